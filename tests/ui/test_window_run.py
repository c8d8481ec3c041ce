"""A run in the whole window, by real keys and mouse."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from app.puzzles.sudoku import Sudoku
from app.ui.session import Phase
from app.ui.words import MODELS_OWN
from tests.ui.conftest import Hand, Scripted
from tests.ui.window_hands import CTRL, SHIFT, press

Key = Qt.Key
HARD = {"arrives": 200, "halts_at": 300}


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
    owner = hand.window.verdict._owner
    hand.window.resize(1600, 900)
    assert MODELS_OWN not in owner.text()
    hand.trigger("step")
    hand.wait_for(Phase.PAUSED)
    hand.qtbot.waitUntil(lambda: MODELS_OWN in owner.text())
    hand.trigger("cancel")
    assert MODELS_OWN in owner.text()
    hand.window.verdict.setFixedWidth(420)
    hand.qtbot.waitUntil(lambda: MODELS_OWN not in owner.text())  # the verdict comes first
    assert MODELS_OWN in hand.window.verdict._text.toolTip()


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


def test_a_broken_model_in_mid_run_is_explained_and_the_run_goes_on(hand: Hand) -> None:
    hand.session.policy, hand.session.segments = "fixed", 256
    hand.session.watch()
    hand.qtbot.waitUntil(lambda: bool(hand.playhead.trace))
    hand.window.models.open(Path("broken"))
    hand.qtbot.waitUntil(lambda: hand.window.message.text != "")
    seen = len(hand.playhead.trace)
    hand.qtbot.waitUntil(lambda: len(hand.playhead.trace) > seen)
    hand.session.changed.emit()
    assert hand.session.phase is Phase.RUNNING
    assert hand.window.message.text == "broken was not opened. broken is not a model."
    hand.session.pause()
    hand.session.watch()
    assert hand.window.message.text == ""


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
