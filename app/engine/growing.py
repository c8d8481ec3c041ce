"""What is learned of a record one update after the other, once each, while its states are there."""

from __future__ import annotations

import math
import threading
import time
from typing import Generic, Protocol, TypeVar

from app.engine.events import Update

Value = TypeVar("Value")


class Record(Protocol):
    """Updates in their order."""

    def __len__(self) -> int: ...

    def __getitem__(self, index: int) -> Update: ...


class Growing(Generic[Value]):
    """A value of all updates so far: taken in slices while a run goes on, or told by a stored record."""

    def __init__(self) -> None:
        self._seen = 0
        self._lock = threading.Lock()
        self._recalled = False
        self._told: Value | None = None

    def extend(self, record: Record, until: float = math.inf) -> bool:
        """Take in the next updates, until a moment of ``time.perf_counter``; whether some are left."""
        with self._lock:
            while not self._recalled and self._seen < len(record):
                self._take(record[self._seen])
                self._seen += 1
                if time.perf_counter() > until:
                    return self._seen < len(record)
        return False

    def behind(self, record: Record) -> bool:
        """Whether the record has updates that were not taken in."""
        return not self._recalled and self._seen < len(record)

    def recall(self, value: Value | None) -> None:
        """Be what a stored record says; None where it says nothing."""
        self._recalled, self._told = True, value

    @property
    def value(self) -> Value | None:
        """Of the updates taken in; None while nothing can be said."""
        if self._recalled:
            return self._told
        with self._lock:
            return self._now()

    def _take(self, update: Update) -> None:
        raise NotImplementedError

    def _now(self) -> Value | None:
        raise NotImplementedError
