"""Lines are drawn: between cells, from cells to the edge, around things."""

from __future__ import annotations

from random import Random

import numpy as np

from app.puzzles.rules.grids import (
    Grid,
    blank,
    box_in,
    colours,
    extent,
    filled,
    frame,
    objects,
    painted,
    picture,
    scatter,
    shades,
    speckled,
    strewn,
)
from app.puzzles.rules.rule import Rule, Sizes, family


def _seeds(rng: Random, sizes: Sizes, but: int, most: int = 2, least_side: int = 4) -> Grid:
    """A few single cells of different colours."""
    chosen = colours(rng, rng.randint(1, most), but=(but,))
    return strewn(rng, sizes.shape(rng, least=least_side), dict.fromkeys(chosen, 1))


@family
def connect_pairs(rng: Random, sizes: Sizes) -> Rule:
    """Two cells of the same colour in a row or column are connected by a line of one colour."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        grid = blank(sizes.shape(rng, least=5))
        for colour in colours(rng, rng.randint(1, 4), but=(new,)):
            board = grid if rng.random() < 0.5 else grid.T
            r = rng.randrange(board.shape[0])
            ends = rng.sample(range(board.shape[1]), 2)
            if abs(ends[0] - ends[1]) > 1 and not board[r, ends].any():
                board[r, ends] = colour
        return grid

    def connected(grid: Grid) -> Grid:
        out = grid.copy()
        for colour in shades(grid):
            line = out[extent(grid == colour)]
            line[line == 0] = new
        return out

    return Rule(draw, connected)


@family
def box_from_corners(rng: Random, sizes: Sizes) -> Rule:
    """Two cells of the same colour are opposite corners of a rectangle, whose outline is drawn."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        shape = sizes.shape(rng, least=6)
        blocks = [
            np.full((rng.randint(3, 6), rng.randint(3, 6)), colour, dtype=np.uint8)
            for colour in colours(rng, rng.randint(1, 2), but=(new,))
        ]
        solid, grid = scatter(rng, blank(shape), blocks), blank(shape)
        for mask in objects(solid):
            box = grid[extent(mask)]
            rising = box[::-1] if rng.random() < 0.5 else box
            rising[0, 0] = rising[-1, -1] = solid[mask][0]
        return grid

    def boxed(grid: Grid) -> Grid:
        out = grid.copy()
        for colour in shades(grid):
            box = out[extent(grid == colour)]
            box[frame(box.shape) & (box == 0)] = new
        return out

    return Rule(draw, boxed)


@family
def rays(rng: Random, sizes: Sizes) -> Rule:
    """Every cell sends a line of its colour to one edge of the grid."""

    def draw(rng: Random) -> Grid:
        h, w = sizes.shape(rng, least=4)
        chosen = colours(rng, rng.randint(1, 3))
        return speckled(rng, (h, w), chosen, rng.uniform(1.5, 4) / (h * w))

    def drawn(grid: Grid) -> Grid:
        out = grid.copy()
        for before, here in zip(out.T, out.T[1:], strict=False):
            here[here == 0] = before[here == 0]
        return out

    return Rule(draw, drawn).turned(rng.randrange(4))


@family
def rays_to_wall(rng: Random, sizes: Sizes) -> Rule:
    """Every cell sends a line of its colour to one side, until it meets a wall or the edge."""
    (wall,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        h, w = sizes.shape(rng, least=5)
        grid = speckled(rng, (h, w), [wall], 0.12)
        sources = speckled(rng, (h, w), colours(rng, rng.randint(1, 3), but=(wall,)), 3 / (h * w))
        return np.where(sources > 0, sources, grid)

    def drawn(grid: Grid) -> Grid:
        out = grid.copy()
        for before, here in zip(out.T, out.T[1:], strict=False):
            open_ = (here == 0) & (before != wall)
            here[open_] = before[open_]
        return out

    def fair(grid: Grid) -> bool:
        """Some line is stopped, after at least one step."""
        new = drawn(grid) != grid
        return bool((new[:, :-1] & (grid[:, 1:] == wall)).any())

    return Rule(draw, drawn, fair).turned(rng.randrange(4))


@family
def crosses(rng: Random, sizes: Sizes) -> Rule:
    """Through every cell go lines of one colour along its whole row and column."""
    (new,) = colours(rng, 1)

    def drawn(grid: Grid) -> Grid:
        lines = (grid > 0).any(axis=1, keepdims=True) | (grid > 0).any(axis=0)
        return filled(grid, lines & (grid == 0), new)

    return Rule(lambda rng: _seeds(rng, sizes, but=new), drawn)


@family
def diagonals(rng: Random, sizes: Sizes) -> Rule:
    """Through every cell go diagonal lines of one colour from edge to edge."""
    (new,) = colours(rng, 1)

    def drawn(grid: Grid) -> Grid:
        out, (rows, columns) = grid.copy(), np.indices(grid.shape)
        for r, c in np.argwhere(grid > 0).tolist():
            out[(abs(rows - r) == abs(columns - c)) & (grid == 0)] = new
        return out

    return Rule(lambda rng: _seeds(rng, sizes, but=new, least_side=5), drawn)


@family
def diagonal_rays(rng: Random, sizes: Sizes) -> Rule:
    """Every cell sends a diagonal line of its colour towards one corner of the grid."""

    def drawn(grid: Grid) -> Grid:
        out = grid.copy()
        for before, here in zip(out, out[1:], strict=False):
            here[1:] = np.where(here[1:] > 0, here[1:], before[:-1])
        return out

    return Rule(lambda rng: _seeds(rng, sizes, but=0, most=3, least_side=5), drawn).turned(rng.randrange(4))


@family
def extend_lines(rng: Random, sizes: Sizes) -> Rule:
    """Short lines are extended both ways to the edges of the grid."""

    def draw(rng: Random) -> Grid:
        (colour,) = colours(rng, 1)
        sprites = (np.full((1, rng.randint(2, 3)), colour, dtype=np.uint8) for _ in range(3))
        both = [each if rng.random() < 0.5 else each.T for each in sprites]
        return scatter(rng, blank(sizes.shape(rng, least=5)), both[: rng.randint(1, 3)])

    def extended(grid: Grid) -> Grid:
        lines, out = grid > 0, grid.copy()
        out[(lines[:, 1:] & lines[:, :-1]).any(axis=1)] = grid.max()
        out[:, (lines[1:] & lines[:-1]).any(axis=0)] = grid.max()
        return out

    return Rule(draw, extended)


@family
def border(rng: Random, sizes: Sizes) -> Rule:
    """The edge of the grid is painted all around."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        return picture(rng, sizes.shape(rng), colours(rng, rng.randint(1, 3), but=(new,)))

    return Rule(draw, lambda grid: filled(grid, frame(grid.shape), new))


@family
def rings(rng: Random, sizes: Sizes) -> Rule:
    """Square rings spread from the only cell, every two or three cells."""
    step = rng.choice((2, 3))

    def drawn(grid: Grid) -> Grid:
        r, c = np.argwhere(grid > 0)[0]
        rows, columns = np.indices(grid.shape)
        return painted(np.maximum(abs(rows - r), abs(columns - c)) % step == 0, int(grid.max()))

    return Rule(lambda rng: _seeds(rng, sizes, but=0, most=1, least_side=5), drawn)


@family
def fill_gaps(rng: Random, sizes: Sizes) -> Rule:
    """Lines across the grid have gaps, which are filled with one colour."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        h, w = sizes.side(rng), sizes.side(rng, least=5)
        grid = blank((h, w))
        for r in rng.sample(range(h), rng.randint(1, min(3, h - 1))):
            grid[r] = colours(rng, 1, but=(new,))
            grid[r, rng.sample(range(w), rng.randint(0, 2))] = 0
        return grid

    def closed(grid: Grid) -> Grid:
        return filled(grid, (grid > 0).any(axis=1, keepdims=True) & (grid == 0), new)

    return Rule(draw, closed).turned(rng.randrange(2))


@family
def fill_between(rng: Random, sizes: Sizes) -> Rule:
    """In every row, or column, what lies between the outermost cells is filled with one colour."""
    (new,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        grid = blank(sizes.shape(rng, least=5))
        inside = grid[box_in(rng, grid.shape, 3, 10)]
        inside[:] = speckled(rng, inside.shape, colours(rng, rng.randint(1, 2), but=(new,)), 0.25)
        return grid

    def closed(grid: Grid) -> Grid:
        some = grid > 0
        after = np.logical_or.accumulate(some, axis=1)
        ahead = np.logical_or.accumulate(some[:, ::-1], axis=1)[:, ::-1]
        return filled(grid, after & ahead & (grid == 0), new)

    return Rule(draw, closed).turned(rng.randrange(2))
