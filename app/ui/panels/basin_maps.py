"""Basin maps in the making: asked for a slice of time at a time, kept for each record; without any widget."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from app.engine.inquiries import GONE, Answer, Arrivals, NoAnswer, TryStarts
from app.engine.interventions import Saved
from app.engine.request import Request
from app.engine.section import REACH, Point, Section, order
from app.engine.tables import Table
from app.engine.trace import RunInfo, Trace
from app.language import tr
from app.puzzles import base
from app.ui.colouring import NOBODY
from app.ui.panels.readings import place_of
from app.ui.playhead import Playhead

SIDE = 2 * REACH + 1
ALL = SIDE * SIDE
AT_ONCE = 48
"""Starts of one question: more than there ever is time for."""

ASKER = "basin"


@dataclass(eq=False)
class Map:
    """What is known so far of the starts around the end of a run; it does not keep its record.

    Attributes:
        info: of the run. puzzle: that they are about. update: whose z_L they have.
        fast_state: that in words. section: None before the first ones came back.
        broken: [SIDE, SIDE] rules broken at (i, j), not a number where nobody knows.
        moves: [SIDE, SIDE, 2] likewise, in steps. tokens: read out, by point.
        seconds: that it took so far. begun: starts that were made from it.
    """

    info: RunInfo
    puzzle: base.Puzzle
    update: int
    fast_state: str
    section: Section | None = None
    done: int = 0
    seconds: float = 0.0
    broken: NDArray[np.float32] = field(default_factory=lambda: np.full((SIDE, SIDE), np.nan, np.float32))
    moves: NDArray[np.float64] = field(default_factory=lambda: np.full((SIDE, SIDE, 2), np.nan))
    tokens: dict[Point, NDArray[np.uint8]] = field(default_factory=dict)
    begun: list[Saved] = field(default_factory=list)

    def take(self, arrivals: Arrivals) -> None:
        """Put what came back into its place."""
        self.section = arrivals.section
        rows, columns = np.array(arrivals.points).T + REACH
        self.broken[rows, columns], self.moves[rows, columns] = arrivals.broken, arrivals.moves
        self.tokens.update(zip(arrivals.points, arrivals.tokens, strict=True))
        self.done += len(arrivals.points)

    @property
    def whole(self) -> bool:
        """Whether every start was tried."""
        return self.done == ALL

    def answer(self, point: Point) -> base.Answer | None:
        """What a start leads to within a segment; None where it was not tried yet."""
        tokens = self.tokens.get(point)
        return None if tokens is None else self.puzzle.answer(tokens, self.info.canvas)

    @property
    def table(self) -> Table:
        """Every start that was tried."""
        columns = (
            "i, steps",
            "j, steps",
            "broken rules",
            "change along PC 1, steps",
            "change along PC 2, steps",
        )
        rows = [
            (i, j, float(self.broken[i + REACH, j + REACH]), *self.moves[i + REACH, j + REACH].tolist())
            for i, j in self.tokens
        ]
        return Table(columns, lambda: rows, (("model", self.info.model), ("z_L", self.fast_state)))

    def start(self, point: Point) -> Request:
        """A run like the one around whose end this is, begun at a point."""
        assert self.section is not None
        state = Saved(
            self.section.starts([point])[0], self.section.z_L, tr("the basin map at {start}", start=at(point))
        )
        self.begun.append(state)
        info = self.info
        return Request(self.puzzle, info.policy, info.segments, info.puzzle_id, start=state)


def map_of(trace: Trace, update: int) -> Map:
    """A map of which nothing is known yet."""
    return Map(
        trace.info, trace.puzzle_at(update), update, tr("z_L of {place}", place=place_of(trace[update]))
    )


def at(point: Point) -> str:
    """A point in words."""
    return "({}, {})".format(*(f"{step:d}".replace("-", "−") for step in point))  # a minus sign


class Maps(QObject):
    """Draws one map at a time, and keeps those of all records that are still there.

    Attributes:
        drawing: the map that is being drawn, or None. why_not: why the last one could not be.

    Signals:
        grew: there is more to be seen, or it has ended.
    """

    grew = Signal()

    def __init__(self, playhead: Playhead, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._playhead = playhead
        self._order = order()
        self._maps: WeakKeyDictionary[Trace, Map] = WeakKeyDictionary()
        self._asked = 0.0
        self._of: Trace | None = None
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._ask)
        self.drawing: Map | None = None
        self.why_not = ""
        playhead.trace_changed.connect(self.stop)

    def own(self, trace: Trace) -> Map | None:
        """The map of a record."""
        return self._maps.get(trace)

    def around(self, trace: Trace) -> Map | None:
        """The map to show with a record: its own, or the one that it was begun from."""
        start = trace.info.start
        others = (each for each in self._maps.values() if any(start is begun for begun in each.begun))
        return self.own(trace) or next(others, None)

    def refusal(self, trace: Trace) -> str:
        """Why no map of a record can be drawn now, in a sentence; "" where one can."""
        if self._playhead.inquiries is None:
            return NOBODY
        gone = GONE if trace[-1].state is None else ""
        return self._playhead.runs.why_no_weights(trace) or gone

    def draw(self, trace: Trace, cursor: int) -> None:
        """Begin the map of a record, or go on with it."""
        self.why_not = self.refusal(trace)
        if self.why_not:
            self.grew.emit()
            return
        if trace not in self._maps:
            self._maps[trace] = map_of(trace, cursor)
        self.drawing, self._of = self._maps[trace], trace
        self._ask()
        self.grew.emit()

    def stop(self) -> None:
        """Leave it as it is."""
        if self.drawing and self._playhead.inquiries:
            self._playhead.inquiries.forget(ASKER)
            self._end()
            self.grew.emit()

    def _ask(self) -> None:
        made, trace, inquiries = self.drawing, self._of, self._playhead.inquiries
        assert made is not None and trace is not None and inquiries is not None
        points = self._order[made.done : made.done + AT_ONCE]
        self._asked = time.perf_counter()
        inquiries.ask(ASKER, TryStarts(trace, made.update, points, made.section), self._take)

    def _take(self, answer: Answer) -> None:
        made = self.drawing
        assert made is not None
        if isinstance(answer, Arrivals):
            made.take(answer)
            made.seconds += time.perf_counter() - self._asked
            if made.whole:
                self._end()
            else:  # a run that goes on freely comes first
                assert self._playhead.inquiries is not None
                self._next.start(self._playhead.inquiries.pause(ASKER))
        else:
            assert isinstance(answer, NoAnswer) and self._of is not None
            self.why_not = answer.why
            if made.section is None:
                del self._maps[self._of]
            self._end()
        self.grew.emit()

    def _end(self) -> None:
        self._next.stop()
        self.drawing = self._of = None
