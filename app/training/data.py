"""Endless fresh puzzles for training, made by worker processes while the model learns.

Puzzle i is a function of (seed, i) alone, so a resumed run goes on with the very next one.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray
from torch.utils.data import DataLoader, IterableDataset

from app.puzzles import generate
from app.training.recipe import SudokuData

Example = tuple[NDArray[np.int64], NDArray[np.int64]]


def shuffled_lines(rng: np.random.Generator) -> NDArray[np.int64]:
    """A permutation of nine rows that keeps bands together."""
    return np.concatenate([3 * band + rng.permutation(3) for band in rng.permutation(3)])


def symmetric_copy(pair: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.int64]:
    """A random Sudoku symmetry applied to [2, 9, 9] (puzzle and solution alike)."""
    if rng.integers(2):
        pair = pair.transpose(0, 2, 1)
    pair = pair[:, shuffled_lines(rng)][:, :, shuffled_lines(rng)]
    return np.concatenate([[0], rng.permutation(9) + 1])[pair]


def sudoku_examples(data: SudokuData, index: int) -> list[Example]:
    """The ``reuse`` training examples of generated puzzle ``index``: tokens and labels, [81] each."""
    rng = Random(f"{data.seed}:{index}")
    puzzle, solution = generate.sudoku(rng, rng.randint(data.fewest, data.most))
    pair = np.array([puzzle, solution]).reshape(2, 9, 9)
    drawn = np.random.default_rng([data.seed, index])
    copies = [symmetric_copy(pair, drawn).reshape(2, 81) + 1 for _ in range(data.reuse)]
    return [(copy[0], copy[1]) for copy in copies]


class PuzzleStream(IterableDataset[Example]):
    """Examples from puzzle ``start`` on, with symmetric copies spread over a shuffle pool."""

    def __init__(self, data: SudokuData, start: int, pool: int = 512) -> None:
        self.data, self.start, self.pool = data, start, pool

    def __iter__(self) -> Iterator[Example]:
        rng = Random(f"pool:{self.data.seed}:{self.start}")
        waiting: list[Example] = []
        index = self.start
        while True:
            while len(waiting) < self.pool:
                waiting += sudoku_examples(self.data, index)
                index += 1
            at = rng.randrange(len(waiting))
            waiting[at], waiting[-1] = waiting[-1], waiting[at]
            yield waiting.pop()


def feed(data: SudokuData, start: int) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """Single examples (tokens [81], labels [81]), made one process ahead."""
    loader = DataLoader(PuzzleStream(data, start), batch_size=None, num_workers=1, prefetch_factor=256)
    return iter(loader)
