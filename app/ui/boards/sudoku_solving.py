"""The Sudoku board to solve on by hand: own digits beside givens, pencil marks, several cells at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache, partial
from typing import Literal

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from app.language import tr
from app.puzzles.base import Cell, place
from app.puzzles.sudoku import SIDE
from app.ui.boards import sudoku_edits as edits
from app.ui.boards.base import KeyAction, modifiers, moved
from app.ui.boards.lattice import Lattice, cells_of, line
from app.ui.boards.paint import Lettering, Tile, colour, mark_cell, sized
from app.ui.boards.sudoku import ANSWER, SudokuBoard
from app.ui.theme import Theme

Mode = Literal["givens", "digits", "marks"]
MODES: tuple[Mode, ...] = ("givens", "digits", "marks")

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_LAST = (SIDE - 1, SIDE - 1)


@lru_cache(maxsize=256)
def marks_tile(lattice: Lattice, font: str, marks: int, ink: str) -> Tile:
    """Pencil marks in a cell, each in its place of three by three."""

    def draw(painter: QPainter, side: int) -> None:
        plain = QFont()
        plain.fromString(font)
        letters = Lettering(sized(plain, side * 0.24))
        painter.setFont(letters.font)
        painter.setPen(QColor(ink))
        for digit in range(1, SIDE + 1):
            if marks >> digit & 1:
                row, column = divmod(digit - 1, 3)
                letters.draw(painter, str(digit), QPointF(0.2 + 0.3 * column, 0.2 + 0.3 * row) * side)

    return Tile(lattice, draw)


class SolvingBoard(SudokuBoard):
    """Keys write givens, own digits or pencil marks into all the selected cells.

    Signals:
        mode_changed: what keys write from now on.
        filter_wanted: the user wants to choose a digit to filter by.
        given_kept: a digit of the user's own was meant for a given, which stayed.

    Attributes:
        mode: what keys write. selection: the cells that they act on, the cursor's among them.
        filter: the digit whose places are tinted, 0 for none. advances: go on to the next cell after a digit.
    """

    mode_changed = Signal(str)
    filter_wanted = Signal()
    given_kept = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.mode: Mode = "givens"
        self.selection: frozenset[Cell] = frozenset()
        self.filter = 0
        self.advances = False

    # What is written

    def set_mode(self, mode: Mode) -> None:
        """What keys write from now on."""
        self.mode = mode
        self.mode_changed.emit(mode)
        self.update()

    def set_filter(self, digit: int) -> None:
        """Tint where a digit can still go; 0 for none."""
        self.filter = digit
        self.update()

    def put(self, digit: int) -> None:
        """Write a digit in the way chosen into the selected cells; 0 clears them."""
        if digit and self.mode == "marks":
            self.mark(digit)
        else:
            self.enter(digit)

    def enter(self, digit: int, own: bool = False) -> None:
        """Set a given, or the user's own digit, in the selected cells; 0 clears them.

        ``own``: it is the user's, whatever the mode.
        """
        if not (self.cursor_cell and self.editable):
            return
        cells, givens = self.selection, self.mode == "givens" and not own
        if not givens and self._all_given():
            self.given_kept.emit()
        elif digit:
            make = edits.given if givens else edits.entered
            self.change(make(self.puzzle, cells, digit), _set_text(digit, cells))
        else:
            self.change(edits.erased(self.puzzle, cells, givens), _clear_text(cells))
        if self.advances and cells == {self.cursor_cell} != {_LAST}:
            self.select(divmod(SIDE * self.cursor_cell[0] + self.cursor_cell[1] + 1, SIDE))

    def mark(self, digit: int) -> None:
        """Put a pencil mark into the selected cells that are open, or take it away where all have it."""
        if self.cursor_cell and self.editable:
            text = tr("Pencil mark {digit}", digit=digit)
            self.change(edits.marked(self.puzzle, self.selection, digit), text)
            if self._all_given():
                self.given_kept.emit()

    def _all_given(self) -> bool:
        return all(self.puzzle.cells[cell] for cell in self.selection)

    def fill_marks(self) -> None:
        """All candidates as pencil marks."""
        if self.editable:
            self.change(edits.with_candidates(self.puzzle), tr("Fill in all candidates"))

    def clear_marks(self) -> None:
        """No pencil marks."""
        if self.editable:
            self.change(edits.without_marks(self.puzzle), tr("Clear marks"))

    def clear(self) -> None:
        """Take everything away; but for the givens while it is not them that is written."""
        every = [divmod(index, SIDE) for index in range(SIDE * SIDE)]
        givens = self.mode == "givens"
        text = tr("Clear the board") if givens else tr("Clear my digits")
        self.change(edits.erased(self.puzzle, every, givens), text)

    # What is selected

    def select(self, cell: Cell) -> None:
        """Move the cursor to a cell, the only one that is selected."""
        self.selection = frozenset({cell})
        super().select(cell)

    def select_more(self, cell: Cell) -> None:
        """Move the cursor to a cell, and select it and those on the way besides."""
        self.selection |= frozenset(line(self.cursor_cell or cell, cell))
        super().select(cell)

    def select_all(self) -> None:
        """Select every cell; the cursor stays."""
        self.selection = frozenset(divmod(index, SIDE) for index in range(SIDE * SIDE))
        super().select(self.cursor_cell or (0, 0))

    def toggle(self, cell: Cell) -> None:
        """Select a cell besides the others, or no longer; one stays selected."""
        if self.selection == {cell} or cell not in self.selection:
            self.selection |= {cell}
        else:
            self.selection -= {cell}
            cell = min(self.selection)
        super().select(cell)

    def describe(self, cell: Cell) -> str:
        """What stands in a cell, and how many others are selected."""
        said, others = super().describe(cell), len(self.selection - {cell})
        if not others or cell != self.cursor_cell:
            return said
        if others == 1:
            return tr("{said}; 1 other cell selected", said=said)
        return tr("{said}; {count} other cells selected", said=said, count=others)

    # Keys and mouse

    def key_action(self, event: QKeyEvent) -> KeyAction | None:
        """Ctrl+digit marks, Shift+arrows select more, letters choose the mode, and what the board does.

        Ctrl+A selects all cells; Esc leaves the cursor's alone, and only then ends a run.
        """
        held, key = modifiers(event), event.key()
        if held == _CTRL and key == Qt.Key.Key_A:
            return self.select_all
        if key == Qt.Key.Key_Escape and not held and self.cursor_cell and len(self.selection) > 1:
            return partial(self.select, self.cursor_cell)
        if held == _CTRL and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return partial(self.mark, int(key) - int(Qt.Key.Key_0)) if self.cursor_cell else None
        beyond = moved(event, self.cursor_cell, held=_SHIFT)
        if within := self.lattice().inside(beyond) if beyond else None:
            return partial(self.select_more, within)
        letters = {Qt.Key.Key_M: self._swap_givens, Qt.Key.Key_P: self._swap_marks}
        if not held and key in letters:
            return letters[Qt.Key(key)]
        if not held and key == Qt.Key.Key_F:
            return self.filter_wanted.emit
        return super().key_action(event)

    def _swap_givens(self) -> None:
        self.set_mode("digits" if self.mode == "givens" else "givens")

    def _swap_marks(self) -> None:
        self.set_mode("digits" if self.mode == "marks" else "marks")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the cell; with Ctrl besides the others, with Shift up to it."""
        cell = self.lattice().cell_at(event.position())
        if cell is None:
            return
        if event.button() != Qt.MouseButton.LeftButton and cell in self.selection:
            return
        held = event.modifiers()
        (self.toggle if held & _CTRL else self.select_more if held & _SHIFT else self.select)(cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the cell; dragging selects it too."""
        super().mouseMoveEvent(event)
        drags = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if drags and self.hover_cell and self.hover_cell != self.cursor_cell:
            self.select_more(self.hover_cell)

    # Painting

    def lit(self) -> Iterator[tuple[edits.Mask, QColor]]:
        """Where the digit of the filter can go, else what the cursor sees; equal digits; the selection.

        Equal digits of an answer are lit more softly than those that stand.
        """
        theme, cursor = self.theme, self.cursor_cell
        alone = cursor is not None and len(self.selection) == 1
        if self.filter:
            yield edits.open_to(self.puzzle, self.filter), colour(theme.entry, 0.22)
        elif cursor and alone:
            yield edits.seen_from(cursor), colour(theme.selection, 0.32)
        seen = np.where(self.covered(), 0, self.digits)
        if cursor and alone and (digit := seen[cursor]):
            same, answered = seen == digit, self.whose == ANSWER
            yield same & answered, colour(theme.selection, 0.55)
            yield same & ~answered, colour(theme.selection, 0.8)
        yield edits.mask_of(self.selection), QColor(theme.selection)

    def covered(self) -> edits.Mask:
        """Pencil marks cover the model's digit where they are written, elsewhere it covers them."""
        written = np.ones((SIDE, SIDE), np.bool_) if self.mode == "marks" else edits.mask_of(self.selection)
        return written & (self.puzzle.marks > 0)

    def _paint_digits(self, painter: QPainter, lattice: Lattice) -> None:
        """Digits and pencil marks; those of the filter wherever its digit can go."""
        if len(self.selection) > 1:
            for cell in self.selection:
                mark_cell(painter, lattice, cell, self.cursor_ink(), 1)
        super()._paint_digits(painter, lattice)
        font, ink, marks = self.font().toString(), self.theme.entry, self.puzzle.marks
        if self.filter:
            marks = np.where(edits.open_to(self.puzzle, self.filter), marks | 1 << self.filter, marks)
        for cell in cells_of((marks > 0) & (self.covered() | (self.digits == 0))):
            marks_tile(lattice, font, int(marks[cell]), ink).stamp(painter, cell)


def _set_text(digit: int, cells: Collection[Cell]) -> str:
    if len(cells) == 1:
        return tr("Set {digit} at {place}", digit=digit, place=place(*cells))
    return tr("Set {digit} in {count} cells", digit=digit, count=len(cells))


def _clear_text(cells: Collection[Cell]) -> str:
    if len(cells) == 1:
        return tr("Clear {place}", place=place(*cells))
    return tr("Clear {count} cells", count=len(cells))
