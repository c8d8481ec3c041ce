"""A maze from a picture is looked at otherwise, framed by hand and corrected; each step can be taken back."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.puzzles.base import Cell
from app.puzzles.maze_image import Rgb, guess
from app.ui.maze_picture import MazePictureDialog
from app.ui.theme import DARK
from tests.puzzles.test_maze_image import MAZE, drawn
from tests.ui.board_hands import LEFT
from tests.ui.window_hands import CTRL

SHIFT = Qt.KeyboardModifier.ShiftModifier
WIDE = np.pad(np.pad(drawn(MAZE), ((27, 0), (0, 0), (0, 0))), ((9, 9), (9, 9), (0, 0)), constant_values=255)
"""A dark bar of three cells' height above the maze, which looks like a part of it."""


def opened(qtbot: QtBot, picture: Rgb) -> MazePictureDialog:
    dialog = MazePictureDialog(picture, guess(picture), "garden", DARK)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot) -> MazePictureDialog:
    return opened(qtbot, drawn(MAZE, margin=9))


def press(dialog: MazePictureDialog, cell: Cell) -> None:
    at = dialog.board.lattice().cell_rect(cell).center().toPoint()
    QTest.mouseClick(dialog.board, LEFT, pos=at)


def wall_inside() -> Cell:
    return next((r, c) for r, c in np.argwhere(MAZE.walls).tolist() if 2 < r < 12 and 2 < c < 18)


def drag(dialog: MazePictureDialog, at: QPointF, by: QPoint) -> None:
    QTest.mousePress(dialog.view, LEFT, pos=at.toPoint())
    QTest.mouseMove(dialog.view, at.toPoint() + by / 2)
    QTest.mouseMove(dialog.view, at.toPoint() + by)
    QTest.mouseRelease(dialog.view, LEFT, pos=at.toPoint() + by)


def test_the_frame_is_dragged_off_what_is_no_maze(qtbot: QtBot) -> None:
    dialog = opened(qtbot, WIDE)
    assert dialog.maze.canvas == (18, 21)
    frame = dialog.view.frame()
    cell = frame.height() / 18
    drag(dialog, QPointF(frame.center().x(), frame.top()), QPoint(0, round(3 * cell)))
    assert dialog.maze == MAZE and dialog.rows.value() == 15 and abs(dialog.edges[1].value() - 36) <= 1
    drag(dialog, dialog.view.frame().bottomRight(), QPoint(-round(cell), -round(cell)))
    assert dialog.maze.canvas == (14, 20)
    for _ in range(2):
        QTest.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    assert dialog.maze.canvas == (18, 21) and dialog.edges[1].value() == 9


def test_the_frame_is_moved_by_numbers_and_keeps_the_size_of_its_cells(dialog: MazePictureDialog) -> None:
    top = dialog.edges[1]
    top.setFocus()
    for _ in range(18):
        QTest.keyClick(top, Qt.Key.Key_Up)
    assert dialog.maze.canvas == (13, 21) and (dialog.maze.walls == MAZE.walls[2:]).all()
    dialog.undo_button.click()
    assert dialog.maze == MAZE and not dialog.undo_button.isEnabled()
    dialog.redo_button.click()
    assert dialog.maze.canvas == (13, 21)
    top.selectAll()
    QTest.keyClicks(top, "9")
    QTest.keyClick(top, Qt.Key.Key_Return)
    assert dialog.maze == MAZE and dialog.isVisible()


def test_corrections_are_taken_back_and_outlive_another_threshold(dialog: MazePictureDialog) -> None:
    cell = wall_inside()
    press(dialog, cell)
    assert not dialog.maze.walls[cell]
    dialog.threshold.setFocus()
    QTest.keyClick(dialog.threshold, Qt.Key.Key_Left)
    QTest.keyClick(dialog.threshold, Qt.Key.Key_Left)
    assert not dialog.maze.walls[cell] and dialog.maze.walls.sum() == MAZE.walls.sum() - 1
    QTest.keyClick(dialog, Qt.Key.Key_Z, CTRL)  # the threshold
    assert not dialog.maze.walls[cell]
    QTest.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    assert dialog.maze == MAZE
    QTest.keyClick(dialog, Qt.Key.Key_Z, CTRL | SHIFT)
    assert not dialog.maze.walls[cell]
    dialog.columns.setValue(20)
    assert dialog.maze.canvas == (14, 20)
    QTest.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    assert dialog.maze.canvas == (15, 21) and not dialog.maze.walls[cell]


def test_the_tool_in_the_hand_is_seen(dialog: MazePictureDialog) -> None:
    buttons = {b.text(): b for b in dialog.board.parentWidget().findChildren(type(dialog.undo_button))}
    assert buttons["Brush"].isChecked()
    dialog.board.setFocus()
    QTest.keyClick(dialog.board, Qt.Key.Key_E)
    assert buttons["Eraser"].isChecked() and not buttons["Brush"].isChecked()


def test_corrected_ends_stay_where_they_were_put(dialog: MazePictureDialog) -> None:
    free = next((r, c) for r, c in np.argwhere(~MAZE.walls).tolist() if (r, c) not in (MAZE.start, MAZE.goal))
    dialog.board.put_end("start", free)
    dialog.threshold.setValue(dialog.threshold.value() - 20)
    assert dialog.maze.start == free and dialog.maze.goal == MAZE.goal
