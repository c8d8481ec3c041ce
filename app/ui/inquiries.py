"""Questions of the window to the model, and who waits for their answers."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.engine.events import ModelFailed, ModelLoading, ModelReady
from app.engine.inquiries import Answer, Answered, NoAnswer, Question
from app.engine.service import EngineService
from app.language import tr
from app.ui.bridge import Bridge

PAUSE, REST = 250.0, 3.0
"""Milliseconds between two questions of an asker while a run goes on freely, and how many times as long as
the last answer took, whichever is more: the run is what was asked for first."""


class Inquiries(QObject):
    """One question at a time of each asker: a newer one makes the older one's answer unwanted.

    Signals:
        outdated: another model is open, which may have other answers.
    """

    outdated = Signal()

    def __init__(
        self,
        service: EngineService,
        bridge: Bridge,
        hurried: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        """``hurried``: whether a run goes on freely, which answers would hold up."""
        super().__init__(parent)
        self._service, self._bridge, self._hurried = service, bridge, hurried
        self._asked: dict[str, float] = {}
        self._rests: dict[str, float] = {}
        self._waiting: dict[str, tuple[int, Callable[[Answer], object]]] = {}
        self._newest = 0
        bridge.answered.connect(self._pass_on)
        bridge.model_news.connect(self._on_model)
        bridge.given_up.connect(self._give_up)

    def ask(self, asker: str, question: Question, then: Callable[[Answer], object]) -> None:
        """Ask; ``then`` takes the answer, on the window's thread."""
        self._newest += 1
        self._waiting[asker] = self._newest, then
        self._asked[asker] = 1000 * time.monotonic()
        self._service.ask(self._newest, question)
        self._bridge.expect_answer()

    def pause(self, asker: str) -> int:
        """Milliseconds for which an asker is to wait with its next question."""
        if not self._hurried() or asker not in self._asked:
            return 0
        next_one = self._asked[asker] + max(PAUSE, self._rests.get(asker, 0.0))
        return max(0, math.ceil(next_one - 1000 * time.monotonic()))

    def waits(self, asker: str) -> bool:
        """Whether an answer of this asker's is still to come."""
        return asker in self._waiting

    def forget(self, asker: str) -> None:
        """Its answer is not wanted any more."""
        self._waiting.pop(asker, None)

    def _pass_on(self, answered: Answered) -> None:
        for asker, (number, then) in list(self._waiting.items()):
            if number == answered.number:
                del self._waiting[asker]
                self._rests[asker] = REST * (1000 * time.monotonic() - self._asked[asker])
                then(answered.answer)

    def _give_up(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for _, then in waiting.values():
            then(NoAnswer(tr("The model did not answer.")))

    def _on_model(self, news: ModelLoading | ModelReady | ModelFailed) -> None:
        if isinstance(news, ModelReady):
            self.outdated.emit()
