"""How far each update moves its state: the figure of hierarchical convergence (arXiv 2506.21734, fig. 3)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from app.engine.analysis import Residuals, residuals
from app.engine.events import Level
from app.engine.trace import Trace
from app.language import tr
from app.ui.panels.axes import SegmentAxis, ValueAxis
from app.ui.panels.gauge import Entry, Gauge, Switch
from app.ui.panels.plotting import Curve, Plot
from app.ui.panels.readings import change, places_of
from app.ui.panels.scales import shown_segments
from app.ui.playhead import Playhead
from app.ui.theme import Theme

EMPTY = tr("Solve a puzzle: the change of z_H and z_L with every update appears here.")
LEVELS: tuple[Level, ...] = ("H", "L")
STROKES: dict[Level, tuple[float, float]] = {"H": (1.8, 2.5), "L": (1.3, 1.5)}
"""Width of the line of each level, and radius of its dots."""


class ResidualGauge(Gauge):
    """Forward residuals of both levels on one time axis."""

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        self.playhead = playhead
        self.measure = Switch(tr("Change"), {"relative": "%", "absolute": "‖Δz‖"}, theme)
        self.scale = Switch(tr("Scale"), {"log": "log", "linear": "lin"}, theme)
        plot = Plot(theme, SegmentAxis("bottom"), ValueAxis("left"), tr("Change of z_H and z_L per update"))
        super().__init__(tr("Change per update"), plot, [self.measure, self.scale], theme)
        self.curves = {level: Curve(*STROKES[level]) for level in reversed(LEVELS)}
        for curve in self.curves.values():
            plot.addItem(curve)
        self._drawn: dict[Level, Residuals] = {}
        self._under_mouse: int | None = None
        self.dress(theme)
        for switch in self.switches:
            switch.changed.connect(self._rescale)
        plot.picked.connect(lambda at: playhead.move_to(round(at.x())))
        plot.hovered.connect(self._hover)

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self._drawn, self._under_mouse = {}, None
        self.plot.cross(None)
        self.plot.forget()
        self.explain(None if trace else EMPTY)

    def draw(self, trace: Trace) -> None:
        """Draw every update."""
        self._drawn = {level: residuals(trace, level, self._drawn.get(level)) for level in LEVELS}
        self.plot.span_updates(shown_segments(trace), trace.info.updates_per_segment)
        self.plot.left.decades = self.scale.chosen == "log"
        relative = self.measure.chosen == "relative"
        self.plot.say(tr("segment"), tr("relative change, %") if relative else tr("change ‖Δz‖₂"))
        heights = {level: self._heights(self._drawn[level]) for level in LEVELS}
        for level, curve in self.curves.items():
            curve.draw(self._drawn[level].index, heights[level])
        finite = np.concatenate([y[np.isfinite(y)] for y in heights.values()])
        if len(finite):
            low = float(finite.min()) if self.plot.left.decades else 0.0
            self.plot.contain(low, float(finite.max()))

    def behind(self, trace: Trace) -> bool:
        """Whether the record grew since it was drawn."""
        return any(of.seen < len(trace) for of in self._drawn.values())

    def point(self, trace: Trace, cursor: int) -> None:
        """Put the cursor there and read both levels' last updates."""
        self.plot.mark(cursor)
        at = cursor if self._under_mouse is None else self._under_mouse
        self.readout.read([self._value(level, at) for level in LEVELS], *places_of(trace[at]))

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        super().dress(theme)
        inks = {"H": theme.z_H, "L": theme.z_L}
        self.readout.name([Entry(f"z_{level}", inks[level], "0.000 %") for level in LEVELS])
        for level, curve in self.curves.items():
            curve.dress(inks[level], inks[level])

    def _heights(self, of: Residuals) -> NDArray[np.float64]:
        y = 100 * of.relative if self.measure.chosen == "relative" else of.absolute
        if self.scale.chosen == "linear":
            return y
        return np.log10(y, where=y > 0, out=np.full_like(y, np.nan))

    def _value(self, level: Level, at: int) -> str:
        of = self._drawn.get(level)
        row = -1 if of is None else int(np.searchsorted(of.index, at, side="right")) - 1
        if of is None or row < 0:
            return ""
        return change(of.relative[row]) if self.measure.chosen == "relative" else f"{of.absolute[row]:.3g}"

    def _rescale(self) -> None:
        self.plot.forget()
        self.outdated.emit()

    def _hover(self, at: QPointF | None) -> None:
        drawn = sum(len(of.index) for of in self._drawn.values())
        self._under_mouse = None if at is None or not drawn else min(max(0, round(at.x())), drawn - 1)
        self.plot.cross(self._under_mouse)
        self.pointed.emit()
