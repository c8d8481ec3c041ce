"""A heat map of positions and updates, painted by pixels of the screen: it costs the same at any length."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QStyleOptionGraphicsItem, QWidget

from app.language import tr
from app.ui.boards.grain import ratio_of
from app.ui.boards.paint import colour, pen, small_font
from app.ui.boards.shades import SHADES, draw_scale, shades
from app.ui.panels.plotting import Layer, on_screen
from app.ui.theme import Theme

_BAR = 64.0
"""Pixels of the scale in a legend."""


def scaled(values: NDArray[np.floating], pixels: int, axis: int) -> NDArray[np.floating]:
    """Stretched to so many pixels; where several values share one, the largest is seen."""
    count = values.shape[axis]
    if pixels >= count:
        return values.take((np.arange(pixels) * count + count // 2) // pixels, axis)
    return np.fmax.reduceat(values, np.arange(pixels) * count // pixels, axis)


class Heat(Layer):
    """The map, and a mark at the row of one position.

    Attributes:
        values: [U, T], not a number where nothing is known. low, high: the ends of the scale.
        position: the marked one, or None.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.values: NDArray[np.float32] = np.zeros((0, 1), dtype=np.float32)
        self.low, self.high = 0.0, 1.0
        self.position: int | None = None
        self._picture: QImage | None = None

    def show_values(self, values: NDArray[np.float32], low: float, high: float) -> None:
        """Show this map."""
        self.values, self.low, self.high, self._picture = values, low, high, None
        self.update()

    def mark(self, position: int | None) -> None:
        """Mark the row of a position."""
        if position != self.position:
            self.position = position
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """The picture, kept until what it shows changes; then the mark."""
        updates, positions = self.values.shape
        if not updates:
            return
        x = np.array([-0.5, updates - 0.5])
        (left, top), (right, bottom) = on_screen(painter, x, np.array([-0.5, positions - 0.5])).tolist()
        seen = on_screen(painter, np.array([self.boundingRect().right()]), np.zeros(1))[0, 0]
        painter.save()
        painter.resetTransform()
        ratio = ratio_of(painter.device())
        size = QSize(max(1, round((right - left) * ratio)), max(1, round((bottom - top) * ratio)))
        if self._picture is None or self._picture.size() != size:
            self._picture = self._painted(size)
        painter.drawImage(QRectF(left, top, right - left, bottom - top), self._picture)
        if self.position is not None:
            y = top + (self.position + 0.5) / positions * (bottom - top)
            self._paint_mark(painter, left, float(seen), y)
        painter.restore()

    def _painted(self, size: QSize) -> QImage:
        known = scaled(scaled(self.values, size.width(), 0), size.height(), 1).T
        with np.errstate(invalid="ignore"):  # what is not known has no shade
            place = (known - self.low) * ((SHADES - 1) / max(self.high - self.low, 1e-12))
            index = np.clip(np.nan_to_num(place), 0, SHADES - 1).astype(np.intp)
        pixels = np.ascontiguousarray(np.where(np.isnan(known), np.uint32(0), shades()[index]))
        h, w = pixels.shape
        return QImage(pixels.data, w, h, 4 * w, QImage.Format.Format_ARGB32_Premultiplied).copy()

    def _paint_mark(self, painter: QPainter, left: float, right: float, y: float) -> None:
        """A fine line across, and a triangle at either end."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen(self.theme.conflict, 1.0, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(pen(self.theme.panel))
        painter.setBrush(colour(self.theme.ink))
        for x, inwards in ((left, 9.0), (right, -9.0)):
            corners = (QPointF(x, y - 5), QPointF(x + inwards, y), QPointF(x, y + 5))
            painter.drawPolygon(QPolygonF(corners))


class ColourScale(QWidget):
    """What the shades mean: the smallest value, the scale, the largest, and the value being read."""

    def __init__(self, theme: Theme, widest: str = "") -> None:
        """``widest``: the longest reading to keep room for; then the scale takes all the rest."""
        super().__init__()
        self.theme = theme
        self._widest = widest
        self.low = self.high = self.value = ""
        self.notes: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line of text."""
        return QSize(80, self.theme.px(18))

    def say(self, low: str, high: str) -> None:
        """Name the ends."""
        self.low, self.high = low, high
        self.update()

    def read(self, value: str, *notes: str) -> None:
        """Show a value, and at the right the longest of the notes that has room."""
        self.value, self.notes = value, notes
        self.setAccessibleName(
            tr(
                "from {low} to {high}; {value}, {note}",
                low=self.low,
                high=self.high,
                value=value,
                note=notes[0] if notes else "",
            )
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """From left to right."""
        painter = QPainter(self)
        painter.setFont(small_font(self))
        metrics, middle = QFontMetricsF(painter.font()), Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colour(self.theme.ink_soft))
        x = 2.0
        painter.drawText(QRectF(x, 0, self.width(), self.height()), middle, self.low)
        x += metrics.horizontalAdvance(self.low) + 5
        bar: float = self.theme.px(_BAR)
        ends = max(metrics.horizontalAdvance(text) for text in (self.high, "00.00")) + 12
        if self._widest:
            bar = max(bar, self.width() - x - 5 - ends - metrics.horizontalAdvance(self._widest) - 18)
        draw_scale(painter, QRectF(x, self.height() / 2 - 4, bar, 8))
        x += bar + 5
        painter.drawText(QRectF(x, 0, self.width(), self.height()), middle, self.high)
        x += ends
        painter.setPen(colour(self.theme.ink))
        painter.drawText(QRectF(x, 0, self.width(), self.height()), middle, self.value)
        x += metrics.horizontalAdvance(self.value) + 10
        rest = QRectF(x, 0, self.width() - 8 - x, self.height())
        note = next((note for note in self.notes if metrics.horizontalAdvance(note) <= rest.width()), "")
        painter.setPen(colour(self.theme.ink_soft))
        painter.drawText(rest, middle | Qt.AlignmentFlag.AlignRight, note)
