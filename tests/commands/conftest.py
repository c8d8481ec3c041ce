"""Tiny and scripted models, and a puzzle file of each kind."""

import shutil
from pathlib import Path

import pytest

from app import paths
from app.engine import opening
from app.engine.checkpoint import save
from app.engine.devices import Asked
from app.engine.service import Mind
from app.puzzles import formats
from tests.commands.said import puzzle_of
from tests.engine.models import model_of, tiny
from tests.engine.scripted import CANVAS, mind

SIZES = {"sudoku": (11, 81), "maze": (6, 49), "arc": (12, 25)}


@pytest.fixture(autouse=True)
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What comes with HRMscope: tiny models of every kind, those for Sudoku and ARC being the default."""
    folder = tmp_path / "resources"
    (folder / "puzzles").mkdir(parents=True)
    shutil.copytree(paths.resources() / "suites", folder / "suites")
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

    def open_mind(path: Path, device: Asked = "auto", fast: bool = False, tell: object = str) -> Mind:
        return mind(path.name, arrives=2, halts_at=3)  # type: ignore[arg-type]

    monkeypatch.setattr(opening, "open_mind", open_mind)
