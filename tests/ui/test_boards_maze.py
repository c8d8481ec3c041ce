"""The maze board under real strokes and keys, and what it paints."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.puzzles.maze import GOAL, OPEN, PATH, START, WALL, Maze
from app.ui.boards import editor_for
from app.ui.boards.maze_edits import resized, with_end, with_walls
from app.ui.boards.maze_path import DOWN, LEFT, RIGHT, UP, links
from app.ui.theme import DARK
from tests.ui.board_hands import (
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
EMPTY = Maze(np.zeros((8, 8), dtype=np.bool_), (0, 0), (7, 7))


def walled(*cells) -> Maze:
    return with_walls(EMPTY, cells, True)


def answer(maze: Maze, *path) -> np.ndarray:
    codes = np.array(maze.codes())
    for cell in path:
        codes[cell] = PATH
    return codes


def along_the_border() -> list[tuple[int, int]]:
    return [(0, c) for c in range(1, 8)] + [(r, 7) for r in range(1, 7)]


@pytest.fixture
def editor(qtbot):
    editor = show(qtbot, editor_for("maze", DARK))
    editor.set_puzzle(EMPTY)
    return editor


@pytest.fixture
def document(editor):
    return edited_by(editor, EMPTY)


def test_a_quick_stroke_from_open_draws_an_unbroken_wall_as_one_step(board, document):
    drag(board, [(2, 1), (2, 6), (5, 6)])
    assert board.puzzle == walled(*[(2, c) for c in range(1, 7)], *[(r, 6) for r in range(3, 6)])
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert board.puzzle == EMPTY


def test_a_stroke_from_a_wall_erases(board, document):
    document.load(walled((3, 1), (3, 2), (3, 3), (3, 4), (5, 5)))
    drag(board, [(3, 1), (3, 4), (4, 4)])
    assert board.puzzle == walled((5, 5))
    assert document.undo_stack.undoText() == "Erase walls"


def test_two_strokes_are_two_steps(board, document):
    drag(board, [(2, 1), (2, 2)])
    drag(board, [(4, 1), (4, 2)])
    assert document.undo_stack.count() == 2


def test_a_stroke_that_leaves_the_board_goes_along_its_border(board):
    lattice = board.lattice()
    start = lattice.cell_rect((4, 5)).center().toPoint()
    QTest.mousePress(board, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(board, board.rect().bottomRight() + start)
    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, pos=start)
    assert board.puzzle.walls[4, 5] and board.puzzle.walls[6, 6]
    assert not board.puzzle.walls[7, 7]  # the goal stays open


def test_start_and_goal_are_dragged_over_open_cells_only(board, document):
    document.load(walled((0, 1)))
    drag(board, [(0, 0), (0, 1), (0, 2)])
    assert board.puzzle.start == (0, 2)
    drag(board, [(7, 7), (6, 6), (0, 2)])
    assert (board.puzzle.start, board.puzzle.goal) == ((0, 2), (6, 6))
    assert board.puzzle.walls[0, 1] and board.puzzle.walls.sum() == 1
    assert document.undo_stack.count() == 2


def test_the_tools_put_start_and_goal(editor, qtbot):
    walls, *_, start, goal, _ = editor.tools.buttons()
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    click(editor.board, (3, 3))
    qtbot.mouseClick(goal, Qt.MouseButton.LeftButton)
    click(editor.board, (4, 4))
    qtbot.mouseClick(walls, Qt.MouseButton.LeftButton)
    click(editor.board, (5, 5))
    assert editor.board.puzzle == Maze(walled((5, 5)).walls, (3, 3), (4, 4))


def test_keys_toggle_walls_and_put_the_ends(board):
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Down, Key.Key_Space, Key.Key_Right, Key.Key_S):
        QTest.keyClick(board, key)
    QTest.keyClick(board, Key.Key_Right)
    QTest.keyClick(board, Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    assert board.puzzle == Maze(walled((1, 1)).walls, (1, 2), (1, 3))
    QTest.keyClick(board, Key.Key_Left)
    QTest.keyClick(board, Key.Key_Left)
    QTest.keyClick(board, Key.Key_Space)
    assert not board.puzzle.walls.any()


def test_start_and_goal_never_become_walls(board):
    QTest.keyClick(board, Key.Key_Home)
    QTest.keyClick(board, Key.Key_Space)
    assert board.cursor_cell == EMPTY.start
    assert board.puzzle == EMPTY


def test_a_board_that_may_not_be_edited_leaves_space_to_the_window(editor, qtbot):
    editor.set_editable(False)
    with qtbot.assertNotEmitted(editor.edited):
        drag(editor.board, [(2, 1), (2, 6)])
        drag(editor.board, [(0, 0), (3, 3)])
        QTest.keyClick(editor.board, Key.Key_Space)
    assert editor.board.cursor_cell == (0, 0)


def test_a_stroke_ends_when_a_run_begins(editor):
    board = editor.board
    middle = [board.lattice().cell_rect((2, c)).center().toPoint() for c in (1, 4)]
    QTest.mousePress(board, Qt.MouseButton.LeftButton, pos=middle[0])
    editor.set_editable(False)
    QTest.mouseMove(board, middle[1])
    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, pos=middle[1])
    assert board.puzzle == walled((2, 1))


def test_the_boxes_resize_keeping_the_top_left(editor, document):
    document.load(walled((1, 1), (6, 6)))
    editor.rows.setValue(6)
    editor.columns.setValue(12)
    board = editor.board
    assert board.puzzle.canvas == (6, 12)
    assert board.puzzle.walls[1, 1] and board.puzzle.walls.sum() == 1
    assert board.puzzle.goal == (5, 7)
    document.undo_stack.undo()
    assert (editor.rows.value(), editor.columns.value()) == (8, 8)


def test_clear_takes_all_walls_away(editor, document, qtbot):
    document.load(walled((1, 1), (6, 6)))
    qtbot.mouseClick(editor.clear, Qt.MouseButton.LeftButton)
    assert editor.board.puzzle == EMPTY


def test_a_path_is_a_line_from_cell_to_cell_fainter_when_unsure(board):
    path = along_the_border()
    board.set_prediction(predicted(answer(EMPTY, *path), 1.0))
    assert board.whole and board.solved
    for spot in ((0.0, 0.0), (0.48, 0.0), (-0.48, 0.0)):
        assert close(colour_at(board, (0, 3), *spot), DARK.path)
    assert colour_at(board, (0, 3), 0.0, 0.4) == DARK.floor
    board.set_prediction(predicted(answer(EMPTY, *path), 0.0))
    glow = blend(DARK.path, DARK.floor, 0.2 * 0.35)
    assert close(colour_at(board, (0, 3)), 0.35 * blend(DARK.path, DARK.path, 1) + 0.65 * glow)


def test_a_broken_path_has_ends_and_no_glow(board):
    board.set_prediction(predicted(answer(EMPTY, (3, 2), (3, 3), (5, 5))))
    assert not board.whole
    assert close(colour_at(board, (3, 2), 0.45), DARK.path)
    assert colour_at(board, (3, 2), -0.45) == DARK.floor
    assert close(colour_at(board, (5, 5)), DARK.path)
    assert colour_at(board, (5, 5), 0.3) == DARK.floor
    assert colour_at(board, (3, 3), -0.3, 0.25) == DARK.floor  # where a glow would be


def test_a_path_through_a_wall_is_red(board):
    maze = walled((0, 3))
    board.set_puzzle(maze)
    board.set_prediction(predicted(answer(maze, *along_the_border())))
    assert close(colour_at(board, (0, 3)), DARK.conflict)
    assert close(colour_at(board, (0, 2)), DARK.path)
    assert not board.solved


def test_changed_cells_are_tinted(board):
    board.set_prediction(predicted(answer(EMPTY), changed=[(4, 4)]))
    assert close(colour_at(board, (4, 4)), blend(DARK.changed, DARK.floor, 0.30))
    assert colour_at(board, (4, 5)) == DARK.floor


def test_walls_and_ends_differ_in_shape_as_well(board):
    board.set_puzzle(walled((4, 4)))
    assert colours_in(board, (4, 4)) == {DARK.wall}
    for corner in (-0.26, 0.26):  # inside a disc, outside a diamond
        assert close(colour_at(board, (0, 0), corner, 0.26), DARK.start)
        assert close(colour_at(board, (7, 7), corner, 0.26), DARK.floor)
    assert close(colour_at(board, (7, 7), 0.3, 0.05), DARK.goal)


def test_the_largest_maze_still_has_crisp_cells(board):
    walls = np.zeros((99, 99), dtype=np.bool_)
    walls[::2, 1] = True
    board.set_puzzle(Maze(walls, (0, 0), (98, 98)))
    lattice = board.lattice()
    assert lattice.cell == int(lattice.cell)
    assert colours_in(board, (50, 1)) == {DARK.wall}
    assert colours_in(board, (51, 1)) == {DARK.floor}


def test_the_mouse_tells_the_cell(board):
    cells = []
    board.hovered.connect(cells.append)
    point_at(board, (2, 5))
    point_at(board, (2, 6))
    assert cells == [(2, 5), (2, 6)]


def test_a_smaller_maze_takes_the_cursor_along(board):
    click(board, (7, 6))
    board.set_puzzle(resized(EMPTY, 5, 5))
    assert board.cursor_cell == (4, 4)


def test_links_name_the_drawn_neighbours():
    drawn = np.array([[1, 1, 0], [0, 1, 1]], dtype=np.bool_)
    assert links(drawn).tolist() == [[RIGHT, LEFT + DOWN, 0], [0, UP + RIGHT, LEFT]]


@given(st.integers(5, 12), st.integers(5, 12), st.integers(0, 2**32 - 1))
def test_any_maze_can_take_any_size(rows, columns, seed):
    rng = np.random.default_rng(seed)
    walls = rng.random((9, 7)) < 0.6
    ends = [tuple(int(i) for i in divmod(int(k), 7)) for k in rng.permutation(63)[:2]]
    walls[ends[0]] = walls[ends[1]] = False
    maze = Maze(walls, *ends)
    other = resized(maze, rows, columns)
    assert other.canvas == (rows, columns)
    kept = np.ones((min(rows, 9), min(columns, 7)), dtype=np.bool_)
    for r, c in (other.start, other.goal):
        kept[r : r + 1, c : c + 1] = False
    both = other.walls[: kept.shape[0], : kept.shape[1]], maze.walls[: kept.shape[0], : kept.shape[1]]
    assert (both[0] == both[1])[kept].all()


def test_an_end_goes_neither_onto_a_wall_nor_onto_the_other_end():
    maze = walled((3, 3))
    assert with_end(maze, "start", (3, 3)) is maze
    assert with_end(maze, "start", (7, 7)) is maze
    assert with_end(maze, "goal", (2, 2)).goal == (2, 2)


def test_the_codes_of_a_maze_are_told_in_words(board):
    assert (WALL, OPEN, START, GOAL, PATH) == (1, 2, 3, 4, 5)
    board.set_puzzle(walled((0, 1)))
    board.set_prediction(predicted(answer(board.puzzle, (0, 1))))
    click(board, (0, 0))
    assert board.accessibleDescription().startswith("Row 1, column 1: start")
    QTest.keyClick(board, Key.Key_Right)
    assert board.accessibleDescription() == "Row 1, column 2: wall, on the predicted path"
