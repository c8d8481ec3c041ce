"""What a board paints of a run at one update."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.engine.analysis import Candidate, changed, top_candidates
from app.engine.events import Finished, Segment
from app.engine.overlays import conclusion_at
from app.engine.trace import Trace
from app.engine.views import agreement
from app.language import tr
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


def _of_views(last: Segment, ended: Finished) -> Prediction:
    """The views' answer: of one view it is verified, of a vote as sure as they agree on it.

    The board showed the first view until then; what is not as there has changed.
    """
    answer, views = ended.answer, last.views
    if ended.view is None:
        confidence = agreement(answer, [v.answer for v in views], [v.q_halt for v in views])
    else:
        confidence = np.ones(answer.shape, dtype=np.float32)
    same = last.answer.shape == answer.shape
    return Prediction(answer, confidence, last.answer != answer if same else np.ones(answer.shape, np.bool_))


def predict(trace: Trace, index: int) -> Prediction:
    """Read one update of a record for painting."""
    if ended := conclusion_at(trace, index):
        return _of_views(trace.segments()[-1], ended)
    update, info = trace[index], trace.info
    answer = trace.puzzle_at(index).answer(update.tokens, info.canvas)
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
        if token >= arc.COLOUR_0:
            return tr("colour {number}", number=token - arc.COLOUR_0)
        return (tr("padding"), tr("end"))[token]
    if kind == "maze":
        return (tr("padding"), tr("wall"), tr("open"), tr("start"), tr("goal"), tr("path"))[token]
    return str(token - 1) if token > 1 else (tr("padding"), tr("blank"))[token]
