"""Techniques conclude only what is so, and puzzles found by search need exactly the one they are here for."""

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.puzzles import generate
from app.puzzles.base import PuzzleError
from app.puzzles.exact import solve_sudoku
from app.puzzles.rating import GRADES, TECHNIQUES, Grade, next_step, rate, way
from app.puzzles.techniques import Marks, Step, units_named
from tests.puzzles.strategies import digit_boards, seeds

NEEDS = {
    "hidden single": "81.2..5.9...9...8....3..7.135.7.....9..1.3..5..4.9....7.......6.49......53182..7.",
    "naked single": "..49.........6..1.8..1.459.....1..7..5....1.3...6.7.....92.6.3...5...84..8...9.6.",
    "pointing": "..7.....56..3..4.....46.....2.....9.87...52..36..8....58..43..1.1..2..8.....1.54.",
    "claiming": "9286..5..4.........6..4..12........11....9....83...2......853.....47.....4.2.1685",
    "naked pair": "..9..7.....8.....6..51.........7.94.9....87.55.1..9..8....2....6..815....149..5..",
    "hidden pair": "73.9.6......4....39.6..1...3...8.7.4.....9...5..137..........15..9......1.75..2..",
    "naked triple": "49.3......61..2.....35.4.16.14.36.27....2.....7....9....7....321....8.......7.6.1",
    "hidden triple": "8..24....6.4.......7...9......9....32.9386.41....1.69...1.5....3......8......4.67",
    "X-wing": "......94.....81..6.63.....7....43.....169.8...9........382..5..9.5......1..8.7...",
    "swordfish": ".....5......628.9.....9.758.4...6...5.2.1.98..........96....3...2795......8....1.",
    "XY-wing": "..6.....97.9.5.........93......9....1..82...4.73..6.81..1.78..38....2.7.......21.",
    "naked quad": "........9..9.8....75....23.5.......4.2..5.31.69.4...7..12.75.83.6..2..57.....81..",
}
"""A puzzle for each technique that it needs; found by drawing puzzles and rating them."""

BEYOND = "......68....3.89..8.6....3.........519..7.....27.4.8...3.6...57....9..2..42......"


def digits(text: str) -> list[int]:
    return [".123456789".index(sign) for sign in text]


def first_of(technique: str) -> tuple[Marks, Step]:
    """The marks before a technique's first step through its puzzle, and the step."""
    marks = Marks(digits(NEEDS[technique]))
    while (step := next_step(marks)) and step.technique != technique:
        marks.take(step)
    assert step
    return marks, step


@given(seeds, st.integers(18, 60))
def test_no_step_contradicts_any_solution(seed: int, givens: int) -> None:
    rng = Random(seed)
    solution = generate.random_solution(rng)
    kept = set(rng.sample(range(81), givens))
    puzzle = [digit if cell in kept else 0 for cell, digit in enumerate(solution)]
    solutions = [solution, *solve_sudoku(puzzle, limit=10, rng=rng).solutions]  # most have several
    for step in way(puzzle):
        assert step.places or step.removes
        for other in solutions:
            assert step.places is None or other[step.places[0]] == step.places[1], step.text
            assert all(other[cell] != digit for cell, digit in step.removes), step.text


@settings(max_examples=20)
@given(seeds)
def test_what_is_rated_within_the_rules_is_solved_by_them(seed: int) -> None:
    puzzle, solution = generate.minimal(Random(seed))
    marks = Marks(puzzle)
    for step in way(puzzle):
        assert all(marks.where[digit] >> cell & 1 for cell, digit in step.removes)  # never twice
        marks.take(step)
    rating = rate(puzzle)
    assert (rating.grade == "beyond these") == (marks.cells != solution)
    assert rating.steps == len(list(way(puzzle))) >= puzzle.count(0) * (marks.cells == solution)


@given(digit_boards())
def test_contradicting_digits_end_in_finite_time(board: NDArray[np.uint8]) -> None:
    assert len(list(way(board.ravel().tolist()))) < 729


@pytest.mark.parametrize("technique", TECHNIQUES)
def test_puzzles_that_need_a_technique(technique: str) -> None:
    puzzle = digits(NEEDS[technique])
    assert len(solve_sudoku(puzzle).solutions) == 1
    rating = rate(puzzle)
    assert (rating.hardest, rating.grade) == (technique, TECHNIQUES[technique].grade)
    assert list(way(puzzle)) == list(way(puzzle))


def test_the_easiest_technique_comes_first() -> None:
    order = list(TECHNIQUES)
    marks = Marks(digits(NEEDS["swordfish"]))
    while step := next_step(marks):
        easier = order[: order.index(step.technique)]
        assert not any(next(TECHNIQUES[name].find(marks), None) for name in easier)
        marks.take(step)


@pytest.mark.parametrize(
    ("technique", "where", "said"),
    [
        ("hidden single", "box 1", "In box 1, 9 can only stand at row 3, column 2."),
        ("naked single", "box 5", "Only 8 can stand at row 5, column 6."),
        (
            "pointing",
            "box 1",
            "In box 1, 1 can only stand in column 1: this rules out 1 in row 4, column 1.",
        ),
        (
            "naked triple",
            "box 4",
            "In box 4, r4c1, r5c2 and r5c3 can only hold 5, 8 and 9: "
            "this rules out 8 in r5c1, r6c1 and r6c3; 9 in row 5, column 1.",
        ),
        (
            "X-wing",
            "columns 3 and 7",
            "In columns 3 and 7, 4 can only stand in rows 6 and 9: "
            "this rules out 4 in r6c1, r6c9, r9c2 and r9c9.",
        ),
        (
            "XY-wing",
            "column 4 and row 4",
            "r4c4 is 3 or 7, so r1c4 or r4c8 is 2: this rules out 2 in row 1, column 8.",
        ),
    ],
)
def test_steps_in_words(technique: str, where: str, said: str) -> None:
    _, step = first_of(technique)
    assert (step.where, step.text) == (where, said)


def test_ratings_in_words() -> None:
    assert rate(digits(NEEDS["X-wing"])).text == "Hard: needs an X-wing"
    assert rate(digits(NEEDS["pointing"])).text == "Medium: needs locked candidates (pointing)"
    assert rate(digits(NEEDS["naked single"])).text == "Easy: singles are enough"
    assert rate(digits(BEYOND)).text == "Beyond these rules: needs chains or guesses"
    full = rate(generate.random_solution(Random(0)))
    assert (full.grade, full.hardest, full.steps) == ("easy", "", 0)
    assert units_named((1, 6)) == "rows 2 and 7" and units_named((3, 19)) == "row 4 and box 2"


@pytest.mark.parametrize("grade", GRADES)
def test_sudokus_by_grade(grade: Grade) -> None:
    puzzle = generate.graded(Random(11), grade)  # of a seed that is lucky with hard ones
    assert rate(puzzle).grade == grade and len(solve_sudoku(puzzle).solutions) == 1
    assert puzzle == generate.graded(Random(11), grade)


def test_a_grade_that_is_not_found_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generate, "GRADED", 2)
    with pytest.raises(PuzzleError, match="Of 2 Sudokus none came out hard. Try again"):
        generate.graded(Random(1), "hard")
