"""The record of a model learning one task: what the panels show of it; numpy only.

Append-only, like a run's ``Trace``: the engine's thread adds, any thread reads what is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.engine.events import ModelReady
from app.puzzles.arc import ArcTask
from app.puzzles.base import Answer

ATTEMPTS = 2
"""Answers that ARC allows for each test."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How to learn.

    Attributes:
        steps: at most. seconds: likewise. alone: of these, the share in which only embeddings learn.
        batch: boards at a time. segments: each board stays at most so long, and an answer takes so long.
        embedding_rate, rate: learning rates of the embeddings and of all other weights.
        averaging: decay of the averaged weights, which answer.
        noise: the strongest noise on a board's first states.
        starts: how many times each view is asked for an answer, each time from another start.
        every: steps between two looks at how it does.
        seed: everything drawn at random follows from it.
    """

    steps: int = 400
    seconds: float = 120.0
    alone: float = 0.25
    batch: int = 16
    segments: int = 6
    embedding_rate: float = 1e-2
    rate: float = 1e-3
    averaging: float = 0.97
    noise: float = 0.5
    starts: int = 2
    every: int = 20
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one step learned from: mean cross-entropy over cells, and the share of boards all right.

    Attributes:
        run: number that every event of this learning carries. step: 1-based.
        seconds: since it began. alone: whether only the embeddings learned.
    """

    run: int
    step: int
    seconds: float
    loss: float
    right: float
    alone: bool


@dataclass(frozen=True, slots=True)
class Look:
    """How the model does after so many steps.

    Attributes:
        answers: of every demonstration, as it is. fits: whether each of these is right.
        left_out: the share right of those that a view has never seen; None where there is but one
            demonstration, which no view can do without.
    """

    run: int
    step: int
    answers: tuple[Answer, ...]
    fits: tuple[bool, ...]
    left_out: float | None

    @property
    def understood(self) -> bool:
        """Whether all demonstrations are right, those left out too."""
        return all(self.fits) and self.left_out in (None, 1.0)


@dataclass(frozen=True, slots=True)
class Attempt:
    """An answer, how many views gave it, and their mean q_halt."""

    answer: Answer
    votes: int
    q_halt: float


@dataclass(frozen=True, slots=True)
class Learned:
    """The end: what the model now answers to every test, the likeliest first.

    Attributes:
        views: how many were asked about each test. fits: whether each demonstration is right.
        ready: the model that has learned; None before somebody made it ready to think.
    """

    run: int
    seconds: float
    steps: int
    views: int
    fits: tuple[bool, ...]
    attempts: tuple[tuple[Attempt, ...], ...]
    ready: ModelReady | None = None

    def solved(self, task: ArcTask) -> bool | None:
        """Whether every test is right within ATTEMPTS; None where an output is unknown."""
        if any(test.output is None for test in task.tests):
            return None
        return all(
            any(replace(task, chosen=n).verdict(attempt.answer).solved for attempt in attempts[:ATTEMPTS])
            for n, attempts in enumerate(self.attempts)
        )


class LearningRecord:
    """A growing record.

    Attributes:
        task: what is learned. plan: how. learned: its end, once it is there.
    """

    def __init__(self, task: ArcTask, plan: Plan) -> None:
        self.task, self.plan = task, plan
        self.lessons: list[Lesson] = []
        self.looks: list[Look] = []
        self.learned: Learned | None = None

    def add(self, event: Lesson | Look | Learned) -> None:
        """Record an event (on the engine's thread)."""
        if isinstance(event, Lesson):
            self.lessons.append(event)
        elif isinstance(event, Look):
            self.looks.append(event)
        else:
            self.learned = event


@dataclass(frozen=True, slots=True)
class Learning:
    """A model begins to learn a task; ``record`` grows, and is readable from any thread."""

    run: int
    record: LearningRecord


LearningEvent = Learning | Lesson | Look | Learned


def ranked(answers: Sequence[Answer], q_halt: Sequence[float]) -> tuple[Attempt, ...]:
    """Equal answers together, the most votes first, then the highest mean q_halt; empty ones are none."""
    groups: dict[tuple[tuple[int, ...], bytes], list[int]] = {}
    for n, answer in enumerate(answers):
        if answer.size:
            groups.setdefault((answer.shape, answer.tobytes()), []).append(n)
    attempts = [
        Attempt(answers[group[0]], len(group), sum(q_halt[n] for n in group) / len(group))
        for group in groups.values()
    ]
    return tuple(sorted(attempts, key=lambda a: (a.votes, a.q_halt), reverse=True))
