"""The paths of several runs in one plane: principal axes of all their states together."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from app.engine.analysis import Trajectory, principal_axes
from app.engine.events import Level, Update
from app.engine.trace import Trace
from app.language import tr

MOST = 360
"""States of all runs together; of longer runs every second, third … is taken."""

BLOCK = 24
"""States that are multiplied at once."""


def why_not_together(traces: Sequence[Trace], level: Level) -> str:
    """Why these runs have no common plane, in a sentence; "" where they have one."""
    if len({trace.info.model for trace in traces}) > 1:
        return tr("The runs are of different models, whose states have no common axes.")
    states = [[u.state for u in _of(trace, level)] for trace in traces]
    if not all(states):
        return tr(
            "Paths in one plane need the whole states of every run, and one of these was saved without them. "
            "Solve its puzzle again, or open a file saved with whole states."
        )
    if len({state.shape for of_run in states for state in of_run if state is not None}) > 1:
        return tr("The puzzles differ in size, so their states have no common axes.")
    return "" if sum(map(len, states)) > 2 else tr("The paths appear with the next updates.")


def _of(trace: Trace, level: Level) -> list[Update]:
    return [u for u in trace.updates() if u.level == level and u.state is not None]


class Together:
    """Exact axes from the inner products of all states with all, a block at a time."""

    def __init__(self, traces: Sequence[Trace], level: Level) -> None:
        """``why_not_together`` has nothing against it."""
        self._runs = [_thinned(_of(trace, level), MOST // len(traces)) for trace in traces]
        self._states = [u.state for run in self._runs for u in run if u.state is not None]
        self._gram: NDArray[np.float64] = np.zeros((len(self._states), len(self._states)))
        self._blocks = self._products()

    def extend(self, until: float = math.inf) -> bool:
        """Go on until a moment of ``time.perf_counter``; whether some is left."""
        return any(time.perf_counter() > until for _ in self._blocks)

    def _products(self) -> Iterator[None]:
        """Fill the matrix; states are taken from the first one, as smaller numbers have smaller errors."""
        starts = range(0, len(self._states), BLOCK)
        for top in starts:
            rows = self._block(top)
            for left in starts:
                if left <= top:
                    product = rows @ (rows if left == top else self._block(left)).T
                    self._gram[top : top + BLOCK, left : left + BLOCK] = product
                    self._gram[left : left + BLOCK, top : top + BLOCK] = product.T
                    yield

    def _block(self, start: int) -> NDArray[np.float32]:
        origin = self._states[0]
        rows: NDArray[np.float32] = np.stack(
            [np.subtract(state, origin).ravel() for state in self._states[start : start + BLOCK]]
        )
        return rows

    def paths(self, dimensions: int = 2) -> list[Trajectory]:
        """One for each run, all on the same axes and of the same origin."""
        points, explained = principal_axes(self._gram, dimensions)
        ends = np.cumsum([len(run) for run in self._runs])[:-1]
        return [
            Trajectory(np.array([u.index for u in run]), rows, explained, tuple(range(dimensions)))
            for run, rows in zip(self._runs, np.split(points, ends), strict=True)
        ]


def _thinned(updates: list[Update], most: int) -> list[Update]:
    """Evenly so many at the most, the last one always among them."""
    every = -(-len(updates) // most)
    return updates[::-1][::every][::-1]
