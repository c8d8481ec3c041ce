"""Connected shapes of a black and white picture, and the corners of those that look like a sheet's frame."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Corners = NDArray[np.float32]
"""[4, 2] (x, y) from the upper left one clockwise."""

LEAST_SIDE = 90
"""Pixels a side; smaller grids hold no digit that can be read."""

_FILLED = 0.86
"""The least share of a shape's hull that its four corners span."""

_MOST_CANDIDATES = 8


def frames(ink: NDArray[np.bool_]) -> list[Corners]:
    """The corners of connected shapes that are large and have four corners, the likeliest first."""
    found = []
    for outline in _outlines(ink):
        hull = _hull(outline)
        corners = _largest_quadrilateral(hull)
        if corners is not None and _area(corners) > _FILLED * _area(hull):
            found.append(from_upper_left(corners))
    return found


def _outlines(ink: NDArray[np.bool_]) -> list[NDArray[np.int64]]:
    """Of large shapes the first and last pixel in each row: [N, 2] as (x, y); the largest squares first."""
    row, start, end = _runs(ink)
    if not len(row):
        return []
    shape = _joined(row, start, end, ink.shape[1])
    order = np.argsort(shape, kind="stable")
    first = np.flatnonzero(np.r_[True, np.diff(shape[order]) > 0])
    tall = row[order[np.r_[first[1:], len(order)] - 1]] - row[order[first]]  # runs come from top to bottom
    left, right = np.minimum.reduceat(start[order], first), np.maximum.reduceat(end[order], first)
    large = np.flatnonzero((tall >= LEAST_SIDE) & (right - left >= LEAST_SIDE))
    parts = np.split(order, first[1:])
    wide = right - left
    worth = np.minimum(tall, wide) ** 3 // np.maximum(tall, wide)  # its area, less where it is no square
    best_first = large[np.argsort(-worth[large], kind="stable")][:_MOST_CANDIDATES]
    return [_outline(row[parts[i]], start[parts[i]], end[parts[i]]) for i in best_first.tolist()]


def _outline(row: NDArray[np.int64], start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.int64]:
    first = np.flatnonzero(np.r_[True, np.diff(row) > 0])
    ends = np.minimum.reduceat(start, first), np.maximum.reduceat(end, first) - 1
    return np.concatenate([np.stack([x, row[first]], axis=1) for x in ends])


def _runs(ink: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Row, first column and the column behind the last of every run, row by row."""
    edges = np.diff(np.pad(ink, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    row, start = np.nonzero(edges == 1)
    return row, start, np.nonzero(edges == -1)[1]


def _joined(
    row: NDArray[np.int64], start: NDArray[np.int64], end: NDArray[np.int64], width: int
) -> NDArray[np.int64]:
    """A number for each run, the same for all that touch, be it at corners only."""
    row_length = width + 2
    below = (row + 1) * row_length
    low = np.searchsorted(row * row_length + end, below + start)
    high = np.searchsorted(row * row_length + start, below + end, side="right")
    many = np.maximum(high - low, 0)
    a = np.repeat(np.arange(len(row)), many)
    b = np.repeat(low, many) + np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
    number = np.arange(len(row))
    while (differ := number[a] != number[b]).any():
        ours, theirs = number[a[differ]], number[b[differ]]
        np.minimum.at(number, np.maximum(ours, theirs), np.minimum(ours, theirs))
        while (number != number[number]).any():
            number = number[number]
    return number


def _hull(points: NDArray[np.int64]) -> NDArray[np.float32]:
    """The convex hull [N, 2], in order around it."""
    ordered = sorted(set(map(tuple, points.tolist())))

    def half(along: list[tuple[int, ...]]) -> list[tuple[int, ...]]:
        kept: list[tuple[int, ...]] = []
        for x, y in along:
            while len(kept) > 1 and (
                (kept[-1][0] - kept[-2][0]) * (y - kept[-2][1])
                <= (kept[-1][1] - kept[-2][1]) * (x - kept[-2][0])
            ):
                kept.pop()
            kept.append((x, y))
        return kept[:-1]

    return np.array(half(ordered) + half(ordered[::-1]), dtype=np.float32)


def _area(polygon: NDArray[np.float32]) -> float:
    x, y = polygon.T
    return abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1))) / 2


def _largest_quadrilateral(hull: NDArray[np.float32]) -> NDArray[np.float32] | None:
    """The four of its points that span most: for every diagonal, the farthest point on either side."""
    if len(hull) < 4:
        return None
    along = hull[None] - hull[:, None]  # [i, k] from i to k
    away = along[:, :, None, 0] * along[:, None, :, 1] - along[:, :, None, 1] * along[:, None, :, 0]
    spanned = away.max(axis=2) - away.min(axis=2)
    i, k = np.unravel_index(int(spanned.argmax()), spanned.shape)
    return hull[[int(i), int(away[i, k].argmax()), int(k), int(away[i, k].argmin())]]


def from_upper_left(corners: NDArray[np.float32]) -> Corners:
    """Clockwise as seen, beginning where x + y is least."""
    around = corners - corners.mean(axis=0)
    clockwise = corners[np.argsort(np.arctan2(around[:, 1], around[:, 0]))]
    return np.roll(clockwise, -int(clockwise.sum(axis=1).argmin()), axis=0)


def convex(corners: Corners) -> bool:
    """Whether they go round clockwise without a dent, so that a square can be laid on them."""
    sides = np.roll(corners, -1, axis=0) - corners
    after = np.roll(sides, -1, axis=0)
    return bool((sides[:, 0] * after[:, 1] - sides[:, 1] * after[:, 0] > 0).all())


def plausible(corners: Corners) -> bool:
    """Whether a square seen from some side may look so: no sharp corner, opposite sides not too unlike."""
    sides = np.roll(corners, -1, axis=0) - corners
    lengths = np.hypot(*sides.T)
    if lengths.min() < LEAST_SIDE or lengths.min() / lengths.max() < 0.35:
        return False
    cosines = [float(a @ b) / float(np.hypot(*a) * np.hypot(*b)) for a, b in pairwise([*sides, sides[0]])]
    return max(map(abs, cosines)) < 0.7
