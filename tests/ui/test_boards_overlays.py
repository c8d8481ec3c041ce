"""Coloured cells: the shades, what stays legible on them, and the legend that tells what they mean."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.engine.inquiries import NoAnswer
from app.engine.overlays import Overlay
from app.puzzles.base import Kind
from app.puzzles.maze import PATH, Maze
from app.ui.arc_colours import STANDARD as PALETTE
from app.ui.boards import editor_for, legend
from app.ui.boards.shades import SHADES, bright, luminance, shades
from app.ui.theme import DARK, LIGHT
from tests.engine.scripted import CANVAS, solved
from tests.ui.board_hands import click, close, colour_at, colours_in, point_at, predicted


def name_of(pixel: Any) -> str:
    return QColor.fromRgba(int(pixel)).name()


def shown(qtbot: QtBot, kind: Kind, values: np.ndarray[Any, Any] | None = None, theme: Any = DARK) -> Any:
    """A board with its solution, and an overlay that rises from cell to cell unless there are values."""
    editor = editor_for(kind, theme)
    qtbot.addWidget(editor)
    editor.resize(520, 560)
    puzzle, target = solved(kind)
    answer = puzzle.answer(target.astype(np.uint8), CANVAS[kind])
    editor.set_puzzle(puzzle)
    editor.set_prediction(predicted(answer, changed=[(0, 0), (1, 1)]))
    if values is None:
        values = np.linspace(0, 1, answer.size).reshape(answer.shape)
    editor.board.set_overlay(Overlay("name", values.astype(np.float32), 1.0, ("low", "high")))
    editor.grab()
    editor.board.kept = editor  # else it dies with this name
    return editor.board


def test_the_stored_shades_are_cividis() -> None:
    table = pg.colormap.get("cividis").getLookupTable(nPts=SHADES).astype(np.uint32)
    np.testing.assert_array_equal(shades(), 255 << 24 | table[:, 0] << 16 | table[:, 1] << 8 | table[:, 2])


def test_black_or_white_can_be_read_on_every_shade() -> None:
    ground = luminance(shades())
    ink = np.where(bright(shades()), 0.0, 1.0)
    contrast = (np.maximum(ground, ink) + 0.05) / (np.minimum(ground, ink) + 0.05)
    assert contrast.min() >= 4.5
    assert luminance(np.array([0xFF808080], np.uint32))[0] == pytest.approx(0.2159, abs=1e-4)  # WCAG's own


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_a_sudoku_is_filled_below_its_digits(qtbot: QtBot, theme: Any) -> None:
    board = shown(qtbot, "sudoku", theme=theme)
    for row, column in ((0, 1), (4, 4), (8, 8)):
        value = (9 * row + column) / 80
        fill = name_of(shades()[int(value * (SHADES - 1))])
        assert colour_at(board, (row, column), -0.38, -0.38) == fill
        ink = "#000000" if bright(shades())[int(value * (SHADES - 1))] else "#ffffff"
        seen = colours_in(board, (row, column))
        assert ink in seen and theme.prediction not in seen
    assert colour_at(board, (0, 0), -0.38, -0.38) == name_of(shades()[0])  # not tinted, though it changed


def test_nothing_is_painted_where_there_is_no_number(qtbot: QtBot) -> None:
    values = np.full((9, 9), 0.5)
    cell = next(divmod(n, 9) for n in range(81) if not solved("sudoku")[0].cells.ravel()[n])
    values[cell] = np.nan
    board = shown(qtbot, "sudoku", values)
    assert colour_at(board, cell, -0.38, -0.38) == DARK.panel
    assert DARK.prediction in colours_in(board, cell)


def test_conflicts_stay_underlined_in_what_can_be_read(qtbot: QtBot) -> None:
    board = shown(qtbot, "sudoku", np.ones((9, 9)))
    answer = board.shown.answer.copy()
    row, column = next(divmod(n, 9) for n in range(81) if not board.puzzle.cells.ravel()[n])
    answer[row, column] = answer[row, (column + 1) % 9]
    board.set_prediction(predicted(answer))
    seen = colours_in(board, (row, column))
    assert DARK.conflict not in seen
    below = 0.58 * 0.73 / 2 + 0.09
    assert colour_at(board, (row, column), 0.2, below) == "#000000"


def test_a_maze_keeps_its_walls_around_the_fill(qtbot: QtBot) -> None:
    board = shown(qtbot, "maze", np.ones((5, 5)))
    walls = np.zeros((5, 5), dtype=np.bool_)
    walls[2] = True
    maze = Maze(walls, (0, 0), (0, 4))
    answer = maze.codes().copy()
    answer[0, 1:4] = PATH
    board.set_puzzle(maze)
    board.set_prediction(predicted(answer, confidence=0.2))
    fill = name_of(shades()[-1])
    assert colour_at(board, (2, 2)) == fill and colour_at(board, (2, 2), 0.4, 0.4) == DARK.wall
    assert colour_at(board, (4, 1)) == colour_at(board, (4, 1), 0.4, 0.4) == fill
    assert colour_at(board, (0, 2)) == DARK.path  # at full strength, with a border
    assert DARK.floor in colours_in(board, (0, 2))


def test_arc_keeps_its_colours_around_the_fill(qtbot: QtBot) -> None:
    board = shown(qtbot, "arc", np.zeros((4, 4)))
    lattice = board.lattice()
    for cell in ((0, 0), (1, 2)):
        colour = QColor(PALETTE[board.shown.answer[cell]]).name()
        assert colour_at(board, cell, lattice=lattice) == name_of(shades()[0])
        assert colour_at(board, cell, -0.4, -0.4, lattice) == colour
    assert DARK.changed not in colours_in(board, (1, 1), lattice)
    rim = colours_in(board, (1, 1), lattice) & {"#000000", "#ffffff"}
    assert rim


def foot(board: Any) -> set[str]:
    height = int(legend.HEIGHT)
    image = board.grab(board.rect().adjusted(0, board.height() - height, 0, 0)).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(height)}


def test_the_legend_is_the_overlays_and_reads_the_cell_under_the_mouse(qtbot: QtBot) -> None:
    board = shown(qtbot, "sudoku")
    before = foot(board)
    for end in (0, -1):
        assert any(close(seen, name_of(shades()[end])) for seen in before)
    assert DARK.changed not in before
    board.window().show()
    point_at(board, (4, 4))
    assert foot(board) != before and DARK.ink in foot(board)
    board.set_overlay(NoAnswer("It cannot be told."))
    assert not any(close(seen, name_of(shades()[-1])) for seen in foot(board))
    assert DARK.ink_soft in foot(board)
    assert colour_at(board, (0, 8), -0.38, -0.38) not in map(name_of, shades())
    board.set_overlay(None)
    assert DARK.changed in foot(board)


def test_an_overlay_of_another_shape_is_not_painted(qtbot: QtBot) -> None:
    board = shown(qtbot, "sudoku", np.ones((4, 4)))
    assert board.shading is None and DARK.changed in foot(board)


def test_the_button_is_there_with_a_menu_and_something_to_colour(qtbot: QtBot) -> None:
    board = shown(qtbot, "sudoku")
    assert board.colours.isHidden()
    board.colours.setMenu(QMenu(board))
    board.set_overlay(None)
    assert not board.colours.isHidden() and board.colours.geometry().bottom() == board.rect().bottom()
    board.set_prediction(None)
    assert board.colours.isHidden()
    click(board, (0, 0))
