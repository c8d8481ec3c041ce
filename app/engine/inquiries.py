"""What only the model can say of a record: questions that need its weights, and their answers; no torch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from app.engine.events import Level
from app.engine.interventions import Edit, Noise, Patch, Reset
from app.engine.section import Point, Section
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import Cell

GONE = tr("This record does not hold the whole states of this update. Reproduce the run to look inside.")


class QuestionError(ValueError):
    """A question that has no answer; the text is a sentence for people."""


@dataclass(frozen=True, eq=False)
class WhatItHears:
    """What one cell hears of the others in one update."""

    trace: Trace
    update: int
    cell: Cell


@dataclass(frozen=True, eq=False)
class ReadL:
    """The answer as z_L holds it after some L updates."""

    trace: Trace
    updates: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class TryStarts:
    """What one segment makes of starts on a plane through the last z_H of a run.

    Attributes:
        update: the one whose z_L they begin with, and whose puzzle they are about.
        section: the plane; None before it was told.
    """

    trace: Trace
    update: int
    points: tuple[Point, ...]
    section: Section | None = None


Question = WhatItHears | ReadL | TryStarts


@dataclass(frozen=True, eq=False)
class Heard:
    """How much of every position a cell hears in one update.

    Attributes:
        kind: "attention": softmax(q k / sqrt(d)) of each head of each layer, rows that sum to 1.
            "influence", where nothing attends: a row of the Jacobian, the length of the gradient of the
            log-probability of the cell's token by the state that goes into the update, at each position.
        names: [K] of the rows.
        cells: [K, T] of the puzzle's positions. prefix: [K] of all positions before them together.
    """

    kind: Literal["attention", "influence"]
    names: tuple[str, ...]
    cells: NDArray[np.float32]
    prefix: NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Readings:
    """The paper's read-out of z_L, lm_head(H(z_H + z_L)) (arXiv 2506.21734, fig. 7).

    Attributes:
        updates: [K] of those asked for, as many as there was time for.
        tokens: [K, T] uint8. probabilities: [K, T, V] float32.
    """

    updates: tuple[int, ...]
    tokens: NDArray[np.uint8]
    probabilities: NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Arrivals:
    """What became of starts.

    Attributes:
        points: [K] of those asked for, as many as there was time for.
        tokens: [K, T] uint8, read out of z_H after a segment.
        broken: [K] rules that they break; of an ARC task wrong cells, not a number for another size.
        moves: [K, 2] the change of z_H as seen on the plane, in steps.
    """

    section: Section
    points: tuple[Point, ...]
    tokens: NDArray[np.uint8]
    broken: NDArray[np.float32]
    moves: NDArray[np.float64]


@dataclass(frozen=True)
class NoAnswer:
    """Why there is none, in a sentence."""

    why: str


Answer = Heard | Readings | Arrivals | NoAnswer


@dataclass(frozen=True, eq=False)
class Answered:
    """The answer to a question, under the number it was given."""

    number: int
    answer: Answer


class Beginnings(Protocol):
    """What a model begins with, of the first view."""

    def first(self, level: Level, update: int) -> NDArray[np.float32]:
        """The state [N, D] that a run begins with, of the puzzle that an update is about."""
        ...

    def stored(self, level: Level) -> NDArray[np.float32]:
        """The state [N, D] that the model stores."""
        ...


def state_before(trace: Trace, level: Level, update: int, begin: Beginnings) -> NDArray[np.float32]:
    """The state [N, D] of a level that an update started from, whatever was done to it in between.

    Raises:
        QuestionError: it is not on the record.
    """
    newest = next((i for i in range(update - 1, -1, -1) if trace[i].level == level), -1)
    state = trace[newest].state if newest >= 0 else begin.first(level, 0)
    for act in trace.acts():
        if not newest < act.before <= update:
            continue
        what = act.what
        if isinstance(what, Edit):
            state = state if what.keep else begin.first(level, act.before)
        elif isinstance(what, Reset) and what.level == level:
            state = begin.stored(level)
        elif isinstance(what, Patch) and what.level == level:
            state = what.states
        elif isinstance(what, Noise) and what.level == level and state is not None:
            state = what.on(state[None])[0]
    if state is None:
        raise QuestionError(GONE)
    return state
