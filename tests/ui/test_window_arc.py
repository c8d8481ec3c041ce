"""The ARC board in the whole window: its menu, the palette, notes and undo, what is told."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.puzzles.arc import ArcTask, Pair
from app.ui.boards.arc_editor import ArcEditor
from app.ui.boards.arc_edits import Place
from tests.engine.scripted import solved_arc
from tests.ui.board_hands import LEFT, click
from tests.ui.conftest import Hand
from tests.ui.window_hands import CTRL, press

Key = Qt.Key
TASK = replace(solved_arc()[0], chosen=0)


@pytest.fixture
def editor(hand: Hand) -> ArcEditor:
    hand.window.files.show_puzzles([TASK])
    editor = hand.window.desks["arc"].editor
    assert isinstance(editor, ArcEditor)
    editor.board.setFocus()
    return editor


FOUND = {
    "submission": "ARC submission",
    "colour blind": "Safe colours",
    "flip": "Flip left to right",
    "rotate": "Turn right",
    "attempt 2": "Attempt 2",
    "notes": "Notes",
    "add demonstration": "Add a demonstration",
}
"""What is typed, and what is among what the palette finds."""


def test_the_palette_finds_what_the_board_has_below_it(hand: Hand, editor: ArcEditor) -> None:
    press(hand, Key.Key_K, CTRL)
    palette = hand.window.showing.palette
    assert palette is not None
    for query, wanted in FOUND.items():
        palette.line.clear()
        QTest.keyClicks(palette.line, query)
        found = [(command.text, command.enabled) for command in palette.shown]
        assert (wanted, True) in found and found.count((wanted, True)) == 1
    palette.close()


def test_keys_press_the_boards_buttons(hand: Hand, editor: ArcEditor) -> None:
    board = editor.board
    board.activate(Place(0))
    press(hand, Key.Key_1, CTRL)
    assert board.active == Place(None, "attempt", 0) and hand.window.action["arc_attempt_1"].isChecked()
    board.activate(Place())
    hand.qtbot.mouseClick(editor.attempts[0], LEFT)  # it is shown, and is drawn in again
    assert board.active == Place(None, "attempt", 0) and editor.attempts[0].isChecked()
    hand.qtbot.mouseClick(editor.attempts[0], LEFT)
    assert board.wanted.attempt is None and not editor.attempts[0].isChecked()
    assert "(Ctrl+1)" in editor.attempts[0].toolTip()
    press(hand, Key.Key_8, CTRL)
    assert editor.safe.isChecked()
    QTest.keyClicks(board, "+")
    press(hand, Key.Key_Delete, CTRL)
    assert board.puzzle == TASK
    hand.trigger("sudoku")
    assert not hand.window.action["arc_keep"].isEnabled()


def test_notes_are_undone_by_the_window_and_in_steps(hand: Hand, editor: ArcEditor) -> None:
    stack = hand.window.desks.current.document.undo_stack
    press(hand, Key.Key_6, CTRL)
    QTest.keyClicks(editor.notes, "rows")
    editor.board.setFocus()
    editor.notes.setFocus()
    QTest.keyClicks(editor.notes, " and more")
    assert stack.count() == 2
    press(hand, Key.Key_Z, CTRL)
    assert hand.puzzle.notes == editor.notes.toPlainText() == "rows"
    QTest.keyClicks(editor.notes, "!")
    assert hand.puzzle.notes == "rows!"


def test_what_cannot_be_done_or_is_much_is_told(hand: Hand, editor: ArcEditor) -> None:
    press(hand, Key.Key_I)
    assert hand.window.message.text.startswith("Choose a grid to draw in")
    press(hand, Key.Key_Delete)
    assert hand.window.message.text == "Cleared: the test input. Undo brings it back."
    press(hand, Key.Key_Z, CTRL)
    assert hand.puzzle == TASK


def test_menu_and_keys_copy_the_same(hand: Hand, editor: ArcEditor) -> None:
    copy = editor.grid.actions_by_name["copy"]
    click(editor.board, (0, 0), editor.board.active_pane().lattice)
    editor.grid.entries.aboutToShow.emit()
    assert copy.text() == "Copy the whole grid"  # the key copies the puzzle
    press(hand, Key.Key_A, CTRL)
    editor.grid.entries.aboutToShow.emit()
    assert copy.text() == "Copy the selection\tCtrl+C"
    press(hand, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith("[[")


def test_the_pair_on_the_board_is_in_view(hand: Hand, editor: ArcEditor) -> None:
    wide = np.zeros((9, 30), np.uint8)
    many = ArcTask((Pair(wide, wide),) * 9, (Pair(wide),) * 2, name="many")
    hand.window.files.show_puzzles([many])
    film = editor.film

    def seen(thumb) -> bool:  # type: ignore[no-untyped-def]
        left = thumb.mapTo(film.viewport(), thumb.rect().topLeft()).x()
        return left >= 0 and left + thumb.width() <= film.viewport().width()

    hand.qtbot.waitUntil(lambda: seen(film.tests[0]))
    for thumb, key in ((film.demonstrations[8], Key.Key_PageUp), (film.tests[0], Key.Key_PageDown)):
        press(hand, key)
        hand.qtbot.waitUntil(lambda thumb=thumb: seen(thumb))
