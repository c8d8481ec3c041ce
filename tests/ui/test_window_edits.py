"""Editing in the whole window, by real keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.puzzles.sudoku import Sudoku
from app.ui.session import Phase
from tests.ui.conftest import Hand
from tests.ui.window_hands import CTRL, SHIFT, press

Key = Qt.Key


def test_typing_edits_and_undo_restores(hand: Hand) -> None:
    before = hand.puzzle
    row, column = (int(i) for i in next(zip(*((before.cells == 0).nonzero()), strict=True)))
    hand.board.setFocus()
    hand.board.select((row, column))
    press(hand, Key.Key_5)
    assert hand.puzzle.entries[row, column] == 5 and "•" in hand.window.windowTitle()
    assert hand.window.action["undo"].text().startswith("Undo set 5 at row")
    press(hand, Key.Key_Z, CTRL)
    assert hand.puzzle == before and "•" not in hand.window.windowTitle()
    press(hand, Key.Key_Z, CTRL | SHIFT)
    assert hand.puzzle.entries[row, column] == 5


def test_an_edit_in_mid_run_ends_it_and_clears_the_board(hand: Hand) -> None:
    hand.session.step()
    hand.qtbot.waitUntil(lambda: hand.board.shown is not None)
    hand.clear_givens()
    assert hand.session.phase is Phase.READY and hand.board.prediction is None
    assert not hand.window.action["cancel"].isEnabled()


def test_several_solutions_are_pointed_out_after_a_pause(hand: Hand) -> None:
    notes = hand.window.verdict._notes
    hand.qtbot.waitUntil(lambda: not hand.window._notes_timer.isActive())
    assert notes.text() == ""
    hand.clear_givens()
    assert notes.text() == "" and hand.window._notes_timer.isActive()
    hand.qtbot.waitUntil(lambda: notes.text() == "⚠ This Sudoku has several solutions.")


def test_contradicting_givens_are_explained(hand: Hand) -> None:
    cells = hand.puzzle.cells.copy()
    cells[0, :2] = 3
    hand.window.files.show_puzzles([Sudoku(cells)])
    hand.trigger("solve")
    assert hand.session.phase is Phase.FAILED
    assert "This puzzle contradicts itself: two 3s in row 1." in hand.window.verdict.text


def test_each_desk_keeps_its_puzzle_and_history(hand: Hand) -> None:
    hand.clear_givens()
    sudoku = hand.puzzle
    hand.trigger("maze")
    assert hand.puzzle.kind == "maze" and not hand.window.action["undo"].isEnabled()
    hand.trigger("arc")
    assert hand.puzzle.kind == "arc"
    hand.trigger("sudoku")
    assert hand.puzzle == sudoku and hand.window.action["undo"].isEnabled()
    assert hand.window.action["sudoku"].isChecked()
