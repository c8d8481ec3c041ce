"""The library, the story of an example, and the list of a file's puzzles, by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QMessageBox

from app.puzzles.formats import format_text, read_puzzles
from app.puzzles.sudoku import Sudoku
from app.ui.library_window import LibraryWindow
from app.ui.picture_rows import WORDS
from app.ui.series_list import SeriesList
from tests.engine.scripted import solved
from tests.ui.conftest import Hand
from tests.ui.window_hands import CTRL, answer_with, drop, files_of, press

Key = Qt.Key


def library(hand: Hand) -> LibraryWindow:
    """Opened by its key."""
    press(hand, Key.Key_L, CTRL)
    window = hand.window.findChild(LibraryWindow)
    assert window is not None
    hand.qtbot.waitUntil(lambda: QApplication.focusWidget() is window.line)
    return window


def shown(window: LibraryWindow) -> list[str]:
    items = [window.list.item(row) for row in range(window.list.count())]
    return [item.text() for item in items if not item.isHidden()]


def test_an_example_is_found_opened_and_told_of_until_it_is_edited(hand: Hand) -> None:
    window = library(hand)
    everything = shown(window)
    assert {"Easy", "Dead ends", "Shadow"} <= set(everything)
    pictures = [
        window.list.item(row).data(Qt.ItemDataRole.DecorationRole) for row in range(window.list.count())
    ]
    assert all(isinstance(picture, QPixmap) and not picture.isNull() for picture in pictures)
    hand.qtbot.keyClicks(window.line, "qqq")
    hand.qtbot.keyClick(window.line, Key.Key_Return)
    assert shown(window) == [] and window.isVisible()
    window.line.clear()
    hand.qtbot.keyClicks(window.line, "an xy-wing")
    assert shown(window) == ["The last cell"]
    window.line.clear()
    hand.qtbot.keyClick(window.kind, Key.Key_Down)
    assert 0 < len(shown(window)) < len(everything)
    hand.qtbot.keyClick(window.line, Key.Key_Down)
    second = window.list.currentItem().text()
    names = shown(window)
    assert second == names[names.index("The last cell") + 1]
    hand.qtbot.keyClick(window.line, Key.Key_Return)
    band = hand.window.examples.band
    assert band.text.startswith(f"{second}: ") and hand.window.findChild(LibraryWindow) in (None, window)
    cell = next((r, c) for r, c in [(r, c) for r in range(9) for c in range(9)] if hand.puzzle.cells[r, c])
    hand.board.select(cell)
    hand.qtbot.keyClick(hand.board, Key.Key_M)
    hand.qtbot.keyClick(hand.board, Key.Key_Delete)
    assert band.text == ""
    hand.trigger("undo")
    assert band.text.startswith(second)
    hand.qtbot.mouseClick(band.close_button, Qt.MouseButton.LeftButton)
    hand.trigger("redo")
    hand.trigger("undo")
    assert band.text == ""
    hand.window.examples.menu.actions()[0].menu().actions()[0].trigger()
    assert band.text.startswith("Easy: ")
    hand.show_solvable()
    assert band.text == ""


def test_a_puzzle_of_many_is_chosen_by_its_number(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "many.sdm"
    first, other = solved("sudoku")[0], Sudoku([[0] * 9] * 8 + [[0] * 8 + [7]])
    path.write_text(format_text([first]) + "bad\n" + format_text([first] * 20_000 + [other]))
    drop(hand, files_of(path))
    hand.qtbot.waitUntil(lambda: hand.window.desks.current.document.series is not None, timeout=10_000)
    press(hand, Key.Key_J, CTRL)
    dialog = hand.window.listing.dialog
    assert isinstance(dialog, SeriesList) and dialog.row == 0
    model = dialog.list.model()
    assert model.rowCount() == 20_003 and "30" not in str(model.data(model.index(1), WORDS))
    assert "Puzzle 2: " in str(model.data(model.index(1), WORDS))
    hand.qtbot.keyClicks(dialog.line, "20002")
    hand.qtbot.keyClick(dialog.line, Key.Key_Down)
    hand.qtbot.keyClick(dialog.line, Key.Key_Return)
    assert hand.puzzle == other and hand.window.desks.current.series._number.value() == 20_003
    hand.window.desks.current.series._number.setValue(2)
    assert "Puzzle 2: " in hand.window.message.text and "by its number" in hand.window.message.text
    assert hand.puzzle == other

    # What a file does not keep is asked about, and told, when it is saved
    answer_with(monkeypatch, QMessageBox.StandardButton.No)
    marks = [[0b110] * 9] * 9
    noted = Sudoku(solved("sudoku")[0].cells, marks=marks)
    hand.window.files.show_puzzles([noted])
    document = hand.window.desks.current.document
    assert hand.window.files._write(document, tmp_path / "a.sdk")
    assert "keeps no pencil marks" in hand.window.message.text
    hand.window.message.hide()
    assert hand.window.files._write(document, tmp_path / "a.sdx")
    assert hand.window.message.text == "Saved “a.sdx”." and read_puzzles(tmp_path / "a.sdx") == [noted]
