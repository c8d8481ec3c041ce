"""What the plots share: ranges that only grow, a cursor, and reading values under the mouse."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from app.engine.events import Update
from app.ui.boards.paint import colour
from app.ui.panels.axes import Axis, BorderAxis, SegmentAxis, ValueAxis
from app.ui.theme import Theme

MARGIN = 58
"""Pixels left of a plot."""

ROOM = 0.08
"""Share of a range left free beyond the data, so that it need not grow with every value."""


def small_font(widget: QWidget) -> QFont:
    """The application's font at the size of gauges, its digits of one width."""
    font = QFont(widget.font())
    font.setPixelSize(11)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def pen(
    name: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine, alpha: float = 1.0
) -> QPen:
    """A pen as wide on screen whatever the plot's scale."""
    made = QPen(colour(name, alpha), width, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    made.setCosmetic(True)
    return made


def place_of(update: Update) -> str:
    """Where in a run an update stands, counted from 1."""
    what = "H update" if update.level == "H" else f"L update {update.step + 1}"
    return f"segment {update.segment + 1}, H cycle {update.cycle + 1}, {what}"


def places_of(update: Update) -> tuple[str, str]:
    """The same, and shorter."""
    return place_of(update), f"segment {update.segment + 1}"


def change(relative: float) -> str:
    """A relative change as a percentage, in two digits that count."""
    if 0 < relative < 1e-5:
        return "< 0.001 %"
    return f"{100 * relative:.2g} %" if relative < 0.995 else f"{100 * relative:.0f} %"


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
        self.setMinimumSize(60, 50)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.plotItem.hideButtons()
        self.plotItem.disableAutoRange()
        self.plotItem.setContentsMargins(0, 4, 8, 0)
        self._limits: tuple[float, float] | None = None
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
        self.say(**self._titles)

    def say(self, bottom: str, left: str) -> None:
        """Put titles on the axes, units included."""
        self._titles = {"bottom": bottom, "left": left}
        self.bottom.say(bottom, self.theme, small_font(self))
        self.left.say(left, self.theme, small_font(self))

    def span_updates(self, segments: int, per: int) -> None:
        """Show a time axis of updates, so many segments of ``per`` updates each."""
        axis = self.bottom
        assert isinstance(axis, SegmentAxis)
        axis.first, axis.per = (per - 1) / 2, float(per)
        self.borders.per, self.borders.shift = float(per), -0.5
        self.setXRange(-0.5, segments * per - 0.5, padding=0)

    def forget(self) -> None:
        """Let the next values choose the range afresh."""
        self._limits = None

    def contain(self, low: float, high: float) -> None:
        """Make the vertical range hold these values; it grows with some room and never shrinks."""
        room = ROOM * max(high - low, 1e-9 + 1e-3 * abs(high))
        if self._limits is None:
            self._limits = low - room, high + room
        else:
            bottom, top = self._limits
            self._limits = (low - room if low < bottom else bottom), (high + room if high > top else top)
        self.setYRange(*self._limits, padding=0)

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
