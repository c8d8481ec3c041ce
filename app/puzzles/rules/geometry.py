"""The whole grid is turned, moved, repeated, enlarged or completed by its symmetry."""

from __future__ import annotations

from random import Random

import numpy as np

from app.puzzles.arc import LARGEST
from app.puzzles.dihedral import turned
from app.puzzles.rules.grids import Grid, blank, box_in, colours, picture, speckled
from app.puzzles.rules.rule import Draw, Rule, Sizes, family


def _pictures(sizes: Sizes, least: int = 3, most: int = LARGEST) -> Draw:
    return lambda rng: picture(rng, sizes.shape(rng, least, most))


@family
def mirror(rng: Random, sizes: Sizes) -> Rule:
    """The picture is mirrored, left to right or top to bottom."""
    k = rng.choice((4, 5))
    return Rule(_pictures(sizes), lambda grid: turned(grid, k))


@family
def rotate(rng: Random, sizes: Sizes) -> Rule:
    """The picture makes one, two or three quarter turns."""
    k = rng.randint(1, 3)
    return Rule(_pictures(sizes), lambda grid: turned(grid, k))


@family
def transpose(rng: Random, sizes: Sizes) -> Rule:
    """The picture is mirrored across one of its diagonals: rows become columns."""
    k = rng.choice((6, 7))
    return Rule(_pictures(sizes), lambda grid: turned(grid, k))


@family
def shift(rng: Random, sizes: Sizes) -> Rule:
    """Everything moves one or two cells to one side, and what leaves the grid is lost."""
    by = rng.randint(1, 2)

    def moved(grid: Grid) -> Grid:
        return np.concatenate([np.zeros_like(grid[:by]), grid[:-by]])

    return Rule(_pictures(sizes, least=by + 2), moved).turned(rng.randrange(4))


@family
def roll(rng: Random, sizes: Sizes) -> Rule:
    """Everything moves one or two cells to one side, and what leaves the grid enters at the other."""
    by = rng.randint(1, 2)
    return Rule(_pictures(sizes, least=by + 3), lambda grid: np.roll(grid, by, axis=0)).turned(
        rng.randrange(4)
    )


@family
def shear(rng: Random, sizes: Sizes) -> Rule:
    """Every row moves one cell further than the one before it, and what leaves enters at the other side."""

    def moved(grid: Grid) -> Grid:
        return np.stack([np.roll(row, r) for r, row in enumerate(grid)])

    return Rule(_pictures(sizes, least=4), moved).turned(rng.randrange(8))


@family
def tile(rng: Random, sizes: Sizes) -> Rule:
    """The picture is repeated side by side, below itself or both."""
    down, across = rng.choice(((1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (3, 3)))

    def draw(rng: Random) -> Grid:
        most = sizes.largest
        return picture(rng, (sizes.side(rng, most=most // down), sizes.side(rng, most=most // across)))

    return Rule(draw, lambda grid: np.tile(grid, (down, across)))


@family
def hinge(rng: Random, sizes: Sizes) -> Rule:
    """The picture's mirror image is put beside it."""

    def draw(rng: Random) -> Grid:
        return picture(rng, (sizes.side(rng), sizes.side(rng, most=sizes.largest // 2)))

    return Rule(draw, lambda grid: np.hstack([grid, grid[:, ::-1]])).turned(rng.randrange(4))


def _four_mirrored(grid: Grid) -> Grid:
    half = np.hstack([grid, grid[:, ::-1]])
    return np.vstack([half, half[::-1]])


@family
def kaleidoscope(rng: Random, sizes: Sizes) -> Rule:
    """The picture and its mirror images, four in all, meet in one corner of it."""
    pictures = _pictures(sizes, most=sizes.largest // 2)
    return Rule(pictures, _four_mirrored).turned(rng.randrange(4))


@family
def pinwheel(rng: Random, sizes: Sizes) -> Rule:
    """The square picture is put together with itself turned by one, two and three quarters."""

    def draw(rng: Random) -> Grid:
        side = sizes.side(rng, most=sizes.largest // 2)
        return picture(rng, (side, side))

    def wheel(grid: Grid) -> Grid:
        once, twice, thrice = (np.rot90(grid, k) for k in (1, 2, 3))
        return np.block([[grid, thrice], [once, twice]])

    return Rule(draw, wheel).turned(rng.choice((0, 4)))


@family
def fractal(rng: Random, sizes: Sizes) -> Rule:
    """Each coloured cell of the picture, or each blank one, is replaced by the whole picture."""
    solid = rng.random() < 0.7

    def draw(rng: Random) -> Grid:
        return speckled(rng, (3, 3), colours(rng, rng.randint(1, 3)), 0.5)

    return Rule(draw, lambda grid: np.kron((grid > 0) == solid, grid), lambda grid: 1 < (grid > 0).sum() < 8)


@family
def scale_up(rng: Random, sizes: Sizes) -> Rule:
    """The picture is enlarged two or three times."""
    k = rng.choice((2, 3))
    ones = np.ones((k, k), dtype=np.uint8)
    return Rule(_pictures(sizes, most=sizes.largest // k), lambda grid: np.kron(grid, ones))


@family
def scale_down(rng: Random, sizes: Sizes) -> Rule:
    """The picture is reduced to its half or its third."""
    k = rng.choice((2, 3))
    small = _pictures(sizes, most=sizes.largest // k)
    ones = np.ones((k, k), dtype=np.uint8)
    return Rule(lambda rng: np.kron(small(rng), ones), lambda grid: grid[::k, ::k])


@family
def keep_half(rng: Random, sizes: Sizes) -> Rule:
    """One half of the picture is kept: the left, the right, the upper or the lower."""

    def draw(rng: Random) -> Grid:
        return picture(rng, (sizes.side(rng), 2 * sizes.side(rng, most=sizes.largest // 2)))

    return Rule(draw, lambda grid: grid[:, : grid.shape[1] // 2]).turned(rng.randrange(4))


@family
def squeeze(rng: Random, sizes: Sizes) -> Rule:
    """Blank rows and columns are taken out."""

    def draw(rng: Random) -> Grid:
        h, w = sizes.shape(rng, least=4)
        grid = speckled(rng, (h, w), colours(rng, rng.randint(1, 3)), 0.7)
        grid[rng.sample(range(h), rng.randint(1, h - 2))] = 0
        grid[:, rng.sample(range(w), rng.randint(1, w - 2))] = 0
        return grid

    return Rule(draw, lambda grid: grid[grid.any(axis=1)][:, grid.any(axis=0)], lambda grid: bool(grid.any()))


@family
def complete_mirror(rng: Random, sizes: Sizes) -> Rule:
    """The blank half of the grid gets the mirror image of the other half."""

    def draw(rng: Random) -> Grid:
        half = picture(rng, (sizes.side(rng), sizes.side(rng, most=sizes.largest // 2)))
        return np.hstack([half, np.zeros_like(half)])

    return Rule(draw, lambda grid: np.maximum(grid, grid[:, ::-1])).turned(rng.randrange(4))


@family
def reflect_in_line(rng: Random, sizes: Sizes) -> Rule:
    """A line is a mirror: what is on one side of it appears on the other, as far as there is room."""
    (line,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        h, w = sizes.side(rng), sizes.side(rng, least=6)
        at = rng.randint(2, w - 3)
        grid = blank((h, w))
        grid[:, :at] = picture(rng, (h, at), colours(rng, rng.randint(1, 3), but=(line,)))
        grid[:, at] = line
        return grid

    def reflected(grid: Grid) -> Grid:
        at = int((grid == line).all(axis=0).argmax())
        width = min(at, grid.shape[1] - at - 1)
        out = grid.copy()
        out[:, at + 1 : at + 1 + width] = grid[:, at - width : at][:, ::-1]
        return out

    return Rule(draw, reflected).turned(rng.randrange(4))


@family
def complete_symmetry(rng: Random, sizes: Sizes) -> Rule:
    """A symmetric picture is partly covered; what lies under the cover is uncovered."""
    (cover,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        shape = sizes.shape(rng, most=sizes.largest // 2)
        palette = colours(rng, rng.randint(2, 4), but=(cover,))
        whole = _four_mirrored(speckled(rng, shape, palette, rng.uniform(0.6, 1)))
        whole[box_in(rng, shape, 2, 4)] = cover
        return turned(whole, rng.choice((0, 2, 4, 5)))

    return Rule(draw, lambda grid: np.where(grid == cover, grid[:, ::-1], grid))
