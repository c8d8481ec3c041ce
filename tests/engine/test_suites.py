"""Held-out sets are what their names say, and their numbers are what was counted."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from app.engine.checkpoint import Loaded
from app.engine.evaluate import Outcome
from app.engine.suites import SUDOKU_SETS, row_of, run_suite, seed_of, sudoku_set, wilson
from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import Answer, PuzzleError, frozen
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku
from app.training import recipe
from app.training.data import sudoku_examples
from app.training.run import validation_set
from tests.engine.models import model_of, tiny

RECIPE = Path(recipe.__file__).parent / "recipes" / "sudoku-9x9.toml"
ANSWER: Answer = frozen(np.zeros((9, 9)))


@pytest.fixture
def small() -> Loaded:
    model = model_of(tiny())
    return Loaded("small", "sudoku", (9, 9), model.config, model, {})


def givens(puzzle: Sudoku) -> int:
    return int((puzzle.cells > 0).sum())


@pytest.mark.parametrize(
    ("name", "fewest", "most"),
    [("1-20 blanks", 61, 80), ("36-60 givens", 36, 60), ("24-40 givens", 24, 40), ("minimal", 17, 32)],
)
def test_sets_are_what_their_names_say(name: str, fewest: int, most: int) -> None:
    puzzles = sudoku_set(name, 12)
    assert len(set(puzzles)) == 12
    # A grid may not allow as few givens as were drawn for it.
    assert all(fewest <= givens(p) <= max(most, 26) for p in puzzles)
    assert all(p.solution_count() == 1 for p in puzzles)


def test_minimal_puzzles_need_every_given() -> None:
    puzzle = sudoku_set("minimal", 1)[0]
    for cell in np.argwhere(puzzle.cells):
        fewer = puzzle.cells.copy()
        fewer[tuple(cell)] = 0
        assert Sudoku(fewer).solution_count() == 2


def test_a_set_is_the_same_every_time_and_longer_ones_go_on() -> None:
    assert sudoku_set("24-40 givens", 6)[:3] == sudoku_set("24-40 givens", 3)


def test_the_usual_counts() -> None:
    assert {name: count for name, (count, _) in SUDOKU_SETS.items()} == {
        "1-20 blanks": 200, "36-60 givens": 500, "24-40 givens": 500, "minimal": 200,
    }  # fmt: skip
    assert len(sudoku_set("1-20 blanks")) == 200


def test_no_test_puzzle_comes_from_a_stream_of_training_or_validation() -> None:
    data = recipe.load(RECIPE).data
    seeds = {seed_of(name, i) for name, (count, _) in SUDOKU_SETS.items() for i in range(count)}
    assert len(seeds) == 1400
    assert all(seed.startswith("test ") for seed in seeds)  # training's start with a number
    trained = {tokens.tobytes() for i in range(25) for tokens, _ in sudoku_examples(data, i)}
    seen = trained | {p.tokens((9, 9)).astype(np.int64).tobytes() for p in validation_set(25)}
    held_out = {
        p.tokens((9, 9)).astype(np.int64).tobytes() for name in SUDOKU_SETS for p in sudoku_set(name, 10)
    }
    assert len(seen) == 25 * data.reuse + 25
    assert len(held_out) == 40
    assert not seen & held_out


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (5, 10, 0.2366, 0.7634),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (81, 263, 0.2553, 0.3662),
        (0, 0, 0, 1),
    ],
)
def test_wilson(successes: int, trials: int, low: float, high: float) -> None:
    assert wilson(successes, trials) == pytest.approx((low, high), abs=1e-4)


def test_a_row_counts() -> None:
    outcomes = [
        Outcome(ANSWER, True, 2, True),
        Outcome(ANSWER, True, 4, True),
        Outcome(ANSWER, False, 6, True),
        Outcome(ANSWER, False, 16, False),
        Outcome(ANSWER, None, 16, True),
    ]
    row = row_of("five", outcomes, 10.0)
    assert (row.name, row.count, row.unverifiable, row.solved) == ("five", 4, 1, 2)
    assert (row.share, row.low, row.high) == (0.5, *wilson(2, 4))
    assert (row.mean_segments, row.median_segments, row.seconds) == (8.8, 6.0, 2.0)
    assert (row.halted, row.halted_right, row.running_wrong) == (0.75, pytest.approx(2 / 3), 1.0)


def test_a_row_says_nothing_of_what_did_not_happen() -> None:
    never = row_of("", [Outcome(ANSWER, False, 3, False)], 1.0)
    assert (never.halted_right, never.running_wrong, never.halted) == (None, 1.0, 0.0)
    unknown = row_of("", [Outcome(ANSWER, None, 3, True)], 1.0)
    assert (unknown.count, unknown.share, unknown.low, unknown.high) == (0, 0.0, 0.0, 1.0)


def test_a_suite_runs_every_set_and_tells(small: Loaded) -> None:
    told: list[tuple[str, int, int]] = []
    full = sudoku_set("1-20 blanks", 3)
    solved = Sudoku(np.array([[(3 * r + r // 3 + c) % 9 + 1 for c in range(9)] for r in range(9)]))
    rows = run_suite(
        small, {"a": full, "none": [], "b": [solved] * 70}, "fixed", 2, lambda *said: told.append(said)
    )
    assert [(row.name, row.count, row.mean_segments) for row in rows] == [("a", 3, 2.0), ("b", 70, 2.0)]
    assert told == [("a", 3, 3), ("b", 64, 70), ("b", 70, 70)]
    assert all(row.seconds > 0 and row.solved == 0 for row in rows)


def test_puzzles_of_another_kind_are_refused(small: Loaded) -> None:
    maze = Maze(np.zeros((9, 9), dtype=bool), (0, 0), (8, 8))
    task = ArcTask((), (Pair(frozen([[1]])),))
    for puzzle in (maze, task):
        with pytest.raises(PuzzleError, match="small solves sudoku puzzles; one of these is"):
            run_suite(small, {"mixed": [*sudoku_set("minimal", 1), puzzle]}, "q", 1)
