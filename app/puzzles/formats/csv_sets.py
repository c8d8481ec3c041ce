"""Sets of Sudokus or mazes as CSV, as HRM's data sets have them: source,question,answer,rating."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from math import isqrt

from app.language import tr
from app.puzzles.base import PuzzleError
from app.puzzles.exact import solve_sudoku
from app.puzzles.formats import maze_text, sudoku_text
from app.puzzles.formats.listed import Listed
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku

HEADER = "source,question,answer,rating"
_SOURCE = "hrmscope exact solver"
"""Whose answers they are."""
_MOST_NODES = 20_000


def parse(text: str) -> Sequence[Sudoku | Maze]:
    """The questions, each read when it is asked for; answers are not needed, as exact solvers verify.

    Raises:
        PuzzleError: there is no column "question" or no row; of a puzzle: it holds something else
            than the first.
    """
    questions = _questions(text)
    read: Callable[[str], Sudoku | Maze] = _maze if set(questions[0]) & set("#S") else _sudoku
    return Listed(questions, read, tr("Puzzle {n} of this CSV"))


def _questions(text: str) -> list[str]:
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    except csv.Error as error:
        raise PuzzleError(tr("This CSV is damaged: {why}.", why=error)) from error
    header = [column.strip().lower() for column in rows[0]]
    if "question" not in header:
        raise PuzzleError(tr("A CSV of puzzles begins with the header {header}.", header=HEADER))
    column = header.index("question")
    if len(rows) == 1:
        raise PuzzleError(tr("This CSV has a header but no puzzles."))
    short = next((n for n, row in enumerate(rows) if len(row) <= column), None)
    if short is not None:
        raise PuzzleError(tr("Puzzle {n} of this CSV has no question.", n=short))
    return [row[column] for row in rows[1:]]


def _sudoku(question: str) -> Sudoku:
    return sudoku_text.parse(question)[0]


def _maze(question: str) -> Maze:
    side = isqrt(len(question))
    if not side or side * side != len(question):
        raise PuzzleError(tr("{count} cells are no square maze.", count=len(question)))
    return maze_text.from_rows([question[i : i + side] for i in range(0, side * side, side)])


def render(puzzles: Sequence[Sudoku | Maze]) -> str:
    """Questions with their exact answers.

    The rating is the number of guesses a Sudoku takes after singles, or the steps of a maze's
    shortest path. Answer and rating are empty where there is not exactly one solution of a
    Sudoku, or no path.

    Raises:
        PuzzleError: a maze is not square, which this format cannot tell.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER.split(","))
    for puzzle in puzzles:
        row = _maze_row(puzzle) if isinstance(puzzle, Maze) else _sudoku_row(puzzle)
        writer.writerow((_SOURCE, *row))
    return out.getvalue()


def _sudoku_row(sudoku: Sudoku) -> tuple[str, str, str]:
    search = solve_sudoku(sudoku.cells.ravel().tolist(), most_nodes=_MOST_NODES)
    question = sudoku_text.render_lines([sudoku]).strip()
    if len(search.solutions) != 1 or search.gave_up:
        return question, "", ""
    return question, "".join(map(str, search.solutions[0])), str(search.nodes)


def _maze_row(maze: Maze) -> tuple[str, str, str]:
    if len(set(maze.canvas)) > 1:
        raise PuzzleError(tr("A CSV holds square mazes only; save this one as .txt."))
    question = maze_text.render(maze).replace("\n", "")
    path = maze.solution()
    answer = list(question)
    for r, c in path[1:-1]:
        answer[r * maze.canvas[1] + c] = "o"
    return (question, "".join(answer), str(len(path) - 1)) if path else (question, "", "")
