"""Pairs of bars, one for z_H and one for z_L, with their numbers on them."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg

from app.engine.trace import LEVELS
from app.ui.boards.paint import colour, small_font
from app.ui.panels.axes import Axis, Ticks, ValueAxis
from app.ui.panels.gauge import Entry, Gauge
from app.ui.panels.plotting import ROOM, Plot
from app.ui.theme import Theme

_WIDE = 0.36


class NameAxis(Axis):
    """Names at 0, 1, 2 and so on."""

    names: Sequence[str] = ()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        """One each."""
        return [(1.0, [float(n) for n in range(len(self.names))])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The names."""
        return [self.names[round(value)] for value in values]


class PairGauge(Gauge):
    """What each group comes to, at both levels."""

    def __init__(self, title: str, unit: str, theme: Theme) -> None:
        bottom = NameAxis("bottom")
        super().__init__(title, Plot(theme, bottom, ValueAxis("left"), title), [], theme, below=True)
        self._names = bottom
        self.plot.say("", unit)
        self.explain(None)
        self._bars = {level: pg.BarGraphItem(x=[], height=[], width=_WIDE) for level in LEVELS}
        for bars in self._bars.values():
            self.plot.addItem(bars)
        self._numbers: list[pg.TextItem] = []

    def show_groups(self, groups: Sequence[tuple[str, float, float]]) -> None:
        """Draw name, z_H and z_L of each."""
        self._names.names = [name for name, *_ in groups]
        for place, level in enumerate(LEVELS):
            heights = [group[1 + place] for group in groups]
            at = [n + (place - 0.5) * _WIDE for n in range(len(groups))]
            self._bars[level].setOpts(x=at, height=heights, width=_WIDE)
            for x, height in zip(at, heights, strict=True):
                text = pg.TextItem(f"{height:.1f}", anchor=(0.5, 1))
                text.setPos(x, height)
                self.plot.addItem(text)
                self._numbers.append(text)
        top = max(max(group[1:]) for group in groups)
        self.plot.span(-0.6, len(groups) - 0.4)
        self.plot.show_range(yRange=(0.0, (1 + 2 * ROOM) * top))

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        super().dress(theme)
        inks = {"H": theme.z_H, "L": theme.z_L}
        self.readout.name([Entry(f"z_{level}", inks[level]) for level in LEVELS])
        for level, bars in self._bars.items():
            bars.setOpts(brush=colour(inks[level]), pen=colour(inks[level]))
        for text in self._numbers:
            text.setColor(colour(theme.ink))
            text.setFont(small_font(self.plot))
