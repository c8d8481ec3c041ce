"""Edits of a maze, each a new maze."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

import numpy as np

from app.puzzles.base import Cell
from app.puzzles.exact import neighbours
from app.puzzles.maze import Maze

End = Literal["start", "goal"]


def with_walls(maze: Maze, cells: Iterable[Cell], wall: bool) -> Maze:
    """Cells walled or opened; start and goal stay open."""
    walls = maze.walls.copy()
    for cell in cells:
        walls[cell] = wall and cell not in (maze.start, maze.goal)
    return replace(maze, walls=walls)


def with_end(maze: Maze, end: End, cell: Cell) -> Maze:
    """Start or goal put on an open cell; the same maze where the cell is a wall or the other end."""
    if maze.walls[cell] or cell in (maze.start, maze.goal):
        return maze
    return replace(maze, start=cell) if end == "start" else replace(maze, goal=cell)


def without_walls(maze: Maze) -> Maze:
    """Open everywhere."""
    return replace(maze, walls=np.zeros_like(maze.walls))


def resized(maze: Maze, rows: int, columns: int) -> Maze:
    """More or fewer rows and columns, keeping the top left; new cells are open.

    A start or goal cut off goes to the nearest cell that is left, which is opened.
    """
    walls = np.zeros((rows, columns), dtype=np.bool_)
    kept = maze.walls[:rows, :columns]
    walls[: kept.shape[0], : kept.shape[1]] = kept

    def inside(cell: Cell) -> Cell:
        return min(cell[0], rows - 1), min(cell[1], columns - 1)

    start, goal = inside(maze.start), inside(maze.goal)
    if start == goal:
        free = [cell for cell in neighbours(goal) if inside(cell) == cell and min(cell) >= 0]
        if maze.start == start:
            goal = free[0]
        else:
            start = free[0]
    walls[start] = walls[goal] = False
    return Maze(walls, start, goal)
