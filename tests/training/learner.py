"""What each process of a team runs in the tests: ``python -m tests.training.learner FOLDER STEPS``."""

import sys
from pathlib import Path

import numpy as np

from app.puzzles.sudoku import Sudoku
from app.training import run
from app.training.data import Feed
from app.training.recipe import Data
from app.training.team import joined
from app.training.validation import Watched
from tests.training.recipes import examples, tiny_recipe


def feed(data: Data, start: int, learner: int, learners: int) -> Feed:
    """Examples of each learner's own, without a process beside."""
    return examples(data, start + 10_000 * learner)


def two_blanks(data: Data) -> list[Watched]:
    cells = np.array([[(3 * r + r // 3 + c) % 9 + 1 for c in range(9)] for r in range(9)])
    cells[0, 0] = cells[8, 8] = 0
    return [Watched(Sudoku(cells))]


if __name__ == "__main__":
    run.feed, run.validation_set = feed, two_blanks
    with joined() as team:
        run.train(tiny_recipe(), Path(sys.argv[1]), compiled=False, stop_at=int(sys.argv[2]), team=team)
