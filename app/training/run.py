"""Following a recipe from first step to model file: progress, validation, saving, resuming."""

from __future__ import annotations

import csv
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from pickle import UnpicklingError
from typing import Any, NoReturn

import torch
from tqdm import tqdm

from app.atomic import replacing
from app.engine.evaluate import solve_many
from app.engine.losses import SegmentLoss
from app.engine.model import HRM
from app.training import halting
from app.training.data import feed
from app.training.loop import Trainer
from app.training.recipe import ArcData, MazeData, Recipe, RecipeError
from app.training.team import Team
from app.training.validation import Watched, validation_set

STATE, LOG = "state.pt", "log.csv"


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


def save_state(path: Path, state: dict[str, Any]) -> None:
    """Write the state to resume from; a kill at any moment leaves the old or the new one whole."""
    with replacing(path) as file:
        torch.save(state, file)


def _state_path(folder: Path, team: Team) -> Path:
    """Every learner keeps its own boards, so each has a state of its own."""
    return folder / (STATE if team.leads else f"state-{team.rank}.pt")


def _saved_state(path: Path, fresh: bool) -> dict[str, Any] | None:
    """The state to go on from; None, and no log of another time, where training starts over."""
    if fresh or not path.exists():
        if path.name == STATE:
            path.with_name(LOG).unlink(missing_ok=True)
        return None
    try:
        state: dict[str, Any] = torch.load(path, weights_only=True, map_location="cpu")
        _ = state["examples"], state["seconds"]
    except (OSError, RuntimeError, ValueError, LookupError, TypeError, EOFError, UnpicklingError) as error:
        raise RecipeError(f"{path} cannot be read; start over with --fresh.") from error
    return state


def _trainer(recipe: Recipe, path: Path, fresh: bool, compiled: bool, team: Team) -> tuple[Trainer, float]:
    """A trainer where the last one stopped, and the seconds it took to get there."""
    state = _saved_state(path, fresh)
    puzzles = feed(recipe.data, state["examples"] if state else 0, team.rank, team.size)
    try:
        trainer = Trainer(recipe, puzzles, compiled, state, team)
    except (RuntimeError, KeyError, TypeError, AttributeError) as error:
        if state is None:
            raise
        other = f"{path} belongs to another recipe"
        raise RecipeError(f"{other}; train elsewhere with --out, or start over with --fresh.") from error
    return trainer, float(state["seconds"]) if state else 0.0


def train(
    recipe: Recipe,
    folder: Path,
    *,
    fresh: bool = False,
    compiled: bool = True,
    stop_at: int | None = None,
    validate_every: int = 500,
    report: Callable[[Progress], None] | None = None,
    team: Team | None = None,
) -> HRM:
    """Train, resuming from ``folder`` where it holds a state.

    Args:
        folder: receives ``state.pt`` and ``log.csv``.
        fresh: start over even when a state is there.
        compiled: use ``torch.compile``.
        stop_at: stop early, at this step.
        validate_every: steps between validations, each followed by a save.
        report: called after each validation, in the process that leads.
        team: with whom to learn; alone by default.

    Returns:
        The averaged model, its halting head fitted anew where the recipe says so.

    Raises:
        Stopped: on Ctrl+C, after the state was saved.
        RecipeError: the saved state cannot be gone on from.
    """
    folder.mkdir(parents=True, exist_ok=True)
    team = team or Team()
    path = _state_path(folder, team)
    trainer, seconds_before = _trainer(recipe, path, fresh, compiled, team)
    watched = validation_set(recipe.data) if team.leads else []
    end = min(recipe.schedule.steps, stop_at or recipe.schedule.steps)
    began = time.monotonic()
    recent: list[SegmentLoss] = []

    def minutes() -> float:
        return (seconds_before + time.monotonic() - began) / 60

    def keep() -> None:
        save_state(path, {**trainer.state(), "seconds": minutes() * 60})

    with _bar(trainer, end) as bar:
        try:
            while trainer.step < end:
                recent.append(trainer.advance())
                bar.update()
                if trainer.step % validate_every and trainer.step < end:
                    continue
                keep()
                if team.leads:
                    progress = _validate(trainer, recent, watched, minutes())
                    _tell(progress, folder / LOG, bar)
                    if report:
                        report(progress)
                recent.clear()
        except KeyboardInterrupt:
            keep()
            raise Stopped(f"Stopped at step {trainer.step}; the same command goes on from there.") from None
    result = trainer.result.to("cpu")
    if recipe.schedule.false_halt > 1 and team.leads:
        halting.refit(result, recipe)
    if isinstance(recipe.data, ArcData):
        table = result.puzzle_emb.weight
        with torch.no_grad():  # a task that is none of them begins at their mean
            table[0] = table[1:].mean(0)
    return result


def _bar(trainer: Trainer, end: int) -> tqdm[NoReturn]:
    """On stderr, of the process that leads."""
    return tqdm(
        total=end, initial=trainer.step, unit="step", desc=trainer.recipe.name, smoothing=0.05,
        disable=not trainer.team.leads,
    )  # fmt: skip


def _tell(progress: Progress, log: Path, bar: tqdm[NoReturn]) -> None:
    """Write where training stands to the log and beside the bar."""
    _log(log, progress)
    bar.set_postfix(solved=f"{progress.solved:.1%}", cell=f"{progress.cell_loss:.3f}")


def _validate(
    trainer: Trainer, recent: list[SegmentLoss], watched: Sequence[Watched], minutes: float
) -> Progress:
    """Share of validation puzzles that the averaged model solves.

    By policy verified: the halting head is only fitted when the rest is done.
    """
    config, data = trainer.recipe.model, trainer.recipe.data
    puzzles = [one.puzzle for one in watched]
    canvas = None if isinstance(data, MazeData) else (math.isqrt(config.seq_len),) * 2
    segments = max(config.segments_for(p.canvas[0] * p.canvas[1]) for p in puzzles)
    identifiers = [one.identifier for one in watched]
    outcomes = solve_many(trainer.result, puzzles, canvas, "verified", segments, identifiers=identifiers)
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
