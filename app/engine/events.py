"""What the engine says while it thinks: frozen values, safe to hand to any thread.

Arrays are numpy and read-only. T: puzzle positions, V: tokens, N: all positions, D: width.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from app.puzzles.base import Answer, Kind, Verdict

if TYPE_CHECKING:
    from app.engine.trace import Trace

Level = Literal["H", "L"]


@dataclass(frozen=True, slots=True)
class Started:
    """A run begins; ``trace`` is its growing record, readable from any thread."""

    run: int
    trace: Trace


@dataclass(frozen=True, slots=True)
class Update:
    """One update of one state.

    Attributes:
        index: 0-based over the whole run. segment, cycle: 0-based.
        step: which of the cycle's updates; L updates come first, the H update is last.
        seconds: since the run began.
        tokens: [T] uint8, the answer read out of z_H after its last update.
        probabilities: [T, V] float32 of that read-out; before the first one, of the first state.
        state: [N, D] float32, the state just updated; None once a long record was thinned.
        norm: its L2 norm over all positions. residual: the L2 norm of its change.
    """

    run: int
    index: int
    segment: int
    cycle: int
    step: int
    level: Level
    seconds: float
    tokens: NDArray[np.uint8]
    probabilities: NDArray[np.float32]
    state: NDArray[np.float32] | None
    norm: float
    residual: float


@dataclass(frozen=True, slots=True)
class Segment:
    """The end of a segment.

    Attributes:
        segment: 0-based. update: index of its last update.
        q: (q_halt, q_continue) logits; what q_continue says where only halting was
            trained means nothing.
        fixed_point: the change of z_H over the whole segment relative to its norm.
        verdict: exact verification of the answer at this point.
    """

    run: int
    segment: int
    update: int
    seconds: float
    q: tuple[float, float]
    fixed_point: float
    answer: Answer
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Finished:
    """The run is over by its policy or its maximum; the answer is the model's own."""

    run: int
    segments: int
    seconds: float
    answer: Answer
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The user stopped the run; what was thought until then is in its trace."""

    run: int


@dataclass(frozen=True, slots=True)
class Failed:
    """The run cannot go on; ``text`` is a sentence that a person can act on."""

    run: int
    text: str


@dataclass(frozen=True, slots=True)
class ModelLoading:
    """A model is being opened."""

    name: str


@dataclass(frozen=True, slots=True)
class ModelReady:
    """A model is ready to think; ``card`` is its card, ``device`` in words."""

    name: str
    kind: Kind
    device: str
    card: dict[str, Any]
    canvas: tuple[int, int]
    max_segments: int
    trained_continue: bool


@dataclass(frozen=True, slots=True)
class ModelFailed:
    """A model could not be opened; the one in use before stays."""

    name: str
    text: str


Terminal = Finished | Cancelled | Failed
RunEvent = Started | Update | Segment | Terminal
Event = RunEvent | ModelLoading | ModelReady | ModelFailed
