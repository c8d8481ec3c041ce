"""Objects are told apart: one of them is kept, cut out, recoloured or erased."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence, Set
from random import Random

import numpy as np

from app.puzzles.rules.grids import (
    Grid,
    Mask,
    blank,
    blob,
    box_in,
    colours,
    components,
    enclosed,
    extent,
    filled,
    frame,
    objects,
    painted,
    scatter,
    shades,
    speckled,
)
from app.puzzles.rules.rule import Rule, Sizes, family

Choose = Callable[[Grid], Mask]


def size_of(mask: Mask) -> int:
    """How many cells a mask has."""
    return int(mask.sum())


def union(masks: Iterable[Mask]) -> Mask:
    """All cells of several masks; of none, nothing."""
    joined: Mask = np.logical_or.reduce(list(masks))
    return joined


def blobs(rng: Random, shape: tuple[int, int], cells: Sequence[int], palette: Sequence[int]) -> Grid:
    """Shapes of so many cells each, apart from each other, in random colours of a palette."""
    return scatter(rng, blank(shape), [painted(blob(rng, n), rng.choice(palette)) for n in cells])


def _of_all_sizes(rng: Random, sizes: Sizes, but: Collection[int] = ()) -> Grid:
    """Three to five shapes, no two of the same size."""
    cells = sorted(rng.sample(range(1, 11), rng.randint(3, 5)), reverse=True)
    return blobs(rng, sizes.shape(rng, least=7), cells, colours(rng, rng.choice((1, 3)), but))


def _largest(rng: Random) -> Choose:
    """Finds the largest object or, if the rule should be so, the smallest."""
    pick = rng.choice((max, min))
    return lambda grid: pick(objects(grid), key=size_of)


def _several(grid: Grid) -> bool:
    return len(objects(grid)) > 2


@family
def recolour_largest(rng: Random, sizes: Sizes) -> Rule:
    """The largest object, or in other tasks the smallest, takes another colour."""
    (new,) = colours(rng, 1)
    chosen = _largest(rng)
    return Rule(
        lambda rng: _of_all_sizes(rng, sizes, but=(new,)),
        lambda grid: filled(grid, chosen(grid), new),
        _several,
    )


@family
def keep_largest(rng: Random, sizes: Sizes) -> Rule:
    """Only the largest object, or in other tasks the smallest, is kept."""
    chosen = _largest(rng)
    return Rule(lambda rng: _of_all_sizes(rng, sizes), lambda grid: filled(grid, ~chosen(grid), 0), _several)


@family
def crop_to_largest(rng: Random, sizes: Sizes) -> Rule:
    """The largest object, or in other tasks the smallest, is cut out."""
    chosen = _largest(rng)
    return Rule(lambda rng: _of_all_sizes(rng, sizes), lambda grid: grid[extent(chosen(grid))], _several)


@family
def crop_to_object(rng: Random, sizes: Sizes) -> Rule:
    """What is on the grid is cut out."""

    def draw(rng: Random) -> Grid:
        mask = blob(rng, rng.randint(4, 12))
        sprite = np.where(mask, speckled(rng, mask.shape, colours(rng, rng.randint(1, 3)), 1), np.uint8(0))
        return scatter(rng, blank(sizes.shape(rng, least=5)), [sprite])

    return Rule(draw, lambda grid: grid[extent(grid > 0)])


@family
def crop_to_frame(rng: Random, sizes: Sizes) -> Rule:
    """What is inside a frame of one colour is cut out."""
    (edge,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        shape = sizes.shape(rng, least=6)
        palette = colours(rng, rng.randint(1, 3), but=(edge,))
        grid = speckled(rng, shape, palette, rng.uniform(0.3, 0.8))
        inside = grid[box_in(rng, shape, 4, 7)]
        inside[frame(inside.shape)] = edge
        return grid

    return Rule(draw, lambda grid: grid[extent(grid == edge)][1:-1, 1:-1])


@family
def erase_specks(rng: Random, sizes: Sizes) -> Rule:
    """Single cells vanish; larger objects are kept."""

    def draw(rng: Random) -> Grid:
        cells = [rng.randint(4, 9) for _ in range(2)] + [1] * rng.randint(2, 6)
        return blobs(rng, sizes.shape(rng, least=7), cells, colours(rng, rng.randint(1, 3)))

    def cleaned(grid: Grid) -> Grid:
        return filled(grid, union(mask for mask in objects(grid) if size_of(mask) == 1), 0)

    return Rule(draw, cleaned, lambda grid: len(objects(cleaned(grid))) > 1)


def _odd_ones(grid: Grid) -> list[Mask]:
    """The objects of a shape that only they have."""
    found = [(mask, mask[extent(mask)]) for mask in objects(grid)]
    seen = Counter((shape.shape, shape.tobytes()) for _, shape in found)
    return [mask for mask, shape in found if seen[shape.shape, shape.tobytes()] == 1]


@family
def recolour_odd_shape(rng: Random, sizes: Sizes) -> Rule:
    """All objects but one have the same shape; that one takes another colour."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        (colour,) = colours(rng, 1, but=(new,))
        cells = rng.randint(3, 5)
        usual, odd = (painted(blob(rng, cells, 3), colour) for _ in range(2))
        return scatter(rng, blank(sizes.shape(rng, least=8)), [odd, *[usual] * rng.randint(3, 4)])

    def fair(grid: Grid) -> bool:
        return len(_odd_ones(grid)) == 1 and len(objects(grid)) > 2

    return Rule(draw, lambda grid: filled(grid, union(_odd_ones(grid)), new), fair)


def _lonely_colours(grid: Grid) -> list[int]:
    """The colours that only one object has."""
    return [colour for colour in shades(grid) if len(components(grid == colour)) == 1]


@family
def crop_to_odd_colour(rng: Random, sizes: Sizes) -> Rule:
    """All objects but one have the same colour; that one is cut out."""

    def draw(rng: Random) -> Grid:
        odd, usual = colours(rng, 2)
        shape = sizes.shape(rng, least=7)
        cells = [rng.randint(2, 7) for _ in range(rng.randint(3, 4))]
        return scatter(
            rng, blobs(rng, shape, cells[:1], [odd]), [painted(blob(rng, n), usual) for n in cells]
        )

    return Rule(
        draw,
        lambda grid: grid[extent(grid == _lonely_colours(grid)[0])],
        lambda grid: len(_lonely_colours(grid)) == 1 and len(objects(grid)) > 2,
    )


@family
def recolour_by_size(rng: Random, sizes: Sizes) -> Rule:
    """The number of cells of an object says which colour it takes."""
    plain, *new = colours(rng, 4)
    table = dict(zip(rng.sample(range(1, 6), 3), new, strict=True))

    def draw(rng: Random) -> Grid:
        cells = rng.choices(list(table), k=rng.randint(3, 6))
        return blobs(rng, sizes.shape(rng, least=6), cells, [plain])

    def coloured(grid: Grid) -> Grid:
        out = grid.copy()
        for mask in objects(grid):
            out[mask] = table.get(size_of(mask), plain)
        return out

    def cases(grid: Grid) -> Set[Hashable]:
        return {size_of(mask) for mask in objects(grid)}

    return Rule(draw, coloured, cases=cases)


@family
def recolour_ringed(rng: Random, sizes: Sizes) -> Rule:
    """Objects with a hole take another colour."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        (colour,) = colours(rng, 1, but=(new,))
        holed = [frame((rng.randint(3, 4), rng.randint(3, 5))) for _ in range(rng.randint(1, 2))]
        others = [blob(rng, rng.randint(4, 8), 3) for _ in range(3)]
        masks = [*holed, *others]
        shape = sizes.shape(rng, least=7)
        return scatter(rng, blank(shape), [painted(mask, colour) for mask in masks])

    def ringed(grid: Grid) -> list[Mask]:
        return [mask for mask in objects(grid) if enclosed(mask).any()]

    return Rule(
        draw,
        lambda grid: filled(grid, union(ringed(grid)), new),
        lambda grid: 0 < len(ringed(grid)) < len(objects(grid)),
    )


@family
def erase_at_edge(rng: Random, sizes: Sizes) -> Rule:
    """Objects that touch the edge of the grid vanish."""

    def draw(rng: Random) -> Grid:
        cells = [rng.randint(2, 5) for _ in range(rng.randint(4, 6))]
        return blobs(rng, sizes.shape(rng, least=7), cells, colours(rng, rng.randint(1, 3)))

    def kept(grid: Grid) -> Grid:
        edge = frame(grid.shape)
        return filled(grid, union(mask for mask in objects(grid) if (mask & edge).any()), 0)

    return Rule(draw, kept, lambda grid: bool(kept(grid).any()))
