"""The maze's tools under real strokes and keys: lines, rectangles, areas, the eraser, selections, sides."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.puzzles.base import PuzzleError
from app.puzzles.maze import PATH, Maze
from app.ui.boards import editor_for
from app.ui.boards.maze_edits import Sides, framed, to_box, to_contents, with_walls
from app.ui.maze_size import MazeSizeDialog
from app.ui.theme import DARK
from tests.ui.board_hands import LEFT, click, colour_at, colours_in, drag, edited_by, predicted, show

Key = Qt.Key
EMPTY = Maze(np.zeros((8, 8), dtype=np.bool_), (0, 0), (7, 7))
SHIFT = Qt.KeyboardModifier.ShiftModifier


def walled(*cells) -> Maze:
    return with_walls(EMPTY, cells, True)


def outline(top, left, bottom, right) -> list[tuple[int, int]]:
    box = [(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]
    return [(r, c) for r, c in box if r in (top, bottom) or c in (left, right)]


@pytest.fixture
def editor(qtbot):
    editor = show(qtbot, editor_for("maze", DARK))
    editor.set_puzzle(EMPTY)
    return editor


@pytest.fixture
def document(editor):
    return edited_by(editor, EMPTY)


def keys(board, *pressed) -> None:
    for key in pressed:
        QTest.keyClick(board, key)


def pick(editor, qtbot, tool) -> None:
    qtbot.mouseClick(editor.tools.by_tool[tool], LEFT)
    assert editor.board.tool == tool


def test_a_line_shows_before_it_is_drawn_as_one_step(editor, board, document, qtbot):
    pick(editor, qtbot, "line")
    middles = [board.lattice().cell_rect(cell).center().toPoint() for cell in ((2, 1), (5, 4), (2, 5))]
    QTest.mousePress(board, LEFT, pos=middles[0])
    for middle in middles[1:]:
        QTest.mouseMove(board, middle)
    assert board.puzzle == EMPTY and document.undo_stack.count() == 0
    assert DARK.wall in colours_in(board, (2, 3)) and DARK.entry in colours_in(board, (2, 3))
    assert DARK.entry not in colours_in(board, (3, 2))
    QTest.mouseRelease(board, LEFT, pos=middles[-1])
    assert board.puzzle == walled(*[(2, c) for c in range(1, 6)])
    assert document.undo_stack.count() == 1 and document.undo_stack.undoText() == "Draw a line"


def test_a_rectangle_is_an_outline_or_with_shift_filled_and_from_a_wall_erases(board, document):
    keys(board, Key.Key_R)
    drag(board, [(1, 1), (4, 5)])
    assert board.puzzle == walled(*outline(1, 1, 4, 5))
    ends = [board.lattice().cell_rect(cell).center().toPoint() for cell in ((6, 6), (5, 2))]
    QTest.mousePress(board, LEFT, SHIFT, ends[0])
    QTest.mouseMove(board, ends[1])
    QTest.mouseRelease(board, LEFT, SHIFT, ends[1])
    assert board.puzzle.walls[5:7, 2:7].all()
    drag(board, [(5, 2), (6, 6)])
    assert not board.puzzle.walls[5:7, 2:7].any()
    assert document.undo_stack.undoText() == "Erase a rectangle" and document.undo_stack.count() == 3


def test_fill_walls_an_area_and_opens_one(editor, board, document, qtbot):
    document.load(walled(*[(3, c) for c in range(8)]))
    pick(editor, qtbot, "fill")
    click(board, (6, 2))
    assert board.puzzle.walls[4:].sum() == 31 and not board.puzzle.walls[7, 7]  # the goal stays open
    assert not board.puzzle.walls[:3].any() and document.undo_stack.undoText() == "Fill with walls"
    click(board, (5, 5))
    assert board.puzzle == EMPTY and document.undo_stack.undoText() == "Open an area"


def test_the_eraser_only_erases(board, document):
    document.load(walled((3, 3)))
    keys(board, Key.Key_E)
    drag(board, [(3, 1), (3, 6)])
    assert board.puzzle == EMPTY and document.undo_stack.count() == 1


def test_ends_are_dragged_whatever_the_tool(board):
    keys(board, Key.Key_F)
    drag(board, [(0, 0), (2, 2)])
    assert board.puzzle == Maze(EMPTY.walls, (2, 2), (7, 7))


def test_everything_by_keys(editor, board, document):
    click(board, (1, 1))
    document.load(EMPTY)
    keys(board, Key.Key_L)
    assert editor.tools.by_tool["line"].isChecked()
    keys(board, Key.Key_Space, Key.Key_Right, Key.Key_Right)
    assert board.puzzle == EMPTY and board.shape.to == (1, 3)
    keys(board, Key.Key_Space)
    assert board.puzzle == walled((1, 1), (1, 2), (1, 3))
    keys(board, Key.Key_R, Key.Key_Down, Key.Key_Space, Key.Key_Down, Key.Key_Escape)
    assert board.shape is None and document.undo_stack.count() == 1
    keys(board, Key.Key_Down)
    QTest.keyClick(board, Key.Key_Space, SHIFT)
    keys(board, Key.Key_Down, Key.Key_Down, Key.Key_Left, Key.Key_Left, Key.Key_Space)
    assert board.puzzle.walls[4:7, 1:4].all()
    keys(board, Key.Key_E, Key.Key_Space)
    assert not board.puzzle.walls[6, 1]
    keys(board, Key.Key_F, Key.Key_Right, Key.Key_Space)
    assert board.puzzle == walled((1, 1), (1, 2), (1, 3))
    keys(board, Key.Key_B, Key.Key_Space)
    assert board.puzzle.walls[6, 2] and board.tool == "brush"


def test_a_selection_stays_until_escape_and_goes_with_a_smaller_maze(board):
    keys(board, Key.Key_M)
    drag(board, [(5, 6), (2, 1)])
    assert board.selection == (2, 1, 5, 6) and board.puzzle == EMPTY
    keys(board, Key.Key_Escape)
    assert board.selection is None
    drag(board, [(0, 0), (7, 7)])  # the start does not go along
    assert board.selection == (0, 0, 7, 7) and board.puzzle == EMPTY
    board.resize_maze(6, 6)
    assert board.selection is None


def test_the_exact_path_is_dashed_and_both_lengths_are_told(board):
    board.set_puzzle(EMPTY)
    board.show_exact(True)
    assert board.caption == "Exact solver 14 steps, dashed"
    answer = np.array(EMPTY.codes())
    for cell in board.exact_path()[1:-1]:
        answer[cell] = PATH
    board.set_prediction(predicted(answer))
    assert board.caption.endswith("steps, model 14")
    inks = {colour_at(board, cell, dx / 20, 0.0) for cell in board.exact_path()[3:6] for dx in range(-9, 10)}
    assert DARK.ink in inks
    board.show_exact(False)
    assert board.caption == ""
    board.show_exact(True)
    board.set_puzzle(walled((0, 1), (1, 0)))
    assert board.caption.startswith("Exact solver no path")


def test_cropping_to_the_selection_in_the_dialog(qtbot):
    maze = walled((3, 3))
    dialog = MazeSizeDialog(maze, (1, 1, 6, 7), DARK)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.sides == Sides(-1, -1, -1, 0) and "6×7" in dialog.text
    dialog.boxes[0].selectAll()
    qtbot.keyClicks(dialog.boxes[0], "-30")
    assert not dialog.ok.isEnabled() and "at least 5 rows" in dialog.text and "-" not in dialog.text
    dialog.boxes[0].setValue(99)
    assert not dialog.ok.isEnabled() and "at most 99 rows" in dialog.text
    dialog.boxes[0].setValue(2)
    dialog.walls.setChecked(True)
    made = dialog.preview.maze
    assert made.canvas == (9, 7) and made.walls[0].all() and made.walls[5, 2]
    dialog.to_contents.click()
    assert dialog.sides == Sides()


def test_cropping_to_what_is_there():
    walls = np.ones((12, 14), np.bool_)
    walls[3:9, 4:12] = False
    maze = Maze(walls, (3, 4), (8, 11))
    assert framed(maze, to_contents(maze)) == Maze(walls[2:10, 3:13], (1, 1), (6, 8))
    bare = Maze(np.zeros((9, 9), np.bool_), (1, 2), (6, 7))
    assert framed(bare, to_contents(bare)).canvas == (6, 6)


@settings(max_examples=25)
@given(st.tuples(*[st.integers(-4, 4)] * 4), st.booleans(), st.integers(0, 2**32 - 1))
def test_any_sides_keep_what_is_inside(sides, wall, seed):
    walls = np.random.default_rng(seed).random((9, 8)) < 0.5
    walls[2, 3] = walls[6, 4] = False
    maze = Maze(walls, (2, 3), (6, 4))
    top, bottom, left, right = sides
    rows, columns = 9 + top + bottom, 8 + left + right
    if not (rows >= 5 and columns >= 5):
        with pytest.raises(PuzzleError, match="5 to 99"):
            framed(maze, Sides(*sides), wall)
        return
    made = framed(maze, Sides(*sides), wall)
    assert made.canvas == (rows, columns)
    for (r, c), was in np.ndenumerate(walls):
        here = r + top, c + left
        if 0 <= here[0] < rows and 0 <= here[1] < columns and here not in (made.start, made.goal):
            assert made.walls[here] == was
    if min(sides) >= 0:
        assert made.walls.sum() == walls.sum() + wall * (rows * columns - 72)
        assert framed(made, to_box(made, (top, left, top + 8, left + 7))) == maze
