"""The puzzles that come with the application."""

import json
from pathlib import Path

import numpy as np
import pytest

from app.puzzles.arc import ArcTask
from app.puzzles.exact import solve_sudoku
from app.puzzles.formats import read_puzzles
from app.puzzles.maze import Maze
from app.puzzles.rating import rate
from app.puzzles.sudoku import Sudoku

FOLDER = Path(__file__).parents[2] / "resources" / "puzzles"
LIBRARY = json.loads((FOLDER / "library.json").read_text(encoding="utf-8"))
PATHS = sorted(path for path in FOLDER.iterdir() if path.name != "library.json")


def test_there_are_some_of_every_kind() -> None:
    counts = {
        kind: sum(path.name.startswith(f"{kind}-") for path in PATHS) for kind in ("sudoku", "maze", "arc")
    }
    assert all(count >= 4 for count in counts.values()) and sum(counts.values()) == len(PATHS)


def test_the_library_tells_of_every_example_once() -> None:
    assert sorted(one["file"] for one in LIBRARY) == [path.name for path in PATHS]
    assert all(one["file"].startswith(one["kind"]) and one["title"] for one in LIBRARY)
    assert all(one["story"].endswith((".", "?")) for one in LIBRARY)
    assert len({one["title"] for one in LIBRARY}) == len(LIBRARY)


@pytest.mark.parametrize("one", LIBRARY, ids=lambda one: one["file"])
def test_a_grade_is_true(one: dict[str, str]) -> None:
    (puzzle,) = read_puzzles(FOLDER / one["file"])
    if isinstance(puzzle, Sudoku):
        assert rate(puzzle.cells.ravel().tolist()).grade.replace("these", "rules") == one["grade"]
    elif isinstance(puzzle, Maze):
        steps = puzzle.steps() or 0
        assert one["grade"] == ("easy" if steps < 30 else "medium" if steps < 120 else "hard")


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
