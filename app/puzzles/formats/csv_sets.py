"""Sets of Sudokus or mazes as CSV, as HRM's data sets have them: source,question,answer,rating."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
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
_CELLS = re.compile(r"[0-9._*xX-]{81}")
_HEAD = 4000
"""Characters in which the first rows are looked at."""


@dataclass(frozen=True)
class Table:
    """Where Sudokus stand in other people's CSV: rows above them, their column, what is between columns."""

    above: int
    column: int
    delimiter: str


def table_of(text: str) -> Table | None:
    """Whether a text is rows of which one column holds Sudokus, under a header of any words or none.

    Lines that begin with a Sudoku are read as lines. Beside its solution a Sudoku is what has blanks.

    Raises:
        PuzzleError: this is a damaged CSV.
    """
    head = text[:_HEAD]
    first = head.partition("\n")[0]
    if sudoku_text.is_line(first):
        return None
    for delimiter in (mark for mark in ",;\t" if mark in first):
        for above, row in enumerate(_rows(head, delimiter)[:2]):
            fields = [field.strip() for field in row]
            found = [n for n, field in enumerate(fields) if _CELLS.fullmatch(field)]
            if found and len(fields) > 1:
                blanks = (n for n in found if re.search("[^1-9]", fields[n]))
                return Table(above, next(blanks, found[0]), delimiter)
    return None


def of_table(text: str, table: Table) -> Sequence[Sudoku]:
    """The Sudokus of such rows, each read when it is asked for.

    Raises:
        PuzzleError: there is no row.
    """
    rows = _rows(text, table.delimiter)[table.above :]
    if not rows:
        raise PuzzleError(tr("This CSV has a header but no puzzles."))
    column = table.column
    return Listed(
        [row[column] if len(row) > column else "" for row in rows], _sudoku, tr("Puzzle {n} of this CSV")
    )


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
    rows = _rows(text)
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


def _rows(text: str, delimiter: str = ",") -> list[list[str]]:
    try:
        return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]
    except csv.Error as error:
        raise PuzzleError(tr("This CSV is damaged: {why}.", why=error)) from error


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
