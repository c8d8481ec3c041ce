"""Solving by hand in the whole window: the run stays, the check, the end, the time."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.puzzles.sudoku import Sudoku
from app.ui.exact_strip import told
from app.ui.hint_strip import AGAIN, NOT_YET
from app.ui.session import Phase
from app.ui.solve_clock import SolveClock, clock_text
from tests.engine.scripted import solved_sudoku
from tests.puzzles.test_techniques import BEYOND
from tests.ui.conftest import Hand
from tests.ui.test_hints import ask, press_more, sudoku
from tests.ui.window_hands import CTRL, press

Key = Qt.Key
SOLUTION = (solved_sudoku()[1].reshape(9, 9) - 1).astype(np.uint8)


def enter(hand: Hand, cell: tuple[int, int], digit: int) -> None:
    hand.board.setFocus()
    hand.board.set_mode("digits")
    hand.board.select(cell)
    press(hand, Key(int(Key.Key_0) + digit))


def blanks(hand: Hand) -> list[tuple[int, int]]:
    return [(row, column) for row, column in np.argwhere(hand.puzzle.cells == 0).tolist()]


def test_own_digits_and_marks_keep_the_run_and_its_record_is_of_the_givens(hand: Hand) -> None:
    (first, second, *_), givens = blanks(hand), hand.puzzle
    enter(hand, first, 9)
    hand.solve()
    trace = hand.playhead.trace
    assert trace.info.puzzle == givens and not trace.info.puzzle.entries.any()
    enter(hand, second, int(SOLUTION[second]))
    press(hand, Key.Key_Z, CTRL)
    hand.trigger("fill_marks")
    assert hand.playhead.trace is trace and hand.session.phase is Phase.FINISHED
    assert hand.board.shown is not None and hand.puzzle.entries[first] == 9
    run = hand.playhead.runs.shown
    hand.trigger("reset")
    hand.window.replaying.show(run)  # to look at a run of this puzzle loses no digit
    assert hand.playhead.trace is trace and hand.puzzle.entries[first] == 9
    hand.board.set_mode("givens")
    hand.board.select(second)
    press(hand, Key.Key_1)
    assert hand.playhead.trace is None
    press(hand, Key.Key_Z, CTRL)  # the same givens again, and their run
    assert hand.playhead.trace is trace and hand.session.phase is Phase.FINISHED
    assert hand.board.shown is not None


def test_keys_write_own_digits_into_a_puzzle_and_givens_on_a_blank_board(hand: Hand) -> None:
    board, givens, message = hand.board, hand.puzzle.cells, hand.window.message
    assert board.mode == "digits"
    at = next((r, c) for r, c in np.argwhere(givens > 0).tolist())
    board.setFocus()
    board.select(at)
    press(hand, Key.Key_9)
    assert message.text == "That is a given; M switches to givens." and message.tone == "calm"
    message.hide()
    press(hand, Key.Key_Delete)
    assert message.text == "" and (hand.puzzle.cells == givens).all()
    press(hand, Key.Key_M)
    press(hand, Key.Key_Delete)
    assert not hand.puzzle.cells[at] and board.mode == "givens"
    hand.window.files.show_puzzles([sudoku(81 * ".")])
    assert board.mode == "givens"
    press(hand, Key.Key_P)
    hand.trigger("previous_tab")
    assert board.mode == "givens"  # as this puzzle was left
    hand.trigger("next_tab")
    assert board.mode == "marks"


def test_own_digits_do_not_go_into_a_run_that_takes_edits(hand: Hand) -> None:
    hand.session.step()
    hand.qtbot.waitUntil(lambda: hand.board.shown is not None)
    hand.playhead.lab.edits = "keep"
    enter(hand, blanks(hand)[0], 9)
    assert hand.session.phase is Phase.PAUSED and hand.session.puzzle.entries.any()
    assert not hand.playhead.trace.acts()
    hand.session.cancel()


def test_who_fills_the_board_rightly_is_told_so(hand: Hand) -> None:
    message, clock = hand.window.message, hand.window.desks["sudoku"].editor.clock
    hand.trigger("timer")
    hand.trigger("advance")
    settings = hand.window._preferences.settings
    assert settings.timer and settings.advance and clock.isVisible() and clock.text() == "0:00"
    cell = blanks(hand)[0]
    hand.board.change(
        Sudoku(hand.puzzle.cells, entries=np.where(SOLUTION[cell] == SOLUTION, 0, SOLUTION)), "Fill"
    )
    for at in [at for at in blanks(hand) if SOLUTION[at] == SOLUTION[cell]]:
        assert message.text == ""
        enter(hand, at, int(SOLUTION[at]))
    assert message.text.startswith("You solved it in 0:") and message.tone == "good" and hand.board.solved


def test_whether_there_is_one_solution() -> None:
    def verdict(text: str) -> str:
        return told(sudoku(text), sudoku(text).search())

    assert verdict("11" + 79 * ".") == "No solution: Two 1s in row 1."
    assert verdict("12345678." + 8 * "." + "9" + 63 * ".").startswith("No solution: the exact solver")
    assert verdict(BEYOND).startswith("Unique")
    assert told(sudoku(BEYOND), sudoku(BEYOND).search(3)) == (
        "Not decided: the exact solver gave up after 3 guesses."
    )


def test_of_several_solutions_two_are_shown_on_request_as_the_exact_solvers(hand: Hand) -> None:
    hand.solve()
    hand.window.files.show_puzzles([sudoku(81 * ".")])
    hand.qtbot.mouseClick(hand.window.desks["sudoku"].editor.unique, Qt.MouseButton.LeftButton)
    exact, board = hand.window.solving.exact, hand.board
    assert exact and exact.text.startswith("Several solutions") and board.exact is None
    hand.qtbot.mouseClick(exact.more, Qt.MouseButton.LeftButton)
    first = board.exact
    assert Sudoku(hand.puzzle.cells).verdict(first.digits).solved and "not by the model" in exact.text
    hand.qtbot.mouseClick(exact.more, Qt.MouseButton.LeftButton)
    assert ((board.exact.digits != first.digits) == first.differs).all() and first.differs.any()
    hand.solve()
    assert board.exact is None and exact.text == "" and board.shown is not None


def test_hints_build_on_own_digits_and_say_which_is_wrong(hand: Hand) -> None:
    hints, cell = hand.window.hints, blanks(hand)[0]
    wrong = int(SOLUTION[cell]) % 9 + 1
    enter(hand, cell, wrong)
    said = ask(hand)
    assert said.startswith(f"Your {wrong} at row 1") or "Clear one of yours" in said
    assert hand.board.hint.cells == (cell,) == (hand.board.cursor_cell,) and hints._more.isHidden()
    press(hand, Key.Key_Delete)
    assert hints.text == AGAIN
    enter(hand, cell, int(SOLUTION[cell]))
    ask(hand, 3)
    assert NOT_YET in hints.source  # no run is on screen
    ((at, digit),) = hand.board.hint.places
    hand.trigger("fill_marks")
    assert hand.board.hint is not None  # pencil marks do not end a hint
    hand.board.set_mode("marks")
    press_more(hand)
    assert at != cell and hand.puzzle.entries[at] == digit == SOLUTION[at]


def test_the_time_counts_while_it_is_on_and_the_puzzle_is_not_solved(qtbot: QtBot) -> None:
    now, label = [0.0], QLabel()
    qtbot.addWidget(label)
    clock, puzzle = SolveClock(label, lambda: now[0]), solved_sudoku()[0]
    clock.follow(puzzle)
    now[0] = 100
    assert clock.text == "" and label.isHidden()
    clock.set_on(True)
    now[0] = 172
    assert clock.text == "1:12"
    clock.follow(None)  # a maze is in front
    now[0] = 1000
    clock.follow(puzzle)
    now[0] = 1001
    clock.follow(Sudoku(puzzle.cells, entries=SOLUTION))
    now[0] = 5000
    assert clock.text == "1:13" and clock_text(3872) == "1:04:32"
