"""What the plots share: ranges that only grow, a cursor, and reading values under the mouse."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter

from app.ui.boards.paint import draw_dots, pen, small_font
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

SOLID = Qt.PenStyle.SolidLine

pg.setConfigOptions(antialias=True)


def on_screen(painter: QPainter, x: NDArray[np.number], y: NDArray[np.floating]) -> NDArray[np.float64]:
    """[K, 2] where points of a plot come to lie for a painter without its transformation."""
    to = painter.transform()
    return np.column_stack([to.m11() * x + to.dx(), to.m22() * y + to.dy()])


class Curve(pg.PlotCurveItem):
    """Broad, and with a dot a point, while it is short; a fine line when it is long.

    pyqtgraph's own symbols take longer to be set up than all the rest of a plot.
    """

    def __init__(self, width: float, radius: float = 0.0, style: Qt.PenStyle = SOLID) -> None:
        super().__init__(connect="finite")
        self._width, self._radius, self._style = width, radius, style
        self._ink = self._fill = "#000000"
        self._short = True
        if style is SOLID:
            self.setSegmentedLineMode("on")  # broad polylines take several times as long

    def dress(self, ink: str, fill: str) -> None:
        """Take a colour, and one that dots are filled with."""
        self._ink, self._fill = ink, fill
        self.setPen(pen(ink, self._grown(self._width) if self._short else FINE, self._style))

    def _grown(self, pixels: float) -> float:
        """Bolder where letters are larger, though not as much: its dots are to stay apart."""
        view = self.getViewWidget()
        return pixels * view.theme.scale**0.5 if isinstance(view, Plot) else pixels

    def draw(self, x: NDArray[np.number], y: NDArray[np.floating]) -> None:
        """Draw these points; one that is not finite leaves a gap."""
        if self._short != (short := len(x) <= LONG):
            self._short = short
            self.dress(self._ink, self._fill)
        some = np.isfinite(y).any()
        self.setData(x if some else x[:0], y if some else y[:0])

    def pixelPadding(self) -> float:
        """Dots reach beyond the line."""
        return max(super().pixelPadding(), self._grown(self._radius) + 1)

    def paint(self, painter: QPainter, *rest: Any) -> None:
        """Line and dots."""
        super().paint(painter, *rest)
        if self._short and self._radius and self.xData is not None:
            finite = np.isfinite(self.yData)
            points = on_screen(painter, self.xData[finite], self.yData[finite])
            dots = [QPointF(x, y) for x, y in points.tolist()]
            painter.save()
            painter.resetTransform()
            draw_dots(painter, dots, self._grown(self._radius), self._ink, self._fill, width=1)
            painter.restore()


class Plot(pg.PlotWidget):
    """A plot that is read and clicked, not panned.

    Signals:
        picked: the point pressed or dragged to, in the plot's coordinates.
        hovered: the point under the mouse, or None.
        dragged: by how many pixels, where dragging means something of its own.

    Attributes:
        drags: whether it does; then a point is picked by a press that is let go where it was.
    """

    picked = Signal(QPointF)
    hovered = Signal(object)
    dragged = Signal(QPointF)

    def __init__(self, theme: Theme, bottom: Axis, left: ValueAxis, name: str) -> None:
        self.bottom, self.left, self.borders = bottom, left, BorderAxis("top", showValues=False)
        super().__init__(axisItems={"bottom": bottom, "left": left, "top": self.borders}, enableMenu=False)
        self.setCacheMode(self.CacheModeFlag.CacheNone)  # its background is one colour
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)
        for widget in (self, self.viewport()):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # scrubbing by keys is the timeline's
            widget.setAcceptDrops(False)  # else it swallows what is dropped on the window
        self.setMinimumSize(60, 50)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.plotItem.hideButtons()
        self.plotItem.disableAutoRange()
        self.plotItem.setContentsMargins(0, 4, 8, 0)
        self.drags = False
        self._pressed: QPointF | None = None
        self._held: QPointF | None = None
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
        self.left.setWidth(theme.px(MARGIN))
        if isinstance(self.bottom, SegmentAxis):
            self.bottom.height = theme.px(SegmentAxis.height)
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
            self.show_range(xRange=(low, high))

    def show_range(self, *box: QRectF, **axes: tuple[float, float]) -> None:
        """Show this part of the plane, and move all items there at once.

        pyqtgraph leaves moving them to the next painting, and then has to paint twice.
        """
        self.plotItem.vb.setRange(*box, padding=0, **axes)
        self.scene().prepareForPaint()

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
            self.show_range(yRange=limits)

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
        """Pick, or begin to drag."""
        at = self._at(event)
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            if self.drags:
                self._pressed = self._held = event.position()
            else:
                self.picked.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read, or pick while pressed."""
        at = self._at(event)
        self.hovered.emit(at)
        if self.drags:
            self._drag(event)
        elif at is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.picked.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of dragging, or a pick; pyqtgraph's own handling is left out."""
        at = self._at(event)
        if at is not None and self._pressed == event.position():
            self.picked.emit(at)
        self._pressed = self._held = None

    def _drag(self, event: QMouseEvent) -> None:
        if self._held is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.position() - self._held)
            self._pressed, self._held = None, event.position()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second press is a press."""
        self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Read no more."""
        self.hovered.emit(None)
        super().leaveEvent(event)


class Layer(pg.GraphicsObject):
    """Something painted over all that a plot shows, as its marks reach beyond what they mark."""

    def boundingRect(self) -> QRectF:
        """All that is seen."""
        return self.viewRect() or QRectF()

    def viewTransformChanged(self) -> None:
        """The plot shows another part of the plane."""
        self.prepareGeometryChange()
