"""A score sheet under the halting plot: where each policy would stop, and which answers were right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.language import tr
from app.ui.boards.paint import colour, draw_dots, pen, small_font
from app.ui.panels.plotting import MARGIN, Plot
from app.ui.panels.scales import runs
from app.ui.theme import Theme

ROW = 13.0
"""Pixels of a lane."""

SMALLEST_DOT = 2.0
"""Radius of the smallest dot that can be told hollow or full."""


@dataclass(frozen=True)
class Mark:
    """A lane with one mark.

    Attributes:
        words: what it marks. ink: its colour. segment: 1-based, None for none.
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
        self.named, self.never = tr("solved"), tr("not yet")
        self._range = [0.0, 1.0]
        self._rows = rows
        self.dress()
        layout = plot.plotItem.layout
        layout.removeItem(plot.bottom)
        layout.addItem(self, 3, 1)
        layout.addItem(plot.bottom, 4, 1)
        plot.plotItem.vb.sigXRangeChanged.connect(lambda: self.update())

    def dress(self) -> None:
        """Take the plot's colours, and rows as high as its letters."""
        theme = self.plot.theme
        self._row, self._margin = theme.px(ROW), theme.px(MARGIN)
        self.setFixedHeight(self._rows * self._row + 5)
        self.update()

    def show_marks(
        self, marks: Sequence[Mark], right: Sequence[bool | None], named: str, never: str
    ) -> None:  # fmt: skip
        """One lane a mark, and a last lane that says for every segment whether its answer was right.

        ``named``: the last lane. ``never``: what a mark without a segment says.
        """
        shown = tuple(marks), tuple(right), named, never
        if shown != (self.marks, self.right, self.named, self.never):
            self.marks, self.right, self.named, self.never = shown
            self.update()

    def _x(self, segment: float) -> float:
        low, high = self._range
        return (segment - low) / max(high - low, 1e-9) * self.size().width()

    def boundingRect(self) -> QRectF:
        """With the margin at the left, where the last lane is named."""
        return QRectF(-self._margin, 0, self.size().width() + self._margin + 8, self.size().height())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint all lanes."""
        self._range = self.plot.plotItem.vb.viewRange()[0]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font(self.plot))
        theme = self.plot.theme
        for row, mark in enumerate(self.marks):
            self._paint_mark(painter, theme, mark, 4 + (row + 0.5) * self._row)
        self._paint_right(painter, theme, 4 + (len(self.marks) + 0.5) * self._row)

    def _paint_mark(self, painter: QPainter, theme: Theme, mark: Mark, y: float) -> None:
        width, gap, arm = self.size().width(), theme.px(8), theme.scale * 4
        painter.setPen(pen(theme.line, 1.0))
        painter.drawLine(QPointF(0, y), QPointF(width, y))
        metrics = QFontMetricsF(painter.font())
        words = f"{mark.words}: {mark.segment or self.never}"
        room = metrics.horizontalAdvance(words)
        beyond = mark.segment is not None and self._x(mark.segment) > width
        x = width - 5 if mark.segment is None or beyond else self._x(mark.segment)
        left = x + gap if x + gap + room < width else x - gap - room
        painter.fillRect(QRectF(left - 4, y - 1, room + 8, 2), colour(theme.panel))
        painter.setPen(colour(theme.ink if mark.segment else theme.ink_soft))
        painter.drawText(QPointF(left, y + metrics.capHeight() / 2), words)
        if mark.segment is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(mark.ink))
            corners = [(-1, -1), (1, 0), (-1, 1)] if beyond else [(0, -1), (1.1, 1), (-1.1, 1)]
            painter.drawPolygon(QPolygonF([QPointF(x + arm * dx, y + arm * dy) for dx, dy in corners]))

    def _paint_right(self, painter: QPainter, theme: Theme, y: float) -> None:
        """Filled green: right. Hollow red: wrong. A dash: nobody can tell. Bars where dots have no room."""
        painter.setPen(colour(theme.ink_soft))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QRectF(-self._margin, y - self._row / 2, self._margin - 6, self._row), flags, self.named
        )
        half = (self._x(2) - self._x(1)) / 2
        radius = min(3.6 * theme.scale, 0.84 * half)
        for right, first, end in runs(self.right):
            ink = {True: theme.solved, False: theme.conflict, None: theme.ink_soft}[right]
            left, width = self._x(first + 1) - half, 2 * half * (end - first)
            if right is None:
                painter.fillRect(QRectF(left, y - 0.5, width, 1), colour(ink))
            elif radius < SMALLEST_DOT:
                painter.fillRect(QRectF(left, y - 3, width, 6), colour(ink))
                if not right and width > 2:
                    painter.fillRect(QRectF(left + 1, y - 2, width - 2, 4), colour(theme.panel))
            else:
                middles = [QPointF(left + half * (2 * n + 1), y) for n in range(end - first)]
                draw_dots(painter, middles, radius, ink, ink if right else theme.panel)
