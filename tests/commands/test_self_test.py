"""The self-test tells what works and what does not, and ends with it."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from app import __main__ as program
from app import paths
from app.commands import self_test
from tests.engine.scripted import record

HERE = paths.resources()


@pytest.fixture(autouse=True)
def carried(resources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real examples, and the scripted model."""
    shutil.copytree(HERE / "puzzles", resources / "puzzles", dirs_exist_ok=True)
    for name in self_test.CARRIED:
        (resources / name / "something").mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr(self_test, "thought", lambda kind: record(kind, {"arrives": 1}))


def window(words: Sequence[str]) -> int:
    """One that makes the film that was asked for."""
    Path(words[words.index("--film") + 1]).write_bytes(b"film")
    return 0


def test_the_option_begins_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "run", lambda window: 7)
    assert program.main(["--self-test"]) == 7


def test_everything_works(capsys: pytest.CaptureFixture[str]) -> None:
    assert self_test.run(window) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    titles = ["files", "sudoku", "maze", "arc", "run", "learning", "window"]
    assert [line.split()[:2] for line in lines] == [["ok", title] for title in titles]
    assert "on Python 3." in last and last.endswith("everything works.")


def test_what_does_not_work_is_told_and_the_rest_tried(
    resources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(resources / "guide")
    assert self_test.run(lambda words: 3) == 1
    said = capsys.readouterr().out
    assert "WRONG files" in said and "guide" in said and "WRONG window" in said and "ended with 3" in said
    assert "ok    run" in said and said.rstrip().endswith("see above.")
