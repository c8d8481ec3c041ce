"""Fresh Sudokus to learn from: hard ones, minimal ones and easier ones, in the recipe's shares."""

from __future__ import annotations

from itertools import islice
from random import Random

import numpy as np
from numpy.typing import NDArray

from app.puzzles import generate, hard
from app.training.recipe import BLOCK, Example, SudokuData

HARD = 12
"""Guesses of the exact solver from which a puzzle counts as hard here; one minimal puzzle in ten needs
as many."""
WARM = 10
"""Exchanges after which a walk finds them more often."""


def shuffled_lines(rng: np.random.Generator) -> NDArray[np.int64]:
    """A permutation of nine rows that keeps bands together."""
    return np.concatenate([3 * band + rng.permutation(3) for band in rng.permutation(3)])


def symmetric_copy(pair: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int64]:
    """A random Sudoku symmetry applied to [2, 9, 9] (puzzle and solution alike)."""
    if rng.integers(2):
        pair = pair.transpose(0, 2, 1)
    pair = pair[:, shuffled_lines(rng)][:, :, shuffled_lines(rng)]
    return np.concatenate([[0], rng.permutation(9) + 1])[pair]


def puzzles(data: SudokuData, rng: Random, count: int) -> list[tuple[list[int], list[int]]]:
    """(puzzle, solution) pairs of one sort, which is drawn by the recipe's shares."""
    sort = rng.random()
    if sort < data.hard:
        walk = islice(hard.climb(rng), WARM, None)
        found = ((puzzle, solution) for puzzle, solution, nodes in walk if nodes >= HARD)
        return list(islice(found, count))
    if sort < data.hard + data.minimal:
        return [generate.minimal(rng) for _ in range(count)]
    return [generate.sudoku(rng, rng.randint(data.fewest, data.most)) for _ in range(count)]


def examples(data: SudokuData, index: int) -> list[Example]:
    """The BLOCK training examples of number ``index``; there are no hints."""
    rng, drawn = Random(f"{data.seed}:{index}"), np.random.default_rng([data.seed, index])
    made = []
    for pair in puzzles(data, rng, BLOCK // data.reuse):
        boards = np.array(pair).reshape(2, 9, 9)
        for _ in range(data.reuse):
            tokens, labels = symmetric_copy(boards, drawn).reshape(2, 81) + 1
            made.append(Example(tokens, labels, np.zeros(0, dtype=np.uint8)))
    return made
