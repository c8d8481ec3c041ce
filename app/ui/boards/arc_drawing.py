"""What can be done on the ARC board: tools, a selection, the clipboard, and edits of grids and pairs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.language import tr, within
from app.puzzles.arc import LARGEST, ArcTask, Entry, Pair
from app.puzzles.base import Cell
from app.ui.arc_colours import NAMES
from app.ui.boards import arc_edits as edits
from app.ui.boards.arc_edits import Box, Grid, Place
from app.ui.boards.arc_panes import Wanted
from app.ui.boards.base import Board
from app.ui.theme import Theme

Tool = Literal["draw", "fill", "pick", "select"]
Turn = Callable[[Grid], Grid]


def flipped(grid: Grid) -> Grid:
    """Left and right change places."""
    return np.fliplr(grid)


def upended(grid: Grid) -> Grid:
    """Top and bottom change places."""
    return np.flipud(grid)


def turned_right(grid: Grid) -> Grid:
    """A quarter turn clockwise."""
    return np.rot90(grid, -1)


def turned_left(grid: Grid) -> Grid:
    """A quarter turn the other way."""
    return np.rot90(grid)


@dataclass(frozen=True, eq=False)
class Floating:
    """A block about to be pasted, its top left on a cell, perhaps one outside."""

    block: Grid
    at: Cell

    @property
    def box(self) -> Box:
        """Where it lies."""
        return Box(*self.at, *self.block.shape)


def _blank() -> ArcTask:
    grid = np.zeros((3, 3), dtype=np.uint8)
    return ArcTask((Pair(grid, grid),), (Pair(grid),))


class ArcDrawing(Board):
    """A board on which one grid of a task is edited.

    Signals:
        view_changed: another grid is being edited, or another colour, tool or selection is in hand.
        turned: (task) another test is looked at, for ``Document.turn``: that is no edit.
        told: a sentence for people.

    Attributes:
        active: the grid being edited; its pair is the one shown.
        edit_cell: the cursor in it; ``cursor_cell`` is the one in the answer.
        pen: the colour in hand. tool: what a click does with it.
        selection: cells of the active grid. floating: what is about to be pasted there.
        wanted: what stands beside the test and the answer.
    """

    puzzle: ArcTask
    view_changed = Signal()
    turned = Signal(object)
    told = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_blank(), theme, parent)
        self.active = Place()
        self.edit_cell: Cell | None = None
        self.pen = 1
        self.tool: Tool = "draw"
        self.selection: Box | None = None
        self.floating: Floating | None = None
        self.wanted = Wanted()

    # What is in hand

    @property
    def grid(self) -> Grid:
        """The grid being edited; a blank one, where there is none yet, as large as is to be expected."""
        grid = edits.grid_at(self.puzzle, self.active)
        return np.zeros(edits.expected_shape(self.puzzle), dtype=np.uint8) if grid is None else grid

    def activate(self, place: Place, cell: Cell | None = None) -> None:
        """Show this grid's pair and edit the grid, the cursor on a cell or nowhere."""
        if place != self.active:
            self.selection = self.floating = None
        self.active, self.edit_cell, self.cursor_cell = place, cell, None
        self._keep_cells_inside()
        if cell:
            where = tr("{grid}, {cell}: {colour}", grid=place, cell=within(super().describe(cell)),
                       colour=NAMES[self.grid[cell]])  # fmt: skip
            self.setAccessibleDescription(where[0].upper() + where[1:])
        self._tell()

    def want(self, wanted: Wanted) -> None:
        """Show other grids beside the test; an attempt is there to be drawn in."""
        before, self.wanted = self.wanted, wanted
        if wanted.attempt is not None and wanted.attempt != before.attempt:
            self.activate(Place(None, "attempt", wanted.attempt))
        elif (self.active.side == "attempt" and wanted.attempt is None) or (
            self.active == Place(None, "output") and not wanted.known
        ):
            self.activate(Place())
        self._tell()

    def take(self, pen: int) -> None:
        """Take a colour in hand."""
        self.pen = pen
        self._tell()

    def use(self, tool: Tool) -> None:
        """Take a tool in hand."""
        self.tool = tool
        self._tell()

    def choose(self, box: Box | None) -> None:
        """Select cells of the active grid, or none."""
        self.selection = box
        self._tell()

    def choose_all(self) -> None:
        """Select the whole grid."""
        self.choose(Box.whole(self.grid))

    def float_block(self, floating: Floating | None) -> None:
        """Hold a block over the grid, or let it go."""
        self.floating = floating
        self._tell()

    def _tell(self) -> None:
        self.view_changed.emit()
        self.update()

    # The active grid

    def put(self, grid: Grid, text: str, merge: str = "") -> None:
        """Another grid in the place of the active one."""
        self.change(edits.with_grid(self.puzzle, self.active, grid), text, merge)

    def apply(self, cells: Sequence[Cell], merge: str = "") -> None:
        """Use the tool on cells of the active grid; the eyedropper gives way to the pen."""
        if self.tool == "pick":
            self.take(int(self.grid[cells[-1]]))
            self.use("draw")
        elif self.tool == "fill":
            grid = edits.filled(self.grid, cells[-1], self.pen)
            self.put(grid, tr("Fill in {grid}", grid=self.active), merge)
        else:
            self.put(edits.painted(self.grid, cells, self.pen), tr("Draw in {grid}", grid=self.active), merge)

    @property
    def _box(self) -> Box:
        return self.selection or Box.whole(self.grid)

    def fill_selection(self) -> None:
        """Paint the selected cells in the colour in hand."""
        if self.selection:
            grid = edits.painted(self.grid, self.selection.cells, self.pen)
            self.put(grid, tr("Fill cells of {grid}", grid=self.active))

    def clear(self) -> None:
        """Paint the selection, or all of the grid, in colour 0; the latter is told."""
        all_of_it = self.selection is None and bool(self.grid.any())
        self.put(edits.painted(self.grid, self._box.cells, 0), tr("Clear {grid}", grid=self.active))
        if all_of_it:
            self.told.emit(tr("Cleared: {grid}. Undo brings it back.", grid=self.active))

    def resize_grid(self, rows: int, columns: int) -> None:
        """Another size of the active grid, keeping the top left."""
        text = tr("Resize {grid} to {rows}×{columns}", grid=self.active, rows=rows, columns=columns)
        merge = f"arc-resize-{self.puzzle.chosen}-{self.active}"
        self.put(edits.resized(self.grid, rows, columns), text, merge)

    def turn(self, turn: Turn) -> None:
        """Flip or turn what is about to be pasted, else the selection, else the grid."""
        if self.floating:
            self.float_block(replace(self.floating, block=turn(self.floating.block)))
            return
        text = tr("Turn {grid}", grid=self.active) if turn in (turned_left, turned_right) else tr(
            "Flip {grid}", grid=self.active
        )  # fmt: skip
        box = self.selection
        if box is None:
            self.put(turn(self.grid), text)
            return
        block = turn(box.of(self.grid))
        self.put(edits.replaced(self.grid, box, block, (box.row, box.column)), text)
        self.choose(Box(box.row, box.column, *block.shape).within(*self.grid.shape))

    def shift(self, by: Cell) -> None:
        """Move what is selected, or drawn at all, by so many cells; colour 0 comes in behind it."""
        box = self._box
        at = box.row + by[0], box.column + by[1]
        moved = edits.replaced(self.grid, box, box.of(self.grid), at)
        self.put(moved, tr("Shift {grid}", grid=self.active))
        if self.selection:
            self.choose(replace(box, row=at[0], column=at[1]).within(*self.grid.shape))

    def crop(self) -> None:
        """Cut the grid down to the selection."""
        if self.selection:
            kept = self.selection.of(self.grid)
            self.selection = None
            self.put(kept, tr("Crop {grid}", grid=self.active))

    def copy_input(self) -> None:
        """Make an output, or an attempt, like the input of its pair."""
        if self.active.side != "input":
            source = edits.pair_at(self.puzzle, self.active.demonstration).input
            self.put(source, tr("Copy the input to {grid}", grid=self.active))
        else:
            self.told.emit(tr("Choose a grid to draw in, an output or an attempt; this is the input itself."))

    def remove_grid(self) -> None:
        """Take an attempt back, or let the output of a test be unknown."""
        if self.active.demonstration is None and self.active.side != "input":
            self.change(edits.without_grid(self.puzzle, self.active), tr("Remove {grid}", grid=self.active))

    # The clipboard

    @staticmethod
    def held() -> Grid | None:
        """The grid on the clipboard."""
        return edits.from_text(QGuiApplication.clipboard().text())

    def copy(self) -> None:
        """Put the selection, or the whole grid, on the clipboard."""
        QGuiApplication.clipboard().setText(edits.as_text(self._box.of(self.grid)))

    def cut(self) -> None:
        """The same, and leave colour 0."""
        self.copy()
        self.put(edits.painted(self.grid, self._box.cells, 0), tr("Cut from {grid}", grid=self.active))

    def paste(self) -> None:
        """Hold the clipboard's grid over the active one until it is put down."""
        block, box = self.held(), self.selection
        if block is not None:
            at = (box.row, box.column) if box else self.edit_cell or (0, 0)
            self.float_block(Floating(block, at))

    def put_down(self) -> None:
        """Paste what floats, where it is; it stays selected."""
        floating, self.floating = self.floating, None
        if floating:
            grid = edits.pasted(self.grid, floating.block, floating.at)
            self.put(grid, tr("Paste into {grid}", grid=self.active))
            self.choose(floating.box.within(*grid.shape))

    # Pairs

    @property
    def demonstration(self) -> int | None:
        """The demonstration shown, or None for the test."""
        return self.active.demonstration

    def choose_test(self, index: int) -> None:
        """Ask this test."""
        self.activate(self.active if self.demonstration is None else Place())
        task = replace(self.puzzle, chosen=index)
        if task != self.puzzle:
            self.set_puzzle(task)
            self.turned.emit(task)

    def follow(self, task: ArcTask) -> None:
        """Show a task that an edit was taken back from, or done to again, where that can be seen."""
        place = edits.changed_place(self.puzzle, task, self.active)
        self.set_puzzle(task)
        if place is None or place == self.active:
            return
        if place.side == "attempt":
            self.want(replace(self.wanted, attempt=place.attempt))
        elif place == Place(None, "output"):
            self.want(replace(self.wanted, known=True))
        self.activate(place)

    def add_demonstration(self) -> None:
        """One more, shown."""
        self.change(edits.with_demonstration(self.puzzle), tr("Add a demonstration"))
        self.activate(Place(len(self.puzzle.train) - 1))

    def add_test(self) -> None:
        """One more, asked."""
        self.activate(Place())
        self.change(edits.with_test(self.puzzle), tr("Add a test"))

    def remove_pair(self) -> None:
        """The pair shown; a last test stays."""
        index = self.demonstration
        if index is not None:
            text = tr("Remove demonstration {number}", number=index + 1)
        else:
            text = tr("Remove test {number}", number=self.puzzle.chosen + 1)
        self.change(edits.without_pair(self.puzzle, index), text)

    def move_pair(self, by: int) -> None:
        """The pair shown, earlier or later among its like."""
        index = self.demonstration
        text = tr("Move a test") if index is None else tr("Move a demonstration")
        task = edits.pair_moved(self.puzzle, index, by)
        if task != self.puzzle:
            if index is not None:
                self.active = replace(self.active, demonstration=index + by)
            self.change(task, text)

    def turn_to_pair(self, by: int) -> None:
        """Show the pair before or after this one: demonstrations, then tests."""
        shown, count = self.demonstration, len(self.puzzle.train)
        at = (count + self.puzzle.chosen if shown is None else shown) + by
        if 0 <= at < count:
            self.activate(Place(at))
        elif count <= at < count + len(self.puzzle.tests):
            self.choose_test(at - count)

    # Attempts

    def keep(self, place: int, by: str) -> None:
        """Keep the answer on the board as an attempt of a model's."""
        if self.shown is not None and self.shown.answer.size and max(self.shown.answer.shape) <= LARGEST:
            attempts = self.puzzle.attempts.put(self.puzzle.chosen, place, Entry(self.shown.answer, by))
            text = tr("Keep the answer as attempt {number}", number=place + 1)
            self.change(replace(self.puzzle, attempts=attempts), text)
