"""The grid has parts, divided by lines, that are combined or compared."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Set
from random import Random

import numpy as np

from app.puzzles.rules.grids import Grid, Mask, colours, painted, picture, speckled
from app.puzzles.rules.rule import Draw, Rule, Sizes, family


def _shape(rng: Random, sizes: Sizes, parts: int) -> tuple[int, int]:
    """The shape of each of so many parts beside each other."""
    return sizes.side(rng), sizes.side(rng, most=(sizes.largest - parts + 1) // parts)


def _joined(line: int, parts: Iterable[Grid]) -> Grid:
    """Parts beside each other with lines between them."""
    lined = [np.pad(part, ((0, 0), (1, 0)), constant_values=line) for part in parts]
    return np.hstack(lined)[:, 1:]


def _split(grid: Grid) -> tuple[Grid, Grid]:
    half = grid.shape[1] // 2
    return grid[:, :half], grid[:, -half:]


def _combined(rng: Random, sizes: Sizes, told: Callable[[Mask, Mask], Mask]) -> Rule:
    """The rule that a cell is coloured where ``told`` says so of the cells of both halves."""
    line, new, one, other = colours(rng, 4)
    other = rng.choice((one, other))

    def draw(rng: Random) -> Grid:
        shape = _shape(rng, sizes, 2)
        return _joined(line, (speckled(rng, shape, [c], rng.uniform(0.3, 0.7)) for c in (one, other)))

    def combined(grid: Grid) -> Grid:
        left, right = _split(grid)
        return painted(told(left > 0, right > 0), new)

    def cases(grid: Grid) -> Set[Hashable]:
        left, right = _split(grid)
        return set(zip((left > 0).flat, (right > 0).flat, strict=True))

    return Rule(draw, combined, cases=cases).turned(rng.randrange(4))


@family
def halves_and(rng: Random, sizes: Sizes) -> Rule:
    """Of two halves of the grid, what is coloured in both."""
    return _combined(rng, sizes, lambda left, right: left & right)


@family
def halves_or(rng: Random, sizes: Sizes) -> Rule:
    """Of two halves of the grid, what is coloured in at least one."""
    return _combined(rng, sizes, lambda left, right: left | right)


@family
def halves_xor(rng: Random, sizes: Sizes) -> Rule:
    """Of two halves of the grid, what is coloured in just one."""
    return _combined(rng, sizes, lambda left, right: left ^ right)


@family
def halves_nor(rng: Random, sizes: Sizes) -> Rule:
    """Of two halves of the grid, what is coloured in neither."""
    return _combined(rng, sizes, lambda left, right: ~(left | right))


@family
def halves_without(rng: Random, sizes: Sizes) -> Rule:
    """Of two halves of the grid, what is coloured in a certain one but not in the other."""
    return _combined(rng, sizes, lambda left, right: left & ~right)


@family
def overlay(rng: Random, sizes: Sizes) -> Rule:
    """One half of the grid is laid over the other."""
    (line,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        shape = _shape(rng, sizes, 2)
        palette = colours(rng, rng.randint(2, 4), but=(line,))
        return _joined(line, (speckled(rng, shape, palette, 0.5) for _ in range(2)))

    def laid(grid: Grid) -> Grid:
        upper, lower = _split(grid)
        return np.where(upper > 0, upper, lower)

    return Rule(draw, laid).turned(rng.randrange(4))


def _panels(grid: Grid, line: int) -> list[Grid]:
    """The parts between lines; all of the grid where there is none."""
    first, *others = np.split(grid, np.flatnonzero((grid == line).all(axis=0)), axis=1)
    return [first, *(part[:, 1:] for part in others)]


def _one_part(line: int, draw: Draw, which: Callable[[Grid], int], fair: Callable[[Grid], bool]) -> Rule:
    """The rule that one of the parts is wanted; tests ask for it only where demonstrations had it."""
    return Rule(draw, lambda grid: _panels(grid, line)[which(grid)], fair, lambda grid: {which(grid)})


@family
def fullest_part(rng: Random, sizes: Sizes) -> Rule:
    """Of three parts of the grid, the one with the most coloured cells, or in other tasks the fewest."""
    (line,) = colours(rng, 1)
    pick = rng.choice((max, min))

    def draw(rng: Random) -> Grid:
        shape = _shape(rng, sizes, 3)
        palette = colours(rng, rng.randint(1, 3), but=(line,))
        return _joined(line, (speckled(rng, shape, palette, rng.uniform(0.2, 0.8)) for _ in range(3)))

    def fullest(grid: Grid) -> int:
        counts = [np.count_nonzero(part) for part in _panels(grid, line)]
        return counts.index(pick(counts))

    def fair(grid: Grid) -> bool:
        return len({np.count_nonzero(part) for part in _panels(grid, line)}) == 3

    return _one_part(line, draw, fullest, fair).turned(rng.randrange(2))


@family
def odd_part(rng: Random, sizes: Sizes) -> Rule:
    """Of three parts of the grid two are alike; the other one is wanted."""
    (line,) = colours(rng, 1)

    def draw(rng: Random) -> Grid:
        shape = _shape(rng, sizes, 3)
        palette = colours(rng, rng.randint(1, 3), but=(line,))
        usual, odd = (picture(rng, shape, palette) for _ in range(2))
        return _joined(line, rng.sample([usual, usual, odd], 3))

    def differing(grid: Grid) -> int:
        seen = [part.tobytes() for part in _panels(grid, line)]
        return min(range(len(seen)), key=lambda i: seen.count(seen[i]))

    def fair(grid: Grid) -> bool:
        kinds = {part.tobytes() for part in _panels(grid, line)}
        return len(kinds) == 2 and all(part.any() for part in _panels(grid, line))

    return _one_part(line, draw, differing, fair).turned(rng.randrange(2))
