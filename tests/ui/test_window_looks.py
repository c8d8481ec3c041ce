"""Settings, layout and theme of the whole window, its words and its keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QTextBrowser, QToolButton

from app.puzzles.formats import format_text
from app.settings import SettingsFile
from app.ui.actions import ENTRIES, MENUS, key_text
from app.ui.help import Guide, Shortcuts
from app.ui.theme import DARK, LIGHT
from tests.engine.scripted import solved
from tests.ui.conftest import Hand
from tests.ui.window_hands import press

Key = Qt.Key


def test_choices_survive_a_restart(make_hand: Callable[..., Hand], tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    first = make_hand(file=SettingsFile(path))
    first.trigger("theme")
    first.trigger("maze")
    first.window.tools._policies["fixed"].trigger()
    first.window.tools._segments.setValue(40)
    first.window.tools._views.setValue(8)
    first.window.transport._speed.setValue(33)
    first.window.workspace.docks["cell"].hide()
    puzzle = tmp_path / "one.txt"
    puzzle.write_text(format_text([solved("maze")[0]], ".txt"))
    first.window.files.open(puzzle)
    assert first.window.close()

    second = make_hand(file=SettingsFile(path))
    assert second.window.timeline.theme is LIGHT and second.board.theme is LIGHT
    assert second.window.desks.kind == "maze"
    session = second.session
    assert (session.policy, session.segments, session.views, session._speed) == ("fixed", 40, 8, 33)
    assert second.window.tools._views.text() == "8 views"
    assert not second.window.workspace.docks["cell"].isVisible()
    assert second.window.workspace.docks["halting"].isVisible()
    assert [a.toolTip() for a in second.window._recent.actions()] == [str(puzzle)]
    assert second.window._preferences.settings.geometry
    second.trigger("reset_layout")
    assert second.window.workspace.docks["cell"].isVisible()
    second.trigger("theme")
    assert second.board.theme is DARK


def test_a_damaged_settings_file_is_told(make_hand: Callable[..., Hand], tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{")
    hand = make_hand(file=SettingsFile(path))
    assert "kept as settings.kept-1.json" in hand.window.message.text


def test_damaged_layouts_are_left_aside(make_hand: Callable[..., Hand], tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"version": 1, "layout": "bm9uc2Vuc2U=", "geometry": "é@@"}')
    hand = make_hand(file=SettingsFile(path))
    assert all(dock.isVisible() != dock.slot.closed for dock in hand.window.workspace.docks.values())


def test_floating_docks_come_back(hand: Hand) -> None:
    docks = hand.window.workspace.docks
    docks["dynamics"].setFloating(True)
    docks["halting"].hide()
    hand.trigger("reset_layout")
    assert all(dock.isVisible() != dock.slot.closed and not dock.isFloating() for dock in docks.values())


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_nothing_in_the_bars_is_cut_off_at_1280(make_hand: Callable[..., Hand], theme: str) -> None:
    hand = make_hand(show=False)
    hand.window.looks._appearance.choose(theme)
    hand.window.resize(1280, 800)
    hand.window.show()
    hand.qtbot.waitExposed(hand.window)
    for bar in (hand.window.tools, hand.window.transport):
        buttons = [b for b in bar.findChildren(QToolButton) if b.objectName() != "qt_toolbar_ext_button"]
        buttons = [b for b in buttons if b.defaultAction() is not hand.window.action["adapt"]]  # ARC's
        assert buttons
        for button in buttons:
            assert button.isVisible(), button.toolTip()
            assert button.width() >= button.sizeHint().width() - 1, button.toolTip()
            corner = button.mapTo(hand.window, QPoint(button.width(), button.height()))
            assert corner.x() <= 1280 and corner.y() <= 800
    hand.window.looks._appearance.choose("dark")


# Words and keys


def within(menu: QMenu) -> Iterator[QMenu]:
    """The menus in a menu, however deep."""
    for action in menu.actions():
        if (inner := action.menu()) is not None:
            yield inner
            yield from within(inner)


def test_everything_has_a_key_a_menu_entry_and_a_tooltip_that_names_the_key(hand: Hand) -> None:
    menus = {action.text().strip("&"): action.menu() for action in hand.window.menuBar().actions()}
    assert tuple(menus) == MENUS
    taken: list[str] = []
    for entry in ENTRIES:
        action = hand.window.action[entry.name]
        assert key_text(action) and key_text(action) in action.toolTip(), entry.name
        menu = menus[entry.menu]
        if entry.below:
            (menu,) = [inner for inner in within(menu) if inner.title() == entry.below]
        assert entry.menu == "Model" or action in menu.actions(), entry.name
        taken += [QKeySequence(key).toString() for key in entry.keys]
    assert len(taken) == len(set(taken))


def test_the_model_menu_lists_models_and_what_can_be_done(hand: Hand) -> None:
    menu = next(a.menu() for a in hand.window.menuBar().actions() if a.text() == "&Model")
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["sudoku · Sudoku", "Open model folder…", "Open weights file…", "About this model"]


def test_the_card_can_be_read(hand: Hand) -> None:
    hand.trigger("about_model")
    dialog = QApplication.activeModalWidget()
    text = dialog.findChild(QTextBrowser).toPlainText()
    assert dialog.windowTitle() == "About scripted" and "runs on" in text and "halting head" in text
    dialog.reject()


def test_f1_opens_the_guide_and_the_question_mark_the_keys(hand: Hand) -> None:
    press(hand, Key.Key_F1)
    guide = hand.window.findChild(Guide)
    assert guide._list.count() >= 5 and "Solve" in guide.text.toPlainText()
    guide.close()
    hand.qtbot.keyClicks(hand.board, "?")
    sheet = hand.window.findChild(Shortcuts)
    text = sheet.text.toPlainText()
    assert all(key_text(hand.window.action[entry.name]) in text for entry in ENTRIES)
    sheet.close()
