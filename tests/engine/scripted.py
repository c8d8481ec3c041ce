"""Scripted runs: a mind that arrives where the test says, without torch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import Any

import numpy as np

from app.engine.backends.base import Look
from app.engine.backends.fallback import WithFallback
from app.engine.cuda.driver import CudaError
from app.engine.devices import Asked, Choice
from app.engine.events import Finished, Level, RunEvent, Started
from app.engine.fake import FakeBackend, Script, fake_mind
from app.engine.service import Mind
from app.engine.stepper import Request, think
from app.engine.trace import Trace
from app.engine.views import views_of
from app.puzzles import generate
from app.puzzles.arc import ArcTask, Pair, grid_tokens
from app.puzzles.base import Kind, Puzzle
from app.puzzles.maze import OPEN, PATH, Maze
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


class RightInView(FakeBackend):
    """One view finds the solution at the end of a segment; the others stay with the puzzle as it was, and
    of a maze they walk every open cell.

    Every fourth view, from the second on, says halt all the same.
    """

    def __init__(self, model: FakeBackend, kind: Kind, view: int, segment: int) -> None:
        super().__init__(model.config, model.script)
        self._kind, self._right, self._at = kind, view, segment

    def begin(self, looks: Sequence[Look], puzzle_id: int, columns: int) -> None:
        super().begin(looks, puzzle_id, columns)
        self._looks = looks

    def all_views(self) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
        tokens = np.stack([look.tokens for look in self._looks]).astype(np.uint8)
        if self._kind == "maze":
            tokens[tokens == OPEN] = PATH
        if self._done["H"] >= self._at * self.config.H_cycles and self._right < len(tokens):
            puzzle, target = solved(self._kind)
            canvas = CANVAS[self._kind]
            symmetry = views_of(puzzle, len(tokens))[self._right].symmetry
            answer = puzzle.answer(target, canvas)
            tokens[self._right] = as_tokens(self._kind, symmetry.apply_answer(answer) if symmetry else answer)
        return tokens, np.where(np.arange(len(tokens)) % 4 == 1, 1.0, -1.0).astype(np.float32)


def as_tokens(kind: Kind, answer: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """The tokens that are read as this answer."""
    if kind == "arc":
        return grid_tokens(answer, CANVAS[kind])
    return answer.ravel() + (kind == "sudoku")


def mind(kind: Kind = "sudoku", right: tuple[int, int] | None = None, **script: Any) -> Mind:
    """A scripted mind for the puzzle of ``solved(kind)``.

    Args:
        right: the view that finds the solution, and at the end of which segment (1-based).
    """
    made = fake_mind(Script(solved(kind)[1], **script), kind, CANVAS[kind])
    if right is None:
        return made
    assert isinstance(made.backend, FakeBackend)
    return replace(made, backend=RightInView(made.backend, kind, *right))


STOPPED = "The GPU stopped: a kernel failed."


class ScriptedGpu(FakeBackend):
    """A GPU that fails from one of its updates on, counted from 0."""

    device = "NVIDIA H200"

    def __init__(self, model: FakeBackend, fails_from: int) -> None:
        super().__init__(model.config, model.script)
        self._fails_from = fails_from

    def update(self, level: Level) -> None:
        if sum(self._done.values()) >= self._fails_from:
            raise CudaError(STOPPED)
        super().update(level)


class ScriptedCpu(FakeBackend):
    device = "CPU"


def mind_on(device: Asked, fails_from: int = 10**9) -> Mind:
    """A scripted mind on a GPU that may fail, or on the CPU where that was chosen."""
    made = mind()
    assert isinstance(made.backend, FakeBackend)
    cpu = ScriptedCpu(made.backend.config, made.backend.script)
    if device == "cpu":
        choice = Choice(device, why="The CPU was chosen.")
        return Mind(cpu, replace(made.ready, device=cpu.device, choice=choice))
    gpu = ScriptedGpu(made.backend, fails_from)
    choice = Choice(device, "cuda", gpu.device, "It computes what the CPU does.")
    return Mind(WithFallback(gpu, cpu), replace(made.ready, device=gpu.device, choice=choice))


def events(kind: Kind = "sudoku", script: dict[str, Any] | None = None, **request: Any) -> Iterator[RunEvent]:
    """The events of one scripted run."""
    made = mind(kind, **(script or {}))
    return think(made.backend, Request(solved(kind)[0], **request), CANVAS[kind], "scripted")


def record(kind: Kind = "sudoku", script: dict[str, Any] | None = None, **request: Any) -> Trace:
    """The record of one scripted run."""
    *_, last = (first, *rest) = tuple(events(kind, script, **request))
    assert isinstance(first, Started) and isinstance(last, Finished) and rest
    return first.trace
