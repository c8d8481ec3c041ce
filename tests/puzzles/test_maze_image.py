"""Mazes drawn as pictures are read back; what shows none gets a sentence."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import numpy as np
import pytest

from app.puzzles import generate
from app.puzzles.base import PuzzleError
from app.puzzles.maze import Maze
from app.puzzles.maze_image import Rgb, guess, pitch_of, read, with_box, with_columns, with_lines

MAZE = generate.maze(Random(4), 15, 21, "braided")


def drawn(
    maze: Maze, cell: int = 9, margin: int = 0, wall: int = 0, floor: int = 255, ends: bool = True
) -> Rgb:
    """Walls as wide as the ways, start green and goal red, on a margin of the floor's colour."""
    picture = np.where(maze.walls[..., None], np.uint8(wall), np.uint8(floor)).repeat(3, axis=2)
    if ends:
        picture[maze.start], picture[maze.goal] = (0, 255, 0), (255, 0, 0)
    large = picture.repeat(cell, axis=0).repeat(cell, axis=1)
    return np.pad(large, ((margin, margin), (margin, margin), (0, 0)), constant_values=floor)


def lined(maze: Maze, way: int = 14, line: int = 2, margin: int = 8) -> Rgb:
    """Walls that are lines between rooms."""
    ys, xs = (np.repeat(np.arange(n), [line if i % 2 == 0 else way for i in range(n)]) for n in maze.canvas)
    picture = np.where(maze.walls[ys][:, xs][..., None], np.uint8(30), np.uint8(250)).repeat(3, axis=2)
    return np.pad(picture, ((margin, margin), (margin, margin), (0, 0)), constant_values=250)


@pytest.mark.parametrize(
    "how",
    [{"cell": 1}, {"margin": 23}, {"cell": 17, "wall": 90}, {"wall": 210, "floor": 20, "margin": 11}],
    ids=lambda how: "-".join(how),
)
def test_blocks_are_read_back(how: dict[str, int]) -> None:
    picture = drawn(MAZE, **how)  # type: ignore[arg-type]
    found = read(picture, guess(picture))
    assert found.maze == MAZE and found.marked == (True, True) and found.doubtful == 0


def test_thin_walls_are_rooms_and_lines() -> None:
    picture = lined(MAZE)
    look = guess(picture)
    assert look.line == 2 and (look.rows, look.columns) == (15, 21)
    assert (read(picture, look).maze.walls == MAZE.walls).all()
    wide = with_lines(look, False)
    assert wide.line == 0 and with_lines(wide, True).columns == 21


def test_scattered_walls_may_leave_the_border_open() -> None:
    maze = generate.maze(Random(2), 12, 17, "scattered")
    picture = drawn(maze, 8)
    assert read(picture, guess(picture)).maze == maze


def test_noise_and_shades_do_no_harm() -> None:
    rng, picture = np.random.default_rng(0), drawn(MAZE, 11, 14).astype(np.int16)
    shade = np.linspace(0, -60, picture.shape[1])[None, :, None]
    worn = np.clip(picture + shade + rng.integers(-25, 26, picture.shape), 0, 255).astype(np.uint8)
    assert read(worn, guess(worn)).maze == MAZE


def test_another_size_is_chosen_in_proportion() -> None:
    picture = drawn(MAZE)
    look = with_columns(guess(picture), 42)
    assert look.rows == 30
    assert read(picture, look).maze.canvas == (30, 42)
    assert read(picture, replace(look, rows=15, columns=21)).maze == MAZE


def test_ends_that_are_not_marked_are_the_gaps_or_far_apart() -> None:
    walls = MAZE.walls.copy()
    walls[0, 3] = walls[14, 17] = False
    picture = drawn(replace(MAZE, walls=walls), ends=False)
    found = read(picture, guess(picture))
    assert (found.maze.start, found.maze.goal) == ((0, 3), (14, 17)) and found.marked == (False, False)
    closed = drawn(MAZE, ends=False)
    maze = read(closed, guess(closed)).maze
    assert maze.start != maze.goal and maze.steps() is not None


@pytest.mark.parametrize(
    "picture",
    [
        np.full((80, 80, 3), 200, np.uint8),
        np.random.default_rng(1).integers(0, 256, (200, 300, 3)).astype(np.uint8),
        np.repeat(np.tile(np.linspace(0, 255, 200).astype(np.uint8), (150, 1))[..., None], 3, axis=2),
        np.zeros((0, 0, 3), np.uint8),
        np.pad(np.zeros((2, 2, 3), np.uint8), ((9, 9), (9, 9), (0, 0)), constant_values=255),
    ],
    ids=["plain", "noise", "ramp", "nothing", "dot"],
)
def test_a_picture_without_a_maze_gets_a_sentence(picture: Rgb) -> None:
    with pytest.raises(PuzzleError, match="No maze was found"):
        guess(picture)


def test_a_threshold_that_leaves_nothing_open_is_said() -> None:
    picture = drawn(MAZE, ends=False)
    with pytest.raises(PuzzleError, match="Nothing is open"):
        read(np.zeros_like(picture), guess(picture))


def titled(picture: Rgb, ink: int = 0) -> Rgb:
    """Under a line of strokes as of letters, and over a number."""
    h, w, _ = picture.shape
    page = np.pad(picture, ((40, 30), (25, 25), (0, 0)), constant_values=255)
    for x in range(5, w + 40, 9):
        page[8:24, x : x + 3] = page[14:17, x : x + 6] = ink
    page[h + 55 : h + 63, 30:34] = ink
    return page


@pytest.mark.parametrize("gap", [False, True], ids=["closed", "gaps"])
@pytest.mark.parametrize("draw", [drawn, lined])
def test_a_title_is_no_part_of_the_maze(draw: Any, gap: bool) -> None:
    maze = generate.maze(Random(7), 15, 21, "perfect")
    if gap:  # two pieces of wall
        walls = maze.walls.copy()
        walls[0, 3] = walls[14, 17] = False
        maze = replace(maze, walls=walls)
    picture = titled(draw(maze))
    assert (read(picture, guess(picture)).maze.walls == maze.walls).all()


def test_another_part_of_the_picture_has_as_many_cells_as_fit() -> None:
    picture = drawn(MAZE, margin=9)
    look = guess(picture)
    x0, y0, x1, y1 = look.box
    cut = with_box(look, (x0, y0 + 18, x1 - 9, y1), pitch_of(look))
    assert (cut.rows, cut.columns) == (13, 20)
    assert (read(picture, cut).maze.walls == MAZE.walls[2:, :20]).all()
    lines = guess(lined(MAZE))
    x0, y0, x1, y1 = lines.box
    assert with_box(lines, (x0, y0 + 16, x1, y1), pitch_of(lines)).rows == 13
