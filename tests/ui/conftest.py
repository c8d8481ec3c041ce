"""A whole window on scripted minds, and a hand that uses it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.engine.catalogue import Catalogue
from app.engine.devices import Asked, Choice
from app.engine.mailbox import Mailbox
from app.engine.service import EngineService, Mind, OpenError
from app.engine.trace import Trace
from app.puzzles.base import Kind
from app.settings import SettingsFile
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.playhead import Playhead
from app.ui.preferences import Preferences
from app.ui.session import Phase
from tests.engine.scripted import mind, solved
from tests.ui.panel_hands import long_record
from tests.ui.session_hands import Hands

QUIET = ("propagateSizeHints", r"support raise\(", "support grabbing the keyboard")
"""What the offscreen platform complains of."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every Qt warning fails a test of the window, but for those of a platform without a screen."""
    for item in items:
        if "/ui/" in item.nodeid:
            item.add_marker(pytest.mark.qt_log_ignore(*QUIET))


@pytest.fixture
def board(editor: Any) -> Any:
    """The board of the editor that a test of boards has made."""
    return editor.board


class Scripted:
    """Opens minds by the kind in the path's name; ``broken`` in it fails.

    Attributes:
        script: what minds opened from here on do (see ``fake.Script``).
        choice: why they think where they do.
        may_open: cleared, it holds an opening until it is set.
    """

    def __init__(self) -> None:
        self.script: dict[str, Any] = {}
        self.may_open = threading.Event()
        self.may_open.set()
        self.opened: list[str] = []
        self.devices: list[Asked] = []
        self.fast: list[bool] = []
        self.choice = Choice(why="There is no NVIDIA driver here.")

    def __call__(self, path: Path, device: Asked, fast: bool) -> Mind:
        assert self.may_open.wait(10)
        self.opened.append(path.name)
        self.devices.append(device)
        self.fast.append(fast)
        if "broken" in path.name:
            raise OpenError(f"{path.name} is not a model.")
        kind: Kind = next(k for k in ("sudoku", "maze", "arc") if k in path.name)  # type: ignore[assignment]
        made = mind(kind, **self.script)
        return replace(made, ready=replace(made.ready, choice=replace(self.choice, asked=device)))


@pytest.fixture(scope="module")
def trace() -> Trace:
    """The record that the tests of panels draw."""
    return long_record()


@pytest.fixture
def playhead() -> Playhead:
    return Playhead()


@pytest.fixture
def scripted() -> Iterator[Scripted]:
    made = Scripted()
    yield made
    made.may_open.set()


@pytest.fixture
def hands(qtbot: QtBot, scripted: Scripted) -> Iterator[Hands]:
    made = Hands(qtbot, scripted)
    yield made
    scripted.may_open.set()
    assert made.session.close()


def install_model(folder: Path, name: str, kind: Kind) -> Path:
    """A model folder as far as the catalogue looks into it."""
    made = folder / name
    made.mkdir(parents=True)
    card = {"kind": kind, "canvas": [9, 9], "config": {}, "default": True}
    (made / "card.json").write_text(json.dumps(card))
    return made


class Hand:
    """A window and what tests do with it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        self.session, self.playhead = window.session, window.playhead

    @property
    def board(self) -> Any:
        """The board in front."""
        return self.window.desks.current.editor.board

    @property
    def puzzle(self) -> Any:
        """The open puzzle."""
        return self.window.desks.current.document.puzzle

    def trigger(self, name: str) -> None:
        """Choose a menu entry."""
        assert self.window.action[name].isEnabled(), name
        self.window.action[name].trigger()

    def wait_for(self, phase: Phase) -> None:
        """Until the session is there."""
        self.qtbot.waitUntil(lambda: self.session.phase is phase)

    def wait_until_ready(self) -> None:
        """Until the model is there."""
        self.qtbot.waitUntil(lambda: self.session.model is not None)

    def show_solvable(self, kind: Kind = "sudoku") -> None:
        """Open the puzzle that the scripted mind of this kind solves."""
        self.window.files.show_puzzles([solved(kind)[0]])

    def clear_givens(self) -> None:
        """Take the whole Sudoku away."""
        self.board.set_mode("givens")
        self.board.clear()

    def solve(self) -> None:
        """To the end."""
        self.session.solve()
        self.wait_for(Phase.FINISHED)


@pytest.fixture
def make_hand(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, scripted: Scripted
) -> Iterator[Callable[..., Hand]]:
    """Makes windows; ``kinds`` says for which kinds there is a model, ``file`` where settings are."""
    hands: list[Hand] = []

    def make(
        kinds: tuple[Kind, ...] = ("sudoku",), file: SettingsFile | None = None, show: bool = True
    ) -> Hand:
        models = tmp_path / "models"
        for kind in kinds:
            if not (models / kind).exists():
                install_model(models, kind, kind)
        preferences = Preferences(file)
        appearance = Appearance(qapp, preferences.settings.theme)
        service = EngineService(Mailbox(), scripted)
        window = MainWindow(service, Catalogue(models), preferences, appearance, paths.resources())
        qtbot.addWidget(window, before_close_func=_forget_edits)
        hand = Hand(qtbot, window)
        hands.append(hand)
        if show:
            window.show()
            qtbot.waitExposed(window)
            window.activateWindow()
            qtbot.waitUntil(lambda: window.session.begun)
        return hand

    yield make
    scripted.may_open.set()
    for hand in hands:
        hand.session.close()


def _forget_edits(window: Any) -> None:
    """So that closing asks nothing."""
    for document in window.desks.dirty():
        document.undo_stack.setClean()


@pytest.fixture
def hand(make_hand: Callable[..., Hand]) -> Hand:
    """A window with a Sudoku model, ready, the solvable Sudoku open."""
    made = make_hand()
    made.wait_until_ready()
    made.show_solvable()
    return made
