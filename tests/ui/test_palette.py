"""The palette finds everything, does it, or says why not; the sheet of keys holds them all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.engine.interventions import Saved
from app.settings import SettingsFile
from app.ui.actions import ENTRIES
from app.ui.lab import OVER
from app.ui.matching import score
from app.ui.palette import Palette, plain
from app.ui.panels import PANELS
from app.ui.shortcuts import Shortcuts, found, groups, in_columns
from app.ui.stage.keys import KEYS
from tests.ui.conftest import Hand
from tests.ui.window_hands import CTRL, press

Key = Qt.Key


def opened(hand: Hand) -> Palette:
    hand.trigger("palette")
    assert hand.window.showing.palette is not None
    return hand.window.showing.palette


def typed(hand: Hand, palette: Palette, text: str) -> list[str]:
    """The rows for what was typed."""
    palette.line.clear()
    hand.qtbot.keyClicks(palette.line, text)
    return [command.text for command in palette.shown]


def test_ctrl_k_finds_an_action_by_a_few_letters_and_runs_it(hand: Hand) -> None:
    press(hand, Key.Key_K, CTRL)
    palette = hand.window.showing.palette
    assert palette is not None and palette.isVisible() and palette.line.hasFocus()
    assert typed(hand, palette, "kin maze") == [] and not palette.list.isVisible()
    assert typed(hand, palette, "maze")[0] == "Maze"
    hand.qtbot.keyClick(palette.line, Key.Key_Return)
    assert hand.window.desks.kind == "maze" and not QApplication.activePopupWidget()


def test_every_entry_is_found_by_its_own_text(hand: Hand) -> None:
    palette = opened(hand)
    for entry in ENTRIES:
        action = hand.window.action[entry.name]
        if action.isVisible():
            text = plain(action.text())
            best = typed(hand, palette, text)[0]
            assert best == text, entry.name


def test_panels_models_policies_and_examples_are_there_too(hand: Hand) -> None:
    rows = {(command.where, command.text) for command in opened(hand).shown}
    wanted = {("View", panel.args[1]) for panel in PANELS}
    wanted |= {("Model", "sudoku · Sudoku"), ("Run ▸ Halting", "Fixed point"), ("Run ▸ Device", "CPU")}
    wanted |= {("View", "Light theme"), ("Puzzle ▸ Examples ▸ Sudoku", "Hard")}
    assert wanted <= rows


def test_a_panel_is_shown_from_the_palette(hand: Hand) -> None:
    palette, dock = opened(hand), hand.window.workspace.docks["states"]
    assert not dock.isVisible()
    assert typed(hand, palette, "show panel states")[0] == "States"
    hand.qtbot.keyClick(palette.line, Key.Key_Enter)
    assert dock.isVisible()


def test_what_cannot_be_done_says_why_and_stays(hand: Hand) -> None:
    palette = opened(hand)
    typed(hand, palette, "undo")
    (first, *_) = palette.shown
    assert first.text == "Undo" and not first.enabled and first.tip == "Nothing to undo"
    hand.qtbot.keyClick(palette.line, Key.Key_Return)
    assert palette.isVisible()
    palette.grab()  # it is painted greyed
    hand.qtbot.keyClick(palette.line, Key.Key_Escape)
    assert hand.window.showing.palette is None or not palette.isVisible()


def test_what_is_in_panels_is_found_and_done_where_it_is_seen(hand: Hand) -> None:
    hand.solve()
    docks = hand.window.workspace.docks
    palette = opened(hand)
    rows = {(command.where, command.text) for command in palette.shown}
    wanted = {
        ("Interventions", "Reset z_H"), ("Interventions", "Add noise to z_L"), ("Interventions", "Freeze L"),
        ("Interventions", "Patch z_H"), ("Interventions", "L updates left out of every cycle"),
        ("Interventions", "Start of the next runs"), ("Interventions", "Puzzle embedding"),
        ("Interventions", "What edits do"), ("Basin map", "Draw the map"), ("Basin map", "Start from here"),
        ("Halting", "Save picture"), ("Halting", "Save data"), ("States", "Save picture or data"),
        ("Runs", "Pin: run “Untitled”"), ("Runs", "Rename: run “Untitled”"), ("Runs", "Tags: run “Untitled”"),
        ("Runs", "Delete: run “Untitled”"),
    }  # fmt: skip
    assert {(f"Panel ▸ {panel}", text) for panel, text in wanted} <= rows
    assert typed(hand, palette, "reset z_H")[0] == "Reset z_H"
    assert not palette.shown[0].enabled and palette.shown[0].tip == OVER
    assert typed(hand, palette, "take from cursor")[0] == "Take from cursor"
    assert not docks["interventions"].isVisible()
    hand.qtbot.keyClick(palette.line, Key.Key_Return)
    assert docks["interventions"].isVisible() and isinstance(hand.playhead.lab.start, Saved)
    palette = opened(hand)
    assert typed(hand, palette, "puzzle embedding")[0] == "Puzzle embedding"
    hand.qtbot.keyClick(palette.line, Key.Key_Return)
    assert QApplication.focusWidget().accessibleName() == "Puzzle embedding"
    palette = opened(hand)
    typed(hand, palette, "delete run")
    hand.qtbot.keyClick(palette.line, Key.Key_Return)
    assert len(hand.playhead.runs) == 0


def test_arrows_go_round_and_the_mouse_chooses(hand: Hand) -> None:
    palette = opened(hand)
    last = palette.list.count() - 1
    hand.qtbot.keyClick(palette.line, Key.Key_Up)
    assert palette.list.currentRow() == last
    hand.qtbot.keyClick(palette.line, Key.Key_Down)
    hand.qtbot.keyClick(palette.line, Key.Key_PageDown)
    assert 0 < palette.list.currentRow() < last
    typed(hand, palette, "arc")
    place = palette.list.visualItemRect(palette.list.item(0)).center()
    hand.qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert hand.window.desks.kind == "arc"


def test_what_was_used_last_comes_first_the_next_time_too(
    make_hand: Callable[..., Hand], tmp_path: Path
) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    hand = make_hand(file=file)
    for text in ("maze", "theme"):
        palette = opened(hand)
        typed(hand, palette, text)
        hand.qtbot.keyClick(palette.line, Key.Key_Return)
    assert hand.window.close()
    again = make_hand(file=file)
    palette = opened(again)
    assert [command.text for command in palette.shown[:2]] == ["Dark theme", "Maze"]
    hand.qtbot.keyClick(palette.line, Key.Key_Return)


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("harder solve", "Solve harder", "Solve"),
        ("sh", "Show it", "Finish"),
        ("kb", "Keyboard base", "Desk board"),
        ("run", "Run", "Open run"),
        ("run", "Open run", "Drunk"),
        ("ör", "Öre", "Körner"),
    ],
)
def test_the_better_match_comes_first(query: str, better: str, worse: str) -> None:
    assert score(query, better) > score(query, worse)


def test_a_word_that_is_nowhere_is_no_match() -> None:
    assert score("solve xyz", "Solve harder", "Run") == 0.0
    assert score("solve run", "Solve harder", "Run") > score("run", "Solve harder", "Run") > 0


def test_the_sheet_of_keys_is_whole_and_can_be_searched(hand: Hand) -> None:
    hand.trigger("shortcuts")
    sheet = hand.window.findChild(Shortcuts)
    text = sheet.text.toPlainText().replace("\xa0", " ")
    assert all(what in text for _, what in KEYS) and "set a digit" in text
    hand.qtbot.keyClicks(sheet.line, "black")
    text = sheet.text.toPlainText()
    assert "black screen" in text and "Solve" not in text
    hand.qtbot.keyClicks(sheet.line, " nonsense")
    assert not sheet.text.isVisible()
    sheet.close()


def test_columns_keep_all_groups_in_their_order(hand: Hand) -> None:
    every = groups(hand.window.action)
    for count in (1, 2, 3):
        columns = in_columns(every, count)
        assert len(columns) == count and sum(columns, []) == every
    (presenter,) = found(every, "black screen")
    assert presenter[0] == "Presenter" and len(presenter[1]) == 1
