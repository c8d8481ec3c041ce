"""The signature of the window: slow H updates above, fast L updates below, and the cursor to scrub with."""

from __future__ import annotations

import math

import numpy as np
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

from app.engine.analysis import Residuals, residuals
from app.engine.events import Level, Segment
from app.engine.halting import would_stop
from app.engine.interventions import Act
from app.engine.trace import Trace
from app.language import tr
from app.ui.boards.paint import colour, pen, sized, small_font
from app.ui.panels.bars import LEAST, draw_bars
from app.ui.panels.readings import change, place_of
from app.ui.panels.scales import multiples, round_step, runs, shown_segments
from app.ui.playhead import Playhead
from app.ui.theme import Theme

EMPTY = tr("Solve a puzzle: slow H updates and fast L updates fill this timeline as the model thinks.")
LEVELS: tuple[Level, Level] = ("H", "L")
LEFT, RIGHT, TOP = 34, 14, 14
ROW = 15
"""Height of each of the two rows below the lanes, segments' numbers and marks."""

SIGN = 13
"""Room for a mark's sign."""

AHEAD = 0.32
"""Opacity of what lies behind the cursor in time."""

SOLVED, WOULD_HALT = tr("solved"), tr("would halt")
"""What a segment's signs are called."""


class Timeline(QWidget):
    """Every update of the run on screen: bars as high as the change that it made."""

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__()
        self.playhead, self.theme = playhead, theme
        self._trace: Trace | None = None
        self._found: dict[Level, Residuals] = {}
        self._ended: list[Segment] = []
        self._halt: int | None = None
        self._acts: list[Act] = []
        self._hovered: int | None = None
        self._wheel = 0
        self.setAccessibleName(tr("Timeline"))
        self.setAccessibleDescription(EMPTY)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        playhead.trace_changed.connect(self._look)
        playhead.grew.connect(self._look)
        playhead.moved.connect(self._tell)
        self._look()  # a second one, on a stage, may come to a record that is there

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self.theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Wide, and high enough to tell changes apart."""
        return QSize(640, self.theme.px(124))

    def minimumSizeHint(self) -> QSize:
        """Still legible."""
        return QSize(240, self.theme.px(88))

    # What is shown, and where.

    def _look(self) -> None:
        """Take in what is new of the record; painting follows when Qt sees fit."""
        trace = self.playhead.trace
        if trace is not self._trace:
            self._trace, self._found, self._ended, self._hovered = trace, {}, [], None
        self._acts = trace.acts() if trace is not None else []
        if trace is not None:
            self._found = {level: residuals(trace, level, self._found.get(level)) for level in LEVELS}
            if len(segments := trace.segments()) != len(self._ended):
                self._ended = segments
                self._halt = would_stop("q", segments, trace.info.trained_continue)
        self._tell()

    def _tell(self) -> None:
        """Say where the cursor is, and show it."""
        cursor = self.playhead.cursor
        said = EMPTY
        if cursor >= 0:
            said = tr("Update {update} of {count}: {reading}", update=cursor + 1, count=self._count,
                      reading=self.describe(cursor))  # fmt: skip
        self.setAccessibleDescription(said)
        self.update()

    @property
    def _count(self) -> int:
        """How many updates are shown."""
        return max((found.seen for found in self._found.values()), default=0)

    @property
    def _left(self) -> int:
        """Where the first segment begins."""
        return self.theme.px(LEFT)

    def _slot(self) -> float:
        """Pixels of one update."""
        assert self._trace is not None
        slots = shown_segments(self._trace) * self._trace.info.updates_per_segment
        return max(1.0, self.width() - self._left - self.theme.px(RIGHT)) / slots

    def _segment_width(self, trace: Trace) -> float:
        return self._slot() * trace.info.updates_per_segment

    def x_of(self, index: float) -> float:
        """Where the slot of an update begins, in pixels."""
        return self._left + index * self._slot()

    def index_at(self, x: float) -> int | None:
        """The update at a horizontal place, the nearest one outside; None while there is none."""
        if self._trace is None or not self._count:
            return None
        return max(0, min(math.floor((x - self._left) / self._slot()), self._count - 1))

    def describe(self, index: int) -> str:
        """An update in words: "segment 3, H cycle 2, L update 1: change 4.2 %"."""
        assert self._trace is not None
        update = self._trace[index]
        moved = change(update.residual / max(update.norm, 1e-12))
        said = [tr("{place}: change {change}", place=place_of(update), change=moved)]
        said += [tr("before it {act}", act=act.what.text) for act in self._acts if act.before == index]
        return "; ".join(said)

    def _acts_at(self, x: float, y: float) -> str:
        """What was done at a sign in the row above the lanes, in words; "" beside them."""
        near = self.theme.px(SIGN) / 2
        if self._trace is None or y > self.theme.px(TOP):
            return ""
        return "\n".join(act.text for act in self._acts if abs(self.x_of(act.before) - x) <= near)

    def lane(self, level: Level) -> QRectF:
        """The lane of a level."""
        px, left = self.theme.px, self._left
        height = (self.height() - px(TOP) - 2 * px(ROW) - 10) // 2
        top = px(TOP) if level == "H" else px(TOP) + height + 4
        return QRectF(left, top, self.width() - left - px(RIGHT), height)

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all of it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self.theme.panel))
        painter.setFont(small_font(self))
        if self._trace is None or not self._count:
            painter.setFont(sized(self.font(), self.theme.px(12)))
            painter.setPen(colour(self.theme.ink_soft))
            box = QRectF(self.rect()).adjusted(16, 4, -16, -4)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, EMPTY)
        else:
            self._paint_grid(painter, self._trace)
            self._paint_bars(painter, self._trace)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_marks(painter, self._trace)
            self._paint_acts(painter)
            self._paint_cursor(painter)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen(self.theme.entry, 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_grid(self, painter: QPainter, trace: Trace) -> None:
        """Lanes and their names, borders of segments and their numbers."""
        theme, segments, wide = self.theme, shown_segments(trace), self._segment_width(trace)
        bottom, left = self.lane("L").bottom(), self._left
        every = max(1, round(round_step(1.0, max(1, int(wide * segments / 8))) * segments)) if wide < 8 else 1
        painter.setPen(pen(theme.line, 1.0))
        borders = [round(left + n * wide) + 0.5 for n in range(0, segments + 1, every)]
        painter.drawLines([QLineF(x, theme.px(TOP), x, bottom + 4) for x in borders])
        for level, ink in zip(LEVELS, (theme.z_H, theme.z_L), strict=True):
            lane = self.lane(level)
            painter.setPen(pen(theme.line, 1.0))
            floor = round(lane.bottom()) + 0.5
            painter.drawLine(QPointF(left, floor), QPointF(lane.right(), floor))
            painter.setPen(colour(ink))
            box = QRectF(0, lane.y(), left - 7, lane.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"z_{level}")
        painter.setPen(colour(theme.ink_soft))
        apart = max(1, round(round_step(segments, max(1, int(wide * segments / theme.px(24))))))
        for number in multiples(apart, 1, segments):
            box = QRectF(left + (number - 1) * wide - 12, bottom + 5, wide + 24, theme.px(ROW))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{number:.0f}")

    def _paint_bars(self, painter: QPainter, trace: Trace) -> None:
        """An L update fills its slot; an H update stretches over the cycle that it closes."""
        cursor, slot, cycle = self.playhead.cursor, self._slot(), trace.info.L_cycles + 1
        for level, ink in zip(LEVELS, (self.theme.z_H, self.theme.z_L), strict=True):
            found, lane = self._found[level], self.lane(level)
            slots = 1 if level == "L" else cycle
            heights = np.full(self._count // slots, -1.0)
            heights[found.index // slots] = np.sqrt(
                found.relative / max(found.relative.max(initial=0), 1e-12)
            )
            behind = (cursor + 1) // slots
            draw_bars(painter, lane, heights, slots * slot, behind, (colour(ink), colour(ink, AHEAD)))
            if self._hovered is not None and trace[self._hovered].level == level:
                left, height = self._left + (self._hovered + 1 - slots) * slot, lane.height()
                tall = max(LEAST, height * float(heights[self._hovered // slots]))
                box = QRectF(left, lane.bottom() - tall, slots * slot, tall)
                painter.fillRect(box, colour(self.theme.ink, 0.25))

    def _paint_marks(self, painter: QPainter, trace: Trace) -> None:
        """Which segments ended right, when that came about, and where the halting head says stop."""
        theme, wide, start = self.theme, self._segment_width(trace), self._left
        sign = theme.px(SIGN)
        bottom = self.lane("L").bottom()
        right = [segment.verdict.solved is True for segment in self._ended]
        for solved, first, end in runs(right):
            if solved:
                box = QRectF(start + first * wide + 0.5, bottom + 2, (end - first) * wide - 0.5, theme.px(2))
                painter.fillRect(box, colour(theme.solved))
        marks: dict[int, list[str]] = {}
        if any(right):
            marks.setdefault(right.index(True), []).append(SOLVED)
        if self._halt is not None:
            marks.setdefault(self._halt, []).append(WOULD_HALT)
        y, metrics = self.height() - theme.px(ROW) / 2 - 3, QFontMetricsF(painter.font())
        signs = {
            n: _signs(start + (n + 1) * wide - 0.5 * self._slot(), y, sign, len(words))
            for n, words in marks.items()
        }
        taken = list(signs.values())
        for segment, words in marks.items():
            box, text = signs[segment], ", ".join(words)
            for i, word in enumerate(words):
                draw, ink = (_tick, theme.solved) if word == SOLVED else (_triangle, theme.halt)
                draw(painter, QPointF(box.x() + sign * (i + 0.5), y), ink, theme.scale)
            room = QRectF(0, box.y(), metrics.horizontalAdvance(text) + 1, box.height())
            for left in (box.right() + 2, box.left() - 3 - room.width()):
                room.moveLeft(left)
                inside = left > 2 and room.right() < self.width() - 2
                if inside and not any(room.intersects(other) for other in taken):
                    taken.append(room)
                    painter.setPen(colour(theme.ink_soft))
                    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
                    break

    def _paint_acts(self, painter: QPainter) -> None:
        """Where something was done to the run: a sign above the lanes, and a line down to them."""
        top, bottom = self.theme.px(TOP) / 2, self.lane("L").bottom()
        for before in sorted({act.before for act in self._acts}):
            x = self.x_of(before)
            painter.setPen(pen(self.theme.entry, 1.0, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
            _diamond(painter, QPointF(x, top), self.theme.entry, self.theme.panel, self.theme.scale)

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
                self.playhead.move_to(self._count - 1)
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell an update's place and change under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.index_at(event.pos().x())
            if index is not None:
                acts = self._acts_at(event.pos().x(), event.pos().y())
                QToolTip.showText(event.globalPos(), acts or self.describe(index), self)
            return True
        return super().event(event)


def _signs(x: float, y: float, size: float, count: int) -> QRectF:
    """Room for so many signs, the first of them at x."""
    return QRectF(x - size / 2, y - size / 2, size * count, size)


def _triangle(painter: QPainter, at: QPointF, ink: str, scale: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ink))
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) * scale for x, y in ((0, -4), (4.5, 4), (-4.5, 4))]))


def _diamond(painter: QPainter, at: QPointF, ink: str, ground: str, scale: float) -> None:
    painter.setPen(pen(ink, 1.6 * scale))
    painter.setBrush(colour(ground))
    painter.drawPolygon(
        QPolygonF([at + QPointF(x, y) * scale for x, y in ((0, -5), (5, 0), (0, 5), (-5, 0))])
    )


def _tick(painter: QPainter, at: QPointF, ink: str, scale: float) -> None:
    painter.setPen(pen(ink, 2.0 * scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([at + QPointF(x, y) * scale for x, y in ((-4, 0), (-1, 3.5), (4.5, -4))]))
