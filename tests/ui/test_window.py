"""The whole window by real keys and mouse."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QToolButton

from app.puzzles.formats import format_text, read_puzzles
from app.puzzles.sudoku import Sudoku
from app.settings import SettingsFile
from app.ui import crash
from app.ui.actions import ENTRIES, MENUS, key_text
from app.ui.help import Guide, Shortcuts
from app.ui.session import Phase
from app.ui.theme import DARK, LIGHT
from app.ui.words import MODELS_OWN
from tests.engine.scripted import solved
from tests.ui.conftest import Hand, Scripted

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HARD = {"arrives": 200, "halts_at": 300}


def press(hand: Hand, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key, to whatever has the focus."""
    hand.qtbot.keyClick(QApplication.focusWidget() or hand.window, key, modifier)


def drop(hand: Hand, data: QMimeData) -> None:
    """Drop something on the window."""
    copy = Qt.DropAction.CopyAction
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(hand.window, QDragEnterEvent(QPoint(20, 20), copy, data, left, plain))
    QApplication.sendEvent(hand.window, QDropEvent(QPointF(20, 20), copy, data, left, plain))


def files_of(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def answer_with(monkeypatch: pytest.MonkeyPatch, button: QMessageBox.StandardButton) -> list[str]:
    """What questions are answered with; the questions asked."""
    asked: list[str] = []

    def question(parent, title, text, *rest):  # type: ignore[no-untyped-def]
        asked.append(text)
        return button

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


# The run


def test_it_opens_with_a_puzzle_ready_to_solve(make_hand: Callable[..., Hand]) -> None:
    hand = make_hand(show=False)
    assert isinstance(hand.puzzle, Sudoku) and hand.puzzle.cells.any()
    assert "sudoku example – HRMscope" in hand.window.windowTitle()


def test_control_return_solves(hand: Hand) -> None:
    press(hand, Key.Key_Return, CTRL)
    hand.wait_for(Phase.FINISHED)
    said = hand.window.verdict.text
    assert re.fullmatch(r"Solved and verified: 4 segments, [\d.]+ m?s · scripted on CPU \(scripted\)\.", said)
    assert hand.board.shown is not None and hand.board.solved


def test_whose_answer_it_is_stands_there_while_it_thinks_and_when_it_fails(
    hand: Hand, scripted: Scripted
) -> None:
    owner = hand.window.verdict._notes
    assert MODELS_OWN not in owner.text()
    hand.trigger("step")
    hand.wait_for(Phase.PAUSED)
    hand.qtbot.waitUntil(lambda: MODELS_OWN in owner.text())
    hand.trigger("cancel")
    assert MODELS_OWN in owner.text()


def test_space_pauses_and_goes_on_and_escape_ends(hand: Hand, scripted: Scripted) -> None:
    scripted.script = HARD
    hand.session.open_model(Path("sudoku"))
    hand.session.policy, hand.session.segments = "fixed", 256
    hand.wait_until_ready()
    press(hand, Key.Key_Space)
    hand.qtbot.waitUntil(lambda: len(hand.playhead.trace or ()) > 1)
    press(hand, Key.Key_Space)
    assert hand.session.phase is Phase.PAUSED and "Paused in segment" in hand.window.verdict.text
    assert hand.window.action["pause"].text() == "Continue"
    press(hand, Key.Key_Space)
    assert hand.session.phase is Phase.RUNNING
    press(hand, Key.Key_Escape)
    assert hand.session.phase is Phase.CANCELLED
    assert not hand.window.action["cancel"].isEnabled()


def test_watch_paints_every_update(hand: Hand) -> None:
    seen: list[int] = []
    hand.playhead.moved.connect(seen.append)
    hand.session.set_speed(60)
    press(hand, Key.Key_Return, CTRL | SHIFT)
    assert hand.window.action["watch"].isChecked()
    hand.wait_for(Phase.FINISHED)
    assert [cursor for cursor in seen if cursor >= 0] == list(range(32))
    assert not hand.window.action["watch"].isChecked()


def test_f10_thinks_one_update(hand: Hand) -> None:
    for wanted in (1, 2):
        press(hand, Key.Key_F10)
        hand.qtbot.waitUntil(lambda wanted=wanted: len(hand.playhead.trace or ()) == wanted)
    assert hand.session.phase is Phase.PAUSED


def test_keys_move_through_the_record_unless_the_board_wants_them(hand: Hand) -> None:
    hand.solve()
    last = hand.playhead.cursor
    hand.board.setFocus()
    hand.board.select((4, 4))
    press(hand, Key.Key_Left)
    assert hand.board.cursor_cell == (4, 3) and hand.playhead.cursor == last
    press(hand, Key.Key_Home)
    assert hand.board.cursor_cell == (4, 0) and hand.playhead.cursor == last
    press(hand, Key.Key_Comma)
    assert hand.playhead.cursor == last - 1
    press(hand, Key.Key_Period)
    assert hand.playhead.cursor == last
    hand.window.timeline.setFocus()
    for key, modifier, cursor in (
        (Key.Key_Left, None, last - 1),
        (Key.Key_Left, SHIFT, last - 8),
        (Key.Key_Right, SHIFT, last),
        (Key.Key_Home, None, 0),
        (Key.Key_Right, None, 1),
        (Key.Key_End, None, last),
    ):
        press(hand, key, modifier or Qt.KeyboardModifier.NoModifier)
        assert hand.playhead.cursor == cursor


def test_the_board_shows_the_update_under_the_cursor(hand: Hand) -> None:
    hand.solve()
    solved_digits = hand.board.digits.copy()
    hand.trigger("first")
    assert (hand.board.digits != solved_digits).any()
    hand.trigger("last")
    assert (hand.board.digits == solved_digits).all()


def test_a_focused_button_keeps_its_space_bar(hand: Hand) -> None:
    button = next(b for b in hand.window.transport.findChildren(QToolButton) if b.text() == "Step")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    press(hand, Key.Key_Space)
    hand.qtbot.waitUntil(lambda: len(hand.playhead.trace or ()) == 1)
    assert hand.session.phase is Phase.PAUSED


def test_a_focused_slider_keeps_its_arrows(hand: Hand) -> None:
    hand.solve()
    last, slider = hand.playhead.cursor, hand.window.transport._speed
    slider.setFocus()
    before = slider.value()
    press(hand, Key.Key_Right)
    assert slider.value() == before + 1 and hand.playhead.cursor == last
    assert hand.session._speed == before + 1


def test_space_pauses_a_maze_and_does_not_draw_in_it(
    make_hand: Callable[..., Hand], scripted: Scripted
) -> None:
    scripted.script = HARD
    hand = make_hand(kinds=("maze",))
    hand.show_solvable("maze")
    hand.wait_until_ready()
    hand.board.setFocus()
    hand.board.select((0, 0))
    puzzle = hand.puzzle
    hand.session.step()
    hand.qtbot.waitUntil(lambda: bool(hand.playhead.trace))
    press(hand, Key.Key_Space)
    assert hand.session.phase is Phase.RUNNING and hand.puzzle == puzzle
    press(hand, Key.Key_Space)
    assert hand.session.phase is Phase.PAUSED and hand.puzzle == puzzle
    hand.session.reset()
    press(hand, Key.Key_Space)
    assert hand.puzzle != puzzle and hand.session.phase is Phase.READY


def test_pointing_at_a_cell_tells_its_candidates(hand: Hand) -> None:
    assert hand.board.candidate_source((0, 0)) == []
    hand.solve()
    (label, likeliest), *others = hand.board.candidate_source((0, 0))
    assert label == str(hand.board.digits[0, 0]) and len(others) == 4
    assert likeliest > max(p for _, p in others)
    hand.board.hover((3, 5))
    assert hand.playhead.cell == (3, 5)


# Editing


def test_typing_edits_and_undo_restores(hand: Hand) -> None:
    before = hand.puzzle
    row, column = (int(i) for i in next(zip(*((before.cells == 0).nonzero()), strict=True)))
    hand.board.setFocus()
    hand.board.select((row, column))
    press(hand, Key.Key_5)
    assert hand.puzzle.cells[row, column] == 5 and "•" in hand.window.windowTitle()
    assert hand.window.action["undo"].text().startswith("Undo set 5 at row")
    press(hand, Key.Key_Z, CTRL)
    assert hand.puzzle == before and "•" not in hand.window.windowTitle()
    press(hand, Key.Key_Z, CTRL | SHIFT)
    assert hand.puzzle.cells[row, column] == 5


def test_an_edit_in_mid_run_ends_it_and_clears_the_board(hand: Hand) -> None:
    hand.session.step()
    hand.qtbot.waitUntil(lambda: hand.board.shown is not None)
    hand.board.clear()
    assert hand.session.phase is Phase.READY and hand.board.prediction is None
    assert not hand.window.action["cancel"].isEnabled()


def test_several_solutions_are_pointed_out_after_a_pause(hand: Hand) -> None:
    notes = hand.window.verdict._notes
    hand.qtbot.waitUntil(lambda: not hand.window._notes_timer.isActive())
    assert notes.text() == ""
    hand.board.clear()
    assert notes.text() == "" and hand.window._notes_timer.isActive()
    hand.qtbot.waitUntil(lambda: notes.text() == "⚠ This Sudoku has several solutions.")


def test_contradicting_givens_are_explained(hand: Hand) -> None:
    cells = hand.puzzle.cells.copy()
    cells[0, :2] = 3
    hand.window.files.show_puzzles([Sudoku(cells)])
    hand.trigger("solve")
    assert hand.session.phase is Phase.FAILED
    assert "This puzzle contradicts itself: two 3s in row 1." in hand.window.verdict.text


def test_each_desk_keeps_its_puzzle_and_history(hand: Hand) -> None:
    hand.board.clear()
    sudoku = hand.puzzle
    hand.trigger("maze")
    assert hand.puzzle.kind == "maze" and not hand.window.action["undo"].isEnabled()
    hand.trigger("arc")
    assert hand.puzzle.kind == "arc"
    hand.trigger("sudoku")
    assert hand.puzzle == sudoku and hand.window.action["undo"].isEnabled()
    assert hand.window.action["sudoku"].isChecked()


# Files, clipboard, dropping


def test_bad_text_on_the_clipboard_leaves_the_puzzle(hand: Hand) -> None:
    before = hand.puzzle
    QGuiApplication.clipboard().setText("no puzzle at all")
    press(hand, Key.Key_V, CTRL)
    assert hand.window.message.text.startswith("The clipboard: ")
    assert hand.puzzle == before
    hand.board.clear()
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
    assert hand.window.verdict.text == "No maze model is here yet. Open one…"
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


def test_save_and_save_as(hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), "Sudoku (*.sdk)"))
    hand.board.clear()
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
    hand.board.clear()
    edited = hand.puzzle
    asked = answer_with(monkeypatch, QMessageBox.StandardButton.Cancel)
    hand.show_solvable()
    assert hand.puzzle == edited and len(asked) == 1
    assert not hand.window.close() and hand.window.isVisible()
    answer_with(monkeypatch, QMessageBox.StandardButton.Discard)
    assert hand.window.close()


def test_closing_ends_the_engine(hand: Hand, scripted: Scripted) -> None:
    hand.session.policy, hand.session.segments = "fixed", 256
    hand.session.solve()
    hand.qtbot.waitUntil(lambda: bool(hand.playhead.trace))
    assert hand.window.close()
    assert not hand.session._service._thread.is_alive()


def test_a_closed_puzzle_leaves_three_cards(hand: Hand) -> None:
    press(hand, Key.Key_W, CTRL)
    welcome = hand.window.desks.currentWidget()
    assert set(welcome.buttons) == {"sudoku", "maze", "arc"}
    assert hand.session.phase is Phase.EMPTY and not hand.window.action["save"].isEnabled()
    assert all(not label.pixmap().isNull() for label in welcome._pictures.values())
    hand.qtbot.mouseClick(welcome.buttons["arc"], Qt.MouseButton.LeftButton)
    assert hand.puzzle.kind == "arc" and hand.window.desks.currentWidget() is hand.window.desks.current


# Settings, layout, theme


def test_choices_survive_a_restart(make_hand: Callable[..., Hand], tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    first = make_hand(file=SettingsFile(path))
    first.trigger("theme")
    first.trigger("maze")
    first.window.tools._policies["fixed"].trigger()
    first.window.tools._segments.setValue(40)
    first.window.transport._speed.setValue(33)
    first.window.workspace.docks["cell"].hide()
    puzzle = tmp_path / "one.txt"
    puzzle.write_text(format_text([solved("maze")[0]], ".txt"))
    first.window.files.open(puzzle)
    assert first.window.close()

    second = make_hand(file=SettingsFile(path))
    assert second.window._appearance.theme is LIGHT and second.board.theme is LIGHT
    assert second.window.desks.kind == "maze"
    assert (second.session.policy, second.session.segments, second.session._speed) == ("fixed", 40, 33)
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
    assert all(dock.isVisible() for dock in hand.window.workspace.docks.values())


def test_floating_docks_come_back(hand: Hand) -> None:
    docks = hand.window.workspace.docks
    docks["dynamics"].setFloating(True)
    docks["halting"].hide()
    hand.trigger("reset_layout")
    assert all(dock.isVisible() and not dock.isFloating() for dock in docks.values())


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_nothing_in_the_bars_is_cut_off_at_1280(make_hand: Callable[..., Hand], theme: str) -> None:
    hand = make_hand(show=False)
    hand.window._appearance.choose(theme)
    hand.window.resize(1280, 800)
    hand.window.show()
    hand.qtbot.waitExposed(hand.window)
    for bar in (hand.window.tools, hand.window.transport):
        buttons = [b for b in bar.findChildren(QToolButton) if b.objectName() != "qt_toolbar_ext_button"]
        assert buttons
        for button in buttons:
            assert button.isVisible(), button.toolTip()
            assert button.width() >= button.sizeHint().width() - 1, button.toolTip()
            corner = button.mapTo(hand.window, QPoint(button.width(), button.height()))
            assert corner.x() <= 1280 and corner.y() <= 800
    hand.window._appearance.choose("dark")


# Words and keys


def test_everything_has_a_key_a_menu_entry_and_a_tooltip_that_names_the_key(hand: Hand) -> None:
    menus = {action.text().strip("&"): action.menu() for action in hand.window.menuBar().actions()}
    assert tuple(menus) == MENUS
    taken: list[str] = []
    for entry in ENTRIES:
        action = hand.window.action[entry.name]
        assert key_text(action) and key_text(action) in action.toolTip(), entry.name
        assert entry.menu == "Model" or action in menus[entry.menu].actions(), entry.name
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
    text = dialog.findChild(type(dialog).__mro__[-1]) if dialog is None else dialog.children()
    assert dialog.windowTitle() == "About scripted" and text
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


def test_an_unforeseen_error_leaves_the_window_and_a_report(hand: Hand) -> None:
    with crash.errors_told(hand.window.message.say):
        try:
            raise RuntimeError("unforeseen")
        except RuntimeError:
            sys.excepthook(*sys.exc_info())  # as PySide does for a slot
    assert "Something went wrong inside HRMscope (RuntimeError)" in hand.window.message.text
    hand.window.message._action.click()
    report = QGuiApplication.clipboard().text()
    assert "RuntimeError: unforeseen" in report and report.startswith("HRMscope ")
