"""Layers for ARC: all twelve tokens share one set of weights, and cells hear their grid's images.

A state holds the same features of every token, [..., 12 * size], so that a rule learned in red and
blue is known in green and grey; only a task's embedding tells one colour from another. Beside its
neighbours a cell hears where turning, tiling, scaling or cropping the input would bring it from:
what an attention would have to learn from thousands of tasks is geometry that we know.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from app.engine.config import HRMConfig
from app.engine.digits import DigitLinear, DigitSwiGLU
from app.engine.layers import Linear, rms_norm, truncated_normal

TOKENS = 12
"""Padding, end, colours 0 to 9."""
MARKED = 3
"""The first of them, padding, end and colour 0, have a mark of their own; the nine others are alike."""
IMAGES = 8


def by_token(x: Tensor) -> Tensor:
    """[..., 12 * size] -> [..., 12, size]."""
    return x.reshape(*x.shape[:-1], TOKENS, -1)


def images(tokens: Tensor, columns: int) -> Tensor:
    """For every cell of the canvas, the cells that images of the input would bring there.

    In this order: the input tiled over the canvas, mirrored left-right, mirrored up-down, transposed,
    scaled by 2, by 3, by a half, and cropped to what is not its background, its commonest colour.

    Args:
        tokens: [B, T], the input at the top left of the canvas.
        columns: the canvas's width.

    Returns:
        [B, IMAGES, T] positions on the canvas, always within the input.
    """
    board = tokens.view(len(tokens), -1, columns)
    coloured = board >= 2
    h = coloured[:, :, 0].sum(1).clamp(min=1)[:, None, None]
    w = coloured[:, 0].sum(1).clamp(min=1)[:, None, None]
    background = F.one_hot(tokens.long(), TOKENS).sum(1)[:, 2:].argmax(1) + 2
    content = (coloured & (board != background[:, None, None])).to(torch.uint8)
    top = content.amax(2).argmax(1)[:, None, None]
    left = content.amax(1).argmax(1)[:, None, None]
    i = torch.arange(board.shape[1], device=tokens.device)[None, :, None]
    j = torch.arange(columns, device=tokens.device)[None, None]
    places = (
        (i % h, j % w), (i % h, w - 1 - j % w), (h - 1 - i % h, j % w), (j % h, i % w),
        (i // 2 % h, j // 2 % w), (i // 3 % h, j // 3 % w), (2 * i % h, 2 * j % w),
        ((i + top) % h, (j + left) % w),
    )  # fmt: skip
    return torch.stack([(row * columns + column).flatten(1) for row, column in places], dim=1)


def picked(rows: Tensor, which: Tensor) -> Tensor:
    """Rows of a table.

    Training takes this out of what it compiles: the compiler's code for it is many times slower.
    """
    return rows.index_select(0, which)


class GridMixer(nn.Module):
    """A cell hears its neighbours, its images, its row, its column, the whole board and the task."""

    def __init__(self, config: HRMConfig) -> None:
        super().__init__()
        self.prefix, self.eps = config.prefix_len, config.rms_eps
        self.size = d = config.hidden_size // TOKENS
        self.near = nn.Conv2d(d, 2 * d, 3, padding=1, bias=False)
        self.near_mean = nn.Conv2d(d, 2 * d, 3, padding=1, bias=False)
        self.far = DigitLinear(IMAGES * d, 2 * d)
        self.task = DigitLinear(d, 2 * d)
        self.down_proj = DigitLinear(d, d)
        self.rows, self.columns, self.board = (DigitSwiGLU(d, 2 * d) for _ in range(3))

    def forward(self, h: Tensor, columns: int, seen: Tensor) -> Tensor:
        """[B, N, D] -> [B, N, D], with ``seen`` from ``images``; the prefix hears the whole board."""
        b, d = len(h), self.size
        cells = h[:, self.prefix :]
        grid = by_token(cells).view(b, -1, columns, TOKENS, d)
        task = self.task(by_token(h[:, :1]))
        told = self._near(grid) + self._far(cells, seen) + task
        gate, up = told.chunk(2, dim=-1)
        heard = self.down_proj(F.silu(gate) * up).flatten(-2)
        board = self.board(rms_norm(h.sum(1), self.eps))[:, None]
        rows = self.rows(rms_norm(grid.sum(2).flatten(-2), self.eps))[:, :, None]
        beside = self.columns(rms_norm(grid.sum(1).flatten(-2), self.eps))[:, None]
        heard = heard + (rows + beside).flatten(1, 2) + board
        return torch.cat([board.expand(-1, self.prefix, -1), heard], dim=1)

    def _near(self, grid: Tensor) -> Tensor:
        """A 3x3 convolution of every token's features, and one of their mean: [B, T, 12, 2d]."""
        # One group of channels a token lets the convolution read the states as they lie.
        weight = self.near.weight.repeat(TOKENS, 1, 1, 1)
        own = F.conv2d(grid.flatten(-2).permute(0, 3, 1, 2), weight, padding=1, groups=TOKENS)
        mean = self.near_mean(grid.mean(3).permute(0, 3, 1, 2))
        own, mean = (told.permute(0, 2, 3, 1).flatten(1, 2) for told in (own, mean))
        return by_token(own) + mean[:, :, None]

    def _far(self, cells: Tensor, seen: Tensor) -> Tensor:
        """What the images bring: [B, T, 12, 2d]."""
        b, t, _ = cells.shape
        first = torch.arange(b, device=cells.device)[:, None, None] * t
        token = torch.arange(TOKENS, device=cells.device)[:, None]
        rows = ((seen + first).transpose(1, 2) * TOKENS)[:, :, None] + token  # [B, T, 12, IMAGES]
        brought = picked(cells.reshape(-1, self.size), rows.flatten())
        out: Tensor = self.far(brought.view(b, t, TOKENS, IMAGES * self.size))
        return out


class GridEmbedding(nn.Module):
    """A token as twelve tokens' features: that it is this one or not, and which of the marked ones it is."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(2 + MARKED, size))  # not this token, this token, marks
        truncated_normal(self.weight, std=(TOKENS * size) ** -0.5)

    def forward(self, tokens: Tensor) -> Tensor:
        """[B, T] -> [B, T, 12 * size]."""
        which = torch.arange(TOKENS, device=tokens.device)
        says = F.embedding((tokens[..., None] == which).long(), self.weight)
        marks = F.pad(self.weight[2:], (0, 0, 0, TOKENS - MARKED))
        return (says + marks).flatten(-2)


class GridHead(nn.Module):
    """A token's logit from its own features."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.token = Linear(size, 1)

    def forward(self, z: Tensor) -> Tensor:
        """[..., 12 * size] -> [..., 12]."""
        out: Tensor = self.token(by_token(z))[..., 0]
        return out
