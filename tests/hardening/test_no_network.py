"""Nothing is ever sent over a network: no socket is made, in the window or without it."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import __main__ as program
from app import paths
from app.engine.checkpoint import save
from app.puzzles.formats import format_text
from app.ui import errand
from app.ui.launch import launch
from tests.engine.models import model_of, tiny
from tests.engine.scripted import solved
from tests.ui.conftest import Scripted, install_model

TELLING = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")
_listeners: list[list[str]] = []
"""Who listens now: an audit hook can never be taken away."""


def _hear(event: str, args: tuple[object, ...]) -> None:
    if _listeners and event.startswith(TELLING):
        _listeners[-1].append(f"{event} {args!r}")


@pytest.fixture(scope="module", autouse=True)
def hook() -> None:
    sys.addaudithook(_hear)


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """What went to the network while the test ran."""
    _listeners.append([])
    yield _listeners[-1]
    _listeners.pop()


@pytest.fixture
def puzzle(tmp_path: Path) -> str:
    path = tmp_path / "puzzle.sdk"
    path.write_text(format_text([solved("sudoku")[0]], ".sdk"))
    return str(path)


def test_a_socket_would_be_noticed(heard: list[str]) -> None:
    socket.socket().close()
    assert heard and heard[0].startswith("socket.__new__")


@pytest.mark.usefixtures("qapp")
def test_the_window_opens_none(
    heard: list[str], puzzle: str, scripted: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(errand, "SETTLING", 20)
    install_model(paths.models(), "sudoku", "sudoku")
    assert launch([puzzle, "--model", "sudoku", "--panels", "all", "--solve", "--quit"], scripted) == 0
    assert heard == []


def test_solving_without_a_window_opens_none(heard: list[str], puzzle: str, tmp_path: Path) -> None:
    save(model_of(tiny()), (9, 9), {"title": "random"}, tmp_path / "random")
    words = ["solve", puzzle, "--model", str(tmp_path / "random"), "--segments", "1"]
    assert program.main(words) == 1  # random weights do not solve it
    assert heard == []
