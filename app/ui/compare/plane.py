"""The paths of several runs in one plane."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.engine.analysis import Trajectory
from app.engine.events import Level
from app.engine.together import Together, why_not_together
from app.language import tr
from app.ui.boards.paint import draw_dots, pen, sized
from app.ui.compare.clock import Clock, look
from app.ui.panels.axes import ValueAxis
from app.ui.panels.base import end_of_turn
from app.ui.panels.gauge import Entry, Gauge, Switch
from app.ui.panels.plotting import ROOM, Layer, Plot, on_screen
from app.ui.theme import Theme

WORKING = tr("Finding the axes of all runs together …")


class Paths(Layer):
    """All paths: behind the cursor in the run's colour, ahead of it faint, its letter at the cursor."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.paths: list[Trajectory] = []
        self.rows: list[int] = []

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint all of it."""
        seen = [on_screen(painter, *path.points.T) for path in self.paths]
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (points, row) in enumerate(zip(seen, self.rows, strict=True)):
            shown = look(number, self.theme)
            painter.setPen(pen(shown.ink, 1.0, shown.style, alpha=0.35))
            self._line(painter, points[max(row, 0) :])
            painter.setPen(pen(shown.ink, 1.8, shown.style))
            self._line(painter, points[: row + 1])
        taken: list[QPointF] = []
        for number, (points, row) in enumerate(zip(seen, self.rows, strict=True)):
            if row >= 0:
                at = QPointF(*points[row].tolist())
                while any((at - other).manhattanLength() < self.theme.px(12) for other in taken):
                    at += QPointF(self.theme.px(14), 0)  # runs at the same place stand side by side
                taken.append(at)
                self._badge(painter, at, number)
        painter.restore()

    @staticmethod
    def _line(painter: QPainter, points: NDArray[np.float64]) -> None:
        if len(points) > 1:
            painter.drawPolyline(pg.functions.arrayToQPolygonF(points[:, 0], points[:, 1]))

    def _badge(self, painter: QPainter, at: QPointF, number: int) -> None:
        theme, shown = self.theme, look(number, self.theme)
        radius = theme.px(7.5)
        draw_dots(painter, [at], radius, theme.panel, shown.ink, width=1.6)
        painter.setFont(sized(painter.font(), theme.px(10), QFont.Weight.Bold))
        painter.setPen(QColor(theme.panel))
        box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown.letter)


class Plane(Gauge):
    """z_H or z_L of all runs on the principal axes of them all."""

    def __init__(self, clock: Clock, theme: Theme) -> None:
        self.clock = clock
        self.level = Switch(tr("State"), {"H": "z_H", "L": "z_L"}, theme)
        plot = Plot(theme, ValueAxis("bottom"), ValueAxis("left"), tr("Paths of all runs in one plane"))
        super().__init__(tr("Paths in one plane"), plot, [self.level], theme)
        plot.setAspectLocked(True)
        self.paths = Paths(theme)
        plot.addItem(self.paths)
        self._together: Together | None = None
        clock.moved.connect(self.point)
        plot.picked.connect(self._pick)
        self.dress(theme)

    def begin(self) -> None:
        """Find the axes anew."""
        level: Level = "H" if self.level.chosen == "H" else "L"
        self.paths.paths, self.paths.rows = [], []
        refusal = why_not_together(self.clock.traces, level)
        self.explain(refusal or WORKING)
        self._together = None if refusal else Together(self.clock.traces, level)

    def go_on(self) -> bool:
        """Work on it for a turn; whether some is left."""
        if self._together is None:
            return False
        if self._together.extend(end_of_turn()):
            return True
        self._show(self._together.paths())
        self._together = None
        return False

    def _show(self, paths: list[Trajectory]) -> None:
        self.paths.paths = paths
        shares = paths[0].explained
        self.plot.say(*(f"PC {n + 1}, {100 * share:.0f} %" for n, share in enumerate(shares)))
        points = np.concatenate([path.points for path in paths])
        data = QRectF(QPointF(*points.min(axis=0)), QPointF(*points.max(axis=0)))
        room = ROOM * max(data.width(), data.height(), 1e-9)
        self.plot.show_range(data.adjusted(-room, -room, room, room))
        self.explain(None)
        self.point()

    def point(self) -> None:
        """Put every run's cursor where it stands."""
        if self.paths.paths:
            self.paths.rows = [
                int(np.searchsorted(path.index, update, side="right")) - 1
                for path, update in zip(self.paths.paths, self.clock.updates, strict=True)
            ]
            self.paths.update()

    def _pick(self, at: QPointF) -> None:
        """Go to the state nearest to a point."""
        best = (np.inf, 0, 0)
        for number, path in enumerate(self.paths.paths):
            away = np.square(path.points - (at.x(), at.y())).sum(axis=1)
            row = int(away.argmin())
            best = min(best, (float(away[row]), number, int(path.index[row])))
        if self.paths.paths:
            self.clock.move_to(self.clock.steps.tick_of(*best[1:]))

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        super().dress(theme)
        self.paths.theme = theme
        looks = [look(n, theme) for n in range(len(self.clock.runs))]
        self.readout.name([Entry(seen.letter, seen.ink, sign=seen.sign) for seen in looks])
        self.paths.update()
