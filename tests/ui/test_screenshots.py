"""Sudokus read from pictures of screens: notes, panels and keypads around faint lines."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.puzzles.photo import NO_GRID, PhotoError, read_picture
from app.puzzles.sudoku import Sudoku
from app.ui import pictures
from app.ui.boards.sudoku_solving import SolvingBoard
from app.ui.theme import DARK, LIGHT, Theme
from tests.puzzles.drawn_grids import some_digits

PANELS = [
    QRect(700, 40, 190, 240),
    QRect(700, 290, 190, 240),
    QRect(900, 40, 190, 490),
    QRect(60, 610, 1030, 80),
]
KEYS = [QRect(620 + 100 * (n % 3), 130 + 100 * (n // 3), 92, 92) for n in range(9)]


def screen(theme: Theme) -> tuple[QImage, QPainter]:
    image = QImage(1100, 700, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.window))
    return image, QPainter(image)


def paint_surroundings(painter: QPainter, theme: Theme) -> None:
    """Panels and buttons with words."""
    for panel in PANELS:
        painter.fillRect(panel, QColor(theme.panel))
        painter.setPen(QColor(theme.ink_soft))
        painter.drawText(panel, Qt.AlignmentFlag.AlignCenter, "Solve a puzzle")
    for n in range(9):
        painter.fillRect(60 + 40 * n, 560, 34, 34, QColor(theme.raised))
        painter.drawText(QRect(60 + 40 * n, 560, 34, 34), Qt.AlignmentFlag.AlignCenter, str(n + 1))


def noted() -> Sudoku:
    """With several pencil marks in every blank cell."""
    digits = some_digits()
    row, column = np.indices((9, 9))
    marks = np.where(digits == 0, 0b100110010 | (2 << (row + column) % 9), 0)
    return replace(Sudoku(digits), marks=marks.astype(np.uint16))


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_our_own_window_with_notes_and_panels_is_read(qtbot: Any, theme: Theme) -> None:
    board = SolvingBoard(theme)
    qtbot.addWidget(board)
    board.set_puzzle(noted())
    board.resize(500, 500)
    board.select((8, 8))
    image, painter = screen(theme)
    with painter:
        painter.drawImage(80, 40, board.grab().toImage())
        paint_surroundings(painter, theme)
    reading = read_picture(pictures.grey(image))
    assert (reading.digits == some_digits()).all() and not reading.doubts


def web_page(lines: int) -> QImage:
    """A page with faint lines, notes in the cells and a keypad beside the grid."""
    image, painter = screen(LIGHT)
    with painter:
        painter.fillRect(image.rect(), Qt.GlobalColor.white)
        cell, digits = 468 // lines, noted().cells
        for thick in (False, True):
            painter.setPen(QPen(QColor("#344861"), 2) if thick else QPen(QColor("#bec6d4"), 1))
            for line in range(0, lines + 1, 3 if thick else 1):
                painter.drawLine(60 + line * cell, 100, 60 + line * cell, 100 + lines * cell)
                painter.drawLine(60, 100 + line * cell, 60 + lines * cell, 100 + line * cell)
        painter.setPen(QColor("#344861"))
        font = painter.font()
        for row, column in np.ndindex(lines, lines):
            box = QRect(60 + column * cell, 100 + row * cell, cell, cell)
            if digit := digits[row % 9, column % 9]:
                font.setPixelSize(cell * 3 // 5)
                painter.setFont(font)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(digit))
                continue
            font.setPixelSize(cell // 5)
            painter.setFont(font)
            for mark in (1, 2, 5, 6, 9):
                part = QRect(box.x(), box.y(), cell // 3, cell // 3)
                part.translate((mark - 1) % 3 * cell // 3, (mark - 1) // 3 * cell // 3)
                painter.drawText(part, Qt.AlignmentFlag.AlignCenter, str(mark))
        for n, key in enumerate(KEYS):
            painter.drawRect(key)
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, str(n + 1))
    return image


def test_a_page_with_notes_between_faint_lines_and_a_keypad_is_read() -> None:
    reading = read_picture(pictures.grey(web_page(9)))
    assert (reading.digits == some_digits()).all() and not reading.doubts


@pytest.mark.parametrize("lines", [6, 12])
def test_another_number_of_cells_is_no_sudoku(lines: int) -> None:
    with pytest.raises(PhotoError) as caught:
        read_picture(pictures.grey(web_page(lines)))
    assert str(caught.value) == NO_GRID
