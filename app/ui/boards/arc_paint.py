"""Painting grids of ARC's colours."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.boards.lattice import Lattice
from app.ui.boards.paint import colour, draw_cells, frame, rgba, rule
from app.ui.boards.shades import Shading, draw_insets, opaque
from app.ui.theme import Theme

PALETTE = (
    "#000000", "#0074D9", "#FF4136", "#2ECC40", "#FFDC00",
    "#AAAAAA", "#F012BE", "#FF851B", "#7FDBFF", "#870C25",
)  # fmt: skip
COLOUR_NAMES = ("black", "blue", "red", "green", "yellow", "grey", "magenta", "orange", "sky", "maroon")
_OPAQUE = np.array([opaque(name) for name in PALETTE])
_RGB = np.array([rgba(QColor(name))[:3] for name in PALETTE])

_RULED_FROM = 6.0
"""Cells at least so large, in logical pixels, are ruled."""


def draw_grid(
    painter: QPainter,
    lattice: Lattice,
    grid: NDArray[np.uint8],
    theme: Theme,
    strength: NDArray[np.floating] | None = None,
) -> None:
    """Paint a grid [h, w] of colours, each cell with an opacity [h, w] if there is one."""
    alpha = np.full(grid.shape, 255) if strength is None else np.rint(255 * strength)
    painter.fillRect(lattice.rect, QColor(theme.panel))
    draw_cells(painter, lattice, np.dstack([_RGB[grid], alpha.astype(np.uint8)]))
    _rule(painter, lattice, theme)


def draw_coloured(
    painter: QPainter, lattice: Lattice, grid: NDArray[np.uint8], shading: Shading, theme: Theme
) -> None:
    """Paint a grid, and in the middle of each cell what an overlay says of it."""
    colours = _OPAQUE[grid]
    draw_insets(painter, lattice, colours, shading.over(colours), rimmed=True)
    _rule(painter, lattice, theme)


def _rule(painter: QPainter, lattice: Lattice, theme: Theme) -> None:
    if lattice.cell >= _RULED_FROM:
        rule(painter, lattice, QColor(theme.line if theme.dark else theme.line_strong), 1)
    frame(painter, lattice, lattice.rect, QColor(theme.line_strong), 1)


def draw_placeholder(painter: QPainter, box: QRectF, text: str, theme: Theme) -> None:
    """A dashed outline where a grid will be."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour(theme.line_strong, 0.8), 1.2)
    pen.setDashPattern([4, 4])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(QPen(QColor(theme.ink_soft)))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
    painter.restore()


def draw_arrow(painter: QPainter, middle: QPointF, length: float, theme: Theme) -> None:
    """From input to output."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    solid, cap = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
    painter.setPen(QPen(QColor(theme.ink_soft), max(1.2, length / 10), solid, cap))
    tip, head = middle + QPointF(length / 2, 0), length / 3.2
    painter.drawLine(middle - QPointF(length / 2, 0), tip)
    painter.drawLine(tip, tip + QPointF(-head, -head))
    painter.drawLine(tip, tip + QPointF(-head, head))
    painter.restore()
