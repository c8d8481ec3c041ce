"""Edits of an ARC task, each a new task."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import Cell
from app.puzzles.exact import neighbours

Grid = NDArray[np.uint8]
Side = Literal["input", "output"]


@dataclass(frozen=True)
class Place:
    """A grid of a task.

    Attributes:
        demonstration: its index, or None for the chosen test.
        side: of that pair.
    """

    demonstration: int | None = None
    side: Side = "input"

    def __str__(self) -> str:
        """In words."""
        pair = "test" if self.demonstration is None else f"demonstration {self.demonstration + 1}"
        return f"the {self.side} of {pair}" if self.demonstration is not None else f"the {pair} {self.side}"


def pair_at(task: ArcTask, demonstration: int | None) -> Pair:
    """A demonstration, or the chosen test."""
    return task.asked if demonstration is None else task.train[demonstration]


def grid_at(task: ArcTask, place: Place) -> Grid | None:
    """The grid there; None for the unknown output of a test."""
    pair = pair_at(task, place.demonstration)
    return pair.input if place.side == "input" else pair.output


def with_grid(task: ArcTask, place: Place, grid: Grid) -> ArcTask:
    """Another grid there."""
    pair = pair_at(task, place.demonstration)
    pair = Pair(grid, pair.output) if place.side == "input" else Pair(pair.input, grid)
    if place.demonstration is None:
        return replace(task, tests=_replaced(task.tests, task.chosen, pair))
    return replace(task, train=_replaced(task.train, place.demonstration, pair))


def painted(task: ArcTask, place: Place, cells: Iterable[Cell], colour: int) -> ArcTask:
    """Cells in a colour."""
    grid = _grid(task, place).copy()
    for cell in cells:
        grid[cell] = colour
    return with_grid(task, place, grid)


def filled(task: ArcTask, place: Place, cell: Cell, colour: int) -> ArcTask:
    """The area of one colour around a cell in another; cells touch by their sides."""
    grid = _grid(task, place).copy()
    before = grid[cell]
    edge = [cell] if before != colour else []
    while edge:
        at = edge.pop()
        grid[at] = colour
        edge += [
            (r, c) for r, c in neighbours(at)
            if 0 <= r < grid.shape[0] and 0 <= c < grid.shape[1] and grid[r, c] == before
        ]  # fmt: skip
    return with_grid(task, place, grid)


def resized(task: ArcTask, place: Place, rows: int, columns: int) -> ArcTask:
    """More or fewer rows and columns, keeping the top left; new cells have colour 0."""
    grid = np.zeros((rows, columns), dtype=np.uint8)
    kept = _grid(task, place)[:rows, :columns]
    grid[: kept.shape[0], : kept.shape[1]] = kept
    return with_grid(task, place, grid)


def with_demonstration(task: ArcTask) -> ArcTask:
    """One demonstration more, blank, in the sizes of the last one."""
    shapes = ((3, 3), (3, 3))
    if task.train:
        last = task.train[-1]
        shapes = last.input.shape, last.output.shape if last.output is not None else last.input.shape
    blank = Pair(*(np.zeros(shape, dtype=np.uint8) for shape in shapes))
    return replace(task, train=(*task.train, blank))


def without_demonstration(task: ArcTask, index: int) -> ArcTask:
    """One demonstration less."""
    return replace(task, train=task.train[:index] + task.train[index + 1 :])


def _grid(task: ArcTask, place: Place) -> Grid:
    grid = grid_at(task, place)
    assert grid is not None, "an unknown output is never edited"
    return grid


def _replaced(pairs: tuple[Pair, ...], index: int, pair: Pair) -> tuple[Pair, ...]:
    return (*pairs[:index], pair, *pairs[index + 1 :])
