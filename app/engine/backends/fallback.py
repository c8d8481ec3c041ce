"""Two devices that look like one: where the first fails, the other goes on from the last whole segment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, get_args

import numpy as np
from numpy.typing import NDArray

from app.engine.backends.base import Backend, Look, Readout, StateView
from app.engine.config import HRMConfig
from app.engine.cuda.driver import CudaError
from app.engine.events import Level

T = TypeVar("T")
States = dict[Level, NDArray[np.float32]]


_LEVELS: tuple[Level, ...] = get_args(Level)


def _states(backend: Backend) -> States:
    return {level: backend.states(level) for level in _LEVELS}


class WithFallback:
    """Thinks on a GPU, and from its first fault on on the CPU.

    The states of every view are taken down at the end of each segment, and whenever somebody has changed
    them or the puzzle. After a fault the CPU makes the updates since then once more, unseen, so that
    whoever asks meets neither a gap nor a repeat.

    Attributes:
        fault: what happened in this run, in a sentence; "" while nothing did.
    """

    def __init__(self, gpu: Backend, cpu: Backend) -> None:
        self.config: HRMConfig = gpu.config
        self.fault = ""
        self._now, self._cpu = gpu, cpu
        self._kept: States | None = None
        self._since: list[Level] = []
        self._seen: States = {}

    @property
    def device(self) -> str:
        """Where it thinks now."""
        return self._now.device

    @property
    def threads(self) -> int:
        """Of where it thinks now."""
        return self._now.threads

    def begin(self, looks: Sequence[Look], puzzle_id: int, columns: int) -> None:
        """Take up a puzzle, on a canvas so many columns wide."""
        self._puzzle = looks, puzzle_id, columns
        self.fault, self._kept, self._since, self._seen = "", None, [], {}
        self._ask(lambda backend: backend.begin(*self._puzzle))

    def feed(self, looks: Sequence[Look]) -> None:
        """Take other tokens of the same shape; the states stay as they are."""
        self._keep()  # what was made until now was made of the old ones
        self._puzzle = looks, *self._puzzle[1:]
        self._ask(lambda backend: backend.feed(looks))

    def update(self, level: Level) -> None:
        """One L or H update."""
        if len(self._since) == self.config.updates_per_segment:
            self._keep()
        self._ask(lambda backend: backend.update(level))
        self._since.append(level)
        self._seen.pop(level, None)

    def states(self, level: Level) -> NDArray[np.float32]:
        """A level's states [V, N, D] in every view."""
        return self._ask(lambda backend: backend.states(level))

    def write(self, level: Level, states: NDArray[np.float32]) -> None:
        """Put other states [V, N, D] in place of a level's; they have not moved."""
        self._keep()
        if self._kept is not None:
            self._kept[level] = states.copy()
        self._ask(lambda backend: backend.write(level, states))
        self._seen.pop(level, None)

    def stored(self, level: Level) -> NDArray[np.float32]:
        """The first state that the model stores for a level, the same [D] at every position."""
        return self._cpu.stored(level)

    def view(self, level: Level) -> StateView:
        """The state of a level as the last update left it."""
        found = self._ask(lambda backend: backend.view(level))
        self._seen[level] = found.state
        return found

    def read(self) -> Readout:
        """The answer as z_H holds it."""
        return self._ask(lambda backend: backend.read())

    def all_views(self) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
        """Of every view the answer's tokens [V, T] and the logit q_halt [V]."""
        return self._ask(lambda backend: backend.all_views())

    def logits(self) -> NDArray[np.float32]:
        """Raw logits [T, V] of z_H."""
        return self._ask(lambda backend: backend.logits())

    def halt(self) -> tuple[float, float]:
        """(q_halt, q_continue) logits of z_H."""
        return self._ask(lambda backend: backend.halt())

    def _keep(self) -> None:
        """A fault from here on goes back to here; what was looked at anyway need not be copied again."""
        if self._now is not self._cpu:
            seen = len(self._puzzle[0]) == 1 and len(self._seen) == len(_LEVELS)
            self._kept = {level: z[None] for level, z in self._seen.items()} if seen else self._ask(_states)
        self._since = []

    def _ask(self, what: Callable[[Backend], T]) -> T:
        if self._now is not self._cpu:
            try:
                return what(self._now)
            except CudaError as error:
                self.fault = str(error)
            self._now = self._cpu  # for good: nobody holds the GPU's memory any more
            self._catch_up()
        return what(self._cpu)

    def _catch_up(self) -> None:
        """Bring the CPU to where the GPU was."""
        self._cpu.begin(*self._puzzle)
        for level, states in (self._kept or {}).items():
            self._cpu.write(level, states)
        for level in self._since:
            self._cpu.update(level)
