"""Where no grid was found, or the wrong one: its corners are shown by mouse or keys, and it is read there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.puzzles.sudoku import Sudoku
from app.ui.corners import FAR, CornersView
from app.ui.maze_picture import MazePictureDialog
from app.ui.picture_dialog import PictureDialog
from app.ui.theme import DARK, LIGHT
from tests.puzzles.drawn_grids import CELL, ROOM, drawn, some_digits
from tests.ui.conftest import Hand
from tests.ui.test_window_picture import image_of

Key = Qt.Key
FIRST, LAST = ROOM, ROOM + 9 * CELL
GRID = np.array([(FIRST, FIRST), (LAST, FIRST), (LAST, LAST), (FIRST, LAST)], np.float32)


def without_lines() -> np.ndarray:
    """Digits that stand in nine rows and columns, and nothing around them."""
    lines = drawn(np.zeros((9, 9), np.uint8)) == 0
    return np.where(lines, 255, drawn(some_digits()))


def drag(qtbot: Any, view: CornersView, corner: int, by: QPoint) -> None:
    start = view.place(corner).toPoint()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + by)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + by)


def test_a_grid_without_lines_is_read_between_its_corners(hand: Hand, tmp_path: Path) -> None:
    path, came = tmp_path / "plain.png", hand.window.from_picture
    image_of(without_lines()).save(str(path))
    hand.window.files.open(path)
    hand.qtbot.waitUntil(lambda: came.dialog is not None)
    assert isinstance(came.dialog, MazePictureDialog)  # as which it may be read just as well
    came.dialog.other.click()
    hand.qtbot.waitUntil(lambda: came.asking is not None)
    assert came.asking
    view = came.asking.view
    hand.qtbot.waitUntil(lambda: QApplication.focusWidget() is view)
    for corner in range(4):
        before = view.corners.copy()
        view.corners[corner] = GRID[corner]
        aim = view.place(corner)
        view.corners[:] = before
        drag(hand.qtbot, view, corner, (aim - view.place(corner)).toPoint())
    assert np.abs(view.corners - GRID).max() < 3
    hand.qtbot.keyClick(view, Key.Key_Return)
    hand.qtbot.waitUntil(lambda: isinstance(came.dialog, PictureDialog))
    assert came.asking is None
    came.dialog.accept()
    assert hand.puzzle == Sudoku(some_digits())


def test_corners_of_what_was_read_can_be_put_elsewhere(hand: Hand, tmp_path: Path) -> None:
    path, came = tmp_path / "grid.png", hand.window.from_picture
    image_of(drawn(some_digits())).save(str(path))
    hand.window.files.open(path)
    hand.qtbot.waitUntil(lambda: came.dialog is not None)
    first = came.dialog
    assert isinstance(first, PictureDialog)
    first.elsewhere.click()
    assert came.asking and np.abs(came.asking.view.corners - GRID).max() < 4
    came.asking.view.corners[:] = GRID[0] + [(0, 0), (0, 1), (1, 1), (1, 0)]  # no grid is as small as that
    hand.qtbot.keyClick(came.asking.view, Key.Key_Return)
    hand.qtbot.waitUntil(lambda: came.asking.text.startswith("No grid looks like that"))
    came.asking.view.corners[:] = GRID[[2, 0, 1, 3]]  # whichever was dragged to which
    hand.qtbot.keyClick(came.asking.view, Key.Key_Enter)
    hand.qtbot.waitUntil(lambda: came.dialog is not first and came.dialog is not None)
    assert isinstance(came.dialog, PictureDialog) and (came.dialog.sudoku.cells == some_digits()).all()
    came.dialog.reject()


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_keys_go_through_the_corners_and_move_them(qtbot: Any, theme: Any) -> None:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    view = CornersView(image, None, theme)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.setFocus()
    before = view.corners.copy()
    qtbot.keyClick(view, Key.Key_Tab)
    qtbot.keyClick(view, Key.Key_Right)
    qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.chosen == 1 and (view.corners - before).tolist() == [[0, 0], [1, FAR], [0, 0], [0, 0]]
    qtbot.keyClick(view, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(9):
        qtbot.keyClick(view, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert view.chosen == 0 and view.corners[0, 1] == 0  # within the picture
    assert view.grab().toImage().pixelColor(view.place(0).toPoint()).name() == theme.entry
