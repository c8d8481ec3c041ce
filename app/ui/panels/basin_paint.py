"""What is painted of a basin map: shades, arrows, and where the answer is right."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.engine.section import REACH, STRIDES, Point, spread_out
from app.ui.boards.paint import pen
from app.ui.boards.shades import SHADES, shades
from app.ui.panels.plotting import Layer, on_screen
from app.ui.theme import Theme

EVERY = STRIDES[0]
"""Starts between two arrows."""

LONGEST = 0.85
"""Length of the longest arrow, in distances between two of them."""

HEAD = 0.35
"""Of an arrow's length, at most so many pixels:"""
HEAD_PIXELS = 5.0

HALO, BRIGHT = "#00204d", "#ffffff"
"""What stands out from every shade: a bright line on a dark one."""


class BasinLayer(Layer):
    """The map.

    Attributes:
        broken: [S, S] rules broken at (i, j), not a number where nobody knows yet.
        moves: [S, S, 2] likewise, in steps. point: the one that is picked, or None.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.broken: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self.moves: NDArray[np.float64] = np.zeros((0, 0, 2))
        self.point: Point | None = None
        self._trail: NDArray[np.float64] = np.zeros((0, 2))
        self._image = QImage()
        self._rim: list[QLineF] = []

    def show_map(self, broken: NDArray[np.float32], moves: NDArray[np.float64]) -> None:
        """Show this map."""
        self.broken, self.moves = broken, moves
        if len(broken):
            shown = spread_out(broken)
            self._image, self._rim = picture(shown), rim(shown == 0)
        self.update()

    def pick(self, point: Point | None) -> None:
        """Put a frame around a start."""
        self.point = point
        self.update()

    def shade(self, trail: NDArray[np.float64]) -> None:
        """Lay a ground below a path, [K, 2], which could not be seen on every shade."""
        self._trail = trail
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """The shades, then what lies on them."""
        if not len(self.broken):
            return
        edge = REACH + 0.5
        (left, top), (right, bottom) = on_screen(painter, *np.array([[-edge, edge], [edge, -edge]])).tolist()
        painter.save()
        trail = on_screen(painter, *self._trail.T)
        rims = [self._seen(painter, line) for line in self._rim]
        arrows = self._arrows(painter)
        frame = self._frame(painter)
        painter.resetTransform()
        painter.drawImage(QRectF(left, top, right - left, bottom - top), self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for ink, width, alpha in ((HALO, 3.2, 0.55), (BRIGHT, 1.2, 0.9)):
            painter.setPen(pen(ink, width, alpha=alpha))
            painter.drawLines(arrows)
        for ink, width in ((HALO, 3.4), (BRIGHT, 1.6)):
            painter.setPen(pen(ink, width))
            painter.drawLines(rims)
            if frame is not None:
                painter.drawRect(frame)
        if len(trail) > 1:
            painter.setPen(pen(self.theme.panel, 4.5, alpha=0.8))
            painter.drawPolyline(pg.functions.arrayToQPolygonF(trail[:, 0], trail[:, 1]))
        painter.restore()

    @staticmethod
    def _seen(painter: QPainter, line: QLineF) -> QLineF:
        return QLineF(painter.transform().map(line.p1()), painter.transform().map(line.p2()))

    def _frame(self, painter: QPainter) -> QRectF | None:
        if self.point is None:
            return None
        i, j = self.point
        return painter.transform().mapRect(QRectF(i - 0.5, j - 0.5, 1.0, 1.0)).adjusted(-2, -2, 2, 2)

    def _arrows(self, painter: QPainter) -> list[QLineF]:
        """From every fourth start on its way, the longest as long as there is room for; with heads."""
        steps = np.arange(0, 2 * REACH + 1, EVERY)
        moves = self.moves[np.ix_(steps, steps)].reshape(-1, 2)
        starts = np.stack(np.meshgrid(steps, steps, indexing="ij"), -1).reshape(-1, 2) - float(REACH)
        known = ~np.isnan(moves[:, 0])
        moves, starts = moves[known], starts[known]
        if not len(moves):
            return []
        ends = starts + moves * (LONGEST * EVERY / max(float(np.hypot(*moves.T).max()), 1e-12))
        tails, tips = on_screen(painter, *starts.T), on_screen(painter, *ends.T)
        return [line for tail, tip in zip(tails, tips, strict=True) for line in _arrow(tail, tip)]


def _arrow(tail: NDArray[np.float64], tip: NDArray[np.float64]) -> list[QLineF]:
    way = tip - tail
    length = float(np.hypot(*way))
    end, shaft = QPointF(*tip.tolist()), QLineF(*tail.tolist(), *tip.tolist())
    if length < 1:
        return [QLineF(end, end + QPointF(0.5, 0))]
    back = -way / length * min(HEAD_PIXELS, HEAD * length)
    side = np.array([-back[1], back[0]]) * 0.7
    return [shaft, *(QLineF(end, QPointF(*(tip + back + turn * side).tolist())) for turn in (1, -1))]


def level(broken: NDArray[np.float32], most: float) -> NDArray[np.float32]:
    """How bright, 0 to 1: 1 where no rule is broken, on a scale of log(1 + count)."""
    return np.asarray(1 - np.log1p(broken) / np.log1p(max(most, 1.0)), dtype=np.float32)


def picture(broken: NDArray[np.float32]) -> QImage:
    """A pixel a start, (i, j) to the right and up; none where nobody knows."""
    if not np.isfinite(broken).any():
        return QImage()
    shown = level(broken, float(np.nanmax(broken))).T[::-1]
    index = np.clip(np.nan_to_num(shown) * (SHADES - 1), 0, SHADES - 1).astype(np.intp)
    pixels = np.ascontiguousarray(np.where(np.isnan(shown), np.uint32(0), shades()[index]))
    h, w = pixels.shape
    return QImage(pixels.data, w, h, 4 * w, QImage.Format.Format_ARGB32_Premultiplied).copy()


def rim(inside: NDArray[np.bool_]) -> list[QLineF]:
    """The edges between starts that are inside and those that are not, in the map's coordinates."""
    padded = np.pad(inside, 1)
    lines = []
    for i, j in np.argwhere(padded[1:, 1:-1] != padded[:-1, 1:-1]):
        x, y = i - REACH - 0.5, j - REACH
        lines.append(QLineF(x, y - 0.5, x, y + 0.5))
    for i, j in np.argwhere(padded[1:-1, 1:] != padded[1:-1, :-1]):
        x, y = i - REACH, j - REACH - 0.5
        lines.append(QLineF(x - 0.5, y, x + 0.5, y))
    return lines
