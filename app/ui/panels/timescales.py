"""How long each state remembers: histograms of its units' time constants."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QVBoxLayout

from app.engine import tables
from app.engine.events import Level
from app.engine.tables import Table
from app.engine.timescales import LEAST, SHARE, apart, time_constants
from app.engine.trace import LEVELS, Trace
from app.language import tr
from app.ui.boards.paint import colour, pen
from app.ui.panels.axes import ValueAxis
from app.ui.panels.base import Panel, end_of_turn
from app.ui.panels.gauge import Entry, Gauge
from app.ui.panels.plotting import ROOM, Plot
from app.ui.playhead import Playhead
from app.ui.theme import Theme

EMPTY = tr("Solve a puzzle with many segments: how long the units of z_H and z_L remember appears here.")
COMING = tr("Taking in the run…")
OLDER = tr("This older record does not hold its autocorrelations. Solve the puzzle again to see them.")
SHORT = tr(
    "Time constants need {updates} updates of a state. Let the model think longer: under "
    "Halting choose All segments.",
    updates=SHARE * LEAST,
)
BINS = np.linspace(-1, 4, 41)
"""Borders in log10 of the time constant; each bin has a bar for either level."""

MANY = 1.25
"""A record that grows faster than it is taken in is fitted whenever it is so many times as long."""

_INNER = 0.4
"""Width of a bar as a share of its bin."""


def shares(taus: NDArray[np.float64]) -> NDArray[np.float64]:
    """How many units, in %, are in each bin."""
    counts, _ = np.histogram(np.log10(taus), BINS)
    return np.asarray(100 * counts / max(len(taus), 1))


class TimescalesPanel(Panel):
    """z_H and z_L side by side on one axis of the run's updates."""

    key = "timescales"
    title = tr("Time scales")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        bottom = ValueAxis("bottom")
        bottom.decades = True
        self.plot = Plot(theme, bottom, ValueAxis("left"), tr("Time constants of the units of z_H and z_L"))
        self.plot.say(tr("time constant τ, updates of the run"), tr("units, %"))
        self.gauge = Gauge(tr("Time constants"), self.plot, [], theme, below=True)
        self.bars = {level: pg.BarGraphItem(x=[], height=[], width=1) for level in LEVELS}
        self.medians = {level: pg.InfiniteLine(angle=90) for level in LEVELS}
        for item in (*self.bars.values(), *self.medians.values()):
            self.plot.addItem(item)
        self.taus: dict[Level, NDArray[np.float64]] = {}
        self._drawn, self._top = 0, 0.0
        self._left: list[Level] = []
        self._under_mouse: float | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.gauge)
        self.plot.hovered.connect(self._hover)
        self.dress(theme)

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self.taus, self._drawn, self._top, self._under_mouse = {}, 0, 0.0, None
        self._left = []
        self.plot.cross(None)
        self.gauge.explain(self._sentence(trace) if trace else EMPTY)

    @staticmethod
    def _sentence(trace: Trace) -> str:
        """What stands in place of the bars."""
        if not trace.measured:
            return OLDER
        enough = len(trace) >= SHARE * LEAST * (trace.info.L_cycles + 1)
        behind = any(memory.behind(trace) for memory in trace.memories.values())
        return COMING if enough and behind else SHORT

    def draw(self, trace: Trace) -> bool:
        """Take in states for a turn; then a turn for each level's fit, once all are in or many more."""
        if self._left:
            level = self._left.pop()
            if memory := trace.memories[level].value:
                self.taus[level] = apart(level, trace.info.L_cycles) * time_constants(memory.correlation)
                self._draw_bars()
            if not self._left and not self.taus:
                self.gauge.explain(self._sentence(trace))
            if not self._left and any(memory.behind(trace) for memory in trace.memories.values()):
                self.note_growth()
            return bool(self._left)
        end = end_of_turn()
        more = any([trace.memories[level].extend(trace, end) for level in LEVELS])
        if not more or len(trace) > MANY * self._drawn:
            self._drawn = len(trace)
            self._left = list(LEVELS)
        return True

    def _draw_bars(self) -> None:
        heights = {level: shares(taus) for level, taus in self.taus.items()}
        width = _INNER * (BINS[1] - BINS[0])
        middles = (BINS[:-1] + BINS[1:]) / 2
        for level, side in zip(LEVELS, (-0.5, 0.5), strict=True):
            found = heights.get(level, np.zeros(0))
            at = np.flatnonzero(found)
            self.bars[level].setOpts(x=middles[at] + side * width, height=found[at], width=width)
            self.medians[level].setVisible(level in self.taus)
            if level in self.taus:
                self.medians[level].setPos(math.log10(float(np.median(self.taus[level]))))
        used = np.flatnonzero(np.sum(list(heights.values()), axis=0))
        self.plot.span(float(BINS[max(used[0] - 1, 0)]), float(BINS[min(used[-1] + 2, len(BINS) - 1)]))
        self._top = max(self._top, *(float(found.max()) for found in heights.values()))
        self.plot.show_range(yRange=(0.0, (1 + ROOM) * self._top))
        self.gauge.explain(None)

    def point(self, trace: Trace, cursor: int) -> None:
        """Read the bin under the mouse, or the medians; the cursor has no place on this axis."""
        if self._under_mouse is None:
            self.gauge.readout.read(
                [self._median(level, trace) for level in LEVELS], tr("of all updates so far")
            )
            return
        row = min(max(int(np.searchsorted(BINS, self._under_mouse)) - 1, 0), len(BINS) - 2)
        values = [f"{shares(self.taus[level])[row]:.1f} %" if level in self.taus else "" for level in LEVELS]
        low, high = 10 ** BINS[row : row + 2]
        self.gauge.readout.read(values, tr("τ from {low:.2g} to {high:.2g}", low=low, high=high))

    def _median(self, level: Level, trace: Trace) -> str:
        """A level's in words, or why there is none: its turn is still to come, or its updates are too few."""
        if level in self.taus:
            return tr("median {median:.3g}", median=np.median(self.taus[level]))
        return "…" if level in self._left or trace.memories[level].behind(trace) else tr("too short")

    def tables(self) -> Mapping[str, Table]:
        """Of every unit."""
        trace = self.playhead.trace
        return {tr("Time constants"): tables.timescales(trace)} if trace and trace.measured else {}

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.gauge.dress(theme)
        inks = {"H": theme.z_H, "L": theme.z_L}
        self.gauge.readout.name(
            [Entry(f"z_{level}", inks[level], tr("median {median:.3g}", median=88.8)) for level in LEVELS]
        )
        for level in LEVELS:
            self.bars[level].setOpts(brush=colour(inks[level]), pen=colour(inks[level]))
            self.medians[level].setPen(pen(inks[level], 1.4, Qt.PenStyle.DashLine))

    def _hover(self, at: QPointF | None) -> None:
        self._under_mouse = None if at is None or not self.taus else at.x()
        self.plot.cross(self._under_mouse)
        self.note_change()


PANEL = TimescalesPanel
