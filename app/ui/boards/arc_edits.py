"""Edits of grids and of an ARC task, each a new one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from app.language import tr
from app.puzzles.arc import ArcTask, Attempts, Entry, Pair, checked_grid
from app.puzzles.base import Cell, PuzzleError
from app.puzzles.exact import neighbours

Grid = NDArray[np.uint8]
Side = Literal["input", "output", "attempt"]


@dataclass(frozen=True)
class Place:
    """A grid of a task.

    Attributes:
        demonstration: its index, or None for the chosen test.
        side: of that pair; an attempt is a test's.
        attempt: which of the two.
    """

    demonstration: int | None = None
    side: Side = "input"
    attempt: int = 0

    def __str__(self) -> str:
        """In words."""
        if self.side == "attempt":
            return tr("attempt {number}", number=self.attempt + 1)
        if self.demonstration is not None:
            number = self.demonstration + 1
            if self.side == "input":
                return tr("the input of demonstration {number}", number=number)
            return tr("the output of demonstration {number}", number=number)
        return tr("the test input") if self.side == "input" else tr("the known output")


@dataclass(frozen=True)
class Box:
    """A rectangle of cells."""

    row: int
    column: int
    rows: int
    columns: int

    @classmethod
    def between(cls, a: Cell, b: Cell) -> Box:
        """From one corner to the other."""
        (top, bottom), (left, right) = sorted((a[0], b[0])), sorted((a[1], b[1]))
        return cls(top, left, bottom - top + 1, right - left + 1)

    @classmethod
    def whole(cls, grid: Grid) -> Box:
        """All of a grid."""
        return cls(0, 0, *grid.shape)

    def within(self, rows: int, columns: int) -> Box | None:
        """The part of it that a grid has."""
        top, left = max(0, self.row), max(0, self.column)
        height, width = min(self.row + self.rows, rows) - top, min(self.column + self.columns, columns) - left
        return Box(top, left, height, width) if height > 0 and width > 0 else None

    def of(self, grid: Grid) -> Grid:
        """What a grid has there."""
        return grid[self.row : self.row + self.rows, self.column : self.column + self.columns]

    @property
    def cells(self) -> list[Cell]:
        """All of them."""
        rows, columns = range(self.row, self.row + self.rows), range(self.column, self.column + self.columns)
        return [(row, column) for row in rows for column in columns]


# A grid


def painted(grid: Grid, cells: Iterable[Cell], colour: int) -> Grid:
    """Cells in a colour."""
    made = grid.copy()
    for cell in cells:
        made[cell] = colour
    return made


def filled(grid: Grid, cell: Cell, colour: int) -> Grid:
    """The area of one colour around a cell in another; cells touch by their sides."""
    made, before = grid.copy(), grid[cell]
    edge = [cell] if before != colour else []
    while edge:
        at = edge.pop()
        made[at] = colour
        edge += [
            (r, c) for r, c in neighbours(at)
            if 0 <= r < made.shape[0] and 0 <= c < made.shape[1] and made[r, c] == before
        ]  # fmt: skip
    return made


def resized(grid: Grid, rows: int, columns: int) -> Grid:
    """More or fewer rows and columns, keeping the top left; new cells have colour 0."""
    return pasted(np.zeros((rows, columns), dtype=np.uint8), grid, (0, 0))


def pasted(grid: Grid, block: Grid, at: Cell) -> Grid:
    """A block with its top left on a cell; what would lie outside is cut off."""
    made, box = grid.copy(), Box(*at, *block.shape).within(*grid.shape)
    if box:
        box.of(made)[:] = Box(box.row - at[0], box.column - at[1], box.rows, box.columns).of(block)
    return made


def replaced(grid: Grid, box: Box, block: Grid, at: Cell) -> Grid:
    """A box emptied to colour 0, then a block pasted."""
    made = grid.copy()
    box.of(made)[:] = 0
    return pasted(made, block, at)


def as_text(grid: Grid) -> str:
    """A grid for the clipboard, as ARC's files write one."""
    return json.dumps(grid.tolist(), separators=(",", ":"))


def from_text(text: str) -> Grid | None:
    """Read ``as_text``'s output, or another program's; None for anything else."""
    if not text.lstrip().startswith("[") or len(text) > 20_000:
        return None
    try:
        return checked_grid(json.loads(text))
    except (PuzzleError, ValueError, RecursionError):
        return None


# A task


def pair_at(task: ArcTask, demonstration: int | None) -> Pair:
    """A demonstration, or the chosen test."""
    return task.asked if demonstration is None else task.train[demonstration]


def grid_at(task: ArcTask, place: Place) -> Grid | None:
    """The grid there; None for an attempt that was not made, and for the unknown output of a test."""
    if place.side == "attempt":
        entry = task.attempts.of(task.chosen)[place.attempt]
        return entry.grid if entry else None
    pair = pair_at(task, place.demonstration)
    return pair.input if place.side == "input" else pair.output


def changed_place(before: ArcTask, after: ArcTask, active: Place) -> Place | None:
    """The first grid of a task that differs, the active one before all others; None where none does."""
    here = _place_in(after, active) and _place_in(before, active) and before.chosen == after.chosen
    if here and not _same(grid_at(before, active), grid_at(after, active)):
        return active
    for n, pair in enumerate(after.train):
        if n >= len(before.train) or pair != before.train[n]:
            other = before.train[n] if n < len(before.train) else pair
            return Place(n, "output" if other != pair and _same(other.input, pair.input) else "input")
    test = after.chosen
    if test >= len(before.tests) or not _same(before.tests[test].input, after.asked.input):
        return Place()
    if not _same(before.tests[test].output, after.asked.output):
        return Place(None, "output")
    tries = enumerate(zip(before.attempts.of(test), after.attempts.of(test), strict=True))
    changed = (Place(None, "attempt", n) for n, (one, other) in tries if one != other)
    return next(changed, None)


def _place_in(task: ArcTask, place: Place) -> bool:
    return place.demonstration is None or place.demonstration < len(task.train)


def _same(one: Grid | None, other: Grid | None) -> bool:
    return one is other if one is None or other is None else np.array_equal(one, other)


def with_grid(task: ArcTask, place: Place, grid: Grid) -> ArcTask:
    """Another grid there; an attempt that is drawn in is the person's own."""
    if place.side == "attempt":
        return replace(task, attempts=task.attempts.put(task.chosen, place.attempt, Entry(grid)))
    pair = pair_at(task, place.demonstration)
    pair = Pair(grid, pair.output) if place.side == "input" else Pair(pair.input, grid)
    if place.demonstration is None:
        return replace(task, tests=_replaced(task.tests, task.chosen, pair))
    return replace(task, train=_replaced(task.train, place.demonstration, pair))


def without_grid(task: ArcTask, place: Place) -> ArcTask:
    """Without an attempt, or with a test's output unknown."""
    if place.side == "attempt":
        return replace(task, attempts=task.attempts.put(task.chosen, place.attempt, None))
    return replace(task, tests=_replaced(task.tests, task.chosen, Pair(task.asked.input)))


def expected_shape(task: ArcTask) -> tuple[int, int]:
    """Of an output of the chosen test, by the demonstrations: as the input, or as large as any of theirs."""
    pairs = [(pair.input.shape, pair.output.shape) for pair in task.train if pair.output is not None]
    if all(before == after for before, after in pairs):
        rows, columns = task.asked.input.shape
    else:
        rows, columns = (max(after[axis] for _, after in pairs) for axis in (0, 1))
    return rows, columns


def with_demonstration(task: ArcTask) -> ArcTask:
    """One demonstration more, blank, in the sizes of the last one."""
    shapes = ((3, 3), (3, 3))
    if task.train:
        last = task.train[-1]
        shapes = last.input.shape, last.output.shape if last.output is not None else last.input.shape
    blank = Pair(*(np.zeros(shape, dtype=np.uint8) for shape in shapes))
    return replace(task, train=(*task.train, blank))


def with_test(task: ArcTask) -> ArcTask:
    """One test more, blank, in the size of the last one; it is the one asked."""
    blank = Pair(np.zeros_like(task.tests[-1].input))
    return replace(task, tests=(*task.tests, blank), chosen=len(task.tests))


def without_pair(task: ArcTask, demonstration: int | None) -> ArcTask:
    """One demonstration less, or without the chosen test, its attempts with it; a last test stays."""
    if demonstration is not None:
        return replace(task, train=task.train[:demonstration] + task.train[demonstration + 1 :])
    if len(task.tests) == 1:
        return task
    order = [n for n in range(len(task.tests)) if n != task.chosen]
    return _reordered(task, order, min(task.chosen, len(order) - 1))


def pair_moved(task: ArcTask, demonstration: int | None, by: int) -> ArcTask:
    """A demonstration, or the chosen test, by so many places; the same task where there is no such place."""
    index = task.chosen if demonstration is None else demonstration
    count = len(task.tests if demonstration is None else task.train)
    if not 0 <= index + by < count:
        return task
    order = [n for n in range(count) if n != index]
    order.insert(index + by, index)
    if demonstration is None:
        return _reordered(task, order, index + by)
    return replace(task, train=tuple(task.train[n] for n in order))


def _reordered(task: ArcTask, order: list[int], chosen: int) -> ArcTask:
    """These tests in this order."""
    attempts = Attempts(tuple(task.attempts.of(n) for n in order)) if task.attempts.any else Attempts()
    return replace(task, tests=tuple(task.tests[n] for n in order), chosen=chosen, attempts=attempts)


def _replaced(pairs: tuple[Pair, ...], index: int, pair: Pair) -> tuple[Pair, ...]:
    return (*pairs[:index], pair, *pairs[index + 1 :])
