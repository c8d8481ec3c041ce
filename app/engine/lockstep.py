"""Several runs at the same moment: the same update, or the same place in the same segment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from app.engine.trace import Trace
from app.puzzles.base import Answer, Kind
from app.puzzles.maze import PATH

Lock = Literal["update", "segment"]


class Rhythm:
    """Where the segments of one run begin, and how many updates each has."""

    def __init__(self, trace: Trace) -> None:
        self.updates = len(trace)
        numbers = np.array([update.segment for update in trace.updates()[: self.updates]], dtype=np.int64)
        self.segments = int(numbers[-1]) + 1 if len(numbers) else 0
        self.starts = np.searchsorted(numbers, np.arange(self.segments))
        self.counts = np.diff(np.append(self.starts, self.updates))
        if self.segments > len(trace.segments()):  # the last one has not ended: do not stretch it
            self.counts[-1] = max(self.counts[-1], trace.info.updates_per_segment)


class Lockstep:
    """A clock that several runs go by.

    Attributes:
        ticks: of the longest run. per: ticks of a segment.
    """

    def __init__(self, traces: Sequence[Trace], lock: Lock) -> None:
        """Every run has an update at the least."""
        self.lock = lock
        self._runs = [Rhythm(trace) for trace in traces]
        self.per = max(int(run.counts.max()) for run in self._runs)
        self.ticks = 1 + max(self.tick_of(n, run.updates - 1) for n, run in enumerate(self._runs))

    def tick_of(self, run: int, update: int) -> int:
        """The first tick at which a run shows an update."""
        if self.lock == "update":
            return update
        rhythm = self._runs[run]
        segment = int(np.searchsorted(rhythm.starts, update, side="right")) - 1
        place = update - int(rhythm.starts[segment])
        return segment * self.per + place * self.per // int(rhythm.counts[segment])

    def updates_at(self, tick: int) -> tuple[int, ...]:
        """The update that each run shows; one that has ended stays at its last."""
        return tuple(self._update_at(run, tick) for run in self._runs)

    def _update_at(self, run: Rhythm, tick: int) -> int:
        if self.lock == "update":
            return min(tick, run.updates - 1)
        segment, place = divmod(tick, self.per)
        if segment >= run.segments:
            return run.updates - 1
        done = -(-(place + 1) * int(run.counts[segment]) // self.per)
        return min(int(run.starts[segment]) + done, run.updates) - 1

    def next_end(self, tick: int, by: int) -> int:
        """The end of the next segment (``by`` = 1), or of the one before (-1)."""
        here = (tick + 1) // self.per if by > 0 else tick // self.per + 1
        return max(0, min((here + by) * self.per, self.ticks) - 1)


def disagreement(kind: Kind, answers: Sequence[Answer]) -> NDArray[np.bool_] | None:
    """[h, w] where not all answers are alike, of mazes in their paths; None where they differ in size."""
    if len({answer.shape for answer in answers}) > 1:
        return None
    first, *others = [answer == PATH if kind == "maze" else answer for answer in answers]
    unlike = np.zeros(first.shape, dtype=np.bool_)
    for other in others:
        unlike |= other != first
    return unlike
