"""Sudokus as text: lines of 81, .sdk, .sdm, .sdx, grids with frames, pencil marks, links, OpenSudoku."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from app.language import tr
from app.puzzles.base import PuzzleError, quoted
from app.puzzles.formats import open_sudoku, sudoku_pasted
from app.puzzles.formats.listed import Listed
from app.puzzles.sudoku import SIDE, Sudoku

_BLANKS = "0.-_*xX"
_AS_DIGITS = str.maketrans(_BLANKS + " ", "0" * (len(_BLANKS) + 1))
_LINE = re.compile(r"([0-9._*xX-]{81})(?:[\s,;#].*)?")
_LINK = re.compile(r"[?&]bd=([^&#\s]*)")
_GROUP = re.compile(r"u?[1-9]{1,9}|[0._*xX-]")
_BORDER = re.compile(r"\s*[.:'*+|](?=.*---)[-=+.:'*|\s]*[.:'*+|]\s*")
_SINGLE = frozenset("123456789 " + _BLANKS)
LINK = "https://www.sudokuwiki.org/sudoku.htm?bd="
"""What the 81 digits are put behind, for a link that other people's browsers open."""


def parse(text: str) -> Sequence[Sudoku]:
    """Read one Sudoku in any of the forms, or many, one a line; of many each is read when it is asked for.

    In a grid of pencil marks a cell with a single candidate is a given; one marked "u" is a digit that
    the person put in.

    Raises:
        PuzzleError: it is none of them.
    """
    if links := _LINK.findall(text):
        return [_sudoku([link]) for link in links]
    if "<opensudoku" in text:
        return open_sudoku.parse(text, lambda digits: _sudoku([digits]))
    text, _, state = text.partition("[State]")
    lines = [line for line in re.split(r"\r\n?|\n", text) if not line.startswith("```")]
    notes = tuple(line.rstrip() for line in lines if line.startswith("#"))
    rows = [line for line in lines if line and not line.startswith(("#", "["))]
    first = next((row for row in rows if row.strip()), "")
    if not is_line(first):
        try:
            sudoku = _sudoku(rows, notes)
        except PuzzleError:
            if not (cells := sudoku_pasted.cells_in("\n".join(lines))):
                raise
            sudoku = _of_cells(cells, notes)
        return [_with_state(sudoku, state) if state.strip() else sudoku]
    many = [row.strip() for row in rows if row.strip()]
    if len(many) == 1:
        return [_sudoku(many, notes)]
    return Listed(many, lambda row: _sudoku([row]))


def is_line(text: str) -> bool:
    """Whether a line of text is a whole Sudoku."""
    return bool(_LINE.fullmatch(text.strip()))


def is_cells(text: str) -> bool:
    """Whether a text is the 81 cells of a Sudoku and nothing else; blank ones may be spaces."""
    return len(text) == 81 and _SINGLE.issuperset(text)


def of_lists(text: str) -> Sudoku | None:
    """A Sudoku of nested lists, as JSON has them; None for anything else."""
    cells = sudoku_pasted.of_lists(text)
    return _of_cells(cells) if cells else None


def _of_cells(cells: str, notes: tuple[str, ...] = ()) -> Sudoku:
    digits = np.frombuffer(cells.translate(_AS_DIGITS).encode(), dtype=np.uint8) - ord("0")
    return Sudoku(digits.reshape(SIDE, SIDE), notes)


def _sudoku(rows: Sequence[str], notes: tuple[str, ...] = ()) -> Sudoku:
    line = _LINE.fullmatch(rows[0]) if len(rows) == 1 else None
    cells = line[1] if line else _cells(rows)
    return _of_cells(cells, notes) if isinstance(cells, str) else _with_marks(cells, notes)


def _with_marks(groups: Sequence[str], notes: tuple[str, ...]) -> Sudoku:
    """A Sudoku of 81 groups: a given, "u" and a digit put in, or pencil marks."""
    givens, entries, marks = ([0] * 81 for _ in range(3))
    for i, group in enumerate(groups):
        digits = [int(digit) for digit in group.lstrip("u").translate(_AS_DIGITS)]
        if len(digits) > 1:
            marks[i] = sum(1 << digit for digit in set(digits))
        else:
            (entries if group[0] == "u" else givens)[i] = digits[0]
    cells, put, noted = (np.reshape(values, (SIDE, SIDE)) for values in (givens, entries, marks))
    return Sudoku(cells.astype(np.uint8), notes, put.astype(np.uint8), noted.astype(np.uint16))


def _with_state(sudoku: Sudoku, state: str) -> Sudoku:
    """What else stood in the cells when the file was written, such as an .sdk has it."""
    shown = _sudoku([line for line in state.splitlines() if line and not line.startswith(("#", "["))])
    return replace(sudoku, entries=np.where(sudoku.cells > 0, 0, shown.cells))


def _cells(rows: Sequence[str]) -> str | list[str]:
    """81 characters, or 81 groups, out of rows of cells, whatever frame is drawn around them."""
    rows = [row for row in rows if not _BORDER.fullmatch(row)]
    strange = re.search(rf"[^1-9u=|+\s{re.escape(_BLANKS)}]", "".join(rows))
    if strange:
        raise PuzzleError(
            tr(
                "{symbol} is no Sudoku cell: use digits, and 0 or . for a blank, 81 cells in all.",
                symbol=quoted(strange[0]),
            )
        )
    framed = [re.sub(r"[|+]", " ", row) for row in rows]
    inner = [row for row in framed if set(row) - set("-= ")]
    groups = " ".join(inner).split()
    if len(groups) == 81 and all(map(_GROUP.fullmatch, groups)):
        return groups
    # A dash may be a blank cell or part of a frame, a space a blank cell or a gap: what gives 81 is meant.
    spaced = "".join(rows)
    compact = "".join("".join(framed).split())
    without_borders = "".join("".join(inner).split())
    without_dashes = re.sub(r"-{3,}", "", compact)
    for cells in (spaced, compact, without_borders, without_dashes):
        if is_cells(cells):
            return cells
    raise PuzzleError(tr("A Sudoku has 81 cells; this has {count}.", count=len(without_borders)))


def _line(sudoku: Sudoku) -> str:
    return "".join(".123456789"[digit] for digit in sudoku.cells.ravel().tolist())


def _rows(line: str) -> list[str]:
    return [line[i : i + SIDE] for i in range(0, 81, SIDE)]


def render_lines(sudokus: Sequence[Sudoku]) -> str:
    """One Sudoku a line, "." where blank (.sdm, .txt)."""
    return "".join(_line(sudoku) + "\n" for sudoku in sudokus)


def render_sdk(sudoku: Sudoku) -> str:
    """Header lines, nine lines of cells and, where the person put digits in, the cells with them (.sdk)."""
    rows = [*sudoku.notes, *_rows(_line(sudoku))]
    if sudoku.entries.any():
        shown = _line(replace(sudoku, cells=sudoku.digits))
        rows = [*sudoku.notes, "[Puzzle]", *rows[len(sudoku.notes) :], "[State]", *_rows(shown)]
    return "\n".join(rows) + "\n"


def render_sdx(sudoku: Sudoku) -> str:
    """Rows of cells separated by spaces: pencil marks joined, "u" before a digit that was put in (.sdx).

    A single digit is a given there, so a single pencil mark is written twice.
    """
    groups = []
    for given, entry, marks in zip(
        sudoku.cells.ravel().tolist(), sudoku.entries.ravel().tolist(), sudoku.marks.ravel().tolist(),
        strict=True,
    ):  # fmt: skip
        noted = "".join(str(digit) for digit in range(1, 10) if marks >> digit & 1)
        groups.append(
            str(given) if given else f"u{entry}" if entry else noted * 2 if len(noted) == 1 else noted or "."
        )
    return "".join(" ".join(groups[i : i + SIDE]) + "\n" for i in range(0, 81, SIDE))


def render_link(sudoku: Sudoku) -> str:
    """A link that opens the Sudoku in a browser, and here when it is pasted."""
    return LINK + _line(sudoku).replace(".", "0")
