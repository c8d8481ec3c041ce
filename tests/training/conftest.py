from random import Random

import numpy as np
import pytest

from app.puzzles import generate
from app.puzzles.sudoku import Sudoku
from app.training import run
from app.training.validation import Watched
from tests.training.recipes import examples

PUZZLES = [Watched(Sudoku(np.reshape(generate.sudoku(Random(i), 60)[0], (9, 9)))) for i in range(4)]


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puzzles to learn from and to validate with, made quickly and without a process beside."""
    monkeypatch.setattr(run, "feed", examples)
    monkeypatch.setattr(run, "validation_set", lambda data: PUZZLES)
