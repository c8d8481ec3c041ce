"""The bounded hand-over from the engine's thread to whoever watches.

Updates are latest-wins: a slow reader skips boards, and loses nothing, because the run's
trace (handed over with ``Started``) keeps every update. Segments, at most one a segment of
the run, and the terminal event are never dropped, nor is the news of models, of which a user
asks one at a time, nor the answers to questions and what a study says. A new run clears what
an older one left.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from app.engine.events import (
    Event,
    Failed,
    ModelFailed,
    ModelLoading,
    ModelReady,
    Started,
    Update,
)
from app.engine.inquiries import Answered
from app.engine.lessons import Learning, LearningEvent
from app.engine.study import STUDY_EVENTS, StudyEvent

Left = Event | LearningEvent | Answered | StudyEvent


class Mailbox:
    """Thread-safe; ``put`` never blocks."""

    def __init__(self, wake: Callable[[], None] | None = None) -> None:
        """``wake`` is called (on the putting thread) when the box stops being empty."""
        self._lock = threading.Lock()
        self._wake = wake
        self._run = -1
        self._apart: list[Left] = []
        self._events: list[Event | LearningEvent] = []
        self._newest: Update | None = None

    def put(self, event: Left) -> None:
        """Leave an event; one of an older run is dropped."""
        with self._lock:
            was_empty = not (self._events or self._newest or self._apart)
            if isinstance(event, (ModelLoading, ModelReady, ModelFailed, Answered, *STUDY_EVENTS)):
                self._apart.append(event)
            elif isinstance(event, (Started, Learning)):
                self._run, self._events, self._newest = event.run, [event], None
            elif event.run != self._run:
                return
            elif isinstance(event, Update):
                self._newest = event
            else:
                self._events.append(event)
        if was_empty and self._wake:
            self._wake()

    def fail(self, event: Failed) -> None:
        """Leave a failure, even of a run that failed before it could start."""
        with self._lock:
            self._run = max(self._run, event.run)
        self.put(event)

    def drain(self) -> list[Left]:
        """Take everything: the news of models, answers and what a study says, then the run's events in order.

        The newest update stands before the events that came after it was put.
        """
        with self._lock:
            out, events, newest = self._apart, self._events, self._newest
            self._apart, self._events, self._newest = [], [], None
        if newest is None:
            return out + events
        at = next((i for i, event in enumerate(events) if _after(event, newest)), len(events))
        return [*out, *events[:at], newest, *events[at:]]


def _after(event: Event | LearningEvent, update: Update) -> bool:
    if isinstance(event, Started):
        return False
    index = getattr(event, "update", None)
    return index is None or index >= update.index
