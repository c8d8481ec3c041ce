"""What is read out of a state after its updates: of z_H as it is recorded, of z_L as the model says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.engine.inquiries import Readings
from app.engine.progress import Progress, broken_rules
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import Answer
from app.ui.panels.readings import place_of


@dataclass(frozen=True)
class Facts:
    """Of one read-out.

    Attributes:
        changed: cells unlike the one before. broken: rules, of an ARC task cells; not a number where
            that cannot be told. solved: by exact verification.
    """

    changed: float
    broken: float
    solved: bool


class ReadOuts(Protocol):
    """Read-outs of one state of a record, by the update that they were made after."""

    @property
    def changed(self) -> str:
        """What ``Facts.changed`` counts, in words, with a field for the count."""
        ...

    @property
    def trace(self) -> Trace:
        """The record."""
        ...

    def answer(self, update: int) -> Answer | None:
        """The answer read; None while it is not known."""
        ...

    def facts(self, update: int) -> Facts | None:
        """What is to be said of it; None while it is not known."""
        ...

    def caption(self, update: int) -> str:
        """Where it stands, in numbers from 1."""
        ...

    def where(self, update: int) -> str:
        """Where it stands, in words."""
        ...


@dataclass(frozen=True, eq=False)
class OfH:
    """lm_head(z_H) after every H update, and of the state that the run began with."""

    trace: Trace
    progress: Progress
    changed: str = tr("{count:.0f} cells changed")

    def answer(self, update: int) -> Answer | None:
        """As it is recorded."""
        return self.trace.puzzle_at(update).answer(self.trace[update].tokens, self.trace.info.canvas)

    def facts(self, update: int) -> Facts | None:
        """As they were found."""
        found = self.progress
        n = int(np.searchsorted(found.index, update))
        return Facts(float(found.changed[n]), float(found.broken[n]), bool(found.solved[n]))

    def caption(self, update: int) -> str:
        """Segment and H cycle."""
        made = self.trace[update]
        return f"{made.segment + 1}.{made.cycle + 1}" if update else tr("start")

    def where(self, update: int) -> str:
        """Segment, cycle and level."""
        return place_of(self.trace[update]) if update else tr("before the first H update")


@dataclass(frozen=True, eq=False)
class Reading:
    """One read-out of z_L."""

    tokens: NDArray[np.uint8]
    broken: float
    solved: bool


@dataclass(frozen=True, eq=False)
class OfL:
    """lm_head(H(z_H + z_L)) after L updates, those that were asked.

    Attributes:
        known: what was read, by update; it may be kept without the record, which is large.
    """

    trace: Trace
    known: dict[int, Reading]
    changed: str = tr("{count:.0f} cells unlike the one read before")

    def take(self, readings: Readings) -> None:
        """Learn what the model said."""
        for update, tokens in zip(readings.updates, readings.tokens, strict=True):
            broken, solved = broken_rules(self.trace.puzzle_at(update), self._answer(update, tokens))
            self.known[update] = Reading(tokens, broken, bool(solved))

    def answer(self, update: int) -> Answer | None:
        """What was read."""
        read = self.known.get(update)
        return self._answer(update, read.tokens) if read else None

    def _answer(self, update: int, tokens: NDArray[np.uint8]) -> Answer:
        return self.trace.puzzle_at(update).answer(tokens, self.trace.info.canvas)

    def facts(self, update: int) -> Facts | None:
        """Changes are counted from the last read-out before that is known."""
        read = self.known.get(update)
        if read is None:
            return None
        before = max((other for other in self.known if other < update), default=None)
        unlike = math.nan if before is None else np.count_nonzero(self.known[before].tokens != read.tokens)
        return Facts(float(unlike), read.broken, read.solved)

    def caption(self, update: int) -> str:
        """Segment, H cycle and L update."""
        made = self.trace[update]
        return f"{made.segment + 1}.{made.cycle + 1}.{made.step + 1}"

    def where(self, update: int) -> str:
        """Segment, cycle and step."""
        return place_of(self.trace[update])


def legible(trace: Trace) -> tuple[Sequence[int], int]:
    """The L updates that can be read, and how many there are.

    Their own state and the z_H before it have to be on record.
    """
    found, known, count = [], True, 0
    for update in trace.updates():
        if update.level == "H":
            known = update.state is not None
            continue
        count += 1
        if known and update.state is not None:
            found.append(update.index)
    return found, count
