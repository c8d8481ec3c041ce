"""A task being learned: how far it is, its loss, its demonstrations, and the answers that came of it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsSceneResizeEvent,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.engine import tables
from app.engine.lessons import ATTEMPTS, Attempt, Learned, LearningRecord
from app.engine.tables import Table
from app.settings import LEARNING
from app.ui.boards.paint import colour, pen, small_font
from app.ui.learning_words import WHAT_IT_IS, fit, progress, rank, trust, verified, votes
from app.ui.panels.axes import ValueAxis
from app.ui.panels.base import Panel, Turning
from app.ui.panels.gauge import Cover, Entry, Gauge, Switch, covered
from app.ui.panels.lesson_boards import Group, LessonBoards, Tile
from app.ui.panels.plotting import FINE, Curve, Plot
from app.ui.panels.view_grid import Standing
from app.ui.phase import Phase
from app.ui.playhead import Playhead
from app.ui.saying import count, duration
from app.ui.theme import Theme

EMPTY = (
    f"{WHAT_IT_IS} Press Adapt: its loss and what it gets right appear here, the demonstrations as it "
    "answers them on the way, and at the end its answers to the test with their votes."
)
SMOOTH = 10
"""Steps over whose mean the share right is drawn: of one step's few boards it jumps."""
SHORTEST = 40
"""Steps that the plots span at the least."""
HEADROOM = 0.35
"""Share of the loss's range that is left free above it for the names of the stages."""
MOST_ANSWERS = 5
"""Answers shown of each test; the rest have a vote or two."""


def smoothed(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Every value's mean with those before it, SMOOTH at most."""
    total = np.concatenate([[0.0], np.cumsum(values)])
    ends = np.arange(1, len(values) + 1)
    starts = np.maximum(ends - SMOOTH, 0)
    return np.asarray((total[ends] - total[starts]) / (ends - starts))


def span(steps: int, most: int) -> int:
    """Steps that the plots show: it doubles as they grow, so that nothing jumps often."""
    shown = SHORTEST
    while shown < steps:
        shown *= 2
    return min(shown, max(most, 1))


class StepAxis(ValueAxis):
    """Steps, their title at the left of them, which saves a line."""

    height = 20

    def resizeEvent(self, ev: QGraphicsSceneResizeEvent | None = None) -> None:
        """Keep the title in the margin."""
        super().resizeEvent(ev)
        if self.label is not None:
            box = self.label.boundingRect()
            self.label.setPos(-box.width() - 8, (self.height - box.height()) / 2 - 1)


class Bar(QWidget):
    """How much of the steps or of the time is used up, whichever is more."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.share, self.over = theme, 0.0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Progress")

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(80, 6)

    def show_share(self, share: float, over: bool) -> None:
        """So much of it, from 0 to 1; green once it is over."""
        self.share, self.over = min(1.0, share), over
        self.setAccessibleDescription(f"{100 * self.share:.0f} %")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A filled groove."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(self.rect())
        for ink, width in (
            (self.theme.line, groove.width()),
            (self.theme.solved if self.over else self.theme.entry, self.share * groove.width()),
        ):
            painter.setBrush(colour(ink))
            painter.drawRoundedRect(QRectF(0, 0, width, groove.height()), 3, 3)


class Curves(QWidget):
    """The loss above, what is right below, over the same steps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._record: LearningRecord | None = None
        self._reading: int | None = None
        left = ValueAxis("left")
        left.decades = True
        self.loss = Plot(theme, StepAxis("bottom", showValues=False), left, "Loss per step")
        self.share = Plot(theme, StepAxis("bottom"), ValueAxis("left"), "Share right per step")
        self.losses, self.right = Curve(1.4), Curve(1.4)
        self.left_out = Curve(FINE, 2.5, Qt.PenStyle.DashLine)
        self.loss.addItem(self.losses)
        for curve in (self.right, self.left_out):
            self.share.addItem(curve)
        self.border = [pg.InfiniteLine(angle=90) for _ in (self.loss, self.share)]
        for plot, line in zip((self.loss, self.share), self.border, strict=True):
            plot.addItem(line)
            plot.hovered.connect(self._hover)
        self.stages = [pg.TextItem(text, anchor=(0.5, 0)) for text in ("embeddings", "all weights")]
        for text in self.stages:
            self.loss.addItem(text)
        self.gauges = [Gauge("Loss", self.loss, [], theme), Gauge("Right, %", self.share, [], theme)]
        self.share.say("step", "")
        self.share.show_range(yRange=(-4.0, 104.0))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for gauge in self.gauges:
            gauge.explain(None)
            column.addWidget(gauge, 1)

    def begin(self, record: LearningRecord) -> None:
        """Another record."""
        self._record, self._reading = record, None
        for plot in (self.loss, self.share):
            plot.cross(None)
        self.loss.forget()

    def draw(self) -> None:
        """All of the record."""
        record = self._record
        if record is None:
            return
        lessons, looks = record.lessons[:], [look for look in record.looks[:] if look.left_out is not None]
        step = np.array([lesson.step for lesson in lessons], dtype=float)
        loss = np.log10(np.maximum([lesson.loss for lesson in lessons], 1e-6))
        self.losses.draw(step, loss)
        self.right.draw(step, 100 * smoothed(np.array([lesson.right for lesson in lessons])))
        left_out = np.array([100 * (look.left_out or 0.0) for look in looks])
        self.left_out.draw(np.array([look.step for look in looks], dtype=float), left_out)
        shown = span(len(lessons), record.plan.steps)
        for plot in (self.loss, self.share):
            plot.span(0.0, float(shown))
        if len(loss):
            low, high = float(loss.min()), float(loss.max())
            self.loss.contain(low, high + HEADROOM * (high - low))
        self._mark_stages(record.plan.alone * record.plan.steps, shown)
        self._read()

    def _mark_stages(self, border: float, shown: float) -> None:
        """A line where all weights begin to learn, and what learns on both sides of it."""
        for line in self.border:
            line.setPos(border)
            line.setVisible(0 < border < shown)
        top = self.loss.plotItem.vb.viewRange()[1][1]
        for text, low, high in zip(self.stages, (0, border), (min(border, shown), shown), strict=True):
            text.setVisible(high - low > 0.24 * shown)
            text.setPos((low + high) / 2, top)

    def _hover(self, at: QPointF | None) -> None:
        lessons = len(self._record.lessons) if self._record else 0
        step = round(at.x()) if at is not None else 0
        self._reading = step if 1 <= step <= lessons else None
        for plot in (self.loss, self.share):
            plot.cross(None if self._reading is None else float(self._reading))
        self._read()

    def _read(self) -> None:
        """Values at the step under the mouse, or at the newest."""
        record = self._record
        if record is None or not record.lessons:
            return
        reading = self._reading or len(record.lessons)
        lesson = record.lessons[reading - 1]
        recent = [one.right for one in record.lessons[max(0, reading - SMOOTH) : reading]]
        looks = [look for look in record.looks[:] if look.step <= reading and look.left_out is not None]
        left_out = f"{100 * (looks[-1].left_out or 0.0):.0f} %" if looks else "–"
        self.gauges[0].readout.read([f"{lesson.loss:.3g}"], f"step {reading}")
        self.gauges[1].readout.read([f"{100 * float(np.mean(recent)):.0f} %", left_out])

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.theme = theme
        for gauge in self.gauges:
            gauge.dress(theme)
        self.share.bottom.setHeight(StepAxis.height)
        self.losses.dress(theme.prediction, theme.panel)
        self.right.dress(theme.go_on, theme.panel)
        self.left_out.dress(theme.solved, theme.solved)
        for line in self.border:
            line.setPen(pen(theme.line_strong, FINE, Qt.PenStyle.DashLine))
        for text in self.stages:
            text.setColor(colour(theme.ink_soft))
            text.setFont(small_font(self))
        self.gauges[0].readout.name([Entry("cross-entropy", theme.prediction, "0.00123")])
        self.gauges[1].readout.name(
            [Entry("learned from", theme.go_on, "100 %"), Entry("left out", theme.solved, "100 %", "dashed")]
        )
        self._read()


class AdaptPanel(Panel):
    """Learning as it goes on; it draws a record of learning where other panels draw one of a run."""

    key = "adapt"
    title = "Adapt"

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self.study = playhead.study
        self._record: LearningRecord | None = None
        self.limit = Switch("Time limit", {str(s): _time(s) for s in LEARNING}, theme)
        self.limit.choose(str(min(LEARNING, key=lambda s: abs(s - self.study.plan.seconds))))
        self.limit.changed.connect(lambda key: self.study.limit(int(key)))
        self.progress, self.outcome, self.bar = QLabel(), QLabel(wordWrap=True), Bar(theme)
        self.curves, self.boards, self.sentence = Curves(theme), LessonBoards(theme), Cover()
        self.boards.picked.connect(self.study.choose)
        self._body = QWidget()
        self._sides = Turning(self._body)
        self._sides.addWidget(self.curves, 1)
        self._sides.addWidget(self._scrolled(), 1)
        self._assemble()
        for told in (self.study.changed, self.study.grew):
            told.connect(self.note_growth)
        self.dress(theme)

    def _scrolled(self) -> QScrollArea:
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumSize(120, 60)
        self._area.setWidget(self.boards)
        self._area.viewport().installEventFilter(self)
        return self._area

    def _assemble(self) -> None:
        head = QHBoxLayout()
        self._limit_name = QLabel("Time limit")
        head.addWidget(self._limit_name)
        head.addWidget(self.limit)
        head.addStretch(1)
        told = QVBoxLayout()
        told.setContentsMargins(10, 6, 10, 2)
        told.setSpacing(5)
        told.addLayout(head)
        for widget in (self.bar, self.progress, self.outcome):
            told.addWidget(widget)
        filled = QWidget()
        inner = QVBoxLayout(filled)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(told)
        column.addWidget(covered(filled, self.sentence), 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The small boards share what can be seen of them."""
        if isinstance(event, QResizeEvent):
            self.boards.give_room(event.size())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Plots beside the boards in a wide panel."""
        super().resizeEvent(event)
        self._sides.turn(event)

    def take_in(self) -> None:
        """Show the open task's record, or what Adapt is."""
        self._grew = self.stale = False
        record = self.study.open_record
        for widget in (self.bar, self.progress, self.outcome):
            widget.setVisible(record is not None)
        if record is None:
            self._record = None
            self.sentence.say(f"{EMPTY}\n\n{self.study.refusal}".strip())
            return
        if record is not self._record:
            self._record = record
            self.curves.begin(record)
        self.sentence.say(None if record.lessons else "The first step is on its way.")
        self._tell(record)
        self.curves.draw()
        self.boards.show_groups(record.task, self._groups(record), self.study.choice)

    def _tell(self, record: LearningRecord) -> None:
        """How far it is, and what came of it."""
        learned, last = record.learned, record.lessons[-1] if record.lessons else None
        plan = record.plan
        share = max(last.step / plan.steps, last.seconds / plan.seconds) if last else 0.0
        self.bar.show_share(1.0 if learned else share, learned is not None)
        self.progress.setText(self._standing(record))
        if learned:
            self.outcome.setText(f"{trust(learned.fits)} {verified(self.study, learned)}")
        elif record.looks:
            self.outcome.setText(f"{fit(record.looks[-1].fits)} so far.")
        else:
            self.outcome.setText("")
        good = learned is not None and all(learned.fits)
        bad = learned is not None and not good
        ink = self.theme.solved if good else self.theme.conflict if bad else self.theme.ink
        self.outcome.setStyleSheet(f"color: {ink}; font-size: 12px; font-weight: 600;")

    def _standing(self, record: LearningRecord) -> str:
        if record.learned:
            return f"{count(record.learned.steps, 'step')} in {duration(record.learned.seconds)}"
        if self.study.active:
            return f"Paused. {progress(record)}" if self.study.phase is Phase.PAUSED else progress(record)
        return f"Cancelled. {progress(record)}"

    # The small boards

    def _groups(self, record: LearningRecord) -> list[Group]:
        groups = [Group("Demonstrations: wanted, and what the model says", self._demonstrations(record))]
        learned = record.learned
        if learned and self.study.answers_open_tests:
            for test, attempts in enumerate(learned.attempts):
                name = f"Test {test + 1}: answers" if len(learned.attempts) > 1 else "Answers"
                name += f" by votes of {learned.views} views; the first two count"
                tiles = tuple(
                    self._answer(learned, test, place, attempt)
                    for place, attempt in enumerate(attempts[:MOST_ANSWERS])
                )
                groups.append(Group(name if tiles else "No view drew a grid", tiles))
        elif learned:
            groups.append(Group("The test was changed since: Solve asks the adapted model", ()))
        return groups

    @staticmethod
    def _demonstrations(record: LearningRecord) -> tuple[Tile, ...]:
        look = record.looks[-1] if record.looks else None
        tiles = []
        for n, pair in enumerate(record.task.train):
            said = look.answers[n] if look else None
            state = Standing.THINKING if look is None else Standing.VALID if look.fits[n] else Standing.WRONG
            about = {Standing.VALID: "right", Standing.WRONG: "wrong"}.get(state, "not answered yet")
            tiles.append(Tile(said, pair.output, state, f"{n + 1}", f"Demonstration {n + 1} is {about}."))
        return tuple(tiles)

    def _answer(self, learned: Learned, test: int, place: int, attempt: Attempt) -> Tile:
        verdict = self.study.verdict(test, attempt)
        state = {True: Standing.VALID, False: Standing.WRONG, None: Standing.UNCHECKED}[verdict.solved]
        about = f"{rank(test, place, learned)}: {votes(attempt, learned)}, q_halt {attempt.q_halt:.2f}. "
        return Tile(
            attempt.answer, None, state, count(attempt.votes, "vote"), f"{about}{verdict.text}",
            key=(test, place), counts=place < ATTEMPTS,
        )  # fmt: skip

    def tables(self) -> Mapping[str, Table]:
        """Of every step."""
        return {"Steps": tables.lessons(self._record)} if self._record else {}

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.bar.theme = theme
        self.bar.update()
        for switch in (self.limit, self.sentence, self.curves):
            switch.dress(theme)
        for label in (self.progress, self._limit_name):
            label.setStyleSheet(f"color: {theme.ink_soft}; font-size: 12px;")
        self._area.setStyleSheet(f"QScrollArea {{ background: {theme.panel}; }}")
        self.boards.set_theme(theme)


def _time(seconds: int) -> str:
    return f"{seconds} s" if seconds < 120 else f"{seconds // 60} min"


PANEL = AdaptPanel
