"""Grids of colours: drawing them at random, and the few ideas that rules are made of.

Colour 0 is the background. A mask is a grid of yes and no.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from random import Random

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from app.puzzles.arc import COLOURS

Grid = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Box = tuple[slice, slice]


# Drawing


def colours(rng: Random, count: int, but: Collection[int] = ()) -> list[int]:
    """So many different colours, none of them the background or one of ``but``."""
    return rng.sample([c for c in range(1, COLOURS) if c not in but], count)


def blank(shape: tuple[int, int]) -> Grid:
    """Only background."""
    return np.zeros(shape, dtype=np.uint8)


def painted(mask: Mask, colour: int) -> Grid:
    """A mask in a colour."""
    return mask.astype(np.uint8) * np.uint8(colour)


def speckled(rng: Random, shape: tuple[int, int], palette: Sequence[int], share: float) -> Grid:
    """Cells of random colours of a palette; only this share of them, the rest is background."""
    h, w = shape
    cells = [rng.choice(palette) if rng.random() < share else 0 for _ in range(h * w)]
    return np.array(cells, dtype=np.uint8).reshape(shape)


def strewn(rng: Random, shape: tuple[int, int], amounts: Mapping[int, int]) -> Grid:
    """So many cells of each colour, as far as there is room, anywhere."""
    grid = blank(shape)
    cells = [colour for colour, amount in amounts.items() for _ in range(amount)][: grid.size]
    grid.flat[rng.sample(range(grid.size), len(cells))] = cells
    return grid


def blob(rng: Random, cells: int, most: int = 4) -> Mask:
    """A random connected shape of so many cells, cropped, at most ``most`` a side."""
    mask = np.zeros((most, most), dtype=np.bool_)
    mask[rng.randrange(most), rng.randrange(most)] = True
    for _ in range(cells - 1):
        r, c = rng.choice(np.argwhere(grown(mask) & ~mask).tolist())
        mask[r, c] = True
    cropped: Mask = mask[extent(mask)]
    return cropped


def frame(shape: tuple[int, int]) -> Mask:
    """A rectangle's outline."""
    outer: Mask = layers(shape) == 0
    return outer


def box_in(rng: Random, shape: tuple[int, int], least: int, most: int) -> Box:
    """A rectangle of sides from ``least`` to ``most`` somewhere in a grid."""
    spans = []
    for side in shape:
        length = rng.randint(least, min(most, side))
        start = rng.randint(0, side - length)
        spans.append(slice(start, start + length))
    return spans[0], spans[1]


def scatter(rng: Random, grid: Grid, sprites: Iterable[Grid]) -> Grid:
    """Put each sprite [h, w] on the grid, at a random place where its box does not even touch a corner.

    One that fits nowhere is left out.

    Returns:
        The grid itself.
    """
    for sprite in sprites:
        h, w = sprite.shape
        if h > grid.shape[0] or w > grid.shape[1]:
            continue
        taken = sliding_window_view(grown(grid > 0, diagonal=True), (h, w)).any(axis=(2, 3))
        if places := np.argwhere(~taken).tolist():
            r, c = rng.choice(places)
            grid[r : r + h, c : c + w] = sprite
    return grid


def picture(rng: Random, shape: tuple[int, int], palette: Sequence[int] = ()) -> Grid:
    """Something of a few colours: dense or thin specks, or some shapes.

    Args:
        palette: the colours; two to four of any by default.
    """
    palette = palette or colours(rng, rng.randint(2, 4))
    if rng.random() < 0.6:
        return speckled(rng, shape, palette, rng.uniform(0.25, 1))
    shapes = (painted(blob(rng, rng.randint(1, 6), 3), rng.choice(palette)) for _ in range(5))
    return scatter(rng, blank(shape), shapes)


# Looking


def grown(mask: Mask, diagonal: bool = False) -> Mask:
    """A mask and every cell that shares a side with it, or also a corner."""
    wide = mask.copy()
    wide[:, 1:] |= mask[:, :-1]
    wide[:, :-1] |= mask[:, 1:]
    tall, source = wide.copy(), wide if diagonal else mask
    tall[1:] |= source[:-1]
    tall[:-1] |= source[1:]
    return tall


def core(mask: Mask) -> Mask:
    """The cells of a mask that are surrounded by it on all eight sides."""
    return ~grown(~np.pad(mask, 1), diagonal=True)[1:-1, 1:-1]


def flooded(start: Mask, free: Mask) -> Mask:
    """What can be reached from a mask by steps to the side through free cells."""
    reached = start & free
    while True:
        further = grown(reached) & free
        if (further == reached).all():
            return reached
        reached = further


def components(mask: Mask) -> list[Mask]:
    """The parts of a mask whose cells hang together by their sides, in reading order."""
    size = mask.size
    least = np.where(mask, np.arange(size).reshape(mask.shape), size)  # the first cell that reaches each
    while True:
        before = least.copy()
        np.minimum(least[1:], before[:-1], out=least[1:])
        np.minimum(least[:-1], before[1:], out=least[:-1])
        np.minimum(least[:, 1:], before[:, :-1], out=least[:, 1:])
        np.minimum(least[:, :-1], before[:, 1:], out=least[:, :-1])
        least[~mask] = size
        if (least == before).all():
            return [least == first for first in np.unique(least[mask])]


def objects(grid: Grid) -> list[Mask]:
    """The parts of what is not background, of whatever colours."""
    return components(grid > 0)


def enclosed(walls: Mask) -> Mask:
    """The cells that no way leads to from the edge of the grid."""
    return ~walls & ~flooded(frame(walls.shape), ~walls)


def extent(mask: Mask) -> Box:
    """The smallest box around a mask; all of the grid around an empty one."""
    spans = []
    for axis, side in enumerate(mask.shape):
        at = np.flatnonzero(mask.any(axis=1 - axis))
        spans.append(slice(int(at[0]), int(at[-1]) + 1) if at.size else slice(0, side))
    return spans[0], spans[1]


def layers(shape: tuple[int, int]) -> NDArray[np.intp]:
    """How far every cell is from the edge of a grid; 0 on it."""
    rows, columns = (np.minimum(np.arange(side), np.arange(side)[::-1]) for side in shape)
    return np.minimum(rows[:, None], columns)


def shades(grid: Grid) -> list[int]:
    """The colours of a grid without the background, in order."""
    return [c for c in np.unique(grid).tolist() if c]


def amounts(grid: Grid) -> NDArray[np.intp]:
    """How many cells there are of each of the ten colours."""
    return np.bincount(grid.ravel(), minlength=COLOURS)


def ranked(grid: Grid) -> list[int]:
    """The colours of a grid without the background, the commonest first."""
    counts = amounts(grid)
    return sorted(shades(grid), key=lambda c: -int(counts[c]))


def told_apart(counts: Iterable[int]) -> bool:
    """Whether no two numbers are alike."""
    counts = list(counts)
    return len(set(counts)) == len(counts)


# Changing


def recoloured(grid: Grid, table: Mapping[int, int]) -> Grid:
    """A grid whose colours are exchanged for others, as far as the table says."""
    return np.array([table.get(c, c) for c in range(COLOURS)], dtype=np.uint8)[grid]


def filled(grid: Grid, where: Mask, colour: int) -> Grid:
    """A copy with some cells in a colour."""
    out = grid.copy()
    out[where] = colour
    return out


def stamped(grid: Grid, sprite: Grid, cells: Iterable[Sequence[int]]) -> Grid:
    """A copy with a sprite [3, 3] laid around each of the cells and cut off at the edge."""
    room = np.pad(grid, 1)
    for r, c in cells:
        under = room[r : r + 3, c : c + 3]
        under[sprite > 0] = sprite[sprite > 0]
    return room[1:-1, 1:-1]
