"""The ARC board: the test beside the model's answer, or a demonstration's two grids, drawn by hand."""

from __future__ import annotations

from functools import partial
from typing import Literal

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import Cell, Puzzle
from app.ui.boards.arc_edits import Place, filled, painted, resized
from app.ui.boards.arc_paint import COLOUR_NAMES, draw_arrow, draw_coloured, draw_grid, draw_placeholder
from app.ui.boards.arc_panes import ANSWER, GAP, Pane, panes
from app.ui.boards.base import Board, KeyAction, modifiers, moved
from app.ui.boards.grain import ratio_of
from app.ui.boards.lattice import Lattice, line
from app.ui.boards.paint import Tile, colour, frame, heading, mark_cell, opacity, outline_tile, sized, stamp
from app.ui.boards.prediction import Prediction
from app.ui.theme import Theme

Tool = Literal["draw", "fill"]
_NOWHERE = Lattice(0, 0, 0.0, 0.0, 1.0, 1.0)


def _blank() -> ArcTask:
    grid = np.zeros((3, 3), dtype=np.uint8)
    return ArcTask((Pair(grid, grid),), (Pair(grid),))


class ArcBoard(Board):
    """Shows one pair of grids of a task, and draws in them.

    Signals:
        view_changed: another grid is being edited, or another colour or tool is in hand.

    Attributes:
        active: the grid being edited; its pair is the one shown.
        edit_cell: the cursor in it; ``cursor_cell`` is the one in the answer.
        pen: the colour in hand. tool: what a click does with it.
        known_shown: whether the known output stands beside the answer.
    """

    puzzle: ArcTask
    view_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_blank(), theme, parent)
        self.setAccessibleName("ARC board")
        self.active = Place()
        self.edit_cell: Cell | None = None
        self.pen = 1
        self.tool: Tool = "draw"
        self.known_shown = False
        self._stroke: tuple[str, Cell] | None = None  # merge key and last cell

    # What is shown.

    @property
    def demonstration(self) -> int | None:
        """The demonstration shown, or None for the test."""
        return self.active.demonstration

    def panes(self) -> list[Pane]:
        """The grids on the board."""
        answer = self.shown.answer if self.shown else None
        ratio = ratio_of(self)
        return panes(self.puzzle, self.demonstration, answer, self.known_shown, self.area(), ratio)

    def lattice(self) -> Lattice:
        """The answer's cells; none where there is no answer."""
        return next((pane.lattice for pane in self.panes() if pane.answers), _NOWHERE)

    def active_pane(self) -> Pane:
        """The grid being edited."""
        return next(pane for pane in self.panes() if pane.place == self.active)

    def fits(self, prediction: Prediction) -> bool:
        """An answer may have any size, and belongs beside the test."""
        return self.demonstration is None

    def describe(self, cell: Cell) -> str:
        """The place in the answer and its colour."""
        said = COLOUR_NAMES[self.shown.answer[cell]] if self.shown else "nothing"
        return f"Answer, {super().describe(cell).lower()}: {said}"

    def activate(self, place: Place, cell: Cell | None = None) -> None:
        """Show this grid's pair and edit the grid, the cursor on a cell or nowhere."""
        self.active, self.edit_cell, self.cursor_cell = place, cell, None
        self._keep_cells_inside()
        self.view_changed.emit()
        self.update()

    def set_known_shown(self, shown: bool) -> None:
        """Whether the known output of the test stands beside the answer."""
        self.known_shown = shown
        self.update()

    def set_puzzle(self, puzzle: Puzzle) -> None:
        """Show a task: the same pair of it where there is one, else the test."""
        assert isinstance(puzzle, ArcTask)
        if puzzle == self.puzzle:
            return
        if self.demonstration is not None and self.demonstration >= len(puzzle.train):
            self.active, self.edit_cell = Place(), None
        super().set_puzzle(puzzle)
        if self.edit_cell:
            self.edit_cell = self.active_pane().lattice.inside(self.edit_cell)
        self.view_changed.emit()

    def set_prediction(self, prediction: Prediction | None) -> None:
        """Show an answer; the first one of a run brings the test back into view."""
        if prediction is not None and self.prediction is None and self.demonstration is not None:
            self.activate(Place())
        super().set_prediction(prediction)

    # Edits.

    def take(self, pen: int) -> None:
        """Take a colour in hand."""
        self.pen = pen
        self.view_changed.emit()

    def use(self, tool: Tool) -> None:
        """Take a tool in hand."""
        self.tool = tool
        self.view_changed.emit()

    def apply(self, cells: list[Cell], merge: str = "") -> None:
        """Use the tool on cells of the active grid."""
        if self.tool == "fill":
            task = filled(self.puzzle, self.active, cells[-1], self.pen)
        else:
            task = painted(self.puzzle, self.active, cells, self.pen)
        self.change(task, f"{self.tool.capitalize()} in {self.active}", merge)

    def clear(self) -> None:
        """Paint the whole active grid in colour 0."""
        rows, columns = self.active_pane().lattice.rows, self.active_pane().lattice.columns
        cells = [(row, column) for row in range(rows) for column in range(columns)]
        self.change(painted(self.puzzle, self.active, cells, 0), f"Clear {self.active}")

    def resize_grid(self, rows: int, columns: int) -> None:
        """Another size of the active grid, keeping the top left."""
        task = resized(self.puzzle, self.active, rows, columns)
        self.change(task, f"Resize {self.active} to {rows}×{columns}", f"arc-resize-{self.active}")

    # Keys.

    def key_action(self, event: QKeyEvent) -> KeyAction | None:
        """Digits take colours, D and F tools, Space uses the tool at the cursor, arrows cross the grids."""
        held = modifiers(event) & ~Qt.KeyboardModifier.ShiftModifier
        if self.editable and not held:
            if event.text() and event.text() in "0123456789":
                return partial(self.take, int(event.text()))
            if event.key() == Qt.Key.Key_Space and self.edit_cell:
                return partial(self.apply, [self.edit_cell])
            if event.key() in (Qt.Key.Key_D, Qt.Key.Key_F):
                return partial(self.use, "draw" if event.key() == Qt.Key.Key_D else "fill")
        return self._move_action(event)

    def _move_action(self, event: QKeyEvent) -> KeyAction | None:
        """Within a grid; beyond its side, into the one beside it."""
        cell = moved(event, self.cursor_cell or self.edit_cell)
        if cell is None:
            return None
        within = [pane for pane in self.panes() if pane.place or pane.answers]
        place = None if self.cursor_cell else self.active
        now = next(i for i, pane in enumerate(within) if pane.place == place)
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if sideways and cell[1] < 0 and now > 0:
            now, cell = now - 1, (cell[0], within[now - 1].lattice.columns - 1)
        elif sideways and cell[1] >= within[now].lattice.columns and now + 1 < len(within):
            now, cell = now + 1, (cell[0], 0)
        inside = within[now].lattice.inside(cell)
        return partial(self._put_cursor, within[now], inside) if inside else None

    def _put_cursor(self, pane: Pane, cell: Cell) -> None:
        if pane.place:
            self.activate(pane.place, cell)
        else:
            self.edit_cell = None
            self.select(cell)

    # Mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a cell of the answer, or use the tool on a cell of a grid."""
        for pane in self.panes():
            cell = pane.lattice.cell_at(event.position())
            if cell is None or not (pane.place or pane.answers):
                continue
            self._put_cursor(pane, cell)
            if pane.place and self.editable and event.button() == Qt.MouseButton.LeftButton:
                self._stroke = self.new_stroke(), cell
                self.apply([cell], self._stroke[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the answer, or go on with the stroke."""
        super().mouseMoveEvent(event)
        if self._stroke is None or not self.editable:
            return
        merge, last = self._stroke
        cell = self.active_pane().lattice.nearest(event.position())
        if cell and cell != last:
            self._stroke = merge, cell
            self.edit_cell = cell
            self.apply(line(last, cell), merge)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        self._stroke = None

    # Painting.

    def paint(self, painter: QPainter) -> None:
        """Every grid under its title, with an arrow from input to output."""
        all_panes = self.panes()
        for pane in all_panes:
            painter.setFont(sized(self.font(), 13, QFont.Weight.DemiBold))
            heading(painter, pane.slot.title, pane.title, pane.note, self.theme)
            painter.setFont(self.font())
            if pane.title == ANSWER:
                self._paint_answer(painter, pane)
            elif pane.grid is not None:
                draw_grid(painter, pane.lattice, pane.grid, self.theme)
            if pane.place == self.active and self.edit_cell:
                self._mark(painter, pane.lattice, self.edit_cell)
        first, second = all_panes[0].slot.box, all_panes[1].slot.box
        if first.top() == second.top():
            height = min(all_panes[0].lattice.rect.height(), second.height())
            middle = QPointF(second.left() - GAP / 2, first.top() + height / 2)
            draw_arrow(painter, middle, GAP / 2, self.theme)

    def _paint_answer(self, painter: QPainter, pane: Pane) -> None:
        shown, lattice, theme = self.shown, pane.lattice, self.theme
        if shown is None or not shown.answer.size:
            planned = pane.slot.box if shown else lattice.rect
            draw_placeholder(painter, planned, "No grid drawn" if shown else "No answer yet", theme)
            return
        if shading := self.shading:
            draw_coloured(painter, lattice, shown.answer, shading, theme)
        else:
            draw_grid(painter, lattice, shown.answer, theme, opacity(shown.confidence))
            outline = outline_tile(lattice, QColor(theme.changed), max(1.0, lattice.cell / 12))
            stamp(painter, shown.changed, outline)
        known = self.puzzle.asked.output
        if known is not None and np.array_equal(known, shown.answer):
            frame(painter, lattice, lattice.rect, QColor(theme.solved), 2)
        elif self.known_shown and known is not None and known.shape == shown.answer.shape:
            stamp(painter, known != shown.answer, Tile(lattice, self._draw_wrong))
        if self.hover_cell and self.hover_cell != self.cursor_cell:
            mark_cell(painter, lattice, self.hover_cell, QColor(theme.ink), 1)
        if self.cursor_cell:
            self._mark(painter, lattice, self.cursor_cell)

    def _mark(self, painter: QPainter, lattice: Lattice, cell: Cell) -> None:
        """The cursor: light within dark, so that it shows on every colour."""
        box = lattice.cell_rect(cell)
        frame(painter, lattice, box, QColor("#000000"), 3)
        frame(painter, lattice, box, self.cursor_ink(), 2)

    def _draw_wrong(self, painter: QPainter, side: int) -> None:
        """A red corner with a pale rim, on whatever colour."""
        reach = max(4.0, side * 0.34)
        painter.setPen(colour("#ffffff", 0.9))
        painter.setBrush(QColor(self.theme.conflict))
        corner = QPointF(side, 0)
        painter.drawPolygon(QPolygonF([corner, corner - QPointF(reach, 0), corner + QPointF(0, reach)]))
