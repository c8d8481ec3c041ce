"""The path of a state through its space, on its two or three principal axes."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from app.engine.analysis import GrowingPath, Trajectory, aligned, trajectory
from app.engine.events import Level
from app.engine.trace import Trace
from app.language import tr
from app.ui.panels.axes import ValueAxis
from app.ui.panels.base import end_of_turn
from app.ui.panels.gauge import Entry, Gauge, Switch
from app.ui.panels.path import Path
from app.ui.panels.plotting import ROOM, Plot
from app.ui.panels.readings import places_of
from app.ui.panels.turning import Aspect, Triad
from app.ui.playhead import Playhead
from app.ui.theme import Theme

EMPTY = tr("Solve a puzzle: the path of its state on its principal axes appears here.")
FIRST = tr("The path appears with the second update of this state.")
SETTLED = 5
"""States that a drawing must have before the next ones keep to its axes."""

FILLED = 0.6
"""Share of the view, across or down, that the path takes at least."""

LEAST = 0.0005
"""Share of the variance below which there is no second axis to speak of."""


class TrajectoryGauge(Gauge):
    """z_H or z_L on its principal axes, from the first state at the origin to the cursor.

    Attributes:
        aspect: the side from which three axes are seen.
    """

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        self.playhead = playhead
        self.level = Switch(tr("State"), {"H": "z_H", "L": "z_L"}, theme)
        plot = Plot(theme, ValueAxis("bottom"), ValueAxis("left"), tr("Trajectory on principal axes"))
        self.axes = Switch(tr("Axes"), {"2": "2-D", "3": "3-D"}, theme)
        super().__init__(tr("Trajectory"), plot, [self.axes, self.level], theme)
        plot.setAspectLocked(True)
        self.aspect = Aspect()
        self.triad, self.path = Triad(theme), Path(theme, theme.z_H)
        plot.addItem(self.triad)
        plot.addItem(self.path)
        self._growing: dict[Level, GrowingPath] = {}
        self._paths: dict[Level, Trajectory] = {}
        self._box: QRectF | None = None
        self._ends = np.zeros(0, dtype=np.int64)
        self._near: int | None = None
        self.dress(theme)
        self.level.changed.connect(self._relevel)
        self.axes.changed.connect(self._reframe)
        plot.dragged.connect(self._turn)
        plot.picked.connect(self._pick)
        plot.hovered.connect(self._hover)

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self._growing, self._paths, self._box, self._near = {}, {}, None, None
        self.explain(FIRST if trace else EMPTY)

    def draw(self, trace: Trace) -> bool:
        """Fit the axes to the states so far, as like the last drawing as can be; whether some are left."""
        level = self._level
        path, more = self._fitted(trace, level)
        if level in self._paths and len(self._paths[level].index) >= SETTLED:
            path = aligned(path, self._paths[level])
        self._paths[level] = path
        self.explain(None if len(path.index) > 1 else FIRST)
        if len(path.index) < 2:
            return more
        last = np.array([segment.update for segment in trace.segments()])
        self._ends = self._last_at_or_before(last)
        self._show(path)
        return more

    def _show(self, path: Trajectory) -> None:
        self.path.show_path(self.points, self._ends)
        self._name_axes(path)
        self._fit(self._extent())

    def _fitted(self, trace: Trace, level: Level) -> tuple[Trajectory, bool]:
        """The path as far as it can be had in a turn; a stored record has products in place of states."""
        if trace.stored:
            return trajectory(trace, level, self._dimensions), False
        growing = self._growing.setdefault(level, GrowingPath(level))
        end = end_of_turn()
        while more := growing.extend(trace):
            if time.perf_counter() > end:
                break
        return growing.trajectory(self._dimensions), more

    def _name_axes(self, path: Trajectory) -> None:
        """Say what they explain; two states lie on a line, and a second axis would be made up."""
        self.triad.show_axes(np.zeros((3, 2)), ())
        if self._dimensions > 2:
            self._name_three(path)
            return
        names = [
            f"PC {axis + 1}, {100 * share:.0f} %"
            for axis, share in zip(path.axes, path.explained, strict=True)
        ]
        has_second = path.explained.min() >= LEAST
        if not has_second:
            none = tr("no second axis yet") if len(path.index) < 3 else tr("no second axis")
            names[int(path.explained.argmin())] = none
        for axis, share in zip((self.plot.bottom, self.plot.left), path.explained, strict=True):
            axis.setStyle(showValues=share >= LEAST)
        self.plot.say(*names)

    def point(self, trace: Trace, cursor: int) -> None:
        """Draw the path up to the cursor, fading into the past."""
        path = self._paths.get(self._level)
        if path is None or len(path.index) < 2:
            return
        row = int(np.searchsorted(path.index, cursor, side="right")) - 1
        self.path.point_at(row)
        shown = row if self._near is None else min(self._near, len(path.index) - 1)
        where = places_of(trace[int(path.index[shown])]) if shown >= 0 else ()
        self.readout.read(["", ""], *where)

    def _name_three(self, path: Trajectory) -> None:
        """Three axes are drawn; what the plot's own would say means nothing."""
        for axis in (self.plot.bottom, self.plot.left):
            axis.setStyle(showValues=False)
        shares = ", ".join(
            f"PC {axis + 1} {100 * share:.0f} %"
            for axis, share in zip(path.axes, path.explained, strict=True)
        )
        self.plot.say(tr("{shares} · drag to turn", shares=shares), "")
        reach = np.linalg.norm(path.points - path.points[:1], axis=1).max() / 2
        ends = self.aspect.project(reach * np.eye(3))
        self.triad.show_axes(ends, tuple(f"PC {axis + 1}" for axis in path.axes))

    @property
    def points(self) -> np.ndarray:
        """[K, 2] as drawn: the first state is the origin, so that nothing shifts as the run grows."""
        drawn = self._paths[self._level].points
        away = drawn - drawn[:1]
        return self.aspect.project(away) if self._dimensions > 2 else away

    @property
    def _dimensions(self) -> int:
        return int(self.axes.chosen)

    def _extent(self) -> QRectF:
        """What is to be seen: in 3-D the ball that holds the path from every side."""
        if self._dimensions == 2:
            points = self.points
            return QRectF(QPointF(*points.min(axis=0)), QPointF(*points.max(axis=0)))
        drawn = self._paths[self._level].points
        middle = (drawn.min(axis=0) + drawn.max(axis=0)) / 2
        radius = float(np.linalg.norm(drawn - middle, axis=1).max())
        x, y = self.aspect.project((middle - drawn[0])[None])[0].tolist()
        return QRectF(x - radius, y - radius, 2 * radius, 2 * radius)

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
        self.plot.show_range(self._box)

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        super().dress(theme)
        ink = theme.z_H if self._level == "H" else theme.z_L
        self.path.dress(theme, ink)
        self.triad.dress(theme)
        self.readout.name(
            [Entry(tr("segment end"), ink, sign="ring"), Entry(tr("cursor"), theme.ink, sign="dot")]
        )

    def _relevel(self) -> None:
        self._box, self._near = None, None
        self.dress(self.plot.theme)
        self.outdated.emit()

    def _reframe(self) -> None:
        self._paths, self.plot.drags = {}, self._dimensions > 2
        self._relevel()

    def _turn(self, by: QPointF) -> None:
        """Look from another side, by so many pixels."""
        self.aspect, self._box = self.aspect.dragged(by.x(), by.y()), None
        path = self._paths.get(self._level)
        if path is not None and len(path.index) > 1:
            self._show(path)

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
