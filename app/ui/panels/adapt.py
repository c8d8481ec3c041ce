"""A task being learned: how far it is, its loss, its demonstrations, and the answers that came of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
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
from app.language import tr
from app.settings import LEARNING
from app.ui.boards.paint import colour
from app.ui.learning_words import WHAT_IT_IS, fit, progress, rank, trust, verified, votes
from app.ui.panels.base import Panel, Turning
from app.ui.panels.gauge import Cover, Switch, covered
from app.ui.panels.lesson_boards import Group, LessonBoards, Tile
from app.ui.panels.lesson_curves import Curves
from app.ui.panels.view_grid import Standing
from app.ui.phase import Phase
from app.ui.playhead import Playhead
from app.ui.saying import count, duration
from app.ui.theme import Theme

PRESS = tr(
    "Press Adapt: its loss and what it gets right appear here, the demonstrations as it answers them on the "
    "way, and at the end its answers to the test with their votes."
)
DEMONSTRATION = {
    Standing.VALID: tr("Demonstration {number} is right."),
    Standing.WRONG: tr("Demonstration {number} is wrong."),
    Standing.THINKING: tr("Demonstration {number} is not answered yet."),
}
MOST_ANSWERS = 5
"""Answers shown of each test; the rest have a vote or two."""


class Bar(QWidget):
    """How much of the steps or of the time is used up, whichever is more."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.share, self.over = theme, 0.0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Progress"))

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


class AdaptPanel(Panel):
    """Learning as it goes on; it draws a record of learning where other panels draw one of a run."""

    key = "adapt"
    title = tr("Adapt")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self.study = playhead.study
        self._record: LearningRecord | None = None
        self.limit = Switch(tr("Time limit"), {str(s): _time(s) for s in LEARNING}, theme)
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
        self._limit_name = QLabel(tr("Time limit"))
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
            self.sentence.say(f"{WHAT_IT_IS} {PRESS}\n\n{self.study.refusal}".strip())
            return
        if record is not self._record:
            self._record = record
            self.curves.begin(record)
        self.sentence.say(None if record.lessons else tr("The first step is on its way."))
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
            self.outcome.setText(tr("{fit} so far.", fit=fit(record.looks[-1].fits)))
        else:
            self.outcome.setText("")
        good = learned is not None and all(learned.fits)
        bad = learned is not None and not good
        ink = self.theme.solved if good else self.theme.conflict if bad else self.theme.ink
        self.outcome.setStyleSheet(f"color: {ink}; font-size: 12px; font-weight: 600;")

    def _standing(self, record: LearningRecord) -> str:
        if record.learned:
            steps, took = count(record.learned.steps, "step"), duration(record.learned.seconds)
            return tr("{steps} in {duration}", steps=steps, duration=took)
        if self.study.active:
            return (
                tr("Paused. {progress}", progress=progress(record))
                if self.study.phase is Phase.PAUSED
                else progress(record)
            )
        return tr("Cancelled. {progress}", progress=progress(record))

    # The small boards

    def _groups(self, record: LearningRecord) -> list[Group]:
        groups = [Group(tr("Demonstrations: wanted, and what the model says"), self._demonstrations(record))]
        learned = record.learned
        if learned and self.study.answers_open_tests:
            for test, attempts in enumerate(learned.attempts):
                name = tr("Answers by votes of {views} views; the first two count", views=learned.views)
                if len(learned.attempts) > 1:
                    name = tr(
                        "Test {test}: answers by votes of {views} views; the first two count",
                        test=test + 1, views=learned.views,
                    )  # fmt: skip
                tiles = tuple(
                    self._answer(learned, test, place, attempt)
                    for place, attempt in enumerate(attempts[:MOST_ANSWERS])
                )
                groups.append(Group(name if tiles else tr("No view drew a grid"), tiles))
        elif learned:
            groups.append(Group(tr("The test was changed since: Solve asks the adapted model"), ()))
        return groups

    @staticmethod
    def _demonstrations(record: LearningRecord) -> tuple[Tile, ...]:
        look = record.looks[-1] if record.looks else None
        tiles = []
        for n, pair in enumerate(record.task.train):
            said = look.answers[n] if look else None
            state = Standing.THINKING if look is None else Standing.VALID if look.fits[n] else Standing.WRONG
            about = DEMONSTRATION[state].format(number=n + 1)
            tiles.append(Tile(said, pair.output, state, f"{n + 1}", about))
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
        return {tr("Steps"): tables.lessons(self._record)} if self._record else {}

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
    return tr("{n} s", n=seconds) if seconds < 120 else tr("{n} min", n=seconds // 60)


PANEL = AdaptPanel
