"""Which grids stand on the ARC board, and how they share it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QRectF

from app.language import tr
from app.puzzles.arc import ArcTask
from app.ui.boards.arc_edits import Grid, Place, expected_shape, grid_at
from app.ui.boards.lattice import Lattice

ANSWER, KNOWN = tr("Answer"), tr("Known output")
TITLE, GAP = 24.0, 30.0
LARGER = 4 / 3
"""By so much cells have to gain before grids are stacked: input beside output is how ARC is read."""

Shape = tuple[int, int]


@dataclass(frozen=True)
class Slot:
    """Room for one grid: ``title`` is the line above it, ``box`` the grid's own."""

    title: QRectF
    box: QRectF
    cell: float

    def lattice(self, shape: Shape, ratio: float) -> Lattice:
        """A grid at the slot's top left; its cells shrink where it is larger than was planned."""
        rows, columns = shape
        cell = min(self.cell, self.box.width() / max(columns, 1), self.box.height() / max(rows, 1))
        cell = max(1, floor(cell * ratio)) / ratio
        area = QRectF(self.box.x(), self.box.y(), columns * cell, rows * cell)
        return Lattice.fit(rows, columns, area, ratio, most=cell)


def arrange(shapes: Sequence[Shape], area: QRectF) -> list[Slot]:
    """Room for grids of these shapes side by side, or stacked where that makes cells much larger.

    However many lines there are, they begin below each other, in the middle of ``area`` as a whole.
    """

    def lines(across: int) -> list[Sequence[Shape]]:
        return [shapes[i : i + across] for i in range(0, len(shapes), across)]

    def cell_size(across: int) -> float:
        stacked = lines(across)
        width = min((area.width() - GAP * (len(line) - 1)) / sum(w for _, w in line) for line in stacked)
        height = area.height() - (TITLE + GAP / 2) * len(stacked) + GAP / 2
        return min(width, height / sum(max(h for h, _ in line) for line in stacked))

    sizes = {across: cell_size(across) for across in range(1, len(shapes) + 1)}
    across = max(n for n, size in sizes.items() if size * LARGER >= max(sizes.values()))
    cell, stacked = max(1.0, sizes[across]), lines(across)
    heights = [max(h for h, _ in line) * cell for line in stacked]
    widest = max(sum(w for _, w in line) * cell + GAP * (len(line) - 1) for line in stacked)
    top = area.y() + (area.height() - sum(heights) - TITLE * len(stacked) - GAP / 2 * (len(stacked) - 1)) / 2
    slots = []
    for line, height in zip(stacked, heights, strict=True):
        left = area.x() + (area.width() - widest) / 2
        for _, columns in line:
            width = columns * cell
            title = QRectF(left, top, min(width + GAP, area.right() - left), TITLE)
            slots.append(Slot(title, QRectF(left, top + TITLE, width, height), cell))
            left += width + GAP
        top += TITLE + height + GAP / 2
    return slots


@dataclass(frozen=True)
class Pane:
    """One grid on the board.

    Attributes:
        title: what it is. grid: what it shows; None for one that is not there.
        place: where an edit of it goes; None for the model's answer.
        slot: its room. lattice: its cells, those that it would have included.
        whose: of an attempt.
    """

    title: str
    grid: Grid | None
    place: Place | None
    slot: Slot
    lattice: Lattice
    whose: str = ""

    @property
    def answers(self) -> bool:
        """Whether it shows cells of the model's answer."""
        return self.place is None and self.grid is not None

    @property
    def note(self) -> str:
        """Its size, and of an attempt whose it is, in words."""
        size = "×".join(map(str, self.grid.shape)) if self.grid is not None and self.grid.size else ""
        return " · ".join(filter(None, (self.whose, size)))


@dataclass(frozen=True)
class Wanted:
    """What stands beside a test and the answer: the known output; an attempt, by its number, or None."""

    known: bool = False
    attempt: int | None = None


def panes(
    task: ArcTask, demonstration: int | None, answer: Grid | None, wanted: Wanted, area: QRectF, ratio: float
) -> list[Pane]:
    """A demonstration's two grids, or the test, the model's answer, and what is wanted beside them.

    Args:
        task: the task.
        demonstration: its index; None for the chosen test.
        answer: [h, w], perhaps empty, or None while there is none.
        wanted: beside a test.
        area: where, in logical pixels.
        ratio: device pixels in a logical one.
    """
    places: list[tuple[str, Place | None]]
    known, room = Place(None, "output"), expected_shape(task)
    if demonstration is not None:
        places = [(tr("Input"), Place(demonstration)), (tr("Output"), Place(demonstration, "output"))]
    else:
        places = [(tr("Test input"), Place())]
        if answer is not None or wanted == Wanted():  # while it is empty it gives way
            places.append((ANSWER, None))
        if wanted.attempt is not None:
            title = tr("Attempt {number}", number=wanted.attempt + 1)
            places.append((title, Place(None, "attempt", wanted.attempt)))
        if wanted.known:
            places.append((KNOWN, known))
            room = task.asked.output.shape if task.asked.output is not None else room
    grids = [grid_at(task, place) if place else answer for _, place in places]
    shapes = [room if grid is None else grid.shape for grid in grids]
    planned = [shape if place else room for shape, (_, place) in zip(shapes, places, strict=True)]
    return [
        Pane(title, grid, place, slot, slot.lattice(shape, ratio), _whose(task, place))
        for (title, place), grid, shape, slot in zip(
            places, grids, shapes, arrange(planned, area), strict=True
        )
    ]


def _whose(task: ArcTask, place: Place | None) -> str:
    entry = task.attempts.of(task.chosen)[place.attempt] if place and place.side == "attempt" else None
    return (entry.by or tr("yours")) if entry else ""
