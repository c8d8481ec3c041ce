"""Mazes: a way from start to goal through open cells, as short as there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from app.language import tr
from app.puzzles import dihedral
from app.puzzles.base import (
    Answer,
    ByValue,
    Canvas,
    Cell,
    Kind,
    PuzzleError,
    Verdict,
    Violation,
    frozen,
    not_solved,
    place,
)
from app.puzzles.exact import maze_distances, neighbours, shortest_path, shortest_path_count

PAD, WALL, OPEN, START, GOAL, PATH = range(6)  # HRM's tokens
SMALLEST, LARGEST = 5, 99


def _cells(mask: NDArray[np.bool_]) -> tuple[Cell, ...]:
    return tuple((r, c) for r, c in np.argwhere(mask).tolist())


def check_size(rows: int, columns: int) -> None:
    """Refuse what is smaller or larger than a maze may be.

    Raises:
        PuzzleError: it is not 5 to 99 a side.
    """
    if not all(SMALLEST <= side <= LARGEST for side in (rows, columns)):
        raise PuzzleError(
            tr(
                "A maze has {least} to {most} rows and columns, not {rows}×{columns}.",
                least=SMALLEST,
                most=LARGEST,
                rows=rows,
                columns=columns,
            )
        )


_OUTSIDE = {"start": tr("The start lies outside the maze."), "goal": tr("The goal lies outside the maze.")}
_ON_WALL = {
    "start": tr("The start at {place} is on a wall."),
    "goal": tr("The goal at {place} is on a wall."),
}


@dataclass(frozen=True, eq=False)
class Maze(ByValue):
    """A maze.

    Attributes:
        walls: bool [h, w], read-only, 5 to 99 a side; one walks up, down, left and right.
        start: (row, column), open.
        goal: (row, column), open, not the start.

    Raises:
        PuzzleError: the size is out of range, or start or goal is outside, on a wall or the other one.
    """

    walls: NDArray[np.bool_]
    start: Cell
    goal: Cell
    kind: ClassVar[Kind] = "maze"

    def __post_init__(self) -> None:
        """Check and freeze."""
        walls = np.array(self.walls, dtype=np.bool_)
        h, w = walls.shape
        check_size(h, w)
        for name, (r, c) in (("start", self.start), ("goal", self.goal)):
            if not (0 <= r < h and 0 <= c < w):
                raise PuzzleError(_OUTSIDE[name])
            if walls[r, c]:
                raise PuzzleError(_ON_WALL[name].format(place=place((r, c))))
            object.__setattr__(self, name, (int(r), int(c)))
        if self.start == self.goal:
            raise PuzzleError(tr("Start and goal are the same cell."))
        walls.setflags(write=False)
        object.__setattr__(self, "walls", walls)

    @property
    def canvas(self) -> Canvas:
        """Its own size."""
        h, w = self.walls.shape
        return h, w

    def violations(self) -> tuple[Violation, ...]:
        """A warning when the goal cannot be reached; it still runs."""
        if self.steps() is None:
            text = tr("The goal cannot be reached from the start.")
            return (Violation(text, (self.start, self.goal), blocking=False),)
        return ()

    def steps(self) -> int | None:
        """The length of the shortest path, None when there is none."""
        steps = int(maze_distances(~self.walls, self.start)[self.goal])
        return None if steps < 0 else steps

    def solution(self) -> list[Cell]:
        """One exact shortest path, both ends included; empty when there is none."""
        return shortest_path(maze_distances(~self.walls, self.start), self.goal)

    def has_several_solutions(self) -> bool:
        """Whether more than one path is as short as can be."""
        return shortest_path_count(maze_distances(~self.walls, self.start), self.goal) > 1

    def codes(self) -> NDArray[np.uint8]:
        """HRM's tokens at the maze's own size, [h, w]."""
        codes = np.where(self.walls, WALL, OPEN)
        codes[self.start], codes[self.goal] = START, GOAL
        return frozen(codes)

    def tokens(self, canvas: Canvas) -> NDArray[np.int32]:
        """HRM's tokens [rows * columns], the maze at the top left, walled out to the canvas.

        Raises:
            PuzzleError: the maze is larger than the canvas.
        """
        (h, w), (rows, columns) = self.canvas, canvas
        if h > rows or w > columns:
            raise PuzzleError(
                tr(
                    "This maze is {h}×{w} and the model takes at most {rows}×{columns}. Use a smaller maze "
                    "or another model.",
                    h=h,
                    w=w,
                    rows=rows,
                    columns=columns,
                )
            )
        board = np.full(canvas, WALL, dtype=np.int32)
        board[:h, :w] = self.codes()
        return board.ravel()

    def answer(self, tokens: NDArray[Any], canvas: Canvas) -> Answer:
        """Read tokens [rows * columns] back as token codes [h, w], 0 where it is none of 1-5."""
        h, w = self.canvas
        codes = np.asarray(tokens).reshape(canvas)[:h, :w]
        return frozen(np.where((codes >= WALL) & (codes <= PATH), codes, PAD))

    def _drawn(self, answer: Answer) -> NDArray[np.bool_]:
        """The path an answer draws: its path cells and the two ends, bool [h, w]."""
        drawn: NDArray[np.bool_] = answer == PATH
        drawn[self.start] = drawn[self.goal] = True
        return drawn

    def path_cells(self, answer: Answer) -> list[Cell]:
        """The drawn path from start to goal in order; empty unless it is one simple path."""
        drawn = self._drawn(answer)
        path = shortest_path(maze_distances(drawn, self.start), self.goal)
        return path if len(path) == drawn.sum() else []

    def path_pieces(self, answer: Answer) -> int:
        """Into how many connected pieces the drawn path falls, start and goal included."""
        left = set(_cells(self._drawn(answer)))
        pieces = 0
        while left:
            pieces += 1
            piece = [left.pop()]
            while piece:
                near = left.intersection(neighbours(piece.pop()))
                left -= near
                piece += near
        return pieces

    def verdict(self, answer: Answer) -> Verdict:
        """Check token codes [h, w]: the path cells and the two ends are one shortest path.

        Any of the shortest paths counts. What the answer says of walls and open cells is not judged:
        the maze itself is known.
        """
        shortest = self.steps()
        if shortest is None:
            unreachable = self.violations()
            return Verdict(False, tr("Not solved: no path exists, the goal is walled off."), unreachable)
        drawn = self._drawn(answer)
        walked = maze_distances(drawn, self.start)
        broken = []
        if crossed := _cells(drawn & self.walls):
            text = tr("The path crosses a wall at {place}.", place=place(crossed[0]))
            broken.append(Violation(text, crossed))
        length = int(walked[self.goal])
        if length < 0:
            end = np.unravel_index(int(walked.argmax()), walked.shape)
            stop = int(end[0]), int(end[1])
            broken.append(Violation(tr("The path breaks off at {place}.", place=place(stop)), (stop,)))
        else:
            path = shortest_path(walked, self.goal)
            if length > shortest:
                text = tr("{count} steps, the shortest takes {shortest}.", count=length, shortest=shortest)
                broken.append(Violation(text, tuple(path)))
            if stray := tuple(sorted(set(_cells(drawn)) - set(path))):
                text = tr("{count} cells lie off the path.", count=len(stray))
                if len(stray) == 1:
                    text = tr("1 cell lies off the path.")
                broken.append(Violation(text, stray))
        if broken:
            return not_solved(broken)
        return Verdict(True, tr("Solved and verified: a shortest path of {count} steps.", count=shortest))

    def random_symmetry(self, rng: np.random.Generator) -> MazeSymmetry:
        """One of the eight turned and mirrored views."""
        return MazeSymmetry(int(rng.integers(dihedral.COUNT)))


@dataclass(frozen=True)
class MazeSymmetry:
    """A maze turned or mirrored; ``k`` is numbered as in ``dihedral``."""

    k: int

    def apply(self, puzzle: Maze) -> Maze:
        """The maze in this view."""
        ends = puzzle.start, puzzle.goal
        start, goal = (dihedral.turned_cell(end, puzzle.canvas, self.k) for end in ends)
        return Maze(dihedral.turned(puzzle.walls, self.k), start, goal)

    def apply_answer(self, answer: Answer) -> Answer:
        """Token codes [h, w] in this view."""
        return frozen(dihedral.turned(answer, self.k))

    def inverse(self) -> Self:
        """The view that undoes this one."""
        return type(self)(dihedral.INVERSE[self.k])
