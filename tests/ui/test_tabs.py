"""Several puzzles open in tabs, by real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMessageBox, QTabBar

from app.puzzles.formats import format_text
from app.puzzles.sudoku import Sudoku
from app.ui.session import Phase
from tests.engine.scripted import solved
from tests.ui.conftest import Hand
from tests.ui.window_hands import CTRL, SHIFT, answer_with, press

Key = Qt.Key
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
BLANK = Sudoku([[0] * 9] * 9)


@pytest.fixture
def two(hand: Hand) -> Hand:
    """A second Sudoku in front of the solvable one."""
    hand.window.files.show_puzzles([BLANK], name="blank")
    return hand


def titles(hand: Hand) -> list[str]:
    bar = hand.window.tabs.bar
    return [bar.tabText(i) for i in range(bar.count())]


def at(hand: Hand, index: int) -> QPoint:
    """The left of a tab, beside its button."""
    box = hand.window.tabs.bar.tabRect(index)
    return QPoint(box.left() + 12, box.center().y())


def test_each_tab_has_its_own_edits_and_history(hand: Hand) -> None:
    bar, action = hand.window.tabs.bar, hand.window.action
    assert not bar.isVisible() and not action["next_tab"].isEnabled()
    hand.window.files.show_puzzles([BLANK], name="this & that")
    assert bar.isVisible() and titles(hand) == ["Untitled", "this && that"] and bar.currentIndex() == 1
    hand.board.setFocus()
    hand.board.select((0, 0))
    press(hand, Key.Key_5)
    assert titles(hand) == ["Untitled", "this && that •"]
    press(hand, Key.Key_Tab, CTRL)
    assert hand.puzzle == solved("sudoku")[0] and not action["undo"].isEnabled()
    assert hand.window.windowTitle().startswith("Untitled –")
    hand.qtbot.mouseClick(bar, LEFT, pos=at(hand, 1))
    assert hand.puzzle != BLANK
    press(hand, Key.Key_Z, CTRL)
    assert hand.puzzle == BLANK and titles(hand) == ["Untitled", "this && that"]
    hand.trigger("maze")
    press(hand, Key.Key_PageDown, CTRL)
    assert hand.puzzle == solved("sudoku")[0] and action["sudoku"].isChecked()
    press(hand, Key.Key_Tab, CTRL | SHIFT)
    assert hand.window.desks.kind == "maze" and action["maze"].isChecked()
    hand.trigger("sudoku")
    assert hand.puzzle == solved("sudoku")[0]  # the one that was there last


def test_the_run_on_screen_comes_back_with_its_tab(two: Hand) -> None:
    press(two, Key.Key_Tab, CTRL)
    two.solve()
    trace = two.playhead.trace
    two.playhead.move_to(3)
    press(two, Key.Key_Tab, CTRL)
    assert two.playhead.trace is None and two.session.phase is Phase.READY
    press(two, Key.Key_Tab, CTRL)
    assert two.playhead.trace is trace and two.playhead.cursor == 3
    assert two.session.phase is Phase.FINISHED and not two.session.replaying
    two.clear_givens()  # the puzzle is another one now
    press(two, Key.Key_Tab, CTRL)
    two.session.step()
    two.qtbot.waitUntil(lambda: bool(two.playhead.trace))
    press(two, Key.Key_Tab, CTRL)
    assert two.playhead.trace is None and not two.session.active and two.session.phase is Phase.READY
    press(two, Key.Key_Tab, CTRL)
    assert two.session.phase is Phase.CANCELLED and two.playhead.trace is not None


def test_tabs_are_moved_and_closed(two: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer_with(monkeypatch, QMessageBox.StandardButton.Cancel)
    bar = two.window.tabs.bar
    bar.moveTab(1, 0)
    assert titles(two) == ["blank", "Untitled"] and two.puzzle == BLANK
    two.trigger("maze")
    two.trigger("arc")
    close = bar.tabButton(1, QTabBar.ButtonPosition.RightSide)
    two.qtbot.mouseClick(close, LEFT)
    assert titles(two) == ["blank", "maze example", "arc example"] and two.puzzle.kind == "arc"
    two.qtbot.mouseClick(bar, MIDDLE, pos=at(two, 1))
    assert titles(two) == ["blank", "arc example"]
    press(two, Key.Key_W, CTRL)
    assert two.puzzle == BLANK and not bar.isVisible() and asked == []
    two.board.select((0, 0))
    two.board.put(5)
    press(two, Key.Key_W, CTRL)
    assert asked == ["Save the changes to “blank”?"] and two.puzzle != BLANK


def test_a_file_has_one_tab_and_an_untouched_example_none(
    make_hand: Callable[..., Hand], tmp_path: Path
) -> None:
    hand = make_hand(show=False)
    assert titles(hand) == ["sudoku example"]
    hand.window.files.show_puzzles([BLANK], name="first", example=True)
    assert titles(hand) == ["first"]
    hand.board.select((0, 0))
    hand.board.put(5)
    path = tmp_path / "mine.sdk"
    path.write_text(format_text([solved("sudoku")[0]], ".sdk"))
    hand.window.files.open(path)
    assert titles(hand) == ["first •", "mine"]
    hand.trigger("next_tab")
    hand.window.files.open(path)
    assert titles(hand) == ["first •", "mine"] and hand.puzzle == solved("sudoku")[0]
    path.write_text(format_text([BLANK], ".sdk"))  # by another program
    hand.window.files.open(path)
    assert hand.puzzle == BLANK and len(titles(hand)) == 2
    hand.board.put(7)
    edited = hand.puzzle
    path.write_text(format_text([solved("sudoku")[0]], ".sdk"))
    hand.window.files.open(path)
    assert hand.puzzle == edited != BLANK and len(titles(hand)) == 2
