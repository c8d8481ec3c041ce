"""Edits of a maze, each a new maze; and the cells that a tool takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.puzzles.base import Cell
from app.puzzles.exact import maze_distances, neighbours
from app.puzzles.maze import Maze, check_size
from app.ui.boards.lattice import cells_of, line

End = Literal["start", "goal"]
Tool = Literal["brush", "line", "rectangle", "fill", "eraser", "start", "goal", "select"]


@dataclass(frozen=True)
class Shape:
    """What a tool spans from where it was put down to where it is now.

    Attributes:
        wall: whether it draws walls rather than erases them.
        filled: a rectangle with all that is in it.
    """

    tool: Tool
    anchor: Cell
    to: Cell
    wall: bool = True
    filled: bool = False

    @property
    def box(self) -> tuple[int, int, int, int]:
        """First row and column, last row and column."""
        (r, c), (i, j) = self.anchor, self.to
        return min(r, i), min(c, j), max(r, i), max(c, j)

    def cells(self) -> list[Cell]:
        """The cells it takes."""
        if self.tool == "line":
            return line(self.anchor, self.to)
        top, left, bottom, right = self.box
        return [
            (r, c)
            for r in range(top, bottom + 1)
            for c in range(left, right + 1)
            if self.filled or r in (top, bottom) or c in (left, right)
        ]


def with_walls(maze: Maze, cells: Iterable[Cell], wall: bool) -> Maze:
    """Cells walled or opened; start and goal stay open."""
    walls = maze.walls.copy()
    for cell in cells:
        walls[cell] = wall and cell not in (maze.start, maze.goal)
    return replace(maze, walls=walls)


def area(maze: Maze, cell: Cell) -> list[Cell]:
    """The cells that one walks to from a cell over others that are as it is, wall or open."""
    return cells_of(maze_distances(maze.walls == maze.walls[cell], cell) >= 0)


def with_end(maze: Maze, end: End, cell: Cell) -> Maze:
    """Start or goal put on an open cell; the same maze where the cell is a wall or the other end."""
    if maze.walls[cell] or cell in (maze.start, maze.goal):
        return maze
    return replace(maze, start=cell) if end == "start" else replace(maze, goal=cell)


def without_walls(maze: Maze) -> Maze:
    """Open everywhere."""
    return replace(maze, walls=np.zeros_like(maze.walls))


def carried(read: Maze, corrected: Maze, anew: Maze) -> Maze:
    """What was corrected in one reading of a picture, in another one of as many cells."""
    start = anew.start if corrected.start == read.start else corrected.start
    goal = anew.goal if corrected.goal == read.goal else corrected.goal
    if start == goal:
        start, goal = corrected.start, corrected.goal
    walls = np.where(corrected.walls != read.walls, corrected.walls, anew.walls)
    walls[start] = walls[goal] = False
    return Maze(walls, start, goal)


class Sides(NamedTuple):
    """Rows and columns put on at every side; those taken off are negative."""

    top: int = 0
    bottom: int = 0
    left: int = 0
    right: int = 0


def framed(maze: Maze, sides: Sides, wall: bool = False) -> Maze:
    """More or fewer rows and columns at every side; new cells are walls or open.

    A start or goal cut off goes to the nearest cell that is left, which is opened.

    Raises:
        PuzzleError: the size is out of range.
    """
    (h, w), (top, bottom, left, right) = maze.canvas, sides
    rows, columns = h + top + bottom, w + left + right
    check_size(rows, columns)
    walls = np.full((rows, columns), wall)
    kept = maze.walls[max(-top, 0) : h - max(-bottom, 0), max(-left, 0) : w - max(-right, 0)]
    first = max(top, 0), max(left, 0)
    walls[first[0] : first[0] + kept.shape[0], first[1] : first[1] + kept.shape[1]] = kept

    def inside(cell: Cell) -> Cell:
        return min(max(cell[0], 0), rows - 1), min(max(cell[1], 0), columns - 1)

    moved = [(r + top, c + left) for r, c in (maze.start, maze.goal)]
    start, goal = (inside(cell) for cell in moved)
    if start == goal:
        free = next(cell for cell in neighbours(goal) if inside(cell) == cell)
        start, goal = (start, free) if moved[0] == start else (free, goal)
    walls[start] = walls[goal] = False
    return Maze(walls, start, goal)


def resized(maze: Maze, rows: int, columns: int) -> Maze:
    """More or fewer rows and columns, keeping the top left; new cells are open."""
    h, w = maze.canvas
    return framed(maze, Sides(bottom=rows - h, right=columns - w))


def to_box(maze: Maze, box: tuple[int, int, int, int]) -> Sides:
    """What is left of a maze is this box: first row and column, last row and column."""
    (h, w), (top, left, bottom, right) = maze.canvas, box
    return Sides(-top, bottom + 1 - h, -left, right + 1 - w)


def to_contents(maze: Maze) -> Sides:
    """What is left of a maze is what is there: empty margins go, of solid walls one line stays."""
    ends = np.zeros_like(maze.walls)
    ends[maze.start] = ends[maze.goal] = True

    def margin(walls: NDArray[np.bool_], ends: NDArray[np.bool_]) -> int:
        """How many of the first rows are nothing but margin."""
        empty = next(n for n, row in enumerate(walls | ends) if row.any())
        solid = next((n for n, row in enumerate(walls[empty:]) if not row.all()), 0)
        return empty + max(0, solid - 1)

    pairs = ((maze.walls, ends), (maze.walls.T, ends.T))
    (top, bottom), (left, right) = ((margin(w, e), margin(w[::-1], e[::-1])) for w, e in pairs)
    return Sides(-top, -bottom, -left, -right)
