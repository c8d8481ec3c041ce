"""Reading and writing puzzle files; what is pasted or dropped is recognised by its contents."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from os.path import exists
from pathlib import Path

from app.language import tr
from app.puzzles.arc import ArcTask
from app.puzzles.base import Kind, Puzzle, PuzzleError
from app.puzzles.formats import arc_json, csv_sets, maze_arrays, maze_text, npy_sets, open_sudoku, sudoku_text
from app.puzzles.formats.files import MOST_WHOLE, plain, read_text, too_large, write_atomic
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku

__all__ = [
    "SUFFIXES",
    "format_text",
    "is_puzzle",
    "lost",
    "open_puzzles",
    "open_text",
    "parse_text",
    "read_puzzles",
    "save",
]

SUFFIXES: Mapping[Kind, tuple[str, ...]] = {
    "sudoku": (".sdk", ".sdx", ".opensudoku", ".sdm", ".txt", ".csv"),
    "maze": (".txt", ".csv"),
    "arc": (".json",),
}
_HEAD = 1000
"""Characters in which an XML file says what it holds."""
_NAMES: Mapping[Kind, str] = {
    "sudoku": tr("a Sudoku"),
    "maze": tr("a maze"),
    "arc": tr("an ARC task"),
}


def read_puzzles(source: Path | bytes | str, name: str = "", kind: Kind | None = None) -> list[Puzzle]:
    """Read every puzzle of a file; see ``open_puzzles``."""
    return [*open_puzzles(source, name, kind)]


def parse_text(text: str, kind: Kind | None = None, name: str = "") -> list[Puzzle]:
    """Read every puzzle in a text, such as one pasted; see ``open_text``."""
    return [*open_text(text, kind, name)]


def open_puzzles(source: Path | bytes | str, name: str = "", kind: Kind | None = None) -> Sequence[Puzzle]:
    """Open a file or a data-set folder; of many puzzles each is read when it is asked for.

    Args:
        source: a path, or a file's contents (bytes, or text already decoded).
        name: what to call an ARC task that does not say; a path's stem unless given.
        kind: what it has to hold; recognised by its contents when None.

    Returns:
        One puzzle or more; a damaged one further down raises PuzzleError when it is asked for.

    Raises:
        PuzzleError: it cannot be read, is too large, is no text or holds no such puzzle, or its first
            puzzle is damaged.
    """
    if isinstance(source, Path) and npy_sets.looks_like_one(source):
        return _checked(npy_sets.opened(source), kind)
    if (arrays := maze_arrays.contents_of(source)) is not None:
        return _checked(maze_arrays.parse(arrays), kind)
    if isinstance(source, Path) and not name:
        name = source.stem
    return open_text(read_text(source), kind, name)


def open_text(text: str, kind: Kind | None = None, name: str = "") -> Sequence[Puzzle]:
    """Open a text, such as one pasted; see ``open_puzzles``."""
    text = read_text(text)
    start = text.lstrip()
    if not start:
        raise PuzzleError(tr("There is nothing in it: a puzzle was expected."))
    first_line = start.partition("\n")[0]
    table = csv_sets.table_of(start)
    listed = table or "question" in first_line.lower() or sudoku_text.is_line(first_line)
    listed = listed or "<opensudoku" in start[:_HEAD]
    if len(text) > MOST_WHOLE and not listed:
        raise too_large(len(text), MOST_WHOLE)
    if re.match(r"\{|\[(?![A-Za-z])", start):  # [Puzzle] opens a section of an .sdk file
        grid = sudoku_text.of_lists(text) if start[0] == "[" and kind in (None, "sudoku") else None
        return _checked([grid] if grid else arc_json.parse(text, name), kind)
    if "question" in first_line.lower():
        return _checked(csv_sets.parse(text), kind)
    text = plain(text)
    if kind == "maze" or maze_text.looks_like_one(text):
        return _checked([maze_text.parse(text)], kind)
    if table:
        return _checked(csv_sets.of_table(text.lstrip(), table), kind)
    return _checked(_sudokus(text, first_line), kind)


def is_puzzle(word: str) -> bool:
    """Whether a word of the command line is the cells of a Sudoku itself, and names no file."""
    return sudoku_text.is_cells(word) and not exists(word)


def _checked(puzzles: Sequence[Puzzle], kind: Kind | None) -> Sequence[Puzzle]:
    """Refuse the wrong kind, and a file that begins with a damaged puzzle."""
    first = puzzles[0]
    if kind not in (None, first.kind):
        found, wanted = _NAMES[first.kind], _NAMES[kind]
        raise PuzzleError(tr("This is {found}; {wanted} was expected.", found=found, wanted=wanted))
    return puzzles


def _sudokus(text: str, first_line: str) -> Sequence[Puzzle]:
    try:
        return sudoku_text.parse(text)
    except PuzzleError as error:
        if "," in first_line:
            more = tr("If this is a CSV, it needs the header {header}.", header=csv_sets.HEADER)
            raise PuzzleError(f"{error} {more}") from error
        raise


def format_text(puzzles: Sequence[Puzzle], suffix: str = ".txt") -> str:
    """Puzzles of one kind as the text of a file with this suffix (see ``SUFFIXES``).

    Raises:
        PuzzleError: the suffix does not go with the kind, or takes only one puzzle.
    """
    suffix = suffix.lower()
    if len({puzzle.kind for puzzle in puzzles}) != 1:
        raise PuzzleError(tr("A file holds one puzzle, or several of the same kind."))
    sudokus = [puzzle for puzzle in puzzles if isinstance(puzzle, Sudoku)]
    mazes = [puzzle for puzzle in puzzles if isinstance(puzzle, Maze)]
    tasks = [puzzle for puzzle in puzzles if isinstance(puzzle, ArcTask)]
    kind = puzzles[0].kind
    if suffix not in SUFFIXES[kind]:
        raise PuzzleError(
            tr(
                "Save {puzzle} as {suffixes}, not as “{suffix}”.",
                puzzle=_NAMES[kind],
                suffixes=f" {tr('or')} ".join(SUFFIXES[kind]),
                suffix=suffix,
            )
        )
    if tasks:
        return arc_json.render(tasks)
    if suffix == ".csv":
        return csv_sets.render([*sudokus, *mazes])
    if suffix == ".opensudoku":
        return open_sudoku.render(sudokus)
    if len(puzzles) > 1 and (mazes or suffix in (".sdk", ".sdx")):
        raise PuzzleError(tr("A {suffix} file holds one puzzle; save several as .csv.", suffix=suffix))
    if mazes:
        return maze_text.render(mazes[0])
    if suffix == ".sdx":
        return sudoku_text.render_sdx(sudokus[0])
    return sudoku_text.render_sdk(sudokus[0]) if suffix == ".sdk" else sudoku_text.render_lines(sudokus)


def lost(puzzle: Puzzle, suffix: str) -> str:
    """What of a puzzle a file of this suffix cannot keep, in a sentence; "" where it keeps all."""
    suffix = suffix.lower()
    if not isinstance(puzzle, Sudoku) or suffix in (".sdx", ".opensudoku"):
        return ""
    if puzzle.marks.any():
        return tr("A {suffix} file keeps no pencil marks; .sdx and .opensudoku do.", suffix=suffix)
    if puzzle.entries.any() and suffix != ".sdk":
        return tr("A {suffix} file keeps the givens only; .sdk and .sdx keep your digits too.", suffix=suffix)
    return ""


def save(path: Path, puzzles: Puzzle | Sequence[Puzzle]) -> None:
    """Write puzzles to a file whose suffix says how; an old file stays whole until the new one is.

    Raises:
        PuzzleError: as ``format_text``, or the file cannot be written.
    """
    several = puzzles if isinstance(puzzles, Sequence) else [puzzles]
    write_atomic(path, format_text(several, path.suffix))
