"""The Sudoku board: givens in full ink, the model's digits as sure as it is of them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from app.puzzles.base import Cell, place
from app.puzzles.sudoku import SIDE, Sudoku, conflicts
from app.ui.boards.base import Board, BoardEditor, KeyAction, modifiers
from app.ui.boards.hint_paint import Highlight, paint_ground, paint_marks
from app.ui.boards.lattice import Lattice, cells_of
from app.ui.boards.paint import TINT, Lettering, Tile, colour, frame, mark_cell, opacity, rule, sized, tint
from app.ui.boards.shades import draw_fills
from app.ui.boards.strip import compact, tool_button
from app.ui.theme import Theme

_ERASING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@lru_cache(maxsize=128)
def digit_tile(lattice: Lattice, font: str, digit: int, bold: bool, underlined: bool, ink: str) -> Tile:
    """A digit in a cell; setting as many letters anew with every frame of a run takes three times as long."""

    def draw(painter: QPainter, side: int) -> None:
        plain = QFont()
        plain.fromString(font)
        weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
        letters = Lettering(sized(plain, side * 0.58, weight))
        painter.setFont(letters.font)
        painter.setPen(QColor(ink))
        letters.draw(painter, str(digit), QPointF(side / 2, side / 2))
        if underlined:
            top, thick = round(side * 0.57 + letters.height / 2), max(1, round(side * 0.045))
            painter.fillRect(QRectF(side * 0.27, top, side * 0.46, thick), QColor(ink))

    return Tile(lattice, draw)


class SudokuBoard(Board):
    """Nine by nine digits; what is typed becomes a given."""

    puzzle: Sudoku

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Sudoku(np.zeros((SIDE, SIDE), dtype=np.uint8)), theme, parent)
        self.setAccessibleName("Sudoku board")
        self.hint: Highlight | None = None
        self.derive()

    def lattice(self) -> Lattice:
        """Nine by nine."""
        return self.fit(SIDE, SIDE)

    def describe(self, cell: Cell) -> str:
        """The place and what stands there."""
        given, digit = self.puzzle.cells[cell], self.digits[cell]
        said = f"given {given}" if given else f"predicted {digit}" if digit else "blank"
        return f"{super().describe(cell)}: {said}"

    def derive(self) -> None:
        """The digits to show [9, 9] and which of them break a rule.

        A given is wrong only where givens contradict each other; a prediction, where it
        contradicts anything.
        """
        givens, shown = self.puzzle.cells, self.shown
        self.digits = np.where(givens > 0, givens, shown.answer) if shown else givens
        self.wrong = np.zeros((SIDE, SIDE), dtype=np.bool_)
        for grid in (givens, self.digits):
            for violation in conflicts(grid):
                for cell in violation.cells:
                    self.wrong[cell] |= grid is givens or not givens[cell]
        denied = (givens > 0) & (shown.answer != givens) if shown else np.zeros_like(self.wrong)
        self.denied = denied
        self.solved = bool(shown and self.digits.all() and not self.wrong.any() and not denied.any())

    def put(self, digit: int) -> None:
        """Set the selected cell's given; 0 clears it."""
        if self.cursor_cell is None or not self.editable:
            return
        cells = self.puzzle.cells.copy()
        cells[self.cursor_cell] = digit
        at = place(self.cursor_cell)
        self.change(replace(self.puzzle, cells=cells), f"Set {digit} at {at}" if digit else f"Clear {at}")

    def set_hint(self, hint: Highlight | None) -> None:
        """Point at what a hint is about, or at nothing."""
        self.hint = hint
        self.update()

    def clear(self) -> None:
        """Take all givens away."""
        self.change(replace(self.puzzle, cells=np.zeros_like(self.puzzle.cells)), "Clear the board")

    def key_action(self, event: QKeyEvent) -> KeyAction | None:
        """Digits set, 0, Delete and Backspace clear, and what every board does."""
        held = modifiers(event) & ~Qt.KeyboardModifier.ShiftModifier  # some layouts shift their digits
        if self.editable and self.cursor_cell and not held:
            if event.text() in "0123456789" and event.text():
                return partial(self.put, int(event.text()))
            if event.key() in _ERASING:
                return partial(self.put, 0)
        return super().key_action(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the cell."""
        cell = self.lattice().cell_at(event.position())
        if cell:
            self.select(cell)

    def paint(self, painter: QPainter) -> None:
        """From the back to the front: surfaces, tints, lines, digits, marks."""
        lattice = self.lattice()
        self._paint_surfaces(painter, lattice)
        theme = self.theme
        rule(painter, lattice, QColor(theme.line), 1)
        faint = self.shading and not theme.dark  # among the shades of grey
        rule(painter, lattice, QColor(theme.panel if faint else theme.line_strong), 2, every=3)
        frame(painter, lattice, lattice.rect, QColor(theme.solved if self.solved else theme.line_strong), 2)
        if self.hover_cell and self.hover_cell != self.cursor_cell:
            mark_cell(painter, lattice, self.hover_cell, colour(theme.line_strong, 0.8), 1)
        if self.cursor_cell:
            if self.shading:  # a dark rim inside, for some colours are as bright as the cursor
                mark_cell(painter, lattice, self.cursor_cell, QColor("#000000"), 4)
            mark_cell(painter, lattice, self.cursor_cell, self.cursor_ink(), 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_digits(painter, lattice)
        for cell in cells_of(self.denied):
            self._paint_denial(painter, lattice.cell_rect(cell))
        if self.hint:
            paint_marks(painter, lattice, self.hint, theme, self.font())

    def _paint_surfaces(self, painter: QPainter, lattice: Lattice) -> None:
        theme, shown = self.theme, self.shown
        painter.fillRect(lattice.rect, QColor(theme.panel))
        tint(painter, lattice, self.puzzle.cells > 0, QColor(theme.raised))
        if self.cursor_cell:
            row, column = self.cursor_cell
            near = np.zeros((SIDE, SIDE), dtype=np.bool_)
            near[row] = near[:, column] = True
            near[row // 3 * 3 : row // 3 * 3 + 3, column // 3 * 3 : column // 3 * 3 + 3] = True
            tint(painter, lattice, near, colour(theme.selection, 0.32))
            painter.fillRect(lattice.cell_rect(self.cursor_cell), QColor(theme.selection))
        if shading := self.shading:
            draw_fills(painter, lattice, shading.fills)
        elif shown:
            tint(painter, lattice, shown.changed & (self.puzzle.cells == 0), colour(theme.changed, TINT))
        if self.hint:
            paint_ground(painter, lattice, self.hint, theme)

    def _paint_digits(self, painter: QPainter, lattice: Lattice) -> None:
        """On a coloured cell black or white, whichever can be read; paleness would be taken for colour."""
        theme, font, shading = self.theme, self.font().toString(), self.shading
        given = self.puzzle.cells > 0
        pale = opacity(self.shown.confidence) if self.shown and not shading else 1.0
        strength = np.where(given, 1.0, pale).tolist()
        for row, column in cells_of(self.digits > 0):
            cell = row, column
            bold, wrong = bool(given[cell]), bool(self.wrong[cell])
            ink = theme.conflict if wrong else theme.ink if bold else theme.prediction
            if shading and shading.known[cell]:
                ink = "#000000" if shading.bright[cell] else "#ffffff"
            painter.setOpacity(strength[row][column])
            digit_tile(lattice, font, int(self.digits[cell]), bold, wrong, ink).stamp(painter, cell)
        painter.setOpacity(1.0)

    def _paint_denial(self, painter: QPainter, cell: QRectF) -> None:
        """A red corner on a given that the model's answer contradicts."""
        side = cell.width() * 0.24
        corner = cell.topRight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.conflict))
        painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))


class SudokuEditor(BoardEditor):
    """The board over a pad of digits."""

    board: SudokuBoard

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(SudokuBoard(theme), parent)
        put = self.board.put
        self.pad = [tool_button(str(d), f"Set {d} (key {d})", partial(put, d)) for d in range(1, 10)]
        self.erase = tool_button("⌫", "Clear the cell (0, Delete or Backspace)", partial(put, 0))
        self.clear = tool_button("Clear", "Take all givens away", self.board.clear)
        self.hint = tool_button("Hint", "Where to look next, by the rules (Ctrl+Shift+H)")
        for button in (*self.pad, self.erase):
            compact(button)
        self.add_row(*self.pad, self.erase, 8, self.clear, self.hint)
