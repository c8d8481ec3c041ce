"""Sudokus as people copy them from web pages, spreadsheets, programs and old files."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.puzzles.base import PuzzleError
from app.puzzles.formats import is_puzzle, open_puzzles, parse_text, read_puzzles
from app.puzzles.formats.open_sudoku import render
from app.puzzles.sudoku import Sudoku
from tests.puzzles.strategies import maze, rows

LINE = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"
ROWS = [LINE[i : i + 9] for i in range(0, 81, 9)]
LATE = "." * 9 + LINE[9:72] + "." * 9
"""Its first and last row are blank."""
SOLUTION = "534678912672195348198342567859761423426853791713924856961537284287419635345286179"
SUDOKU = Sudoku(rows(" ".join(ROWS)))
LISTS = [[int(cell) for cell in row.replace(".", "0")] for row in ROWS]


def square(line: str) -> list[str]:
    return [line[i : i + 9] for i in range(0, 81, 9)]


def joined(mark: str, blank: str = "") -> str:
    return "\n".join(mark.join(cell.replace(".", blank) for cell in row) for row in ROWS)


def boxed(pad: str, gap: str, bars: str = "|||", border: str = "+-------+-------+-------+") -> str:
    """A frame around boxes whose blank cells are spaces."""
    first, between, last = bars
    lines = [border]
    for r, row in enumerate(ROWS, 1):
        boxes = [pad + gap.join(row[i : i + 3].replace(".", " ")) + pad for i in (0, 3, 6)]
        lines += [first + between.join(boxes) + last, *([border] if r % 3 == 0 else [])]
    return "\n".join(lines)


def celled() -> str:
    """Every cell in a frame of its own, drawn with box drawing."""
    lines = ["╔═══╤" + "═══╤" * 7 + "═══╗"]
    for r, row in enumerate(ROWS, 1):
        lines.append("║ " + " │ ".join(row.replace(".", " ")) + " ║")
        lines.append("╚═══╧" + "═══╧" * 7 + "═══╝" if r == 9 else "╟───┼" + "───┼" * 7 + "───╢")
    return "\n".join(lines)


FORMS = {
    "a web page's spaces": LINE.replace(".", "\xa0"),
    "a web page's rows": "\u2028".join(ROWS).replace(".", "\u2007"),
    "what takes no room": "\u200b" + "\u200d".join(LINE) + "\ufeff\u00ad",
    "a spreadsheet": joined("\t"),
    "a spreadsheet that cuts": "\n".join(row.rstrip("\t") for row in joined("\t").split("\n")) + "\n",
    "commas": joined(","),
    "commas with zeros": joined(", ", "0"),
    "commas at ends": joined(",", "0").replace("\n", ",\n") + ",",
    "semicolons": joined(";"),
    "one row": ",".join(LINE).replace(".", ""),
    "narrow boxes": boxed("", ""),
    "wide boxes": boxed(" ", " "),
    "wide cells": boxed("  ", "  "),
    "boxes with a border of another kind": boxed(" ", "", border="=" * 19),
    "box drawing": boxed(" ", " ", "┃│┃", "┠───────┼───────┼───────┨"),
    "no frame around": "\n".join(row[2:-2] for row in boxed(" ", " ").split("\n")[1:-1]),
    "cells in frames": celled(),
    "Markdown": joined("|", " ").replace("\n", "|\n|").join("||").replace("\n", "\n|-" + "-|" * 9 + "\n", 1),
    "rows cut off": "\n".join(row.replace(".", " ").rstrip() for row in ROWS),
    "spaced rows cut off": "\n".join(" ".join(row).replace(".", " ").rstrip() for row in ROWS) + "\n",
    "JSON": json.dumps(LISTS),
    "JSON in lines": json.dumps(LISTS, indent=1),
    "JSON with null": json.dumps(LISTS).replace("0", "null"),
    "texts in lists": json.dumps([list(row) for row in ROWS]),
    "empty texts in lists": json.dumps([list(row) for row in ROWS]).replace(".", ""),
    "Python": f"grid = {[tuple(row) for row in LISTS]}",
    "numpy": repr(np.array(LISTS)),
    "numpy, printed": str(np.array(LISTS)),
    "a flat list": str(sum(LISTS, [])),
    "a sentence": f"Puzzle: {LINE}",
    "a sentence and the solution": f"Puzzle: {LINE}\nSolution: {SOLUTION}\n",
    "quotes": f'"{LINE}"',
    "spaces in quotes": f"Try “{LINE.replace('.', ' ')}”.",
    "rows in a letter": "Hello,\n\n" + "\n".join(f"> {row}" for row in ROWS) + "\n\nYours, A. B.",
    "a fence": f"```text\n{LINE}\n```\n",
    "rows in a fence": "```\n" + "\n".join(ROWS) + "\n```",
    "an address": f"https://example.org/play/{LINE.replace('.', '0')}?from=mail",
    "a CSV without header": f"easy,{LINE},{SOLUTION}\n",
    "a CSV with another header": f"id,quizzes,solutions\n7,{LINE},{SOLUTION}\n",
    "a CSV with the solution first": f'{SOLUTION};"{LINE}"\n'.join(["solution;puzzle\n", ""]),
    "an answer of ours": "# Solved by 2, see [1].\n" + "\n".join(ROWS),
}


@pytest.mark.parametrize("form", FORMS)
def test_what_people_copy_is_read(form: str) -> None:
    (puzzle,) = parse_text(FORMS[form])
    assert isinstance(puzzle, Sudoku) and np.array_equal(puzzle.cells, SUDOKU.cells)


@pytest.mark.parametrize("mark", [" ", "\t", ","])
def test_blank_rows_at_the_ends_count(mark: str) -> None:
    if mark == " ":
        text = "\n".join(row.replace(".", " ").rstrip() for row in square(LATE)) + "\n"
    else:
        text = "\n".join(mark.join(row).replace(".", "") for row in square(LATE))
    assert parse_text(text) == [Sudoku(rows(" ".join(square(LATE))))]


@pytest.mark.parametrize(
    "text",
    [
        f"{LINE}1".join(["Puzzle: ", ""]),  # 82 cells
        f"One: {LINE} Two: {LINE[::-1]}",  # which?
        "See below.\n" + "-" * 81 + "\n",  # a rule
        json.dumps([*LISTS, LISTS[0]]),
        json.dumps(LISTS).replace("5", "10"),
        "Two:\n" + "\n".join(ROWS * 2),
        "\n".join("1,2" for _ in range(9)),
        "\n".join("12" for _ in range(9)),
        "|   |   |   |\n" * 9 + "x",
    ],
)
def test_what_could_be_something_else_is_refused(text: str) -> None:
    with pytest.raises(PuzzleError):
        parse_text(text)


def test_tables_are_read_row_by_row() -> None:
    puzzles = open_puzzles(f"id,puzzle\n1,{LINE}\n2,{LINE[1:]}\n3\n4,{LINE}\n")
    assert (len(puzzles), puzzles[0], puzzles[3]) == (4, SUDOKU, SUDOKU)
    for n in (1, 2):
        with pytest.raises(PuzzleError, match=f"Puzzle {n + 1} of this CSV: A Sudoku has 81 cells"):
            puzzles[n]


def test_a_damaged_game_leaves_the_others_whole() -> None:
    text = render([SUDOKU] * 3).replace(LINE.replace(".", "0"), "x" * 9, 2).replace("x" * 9, LINE, 1)
    puzzles = open_puzzles(text)
    assert (len(puzzles), puzzles[0], puzzles[2]) == (3, SUDOKU, SUDOKU)
    with pytest.raises(PuzzleError, match="Puzzle 2: A Sudoku has 81 cells; this has 9"):
        puzzles[1]


def test_a_maze_under_a_sentence_is_read() -> None:
    drawn = "S #  \n  ## \n #   \n   # \n #  G\n"
    assert parse_text(f"# A shortest path, not by the model, of 12:\n{drawn}") == [maze(*drawn.splitlines())]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_old_encodings_are_read(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "old.sdk"
    path.write_bytes(("#A José\r\n" + "\r\n".join(ROWS)).encode(encoding))
    (puzzle,) = read_puzzles(path)
    assert isinstance(puzzle, Sudoku) and puzzle.notes == ("#A José",) and puzzle.question == SUDOKU


def test_pictures_are_still_no_text() -> None:
    for contents in (b"\xff\xd8\xff\xe0\x10JFIF\x01\x01\x02" * 9, "5".encode("utf-32"), b"\xff\xfe5"):
        with pytest.raises(PuzzleError, match="not text"):
            read_puzzles(contents)


def test_a_word_of_the_command_line_may_be_a_puzzle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert is_puzzle(LINE) and is_puzzle(LINE.replace(".", " ")) and not is_puzzle(LINE + ".sdk")
    (tmp_path / LINE).touch()
    assert not is_puzzle(LINE)


spaces = st.sampled_from("\t\x0b\x0c\x1c\x1f\x85\xa0\u1680\u2003\u2028\u3000\u200b\ufeff\r\n")
cells = st.sampled_from('0123456789.-_*xXu|+=٣²½",;[]{}') | spaces


def read_or_refused(text: str) -> None:
    try:
        puzzles = parse_text(text)
    except PuzzleError:
        return
    assert all(puzzle.kind in ("sudoku", "maze", "arc") for puzzle in puzzles)


@given(st.lists(cells, min_size=79, max_size=83).map("".join) | st.text(min_size=81, max_size=81))
def test_nothing_but_a_sentence_leaves_the_reader(text: str) -> None:
    read_or_refused(text)


@given(
    st.sampled_from(sorted(FORMS.values())),
    st.integers(0, 300),
    st.integers(0, 20),
    st.text(cells, max_size=9),
)
def test_nothing_else_leaves_it_for_spoilt_forms(text: str, at: int, gone: int, put: str) -> None:
    read_or_refused(text[:at] + put + text[at + gone :])
