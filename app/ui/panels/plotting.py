"""What the plots share: ranges that only grow, a cursor, and reading values under the mouse."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent

from app.ui.boards.paint import pen, small_font
from app.ui.panels.axes import Axis, BorderAxis, SegmentAxis, ValueAxis
from app.ui.theme import Theme

MARGIN = 58
"""Pixels left of a plot."""

ROOM = 0.08
"""Share of a range left free beyond the data, so that it need not grow with every value."""

FINE = 1.0
"""Width of the pen for long curves: a wider one is drawn as a polygon, fifty times as slowly."""

LONG = 100
"""Points from which a curve is drawn finely."""

pg.setConfigOptions(antialias=True)


class Curve(pg.PlotDataItem):
    """Broad and with a dot a point while it is short, a fine line when it is long."""

    def __init__(
        self, symbol: str, size: int, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine
    ) -> None:
        super().__init__(connect="finite", symbolPen=None, symbolSize=size)
        self._symbol, self._width, self._style, self._ink = symbol, width, style, ""
        if style is Qt.PenStyle.SolidLine:
            self.curve.setSegmentedLineMode("on")  # broad polylines take several times as long
        self.setDownsampling(auto=True, method="peak")

    def dress(self, ink: str) -> None:
        """Take a colour."""
        self._ink = ink
        self.setSymbolBrush(ink)
        if self.xData is not None:
            self.draw(self.xData, self.yData)

    def draw(self, x: NDArray[np.number], y: NDArray[np.floating]) -> None:
        """Draw these points."""
        short = len(x) <= LONG
        stroke = pen(self._ink, self._width if short else FINE, self._style)
        self.setData(x, y, pen=stroke, symbol=self._symbol if short else None)


class Plot(pg.PlotWidget):
    """A plot that is read and clicked, not panned.

    Signals:
        picked: the point pressed or dragged to, in the plot's coordinates.
        hovered: the point under the mouse, or None.
    """

    picked = Signal(QPointF)
    hovered = Signal(object)

    def __init__(self, theme: Theme, bottom: Axis, left: ValueAxis, name: str) -> None:
        self.bottom, self.left, self.borders = bottom, left, BorderAxis("top", showValues=False)
        super().__init__(axisItems={"bottom": bottom, "left": left, "top": self.borders}, enableMenu=False)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # scrubbing by keys is the timeline's
        for widget in (self, self.viewport()):  # else they swallow what is dropped on the window
            widget.setAcceptDrops(False)
        self.setMinimumSize(60, 50)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.plotItem.hideButtons()
        self.plotItem.disableAutoRange()
        self.plotItem.setContentsMargins(0, 4, 8, 0)
        self._limits: tuple[float, float] | None = None
        self._span: tuple[float, float] | None = None
        self.marker = pg.InfiniteLine(angle=90)
        self.crosshair = pg.InfiniteLine(angle=90)
        for line, z in ((self.crosshair, 40), (self.marker, 50)):
            line.setZValue(z)
            line.hide()
            self.addItem(line)
        self._titles = {"bottom": "", "left": ""}
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.theme = theme
        font = small_font(self)
        self.setBackground(QColor(theme.panel))
        grid = theme.line if theme.dark else theme.window
        self.left.dress(theme, font, grid)
        self.bottom.dress(theme, font, grid if isinstance(self.bottom, ValueAxis) else None)
        self.borders.dress(theme, font, grid)
        self.left.setWidth(MARGIN)
        if isinstance(self.bottom, SegmentAxis):
            self.bottom.setHeight(self.bottom.height)
        self.marker.setPen(pen(theme.ink))
        self.crosshair.setPen(pen(theme.ink_soft, 1.0, Qt.PenStyle.DashLine))
        self._write_titles()

    def say(self, bottom: str, left: str) -> None:
        """Put titles on the axes, units included."""
        titles = {"bottom": bottom, "left": left}
        if titles != self._titles:
            self._titles = titles
            self._write_titles()

    def _write_titles(self) -> None:
        self.bottom.say(self._titles["bottom"], self.theme, small_font(self))
        self.left.say(self._titles["left"], self.theme, small_font(self))

    def span_updates(self, segments: int, per: int) -> None:
        """Show a time axis of updates, so many segments of ``per`` updates each."""
        axis = self.bottom
        assert isinstance(axis, SegmentAxis)
        axis.first, axis.per = (per - 1) / 2, float(per)
        self.borders.per, self.borders.shift = float(per), -0.5
        self.span(-0.5, segments * per - 0.5)

    def span(self, low: float, high: float) -> None:
        """Show this part of the horizontal axis."""
        if (low, high) != self._span:
            self._span = low, high
            self.setXRange(low, high, padding=0)

    def forget(self) -> None:
        """Let the next values choose the range afresh."""
        self._limits = None

    def contain(self, low: float, high: float) -> None:
        """Make the vertical range hold these values; it grows with some room and never shrinks."""
        room = ROOM * max(high - low, 1e-9 + 1e-3 * abs(high))
        bottom, top = self._limits or (math.inf, -math.inf)
        limits = (low - room if low < bottom else bottom), (high + room if high > top else top)
        if limits != self._limits:
            self._limits = limits
            self.setYRange(*limits, padding=0)

    def mark(self, x: float | None) -> None:
        """Put the cursor there, or take it away."""
        self._put(self.marker, x)

    def cross(self, x: float | None) -> None:
        """Put the line under the mouse there, or take it away."""
        self._put(self.crosshair, x)

    @staticmethod
    def _put(line: pg.InfiniteLine, x: float | None) -> None:
        line.setVisible(x is not None)
        if x is not None:
            line.setPos(x)

    def _at(self, event: QMouseEvent) -> QPointF | None:
        box = self.plotItem.vb
        scene = self.mapToScene(event.position().toPoint())
        return box.mapSceneToView(scene) if box.sceneBoundingRect().contains(scene) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick."""
        at = self._at(event)
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read, or pick while pressed."""
        at = self._at(event)
        self.hovered.emit(at)
        if at is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.picked.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing; pyqtgraph's own handling is left out."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second press is a press."""
        self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Read no more."""
        self.hovered.emit(None)
        super().leaveEvent(event)
