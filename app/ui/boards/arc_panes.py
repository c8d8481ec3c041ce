"""Which grids stand on the ARC board, and how they share it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QRectF

from app.puzzles.arc import ArcTask
from app.ui.boards.arc_edits import Grid, Place, grid_at, pair_at
from app.ui.boards.lattice import Lattice

ANSWER, KNOWN = "Answer", "Known output"
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
        title: what it is. grid: what it shows; None for an answer that is not there.
        place: where an edit of it goes; None for what is only shown.
        slot: its room. lattice: its cells.
    """

    title: str
    grid: Grid | None
    place: Place | None
    slot: Slot
    lattice: Lattice

    @property
    def answers(self) -> bool:
        """Whether it shows cells of the model's answer."""
        return self.title == ANSWER and self.grid is not None

    @property
    def note(self) -> str:
        """Its size in words."""
        return "×".join(map(str, self.grid.shape)) if self.grid is not None and self.grid.size else ""


def panes(
    task: ArcTask, demonstration: int | None, answer: Grid | None, known: bool, area: QRectF, ratio: float
) -> list[Pane]:
    """A demonstration's two grids, or the test, the model's answer and, if ``known``, the known output.

    Args:
        task: the task.
        demonstration: its index; None for the chosen test.
        answer: [h, w], perhaps empty, or None while there is none.
        known: whether to show the known output.
        area: where, in logical pixels.
        ratio: device pixels in a logical one.
    """
    here, there = Place(demonstration), Place(demonstration, "output")
    entries: list[tuple[str, Grid | None, Place | None]]
    if demonstration is not None:
        entries = [("Input", grid_at(task, here), here), ("Output", grid_at(task, there), there)]
    else:
        entries = [("Test input", grid_at(task, here), here), (ANSWER, answer, None)]
    answer_room = _expected(task)
    if demonstration is None and known and task.asked.output is not None:
        entries.append((KNOWN, task.asked.output, None))
        answer_room = task.asked.output.shape
    planned = [answer_room if grid is None or title == ANSWER else grid.shape for title, grid, _ in entries]
    slots = arrange(planned, area)
    return [
        Pane(title, grid, place, slot, slot.lattice(shape if grid is None else grid.shape, ratio))
        for (title, grid, place), shape, slot in zip(entries, planned, slots, strict=True)
    ]


def _expected(task: ArcTask) -> Shape:
    """Room for an answer as large as the demonstrations' outputs, so that nothing moves while it grows."""
    shapes = [pair.output.shape for pair in task.train if pair.output is not None]
    shapes = shapes or [pair_at(task, None).input.shape]
    return max(h for h, _ in shapes), max(w for _, w in shapes)
