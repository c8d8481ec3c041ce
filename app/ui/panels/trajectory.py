"""The path of a state through its space, on its two principal axes."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF

from app.engine.analysis import Trajectory, aligned, trajectory
from app.engine.events import Level
from app.engine.trace import Trace
from app.ui.boards.paint import colour
from app.ui.panels.axes import ValueAxis
from app.ui.panels.gauge import Entry, Gauge, Switch
from app.ui.panels.plotting import ROOM, Plot, pen, places_of
from app.ui.playhead import Playhead
from app.ui.theme import Theme

EMPTY = "Solve a puzzle: the path of its state on two principal axes appears here."
FIRST = "The path appears with the second update of this state."
SETTLED = 5
"""States that a drawing must have before the next ones keep to its axes."""

FILLED = 0.6
"""Share of the view, across or down, that the path takes at least."""

FADES = 12
"""Steps in which the line fades from new to old."""


class TrajectoryGauge(Gauge):
    """z_H or z_L on two principal axes, from the first state at the origin to the cursor."""

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        self.playhead = playhead
        self.level = Switch("State", {"H": "z_H", "L": "z_L"}, theme)
        plot = Plot(theme, ValueAxis("bottom"), ValueAxis("left"), "Trajectory on two principal axes")
        super().__init__("Trajectory", plot, [self.level], theme)
        plot.setAspectLocked(True)
        self.ahead = pg.PlotCurveItem()
        self.behind = [pg.PlotCurveItem() for _ in range(FADES)]
        self.ends = pg.ScatterPlotItem(size=7)
        self.here = pg.ScatterPlotItem(size=11)
        for z, item in enumerate((self.ahead, *self.behind, self.ends, self.here)):
            item.setZValue(z)
            plot.addItem(item)
        self._paths: dict[Level, Trajectory] = {}
        self._box: QRectF | None = None
        self._near: int | None = None
        self.dress(theme)
        self.level.changed.connect(self._relevel)
        plot.picked.connect(self._pick)
        plot.hovered.connect(self._hover)

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self._paths, self._box, self._near = {}, None, None
        self.explain(FIRST if trace else EMPTY)

    def draw(self, trace: Trace) -> None:
        """Fit the axes to all states so far, as like the last drawing as can be."""
        level = self._level
        path = trajectory(trace, level)
        if level in self._paths and len(self._paths[level].index) >= SETTLED:
            path = aligned(path, self._paths[level])
        self._paths[level] = path
        self.explain(None if len(path.index) > 1 else FIRST)
        if len(path.index) < 2:
            return
        x, y = self.points.T
        last = np.array([segment.update for segment in trace.segments()])
        final_steps = self._last_at_or_before(last)
        self.ends.setData(x[final_steps], y[final_steps])
        shares = zip(path.axes, path.explained, strict=True)
        self.plot.say(*(f"PC {axis + 1}, {100 * share:.0f} %" for axis, share in shares))
        self._fit(QRectF(QPointF(x.min(), y.min()), QPointF(x.max(), y.max())))

    def point(self, trace: Trace, cursor: int) -> None:
        """Draw the path up to the cursor, fading into the past."""
        path = self._paths.get(self._level)
        if path is None or len(path.index) < 2:
            return
        points = self.points
        row = int(np.searchsorted(path.index, cursor, side="right")) - 1
        borders = np.linspace(0, max(row, 0), FADES + 1).round().astype(int)
        for curve, start, stop in zip(self.behind, borders[:-1], borders[1:], strict=True):
            piece = points[start : stop + 1] if stop > start else points[:0]
            curve.setData(*piece.T)
        self.ahead.setData(*points[max(row, 0) :].T)
        self.here.setData(*(points[row : row + 1] if row >= 0 else points[:0]).T)
        shown = row if self._near is None else min(self._near, len(path.index) - 1)
        where = places_of(trace[int(path.index[shown])]) if shown >= 0 else ()
        self.readout.read(["", ""], *where)

    @property
    def points(self) -> np.ndarray:
        """[K, 2] as drawn: the first state is the origin, so that nothing shifts as the run grows."""
        drawn = self._paths[self._level].points
        return drawn - drawn[:1]

    @property
    def _level(self) -> Level:
        return "H" if self.level.chosen == "H" else "L"

    def _last_at_or_before(self, updates: np.ndarray) -> np.ndarray:
        rows = np.searchsorted(self._paths[self._level].index, updates, side="right") - 1
        return rows[rows >= 0]

    def _fit(self, data: QRectF) -> None:
        """Show the data; the view stays until they leave it, or new axes make them small in it."""
        box = self._box
        if box is not None and box.contains(data):
            filled = max(data.width() / box.width(), data.height() / box.height())
            if filled > FILLED:
                return
        room = ROOM * max(data.width(), data.height(), 1e-9)
        self._box = data.adjusted(-room, -room, room, room)
        self.plot.setRange(self._box, padding=0)

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        super().dress(theme)
        ink = theme.z_H if self._level == "H" else theme.z_L
        self.ahead.setPen(pen(theme.line_strong, alpha=0.5))
        for step, curve in enumerate(self.behind, 1):
            curve.setPen(pen(ink, 1.8, alpha=0.3 + 0.7 * step / FADES))
        self.ends.setPen(pen(ink, 1.3))
        self.ends.setBrush(colour(theme.panel))
        self.here.setPen(pen(theme.ink, 1.6))
        self.here.setBrush(colour(ink))
        self.readout.name([Entry("segment end", ink, sign="ring"), Entry("cursor", theme.ink, sign="dot")])

    def _relevel(self) -> None:
        self._box, self._near = None, None
        self.dress(self.plot.theme)
        self.outdated.emit()

    def _nearest(self, at: QPointF) -> int | None:
        path = self._paths.get(self._level)
        if path is None or not len(path.index):
            return None
        return int(np.square(self.points - (at.x(), at.y())).sum(axis=1).argmin())

    def _pick(self, at: QPointF) -> None:
        near = self._nearest(at)
        if near is not None:
            self.playhead.move_to(int(self._paths[self._level].index[near]))

    def _hover(self, at: QPointF | None) -> None:
        self._near = None if at is None else self._nearest(at)
        self.pointed.emit()
