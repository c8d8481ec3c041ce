"""A path in a plane, fading into the past."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.ui.boards.paint import draw_dots, mixed, pen
from app.ui.panels.plotting import FINE, LONG, Layer, on_screen
from app.ui.theme import Theme

FADES = 12
"""Steps in which the line fades from new to old."""


class Path(Layer):
    """Path, ends of segments and cursor in one: pyqtgraph takes its time for every single item.

    Attributes:
        points: [K, 2]. ends: the rows at which segments ended.
        row: where the cursor is, -1 before the first point.
    """

    def __init__(self, theme: Theme, ink: str) -> None:
        super().__init__()
        self.dress(theme, ink)
        self.points: NDArray[np.float64] = np.zeros((0, 2))
        self.ends: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self.row = -1

    def show_path(self, points: NDArray[np.float64], ends: NDArray[np.int64]) -> None:
        """Draw this path."""
        self.points, self.ends = points, ends
        self.update()

    def point_at(self, row: int) -> None:
        """Put the cursor there."""
        if row != self.row:
            self.row = row
            self.update()

    def dress(self, theme: Theme, ink: str) -> None:
        """Take other colours."""
        self.theme, self.ink = theme, ink
        self._inks = [mixed(ink, theme.panel, 0.3 + 0.7 * step / FADES) for step in range(1, FADES + 1)]
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Ahead of the cursor in grey, behind it fading, rings at segment ends, a dot at the cursor."""
        if len(self.points) < 2:
            return
        theme, seen = self.theme, on_screen(painter, *self.points.T)
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = max(self.row, 0)
        painter.setPen(pen(theme.line_strong, alpha=0.5))
        self._line(painter, seen[row:])
        stroke = pen(self.ink, 1.8 * theme.scale if row < LONG else FINE)
        borders = np.linspace(0, row, FADES + 1).round().astype(int)
        for ink, start, stop in zip(self._inks, borders[:-1], borders[1:], strict=True):
            stroke.setColor(ink)
            painter.setPen(stroke)
            self._line(painter, seen[start : stop + 1])
        rings = {(x, y) for x, y in seen[self.ends].round().tolist()}  # many lie on one another
        draw_dots(painter, [QPointF(x, y) for x, y in rings], 3.5 * theme.scale, self.ink, theme.panel)
        if self.row >= 0:
            here = [QPointF(*seen[row].tolist())]
            draw_dots(painter, here, 5.5 * theme.scale, theme.ink, self.ink, width=1.6 * theme.scale)
        painter.restore()

    @staticmethod
    def _line(painter: QPainter, points: NDArray[np.float64]) -> None:
        if len(points) > 1:
            painter.drawPolyline(pg.functions.arrayToQPolygonF(points[:, 0], points[:, 1]))
