"""Where the cells of a board lie."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from app.puzzles.base import Cell


def cells_of(mask: NDArray[np.bool_]) -> list[Cell]:
    """The cells where a mask [rows, columns] is true."""
    return [(row, column) for row, column in np.argwhere(mask).tolist()]


def line(a: Cell, b: Cell) -> list[Cell]:
    """The cells from ``a`` to ``b`` that a quick hand means between two positions of the mouse."""
    steps = max(abs(b[0] - a[0]), abs(b[1] - a[1]))
    rows, columns = (np.rint(np.linspace(a[i], b[i], steps + 1)).astype(int).tolist() for i in (0, 1))
    return list(zip(rows, columns, strict=True))


@dataclass(frozen=True)
class Lattice:
    """Equal square cells whose borders fall on whole device pixels, so that they are crisp at any scaling.

    Attributes:
        rows, columns: how many cells. left, top, cell: in logical pixels; multiples of ``pixel``.
        pixel: the side of a device pixel in logical pixels.
    """

    rows: int
    columns: int
    left: float
    top: float
    cell: float
    pixel: float

    @classmethod
    def fit(cls, rows: int, columns: int, area: QRectF, ratio: float, most: float = float("inf")) -> Lattice:
        """As large as fits into the middle of ``area``.

        Args:
            rows: how many rows of cells.
            columns: how many columns.
            area: where, in logical pixels.
            ratio: device pixels in a logical one.
            most: the largest side of a cell, in logical pixels.
        """
        side = min(area.width() / max(columns, 1), area.height() / max(rows, 1), most)
        cell = max(1, floor(side * ratio)) / ratio
        left = area.x() + (area.width() - columns * cell) / 2
        top = area.y() + (area.height() - rows * cell) / 2
        return cls(rows, columns, round(left * ratio) / ratio, round(top * ratio) / ratio, cell, 1 / ratio)

    @property
    def rect(self) -> QRectF:
        """All cells together."""
        return self.span(0, 0, self.rows, self.columns)

    def span(self, row: int, column: int, rows: int, columns: int) -> QRectF:
        """A block of cells."""
        side = self.cell
        return QRectF(self.left + column * side, self.top + row * side, columns * side, rows * side)

    def cell_rect(self, cell: Cell) -> QRectF:
        """One cell."""
        return self.span(*cell, 1, 1)

    def cell_at(self, point: QPointF) -> Cell | None:
        """The cell under a point, None outside."""
        row, column = self._place(point)
        return (row, column) if 0 <= row < self.rows and 0 <= column < self.columns else None

    def inside(self, cell: Cell) -> Cell | None:
        """The cell, or the one at the border nearest to it; None where there are no cells."""
        if not (self.rows and self.columns):
            return None
        return min(max(cell[0], 0), self.rows - 1), min(max(cell[1], 0), self.columns - 1)

    def nearest(self, point: QPointF) -> Cell | None:
        """The cell under a point, or the one at the border nearest to it."""
        return self.inside(self._place(point))

    def _place(self, point: QPointF) -> Cell:
        return floor((point.y() - self.top) / self.cell), floor((point.x() - self.left) / self.cell)

    def whole(self, length: float, least: int = 1) -> float:
        """A length rounded to whole device pixels, at least so many of them."""
        return max(least, round(length / self.pixel)) * self.pixel
