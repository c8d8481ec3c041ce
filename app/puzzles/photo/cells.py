"""The cells of a grid as small pictures, alike in size, light and contrast."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.puzzles.photo.light import Picture, sampled

SIDE = 28
"""Pixels of a cell's picture."""

INSET = 0.04
"""The share of a cell left out at each of its sides, where the lines are."""

_FINER = 2
_INNER = slice(5, SIDE - 5)
_EXTREME = 2.0
"""Per cent of a cell's inner pixels that are taken for ink; the thinnest digit has as many."""


def crops(grey: Picture, mesh: NDArray[np.float32]) -> NDArray[np.float32]:
    """Cut out the cells between a mesh's corners.

    Args:
        grey: the picture.
        mesh: [10, 10, 2] where the lines cross, as (x, y).

    Returns:
        [81, SIDE, SIDE], row by row.
    """
    count = SIDE * _FINER
    t = (INSET + (1 - 2 * INSET) * (np.arange(count, dtype=np.float32) + 0.5) / count)[:, None, None, None]
    left = mesh[:-1, :-1] * (1 - t) + mesh[1:, :-1] * t  # [count, 9, 9, 2], down every cell's sides
    right = mesh[:-1, 1:] * (1 - t) + mesh[1:, 1:] * t
    across = left[:, None] * (1 - t) + right[:, None] * t  # [count, count, 9, 9, 2]
    points = across.transpose(2, 3, 0, 1, 4).reshape(81, count, count, 2)
    fine = sampled(grey, points).reshape(81, SIDE, _FINER, SIDE, _FINER)
    return np.asarray(fine.mean(axis=(2, 4)), dtype=np.float32)


def contrasts(cells: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The ground of every cell and how far its ink lies below it, negative where ink is lighter: [N] each."""
    inner = cells[:, _INNER, _INNER].reshape(len(cells), -1)
    darkest, lightest = np.percentile(inner, (_EXTREME, 100 - _EXTREME), axis=1)
    ground = np.median(cells.reshape(len(cells), -1), axis=1)  # a bold digit may fill most of the inner part
    dark, light = ground - darkest, lightest - ground
    return ground.astype(np.float32), np.where(dark >= light, dark, -light).astype(np.float32)


def usual_contrast(cells: NDArray[np.float32]) -> float:
    """The contrast of digits in a grid: 17 of 81 cells have one at least."""
    return float(np.percentile(np.abs(contrasts(cells)[1]), 85))


def normalised(cells: NDArray[np.float32], usual: NDArray[np.float32] | float) -> NDArray[np.float32]:
    """Ink as 1 on a ground of 0, whatever the light and whichever is darker: [N, SIDE, SIDE].

    Args:
        cells: [N, SIDE, SIDE].
        usual: the contrast of the grid's digits, so that a blank cell's noise is not taken for one.
    """
    ground, contrast = contrasts(cells)
    least = np.maximum(np.abs(contrast), np.maximum(0.5 * np.asarray(usual, np.float32), 1e-3))
    scale = (np.where(contrast < 0, -1, 1) / least).astype(np.float32)
    ink = (ground[:, None, None] - cells) * scale[:, None, None]
    return np.asarray(np.clip(ink, -0.5, 1.3), dtype=np.float32)


def unrest(cells: NDArray[np.float32]) -> NDArray[np.float32]:
    """How much there is to see in normalised cells, their borders left out, ink or not: [N]."""
    return np.asarray(np.abs(cells[:, _INNER, _INNER]).mean(axis=(1, 2)), dtype=np.float32)
