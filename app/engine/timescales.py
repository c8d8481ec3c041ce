"""How long a state remembers: the time constant of every unit's autocorrelation (arXiv 2309.12927).

A unit is one of the D numbers at a position; as all positions share their weights, the autocovariances
of a unit are summed over positions.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.engine.events import Level, Update
from app.engine.growing import Growing

LAGS = 24
"""The most lags looked at."""

SHARE = 4
"""Updates needed for every lag: an autocorrelation means little beyond a quarter of its series."""

LEAST = 2
"""Lags that a fit needs."""

SHORTEST, LONGEST = 0.1, 1000.0
"""Time constants that are told apart, in updates of the level."""


@dataclass(frozen=True)
class Memory:
    """How alike the states of one level are to later ones.

    Attributes:
        updates: of this level in the series.
        correlation: [D, lags + 1] of each unit, 1 at lag 0; zeros for a unit that stood still.
    """

    updates: int
    correlation: NDArray[np.float32]


class GrowingMemory(Growing[Memory]):
    """The autocorrelation of one level's units; a state costs the same however long the run is.

    A series has no gaps: it ends before the first update whose state was let go.
    """

    def __init__(self, level: Level) -> None:
        super().__init__()
        self.level = level
        self._whole = True
        self._count = 0
        self._first: list[NDArray[np.float32]] = []
        self._last: deque[NDArray[np.float32]] = deque(maxlen=LAGS + 1)
        self._origin: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
        self._sum: NDArray[np.float64] = np.zeros((0, 0))
        self._products: NDArray[np.float64] = np.zeros((LAGS + 1, 0))

    def _take(self, update: Update) -> None:
        if update.level != self.level or not self._whole:
            return
        if update.state is None:
            self._whole = False
            return
        state = np.ascontiguousarray(update.state)
        if not self._count:
            self._origin, self._sum = state, np.zeros(state.shape)
            self._products = np.zeros((LAGS + 1, state.shape[1]))
        away = state - self._origin  # smaller numbers, smaller errors
        self._count += 1
        self._sum += away
        self._last.appendleft(away)
        if len(self._first) < LAGS:
            self._first.append(away)
        for lag, before in enumerate(self._last):
            self._products[lag] += np.einsum("nd,nd->d", before, away)

    def _now(self) -> Memory | None:
        lags = min(LAGS, self._count // SHARE)
        if lags < LEAST:
            return None
        covariance = self._products[: lags + 1].T.copy()  # [D, lags + 1], then less the mean's part
        mean = (self._sum / self._count).astype(np.float32)
        rest = self._count * np.einsum("nd,nd->d", mean, mean)  # mean · sum; a lag leaves out the ends
        head, tail = rest.astype(np.float64), rest.astype(np.float64)
        for lag in range(lags + 1):
            covariance[:, lag] += (1 - lag / self._count) * rest - head - tail
            if lag < lags:
                head -= np.einsum("nd,nd->d", mean, self._last[lag])
                tail -= np.einsum("nd,nd->d", mean, self._first[lag])
        variance = covariance[:, :1]
        moves = variance > 1e-9 * max(float(variance.max()), 1e-30)
        correlation = np.divide(covariance, variance, where=moves, out=np.zeros_like(covariance))
        return Memory(self._count, correlation.astype(np.float32))


def time_constants(correlation: NDArray[np.floating]) -> NDArray[np.float64]:
    """The tau of every unit that moved, in lags: exp(-k / tau) fitted by least squares to lags 1 and up.

    Args:
        correlation: [D, lags + 1]. Where no tau between SHORTEST and LONGEST fits best, it is one of these.
    """
    r = np.asarray(correlation, dtype=np.float64)
    r = r[r[:, 0] > 0, 1:]
    taus = np.geomspace(SHORTEST, LONGEST, 400)
    curves = np.exp(-np.arange(1, r.shape[1] + 1) / taus[:, None])
    errors = np.square(curves).sum(axis=1) - 2 * r @ curves.T  # [D, taus], but for what all have in common
    best = errors.argmin(axis=1)
    inner = np.clip(best, 1, len(taus) - 2)
    rows = np.arange(len(r))
    left, middle, right = (errors[rows, inner + step] for step in (-1, 0, 1))
    bend = left - 2 * middle + right
    shift = np.divide(left - right, 2 * bend, where=bend > 0, out=np.zeros_like(bend))  # a parabola's vertex
    refined = taus[inner] * (taus[1] / taus[0]) ** np.clip(shift, -1, 1)
    return np.asarray(np.where(best == inner, refined, taus[best]))


def apart(level: Level, L_cycles: int) -> float:
    """Updates of the run from one of this level to its next, on the average."""
    return float(L_cycles + 1) if level == "H" else (L_cycles + 1) / L_cycles
