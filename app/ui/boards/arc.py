"""The ARC board: the test beside the model's answer, or a demonstration's two grids, drawn by hand."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from app.language import tr, within
from app.puzzles.arc import ArcTask
from app.puzzles.base import Cell, Puzzle
from app.ui.arc_colours import NAMES
from app.ui.boards.arc_drawing import (
    ArcDrawing,
    Floating,
    flipped,
    turned_left,
    turned_right,
    upended,
)
from app.ui.boards.arc_edits import Box, Place, pasted
from app.ui.boards.arc_paint import (
    SYMBOLS_FROM,
    draw_arrow,
    draw_coloured,
    draw_grid,
    draw_placeholder,
    draw_selection,
)
from app.ui.boards.arc_panes import GAP, Pane, panes
from app.ui.boards.base import KeyAction, modifiers, moved
from app.ui.boards.grain import ratio_of
from app.ui.boards.lattice import Lattice, line
from app.ui.boards.paint import Tile, colour, frame, heading, mark_cell, opacity, outline_tile, sized, stamp
from app.ui.boards.prediction import Prediction
from app.ui.theme import Theme

_NOWHERE = Lattice(0, 0, 0.0, 0.0, 1.0, 1.0)
_SHIFTS: dict[int, Cell] = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class ArcBoard(ArcDrawing):
    """Shows one pair of grids of a task, and takes what hands do to them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(tr("ARC board"))
        self._stroke: tuple[str, Cell] | None = None  # merge key and last cell
        self._anchor: Cell | None = None  # where a selection began

    # What is shown.

    def panes(self) -> list[Pane]:
        """The grids on the board."""
        answer = self.shown.answer if self.shown else None
        ratio = ratio_of(self)
        return panes(self.puzzle, self.demonstration, answer, self.wanted, self.area(), ratio)

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
        said = NAMES[self.shown.answer[cell]] if self.shown else tr("nothing")
        return tr("Answer, {cell}: {said}", cell=within(super().describe(cell)), said=said)

    def set_puzzle(self, puzzle: Puzzle) -> None:
        """Show a task: the same pair of it where there is one, else, and of another task, the test."""
        assert isinstance(puzzle, ArcTask)
        if puzzle == self.puzzle:
            return
        self.floating = None
        gone = self.demonstration is not None and self.demonstration >= len(puzzle.train)
        if gone or puzzle.name != self.puzzle.name:
            attempt = self.wanted.attempt
            self.active = Place() if attempt is None else Place(None, "attempt", attempt)
            self.edit_cell = self.selection = None
        super().set_puzzle(puzzle)
        if self.edit_cell:
            self.edit_cell = self.active_pane().lattice.inside(self.edit_cell)
        if self.selection:
            self.selection = self.selection.within(*self.grid.shape)
        self.view_changed.emit()

    def set_prediction(self, prediction: Prediction | None) -> None:
        """Show an answer; the first one of a run brings the test back into view."""
        if prediction is not None and self.prediction is None and self.demonstration is not None:
            self.activate(Place())
        super().set_prediction(prediction)

    # Keys.

    def key_action(self, event: QKeyEvent) -> KeyAction | None:
        """What floats comes first, then tools and edits, then moving: arrows cross the grids."""
        action = self._floating_action(event) if self.floating else None
        if action is None and self.editable:
            action = self._tool_action(event) or self._edit_action(event)
        if action is None and event.key() == Qt.Key.Key_Escape and self.selection:
            action = partial(self.choose, None)
        return action or self._pair_action(event) or self._move_action(event)

    def _floating_action(self, event: QKeyEvent) -> KeyAction | None:
        """Arrows move it, Enter and Space put it down, Esc lets it go."""
        assert self.floating
        by = None if modifiers(event) else _SHIFTS.get(event.key())
        if by:
            at = self.floating.at[0] + by[0], self.floating.at[1] + by[1]
            return partial(self.float_block, Floating(self.floating.block, at))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            return self.put_down
        return partial(self.float_block, None) if event.key() == Qt.Key.Key_Escape else None

    def _tool_action(self, event: QKeyEvent) -> KeyAction | None:
        """Digits take colours, letters tools; Space uses the tool at the cursor."""
        if modifiers(event) & ~_SHIFT:
            return None
        if event.text() and event.text() in "0123456789":
            return partial(self.take, int(event.text()))
        if event.text() == "+":
            return self.add_demonstration
        if event.key() == Qt.Key.Key_Space and self.tool == "select" and self.selection:
            return self.fill_selection
        if event.key() == Qt.Key.Key_Space and self.edit_cell:
            return partial(self.apply, [self.edit_cell])
        if self.tool == "select" and modifiers(event) == _SHIFT and event.key() in _SHIFTS:
            return partial(self._extend, _SHIFTS[event.key()])
        return None

    def _edit_action(self, event: QKeyEvent) -> KeyAction | None:
        held, key, selected = modifiers(event), event.key(), self.selection is not None
        plain: dict[int, KeyAction] = {
            Qt.Key.Key_D: partial(self.use, "draw"), Qt.Key.Key_F: partial(self.use, "fill"),
            Qt.Key.Key_P: partial(self.use, "pick"), Qt.Key.Key_S: partial(self.use, "select"),
            Qt.Key.Key_H: partial(self.turn, flipped), Qt.Key.Key_V: partial(self.turn, upended),
            Qt.Key.Key_R: partial(self.turn, turned_right), Qt.Key.Key_C: self.crop,
            Qt.Key.Key_T: self.add_test, Qt.Key.Key_I: self.copy_input,
            Qt.Key.Key_Delete: self.clear, Qt.Key.Key_Backspace: self.clear,
        }  # fmt: skip
        if not held:
            return plain.get(key)
        if held == _SHIFT and key == Qt.Key.Key_R:
            return partial(self.turn, turned_left)
        if held != _CTRL:
            return None
        if key in _SHIFTS:
            return partial(self.shift, _SHIFTS[key])
        if key == Qt.Key.Key_V:
            return self.paste if self.held() is not None else None  # else the window's: a puzzle
        with_ctrl: dict[int, KeyAction] = {
            Qt.Key.Key_A: self.choose_all, Qt.Key.Key_Delete: self.remove_pair,
            **({Qt.Key.Key_C: self.copy, Qt.Key.Key_X: self.cut} if selected else {}),
        }  # fmt: skip
        return with_ctrl.get(key)

    def _pair_action(self, event: QKeyEvent) -> KeyAction | None:
        """Page up and down turn to other pairs; with Shift they move the pair shown."""
        by = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if by is None or modifiers(event) & ~_SHIFT:
            return None
        if not modifiers(event):
            return partial(self.turn_to_pair, by)
        return partial(self.move_pair, by) if self.editable else None

    def _extend(self, by: Cell) -> None:
        """Let the selection reach one cell further from where it began."""
        at = self.edit_cell or (0, 0)
        self._anchor = self._anchor if self.selection and self._anchor else at
        cell = self.active_pane().lattice.inside((at[0] + by[0], at[1] + by[1]))
        if cell:
            self.edit_cell = cell
            self.choose(Box.between(self._anchor, cell))

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
        """Put down what floats; take a colour; select a cell of the answer; use the tool on a grid."""
        for pane in self.panes():
            cell = pane.lattice.cell_at(event.position())
            if cell is None or not (pane.place or pane.answers):
                continue
            if event.button() == Qt.MouseButton.RightButton:
                if pane.grid is not None:
                    self.take(int(pane.grid[cell]))
                return
            if self.floating and pane.place == self.active:
                self.put_down()
                return
            self._put_cursor(pane, cell)
            if pane.place and self.editable and event.button() == Qt.MouseButton.LeftButton:
                self._begin(cell)
            return
        self.float_block(None)

    def _begin(self, cell: Cell) -> None:
        """A stroke, or a selection."""
        self._stroke = self.new_stroke(), cell
        if self.tool == "select":
            self._anchor = cell
            self.choose(Box.between(cell, cell))
        else:
            self.choose(None)
            self.apply([cell], self._stroke[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the answer; carry what floats; go on with the stroke or the selection."""
        super().mouseMoveEvent(event)
        lattice = self.active_pane().lattice
        if self.floating:
            over = lattice.cell_at(event.position())
            rows, columns = self.floating.block.shape
            if over:
                at = over[0] - (rows - 1) // 2, over[1] - (columns - 1) // 2
                self.float_block(Floating(self.floating.block, at))
            return
        if self._stroke is None or not self.editable:
            return
        merge, last = self._stroke
        cell = lattice.nearest(event.position())
        if cell and cell != last:
            self._stroke = merge, cell
            self.edit_cell = cell
            if self.tool == "select" and self._anchor:
                self.choose(Box.between(self._anchor, cell))
            elif self.tool != "select":
                self.apply(line(last, cell), merge)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        self._stroke = None

    # Painting.

    def paint(self, painter: QPainter) -> None:
        """Every grid under its title, with an arrow from input to output."""
        all_panes = self.panes()
        self.caption = self._why_no_digits(all_panes)
        for pane in all_panes:
            painter.setFont(sized(self.font(), 13, QFont.Weight.DemiBold))
            heading(painter, pane.slot.title, pane.title, pane.note, self.theme)
            painter.setFont(self.font())
            if pane.place is None:
                self._paint_answer(painter, pane)
            else:
                self._paint_pane(painter, pane)
        first, second = all_panes[0].slot.box, all_panes[1].slot.box
        if first.top() == second.top():
            height = min(all_panes[0].lattice.rect.height(), second.height())
            middle = QPointF(second.left() - GAP / 2, first.top() + height / 2)
            draw_arrow(painter, middle, GAP / 2, self.theme)

    def _why_no_digits(self, shown: list[Pane]) -> str:
        if not self.theme.arc.symbols or all(pane.lattice.cell >= SYMBOLS_FROM for pane in shown):
            return ""
        return tr("Digits show in cells of {count} px or more.", count=round(SYMBOLS_FROM))

    def _paint_pane(self, painter: QPainter, pane: Pane) -> None:
        """A grid of the task's, and what is going on in the one being edited."""
        lattice, theme, active = pane.lattice, self.theme, pane.place == self.active
        floating = self.floating if active else None
        if floating:
            draw_grid(painter, lattice, pasted(self.grid, floating.block, floating.at), theme)
        elif pane.grid is not None:
            draw_grid(painter, lattice, pane.grid, theme)
        else:
            attempt = pane.place is not None and pane.place.side == "attempt"
            text = tr("Draw your answer here, or keep the model's") if attempt else tr("Not known")
            draw_placeholder(painter, lattice.rect, text, theme)
        known = self.puzzle.asked.output
        if pane.whose and pane.grid is not None and known is not None and np.array_equal(known, pane.grid):
            frame(painter, lattice, lattice.rect, QColor(theme.solved), 2)
        if active and self.edit_cell and not floating:
            self._mark(painter, lattice, self.edit_cell)
        box = floating.box.within(lattice.rows, lattice.columns) if floating else self.selection
        if active and box:
            draw_selection(painter, lattice.span(box.row, box.column, box.rows, box.columns))

    def _paint_answer(self, painter: QPainter, pane: Pane) -> None:
        shown, lattice, theme = self.shown, pane.lattice, self.theme
        if shown is None or not shown.answer.size:
            planned = pane.slot.box if shown else lattice.rect
            draw_placeholder(painter, planned, tr("No grid drawn") if shown else tr("No answer yet"), theme)
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
        elif self.wanted.known and known is not None and known.shape == shown.answer.shape:
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
