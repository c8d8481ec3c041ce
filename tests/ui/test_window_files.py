"""Files, the clipboard and dropping in the whole window."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from app.puzzles.formats import format_text, read_puzzles
from app.puzzles.sudoku import Sudoku
from app.ui import files
from app.ui.session import Phase
from tests.engine.scripted import solved
from tests.ui.conftest import Hand, Scripted
from tests.ui.window_hands import CTRL, SHIFT, answer_with, drop, files_of, press

Key = Qt.Key


def test_bad_text_on_the_clipboard_leaves_the_puzzle(hand: Hand) -> None:
    before = hand.puzzle
    QGuiApplication.clipboard().setText("no puzzle at all")
    press(hand, Key.Key_V, CTRL)
    assert hand.window.message.text.startswith("The clipboard: ")
    assert hand.puzzle == before
    hand.clear_givens()
    assert hand.window.message.text == ""


def test_copy_and_paste(hand: Hand) -> None:
    before = hand.puzzle
    press(hand, Key.Key_C, CTRL)
    hand.window.files.show_puzzles([Sudoku([[0] * 9] * 9)])
    press(hand, Key.Key_V, CTRL)
    assert hand.puzzle == before


def test_an_empty_clipboard_is_explained(hand: Hand) -> None:
    QGuiApplication.clipboard().clear()
    hand.trigger("paste")
    assert "holds no puzzle" in hand.window.message.text


@pytest.mark.parametrize("contents", [b"", b"\x00\x01\x02", b"1" * 80, b"[" * 100_000, b"###\n#S#\n"])
def test_bad_files_give_one_sentence_and_leave_the_puzzle(
    hand: Hand, tmp_path: Path, contents: bytes
) -> None:
    before = hand.puzzle
    path = tmp_path / "bad.txt"
    path.write_bytes(contents)
    drop(hand, files_of(path))
    assert re.fullmatch(r"bad\.txt: .+\.", hand.window.message.text, re.DOTALL)
    assert "Traceback" not in hand.window.message.text and hand.puzzle == before


def test_a_dropped_maze_turns_to_mazes(hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "m.txt"
    path.write_text(format_text([solved("maze")[0]], ".txt"))
    drop(hand, files_of(path))
    assert hand.puzzle == solved("maze")[0] and hand.window.desks.kind == "maze"
    assert hand.window.verdict.text == "No maze model is here yet."
    assert [a.text() for a in hand.window._recent.actions()] == ["m.txt"]


def test_a_dropped_model_is_opened(hand: Hand, tmp_path: Path, scripted: Scripted) -> None:
    folder = tmp_path / "my-maze"
    folder.mkdir()
    drop(hand, files_of(folder))
    hand.qtbot.waitUntil(lambda: hand.window.desks.kind == "maze" and hand.session.model is not None)
    assert scripted.opened[-1] == "my-maze"
    assert hand.window._preferences.settings.recent_models == (str(folder),)


def test_a_model_that_cannot_be_opened_is_explained(hand: Hand, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    drop(hand, files_of(folder))
    hand.qtbot.waitUntil(lambda: hand.window.message.text != "")
    assert hand.window.message.text == "broken was not opened. broken is not a model."
    assert hand.session.model is not None


def test_without_a_model_the_window_offers_to_open_one(
    make_hand: Callable[..., Hand], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hand = make_hand(kinds=())
    assert hand.window.verdict._open.isVisible() and not hand.window.action["solve"].isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(tmp_path / "sudoku-mine"))
    hand.qtbot.mouseClick(hand.window.verdict._open, Qt.MouseButton.LeftButton)
    hand.wait_until_ready()
    assert not hand.window.verdict._open.isVisible() and hand.window.action["solve"].isEnabled()


def test_many_puzzles_in_a_file_are_offered(hand: Hand, tmp_path: Path) -> None:
    first, second = solved("sudoku")[0], Sudoku([[0] * 9] * 9)
    path = tmp_path / "many.sdm"
    path.write_text(format_text([first, second], ".sdm"))
    assert hand.window.files.open(path)
    strip = hand.window.desks.current.series
    assert strip.isVisible() and hand.puzzle == first
    assert hand.window.desks.current.document.path is None  # saving must not overwrite the others
    hand.qtbot.mouseClick(strip._next, Qt.MouseButton.LeftButton)
    assert hand.puzzle == second and strip._number.value() == 2 and not strip._next.isEnabled()
    hand.show_solvable()
    assert not strip.isVisible()
    press(hand, Key.Key_Tab, CTRL | SHIFT)
    assert strip.isVisible() and strip._number.value() == 2 and hand.puzzle == second


def test_save_and_save_as(hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), "Sudoku (*.sdk)"))
    hand.clear_givens()
    press(hand, Key.Key_S, CTRL)
    assert read_puzzles(path.with_suffix(".sdk"))[0] == hand.puzzle
    assert hand.window.windowTitle() == "mine – HRMscope"
    hand.trigger("undo")
    hand.trigger("save")
    assert read_puzzles(path.with_suffix(".sdk"))[0] == hand.puzzle == solved("sudoku")[0]


def test_a_suffix_that_does_not_go_is_explained(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / "x.json"), ""))
    assert not hand.window.files.save_as()
    assert "Save a Sudoku as" in hand.window.message.text and not (tmp_path / "x.json").exists()


def test_unsaved_edits_are_asked_about(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    hand.clear_givens()
    edited = hand.puzzle
    asked = answer_with(monkeypatch, QMessageBox.StandardButton.Cancel)
    press(hand, Key.Key_W, CTRL)
    assert hand.puzzle == edited and asked == ["Save the changes to “Untitled”?"]
    hand.trigger("maze")
    hand.board.clear()
    assert not hand.window.close() and hand.window.isVisible()
    assert asked[1:] == ["Save the changes to 2 puzzles?\n\nUntitled\nmaze example"]
    answer_with(monkeypatch, QMessageBox.StandardButton.Discard)
    assert hand.window.close()


def test_closing_ends_the_engine(hand: Hand, scripted: Scripted) -> None:
    hand.session.policy, hand.session.segments = "fixed", 256
    hand.session.solve()
    hand.qtbot.waitUntil(lambda: bool(hand.playhead.trace))
    assert hand.window.close()
    assert not hand.session._service.alive


def test_a_closed_puzzle_leaves_three_cards(hand: Hand) -> None:
    press(hand, Key.Key_W, CTRL)
    welcome = hand.window.desks.currentWidget()
    assert set(welcome.buttons) == {"sudoku", "maze", "arc"}
    assert hand.session.phase is Phase.EMPTY and not hand.window.action["save"].isEnabled()
    assert all(not label.pixmap().isNull() for label in welcome._pictures.values())
    hand.qtbot.mouseClick(welcome.buttons["arc"], Qt.MouseButton.LeftButton)
    assert hand.puzzle.kind == "arc" and hand.window.desks.currentWidget() is hand.window.desks.current


# Large files


@pytest.fixture
def may_read(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Cleared, it holds the reading until it is set."""
    event = threading.Event()

    def read(*args: Any, **options: Any) -> Any:
        assert event.wait(10)
        return read_puzzles(*args, **options)

    monkeypatch.setattr(files, "open_puzzles", read)
    yield event
    event.set()


def large(tmp_path: Path, name: str = "large.sdm") -> Path:
    """Some 20,000 Sudokus, the solvable one first."""
    path = tmp_path / name
    path.write_text(format_text([solved("sudoku")[0]]) + f"{'.' * 80}1\n" * 20_000)
    return path


def test_the_window_lives_while_a_large_file_is_read(
    hand: Hand, tmp_path: Path, may_read: threading.Event
) -> None:
    hand.window.files.show_puzzles([Sudoku([[0] * 9] * 9)])
    path = large(tmp_path)
    drop(hand, files_of(path))
    strip = hand.window.reading
    assert strip.text == "Reading large.sdm, 2 MB… The open puzzle stays until it is read."
    assert hand.window.desks.current.document.name == "Untitled"
    hand.solve()
    assert strip.isVisible()
    may_read.set()
    hand.qtbot.waitUntil(lambda: not strip.isVisible())
    assert hand.puzzle == solved("sudoku")[0]
    assert hand.window.desks.current.series._number.maximum() == 20_001
    assert hand.window._preferences.settings.recent_files == (str(path),)


@pytest.mark.parametrize(
    ("contents", "sentence"),
    [
        (b"\0", "This file is not text, so it holds no puzzle."),
        (b"1" * 80, "A Sudoku has 81 cells; this has {}."),
    ],
)
def test_bad_large_files_give_the_same_sentence_as_small_ones(
    hand: Hand, tmp_path: Path, contents: bytes, sentence: str
) -> None:
    before, path = hand.puzzle, tmp_path / "bad.txt"
    for size in (1, 20_000):
        path.write_bytes(size * contents)
        hand.window.message.hide()
        drop(hand, files_of(path))
        hand.qtbot.waitUntil(lambda: hand.window.message.text != "")
        assert hand.window.message.text == f"bad.txt: {sentence.format(size * 80)}"
        assert hand.puzzle == before and not hand.window.reading.isVisible()


def test_a_large_file_may_be_given_up(hand: Hand, tmp_path: Path, may_read: threading.Event) -> None:
    before, reading = hand.puzzle, hand.window.files.reading
    hand.window.files.open(large(tmp_path))
    hand.qtbot.mouseClick(hand.window.reading.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert hand.window.reading.text == "" and hand.puzzle == before
    may_read.set()
    assert not reading.on and not reading._timer.isActive()  # whatever is read now, nobody looks


def test_of_two_files_the_later_is_opened(hand: Hand, tmp_path: Path, may_read: threading.Event) -> None:
    hand.window.files.open(large(tmp_path, "first.sdm"))
    hand.window.files.open(large(tmp_path, "second.sdm"))
    assert "second.sdm" in hand.window.reading.text
    may_read.set()
    hand.qtbot.waitUntil(lambda: hand.window.reading.text == "")
    assert hand.window.desks.current.document.series.name == "second.sdm"
    hand.window.files.open(large(tmp_path))
    QGuiApplication.clipboard().setText(format_text([solved("maze")[0]], ".txt"))
    hand.trigger("paste")
    assert hand.puzzle == solved("maze")[0] and hand.window.reading.text == ""


def test_edits_made_while_a_large_file_is_read_stay_in_their_tab(
    hand: Hand, tmp_path: Path, may_read: threading.Event
) -> None:
    hand.window.files.open(large(tmp_path))
    hand.clear_givens()
    edited = hand.puzzle
    may_read.set()
    hand.qtbot.waitUntil(lambda: hand.window.reading.text == "")
    assert hand.window.desks.current.document.name == "large.sdm 1"
    assert [document.puzzle for document in hand.window.desks.dirty()] == [edited]


def test_what_nobody_foresaw_ends_the_reading_and_is_told(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "open_puzzles", lambda *args, **options: 1 / 0)
    with hand.qtbot.captureExceptions() as told:
        hand.window.files.open(large(tmp_path))
        hand.qtbot.waitUntil(lambda: hand.window.reading.text == "")
    assert [kind for kind, *_ in told] == [ZeroDivisionError]
