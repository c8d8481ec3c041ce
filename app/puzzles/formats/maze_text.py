"""Mazes as text: # wall, space open, S start, G goal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from app.language import tr
from app.puzzles.base import Answer, Cell, PuzzleError, place, quoted
from app.puzzles.maze import OPEN, PATH, Maze, check_size

SYMBOLS = "?# SGo"  # by token code
_STARTS, _GOALS = "S", "GE"
_KNOWN = frozenset("# .SGEoX*")  # o, X and * are a path, which is not part of the puzzle

_HEADER = re.compile(r"\A(?:# (?=[^\r\n]*[^\W\d_SGEoX])[^\r\n]*+(?:\r\n?|\n))+")
"""Lines of words above a maze."""


def looks_like_one(text: str) -> bool:
    """Whether a text is rather a maze than a Sudoku: only a maze's symbols, or walls all over."""
    text = _HEADER.sub("", text)
    if re.search(r"^[^#\n]*[1-9]", text, re.MULTILINE):  # a digit that is not in a header line
        return False
    symbols = set(text) - set("\r\n")
    return (symbols <= _KNOWN and bool(symbols & set("#S"))) or text.count("#") > 2 * (text.count("\n") + 1)


def parse(text: str) -> Maze:
    """Read a maze, one row a line; spaces at the ends of rows are cells, and "# " begins words above them.

    Raises:
        PuzzleError: unknown symbols, rows of different lengths, not one start and one goal,
            or a size out of range.
    """
    rows = re.split(r"\r\n?|\n", _HEADER.sub("", text))
    while rows and not rows[-1]:
        rows.pop()
    while rows and not rows[0]:
        rows.pop(0)
    return from_rows(rows)


def from_rows(rows: Sequence[str]) -> Maze:
    """Read a maze from its rows; see ``parse``."""
    check_size(len(rows), len(rows[0]) if rows else 0)
    for n, (above, row) in enumerate(pairwise(rows), 2):
        if len(row) != len(above):
            raise PuzzleError(
                tr(
                    "Row {row} of this maze has {count} cells and row {above} has {wanted}: make them equal "
                    "(spaces at the end of a row are cells).",
                    row=n,
                    count=len(row),
                    above=n - 1,
                    wanted=len(above),
                )
            )
    for r, row in enumerate(rows):
        for c, symbol in enumerate(row):
            if symbol not in _KNOWN:
                raise PuzzleError(
                    tr(
                        "{symbol} at {place} is no part of a maze: use # for a wall, a space for open, S and "
                        "G for start and goal.",
                        symbol=quoted(symbol),
                        place=place((r, c)),
                    )
                )
    start = _only(rows, _STARTS, tr("no start"), tr("{count} starts"))
    goal = _only(rows, _GOALS, tr("no goal"), tr("{count} goals"))
    return Maze(np.array([[symbol == "#" for symbol in row] for row in rows]), start, goal)


def _only(rows: Sequence[str], symbols: str, none: str, several: str) -> Cell:
    """Where the only one of ``symbols`` is; the first one stands for all in what is said."""
    found = [(r, c) for r, row in enumerate(rows) for c, symbol in enumerate(row) if symbol in symbols]
    if len(found) != 1:
        many = several.format(count=len(found)) if found else none
        raise PuzzleError(
            tr("This maze has {many} ({symbol}); it needs exactly one.", many=many, symbol=symbols[0])
        )
    return found[0]


def render(maze: Maze, answer: Answer | None = None) -> str:
    """One row a line; with an answer its path is marked ``o``, and walls that it goes through stay walls."""
    codes = maze.codes()
    if answer is not None:
        codes = np.where((answer == PATH) & (codes == OPEN), PATH, codes)
    return "".join("".join(SYMBOLS[code] for code in row) + "\n" for row in codes.tolist())
