"""Running a command and reading what it said."""

import json
from dataclasses import replace
from typing import Any

import pytest

from app import cli
from app.puzzles.arc import ArcTask
from app.puzzles.base import Puzzle
from tests.engine.scripted import solved


def puzzle_of(kind: str) -> Puzzle:
    """The solved puzzle of a kind; a file of an ARC task does not say which of its tests is asked."""
    puzzle, _ = solved(kind)  # type: ignore[arg-type]
    return replace(puzzle, tests=(puzzle.asked,), chosen=0) if isinstance(puzzle, ArcTask) else puzzle


class Said:
    """What a command printed, and its exit code."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *words: str) -> None:
        self.code = cli.main(words)
        self.out, self.err = capsys.readouterr()

    def json(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


def assert_explained(said: Said) -> None:
    """Exit code 2 and one sentence on stderr."""
    assert said.code == 2 and said.out == ""
    assert said.err.startswith("hrmscope: ") and said.err.count("\n") == 1, said.err
    assert said.err.rstrip().endswith("."), said.err
