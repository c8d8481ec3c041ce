"""From the engine's mailbox into Qt: a timer drains it, and only while there is something to wait for."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from app.engine.events import (
    Cancelled,
    Failed,
    Finished,
    Intervened,
    ModelFailed,
    ModelLoading,
    ModelReady,
    Moved,
    Refused,
    Started,
)
from app.engine.inquiries import Answered
from app.engine.lessons import Learned, Learning
from app.engine.mailbox import Mailbox
from app.engine.study import STUDY_EVENTS, Over
from app.ui.playhead import AFTER_PAINTING

TICK = 16
"""Milliseconds between two looks into the mailbox: one frame of a common screen."""

SHARE = 3
"""Where showing what was found takes long, the next look comes only after so many times as long: the
engine thinks in between."""


class Bridge(QObject):
    """Turns what the engine said into signals of the window's thread.

    A signal per update would have no back-pressure; a look per frame has it.

    Signals:
        model_news: ModelLoading, ModelReady or ModelFailed. answered: Answered. studied: a StudyEvent.
        started: Started of the awaited run, or Learning. grew: its record has more. moved: its Moved.
        intervened: its Intervened or Refused.
        ended: its Finished, Learned, Cancelled or Failed. What older runs said is dropped.
        given_up: an engine did not answer, and does not any more.
    """

    model_news = Signal(object)
    answered = Signal(object)
    studied = Signal(object)
    started = Signal(object)
    grew = Signal()
    moved = Signal(object)
    intervened = Signal(object)
    ended = Signal(object)
    given_up = Signal()

    def __init__(self, mailbox: Mailbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mailbox = mailbox
        self._run: int | None = None
        self._models = self._questions = 0
        self._studies = False
        self._looked = 0.0
        self._timer = QTimer(self, interval=TICK, singleShot=True)
        self._timer.timeout.connect(self._drain)

    def expect_model(self) -> None:
        """A model was asked for."""
        self._models += 1
        self._timer.start(TICK)

    def expect_answer(self) -> None:
        """A question was asked."""
        self._questions += 1
        self._timer.start(TICK)

    def expect_study(self, expected: bool) -> None:
        """A study goes on, or it is held."""
        self._studies = expected
        self._timer.start(TICK)

    def expect_run(self, run: int) -> None:
        """This run was asked for; only it counts from here."""
        self._run = run
        self._timer.start(TICK)

    @property
    def run(self) -> int | None:
        """The run that counts."""
        return self._run

    def forget_run(self) -> None:
        """No run counts any more."""
        self._run = None

    def give_up(self) -> None:
        """Nothing comes any more of models, questions and studies that were asked for; of a run, its end."""
        self._models = self._questions = 0
        self._studies = False
        self.given_up.emit()

    def _drain(self) -> None:
        self._looked = time.perf_counter()
        grew = False
        for event in self._mailbox.drain():
            if isinstance(event, (ModelLoading, ModelReady, ModelFailed)):
                self._models -= not isinstance(event, ModelLoading)
                self.model_news.emit(event)
            elif isinstance(event, Answered):
                self._questions -= 1
                self.answered.emit(event)
            elif isinstance(event, STUDY_EVENTS):
                self._studies &= not isinstance(event, Over)
                self.studied.emit(event)
            elif event.run != self._run:
                continue
            elif isinstance(event, (Started, Learning)):
                self.started.emit(event)
            elif isinstance(event, (Finished, Learned, Cancelled, Failed)):
                if grew:
                    self.grew.emit()
                grew, self._run = False, None
                self.ended.emit(event)
            elif isinstance(event, Moved):
                self.moved.emit(event)
            elif isinstance(event, (Intervened, Refused)):
                self.intervened.emit(event)
            else:
                grew = True
        if grew:
            self.grew.emit()
        if self._run is not None or self._models > 0 or self._questions > 0 or self._studies:
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), AFTER_PAINTING)

    def event(self, event: QEvent) -> bool:
        """What was found has been painted."""
        if event.type() != QEvent.Type.User:
            return super().event(event)
        took = 1000 * (time.perf_counter() - self._looked)
        self._timer.start(max(0, round(max(TICK, SHARE * took) - took)))
        return True
