"""Following a recipe from first step to model file: progress, validation, saving, resuming."""

from __future__ import annotations

import csv
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import torch
from torch import Tensor
from tqdm import tqdm

from app.engine.evaluate import solve_many
from app.engine.model import HRM
from app.training import halting, saved
from app.training.ctrl_c import noticed
from app.training.data import feed
from app.training.loop import Trainer
from app.training.recipe import ArcData, MazeData, Recipe, RecipeError
from app.training.saved import ELSEWHERE, LOG
from app.training.team import Team
from app.training.validation import Watched, validation_set


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


def _trainer(recipe: Recipe, path: Path, state: dict[str, Any] | None, compiled: bool, team: Team) -> Trainer:
    """A trainer where the last one stopped."""
    puzzles = feed(recipe.data, state["examples"] if state else 0, team.rank, team.size)
    try:
        return Trainer(recipe, puzzles, compiled, state, team)
    except (RuntimeError, ValueError, KeyError, TypeError, AttributeError) as error:
        if state is None:
            raise
        raise RecipeError(f"{path} belongs to another recipe; {ELSEWHERE}") from error


def train(
    recipe: Recipe,
    folder: Path,
    *,
    fresh: bool = False,
    compiled: bool = True,
    stop_at: int | None = None,
    validate_every: int = 500,
    report: Callable[[Progress], None] | None = None,
    tell: Callable[[str], None] | None = None,
    team: Team | None = None,
) -> HRM:
    """Train, resuming from ``folder`` where it holds a state.

    Args:
        folder: receives ``state.pt`` and ``log.csv``.
        fresh: start over even when a state is there.
        compiled: use ``torch.compile``.
        stop_at: stop at this step; past the recipe's last one, its learning rate reaches 0 there.
        validate_every: steps between validations, each preceded by a save.
        report: called after each validation, in the process that leads.
        tell: called with sentences for people, in the process that leads.
        team: with whom to learn; alone by default.

    Returns:
        The averaged model, its halting head fitted anew where the recipe says so.

    Raises:
        Stopped: on Ctrl+C, after the state was saved.
        RecipeError: the saved state cannot be gone on from, or nothing can be written to the folder.
    """
    team = team or Team()
    tell = tell if tell and team.leads else lambda _: None
    run = _Run(recipe, folder, fresh, compiled, stop_at, validate_every, team, tell)
    run.learn(report)
    result = run.trainer.result.to("cpu")
    if recipe.schedule.false_halt > 1 and team.leads:
        tell("Fitting the halting head…")
        halting.refit(result, recipe)
    if isinstance(recipe.data, ArcData):
        table = result.puzzle_emb.weight
        with torch.no_grad():  # a task that is none of them begins at their mean
            table[0] = table[1:].mean(0)
    return result


class _Run:
    """A recipe being followed in a folder, from where it was left."""

    def __init__(
        self, recipe: Recipe, folder: Path, fresh: bool, compiled: bool, stop_at: int | None,
        validate_every: int, team: Team, tell: Callable[[str], None],
    ) -> None:  # fmt: skip
        """Nothing is written before it is clear that the run can go on; for the arguments see ``train``."""
        saved.prepare(folder)
        self.path, self.log, self.team = saved.state_path(folder, team), folder / LOG, team
        state = None if fresh else saved.read_state(self.path)
        saved.agree(state, folder, team)
        longer = saved.lengthened(recipe, stop_at)
        self.recipe, before = saved.plain(longer), state or {}
        was, step = before.get("recipe", saved.plain(recipe)), before.get("step", 0)
        changed = saved.changes(self.path, was, self.recipe, step)
        self.recipe_changes = before.get("recipe_changes", []) + changed
        self.trainer = _trainer(longer, self.path, state, compiled, team)
        self.end = stop_at or longer.schedule.steps
        self.validate_every = validate_every
        self.seconds_before, self.began = float(before.get("seconds", 0.0)), time.monotonic()
        self.recent: list[Tensor] = list(before.get("recent", []))
        """Share of right boards and loss of each step since the last validation."""
        if state is None and team.leads:
            self.log.unlink(missing_ok=True)
        if state and changed:
            self.save()
            tell(saved.changes_words(changed))
        tell("Making validation puzzles…")
        self.watched = validation_set(recipe.data) if team.leads else []
        if compiled and self.trainer.step < self.end:
            tell("Compiling; the first step takes a minute…")

    @property
    def seconds(self) -> float:
        """Spent on it so far, in this process and those before."""
        return self.seconds_before + time.monotonic() - self.began

    def save(self) -> None:
        """Write the state; with what the validation that follows it needs, should that be cut off."""
        state = {
            "seconds": self.seconds,
            "recent": torch.stack(self.recent) if self.recent else torch.zeros(0, 2),
            "team": self.team.size,
            "recipe": self.recipe,
            "recipe_changes": self.recipe_changes,
        }
        saved.save_state(self.path, {**self.trainer.state(), **state})

    def learn(self, report: Callable[[Progress], None] | None) -> None:
        """Go on to the end, saving and validating on the way.

        Raises:
            Stopped: on Ctrl+C.
        """
        trainer = self.trainer
        with _bar(trainer, self.end) as bar, noticed() as ctrl_c:
            if _logged(self.log, trainer.step):
                self.recent.clear()
            elif self.recent and self._due():
                self._validate(bar, report)
            while not (stop := any(self.team.gathered(ctrl_c.is_set()))) and trainer.step < self.end:
                loss = trainer.advance()
                self.recent.append(torch.stack([loss.right.float().mean(), loss.cell.detach()]).cpu())
                bar.update()
                if self._due():
                    self.save()
                    self._validate(bar, report)
            if stop:
                self.save()
                raise Stopped(f"Stopped at step {trainer.step}; the same command goes on from there.")

    def _due(self) -> bool:
        return self.trainer.step % self.validate_every == 0 or self.trainer.step >= self.end

    def _validate(self, bar: tqdm[NoReturn], report: Callable[[Progress], None] | None) -> None:
        """Write where training stands to the log and beside the bar."""
        if self.team.leads:
            right, cell_loss = torch.stack(self.recent).mean(0).tolist()
            trainer = self.trainer
            progress = Progress(
                step=trainer.step,
                steps=trainer.recipe.schedule.steps,
                minutes=self.seconds / 60,
                right=right,
                cell_loss=cell_loss,
                solved=_solved(trainer, self.watched),
            )
            _log(self.log, progress)
            bar.set_postfix(solved=f"{progress.solved:.1%}", cell=f"{progress.cell_loss:.3f}")
            if report:
                report(progress)
        self.recent.clear()


def _bar(trainer: Trainer, end: int) -> tqdm[NoReturn]:
    """On stderr, of the process that leads."""
    return tqdm(
        total=end, initial=trainer.step, unit="step", desc=trainer.recipe.name, smoothing=0.05,
        disable=not trainer.team.leads,
    )  # fmt: skip


def _solved(trainer: Trainer, watched: Sequence[Watched]) -> float:
    """Share of validation puzzles that the averaged model solves.

    By policy verified: the halting head is only fitted when the rest is done.
    """
    config, data = trainer.recipe.model, trainer.recipe.data
    puzzles = [one.puzzle for one in watched]
    canvas = None if isinstance(data, MazeData) else (math.isqrt(config.seq_len),) * 2
    segments = max(config.segments_for(p.canvas[0] * p.canvas[1]) for p in puzzles)
    identifiers = [one.identifier for one in watched]
    outcomes = solve_many(trainer.result, puzzles, canvas, "verified", segments, identifiers=identifiers)
    return sum(o.solved is True for o in outcomes) / len(outcomes)


def _logged(path: Path, step: int) -> bool:
    """Whether the log's last row is of this step."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return bool(lines) and lines[-1].startswith(f"{step},")


def _log(path: Path, progress: Progress) -> None:
    new = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(vars(progress)))
        if new:
            writer.writeheader()
        writer.writerow(vars(progress))
