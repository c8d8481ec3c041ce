"""Reading and writing puzzle files; what is pasted or dropped is recognised by its contents."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.puzzles.arc import ArcTask
from app.puzzles.base import Kind, Puzzle, PuzzleError
from app.puzzles.formats import arc_json, csv_sets, maze_text, sudoku_text
from app.puzzles.formats.files import read_text, write_atomic
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku

__all__ = ["SUFFIXES", "format_text", "parse_text", "read_puzzles", "save"]

SUFFIXES: Mapping[Kind, tuple[str, ...]] = {
    "sudoku": (".sdk", ".sdm", ".txt", ".csv"),
    "maze": (".txt", ".csv"),
    "arc": (".json",),
}
_NAMES: Mapping[Kind, str] = {"sudoku": "a Sudoku", "maze": "a maze", "arc": "an ARC task"}


def read_puzzles(source: Path | bytes | str, name: str = "", kind: Kind | None = None) -> list[Puzzle]:
    """Read every puzzle of a file.

    Args:
        source: a path, or a file's contents (bytes, or text already decoded).
        name: what to call an ARC task that does not say; a path's stem unless given.
        kind: what it has to hold; recognised by its contents when None.

    Returns:
        One puzzle or more.

    Raises:
        PuzzleError: it cannot be read, is over 32 MB, is no text or holds no such puzzle.
    """
    if isinstance(source, Path) and not name:
        name = source.stem
    return parse_text(read_text(source), kind, name)


def parse_text(text: str, kind: Kind | None = None, name: str = "") -> list[Puzzle]:
    """Read every puzzle in a text, such as one pasted; see ``read_puzzles``."""
    text = read_text(text)
    start = text.lstrip()
    if not start:
        raise PuzzleError("There is nothing in it: a puzzle was expected.")
    first_line = start.partition("\n")[0]
    puzzles: list[Puzzle]
    if re.match(r"\{|\[(?![A-Za-z])", start):  # [Puzzle] opens a section of an .sdk file
        puzzles = [*arc_json.parse(text, name)]
    elif "question" in first_line.lower():
        puzzles = [*csv_sets.parse(text)]
    elif kind == "maze" or maze_text.looks_like_one(text):
        puzzles = [maze_text.parse(text)]
    else:
        puzzles = _sudokus(text, first_line)
    if kind is not None and puzzles[0].kind != kind:
        raise PuzzleError(f"This is {_NAMES[puzzles[0].kind]}; {_NAMES[kind]} was expected.")
    return puzzles


def _sudokus(text: str, first_line: str) -> list[Puzzle]:
    try:
        return [*sudoku_text.parse(text)]
    except PuzzleError as error:
        if "," in first_line:
            raise PuzzleError(f"{error} If this is a CSV, it needs the header {csv_sets.HEADER}.") from error
        raise


def format_text(puzzles: Sequence[Puzzle], suffix: str = ".txt") -> str:
    """Puzzles of one kind as the text of a file with this suffix (see ``SUFFIXES``).

    Raises:
        PuzzleError: the suffix does not go with the kind, or takes only one puzzle.
    """
    suffix = suffix.lower()
    if len({puzzle.kind for puzzle in puzzles}) != 1:
        raise PuzzleError("A file holds one puzzle, or several of the same kind.")
    sudokus = [puzzle for puzzle in puzzles if isinstance(puzzle, Sudoku)]
    mazes = [puzzle for puzzle in puzzles if isinstance(puzzle, Maze)]
    tasks = [puzzle for puzzle in puzzles if isinstance(puzzle, ArcTask)]
    kind = puzzles[0].kind
    if suffix not in SUFFIXES[kind]:
        raise PuzzleError(f"Save {_NAMES[kind]} as {' or '.join(SUFFIXES[kind])}, not as “{suffix}”.")
    if tasks:
        return arc_json.render(tasks)
    if suffix == ".csv":
        return csv_sets.render([*sudokus, *mazes])
    if len(puzzles) > 1 and (mazes or suffix == ".sdk"):
        raise PuzzleError(f"A {suffix} file holds one puzzle; save several as .csv.")
    if mazes:
        return maze_text.render(mazes[0])
    return sudoku_text.render_sdk(sudokus[0]) if suffix == ".sdk" else sudoku_text.render_lines(sudokus)


def save(path: Path, puzzles: Puzzle | Sequence[Puzzle]) -> None:
    """Write puzzles to a file whose suffix says how; an old file stays whole until the new one is.

    Raises:
        PuzzleError: as ``format_text``, or the file cannot be written.
    """
    several = puzzles if isinstance(puzzles, Sequence) else [puzzles]
    write_atomic(path, format_text(several, path.suffix))
