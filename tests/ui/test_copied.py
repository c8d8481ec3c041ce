"""Paths and addresses pasted as text, and damaged puzzles that are passed over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from app.puzzles.formats import format_text
from app.puzzles.sudoku import Sudoku
from app.ui.copied import files_of
from tests.engine.scripted import solved
from tests.ui.conftest import Hand
from tests.ui.window_hands import CTRL, press

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
LINE = format_text([solved("sudoku")[0]]).strip()


@pytest.mark.parametrize(
    "written", [str, '"{}"\n'.format, lambda path: QUrl.fromLocalFile(str(path)).toString()]
)
def test_a_path_or_an_address_is_opened(hand: Hand, tmp_path: Path, written: Callable[[Path], str]) -> None:
    path = tmp_path / "a puzzle.sdm"
    path.write_text(format_text([Sudoku([[0] * 9] * 9)]))
    QGuiApplication.clipboard().setText(written(path))
    press(hand, Key.Key_V, CTRL)
    assert hand.window.desks.current.document.path == path


def test_what_is_no_path_is_left_to_the_readers() -> None:
    for text in (LINE, "a.sdk", "", "/one\n/two", "/" * 5000, "#####\n#S G#\n#####"):
        data = QMimeData()
        data.setText(text)
        assert files_of(data) == []
    data.setText("~/a.sdk")
    assert files_of(data) == [Path.home() / "a.sdk"]


def test_the_next_puzzle_is_the_next_that_can_be_read(hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "many.sdm"
    path.write_text("\n".join([LINE, "bad", LINE, "bad", "bad", "." * 81, "bad"]))
    assert hand.window.files.open(path)
    desk, message = hand.window.desks.current, hand.window.message
    for key, number, said in (
        (Key.Key_PageDown, 3, "Puzzle 2 is damaged, and was skipped."),
        (Key.Key_PageDown, 6, "Puzzles 4 to 5 are damaged, and were skipped."),
        (Key.Key_PageUp, 3, "Puzzles 4 to 5 are damaged, and were skipped."),
        (Key.Key_PageUp, 1, "Puzzle 2 is damaged, and was skipped."),
    ):
        press(hand, key, ALT)
        assert (desk.series._number.value(), message.text) == (number, said)
    # One that was asked for by its number is told, and so is the end of the file
    desk.series._number.setValue(5)
    assert "Puzzle 5: " in message.text and desk.series._number.value() == 1
    desk.series._number.setValue(6)
    assert message.text == ""
    press(hand, Key.Key_PageDown, ALT)
    assert "Puzzle 7: " in message.text and desk.series._number.value() == 6
