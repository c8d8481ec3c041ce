"""What a hint points at: units in a frame, cells in a heavier one, candidates on small chips.

Ink alone is used, as every colour has a meaning already and frames are seen without any.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from app.puzzles.base import Cell
from app.ui.boards.lattice import Lattice
from app.ui.boards.paint import Lettering, colour, frame, sized
from app.ui.theme import Theme

Block = tuple[int, int, int, int]
"""The first row and column of a rectangle of cells, its rows and columns."""

_VEIL = 0.10


@dataclass(frozen=True)
class Highlight:
    """What to point at.

    Attributes:
        blocks: the units to look at.
        cells: the cells that the reasoning rests on.
        places: the candidates that go in, as (cell, digit).
        removes: those that are ruled out.
    """

    blocks: tuple[Block, ...]
    cells: tuple[Cell, ...] = ()
    places: tuple[tuple[Cell, int], ...] = ()
    removes: tuple[tuple[Cell, int], ...] = ()


def unit_block(unit: int) -> Block:
    """Where a unit of a Sudoku lies, numbered as in ``exact.UNITS``."""
    sort, number = divmod(unit, 9)
    return ((number, 0, 1, 9), (0, number, 9, 1), (number // 3 * 3, number % 3 * 3, 3, 3))[sort]


def paint_ground(painter: QPainter, lattice: Lattice, hint: Highlight, theme: Theme) -> None:
    """A veil over the units; below the digits."""
    for block in hint.blocks:
        painter.fillRect(lattice.span(*block), colour(theme.ink, _VEIL))


def paint_marks(painter: QPainter, lattice: Lattice, hint: Highlight, theme: Theme, font: QFont) -> None:
    """Frames and chips; above everything."""
    ink = QColor(theme.ink)
    for block in hint.blocks:
        frame(painter, lattice, lattice.span(*block), ink, 2)
    inset = lattice.whole(4)
    for cell in hint.cells:
        frame(painter, lattice, lattice.cell_rect(cell).adjusted(inset, inset, -inset, -inset), ink, 3)
    letters = Lettering(sized(font, lattice.cell * 0.25, QFont.Weight.DemiBold))
    painter.setFont(letters.font)
    for cell, digit in hint.places:
        _paint_chip(painter, lattice.cell_rect(cell), digit, letters, theme, struck=False)
    for cell, digit in hint.removes:
        _paint_chip(painter, lattice.cell_rect(cell), digit, letters, theme, struck=True)


def _paint_chip(
    painter: QPainter, cell: QRectF, digit: int, letters: Lettering, theme: Theme, *, struck: bool
) -> None:
    """A candidate about where pencil marks have it; struck through where it goes, in full where it stays."""
    row, column = divmod(digit - 1, 3)
    side, first, step = cell.width(), *((0.2, 0.3) if struck else (0.34, 0.16))  # within the cell's frame
    middle = cell.topLeft() + QPointF(first + step * column, first + step * row) * side
    half = QPointF(side, side) * 0.15
    chip = QRectF(middle - half, middle + half)
    painter.setPen(QPen(QColor(theme.ink), 1))
    painter.setBrush(QColor(theme.raised if struck else theme.ink))
    painter.drawRoundedRect(chip, side * 0.05, side * 0.05)
    painter.setPen(QPen(QColor(theme.ink if struck else theme.panel)))
    letters.draw(painter, str(digit), middle)
    if struck:
        painter.setPen(QPen(QColor(theme.ink), max(1.0, side * 0.02)))
        painter.drawLine(chip.bottomLeft(), chip.topRight())
