"""A lane for every run, on their common time: where its segments end and which answers were right."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.language import tr
from app.ui.boards.paint import draw_dots, pen, small_font
from app.ui.compare.boards import paint_look
from app.ui.compare.clock import Clock, look
from app.ui.panels.scales import multiples, round_step
from app.ui.theme import Theme

LEFT, RIGHT, ROW, NUMBERS, TOP = 56.0, 20.0, 18.0, 18.0, 14.0


class Scrubber(QWidget):
    """The cursor that all runs go by."""

    def __init__(self, clock: Clock, theme: Theme) -> None:
        super().__init__()
        self.clock, self.theme = clock, theme
        self.setAccessibleName(tr("Moment of all runs"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        clock.moved.connect(self._tell)
        clock.relocked.connect(self._tell)
        self._tell()

    def sizeHint(self) -> QSize:
        """A row for each run."""
        px = self.theme.px
        return QSize(400, px(TOP) + px(ROW) * len(self.clock.runs) + px(NUMBERS))

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.theme = theme
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """The moment in words."""
        clock = self.clock
        longest = max(clock.updates)
        segment = max(t[u].segment for t, u in zip(clock.traces, clock.updates, strict=True)) + 1
        if clock.steps.lock == "segment":
            return tr("Segment {segment}", segment=segment)
        return tr("Update {update}, segment {segment}", update=longest + 1, segment=segment)

    def _tell(self) -> None:
        self.setAccessibleDescription(self.text)
        self.update()

    def _slot(self) -> float:
        px = self.theme.px
        return max(1.0, self.width() - px(LEFT) - px(RIGHT)) / max(1, self.clock.steps.ticks)

    def x_of(self, tick: float) -> float:
        """The middle of a moment, in pixels."""
        return self.theme.px(LEFT) + (tick + 0.5) * self._slot()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lanes, numbers of segments, the cursor."""
        theme, px, clock = self.theme, self.theme.px, self.clock
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.panel))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(len(clock.runs)):
            self._paint_lane(painter, number, px(TOP) + (number + 0.5) * px(ROW))
        painter.setFont(small_font(self))
        painter.setPen(QColor(theme.ink_soft))
        floor = px(TOP) + len(clock.runs) * px(ROW)
        flags = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(0, floor, px(LEFT), px(NUMBERS)), flags, tr("segment"))
        per = clock.steps.per
        count = -(-clock.steps.ticks // per)
        wide = self._slot() * per
        apart = max(1, round(round_step(count, max(1, int(wide * count / px(28))))))
        for segment in multiples(apart, 1, count):
            middle = px(LEFT) + (segment - 0.5) * wide
            painter.drawText(QRectF(middle - 20, floor, 40, px(NUMBERS)), flags, f"{segment:.0f}")
        self._paint_cursor(painter, floor)
        if self.hasFocus():
            painter.setPen(pen(theme.entry, 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_lane(self, painter: QPainter, number: int, y: float) -> None:
        """The run's line as far as it goes; dots at the ends of segments, full where the answer was right."""
        theme, px, steps = self.theme, self.theme.px, self.clock.steps
        trace, shown = self.clock.traces[number], look(number, theme)
        painter.setFont(small_font(self))
        paint_look(painter, QPointF(px(10), y), shown, theme)
        painter.setPen(pen(shown.ink, 1.6, shown.style, alpha=0.8))
        last = steps.tick_of(number, len(trace) - 1)
        painter.drawLine(QPointF(px(LEFT), y), QPointF(self.x_of(last), y))
        segments = trace.segments()
        every = max(1, math.ceil(px(7) / max(self._slot() * steps.per, 1e-9)))
        for segment in segments[::-1][::every]:
            ink = {True: theme.solved, False: theme.conflict, None: theme.ink_soft}[segment.verdict.solved]
            fill = ink if segment.verdict.solved else theme.panel
            at = QPointF(self.x_of(steps.tick_of(number, segment.update)), y)
            draw_dots(painter, [at], px(3.2), ink, fill)

    def _paint_cursor(self, painter: QPainter, floor: float) -> None:
        x, top = self.x_of(self.clock.tick), 2.0
        painter.setPen(pen(self.theme.ink, 1.4))
        painter.drawLine(QPointF(x, top), QPointF(x, floor))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.ink))
        grip = [(-5, 0), (5, 0), (5, 6), (0, 11), (-5, 6)]
        painter.drawPolygon(QPolygonF([QPointF(x + dx, top + dy) for dx, dy in grip]))

    def _scrub(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.clock.move_to(math.floor((event.position().x() - self.theme.px(LEFT)) / self._slot()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the cursor there."""
        self._scrub(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it."""
        self._scrub(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One update a notch."""
        turned = event.angleDelta()
        self.clock.step(-1 if (turned.y() or turned.x()) > 0 else 1)
        event.accept()
