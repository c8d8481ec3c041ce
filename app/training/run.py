"""Following a recipe from first step to model file: progress, validation, saving, resuming."""

from __future__ import annotations

import csv
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from pickle import UnpicklingError
from random import Random
from typing import Any

import numpy as np
import torch
from tqdm import tqdm

from app.engine.evaluate import solve_many
from app.engine.losses import SegmentLoss
from app.engine.model import HRM
from app.puzzles import generate
from app.puzzles.sudoku import Sudoku
from app.training import halting
from app.training.data import feed
from app.training.loop import Trainer
from app.training.recipe import Recipe, RecipeError

STATE, LOG = "state.pt", "log.csv"
VALIDATION_SEED = "validation"
"""Validation puzzles are drawn from this seed; the test sets of ``hrmscope eval`` from others."""


@dataclass(frozen=True)
class Progress:
    """Where training stands; one a validation."""

    step: int
    steps: int
    minutes: float
    right: float
    cell_loss: float
    solved: float


class Stopped(Exception):
    """Training was interrupted and its state saved."""


def validation_set(count: int) -> list[Sudoku]:
    """Unseen puzzles of 24 to 40 givens."""
    rng = Random(VALIDATION_SEED)
    drawn = [generate.sudoku(rng, rng.randint(24, 40))[0] for _ in range(count)]
    return [Sudoku(np.reshape(puzzle, (9, 9))) for puzzle in drawn]


def save_state(path: Path, state: dict[str, Any]) -> None:
    """Write the state to resume from; a kill at any moment leaves the old or the new one whole."""
    beside = path.with_suffix(".part")
    with beside.open("wb") as file:
        torch.save(state, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)


def _saved_state(folder: Path, fresh: bool) -> dict[str, Any] | None:
    """The state to go on from; None, and no log of another time, where training starts over."""
    path = folder / STATE
    if fresh or not path.exists():
        (folder / LOG).unlink(missing_ok=True)
        return None
    try:
        state: dict[str, Any] = torch.load(path, weights_only=True)
        _ = state["examples"], state["seconds"]
    except (OSError, RuntimeError, ValueError, LookupError, TypeError, EOFError, UnpicklingError) as error:
        raise RecipeError(f"{path} cannot be read; start over with --fresh.") from error
    return state


def _trainer(recipe: Recipe, folder: Path, fresh: bool, compiled: bool) -> tuple[Trainer, float]:
    """A trainer where the last one stopped, and the seconds it took to get there."""
    state = _saved_state(folder, fresh)
    if state is None:
        return Trainer(recipe, feed(recipe.data, 0), compiled), 0.0
    trainer = Trainer(recipe, feed(recipe.data, -(-state["examples"] // recipe.data.reuse)), compiled)
    try:
        trainer.restore(state)
    except (RuntimeError, KeyError, TypeError) as error:
        other = f"{folder / STATE} belongs to another recipe"
        raise RecipeError(f"{other}; train elsewhere with --out, or start over with --fresh.") from error
    return trainer, float(state["seconds"])


def train(
    recipe: Recipe,
    folder: Path,
    *,
    fresh: bool = False,
    compiled: bool = True,
    stop_at: int | None = None,
    validate_every: int = 500,
    report: Callable[[Progress], None] | None = None,
) -> HRM:
    """Train, resuming from ``folder`` where it holds a state.

    Args:
        folder: receives ``state.pt`` and ``log.csv``.
        fresh: start over even when a state is there.
        compiled: use ``torch.compile``.
        stop_at: stop early, at this step.
        validate_every: steps between validations, each followed by a save.
        report: called after each validation.

    Returns:
        The averaged model, its halting head fitted anew where the recipe says so.

    Raises:
        Stopped: on Ctrl+C, after the state was saved.
        RecipeError: the saved state cannot be gone on from.
    """
    folder.mkdir(parents=True, exist_ok=True)
    trainer, seconds_before = _trainer(recipe, folder, fresh, compiled)
    puzzles = validation_set(256)
    end = min(recipe.schedule.steps, stop_at or recipe.schedule.steps)
    began = time.monotonic()
    recent: list[SegmentLoss] = []

    def minutes() -> float:
        return (seconds_before + time.monotonic() - began) / 60

    def keep() -> None:
        save_state(folder / STATE, {**trainer.state(), "seconds": minutes() * 60})

    with tqdm(total=end, initial=trainer.step, unit="step", desc=recipe.name, smoothing=0.05) as bar:
        try:
            while trainer.step < end:
                recent.append(trainer.advance())
                bar.update()
                if trainer.step % validate_every and trainer.step < end:
                    continue
                progress = _validate(trainer, recent, puzzles, minutes())
                recent.clear()
                keep()
                _log(folder / LOG, progress)
                bar.set_postfix(solved=f"{progress.solved:.1%}", cell=f"{progress.cell_loss:.3f}")
                if report:
                    report(progress)
        except KeyboardInterrupt:
            keep()
            raise Stopped(f"Stopped at step {trainer.step}; the same command goes on from there.") from None
    if recipe.schedule.false_halt > 1:
        halting.refit(trainer.result, recipe.schedule.false_halt)
    return trainer.result


def _validate(trainer: Trainer, recent: list[SegmentLoss], puzzles: list[Sudoku], minutes: float) -> Progress:
    """Share of validation puzzles that the averaged model solves within 16 segments.

    By policy verified: the halting head is only fitted when the rest is done.
    """
    outcomes = solve_many(trainer.result, puzzles, (9, 9), "verified", 16)
    return Progress(
        step=trainer.step,
        steps=trainer.recipe.schedule.steps,
        minutes=minutes,
        right=float(torch.stack([r.right.float().mean() for r in recent]).mean()),
        cell_loss=float(torch.stack([r.cell for r in recent]).mean()),
        solved=sum(o.solved is True for o in outcomes) / len(outcomes),
    )


def _log(path: Path, progress: Progress) -> None:
    new = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(vars(progress)))
        if new:
            writer.writeheader()
        writer.writerow(vars(progress))
