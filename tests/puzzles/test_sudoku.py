"""Rules, tokens, verdicts and views of Sudokus."""

import numpy as np
import pytest
from hypothesis import given

from app.puzzles.base import Puzzle, PuzzleError
from app.puzzles.sudoku import Sudoku, SudokuSymmetry, conflicts
from tests.puzzles.strategies import digit_boards, rows, solved_sudokus, sudoku_symmetries

PUZZLE = rows("53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79")
SOLUTION = rows("534678912 672195348 198342567 859761423 426853791 713924856 961537284 287419635 345286179")


def changed(grid: np.ndarray, **cells: int) -> np.ndarray:
    """A copy with cells named like ``r3c5`` set."""
    copy = grid.copy()
    for name, digit in cells.items():
        copy[int(name[1]) - 1, int(name[3]) - 1] = digit
    return copy


def test_it_is_a_puzzle_of_9_by_9() -> None:
    puzzle: Puzzle = Sudoku(PUZZLE)
    assert (puzzle.kind, puzzle.canvas) == ("sudoku", (9, 9))


def test_equal_by_value_and_read_only() -> None:
    mine = PUZZLE.copy()
    sudoku = Sudoku(mine)
    mine[0, 0] = 9
    assert sudoku == Sudoku(PUZZLE, notes=("#D other",))
    assert hash(sudoku) == hash(Sudoku(PUZZLE))
    assert sudoku != Sudoku(mine)
    assert sudoku != "sudoku"
    with pytest.raises(ValueError, match="read-only"):
        sudoku.cells[0, 0] = 1


@pytest.mark.parametrize(
    "cells",
    [
        np.zeros((9, 8), int),
        np.zeros(81, int),
        np.full((9, 9), 10),
        np.full((9, 9), -1),
        np.full((9, 9), 0.5),
        np.full((9, 9), True),
        np.full((9, 9), 10**30, dtype=object),
        [[1], [1, 2]],
        [],
    ],
)
def test_refuses_what_is_not_9_by_9_digits(cells: object) -> None:
    with pytest.raises(PuzzleError, match="9 rows of 9 cells"):
        Sudoku(cells)  # type: ignore[arg-type]  # what a careless caller may hand in


@given(digit_boards())
def test_conflicts_are_exactly_the_cells_with_an_equal_peer(grid: np.ndarray) -> None:
    expected = set()
    for r, c in np.argwhere(grid > 0).tolist():
        for i, j in np.argwhere(grid == grid[r, c]).tolist():
            if (i, j) != (r, c) and (i == r or j == c or (i // 3, j // 3) == (r // 3, c // 3)):
                expected.add((r, c))
    assert {cell for violation in conflicts(grid) for cell in violation.cells} == expected


def test_conflicts_in_words() -> None:
    found = conflicts(changed(np.zeros((9, 9), np.uint8), r3c1=7, r3c5=7, r3c9=7, r8c5=7, r7c4=7))
    assert [violation.text for violation in found] == [
        "Three 7s in row 3.",
        "Two 7s in column 5.",
        "Two 7s in box 8.",
    ]
    assert found[0].cells == ((2, 0), (2, 4), (2, 8))
    assert all(violation.blocking for violation in found)


def test_contradicting_givens_block() -> None:
    assert Sudoku(PUZZLE).violations() == ()
    assert [v.text for v in Sudoku(changed(PUZZLE, r1c9=7)).violations()] == ["Two 7s in row 1."]


@pytest.mark.parametrize(
    ("cells", "count", "warning"),
    [
        (PUZZLE, 1, None),
        (np.zeros((9, 9), int), 2, "This Sudoku has several solutions."),
        (changed(PUZZLE, r1c9=5), 0, "This Sudoku has no solution."),
        (changed(PUZZLE, r1c3=2), 0, "This Sudoku has no solution."),
    ],
)
def test_solutions_are_counted_up_to_two(cells: np.ndarray, count: int, warning: str | None) -> None:
    sudoku = Sudoku(cells)
    assert sudoku.solution_count() == count
    assert [(v.text, v.blocking) for v in sudoku.warnings()] == ([(warning, False)] if warning else [])


def test_counting_solutions_gives_up_in_the_end() -> None:
    # no two givens clash and singles show nothing: to refute this takes millions of guesses
    hopeless = Sudoku(
        rows(".....5.8. ...6.1.43 ......... .1.5..... ...1.6... 3.......5 53.....61 ........4 .........")
    )
    assert hopeless.violations() == ()
    assert hopeless.solution_count(most_nodes=200) is None
    assert hopeless.warnings() == ()


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (SOLUTION, "Solved and verified."),
        (PUZZLE, "Not solved: 51 cells are empty."),
        (changed(SOLUTION, r1c3=0), "Not solved: 1 cell is empty."),
        (changed(SOLUTION, r1c3=0, r2c2=0, r2c3=0, r3c1=0), "Not solved: 4 cells are empty."),
        (
            changed(SOLUTION, r1c2=4, r1c3=3),
            "Not solved: the given 3 at row 1, column 2 was changed; two 4s in column 2; two 3s in column 3.",
        ),
        (changed(SOLUTION, r3c1=7), "Not solved: two 7s in row 3; two 7s in column 1; two 7s in box 1."),
        (
            changed(SOLUTION, r3c1=7, r4c4=0),
            "Not solved: two 7s in row 3; two 7s in column 1; two 7s in box 1; and 1 more.",
        ),
    ],
)
def test_verdict_in_words(answer: np.ndarray, text: str) -> None:
    verdict = Sudoku(PUZZLE).verdict(answer)
    assert verdict.text == text
    assert verdict.solved is (text == "Solved and verified.")
    assert bool(verdict.violations) is not verdict.solved


def test_any_valid_completion_counts() -> None:
    sudoku = Sudoku(np.zeros((9, 9), int))
    assert sudoku.verdict(SOLUTION).solved
    assert sudoku.verdict(SOLUTION.T).solved


@given(solved_sudokus())
def test_tokens_are_hrms_and_come_back(pair: tuple[Sudoku, np.ndarray]) -> None:
    sudoku, solution = pair
    tokens = sudoku.tokens((9, 9))
    assert tokens.dtype == np.int32
    assert tokens.tolist() == [int(d) + 1 for d in sudoku.cells.ravel()]
    assert np.array_equal(sudoku.answer(tokens, (9, 9)), sudoku.cells)
    assert sudoku.verdict(sudoku.answer(solution.ravel() + 1, (9, 9))).solved


def test_tokens_that_are_no_digit_read_as_empty() -> None:
    answer = Sudoku(PUZZLE).answer(np.array([0, 1, 2, 10, 11, -1] + [5] * 75), (9, 9))
    assert answer.ravel()[:7].tolist() == [0, 0, 1, 9, 0, 0, 4]


def test_another_canvas_is_refused() -> None:
    with pytest.raises(PuzzleError, match="not 30×30"):
        Sudoku(PUZZLE).tokens((30, 30))


@given(solved_sudokus(), sudoku_symmetries())
def test_views_keep_a_sudoku_a_sudoku(pair: tuple[Sudoku, np.ndarray], view: SudokuSymmetry) -> None:
    sudoku, solution = pair
    seen = view.apply(sudoku)
    assert seen.violations() == ()
    assert seen.solution_count() == 1
    assert seen.verdict(view.apply_answer(solution)).solved
    assert view.inverse().apply(seen) == sudoku
    assert view.inverse().inverse() == view


@given(digit_boards(), sudoku_symmetries())
def test_a_view_of_an_answer_is_undone_by_its_inverse(grid: np.ndarray, view: SudokuSymmetry) -> None:
    assert np.array_equal(view.inverse().apply_answer(view.apply_answer(grid)), grid)


def test_identity_changes_nothing_and_random_views_differ() -> None:
    sudoku, rng = Sudoku(PUZZLE), np.random.default_rng(0)
    assert SudokuSymmetry.identity().apply(sudoku) == sudoku
    assert len({sudoku.random_symmetry(rng).apply(sudoku) for _ in range(20)}) == 20


def test_what_the_person_puts_in_is_part_of_the_value_but_not_of_the_question() -> None:
    entries, marks = np.zeros((9, 9), np.uint8), np.zeros((9, 9), np.uint16)
    entries[0, 0], entries[0, 2], marks[0, 2], marks[0, 3] = 9, 4, 1 << 1, 1 << 2 | 1 << 9
    bare, mine = Sudoku(PUZZLE, ("#D x",)), Sudoku(PUZZLE, ("#D x",), entries, marks)
    assert mine != bare and mine.question == bare and mine.question.notes == bare.notes
    assert bare.question is bare
    assert (mine.tokens((9, 9)) == bare.tokens((9, 9))).all()
    assert mine.entries.sum() == 4 and not mine.entries[0, 0]  # a given stands there
    assert mine.marks[0, 2] == 0 and mine.marks[0, 3] == 1 << 2 | 1 << 9  # a filled cell has none
    assert mine.digits[0, 0] == 5 and mine.digits[0, 2] == 4
    turned = SudokuSymmetry.random(np.random.default_rng(1)).apply(mine)
    assert not turned.entries.any() and not turned.marks.any()


def test_a_person_has_solved_it_once_the_entries_complete_it_rightly() -> None:
    assert Sudoku(PUZZLE, entries=SOLUTION).solved_by_hand
    assert not Sudoku(PUZZLE, entries=changed(SOLUTION, r1c3=5)).solved_by_hand
    assert not Sudoku(PUZZLE, entries=changed(SOLUTION, r1c3=0)).solved_by_hand
    assert not Sudoku(SOLUTION).solved_by_hand  # nobody has put in anything


@pytest.mark.parametrize("mark", [1, 1 << 10, -2, 0.5])
def test_refuses_marks_of_other_digits(mark: float) -> None:
    with pytest.raises(PuzzleError, match="digits 1 to 9"):
        Sudoku(PUZZLE, marks=np.full((9, 9), mark))
