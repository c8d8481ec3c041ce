import io
import json
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
import torch

from app import cli, paths
from app.engine import opening
from app.engine.checkpoint import load, save
from app.engine.service import Mind
from app.puzzles import formats, generate
from app.puzzles.arc import ArcTask
from app.puzzles.base import Answer, Puzzle
from app.puzzles.sudoku import Sudoku
from app.training import run as training_run
from app.training.run import validation_set
from tests.engine.models import model_of, tiny
from tests.engine.scripted import CANVAS, mind, solved
from tests.training.recipes import examples

COMMANDS = ("open", "solve", "eval", "train", "bench", "doctor", "models", "generate")
SIZES = {"sudoku": (11, 81), "maze": (6, 49), "arc": (12, 25)}


@pytest.fixture(autouse=True)
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What comes with HRMscope: tiny models of every kind, those for Sudoku and ARC being the default."""
    folder = tmp_path / "resources"
    (folder / "puzzles").mkdir(parents=True)
    for kind, (vocab, seq) in SIZES.items():
        model = model_of(tiny(vocab_size=vocab, seq_len=seq, max_segments=3))
        save(
            model,
            CANVAS[kind],
            {"title": f"A {kind} one", "default": kind != "maze"},
            folder / "models" / kind,
        )
    monkeypatch.setattr(paths, "resources", lambda: folder)
    return folder


def puzzle_of(kind: str) -> Puzzle:
    """The solved puzzle of a kind; a file of an ARC task does not say which of its tests is asked."""
    puzzle, _ = solved(kind)  # type: ignore[arg-type]
    return replace(puzzle, tests=(puzzle.asked,), chosen=0) if isinstance(puzzle, ArcTask) else puzzle


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """A puzzle file of each kind."""
    names = {"sudoku": "one.sdk", "maze": "one.txt", "arc": "one.json"}
    for kind, name in names.items():
        formats.save(tmp_path / name, puzzle_of(kind))
    return {kind: str(tmp_path / name) for kind, name in names.items()}


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Models that arrive at the solution in their second segment and halt in their third."""

    def open_mind(path: Path) -> Mind:
        return mind(path.name, arrives=2, halts_at=3)  # type: ignore[arg-type]

    monkeypatch.setattr(opening, "open_mind", open_mind)


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


def test_help_tells_of_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    said = Said(capsys, "--help")
    assert said.code == 0 and all(f"\n    {command} " in said.out for command in COMMANDS)
    for command in COMMANDS:
        assert Said(capsys, command, "--help").code == 0
    assert Said(capsys, "generate", "maze", "--help").code == 0


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert Said(capsys, "--version").out.startswith("HRMscope 0.")


@pytest.mark.parametrize(
    "words", [(), ("sing",), ("solve",), ("solve", "x", "--policy", "guess"), ("generate",)]
)
def test_wrong_usage_is_2(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    said = Said(capsys, *words)
    assert said.code == 2 and said.out == "" and "usage:" in said.err


@pytest.mark.parametrize("words", ["a.sdk", "dir/a --solve", "bare"])
def test_a_file_instead_of_a_command_is_offered_to_open(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("bare", "models"):  # a command stays one
        (tmp_path / name).touch()
    said = Said(capsys, *words.split())
    assert (said.code, said.out) == (2, "")
    assert said.err == f"hrmscope: Did you mean: hrmscope open {words}?\n"
    assert Said(capsys, "models").code == 0


# solve


def test_solve_tells_all_of_every_kind(
    capsys: pytest.CaptureFixture[str], files: dict[str, str], scripted: None, resources: Path
) -> None:
    for kind, file in files.items():
        model = str(resources / "models" / kind)
        said = Said(capsys, "solve", file, "--json", "--model", model, "--segments", "8")
        assert said.code == 0 and said.err == ""
        (told,) = said.json()
        answer = puzzle_of(kind).answer(solved(kind)[1], CANVAS[kind])  # type: ignore[arg-type]
        assert told.pop("seconds") > 0 and told.pop("verdict").startswith("Solved and verified")
        q = told.pop("q")
        assert len(q) == 3 and q[1][0] <= 0 < q[2][0] and told.pop("trained_continue") is False
        assert told == {
            "file": file, "index": 0, "kind": kind, "solved": True, "segments": 3, "views": 1,
            "answer": in_json(kind, answer), "notes": [],
        }  # fmt: skip


def in_json(kind: str, answer: Answer) -> str | list[list[int]]:
    if kind == "sudoku":
        return "".join(map(str, answer.ravel()))
    if kind == "maze":
        return "\n".join("".join("?# SGo"[code] for code in row) for row in answer)
    return answer.tolist()


def test_solve_says_it_in_words_too(
    capsys: pytest.CaptureFixture[str], files: dict[str, str], scripted: None
) -> None:
    said = Said(capsys, "solve", files["sudoku"], "--policy", "verified", "--segments", "8")
    head, *rows = said.out.splitlines()
    assert said.code == 0 and "Solved and verified. 2 segments, " in head
    assert len(rows) == 9 and all(row.isdigit() and len(row) == 9 for row in rows)


def test_a_wrong_answer_is_1_and_the_models_own(
    capsys: pytest.CaptureFixture[str], files: dict[str, str]
) -> None:
    said = Said(capsys, "solve", files["sudoku"], "--json")
    (told,) = said.json()
    assert said.code == 1 and told["solved"] is False and told["verdict"].startswith("Not solved")
    assert len(told["answer"]) == 81 and told["segments"] <= 3


def test_segments_override_the_models_own(capsys: pytest.CaptureFixture[str], files: dict[str, str]) -> None:
    words = ("solve", files["sudoku"], "--json", "--policy", "fixed")
    assert Said(capsys, *words).json()[0]["segments"] == 3
    assert Said(capsys, *words, "--segments", "5").json()[0]["segments"] == 5


def test_what_nothing_can_verify_is_null(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "open.json"
    file.write_text('{"train": [], "test": [{"input": [[1, 2], [3, 4]]}]}', encoding="utf-8")
    said = Said(capsys, "solve", str(file), "--json")
    assert said.code == 0 and said.json()[0]["solved"] is None


def test_the_worst_code_counts_and_the_rest_still_runs(
    capsys: pytest.CaptureFixture[str], files: dict[str, str], tmp_path: Path, scripted: None
) -> None:
    twice = tmp_path / "twice.sdm"
    puzzle, _ = solved("sudoku")
    other = Sudoku(np.reshape(generate.sudoku(Random(1), 40)[0], (9, 9)))
    formats.save(twice, [other, puzzle])
    said = Said(capsys, "solve", str(twice), files["sudoku"], "--json")
    assert said.code == 1
    assert [(told["index"], told["solved"]) for told in said.json()] == [(0, False), (1, True), (0, True)]
    said = Said(capsys, "solve", str(tmp_path / "none.sdk"), files["sudoku"], "--json")
    bad, good = said.json()
    assert said.code == 2 and "none.sdk" in said.err and good["solved"] is True
    assert bad.pop("error") in said.err and bad == {"file": str(tmp_path / "none.sdk"), "index": None}


def test_a_puzzle_that_fails_leaves_a_line(capsys: pytest.CaptureFixture[str], files: dict[str, str]) -> None:
    file = files["sudoku"]
    for words in (("--model", "nobody"), ("--model", "maze"), ("--dump", f"{file}/out.npz")):
        said = Said(capsys, "solve", file, "--json", *words)
        (told,) = said.json()
        assert said.code == 2 and said.err == f"hrmscope: {file}: {told.pop('error')}\n"
        assert told == {"file": file, "index": 0}


def test_what_is_worth_knowing_is_said_once_and_in_json(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, resources: Path
) -> None:
    many = model_of(tiny(vocab_size=12, seq_len=25, num_puzzle_identifiers=3, max_segments=1))
    save(many, CANVAS["arc"], {}, tmp_path / "many")
    formats.save(tmp_path / "one.json", puzzle_of("arc"))
    words = ("solve", str(tmp_path / "one.json"), "--json", "--model")
    assert Said(capsys, *words, str(resources / "models" / "arc")).json()[0]["notes"] == []
    said = Said(capsys, *words, str(tmp_path / "many"))
    (text,) = said.json()[0]["notes"]
    assert "no embedding" in text and said.err == f"hrmscope: {words[1]}: {text}\n"

    mazes = tmp_path / "mazes.csv"
    formats.save(mazes, [generate.maze(Random(n), 5, 5) for n in range(2)])
    said = Said(capsys, "solve", str(mazes), "--json", "--model", "maze")
    assert [told["notes"] for told in said.json()] == [["The model sees this maze walled out to 7×7."]] * 2
    assert said.err == f"hrmscope: {mazes}: The model sees this maze walled out to 7×7.\n"


def test_what_is_worth_knowing_of_a_puzzle_names_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "two.sdm"
    file.write_text("." * 81 + "\n" + "12345678." + "." * 71 + "9\n", encoding="utf-8")
    said = Said(capsys, "solve", str(file), "--json", "--segments", "1")
    several = "This Sudoku has several solutions."
    assert [told["notes"] for told in said.json()] == [[several], ["This Sudoku has no solution."]]
    assert f"hrmscope: {file}, puzzle 1: {several}\n" in said.err and said.err.count("\n") == 2


def test_contradicting_givens_are_explained_and_not_run(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "two.sdm"
    file.write_text("55" + "." * 79 + "\n" + "5" + "." * 80 + "\n", encoding="utf-8")
    said = Said(capsys, "solve", str(file), "--json")
    bad, other = said.json()
    assert said.code == 2 and bad["index"] == 0 and other["index"] == 1 and "solved" in other
    assert bad["error"].startswith("This puzzle contradicts itself: two 5s in row 1.")
    assert f"puzzle 1: {bad['error']}" in said.err


def test_a_puzzle_from_stdin(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"." * 81)))
    said = Said(capsys, "solve", "-", "--json")
    assert said.code == 1 and said.json()[0]["file"] == "-"


@pytest.mark.parametrize(
    "words",
    [("--views", "2"), ("--device", "cuda"), ("--model", "nobody"), ("--kind", "maze"), ("--kind", "arc")],
)
def test_what_cannot_be_done_is_explained(
    capsys: pytest.CaptureFixture[str], files: dict[str, str], words: tuple[str, ...]
) -> None:
    assert_explained(Said(capsys, "solve", files["sudoku"], *words))


def test_a_kind_without_a_model_is_explained(
    capsys: pytest.CaptureFixture[str], files: dict[str, str]
) -> None:
    said = Said(capsys, "solve", files["maze"])
    assert_explained(said)
    assert "No model for maze puzzles" in said.err


def test_a_model_of_another_kind_is_explained(
    capsys: pytest.CaptureFixture[str], files: dict[str, str]
) -> None:
    said = Said(capsys, "solve", files["maze"], "--model", "sudoku")
    assert_explained(said)
    assert "sudoku solves sudoku puzzles" in said.err


def test_a_puzzle_too_large_for_the_model_is_explained(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    formats.save(tmp_path / "large.txt", generate.maze(Random(0), 9, 9))
    said = Said(capsys, "solve", str(tmp_path / "large.txt"), "--model", "maze")
    assert_explained(said)
    assert "9×9" in said.err


class Malice:
    def __reduce__(self) -> tuple[Any, ...]:
        return print, ("it ran",)


def test_a_malicious_checkpoint_is_explained_and_does_not_run(
    capsys: pytest.CaptureFixture[str], files: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "evil").mkdir()
    (tmp_path / "evil" / "all_config.yaml").write_text("arch: {}\n", encoding="utf-8")
    (tmp_path / "evil" / "step_1").write_bytes(pickle.dumps(Malice()))
    assert_explained(Said(capsys, "solve", files["sudoku"], "--model", str(tmp_path / "evil")))


@pytest.mark.parametrize(
    "contents",
    [
        b"", b"\x89PNG\r\n\x1a\n\x00\x00", b"." * 80, b"." * 82, b"[" * 100_000, b'{"train": [], "test": [',
        b"####\n#S #\n", b"#####\n#S  #\n#   #\n#   #\n#####\n",
        b'{"train": [], "test": [{"input": [[10]]}]}',
    ],
)  # fmt: skip
def test_bad_input_is_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, contents: bytes
) -> None:
    (tmp_path / "bad").write_bytes(contents)
    assert_explained(Said(capsys, "solve", str(tmp_path / "bad")))


def test_the_dump_is_what_the_model_computes(
    capsys: pytest.CaptureFixture[str], files: dict[str, str], tmp_path: Path, resources: Path
) -> None:
    out = tmp_path / "out.npz"
    words = ("--policy", "fixed", "--segments", "4", "--dump", str(out), "--json")
    (told,) = Said(capsys, "solve", files["sudoku"], *words).json()
    model = load(resources / "models" / "sudoku").model
    x = model.embed(torch.from_numpy(solved("sudoku")[0].tokens((9, 9)))[None], torch.tensor([0]))
    z_H, z_L = model.initial(1)
    with np.load(out) as dump:
        assert {name: (array.shape, array.dtype) for name, array in dump.items()} == {
            "logits": ((4, 1, 81, 11), np.float32),
            "q": ((4, 1, 2), np.float32),
            "z_H_norm": ((4, 1, 82), np.float32),
            "z_L_norm": ((4, 1, 82), np.float32),
        }
        for segment in range(4):
            z_H, z_L, logits, q = model.segment(z_H, z_L, x)
            np.testing.assert_allclose(dump["logits"][segment], logits, atol=1e-4)
            np.testing.assert_allclose(dump["q"][segment], q, atol=1e-4)
            np.testing.assert_allclose(dump["z_H_norm"][segment], z_H.norm(dim=-1), atol=1e-4)
            np.testing.assert_allclose(dump["z_L_norm"][segment], z_L.norm(dim=-1), atol=1e-4)
        np.testing.assert_allclose(told["q"], dump["q"][:, 0], atol=1e-6)


def test_an_untrained_continue_is_called_so(
    capsys: pytest.CaptureFixture[str], files: dict[str, str], tmp_path: Path
) -> None:
    save(model_of(tiny(halts="halt", max_segments=2)), (9, 9), {}, tmp_path / "halt")
    words = ("--model", str(tmp_path / "halt"), "--policy", "fixed", "--dump", str(tmp_path / "q.npz"))
    (told,) = Said(capsys, "solve", files["sudoku"], "--json", *words).json()
    with np.load(tmp_path / "q.npz") as dump:
        np.testing.assert_allclose(told["q"], dump["q"][:, 0], atol=1e-6)
    assert told["trained_continue"] is False


def test_a_dump_of_several_puzzles_is_refused(
    capsys: pytest.CaptureFixture[str], files: dict[str, str], tmp_path: Path
) -> None:
    out = tmp_path / "out.npz"
    assert_explained(Said(capsys, "solve", files["sudoku"], files["arc"], "--dump", str(out)))
    assert_explained(Said(capsys, "solve", files["sudoku"], "--dump", str(tmp_path / "nowhere" / "out.npz")))
    assert not out.exists()


# eval, models, doctor, generate


def test_eval_measures_the_held_out_sets(capsys: pytest.CaptureFixture[str]) -> None:
    said = Said(capsys, "eval", "--count", "2", "--segments", "1", "--json")
    rows = said.json()
    assert said.code == 0 and [row["name"] for row in rows] == [
        "1-20 blanks",
        "36-60 givens",
        "24-40 givens",
        "minimal",
    ]
    for row in rows:
        assert (row["model"], row["policy"], row["segments"], row["count"]) == ("sudoku", "q", 1, 2)
        assert 0 <= row["low"] <= row["share"] <= row["high"] <= 1


def test_eval_of_own_puzzles_is_a_table(capsys: pytest.CaptureFixture[str], files: dict[str, str]) -> None:
    said = Said(capsys, "eval", "--file", files["sudoku"], "--policy", "verified")
    assert said.code == 0 and "one.sdk" in said.out and "0 of 1" in said.out
    lines = [line for line in said.out.splitlines() if line.startswith("|")]
    assert len({len(line) for line in lines}) == 1 and len(lines) == 3


def test_eval_without_held_out_puzzles_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert_explained(Said(capsys, "eval", "--model", "maze"))


def test_models_lists_bundled_and_own(capsys: pytest.CaptureFixture[str]) -> None:
    own = paths.models() / "mine"
    save(model_of(tiny()), (9, 9), {"title": "Mine"}, own)
    listed = Said(capsys, "models", "--json").json()
    assert [(m["name"], m["default"]) for m in listed] == [
        ("arc", True), ("maze", False), ("sudoku", True), ("mine", False),
    ]  # fmt: skip
    assert listed[-1]["path"] == str(own) and listed[-1]["card"]["title"] == "Mine"
    words = Said(capsys, "models").out
    assert "mine: sudoku. Mine" in words and str(paths.models()) in words


def test_doctor_finds_what_is_here(capsys: pytest.CaptureFixture[str]) -> None:
    (told,) = Said(capsys, "doctor", "--json").json()
    found = {finding["name"]: finding for finding in told["findings"]}
    assert list(found) == ["python", "torch", "qt", "screen", "resources", "models", "settings", "gpu"]
    assert "sudoku, arc" in found["models"]["text"] and "CPU" in found["gpu"]["text"]
    assert found["settings"]["ok"] is True and not (paths.settings_file().parent).exists()
    assert torch.__version__ in found["torch"]["text"]


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


def test_generate_mazes(capsys: pytest.CaptureFixture[str]) -> None:
    said = Said(capsys, "generate", "maze", "--rows", "7", "--cols", "9", "--style", "scattered")
    (maze,) = formats.parse_text(said.out)
    assert maze.kind == "maze" and maze.canvas == (7, 9)


def test_generate_to_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "many.sdm"
    said = Said(capsys, "generate", "sudoku", "--count", "4", "--out", str(out), "--seed", "1")
    assert said.code == 0 and "4 written, seed 1" in said.out
    assert len(formats.read_puzzles(out)) == 4
    assert_explained(Said(capsys, "generate", "sudoku", "--out", str(tmp_path / "one.png")))
    assert Said(capsys, "generate", "sudoku", "--givens", "16").code == 2
    assert Said(capsys, "generate", "maze", "--rows", "100").code == 2


# train

RECIPE = Path(__file__).parents[1] / "app" / "training" / "recipes" / "sudoku-9x9.toml"


@pytest.fixture
def recipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A recipe of two steps whose puzzles are made in this process."""
    monkeypatch.setattr(training_run, "feed", examples)
    monkeypatch.setattr(training_run, "validation_set", lambda count: validation_set(4))
    monkeypatch.chdir(tmp_path)
    text = RECIPE.read_text(encoding="utf-8")
    for name, value in {
        "steps": 2,
        "batch": 4,
        "warmup": 1,
        "decay_from": 1,
        "hidden_size": 8,
        "H_cycles": 1,
        "false_halt": 0.0,
    }.items():
        old = next(line for line in text.splitlines() if line.startswith(f"{name} ="))
        text = text.replace(old, f"{name} = {value}")
    path = tmp_path / "short.toml"
    path.write_text(text.replace("puzzle_emb_ndim = 128", "puzzle_emb_ndim = 8"), encoding="utf-8")
    return path


WORDS = ("--no-compile", "--count", "1", "--json")


def test_train_ends_with_a_model_and_its_card(
    capsys: pytest.CaptureFixture[str], recipe: Path, tmp_path: Path
) -> None:
    said = Said(capsys, "train", str(recipe), *WORDS)
    assert said.code == 0 and [told["step"] for told in said.json()] == [2]
    loaded = load(tmp_path / "runs" / "sudoku-9x9")
    assert loaded.notes == () and loaded.name == "sudoku-9x9"
    card = loaded.card
    assert card["training"]["steps"] == 2 and card["training"]["examples"] >= 4
    assert [row["set"] for row in card["accuracy"]] == [
        "1-20 blanks",
        "36-60 givens",
        "24-40 givens",
        "minimal",
    ]
    assert len(card["known_failures"]) == 4 and "default" not in card


def test_train_goes_on_to_the_step_asked_for(
    capsys: pytest.CaptureFixture[str], recipe: Path, tmp_path: Path
) -> None:
    words = ("train", str(recipe), "--out", str(tmp_path / "here"), *WORDS)
    assert [told["step"] for told in Said(capsys, *words, "--steps", "1").json()] == [1]
    assert [told["step"] for told in Said(capsys, *words).json()] == [2]
    assert [told["step"] for told in Said(capsys, *words, "--fresh", "--validate", "1").json()] == [1, 2]


def test_ctrl_c_in_training_saves(
    capsys: pytest.CaptureFixture[str], recipe: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> Any:
        yield from (next(source) for source in [examples()] * 4)
        raise KeyboardInterrupt

    monkeypatch.setattr(training_run, "feed", interrupted)
    monkeypatch.setattr(
        "app.training.loop.Trainer._carry_on", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt)
    )
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


# Interruptions


def test_ctrl_c_is_130(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(generate, "fresh", interrupted)
    said = Said(capsys, "generate", "sudoku")
    assert (said.code, said.err) == (130, "hrmscope: Stopped.\n")


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = [
        sys.executable,
        "-m",
        "app",
        "generate",
        "maze",
        "--rows",
        "99",
        "--cols",
        "99",
        "--count",
        "200",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
