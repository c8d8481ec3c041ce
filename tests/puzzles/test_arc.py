"""Tokens, verdicts, names and views of ARC tasks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from app.puzzles.arc import ArcSymmetry, ArcTask, Pair, grid_tokens, parse_name, read_grid
from app.puzzles.base import Puzzle, PuzzleError
from tests.puzzles.strategies import arc_symmetries, arc_tasks, colour_grids

ONE, TWO = np.array([[1, 2], [0, 9]], np.uint8), np.array([[3, 4, 5]], np.uint8)


def task(*tests: Pair, train: tuple[Pair, ...] = (Pair(ONE, TWO),), chosen: int = 0) -> ArcTask:
    """A task with these tests."""
    return ArcTask(train, tests, chosen)


def test_its_canvas_is_the_box_around_all_grids_but_the_wanted_outputs() -> None:
    puzzle: Puzzle = task(Pair(ONE, np.zeros((30, 30), int)))
    assert (puzzle.kind, puzzle.canvas) == ("arc", (2, 3))


def test_equal_by_value_and_read_only() -> None:
    mine = ONE.copy()
    pair = Pair(mine, TWO)
    mine[0, 0] = 7
    assert pair == Pair(ONE, TWO)
    assert pair != Pair(ONE)
    assert Pair(np.zeros((1, 4), int)) != Pair(np.zeros((2, 2), int))
    assert task(pair) == task(Pair(ONE, TWO))
    assert hash(task(pair)) == hash(task(Pair(ONE, TWO)))
    with pytest.raises(ValueError, match="read-only"):
        pair.input[0, 0] = 1


@pytest.mark.parametrize(
    "grid",
    [
        np.zeros((31, 1), int),
        np.zeros((1, 31), int),
        [[10]],
        [[-1]],
        [[1.5]],
        [[1], [1, 2]],
        [],
        [[]],
        [["1"]],
    ]
    + [None, 5, [[10**30]], [[None]], [[[1]]], {"a": 1}],
)
def test_refuses_what_is_no_grid(grid: object) -> None:
    with pytest.raises(PuzzleError, match="0 to 9|equal length"):
        Pair(grid)  # type: ignore[arg-type]  # what a careless caller may hand in


def test_refuses_what_is_no_task() -> None:
    with pytest.raises(PuzzleError, match="at least one test"):
        ArcTask((Pair(ONE, TWO),), ())
    with pytest.raises(PuzzleError, match="no test 2"):
        task(Pair(ONE), chosen=1)
    with pytest.raises(PuzzleError, match="demonstration of an ARC task needs an output"):
        task(Pair(ONE), train=(Pair(ONE),))


def test_warns_of_demonstrations_that_show_nothing() -> None:
    assert task(Pair(ONE)).violations() == ()
    assert task(Pair(ONE), train=(Pair(ONE, TWO), Pair(ONE, TWO))).violations() == ()
    missing = task(Pair(ONE), train=()).violations()
    against = task(Pair(ONE), train=(Pair(ONE, TWO), Pair(TWO, TWO), Pair(ONE, ONE))).violations()
    assert [v.text for v in missing] == ["This task has no demonstrations, so nothing shows its rule."]
    assert [v.text for v in against] == ["Demonstrations 1 and 3 have the same input but different outputs."]
    assert not any(v.blocking for v in missing + against)


def test_eos_is_drawn_below_and_right_and_the_corner_stays_pad() -> None:
    assert grid_tokens(ONE, (4, 5)).reshape(4, 5).tolist() == [
        [3, 4, 1, 0, 0],
        [2, 11, 1, 0, 0],
        [1, 1, 0, 0, 0],
        [0, 0, 0, 0, 0],
    ]


def test_eos_is_cut_at_the_canvas() -> None:
    assert grid_tokens(ONE, (2, 3)).reshape(2, 3).tolist() == [[3, 4, 1], [2, 11, 1]]
    assert grid_tokens(ONE, (2, 2)).reshape(2, 2).tolist() == [[3, 4], [2, 11]]


def test_a_larger_grid_than_the_canvas_is_refused() -> None:
    with pytest.raises(PuzzleError, match="2×2 and the model takes at most 1×30"):
        task(Pair(ONE)).tokens((1, 30))


@given(colour_grids())
def test_tokens_come_back(grid: np.ndarray) -> None:
    puzzle = task(Pair(grid))
    tokens = puzzle.tokens((30, 30))
    assert tokens.dtype == np.int32
    assert np.array_equal(puzzle.answer(tokens, (30, 30)), grid)
    assert np.array_equal(read_grid(grid_tokens(grid, grid.shape), grid.shape), grid)


@given(npst.arrays(np.int32, st.tuples(st.integers(1, 6), st.integers(1, 6)), elements=st.integers(-1, 12)))
def test_the_largest_rectangle_at_the_top_left_is_read(board: np.ndarray) -> None:
    sizes = [
        (h, w)
        for h in range(1, board.shape[0] + 1)
        for w in range(1, board.shape[1] + 1)
        if all(2 <= token <= 11 for token in board[:h, :w].ravel().tolist())
    ]
    # the first of equals: the lowest in height
    h, w = max(sizes, key=lambda size: size[0] * size[1], default=(0, 0))
    assert np.array_equal(read_grid(board.ravel(), board.shape), board[:h, :w] - 2)


@pytest.mark.parametrize(
    ("answer", "solved", "text"),
    [
        (TWO, True, "Solved and verified."),
        ([[3, 4, 6]], False, "Not solved: 1 cell has the wrong colour."),
        ([[3, 5, 4]], False, "Not solved: 2 of 3 cells have the wrong colour."),
        (ONE, False, "Not solved: the grid is 2×2, it should be 1×3."),
        (np.zeros((0, 0)), False, "Not solved: no grid was drawn."),
    ],
)
def test_verdict_in_words(answer: object, solved: bool, text: str) -> None:
    verdict = task(Pair(ONE), Pair(ONE, TWO), chosen=1).verdict(np.array(answer, np.uint8))
    assert (verdict.solved, verdict.text) == (solved, text)


def test_without_a_known_output_nothing_is_verified() -> None:
    verdict = task(Pair(ONE)).verdict(TWO)
    assert verdict.solved is None
    assert verdict.text == "No output is known for this test, so nothing can verify the answer."


@given(arc_tasks(), arc_symmetries())
def test_a_view_of_a_task_is_undone_by_its_inverse(puzzle: ArcTask, view: ArcSymmetry) -> None:
    seen = view.apply(puzzle)
    assert view.inverse().apply(seen) == puzzle
    assert [v.text for v in seen.violations()] == [v.text for v in puzzle.violations()]
    wanted = puzzle.asked.output
    if wanted is not None:
        assert seen.verdict(view.apply_answer(wanted)).solved
        assert np.count_nonzero(view.apply_answer(wanted)) == np.count_nonzero(wanted)  # 0 stays


def test_identity_changes_nothing_and_random_views_differ() -> None:
    puzzle, rng = task(Pair(ONE, TWO)), np.random.default_rng(0)
    assert ArcSymmetry.identity().apply(puzzle) == puzzle
    assert len({puzzle.random_symmetry(rng) for _ in range(20)}) == 20


def test_names_of_views() -> None:
    view = ArcSymmetry(3, (0, 2, 1, 3, 4, 5, 6, 7, 9, 8))
    assert view.hrm_name("007bbfb7") == "007bbfb7_t3_0213456798"
    assert view.trm_name("007bbfb7") == "007bbfb7|||t3|||0213456798"


@given(st.text(min_size=1).filter(lambda name: "\n" not in name), arc_symmetries())
def test_names_of_views_are_read_back(name: str, view: ArcSymmetry) -> None:
    assert parse_name(view.hrm_name(name)) == (name, view)
    assert parse_name(view.trm_name(name)) == (name, view)


@pytest.mark.parametrize(
    "name",
    ["007bbfb7", "", "<blank>", "a_t8_0123456789", "a_t1_1023456789", "a_t1_0113456789", "a_t1|||0123456789"],
)
def test_other_names_are_the_task_itself(name: str) -> None:
    assert parse_name(name) == (name, ArcSymmetry.identity())
