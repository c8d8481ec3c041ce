"""Reading and writing: what is written is read back, and what people have is read."""

import csv
import io
import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import Puzzle, PuzzleError
from app.puzzles.formats import (
    SUFFIXES,
    arc_json,
    format_text,
    lost,
    open_puzzles,
    parse_text,
    read_puzzles,
    save,
    sudoku_text,
)
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku
from tests.puzzles.strategies import arc_tasks, digit_boards, maze, maze_answer, mazes, rows, solved_sudokus

LINE = "...1.....3.........84.2....4...1..5..7.6.....12.7..8....624.53.....3.69.8.2..9.4."
LINES = [LINE[i : i + 9] for i in range(0, 81, 9)]
SUDOKU = Sudoku(rows(" ".join(LINES)))
BLANK = Sudoku(np.zeros((9, 9), int))
MAZE = maze("S #  ", "  ## ", " #   ", "   # ", " #  G")
MAZE_TEXT = "S #  \n  ## \n #   \n   # \n #  G\n"


def framed(blank: str, gap: str) -> str:
    """The Sudoku with frames, as solvers print it."""
    border = "+-------+-------+-------+\n"
    text = border
    for r, line in enumerate(LINES, 1):
        boxes = [gap.join(line[i : i + 3].replace(".", blank)) for i in (0, 3, 6)]
        text += f"| {' | '.join(boxes)} |\n" + (border if r % 3 == 0 else "")
    return text


def pencil_marks(line: str) -> str:
    """A grid of candidates: givens alone in their cell."""
    groups = [digit if digit != "." else "1234" for digit in line]
    return "\n".join(" ".join(groups[i : i + 9]) for i in range(0, 81, 9))


def hodoku(line: str) -> str:
    """The same with the frame that solvers of today draw."""
    rows = pencil_marks(line).split("\n")
    borders = [f"{corner}---------{join}--------{corner}\n" for corner, join in (".+", "++", "++", "'+")]
    return "".join(borders[i] + "".join(f"| {row} |\n" for row in rows[3 * i : 3 * i + 3]) for i in range(4))


@pytest.mark.parametrize(
    "text",
    [
        LINE,
        LINE + "\n",
        f"\ufeff{LINE}\r\n",
        *(LINE.replace(".", blank) for blank in "0-_*xX "),
        LINE + " ; 26 givens",
        "\n".join(LINES),
        "\r\n".join(LINES) + "\r\n",
        "\r".join(LINES),
        *("\n".join(LINES).replace(".", blank) for blank in "0-_*xX "),
        " ".join(LINE),
        framed(".", " "),
        framed("0", ""),
        framed("-", " "),
        framed("_", " ").replace("-", "="),
        "\n---+---+---\n".join(LINES),
        "\n\n".join(LINES),
        pencil_marks(LINE),
        pencil_marks(LINE).replace("1234", "u5"),
        hodoku(LINE),
        framed(".", "").replace("+-------+-------+-------+", "*-----------*"),
        f"https://example.org/sudoku.htm?bd={LINE}",
        f"see https://example.org/sudoku.htm?unit=1&bd={LINE.replace('.', '0')}&x=1 for this one",
        "#A somebody\n#D a puzzle\n" + "\n".join(LINES),
        "[Puzzle]\n" + "\n".join(LINES) + "\n[State]\n" + "\n".join(LINES),
        f'<?xml version="1.0"?><opensudoku version="2"><folder name="a">'
        f'<game created="1" data="{LINE.replace(".", "0")}"/></folder></opensudoku>',
        f"source,question,answer,rating\nmine,{LINE},,0\n",
        f'question\n"{LINE}"\n',
    ],
)
def test_every_form_of_a_sudoku_is_read(text: str) -> None:
    assert [puzzle.question for puzzle in parse_text(text)] == [SUDOKU]
    assert parse_text(text, "sudoku") == read_puzzles(text.encode()) == parse_text(text)


@pytest.mark.parametrize("blank", "0.-_*xX")
def test_a_blank_sudoku_is_read(blank: str) -> None:
    assert parse_text(blank * 81) == [BLANK]
    assert parse_text("\n".join([blank * 9] * 9)) == [BLANK]


def test_many_sudokus_of_a_file_are_read() -> None:
    blank = "." * 81
    assert parse_text(f"# two of them\n{LINE}\n{blank}\n\n") == [SUDOKU, BLANK]
    game = '<game data="{}" />'
    assert parse_text(f"<opensudoku>{game.format(LINE)}{game.format(blank)}") == [SUDOKU, BLANK]
    assert parse_text(f"source,question,answer,rating\r\na,{LINE},x,1\r\n\r\nb,{blank},y,2\r\n") == [
        SUDOKU,
        BLANK,
    ]


def test_header_lines_of_an_sdk_are_kept() -> None:
    text = "#A somebody\n#D S and G, ####\n" + "\n".join(LINES) + "\n"
    (sudoku,) = parse_text(text)
    assert isinstance(sudoku, Sudoku)
    assert sudoku.notes == ("#A somebody", "#D S and G, ####")
    assert format_text([sudoku], ".sdk") == text


@pytest.mark.parametrize(
    "text",
    [
        MAZE_TEXT,
        MAZE_TEXT.rstrip("\n"),
        "\ufeff" + MAZE_TEXT.replace("\n", "\r\n"),
        "\n" + MAZE_TEXT + "\n\n",
        MAZE_TEXT.replace(" ", "."),
        MAZE_TEXT.replace("G", "E"),
        "So#  \no ## \no#   \nooo# \n #ooG\n",
        "SX#  \nX ## \nX#   \n***# \n #ooG\n",
        f"source,question,answer,rating\nmine,{MAZE_TEXT.replace(chr(10), '')},,8\n",
    ],
)
def test_every_form_of_a_maze_is_read(text: str) -> None:
    assert parse_text(text) == [MAZE]
    assert parse_text(text, "maze") == [MAZE]


def test_a_maze_that_begins_like_a_header_line_is_a_maze() -> None:
    (puzzle,) = parse_text("#S  #\n#   #\n#   #\n#  G#\n#   #\n")
    assert isinstance(puzzle, Maze)
    assert puzzle.start == (0, 1)


def test_what_the_person_put_in_is_read_too() -> None:
    rest = " ".join("." * 79)
    for text in (f"u7 13 {rest}", f'<opensudoku><game data="version: 3&#10;7|0|1|0|5|1|{"0|0|0|" * 79}"/>'):
        (sudoku,) = parse_text(text)
        assert isinstance(sudoku, Sudoku) and not sudoku.cells.any()
        assert (sudoku.entries[0, 0], sudoku.entries.sum()) == (7, 7)
        assert (sudoku.marks[0, 1], sudoku.marks.sum()) == (0b1010, 0b1010)
    (listed,) = parse_text(f'<opensudoku><game data="version: 1\n7|-|0|0|1,3,|1|{"0|-|1|" * 79}"/>')
    (later,) = parse_text(f'<opensudoku><game data="version: 4\n7|0|0|0|0|5|0|1|{"0|0|0|1|" * 79}"/>')
    assert isinstance(listed, Sudoku) and isinstance(later, Sudoku)
    assert (listed.cells[0, 0], listed.marks[0, 1], later.cells[0, 0]) == (7, 0b1010, 7)


def test_of_many_puzzles_each_is_read_when_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "many.sdm"
    path.write_text(f"{LINE}\n{'.' * 80}\n{LINE}\n")
    puzzles = open_puzzles(path)
    assert (len(puzzles), puzzles[0], puzzles[-1]) == (3, SUDOKU, SUDOKU)
    with pytest.raises(PuzzleError, match=r"^Puzzle 2: A Sudoku has 81 cells; this has 80\.$"):
        puzzles[1]
    with pytest.raises(PuzzleError, match=r"^Puzzle 2: "):
        read_puzzles(path)


@pytest.mark.parametrize(
    ("suffix", "entries", "marks"),
    [(".sdk", True, False), (".sdx", True, True), (".opensudoku", True, True), (".txt", False, False)],
)
def test_what_a_file_does_not_keep_is_told(suffix: str, entries: bool, marks: bool) -> None:
    own, noted = (np.eye(9, dtype=int)[:, ::step] for step in (1, -1))
    put, thought = Sudoku(BLANK.cells, entries=own), Sudoku(BLANK.cells, marks=2 * noted)
    assert lost(SUDOKU, suffix) == ""
    for sudoku, kept in ((put, entries), (thought, marks)):
        assert (lost(sudoku, suffix) == "") is kept
        assert (parse_text(format_text([sudoku], suffix)) == [sudoku]) is kept


def test_a_link_is_read_back() -> None:
    assert parse_text(sudoku_text.render_link(SUDOKU)) == [SUDOKU]


boards = digit_boards()
notes = st.lists(st.text("abc #S.", max_size=8).map(lambda text: f"#D {text}".rstrip()), max_size=2)


@given(boards, notes, boards, boards)
def test_written_sudokus_are_read_back(
    cells: np.ndarray, header: list[str], entries: np.ndarray, noted: np.ndarray
) -> None:
    sudoku = Sudoku(cells, tuple(header), entries, (1 << noted.astype(int) | 1 << noted.T.astype(int)) & ~1)
    for suffix in SUFFIXES["sudoku"]:
        (back,) = parse_text(format_text([sudoku], suffix), "sudoku")
        assert back.question == sudoku.question and (lost(sudoku, suffix) or back == sudoku)
        if suffix == ".sdk":
            assert isinstance(back, Sudoku)
            assert back.notes == sudoku.notes


@given(st.lists(boards.map(Sudoku), min_size=2, max_size=4))
def test_several_sudokus_are_read_back(sudokus: list[Sudoku]) -> None:
    for suffix in (".sdm", ".txt", ".csv", ".opensudoku"):
        assert parse_text(format_text(sudokus, suffix), "sudoku") == sudokus


@given(mazes(largest=20))
def test_written_mazes_are_read_back(puzzle: Maze) -> None:
    assert parse_text(format_text([puzzle], ".txt")) == [puzzle]


@given(st.lists(mazes(square=True), min_size=1, max_size=3))
def test_mazes_in_csv_are_read_back(puzzles: list[Maze]) -> None:
    assert parse_text(format_text(puzzles, ".csv")) == puzzles


@given(arc_tasks())
def test_written_arc_tasks_are_read_back(task: ArcTask) -> None:
    assert parse_text(format_text([task], ".json")) == [task]


@given(st.lists(arc_tasks(), min_size=2, max_size=3, unique_by=lambda task: task.name))
def test_several_arc_tasks_are_read_back(tasks: list[ArcTask]) -> None:
    if all(task.name for task in tasks):
        assert parse_text(format_text(tasks, ".json")) == tasks
    else:
        with pytest.raises(PuzzleError, match="names that differ"):
            format_text(tasks, ".json")


@given(solved_sudokus())
def test_the_answer_in_a_csv_verifies(pair: tuple[Sudoku, np.ndarray]) -> None:
    (row,) = csv.DictReader(io.StringIO(format_text([pair[0]], ".csv")))
    assert row["answer"] == "".join(map(str, pair[1].ravel().tolist()))
    assert int(row["rating"]) >= 0


def test_the_csv_of_a_maze_has_its_shortest_path_where_there_is_one() -> None:
    shut = maze("S #  ", "  #  ", "###  ", "     ", "    G")
    reached, unreached = csv.DictReader(io.StringIO(format_text([MAZE, shut], ".csv")))
    path = maze_answer(*(reached["answer"][i : i + 5] for i in range(0, 25, 5)))
    assert MAZE.verdict(path).solved
    assert (reached["rating"], unreached["answer"], unreached["rating"]) == ("8", "", "")


def test_no_answer_in_a_csv_without_one_solution() -> None:
    (row,) = csv.DictReader(io.StringIO(format_text([BLANK], ".csv")))
    assert (row["answer"], row["rating"]) == ("", "")


TASK = {"train": [{"input": [[1]], "output": [[2]]}], "test": [{"input": [[3, 0]]}], "id": 7}


def test_arc_names_come_from_the_json_else_the_file(tmp_path: Path) -> None:
    path = tmp_path / "abc.json"
    path.write_text(json.dumps(TASK), encoding="utf-8")
    (unnamed,) = read_puzzles(path)
    (named,) = parse_text(json.dumps(TASK | {"name": "mine"}), name="other")
    assert isinstance(unnamed, ArcTask)
    assert isinstance(named, ArcTask)
    assert (unnamed.name, unnamed.extra, named.name) == ("abc", {"id": 7}, "mine")


def test_kaggles_challenges_solutions_and_submission() -> None:
    tasks = arc_json.parse(json.dumps({"a": TASK, "b": TASK}))
    assert [task.name for task in tasks] == ["a", "b"]
    solved = arc_json.with_solutions(tasks, json.dumps({"a": [[[4, 4]]]}))
    assert solved[0].tests == (Pair(np.array([[3, 0]]), np.array([[4, 4]])),)
    assert solved[1] == tasks[1]
    for wrong in ("[]", '{"a": []}', '{"a": 5}', '{"a": [[[10]]]}'):
        with pytest.raises(PuzzleError):
            arc_json.with_solutions(tasks, wrong)
    one, two = np.array([[1]], np.uint8), np.array([[2, 2]], np.uint8)
    assert json.loads(arc_json.render_submission({"a": [(one, two)]})) == {
        "a": [{"attempt_1": [[1]], "attempt_2": [[2, 2]]}]
    }


@pytest.mark.parametrize(
    ("puzzle", "kind"),
    [(SUDOKU, "sudoku"), (MAZE, "maze"), (arc_json.parse(json.dumps(TASK), "x")[0], "arc")],
)
def test_saved_files_are_read_back_and_nothing_else_is_left(
    tmp_path: Path, puzzle: Puzzle, kind: str
) -> None:
    for suffix in SUFFIXES[puzzle.kind]:
        path = tmp_path / f"my puzzle{suffix.upper()}"
        save(path, puzzle)
        save(path, [puzzle])
        assert read_puzzles(path) == [puzzle]
        assert puzzle.kind == kind
    assert len(list(tmp_path.iterdir())) == len(SUFFIXES[puzzle.kind])


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace"])
def test_a_failed_save_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "a.sdk"
    save(path, SUDOKU)
    before = path.read_bytes()

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(step, full)
    with pytest.raises(PuzzleError, match="“a.sdk” cannot be saved: no space left on device."):
        save(path, BLANK)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_saving_where_no_folder_is(tmp_path: Path) -> None:
    with pytest.raises(PuzzleError, match="cannot be saved: no such file or directory"):
        save(tmp_path / "none" / "a.sdk", SUDOKU)


@pytest.mark.parametrize(
    ("puzzles", "suffix", "text"),
    [
        (
            [SUDOKU],
            ".json",
            "Save a Sudoku as .sdk or .sdx or .opensudoku or .sdm or .txt or .csv, not as “.json”.",
        ),
        ([MAZE], "", "Save a maze as .txt or .csv, not as “”."),
        ([SUDOKU, SUDOKU], ".sdk", "A .sdk file holds one puzzle; save several as .csv."),
        ([MAZE, MAZE], ".txt", "A .txt file holds one puzzle; save several as .csv."),
        ([SUDOKU, MAZE], ".txt", "A file holds one puzzle, or several of the same kind."),
        ([], ".txt", "A file holds one puzzle, or several of the same kind."),
        (
            [maze("S #   ", "  ##  ", " #    ", "   #  ", " #  G ")],
            ".csv",
            "A CSV holds square mazes only; save this one as .txt.",
        ),
    ],
)
def test_what_a_format_cannot_hold_is_refused(puzzles: list[Puzzle], suffix: str, text: str) -> None:
    with pytest.raises(PuzzleError) as caught:
        format_text(puzzles, suffix)
    assert str(caught.value) == text
