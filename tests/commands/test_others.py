import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest
import torch

from app import paths
from app.commands import doctor
from app.engine import opening
from app.engine.checkpoint import save
from app.engine.devices import Choice
from app.engine.score import Row
from app.puzzles import formats, rules
from app.puzzles.rating import TECHNIQUES
from app.puzzles.sudoku import Sudoku
from tests.commands.said import Said, assert_explained
from tests.engine.models import model_of, tiny
from tests.engine.scripted import mind


def test_eval_measures_the_held_out_sets(capsys: pytest.CaptureFixture[str]) -> None:
    said = Said(capsys, "eval", "--count", "2", "--segments", "1", "--json")
    rows = said.json()
    names = ["1-20 blanks", "36-60 givens", "24-40 givens", "minimal", "hard", "well-known"]
    assert said.code == 0 and [row["name"] for row in rows] == 2 * names
    for row, (policy, views) in zip(rows, 6 * [("q", 1)] + 6 * [("verified", 32)], strict=True):
        assert (row["policy"], row["most_segments"], row["most_views"]) == (policy, 1, views)
        assert row["model"] == "sudoku" and row["count"] == 2
        assert 0 <= row["low"] <= row["share"] <= row["high"] <= 1


def test_eval_by_views_counts_them(capsys: pytest.CaptureFixture[str], files: dict[str, str]) -> None:
    words = ("eval", "--file", files["sudoku"], "--views", "3", "--segments", "1", "--json")
    (row,) = Said(capsys, *words).json()
    assert (row["policy"], row["mean_views"], row["mean_segments"], row["solved"]) == ("verified", 3, 3, 0)
    assert_explained(Said(capsys, *words, "--policy", "q"))


def test_eval_of_own_puzzles_is_a_table(capsys: pytest.CaptureFixture[str], files: dict[str, str]) -> None:
    said = Said(capsys, "eval", "--file", files["sudoku"], "--policy", "verified")
    assert said.code == 0 and "one.sdk" in said.out and "0 of 1" in said.out
    lines = [line for line in said.out.splitlines() if line.startswith("|")]
    assert len({len(line) for line in lines}) == 1 and len(lines) == 3
    assert said.err == "hrmscope: one.sdk (verified, ≤ 3, one pass): 0 of 1, 0.0 %.\n"


def test_eval_says_what_a_data_set_lacks(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "test").mkdir()
    facts = {"vocab_size": 11, "seq_len": 81, "sets": ["all"]}
    (tmp_path / "test" / "dataset.json").write_text(json.dumps(facts), encoding="utf-8")
    said = Said(capsys, "eval", "--file", str(tmp_path))
    assert_explained(said)
    assert "all__inputs.npy is missing" in said.err


def test_eval_without_held_out_puzzles_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert_explained(Said(capsys, "eval", "--model", "arc"))


def test_models_lists_bundled_and_own(capsys: pytest.CaptureFixture[str]) -> None:
    own = paths.models() / "mine"
    save(model_of(tiny()), (9, 9), {"title": "Mine"}, own)
    listed = Said(capsys, "models", "--json").json()
    assert [(m["name"], m["default"]) for m in listed] == [
        ("arc", True), ("maze", False), ("sudoku", True), ("mine", False),
    ]  # fmt: skip
    assert listed[-1]["path"] == str(own) and listed[-1]["card"]["title"] == "Mine"
    words = Said(capsys, "models").out
    assert "| mine   | sudoku | –" in words and "| Mine " in words and str(paths.models()) in words
    assert "hrmscope models NAME" in words


RESULT = Row(
    name="hard", policy="q", most_segments=32, most_views=1, count=50, unverifiable=0, solved=40,
    share=0.8, low=0.669, high=0.888, mean_segments=20.0, median_segments=9.0, mean_views=1.0,
    halted=0.82, halted_right=0.97, running_wrong=1.0, seconds=0.25,
)  # fmt: skip


def test_models_shows_a_whole_card(capsys: pytest.CaptureFixture[str]) -> None:
    views = replace(RESULT, policy="verified", most_views=8, share=0.9, halted_right=1.0)
    card = {
        "title": "Mine", "data": "Sudokus.", "training": {"steps": 5}, "licence": "Apache-2.0",
        "known_failures": ["Fails."], "missed_targets": ["Misses."],
        "accuracy": [asdict(RESULT), asdict(views)],
    }  # fmt: skip
    save(model_of(tiny()), (9, 9), card, paths.models() / "mine")
    said = Said(capsys, "models", "mine")
    titles = (
        "Data",
        "Training",
        "Accuracy",
        "Missed targets",
        "Known failures",
        "Licence",
        "SHA-256",
        "Config",
    )
    places = [said.out.index(f"\n{title}") for title in titles]
    assert said.code == 0 and places == sorted(places)
    one_pass, by_views = (cells.split("|") for cells in said.out.splitlines() if "40 of 50" in cells)
    assert [cell.strip() for cell in one_pass[6:10]] == ["20.0", "1.0", "82.0 %", "97.0 %"]
    assert by_views[6].strip() == "20.0 in all views" and by_views[9].strip() == "–"
    assert "87.4 %" in said.out and "hidden size: " in said.out and "- Misses." in said.out
    assert "80 % in one pass, 90 % by views" in Said(capsys, "models").out
    (told,) = Said(capsys, "models", "mine", "--json").json()
    assert told["name"] == "mine" and told["card"]["title"] == "Mine"
    assert_explained(Said(capsys, "models", "nobody"))


GPUS = ("driver", "kernels", "device")


@pytest.fixture(autouse=True)
def unbuilt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever this copy has."""
    reason = "There is no NVIDIA driver here."
    monkeypatch.setattr(doctor, "survey", lambda: {"driver": reason, "kernels": "There are kernels."})


def test_doctor_finds_what_is_here(capsys: pytest.CaptureFixture[str]) -> None:
    (told,) = Said(capsys, "doctor", "--json").json()
    found = {finding["name"]: finding for finding in told["findings"]}
    assert list(found) == ["python", "torch", "qt", "screen", "resources", "models", "settings", *GPUS]
    assert "sudoku, arc" in found["models"]["text"]
    assert found["settings"]["ok"] is True and not (paths.settings_file().parent).exists()
    assert torch.__version__ in found["torch"]["text"]
    assert [found[name]["text"] for name in GPUS] == [
        "There is no NVIDIA driver here.",
        "There are kernels. Its makers have run this extension in emulation only, not yet on hardware.",
        "Models think on the CPU. There is no NVIDIA driver here.",
    ]


def test_doctor_tells_of_a_gpu(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    choice = Choice("auto", "cuda", "NVIDIA H200", "It computes what the CPU does.")
    made = mind()
    used = replace(made, ready=replace(made.ready, device="NVIDIA H200", choice=choice))
    monkeypatch.setattr(opening, "open_mind", lambda path: used)
    monkeypatch.setattr(doctor, "PROVEN_ON", ("NVIDIA H200",))
    monkeypatch.setattr(
        doctor, "survey", lambda: {"driver": "One.", "gpu": "NVIDIA H200.", "kernels": "Some."}
    )
    said = Said(capsys, "doctor").out
    for line in (
        "note  driver     One.", "note  gpu        NVIDIA H200.", "note  kernels    Some.",
        "ok    device     Models think on the NVIDIA H200. It computes what the CPU does.",
    ):  # fmt: skip
        assert f"{line}\n" in said


def test_doctor_survives_a_model_that_cannot_be_opened(
    capsys: pytest.CaptureFixture[str], resources: Path
) -> None:
    (resources / "models" / "sudoku" / "model.safetensors").write_bytes(b"")
    (told,) = Said(capsys, "doctor", "--json").json()
    assert told["findings"][-1]["text"].startswith("It cannot be tried: ")


def test_doctor_finds_what_is_missing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "nothing")
    (tmp_path / "file").touch()
    monkeypatch.setenv("HRMSCOPE_HOME", str(tmp_path / "file" / "home"))
    said = Said(capsys, "doctor", "--json")
    (told,) = said.json()
    wrong = {finding["name"] for finding in told["findings"] if finding["ok"] is False}
    assert said.code == 1 and told["ok"] is False and {"resources", "models", "settings"} <= wrong
    assert "WRONG resources" in Said(capsys, "doctor").out


def test_generate_makes_what_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("generate", "sudoku", "--givens", "33", "--count", "3", "--seed", "5", "--json")
    made = Said(capsys, *words).json()
    puzzles = [formats.parse_text(each["puzzle"])[0] for each in made]
    assert all(
        isinstance(p, Sudoku) and (p.cells > 0).sum() == 33 and p.solution_count() == 1 for p in puzzles
    )
    assert len(set(puzzles)) == 3 and [each["index"] for each in made] == [0, 1, 2]
    assert Said(capsys, *words).json() == made
    assert Said(capsys, *words[:-2], "6", "--json").json() != made


def test_generate_tells_of_givens_that_no_grid_allowed(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("generate", "sudoku", "--count", "2", "--seed", "5", "--json", "--givens")
    said = Said(capsys, *words, "17")
    reached = [told["givens"] for told in said.json()]
    assert reached == [81 - told["puzzle"].count(".") for told in said.json()] and min(reached) > 17
    assert said.err.startswith("hrmscope: 2 of 2 made have 2") and "not 17: none of 20" in said.err
    said = Said(capsys, *words, "24")
    assert [told["givens"] for told in said.json()] == [24, 24] and said.err == ""


def test_generate_by_grade(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("generate", "sudoku", "--seed", "3", "--json", "--grade")
    (told,) = Said(capsys, *words, "medium").json()
    (puzzle,) = formats.parse_text(told["puzzle"])
    assert isinstance(puzzle, Sudoku) and puzzle.solution_count() == 1
    assert told["grade"] == "medium" and TECHNIQUES[told["hardest"]].grade == "medium"
    assert told["steps"] >= 81 - told["givens"]
    (told,) = Said(capsys, *words[:-1], "--givens", "60").json()
    assert told["grade"] == "easy"
    assert Said(capsys, *words, "medium", "--givens", "30").code == 2
    (told,) = Said(capsys, *words, "beyond").json()
    assert told["grade"] == "beyond these"
    assert Said(capsys, *words, "tricky").code == 2


def test_generate_mazes(capsys: pytest.CaptureFixture[str]) -> None:
    said = Said(capsys, "generate", "maze", "--rows", "7", "--cols", "9", "--style", "scattered")
    (maze,) = formats.parse_text(said.out)
    assert maze.kind == "maze" and maze.canvas == (7, 9)


def test_generate_tasks_of_a_rule(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    words = ("generate", "arc", "--rule", "sort-bars", "--count", "2", "--seed", "5")
    made = Said(capsys, *words, "--json").json()
    assert [told["rule"] for told in made] == ["sort-bars", "sort-bars"]
    tasks = [task for told in made for task in formats.parse_text(told["puzzle"], "arc")]
    assert (
        len(set(tasks)) == 2 and tasks[0] == formats.parse_text(Said(capsys, *words[:4], *words[6:]).out)[0]
    )
    out = tmp_path / "two.json"
    assert Said(capsys, *words, "--out", str(out)).code == 0
    assert formats.read_puzzles(out) == tasks
    assert_explained(Said(capsys, "generate", "arc", "--rule", "telepathy"))
    assert_explained(Said(capsys, "generate", "arc", "--out", str(tmp_path / "one.sdk")))


def test_generate_lists_the_rules(capsys: pytest.CaptureFixture[str]) -> None:
    listed = Said(capsys, "generate", "arc", "--help").out
    for rule in rules.FAMILIES.values():
        assert f"  {rule.name} " in listed and rule.about in listed


def test_generate_to_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "many.sdm"
    said = Said(capsys, "generate", "sudoku", "--count", "4", "--out", str(out), "--seed", "1")
    assert said.code == 0 and "4 written, seed 1" in said.out
    assert len(formats.read_puzzles(out)) == 4
    assert_explained(Said(capsys, "generate", "sudoku", "--out", str(tmp_path / "one.png")))
    assert Said(capsys, "generate", "sudoku", "--givens", "16").code == 2
    assert Said(capsys, "generate", "maze", "--rows", "100").code == 2
