"""Inference-time scaling (figure 1 of the HRM paper): what more segments are worth, over fresh puzzles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from random import Random

import numpy as np
from PySide6.QtCore import Signal

from app.engine.config import MOST_SEGMENTS
from app.engine.devices import Asked
from app.engine.shares import wilson
from app.engine.study import Plan, Row
from app.engine.tables import Table
from app.engine.views import Way
from app.language import tr
from app.puzzles.base import Puzzle
from app.puzzles.generate import fresh
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku
from app.ui.export.figure import Figure
from app.ui.panels.axes import SegmentAxis, ValueAxis
from app.ui.panels.gauge import Entry, Gauge
from app.ui.panels.plotting import Curve, Plot
from app.ui.study_batch import Batch
from app.ui.theme import Theme

PUZZLES, SEGMENTS = 40, min(64, MOST_SEGMENTS)
FEWEST = 24
"""Givens of the hardest Sudokus drawn: fewer take long to find."""

FIRST = tr("The share solved appears with the first puzzle.")


def order(puzzle: Puzzle) -> tuple[str, Callable[[Random], Puzzle]] | None:
    """What fresh puzzles like this one are called, and what makes them; None of ARC, where each is a task."""
    if isinstance(puzzle, Sudoku):
        givens = max(FEWEST, int(np.count_nonzero(puzzle.cells)))
        return tr("Sudokus of {givens} givens", givens=givens), partial(fresh, "sudoku", givens=givens)
    if isinstance(puzzle, Maze):
        rows, columns = puzzle.canvas
        return tr("perfect mazes of {rows} × {columns} cells", rows=rows, columns=columns), partial(
            fresh, "maze", rows=rows, columns=columns
        )
    return None


def puzzles(make: Callable[[Random], Puzzle], seed: int = 0) -> tuple[Puzzle, ...]:
    """The same ones for a seed; it may take a while."""
    return tuple(make(Random(f"scaling {seed}:{index}")) for index in range(PUZZLES))


class ScalingGauge(Gauge):
    """The share solved after every number of segments, within its 95 % interval."""

    def __init__(self, theme: Theme) -> None:
        plot = Plot(theme, SegmentAxis("bottom"), ValueAxis("left"), tr("Share solved by segments"))
        super().__init__(tr("Solved"), plot, [], theme, below=True)
        plot.say(tr("segment"), tr("solved, %"))
        self.curve, self._ends = Curve(2.0, 2.0), (Curve(1.0), Curve(1.0))
        for curve in (*self._ends, self.curve):
            plot.addItem(curve)
        plot.borders.per = 1.0
        plot.span(0.0, SEGMENTS + 0.5)
        plot.show_range(yRange=(-4.0, 104.0))
        self.explain(FIRST)

    def show_shares(self, shares: np.ndarray) -> None:
        """Draw [K, 3]: share, low, high of 1 to K segments."""
        x = np.arange(1, len(shares) + 1)
        for curve, column in zip((self.curve, *self._ends), range(3), strict=True):
            curve.draw(x, 100 * shares[:, column])
        self.explain(None)

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        super().dress(theme)
        self.curve.dress(theme.z_H, theme.z_H)
        for curve in self._ends:
            curve.dress(theme.line_strong, theme.panel)
        self.readout.name(
            [Entry(tr("share solved"), theme.z_H), Entry(tr("95 % interval"), theme.line_strong, sign="line")]
        )


class ScalingFigure(Figure):
    """Grows as a study of the engine's goes on.

    Signals:
        grew: how many puzzles of how many are done.
        over: the study has ended.
    """

    grew = Signal(int, int)
    over = Signal()

    def __init__(self, batch: Batch, plan: Plan, what: str, model: str, theme: Theme) -> None:
        self.gauge = ScalingGauge(theme)
        self.rows: list[Row] = []
        table = Table(("segments", "solved", "puzzles", "share", "95 % low", "95 % high"), self._table)
        super().__init__(
            "inference-time scaling", tr("Inference-time scaling"), [self.gauge], {tr("Shares"): table}, theme
        )
        self._batch, self._plan, self._what, self._model = batch, plan, what, model
        batch.grew.connect(self._on_grew)
        batch.changed.connect(self._on_changed)
        self._tell()

    @property
    def shares(self) -> np.ndarray:
        """[K, 3] share, low and high of 1 to K segments, over the puzzles so far."""
        right = np.array([row.solved_after for row in self.rows], dtype=float)
        solved = right.sum(axis=0).astype(int)
        return np.array([(n / len(right), *wilson(int(n), len(right))) for n in solved])

    def _table(self) -> Iterable[tuple[float, ...]]:
        for segments, (share, low, high) in enumerate(self.shares.tolist() if self.rows else [], 1):
            yield segments, round(share * len(self.rows)), len(self.rows), share, low, high

    def _on_grew(self, row: Row) -> None:
        if self._batch.plan is self._plan and row.solved_after:
            self.rows.append(row)
            self.gauge.show_shares(self.shares)
            self.grew.emit(len(self.rows), self._plan.runs)
            self._tell()

    def _on_changed(self) -> None:
        if self._batch.plan is self._plan and not self._batch.on:
            self._batch.grew.disconnect(self._on_grew)
            self._batch.changed.disconnect(self._on_changed)
            self.over.emit()

    def _tell(self) -> None:
        self.say(
            tr(
                "Share of {count} fresh {puzzles} whose answer is right by exact rules after so many "
                "segments, whatever the halting head says; 95 % Wilson interval. Model {model}, policy: "
                "all segments, 1 view, puzzles of seed 0.",
                count=len(self.rows),
                puzzles=self._what,
                model=self._model,
            )
        )


def plan_for(found: tuple[Puzzle, ...], path: Path, device: Asked, fast: bool) -> Plan:
    """Every puzzle for all segments."""
    names = tuple(tr("fresh {number}", number=index + 1) for index in range(len(found)))
    return Plan(found, names, (path,), (Way("fixed", SEGMENTS),), device, fast)
