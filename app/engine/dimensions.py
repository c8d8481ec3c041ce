"""How many dimensions a state makes use of: the participation ratio (arXiv 2506.21734, fig. 8)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.engine.events import Level, Update
from app.engine.growing import Growing


@dataclass(frozen=True)
class Spread:
    """How the states of one level spread, pooled over positions and updates.

    Attributes:
        index: [K] the updates. ratio: [K] participation ratio of all states up to each of them.
        covariance: [D, D] of all of them.
    """

    index: NDArray[np.int64]
    ratio: NDArray[np.float64]
    covariance: NDArray[np.float32]


def participation_ratio(covariance: NDArray[np.floating]) -> float:
    """(Σλ)² / Σλ² of the eigenvalues, which are not needed for it: trace squared over squared norm."""
    c = np.asarray(covariance, dtype=np.float64)
    return _ratio(float(np.trace(c)), float(np.vdot(c, c)))


def _ratio(total: float, squares: float) -> float:
    return total * total / squares if squares > 0 else 0.0


def spectrum(covariance: NDArray[np.floating]) -> NDArray[np.float64]:
    """The eigenvalues of a covariance [D, D] as shares of their sum, the largest first: [D]."""
    values = np.maximum(np.linalg.eigvalsh(np.asarray(covariance, dtype=np.float64))[::-1], 0.0)
    return np.asarray(values / max(float(values.sum()), 1e-300))


class Pool:
    """States of any number of runs taken together: all their positions are vectors of one kind."""

    def __init__(self) -> None:
        self._count = 0
        self._sum: NDArray[np.float64] = np.zeros(0)
        self._products: NDArray[np.float64] = np.zeros((0, 0))

    def take(self, state: NDArray[np.float32]) -> None:
        """Take in a state [N, D]."""
        self._add(len(state), state.sum(axis=0, dtype=np.float64), state.T @ state)

    def merge(self, other: Pool) -> None:
        """Take in all that another one has."""
        if other:
            self._add(other._count, other._sum, other._products)

    def _add(self, count: int, total: NDArray[np.float64], products: NDArray[np.floating]) -> None:
        if not self._count:
            self._sum, self._products = np.zeros(len(total)), np.zeros(products.shape)
        self._count += count
        self._sum += total
        self._products += products

    def __bool__(self) -> bool:
        return self._count > 0

    @property
    def ratio(self) -> float:
        """Of the covariance products / count - mean meanᵀ, without making it."""
        mean, count, products = self._sum / self._count, self._count, self._products
        length = float(mean @ mean)
        total = float(np.trace(products)) / count - length
        squares = float(np.vdot(products, products)) / count**2 + length**2
        return _ratio(total, squares - 2 * float(mean @ (products @ mean)) / count)

    @property
    def covariance(self) -> NDArray[np.float64]:
        """[D, D]."""
        mean = self._sum / self._count
        return self._products / self._count - np.outer(mean, mean)


class GrowingSpread(Growing[Spread]):
    """The spread of one level; a state costs the same however long the run is.

    Attributes:
        pool: of its states so far.
    """

    def __init__(self, level: Level) -> None:
        super().__init__()
        self.level, self.pool = level, Pool()
        self._index: list[int] = []
        self._ratio: list[float] = []

    def _take(self, update: Update) -> None:
        if update.level != self.level or update.state is None:
            return
        self.pool.take(update.state)
        self._index.append(update.index)
        self._ratio.append(self.pool.ratio)

    def _now(self) -> Spread | None:
        if not self.pool:
            return None
        covariance = self.pool.covariance.astype(np.float32)
        return Spread(np.array(self._index), np.array(self._ratio), covariance)
