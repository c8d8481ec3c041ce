import signal
from pathlib import Path

import pytest
import torch

from app.commands import train
from app.engine.checkpoint import load
from app.engine.suites import drawn, names_of
from app.engine.views import Way
from app.training import run as training_run
from app.training.validation import Watched
from tests.commands.said import Said, assert_explained
from tests.training.recipes import examples

PUZZLES = [Watched(puzzle) for puzzle in drawn("sudoku", "36-60 givens", 4)]
RECIPE = Path(__file__).parents[2] / "app" / "training" / "recipes" / "sudoku-9x9.toml"


@pytest.fixture
def recipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A recipe of two steps whose puzzles are made in this process."""
    monkeypatch.setattr(training_run, "feed", examples)
    monkeypatch.setattr(training_run, "validation_set", lambda data: PUZZLES)
    monkeypatch.setattr(train, "standard_ways", lambda kind: (Way("q", 2), Way("verified", 2, 2)))
    monkeypatch.chdir(tmp_path)
    text = RECIPE.read_text(encoding="utf-8")
    for name, value in {
        "steps": 2,
        "batch": 4,
        "warmup": 1,
        "decay_from": 1,
        "hidden_size": 18,
        "puzzle_emb_ndim": 18,
        "H_cycles": 1,
        "false_halt": 0.0,
    }.items():
        old = next(line for line in text.splitlines() if line.startswith(f"{name} ="))
        text = text.replace(old, f"{name} = {value}")
    path = tmp_path / "short.toml"
    path.write_text(text, encoding="utf-8")
    return path


def steps(said: Said) -> list[int]:
    """The steps at which training told where it stands."""
    return [told["step"] for told in said.json() if "step" in told]


WORDS = ("--no-compile", "--count", "1", "--json")


def test_train_ends_with_a_model_and_its_card(
    capsys: pytest.CaptureFixture[str], recipe: Path, tmp_path: Path
) -> None:
    said = Said(capsys, "train", str(recipe), *WORDS)
    assert said.code == 0
    reached, *rows = said.json()
    assert reached["step"] == 2
    assert [row["name"] for row in rows] == 2 * list(names_of("sudoku"))
    assert "Measuring on held-out puzzles" in said.err and "Making validation puzzles" in said.err
    folder = tmp_path / "runs" / "sudoku-9x9"
    assert (folder / "model.safetensors").stat().st_mode == (folder / "log.csv").stat().st_mode
    loaded = load(tmp_path / "runs" / "sudoku-9x9")
    assert loaded.notes == () and loaded.name == "sudoku-9x9"
    card = loaded.card
    assert card["training"]["steps"] == 2 and card["training"]["examples"] >= 4
    assert [row["name"] for row in card["accuracy"]] == 2 * list(names_of("sudoku"))
    assert len(card["known_failures"]) == len(names_of("sudoku")) and "default" not in card


def test_train_goes_on_to_the_step_asked_for(
    capsys: pytest.CaptureFixture[str], recipe: Path, tmp_path: Path
) -> None:
    words = ("train", str(recipe), "--out", str(tmp_path / "here"), *WORDS)
    assert steps(Said(capsys, *words, "--steps", "1")) == [1]
    assert steps(Said(capsys, *words)) == [2]
    longer = Said(capsys, *words, "--steps", "3")
    assert steps(longer) == [3] and "Instead of steps = 2, this run goes on with steps = 3." in longer.err
    card = load(tmp_path / "here").card
    assert card["training"]["recipe_changes"] == [{"step": 2, "entry": "steps", "from": 2, "to": 3}]
    assert steps(Said(capsys, *words, "--fresh", "--validate", "1")) == [1, 2]


def test_a_folder_that_cannot_be_is_explained(
    capsys: pytest.CaptureFixture[str], recipe: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    for out in (Path("/proc/nothing"), tmp_path / "file", tmp_path / "file" / "in"):
        said = Said(capsys, "train", str(recipe), "--out", str(out), *WORDS)
        assert_explained(said)
        assert str(out) in said.err and "--out" in said.err and "Errno" not in said.err


def test_ctrl_c_in_training_saves(
    capsys: pytest.CaptureFixture[str], recipe: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.training.loop.Trainer._carry_on", lambda *_: signal.raise_signal(signal.SIGINT))
    said = Said(capsys, "train", str(recipe), *WORDS)
    assert said.code == 130 and "goes on from there" in said.err
    assert (tmp_path / "runs" / "sudoku-9x9" / "state.pt").exists()


def test_without_a_compiler_training_goes_on(
    capsys: pytest.CaptureFixture[str], recipe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(function: object) -> object:
        raise RuntimeError("no compiler")

    monkeypatch.setattr(torch, "compile", failing)
    said = Said(capsys, "train", str(recipe), "--count", "1", "--steps", "1", "--json")
    assert said.code == 0 and "without torch.compile" in said.err


def test_an_unknown_recipe_is_explained(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert_explained(Said(capsys, "train", "nothing"))
    (tmp_path / "empty.toml").write_text("", encoding="utf-8")
    assert_explained(Said(capsys, "train", str(tmp_path / "empty.toml")))
