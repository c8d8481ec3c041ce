"""The puzzles on which a run in training is watched: never learned from, and in no test set."""

from __future__ import annotations

from itertools import islice
from random import Random
from typing import NamedTuple

import numpy as np

from app.puzzles import generate, hard
from app.puzzles.base import Puzzle
from app.puzzles.sudoku import Sudoku
from app.training import arcs
from app.training.recipe import ArcData, Data, MazeData
from app.training.sudokus import HARD

SEED = "validation"
"""The test sets of ``hrmscope eval`` are drawn from others."""
MAZE_SIZES = {15: 24, 30: 16}
"""How many mazes of each style there are, by their side."""


ARC_INPUTS = 192
"""How many generated rules are asked for a fresh input each."""


class Watched(NamedTuple):
    """A puzzle, and the row of its rule in the table of puzzle embeddings."""

    puzzle: Puzzle
    identifier: int = 0


def validation_set(data: Data) -> list[Watched]:
    """Puzzles of the kind that is trained.

    Sudokus: half minimal, half hard. Mazes: up to twice the trained size, all styles. ARC: fresh inputs
    of rules that are trained on.
    """
    rng = Random(SEED)
    if isinstance(data, ArcData):
        return [Watched(*asked) for asked in arcs.fresh_tests(data, rng, ARC_INPUTS)]
    return [Watched(puzzle) for puzzle in (_mazes(rng) if isinstance(data, MazeData) else _sudokus(rng))]


def _sudokus(rng: Random) -> list[Puzzle]:
    drawn = [generate.minimal(rng)[0] for _ in range(128)]
    for _ in range(64):
        found = (puzzle for puzzle, _, nodes in islice(hard.climb(rng), 10, None) if nodes >= HARD)
        drawn += islice(found, 2)
    return [Sudoku(np.reshape(puzzle, (9, 9))) for puzzle in drawn]


def _mazes(rng: Random) -> list[Puzzle]:
    return [
        generate.maze(rng, side, side, style, unique=True)
        for side, count in MAZE_SIZES.items()
        for style in generate.STYLES
        for _ in range(count)
    ]
