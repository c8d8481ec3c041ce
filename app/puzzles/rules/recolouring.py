"""Cells take other colours, by their own colour, by a key or by where they are."""

from __future__ import annotations

from collections.abc import Hashable, Set
from random import Random

import numpy as np

from app.puzzles.rules.grids import (
    Grid,
    amounts,
    blank,
    blob,
    colours,
    filled,
    painted,
    picture,
    ranked,
    recoloured,
    scatter,
    shades,
    speckled,
)
from app.puzzles.rules.rule import Rule, Sizes, family


def _one_commonest(cells: Grid) -> bool:
    counts = sorted(amounts(cells))
    return bool(counts[-1] > counts[-2])


@family
def recolour(rng: Random, sizes: Sizes) -> Rule:
    """One colour is replaced by another."""
    old, new = colours(rng, 2)

    def draw(rng: Random) -> Grid:
        return picture(rng, sizes.shape(rng), [old, *colours(rng, rng.randint(1, 3), but=(old, new))])

    return Rule(draw, lambda grid: recoloured(grid, {old: new}))


@family
def recolour_by_table(rng: Random, sizes: Sizes) -> Rule:
    """Each of two to four colours is replaced by one of its own."""
    drawn = colours(rng, 2 * rng.randint(2, 4))
    table = dict(zip(drawn[::2], drawn[1::2], strict=True))
    return Rule(
        lambda rng: picture(rng, sizes.shape(rng), list(table)),
        lambda grid: recoloured(grid, table),
        cases=lambda grid: set(shades(grid)),
    )


@family
def swap_colours(rng: Random, sizes: Sizes) -> Rule:
    """Two colours change places."""
    one, other = colours(rng, 2)

    def draw(rng: Random) -> Grid:
        palette = [one, other, *colours(rng, rng.randint(0, 2), but=(one, other))]
        return picture(rng, sizes.shape(rng), palette)

    def cases(grid: Grid) -> Set[Hashable]:
        return {one, other}.intersection(shades(grid))

    return Rule(draw, lambda grid: recoloured(grid, {one: other, other: one}), cases=cases)


@family
def paint_all(rng: Random, sizes: Sizes) -> Rule:
    """Everything that is not background takes one colour."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        return picture(rng, sizes.shape(rng), colours(rng, rng.randint(2, 4), but=(new,)))

    return Rule(draw, lambda grid: painted(grid > 0, new))


@family
def commonest_fills(rng: Random, sizes: Sizes) -> Rule:
    """The colour with the most cells fills the whole grid."""

    def draw(rng: Random) -> Grid:
        return speckled(rng, sizes.shape(rng), colours(rng, rng.randint(2, 4)), 1)

    return Rule(draw, lambda grid: np.full_like(grid, amounts(grid).argmax()), _one_commonest)


@family
def majority_fills_row(rng: Random, sizes: Sizes) -> Rule:
    """In each row, or each column, the colour with the most cells fills it."""

    def draw(rng: Random) -> Grid:
        h, w = sizes.side(rng), sizes.side(rng, least=4)
        palette = colours(rng, rng.randint(3, 5))
        usual, noise = speckled(rng, (h, 1), palette, 1), speckled(rng, (h, w), palette, 0.4)
        return np.where(noise > 0, noise, usual)

    def swept(grid: Grid) -> Grid:
        return np.stack([np.full_like(row, amounts(row).argmax()) for row in grid])

    return Rule(draw, swept, lambda grid: all(map(_one_commonest, grid))).turned(rng.randrange(2))


@family
def keep_colour(rng: Random, sizes: Sizes) -> Rule:
    """One colour is kept and all others vanish."""
    (kept,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        return picture(rng, sizes.shape(rng), [kept, *colours(rng, rng.randint(2, 3), but=(kept,))])

    return Rule(draw, lambda grid: painted(grid == kept, kept), lambda grid: kept in grid)


@family
def erase_rarest(rng: Random, sizes: Sizes) -> Rule:
    """The colour with the fewest cells vanishes."""

    def draw(rng: Random) -> Grid:
        return picture(rng, sizes.shape(rng, least=4), colours(rng, rng.randint(3, 4)))

    def fair(grid: Grid) -> bool:
        counts = sorted(amounts(grid)[shades(grid)])
        return len(counts) > 2 and bool(counts[0] < counts[1])

    return Rule(draw, lambda grid: recoloured(grid, {ranked(grid)[-1]: 0}), fair)


@family
def invert(rng: Random, sizes: Sizes) -> Rule:
    """The picture of one colour becomes background and the background takes its colour."""

    def draw(rng: Random) -> Grid:
        return picture(rng, sizes.shape(rng), colours(rng, 1))

    return Rule(
        draw, lambda grid: painted(grid == 0, int(grid.max())), lambda grid: 0 in grid and bool(grid.any())
    )


def _patches(rng: Random, sizes: Sizes, new: int) -> Grid:
    """Shapes large enough to see a pattern on."""
    palette = colours(rng, rng.randint(1, 2), but=(new,))
    masks = (blob(rng, rng.randint(6, 14)) for _ in range(3))
    return scatter(
        rng,
        blank(sizes.shape(rng, least=5)),
        [painted(mask, rng.choice(palette)) for mask in masks],
    )


@family
def checkerboard(rng: Random, sizes: Sizes) -> Rule:
    """Every second cell of the shapes takes another colour, as on a checkerboard that covers the grid."""
    (new,) = colours(rng, 1)
    odd = rng.randrange(2)

    def woven(grid: Grid) -> Grid:
        return filled(grid, (np.indices(grid.shape).sum(axis=0) % 2 == odd) & (grid > 0), new)

    return Rule(lambda rng: _patches(rng, sizes, new), woven)


@family
def stripes(rng: Random, sizes: Sizes) -> Rule:
    """In every second row, or column, of the grid the shapes take another colour."""
    (new,) = colours(rng, 1)
    odd = rng.randrange(2)

    def striped(grid: Grid) -> Grid:
        return filled(grid, (np.indices(grid.shape)[0] % 2 == odd) & (grid > 0), new)

    return Rule(lambda rng: _patches(rng, sizes, new), striped).turned(rng.choice((0, 6)))


@family
def recolour_by_key(rng: Random, sizes: Sizes) -> Rule:
    """The shapes take the colour of the cell in a corner."""
    (plain,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        grid = blank(sizes.shape(rng, least=4))
        grid[:1, :1] = colours(rng, 1, but=(plain,))
        return scatter(rng, grid, [painted(blob(rng, rng.randint(2, 6)), plain) for _ in range(3)])

    return Rule(draw, lambda grid: np.where(grid == plain, grid[0, 0], grid)).turned(rng.randrange(4))


@family
def recolour_by_marker(rng: Random, sizes: Sizes) -> Rule:
    """Cells take the colour that their row, or column, has at the edge of the grid."""
    (plain,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        h, w = sizes.side(rng), sizes.side(rng, least=5)
        palette = colours(rng, rng.randint(2, 4), but=(plain,))
        edge = speckled(rng, (h, 1), palette, 1)
        return np.hstack([edge, np.zeros_like(edge), speckled(rng, (h, w - 2), [plain], 0.45)])

    return Rule(draw, lambda grid: np.where(grid == plain, grid[:, :1], grid)).turned(rng.randrange(4))


@family
def legend(rng: Random, sizes: Sizes) -> Rule:
    """Two lines of cells at the edge tell, pair by pair, which colour becomes which."""

    def draw(rng: Random) -> Grid:
        h, w = sizes.side(rng, least=6), sizes.side(rng, least=4)
        pairs = np.array(colours(rng, 2 * rng.randint(2, 3)), dtype=np.uint8).reshape(2, -1)
        top = blank((3, w))
        top[:2, : pairs.shape[1]] = pairs
        return np.vstack([top, picture(rng, (h - 3, w), pairs[0].tolist())])

    def told(grid: Grid) -> Grid:
        table = {old: new for old, new in grid[:2].T.tolist() if old and new}
        return np.vstack([grid[:3], recoloured(grid[3:], table)])

    return Rule(draw, told).turned(rng.randrange(4))
