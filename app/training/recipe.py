"""A recipe: everything that makes a bundled model, in one TOML file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any, get_type_hints

from app.engine.config import HRMConfig


class RecipeError(ValueError):
    """A recipe that cannot be followed; the text is for people."""


@dataclass(frozen=True)
class SudokuData:
    """Fresh puzzles with one solution.

    Attributes:
        seed: puzzle i is a function of (seed, i) alone.
        fewest, most: the number of givens is uniform between them.
        reuse: symmetric copies drawn from each generated puzzle.
    """

    seed: int
    fewest: int
    most: int
    reuse: int


@dataclass(frozen=True)
class Schedule:
    """How to train.

    Attributes:
        steps: optimiser steps; batch: boards at a time.
        learning_rate: AdamW's peak; warmup: steps of linear rise; decay_from: the step
            from which a cosine leads to 0.
        max_segments: a board leaves after so many; explore: chance that a board must
            stay for a random minimum of segments.
        ema: decay of the averaged weights. halt_weight: weight of the halting loss.
        false_halt: above 1, the halting head is fitted again at the end, a false halt
            weighing so many late ones.
        bf16: matrix products in bfloat16, faster where the processor has them.
    """

    steps: int
    batch: int
    learning_rate: float
    warmup: int
    decay_from: int
    weight_decay: float
    max_segments: int
    explore: float
    ema: float
    halt_weight: float
    false_halt: float
    clip: float
    seed: int
    bf16: bool


@dataclass(frozen=True)
class Recipe:
    """A model's name, kind, shape, data and schedule."""

    name: str
    kind: str
    title: str
    model: HRMConfig
    data: SudokuData
    schedule: Schedule


def _table(raw: dict[str, Any], name: str, into: type) -> Any:
    values = raw.get(name)
    hints = get_type_hints(into)
    if not isinstance(values, dict) or set(values) != set(hints):
        raise RecipeError(f"The recipe's [{name}] must say exactly: {', '.join(sorted(hints))}.")
    for key, value in values.items():
        types = (int, float) if hints[key] is float else (hints[key],)
        if type(value) not in types or not 0 <= value < inf:
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
    if raw.get("kind") != "sudoku":
        raise RecipeError(f"{path.name} is for kind {raw.get('kind')!r}; only sudoku can be trained yet.")
    try:
        model = HRMConfig.from_dict(dict(raw.get("model", {})))
    except (ValueError, TypeError) as error:
        raise RecipeError(f"{path.name}: {error}") from error
    if (model.vocab_size, model.seq_len) != (11, 81):
        raise RecipeError(f"{path.name} is for Sudoku, which has 11 tokens on 81 positions.")
    data: SudokuData = _table(raw, "data", SudokuData)
    schedule: Schedule = _table(raw, "schedule", Schedule)
    if not data.fewest <= data.most <= 81 or min(data.reuse, schedule.steps, schedule.batch) < 1:
        raise RecipeError(f"{path.name} needs fewest <= most <= 81, and reuse, steps and batch from 1.")
    if schedule.max_segments < 2:
        raise RecipeError(f"{path.name} needs max_segments from 2.")
    return Recipe(
        name=str(raw.get("name", path.stem)),
        kind=raw["kind"],
        title=str(raw.get("title", "")),
        model=model,
        data=data,
        schedule=schedule,
    )
