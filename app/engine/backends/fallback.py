"""Two devices that look like one: where the first fails, the other goes on from the last whole segment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from app.engine.backends.base import Look, Movable, Readout, StateView
from app.engine.config import HRMConfig
from app.engine.cuda.driver import CudaError
from app.engine.events import Level

T = TypeVar("T")
States = dict[Level, NDArray[np.float32]]


def _states(backend: Movable) -> States:
    return {"H": backend.states("H"), "L": backend.states("L")}


class WithFallback:
    """Thinks on a GPU, and from its first fault on on the CPU.

    The states of every view are taken down at the end of each segment. After a fault the CPU makes the
    updates since then once more, unseen, so that whoever asks meets neither a gap nor a repeat.

    Attributes:
        fault: what happened in this run, in a sentence; "" while nothing did.
    """

    def __init__(self, gpu: Movable, cpu: Movable) -> None:
        self.config: HRMConfig = gpu.config
        self.fault = ""
        self._now, self._cpu = gpu, cpu
        self._kept: States | None = None
        self._since: list[Level] = []

    @property
    def device(self) -> str:
        """Where it thinks now."""
        return self._now.device

    def begin(self, looks: Sequence[Look], puzzle_id: int, columns: int) -> None:
        """Take up a puzzle, on a canvas so many columns wide."""
        self._puzzle = looks, puzzle_id, columns
        self.fault, self._kept, self._since = "", None, []
        self._ask(lambda backend: backend.begin(*self._puzzle))

    def update(self, level: Level) -> None:
        """One L or H update."""
        if len(self._since) == self.config.updates_per_segment:
            self._keep()
        self._ask(lambda backend: backend.update(level))
        self._since.append(level)

    def view(self, level: Level) -> StateView:
        """The state of a level as the last update left it."""
        return self._ask(lambda backend: backend.view(level))

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
        """A segment is whole: a fault in the next one goes back to here."""
        if self._now is not self._cpu:
            self._kept = self._ask(_states)
        self._since = []

    def _ask(self, what: Callable[[Movable], T]) -> T:
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
