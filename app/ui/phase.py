"""Where the open puzzle stands."""

from __future__ import annotations

import enum


class Phase(enum.Enum):
    """Where the open puzzle stands."""

    EMPTY = "nothing open"
    READY = "ready"
    WAITING = "waiting for the model"
    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    FINISHED = "finished"
    FAILED = "failed"
