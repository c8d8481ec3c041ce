"""The puzzles that come with the application."""

from pathlib import Path

import numpy as np
import pytest

from app.puzzles.arc import ArcTask
from app.puzzles.exact import solve_sudoku
from app.puzzles.formats import read_puzzles
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku

FOLDER = Path(__file__).parents[2] / "resources" / "puzzles"
PATHS = sorted(FOLDER.iterdir())


def test_there_are_some_of_every_kind() -> None:
    counts = {
        kind: sum(path.name.startswith(f"{kind}-") for path in PATHS) for kind in ("sudoku", "maze", "arc")
    }
    assert all(count >= 4 for count in counts.values()) and sum(counts.values()) == len(PATHS)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_an_example_is_sound(path: Path) -> None:
    (puzzle,) = read_puzzles(path)
    assert path.stem.startswith(puzzle.kind)
    assert puzzle.violations() == ()
    if isinstance(puzzle, Sudoku):
        assert puzzle.solution_count() == 1
        assert puzzle.notes[0].startswith("#D ")
    elif isinstance(puzzle, Maze):
        assert (puzzle.steps() or 0) >= 15
    elif isinstance(puzzle, ArcTask):
        assert puzzle.name == path.stem
        assert len(puzzle.train) >= 3
        assert puzzle.asked.output is not None


@pytest.mark.parametrize(
    "path", [path for path in PATHS if "minimal" in path.name], ids=lambda path: path.stem
)
def test_minimal_examples_are_minimal(path: Path) -> None:
    (puzzle,) = read_puzzles(path)
    assert isinstance(puzzle, Sudoku)
    for r, c in np.argwhere(puzzle.cells > 0).tolist():
        fewer = puzzle.cells.copy()
        fewer[r, c] = 0
        assert len(solve_sudoku(fewer.ravel().tolist()).solutions) == 2
