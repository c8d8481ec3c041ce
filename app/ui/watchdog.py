"""Somebody who notices that the engine does not answer, says so, and offers a way out."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from app.language import tr
from app.ui.session import Phase, Session
from app.ui.verdict_bar import MessageStrip

LOOK = 1000
"""Milliseconds between two looks, while there is something to wait for."""
PATIENCE, PATIENCE_OPENING = 20, 120
"""Seconds that an update may take, and a model that is opened, before anything is said."""


class Watchdog(QObject):
    """Looks while a run is on or a model is opened; what it says goes when the engine answers after all."""

    def __init__(self, session: Session, message: MessageStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._message = session, message
        self._said = ""
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)
        session.changed.connect(self._attend)

    def _attend(self) -> None:
        waits = self._session.phase in (Phase.RUNNING, Phase.WAITING) or bool(self._session.loading)
        if waits != self._timer.isActive():
            (self._timer.start if waits else self._timer.stop)()
        if not waits:
            self._take_back()

    def _look(self) -> None:
        seconds, opening = self._session.unanswered
        if seconds < (PATIENCE_OPENING if opening else PATIENCE):
            self._take_back()
        elif not self._said:
            self._complain(round(seconds), opening)

    def _complain(self, seconds: int, opening: bool) -> None:
        if opening:
            text = tr("The model has been opening for {count} s. Wait for it, or give it up.", count=seconds)
        else:
            text = tr(
                "The model has not answered for {count} s. Wait for it, or give the run up and open the "
                "model anew: what it thought until then stays.",
                count=seconds,
            )
        self._message.say(text, tr("Give it up"), self._session.start_anew)
        self._said = text

    def _take_back(self) -> None:
        if self._said and self._message.text == self._said:
            self._message.hide()
        self._said = ""
