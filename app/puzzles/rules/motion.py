"""Things fall, slide, step aside, spread and cast shadows."""

from __future__ import annotations

from random import Random

import numpy as np

from app.puzzles.rules.grids import (
    Grid,
    blank,
    blob,
    colours,
    components,
    extent,
    filled,
    painted,
    scatter,
    shades,
    speckled,
)
from app.puzzles.rules.objects import blobs
from app.puzzles.rules.rule import Rule, Sizes, family


@family
def gravity(rng: Random, sizes: Sizes) -> Rule:
    """Every cell falls to one side of the grid and comes to rest on the others."""

    def draw(rng: Random) -> Grid:
        return speckled(rng, sizes.shape(rng), colours(rng, rng.randint(1, 4)), rng.uniform(0.15, 0.5))

    def fallen(grid: Grid) -> Grid:
        return np.take_along_axis(grid, np.argsort(grid > 0, axis=0, kind="stable"), axis=0)

    return Rule(draw, fallen).turned(rng.randrange(4))


@family
def fall_on_ledges(rng: Random, sizes: Sizes) -> Rule:
    """Every cell falls to one side, until it meets a ledge, which stays, or comes to rest on others."""
    (ledge,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        h, w = sizes.shape(rng, least=5)
        grid = speckled(rng, (h, w), colours(rng, rng.randint(1, 3), but=(ledge,)), 0.2)
        for r in rng.sample(range(2, h), rng.randint(1, 2)):
            start = rng.randrange(w - 2)
            grid[r, start : start + rng.randint(2, 4)] = ledge
        return grid

    def fallen(grid: Grid) -> Grid:
        # A ledge opens a section of its column. In a section it comes first, then the gaps, then what fell.
        section = np.cumsum(grid == ledge, axis=0)
        order = 3 * section + np.where(grid == ledge, 0, np.where(grid > 0, 2, 1))
        return np.take_along_axis(grid, np.argsort(order, axis=0, kind="stable"), axis=0)

    def fair(grid: Grid) -> bool:
        """Something comes to rest on a ledge."""
        fell = np.where(fallen(grid) != grid, fallen(grid), 0)
        return bool(((fell[:-1] > 0) & (grid[1:] == ledge)).any())

    return Rule(draw, fallen, fair).turned(rng.randrange(4))


@family
def slide_to_wall(rng: Random, sizes: Sizes) -> Rule:
    """Objects of one colour move straight to a line across the grid, until they touch it."""
    wall, mover = colours(rng, 2)

    def draw(rng: Random) -> Grid:
        h, w = sizes.side(rng, least=4), sizes.side(rng, least=7)
        at = rng.randint(0, w - 1)
        grid = blank((h, w))
        grid[:, at] = wall
        for half in (grid[:, :at], grid[:, at + 1 :]):
            if half.shape[1] > 1:
                scatter(rng, half, [painted(blob(rng, rng.randint(1, 5), 3), mover)])
        return grid

    def slid(grid: Grid) -> Grid:
        at = int((grid == wall).all(axis=0).argmax())
        out = filled(grid, grid == mover, 0)
        for mask in components(grid == mover):
            columns = extent(mask)[1]
            by = at - columns.stop if columns.start < at else at + 1 - columns.start
            out[np.roll(mask, by, axis=1)] = mover
        return out

    return Rule(draw, slid).turned(rng.randrange(2))


@family
def step_aside(rng: Random, sizes: Sizes) -> Rule:
    """The object of one colour always moves by the same step; the others stay."""
    (mover,) = colours(rng, 1)
    step = rng.choice([(r, c) for r in range(-2, 3) for c in range(-2, 3) if r or c])

    def draw(rng: Random) -> Grid:
        shape = sizes.shape(rng, least=6)
        palette = colours(rng, 2, but=(mover,))
        grid = blobs(rng, shape, [rng.randint(1, 6)], [mover])
        return scatter(rng, grid, (painted(blob(rng, rng.randint(1, 5), 3), c) for c in palette))

    def moved(grid: Grid) -> Grid:
        return filled(filled(grid, grid == mover, 0), np.roll(grid == mover, step, axis=(0, 1)), mover)

    def fair(grid: Grid) -> bool:
        """It stays on the grid and runs into nothing."""
        there = np.argwhere(grid == mover) + step
        inside = bool(((there >= 0) & (there < grid.shape)).all())
        return inside and bool(np.isin(grid[tuple(there.T)], (0, mover)).all())

    return Rule(draw, moved, fair)


@family
def fill_rooms(rng: Random, sizes: Sizes) -> Rule:
    """Walls divide the grid into rooms; a cell in a room paints all of it."""
    (wall,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        h, w = sizes.shape(rng, least=5)
        grid = blank((h, w))
        grid[rng.sample(range(1, h - 1), rng.randint(0, 2))] = wall
        grid[:, rng.sample(range(1, w - 1), rng.randint(1, 2))] = wall
        sources = speckled(rng, (h, w), colours(rng, 3, but=(wall,)), 3 / (h * w))
        return np.where(grid > 0, grid, sources)

    def painted_rooms(grid: Grid) -> Grid:
        out = grid.copy()
        for room in components(grid != wall):
            out[room] = grid[room].max()
        return out

    def fair(grid: Grid) -> bool:
        return all((grid[room] > 0).sum() < 2 for room in components(grid != wall))

    return Rule(draw, painted_rooms, fair)


@family
def shadow(rng: Random, sizes: Sizes) -> Rule:
    """Everything casts a shadow of one colour to one side, as far as the edge of the grid."""
    (dark,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        cells = [rng.randint(1, 5) for _ in range(rng.randint(1, 3))]
        return blobs(rng, sizes.shape(rng, least=5), cells, colours(rng, rng.randint(1, 3), but=(dark,)))

    def cast(grid: Grid) -> Grid:
        return filled(grid, np.logical_or.accumulate(grid > 0, axis=0) & (grid == 0), dark)

    return Rule(draw, cast).turned(rng.randrange(4))


@family
def spread(rng: Random, sizes: Sizes) -> Rule:
    """Every cell spreads to the cells around it, those beside it or also those at its corners."""
    corners = rng.random() < 0.5

    def draw(rng: Random) -> Grid:
        h, w = sizes.shape(rng, least=4)
        return speckled(rng, (h, w), colours(rng, 1), rng.uniform(1.5, 5) / (h * w))

    def grown_out(grid: Grid) -> Grid:
        around = np.pad(grid > 0, 1)
        h, w = grid.shape
        steps = [(r, c) for r in range(3) for c in range(3) if corners or 1 in (r, c)]
        reached = np.logical_or.reduce([around[r : r + h, c : c + w] for r, c in steps])
        return painted(reached, shades(grid)[0])

    return Rule(draw, grown_out, lambda grid: bool(grid.any()))
