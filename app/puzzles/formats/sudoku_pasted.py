"""Sudokus as they are copied from elsewhere: from tables, lists, frames with empty cells, or running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

SIDE = 9
MOST = 2**20
"""Characters in which a puzzle is looked for."""
_EMPTY = {"", "None", "null", "nan"}
_CELLS = frozenset("0123456789._*xX-")
_RUN = re.compile(r"(?<![\w.*-])[0-9._*xX-]{81}(?![\w.*-])")
_QUOTED = re.compile(r"(?<=[\"'`“„])[0-9 ._*xX-]{81}(?=[\"'`”“])")
_ROW = re.compile(r"^[ \t>]*([0-9._*xX-]{9})[ \t]*$", re.MULTILINE)
_LIST = re.compile(r"[\[(]([^\[\]()]*)[\])]")
_FRAMES = str.maketrans(
    {code: "+" for code in range(0x2500, 0x2580)}
    | dict.fromkeys(map(ord, "│┃║╎╏┆┇┊┋╿╽╷╹╻"), "|")
    | dict.fromkeys(map(ord, "─━═╌╍┄┅┈┉╴╶╸╺╼╾"), "-")
)
"""Box drawing, as people typed it before there was any."""
_BORDER = re.compile(r"(?=.*(?:--|==))[-=+|:\s]+")


def cells_in(text: str) -> str:
    """The 81 cells of the one Sudoku in a text that is no usual form of one; "" where there is none."""
    if len(text) > MOST:
        return ""
    lines = [line for line in text.translate(_FRAMES).split("\n") if not line.startswith("#")]
    return next(filter(None, _readings(lines)), "")


def of_lists(text: str) -> str:
    """The cells of nested lists as JSON, Python or numpy write them, or of a flat one; "" for others."""
    groups = _LIST.findall(text) if len(text) <= MOST else []
    return _squared([group.split(",") if "," in group else group.split() for group in groups])


def _readings(lines: Sequence[str]) -> Iterator[str]:
    text = "\n".join(lines)
    yield _run(text)
    yield "".join(found) if len(found := _ROW.findall(text)) == SIDE else ""
    yield of_lists(text)
    rows = _without_ends([line for line in lines if not _BORDER.fullmatch(line)])
    for mark in "\t,;":
        yield _squared([row.split(mark) for row in rows]) if mark in text else ""
    framed = [row.strip() for row in rows if row.strip()]
    yield _squared([row.removeprefix("|").removesuffix("|").split("|") for row in framed])
    yield _boxed([row for row in rows if row.strip()])
    yield _trimmed(lines)


def _run(text: str) -> str:
    """The only 81 characters in a row; beside a solution, those that have blanks."""
    found = _RUN.findall(text) + [quoted.replace(" ", "0") for quoted in _QUOTED.findall(text)]
    runs = {run for run in found if re.search("[1-9]", run)}
    if len(runs) > 1:
        runs = {run for run in runs if re.search("[^1-9]", run)}
    return runs.pop() if len(runs) == 1 else ""


def _without_ends(rows: Sequence[str]) -> list[str]:
    """Without the empty rows above and below."""
    there = [n for n, row in enumerate(rows) if row]
    return [*rows[there[0] : there[-1] + 1]] if there else []


def _squared(rows: Sequence[Sequence[str]]) -> str:
    """Nine rows of nine words, empty ones at the ends left out or one too many; or all in one row."""
    if len(rows) == 1:
        rows = [rows[0][i : i + SIDE] for i in range(0, len(rows[0]), SIDE)]
        rows = rows[:SIDE] if len(rows) == SIDE + 1 and not any(rows[SIDE]) else rows
    if len(rows) != SIDE or max(map(len, rows)) < SIDE:
        return ""
    cells = [[_cell(word) for word in row] for row in rows]
    if any(len(row) > SIDE + 1 or set(row[SIDE:]) - {"0"} for row in cells):
        return ""
    whole = [cell for row in cells for cell in (row + ["0"] * SIDE)[:SIDE]]
    return "".join(whole) if _CELLS.issuperset(whole) else ""


def _cell(word: str) -> str:
    word = word.strip().strip("'\"").strip()
    return "0" if word in _EMPTY else word


def _boxed(rows: Sequence[str]) -> str:
    """Rows of three boxes between bars, whose blank cells are spaces."""
    boxes = [box for row in rows for box in _boxes(row)]
    if len(rows) != SIDE or len(boxes) != 27 or len(set(map(len, boxes))) != 1:
        return ""
    width = len(boxes[0])
    used = {at for box in boxes for at, symbol in enumerate(box) if symbol != " "}
    places = [range(first, first + 2 * step + 1, step) for first, step in product(range(4), range(1, 5))]
    fitting = [columns for columns in places if columns[-1] < width and used.issubset(columns)]
    if len(fitting) > 1:  # too few digits to tell: cells stand in the middle of a box
        fitting = [columns for columns in fitting if columns[0] + columns[-1] == width - 1]
    if len(fitting) != 1:
        return ""
    cells = "".join(box[at] for box in boxes for at in fitting[0]).replace(" ", "0")
    return cells if _CELLS.issuperset(cells) else ""


def _boxes(row: str) -> Sequence[str]:
    parts = row.split("|")
    if len(parts) == 5 and not (parts[0].strip() or parts[4].strip()):
        return parts[1:4]
    if len(parts) == 3:  # nothing is drawn around: what is missing at the ends are spaces
        width = len(parts[1])
        return parts[0].rjust(width), parts[1], parts[2].ljust(width)
    return ()


def _trimmed(lines: Sequence[str]) -> str:
    """Nine lines whose blank cells are spaces, those at the ends of lines cut off."""
    rows = lines[:-1] if lines and not lines[-1] else lines
    rows = [row.rstrip() for row in (rows if len(rows) == SIDE else _without_ends(rows))]
    if any(len(row) > SIDE for row in rows):  # there are spaces between the cells too
        if any(row[1::2].strip() for row in rows):
            return ""
        rows = [row[::2] for row in rows]
    if len(rows) != SIDE or not SIDE - 1 <= max(map(len, rows)) <= SIDE:
        return ""
    cells = "".join(row.ljust(SIDE) for row in rows).replace(" ", "0")
    return cells if _CELLS.issuperset(cells) else ""
