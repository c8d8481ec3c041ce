"""The little card with the likeliest symbols of the cell under the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from app.ui.boards.paint import colour, sized
from app.ui.theme import Theme

Candidates = Sequence[tuple[str, float]]

_TEXT, _ROW, _PAD, _GAP, _BAR = 12.0, 19.0, 9.0, 8.0, 52.0


def percent(probability: float) -> str:
    """At most three significant digits, and never a false 0 or 100."""
    if 0.999 < probability < 1:
        return "> 99.9 %"
    if 0 < probability < 0.001:
        return "< 0.1 %"
    return f"{100 * probability:.3g} %" if probability < 0.1 else f"{100 * probability:.1f} %"


def _box(size: tuple[float, float], cell: QRectF, bounds: QRectF) -> QRectF:
    """Beside the cell: right of it where there is room, else left; never outside the bounds."""
    width, height = size
    left = cell.right() + _GAP
    if left + width > bounds.right():
        left = max(bounds.left(), cell.left() - _GAP - width)
    top = min(max(cell.center().y() - height / 2, bounds.top()), max(bounds.top(), bounds.bottom() - height))
    return QRectF(round(left), round(top), width, height)


def paint_card(
    painter: QPainter, rows: Candidates, cell: QRectF, bounds: QRectF, theme: Theme, font: QFont
) -> QRectF:
    """Paint (label, probability) rows beside ``cell``, likeliest first, each with a bar.

    Returns:
        Where the card lies.
    """
    font = sized(font, _TEXT)
    metrics = QFontMetricsF(font)
    labels = max(metrics.horizontalAdvance(label) for label, _ in rows)
    numbers = metrics.horizontalAdvance("> 99.9 %")
    size = (round(2 * _PAD + labels + _BAR + numbers + 2 * _GAP), 2 * _PAD + _ROW * len(rows) - 4)
    box = _box(size, cell, bounds)

    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in (3, 2, 1):  # a soft shadow
        painter.setBrush(QColor(0, 0, 0, 22))
        painter.drawRoundedRect(box.adjusted(-spread, 1 - spread, spread, 2 + spread), 7 + spread, 7 + spread)
    painter.setBrush(QColor(theme.raised))
    painter.setPen(QPen(QColor(theme.line_strong), 1))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
    painter.setFont(font)
    for i, (label, probability) in enumerate(rows):
        line = QRectF(box.x() + _PAD, box.y() + _PAD - 2 + i * _ROW, box.width() - 2 * _PAD, _ROW)
        painter.setPen(QPen(QColor(theme.ink if i == 0 else theme.ink_soft)))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, label)
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, percent(probability))
        track = QRectF(line.x() + labels + _GAP, line.center().y() - 2.5, _BAR, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line))
        painter.drawRoundedRect(track, 2.5, 2.5)
        track.setWidth(max(5.0, _BAR * probability))
        painter.setBrush(colour(theme.prediction, 1.0 if i == 0 else 0.6))
        painter.drawRoundedRect(track, 2.5, 2.5)
    painter.restore()
    return box
