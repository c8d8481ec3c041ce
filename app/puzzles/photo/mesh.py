"""Where the lines of a grid run, be they a little curved, and whether they are a Sudoku's at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.puzzles.photo.light import Picture, sampled
from app.puzzles.photo.shapes import Corners

CELL, MARGIN = 32, 24
"""Pixels of a cell, and those around the grid, in the picture from straight above."""

_REACH = 12
"""How far from its place a line may be, in these pixels."""

_LENGTH = 9 * CELL
_STRIDE = 2
"""Pixels along a line after which it may be one farther aside."""

_BEND = 0.6
"""What that costs, a pixel of a whole line being worth 1."""

_PRESENT = 0.3
"""A line may be missing along this share of its length."""

_LEAST = 2.5
_NOWHERE = -1000.0
_SMOOTH, _MOSTLY = 2.0, 0.75
"""How far from a smooth surface a crossing usually is, and the share that are at most twice as far."""
_INNER = [*range(1, 9), *range(11, 19)]
ENOUGH = 14
"""Of the 16 lines inside a grid, how many have to be there."""


@dataclass(frozen=True)
class Mesh:
    """Where they cross: points [10, 10, 2] as (x, y); how many inner lines, how strong; if enough."""

    points: NDArray[np.float32]
    lines: int
    strength: float
    whole: bool


def follow(grey: Picture, corners: Corners) -> Mesh:
    """Follow the ten lines down and the ten across, dark ones, between four corners."""
    into_picture = homography(corners)
    side = _LENGTH + 2 * MARGIN
    axis = np.arange(side, dtype=np.float32) - MARGIN
    flat = sampled(grey, projected(into_picture, np.stack(np.meshgrid(axis, axis), axis=-1)))
    places = np.r_[np.arange(10) * CELL, np.arange(9) * CELL + CELL // 2] + MARGIN
    offsets = np.arange(-_REACH, _REACH + 1)
    near = np.concatenate(
        [
            _ridges(picture)[(places[:, None] + offsets)[:, :, None], MARGIN + np.arange(_LENGTH)]
            for picture in (flat, flat.T)
        ]
    )  # [38, offsets, length]: across, between these, down, between those
    lines, between = np.r_[0:10, 19:29], np.r_[10:19, 29:38]
    near[between[:, None], np.abs(offsets) > _REACH // 2] = _NOWHERE  # a bent line comes as near as that
    paths = _best_paths(near)
    strength = np.percentile(np.take_along_axis(near, paths[:, None], axis=1)[:, 0], 100 * _PRESENT, axis=1)
    least = 1.6 * np.median(strength[between]) + _LEAST
    inner = strength[lines][_INNER]
    aside = _averaged(paths[lines].astype(np.float32) - _REACH, CELL // 3)  # a path jumps by whole pixels
    points, smooth = _settled(_crossings(aside[:10], aside[10:]))
    there = int((inner > least).sum()) if smooth > _MOSTLY else 0
    return Mesh(projected(into_picture, points), there, float(np.median(inner)), there >= ENOUGH)


def even(corners: Corners) -> NDArray[np.float32]:
    """Where lines would cross between four corners if all were straight: [10, 10, 2]."""
    places = np.arange(10, dtype=np.float32) * CELL
    return projected(homography(corners), np.stack(np.meshgrid(places, places), axis=-1))


def _settled(crossings: NDArray[np.float32]) -> tuple[NDArray[np.float32], float]:
    """Crossings [10, 10, 2], those put right that paper cannot have there, and the share of the others.

    Paper bends smoothly: what is far from the smoothest surface through most crossings followed a digit, or
    another grid's line where there are more or fewer lines than ten.
    """
    row, column = np.indices((10, 10)).reshape(2, -1) / 4.5 - 1
    terms = np.stack([row**i * column**j for i in range(4) for j in range(4 - i)], axis=1)
    places = np.stack(np.meshgrid(*2 * [np.arange(10) * CELL]), axis=-1).reshape(-1, 2)
    off = crossings.reshape(-1, 2) - places
    weight = np.ones((len(off), 1))
    for _ in range(6):
        smooth = terms @ np.linalg.lstsq(weight * terms, weight * off, rcond=None)[0]
        away = np.linalg.norm(off - smooth, axis=1, keepdims=True)
        weight = 1 / (1 + (away / _SMOOTH) ** 2)
    kept = away < 2 * _SMOOTH
    points = np.where(kept, off, smooth) + places
    return points.reshape(10, 10, 2).astype(np.float32), float(kept.mean())


def _ridges(flat: Picture) -> Picture:
    """How much darker each pixel is than those above and below it, nearer or farther, along rows."""
    smooth = _averaged(flat, 5)
    ridges = np.full_like(flat, -np.inf)
    for far in (2, 4, 6):
        padded = np.pad(smooth, ((far, far), (0, 0)), mode="edge")
        ridges = np.maximum(ridges, np.minimum(padded[: -2 * far], padded[2 * far :]) - smooth)
    return ridges


def _best_paths(near: NDArray[np.float32]) -> NDArray[np.int64]:
    """For each band [bands, offsets, length] the way through it along the strongest line: [bands, length]."""
    usual = np.median(near.max(axis=1), axis=1)
    whole = np.maximum(usual, max(1.0, 0.3 * float(np.median(usual))))[:, None, None]
    worth = np.clip(near / whole, -1, 1)
    worth -= 0.01 * np.abs(np.arange(-_REACH, _REACH + 1))[:, None] / _REACH  # straight where nothing is seen
    bands, offsets, length = worth.shape
    worth = worth.reshape(bands, offsets, length // _STRIDE, _STRIDE).sum(axis=3).transpose(2, 0, 1).copy()
    came = np.empty(worth.shape, np.int8)
    steps = np.full((3, bands, offsets), -np.inf, np.float32)  # from the offset before, the same, the next
    best = worth[0]
    for x in range(1, len(worth)):
        steps[0, :, 1:], steps[1], steps[2, :, :-1] = best[:, :-1] - _BEND, best, best[:, 1:] - _BEND
        came[x] = steps.argmax(axis=0) - 1
        best = steps.max(axis=0) + worth[x]
    paths = np.empty((bands, len(worth)), np.int64)
    paths[:, -1] = best.argmax(axis=1)
    for x in range(len(worth) - 1, 0, -1):
        paths[:, x - 1] = paths[:, x] + came[x, np.arange(bands), paths[:, x]]
    return np.repeat(paths, _STRIDE, axis=1)


def _averaged(rows: NDArray[np.float32], reach: int) -> NDArray[np.float32]:
    """The mean over so many values to the left and to the right."""
    summed = np.cumsum(np.pad(rows, ((0, 0), (reach + 1, reach)), mode="edge"), axis=1, dtype=np.float64)
    size = 2 * reach + 1
    return ((summed[:, size:] - summed[:, :-size]) / size).astype(np.float32)


def _crossings(across: NDArray[np.float32], down: NDArray[np.float32]) -> NDArray[np.float32]:
    """Where each line across [10, length] meets each line down, from how far both are off their places."""
    places = np.arange(10, dtype=np.float32) * CELL
    x, y = np.meshgrid(places, places)
    i = np.arange(10)
    for _ in range(3):
        columns, rows = (np.clip(np.rint(at), 0, _LENGTH - 1).astype(np.int64) for at in (x, y))
        x, y = places + down[i[None], rows], places[:, None] + across[i[:, None], columns]
    return np.stack([x, y], axis=-1)


def homography(corners: Corners) -> NDArray[np.float64]:
    """The [3, 3] that leads from the grid seen from straight above to the picture."""
    above = np.array([(0, 0), (1, 0), (1, 1), (0, 1)]) * _LENGTH
    rows, values = [], []
    for (u, v), (x, y) in zip(above.tolist(), corners.tolist(), strict=True):
        rows += [(u, v, 1, 0, 0, 0, -x * u, -x * v), (0, 0, 0, u, v, 1, -y * u, -y * v)]
        values += [x, y]
    return np.append(np.linalg.solve(np.array(rows), np.array(values)), 1).reshape(3, 3)


def projected(homography: NDArray[Any], points: NDArray[np.floating[Any]]) -> NDArray[np.float32]:
    """Points [..., 2] led through a homography."""
    x, y, z = np.moveaxis(points @ homography[:, :2].T + homography[:, 2], -1, 0)
    return np.stack([x / z, y / z], axis=-1).astype(np.float32)
