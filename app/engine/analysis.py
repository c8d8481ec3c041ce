"""What the panels plot: pure functions on arrays and records. Definitions and their sources inside."""

from __future__ import annotations

from dataclasses import dataclass
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
    """

    index: NDArray[np.int64]
    absolute: NDArray[np.float64]
    relative: NDArray[np.float64]


def residuals(trace: Trace, level: Level) -> Residuals:
    """The forward residuals of every update of ``level`` recorded so far."""
    rows = [(u.index, u.residual, u.norm) for u in trace.updates() if u.level == level]
    table = np.array(rows, dtype=np.float64).reshape(-1, 3)
    return Residuals(table[:, 0].astype(np.int64), table[:, 1], table[:, 1] / np.maximum(table[:, 2], 1e-12))


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
    axes = vectors * np.sqrt(values)
    largest = axes[np.abs(axes).argmax(0), np.arange(used)]
    points[:, :used] = axes * np.where(largest < 0, -1.0, 1.0)
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
    updates = trace.updates()[: index + 1]
    shown = np.array([u.tokens[position] for u in updates])
    changes = np.flatnonzero(shown[1:] != shown[:-1])
    return index - (int(changes[-1]) + 1 if len(changes) else 0)


def probability(trace: Trace, position: int, token: int) -> NDArray[np.float64]:
    """[K] what every update recorded so far gave ``token`` at a position."""
    return np.array([u.probabilities[position, token] for u in trace.updates()], dtype=np.float64)
