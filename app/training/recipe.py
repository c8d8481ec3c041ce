"""A recipe: everything that makes a bundled model, in one TOML file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints

import numpy as np
from numpy.typing import NDArray

from app.engine.config import HRMConfig
from app.puzzles.arc import LARGEST as LARGEST_GRID
from app.puzzles.base import Kind
from app.puzzles.maze import LARGEST, SMALLEST
from app.puzzles.rules.rule import LEAST_ROOM


class RecipeError(ValueError):
    """A recipe that cannot be followed; the text is for people."""


BLOCK = 48
"""Examples made from one number of the stream; a walk to hard puzzles is worth its way only if many
are picked up."""


class Example(NamedTuple):
    """A puzzle to learn from.

    Attributes:
        tokens: [T]. labels: [T], the tokens of the answer.
        hints: [T] bit masks of what else the model should know of a cell; [0] where there are none.
        identifier: the row of its rule in the table of puzzle embeddings.
    """

    tokens: NDArray[np.int64]
    labels: NDArray[np.int64]
    hints: NDArray[np.uint8]
    identifier: np.int64 = np.int64(0)


@dataclass(frozen=True)
class SudokuData:
    """Fresh puzzles with one solution.

    Attributes:
        seed: puzzle i is a function of (seed, i) alone.
        hard, minimal: the shares of hard puzzles and of minimal ones; the others have a
            number of givens uniform between ``fewest`` and ``most``.
        reuse: symmetric copies drawn from each generated puzzle.
    """

    seed: int
    hard: float
    minimal: float
    fewest: int
    most: int
    reuse: int

    def check(self) -> None:
        """Raise RecipeError where the values do not go together."""
        if not self.fewest <= self.most <= 81 or self.hard + self.minimal > 1:
            raise RecipeError("[data] needs fewest <= most <= 81, and shares that make at most 1.")
        if self.reuse < 1 or BLOCK % self.reuse:
            raise RecipeError(f"[data] needs a reuse that divides {BLOCK}.")


@dataclass(frozen=True)
class MazeData:
    """Fresh mazes with one shortest path.

    Attributes:
        seed: block i of the stream is a function of (seed, i) alone.
        smallest, largest: cells a side; all are walled out to the largest.
        perfect, braided: the shares of these two styles; the others are scattered walls.
    """

    seed: int
    smallest: int
    largest: int
    perfect: float
    braided: float

    def check(self) -> None:
        """Raise RecipeError where the values do not go together."""
        if not SMALLEST <= self.smallest <= self.largest <= LARGEST:
            raise RecipeError(f"[data] needs {SMALLEST} <= smallest <= largest <= {LARGEST}.")
        if self.perfect + self.braided > 1:
            raise RecipeError("[data] needs shares that make at most 1.")


@dataclass(frozen=True)
class ArcData:
    """Fresh examples of generated rules, and of public training tasks.

    Attributes:
        seed: block i of the stream is a function of (seed, i) alone, rule k of a family of (seed, k).
        rules: concrete rules of each family, each with a row in the table of puzzle embeddings.
        largest: cells a side of the canvas; tasks with larger grids are left out.
        public: the share of examples from public tasks. views: how many of the eight views of these are
            learned, each with a row of its own.
        tasks: the folder of these tasks, one JSON file each; they do not come with HRMscope.
    """

    seed: int
    rules: int
    largest: int
    public: float
    views: int = 1
    tasks: str = ""

    def check(self) -> None:
        """Raise RecipeError where the values do not go together."""
        if not LEAST_ROOM <= self.largest <= LARGEST_GRID or self.rules < 1:
            raise RecipeError(f"[data] needs {LEAST_ROOM} <= largest <= {LARGEST_GRID}, and rules from 1.")
        if self.public > 1 or not 1 <= self.views <= 8:
            raise RecipeError("[data] needs public up to 1, and 1 to 8 views.")


Data = SudokuData | MazeData | ArcData


@dataclass(frozen=True)
class Schedule:
    """How to train.

    Attributes:
        steps: optimiser steps; batch: boards at a time.
        learning_rate: AdamW's peak; embedding_rate: that of puzzle embeddings, in multiples of it;
            warmup: steps of linear rise; decay_from: the step from which a cosine leads to 0.
        max_segments: a board leaves after so many; explore: chance that a board must
            stay for a random minimum of segments.
        noise: the strongest noise on a board's first states (their own deviation is 1).
        ema: decay of the averaged weights. halt_weight, hint_weight: of the halting loss and
            of the loss on a maze's hints.
        false_halt: above 1, the halting head is fitted again at the end, a false halt
            weighing so many late ones.
        bf16: matrix products in bfloat16, faster where the processor has them.
    """

    steps: int
    batch: int
    learning_rate: float
    embedding_rate: float
    warmup: int
    decay_from: int
    weight_decay: float
    max_segments: int
    explore: float
    noise: float
    ema: float
    halt_weight: float
    hint_weight: float
    false_halt: float
    clip: float
    seed: int
    bf16: bool


@dataclass(frozen=True)
class Recipe:
    """A model's name, kind, shape, data and schedule."""

    name: str
    kind: Kind
    title: str
    model: HRMConfig
    data: Data
    schedule: Schedule


DATA: dict[Kind, type[Data]] = {"sudoku": SudokuData, "maze": MazeData, "arc": ArcData}


def _table(raw: dict[str, Any], name: str, into: type) -> Any:
    values = raw.get(name)
    hints = get_type_hints(into)
    if not isinstance(values, dict) or set(values) != set(hints):
        raise RecipeError(f"The recipe's [{name}] must say exactly: {', '.join(sorted(hints))}.")
    for key, value in values.items():
        types = (int, float) if hints[key] is float else (hints[key],)
        if type(value) not in types or (type(value) is not str and not 0 <= value < inf):
            raise RecipeError(f"The recipe's [{name}] says {key} = {value!r}, which is not possible.")
    return into(**values)


def load(path: Path) -> Recipe:
    """Read a recipe.

    Raises:
        RecipeError: not TOML, or an entry is missing, unknown or impossible.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise RecipeError(f"{path} is not a readable recipe: {error}.") from error
    kind = raw.get("kind")
    if kind not in DATA:
        raise RecipeError(f"{path.name} is for kind {kind!r}; only {', '.join(DATA)} can be trained.")
    try:
        model = HRMConfig.from_dict(dict(raw.get("model", {})))
        data = _table(raw, "data", DATA[kind])
        schedule: Schedule = _table(raw, "schedule", Schedule)
        data.check()
    except (ValueError, TypeError) as error:
        raise RecipeError(f"{path.name}: {error}") from error
    vocabulary = {"sudoku": 11, "maze": 6, "arc": 12}[kind]
    positions = 81 if isinstance(data, SudokuData) else data.largest**2
    if (model.vocab_size, model.seq_len) != (vocabulary, positions):
        raise RecipeError(f"{path.name}: its {kind} data has {vocabulary} tokens on {positions} positions.")
    if min(schedule.steps, schedule.batch) < 1 or schedule.max_segments < 2:
        raise RecipeError(f"{path.name} needs steps and batch from 1, and max_segments from 2.")
    return Recipe(
        name=str(raw.get("name", path.stem)),
        kind=kind,
        title=str(raw.get("title", "")),
        model=model,
        data=data,
        schedule=schedule,
    )
