"""A plane through the last z_H of a run, on which the starts of a basin map lie (arXiv 2601.10679)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.engine.analysis import principal_axes
from app.engine.trace import Trace
from app.language import tr

Point = tuple[int, int]
"""Steps (i, j) along both axes from the centre."""

REACH = 20
"""Steps from the centre to the rim of the map."""

STRIDES = (4, 2, 1)
"""The map is filled with every fourth start, then with every second, then with all."""

FLOATS = 2**24
MOST_STATES = 96
"""Of longer runs so many states, evenly chosen, tell the axes, or as many as have so many numbers."""

FLAT = 1e-9
"""Share of the first axis' variance below which there is no second one."""

TOO_SHORT = tr("The plane takes three updates of z_H. Let the run go on, then draw the map.")
NO_PLANE = tr("z_H moved along a line, or not at all, so no plane can be put through its states.")


class SectionError(ValueError):
    """A run without a plane; the text is a sentence for people."""


@dataclass(frozen=True, eq=False)
class Section:
    """The plane.

    Attributes:
        centre: [N, D] the last z_H. axes: [2, N * D] of length 1. step: how long a step is.
        shares: [2] of the variance of z_H over the run on each axis.
        z_L: [N, D] with which every start on it begins.
    """

    centre: NDArray[np.float32]
    axes: NDArray[np.float32]
    step: float
    shares: NDArray[np.float64]
    z_L: NDArray[np.float32]

    def starts(self, points: Sequence[Point]) -> NDArray[np.float32]:
        """z_H at some points: [K, N, D]; not as a product of matrices, which rounds one start otherwise."""
        along = np.asarray(points, dtype=np.float32).reshape(-1, 2, 1) * np.float32(self.step)
        away = along[:, 0] * self.axes[0] + along[:, 1] * self.axes[1]
        return np.asarray(self.centre + away.reshape(-1, *self.centre.shape))

    def directions(self, moves: NDArray[np.float32]) -> NDArray[np.float64]:
        """Changes [K, N, D] of a state as seen on the plane, in steps: [K, 2]."""
        flat = moves.reshape(len(moves), self.axes.shape[1])
        return np.asarray(flat @ self.axes.T / self.step, dtype=np.float64)

    def place(self, states: NDArray[np.float32]) -> NDArray[np.float64]:
        """Where states [K, N, D] are seen on the plane, in steps: [K, 2]."""
        return self.directions(states - self.centre)


def section_of(trace: Trace, z_L: NDArray[np.float32], cells: int) -> Section:
    """The plane of a run.

    Args:
        cells: positions of its puzzle; a step is sqrt(cells * D) / 8, an eighth of a state's length.

    Raises:
        SectionError: there is none.
    """
    states = [u.state for u in trace.updates() if u.level == "H" and u.state is not None]
    if len(states) < 3:
        raise SectionError(TOO_SHORT)
    centre = states[-1]
    axes, shares = _axes(_some(states), centre)
    return Section(centre, axes, float(np.sqrt(cells * centre.shape[1])) / 8, shares, z_L)


def _some(states: Sequence[NDArray[np.float32]]) -> list[NDArray[np.float32]]:
    """As many of them as are needed, the last one too."""
    most = min(MOST_STATES, max(3, FLOATS // states[0].size))
    rows = np.unique(np.linspace(0, len(states) - 1, min(most, len(states))).round().astype(int))
    return [states[row] for row in rows]


def _axes(
    states: Sequence[NDArray[np.float32]], origin: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    """The first two principal axes, and their shares of the variance; smaller numbers have smaller errors."""
    away = np.stack([(state - origin).ravel() for state in states])
    away -= away.mean(0)
    points, shares = principal_axes((away @ away.T).astype(np.float64))
    squares = np.square(points).sum(0)
    if squares[1] <= FLAT * squares[0]:
        raise SectionError(NO_PLANE)
    axes = (points / squares).T.astype(np.float32) @ away
    return axes / np.linalg.norm(axes, axis=1, keepdims=True), shares


def order() -> tuple[Point, ...]:
    """Every point of the map, coarse ones first, and of these the inner ones first."""
    steps = range(-REACH, REACH + 1)

    def rank(point: Point) -> tuple[int, int, Point]:
        i, j = point
        coarse = next(k for k, stride in enumerate(STRIDES) if i % stride == 0 and j % stride == 0)
        return coarse, i * i + j * j, point

    return tuple(sorted(((i, j) for i in steps for j in steps), key=rank))


def spread_out(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """A map [41, 41] in which starts not yet tried show what the next coarser one near them did."""
    steps, filled = np.arange(-REACH, REACH + 1), values.copy()
    for stride in reversed(STRIDES):
        near = (np.round(steps / stride) * stride).astype(int) + REACH
        filled = np.where(np.isnan(filled), values[np.ix_(near, near)], filled)
    return np.asarray(filled, dtype=np.float32)
