"""Puzzles and their answers as text, each answer named by whose it is."""

from __future__ import annotations

import numpy as np

from app.engine.trace import Trace
from app.language import tr
from app.puzzles.arc import ArcTask
from app.puzzles.base import Answer, Puzzle
from app.puzzles.formats import format_text
from app.puzzles.formats.maze_text import SYMBOLS
from app.puzzles.maze import PATH, Maze
from app.puzzles.sudoku import Sudoku
from app.ui.boards.prediction import predict


def rows(puzzle: Puzzle, answer: Answer) -> str:
    """An answer row by row: digits, a maze with its path, or colours."""
    symbols = (
        SYMBOLS if isinstance(puzzle, Maze) else ".123456789" if isinstance(puzzle, Sudoku) else "0123456789"
    )
    return "".join("".join(symbols[code] for code in row) + "\n" for row in answer.tolist())


def question(puzzle: Puzzle) -> str:
    """The puzzle itself."""
    return format_text([puzzle.question], {"sudoku": ".sdk", "maze": ".txt", "arc": ".json"}[puzzle.kind])


def _headed(said: str, puzzle: Puzzle, answer: Answer) -> str:
    """An answer under a line that readers of puzzles pass over."""
    return f"# {said}\n{rows(puzzle, answer)}"


def of_model(trace: Trace, cursor: int) -> str:
    """What the model says at one update, and what exact checking says of that."""
    puzzle, answer = trace.puzzle_at(cursor), predict(trace, cursor).answer
    said = tr(
        "The model's answer ({model}, update {update} of {count}). {verdict}",
        model=trace.info.model, update=cursor + 1, count=len(trace), verdict=puzzle.verdict(answer).text,
    )  # fmt: skip
    return _headed(said, puzzle, answer)


def exact(puzzle: Puzzle) -> str:
    """An exact solution, or why there is none; of an ARC task the outputs that it came with."""
    if isinstance(puzzle, Sudoku):
        found = puzzle.search()
        if not found.solutions:
            return tr("The exact solver finds no solution.") + "\n"
        named = tr("One of several solutions, by the exact solver, not by the model:")
        if len(found.solutions) == 1 and not found.gave_up:
            named = tr("The solution, by the exact solver, not by the model:")
        return _headed(named, puzzle, np.reshape(found.solutions[0], puzzle.canvas))
    if isinstance(puzzle, Maze):
        path = puzzle.solution()
        if not path:
            return tr("No way leads from the start to the goal.") + "\n"
        answer = np.array(puzzle.codes())
        for cell in path[1:-1]:
            answer[cell] = PATH
        return _headed(tr("A shortest path, by the exact solver, not by the model:"), puzzle, answer)
    assert isinstance(puzzle, ArcTask)
    output = puzzle.asked.output
    if output is None:
        return tr("This test came without its output, and nothing here solves it exactly.") + "\n"
    return _headed(tr("The output that the task came with, not the model's:"), puzzle, output)
