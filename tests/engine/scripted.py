"""Scripted runs: a mind that arrives where the test says, without torch."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import numpy as np

from app.engine.events import Finished, RunEvent, Started
from app.engine.fake import Script, fake_mind
from app.engine.service import Mind
from app.engine.stepper import Request, think
from app.engine.trace import Trace
from app.puzzles import generate
from app.puzzles.arc import ArcTask, Pair, grid_tokens
from app.puzzles.base import Kind, Puzzle
from app.puzzles.maze import PATH, Maze
from app.puzzles.sudoku import Sudoku


def solved_sudoku() -> tuple[Sudoku, np.ndarray[Any, Any]]:
    """A Sudoku and the tokens [81] of its solution."""
    puzzle, solution = generate.sudoku(Random(7), 40)
    return Sudoku(np.reshape(puzzle, (9, 9))), np.array(solution, dtype=np.int32) + 1


def solved_maze() -> tuple[Maze, np.ndarray[Any, Any]]:
    """A 7×7 maze and the tokens [49] of its solution."""
    maze = generate.maze(Random(3), 7, 7)
    codes = maze.codes().astype(np.int32)
    for cell in maze.solution()[1:-1]:
        codes[cell] = PATH
    return maze, codes.ravel()


def solved_arc() -> tuple[ArcTask, np.ndarray[Any, Any]]:
    """A task of two tests, the second one asked, and the tokens [25] of its output."""
    one, two = np.eye(4, dtype=np.uint8), 3 * np.eye(4, dtype=np.uint8)
    tests = (Pair(one), Pair(two, two.T + 1))
    task = ArcTask((Pair(one, two),), tests, 1, "diagonal", {"id": "x1"})
    return task, grid_tokens(two.T + 1, (5, 5))


CANVAS = {"sudoku": (9, 9), "maze": (7, 7), "arc": (5, 5)}


def solved(kind: Kind) -> tuple[Puzzle, np.ndarray[Any, Any]]:
    """A puzzle of a kind and the tokens of its solution."""
    make = {"sudoku": solved_sudoku, "maze": solved_maze, "arc": solved_arc}[kind]
    puzzle, target = make()
    return puzzle, target


def mind(kind: Kind = "sudoku", **script: Any) -> Mind:
    """A scripted mind for the puzzle of ``solved(kind)``."""
    return fake_mind(Script(solved(kind)[1], **script), kind, CANVAS[kind])


def events(kind: Kind = "sudoku", script: dict[str, Any] | None = None, **request: Any) -> Iterator[RunEvent]:
    """The events of one scripted run."""
    made = mind(kind, **(script or {}))
    return think(made.backend, Request(solved(kind)[0], **request), CANVAS[kind], "scripted")


def record(kind: Kind = "sudoku", script: dict[str, Any] | None = None, **request: Any) -> Trace:
    """The record of one scripted run."""
    *_, last = (first, *rest) = tuple(events(kind, script, **request))
    assert isinstance(first, Started) and isinstance(last, Finished) and rest
    return first.trace
