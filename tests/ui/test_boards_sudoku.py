"""The Sudoku board under real keys and clicks, and what it paints."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest

from app.puzzles.exact import solve_sudoku
from app.puzzles.sudoku import Sudoku
from app.ui.boards import editor_for
from app.ui.theme import DARK, LIGHT
from tests.ui.board_hands import (
    blend,
    click,
    close,
    colour_at,
    colours_in,
    edited_by,
    point_at,
    predicted,
    show,
)

Key = Qt.Key
GIVENS = "530070000600195000098000060800060003400803001700020006060000280000419005000080079"
PUZZLE = Sudoku(np.array([int(c) for c in GIVENS], dtype=np.uint8).reshape(9, 9))
SOLUTION = np.array(solve_sudoku(PUZZLE.cells.ravel().tolist()).solutions[0], dtype=np.uint8).reshape(9, 9)


@pytest.fixture
def editor(qtbot):
    return show(qtbot, editor_for("sudoku", DARK), 560)


def type_keys(board, *keys):
    for key in keys:
        QTest.keyClick(board, key)


def test_a_digit_becomes_a_given_and_one_edit(board):
    edits = []
    board.edited.connect(lambda *edit: edits.append(edit))
    click(board, (2, 3))
    type_keys(board, Key.Key_7)
    assert board.puzzle.cells[2, 3] == 7
    assert [(puzzle.cells[2, 3], text, merge) for puzzle, text, merge in edits] == [
        (7, "Set 7 at row 3, column 4", "")
    ]


@pytest.mark.parametrize("key", [Key.Key_0, Key.Key_Delete, Key.Key_Backspace])
def test_clearing_keys(board, key):
    board.set_puzzle(PUZZLE)
    click(board, (0, 0))
    type_keys(board, key)
    assert board.puzzle.cells[0, 0] == 0


def test_the_keypad_types_too(board):
    click(board, (0, 0))
    QTest.keyClick(board, Key.Key_4, Qt.KeyboardModifier.KeypadModifier)
    assert board.puzzle.cells[0, 0] == 4


def test_arrows_home_and_end_move_and_stop_at_the_border(board):
    chosen = []
    board.selected.connect(chosen.append)
    type_keys(board, Key.Key_Down)  # the first key only brings the cursor
    type_keys(
        board, Key.Key_Down, Key.Key_Right, Key.Key_Left, Key.Key_Left, Key.Key_End, Key.Key_Home, Key.Key_Up
    )
    type_keys(board, Key.Key_Up)
    assert chosen == [(0, 0), (1, 0), (1, 1), (1, 0), (1, 0), (1, 8), (1, 0), (0, 0), (0, 0)]


def test_the_pad_writes_into_the_selected_cell(editor, qtbot):
    click(editor.board, (4, 4))
    qtbot.mouseClick(editor.pad[5], Qt.MouseButton.LeftButton)
    assert editor.board.puzzle.cells[4, 4] == 6
    assert editor.board.hasFocus()
    qtbot.mouseClick(editor.erase, Qt.MouseButton.LeftButton)
    assert editor.board.puzzle.cells[4, 4] == 0


def test_clear_is_one_undoable_edit(editor, qtbot):
    document = edited_by(editor, PUZZLE)
    editor.set_puzzle(PUZZLE)
    qtbot.mouseClick(editor.clear, Qt.MouseButton.LeftButton)
    assert not editor.board.puzzle.cells.any()
    document.undo_stack.undo()
    assert editor.board.puzzle == PUZZLE


def test_a_board_that_may_not_be_edited_still_moves(editor, qtbot):
    board = editor.board
    editor.set_editable(False)
    click(board, (4, 4))
    with qtbot.assertNotEmitted(board.edited):
        type_keys(board, Key.Key_5, Key.Key_Delete, Key.Key_Right)
    assert board.cursor_cell == (4, 5)
    assert not editor.pad[0].isEnabled()


def test_keys_of_the_board_go_before_the_windows_shortcuts(editor):
    fired = []
    for keys in ("5", "Left", "Shift+Left", "Ctrl+Left", "Space"):
        shortcut = QShortcut(QKeySequence(keys), editor)
        shortcut.activated.connect(lambda keys=keys: fired.append(keys))
    click(editor.board, (0, 0))
    type_keys(editor.board, Key.Key_5, Key.Key_Left, Key.Key_Space)
    QTest.keyClick(editor.board, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(editor.board, Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert fired == ["Space", "Ctrl+Left"]
    assert editor.board.puzzle.cells[0, 0] == 5


def test_givens_stand_in_full_ink_and_predictions_fainter_when_unsure(board):
    board.set_puzzle(PUZZLE)
    board.set_prediction(predicted(SOLUTION, 1.0))
    assert DARK.ink in colours_in(board, (0, 0))
    sure = colours_in(board, (0, 2))
    assert DARK.prediction in sure and DARK.ink not in sure
    board.set_prediction(predicted(SOLUTION, 0.0))
    unsure = colours_in(board, (0, 2))
    assert DARK.prediction not in unsure
    assert any(close(name, blend(DARK.prediction, DARK.panel, 0.35)) for name in unsure)


def test_changed_cells_are_tinted_but_givens_are_not(board):
    board.set_puzzle(PUZZLE)
    board.set_prediction(predicted(SOLUTION, changed=[(0, 2), (0, 0)]))
    assert close(colour_at(board, (0, 2), -0.42, -0.42), blend(DARK.changed, DARK.panel, 0.30))
    assert colour_at(board, (0, 3), -0.42, -0.42) == DARK.panel
    assert colour_at(board, (0, 0), -0.42, -0.42) == DARK.raised


def test_givens_in_conflict_are_red_and_underlined(board):
    cells = PUZZLE.cells.copy()
    cells[0, 8] = 5
    board.set_puzzle(Sudoku(cells))
    underline = 0.58 * 0.73 / 2 + 0.09  # below the digit: half its height and a gap, in cells
    for cell in ((0, 0), (0, 8)):
        assert DARK.conflict in colours_in(board, cell)
        assert close(colour_at(board, cell, 0.2, underline), DARK.conflict)
    assert DARK.conflict not in colours_in(board, (0, 1))


def test_a_prediction_in_conflict_is_red_and_the_given_it_hits_is_not(board):
    answer = SOLUTION.copy()
    answer[0, 2] = 5
    board.set_puzzle(PUZZLE)
    board.set_prediction(predicted(answer))
    assert DARK.conflict in colours_in(board, (0, 2))
    assert DARK.conflict not in colours_in(board, (0, 0))


def test_a_contradicted_given_stays_and_gets_a_red_corner(board):
    answer = SOLUTION.copy()
    answer[0, 0] = 9
    board.set_puzzle(PUZZLE)
    board.set_prediction(predicted(answer))
    assert DARK.ink in colours_in(board, (0, 0))
    assert colour_at(board, (0, 0), 0.44, -0.42) == DARK.conflict
    assert colour_at(board, (0, 1), 0.44, -0.42) != DARK.conflict


def test_the_frame_tells_a_solved_board(board):
    board.set_puzzle(PUZZLE)
    board.set_prediction(predicted(SOLUTION))
    frame = -0.5 - 1.0 / board.lattice().cell
    assert colour_at(board, (4, 0), frame) == DARK.solved
    wrong = SOLUTION.copy()
    wrong[8, 0] = 0
    board.set_prediction(predicted(wrong))
    assert colour_at(board, (4, 0), frame) == DARK.line_strong


def test_row_column_and_box_of_the_selected_cell_are_lit(board):
    click(board, (4, 4))
    lit = blend(DARK.selection, DARK.panel, 0.32)
    for cell in ((4, 0), (0, 4), (3, 3)):
        assert close(colour_at(board, cell), lit)
    assert colour_at(board, (0, 0)) == DARK.panel
    assert colour_at(board, (4, 4)) == DARK.selection


def test_another_theme_is_painted_at_once(editor):
    editor.set_theme(LIGHT)
    assert colour_at(editor.board, (4, 4)) == LIGHT.panel


def test_the_mouse_tells_the_cell_and_the_card_its_candidates(board):
    board.set_puzzle(PUZZLE)
    cells, asked = [], []
    board.hovered.connect(cells.append)

    def source(cell):
        asked.append(cell)
        return [("7", 0.9), ("blank", 0.1)]

    board.candidate_source = source
    point_at(board, (4, 4))
    board.grab()
    assert asked == []  # nothing is predicted yet
    before = colours_in(board, (4, 6))
    board.set_prediction(predicted(np.zeros((9, 9), dtype=np.uint8)))
    after = colours_in(board, (4, 6))
    assert set(asked) == {(4, 4)}
    assert before != after
    QTest.mouseMove(board, QPoint(2, 2))
    assert cells == [(4, 4), None]


def test_a_prediction_of_another_puzzle_is_not_painted(board):
    board.set_prediction(predicted(np.ones((5, 5), dtype=np.uint8)))
    assert colours_in(board, (4, 4)) == {DARK.panel, DARK.line}


def test_what_stands_in_a_cell_is_told_in_words(board):
    board.set_puzzle(PUZZLE)
    click(board, (0, 0))
    assert board.accessibleDescription() == "Row 1, column 1: given 5"
    assert board.accessibleName() == "Sudoku board"
