import pytest

from app.puzzles.base import Kind
from app.training.validation import validation_set


@pytest.mark.parametrize("kind", ["sudoku", "maze"])
def test_validation_puzzles_are_many_and_proper(kind: Kind) -> None:
    puzzles = validation_set(kind)
    assert len(set(puzzles)) == len(puzzles) > 100
    assert all(puzzle.kind == kind and not puzzle.violations() for puzzle in puzzles)
