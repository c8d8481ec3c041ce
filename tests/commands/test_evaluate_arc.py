import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.engine import arc_suite
from app.engine.checkpoint import save
from app.engine.lessons import Plan
from app.puzzles.rules import HELD_OUT
from app.puzzles.rules.public import held_out
from tests.commands.said import Said, assert_explained
from tests.engine.models import model_of
from tests.engine.test_grids import grids

MIRROR = {
    "train": [{"input": [[1, 2]], "output": [[2, 1]]}, {"input": [[3, 4]], "output": [[4, 3]]}],
    "test": [{"input": [[5, 6]], "output": [[6, 5]]}],
}


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny one that learns for two steps."""
    save(model_of(grids(num_puzzle_identifiers=3)), None, {}, tmp_path / "arc-tiny")
    usual = arc_suite.measure

    def quick(base: Any, name: str, task: Any, plan: Plan) -> arc_suite.Result:
        return usual(base, name, task, replace(plan, steps=2, batch=2, segments=1, starts=1))

    monkeypatch.setattr(arc_suite, "measure", quick)
    return tmp_path / "arc-tiny"


@pytest.fixture
def tasks(tmp_path: Path) -> Path:
    (tmp_path / "tasks").mkdir()
    for name in ("0000000a", "0000000b"):
        (tmp_path / "tasks" / f"{name}.json").write_text(json.dumps(MIRROR))
    return tmp_path / "tasks"


def test_held_out_tasks_are_measured_once(
    capsys: pytest.CaptureFixture[str], model: Path, tasks: Path, tmp_path: Path
) -> None:
    words = ("eval", "--suite", "arc", "--model", str(model), "--tasks", str(tasks), "--count", "2")
    words += ("--results", str(tmp_path / "results.jsonl"))
    said = Said(capsys, *words, "--json")
    lines = said.json()
    assert said.code == 0 and [line["set"] for line in lines].count("held-out families") == 2
    (public,) = (line for line in lines if line["set"] == "held-out public tasks")
    assert public["name"] == "0000000a" and held_out("0000000a") and len(public["solved"]) == 4
    kept = (tmp_path / "results.jsonl").read_text()
    said = Said(capsys, *words)
    assert said.code == 0 and (tmp_path / "results.jsonl").read_text() == kept
    assert "solved by 120 s" in said.out and "up to 4" in said.out and "demonstrations" in said.out


def test_what_holds_no_results_is_explained(
    capsys: pytest.CaptureFixture[str], model: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.txt").write_text("{}\n")
    words = ("eval", "--suite", "arc", "--model", str(model), "--results", str(tmp_path / "mine.txt"))
    said = Said(capsys, *words)
    assert_explained(said)
    assert "does not hold results" in said.err
    assert (tmp_path / "mine.txt").read_text() == "{}\n"


def test_a_folder_without_held_out_tasks_is_explained(
    capsys: pytest.CaptureFixture[str], model: Path, tmp_path: Path
) -> None:
    words = ("eval", "--suite", "arc", "--model", str(model), "--tasks", str(tmp_path))
    said = Said(capsys, *words)
    assert_explained(said)
    assert "no held-out training tasks" in said.err


def test_a_model_that_cannot_adapt_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    said = Said(capsys, "eval", "--suite", "arc", "--model", "maze")
    assert_explained(said)
    assert "cannot adapt" in said.err


def test_the_generated_tasks_are_of_held_out_families_in_turn() -> None:
    tasks = arc_suite.generated(20)
    assert [task.extra["rule"] for task in tasks] == [*HELD_OUT, *HELD_OUT][:20]
    assert len({task.name for task in tasks}) == 20
    assert max(map(arc_suite.side_of, tasks)) <= arc_suite.LARGEST
