"""Three axes seen from a side that one turns by dragging: a projection, and the axes to go by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, pi, sin

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.ui.boards.paint import colour, pen, small_font
from app.ui.panels.plotting import Layer, on_screen
from app.ui.theme import Theme

DRAG = 0.01
"""Radians that a pixel of dragging turns."""


@dataclass(frozen=True)
class Aspect:
    """The side from which three axes are seen: turned about the upright one, then tilted; in radians."""

    turn: float = 0.6
    tilt: float = 0.4

    def dragged(self, across: float, down: float) -> Aspect:
        """After dragging so many pixels; nobody tilts past straight above or below."""
        tilt = max(-pi / 2, min(self.tilt + DRAG * down, pi / 2))
        return replace(self, turn=(self.turn + DRAG * across) % (2 * pi), tilt=tilt)

    def project(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Where points [K, 3] are seen, [K, 2]: orthographically, so that lengths in the plane are true."""
        c, s, up, away = cos(self.turn), sin(self.turn), cos(self.tilt), sin(self.tilt)
        across = np.array([c, s, 0.0])
        upwards = np.array([s * away, -c * away, up])
        return points @ np.stack([across, upwards], axis=1)


class Triad(Layer):
    """The three axes, through the first state.

    Attributes:
        ends: [3, 2] where they end. names: of the axes.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.ends: NDArray[np.float64] = np.zeros((3, 2))
        self.names: tuple[str, ...] = ()

    def show_axes(self, ends: NDArray[np.float64], names: tuple[str, ...]) -> None:
        """Draw these; none without names."""
        self.ends, self.names = ends, names
        self.update()

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        self.theme = theme
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Lines from the origin, and their names."""
        if not self.names:
            return
        seen = on_screen(painter, *np.vstack([np.zeros((1, 2)), self.ends]).T)
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = self.getViewWidget()
        if view is not None:
            painter.setFont(small_font(view))
        origin = QPointF(*seen[0].tolist())
        for end, name in zip(seen[1:].tolist(), self.names, strict=True):
            painter.setPen(pen(self.theme.line_strong))
            painter.drawLine(origin, QPointF(*end))
            painter.setPen(colour(self.theme.ink_soft))
            painter.drawText(QPointF(*end) + QPointF(4, -4), name)
        painter.restore()
