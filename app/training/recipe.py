"""A recipe: everything that makes a bundled model, in one TOML file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from app.engine.config import ConfigError, HRMConfig


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
        bf16: matrix products in bfloat16 where the processor has them.
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
    names = {f.name for f in fields(into)}
    if not isinstance(values, dict) or set(values) != names:
        raise RecipeError(f"The recipe's [{name}] must say exactly: {', '.join(sorted(names))}.")
    return into(**values)


def load(path: Path) -> Recipe:
    """Read a recipe.

    Raises:
        RecipeError: not TOML, or an entry is missing, unknown or impossible.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RecipeError(f"{path} is not a readable recipe: {error}.") from error
    if raw.get("kind") != "sudoku":
        raise RecipeError(f"{path.name} is for kind {raw.get('kind')!r}; only sudoku can be trained yet.")
    try:
        model = HRMConfig.from_dict(raw.get("model", {}))
    except ConfigError as error:
        raise RecipeError(f"{path.name}: {error}") from error
    return Recipe(
        name=str(raw.get("name", path.stem)),
        kind=raw["kind"],
        title=str(raw.get("title", "")),
        model=model,
        data=_table(raw, "data", SudokuData),
        schedule=_table(raw, "schedule", Schedule),
    )
