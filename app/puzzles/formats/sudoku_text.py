"""Sudokus as text: lines of 81, .sdk, .sdm, .sdx, grids with frames, pencil marks, links, OpenSudoku."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from app.puzzles.base import PuzzleError
from app.puzzles.sudoku import SIDE, Sudoku

_BLANKS = "0.-_*xX"
_AS_DIGITS = str.maketrans(_BLANKS + " ", "0" * (len(_BLANKS) + 1))
_LINE = re.compile(r"([0-9._*xX-]{81})(?:[\s,;#].*)?")
_LINK = re.compile(r"[?&]bd=([^&#\s]*)")
_GAME = re.compile(r"<game\b[^<>]*\bdata=\"([^\"<>]*)\"")
_GROUP = re.compile(r"u?[1-9]{1,9}|[0._*xX-]")


def parse(text: str) -> list[Sudoku]:
    """Read one Sudoku in any of the forms, or many, one a line.

    In a grid of pencil marks a cell with a single candidate is a given; one marked "u", a user's
    entry, is not.

    Raises:
        PuzzleError: it is none of them.
    """
    if links := _LINK.findall(text):
        return [_sudoku([link]) for link in links]
    if "<opensudoku" in text:
        games = _GAME.findall(text)
        if not games:
            raise PuzzleError("This OpenSudoku file holds no game.")
        return [_sudoku([game]) for game in games]
    lines = [line for line in re.split(r"\r\n?|\n", text.partition("[State]")[0]) if line]
    notes = tuple(line.rstrip() for line in lines if line.startswith("#"))
    rows = [line for line in lines if not line.startswith(("#", "["))]
    first = next((row for row in rows if row.strip()), "")
    if not _LINE.fullmatch(first.strip()):
        return [_sudoku(rows, notes)]
    many = [row.strip() for row in rows if row.strip()]
    if len(many) == 1:
        return [_sudoku(many, notes)]
    sudokus = []
    for n, row in enumerate(many, 1):
        try:
            sudokus.append(_sudoku([row]))
        except PuzzleError as error:
            raise PuzzleError(f"Puzzle {n}: {error}") from error
    return sudokus


def _sudoku(rows: Sequence[str], notes: tuple[str, ...] = ()) -> Sudoku:
    line = _LINE.fullmatch(rows[0]) if len(rows) == 1 else None
    digits = line[1].translate(_AS_DIGITS) if line else _digits(rows)
    cells = np.frombuffer(digits.encode(), dtype=np.uint8) - ord("0")
    return Sudoku(cells.reshape(SIDE, SIDE), notes)


def _digits(rows: Sequence[str]) -> str:
    """81 digits out of rows of cells, whatever frame is drawn around them."""
    strange = re.search(rf"[^1-9u=|+\s{re.escape(_BLANKS)}]", "".join(rows))
    if strange:
        raise PuzzleError(
            f"“{strange[0]}” is no Sudoku cell: use digits, and 0 or . for a blank, 81 cells in all."
        )
    framed = [re.sub(r"[|+]", " ", row) for row in rows]
    inner = [row for row in framed if set(row) - set("-= ")]
    groups = " ".join(inner).split()
    if len(groups) == 81 and all(map(_GROUP.fullmatch, groups)):
        return "".join(group if len(group) == 1 else "0" for group in groups).translate(_AS_DIGITS)
    # A dash may be a blank cell or part of a frame, a space a blank cell or a gap: what gives 81 is meant.
    spaced = "".join(rows)
    compact = "".join("".join(framed).split())
    without_borders = "".join("".join(inner).split())
    without_dashes = re.sub(r"-{3,}", "", compact)
    for cells in (spaced, compact, without_borders, without_dashes):
        if len(cells) == 81 and not set(cells) & set("u=|+"):
            return cells.translate(_AS_DIGITS)
    raise PuzzleError(f"A Sudoku has 81 cells; this has {len(without_borders)}.")


def _line(sudoku: Sudoku) -> str:
    return "".join(".123456789"[digit] for digit in sudoku.cells.ravel().tolist())


def render_lines(sudokus: Sequence[Sudoku]) -> str:
    """One Sudoku a line, "." where blank (.sdm, .txt)."""
    return "".join(_line(sudoku) + "\n" for sudoku in sudokus)


def render_sdk(sudoku: Sudoku) -> str:
    """Header lines, then nine lines of cells (.sdk)."""
    line = _line(sudoku)
    rows = (line[i : i + SIDE] for i in range(0, 81, SIDE))
    return "\n".join((*sudoku.notes, *rows)) + "\n"
