"""``hrmscope open FILE …``: from the command line through the window to an exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app import __main__ as program
from app import paths
from app.puzzles.formats import format_text
from app.puzzles.sudoku import Sudoku
from app.ui import errand
from app.ui.launch import launch
from tests.engine.models import model_of, tiny
from tests.engine.scripted import solved
from tests.ui.conftest import Scripted, install_model


@pytest.fixture
def sudoku_file(tmp_path: Path) -> str:
    path = tmp_path / "puzzle.sdk"
    path.write_text(format_text([solved("sudoku")[0]], ".sdk"))
    return str(path)


@pytest.fixture(autouse=True)
def installed(own_home: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errand, "SETTLING", 20)
    install_model(paths.models(), "sudoku", "sudoku")


@pytest.mark.usefixtures("qapp")
class TestOpen:
    def test_solved_is_0_and_leaves_a_picture(
        self, sudoku_file: str, tmp_path: Path, scripted: Scripted
    ) -> None:
        out = tmp_path / "out.png"
        words = [
            sudoku_file,
            "--model",
            "sudoku",
            "--solve",
            "--panels",
            "all",
            "--screenshot",
            str(out),
            "--quit",
        ]
        assert launch([*words, "--size", "1200x760", "--theme", "light"], scripted) == 0
        picture = QImage(str(out))
        ratio = picture.devicePixelRatioF()
        assert (picture.width() / ratio, picture.height() / ratio) == (1200, 760)
        assert picture.pixelColor(5, 400).lightness() > 200

    def test_not_solved_is_1(self, sudoku_file: str, scripted: Scripted) -> None:
        scripted.script = {"arrives": 20, "halts_at": 30}
        words = [
            sudoku_file,
            "--model",
            "sudoku",
            "--solve",
            "--segments",
            "2",
            "--policy",
            "fixed",
            "--quit",
        ]
        assert launch(words, scripted) == 1

    def test_views_are_as_many_as_asked_for(self, sudoku_file: str, scripted: Scripted) -> None:
        scripted.script = {"arrives": 20, "right": (3, 2)}
        words = [sudoku_file, "--model", "sudoku", "--solve", "--segments", "2", "--quit"]
        assert launch([*words, "--views", "4"], scripted) == 0
        assert launch([*words, "--views", "3", "--policy", "verified"], scripted) == 1

    def test_a_picture_of_the_bare_puzzle(self, sudoku_file: str, tmp_path: Path, scripted: Scripted) -> None:
        out = tmp_path / "out.png"
        assert launch([sudoku_file, "--panels", "none", "--screenshot", str(out), "--quit"], scripted) == 0
        assert not QImage(str(out)).isNull()

    def test_the_cells_themselves_are_solved(self, scripted: Scripted) -> None:
        line = format_text([solved("sudoku")[0]]).strip()
        assert launch([line, "--model", "sudoku", "--solve", "--quit"], scripted) == 0

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            (["missing.sdk"], "missing.sdk: This file cannot be read"),
            (["--panels", "halting,nonsense"], "There is no panel “nonsense”"),
            (["--model", "nonsense"], "There is no model called nonsense"),
        ],
    )
    def test_bad_input_is_2_with_a_sentence(
        self, words: list[str], sentence: str, scripted: Scripted, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert launch([*words, "--solve", "--quit"], scripted) == 2
        assert sentence in capsys.readouterr().err

    def test_a_file_of_another_kind_is_2(
        self, sudoku_file: str, scripted: Scripted, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert launch([sudoku_file, "--kind", "arc", "--solve", "--quit"], scripted) == 2
        assert "an ARC task was expected" in capsys.readouterr().err

    def test_a_named_model_of_another_kind_is_2_and_no_other_solves_instead(
        self, sudoku_file: str, scripted: Scripted, capsys: pytest.CaptureFixture[str]
    ) -> None:
        install_model(paths.models(), "maze", "maze")
        assert launch([sudoku_file, "--model", "maze", "--solve", "--quit"], scripted) == 2
        assert "solves maze puzzles, this is a sudoku puzzle" in capsys.readouterr().err

    def test_contradicting_givens_are_2(
        self, tmp_path: Path, scripted: Scripted, capsys: pytest.CaptureFixture[str]
    ) -> None:
        cells = np.zeros((9, 9), dtype=np.uint8)
        cells[0, :2] = 4
        path = tmp_path / "wrong.sdk"
        path.write_text(format_text([Sudoku(cells)], ".sdk"))
        assert launch([str(path), "--solve", "--quit"], scripted) == 2
        assert "two 4s in row 1. Change it, then solve." in capsys.readouterr().err

    @pytest.mark.parametrize("model", [[], ["--model", "sudoku"]])
    def test_a_large_file_is_waited_for(self, model: list[str], tmp_path: Path, scripted: Scripted) -> None:
        path = tmp_path / "large.sdm"
        path.write_text(format_text([solved("sudoku")[0]]) + f"{'.' * 80}1\n" * 20_000)
        assert launch([str(path), *model, "--solve", "--quit"], scripted) == 0

    def test_a_bad_large_file_is_2(
        self, tmp_path: Path, scripted: Scripted, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "large.sdm"
        path.write_bytes(bytes(2**21))
        assert launch([str(path), "--solve", "--quit"], scripted) == 2
        assert "large.sdm: This file is not text" in capsys.readouterr().err

    def test_without_a_model_it_is_2(self, scripted: Scripted, capsys: pytest.CaptureFixture[str]) -> None:
        task = str(paths.resources() / "puzzles" / "arc-mirror.json")
        assert launch([task, "--solve", "--quit"], scripted) == 2
        assert "No ARC model is here yet." in capsys.readouterr().err

    def test_a_model_that_cannot_be_opened_is_2(
        self, sudoku_file: str, scripted: Scripted, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "broken").mkdir()
        assert launch([sudoku_file, "--model", str(tmp_path / "broken"), "--solve", "--quit"], scripted) == 2
        assert "broken is not a model." in capsys.readouterr().err

    def test_a_picture_that_cannot_be_written_is_2(
        self, scripted: Scripted, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert launch(["--screenshot", str(tmp_path / "no" / "x.png"), "--quit"], scripted) == 2
        assert "cannot be written" in capsys.readouterr().err

    def test_an_errand_leaves_no_settings(self, scripted: Scripted) -> None:
        launch(["--theme", "light", "--quit"], scripted)
        assert not paths.settings_file().exists()

    def test_the_real_engine_thinks_in_the_window(self, sudoku_file: str, tmp_path: Path) -> None:
        from app.engine.checkpoint import save

        save(model_of(tiny()), (9, 9), {"title": "random"}, tmp_path / "random")
        words = [sudoku_file, "--model", str(tmp_path / "random"), "--solve", "--segments", "2", "--quit"]
        assert launch(words, program.open_mind) == 1
        assert launch([*words, "--views", "3", "--panels", "views"], program.open_mind) == 1
        assert QApplication.activeWindow() is None


@pytest.mark.parametrize(
    "words",
    [
        ["--size=big"], ["--size=10x10"], ["--segments=0"], ["--segments=257"], ["--policy=x"],
        ["--views=0"], ["--views=65"], ["--views=two"], ["--views=2", "--policy=q"],
    ],
)  # fmt: skip
def test_nonsense_on_the_command_line_is_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        launch(words, lambda path: None)
    assert stop.value.code == 2 and "error" in capsys.readouterr().err


def test_commands_go_to_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.cli.main", lambda words, decode: 40 + len(words))
    assert program.main(["models", "--json"]) == 42


def test_a_missing_system_library_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "app.ui.launch", raising=False)

    class Broken:
        def find_spec(self, name: str, *rest: object) -> None:
            if name == "app.ui.launch":
                raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    assert program.main([]) == 2
    assert "sudo apt install libegl1" in capsys.readouterr().err


def run_apart(code: str) -> str:
    """The output of a fresh interpreter."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=os.environ, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_window_stands_before_torch_is_imported() -> None:
    code = """
import os, sys
from app import __main__ as program
from app.ui.session import Session
def look(session):
    print("torch" in sys.modules, session.parent().isVisible(), session.puzzle is not None, flush=True)
    os._exit(0)
Session.begin = look
program.main([])
"""
    assert run_apart(code) == "False True True\n"


def test_commands_do_not_import_qt() -> None:
    code = """
import sys
from app.__main__ import main
assert main(["models"]) == 0
print([name for name in sys.modules if name.startswith(("PySide6", "pyqtgraph"))])
"""
    assert run_apart(code).endswith("[]\n")
