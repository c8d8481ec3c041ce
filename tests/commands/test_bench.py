"""What the benchmark tells, never how fast this machine is."""

import json
from pathlib import Path

import pytest

from app import cli
from app.commands import bench as command
from app.engine import bench
from app.engine.backends.packed import FAST, PACKS
from app.engine.checkpoint import save
from tests.engine.models import model_of, tiny


@pytest.fixture
def model(tmp_path: Path, resources: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A tiny Sudoku model, and one for mazes to go with it; what is measured is made small too."""
    mazes = model_of(tiny(vocab_size=6, seq_len=49, mixer="local", positions="none", max_segments=2))
    save(mazes, None, {"default": True}, resources / "models" / "mazes")
    small = {"one, 82 positions": tiny(), "other, 26 positions": tiny(vocab_size=6, seq_len=25)}
    monkeypatch.setattr(bench, "PUBLISHED", small)
    monkeypatch.setattr(command, "SEGMENTS", 2)
    monkeypatch.setattr(command, "VIEWS", 3)
    monkeypatch.setattr(command, "LONG", 20)
    save(model_of(tiny()), (9, 9), {}, tmp_path / "small")
    return str(tmp_path / "small")


def test_in_turns_measures_every_way_in_turn() -> None:
    order: list[str] = []
    found = bench.in_turns({name: lambda name=name: order.append(name) for name in "ab"}, repeats=3)
    assert order == list("ab" * 4) and found.keys() == {"a", "b"}
    assert all(seconds >= 0 for seconds in found.values())


def test_the_engine_and_the_window_are_measured(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["bench", "--quick", "--json", "--model", model]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    results = [json.loads(line) for line in out.splitlines()]
    *segments, run, streaming, overhead, one_pass, hard, stuck, worst, maze, window, loop = results
    names = ("small, 82 positions", "one, 82 positions", "other, 26 positions")
    kinds = ("float32", *FAST)
    wanted = [f"one segment, {name}, {kind}" for name in names for kind in kinds]
    assert [result["name"] for result in segments] == wanted
    for result in segments:
        assert result["ms"] > 0 and result["ratio"] == pytest.approx(result["ms"] / result["plain_ms"])
        assert result["times_as_fast"] == pytest.approx(1 / result["ratio"]) and result["gflops"] > 0
        assert (result["product_gflops"] > 0) if PACKS else ("product_gflops" not in result)
    assert overhead["calls_ms"] > 0 and overhead["wanted_ms"] == 0.3
    assert hard["name"].startswith("3 views until one is verified") and hard["name"].endswith("of 3 hard 9×9")
    assert 0 < hard["seconds"] <= hard["longest_seconds"]
    assert stuck["name"] == "3 views of a 9×9 that stays unsolved, 2 segments each"
    own = tiny().max_segments
    assert worst["name"].endswith(f"unsolved, {own} segments each") and worst["seconds"] > stuck["seconds"]
    for result in (run, one_pass, stuck, maze):
        assert result["seconds"] > 0 and result["wanted_seconds"] > 0
    assert streaming["over"] == pytest.approx(streaming["ms"] / streaming["bare_ms"] - 1)
    assert 0 < window["first_window_s"] < window["first_solve_s"]
    assert loop["ticks"] >= 0 and loop["thinking_s"] > 0 and loop["peak_memory_mb"] > 10


def test_the_engine_alone_in_words(model: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["bench", "--quick", "--no-window", "--model", model]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 8 + 3 * (1 + len(FAST))
    assert lines[0].startswith("one segment, small, 82 positions, float32: device CPU, ms ")


def test_where_no_window_can_be_made_it_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "PROBE", ("-c", "raise SystemExit('no screen')"))
    assert command.probed([]) is None
    assert "left out (no screen)" in capsys.readouterr().err


def test_a_model_of_another_kind_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save(model_of(tiny(vocab_size=6, seq_len=49)), (7, 7), {}, tmp_path / "maze")
    assert cli.main(["bench", "--model", str(tmp_path / "maze")]) == 2
    assert "maze puzzles" in capsys.readouterr().err


def test_the_start_is_measured(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    found = {"first_window_s": 0.5, "first_window_cpu_s": 0.4, "ready_s": 2.0, "torch_before_window": False}
    times = iter((9.0, 0.5, 0.9, 0.6))  # the first start fills the system's cache and does not count
    monkeypatch.setattr(command, "probed", lambda words: found | {"first_window_s": next(times)})
    assert cli.main(["bench", "--startup", "--quick", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["first_window_s"], result["slowest_first_window_s"], result["ready_s"]) == (0.6, 0.9, 2.0)
    assert result["wanted_first_window_s"] == 0.8 and result["torch_before_window"] is False
