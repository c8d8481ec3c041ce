import subprocess
import sys
from pathlib import Path

import pytest

from app.puzzles import generate
from tests.commands.said import Said

COMMANDS = ("open", "solve", "eval", "train", "bench", "doctor", "models", "generate")


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
