"""Endless fresh puzzles for training, made by worker processes while the model learns.

Example i is a function of (seed, i) alone, so a resumed run goes on with the very next one.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset

from app.training import arcs, mazes, sudokus
from app.training.ctrl_c import leave_to_parent
from app.training.recipe import BLOCK, ArcData, Data, Example, MazeData

BLOCKS = 16
CHUNK = BLOCKS * BLOCK
"""Examples shuffled together: a block alone may hold puzzles of one sort only."""

Feed = Iterator[tuple[Tensor, Tensor, Tensor, Tensor]]
"""Single examples: tokens, labels, hints and identifier, as in ``Example``."""


def block(data: Data, index: int) -> list[Example]:
    """The BLOCK examples of number ``index``."""
    if isinstance(data, MazeData):
        return mazes.examples(data, index)
    if isinstance(data, ArcData):
        return arcs.examples(data, index)
    return sudokus.examples(data, index)


def chunk(data: Data, index: int) -> list[Example]:
    """The CHUNK examples of number ``index``: several blocks, shuffled."""
    first = index * BLOCKS
    examples = [example for number in range(first, first + BLOCKS) for example in block(data, number)]
    Random(f"chunk:{data.seed}:{index}").shuffle(examples)
    return examples


class PuzzleStream(IterableDataset[Example]):
    """Examples from number ``start`` on; of several learners, each takes every ``learners``-th chunk."""

    def __init__(self, data: Data, start: int, learner: int = 0, learners: int = 1) -> None:
        self.data, self.start, self.learner, self.learners = data, start, learner, learners

    def __iter__(self) -> Iterator[Example]:
        number, skipped = divmod(self.start, CHUNK)
        while True:
            yield from chunk(self.data, number * self.learners + self.learner)[skipped:]
            number, skipped = number + 1, 0


def feed(data: Data, start: int, learner: int = 0, learners: int = 1) -> Feed:
    """Single examples from number ``start`` on, made by a process of its own that is ahead."""
    stream = PuzzleStream(data, start, learner, learners)
    return iter(
        DataLoader(
            stream, batch_size=None, num_workers=1, prefetch_factor=CHUNK, worker_init_fn=leave_to_parent
        )
    )
