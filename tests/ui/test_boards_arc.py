"""The ARC board: pairs, drawing, and the model's answer."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.puzzles.arc import ArcTask, Pair
from app.ui.arc_colours import STANDARD as PALETTE
from app.ui.boards import editor_for
from app.ui.boards.arc_edits import Place, filled, without_pair
from app.ui.boards.arc_panes import Wanted
from app.ui.theme import DARK, LIGHT
from tests.ui.board_hands import (
    LEFT,
    blend,
    click,
    close,
    colour_at,
    colours_in,
    drag,
    edited_by,
    point_at,
    predicted,
    show,
)

Key = Qt.Key


def grid(*rows: str) -> np.ndarray:
    return np.array([[int(c) for c in row] for row in rows], dtype=np.uint8)


TASK = ArcTask(
    train=(Pair(grid("01", "10"), grid("010", "101")), Pair(grid("22"), grid("2", "2"))),
    tests=(Pair(grid("0000", "0330", "0000"), grid("44", "55")), Pair(grid("6"))),
)


@pytest.fixture
def editor(qtbot):
    editor = show(qtbot, editor_for("arc", DARK), 600)
    editor.set_puzzle(TASK)
    return editor


@pytest.fixture
def document(editor):
    return edited_by(editor, TASK)


def titles(board) -> list[str]:
    return [pane.title for pane in board.panes()]


def test_the_test_stands_beside_an_answer_that_is_not_there_yet(board):
    assert titles(board) == ["Test input", "Answer"]
    assert [pane.note for pane in board.panes()] == ["3×4", ""]
    board.set_prediction(predicted(grid("44", "55")))
    assert [pane.note for pane in board.panes()] == ["3×4", "2×2"]


def test_colours_are_the_palettes_and_as_opaque_as_the_model_is_sure(board):
    pane = board.panes()[0]
    assert colour_at(board, (1, 1), lattice=pane.lattice) == PALETTE[3].lower()
    board.set_prediction(predicted(grid("44", "55"), 1.0))
    assert colour_at(board, (0, 1)) == PALETTE[4].lower()
    board.set_prediction(predicted(grid("44", "55"), 0.0))
    assert close(colour_at(board, (0, 1)), blend(PALETTE[4], DARK.panel, 0.35))


def test_changed_cells_are_outlined(board):
    board.set_prediction(predicted(grid("44", "56"), changed=[(1, 1)]))
    assert DARK.changed in colours_in(board, (1, 1))
    assert colour_at(board, (1, 1)) == PALETTE[6].lower()
    assert DARK.changed not in colours_in(board, (0, 1))


def test_an_answer_grows_without_moving_the_input(board):
    before = board.panes()[0].lattice
    for shape in ((1, 1), (3, 3), (30, 30), (0, 0)):
        board.set_prediction(predicted(np.ones(shape, dtype=np.uint8)))
        board.grab()
        first, second = board.panes()
        assert first.lattice == before
        assert second.grid.shape == shape
        assert first.lattice.rect.right() < second.lattice.rect.left()
        assert second.lattice.rect.bottom() < board.height()


def test_a_right_answer_is_framed_and_a_wrong_one_marked_beside_the_known_output(editor, qtbot):
    board = editor.board
    board.set_prediction(predicted(grid("44", "55")))
    lattice = board.lattice()
    assert colour_at(board, (0, 0), -0.5 - 1 / lattice.cell) == DARK.solved
    board.set_prediction(predicted(grid("44", "51")))
    assert colour_at(board, (0, 0), -0.5 - 1 / lattice.cell) != DARK.solved
    assert DARK.conflict not in colours_in(board, (1, 1))
    qtbot.mouseClick(editor.known, LEFT)
    assert titles(board) == ["Test input", "Answer", "Known output"]
    assert DARK.conflict in colours_in(board, (1, 1))
    assert DARK.conflict not in colours_in(board, (0, 1))


def test_beside_the_known_output_an_answer_has_the_room_that_it_needs(board):
    board.want(Wanted(known=True))
    assert titles(board) == ["Test input", "Known output"]  # while it is empty it gives way
    board.set_prediction(predicted(grid("44")))
    answer, known = board.panes()[1:]
    assert answer.slot.box.width() == known.slot.box.width() == known.lattice.rect.width()


def test_a_stroke_draws_in_the_test_input_as_one_step(editor, document):
    board = editor.board
    QTest.keyClick(board, Key.Key_7)
    drag(board, [(0, 0), (0, 3), (2, 3)], board.panes()[0].lattice)
    assert board.puzzle.asked.input.tolist() == [[7, 7, 7, 7], [0, 3, 3, 7], [0, 0, 0, 7]]
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Draw in the test input"
    document.undo_stack.undo()
    assert board.puzzle == TASK


def test_a_swatch_and_the_fill_tool_fill_an_area(editor, qtbot):
    board = editor.board
    qtbot.mouseClick(editor.swatches[8], LEFT)
    qtbot.mouseClick(editor.fill, LEFT)
    click(board, (0, 0), board.panes()[0].lattice)
    assert board.puzzle.asked.input.tolist() == [[8, 8, 8, 8], [8, 3, 3, 8], [8, 8, 8, 8]]


def test_filling_stops_at_other_colours_and_at_corners():
    drawn = grid("001", "010", "100")
    assert filled(drawn, (0, 0), 5).tolist() == [[5, 5, 1], [5, 1, 0], [1, 0, 0]]
    assert filled(drawn, (0, 0), 0).tolist() == drawn.tolist()


def test_keys_take_tools_and_draw_at_the_cursor(editor):
    board = editor.board
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_4, Key.Key_F, Key.Key_Space):
        QTest.keyClick(board, key)
    assert editor.fill.isChecked() and editor.swatches[4].isChecked()
    assert board.puzzle.asked.input.tolist() == [[4, 4, 4, 4], [4, 3, 3, 4], [4, 4, 4, 4]]


def test_arrows_cross_from_the_input_into_the_answer_and_back(board):
    chosen = []
    board.selected.connect(chosen.append)
    board.set_prediction(predicted(grid("44", "55")))
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_End, Key.Key_Right):
        QTest.keyClick(board, key)
    assert chosen == [(1, 0)]
    assert (board.cursor_cell, board.edit_cell) == ((1, 0), None)
    QTest.keyClick(board, Key.Key_Left)
    assert (board.cursor_cell, board.edit_cell) == (None, (1, 3))


def test_a_demonstration_is_pressed_and_edited(editor, document, qtbot):
    board = editor.board
    qtbot.mouseClick(editor.film.demonstrations[0], LEFT)
    assert titles(board) == ["Input", "Output"]
    QTest.keyClick(board, Key.Key_9)
    click(board, (1, 2), board.panes()[1].lattice)
    assert board.puzzle.train[0].output.tolist() == [[0, 1, 0], [1, 0, 9]]
    assert document.undo_stack.undoText() == "Draw in the output of demonstration 1"
    assert (editor.rows.value(), editor.columns.value()) == (2, 3)


def test_demonstrations_are_added_and_removed(editor, document, qtbot):
    board = editor.board
    qtbot.mouseClick(editor.film.add, LEFT)
    assert len(board.puzzle.train) == len(editor.film.demonstrations) == 3
    assert board.demonstration == 2
    assert board.puzzle.train[2].output.shape == (2, 1)
    document.undo_stack.undo()
    assert board.puzzle == TASK
    assert board.demonstration is None
    qtbot.mouseClick(editor.film.demonstrations[0], LEFT)
    editor.pair.actions_by_name["remove"].trigger()
    assert board.puzzle == without_pair(TASK, 0)
    assert board.puzzle.train == TASK.train[1:]


def test_another_test_is_chosen(editor, document, qtbot):
    qtbot.mouseClick(editor.film.demonstrations[1], LEFT)
    qtbot.mouseClick(editor.film.tests[1], LEFT)
    board = editor.board
    assert (board.demonstration, board.puzzle.chosen) == (None, 1)
    assert board.puzzle.asked.output is None
    assert document.puzzle.chosen == 1 and editor.film.tests[1].isChecked()
    assert not document.dirty and document.undo_stack.count() == 0  # only looked at


def test_undo_brings_the_grid_that_it_changes_in_front(editor, document, qtbot):
    board = editor.board
    qtbot.mouseClick(editor.film.demonstrations[1], LEFT)
    click(board, (0, 0), board.panes()[1].lattice)
    qtbot.mouseClick(editor.film.tests[1], LEFT)
    qtbot.mouseClick(editor.attempts[0], LEFT)
    click(board, (0, 0), board.active_pane().lattice)
    qtbot.mouseClick(editor.attempts[0], LEFT)
    qtbot.mouseClick(editor.film.tests[0], LEFT)
    document.undo_stack.undo()
    assert board.active == Place(None, "attempt", 0) and board.puzzle.chosen == 1
    document.undo_stack.undo()
    assert board.active == Place(1, "output") and editor.film.demonstrations[1].isChecked()
    board.activate(Place())
    document.undo_stack.redo()
    assert board.active == Place(1, "output")


def test_the_boxes_resize_the_grid_being_edited(editor, document):
    editor.rows.setValue(2)
    editor.columns.setValue(5)
    board = editor.board
    assert board.puzzle.asked.input.tolist() == [[0, 0, 0, 0, 0], [0, 3, 3, 0, 0]]
    document.undo_stack.undo()
    assert board.puzzle == TASK
    assert (editor.rows.value(), editor.columns.value()) == (3, 4)


def test_clear_paints_the_grid_black(editor, document, qtbot):
    QTest.keyClick(editor.board, Key.Key_Delete)
    assert not editor.board.puzzle.asked.input.any()
    assert document.undo_stack.count() == 1


def test_a_run_brings_the_test_into_view(editor, qtbot):
    board = editor.board
    qtbot.mouseClick(editor.film.demonstrations[0], LEFT)
    board.set_prediction(predicted(grid("44", "55")))
    assert titles(board) == ["Test input", "Answer"]
    assert editor.film.tests[0].isChecked()
    qtbot.mouseClick(editor.film.demonstrations[0], LEFT)
    board.set_prediction(predicted(grid("44", "56")))
    assert board.demonstration == 0  # it may be looked at during the run


def test_the_mouse_tells_cells_of_the_answer_only(board):
    cells = []
    board.hovered.connect(cells.append)
    board.set_prediction(predicted(grid("44", "55")))
    point_at(board, (1, 0))
    QTest.mouseMove(board, board.panes()[0].lattice.cell_rect((0, 0)).center().toPoint())
    assert cells == [(1, 0), None]


def test_an_answer_that_shrinks_under_the_mouse_is_left(board):
    board.set_prediction(predicted(grid("44", "55")))
    click(board, (1, 1))
    point_at(board, (1, 1))
    assert (board.hover_cell, board.cursor_cell) == ((1, 1), (1, 1))
    board.set_prediction(predicted(np.zeros((0, 0), dtype=np.uint8)))
    board.grab()
    assert (board.hover_cell, board.cursor_cell) == (None, None)


def test_a_board_that_may_not_be_edited_can_be_looked_at(editor, qtbot):
    board = editor.board
    editor.set_editable(False)
    with qtbot.assertNotEmitted(editor.edited):
        drag(board, [(0, 0), (0, 3)], board.panes()[0].lattice)
        QTest.keyClick(board, Key.Key_Space)
    for tool in (editor.draw, editor.rows, editor.grid, editor.pair, editor.film.add, editor.swatches[0]):
        assert not tool.isEnabled()
    qtbot.mouseClick(editor.film.demonstrations[0], LEFT)
    assert board.demonstration == 0


def test_another_theme_is_painted_at_once(editor):
    editor.set_theme(LIGHT)
    assert editor.board.grab().toImage().pixelColor(1, 1).name() == LIGHT.window
    assert editor.film.grab().toImage().pixelColor(1, 1).name() == LIGHT.window


def test_thirty_by_thirty_fits_and_stays_crisp(board):
    board.set_puzzle(ArcTask((), (Pair(np.full((30, 30), 2, dtype=np.uint8)),)))
    lattice = board.panes()[0].lattice
    assert lattice.cell == int(lattice.cell)
    assert board.rect().contains(lattice.rect.toAlignedRect())
    assert colour_at(board, (29, 29), lattice=lattice) == PALETTE[2].lower()
