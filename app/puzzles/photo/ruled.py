"""The lines of a grid on a screen: straight, evenly spaced, and perhaps fainter than what is between them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.puzzles.photo.light import Picture, sampled
from app.puzzles.photo.mesh import CELL, Mesh, homography, projected
from app.puzzles.photo.shapes import Corners

_REACH = 0.14
"""The share of a cell by which a line may be off its place."""

_LENGTH = 135
"""Places along a line at which it is looked at."""

_BESIDE = (2, 3, 5)
"""Pixels aside where a line's ground is, as lines are thinner or thicker."""

_PRESENT = 0.3
"""A line may be missing, or covered, along this share of its length."""

_LEAST = 1.0
_FEWEST = 4
_UNEVEN = 0.06
"""The share of a cell by which a line may be off from where the others have it."""

ENOUGH = 12
"""Of the 16 lines inside a grid; a row and a column that are lit may hide theirs."""


def ruled(fine: NDArray[Any], corners: Corners, ratio: float) -> Mesh:
    """Look for ten straight lines down and ten across, dark ones, at even distances between four corners.

    Notes and digits are stronger than a faint line, but they leave gaps where it has none.

    Args:
        fine: the picture as it came, as shrinking it blurs its lines away.
        corners: in a picture whose pixels are ``ratio`` of these.
        ratio: see there.
    """
    from_above = homography((corners + 0.5) * ratio - 0.5)
    cell = float(np.linalg.norm(np.diff(corners, axis=0), axis=1).min()) * ratio / 9
    reach = max(2, round(_REACH * cell))
    across = np.arange(-reach - max(_BESIDE) - 1, reach + max(_BESIDE) + 2) * (CELL / cell)
    places = np.r_[np.arange(10), np.arange(9) + 0.5] * CELL
    aside = places[:, None, None] + across[:, None] + np.zeros(_LENGTH)
    along = np.broadcast_to((np.arange(_LENGTH) + 0.5) * (9 * CELL / _LENGTH), aside.shape)
    points = np.concatenate([np.stack([along, aside], axis=-1), np.stack([aside, along], axis=-1)])
    strength, best = _strengths(sampled(fine, projected(from_above, points)), reach)
    strength, off = strength.reshape(2, 19), ((best - reach) * (CELL / cell)).reshape(2, 19)[:, :10]
    seen = strength[:, :10] > 1.6 * np.median(strength[:, 10:], axis=1, keepdims=True) + _LEAST
    off, seen = np.stack([_evened(*axis) for axis in zip(off, seen, strict=True)], axis=1)
    y, x = np.arange(10) * CELL + off
    crossings = projected(from_above, np.stack(np.meshgrid(x, y), axis=-1))
    points = (crossings + 0.5) / np.float32(ratio) - 0.5
    there = int(seen[:, 1:9].sum())
    return Mesh(points, there, float(np.median(strength[:, 1:9])), there >= ENOUGH)


def _evened(off: Picture, seen: NDArray[np.bool_]) -> tuple[Picture, NDArray[np.bool_]]:
    """How far ten lines are off, and which were seen at even distances; the others are put among these."""
    number, even = np.arange(10), np.zeros_like(off)
    for _ in range(3):
        if seen.sum() < _FEWEST:
            return np.zeros_like(off), np.zeros_like(seen)
        even = np.polyval(np.polyfit(number[seen], off[seen], 1), number).astype(np.float32)
        seen = seen & (np.abs(off - even) < _UNEVEN * CELL)
    return np.where(seen, off, even), seen


def _strengths(bands: Picture, reach: int) -> tuple[Picture, Picture]:
    """Of bands [N, offsets, length] how much darker the strongest straight line in each is, and where."""
    edge = max(_BESIDE)
    inner = slice(edge, bands.shape[1] - edge)
    ridges = np.full_like(bands[:, inner], -np.inf)
    for far in _BESIDE:
        ground = np.minimum(
            bands[:, edge - far : -edge - far], bands[:, edge + far : bands.shape[1] - edge + far]
        )
        ridges = np.maximum(ridges, ground - bands[:, inner])
    ridges = np.lib.stride_tricks.sliding_window_view(ridges, 3, axis=1).max(axis=-1)  # not quite straight
    strength = np.percentile(ridges, 100 * _PRESENT, axis=2).astype(np.float32)
    best = strength.max(axis=1, keepdims=True)
    places = np.where(strength == best, np.arange(strength.shape[1], dtype=np.float32), np.nan)
    return best[:, 0], np.nanmean(places, axis=1)  # in the middle where nothing is seen
