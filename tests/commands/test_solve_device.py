"""``hrmscope solve --device``: which device, and what happens when it fails."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.engine import opening
from app.engine.devices import DEVICES, Asked
from app.engine.service import Mind
from tests.commands.said import Said, assert_explained
from tests.engine.scripted import STOPPED, mind_on


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Asked]:
    """Models think on a GPU that fails in their second segment; where they were asked to think."""
    found: list[Asked] = []

    def open_mind(path: Path, device: Asked, fast: bool, tell: object) -> Mind:
        found.append(device)
        return mind_on(device, fails_from=11)

    monkeypatch.setattr(opening, "open_mind", open_mind)
    return found


@pytest.mark.parametrize("device", DEVICES)
def test_the_device_is_passed_on(
    device: Asked, asked: list[Asked], capsys: pytest.CaptureFixture[str], files: dict[str, str]
) -> None:
    said = Said(capsys, "solve", files["sudoku"], "--segments", "1", "--json", "--device", device)
    (told,) = said.json()
    assert asked == [device] and told["device"] == ("CPU" if device == "cpu" else "NVIDIA H200")
    assert said.err == "" and told["notes"] == []


@pytest.mark.usefixtures("asked")
def test_a_fault_is_told_and_the_puzzle_is_solved_all_the_same(
    capsys: pytest.CaptureFixture[str], files: dict[str, str]
) -> None:
    said = Said(capsys, "solve", files["sudoku"], files["sudoku"], "--json")
    first, second = said.json()
    sentence = f"{STOPPED} The CPU goes on from segment 2."
    assert said.code == 0 and said.err == f"hrmscope: {sentence}\n"
    assert (first["solved"], first["device"], first["notes"]) == (True, "NVIDIA H200", [sentence])
    assert (second["solved"], second["device"], second["notes"]) == (True, "CPU", [])


def test_a_gpu_that_is_not_there_is_explained(
    capsys: pytest.CaptureFixture[str], files: dict[str, str]
) -> None:
    said = Said(capsys, "solve", files["sudoku"], "--device", "cuda")
    assert_explained(said)
    assert said.err == "hrmscope: There is no NVIDIA driver here. Leave --device at auto or cpu.\n"


@pytest.mark.usefixtures("resources")
def test_where_int8_is_not_used_it_says_why_once(
    capsys: pytest.CaptureFixture[str], files: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def open_mind(path: Path, device: Asked, fast: bool, tell: object) -> Mind:
        asked.append(fast)
        made = mind_on("cpu")
        choice = replace(made.ready.choice, fast_why="This model is too small to gain from int8.")
        return replace(made, ready=replace(made.ready, choice=choice))

    monkeypatch.setattr(opening, "open_mind", open_mind)
    said = Said(capsys, "solve", files["sudoku"], files["sudoku"], "--fast", "--json")
    assert said.code == 0 and asked == [True]
    assert said.err == "hrmscope: This model is too small to gain from int8. It thinks in float32.\n"
    assert [told["device"] for told in said.json()] == ["CPU", "CPU"]


@pytest.mark.usefixtures("resources")
def test_eval_takes_the_same_options(capsys: pytest.CaptureFixture[str], files: dict[str, str]) -> None:
    words = ("eval", "--file", files["sudoku"], "--segments", "1", "--json")
    said = Said(capsys, *words, "--device", "cpu", "--fast")
    (row,) = said.json()
    assert (said.code, row["device"], row["count"]) == (0, "CPU", 1)
    assert said.err.startswith("hrmscope: This ") and said.err.endswith(" It thinks in float32.\n")
    refused = Said(capsys, *words, "--device", "cuda")
    assert refused.code == 2 and refused.err.endswith(" Leave --device at auto or cpu.\n")
