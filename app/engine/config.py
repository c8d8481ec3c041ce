"""One frozen description for the published HRM, the published TRM and our own small models."""

from __future__ import annotations

import math
import reprlib
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, get_args, get_type_hints

from app.language import tr

MOST_SEGMENTS = 256
"""Nobody may ask for more; keeps a run's record bounded."""

Mixer = Literal["attention", "tokens", "digits", "local", "grids"]
Positions = Literal["rope", "rope2d", "learned", "none"]


class ConfigError(ValueError):
    """A model description that does not describe a model; the text is for people."""


@dataclass(frozen=True)
class HRMConfig:
    """The shape of a model.

    Attributes:
        vocab_size: number of tokens (11 Sudoku, 6 maze, 12 ARC).
        seq_len: tokens of the puzzle, without the prefix.
        num_puzzle_identifiers: rows in the table of puzzle embeddings.
        hidden_size: D, the width of every state.
        num_heads: attention heads; unused by token mixing.
        expansion: SwiGLU's inner size is ``round(expansion * size * 2 / 3)``, rounded up
            to a multiple of 256.
        H_cycles: slow cycles in a segment. L_cycles: fast updates in a slow cycle.
        H_layers: blocks in the H module (ignored when ``shared``). L_layers: in L.
        mixer: how positions talk: attention; a SwiGLU across positions (TRM's mlp_t); through a
            Sudoku's rows, columns and boxes, all digits alike ("digits"); with their neighbours,
            on a grid of any size ("local"); or ARC's way, on a grid of any size too ("grids").
        positions: how positions are told apart.
        shared: one module serves as both H and L (TRM).
        prefix_len: positions before the puzzle that hold its embedding, zero-padded.
        puzzle_emb_ndim: size of a row in the table of puzzle embeddings.
        halts: "q" where halt and continue were both trained, "halt" where only halting was.
        max_segments: the most segments it thinks for when nobody asks for others.
        stablemax: whether probabilities are s(x) / sum s(x) (see ``inspection``) or softmax.
    """

    vocab_size: int
    seq_len: int
    num_puzzle_identifiers: int = 1
    hidden_size: int = 512
    num_heads: int = 8
    expansion: float = 4.0
    H_cycles: int = 2
    L_cycles: int = 2
    H_layers: int = 4
    L_layers: int = 4
    mixer: Mixer = "attention"
    positions: Positions = "rope"
    shared: bool = False
    prefix_len: int = 1
    puzzle_emb_ndim: int = 512
    halts: Literal["q", "halt"] = "q"
    max_segments: int = 16
    stablemax: bool = False
    rms_eps: float = 1e-5
    rope_theta: float = 10000.0

    def __post_init__(self) -> None:
        """Refuse what describes no model."""
        sizes = (
            "vocab_size", "seq_len", "num_puzzle_identifiers", "hidden_size", "num_heads",
            "H_cycles", "L_cycles", "L_layers", "max_segments",
        )  # fmt: skip
        for name in sizes:
            if getattr(self, name) < 1:
                said = tr("{name} must be at least 1, not {value}.", name=name, value=getattr(self, name))
                raise ConfigError(said)
        if not self.shared and self.H_layers < 1:
            raise ConfigError(tr("H_layers must be at least 1 where H is a module of its own."))
        for name in ("expansion", "rms_eps", "rope_theta"):
            if not 0 < getattr(self, name) < math.inf:
                said = tr("{name} must be positive, not {value}.", name=name, value=getattr(self, name))
                raise ConfigError(said)
        if self.prefix_len < 1 or not 0 <= self.puzzle_emb_ndim <= self.prefix_len * self.hidden_size:
            raise ConfigError(
                tr(
                    "A puzzle embedding of {size} does not fit into {count} prefix positions of {width}.",
                    size=self.puzzle_emb_ndim,
                    count=self.prefix_len,
                    width=self.hidden_size,
                )
            )
        if self.mixer == "attention" and self.hidden_size % self.num_heads:
            said = tr(
                "{heads} heads do not divide a width of {width}.",
                heads=self.num_heads, width=self.hidden_size,
            )  # fmt: skip
            raise ConfigError(said)
        if self.mixer == "digits" and (self.vocab_size, self.seq_len, self.hidden_size % 9) != (11, 81, 0):
            raise ConfigError(
                tr("Digits are mixed on a 9×9 Sudoku, in states whose width is a multiple of 9.")
            )
        if self.mixer == "grids" and (self.vocab_size, self.hidden_size % 12, self.prefix_len) != (12, 0, 1):
            raise ConfigError(tr("Grids mix ARC's 12 tokens, in states whose width is a multiple of 12."))
        if self.any_size and self.positions != "none":
            raise ConfigError(tr("A model for grids of any size cannot learn positions."))
        if self.positions in ("rope", "rope2d"):
            unit = 2 if self.positions == "rope" else 4
            if self.mixer == "attention" and (self.hidden_size // self.num_heads) % unit:
                said = tr("Rotary positions need heads whose size is a multiple of {unit}.", unit=unit)
                raise ConfigError(said)

    @property
    def positions_total(self) -> int:
        """P + T: prefix and puzzle positions together."""
        return self.prefix_len + self.seq_len

    @property
    def any_size(self) -> bool:
        """Whether the model runs on a grid of any size; ``seq_len`` is then only what it was trained on."""
        return self.mixer in ("local", "grids")

    def segments_for(self, cells: int) -> int:
        """How many segments a puzzle of so many cells is worth at most.

        On a grid larger than those it was trained on a model that spreads from neighbour to neighbour
        needs longer, in proportion to the cells a path may take; never more than MOST_SEGMENTS.
        """
        if self.mixer != "local" or cells <= self.seq_len:
            return self.max_segments
        return min(MOST_SEGMENTS, -(-self.max_segments * cells // self.seq_len))

    @property
    def updates_per_segment(self) -> int:
        """L and H updates in one segment."""
        return self.H_cycles * (self.L_cycles + 1)

    def inner_size(self, size: int) -> int:
        """SwiGLU's inner size for inputs of ``size``."""
        return -(-round(self.expansion * size * 2 / 3) // 256) * 256

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as stored in a model card."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> HRMConfig:
        """Read ``to_dict``'s output back.

        Raises:
            ConfigError: an unknown key, a missing one or a value of the wrong type.
        """
        hints = get_type_hints(cls)
        known = {f.name for f in fields(cls)}
        if unknown := sorted(set(values) - known):
            names = ", ".join("".join(filter(str.isprintable, name))[:40] for name in unknown[:4])
            raise ConfigError(tr("The model's description has unknown entries: {names}.", names=names))
        clean: dict[str, Any] = {}
        for name, value in values.items():
            if isinstance(value, int) and value.bit_length() > 63:
                said = tr("The model's description gives a {name} that is far too large.", name=name)
                raise ConfigError(said)
            choices = get_args(hints[name])
            if choices:
                fits = value in choices
            elif hints[name] is float:
                fits = isinstance(value, (int, float)) and not isinstance(value, bool)
            else:
                fits = type(value) is hints[name]
            if not fits:
                said = tr(
                    "The model's description says {name} = {value}, which is not possible.",
                    name=name, value=reprlib.repr(value),
                )  # fmt: skip
                raise ConfigError(said)
            clean[name] = float(value) if hints[name] is float else value
        try:
            return cls(**clean)
        except TypeError as error:
            raise ConfigError(tr("The model's description lacks vocab_size or seq_len.")) from error
