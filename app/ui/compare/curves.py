"""Curves of several runs over one another."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from app.engine.analysis import residuals, sigmoid
from app.engine.trace import Trace
from app.language import tr
from app.ui.compare.clock import Clock, look
from app.ui.panels.axes import CountAxis, SegmentAxis, ValueAxis
from app.ui.panels.gauge import Entry, Gauge, Switch
from app.ui.panels.plotting import Curve, Plot
from app.ui.panels.readings import change
from app.ui.theme import Theme

Values = tuple[NDArray[np.integer], NDArray[np.floating]]
"""[K] updates, and a value of each."""

HALTING = tr("Halting values appear when a segment ends.")
CHANGE = tr("The change appears with the next updates.")
COUNTS = tr("Counts appear in a moment.")
"""What stands where there is no curve yet."""


class Overlay(Gauge):
    """One measure of every run, on their common time."""

    def __init__(
        self, clock: Clock, title: str, unit: str, left: ValueAxis, empty: str, theme: Theme,
        read: Callable[[Trace], Values], height: Callable[[NDArray[np.floating]], NDArray[np.floating]],
        say: Callable[[float], str], widest: str, level: Switch | None = None,
    ) -> None:  # fmt: skip
        """``read``: the values of a run. ``height``: where they are drawn. ``say``: one in words."""
        self.clock, self._read, self._height, self._speak, self._widest = clock, read, height, say, widest
        self._empty, self._unit = empty, unit
        plot = Plot(theme, SegmentAxis("bottom"), left, title)
        super().__init__(title, plot, [level] if level else [], theme, below=True)
        self.values: list[Values] = []
        self.curves = [Curve(1.7, 1.8, look(n, theme).style) for n in range(len(clock.runs))]
        for curve in self.curves:  # dashes over whole lines, so that both are seen
            plot.addItem(curve)
        plot.left.enableAutoSIPrefix(False)
        self._under_mouse: int | None = None
        plot.picked.connect(lambda at: clock.move_to(round(at.x())))
        plot.hovered.connect(lambda at: self._hover(None if at is None else round(at.x())))
        clock.moved.connect(self.point)
        self.dress(theme)

    def draw(self) -> None:
        """Draw all runs, which may have grown or go by another clock."""
        clock, steps = self.clock, self.clock.steps
        self.values = [self._read(trace) for trace in clock.traces]
        by_update = steps.lock == "update"
        axis = self.plot.bottom
        assert isinstance(axis, SegmentAxis)
        axis.first, axis.per = (0.0, 1.0) if by_update else ((steps.per - 1) / 2, float(steps.per))
        self.plot.borders.per, self.plot.borders.shift = (0.0, 0.0) if by_update else (float(steps.per), -0.5)
        self.plot.span(-0.5, max(steps.ticks, 2) - 0.5)
        self.plot.say(tr("update") if by_update else tr("segment"), self._unit)
        self.plot.forget()
        for number, (curve, (index, values)) in enumerate(zip(self.curves, self.values, strict=True)):
            x = np.array([steps.tick_of(number, update) for update in index.astype(int).tolist()])
            y = self._height(values)
            curve.draw(x, y)
            if np.isfinite(y).any():
                self.plot.contain(float(np.nanmin(y)), float(np.nanmax(y)))
        self.explain(None if any(len(index) for index, _ in self.values) else self._empty)
        self.point()

    def point(self) -> None:
        """Put the cursor there and read every run."""
        tick = self.clock.tick
        self.plot.mark(tick)
        shown = tick if self._under_mouse is None else self._under_mouse
        updates = self.clock.steps.updates_at(shown)
        if self.values:
            self.readout.read([self._value(n, update) for n, update in enumerate(updates)])

    def _value(self, number: int, update: int) -> str:
        index, values = self.values[number]
        row = int(np.searchsorted(index, update, side="right")) - 1
        return self._speak(float(values[row])) if row >= 0 and np.isfinite(values[row]) else "–"

    def _hover(self, tick: int | None) -> None:
        self._under_mouse = None if tick is None else max(0, min(tick, self.clock.steps.ticks - 1))
        self.plot.cross(self._under_mouse)
        self.point()

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        super().dress(theme)
        looks = [look(n, theme) for n in range(len(self.curves))]
        for curve, seen in zip(self.curves, looks, strict=True):
            curve.dress(seen.ink, seen.ink)
        self.readout.name([Entry(seen.letter, seen.ink, self._widest, seen.sign) for seen in looks])
        if self.values:
            self.point()


def _halting(trace: Trace) -> Values:
    segments = trace.segments()
    q = np.array([segment.q[0] for segment in segments], dtype=np.float64)
    return np.array([segment.update for segment in segments], dtype=np.int64), sigmoid(q)


def _counted(name: str) -> Callable[[Trace], Values]:
    def read(trace: Trace) -> Values:
        found = trace.progress.value
        if found is None:
            return np.zeros(0, dtype=np.int64), np.zeros(0)
        return found.index.astype(np.int64), getattr(found, name)

    return read


def _as_it_is(values: NDArray[np.floating]) -> NDArray[np.floating]:
    return values


def _decades(values: NDArray[np.floating]) -> NDArray[np.floating]:
    return np.log10(100 * values, where=values > 0, out=np.full_like(values, np.nan))


def _log_count(values: NDArray[np.floating]) -> NDArray[np.floating]:
    return np.log10(1 + values)


def overlays(clock: Clock, theme: Theme) -> list[Overlay]:
    """Halting, change of a state, cells changed and rules broken."""
    level = Switch(tr("State"), {"H": "z_H", "L": "z_L"}, theme)
    decades = ValueAxis("left")
    decades.decades = True

    def moved(trace: Trace) -> Values:
        found = residuals(trace, "H" if level.chosen == "H" else "L")
        return found.index, found.relative

    arc = clock.traces[0].info.puzzle.kind == "arc"
    wrong = tr("Cells wrong") if arc else tr("Rules broken")
    made = [
        Overlay(
            clock, "q_halt", "sigmoid(q)", ValueAxis("left"), HALTING,
            theme, _halting, _as_it_is, "{:.2f}".format, "0.00",
        ),
        Overlay(
            clock, tr("Change per update"), tr("relative, %"), decades, CHANGE,
            theme, moved, _decades, change, "0.00 %", level,
        ),
        Overlay(
            clock, tr("Cells changed"), tr("count"), CountAxis("left"), COUNTS,
            theme, _counted("changed"), _log_count, "{:.0f}".format, "000",
        ),
        Overlay(
            clock, wrong, tr("count"), CountAxis("left"), COUNTS,
            theme, _counted("broken"), _log_count, "{:.0f}".format, "000",
        ),
    ]  # fmt: skip
    level.changed.connect(lambda _: made[1].draw())
    return made
