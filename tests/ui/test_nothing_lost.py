"""Puzzles that are in no file, files of others, several files at once: nothing goes without a word."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QTabBar

from app.puzzles.formats import format_text, read_puzzles
from app.puzzles.sudoku import Sudoku
from app.ui import files
from app.ui.document import Document
from app.ui.recovering import Recovering
from tests.engine.scripted import solved
from tests.ui.conftest import Hand
from tests.ui.test_keeping import crashed
from tests.ui.window_hands import CTRL, SHIFT, answer_with, drop, files_of, press

Button, Key = QMessageBox.StandardButton, Qt.Key
FIRST = solved("sudoku")[0]
BLANK = Sudoku([[0] * 9] * 9)


def names(hand: Hand) -> list[str]:
    return [document.title for document in hand.window.desks.documents]


def paste(hand: Hand, puzzle: object) -> None:
    QGuiApplication.clipboard().setText(format_text([puzzle]))  # type: ignore[list-item]
    press(hand, Key.Key_V, CTRL)


def test_pasted_puzzles_have_names_and_come_back_after_closing(
    hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer_with(monkeypatch, Button.Discard)
    action, bar = hand.window.action["reopen"], hand.window.tabs.bar
    assert not action.isEnabled()
    paste(hand, FIRST)
    paste(hand, BLANK)
    assert names(hand) == ["Untitled", "Pasted", "Pasted 2"]
    close = bar.tabButton(2, QTabBar.ButtonPosition.RightSide)
    assert close.accessibleName() == "Close Pasted 2" and close.focusPolicy() == Qt.FocusPolicy.NoFocus
    hand.board.setFocus()
    hand.board.select((0, 0))
    press(hand, Key.Key_5)
    edited = hand.puzzle
    for _ in range(3):
        press(hand, Key.Key_W, CTRL)
    assert hand.puzzle is None and len(asked) == 1  # what was only pasted is not asked about
    for title in ("Untitled", "Pasted", "Pasted 2 •"):
        press(hand, Key.Key_W, CTRL | SHIFT)
        assert names(hand)[-1] == title
    assert hand.puzzle == edited and hand.board.hasFocus() and not action.isEnabled()
    press(hand, Key.Key_Z, CTRL)
    assert hand.puzzle == BLANK


def test_a_killed_window_gives_back_what_is_in_no_file(
    make_hand: Callable[..., Hand], tmp_path: Path
) -> None:
    many = tmp_path / "many.sdm"
    many.write_text(format_text([FIRST, BLANK], ".sdm"))
    pasted, example, third = Document(), Document(), Document()
    pasted.load(FIRST, name="Pasted")
    example.load(FIRST)
    example.example = True
    third.open(read_puzzles(many), many)
    third.go_to(1)
    assert pasted.only_here and not example.only_here and not third.only_here
    third.edit(replace(BLANK, entries=np.eye(9, dtype=np.uint8)), "Fill")
    crashed(tmp_path / "kept", pasted, example, third)
    hand = make_hand(show=False)
    recovers = Recovering(hand.window, hand.window.showing._appearance, tmp_path / "kept")
    hand.window.show()
    hand.qtbot.waitUntil(recovers.strip.isVisible)
    hand.qtbot.mouseClick(recovers.strip.open, Qt.MouseButton.LeftButton)
    assert names(hand) == ["Pasted", "many.sdm 2 •"] and hand.board.hasFocus()
    hand.qtbot.waitUntil(lambda: hand.window.desks.documents[1].series is not None)
    hand.trigger("next_tab")
    strip = hand.window.desks.current.series
    assert strip.isVisible() and strip._number.value() == 2
    recovers.close()


def test_saving_asks_before_anything_is_lost(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, message = tmp_path / "mine.sdk", hand.window.message
    path.write_text(format_text([FIRST], ".sdk"))
    hand.window.files.open(path)
    message.say("Something old.")
    hand.trigger("save")
    assert message.text == "Saved “mine.sdk”." and message.tone == "good"
    ours = path.read_bytes()
    path.write_text(format_text([BLANK], ".sdk"))
    os.utime(path, ns=(1, 1))
    asked = answer_with(monkeypatch, Button.Cancel)
    hand.trigger("save")
    assert "changed by another program" in asked[0] and read_puzzles(path) == [BLANK]
    answer_with(monkeypatch, Button.Save)
    hand.trigger("save")
    assert path.read_bytes() == ours

    hand.board.change(replace(hand.puzzle, marks=np.full((9, 9), 6, np.uint16)), "Mark")
    asked = answer_with(monkeypatch, Button.No)
    hand.trigger("save")
    assert ".sdx" in asked[0] and "keeps no pencil marks" in message.text and message.tone == "calm"
    assert names(hand)[-1] == "mine •"  # the marks are in no file
    whole = tmp_path / "mine.sdx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (args[2], ""))
    hand.window.desks.current.document.thinned = ""
    answer_with(monkeypatch, Button.Yes)
    hand.trigger("save")
    assert read_puzzles(whole) == [hand.puzzle] and names(hand)[-1] == "mine"


def test_all_that_is_dropped_is_opened(hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "puzzles"
    folder.mkdir()
    for name, text in {
        "a.sdk": format_text([FIRST], ".sdk"),
        "b.txt": "no puzzle",
        "c.sdk": "0" * 81,
    }.items():
        (folder / name).write_text(text)
    drop(hand, files_of(folder / "a.sdk", folder / "b.txt", folder / "c.sdk"))
    assert names(hand) == ["Untitled", "a", "c"] and hand.window.message.text.startswith("b.txt: ")
    asked = answer_with(monkeypatch, Button.Cancel)
    monkeypatch.setattr(files, "MANY", 2)
    drop(hand, files_of(folder))
    assert asked == ["Open 3 files, each in a tab of its own?"]


def test_a_run_that_ends_by_turning_away_is_told(hand: Hand) -> None:
    hand.session.step()
    hand.qtbot.waitUntil(lambda: bool(hand.playhead.trace))
    hand.trigger("maze")
    hand.qtbot.waitUntil(lambda: hand.window.message.text != "")
    assert hand.window.message.text == "The run of “Untitled” was ended; its record is kept."
