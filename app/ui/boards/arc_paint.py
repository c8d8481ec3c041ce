"""Painting grids of ARC's colours."""

from __future__ import annotations

from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, qGray

from app.ui.boards.lattice import Lattice
from app.ui.boards.paint import (
    Lettering,
    Tile,
    colour,
    draw_cells,
    frame,
    rgba,
    rule,
    sized,
    stamp,
)
from app.ui.boards.shades import Shading, draw_insets, opaque
from app.ui.theme import Theme

_RULED_FROM = 6.0
"""Cells at least so large, in logical pixels, are ruled."""
SYMBOLS_FROM = 11.0
"""Cells at least so large carry their colours' digits, where these are wanted."""
_BRIGHT = 110
"""Grey from which on digits are black."""
_GROUND = 0.5
"""How strong the digit of colour 0 is."""


@lru_cache(maxsize=4)
def _rgb(palette: tuple[str, ...]) -> NDArray[np.uint8]:
    return np.array([rgba(QColor(name))[:3] for name in palette])


@lru_cache(maxsize=4)
def _opaque(palette: tuple[str, ...]) -> NDArray[np.uint32]:
    return np.array([opaque(name) for name in palette])


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
    draw_cells(painter, lattice, np.dstack([_rgb(theme.arc.palette)[grid], alpha.astype(np.uint8)]))
    _draw_symbols(painter, lattice, grid, theme)
    _rule(painter, lattice, theme)


def draw_coloured(
    painter: QPainter, lattice: Lattice, grid: NDArray[np.uint8], shading: Shading, theme: Theme
) -> None:
    """Paint a grid, and in the middle of each cell what an overlay says of it."""
    colours = _opaque(theme.arc.palette)[grid]
    draw_insets(painter, lattice, colours, shading.over(colours), rimmed=True)
    _rule(painter, lattice, theme)


def _rule(painter: QPainter, lattice: Lattice, theme: Theme) -> None:
    if lattice.cell >= _RULED_FROM:
        rule(painter, lattice, QColor(theme.line if theme.dark else theme.line_strong), 1)
    frame(painter, lattice, lattice.rect, QColor(theme.line_strong), 1)


def draw_symbol(painter: QPainter, side: int, index: int, theme: Theme) -> None:
    """A colour's digit in the middle of a cell; 0 is pale, as most of a grid is ground."""
    ink = QColor(theme.arc.palette[index])
    strength = 1.0 if index else _GROUND
    painter.setPen(colour("#000000" if qGray(ink.rgb()) > _BRIGHT else "#ffffff", strength))
    letters = Lettering(sized(painter.font(), max(7, side * 0.62), QFont.Weight.DemiBold))
    painter.setFont(letters.font)
    letters.draw(painter, str(index), QPointF(side / 2, side / 2))


def _draw_symbols(painter: QPainter, lattice: Lattice, grid: NDArray[np.uint8], theme: Theme) -> None:
    if not theme.arc.symbols or lattice.cell < SYMBOLS_FROM:
        return
    for index in np.unique(grid).tolist():
        draw = partial(draw_symbol, index=index, theme=theme)
        stamp(painter, grid == index, Tile(lattice, draw))


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


def draw_selection(painter: QPainter, box: QRectF) -> None:
    """Dashes, light on dark, that show on every colour."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ink, style in (("#000000", Qt.PenStyle.SolidLine), ("#ffffff", Qt.PenStyle.CustomDashLine)):
        pen = QPen(QColor(ink), 2)
        if style is Qt.PenStyle.CustomDashLine:
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawRect(box)
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
