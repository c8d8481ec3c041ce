"""Something is done to every object: it is outlined, filled, hollowed, marked, mirrored or mended."""

from __future__ import annotations

from random import Random

import numpy as np

from app.puzzles.dihedral import turned
from app.puzzles.rules.grids import (
    Grid,
    blank,
    blob,
    box_in,
    colours,
    core,
    enclosed,
    extent,
    filled,
    frame,
    grown,
    objects,
    painted,
    scatter,
    speckled,
)
from app.puzzles.rules.objects import blobs
from app.puzzles.rules.rule import Rule, Sizes, family


def _rectangles(rng: Random, sizes: Sizes, sides: tuple[int, ...], but: int = 0) -> Grid:
    """One to three filled rectangles."""
    palette = colours(rng, rng.randint(1, 3), but=(but,))
    count = rng.randint(1, 3)
    sprites = (
        np.full((rng.choice(sides), rng.choice(sides)), rng.choice(palette), dtype=np.uint8)
        for _ in range(count)
    )
    return scatter(rng, blank(sizes.shape(rng, least=6)), sprites)


@family
def outline(rng: Random, sizes: Sizes) -> Rule:
    """Every object gets an outline of one colour."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        cells = [rng.randint(1, 6) for _ in range(rng.randint(1, 3))]
        return blobs(rng, sizes.shape(rng, least=5), cells, colours(rng, rng.randint(1, 2), but=(new,)))

    return Rule(draw, lambda grid: filled(grid, grown(grid > 0, diagonal=True) & (grid == 0), new))


@family
def hollow(rng: Random, sizes: Sizes) -> Rule:
    """Filled rectangles lose their inside."""
    return Rule(lambda rng: _rectangles(rng, sizes, (3, 4, 5)), lambda grid: filled(grid, core(grid > 0), 0))


@family
def fill_inside(rng: Random, sizes: Sizes) -> Rule:
    """The inside of filled rectangles takes another colour."""
    (new,) = colours(rng, 1)
    return Rule(
        lambda rng: _rectangles(rng, sizes, (3, 4, 5), but=new),
        lambda grid: filled(grid, core(grid > 0), new),
    )


@family
def fill_enclosed(rng: Random, sizes: Sizes) -> Rule:
    """Areas closed off by an outline are filled with one colour; open ones are not."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        palette = colours(rng, rng.randint(1, 2), but=(new,))
        rings = [
            painted(frame((rng.randint(3, 5), rng.randint(3, 5))), rng.choice(palette)) for _ in range(3)
        ]
        rings[0][0, 1] = 0
        grid = scatter(rng, blank(sizes.shape(rng, least=7)), rings)
        return scatter(rng, grid, (painted(blob(rng, rng.randint(1, 3)), palette[0]) for _ in range(2)))

    return Rule(draw, lambda grid: filled(grid, enclosed(grid > 0), new))


@family
def fill_boxes(rng: Random, sizes: Sizes) -> Rule:
    """Every object is completed to a rectangle with cells of one colour."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        cells = [rng.randint(3, 7) for _ in range(rng.randint(2, 4))]
        return blobs(rng, sizes.shape(rng, least=6), cells, colours(rng, rng.randint(1, 3), but=(new,)))

    def boxed(grid: Grid) -> Grid:
        out = grid.copy()
        for mask in objects(grid):
            box = out[extent(mask)]
            box[box == 0] = new
        return out

    return Rule(draw, boxed)


@family
def mirror_objects(rng: Random, sizes: Sizes) -> Rule:
    """Every object is mirrored where it stands, left to right or top to bottom."""
    k = rng.choice((4, 5))

    def draw(rng: Random) -> Grid:
        palette = colours(rng, rng.randint(1, 3))
        masks = [blob(rng, rng.randint(3, 7)) for _ in range(rng.randint(1, 3))]
        sprites = [np.where(mask, speckled(rng, mask.shape, palette, 1), np.uint8(0)) for mask in masks]
        return scatter(rng, blank(sizes.shape(rng, least=5)), sprites)

    def mirrored(grid: Grid) -> Grid:
        out = grid.copy()
        for mask in objects(grid):
            out[extent(mask)] = turned(grid[extent(mask)], k)
        return out

    return Rule(draw, mirrored)


@family
def mark_centres(rng: Random, sizes: Sizes) -> Rule:
    """The middle cell of every rectangle takes another colour."""
    (new,) = colours(rng, 1)

    def marked(grid: Grid) -> Grid:
        out = grid.copy()
        for rows, columns in map(extent, objects(grid)):
            out[(rows.start + rows.stop) // 2, (columns.start + columns.stop) // 2] = new
        return out

    return Rule(lambda rng: _rectangles(rng, sizes, (3, 5), but=new), marked)


@family
def mark_corners(rng: Random, sizes: Sizes) -> Rule:
    """The four corners of every rectangle take another colour."""
    (new,) = colours(rng, 1)

    def marked(grid: Grid) -> Grid:
        out = grid.copy()
        for rows, columns in map(extent, objects(grid)):
            out[[[rows.start], [rows.stop - 1]], [columns.start, columns.stop - 1]] = new
        return out

    return Rule(lambda rng: _rectangles(rng, sizes, (3, 4, 5), but=new), marked)


@family
def mend_rectangles(rng: Random, sizes: Sizes) -> Rule:
    """Specks of one colour are cleaned away: inside rectangles they take the rectangle's colour."""
    (speck,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        grid = _rectangles(rng, sizes, (4, 5, 6), but=speck)
        can = (grid == 0) | core(grid > 0)
        return np.where(can & (speckled(rng, grid.shape, [1], 0.2) > 0), speck, grid)

    def mended(grid: Grid) -> Grid:
        out = np.where(grid == speck, 0, grid)
        for mask in objects(out):
            out[extent(mask)] = out[mask][0]
        return out

    def fair(grid: Grid) -> bool:
        return bool((core(mended(grid) > 0) & (grid == speck)).any())

    return Rule(draw, mended, fair)


@family
def cover_to_box(rng: Random, sizes: Sizes) -> Rule:
    """All cells of one colour become one rectangle: the smallest that holds them."""
    (shade,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        grid = speckled(rng, sizes.shape(rng, least=5), colours(rng, 2, but=(shade,)), 0.15)
        inside = grid[box_in(rng, grid.shape, 2, 6)]
        inside[speckled(rng, inside.shape, [1], 0.5) > 0] = shade
        return grid

    def covered(grid: Grid) -> Grid:
        out = grid.copy()
        out[extent(grid == shade)] = shade
        return out

    return Rule(draw, covered, lambda grid: shade in grid)
