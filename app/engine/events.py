"""What the engine says while it thinks: frozen values, safe to hand to any thread.

Arrays are numpy and read-only. T: puzzle positions, V: tokens, N: all positions, D: width.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from app.engine.config import HRMConfig
from app.engine.devices import Choice
from app.language import tr
from app.puzzles.arc import ArcTask
from app.puzzles.base import Answer, Canvas, Kind, Puzzle, Verdict

if TYPE_CHECKING:
    from app.engine.interventions import Act
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
class ViewState:
    """What one view of the puzzle says at the end of a segment.

    Attributes:
        number: 0 is the puzzle as it is.
        answer: mapped back to the puzzle. solved: by exact verification.
        q_halt: the view's own logit.
    """

    number: int
    answer: Answer
    solved: bool | None
    q_halt: float


@dataclass(frozen=True, slots=True)
class Segment:
    """The end of a segment.

    Attributes:
        segment: 0-based. update: index of its last update.
        q: (q_halt, q_continue) logits; what q_continue says where only halting was
            trained means nothing.
        fixed_point: the change of z_H over the whole segment relative to its norm.
        verdict: exact verification of the answer at this point.
        views: all views, where there are several; everything else here is of the first one.
    """

    run: int
    segment: int
    update: int
    seconds: float
    q: tuple[float, float]
    fixed_point: float
    answer: Answer
    verdict: Verdict
    views: tuple[ViewState, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """The run goes on elsewhere: its device failed.

    Attributes:
        update: index of the last update made before; -1 where there was none.
        segment: 0-based; from this one on it thinks on the other device.
        device: the other one, in words. why: what happened, in a sentence.
    """

    run: int
    update: int
    segment: int
    device: str
    why: str

    @property
    def text(self) -> str:
        """It all in words."""
        return tr(
            "{why} The {device} goes on from segment {segment}.",
            why=self.why, device=self.device, segment=self.segment + 1,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Intervened:
    """Something was done to the run; it is in its record."""

    run: int
    act: Act

    @property
    def update(self) -> int:
        """Index of the last update made before; -1 where there was none."""
        return self.act.before - 1


@dataclass(frozen=True, slots=True)
class Refused:
    """Something cannot be done to the run, which goes on as it was; ``text`` says why."""

    run: int
    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The run is over by its policy or its maximum; the answer is the model's own.

    Attributes:
        views: how many views were thought about.
        view: the one whose answer it is; None where all of them voted.
    """

    run: int
    segments: int
    seconds: float
    answer: Answer
    verdict: Verdict
    views: int = 1
    view: int | None = 0


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
    """A model is ready to think.

    Attributes:
        device: in words. card: the model's card.
        canvas: (rows, columns) of its tokens; None where it takes a grid of any size as it is.
        choice: why it thinks there.
        adapts: whether it can learn a task from its demonstrations. learned: the task that it did learn.
        sha256: of its weights.
    """

    name: str
    kind: Kind
    device: str
    card: dict[str, Any]
    canvas: Canvas | None
    config: HRMConfig
    choice: Choice = Choice()
    adapts: bool = False
    learned: ArcTask | None = None
    sha256: str = ""

    @property
    def title(self) -> str:
        """Its name, and whether it has learned a task."""
        return tr("{model}, adapted to this task", model=self.name) if self.learned else self.name

    def has_learned(self, puzzle: Puzzle) -> bool:
        """Whether it has learned from this task's demonstrations, and its tests have room."""
        if self.learned is None or not isinstance(puzzle, ArcTask) or puzzle.train != self.learned.train:
            return False
        return all(side <= most for side, most in zip(puzzle.canvas, self.room(puzzle), strict=True))

    @property
    def trained_continue(self) -> bool:
        """Whether q_continue was trained, so that q_halt is compared with it."""
        return self.config.halts == "q"

    def room(self, puzzle: Puzzle) -> Canvas:
        """The canvas on which it thinks about this puzzle."""
        return self.canvas or puzzle.canvas

    def segments_for(self, puzzle: Puzzle) -> int:
        """The most segments it thinks for when nobody asks for others."""
        rows, columns = self.room(puzzle)
        return self.config.segments_for(rows * columns)


@dataclass(frozen=True, slots=True)
class ModelFailed:
    """A model could not be opened; the one in use before stays."""

    name: str
    text: str


Terminal = Finished | Cancelled | Failed
RunEvent = Started | Update | Segment | Moved | Intervened | Refused | Terminal
Event = RunEvent | ModelLoading | ModelReady | ModelFailed
