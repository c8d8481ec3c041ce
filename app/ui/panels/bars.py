"""Bars side by side, as one picture."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.ui.boards.grain import ratio_of

LEAST = 2.0
"""Height of the smallest bar, in logical pixels."""


def draw_bars(
    painter: QPainter,
    lane: QRectF,
    heights: NDArray[np.float64],
    apart: float,
    behind: int,
    inks: tuple[QColor, QColor],
) -> None:
    """Draw bars from the left of a lane, by columns of pixels: ten cost as much as ten thousand.

    Args:
        painter: what to paint with.
        lane: where.
        heights: [K] of the bars, 1 for the whole lane, negative where there is none; a column that
            stands for several bars is as high as the highest.
        apart: logical pixels from one bar to the next.
        behind: so many bars from the left are drawn in the first ink, the others in the second.
        inks: two colours.
    """
    ratio = ratio_of(painter.device())
    width, height = round(lane.width() * ratio), round(lane.height() * ratio)
    place = (np.arange(width) + 0.5) / (apart * ratio)  # of each column, in bars
    place = place[place < len(heights)]
    if not len(place):
        return
    bar = place.astype(np.int64)
    share = np.maximum.reduceat(heights, np.append(0, bar[1:]))
    if apart * ratio >= 3:
        share[place - bar > 1 - min(1.5 / apart, 0.22)] = -1
    rows = np.where(share >= 0, np.maximum(LEAST * ratio, height * share), 0).round()
    near, far = (ink.rgba() for ink in inks)
    filled = height - np.arange(height)[:, None] <= rows
    pixels = np.where(filled, np.where(bar < behind, near, far), 0).astype(np.uint32)
    image = QImage(pixels.data, len(bar), height, 4 * len(bar), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    painter.drawImage(lane.topLeft(), image)
