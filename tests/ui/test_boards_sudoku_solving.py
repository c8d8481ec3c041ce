"""Solving a Sudoku by hand on its board: own digits, pencil marks, several cells, the filter."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.puzzles.sudoku import Sudoku
from app.ui.boards import editor_for
from app.ui.boards.sudoku import Exact
from app.ui.boards.sudoku_edits import candidates, mask_of
from app.ui.theme import DARK
from tests.ui.board_hands import LEFT, click, colours_in, drag, edited_by, predicted, show
from tests.ui.test_boards_sudoku import PUZZLE, SOLUTION, type_keys

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BLANK = Sudoku(np.zeros((9, 9), np.uint8))


@pytest.fixture
def editor(qtbot):
    made = show(qtbot, editor_for("sudoku", DARK), 560)
    made.document = edited_by(made, PUZZLE)
    made.set_puzzle(PUZZLE)
    return made


def ctrl_click(board, cell):
    QTest.mouseClick(board, LEFT, CTRL, board.lattice().cell_rect(cell).center().toPoint())


def steps(editor):
    return editor.document.undo_stack.count()


def test_m_switches_to_own_digits_which_are_blue_and_spare_the_givens(editor):
    board = editor.board
    click(board, (0, 2))
    type_keys(board, Key.Key_M, Key.Key_4)
    assert board.puzzle.entries[0, 2] == 4 and (board.puzzle.cells == PUZZLE.cells).all()
    assert editor.modes["digits"].isChecked() and not editor.modes["givens"].isChecked()
    assert DARK.entry in colours_in(board, (0, 2))
    assert board.describe((0, 2)).endswith("your 4")
    click(board, (0, 0))
    type_keys(board, Key.Key_9, Key.Key_Delete)
    assert board.puzzle.cells[0, 0] == 5 and steps(editor) == 1
    type_keys(board, Key.Key_M, Key.Key_Delete)
    assert board.puzzle.cells[0, 0] == 0 and board.puzzle.entries[0, 2] == 4


def test_the_switch_and_the_pad_do_what_the_keys_do(editor, qtbot):
    board = editor.board
    click(board, (0, 2))
    qtbot.mouseClick(editor.modes["marks"], LEFT)
    qtbot.mouseClick(editor.pad[3], LEFT)
    assert board.mode == "marks" and board.puzzle.marks[0, 2] == 1 << 4
    qtbot.mouseClick(editor.modes["digits"], LEFT)
    qtbot.mouseClick(editor.pad[3], LEFT)
    assert board.puzzle.entries[0, 2] == 4 and not board.puzzle.marks.any()
    qtbot.mouseClick(editor.clear, LEFT)
    assert board.puzzle == PUZZLE


def test_an_own_digit_in_conflict_is_red_and_the_given_it_hits_is_not(editor):
    board = editor.board
    board.set_mode("digits")
    click(board, (0, 8))
    type_keys(board, Key.Key_5)
    click(board, (8, 0))
    assert DARK.conflict in colours_in(board, (0, 8))
    assert DARK.conflict not in colours_in(board, (0, 0))
    board.set_prediction(predicted(SOLUTION))  # which is right: it is the user's digit that is wrong
    assert DARK.conflict not in colours_in(board, (0, 3)) and not board.solved
    assert DARK.entry not in colours_in(board, (0, 3)) and board.digits[0, 8] == 5


def test_ctrl_and_a_digit_toggles_a_pencil_mark_in_all_selected_cells(editor):
    board = editor.board
    click(board, (0, 2))
    QTest.keyClick(board, Key.Key_4, CTRL)
    ctrl_click(board, (0, 3))
    ctrl_click(board, (0, 0))  # a given
    QTest.keyClick(board, Key.Key_4, CTRL)
    assert board.puzzle.marks[0, 2] == board.puzzle.marks[0, 3] == 1 << 4 and not board.puzzle.marks[0, 0]
    assert DARK.entry in colours_in(board, (0, 2)) and "pencil marks 4" in board.describe((0, 2))
    QTest.keyClick(board, Key.Key_4, CTRL)
    assert not board.puzzle.marks.any() and steps(editor) == 3


def test_a_digit_cleans_its_marks_in_row_column_and_box_in_one_step(editor):
    board = editor.board
    board.fill_marks()
    filled = board.puzzle
    assert (filled.marks == candidates(PUZZLE.cells)).all() and filled.marks[0, 2] == 1 << 1 | 1 << 2 | 1 << 4
    board.set_mode("digits")
    click(board, (0, 2))
    type_keys(board, Key.Key_1)
    left = board.puzzle.marks & 1 << 1
    assert not (left[0].any() or left[:, 2].any() or left[:3, :3].any())
    assert (left[5, 3:] == filled.marks[5, 3:] & 1 << 1).all() and not board.puzzle.marks[0, 2]
    editor.document.undo_stack.undo()
    assert board.puzzle == filled
    board.clear_marks()
    assert board.puzzle == PUZZLE


def test_dragging_and_shift_arrows_select_cells_that_are_written_together(editor):
    board = editor.board
    board.set_puzzle(BLANK)
    drag(board, [(4, 0), (4, 3)])
    assert board.selection == {(4, 0), (4, 1), (4, 2), (4, 3)} and board.cursor_cell == (4, 3)
    QTest.keyClick(board, Key.Key_Down, SHIFT)
    assert len(board.selection) == 5 and "4 other cells selected" in board.accessibleDescription()
    before = steps(editor)
    type_keys(board, Key.Key_7)
    assert (board.puzzle.cells == np.where(mask_of(board.selection), 7, 0)).all() and steps(
        editor
    ) == before + 1
    ctrl_click(board, (5, 3))
    type_keys(board, Key.Key_0)
    assert board.puzzle.cells.sum() == 7 and board.puzzle.cells[5, 3] == 7
    type_keys(board, Key.Key_Left)
    assert len(board.selection) == 1


def test_the_filter_tints_where_a_digit_can_go(editor, qtbot):
    editor.resize(900, 960)  # small digits have a pixel that is all ink
    board = editor.board
    type_keys(board, Key.Key_F)
    menu = editor.filter.menu()
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Key.Key_5)
    assert board.filter == 5 and editor.filter.text() == "Filter: 5 ▾"
    lit = np.any([mask for mask, _ in board.lit()], axis=0)
    assert lit.any() and (lit == (candidates(PUZZLE.cells) & 1 << 5 > 0)).all()
    cell = tuple(np.argwhere(lit)[0].tolist())
    assert DARK.entry in colours_in(board, cell)  # the digit itself stands there too, in small
    board.fill_marks()
    click(board, cell)
    QTest.keyClick(board, Key.Key_5, CTRL)  # the user has ruled it out
    click(board, (0, 0))
    assert not np.array_equal(np.any([mask for mask, _ in board.lit()], axis=0), lit)
    editor._filter_by(0)
    assert board.filter == 0 and editor.filter.text() == "Filter ▾"


def test_equal_digits_are_lit_with_the_selected_one(editor):
    board = editor.board
    click(board, (0, 0))
    assert colours_in(board, (1, 5)) != colours_in(board, (1, 4))  # 5 and 9
    masks = [mask for mask, _ in board.lit()]
    assert any((mask == (PUZZLE.cells == 5)).all() for mask in masks)


def test_equal_digits_are_those_on_the_board_predicted_ones_more_softly(editor):
    board = editor.board
    board.set_prediction(predicted(SOLUTION))
    click(board, (0, 2))  # predicted
    same = SOLUTION[0, 2] == SOLUTION
    strength = {fill.alpha(): mask for mask, fill in board.lit() if mask.any() and not (mask & ~same).any()}
    _, soft, full, _ = (mask for mask, _ in board.lit())
    assert (soft == same & (PUZZLE.cells == 0)).all() and (full == same & (PUZZLE.cells > 0)).all()
    assert len(strength) == 3 and DARK.prediction in colours_in(board, (0, 2))


def test_ctrl_a_selects_every_cell_and_esc_the_cursor_alone(editor):
    board = editor.board
    click(board, (4, 4))
    QTest.keyClick(board, Key.Key_A, CTRL)
    assert len(board.selection) == 81 and board.cursor_cell == (4, 4)
    type_keys(board, Key.Key_Escape)
    assert board.selection == {(4, 4)}


def test_words_name_their_buttons_and_tips_describe_them(editor):
    named = [editor.hint, editor.clear, editor.filter, editor.marks, *editor.modes.values()]
    for button in named:
        assert button.text().startswith(button.accessibleName()) and button.accessibleName()
        assert button.accessibleDescription() == button.toolTip() != ""
    assert editor.pad[0].accessibleName() == "Set 1 (key 1)"


def test_marks_give_way_to_the_models_digits_but_where_they_are_written(editor):
    board = editor.board
    board.fill_marks()
    board.set_prediction(predicted(SOLUTION))
    assert DARK.entry not in colours_in(board, (0, 2)) and DARK.prediction in colours_in(board, (0, 2))
    board.set_mode("marks")
    assert DARK.entry in colours_in(board, (0, 2)) and DARK.prediction not in colours_in(board, (0, 2))


def test_moving_on_after_a_digit_fills_a_row_by_digits_alone(editor):
    board = editor.board
    board.set_puzzle(BLANK)
    board.advances = True
    click(board, (0, 7))
    type_keys(board, Key.Key_5, Key.Key_0, Key.Key_6)
    assert board.puzzle.cells[0, 7] == 5 and board.puzzle.cells[1, 0] == 6 and board.cursor_cell == (1, 1)
    click(board, (8, 8))
    type_keys(board, Key.Key_1)
    assert board.cursor_cell == (8, 8)


def test_the_exact_solvers_digits_are_never_taken_for_the_models(editor):
    board = editor.board
    board.set_prediction(predicted(SOLUTION))
    board.show_exact(Exact(SOLUTION, mask_of([(0, 3)])))
    assert board.shown is None and not board.solved
    assert DARK.prediction not in colours_in(board, (0, 2)) and DARK.ink_soft in colours_in(board, (0, 2))
    assert colours_in(board, (0, 3)) != colours_in(board, (0, 2))
    assert board.describe((0, 2)).endswith("4 by the exact solver")
    board.show_exact(None)
    assert board.shown is not None and board.solved
