"""Whatever a file holds, it is read or refused in one sentence."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.puzzles.base import KINDS, Kind, PuzzleError
from app.puzzles.formats import format_text, parse_text, read_puzzles

SUDOKU = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"
MAZE = ["#####", "#S  #", "# # #", "#  G#", "#####"]
TASK = '{"train": [{"input": [[1]], "output": [[2]]}], "test": [{"input": [[3]]}]}'
WIDE = "#" * 100


def is_a_sentence(text: str) -> bool:
    """One line, not too long, begun and ended like a sentence."""
    return "\n" not in text and len(text) < 200 and text[0] in "“" + text[0].upper() and text.endswith(".")


def maze(r: int, row: str) -> str:
    """The maze with another row."""
    return "\n".join([*MAZE[:r], row, *MAZE[r + 1 :]]) + "\n"


def test_the_samples_are_fine() -> None:
    assert [parse_text(text)[0].kind for text in (SUDOKU, "\n".join(MAZE), TASK)] == list(KINDS)


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        (b"", "There is nothing in it"),
        (b" \n\t\r\n ", "There is nothing in it"),
        (b"\xef\xbb\xbf", "There is nothing in it"),
        (b"\x89PNG\r\n\x1a\n\0\0", "not text"),
        (b"\xff\xfe5\x003\x00", "A Sudoku has 81 cells; this has 2."),
        (b"53..7....\0", "not text"),
        (SUDOKU[:80].encode(), "A Sudoku has 81 cells; this has 80."),
        ((SUDOKU + ".").encode(), "A Sudoku has 81 cells; this has 82."),
        (b"5", "A Sudoku has 81 cells; this has 1."),
        (b"#D only a header", "A Sudoku has 81 cells; this has 0."),
        (("a" + SUDOKU[1:]).encode(), "“a” is no Sudoku cell"),
        (("\u0665" + SUDOKU[1:]).encode(), "“\u0665” is no Sudoku cell"),
        (b"hello, world", "“h” is no Sudoku cell"),
        ((SUDOKU + "\n" + SUDOKU[1:]).encode(), "Puzzle 2: A Sudoku has 81 cells; this has 80."),
        (("http://a.example/?bd=" + SUDOKU[1:]).encode(), "this has 80."),
        (b'<opensudoku version="2"></opensudoku>', "holds no game"),
        (b'<opensudoku><game data="1"/></opensudoku>', "this has 1."),
        (maze(1, "#   #").encode(), "This maze has no start (S); it needs exactly one."),
        (maze(3, "#   #").encode(), "This maze has no goal (G); it needs exactly one."),
        (maze(1, "#SS #").encode(), "This maze has 2 starts (S)"),
        (maze(3, "#GE #").encode(), "This maze has 2 goals (G)"),
        (maze(2, "# # ").encode(), "Row 3 of this maze has 4 cells and row 2 has 5"),
        (maze(2, "").encode(), "Row 3 of this maze has 0 cells"),
        (maze(2, "# % #").encode(), "“%” at row 3, column 3 is no part of a maze"),
        ("\n".join(MAZE[:4]).encode(), "5 to 99 rows and columns, not 4×5."),
        ("\n".join([WIDE] * 5).encode(), "5 to 99 rows and columns, not 5×100."),
        ("\n".join(["#####"] * 100).encode(), "5 to 99 rows and columns, not 100×5."),
        (b"source,question,answer,rating\n", "has a header but no puzzles"),
        (b"source,questions,answer\n1,2,3\n", "begins with the header source,question,answer,rating"),
        (b"source,question,answer,rating\na\n", "Puzzle 1 of this CSV has no question."),
        (f"question,a\n{SUDOKU},1\n{SUDOKU[1:]},1\n".encode(), "Puzzle 2 of this CSV: A Sudoku has 81 cells"),
        (f"question,a\n{SUDOKU},1\n{''.join(MAZE)},1\n".encode(), "Puzzle 2 of this CSV:"),
        (f"question,a\n{''.join(MAZE)} ,1\n".encode(), "26 cells are no square maze."),
        (b'question,a\n"' + b"." * 200_000 + b'",1\n', "This CSV is damaged"),
        (b"{}", 'needs the keys "train" and "test"'),
        (b"[]", 'needs the keys "train" and "test"'),
        (b'{"a": 1}', 'This JSON is no ARC task'),
        (b'{"train": [], "test": []}', "An ARC task needs at least one test input."),
        (b'{"train": {}, "test": []}', 'needs the lists "train" and "test"'),
        (b'{"train": [], "test": [5]}', 'Test 1 needs an "input".'),
        (TASK.replace("[[3]]", "[]").encode(), "Test 1: A grid has 1 to 30 rows"),
        (TASK.replace("3", "10").encode(), "Test 1: Row 1 holds 10; a grid has colours 0 to 9."),
        (TASK.replace("3", "-1").encode(), "colours 0 to 9."),
        (TASK.replace("3", "0.5").encode(), "colours 0 to 9."),
        (TASK.replace("3", '"3"').encode(), "colours 0 to 9."),
        (TASK.replace("[[3]]", "[[3], [3, 3]]").encode(), "equal length"),
        (TASK.replace("[[3]]", json.dumps([[0] * 31])).encode(), "1 to 30"),
        (TASK.replace("[[2]]", "null").encode(), "Every demonstration of an ARC task needs an output."),
        (TASK.replace("[[2]]", "[[2]").encode(), "damaged or cut short at line 1, column"),
        (TASK[:-3].encode(), "damaged or cut short"),
        (TASK.replace("3", "NaN").encode(), "NaN, which is no number"),
        (TASK.replace("3", "-Infinity").encode(), "-Infinity, which is no number"),
        (TASK.replace("3", "1e999").encode(), "1e999, which is no number"),
        (TASK.replace("3", "9" * 400).encode(), "colours 0 to 9."),
        (TASK.replace("3", "9" * 5000).encode(), "a number far too large"),
        (TASK.replace("{", '{"name": 5, ', 1).encode(), 'The "name" of an ARC task is a text.'),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (TASK.replace("{", '{"x": ' + "[" * 60 + "]" * 60 + ", ", 1).encode(), "nested too deeply"),
        (TASK.replace("3", "[" * 60 + "]" * 60).encode(), "colours 0 to 9."),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_in_a_sentence(contents: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "puzzle.dat"
    path.write_bytes(contents)
    with pytest.raises(PuzzleError) as caught:
        read_puzzles(path)
    assert said in str(caught.value)
    assert is_a_sentence(str(caught.value)), str(caught.value)


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        (SUDOKU, "arc", "This is a Sudoku; an ARC task was expected."),
        ("\n".join(MAZE), "sudoku", "This is a maze; a Sudoku was expected."),
        (TASK, "maze", "This is an ARC task; a maze was expected."),
        (SUDOKU, "maze", "5 to 99 rows and columns, not 1×81."),
    ],
)
def test_the_wrong_kind_is_refused(text: str, kind: Kind, said: str) -> None:
    with pytest.raises(PuzzleError, match=said):
        parse_text(text, kind)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    for path, said in ((tmp_path / "none", "no such file"), (tmp_path, "(is a directory|permission denied)")):
        with pytest.raises(PuzzleError, match=f"This file cannot be read: {said}"):
            read_puzzles(path)


def test_a_large_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(140 * 2**20)
    with pytest.raises(PuzzleError, match="too large: 140 MB, where 128 MB is the most"):
        read_puzzles(path)


def test_a_large_paste_is_refused() -> None:
    with pytest.raises(PuzzleError, match="too large"):
        parse_text("." * (32 * 2**20 + 1))


@pytest.mark.parametrize(
    "text",
    ["-" * 300_000 + "q", "#" * 300_000, "5 " * 100_000, "<opensudoku" + "<game " * 50_000, "?bd=" * 50_000]
    + ["# " + "a" * 300_000, "[" + "(1," * 100_000, "|" * 300_000, "\t" * 300_000 + "1", "1" * 300_000 + "a"]
    + ['{"a": "' + '\\"' * 100_000, ("#" * 80 + "\n") * 5_000, "<opensudoku<game data=" * 20_000],
    ids=range(13),
)
def test_no_text_takes_long_to_refuse(text: str) -> None:
    with pytest.raises(PuzzleError):
        parse_text(text)


def read_or_refused(contents: bytes | str, kind: Kind | None) -> None:
    """Read it and write what was read, or be refused in a sentence."""
    try:
        puzzles = read_puzzles(contents, kind=kind)
    except PuzzleError:
        return
    format_text(puzzles[:1], {"sudoku": ".sdk", "maze": ".txt", "arc": ".json"}[puzzles[0].kind])


kinds = st.none() | st.sampled_from(KINDS)


@given(st.binary(max_size=200), kinds)
def test_any_bytes_are_read_or_refused(contents: bytes, kind: Kind | None) -> None:
    read_or_refused(contents, kind)


@given(st.text(max_size=200) | st.text("0123456789.-_*xX |+=\n#[]uSGE,", max_size=300), kinds)
def test_any_text_is_read_or_refused(contents: str, kind: Kind | None) -> None:
    read_or_refused(contents, kind)


@given(
    st.sampled_from([SUDOKU, "\n".join(MAZE), TASK, f"question,answer\n{SUDOKU},1\n"]),
    st.integers(0, 90),
    st.integers(0, 3),
    st.text(max_size=3) | st.sampled_from(["[", "]", "{", '"', "null", "1e9", "S", "G", "#", "\n", ","]),
)
def test_spoilt_files_are_read_or_refused(text: str, at: int, gone: int, put: str) -> None:
    read_or_refused(text[:at] + put + text[at + gone :], None)


_json = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 12) | st.floats() | st.sampled_from(["input", "train"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["train", "test", "input", "output"]), inner)
    ),
)


@given(_json, _json)
def test_any_json_is_read_or_refused(train: object, test: object) -> None:
    read_or_refused(json.dumps({"train": train, "test": test}), None)
    read_or_refused(json.dumps(train), "arc")


def test_a_name_without_end_is_cut_in_the_sentence() -> None:
    with pytest.raises(PuzzleError, match=r"^Task a{59}…: An ARC task needs") as refused:
        read_puzzles(json.dumps({"a" * 10_000: {"input": []}}))
    assert "\n" not in str(refused.value)
