"""A Sudoku from a picture, for commands: they know no Qt, so what decodes the file is handed to them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from app.puzzles.base import Kind, PuzzleError, place
from app.puzzles.formats.sudoku_text import render_lines
from app.puzzles.photo import PhotoError, read_picture
from app.puzzles.sudoku import Sudoku

Decode = Callable[[Path], NDArray[Any]]
"""Gives the light [h, w] of a picture file, 0 to 255, or raises PuzzleError."""


def sudoku_of(file: str, kind: Kind | None, decode: Decode | None, say: Callable[[str], object]) -> Sudoku:
    """Read a picture, and tell what was read.

    Raises:
        PuzzleError: it is no picture, holds no grid, or some cells are doubtful.
    """
    if kind not in (None, "sudoku"):
        raise PhotoError("A picture is read as a Sudoku; leave --kind out.")
    if decode is None:
        raise PhotoError("Pictures are read by “hrmscope solve” and “hrmscope open” only.")
    reading = read_picture(decode(Path(file)))
    sudoku = Sudoku(reading.digits)
    if doubts := reading.doubts:
        cells = "1 cell is doubtful" if len(doubts) == 1 else f"{len(doubts)} cells are doubtful"
        where = "; ".join(map(place, doubts[:5])) + ("; …" if len(doubts) > 5 else "")
        raise PuzzleError(f"{cells} ({where}). Check them in the window: hrmscope open {file}")
    count = int((sudoku.cells > 0).sum())
    say(f"{file}: {count} digits read from the picture: {render_lines([sudoku]).strip()}")
    return sudoku
