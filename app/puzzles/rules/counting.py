"""Something is counted, compared or put in order."""

from __future__ import annotations

from random import Random

import numpy as np

from app.puzzles.rules.grids import (
    Grid,
    Mask,
    amounts,
    blank,
    colours,
    filled,
    objects,
    painted,
    picture,
    ranked,
    shades,
    strewn,
    told_apart,
)
from app.puzzles.rules.objects import blobs
from app.puzzles.rules.rule import Rule, Sizes, family


@family
def count_objects(rng: Random, sizes: Sizes) -> Rule:
    """As many cells in a line as there are objects."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        cells = [rng.randint(2, 5) for _ in range(rng.randint(1, 7))]
        return blobs(rng, sizes.shape(rng, least=5), cells, colours(rng, 1))

    def counted(grid: Grid) -> Grid:
        return np.full((1, len(objects(grid))), new, dtype=np.uint8)

    def fair(grid: Grid) -> bool:
        return 0 < len(objects(grid)) <= sizes.largest

    return Rule(draw, counted, fair).turned(rng.randrange(2))


@family
def count_colours(rng: Random, sizes: Sizes) -> Rule:
    """A square of as many rows and columns as there are colours."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        return picture(rng, sizes.shape(rng), colours(rng, rng.randint(1, 6)))

    def square(grid: Grid) -> Grid:
        n = len(shades(grid))
        return np.full((n, n), new, dtype=np.uint8)

    return Rule(draw, square, lambda grid: bool(grid.any()))


@family
def tally(rng: Random, sizes: Sizes) -> Rule:
    """The cells of one colour are counted, in a square of three by three, row by row."""
    (counted,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        others = {colour: rng.randint(1, 3) for colour in colours(rng, rng.randint(1, 2), but=(counted,))}
        return strewn(rng, sizes.shape(rng, least=4), {counted: rng.randint(1, 9), **others})

    def told(grid: Grid) -> Grid:
        return painted(np.arange(9).reshape(3, 3) < amounts(grid)[counted], counted)

    return Rule(draw, told)


def _heaps(rng: Random, sizes: Sizes, fewest: int = 2) -> Grid:
    """Cells of several colours, of each another number."""
    count = rng.randint(fewest, 4)
    return strewn(
        rng,
        sizes.shape(rng, least=5),
        dict(zip(colours(rng, count), rng.sample(range(1, 7), count), strict=True)),
    )


@family
def rank_colours(rng: Random, sizes: Sizes) -> Rule:
    """The colours in a line, the one with the most cells first, or last."""

    def told(grid: Grid) -> Grid:
        return np.array(ranked(grid), dtype=np.uint8)[:, None]

    return Rule(lambda rng: _heaps(rng, sizes), told).turned(rng.randrange(4))


@family
def bar_chart(rng: Random, sizes: Sizes) -> Rule:
    """A bar for every colour, as long as it has cells, the longest at one end."""

    def told(grid: Grid) -> Grid:
        order = np.array(ranked(grid))
        lengths = amounts(grid)[order]
        return np.where(np.arange(lengths.max()) < lengths[:, None], order[:, None], 0)

    return Rule(lambda rng: _heaps(rng, sizes), told).turned(rng.randrange(4))


@family
def commonest_alone(rng: Random, sizes: Sizes) -> Rule:
    """Only the colour with the most cells is kept."""

    def kept(grid: Grid) -> Grid:
        return filled(grid, grid != ranked(grid)[0], 0)

    return Rule(lambda rng: _heaps(rng, sizes, fewest=3), kept)


def _bars(rng: Random, sizes: Sizes, palette: list[int]) -> Grid:
    """Upright bars of different heights that stand on the lower edge."""
    h, w = sizes.shape(rng, least=4)
    columns = sorted(rng.sample(range(w), rng.randint(3, min(h, w))))
    grid = blank((h, w))
    for column, height in zip(columns, rng.sample(range(1, h + 1), len(columns)), strict=True):
        grid[h - height :, column] = rng.choice(palette)
    return grid


def _heights(grid: Grid) -> tuple[Mask, list[int]]:
    """Which columns have a bar, and how high those are."""
    heights = (grid > 0).sum(axis=0)
    return heights > 0, heights[heights > 0].tolist()


@family
def sort_bars(rng: Random, sizes: Sizes) -> Rule:
    """Bars are put in order of their length."""

    def draw(rng: Random) -> Grid:
        return _bars(rng, sizes, colours(rng, rng.randint(1, 4)))

    def ordered(grid: Grid) -> Grid:
        there, heights = _heights(grid)
        out = grid.copy()
        out[:, there] = grid[:, there][:, np.argsort(heights)]
        return out

    def fair(grid: Grid) -> bool:
        return told_apart(_heights(grid)[1])

    return Rule(draw, ordered, fair).turned(rng.randrange(8))


@family
def rank_bars(rng: Random, sizes: Sizes) -> Rule:
    """The longest bar takes one colour and the shortest another."""
    plain, long, short = colours(rng, 3)

    def marked(grid: Grid) -> Grid:
        heights = (grid > 0).sum(axis=0)
        out = grid.copy()
        for colour, chosen in ((long, heights.max()), (short, heights[heights > 0].min())):
            out[(heights == chosen) & (grid > 0)] = colour
        return out

    return Rule(lambda rng: _bars(rng, sizes, [plain]), marked).turned(rng.randrange(4))


@family
def even_rows(rng: Random, sizes: Sizes) -> Rule:
    """In rows, or columns, with an even number of cells they take another colour."""
    plain, new = colours(rng, 2)

    def draw(rng: Random) -> Grid:
        h, w = sizes.side(rng), sizes.side(rng, least=4)
        return np.vstack([strewn(rng, (1, w), {plain: rng.randint(0, min(w, 6))}) for _ in range(h)])

    def marked(grid: Grid) -> Grid:
        even = (grid > 0).sum(axis=1, keepdims=True) % 2 == 0
        return filled(grid, even & (grid > 0), new)

    return Rule(draw, marked, lambda grid: plain in marked(grid)).turned(rng.randrange(2))
