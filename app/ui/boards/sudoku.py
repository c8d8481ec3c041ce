"""The Sudoku board: givens in full ink, the user's own digits, the model's as sure as it is of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from app.language import tr
from app.puzzles.base import Cell, place
from app.puzzles.sudoku import SIDE, Sudoku, conflicts
from app.ui.boards.base import Board, KeyAction, modifiers
from app.ui.boards.hint_paint import Highlight, paint_ground, paint_marks
from app.ui.boards.lattice import Lattice, cells_of
from app.ui.boards.legend import paint_sentence
from app.ui.boards.paint import TINT, Lettering, Tile, colour, frame, mark_cell, opacity, rule, sized, tint
from app.ui.boards.prediction import Prediction
from app.ui.boards.shades import draw_fills
from app.ui.boards.sudoku_edits import Mask, mask_of, seen_from
from app.ui.theme import Theme

ERASING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
GIVEN, OWN, ANSWER = range(3)
"""Whose the digit in a cell is."""


@dataclass(frozen=True, eq=False)
class Exact:
    """A solution that the exact solver found, which is never the model's.

    Attributes:
        digits: [9, 9].
        differs: [9, 9] where another solution has another digit.
    """

    digits: NDArray[np.uint8]
    differs: Mask


@lru_cache(maxsize=192)
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
    """Nine by nine digits; what is typed becomes a given.

    Attributes:
        exact: a solution of the exact solver's, shown in the place of the model's answer.
    """

    puzzle: Sudoku
    exact: Exact | None = None
    captioned = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Sudoku(np.zeros((SIDE, SIDE), dtype=np.uint8)), theme, parent)
        self.setAccessibleName(tr("Sudoku board"))
        self.hint: Highlight | None = None
        self.derive()

    def lattice(self) -> Lattice:
        """Nine by nine."""
        return self.fit(SIDE, SIDE)

    def describe(self, cell: Cell) -> str:
        """The place and what stands there."""
        return f"{super().describe(cell)}: {self._said(cell)}"

    def _said(self, cell: Cell) -> str:
        given, digit, marks = self.puzzle.cells[cell], self.digits[cell], int(self.puzzle.marks[cell])
        if self.puzzle.entries[cell]:
            return tr("your {digit}", digit=digit)
        if self.exact and not given:
            return tr("{digit} by the exact solver", digit=digit)
        if given:
            said = tr("given {digit}", digit=given)
        else:
            said = tr("predicted {digit}", digit=digit) if digit else tr("blank")
        if not marks:
            return said
        listed = ", ".join(str(digit) for digit in range(1, SIDE + 1) if marks >> digit & 1)
        return tr("{said}, pencil marks {digits}", said=said, digits=listed)

    @property
    def shown(self) -> Prediction | None:
        """The prediction, unless something else is in its place."""
        return None if self.exact else super().shown

    def show_exact(self, exact: Exact | None) -> None:
        """Show a solution of the exact solver's in the place of the model's answer, or no longer."""
        if exact is not self.exact:
            self.exact = exact
            self._changed()

    def derive(self) -> None:
        """The digits to show [9, 9], whose they are and which of them break a rule.

        A given is wrong only where givens contradict each other, the user's own digit where it
        contradicts what stands there, a prediction where it contradicts anything of the model's board.
        """
        givens, standing, shown = self.puzzle.cells, self.puzzle.digits, self.shown
        answer = self.exact.digits if self.exact else shown.answer if shown else standing
        self.digits = np.where(standing > 0, standing, answer)
        self.whose = np.where(givens > 0, GIVEN, np.where(standing > 0, OWN, ANSWER))
        self.wrong = np.zeros((SIDE, SIDE), dtype=np.bool_)
        for who, grid in enumerate((givens, standing, np.where(givens > 0, givens, answer))):
            for violation in conflicts(grid):
                for cell in violation.cells:
                    self.wrong[cell] |= self.whose[cell] == who
        self.denied = (givens > 0) & (shown.answer != givens) if shown else np.zeros_like(self.wrong)
        filled = self.digits.all() and (shown or self.puzzle.entries.any()) and not self.exact
        self.solved = bool(filled and not conflicts(self.digits) and not self.denied.any())

    def put(self, digit: int) -> None:
        """Set the selected cell's given; 0 clears it."""
        if self.cursor_cell is None or not self.editable:
            return
        cells = self.puzzle.cells.copy()
        cells[self.cursor_cell] = digit
        at = place(self.cursor_cell)
        text = tr("Set {digit} at {place}", digit=digit, place=at) if digit else tr("Clear {place}", place=at)
        self.change(replace(self.puzzle, cells=cells), text)

    def set_hint(self, hint: Highlight | None) -> None:
        """Point at what a hint is about, or at nothing."""
        self.hint = hint
        self.update()

    def key_action(self, event: QKeyEvent) -> KeyAction | None:
        """Digits set, 0, Delete and Backspace clear, and what every board does."""
        held = modifiers(event) & ~Qt.KeyboardModifier.ShiftModifier  # some layouts shift their digits
        if self.editable and self.cursor_cell and not held:
            if event.text() in "0123456789" and event.text():
                return partial(self.put, int(event.text()))
            if event.key() in ERASING:
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

    def lit(self) -> Iterator[tuple[Mask, QColor]]:
        """Cells to tint, from the back to the front."""
        if self.cursor_cell:
            yield seen_from(self.cursor_cell), colour(self.theme.selection, 0.32)
            yield mask_of([self.cursor_cell]), QColor(self.theme.selection)

    def covered(self) -> Mask:
        """[9, 9] where something else stands in the place of the digit shown."""
        return np.zeros((SIDE, SIDE), dtype=np.bool_)

    def _paint_surfaces(self, painter: QPainter, lattice: Lattice) -> None:
        theme, shown = self.theme, self.shown
        painter.fillRect(lattice.rect, QColor(theme.panel))
        tint(painter, lattice, self.puzzle.cells > 0, QColor(theme.raised))
        for mask, fill in self.lit():
            tint(painter, lattice, mask, fill)
        if shading := self.shading:
            draw_fills(painter, lattice, shading.fills)
        elif shown:
            tint(painter, lattice, shown.changed & (self.whose == ANSWER), colour(theme.changed, TINT))
        elif self.exact:
            tint(painter, lattice, self.exact.differs, colour(theme.differs, TINT))
        if self.hint:
            paint_ground(painter, lattice, self.hint, theme)

    def _paint_digits(self, painter: QPainter, lattice: Lattice) -> None:
        """On a coloured cell black or white, whichever can be read; paleness would be taken for colour."""
        theme, shading, sloped = self.theme, self.shading, QFont(self.font())
        sloped.setItalic(True)
        inks = theme.ink, theme.entry, theme.ink_soft if self.exact else theme.prediction
        upright = self.font().toString()
        fonts = upright, upright, sloped.toString() if self.exact else upright
        pale = opacity(self.shown.confidence) if self.shown and not shading else 1.0
        strength = np.where(self.whose == ANSWER, pale, 1.0).tolist()
        for row, column in cells_of((self.digits > 0) & ~self.covered()):
            cell = row, column
            who, wrong = int(self.whose[cell]), bool(self.wrong[cell])
            ink = theme.conflict if wrong else inks[who]
            if shading and shading.known[cell]:
                ink = "#000000" if shading.bright[cell] else "#ffffff"
            painter.setOpacity(strength[row][column])
            tile = digit_tile(lattice, fonts[who], int(self.digits[cell]), who == GIVEN, wrong, ink)
            tile.stamp(painter, cell)
        painter.setOpacity(1.0)

    def _paint_denial(self, painter: QPainter, cell: QRectF) -> None:
        """A red corner on a given that the model's answer contradicts."""
        side = cell.width() * 0.24
        corner = cell.topRight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.conflict))
        painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))

    def _paint_legend(self, painter: QPainter, foot: QRectF, font: QFont) -> None:
        """Whose answer it is, where it is not the model's."""
        if self.exact:
            said = tr("By the exact solver, not the model")
            paint_sentence(painter, foot, said, self.theme, font)
        else:
            super()._paint_legend(painter, foot, font)
