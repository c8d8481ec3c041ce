"""What the panels plot: pure functions on arrays and records. Definitions and their sources inside."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from app.engine.events import Level
from app.engine.trace import Trace


def entropy(probabilities: NDArray[np.floating]) -> NDArray[np.float64]:
    """Shannon entropy -sum p log p in nats over the last axis: [..., V] -> [...]."""
    p = np.asarray(probabilities, dtype=np.float64)
    return np.asarray(-np.sum(p * np.log(np.maximum(p, 1e-300)), axis=-1))


def margin(probabilities: NDArray[np.floating]) -> NDArray[np.float64]:
    """p1 - p2, the lead of the likeliest token over the next: [..., V] -> [...]."""
    top = np.sort(np.asarray(probabilities, dtype=np.float64), axis=-1)
    return np.asarray(top[..., -1] - top[..., -2])


@dataclass(frozen=True)
class Candidate:
    """A token and its probability."""

    token: int
    probability: float


def top_candidates(probabilities: NDArray[np.floating], count: int = 3) -> tuple[Candidate, ...]:
    """The likeliest tokens of one cell, [V], likeliest first."""
    order = np.argsort(-probabilities, kind="stable")[:count]
    return tuple(Candidate(int(t), float(probabilities[t])) for t in order)


def sigmoid(x: NDArray[np.floating] | float) -> NDArray[np.float64]:
    """1 / (1 + exp(-x)) without overflow."""
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(x, dtype=np.float64)))


@dataclass(frozen=True)
class Residuals:
    """Forward residuals r_i = ||z_i - z_(i-1)||_2 of one level (arXiv 2506.21734, fig. 3).

    Attributes:
        index: [K] the updates' indices on the run's axis.
        absolute: [K]. relative: [K], divided by ||z_i||.
        seen: how many updates of both levels were looked at.
    """

    index: NDArray[np.int64]
    absolute: NDArray[np.float64]
    relative: NDArray[np.float64]
    seen: int


def residuals(trace: Trace, level: Level, before: Residuals | None = None) -> Residuals:
    """The forward residuals of every update of ``level`` recorded so far.

    Args:
        trace: the record.
        level: whose updates.
        before: what was found in the same record earlier; only what is new is looked at then.
    """
    start, end = before.seen if before else 0, len(trace)
    new = [trace[i] for i in range(start, end)]
    rows = [(u.index, u.residual, u.norm) for u in new if u.level == level]
    table = np.array(rows, dtype=np.float64).reshape(-1, 3)
    index, absolute = table[:, 0].astype(np.int64), table[:, 1]
    relative = absolute / np.maximum(table[:, 2], 1e-12)
    if before:
        index = np.append(before.index, index)
        absolute = np.append(before.absolute, absolute)
        relative = np.append(before.relative, relative)
    return Residuals(index, absolute, relative, end)


@dataclass(frozen=True)
class Trajectory:
    """States of one level on their principal axes.

    Attributes:
        index: [K] the updates' indices. points: [K, dimensions].
        explained: [dimensions] share of the variance on each axis.
        axes: [dimensions] which principal axis (0-based) each coordinate is.
    """

    index: NDArray[np.int64]
    points: NDArray[np.float64]
    explained: NDArray[np.float64]
    axes: tuple[int, ...] = (0, 1)


SMALL = 128
"""Up to this many vectors a whole eigendecomposition takes about a millisecond; it grows as K**3."""


def _leading_eigenpairs(
    matrix: NDArray[np.float64], count: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The largest eigenvalues [count] of a symmetric positive matrix [K, K], and their vectors [K, count].

    Larger ones by subspace iteration from a few of their own columns (arXiv 0909.4061, algorithm 4.4).
    """
    k = len(matrix)
    if k <= SMALL:
        values, vectors = np.linalg.eigh(matrix)
    else:
        basis = matrix[:, np.linspace(0, k - 1, count + 6).astype(int)]
        for _ in range(10):
            basis, _ = np.linalg.qr(matrix @ basis)
        values, small = np.linalg.eigh(basis.T @ matrix @ basis)
        vectors = basis @ small
    return values[::-1][:count], vectors[:, ::-1][:, :count]


def _signed(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """With the sign of each axis that makes its largest coordinate positive."""
    largest = points[np.abs(points).argmax(0), np.arange(points.shape[1])]
    return points * np.where(largest < 0, -1.0, 1.0)


def principal_axes(
    gram: NDArray[np.float64], dimensions: int = 2
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """PCA coordinates from inner products (classical scaling; Gower 1966, Biometrika 53).

    Args:
        gram: [K, K] inner products of K vectors of any length.
        dimensions: how many axes.

    Returns:
        points [K, dimensions] and the share of variance [dimensions]; zeros where K is too small.
        The sign of each axis makes its largest coordinate positive.
    """
    k = len(gram)
    points, share = np.zeros((k, dimensions)), np.zeros(dimensions)
    if k < 2:
        return points, share
    centred = gram - gram.mean(0) - gram.mean(1)[:, None] + gram.mean()
    used = min(dimensions, k)
    values, vectors = _leading_eigenpairs(centred, used)
    values = np.maximum(values, 0.0)
    points[:, :used] = _signed(vectors * np.sqrt(values))
    total = np.trace(centred)
    if total > 0:
        share[:used] = values / total
    return points, share


MOST_POINTS = 512
"""Longer trajectories are drawn from every second, third … state: fitting axes takes K**2 steps."""


def trajectory(trace: Trace, level: Level, dimensions: int = 2) -> Trajectory:
    """The kept states of ``level``, evenly at most MOST_POINTS or so, on the principal axes of these."""
    index, gram = trace.gram(level)
    every = -(-len(index) // MOST_POINTS)
    if every > 1:
        rows = np.unique(np.append(np.arange(0, len(index), every), len(index) - 1))
        index, gram = index[rows], gram[np.ix_(rows, rows)]
    points, explained = principal_axes(gram, dimensions)
    return Trajectory(index, points, explained, tuple(range(dimensions)))


def aligned(now: Trajectory, before: Trajectory) -> Trajectory:
    """The same trajectory, its axes ordered and signed to look as much as can be like an earlier one.

    A basis fitted anew as a run grows may flip or swap axes; the states common to both tell. Nothing
    is rotated: every coordinate stays a principal one.
    """
    _, new, old = np.intersect1d(now.index, before.index, return_indices=True)
    if len(new) < 2:
        return now
    a, b = now.points[new], before.points[old]
    likeness = (a - a.mean(0)).T @ (b - b.mean(0))  # [axis now, axis before]
    columns = range(likeness.shape[1])
    order = list(max(permutations(columns), key=lambda rows: float(np.abs(likeness[rows, columns]).sum())))
    signs = np.where(likeness[order, columns] < 0, -1.0, 1.0)
    return Trajectory(
        now.index, now.points[:, order] * signs, now.explained[order], tuple(now.axes[i] for i in order)
    )


RANK = 24
"""Directions that a growing path keeps; the two that are shown are the first of them."""

FOLDED = 2**14
"""Longer states are folded to so many numbers, which keeps distances to about a hundredth."""

BATCH = 8
"""States that a growing path takes in at once."""


class GrowingPath:
    """The path of one level on principal axes that are fitted as the run goes.

    States are coordinates on an orthonormal frame, which new directions are added to and which is cut
    back to its leading ones (incremental SVD; Brand 2002, ECCV; Ross et al. 2008, IJCV 77). A state costs
    the same however long the run is, and stays when the record lets it go.
    """

    def __init__(self, level: Level) -> None:
        self.level = level
        self._seen = 0
        self._index: list[int] = []
        self._origin: NDArray[np.float32] | None = None
        self._frame: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
        self._coordinates: NDArray[np.float64] = np.zeros((0, 0))
        self._squares = 0.0

    def extend(self, trace: Trace) -> bool:
        """Take in the next states of the record; whether there may be more."""
        states: list[NDArray[np.float32]] = []
        while self._seen < len(trace) and len(states) < BATCH:
            update = trace[self._seen]
            self._seen += 1
            if update.level == self.level and update.state is not None:
                self._index.append(update.index)
                states.append(_folded(update.state.ravel()))
        if states:
            self._add(np.stack(states))
        return self._seen < len(trace)

    def trajectory(self, dimensions: int = 2) -> Trajectory:
        """All states taken in, on the principal axes of these."""
        k, rank = self._coordinates.shape
        mean = self._coordinates.mean(0) if k else np.zeros(rank)
        centred = self._coordinates - mean
        values, vectors = np.linalg.eigh(centred.T @ centred)
        used = min(dimensions, rank)
        points, share = np.zeros((k, dimensions)), np.zeros(dimensions)
        if k:
            points[:, :used] = _signed(centred @ vectors[:, ::-1][:, :used])
        total = self._squares - k * float(mean @ mean)
        if total > 0:
            share[:used] = values[::-1][:used] / total
        return Trajectory(np.array(self._index, dtype=np.int64), points, share, tuple(range(dimensions)))

    def _add(self, states: NDArray[np.float32]) -> None:
        if self._origin is None:
            self._origin, self._frame = states[0], np.zeros((0, states.shape[1]), dtype=np.float32)
        away = states - self._origin
        self._squares += float(np.square(away, dtype=np.float64).sum())
        known = away @ self._frame.T
        rest = away - known @ self._frame
        values, vectors = np.linalg.eigh(rest @ rest.T)
        new = values > 1e-6 * max(float(np.square(away).sum(axis=1).max()), 1e-30)
        lengths = np.sqrt(values[new])
        self._frame = np.vstack([self._frame, (vectors[:, new].T @ rest) / lengths[:, None]])
        fresh = np.hstack([known, vectors[:, new] * lengths])
        old = np.pad(self._coordinates, ((0, 0), (0, int(new.sum()))))
        self._coordinates = np.vstack([old, fresh])
        if len(self._frame) > 2 * RANK:
            self._cut()

    def _cut(self) -> None:
        """Keep the directions that most of the states' squares lie in."""
        _, vectors = np.linalg.eigh(self._coordinates.T @ self._coordinates)
        leading = vectors[:, -RANK:]
        self._frame = leading.T.astype(np.float32) @ self._frame
        self._coordinates = self._coordinates @ leading


@lru_cache(maxsize=2)
def _signs(length: int) -> NDArray[np.int8]:
    """[length] of 1 and -1, always the same."""
    return 2 * np.random.default_rng(0).integers(0, 2, length, dtype=np.int8) - 1


def _folded(state: NDArray[np.float32]) -> NDArray[np.float32]:
    """A long vector as one of FOLDED numbers, each the sum of some with random signs (count sketch)."""
    if len(state) <= FOLDED:
        return state
    padded = np.pad(state * _signs(len(state)), (0, -len(state) % FOLDED))
    folded: NDArray[np.float32] = padded.reshape(-1, FOLDED).sum(axis=0)
    return folded


def changed(trace: Trace, index: int) -> NDArray[np.bool_]:
    """[T] the positions whose token differs from the read-out before the one shown at ``index``."""
    now = trace[index]
    for i in range(index - 1, -1, -1):
        if trace[i].tokens is not now.tokens:
            return np.asarray(trace[i].tokens != now.tokens)
    return np.zeros(len(now.tokens), dtype=np.bool_)


def age(trace: Trace, index: int, position: int) -> int:
    """Updates since the token shown at a position last changed, as of update ``index``.

    0 where it changed with this very update; ``index`` where it never did.
    """
    shown = trace[index].tokens[position]
    since = index
    while since > 0 and trace[since - 1].tokens[position] == shown:
        since -= 1
    return index - since


def probability(
    trace: Trace, position: int, token: int, before: NDArray[np.float64] | None = None
) -> NDArray[np.float64]:
    """[K] what every update recorded so far gave ``token`` at a position; ``before`` spares the first."""
    known = np.zeros(0) if before is None else before
    new = [trace[i].probabilities[position, token] for i in range(len(known), len(trace))]
    return np.append(known, np.array(new, dtype=np.float64))
