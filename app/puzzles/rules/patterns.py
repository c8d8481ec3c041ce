"""Patterns are copied, continued and completed."""

from __future__ import annotations

from random import Random

import numpy as np

from app.puzzles.rules.grids import (
    Grid,
    blank,
    box_in,
    colours,
    filled,
    layers,
    scatter,
    shades,
    speckled,
    stamped,
)
from app.puzzles.rules.rule import Rule, Sizes, family


def _patch(rng: Random, palette: list[int], centre: int) -> Grid:
    """A pattern [3, 3] around a centre."""
    patch = speckled(rng, (3, 3), palette, 0.6)
    patch[1, 1] = centre
    return patch


def _point(colour: int) -> Grid:
    """A single cell and the room around it."""
    point = blank((3, 3))
    point[1, 1] = colour
    return point


@family
def stamp(rng: Random, sizes: Sizes) -> Rule:
    """Around every cell of one colour appears the same pattern."""
    (mark,) = colours(rng, 1)
    sprite = _patch(rng, colours(rng, rng.randint(1, 2), but=(mark,)), mark)

    def draw(rng: Random) -> Grid:
        shape = sizes.shape(rng, least=5)
        return scatter(rng, blank(shape), [_point(mark)] * rng.randint(1, 3))

    return Rule(draw, lambda grid: stamped(grid, sprite, np.argwhere(grid == mark).tolist()))


@family
def copy_pattern(rng: Random, sizes: Sizes) -> Rule:
    """The pattern around one cell of a colour is copied around its other cells."""
    (mark,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        sprite = _patch(rng, colours(rng, rng.randint(1, 2), but=(mark,)), mark)
        grid = blank(sizes.shape(rng, least=7))
        return scatter(rng, grid, [sprite, *[_point(mark)] * rng.randint(1, 3)])

    def copied(grid: Grid) -> Grid:
        room, cells = np.pad(grid, 1), np.argwhere(grid == mark).tolist()
        patches = [room[r : r + 3, c : c + 3] for r, c in cells]
        return stamped(grid, max(patches, key=np.count_nonzero, default=blank((3, 3))), cells)

    return Rule(draw, copied)


@family
def complete_tiling(rng: Random, sizes: Sizes) -> Rule:
    """A tiling is partly covered; what lies under the cover is uncovered."""
    (cover,) = colours(rng, 1)
    down, across = rng.choice(((2, 2), (2, 3), (3, 2), (3, 3), (1, 3), (3, 1)))

    def draw(rng: Random) -> Grid:
        h, w = sizes.shape(rng, least=7)
        part = speckled(rng, (down, across), colours(rng, rng.randint(2, 4), but=(cover,)), 1)
        grid = np.tile(part, (h, w))[:h, :w]
        grid[box_in(rng, (h, w), 2, 4)] = cover
        return grid

    def completed(grid: Grid) -> Grid:
        out = grid.copy()
        for r in range(down):
            for c in range(across):
                alike = out[r::down, c::across]
                alike[alike == cover] = next((i for i in alike.flat if i != cover), cover)
        return out

    def fair(grid: Grid) -> bool:
        return len(shades(completed(grid))) > 1 and cover not in completed(grid)

    return Rule(draw, completed, fair)


@family
def continue_pattern(rng: Random, sizes: Sizes) -> Rule:
    """What the first rows or columns show is repeated to the other edge of the grid."""

    def draw(rng: Random) -> Grid:
        h, w = sizes.side(rng), sizes.side(rng, least=6)
        grid = blank((h, w))
        period = rng.randint(2, w // 2)
        grid[:, :period] = speckled(rng, (h, period), colours(rng, rng.randint(2, 4)), rng.uniform(0.6, 1))
        return grid

    def period(grid: Grid) -> int:
        return int(np.flatnonzero(grid.any(axis=0)).max(initial=0)) + 1

    def continued(grid: Grid) -> Grid:
        return grid[:, np.arange(grid.shape[1]) % period(grid)]

    return Rule(draw, continued, lambda grid: period(grid) > 1).turned(rng.randrange(4))


@family
def reverse_frames(rng: Random, sizes: Sizes) -> Rule:
    """Nested frames exchange their colours: the outermost with the innermost, and so on."""

    def draw(rng: Random) -> Grid:
        depth = layers(sizes.shape(rng, least=4, most=14))
        return np.array(colours(rng, int(depth.max()) + 1), dtype=np.uint8)[depth]

    def reversed_(grid: Grid) -> Grid:
        depth = layers(grid.shape)
        order = np.diagonal(grid)[: depth.max() + 1]
        return order[::-1][depth]

    return Rule(draw, reversed_)


@family
def cascade(rng: Random, sizes: Sizes) -> Rule:
    """Below the first line, each line is the one before it moved on by one cell, all around."""

    def draw(rng: Random) -> Grid:
        h, w = sizes.side(rng), sizes.side(rng, least=4)
        grid = blank((h, w))
        grid[0] = speckled(rng, (1, w), colours(rng, rng.randint(1, 3)), 0.6)
        return grid

    def moved_on(grid: Grid) -> Grid:
        return np.stack([np.roll(grid[0], r) for r in range(len(grid))])

    return Rule(draw, moved_on, lambda grid: len(set(grid[0].tolist())) > 1).turned(rng.randrange(8))


@family
def staircase(rng: Random, sizes: Sizes) -> Rule:
    """Lines follow a bar at the edge, each one cell shorter than the one before."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        h, w = sizes.shape(rng, least=4)
        grid = blank((h, w))
        grid[rng.randrange(h // 2), : rng.randint(3, w)] = colours(rng, 1, but=(new,))
        return grid

    def stairs(grid: Grid) -> Grid:
        first = int(grid.any(axis=1).argmax())
        rows, columns = np.indices(grid.shape)
        below = (rows > first) & (columns < (grid[first] > 0).sum() - (rows - first))
        return filled(grid, below, new)

    return Rule(draw, stairs).turned(rng.randrange(8))


@family
def frames_from_line(rng: Random, sizes: Sizes) -> Rule:
    """The colours of the first line, in their order, become nested frames."""

    def draw(rng: Random) -> Grid:
        side = sizes.side(rng, least=4, most=14)
        grid = blank((side, side))
        palette = colours(rng, (side + 1) // 2)
        grid[0, : len(palette)] = palette
        return grid

    def framed(grid: Grid) -> Grid:
        depth = layers(grid.shape)
        return grid[0, : depth.max() + 1][depth]

    return Rule(draw, framed).turned(rng.randrange(8))
