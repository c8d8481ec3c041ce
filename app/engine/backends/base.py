"""What the stepper asks of a device. The CPU's and the GPU's cannot be told apart from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.engine.config import HRMConfig
from app.engine.events import Level


@dataclass(frozen=True, slots=True)
class Readout:
    """The answer in z_H: the likeliest tokens [T] uint8 and all probabilities [T, V] float32."""

    tokens: NDArray[np.uint8]
    probabilities: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class StateView:
    """A state after an update: a read-only copy [N, D], its L2 norm, the L2 norm of its change."""

    state: NDArray[np.float32]
    norm: float
    residual: float


class Backend(Protocol):
    """A model on a device, thinking about one puzzle at a time."""

    @property
    def config(self) -> HRMConfig:
        """The model's shape."""
        ...

    @property
    def device(self) -> str:
        """The device in words."""
        ...

    def begin(self, tokens: NDArray[np.int32], puzzle_id: int) -> None:
        """Take up a puzzle (tokens [T]) from the stored initial states."""
        ...

    def update(self, level: Level) -> None:
        """One L or H update."""
        ...

    def view(self, level: Level) -> StateView:
        """The state of a level as the last update left it."""
        ...

    def read(self) -> Readout:
        """The answer as z_H holds it."""
        ...

    def logits(self) -> NDArray[np.float32]:
        """Raw logits [T, V] of z_H."""
        ...

    def halt(self) -> tuple[float, float]:
        """(q_halt, q_continue) logits of z_H."""
        ...
