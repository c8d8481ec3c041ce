"""Held-out sets are what their names say."""

from __future__ import annotations

from pathlib import Path
from random import Random

import numpy as np
import pytest

from app.engine.suites import HARD_NODES, SETS, drawn, measured, names_of, seed_of, standard
from app.puzzles.base import Kind, Puzzle
from app.puzzles.exact import solve_sudoku
from app.puzzles.hard import hard_sudoku
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku
from app.training import recipe
from app.training.data import block
from app.training.validation import validation_set

RECIPES = Path(recipe.__file__).parent / "recipes"


def sudokus(name: str, count: int) -> list[Sudoku]:
    return [puzzle for puzzle in drawn("sudoku", name, count) if isinstance(puzzle, Sudoku)]


def givens(puzzle: Sudoku) -> int:
    return int((puzzle.cells > 0).sum())


@pytest.mark.parametrize(
    ("name", "fewest", "most"),
    [
        ("1-20 blanks", 61, 80),
        ("36-60 givens", 36, 60),
        ("24-40 givens", 24, 40),
        ("minimal", 17, 32),
        ("hard", 17, 32),
    ],
)
def test_sudoku_sets_are_what_their_names_say(name: str, fewest: int, most: int) -> None:
    puzzles = sudokus(name, 12)
    assert len(set(puzzles)) == 12
    # A grid may not allow as few givens as were drawn for it.
    assert all(fewest <= givens(p) <= max(most, 26) for p in puzzles)
    assert all(p.solution_count() == 1 for p in puzzles)


@pytest.mark.parametrize("name", ["minimal", "hard"])
def test_minimal_puzzles_need_every_given(name: str) -> None:
    puzzle = sudokus(name, 1)[0]
    for cell in np.argwhere(puzzle.cells):
        fewer = puzzle.cells.copy()
        fewer[tuple(cell)] = 0
        assert Sudoku(fewer).solution_count() == 2


def test_hard_puzzles_need_a_long_search_and_are_those_of_their_seeds() -> None:
    puzzles = sudokus("hard", 1000)
    assert len(set(puzzles)) == len(puzzles) >= 200
    assert all(solve_sudoku(p.cells.ravel().tolist()).nodes >= HARD_NODES for p in puzzles[::20])
    assert puzzles[0].cells.ravel().tolist() == hard_sudoku(Random(seed_of("hard", 0)), HARD_NODES)


def test_maze_sets_are_what_their_names_say() -> None:
    for name, sides in (("up to 15×15", range(5, 16)), ("30×30", (30,)), ("61×61", (61,))):
        mazes = [maze for maze in drawn("maze", name, 6) if isinstance(maze, Maze)]
        assert len(set(mazes)) == 6 and all(side in sides for maze in mazes for side in maze.canvas)
        assert not any(maze.violations() for maze in mazes)


def test_a_set_is_the_same_every_time_and_longer_ones_go_on() -> None:
    assert drawn("sudoku", "24-40 givens", 6)[:3] == drawn("sudoku", "24-40 givens", 3)
    assert list(standard("maze", 1)) == list(names_of("maze"))


@pytest.mark.parametrize("kind", ["sudoku", "maze"])
def test_no_test_puzzle_comes_from_a_stream_of_training_or_validation(kind: Kind) -> None:
    data = recipe.load(next(RECIPES.glob(f"{kind}*.toml"))).data
    seeds = {seed_of(name, i) for name, (count, _) in SETS[kind].items() for i in range(count)}
    assert len(seeds) == sum(count for count, _ in SETS[kind].values())
    assert all(seed.startswith("test ") for seed in seeds)  # training's start with a number

    def bytes_of(puzzles: list[Puzzle]) -> set[bytes]:
        side = 9 if kind == "sudoku" else 61
        return {puzzle.tokens((side, side)).astype(np.int64).tobytes() for puzzle in puzzles}

    trained = {example.tokens.tobytes() for index in range(4) for example in block(data, index)}
    held_out = bytes_of([puzzle for puzzles in standard(kind, 10).values() for puzzle in puzzles])
    assert len(trained) > 150 and len(held_out) == 10 * len(names_of(kind))
    assert not held_out & (trained | bytes_of([one.puzzle for one in validation_set(data)]))


def test_by_views_the_standard_measurement_leaves_out_what_would_take_hours() -> None:
    sets = standard("maze", 1)
    assert measured(sets, 1) == sets
    assert list(measured(sets, 8)) == ["up to 15×15", "30×30"]
