"""Small letters under a board: a few words on the puzzle, and what a prediction's tints and paleness mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from app.ui.boards.paint import FAINTEST, TINT, colour
from app.ui.theme import Theme

HEIGHT = 16.0
"""Logical pixels that it takes at the foot of a board."""

_SAMPLE, _SHADES, _GAP = 9.0, 5, 5.0


def paint_caption(painter: QPainter, box: QRectF, text: str, theme: Theme, font: QFont) -> QRectF:
    """Write at the left of a box, cut at its half; what is left of the box is returned."""
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(theme.ink_soft))
    metrics = QFontMetricsF(font)
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() / 2)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()
    return box.adjusted(metrics.horizontalAdvance(text) + 2 * _GAP, 0, 0, 0)


def paint_legend(painter: QPainter, box: QRectF, theme: Theme, font: QFont) -> None:
    """Paint it in the middle of a box."""
    painter.save()
    painter.setFont(font)
    words, metrics = ("changed", "confidence"), QFontMetricsF(font)
    widths = [metrics.horizontalAdvance(word) for word in words]
    scale = _SAMPLE * _SHADES
    left = box.center().x() - (_SAMPLE + scale + sum(widths) + 6 * _GAP) / 2
    top = round(box.center().y() - _SAMPLE / 2)
    tinted = QRectF(round(left), top, _SAMPLE, _SAMPLE)
    painter.fillRect(tinted, colour(theme.changed))
    painter.fillRect(tinted.adjusted(1, 1, -1, -1), QColor(theme.panel))
    painter.fillRect(tinted.adjusted(1, 1, -1, -1), colour(theme.changed, TINT))
    shades = QRectF(tinted.right() + 5 * _GAP + widths[0], top, scale, _SAMPLE)
    for step in range(_SHADES):
        strength = FAINTEST + (1 - FAINTEST) * step / (_SHADES - 1)
        shade = QRectF(shades.x() + step * _SAMPLE, top + 1, _SAMPLE - 1, _SAMPLE - 2)
        painter.fillRect(shade, colour(theme.prediction, strength))
    painter.setPen(QColor(theme.ink_soft))
    for sample, word, width in zip((tinted, shades), words, widths, strict=True):
        text = QRectF(sample.right() + _GAP, box.y(), width + 1, box.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
    painter.restore()
