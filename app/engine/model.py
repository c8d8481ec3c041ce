"""The Hierarchical Reasoning Model, from its blocks up, in one file that reads from top to bottom.

Sources: HRM (arXiv 2506.21734) and TRM (arXiv 2510.04871). One segment, with
x = sqrt(D) * [puzzle embedding; token embeddings]:

    repeat H_cycles times:
        repeat L_cycles times:  z_L <- L(z_L + z_H + x)
        z_H <- H(z_H + z_L)

Shapes: B puzzles, T = seq_len tokens, P prefix positions, N = P + T, D width, V tokens.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from app.engine.config import HRMConfig
from app.engine.digits import DIGITS, DigitEmbedding, DigitHead, DigitSwiGLU
from app.engine.grids import TOKENS, GridEmbedding, GridHead, GridMixer, by_token, images
from app.engine.layers import Embedding, Linear, SwiGLU, rms_norm, truncated_normal


@dataclass(frozen=True)
class Place:
    """Where positions stand.

    Attributes:
        columns: the canvas's width.
        rotary: with rotary positions, (cos, sin) [N, head_dim / 2].
        images: mixing ARC's grids, what each cell hears of each board; see ``grids.images``.
    """

    columns: int
    rotary: tuple[Tensor, Tensor] | None = None
    images: Tensor | None = None


def rotary_angles(config: HRMConfig, columns: int) -> Tensor:
    """The rotation angle of every position and frequency.

    One-dimensional: position n turns frequency k by n * theta^(-2k/d), position 0 being
    the first prefix position. Two-dimensional: half the frequencies turn with the row and
    half with the column, both counted from 1; the prefix stands at (0, 0).

    Args:
        columns: width of the puzzle's canvas, for two dimensions.

    Returns:
        [N, head_dim / 2] float32.
    """
    head_dim = config.hidden_size // config.num_heads
    if config.positions == "rope":
        steps = torch.arange(0, head_dim, 2, dtype=torch.float32) / head_dim
        return torch.outer(torch.arange(config.positions_total).float(), config.rope_theta**-steps)
    half = head_dim // 2
    frequencies = config.rope_theta ** -(torch.arange(0, half, 2, dtype=torch.float32) / half)
    token = torch.arange(config.seq_len)
    ahead = torch.zeros(config.prefix_len)
    rows = torch.cat([ahead, (token // columns + 1).float()])
    cols = torch.cat([ahead, (token % columns + 1).float()])
    return torch.cat([torch.outer(rows, frequencies), torch.outer(cols, frequencies)], dim=1)


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotary embedding of the two halves of each head: [B, heads, N, head_dim]."""
    a, b = x.chunk(2, dim=-1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], dim=-1)


class Attention(nn.Module):
    """Full self-attention over all positions."""

    def __init__(self, config: HRMConfig) -> None:
        super().__init__()
        self.heads = config.num_heads
        self.qkv_proj = Linear(config.hidden_size, 3 * config.hidden_size)
        self.o_proj = Linear(config.hidden_size, config.hidden_size)

    def forward(self, x: Tensor, rotary: tuple[Tensor, Tensor] | None) -> Tensor:
        """[B, N, D] -> [B, N, D]."""
        mixed = F.scaled_dot_product_attention(*self.asked(x, rotary))
        out: Tensor = self.o_proj(mixed.transpose(1, 2).reshape(x.shape))
        return out

    def asked(self, x: Tensor, rotary: tuple[Tensor, Tensor] | None) -> tuple[Tensor, Tensor, Tensor]:
        """Queries, keys and values of [B, N, D], turned: each [B, heads, N, head_dim]."""
        b, n, d = x.shape
        q, k, v = self.qkv_proj(x).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        if rotary:
            q, k = rotate(q, *rotary), rotate(k, *rotary)
        return q, k, v


class UnitMixer(nn.Module):
    """Cells talk through the rows, columns and boxes they share, and through the whole board.

    What a unit holds is the sum over its cells, seen through a SwiGLU, and every cell reads
    its three units. All cells share these weights and so do all digits: the mixer knows the
    rules' geometry and learns the rest once for all.
    """

    def __init__(self, config: HRMConfig) -> None:
        super().__init__()
        self.box = math.isqrt(math.isqrt(config.seq_len))
        self.prefix = config.prefix_len
        self.eps = config.rms_eps
        d = config.hidden_size // DIGITS
        self.rows, self.columns, self.boxes, self.board = (DigitSwiGLU(d, 4 * d) for _ in range(4))

    def forward(self, h: Tensor) -> Tensor:
        """[B, N, D] -> [B, N, D]; the prefix hears the whole board."""
        b, k = len(h), self.box
        grid = h[:, self.prefix :].view(b, k, k, k, k, -1)  # band, row, stack, column
        rows = self.rows(rms_norm(grid.sum((3, 4)), self.eps))
        columns = self.columns(rms_norm(grid.sum((1, 2)), self.eps))
        boxes = self.boxes(rms_norm(grid.sum((2, 4)), self.eps))
        board = self.board(rms_norm(h.sum(1), self.eps))
        cells = rows[:, :, :, None, None] + columns[:, None, None] + boxes[:, :, None, :, None]
        heard = cells.flatten(1, 4) + board[:, None]
        return torch.cat([board[:, None].expand(-1, self.prefix, -1), heard], dim=1)


class LocalMixer(nn.Module):
    """Neighbours talk: a 3x3 convolution, gated as in SwiGLU; works on a grid of any size."""

    def __init__(self, config: HRMConfig) -> None:
        super().__init__()
        d = config.hidden_size
        self.prefix = config.prefix_len
        self.conv = nn.Conv2d(d, 2 * d, 3, padding=1, bias=False)
        self.down_proj = Linear(d, d)
        self.pool_proj = Linear(d, d)

    def forward(self, h: Tensor, columns: int) -> Tensor:
        """[B, N, D] -> [B, N, D]; the prefix hears the loudest cell of each channel."""
        b, _, d = h.shape
        grid = h[:, self.prefix :].view(b, -1, columns, d)
        gate, up = self.conv(grid.permute(0, 3, 1, 2)).permute(0, 2, 3, 1).chunk(2, dim=-1)
        told = (F.silu(gate) * up).reshape(b, -1, d)
        loudest = self.pool_proj(told.amax(1, keepdim=True))
        return torch.cat([loudest.expand(-1, self.prefix, -1), self.down_proj(told)], dim=1)


class Block(nn.Module):
    """Mix positions, then channels; add and normalise after each (post-norm)."""

    def __init__(self, config: HRMConfig) -> None:
        super().__init__()
        self.eps = config.rms_eps
        self.mixer = config.mixer
        if config.mixer == "tokens":
            n = config.positions_total
            self.mlp_t = SwiGLU(n, config.inner_size(n))
        elif config.mixer == "digits":
            self.units = UnitMixer(config)
        elif config.mixer == "local":
            self.local = LocalMixer(config)
        elif config.mixer == "grids":
            self.grids = GridMixer(config)
        else:
            self.self_attn = Attention(config)
        d = config.hidden_size
        alike = {"digits": DIGITS, "grids": TOKENS}.get(config.mixer)
        self.mlp = DigitSwiGLU(d // alike, 2 * d // alike) if alike else SwiGLU(d, config.inner_size(d))

    def forward(self, h: Tensor, place: Place) -> Tensor:
        """[B, N, D] -> [B, N, D]."""
        if self.mixer == "tokens":
            # As in TRM, the norm after token mixing runs across positions.
            across = h.transpose(1, 2)
            h = rms_norm(across + self.mlp_t(across), self.eps).transpose(1, 2)
        else:
            h = rms_norm(h + self._mix(h, place), self.eps)
        return rms_norm(h + self.mlp(h), self.eps)

    def _mix(self, h: Tensor, place: Place) -> Tensor:
        if self.mixer == "digits":
            out: Tensor = self.units(h)
        elif self.mixer == "local":
            out = self.local(h, place.columns)
        elif self.mixer == "grids":
            out = self.grids(h, place.columns, place.images)
        else:
            out = self.self_attn(h, place.rotary)
        return out


class Level(nn.Module):
    """A stack of blocks: the H or the L module."""

    def __init__(self, config: HRMConfig, layers: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Block(config) for _ in range(layers))

    def forward(self, h: Tensor, place: Place) -> Tensor:
        """[B, N, D] -> [B, N, D]."""
        for layer in self.layers:
            h = layer(h, place)
        return h


class HRM(nn.Module):
    """HRM, TRM and our own models; the parameters are named as in the published checkpoints."""

    H_init: Tensor
    L_init: Tensor
    rotary_cos: Tensor
    rotary_sin: Tensor

    def __init__(self, config: HRMConfig, columns: int | None = None) -> None:
        """Build with fresh weights.

        Args:
            columns: width of the canvas (matters to two-dimensional positions and local mixing,
                where it may be changed at any time); square by default.
        """
        super().__init__()
        self.config = config
        self.columns = columns or math.isqrt(config.seq_len)
        d = config.hidden_size
        self.scale = math.sqrt(d)
        self.images: Tensor | None = None
        if config.mixer == "digits":
            self.embed_tokens: nn.Module = DigitEmbedding(d // DIGITS)
        elif config.mixer == "grids":
            self.embed_tokens = GridEmbedding(d // TOKENS)
        else:
            self.embed_tokens = Embedding(config.vocab_size, d)
            truncated_normal(self.embed_tokens.weight, std=1 / self.scale)
        self.puzzle_emb = Embedding(config.num_puzzle_identifiers, config.puzzle_emb_ndim)
        nn.init.zeros_(self.puzzle_emb.weight)
        if config.positions == "learned":
            self.embed_pos = Embedding(config.positions_total, d)
            truncated_normal(self.embed_pos.weight, std=1 / self.scale)
        if not config.shared:
            self.H_level = Level(config, config.H_layers)
        self.L_level = Level(config, config.L_layers)
        if config.mixer == "digits":
            self.lm_head: nn.Module = DigitHead(d // DIGITS)
        elif config.mixer == "grids":
            self.lm_head = GridHead(d // TOKENS)
        else:
            self.lm_head = Linear(d, config.vocab_size)
        self.q_head = nn.Linear(d // TOKENS if config.mixer == "grids" else d, 2)
        nn.init.zeros_(self.q_head.weight)
        nn.init.constant_(self.q_head.bias, -5.0)
        self.register_buffer("H_init", torch.empty(d))
        self.register_buffer("L_init", torch.empty(d))
        truncated_normal(self.H_init, std=1.0)
        truncated_normal(self.L_init, std=1.0)
        if config.mixer == "grids":  # no token is another than the others
            for start in (self.H_init, self.L_init):
                by_token(start)[:] = by_token(start)[:1].clone()
        if config.mixer == "attention" and config.positions in ("rope", "rope2d"):
            with torch.device("cpu"):  # real numbers even in a model on the meta device
                angles = rotary_angles(config, self.columns)
            self.register_buffer("rotary_cos", angles.cos(), persistent=False)
            self.register_buffer("rotary_sin", angles.sin(), persistent=False)

    @property
    def place(self) -> Place:
        """Where the positions stand on the canvas in use."""
        rotary = (self.rotary_cos, self.rotary_sin) if hasattr(self, "rotary_cos") else None
        return Place(self.columns, rotary, self.images)

    def embed(self, tokens: Tensor, puzzle_ids: Tensor | None) -> Tensor:
        """Tokens [B, T] and identifiers [B], or None for blank embeddings -> the input x [B, N, D].

        A model that mixes grids also notes what their cells hear; whoever goes on with some of the
        boards only calls ``keep``.
        """
        if self.config.mixer == "grids":
            self.images = images(tokens, self.columns)
        if puzzle_ids is None:
            puzzle = self.puzzle_emb.weight.new_zeros(len(tokens), self.config.puzzle_emb_ndim)
        else:
            puzzle = self.puzzle_emb(puzzle_ids)
        room = self.config.prefix_len * self.config.hidden_size
        prefix = F.pad(puzzle, (0, room - puzzle.shape[-1]))
        prefix = prefix.view(len(tokens), self.config.prefix_len, self.config.hidden_size)
        x = torch.cat([prefix, self.embed_tokens(tokens)], dim=1)
        if self.config.positions == "learned":
            x = math.sqrt(0.5) * (x + self.embed_pos.weight)
        return self.scale * x

    def keep(self, boards: list[int]) -> None:
        """Go on with these boards of the batch only."""
        if self.images is not None:
            self.images = self.images[boards]

    def initial(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """The stored first states (z_H, z_L) for inputs x, each [B, N, D]."""
        return self.H_init.expand(x.shape), self.L_init.expand(x.shape)

    def update_L(self, z_H: Tensor, z_L: Tensor, x: Tensor) -> Tensor:
        """One fast update: L(z_L + z_H + x)."""
        out: Tensor = self.L_level(z_L + (z_H + x), self.place)
        return out

    def update_H(self, z_H: Tensor, z_L: Tensor) -> Tensor:
        """One slow update: H(z_H + z_L)."""
        level = self.L_level if self.config.shared else self.H_level
        out: Tensor = level(z_H + z_L, self.place)
        return out

    def cycle(self, z_H: Tensor, z_L: Tensor, x: Tensor) -> tuple[Tensor, Tensor]:
        """One H cycle: L_cycles fast updates, then a slow one."""
        for _ in range(self.config.L_cycles):
            z_L = self.update_L(z_H, z_L, x)
        return self.update_H(z_H, z_L), z_L

    def read(self, z_H: Tensor) -> Tensor:
        """Logits [B, T, V] of the puzzle's positions."""
        out: Tensor = self.lm_head(z_H[:, self.config.prefix_len :])
        return out

    def halt(self, z_H: Tensor) -> Tensor:
        """(q_halt, q_continue) logits [B, 2], read at the first position."""
        first = z_H[:, 0]
        if self.config.mixer == "grids":
            first = by_token(first).mean(-2)
        out: Tensor = self.q_head(first).float()
        return out

    def segment(self, z_H: Tensor, z_L: Tensor, x: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """A whole segment, with a gradient through its last H cycle only.

        Returns:
            z_H, z_L [B, N, D], logits [B, T, V], q [B, 2].
        """
        with torch.no_grad():
            for _ in range(self.config.H_cycles - 1):
                z_H, z_L = self.cycle(z_H, z_L, x.detach())
        z_H, z_L = self.cycle(z_H, z_L, x)
        return z_H, z_L, self.read(z_H), self.halt(z_H)
