import io
import pickle
import sys
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
import torch

from app.engine import opening
from app.engine.checkpoint import load, save
from app.puzzles import formats, generate
from app.puzzles.base import Answer
from app.puzzles.sudoku import Sudoku
from tests.commands.said import Said, assert_explained, puzzle_of
from tests.engine.models import model_of, tiny
from tests.engine.scripted import CANVAS, mind, solved

SEEDS = (("--seed", "0"), ("--seed", "1"))


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
            "view": 0, "voted": False,
            "device": "CPU (scripted)", "answer": in_json(kind, answer), "notes": [],
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


@pytest.mark.parametrize(("right", "view"), [((2, 1), 2), ((99, 1), None)])
def test_which_view_won_or_that_they_voted(
    capsys: pytest.CaptureFixture[str], files: dict[str, str], monkeypatch: pytest.MonkeyPatch,
    right: tuple[int, int], view: int | None,
) -> None:  # fmt: skip
    monkeypatch.setattr(opening, "open_mind", lambda path, device, fast, tell: mind(right=right, arrives=9))
    (told,) = Said(capsys, "solve", files["sudoku"], "--views", "4", "--segments", "2", "--json").json()
    assert (told["view"], told["voted"], told["views"]) == (view, view is None, 4)


def test_another_seed_asks_other_views(capsys: pytest.CaptureFixture[str], files: dict[str, str]) -> None:
    words = ("solve", files["sudoku"], "--views", "3", "--segments", "1", "--json")
    none, zero, one = (Said(capsys, *words, *more).json()[0]["answer"] for more in ((), *SEEDS))
    assert none == zero != one


def test_a_folder_is_told_where_to_go(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = Said(capsys, "solve", str(tmp_path))
    assert_explained(said)
    assert "hrmscope eval --file" in said.err


def test_a_puzzle_that_fails_leaves_a_line(capsys: pytest.CaptureFixture[str], files: dict[str, str]) -> None:
    file = files["sudoku"]
    said = Said(capsys, "solve", file, "--json", "--dump", f"{file}/out.npz")
    (told,) = said.json()
    assert said.code == 2 and said.err == f"hrmscope: {file}: {told.pop('error')}\n"
    assert told == {"file": file, "index": 0}


@pytest.mark.parametrize("model", ["nobody", "maze"])
def test_what_is_wrong_with_the_model_is_said_once(
    capsys: pytest.CaptureFixture[str], files: dict[str, str], model: str
) -> None:
    file = files["sudoku"]
    said = Said(capsys, "solve", file, file, "--json", "--model", model)
    errors = [told.pop("error") for told in said.json()]
    assert said.code == 2 and len(errors) == 2 and said.err == f"hrmscope: {errors[0]}\n"


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


def test_the_cells_themselves_are_a_puzzle(capsys: pytest.CaptureFixture[str], scripted: None) -> None:
    line = formats.format_text([puzzle_of("sudoku")]).strip()
    (told,) = Said(capsys, "solve", line, "--json", "--segments", "8").json()
    assert told["solved"] and told["file"] == line
    assert "sudoku puzzles" not in Said(capsys, "solve", line, "--kind", "maze").err


def test_a_puzzle_from_stdin(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"." * 81)))
    said = Said(capsys, "solve", "-", "--json")
    assert said.code == 1 and said.json()[0]["file"] == "-"


@pytest.mark.parametrize(
    "words",
    [
        ("--views", "2", "--policy", "q"),
        ("--views", "2", "--dump", "x.npz"),
        ("--device", "cuda"),
        ("--model", "nobody"),
        ("--kind", "maze"),
        ("--kind", "arc"),
    ],
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
    z_H, z_L = model.initial(x)
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
