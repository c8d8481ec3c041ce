"""The presenter: it takes the screen, obeys keys and clickers, plays demos, and gives the window back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from app.engine import trace_file
from app.puzzles.formats import format_text
from app.settings import SettingsFile
from app.ui.session import Phase
from app.ui.stage.play import LOOK, told
from app.ui.stage.presenter import Presenter
from app.ui.stage.scene import PRESETS, stage_scale
from app.ui.theme import LIGHT
from tests.engine.scripted import record, solved
from tests.ui.conftest import Hand
from tests.ui.window_hands import press

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def taken(hand: Hand) -> Presenter:
    """The stage, by F11."""
    press(hand, Key.Key_F11)
    presenter = hand.window.showing.presenter
    assert presenter is not None
    hand.qtbot.waitUntil(presenter.hasFocus)
    return presenter


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """A demo of two items: one to solve, one saved run of the scripted mind."""
    (tmp_path / "one.sdk").write_text(format_text([solved("sudoku")[0]], ".sdk"))
    trace_file.save(record("maze", policy="fixed", segments=3), tmp_path / "two.hrmrun")
    path = tmp_path / "talk.hrmdemo"
    path.write_text(
        '[[item]]\npuzzle = "one.sdk"\ntitle = "One"\ncaption = "Solve it."\npanels = ["lens", "states"]\n'
        '[[item]]\nrun = "two.hrmrun"\ntitle = "Two"\nspeed = 60\n'
    )
    return path


def test_f11_takes_the_screen_and_gives_the_window_back(hand: Hand) -> None:
    docks, window = hand.window.workspace.docks, hand.window
    docks["dynamics"].setFloating(True)
    docks["cell"].hide()
    widths = window.geometry(), docks["halting"].width()
    hand.solve()
    trace = hand.playhead.trace
    presenter = taken(hand)
    assert presenter.isFullScreen()
    assert not hand.board.isVisible() and not docks["dynamics"].isVisible()
    assert presenter.scene.desks.current.editor.board.prediction is not None
    assert presenter.scene.verdict.text().startswith("Solved and verified")
    hand.qtbot.keyClick(presenter, Key.Key_Escape)
    assert window.showing.presenter is None and hand.board.isVisible()
    assert docks["dynamics"].isFloating() and docks["dynamics"].isVisible() and not docks["cell"].isVisible()
    assert (window.geometry(), docks["halting"].width()) == widths and hand.playhead.trace is trace
    hand.trigger("presenter")  # and again
    window.showing.presenter.close()
    assert hand.board.isVisible()


def test_keys_solve_scrub_and_pause(hand: Hand) -> None:
    presenter = taken(hand)
    hand.qtbot.keyClick(presenter, Key.Key_Return)
    hand.wait_for(Phase.FINISHED)
    last, per = hand.playhead.cursor, hand.playhead.trace.info.updates_per_segment
    hand.qtbot.keyClick(presenter, Key.Key_Left)
    assert hand.playhead.cursor == last - 1
    hand.qtbot.keyClick(presenter, Key.Key_Left, SHIFT)
    assert hand.playhead.cursor == last - per
    hand.qtbot.keyClick(presenter, Key.Key_Home)
    assert hand.playhead.cursor == 0
    hand.qtbot.keyClick(presenter, Key.Key_Right, SHIFT)
    assert hand.playhead.cursor == per - 1
    hand.qtbot.keyClick(presenter, Key.Key_Right)
    assert hand.playhead.cursor == per
    hand.qtbot.keyClick(presenter, Key.Key_Space)  # a finished run is played on
    player = presenter.play.player
    assert player.on and presenter.scene.verdict.text().startswith("Segment 2 of ")
    hand.qtbot.keyClick(presenter, Key.Key_Space)
    assert not player.on
    hand.qtbot.keyClick(presenter, Key.Key_End)
    assert hand.playhead.cursor == last


def test_a_clicker_without_a_demo_solves_and_goes_by_segments(hand: Hand) -> None:
    presenter = taken(hand)
    hand.qtbot.keyClick(presenter, Key.Key_PageDown)
    hand.wait_for(Phase.FINISHED)
    last, per = hand.playhead.cursor, hand.playhead.trace.info.updates_per_segment
    hand.qtbot.keyClick(presenter, Key.Key_PageUp)
    assert hand.playhead.cursor == last - per
    hand.qtbot.keyClick(presenter, Key.Key_Period)
    assert presenter.black.isVisible() and presenter.black.size() == presenter.size()
    hand.qtbot.keyClick(presenter, Key.Key_Escape)
    assert not presenter.black.isVisible() and presenter.isVisible()
    hand.qtbot.keyClick(presenter, Key.Key_B)
    hand.qtbot.keyClick(presenter, Key.Key_PageDown)
    assert not presenter.black.isVisible() and hand.playhead.cursor == last


def test_digits_choose_panels_that_are_remembered(make_hand: Callable[..., Hand], tmp_path: Path) -> None:
    hand = make_hand(file=SettingsFile(tmp_path / "settings.json"))
    presenter, scene = taken(hand), hand.window.showing.presenter.scene
    assert scene.gauges.shown == PRESETS[0]
    for digit, pair in enumerate(PRESETS, 1):
        hand.qtbot.keyClicks(presenter, str(digit))
        seen = [key for key, (card, _) in scene.gauges._cards.items() if card.isVisible()]
        assert scene.gauges.shown == pair and sorted(seen) == sorted(pair)
    hand.qtbot.keyClicks(presenter, "0")
    assert not scene.gauges.isVisible() and scene.desks.width() > 0.9 * presenter.width()
    hand.qtbot.keyClicks(presenter, "7")  # there is no such pair
    assert scene.gauges.shown == ()
    presenter.close()
    assert hand.window.close()
    again = make_hand(file=SettingsFile(tmp_path / "settings.json"))
    assert taken(again).scene.gauges.shown == PRESETS[-1]


def test_letters_are_large_and_themes_change(hand: Hand) -> None:
    presenter = taken(hand)
    panel_is_there = lambda: presenter.scene.gauges._cards["halting"][1].panel is not None  # noqa: E731
    hand.qtbot.waitUntil(panel_is_there)
    panel = presenter.scene.gauges._cards["halting"][1].panel
    assert panel.theme == presenter.scene.theme and panel.theme.scale == stage_scale(
        presenter.screen().size()
    )
    hand.trigger("theme")
    assert panel.theme.window == LIGHT.window and presenter.scene.timeline.theme.scale == panel.theme.scale
    hand.trigger("theme")
    presenter.resize(1920, 1080)  # it was moved to a projector
    assert panel.theme.scale == presenter.scene.timeline.theme.scale == stage_scale(QSize(1920, 1080))
    assert panel.plot.bottom.style["tickFont"].pixelSize() >= 1080 / 51  # the last row can read it


@pytest.mark.parametrize(
    ("size", "scale"), [((800, 600), 1.0), ((1280, 800), 1.45), ((2560, 1440), 2.61), ((9999, 9999), 3.6)]
)
def test_letters_grow_with_the_screen(size: tuple[int, int], scale: float) -> None:
    assert stage_scale(QSize(*size)) == pytest.approx(scale)


def test_help_covers_and_goes(hand: Hand) -> None:
    presenter = taken(hand)
    hand.qtbot.keyClicks(presenter, "h")
    assert presenter.keys.isVisible() and "black screen" in presenter.keys.text.text()
    hand.qtbot.keyClick(presenter, Key.Key_Escape)
    assert not presenter.keys.isVisible() and presenter.isVisible()
    presenter._hint.timeout.emit()
    assert not presenter.scene.hint.isVisible()
    hand.qtbot.keyClick(presenter, Key.Key_Z)  # whoever gropes is told
    assert presenter.scene.hint.isVisible()


def test_the_mouse_rests_and_clicks_keep_the_keys(hand: Hand) -> None:
    presenter = taken(hand)
    for _ in range(25):
        presenter._look_at_mouse()
    assert QApplication.overrideCursor().shape() == Qt.CursorShape.BlankCursor
    board = presenter.scene.desks.current.editor.board
    hand.qtbot.mouseClick(board, Qt.MouseButton.LeftButton)
    assert presenter.hasFocus()
    hand.qtbot.keyClick(presenter, Key.Key_Tab)
    assert presenter.hasFocus()
    presenter.close()
    assert QApplication.overrideCursor() is None


def test_a_demo_plays_two_items_and_leaves_no_trace(hand: Hand, talk: Path) -> None:
    hand.session.segments = 7
    hand.solve()
    puzzle, trace, cursor = hand.puzzle, hand.playhead.trace, hand.playhead.cursor
    hand.window.showing.play(talk)
    presenter = hand.window.showing.presenter
    scene, play = presenter.scene, presenter.play
    assert (scene.title.text(), scene.place.text(), scene.caption.text()) == ("One", "1 of 2", "Solve it.")
    assert scene.gauges.shown == ("lens", "states") and hand.playhead.trace is None
    assert play._begin.isActive() and play._begin.interval() == LOOK
    hand.qtbot.keyClick(presenter, Key.Key_Space)  # without waiting
    hand.wait_for(Phase.FINISHED)
    hand.qtbot.keyClick(presenter, Key.Key_PageDown)
    assert scene.title.text() == "Two" and hand.playhead.cursor == 0
    assert scene.desks.kind == "maze" and scene.desks.current.editor.board.prediction is not None
    play._begin.timeout.emit()
    replayed = hand.playhead.trace
    hand.qtbot.waitUntil(lambda: hand.playhead.cursor == len(replayed) - 1 and not play.player.on)
    assert scene.verdict.text() == told(replayed, len(replayed) - 1).text
    hand.qtbot.keyClick(presenter, Key.Key_PageDown)  # there is no third
    assert scene.title.text() == "Two"
    hand.qtbot.keyClick(presenter, Key.Key_F5)
    assert scene.title.text() == "One"
    presenter.close()
    assert hand.puzzle is puzzle and hand.session.puzzle is puzzle and hand.session.segments == 7
    assert hand.playhead.trace is trace and hand.playhead.cursor == cursor
    assert not hand.session.replaying and hand.session.phase is Phase.FINISHED


def test_saved_runs_play_without_any_model(make_hand: Callable[..., Hand], talk: Path) -> None:
    hand = make_hand(kinds=())
    hand.window.showing.play(talk)
    presenter = hand.window.showing.presenter
    hand.qtbot.keyClick(presenter, Key.Key_PageDown)
    presenter.play._begin.timeout.emit()
    hand.qtbot.waitUntil(lambda: not presenter.play.player.on)
    assert "Segment" not in presenter.scene.verdict.text() and hand.session.model is None


def test_what_cannot_be_shown_says_so_on_stage_or_in_the_window(hand: Hand, talk: Path) -> None:
    hand.window.showing.play(talk.with_name("gone.hrmdemo"))
    assert hand.window.showing.presenter is None and "gone.hrmdemo" in hand.window.message.text
    (talk.parent / "two.hrmrun").write_bytes(b"nonsense")
    hand.window.showing.play(talk)
    presenter = hand.window.showing.presenter
    hand.qtbot.keyClick(presenter, Key.Key_PageDown)
    assert "two.hrmrun" in presenter.scene.verdict.text()
    hand.qtbot.keyClick(presenter, Key.Key_PageUp)
    assert presenter.scene.title.text() == "One" and "Ready" in presenter.scene.verdict.text()
