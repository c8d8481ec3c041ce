"""The eight ways to turn and mirror a grid, numbered as HRM's data sets number them."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from app.puzzles.base import Cell

Scalar = TypeVar("Scalar", bound=np.generic)

COUNT = 8
INVERSE = (0, 3, 2, 1, 4, 5, 6, 7)


def turned(grid: NDArray[Scalar], k: int) -> NDArray[Scalar]:
    """A view of ``grid`` [h, w].

    Args:
        grid: anything two-dimensional.
        k: 0 as it is, 1-3 so many quarter turns to the left, 4 left-right, 5 up-down,
            6 transposed, 7 a quarter turn to the left, then left-right.
    """
    if k < 4:
        return np.rot90(grid, k)
    return (np.fliplr(grid), np.flipud(grid), grid.T, np.fliplr(np.rot90(grid)))[k - 4]


def turned_cell(cell: Cell, shape: tuple[int, int], k: int) -> Cell:
    """Where ``cell`` of a grid of this shape goes."""
    index = np.arange(shape[0] * shape[1]).reshape(shape)
    row, column = np.argwhere(turned(index, k) == index[cell])[0].tolist()
    return row, column
