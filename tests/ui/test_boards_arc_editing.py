"""The ARC editor by real keys and mouse: selecting, the clipboard, turning, pairs, attempts, notes."""

import itertools
import re
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest

from app.puzzles.arc import ArcTask, Pair
from app.ui import arc_colours
from app.ui.arc_colours import ArcLook
from app.ui.boards import editor_for
from app.ui.boards.arc_edits import Place, pair_moved, without_pair
from app.ui.theme import DARK
from tests.ui.board_hands import LEFT, click, colour_at, colours_in, drag, edited_by, predicted, show

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def grid(*rows: str) -> np.ndarray:
    return np.array([[int(c) for c in row] for row in rows], dtype=np.uint8)


TASK = ArcTask(
    train=(Pair(grid("01", "20"), grid("11", "11")), Pair(grid("22"), grid("33"))),
    tests=(Pair(grid("1200", "3400", "0000"), grid("44", "55")), Pair(grid("6"))),
)


@pytest.fixture
def editor(qtbot):
    editor = show(qtbot, editor_for("arc", DARK), 700)
    editor.set_puzzle(TASK)
    return editor


@pytest.fixture
def document(editor):
    return edited_by(editor, TASK)


def rows(board) -> list[str]:
    """The grid being edited."""
    return ["".join(map(str, row)) for row in board.grid.tolist()]


def select(board, first, last) -> None:
    QTest.keyClick(board, Key.Key_S)
    drag(board, [first, last], board.active_pane().lattice)


def press(board, *keys) -> None:
    for key in keys:
        QTest.keyClick(board, *key) if isinstance(key, tuple) else QTest.keyClick(board, key)


def test_a_copy_floats_where_the_mouse_is_and_a_click_puts_it_down(editor, document):
    board = editor.board
    select(board, (0, 0), (1, 1))
    press(board, (Key.Key_C, CTRL), (Key.Key_V, CTRL))
    lattice = board.active_pane().lattice
    QTest.mouseMove(board, lattice.cell_rect((1, 2)).center().toPoint())
    assert colour_at(board, (1, 2), lattice=lattice) == arc_colours.STANDARD[1].lower()  # a preview
    assert document.undo_stack.count() == 0
    click(board, (1, 2), lattice)
    assert rows(board) == ["1200", "3412", "0034"]
    assert document.undo_stack.undoText() == "Paste into the test input"
    press(board, (Key.Key_X, CTRL))
    assert rows(board) == ["1200", "3400", "0000"]


def test_what_floats_is_moved_turned_and_let_go_by_keys(editor, document):
    board = editor.board
    QGuiApplication.clipboard().setText("[[7, 8]]")
    press(board, (Key.Key_V, CTRL), Key.Key_R, Key.Key_Right, Key.Key_Down, Key.Key_Right, Key.Key_Return)
    assert rows(board) == ["1200", "3470", "0080"]
    press(board, (Key.Key_V, CTRL), Key.Key_Escape)
    assert board.floating is None and document.undo_stack.count() == 1
    QGuiApplication.clipboard().setText("no grid")
    press(board, (Key.Key_V, CTRL))
    assert board.floating is None


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ([Key.Key_H], ["0021", "0043", "0000"]),
        ([Key.Key_V], ["0000", "3400", "1200"]),
        ([Key.Key_R], ["031", "042", "000", "000"]),
        ([(Key.Key_R, SHIFT)], ["000", "000", "240", "130"]),
        ([(Key.Key_Right, CTRL), (Key.Key_Up, CTRL)], ["0340", "0000", "0000"]),
    ],
)
def test_a_whole_grid_is_flipped_turned_and_shifted(editor, document, keys, wanted):
    press(editor.board, *keys)
    assert rows(editor.board) == wanted
    for _ in keys:
        document.undo_stack.undo()
    assert editor.board.puzzle == TASK


def test_a_selection_is_flipped_shifted_filled_and_cropped_to(editor, document):
    board = editor.board
    select(board, (1, 1), (0, 0))
    press(board, Key.Key_H, (Key.Key_Right, CTRL))
    assert rows(board) == ["0210", "0430", "0000"]
    press(board, Key.Key_9, Key.Key_Space, Key.Key_C)
    assert rows(board) == ["99", "99"] and board.selection is None


def test_shift_and_arrows_select(editor):
    board = editor.board
    press(board, Key.Key_S, Key.Key_Right, (Key.Key_Right, SHIFT), (Key.Key_Down, SHIFT), Key.Key_Delete)
    assert rows(board) == ["0000", "0000", "0000"]
    press(board, Key.Key_Escape)
    assert board.selection is None


def test_the_eyedropper_and_the_right_button_take_colours(editor):
    board = editor.board
    lattice = board.active_pane().lattice
    press(board, Key.Key_P)
    click(board, (1, 1), lattice)
    assert board.pen == 4 and editor.draw.isChecked()
    point = lattice.cell_rect((0, 1)).center().toPoint()
    QTest.mouseClick(board, Qt.MouseButton.RightButton, pos=point)
    assert board.pen == 2 and board.puzzle == TASK


def test_an_output_is_copied_from_its_input(editor, qtbot):
    board = editor.board
    qtbot.mouseClick(editor.film.demonstrations[0], LEFT)
    press(board, Key.Key_I)
    assert board.puzzle == TASK  # the input itself
    click(board, (0, 0), board.panes()[1].lattice)
    press(board, Key.Key_I)
    assert rows(board) == ["01", "20"]


def test_pages_turn_to_pairs_and_with_shift_move_them(editor, document):
    board = editor.board
    press(board, Key.Key_PageUp, Key.Key_PageUp, (Key.Key_PageDown, SHIFT))
    assert board.puzzle.train == TASK.train[::-1] and board.demonstration == 1
    press(board, Key.Key_PageDown, Key.Key_PageDown)
    assert board.puzzle.chosen == 1
    press(board, (Key.Key_PageUp, SHIFT))
    assert board.puzzle.tests == TASK.tests[::-1] and board.puzzle.chosen == 0
    document.undo_stack.undo()
    assert board.puzzle.tests == TASK.tests


def test_tests_are_added_and_removed_with_their_attempts(editor, qtbot):
    board = editor.board
    board.set_prediction(predicted(grid("44", "56")))
    board.keep(1, "arc-small")
    qtbot.mouseClick(editor.film.add_test, LEFT)
    assert len(board.puzzle.tests) == 3 and board.puzzle.chosen == 2
    moved = pair_moved(replace(board.puzzle, chosen=0), None, 1)
    assert moved.attempts.of(1)[1].by == "arc-small" and moved.attempts.of(0) == (None, None)
    assert without_pair(moved, None).attempts.any is False
    assert without_pair(ArcTask((), TASK.tests[:1]), None).tests == TASK.tests[:1]


def test_an_attempt_is_drawn_by_hand_and_is_the_persons_own(editor, document, qtbot):
    board = editor.board
    qtbot.mouseClick(editor.attempts[0], LEFT)
    assert [pane.title for pane in board.panes()][-1] == "Attempt 1"
    press(board, Key.Key_5)
    drag(board, [(0, 0), (0, 1)], board.active_pane().lattice)
    assert rows(board) == ["5500", "0000", "0000"]  # as large as the input, as in the demonstrations
    assert editor.attempts[0].text() == "Attempt 1: yours"
    assert board.puzzle.question == TASK and document.undo_stack.count() == 1
    qtbot.mouseClick(editor.attempts[0], LEFT)
    assert [pane.title for pane in board.panes()] == ["Test input", "Answer"]


def test_a_models_attempt_says_whose_it_is_until_it_is_drawn_in(editor, qtbot):
    board = editor.board
    assert not editor.keep.isEnabled()
    editor.set_prediction(predicted(grid("44", "55")))
    with qtbot.waitSignal(editor.keep_wanted) as kept:
        qtbot.mouseClick(editor.keep, LEFT)
    assert kept.args == [None]
    board.keep(1, "arc-small")
    qtbot.mouseClick(editor.attempts[1], LEFT)
    assert editor.attempts[1].text() == "Attempt 2: arc-small"
    pane = board.active_pane()
    assert pane.note == "arc-small · 2×2"
    assert colour_at(board, (0, 0), -0.5 - 1 / pane.lattice.cell, lattice=pane.lattice) == DARK.solved
    click(board, (0, 0), pane.lattice)
    assert editor.attempts[1].text() == "Attempt 2: yours"


def test_the_known_output_is_drawn_and_taken_away(editor, qtbot):
    board = editor.board
    qtbot.mouseClick(editor.film.tests[1], LEFT)
    qtbot.mouseClick(editor.known, LEFT)
    press(board, Key.Key_I)
    assert board.puzzle.tests[1].output.tolist() == [[6]]
    editor.grid.actions_by_name["remove"].trigger()
    assert board.puzzle.tests[1].output is None


def test_notes_are_written_into_the_task(editor, document, qtbot):
    qtbot.mouseClick(editor.show_notes, LEFT)
    QTest.keyClicks(editor.notes, "mirror, I think")
    assert document.puzzle.notes == "mirror, I think" and document.puzzle.extra == {
        "notes": "mirror, I think"
    }
    assert document.undo_stack.count() == 1 and editor.show_notes.text() == "Notes •"
    document.undo_stack.undo()
    assert editor.notes.toPlainText() == ""


def test_digits_and_safe_colours_reach_board_and_strip(editor):
    cell, lattice = (1, 1), editor.board.panes()[0].lattice
    plain = len(colours_in(editor.board, cell, lattice))
    editor.set_theme(replace(DARK, arc=ArcLook(arc_colours.SAFE, symbols=True)))
    assert arc_colours.SAFE[4].lower() in colours_in(editor.board, cell, lattice)
    assert len(colours_in(editor.board, cell, lattice)) > plain
    assert editor.symbols.isChecked() and editor.safe.isChecked()
    assert editor.board.caption == ""
    editor.board.activate(Place())
    editor.board.put(np.zeros((30, 30), np.uint8), "Fill")
    editor.resize(420, 420)
    editor.grab()
    assert editor.board.caption == "Digits show in cells of 11 px or more."


LACKING = (
    [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
)
"""What eyes without one kind of cone make of linear RGB (Machado, Oliveira and Fernandes, 2009)."""
TO_XYZ = np.array([[0.4339, 0.3762, 0.1899], [0.2127, 0.7152, 0.0722], [0.0178, 0.1095, 0.8728]])


def nearest(palette) -> float:
    """How far apart the two colours are that are most alike to any of these eyes, in CIE Lab."""
    sizes = []
    for eyes in LACKING:
        found = []
        for name in palette:
            rgb = np.array(QColor(name).getRgbF()[:3])
            linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
            xyz = np.cbrt(np.maximum(TO_XYZ @ np.clip(np.array(eyes) @ linear, 0, 1), 0.0))
            found.append(np.array([116 * xyz[1], 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]))
        sizes += [float(np.linalg.norm(a - b)) for a, b in itertools.combinations(found, 2)]
    return min(sizes)


def test_safe_colours_are_told_apart_by_all_eyes():
    assert all(re.fullmatch("#[0-9A-F]{6}", name) for name in arc_colours.SAFE)
    assert nearest(arc_colours.SAFE) > 25 > 12 > nearest(arc_colours.STANDARD)
