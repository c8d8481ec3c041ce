"""What may be done to a run between two of its updates, and how it may begin: frozen values, in words too.

All that is needed to do it once more is in the value: a state taken from another run comes along.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from app.engine.events import Level
from app.engine.views import MOST_SEED
from app.language import tr
from app.puzzles.base import ByValue, Puzzle

LEVELS: tuple[Level, ...] = get_args(Level)
MOST_NOISE = 100.0
"""The largest deviation of noise; that of the stored states is 1."""
MOST_ACTS = 1000
MOST_STATES = 64 * 2**20
"""How often one may act on a run, and the bytes of all the states that come along."""
MOST_LEFT_OUT = 64
BLANK = -1
"""In place of a row in the table of puzzle embeddings: none, all zeros."""


class InterventionError(ValueError):
    """What cannot be done to a run; the text is a sentence for people."""


def _check(good: bool, sentence: str) -> None:
    if not good:
        raise InterventionError(sentence)


def _check_level(level: object) -> None:
    _check(isinstance(level, str) and level in LEVELS, tr("A state is z_H or z_L."))


def _check_seed(seed: object) -> None:
    good = type(seed) is int and 0 <= seed <= MOST_SEED
    _check(good, tr("A seed is a number from 0 to {most}.", most=MOST_SEED))


def _check_source(source: object) -> None:
    good = isinstance(source, str) and len(source) <= 200
    _check(good, tr("Where a state comes from is told in a few words."))


def kept_state(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """A read-only copy of a state [N, D].

    Raises:
        InterventionError: it is none.
    """
    good = isinstance(values, np.ndarray) and values.dtype == np.float32 and values.ndim == 2
    good = good and 0 < values.nbytes <= MOST_STATES
    _check(good, tr("A state is a table of numbers, positions by units."))
    _check(bool(np.isfinite(values).all()), tr("A state with numbers that are none cannot be used."))
    copy = np.array(values, order="C")
    copy.flags.writeable = False
    return copy


@dataclass(frozen=True)
class Reset:
    """A state back to the one that the model stores."""

    level: Level

    def __post_init__(self) -> None:
        _check_level(self.level)

    @property
    def text(self) -> str:
        """What it does, in words."""
        return tr("z_{level} reset to the stored state", level=self.level)


@dataclass(frozen=True)
class Noise:
    """Gaussian noise added to a state; its numbers depend on level and seed alone.

    Attributes:
        size: its standard deviation.
    """

    level: Level
    size: float
    seed: int = 0

    def __post_init__(self) -> None:
        _check_level(self.level)
        good = type(self.size) in (int, float) and math.isfinite(self.size) and 0 < self.size <= MOST_NOISE
        _check(good, tr("The size of noise is above 0 and at most {most:g}.", most=MOST_NOISE))
        _check_seed(self.seed)

    def on(self, states: NDArray[np.float32]) -> NDArray[np.float32]:
        """States [V, N, D] with the noise, another one in every view."""
        drawn = np.random.default_rng([self.seed, LEVELS.index(self.level)])
        noise = drawn.standard_normal(states.shape, dtype=np.float32)
        return np.asarray(states + np.float32(self.size) * noise, dtype=np.float32)

    @property
    def text(self) -> str:
        """What it does, in words."""
        return tr(
            "noise of {size:g} added to z_{level}, seed {seed}",
            size=self.size, level=self.level, seed=self.seed,
        )  # fmt: skip


@dataclass(frozen=True)
class Freeze:
    """A module stops: its updates leave its state as it is; or it goes on."""

    level: Level
    on: bool

    def __post_init__(self) -> None:
        _check_level(self.level)
        _check(type(self.on) is bool, tr("A module is frozen or it is not."))

    @property
    def text(self) -> str:
        """What it does, in words."""
        if self.on:
            return tr("{level} frozen", level=self.level)
        return tr("{level} goes on", level=self.level)


@dataclass(frozen=True)
class SkipL:
    """The last ``count`` L updates of every cycle are left out; 0: none any more."""

    count: int

    def __post_init__(self) -> None:
        good = type(self.count) is int and 0 <= self.count <= MOST_LEFT_OUT
        _check(good, tr("At most {most} L updates can be left out.", most=MOST_LEFT_OUT))

    @property
    def text(self) -> str:
        """What it does, in words."""
        if not self.count:
            return tr("no L update left out any more")
        if self.count == 1:
            return tr("1 L update of every cycle left out")
        return tr("{count} L updates of every cycle left out", count=self.count)


@dataclass(frozen=True, eq=False)
class Edit(ByValue):
    """Another puzzle of the same size.

    Attributes:
        keep: go on with the states as they are, instead of beginning them anew.
    """

    puzzle: Puzzle
    keep: bool = True

    def __post_init__(self) -> None:
        _check(hasattr(self.puzzle, "tokens") and type(self.keep) is bool, tr("An edit is a puzzle."))

    @property
    def text(self) -> str:
        """What it does, in words."""
        if self.keep:
            return tr("puzzle edited, the states kept")
        return tr("puzzle edited, the states begun anew")


@dataclass(frozen=True, eq=False)
class Patch(ByValue):
    """A state from elsewhere in place of the run's own.

    Attributes:
        states: [N, D]. source: where it was, in words.
    """

    level: Level
    states: NDArray[np.float32]
    source: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        _check_level(self.level)
        _check_source(self.source)
        object.__setattr__(self, "states", kept_state(self.states))

    @property
    def text(self) -> str:
        """What it does, in words."""
        return tr("z_{level} taken from {run}", level=self.level, run=self.source or tr("another run"))


Intervention = Reset | Noise | Freeze | SkipL | Edit | Patch


@dataclass(frozen=True)
class Act:
    """An intervention, and the index of the update before which it took, or is to take, effect."""

    before: int
    what: Intervention

    @property
    def text(self) -> str:
        """When and what, in words."""
        return tr("Before update {update}: {act}", update=self.before + 1, act=self.what.text)


def edited(puzzle: Puzzle, acts: Sequence[Act], update: int) -> Puzzle:
    """The puzzle that an update is about, of a run that began with ``puzzle``."""
    for act in acts:
        if isinstance(act.what, Edit) and act.before <= update:
            puzzle = act.what.puzzle
    return puzzle


@dataclass(frozen=True)
class Stored:
    """Begin with the model's stored states."""

    @property
    def text(self) -> str:
        """How it begins, in words."""
        return tr("stored")


@dataclass(frozen=True)
class Seeded:
    """Begin with the stored states and noise on them."""

    seed: int

    def __post_init__(self) -> None:
        _check_seed(self.seed)

    @property
    def text(self) -> str:
        """How it begins, in words."""
        return tr("random, seed {seed}", seed=self.seed)


@dataclass(frozen=True, eq=False)
class Saved(ByValue):
    """Begin with states from elsewhere.

    Attributes:
        z_H, z_L: [N, D]. source: where they were, in words.
    """

    z_H: NDArray[np.float32]
    z_L: NDArray[np.float32]
    source: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        _check_source(self.source)
        for name in ("z_H", "z_L"):
            object.__setattr__(self, name, kept_state(getattr(self, name)))
        _check(self.z_H.shape == self.z_L.shape, tr("z_H and z_L are of one size."))

    @property
    def text(self) -> str:
        """How it begins, in words."""
        return tr("from {run}", run=self.source or tr("another run"))


Start = Stored | Seeded | Saved
STORED = Stored()


def embedding_text(puzzle_id: int) -> str:
    """Which puzzle embedding it is, in words."""
    return {BLANK: tr("blank"), 0: tr("own")}.get(puzzle_id) or tr("row {row}", row=puzzle_id)
