"""Hard Sudokus: a walk among the minimal puzzles of one grid, towards longer searches.

Puzzles drawn at random hardly ever need a long search. Exchanging two givens for others
keeps most of what makes a puzzle hard, so climbing from exchange to exchange finds in a
second what drawing would not find in an hour.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from app.puzzles.exact import is_forced, solve_sudoku
from app.puzzles.generate import minimal

EXCHANGED = 2
TRIES_EACH = 40
"""Exchanges after which ``hard_sudoku`` takes a new grid when none has led on."""


def _exchanged(rng: Random, puzzle: list[int], solution: list[int]) -> list[int]:
    """A minimal puzzle of the same grid: givens taken out, others put in until one solution is left."""
    grid = puzzle.copy()
    for cell in rng.sample([i for i in range(81) if grid[i]], EXCHANGED):
        grid[cell] = 0
    put = []
    while len(several := solve_sudoku(grid).solutions) > 1:
        differing = [i for i in range(81) if several[0][i] != several[1][i]]
        cell = rng.choice(differing)
        grid[cell] = solution[cell]
        put.append(cell)
    old = [i for i in range(81) if grid[i] and i not in put]
    for cell in rng.sample(old, len(old)) + put:
        digit, grid[cell] = grid[cell], 0
        if not is_forced(grid, cell, digit):
            grid[cell] = digit
    return grid


def climb(rng: Random) -> Iterator[tuple[list[int], list[int], int]]:
    """An endless walk from a random minimal puzzle to ever harder ones of the same grid.

    A step is taken when the exact solver's search is no shorter after it.

    Yields:
        (puzzle, solution, guesses of the exact solver) of every exchange tried, 81 digits each.
    """
    puzzle, solution = minimal(rng)
    nodes = solve_sudoku(puzzle).nodes
    while True:
        other = _exchanged(rng, puzzle, solution)
        needed = solve_sudoku(other).nodes
        yield other, solution, needed
        if needed >= nodes:
            puzzle, nodes = other, needed


def hard_sudoku(rng: Random, nodes: int) -> list[int]:
    """A minimal Sudoku that takes the exact solver (with singles) at least ``nodes`` guesses."""
    while True:
        best, since = -1, 0
        for puzzle, _, needed in climb(rng):
            if needed >= nodes:
                return puzzle
            best, since = (needed, 0) if needed > best else (best, since + 1)
            if since > TRIES_EACH:
                break
