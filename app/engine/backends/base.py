"""What the stepper asks of a device. The CPU's and the GPU's cannot be told apart from here."""

from __future__ import annotations

from collections.abc import Sequence
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
class Look:
    """A puzzle's tokens [T] in one view, and the seed of the noise on its first states (None: no noise)."""

    tokens: NDArray[np.int32]
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class StateView:
    """A state after an update: a read-only copy [N, D], its L2 norm, the L2 norm of its change."""

    state: NDArray[np.float32]
    norm: float
    residual: float


class Backend(Protocol):
    """A model on a device, thinking about one puzzle at a time, perhaps in several views.

    What it says is said of the first view, but for ``all_views``.
    """

    @property
    def config(self) -> HRMConfig:
        """The model's shape."""
        ...

    @property
    def device(self) -> str:
        """The device in words."""
        ...

    @property
    def fault(self) -> str:
        """Why this run went over to another device, in a sentence; "" while it has not."""
        ...

    @property
    def threads(self) -> int:
        """How many threads of the CPU this run takes; 0 where that means nothing."""
        ...

    def begin(self, looks: Sequence[Look], puzzle_id: int, columns: int) -> None:
        """Take up a puzzle, on a canvas so many columns wide; a negative identifier is a blank one."""
        ...

    def feed(self, looks: Sequence[Look]) -> None:
        """Take other tokens of the same shape; the states stay as they are."""
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

    def all_views(self) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
        """Of every view the answer's tokens [V, T] and the logit q_halt [V]."""
        ...

    def logits(self) -> NDArray[np.float32]:
        """Raw logits [T, V] of z_H."""
        ...

    def halt(self) -> tuple[float, float]:
        """(q_halt, q_continue) logits of z_H."""
        ...

    def states(self, level: Level) -> NDArray[np.float32]:
        """A level's states [V, N, D] in every view."""
        ...

    def write(self, level: Level, states: NDArray[np.float32]) -> None:
        """Put other states [V, N, D] in place of a level's; they have not moved."""
        ...

    def stored(self, level: Level) -> NDArray[np.float32]:
        """The first state that the model stores for a level, the same [D] at every position."""
        ...
