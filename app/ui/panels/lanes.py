"""A score sheet under the halting plot: where each policy would stop, and which answers were right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.ui.boards.paint import colour
from app.ui.panels.plotting import MARGIN, Plot, pen, small_font
from app.ui.theme import Theme

ROW = 14.0
"""Pixels of a lane."""


@dataclass(frozen=True)
class Mark:
    """A lane with one mark.

    Attributes:
        words: what it marks. ink: its colour. segment: 1-based, None for not yet.
    """

    words: str
    ink: str
    segment: int | None


class Lanes(pg.GraphicsWidget):
    """Lanes between a plot and its axis, sharing the plot's horizontal range."""

    def __init__(self, plot: Plot, rows: int) -> None:
        super().__init__()
        self.plot = plot
        self.marks: tuple[Mark, ...] = ()
        self.right: tuple[bool | None, ...] = ()
        self.setFixedHeight(rows * ROW + 5)
        layout = plot.plotItem.layout
        layout.removeItem(plot.bottom)
        layout.addItem(self, 3, 1)
        layout.addItem(plot.bottom, 4, 1)
        plot.plotItem.vb.sigXRangeChanged.connect(lambda: self.update())

    def show_marks(self, marks: Sequence[Mark], right: Sequence[bool | None]) -> None:
        """One lane a mark, and a last lane that says for every segment whether its answer was right."""
        if (tuple(marks), tuple(right)) != (self.marks, self.right):
            self.marks, self.right = tuple(marks), tuple(right)
            self.update()

    def _x(self, segment: float) -> float:
        low, high = self.plot.plotItem.vb.viewRange()[0]
        return (segment - low) / max(high - low, 1e-9) * self.size().width()

    def boundingRect(self) -> QRectF:
        """With the margin at the left, where the last lane is named."""
        return QRectF(-MARGIN, 0, self.size().width() + MARGIN + 8, self.size().height())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint all lanes."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font(self.plot))
        theme = self.plot.theme
        for row, mark in enumerate(self.marks):
            self._paint_mark(painter, theme, mark, 4 + (row + 0.5) * ROW)
        self._paint_right(painter, theme, 4 + (len(self.marks) + 0.5) * ROW)

    def _paint_mark(self, painter: QPainter, theme: Theme, mark: Mark, y: float) -> None:
        width = self.size().width()
        painter.setPen(pen(theme.line, 1.0))
        painter.drawLine(QPointF(0, y), QPointF(width, y))
        metrics = QFontMetricsF(painter.font())
        words = f"{mark.words}: {mark.segment or 'not yet'}"
        room = metrics.horizontalAdvance(words)
        beyond = mark.segment is not None and self._x(mark.segment) > width
        x = width - 5 if mark.segment is None or beyond else self._x(mark.segment)
        left = x + 8 if x + 8 + room < width else x - 8 - room
        painter.fillRect(QRectF(left - 4, y - 1, room + 8, 2), colour(theme.panel))
        painter.setPen(colour(theme.ink if mark.segment else theme.ink_soft))
        painter.drawText(QPointF(left, y + metrics.capHeight() / 2), words)
        if mark.segment is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(mark.ink))
            corners = [(-4, -4), (4, 0), (-4, 4)] if beyond else [(0, -4), (4.5, 4), (-4.5, 4)]
            painter.drawPolygon(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))

    def _paint_right(self, painter: QPainter, theme: Theme, y: float) -> None:
        """Filled green: right. Hollow red: wrong. A dash: nobody can tell."""
        painter.setPen(colour(theme.ink_soft))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(-MARGIN, y - ROW / 2, MARGIN - 6, ROW), flags, "solved")
        radius = min(3.6, max(1.0, 0.42 * (self._x(2) - self._x(1))))
        for right in (False, True, None):
            ink = {True: theme.solved, False: theme.conflict, None: theme.ink_soft}[right]
            painter.setPen(pen(ink, 1.3))
            painter.setBrush(colour(ink) if right else Qt.BrushStyle.NoBrush)
            for segment, found in enumerate(self.right, 1):
                if found is right:
                    at = QPointF(self._x(segment), y)
                    if right is None:
                        painter.drawLine(at - QPointF(radius, 0), at + QPointF(radius, 0))
                    else:
                        painter.drawEllipse(at, radius, radius)
