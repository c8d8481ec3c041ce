"""Boards of a few dozen pixels: what stands in each cell, and that they fit."""

from random import Random

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QImage

from app.puzzles import generate
from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import KINDS, Kind, frozen
from app.puzzles.maze import PATH, Maze
from app.puzzles.sudoku import Sudoku
from app.ui.arc_colours import STANDARD as PALETTE
from app.ui.boards import small
from app.ui.boards.small import small_board
from app.ui.theme import DARK, LIGHT, Theme
from tests.engine.scripted import CANVAS, solved

pytestmark = pytest.mark.usefixtures("qapp")


def picture(puzzle, answer, side: int, theme: Theme = DARK) -> QImage:
    return small_board(puzzle, answer, QSize(side, side), theme, QFont())


def inks(image: QImage, cells: int, cell: tuple[int, int]) -> set[str]:
    """The colours of a cell."""
    side = image.width() // cells
    row, column = cell
    places = [(column * side + x, row * side + y) for x in range(side) for y in range(side)]
    return {image.pixelColor(x, y).name() for x, y in places}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("side", [5, 20, 30, 63, 64, 200])
def test_a_board_is_as_large_as_fits(kind: Kind, side: int) -> None:
    puzzle, target = solved(kind)
    answer = puzzle.answer(target, CANVAS[kind])
    for theme in (DARK, LIGHT):
        image = picture(puzzle, answer, side, theme)
        cells = max(answer.shape)
        assert image.width() <= side and image.height() <= side
        assert image.width() > side - cells or side < cells
        assert all(image.pixelColor(x, x).alpha() == 255 for x in range(image.width()))


@pytest.mark.parametrize("side", [5 * 9, 12 * 9])
def test_a_sudokus_wrong_digits_stand_out(side: int) -> None:
    cells = np.zeros((9, 9), np.uint8)
    cells[0, 0], cells[8, 8] = 5, 7
    answer = cells.copy()
    answer[0, 4], answer[4, 4], answer[8, 8] = 5, 3, 6  # a second 5, a harmless 3, a given denied
    image = picture(Sudoku(cells), frozen(answer), side)
    marks = {cell for cell in np.ndindex(9, 9) if DARK.conflict in inks(image, 9, cell)}
    if side > 100:  # digits are antialiased: look for the ground of wrong ones
        ground = small.mixed(DARK.conflict, DARK.panel, 0.24).name()
        marks = {cell for cell in np.ndindex(9, 9) if ground in inks(image, 9, cell)}
    assert marks == {(0, 4), (8, 8)}
    assert inks(image, 9, (4, 4)) != inks(image, 9, (4, 3)) and inks(image, 9, (0, 0)) != inks(
        image, 9, (4, 4)
    )


def test_digits_are_read_where_there_is_room_for_them() -> None:
    def with_digit(digit: int, side: int) -> QImage:
        cells = np.zeros((9, 9), np.uint8)
        cells[4, 4] = digit
        return picture(Sudoku(cells), None, side)

    assert with_digit(1, 9 * small.DIGITS_FROM) != with_digit(8, 9 * small.DIGITS_FROM)
    assert with_digit(1, 9 * small.DIGITS_FROM - 1) == with_digit(8, 9 * small.DIGITS_FROM - 1)


@pytest.mark.parametrize("side", [3 * 7, 12 * 7])
def test_a_maze_shows_walls_ends_and_the_path(side: int) -> None:
    walls = np.zeros((7, 7), np.bool_)
    walls[3, 1:6] = True
    maze = Maze(walls, (0, 0), (6, 6))
    answer = np.array(maze.codes())
    answer[0, 1:4] = PATH
    answer[3, 3] = PATH
    image, bare = picture(maze, frozen(answer), side), picture(maze, None, side)
    assert DARK.path in inks(image, 7, (0, 2)) and DARK.path not in inks(bare, 7, (0, 2))
    assert DARK.conflict in inks(image, 7, (3, 3))
    assert inks(image, 7, (3, 4)) == {DARK.wall} and inks(image, 7, (1, 1)) == {DARK.floor}
    assert DARK.start in inks(image, 7, (0, 0)) and DARK.goal in inks(image, 7, (6, 6))


def test_a_maze_of_more_cells_than_pixels_keeps_its_path() -> None:
    maze = generate.maze(Random(5), 99, 71)
    answer = np.array(maze.codes())
    for cell in maze.solution()[1:-1]:
        answer[cell] = PATH
    image = picture(maze, frozen(answer), 40)
    assert image.width() <= 40 and image.height() <= 40
    seen = [image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())]
    assert {DARK.path, DARK.start, DARK.goal} <= set(seen)
    bare = picture(maze, None, 40)
    assert DARK.path not in {bare.pixelColor(x, y).name() for x in range(bare.width()) for y in range(20)}


def test_a_grid_of_arc_has_its_colours_and_an_empty_one_no_picture() -> None:
    grid = np.array([[1, 2, 3]], np.uint8)
    task = ArcTask((Pair(grid, grid),), (Pair(grid),))
    image = picture(task, frozen(grid), 60)
    assert (image.width(), image.height()) == (60, 20)
    assert [image.pixelColor(10 + 20 * n, 10) for n in range(3)] == [QColor(PALETTE[n]) for n in (1, 2, 3)]
    assert picture(task, None, 60).isNull() and picture(task, frozen(np.zeros((0, 0))), 60).isNull()
