"""Hints in the whole window: more with every press, from the rules, with the model's belief beside them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.puzzles import formats
from app.puzzles.sudoku import Sudoku
from app.ui.files import Files
from app.ui.hint_strip import AGAIN, NOT_YET, SOURCE
from app.ui.hints import NO_FURTHER, Hints, difficulty
from app.ui.session import Phase
from app.ui.theme import DARK
from tests.engine.scripted import solved_sudoku
from tests.puzzles.test_techniques import BEYOND, NEEDS
from tests.ui.board_hands import close, colour_at, colours_in
from tests.ui.conftest import Hand
from tests.ui.window_hands import CTRL, SHIFT, press

Key = Qt.Key


def sudoku(text: str) -> Sudoku:
    (made,) = formats.parse_text(text)
    assert isinstance(made, Sudoku)
    return made


def ask(hand: Hand, times: int = 1) -> str:
    for _ in range(times):
        press(hand, Key.Key_H, CTRL | SHIFT)
    return hand.window.hints.text


def press_more(hand: Hand) -> None:
    hand.qtbot.mouseClick(hand.window.hints._more, Qt.MouseButton.LeftButton)


def test_a_hint_says_where_then_which_technique_then_what(hand: Hand) -> None:
    board, hints = hand.board, hand.window.hints
    assert hints.text == "" and board.hint is None
    assert ask(hand).startswith("Look at box ") and hints.source == SOURCE
    assert board.hint.blocks and not board.hint.cells
    assert ask(hand).startswith("Look for a hidden single at row ")
    ((row, column),) = board.hint.cells
    assert not board.hint.places
    said = ask(hand)
    ((at, digit),) = board.hint.places
    assert at == (row, column) == board.cursor_cell
    assert said.endswith(f"{digit} can only stand at row {row + 1}, column {column + 1}.")
    assert digit == solved_sudoku()[1].reshape(9, 9)[at] - 1
    assert ask(hand) == said  # nothing more to say until it is set


def test_the_button_sets_the_digit_and_the_hints_begin_again(hand: Hand) -> None:
    ask(hand, 3)
    ((cell, digit),) = hand.board.hint.places
    assert hand.window.hints._more.text() == f"Set {digit}"
    press_more(hand)
    assert hand.puzzle.entries[cell] == digit and hand.board.hint is None
    assert hand.window.hints.text == AGAIN
    press_more(hand)
    assert hand.window.hints.text.startswith("Look at ")
    press(hand, Key.Key_Z, CTRL)
    assert hand.window.hints.text == AGAIN and hand.board.hint is None
    hand.clear_givens()
    assert hand.window.hints.text == ""  # it was about another puzzle


def test_what_the_model_believes_stands_beside_the_rules_once_it_is_asked(hand: Hand) -> None:
    hints = hand.window.hints
    ask(hand)
    assert hints.source == SOURCE and hints._model.isVisible()  # no cell is named yet
    ask(hand)
    assert hints.source == f"{SOURCE} {NOT_YET}"
    hand.wait_until_ready()
    hand.qtbot.mouseClick(hints._model, Qt.MouseButton.LeftButton)
    hand.wait_for(Phase.FINISHED)
    ((row, column),) = hand.board.hint.cells
    last = len(hand.playhead.trace)
    at = f"{SOURCE} The model of row {row + 1}, column {column + 1} at update"
    assert hints.source.startswith(f"{at} {last}: ") and "%" in hints.source and hints._model.isHidden()
    ask(hand)
    hand.playhead.move_to(1)
    assert hints.source.startswith(f"{at} 2: ")
    press_more(hand)  # the digit is the user's, and the run stays
    assert hand.puzzle.entries[row, column] and hand.playhead.trace is not None


def test_what_is_ruled_out_stays_so_while_digits_are_added() -> None:
    hints, puzzle = Hints(), sudoku(NEEDS["X-wing"])
    seen = set()
    while hints.step is None or hints.step.technique != "X-wing":
        for _ in range(3):
            hints.ask(puzzle)
        assert hints.step and hints.text not in seen
        seen.add(hints.text)
        if hints.placed:
            cells = puzzle.cells.copy()
            cells[hints.target[0]] = hints.placed  # type: ignore[index]  # there is one
            puzzle = Sudoku(cells)
            assert hints.follow(puzzle)
    assert hints.highlight and len(hints.highlight.removes) == 4 and len(hints.highlight.blocks) == 2
    assert not hints.follow(sudoku(NEEDS["pointing"]))


def test_the_board_frames_and_tints_what_a_hint_is_about(hand: Hand) -> None:
    board = hand.board
    ask(hand, 2)
    (cell,) = board.hint.cells
    assert DARK.ink in colours_in(board, cell)
    row, column, *_ = board.hint.blocks[0]
    inside = next((r, c) for r in range(row, row + 3) for c in range(column, column + 3) if (r, c) != cell)
    framed = colour_at(board, inside, -0.42, -0.42)
    hand.window.hints.close_hint()
    assert not close(framed, colour_at(board, inside, -0.42, -0.42))
    assert DARK.ink not in colours_in(board, cell)
    assert ask(hand).startswith("Look at ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("11" + 79 * ".", "contradicts itself: two 1s in row 1."),
        (81 * ".", "has several solutions"),
        ("12345678." + 8 * "." + "9" + 63 * ".", "has no solution"),
        (BEYOND, NO_FURTHER),
    ],
)
def test_why_there_is_no_hint(hand: Hand, text: str, said: str) -> None:
    hand.window.files.show_puzzles([sudoku(text)])
    for _ in range(200):  # the rules go some way before they end
        if said in ask(hand):
            break
        if hand.board.hint and hand.board.hint.places:
            press_more(hand)
    assert said in hand.window.hints.text and hand.board.hint is None
    assert not hand.window.hints._more.isVisible()


def test_a_full_board_and_other_puzzles_have_no_hints(hand: Hand) -> None:
    solution = (solved_sudoku()[1].reshape(9, 9) - 1).astype(np.uint8)
    hand.window.files.show_puzzles([Sudoku(solution)])
    assert "Every cell is filled" in ask(hand)
    hand.trigger("maze")
    assert not hand.window.action["hint"].isEnabled()
    hand.trigger("sudoku")
    assert hand.window.action["hint"].isEnabled()


def test_the_grade_stands_under_the_board(hand: Hand) -> None:
    hand.window.files.show_puzzles([sudoku(NEEDS["X-wing"])])
    assert hand.board.caption == ""
    hand.qtbot.waitUntil(lambda: hand.board.caption == "Hard: needs an X-wing")
    assert difficulty(sudoku(BEYOND)) == "Beyond these rules: needs chains or guesses"
    assert difficulty(sudoku(81 * ".")) == "" == difficulty(sudoku("11" + 79 * "."))
    assert difficulty(hand.window.desks["maze"].document.puzzle) == ""


def test_a_sudoku_by_grade_is_looked_for_off_the_window(hand: Hand) -> None:
    made: Files = hand.window.files
    wanted, before = sudoku(NEEDS["swordfish"]), hand.puzzle
    made.make(lambda _: wanted, "a Sudoku of grade expert")
    assert hand.puzzle == before and "Looking for a Sudoku of grade expert…" in hand.window.reading.text
    hand.qtbot.waitUntil(lambda: hand.puzzle == wanted)
    assert hand.window.reading.text == ""
    made.make(lambda _: before)
    assert hand.puzzle == before
    several = iter((wanted, before, wanted))
    made.make(lambda _: next(several), "3 Sudokus", "Generated", 3)
    hand.qtbot.waitUntil(lambda: hand.puzzle == wanted)
    series = hand.window.desks.current.document.series
    assert series and len(series.puzzles) == 3 and series.name.startswith("Generated")
