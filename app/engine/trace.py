"""The record of a run: everything that panels show, bounded in memory.

Append-only: the engine's thread adds, any thread reads what is there. Scalars, answers and the
norms of every position stay for every update; the whole states of every second cycle are let go,
again and again, once they exceed the budget. What panels draw of whole states is learned from them
lazily (``growing.py``), or recalled from a stored record, which has none.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from app.engine.dimensions import GrowingSpread, Spread
from app.engine.events import Finished, Level, Moved, Segment, Update
from app.engine.growing import Growing
from app.engine.halting import Policy
from app.engine.interventions import STORED, Act, Start, edited
from app.engine.progress import GrowingProgress, Progress
from app.engine.timescales import GrowingMemory, Memory
from app.puzzles.base import Canvas, Puzzle

Products = tuple[NDArray[np.int64], NDArray[np.float64]]
"""Indices [K] of updates, and the inner products [K, K] of their states."""

Extents = tuple[NDArray[np.float32], NDArray[np.float32]]
"""[T] L2 norms of a state at each of the puzzle's positions, and of its change there."""

LEVELS: tuple[Level, ...] = get_args(Level)

BUDGET = 192 * 2**20
"""Bytes of states and probabilities kept in one record."""


@dataclass(frozen=True)
class RunInfo:
    """What was run.

    Attributes:
        canvas: (rows, columns) of the model's tokens.
        segments: the most it may think for.
        trained_continue: whether q_continue means anything.
        device: where it began; a run that went on elsewhere says so in its record's ``moved``.
        stablemax: how probabilities were made from logits.
        views: how many views are thought about; what is recorded of every update is the first one's.
        seed: which views were drawn.
        start: the first states. puzzle_id: row in the table of puzzle embeddings.
        sha256: of the model's weights; "" in older records. threads: of the CPU; 0 where nobody knows.
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
    views: int = 1
    seed: int = 0
    start: Start = STORED
    puzzle_id: int = 0
    sha256: str = ""
    threads: int = 0

    @property
    def updates_per_segment(self) -> int:
        """L and H updates in one segment."""
        return self.H_cycles * (self.L_cycles + 1)


class Trace:
    """A run's growing record.

    Attributes:
        spreads, memories: of each level's states so far. progress: of the answer.
        ended: whether nothing more comes, as of one that finished, was cancelled, failed, or is stored.
    """

    def __init__(self, info: RunInfo, budget: int = BUDGET) -> None:
        self.info = info
        self.budget = budget
        self.finished: Finished | None = None
        self.ended = False
        self.moved: Moved | None = None
        self._updates: list[Update] = []
        self._segments: list[Segment] = []
        self._acts: list[Act] = []
        self._heavy = 0
        self._stride = 1
        self._lock = threading.Lock()
        self._grams: dict[Level, Gram] = {"H": Gram(), "L": Gram()}
        self._recalled: Mapping[Level, Products] = {}
        self._extents: list[Extents] = []
        self._newest: dict[Level, NDArray[np.float32]] = {}
        self.spreads: dict[Level, Growing[Spread]] = {level: GrowingSpread(level) for level in LEVELS}
        self.memories: dict[Level, Growing[Memory]] = {level: GrowingMemory(level) for level in LEVELS}
        self.progress: Growing[Progress] = GrowingProgress(info.puzzle, info.canvas, self._acts)

    def add(self, event: Update | Segment | Moved | Finished | Act) -> None:
        """Record an event (on the engine's thread)."""
        with self._lock:
            if isinstance(event, Segment):
                self._segments.append(event)
            elif isinstance(event, Finished):
                self.finished, self.ended = event, True
            elif isinstance(event, Moved):
                self.moved = event
            elif isinstance(event, Act):
                self._acts.append(event)
            else:
                self._measure(event)
                self._updates.append(event)
                self._heavy += _weight(event)
                self._release(len(self._updates) - 2)
                self._thin()

    def restate(self, level: Level, state: NDArray[np.float32]) -> None:
        """A state begins here, or was changed from outside; its next update's change counts from here."""
        self._newest[level] = state

    def _measure(self, update: Update) -> None:
        """Note how long the state is at every position, and its change; 0 where nothing was before."""
        state = update.state
        if state is not None and len(self._extents) == update.index:
            before = self._newest.get(update.level, state)
            self._newest[update.level] = state
            cells = self.info.canvas[0] * self.info.canvas[1]
            self._extents.append((_lengths(state[-cells:]), _lengths((state - before)[-cells:])))

    def _thin(self) -> None:
        """Halve the cycles whose states are kept until they fit; the newest update keeps its own."""
        while self._heavy > self.budget and self._stride <= self._cycle(self._updates[-1]):
            self._stride *= 2
            for i in range(len(self._updates) - 1):
                self._release(i)

    def _release(self, i: int) -> None:
        """Let go of an update's state unless its cycle is one of those kept."""
        update = self._updates[i]
        if i >= 0 and update.state is not None and self._cycle(update) % self._stride:
            self._heavy -= update.state.nbytes
            self._updates[i] = replace(update, state=None)

    def _cycle(self, update: Update) -> int:
        """Cycles are kept or let go whole, so that no level is lost to its place in the rhythm."""
        return update.segment * self.info.H_cycles + update.cycle

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

    def acts(self) -> list[Act]:
        """A copy of what was done to the run so far."""
        with self._lock:
            return self._acts.copy()

    def puzzle_at(self, update: int) -> Puzzle:
        """The puzzle that an update was about: the run's own until it was edited."""
        return edited(self.info.puzzle, self._acts, update)

    def segment_of(self, update: int) -> int:
        """The segment (0-based) that an update belongs to."""
        return self._updates[update].segment

    def extents(self, start: int = 0) -> list[Extents]:
        """The norms of the updates from one on, as far as they are known."""
        with self._lock:
            return self._extents[start:]

    @property
    def stored(self) -> bool:
        """Whether it was read from a file."""
        return bool(self._recalled)

    @property
    def weight(self) -> int:
        """Bytes of states and probabilities that it keeps."""
        return self._heavy

    @property
    def measured(self) -> bool:
        """Whether anything is known of its states; older stored records say nothing of them."""
        return bool(self._extents)

    def recall(
        self,
        grams: Mapping[Level, Products],
        spreads: Mapping[Level, Spread] | None = None,
        memories: Mapping[Level, Memory] | None = None,
        extents: Sequence[Extents] = (),
    ) -> None:
        """Take from a stored record what is learned of states, which are no longer there."""
        self._recalled, self._extents, self.ended = grams, list(extents), True
        for level in LEVELS:
            self.spreads[level].recall((spreads or {}).get(level))
            self.memories[level].recall((memories or {}).get(level))

    def gram(self, level: Level) -> Products:
        """Inner products of the kept states of one level, computed as far as not yet done.

        Returns:
            (indices [K] of the updates, products [K, K]); K shrinks when a record is thinned.
        """
        if level in self._recalled:
            return self._recalled[level]
        kept = [u for u in self.updates() if u.level == level and u.state is not None]
        return self._grams[level].extend(kept)


class Gram:
    """Inner products of flattened states, extended row by row as a run grows."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._indices: list[int] = []
        self._products: NDArray[np.float64] = np.zeros((0, 0))

    def extend(self, kept: list[Update]) -> Products:
        """Bring the products up to the kept updates, in their order."""
        with self._lock:
            return self._extended(kept)

    def _extended(self, kept: list[Update]) -> Products:
        wanted = [u.index for u in kept]
        have = {index: row for row, index in enumerate(self._indices)}
        stay = [index for index in wanted if index in have]
        rows = [have[index] for index in stay]
        products = np.zeros((len(wanted), len(wanted)))
        products[: len(stay), : len(stay)] = self._products[np.ix_(rows, rows)]
        states = [u.state for u in kept if u.state is not None]
        alike = len({state.strides for state in states}) == 1  # then any order of elements will do
        flat = [state.ravel("K" if alike else "C") for state in states]
        if fresh := flat[len(stay) :]:
            stacked = np.stack(fresh)
            for column, state in enumerate(flat):  # one by one: stacking all would copy the whole record
                new = stacked @ state
                products[len(stay) :, column] = new
                products[column, len(stay) :] = new
        self._indices, self._products = wanted, products
        return np.array(wanted, dtype=np.int64), products


def _lengths(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """The L2 norm of each row."""
    lengths: NDArray[np.float32] = np.sqrt(np.einsum("nd,nd->n", vectors, vectors))
    return lengths


def _weight(update: Update) -> int:
    """Bytes that this update alone keeps alive; probabilities are shared until the next H update."""
    own = update.state.nbytes if update.state is not None else 0
    return own + (update.probabilities.nbytes if update.level == "H" else 0)
