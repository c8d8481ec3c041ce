"""How many dimensions each state makes use of, and how its variance is shared out among them."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QResizeEvent

from app.engine import tables
from app.engine.dimensions import Spread, spectrum
from app.engine.events import Level
from app.engine.study import Pooled
from app.engine.tables import Table
from app.engine.trace import LEVELS, Trace
from app.language import tr
from app.ui.boards.paint import pen
from app.ui.panels.axes import SegmentAxis, ValueAxis
from app.ui.panels.base import Panel, Turning, end_of_turn
from app.ui.panels.gauge import Entry, Gauge
from app.ui.panels.plotting import Curve, Plot
from app.ui.panels.readings import change, places_of
from app.ui.panels.scales import shown_segments
from app.ui.playhead import Playhead
from app.ui.theme import Theme

EMPTY = tr("Solve a puzzle: the number of dimensions that z_H and z_L make use of appears here.")
OLDER = tr("This older record does not hold how its states spread. Solve the puzzle again to see it.")
FAINTEST = 1e-5
"""Share of the variance at which the spectrum's axis begins."""


class RatioGauge(Gauge):
    """The participation ratio of all states up to each update, of both levels."""

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        self.playhead = playhead
        plot = Plot(theme, SegmentAxis("bottom"), ValueAxis("left"), tr("Participation ratio of z_H and z_L"))
        super().__init__(tr("Participation ratio"), plot, [], theme, below=True)
        plot.say(tr("segment"), tr("dimensions"))
        self.curves = {level: Curve(1.6) for level in LEVELS}
        self.pooled = {level: pg.InfiniteLine(angle=0) for level in LEVELS}
        for item in (*self.curves.values(), *self.pooled.values()):
            plot.addItem(item)
        self._spreads: dict[Level, Spread] = {}
        self._pool: Pooled | None = None
        self._under_mouse: int | None = None
        plot.picked.connect(lambda at: playhead.move_to(round(at.x())))
        plot.hovered.connect(self._hover)

    def begin(self) -> None:
        """Forget the last run."""
        self._spreads, self._under_mouse = {}, None
        self.plot.cross(None)
        self.plot.forget()

    def draw(self, trace: Trace, spreads: dict[Level, Spread]) -> None:
        """Draw both curves."""
        self._spreads = spreads
        self.plot.span_updates(shown_segments(trace), trace.info.updates_per_segment)
        for level, spread in spreads.items():
            self.curves[level].draw(spread.index, spread.ratio)
            self.plot.contain(0.0, float(spread.ratio.max()))
        self._draw_pool(trace)

    def _draw_pool(self, trace: Trace) -> None:
        """What all runs of a batch study by this model come to, beside this run."""
        batch = self.playhead.batch
        self._pool = pool = batch.pool_of(trace.info.model) if batch else None
        for level, value in zip(LEVELS, pool.ratios if pool else (0.0, 0.0), strict=True):
            self.pooled[level].setVisible(pool is not None)
            self.pooled[level].setPos(value)
            self.plot.contain(0.0, value)
        self._name()

    def point(self, trace: Trace, cursor: int) -> None:
        """Put the cursor there and read both levels."""
        self.plot.mark(cursor)
        at = cursor if self._under_mouse is None else min(self._under_mouse, len(trace) - 1)
        widths = {len(spread.covariance) for spread in self._spreads.values()}
        of = tr("of {units}", units=max(widths)) if widths else ""
        where, short = places_of(trace[at])
        values = [self._value(level, at) for level in LEVELS]
        if self._pool:
            values += [f"{value:.1f}" for value in self._pool.ratios]
            of = tr("{runs} runs of {units}", runs=self._pool.runs, units=max(widths, default=0))
        self.readout.read(values, f"{of}, {where}", f"{of}, {short}", of)

    def _value(self, level: Level, at: int) -> str:
        spread = self._spreads.get(level)
        row = -1 if spread is None else int(np.searchsorted(spread.index, at, side="right")) - 1
        return "" if spread is None or row < 0 else f"{spread.ratio[row]:.1f}"

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        super().dress(theme)
        self._name()

    def _name(self) -> None:
        """Say what is drawn."""
        theme = self.plot.theme
        _dress(self, self.curves, theme, "000.0")
        inks = {"H": theme.z_H, "L": theme.z_L}
        for level, line in self.pooled.items():
            line.setPen(pen(inks[level], 1.4, Qt.PenStyle.DashLine))
        if self._pool:
            batch = [Entry(tr("batch"), inks[level], "000.0", "dashed") for level in LEVELS]
            self.readout.name([*self.readout.entries, *batch])

    def _hover(self, at: QPointF | None) -> None:
        self._under_mouse = None if at is None else max(0, round(at.x()))
        self.plot.cross(self._under_mouse)
        self.pointed.emit()


class SpectrumGauge(Gauge):
    """The share of the variance on each principal axis of both levels."""

    def __init__(self, theme: Theme) -> None:
        left = ValueAxis("left")
        left.decades = True
        plot = Plot(theme, ValueAxis("bottom"), left, tr("Eigenvalues of the covariance of z_H and z_L"))
        super().__init__(tr("Spectrum of the whole run"), plot, [], theme, below=True)
        plot.say(tr("principal axis"), tr("variance, %"))
        self.curves = {level: Curve(1.6) for level in LEVELS}
        for curve in self.curves.values():
            plot.addItem(curve)
        self.shares: dict[Level, NDArray[np.float64]] = {}
        self._under_mouse: int | None = None
        plot.hovered.connect(self._hover)

    def begin(self) -> None:
        """Forget the last run."""
        self.shares, self._under_mouse = {}, None
        self.plot.cross(None)
        self.plot.forget()

    def draw(self, level: Level, spread: Spread) -> None:
        """Draw one level's eigenvalues; what is next to nothing is left out."""
        shares = self.shares[level] = spectrum(spread.covariance)
        seen = shares[shares >= FAINTEST]
        self.curves[level].draw(np.arange(1, len(seen) + 1), np.log10(100 * seen))
        longest = max(int((other >= FAINTEST).sum()) for other in self.shares.values())
        self.plot.span(0, max(longest, 2) + 1)
        self.plot.contain(math.log10(100 * FAINTEST), 2.0)

    def point(self) -> None:
        """Read the axis under the mouse, or the first."""
        axis = self._under_mouse or 1
        values = [
            change(float(self.shares[level][axis - 1]))
            if level in self.shares and axis <= len(self.shares[level])
            else ""
            for level in LEVELS
        ]
        self.readout.read(values, tr("axis {axis}", axis=axis))

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        super().dress(theme)
        _dress(self, self.curves, theme, "0.000 %")

    def _hover(self, at: QPointF | None) -> None:
        self._under_mouse = None if at is None else max(1, round(at.x()))
        self.plot.cross(self._under_mouse)
        self.pointed.emit()


def _dress(gauge: Gauge, curves: dict[Level, Curve], theme: Theme, widest: str) -> None:
    inks = {"H": theme.z_H, "L": theme.z_L}
    gauge.readout.name([Entry(f"z_{level}", inks[level], widest) for level in LEVELS])
    for level, curve in curves.items():
        curve.dress(inks[level], inks[level])


class DimensionsPanel(Panel):
    """Participation ratio and spectrum, side by side or one below the other."""

    key = "dimensions"
    title = tr("Dimensionality")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self.ratio, self.spectrum = RatioGauge(playhead, theme), SpectrumGauge(theme)
        self._left: list[Level] = []
        self._layout = Turning(self)
        for gauge in (self.ratio, self.spectrum):
            self._layout.addWidget(gauge, 1)
            gauge.pointed.connect(self.note_change)
        if playhead.batch:
            playhead.batch.grew.connect(self.note_growth)
        self.dress(theme)

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self._left = []
        self.ratio.begin()
        self.spectrum.begin()
        for gauge in (self.ratio, self.spectrum):
            gauge.explain(None if trace and trace.measured else OLDER if trace else EMPTY)

    def draw(self, trace: Trace) -> bool:
        """Take in states for a turn and draw the ratios; then a turn for each level's eigenvalues."""
        if self._left:
            level = self._left.pop()
            if spread := trace.spreads[level].value:
                self.spectrum.draw(level, spread)
            if not self._left and any(spread.behind(trace) for spread in trace.spreads.values()):
                self.note_growth()
            return bool(self._left)
        end = end_of_turn()
        more = any([trace.spreads[level].extend(trace, end) for level in LEVELS])
        told = {level: spread for level in LEVELS if (spread := trace.spreads[level].value)}
        self.ratio.draw(trace, told)
        self._left = [] if more else list(told)
        return more or bool(told)

    def point(self, trace: Trace, cursor: int) -> None:
        """Put the cursor there."""
        self.ratio.point(trace, cursor)
        self.spectrum.point()

    def tables(self) -> Mapping[str, Table]:
        """Of both gauges."""
        trace = self.playhead.trace
        return (
            {tr("Ratio"): tables.ratios(trace), tr("Spectrum"): tables.spectra(trace)}
            if trace and trace.measured
            else {}
        )

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.ratio.dress(theme)
        self.spectrum.dress(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn with the box."""
        self._layout.turn(event)


PANEL = DimensionsPanel
