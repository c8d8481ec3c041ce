"""Where in a picture a maze is: the piece of wall that frames it, whatever else is drawn beside it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Box = tuple[int, int, int, int]
"""First and last x and y, the last ones excluded."""

FINEST = 400
"""Pixels of the longer side of the picture in which pieces are looked for."""
FRAMED = 0.7
"""Share of every side of a maze that is wall."""
LEAST = 0.1
"""Share of all walls that a piece has at least to be a maze's, or, of the largest, to be a part of it."""
MOST = 0.4
"""Share of all walls that are in the maze's box."""
COMMON = 0.3
"""A length is common that is met so many times as often as the one met most often."""


class Piece(NamedTuple):
    """Walls that hang together."""

    pixels: int
    box: Box


def box_of(mask: Mask) -> Box:
    """The smallest box that holds all of a mask."""
    xs, ys = np.flatnonzero(mask.any(axis=0)), np.flatnonzero(mask.any(axis=1))
    return int(xs[0]), int(ys[0]), int(xs[-1]) + 1, int(ys[-1]) + 1


def framed_box(walls: Mask) -> Box | None:
    """The box of the largest piece of wall that has walls on all its sides, by itself or with others.

    A title or a page's number is no part of it. None where nothing is framed, as with strewn walls.
    """
    step = -(-max(walls.shape) // FINEST)
    coarse = np.asarray(walls[::step, ::step])
    if step > 1:
        rows = np.logical_or.reduceat(walls, np.arange(0, len(walls), step), axis=0)
        coarse = np.logical_or.reduceat(rows, np.arange(0, walls.shape[1], step), axis=1)
    found = sorted(pieces(coarse), reverse=True)
    total = int(coarse.sum())
    for piece in (piece for piece in found if piece.pixels >= LEAST * total):
        for box in (_with_touching(piece, found, coarse), piece.box):
            left, top, right, bottom = box
            inside = int(coarse[top:bottom, left:right].sum())
            if inside >= MOST * total and _is_framed(coarse, box):
                x0, y0, x1, y1 = (step * edge for edge in box)
                left, top, right, bottom = box_of(walls[y0:y1, x0:x1])
                return x0 + left, y0 + top, x0 + right, y0 + bottom
    return None


def _is_framed(walls: Mask, box: Box) -> bool:
    x0, y0, x1, y1 = box
    part = walls[y0:y1, x0:x1]
    if min(part.shape) < 3:
        return False
    thick = 1 + max(part.shape) // 200  # of a frame that stands a little aslant
    sides = part[:thick], part[-thick:], part[:, :thick].T, part[:, -thick:].T
    return all(side.any(axis=0).mean() >= FRAMED for side in sides)


def _with_touching(piece: Piece, others: list[Piece], walls: Mask) -> Box:
    """The box of a piece and of large ones no farther away than a way is wide; none that lie around it."""
    x0, y0, x1, y1 = piece.box
    reach = 1 + 1.5 * usual_run(walls[y0:y1, x0:x1], False)
    for pixels, (left, top, right, bottom) in others:
        around = left < x0 and top < y0 and right > x1 and bottom > y1
        near = left < x1 + reach and right > x0 - reach and top < y1 + reach and bottom > y0 - reach
        if near and not around and pixels >= LEAST * piece.pixels:
            x0, y0, x1, y1 = min(x0, left), min(y0, top), max(x1, right), max(y1, bottom)
    return x0, y0, x1, y1


def pieces(mask: Mask) -> list[Piece]:
    """The parts of a mask that hang together, corners included."""
    height, width = mask.shape
    turns = np.flatnonzero(np.diff(np.pad(mask, ((0, 0), (1, 1))).ravel().astype(np.int8)))
    begins, ends = turns[::2], turns[1::2]
    runs = list(zip((begins // (width + 2)).tolist(), (begins % (width + 2)).tolist(),
                    (ends % (width + 2)).tolist(), strict=True))  # fmt: skip
    root = list(range(len(runs)))

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = root[root[n]]
            n = root[n]
        return n

    above = 0
    for n, (row, begin, end) in enumerate(runs):
        while runs[above][0] < row - 1 or (runs[above][0] == row - 1 and runs[above][2] < begin):
            above += 1
        other = above
        while runs[other][0] == row - 1 and runs[other][1] <= end:
            root[find(other)] = find(n)
            other += 1
    found: dict[int, Piece] = {}
    for n, (row, begin, end) in enumerate(runs):
        pixels, (x0, y0, x1, y1) = found.get(find(n), Piece(0, (width, height, 0, 0)))
        box = min(x0, begin), min(y0, row), max(x1, end), max(y1, row + 1)
        found[find(n)] = Piece(pixels + end - begin, box)
    return list(found.values())


def usual_run(mask: Mask, value: bool) -> float:
    """The shortest run of a value, along rows and columns, that is common; 0 where there is none."""
    lengths = np.concatenate([_runs(each, value) for each in (mask, mask.T)])
    if not lengths.size:
        return 0.0
    counts = np.bincount(lengths).astype(np.float64)
    counts[5:] += np.convolve(counts, (1, 0, 1))[1:-1][5:]  # scaled pictures have cells of two sizes
    best = int(np.argmax(counts >= COMMON * counts.max()))
    return float(lengths[np.abs(lengths - best) <= best // 5].mean())


def _runs(mask: Mask, value: bool) -> NDArray[np.intp]:
    """The lengths of the runs of a value along rows; those at the border may be a frame, or cut off."""
    w = mask.shape[1]
    turns = np.flatnonzero(np.diff(np.pad(mask == value, ((0, 0), (1, 1))).ravel().astype(np.int8)))
    begins, ends = turns[::2], turns[1::2]
    return np.asarray((ends - begins)[(begins % (w + 2) > 0) & (ends % (w + 2) < w)])
