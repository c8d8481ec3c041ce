"""What a board paints of a run at one update."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.engine.analysis import Candidate, changed, top_candidates
from app.engine.trace import Trace
from app.puzzles import arc
from app.puzzles.base import Answer, Cell, Kind


@dataclass(frozen=True)
class Prediction:
    """The model's answer at one update, in the puzzle's own symbols.

    Attributes:
        answer: [h, w], as ``Puzzle.answer`` gives it.
        confidence: [h, w] probability of the symbol shown.
        changed: [h, w] whether the symbol differs from the read-out before.
    """

    answer: Answer
    confidence: NDArray[np.float32]
    changed: NDArray[np.bool_]


def predict(trace: Trace, index: int) -> Prediction:
    """Read one update of a record for painting."""
    update, info = trace[index], trace.info
    answer = info.puzzle.answer(update.tokens, info.canvas)
    h, w = answer.shape
    shown = update.probabilities[np.arange(len(update.tokens)), update.tokens]
    return Prediction(
        answer,
        shown.reshape(info.canvas)[:h, :w],
        changed(trace, index).reshape(info.canvas)[:h, :w],
    )


def candidates_at(trace: Trace, index: int, cell: Cell, count: int = 5) -> tuple[Candidate, ...]:
    """The likeliest tokens of one cell at one update."""
    position = cell[0] * trace.info.canvas[1] + cell[1]
    return top_candidates(trace[index].probabilities[position], count)


def token_label(kind: Kind, token: int) -> str:
    """A token of HRM's in words: "7", "wall", "colour 3"."""
    if kind == "arc":
        return f"colour {token - arc.COLOUR_0}" if token >= arc.COLOUR_0 else ("padding", "end")[token]
    if kind == "maze":
        return ("padding", "wall", "open", "start", "goal", "path")[token]
    return str(token - 1) if token > 1 else ("padding", "blank")[token]
