"""A predicted path as a line: smooth where it runs on, with ends and pieces where it is broken."""

from __future__ import annotations

from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker

from app.ui.boards.lattice import Lattice, cells_of
from app.ui.boards.paint import Tile

UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8
_TOWARDS = {UP: (0.0, -0.5), DOWN: (0.0, 0.5), LEFT: (-0.5, 0.0), RIGHT: (0.5, 0.0)}


def links(drawn: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Which neighbours of a drawn cell are drawn too, as a sum of UP, DOWN, LEFT, RIGHT: [h, w]."""
    near = np.pad(drawn, 1).astype(np.uint8)
    found = UP * near[:-2, 1:-1] + DOWN * near[2:, 1:-1] + LEFT * near[1:-1, :-2] + RIGHT * near[1:-1, 2:]
    return np.where(drawn, found, 0).astype(np.uint8)


def piece(mask: int, side: float, width: float) -> QPainterPath:
    """The line inside one cell around (0, 0): it stops at the cell's border, where the next one goes on."""
    ways = [QPointF(x * side, y * side) for bit, (x, y) in _TOWARDS.items() if mask & bit]
    spine = QPainterPath()
    if len(ways) == 2:
        spine.moveTo(ways[0])
        spine.quadTo(QPointF(0, 0), ways[1])
    else:
        for way in ways:
            spine.moveTo(way)
            spine.lineTo(QPointF(0, 0))
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
    body = stroker.createStroke(spine)
    body.setFillRule(Qt.FillRule.WindingFill)
    if len(ways) != 2:
        radius = (0.5 if len(ways) > 2 else 0.78) * width
        body.addEllipse(QPointF(0, 0), radius, radius)
    return body


@lru_cache(maxsize=128)
def _tile(lattice: Lattice, mask: int, width: float, ink: int) -> Tile:
    return Tile(lattice, partial(_draw_piece, mask, width, QColor.fromRgba(ink)))


def _draw_piece(mask: int, width: float, ink: QColor, painter: QPainter, side: int) -> None:
    painter.translate(side / 2, side / 2)
    painter.fillPath(piece(mask, side, width * side), ink)


def draw_path(
    painter: QPainter,
    lattice: Lattice,
    drawn: NDArray[np.bool_],
    where: NDArray[np.bool_],
    strength: NDArray[np.floating],
    ink: QColor,
    width: float,
) -> None:
    """Draw some cells of a path.

    Args:
        painter: what to paint with.
        lattice: the maze's cells.
        drawn: [h, w] the path's cells, both ends included.
        where: [h, w] the cells to draw now.
        strength: [h, w] opacity of each, 0 to 1.
        ink: the colour.
        width: of the line, in cells, up to a half.
    """
    masks = links(drawn)
    for cell in cells_of(where):
        painter.setOpacity(float(strength[cell]))
        _tile(lattice, int(masks[cell]), width, ink.rgba()).stamp(painter, cell)
    painter.setOpacity(1.0)
