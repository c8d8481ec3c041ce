"""Axes with few, round, legible ticks."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGraphicsSceneResizeEvent

from app.ui.boards.paint import colour, pen
from app.ui.panels.scales import multiples, round_step
from app.ui.theme import Theme

_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")

LABEL_ROOM = 30
"""Pixels that a number of a segment needs."""


Ticks = list[tuple[float | None, list[float]]]


class Axis(pg.AxisItem):
    """An axis drawn by the theme.

    Attributes:
        letters: how large it writes, 1 in the window.
    """

    letters = 1.0

    def dress(self, theme: Theme, font: QFont, rule: str | None = None) -> None:
        """Take the theme's colours; ``rule`` is the colour of grid lines, None for no grid."""
        self.letters = theme.scale
        self.setPen(pen(theme.line))
        self.setTextPen(colour(theme.ink_soft))
        ticks = pen(rule or theme.line)
        ticks.setCapStyle(Qt.PenCapStyle.FlatCap)  # a round one would be a dot where they have no length
        self.setTickPen(ticks)
        self.setTickFont(font)
        self.setStyle(tickLength=0, tickTextOffset=5, tickAlpha=1.0, autoReduceTextSpace=False)
        self.setGrid(255 if rule else False)
        self.enableAutoSIPrefix(False)  # a unit is never scaled behind its name
        self.setZValue(-200)  # below the curves

    def say(self, text: str, theme: Theme, font: QFont) -> None:
        """Put a title on the axis."""
        style = {"color": theme.ink_soft, "font-size": f"{font.pixelSize()}px"}
        self.setLabel(text, **style)
        self.resizeEvent()  # pyqtgraph centres a title only when the axis changes its size

    def resizeEvent(self, ev: QGraphicsSceneResizeEvent | None = None) -> None:
        """A title up an axis that is too low for it would be cut, and lie over others."""
        super().resizeEvent(ev)
        if self.label is not None and self.orientation == "left":
            self.label.setVisible(self.label.boundingRect().width() <= self.size().height() + LABEL_ROOM / 2)

    def boundingRect(self) -> QRectF:
        """With room for the first and last tick's text."""
        return super().boundingRect().adjusted(-12, -8, 12, 8)


class ValueAxis(Axis):
    """Round values, or powers of ten where ``decades`` says that log10 is plotted."""

    decades = False

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        """One level of ticks, some 30 to 70 pixels apart."""
        most = max(2, int(size / self.letters / (30 if self.decades else 40)))
        step = round_step(maxVal - minVal, most)
        if len(multiples(math.ceil(step) if self.decades else step, minVal, maxVal)) < 2:
            step = round_step(maxVal - minVal, 2 * most)  # one value alone is no scale
        if not self.decades:
            return [(step, multiples(step, minVal, maxVal))]
        if step >= 1 or maxVal - minVal >= 2:
            return [(1.0, multiples(math.ceil(step), minVal, maxVal))]
        leading = (1, 2, 5) if maxVal - minVal > 0.5 else range(1, 10)
        first, last = math.floor(minVal), math.ceil(maxVal)
        values = [power + math.log10(digit) for power in range(first, last) for digit in leading]
        return [(1.0, [value for value in values if minVal <= value <= maxVal])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Plain numbers, powers of ten where they are very small."""
        if not self.decades:
            return [f"{round(v, 9) + 0.0:g}" for v in values]
        return [f"{10**v:g}" if v > -3.5 else "10" + f"{round(v)}".translate(_RAISED) for v in values]


class CountAxis(ValueAxis):
    """Counts from 0, drawn as log10(1 + count), so that a single one can be seen beside hundreds."""

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        """Of 0, 1, 2, 5, 10 … those that have room."""
        apart = 18 * self.letters * (maxVal - minVal) / max(size, 1.0)
        values: list[float] = []
        for count in (0, *(digit * 10**power for power in range(7) for digit in (1, 2, 5))):
            at = math.log10(1 + count)
            if minVal <= at <= maxVal and (not values or at - values[-1] >= apart):
                values.append(at)
        return [(1.0, values)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """The counts."""
        return [f"{round(10**v - 1)}" for v in values]


class RowAxis(ValueAxis):
    """Numbers of a board's rows along an axis of its positions.

    Attributes:
        columns: positions in a row. rows: how many there are.
    """

    columns, rows = 1, 1

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        """Every row, or every second, fifth … where room is short, in the middle of its positions."""
        every = max(1, round(round_step(self.rows, max(1, int(size / self.letters / 16)))))
        numbers = range(1, self.rows + 1, every)
        return [(float(self.columns), [(n - 0.5) * self.columns - 0.5 for n in numbers])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Numbers from 1."""
        return [f"{round((v + 0.5) / self.columns + 0.5)}" for v in values]


class SegmentAxis(Axis):
    """Numbers of segments along a time axis, its title at the left of them.

    Attributes:
        first: where segment 1 is written. per: how far apart segments are.
    """

    first, per = 1.0, 1.0
    height = 20

    def resizeEvent(self, ev: QGraphicsSceneResizeEvent | None = None) -> None:
        """Keep the title in the margin, which saves a line."""
        super().resizeEvent(ev)
        if self.label is not None:
            box = self.label.boundingRect()
            self.label.setPos(-box.width() - 1, (self.height - box.height()) / 2 - 1)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        """Every segment, or every second, fifth … where room is short."""
        count = (maxVal - minVal) / self.per
        every = max(1, round(round_step(count, max(1, int(size / self.letters / LABEL_ROOM)))))
        numbers = multiples(every, 1, count + 1)
        return [(self.per, [self.first + (n - 1) * self.per for n in numbers])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """Numbers from 1."""
        return [f"{round((v - self.first) / self.per) + 1}" for v in values]


class BorderAxis(Axis):
    """No height and no text: faint verticals between segments.

    Attributes:
        per: how far apart they are, 0 for none. shift: how far from multiples of it.
    """

    per, shift = 0.0, 0.0

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:
        """A line after every segment, thinned out where they would touch."""
        if not self.per:
            return []
        count = (maxVal - minVal) / self.per
        every = max(1, round(round_step(count, max(1, int(size / 8)))))
        return [(self.per, [n * self.per + self.shift for n in multiples(every, every, count)])]
