"""A run's numbers as tables: what the panels draw, in full precision, for whoever computes on.

Updates, segments, cycles, rows and columns are counted from 1, as in the window. What is not known is
empty.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, TextIO

import numpy as np
from numpy.typing import NDArray

from app.engine.analysis import GrowingPath, Trajectory, entropy, margin, sigmoid, trajectory
from app.engine.dimensions import spectrum
from app.engine.events import Level, Update
from app.engine.halting import POLICIES, would_stop
from app.engine.inquiries import Heard
from app.engine.interventions import embedding_text
from app.engine.lessons import LearningRecord
from app.engine.timescales import apart, time_constants
from app.engine.trace import LEVELS, Trace
from app.puzzles.arc import ArcTask
from app.puzzles.base import Answer, Cell, Puzzle
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku

Row = Sequence[Any]

AXES = 3
"""Principal axes of a trajectory."""
TOLD = 10
"""Interventions that every row tells in words; of more their number."""


@dataclass(frozen=True)
class Table:
    """Columns with their units, and what makes the rows: it may take a while, on whatever thread.

    Attributes:
        settings: of the run; they are columns of every row, as comments are not read everywhere.
    """

    columns: tuple[str, ...]
    rows: Callable[[], Iterable[Row]]
    settings: tuple[tuple[str, Any], ...] = ()

    def write(self, file: TextIO) -> None:
        """As CSV: one line of names, then a line a row."""
        out = csv.writer(file, lineterminator="\n")
        out.writerow((*self.columns, *(name for name, _ in self.settings)))
        values = tuple(value for _, value in self.settings)
        for row in self.rows():
            out.writerow([_plain(value) for value in (*row, *values)])


def _plain(value: Any) -> Any:
    """As csv writes it best: numbers in the fewest digits that tell them, truth as 1 and 0."""
    if isinstance(value, bool | np.bool_):
        return int(value)
    if isinstance(value, float | np.floating):
        return "" if not math.isfinite(value) else str(value)
    return value


def _of(trace: Trace, columns: Sequence[str], rows: Callable[[], Iterable[Row]]) -> Table:
    info = trace.info
    settings = {
        "model": info.model, "device": info.device, "policy": info.policy, "segments at most": info.segments,
        "views": info.views, "seed": info.seed, "start": info.start.text,
        "embedding": embedding_text(info.puzzle_id), "interventions": _done(trace),
    }  # fmt: skip
    return Table(tuple(columns), rows, tuple(settings.items()))


def _done(trace: Trace) -> str:
    """What was done to a run."""
    acts = trace.acts()
    more = f"; {len(acts) - TOLD} more" if len(acts) > TOLD else ""
    return "; ".join(act.text for act in acts[:TOLD]) + more


PLACE = ("update", "segment", "H cycle", "level")


def _place(update: Update) -> tuple[Any, ...]:
    return update.index + 1, update.segment + 1, update.cycle + 1, update.level


def as_text(answer: Answer) -> str:
    """An answer's symbols, row by row."""
    return " ".join("".join(str(int(symbol)) for symbol in row) for row in answer)


# Panels


def halting(trace: Trace) -> Table:
    """One row a segment; a policy's stop is 1 in the segment after which it would."""

    def rows() -> Iterable[Row]:
        segments = trace.segments()
        stops = [would_stop(policy, segments, trace.info.trained_continue) for policy in POLICIES]
        for s in segments:
            go_on = s.q[1] if trace.info.trained_continue else math.nan
            yield (
                s.segment + 1, s.update + 1, s.seconds, s.q[0], go_on, float(sigmoid(s.q[0])),
                float(sigmoid(go_on)), s.fixed_point, "" if s.verdict.solved is None else s.verdict.solved,
                *(stop == s.segment for stop in stops),
            )  # fmt: skip

    columns = (
        "segment", "last update", "time, s", "q_halt, logit", "q_continue, logit", "sigmoid(q_halt)",
        "sigmoid(q_continue)", "change of z_H over the segment, relative", "solved",
        *(f"{policy} would stop" for policy in POLICIES),
    )  # fmt: skip
    return _of(trace, columns, rows)


def path_of(trace: Trace, level: Level) -> Trajectory:
    """The trajectory as it is drawn, on more axes."""
    if trace.stored:
        return trajectory(trace, level, AXES)
    growing = GrowingPath(level)
    while growing.extend(trace):
        pass
    return growing.trajectory(AXES)


def dynamics(trace: Trace) -> Table:
    """One row an update; the first state of a level is its trajectory's origin."""

    def rows() -> Iterable[Row]:
        points: dict[int, Row] = {}
        for level in LEVELS:
            path = path_of(trace, level)
            at = path.points - path.points[:1]
            points |= {int(i): (*p, *path.explained) for i, p in zip(path.index, at.tolist(), strict=True)}
        for u in trace.updates():
            relative = u.residual / max(u.norm, 1e-12)
            yield *_place(u), u.seconds, u.norm, u.residual, relative, *points.get(u.index, ("",) * 2 * AXES)

    axes = range(1, AXES + 1)
    return _of(trace, (
        *PLACE, "time, s", "norm of z", "change of z", "change of z, relative",
        *(f"PC {axis} of its level" for axis in axes), *(f"share of variance, PC {axis}" for axis in axes),
    ), rows)  # fmt: skip


def _symbols(trace: Trace) -> range:
    return range(trace[0].probabilities.shape[1]) if len(trace) else range(0)


def cell(trace: Trace, at: Cell) -> Table:
    """One row an update: what is thought of one cell. Tokens are numbered as the model's are."""
    position = at[0] * trace.info.canvas[1] + at[1]

    def rows() -> Iterable[Row]:
        for u in trace.updates():
            p, token = u.probabilities[position], int(u.tokens[position])
            yield (
                *_place(u), at[0] + 1, at[1] + 1, token, p[token], float(entropy(p)), float(margin(p)),
                *p,
            )  # fmt: skip

    columns = (
        *PLACE, "row", "column", "token shown", "its probability", "entropy, nats", "margin",
        *(f"p(token {token})" for token in _symbols(trace)),
    )  # fmt: skip
    return _of(trace, columns, rows)


def views(trace: Trace) -> Table:
    """One row a view and segment."""

    def rows() -> Iterable[Row]:
        end = trace.finished
        for s in trace.segments():
            for v in s.views:
                won = end is not None and end.view == v.number and s.segment == end.segments - 1
                solved = "" if v.solved is None else v.solved
                yield s.segment + 1, v.number + 1, v.q_halt, solved, won, as_text(v.answer)

    return _of(trace, ("segment", "view", "q_halt, logit", "solved", "taken", "answer"), rows)


def ratios(trace: Trace) -> Table:
    """One row an update: the participation ratio of all states of its level so far."""

    def rows() -> Iterable[Row]:
        for level in LEVELS:
            growing = trace.spreads[level]
            growing.extend(trace)
            if spread := growing.value:
                for index, ratio in zip(spread.index.tolist(), spread.ratio.tolist(), strict=True):
                    yield *_place(trace[index]), ratio

    return _of(trace, (*PLACE, "participation ratio, dimensions"), rows)


def spectra(trace: Trace) -> Table:
    """One row an axis of either level, over the whole run."""

    def rows() -> Iterable[Row]:
        for level in LEVELS:
            growing = trace.spreads[level]
            growing.extend(trace)
            if spread := growing.value:
                for axis, share in zip(count(1), spectrum(spread.covariance).tolist(), strict=False):
                    yield level, axis, share

    return _of(trace, ("level", "principal axis", "share of variance"), rows)


def timescales(trace: Trace) -> Table:
    """One row a unit that moved."""

    def rows() -> Iterable[Row]:
        for level in LEVELS:
            growing = trace.memories[level]
            growing.extend(trace)
            if memory := growing.value:
                moved = np.flatnonzero(memory.correlation[:, 0] > 0)
                taus = apart(level, trace.info.L_cycles) * time_constants(memory.correlation)
                yield from ((level, unit + 1, tau) for unit, tau in zip(moved, taus.tolist(), strict=True))

    return _of(trace, ("level", "unit", "time constant, updates of the run"), rows)


def readouts(trace: Trace) -> Table:
    """One row a read-out of z_H."""

    def rows() -> Iterable[Row]:
        trace.progress.extend(trace)
        found = trace.progress.value
        if found is None:
            return
        columns = (found.index, found.changed, found.broken, found.pieces, found.solved)
        for index, *numbers in zip(*(column.tolist() for column in columns), strict=True):
            u = trace[int(index)]
            answer = trace.puzzle_at(u.index).answer(u.tokens, trace.info.canvas)
            yield u.index + 1, u.segment + 1, u.cycle + 1, *map(_count, numbers), as_text(answer)

    wrong = "cells wrong" if trace.info.puzzle.kind == "arc" else "rules broken"
    return _of(trace, (
        "first update that shows it", "segment", "H cycle", "cells changed", wrong, "pieces of the path",
        "solved", "answer",
    ), rows)  # fmt: skip


def _count(value: float) -> int | str:
    return int(value) if math.isfinite(value) else ""


def states(trace: Trace, measure: int) -> Table:
    """One row an update, one column a position: norms of the state (0) or of its change (1).

    Older records do not know the first change of a level; there all of it is 0.
    """
    rows_, columns = trace.info.canvas

    def rows() -> Iterable[Row]:
        met: set[Level] = set()
        for index, extents in enumerate(trace.extents()):
            values, level = extents[measure], trace[index].level
            if measure and level not in met and not values.any():
                values = np.full_like(values, np.nan)
            met.add(level)
            yield *_place(trace[index]), *values

    names = [f"row {r + 1} column {c + 1}" for r in range(rows_) for c in range(columns)]
    return _of(trace, (*PLACE, *names), rows)


def hearing(trace: Trace, update: int, cell: Cell, heard: Heard) -> Table:
    """One row a position, one column a head: what a cell hears of it in an update.

    The prefix comes first, as row and column 0.
    """
    width = trace.info.canvas[1]

    def rows() -> Iterable[Row]:
        at = (*_place(trace[update]), cell[0] + 1, cell[1] + 1)
        yield *at, 0, 0, *heard.prefix
        for position, values in enumerate(heard.cells.T):
            yield *at, position // width + 1, position % width + 1, *values

    of = ("cell's row", "cell's column", "row", "column")
    return _of(trace, (*PLACE, *of, *heard.names), rows)


# The board


def given(puzzle: Puzzle) -> Table:
    """One row a cell of a puzzle that nobody thought about; of an ARC task one of its test's input."""
    symbols = _given(puzzle)
    shown = puzzle.asked.input if isinstance(puzzle, ArcTask) else symbols

    def rows() -> Iterable[Row]:
        for (row, column), symbol in np.ndenumerate(shown):
            yield row + 1, column + 1, int(symbol)

    return Table(("row", "column", "given"), rows)


def cells(
    trace: Trace, index: int, answer: Answer, sure: NDArray[np.floating], moved: NDArray[np.bool_],
    recorded: bool = True,
) -> Table:  # fmt: skip
    """One row a cell of the board after an update.

    Args:
        trace: the record.
        index: of the update.
        answer: on the board, [h, w] in the puzzle's symbols.
        sure: [h, w] the probability of each symbol, of several views' vote the share that agrees.
        moved: [h, w] whether each is new.
        recorded: whether the answer is the recorded one, of which all probabilities are known.
    """
    update, columns, puzzle = trace[index], trace.info.canvas[1], trace.puzzle_at(index)

    def rows() -> Iterable[Row]:
        symbols = _given(puzzle)
        for (row, column), symbol in np.ndenumerate(answer):
            p = update.probabilities[row * columns + column]
            spread = (float(entropy(p)), float(margin(p))) if recorded else ("", "")
            at = row, column
            first = int(symbols[at]) if symbols.size else ""
            yield row + 1, column + 1, first, int(symbol), sure[at], *spread, moved[at], index + 1

    return _of(trace, (
        "row", "column", "given", "answer", "probability", "entropy, nats", "margin", "changed", "update",
    ), rows)  # fmt: skip


def _given(puzzle: Puzzle) -> NDArray[np.uint8]:
    """What stands in each cell of the answer from the start: a Sudoku's digits, a maze's tokens."""
    if isinstance(puzzle, Sudoku):
        return puzzle.cells
    return puzzle.codes() if isinstance(puzzle, Maze) else np.zeros(0, dtype=np.uint8)


# Learning


def lessons(record: LearningRecord) -> Table:
    """One row a step of adapting."""

    def rows() -> Iterable[Row]:
        looks = {look.step: look for look in record.looks[:]}
        for lesson in record.lessons[:]:
            look = looks.get(lesson.step)
            fits = sum(look.fits) if look else ""
            left_out = look.left_out if look and look.left_out is not None else math.nan
            yield lesson.step, lesson.seconds, lesson.loss, lesson.right, fits, left_out

    columns = (
        "step", "time, s", "loss, nats", "learned from: share right", "demonstrations right",
        "left out: share right",
    )  # fmt: skip
    return Table(columns, rows)
