"""Small letters under a board: a few words on the puzzle, and what its tints, paleness or colours mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from app.engine.overlays import Overlay
from app.language import tr
from app.ui.boards.paint import FAINTEST, TINT, colour
from app.ui.boards.shades import draw_scale
from app.ui.theme import Theme

HEIGHT = 16.0
"""Logical pixels that it takes at the foot of a board."""

_SAMPLE, _SHADES, _GAP = 9.0, 5, 5.0

_SCALE = 64.0
"""Pixels of an overlay's scale."""


_WORDS = tr("changed"), tr("confidence")


def paint_legend(painter: QPainter, box: QRectF, theme: Theme, font: QFont) -> None:
    """Paint it in the middle of a box."""
    painter.save()
    painter.setFont(font)
    words, metrics = _WORDS, QFontMetricsF(font)
    side, gap = theme.px(_SAMPLE), theme.px(_GAP)
    widths = [metrics.horizontalAdvance(word) for word in words]
    scale = side * _SHADES
    left = box.center().x() - (side + scale + sum(widths) + 6 * gap) / 2
    top = round(box.center().y() - side / 2)
    tinted = QRectF(round(left), top, side, side)
    painter.fillRect(tinted, colour(theme.changed))
    painter.fillRect(tinted.adjusted(1, 1, -1, -1), QColor(theme.panel))
    painter.fillRect(tinted.adjusted(1, 1, -1, -1), colour(theme.changed, TINT))
    shades = QRectF(tinted.right() + 5 * gap + widths[0], top, scale, side)
    for step in range(_SHADES):
        strength = FAINTEST + (1 - FAINTEST) * step / (_SHADES - 1)
        shade = QRectF(shades.x() + step * side, top + 1, side - 1, side - 2)
        painter.fillRect(shade, colour(theme.prediction, strength))
    painter.setPen(QColor(theme.ink_soft))
    for sample, word, width in zip((tinted, shades), words, widths, strict=True):
        text = QRectF(sample.right() + gap, box.y(), width + 1, box.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
    painter.restore()


def paint_sentence(painter: QPainter, box: QRectF, text: str, theme: Theme, font: QFont) -> None:
    """Say something in the middle of a box, cut where it is too long."""
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(theme.ink_soft))
    text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_scale(
    painter: QPainter, box: QRectF, overlay: Overlay, value: str, theme: Theme, font: QFont
) -> None:
    """What an overlay's shades mean, in the middle of a box: name, low, scale, high; then a value read.

    Nothing moves when there is a value; the name is cut where room is short.
    """
    painter.save()
    painter.setClipRect(box)
    painter.setFont(font)
    metrics, gap, bar = QFontMetricsF(font), theme.px(_GAP), theme.px(_SCALE)
    low, high = (metrics.horizontalAdvance(end) for end in overlay.ends)
    room = metrics.horizontalAdvance(f"0.0000 {overlay.unit}")
    rest = low + bar + high + room + 6 * gap
    name = metrics.elidedText(overlay.name, Qt.TextElideMode.ElideRight, max(0.0, box.width() - rest))
    x = max(box.left(), box.center().x() - (metrics.horizontalAdvance(name) + rest) / 2)

    def write(text: str, ink: str, width: float) -> None:
        nonlocal x
        painter.setPen(QColor(ink))
        line = QRectF(x, box.y(), width + 1, box.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        x += width + gap

    write(name, theme.ink_soft, metrics.horizontalAdvance(name))
    write(overlay.ends[0], theme.ink_soft, low)
    height = theme.px(_SAMPLE) - 2
    draw_scale(painter, QRectF(round(x), round(box.center().y() - height / 2), bar, height))
    x += bar + gap
    write(overlay.ends[1], theme.ink_soft, high + gap)
    write(value, theme.ink, room)
    painter.restore()
