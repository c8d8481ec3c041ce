"""Grey pictures as arrays: their size, what is ink in uneven light, and sampling between pixels."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.float32]
"""[h, w] from 0, black, to 255."""

LONGEST, SHORTEST = 1400, 500
"""Pixels of the longer side of a picture in which a grid is looked for."""

_LEAST = 5.0
_NOISE = 4.0


def workable(pixels: NDArray[Any]) -> tuple[Picture, float]:
    """A picture [h, w] at a size to work with, and how many of its pixels one of the result's is.

    A large one is averaged, a small one stretched.
    """
    grey = np.asarray(pixels, dtype=np.float32)
    longer = max(grey.shape)
    if (times := -(-longer // LONGEST)) > 1:
        h, w = (side // times * times for side in grey.shape)
        return grey[:h, :w].reshape(h // times, times, w // times, times).mean(axis=(1, 3)), times
    if longer < SHORTEST:
        times = -(-SHORTEST // longer)
        rows, columns = (np.arange(side * times, dtype=np.float32) for side in grey.shape)
        at = (np.stack(np.meshgrid(columns, rows), axis=-1) + 0.5) / times - 0.5
        return sampled(grey, at.astype(np.float32)), 1 / times
    return grey, 1.0


def box_mean(values: Picture, radius: int) -> Picture:
    """The mean over a square around every pixel, the border's pixels going on beyond it."""
    for axis in (0, 1):
        room = [(0, 0), (0, 0)]
        room[axis] = (radius + 1, radius)
        summed = np.cumsum(np.pad(values, room, mode="edge"), axis=axis, dtype=np.float64)
        size = 2 * radius + 1
        upper, lower = (summed[size:], summed[:-size]) if axis == 0 else (summed[:, size:], summed[:, :-size])
        values = ((upper - lower) / size).astype(np.float32)
    return values


def noise(grey: Picture) -> float:
    """The standard deviation of a picture's grain, which lines and digits hardly change."""
    grain = grey[:-2] - 2 * grey[1:-1] + grey[2:]
    return float(np.median(np.abs(grain)) / 0.6745 / 6**0.5)


def ink(grey: Picture) -> NDArray[np.bool_]:
    """What is darker than its surroundings, in uneven light too."""
    near = box_mean(grey, max(6, max(grey.shape) // 60))
    return near - grey > max(_LEAST, _NOISE * noise(grey))


def sampled(grey: Picture, points: NDArray[np.floating[Any]]) -> Picture:
    """The picture at points [..., 2] given as (x, y), linear between pixels; its border goes on beyond it."""
    h, w = grey.shape
    x = np.clip(points[..., 0], 0, w - 1.001)
    y = np.clip(points[..., 1], 0, h - 1.001)
    left, top = x.astype(np.int32), y.astype(np.int32)
    x, y = x - left, y - top
    at = top * w + left
    flat = grey.ravel()
    upper = flat[at] * (1 - x) + flat[at + 1] * x
    lower = flat[at + w] * (1 - x) + flat[at + w + 1] * x
    return np.asarray(upper * (1 - y) + lower * y, dtype=np.float32)
