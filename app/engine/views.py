"""Several views of one puzzle: symmetric copies, each thought about from a start of its own.

A model that fails on a puzzle has mostly begun unluckily. Turned, mirrored or relabelled the
puzzle is the same to people and another one to the model; every view's answer is mapped back
and verified, so the first valid one is as good as any.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.engine.halting import Policy
from app.puzzles.base import Answer, Puzzle, Symmetry, frozen

MOST_VIEWS = 64
"""Nobody may ask for more."""
MOST_SEED = 10**9
"""Nor for a larger seed."""
SYMBOLS = 10
"""Digits, colours, or a maze's codes: at most so many different ones in an answer."""


@dataclass(frozen=True)
class Way:
    """How to solve.

    Attributes:
        policy: when one view stops. segments: the most of one view; 0: those that the puzzle is worth.
        views: the most; with more than one the policy is "verified".
    """

    policy: Policy = "q"
    segments: int = 0
    views: int = 1


@dataclass(frozen=True)
class View:
    """One way to look at a puzzle.

    Attributes:
        symmetry: how to get there; None for the puzzle as it is.
        seed: of the noise on the first states; None for the model's stored ones.
    """

    symmetry: Symmetry[Any] | None = None
    seed: int | None = None

    def see(self, puzzle: Puzzle) -> Puzzle:
        """The puzzle in this view."""
        if self.symmetry is None:
            return puzzle
        seen: Puzzle = self.symmetry.apply(puzzle)
        return seen

    def back(self, answer: Answer) -> Answer:
        """An answer given in this view, as an answer to the puzzle itself."""
        return answer if self.symmetry is None else self.symmetry.inverse().apply_answer(answer)


def views_of(puzzle: Puzzle, count: int, seed: int = 0) -> list[View]:
    """The first ``count`` views: the puzzle as it is, then random ones, the same ones for a seed every time.

    All are of the puzzle's own shape, so that they can be thought about together.
    """
    rng = np.random.default_rng(seed)
    views = [View()]
    while len(views) < count:
        view = View(puzzle.random_symmetry(rng), seed=MOST_VIEWS * seed + len(views))
        if view.see(puzzle).canvas == puzzle.canvas:
            views.append(view)
    return views


def _weights(q_halt: Sequence[float]) -> NDArray[np.float64]:
    """How much each view's word counts: sigmoid(q_halt)."""
    return np.asarray(1 / (1 + np.exp(-np.asarray(q_halt, dtype=np.float64).clip(-30, 30))))


def agreement(answer: Answer, answers: Sequence[Answer], q_halt: Sequence[float]) -> NDArray[np.float32]:
    """The share of the views, by weight, that say what ``answer`` says in each cell: [h, w]."""
    weights = _weights(q_halt)
    share = np.zeros(answer.shape)
    for other, weight in zip(answers, weights, strict=True):
        if other.shape == answer.shape:
            share += weight * (other == answer)
    return np.asarray(share / weights.sum(), dtype=np.float32)


def vote(answers: Sequence[Answer], q_halt: Sequence[float]) -> Answer:
    """Cell by cell, what most of the views say, each with the weight sigmoid(q_halt).

    Where their answers are of different shapes, as ARC's may be, the heaviest shape is voted for first.

    Args:
        answers: [h, w] each, mapped back. q_halt: each view's logit of being right.
    """
    weights = _weights(q_halt)
    shapes: dict[tuple[int, ...], float] = {}
    for answer, weight in zip(answers, weights, strict=True):
        shapes[answer.shape] = shapes.get(answer.shape, 0.0) + float(weight)
    shape = max(shapes, key=shapes.__getitem__)
    tally = np.zeros((SYMBOLS, *shape))
    for answer, weight in zip(answers, weights, strict=True):
        if answer.shape == shape:
            tally += weight * (answer == np.arange(SYMBOLS)[:, None, None])
    return frozen(tally.argmax(0))
