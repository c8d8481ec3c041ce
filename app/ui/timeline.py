"""The signature of the window: slow H updates above, fast L updates below, and the cursor to scrub with."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.engine.events import Level
from app.engine.halting import would_stop
from app.engine.trace import Trace
from app.ui.boards.paint import colour, sized
from app.ui.panels.axes import multiples, round_step, shown_segments
from app.ui.panels.plotting import change, pen, place_of, small_font
from app.ui.playhead import Playhead
from app.ui.theme import Theme

EMPTY = "Solve a puzzle: slow H updates and fast L updates fill this timeline as the model thinks."
LEFT, RIGHT, TOP = 34.0, 14.0, 14.0
NUMBERS, MARKS = 15.0, 15.0
"""Heights of the rows below the lanes."""

SIGN = 13.0
"""Room for a mark's sign."""

AHEAD = 0.32
"""Opacity of what lies behind the cursor in time."""


class Timeline(QWidget):
    """Every update of the run on screen: bars as high as the change that it made."""

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__()
        self.playhead, self.theme = playhead, theme
        self._trace: Trace | None = None
        self._changes: list[float] = []
        self._largest: dict[Level, float] = {"H": 0.0, "L": 0.0}
        self._hovered: int | None = None
        self._wheel = 0
        self.setAccessibleName("Timeline")
        self.setAccessibleDescription(EMPTY)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        playhead.trace_changed.connect(self._look)
        playhead.grew.connect(self._look)
        playhead.moved.connect(self._look)

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self.theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Wide, and high enough to tell changes apart."""
        return QSize(640, 124)

    def minimumSizeHint(self) -> QSize:
        """Still legible."""
        return QSize(240, 88)

    # What is shown, and where.

    def _look(self) -> None:
        """Take in what is new of the record; painting follows when Qt sees fit."""
        trace = self.playhead.trace
        if trace is not self._trace:
            self._trace, self._changes, self._hovered = trace, [], None
            self._largest = {"H": 0.0, "L": 0.0}
        if trace is not None:
            for index in range(len(self._changes), len(trace)):
                update = trace[index]
                relative = update.residual / max(update.norm, 1e-12)
                self._changes.append(relative)
                self._largest[update.level] = max(self._largest[update.level], relative)
        cursor = self.playhead.cursor
        where = f"Update {cursor + 1} of {len(self._changes)}: "
        self.setAccessibleDescription(where + self.describe(cursor) if cursor >= 0 else EMPTY)
        self.update()

    def _slot(self) -> float:
        """Pixels of one update."""
        assert self._trace is not None
        slots = shown_segments(self._trace) * self._trace.info.updates_per_segment
        return max(1.0, self.width() - LEFT - RIGHT) / slots

    def x_of(self, index: float) -> float:
        """Where the slot of an update begins, in pixels."""
        return LEFT + index * self._slot()

    def index_at(self, x: float) -> int | None:
        """The update at a horizontal place, the nearest one outside; None while there is none."""
        if self._trace is None or not self._changes:
            return None
        return max(0, min(math.floor((x - LEFT) / self._slot()), len(self._changes) - 1))

    def describe(self, index: int) -> str:
        """An update in words: "segment 3, H cycle 2, L update 1: change 4.2 %"."""
        assert self._trace is not None
        return f"{place_of(self._trace[index])}: change {change(self._changes[index])}"

    def lane(self, level: Level) -> QRectF:
        """The lane of a level."""
        height = (self.height() - TOP - NUMBERS - MARKS - 10) / 2
        top = TOP if level == "H" else TOP + height + 4
        return QRectF(LEFT, top, self.width() - LEFT - RIGHT, height)

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all of it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self.theme.panel))
        painter.setFont(small_font(self))
        if self._trace is None or not self._changes:
            painter.setFont(sized(self.font(), 12))
            painter.setPen(colour(self.theme.ink_soft))
            box = QRectF(self.rect()).adjusted(16, 4, -16, -4)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, EMPTY)
        else:
            self._paint_grid(painter, self._trace)
            self._paint_bars(painter, self._trace)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_marks(painter, self._trace)
            self._paint_cursor(painter)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(self.theme.entry, 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_grid(self, painter: QPainter, trace: Trace) -> None:
        """Lanes and their names, borders of segments and their numbers."""
        theme, per, segments = self.theme, trace.info.updates_per_segment, shown_segments(trace)
        bottom = self.lane("L").bottom()
        wide = per * self._slot()
        every = max(1, round(round_step(1.0, max(1, int(wide * segments / 8))) * segments)) if wide < 8 else 1
        painter.setPen(pen(theme.line, 1.0))
        borders = [round(self.x_of(n * per)) + 0.5 for n in range(0, segments + 1, every)]
        painter.drawLines([QLineF(x, TOP, x, bottom + 4) for x in borders])
        levels: tuple[Level, Level] = ("H", "L")
        for level, ink in zip(levels, (theme.z_H, theme.z_L), strict=True):
            lane = self.lane(level)
            painter.setPen(pen(theme.line, 1.0))
            floor = round(lane.bottom()) + 0.5
            painter.drawLine(QPointF(LEFT, floor), QPointF(lane.right(), floor))
            painter.setPen(colour(ink))
            box = QRectF(0, lane.y(), LEFT - 7, lane.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"z_{level}")
        painter.setPen(colour(theme.ink_soft))
        apart = max(1, round(round_step(segments, max(1, int(wide * segments / 24)))))
        for number in multiples(apart, 1, segments):
            box = QRectF(self.x_of((number - 1) * per) - 12, bottom + 5, wide + 24, NUMBERS)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{number:.0f}")

    def _bars(self, level: Level, indices: NDArray[np.int64], trace: Trace) -> list[QRectF]:
        """An L update fills its slot; an H update stretches over the cycle that it closes."""
        slot, lane = self._slot(), self.lane(level)
        slots = 1 if level == "L" else trace.info.L_cycles + 1
        gap = min(1.5, 0.22 * slot * slots)
        left = LEFT + (indices + 1 - slots) * slot
        share = np.sqrt(np.array(self._changes)[indices] / max(self._largest[level], 1e-12))
        height = np.maximum(2.0, lane.height() * share)
        width = max(0.6, slots * slot - gap)
        return [
            QRectF(x, lane.bottom() - h, width, h)
            for x, h in zip(left.tolist(), height.tolist(), strict=True)
        ]

    def _paint_bars(self, painter: QPainter, trace: Trace) -> None:
        cursor = self.playhead.cursor
        every = np.arange(len(self._changes))
        slow = every % (trace.info.L_cycles + 1) == trace.info.L_cycles
        painter.setPen(Qt.PenStyle.NoPen)
        lanes: tuple[tuple[Level, str, NDArray[np.int64]], ...] = (
            ("H", self.theme.z_H, every[slow]),
            ("L", self.theme.z_L, every[~slow]),
        )
        for level, ink, indices in lanes:
            for strength, part in ((1.0, indices[indices <= cursor]), (AHEAD, indices[indices > cursor])):
                painter.setBrush(colour(ink, strength))
                painter.drawRects(self._bars(level, part, trace))
            if self._hovered in indices:
                painter.setBrush(colour(self.theme.ink, 0.25))
                painter.drawRects(self._bars(level, indices[indices == self._hovered], trace))

    def _paint_marks(self, painter: QPainter, trace: Trace) -> None:
        """Which segments ended right, when that came about, and where the halting head says stop."""
        segments, theme, per = trace.segments(), self.theme, trace.info.updates_per_segment
        bottom = self.lane("L").bottom()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme.solved))
        right = [s.segment for s in segments if s.verdict.solved]
        wide = per * self._slot()
        painter.drawRects([QRectF(self.x_of(n * per) + 0.5, bottom + 2, wide - 0.5, 2) for n in right])
        halt = would_stop("q", segments, trace.info.trained_continue)
        marks: dict[int, list[str]] = {}
        if right:
            marks.setdefault(right[0], []).append("solved")
        if halt is not None:
            marks.setdefault(halt, []).append("would halt")
        y, metrics = self.height() - MARKS / 2 - 3, QFontMetricsF(painter.font())
        signs = {n: _signs(self.x_of((n + 1) * per - 0.5), y, len(words)) for n, words in marks.items()}
        taken = list(signs.values())
        for segment, words in marks.items():
            box, text = signs[segment], ", ".join(words)
            for i, word in enumerate(words):
                sign, ink = (_tick, theme.solved) if word == "solved" else (_triangle, theme.halt)
                sign(painter, QPointF(box.x() + SIGN * (i + 0.5), y), ink)
            room = QRectF(0, box.y(), metrics.horizontalAdvance(text) + 1, box.height())
            for left in (box.right() + 2, box.left() - 3 - room.width()):
                room.moveLeft(left)
                inside = left > 2 and room.right() < self.width() - 2
                if inside and not any(room.intersects(other) for other in taken):
                    taken.append(room)
                    painter.setPen(colour(theme.ink_soft))
                    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
                    break

    def _paint_cursor(self, painter: QPainter) -> None:
        x = self.x_of(self.playhead.cursor + 0.5)
        ink, bottom = colour(self.theme.ink), self.lane("L").bottom() + 4
        painter.setPen(pen(self.theme.ink, 1.4))
        painter.drawLine(QPointF(x, 10), QPointF(x, bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        grip = [(-5, 2), (5, 2), (5, 8), (0, 13), (-5, 8)]
        painter.drawPolygon(QPolygonF([QPointF(x + dx, y) for dx, y in grip]))

    # Hands.

    def _scrub(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position().x())
        if index is not None:
            self.playhead.move_to(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the cursor there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._scrub(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the cursor, or point at an update."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scrub(event)
        self._point_at(self.index_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point_at(None)
        super().leaveEvent(event)

    def _point_at(self, index: int | None) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """One update a notch; towards you or to the right goes on in time."""
        turned = event.angleDelta()
        self._wheel -= turned.y() or turned.x()
        notches = int(self._wheel / 120)
        self._wheel -= 120 * notches
        if notches:
            self.playhead.step(notches)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows: one update, with Shift one segment. Home and End: first and last update."""
        segment = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        go = self.playhead.step_segment if segment else self.playhead.step
        match event.key():
            case Qt.Key.Key_Left:
                go(-1)
            case Qt.Key.Key_Right:
                go(1)
            case Qt.Key.Key_Home:
                self.playhead.move_to(0)
            case Qt.Key.Key_End:
                self.playhead.move_to(len(self._changes) - 1)
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell an update's place and change under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.index_at(event.pos().x())
            if index is not None:
                QToolTip.showText(event.globalPos(), self.describe(index), self)
            return True
        return super().event(event)


def _signs(x: float, y: float, count: int) -> QRectF:
    """Room for so many signs, the first of them at x."""
    return QRectF(x - SIGN / 2, y - SIGN / 2, SIGN * count, SIGN)


def _triangle(painter: QPainter, at: QPointF, ink: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ink))
    painter.drawPolygon(QPolygonF([at + QPointF(0, -4), at + QPointF(4.5, 4), at + QPointF(-4.5, 4)]))


def _tick(painter: QPainter, at: QPointF, ink: str) -> None:
    painter.setPen(pen(ink, 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([at + QPointF(-4, 0), at + QPointF(-1, 3.5), at + QPointF(4.5, -4)]))
