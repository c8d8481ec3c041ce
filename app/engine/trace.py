"""The record of a run: everything that panels show, bounded in memory.

Append-only: the engine's thread adds, any thread reads what is there. Scalars and answers
of every update stay; of the heavy arrays (whole states, probabilities) every second one is
let go, again and again, once they exceed the budget.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from app.engine.events import Finished, Level, Segment, Update
from app.engine.halting import Policy
from app.puzzles.base import Canvas, Puzzle

BUDGET = 192 * 2**20
"""Bytes of states and probabilities kept in one record."""


@dataclass(frozen=True)
class RunInfo:
    """What was run.

    Attributes:
        canvas: (rows, columns) of the model's tokens.
        segments: the most it may think for.
        trained_continue: whether q_continue means anything.
        stablemax: how probabilities were made from logits.
    """

    run: int
    puzzle: Puzzle
    canvas: Canvas
    model: str
    device: str
    policy: Policy
    segments: int
    H_cycles: int
    L_cycles: int
    trained_continue: bool
    stablemax: bool = False

    @property
    def updates_per_segment(self) -> int:
        """L and H updates in one segment."""
        return self.H_cycles * (self.L_cycles + 1)


class Trace:
    """A run's growing record."""

    def __init__(self, info: RunInfo, budget: int = BUDGET) -> None:
        self.info = info
        self.budget = budget
        self.finished: Finished | None = None
        self._updates: list[Update] = []
        self._segments: list[Segment] = []
        self._heavy = 0
        self._stride = 1
        self._lock = threading.Lock()
        self._grams: dict[Level, Gram] = {"H": Gram(), "L": Gram()}

    def add(self, event: Update | Segment | Finished) -> None:
        """Record an event (on the engine's thread)."""
        with self._lock:
            if isinstance(event, Segment):
                self._segments.append(event)
            elif isinstance(event, Finished):
                self.finished = event
            else:
                self._updates.append(event)
                self._heavy += _weight(event)
                if self._heavy > self.budget:
                    self._thin()

    def _thin(self) -> None:
        """Let go of the states of every second update still holding one, but the newest."""
        while self._heavy > self.budget and self._stride < len(self._updates):
            self._stride *= 2
            for i, update in enumerate(self._updates[:-1]):
                if i % self._stride and update.state is not None:
                    self._updates[i] = replace(update, state=None)
            self._heavy = sum(_weight(update) for update in self._updates)

    def __len__(self) -> int:
        """Updates recorded so far."""
        return len(self._updates)

    def __getitem__(self, index: int) -> Update:
        """An update; negative indices count from the newest."""
        return self._updates[index]

    def updates(self) -> list[Update]:
        """A copy of the list as it stands."""
        with self._lock:
            return self._updates.copy()

    def segments(self) -> list[Segment]:
        """A copy of the segments that ended so far."""
        with self._lock:
            return self._segments.copy()

    def segment_of(self, update: int) -> int:
        """The segment (0-based) that an update belongs to."""
        return self._updates[update].segment

    def gram(self, level: Level) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Inner products of the kept states of one level, computed as far as not yet done.

        Returns:
            (indices [K] of the updates, products [K, K]); K shrinks when a record is thinned.
        """
        kept = [u for u in self.updates() if u.level == level and u.state is not None]
        return self._grams[level].extend(kept)


class Gram:
    """Inner products of flattened states, extended row by row as a run grows."""

    def __init__(self) -> None:
        self._indices: list[int] = []
        self._products: NDArray[np.float64] = np.zeros((0, 0))

    def extend(self, kept: list[Update]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Bring the products up to the kept updates, in their order."""
        wanted = [u.index for u in kept]
        have = {index: row for row, index in enumerate(self._indices)}
        stay = [index for index in wanted if index in have]
        rows = [have[index] for index in stay]
        products = np.zeros((len(wanted), len(wanted)))
        products[: len(stay), : len(stay)] = self._products[np.ix_(rows, rows)]
        if len(stay) < len(wanted):
            states = np.stack([u.state.ravel() for u in kept if u.state is not None])
            new = states[len(stay) :] @ states.T
            products[len(stay) :] = new
            products[:, len(stay) :] = new.T
        self._indices, self._products = wanted, products
        return np.array(wanted, dtype=np.int64), products


def _weight(update: Update) -> int:
    """Bytes that this update alone keeps alive; probabilities are shared until the next H update."""
    own = update.state.nbytes if update.state is not None else 0
    return own + (update.probabilities.nbytes if update.level == "H" else 0)
