"""Tokens, verdicts and views of mazes."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.puzzles import dihedral
from app.puzzles.base import Puzzle, PuzzleError, frozen
from app.puzzles.exact import neighbours
from app.puzzles.maze import PATH, Maze, MazeSymmetry
from tests.puzzles.strategies import maze, maze_answer, mazes, seeds

RIGHT = "Solved and verified: a shortest path of 8 steps."
STOPS = "Not solved: the path breaks off at "
SMALL = maze(
    "S   #",
    "# # #",
    "    #",
    " ##  ",
    "    G",
)  # fmt: skip


def solved(puzzle: Maze) -> np.ndarray:
    """The answer an exact solver gives."""
    codes = puzzle.codes().copy()
    for cell in puzzle.solution()[1:-1]:
        codes[cell] = PATH
    return codes


def test_it_is_a_puzzle_of_its_own_size() -> None:
    puzzle: Puzzle = SMALL
    assert (puzzle.kind, puzzle.canvas) == ("maze", (5, 5))


def test_equal_by_value_and_read_only() -> None:
    mine = SMALL.walls.copy()
    other = Maze(mine, SMALL.start, SMALL.goal)
    mine[1, 1] = True
    assert other == SMALL
    assert hash(other) == hash(SMALL)
    assert other != Maze(SMALL.walls, SMALL.goal, SMALL.start)
    with pytest.raises(ValueError, match="read-only"):
        other.walls[0, 0] = True


@pytest.mark.parametrize(
    ("shape", "start", "goal", "text"),
    [
        ((4, 9), (0, 0), (1, 1), "5 to 99 rows and columns, not 4×9"),
        ((9, 100), (0, 0), (1, 1), "5 to 99 rows and columns, not 9×100"),
        ((9, 9), (9, 0), (1, 1), "start lies outside"),
        ((9, 9), (0, 0), (1, -1), "goal lies outside"),
        ((9, 9), (2, 2), (1, 1), "start at row 3, column 3 is on a wall"),
        ((9, 9), (1, 1), (2, 2), "goal at row 3, column 3 is on a wall"),
        ((9, 9), (1, 1), (1, 1), "same cell"),
    ],
)
def test_refuses_what_is_no_maze(
    shape: tuple[int, int], start: tuple[int, int], goal: tuple[int, int], text: str
) -> None:
    walls = np.zeros(shape, bool)
    walls[2, 2] = True
    with pytest.raises(PuzzleError, match=text):
        Maze(walls, start, goal)


def test_tokens_are_hrms_walled_out_to_the_canvas() -> None:
    assert SMALL.tokens((6, 7)).reshape(6, 7).tolist() == [
        [3, 2, 2, 2, 1, 1, 1],
        [1, 2, 1, 2, 1, 1, 1],
        [2, 2, 2, 2, 1, 1, 1],
        [2, 1, 1, 2, 2, 1, 1],
        [2, 2, 2, 2, 4, 1, 1],
        [1, 1, 1, 1, 1, 1, 1],
    ]


@pytest.mark.parametrize("canvas", [(4, 9), (9, 4)])
def test_too_small_a_canvas_is_refused(canvas: tuple[int, int]) -> None:
    with pytest.raises(PuzzleError, match="5×5 and the model takes at most"):
        SMALL.tokens(canvas)


@given(mazes(), st.integers(0, 3), st.integers(0, 3))
def test_tokens_come_back_cropped(puzzle: Maze, below: int, beside: int) -> None:
    canvas = (puzzle.canvas[0] + below, puzzle.canvas[1] + beside)
    assert np.array_equal(puzzle.answer(puzzle.tokens(canvas), canvas), puzzle.codes())


def test_other_tokens_read_as_none() -> None:
    answer = SMALL.answer(np.array([0, 6, -1, 5, 1] + [2] * 20), (5, 5))
    assert answer[0].tolist() == [0, 0, 0, 5, 1]


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (["So  #", "#o# #", " ooo#", " ##o ", "   oG"], RIGHT),
        (["Sooo#", "# #o#", "   o#", " ##oo", "    G"], RIGHT),
        # what it says of walls and open cells does not matter
        (["#o ##", "#o# #", "#ooo#", "###oS", "#??oo"], RIGHT),
        (["So  #", "#o# #", "    #", " ##  ", "    G"], STOPS + "row 2, column 2."),
        (["S   #", "# # #", "    #", " ##  ", "    G"], STOPS + "row 1, column 1."),
        (["So  #", "#o# #", "oo  #", "o##  ", "ooooG"], "Not solved: 10 steps, the shortest takes 8."),
        (["So  #", "#o# #", " ooo#", "o##o ", "   oG"], "Not solved: 1 cell lies off the path."),
        (["Sooo#", "#o#o#", " ooo#", " ##o ", "   oG"], "Not solved: 3 cells lie off the path."),
        (
            ["Sooo#", "# #oo", "    o", " ## o", "    G"],
            "Not solved: the path crosses a wall at row 2, column 5.",
        ),
        (
            ["S   #", "o # #", "o   #", "o##  ", "o   G"],
            "Not solved: the path crosses a wall at row 2, column 1; the path breaks off at row 5, column 1.",
        ),
    ],
)
def test_verdict_in_words(answer: list[str], text: str) -> None:
    verdict = SMALL.verdict(maze_answer(*answer))
    assert verdict.text == text
    assert verdict.solved is text.startswith("Solved")
    assert bool(verdict.violations) is not verdict.solved


def test_an_unreachable_goal_warns_and_nothing_solves_it() -> None:
    puzzle = maze("S #  ", "  #  ", "###  ", "     ", "    G")
    assert puzzle.steps() is None
    assert puzzle.solution() == []
    assert [(v.text, v.blocking) for v in puzzle.violations()] == [
        ("The goal cannot be reached from the start.", False)
    ]
    verdict = puzzle.verdict(np.full((5, 5), PATH, np.uint8))
    assert verdict.solved is False
    assert verdict.text == "Not solved: no path exists, the goal is walled off."


def shortest_ways(puzzle: Maze) -> set[frozenset[tuple[int, int]]]:
    """The cells of every shortest path, by trying all ways."""
    ways: list[list[tuple[int, int]]] = [[puzzle.start]]
    h, w = puzzle.canvas
    seen = {puzzle.start}
    while ways and not any(way[-1] == puzzle.goal for way in ways):
        ways = [
            [*way, (r, c)]
            for way in ways
            for r, c in neighbours(way[-1])
            if 0 <= r < h and 0 <= c < w and not puzzle.walls[r, c] and (r, c) not in seen
        ]
        seen |= {way[-1] for way in ways}
    return {frozenset(way) for way in ways if way[-1] == puzzle.goal}


@given(mazes(largest=7), seeds, st.floats(0, 0.3))
def test_solved_means_the_cells_of_a_shortest_path(puzzle: Maze, seed: int, noise: float) -> None:
    rng = np.random.default_rng(seed)
    answer = solved(puzzle)
    answer[rng.random(answer.shape) < noise * rng.random()] = rng.integers(0, 6)
    drawn = frozenset(map(tuple, np.argwhere(answer == PATH).tolist())) | {puzzle.start, puzzle.goal}
    ways = shortest_ways(puzzle)
    assert puzzle.verdict(frozen(answer)).solved is (drawn in ways)
    if drawn in ways:
        path = puzzle.path_cells(answer)
        assert (path[0], path[-1], set(path)) == (puzzle.start, puzzle.goal, set(drawn))
        assert all(b in neighbours(a) for a, b in pairwise(path))
        assert puzzle.path_pieces(answer) == 1


def test_a_path_is_ordered_only_where_it_is_simple() -> None:
    around = maze_answer("So  #", "#o# #", "oo  #", "o##  ", "ooooG")
    assert SMALL.path_cells(around)[:4] == [(0, 0), (0, 1), (1, 1), (2, 1)]
    assert len(SMALL.path_cells(around)) == 11
    assert SMALL.path_cells(maze_answer("So  #", "#o# #", " ooo#", "o##o ", "   oG")) == []
    assert SMALL.path_cells(SMALL.codes()) == []


def test_pieces_of_a_path_are_counted() -> None:
    assert SMALL.path_pieces(SMALL.codes()) == 2
    assert SMALL.path_pieces(maze_answer("So  #", "# # #", " ooo#", "o##o ", "   oG")) == 3
    assert SMALL.path_pieces(maze_answer("ooooo", "ooooo", "ooooo", "ooooo", "ooooo")) == 1


def test_judging_leaves_the_answer_alone() -> None:
    answer = frozen(solved(SMALL))
    SMALL.verdict(answer)
    assert np.array_equal(answer, solved(SMALL))


@pytest.mark.parametrize("k", range(8))
@given(puzzle=mazes())
def test_views_keep_a_maze_a_maze(k: int, puzzle: Maze) -> None:
    view = MazeSymmetry(k)
    seen = view.apply(puzzle)
    assert seen.steps() == puzzle.steps()
    assert view.inverse().apply(seen) == puzzle
    assert np.array_equal(view.apply_answer(puzzle.codes()), seen.codes())
    assert seen.verdict(view.apply_answer(solved(puzzle))).solved is (puzzle.steps() is not None)


def test_random_views_reach_all_eight() -> None:
    rng = np.random.default_rng(0)
    assert {SMALL.random_symmetry(rng).k for _ in range(100)} == set(range(8))


def test_turns_are_numbered_as_in_hrms_data_sets() -> None:
    grid = np.array([[1, 2, 3], [4, 5, 6]])
    assert [dihedral.turned(grid, k).tolist() for k in range(8)] == [
        [[1, 2, 3], [4, 5, 6]],
        [[3, 6], [2, 5], [1, 4]],
        [[6, 5, 4], [3, 2, 1]],
        [[4, 1], [5, 2], [6, 3]],
        [[3, 2, 1], [6, 5, 4]],
        [[4, 5, 6], [1, 2, 3]],
        [[1, 4], [2, 5], [3, 6]],
        [[6, 3], [5, 2], [4, 1]],
    ]
    for k, inverse in enumerate(dihedral.INVERSE):
        assert np.array_equal(dihedral.turned(dihedral.turned(grid, k), inverse), grid)
