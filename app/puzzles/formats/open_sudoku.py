"""OpenSudoku's XML: 81 digits, or its cells with what was put in and noted ("version: 3")."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from app.language import tr
from app.puzzles.base import PuzzleError
from app.puzzles.formats.listed import Listed
from app.puzzles.sudoku import SIDE, Sudoku

_GAME = re.compile(r"<game\b[^<>]*?\bdata=\"([^\"<>]*)\"")
_CELLS = re.compile(r"version: *([1-5])(?:&#10;|\\n|\s)*((?:[0-9,-]+\|+)+)\s*")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<opensudoku version="2">\n'


def parse(text: str, digits: Callable[[str], Sudoku]) -> Sequence[Sudoku]:
    """The games, of many each read when it is asked for; ``digits`` reads one that is 81 digits.

    Raises:
        PuzzleError: there is none, or the only one is damaged.
    """
    games = _GAME.findall(text)
    if not games:
        raise PuzzleError(tr("This OpenSudoku file holds no game."))
    read = partial(_read, digits)
    return Listed(games, read) if len(games) > 1 else [read(games[0])]


def _read(digits: Callable[[str], Sudoku], game: str) -> Sudoku:
    match = _CELLS.fullmatch(game)
    return _game(*match.groups()) if match else digits(game)


def _game(version: str, data: str) -> Sudoku:
    """Cells of a value, notes and whether it is the person's own.

    Notes are listed, since version 2 they are bits, and since version 4 there is a second kind of them.
    """
    parts = [part for part in data.split("|") if part]
    each = 3 if version < "4" else 4 if version == "4" else 5
    if len(parts) != 81 * each:
        raise PuzzleError(tr("This OpenSudoku game is cut short: it needs 81 cells."))
    own = 2 if version < "4" else 3
    givens, entries, marks = ([0] * 81 for _ in range(3))
    for i in range(81):
        cell = parts[each * i : each * (i + 1)]
        if not re.fullmatch(r"[0-9]", cell[0]):
            raise PuzzleError(tr("This OpenSudoku game is damaged: a cell holds one digit."))
        (entries if cell[own] == "1" else givens)[i] = int(cell[0])
        marks[i] = _notes(cell[1], version)
    cells, put, noted = (np.reshape(values, (SIDE, SIDE)) for values in (givens, entries, marks))
    return Sudoku(cells.astype(np.uint8), (), put.astype(np.uint8), noted.astype(np.uint16))


def _notes(text: str, version: str) -> int:
    if version == "1":
        return sum({1 << int(digit) for digit in text.split(",") if re.fullmatch("[1-9]", digit)})
    return (int(text) & 511) << 1 if re.fullmatch(r"[0-9]{1,3}", text) else 0


def render(sudokus: Sequence[Sudoku]) -> str:
    """A folder of games: 81 digits where nothing was put in, which every version reads."""
    games = "".join(f'    <game data="{_data(sudoku)}"/>\n' for sudoku in sudokus)
    return f'{_HEAD}  <folder name="HRMscope">\n{games}  </folder>\n</opensudoku>\n'


def _data(sudoku: Sudoku) -> str:
    if not (sudoku.entries.any() or sudoku.marks.any()):
        return "".join(map(str, sudoku.cells.ravel().tolist()))
    cells = zip(
        sudoku.digits.ravel().tolist(),
        sudoku.marks.ravel().tolist(),
        (sudoku.cells == 0).ravel().tolist(),
        strict=True,
    )
    return "version: 3&#10;" + "".join(f"{value}|{marks >> 1}|{int(own)}|" for value, marks, own in cells)
