"""A score is what was counted."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from app.engine.backends.torch_cpu import TorchBackend
from app.engine.checkpoint import Loaded
from app.engine.evaluate import Outcome, solve_by_views
from app.engine.score import row_of, run_suite, wilson
from app.engine.suites import drawn
from app.engine.views import Way
from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import Answer, PuzzleError, frozen
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku
from tests.engine.models import model_of, tiny

ANSWER: Answer = frozen(np.zeros((9, 9)))


@pytest.fixture
def small() -> Loaded:
    model = model_of(tiny())
    return Loaded("small", "sudoku", (9, 9), model.config, model, {})


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
        Outcome(ANSWER, True, 2, True, 1.0),
        Outcome(ANSWER, True, 4, True, 1.0, views=3),
        Outcome(ANSWER, False, 6, True, 1.0),
        Outcome(ANSWER, False, 16, False, -1.0),
        Outcome(ANSWER, None, 16, True, 1.0),
    ]
    row = row_of("five", Way("q", 16), outcomes, 10.0)
    assert (row.name, row.count, row.unverifiable, row.solved) == ("five", 4, 1, 2)
    assert (row.share, row.low, row.high) == (0.5, *wilson(2, 4))
    assert (row.policy, row.most_segments, row.most_views, row.mean_views) == ("q", 16, 1, 1.4)
    assert (row.mean_segments, row.median_segments, row.seconds) == (8.8, 6.0, 2.0)
    assert (row.halted, row.halted_right, row.running_wrong) == (0.75, pytest.approx(2 / 3), 1.0)


def test_a_row_says_nothing_of_what_did_not_happen() -> None:
    never = row_of("", Way(), [Outcome(ANSWER, False, 3, False, 0.0)], 1.0)
    assert (never.halted_right, never.running_wrong, never.halted) == (None, 1.0, 0.0)
    unknown = row_of("", Way(), [Outcome(ANSWER, None, 3, True, 0.0)], 1.0)
    assert (unknown.count, unknown.share, unknown.low, unknown.high) == (0, 0.0, 0.0, 1.0)


def test_a_suite_runs_every_set_and_tells(small: Loaded) -> None:
    told: list[tuple[str, int, int]] = []
    full = drawn("sudoku", "1-20 blanks", 3)
    solved = Sudoku(np.array([[(3 * r + r // 3 + c) % 9 + 1 for c in range(9)] for r in range(9)]))
    rows = run_suite(
        small, {"a": full, "none": [], "b": [solved] * 70}, Way("fixed", 2), lambda *said: told.append(said)
    )
    assert [(row.name, row.count, row.mean_segments) for row in rows] == [("a", 3, 2.0), ("b", 70, 2.0)]
    assert told == [("a", 3, 3), ("b", 64, 70), ("b", 70, 70)]
    assert all(row.seconds > 0 and row.solved == 0 for row in rows)


def test_puzzles_of_another_kind_are_refused(small: Loaded) -> None:
    maze = Maze(np.zeros((9, 9), dtype=bool), (0, 0), (8, 8))
    task = ArcTask((), (Pair(frozen([[1]])),))
    for puzzle in (maze, task):
        with pytest.raises(PuzzleError, match="small solves sudoku puzzles; one of these is"):
            run_suite(small, {"mixed": [*drawn("sudoku", "minimal", 1), puzzle]}, Way("q", 1))


def test_an_identifier_that_the_model_does_not_know_is_refused(small: Loaded) -> None:
    puzzles = drawn("sudoku", "1-20 blanks", 2)
    with pytest.raises(PuzzleError, match="knows 1 puzzle identifiers"):
        run_suite(small, {"two": puzzles}, Way("q", 1), identifiers=[0, 1])


@pytest.mark.parametrize("way", [Way("q", 3), Way("fixed", 2), Way("verified", 2, 3)])
def test_one_after_the_other_counts_the_same(small: Loaded, way: Way) -> None:
    sets = {"two": drawn("sudoku", "1-20 blanks", 2)}
    (at_once,) = run_suite(small, sets, way)
    (in_turn,) = run_suite(small, sets, way, backend=TorchBackend(small.model))
    assert replace(in_turn, seconds=at_once.seconds) == at_once


def test_views_keep_a_puzzles_identifier() -> None:
    model = model_of(tiny(num_puzzle_identifiers=3))
    loaded = Loaded("three", "sudoku", (9, 9), model.config, model, {})
    puzzles = drawn("sudoku", "minimal", 1)
    answers = [solve_by_views(model, puzzles, (9, 9), 1, 2, identifiers=[i])[0].answer for i in (0, 2)]
    assert not np.array_equal(*answers)
    assert run_suite(loaded, {"one": puzzles}, Way("verified", 1, 2), identifiers=[2])[0].mean_views == 2
