"""What colours a board's cells: pure functions of a record, a number a cell and its scale.

Each is of the answer on the board after one update, [h, w]. Every scale begins at 0.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from app.engine import analysis
from app.engine.events import Finished, Update
from app.engine.growing import Growing
from app.engine.inquiries import Heard, NoAnswer
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.arc import ArcTask
from app.puzzles.base import Cell

Measure = Literal["none", "confidence", "entropy", "age", "disagreement", "hearing"]

MOST_AGE = 16
"""H updates, eight segments of the published rhythm, after which a cell counts as settled."""

OF_VIEW_1 = tr("Recorded of view 1 only: step back one update.")
ONE_VIEW = tr("One view only: choose several to compare them.")
NO_SEGMENT = tr("Views are compared when a segment has ended.")

_AMOUNTS = {
    "nats": (tr("{value:.3g} nat"), tr("{value:.3g} nats")),
    "H updates": (tr("{value:.3g} H update"), tr("{value:.3g} H updates")),
}
"""One and several of each unit."""
_HEAD = re.compile(r"layer (\d+), head (\d+)")
"""How the rows of an answer are called where they are data."""


@dataclass(frozen=True, eq=False)
class Overlay:
    """A number for every cell.

    Attributes:
        name: what it is.
        values: [h, w], not a number where it means nothing.
        high: the upper end of its scale, 0 being the lower. ends: both in words.
        unit: what follows a value that is read, "%" meaning that it is a share.
    """

    name: str
    values: NDArray[np.float32]
    high: float
    ends: tuple[str, str]
    unit: str = ""

    def say(self, cell: Cell) -> str:
        """The value of a cell in words; "" where there is none."""
        inside = all(0 <= at < side for at, side in zip(cell, self.values.shape, strict=True))
        if not inside or math.isnan(value := float(self.values[cell])):
            return ""
        return amount(value, self.unit)


def amount(value: float, unit: str) -> str:
    """A value in three digits at most, with its unit."""
    if unit == "%":
        return f"{100 * value:.3g} %"
    one, several = _AMOUNTS.get(unit, ("{value:.3g}",) * 2)
    return (one if value == 1 else several).format(value=value)


def fitted(values: NDArray[np.floating], shape: tuple[int, ...]) -> NDArray[np.float32]:
    """The upper left of [rows, columns] in another shape; not a number where there is nothing."""
    made = np.full(shape, np.nan, dtype=np.float32)
    h, w = (min(sides) for sides in zip(shape, values.shape, strict=True))
    made[:h, :w] = values[:h, :w]
    return made


def shape_at(trace: Trace, index: int) -> tuple[int, ...]:
    """(h, w) of the first view's answer after an update; ARC's changes in the midst of a run."""
    info = trace.info
    return info.puzzle.answer(trace[index].tokens, info.canvas).shape


def _on_board(trace: Trace, index: int, numbers: NDArray[np.floating]) -> NDArray[np.float32]:
    """Numbers of all positions, [T], on the cells of the answer."""
    return fitted(numbers.reshape(trace.info.canvas), shape_at(trace, index))


def confidence(trace: Trace, index: int) -> Overlay:
    """The probability of the symbol shown: the largest of softmax, or stablemax, of the logits."""
    update = trace[index]
    shown = update.probabilities[np.arange(len(update.tokens)), update.tokens]
    return Overlay(tr("confidence"), _on_board(trace, index, shown), 1.0, ("0", "1"))


def entropy(trace: Trace, index: int) -> Overlay:
    """-sum p log p in nats over all V symbols, up to ln V (Shannon 1948); of givens as the model says."""
    p = trace[index].probabilities
    most = math.log(p.shape[1])
    values = _on_board(trace, index, analysis.entropy(p))
    return Overlay(tr("entropy"), values, most, ("0", tr("{most:.2f} nats", most=most)), "nats")


def read_out(trace: Trace, update: Update) -> int:
    """How many H updates a run had made by then: the number of the read-out that an update shows."""
    return update.segment * trace.info.H_cycles + update.cycle + (update.level == "H")


class GrowingAges(Growing[int]):
    """When every position's answer last changed, learned once an update."""

    def __init__(self, trace: Trace) -> None:
        super().__init__()
        self._trace = trace
        self._tokens: NDArray[np.uint8] | None = None
        self._changed: list[NDArray[np.int32]] = []

    def at(self, index: int) -> NDArray[np.int32]:
        """[T] H updates since each answer last changed, since the run began where it never did."""
        self.extend(self._trace)
        number = read_out(self._trace, self._trace[index])
        return number - self._changed[number]

    def _take(self, update: Update) -> None:
        number, before = read_out(self._trace, update), self._tokens
        if before is None:
            self._changed.append(np.zeros(len(update.tokens), dtype=np.int32))
        while len(self._changed) <= number:
            self._changed.append(self._changed[-1])
        if before is not None and before is not update.tokens:
            unlike = before != update.tokens
            if unlike.any():
                self._changed[number] = np.where(unlike, number, self._changed[number]).astype(np.int32)
        self._tokens = update.tokens

    def _now(self) -> int:
        return len(self._changed)


def age(trace: Trace, index: int, ages: GrowingAges) -> Overlay:
    """H updates since the symbol shown last changed; all from MOST_AGE on look alike."""
    values = _on_board(trace, index, ages.at(index).astype(np.float32))
    end = tr("{count} or more H updates", count=MOST_AGE)
    return Overlay(tr("unchanged for"), values, MOST_AGE, ("0", end), "H updates")


def disagreement(trace: Trace, index: int) -> Overlay | NoAnswer:
    """The share of all views that said something else than the board when the last segment ended.

    Until the run ends that is the first view, then the answer that was taken. A view whose grid has
    another size differs where only one of the two has a cell.
    """
    if trace.info.views < 2:
        return NoAnswer(ONE_VIEW)
    last = next((s for s in reversed(trace.segments()) if s.update <= index), None)
    if last is None:
        return NoAnswer(NO_SEGMENT)
    ended = conclusion_at(trace, index)
    answer = ended.answer if ended else last.answer
    others = [fitted(view.answer.astype(np.float32), answer.shape) for view in last.views]
    share = np.mean([other != answer for other in others], axis=0)  # what is not a number differs
    shape = answer.shape if ended else shape_at(trace, index)
    return Overlay(tr("views that differ"), fitted(share, shape), 1.0, (tr("none"), tr("all")), "%")


def heard_by(trace: Trace, heard: Heard, row: int | None, shape: tuple[int, ...]) -> Overlay:
    """What a cell hears of each: one head's share of attention, the mean of all, or the influence.

    The scale ends at the largest number on the board.

    Args:
        trace: the record that the answer is about.
        heard: the answer.
        row: of the answer's; None for their mean.
        shape: (h, w) of the board.
    """
    values = fitted(mapped(heard, row).reshape(trace.info.canvas), shape)
    high = float(np.nanmax(values, initial=0.0)) or 1.0
    share = heard.kind == "attention"
    name = tr("attention") if share else tr("influence")
    if len(heard.names) > 1:
        name = tr("attention, {head}", head=called(heard, row))
    unit = "%" if share else ""
    return Overlay(name, values, high, ("0", amount(high, unit)), unit)


def mapped(heard: Heard, row: int | None) -> NDArray[np.float32]:
    """[T] of one row, or the mean of all."""
    chosen: NDArray[np.float32] = heard.cells.mean(0) if row is None else heard.cells[row]
    return chosen


def region(trace: Trace, index: int) -> tuple[int, int]:
    """(h, w) of all cells of which something is to be heard: the puzzle's and the answer's."""
    puzzle = trace.puzzle_at(index)
    shape = puzzle.asked.input.shape if isinstance(puzzle, ArcTask) else puzzle.canvas
    h, w = np.maximum(shape, shape_at(trace, index)).tolist()
    return h, w


def most_heard(trace: Trace, heard: Heard, row: int | None, count: int = 5) -> list[tuple[Cell, float]]:
    """The cells most heard, of the whole canvas, and how much: the most first."""
    values = mapped(heard, row)
    first = np.argsort(-values, kind="stable")[:count]
    return [(divmod(int(at), trace.info.canvas[1]), float(values[at])) for at in first]


def called(heard: Heard, row: int | None) -> str:
    """The name of a row, or of the mean."""
    count = len(heard.names)
    if row is None and count > 1:
        return tr("mean of {count} heads", count=count)
    name = heard.names[row or 0]
    if found := _HEAD.fullmatch(name):
        return tr("layer {layer}, head {head}", layer=found[1], head=found[2])
    return tr("influence") if name == "influence" else name


def conclusion_at(trace: Trace, index: int) -> Finished | None:
    """The end of a run of several views, where this is its last update: what the board shows then."""
    ended = trace.finished
    return ended if ended and ended.views > 1 and index == len(trace) - 1 else None
