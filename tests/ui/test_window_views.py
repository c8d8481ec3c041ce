"""Several views in the whole window: Solve harder, what the board shows, what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.engine.backends.torch_cpu import TorchBackend
from app.engine.events import ModelReady
from app.engine.service import Mind
from app.puzzles.base import Kind
from app.puzzles.maze import Maze
from app.ui.main_window import MainWindow
from app.ui.session import HARDER, Phase
from tests.engine.models import model_of, tiny
from tests.engine.scripted import CANVAS, solved
from tests.ui.conftest import Hand, Scripted
from tests.ui.window_hands import CTRL, press

ALT, Key = Qt.KeyboardModifier.AltModifier, Qt.Key
RIGHT = {"arrives": 9, "right": (3, 2)}
NEVER = {"arrives": 300, "halts_at": 2, "right": (99, 1)}
"""No view is right; alone it halts after two segments."""


@pytest.fixture
def views_hand(make_hand: Callable[..., Hand], scripted: Scripted) -> Callable[..., Hand]:
    """A window whose mind does this in several views."""

    def make(script: dict[str, object], kind: Kind = "sudoku") -> Hand:
        scripted.script = script
        hand = make_hand(kinds=(kind,))
        hand.show_solvable(kind)
        hand.wait_until_ready()
        return hand

    return make


def harder(hand: Hand) -> None:
    press(hand, Key.Key_Return, CTRL | ALT)
    assert hand.session.phase is Phase.RUNNING
    hand.wait_for(Phase.FINISHED)


def front(window: MainWindow, key: str) -> bool:
    """Whether a panel can be seen, and does not lie behind another."""
    return not window.workspace.docks[key].visibleRegion().isEmpty()


@pytest.mark.parametrize("kind", ["sudoku", "maze", "arc"])
def test_solve_harder_shows_the_answer_of_the_view_that_is_right(
    views_hand: Callable[..., Hand], kind: Kind
) -> None:
    hand = views_hand(RIGHT, kind)
    harder(hand)
    trace, ended = hand.playhead.trace, hand.session.finished
    assert trace and ended and trace.info.views == HARDER and trace.info.policy == "verified"
    assert (ended.views, ended.view, ended.segments) == (HARDER, 3, 2)
    said = hand.window.verdict.text
    assert said.startswith("Solved and verified in view 4 of 32: ") and "2 segments, " in said
    puzzle, target = solved(kind)
    right = puzzle.answer(target, CANVAS[kind])
    np.testing.assert_array_equal(hand.board.shown.answer, right)
    assert kind != "sudoku" or hand.board.solved
    hand.trigger("back")
    assert not np.array_equal(hand.board.shown.answer, right)
    assert "in segment 2, of view 1. At the end: solved and verified in view 4 of 32: " in (
        hand.window.verdict.text
    )
    hand.trigger("last")
    np.testing.assert_array_equal(hand.board.shown.answer, right)


def test_at_the_end_no_card_tells_of_another_views_cells(views_hand: Callable[..., Hand]) -> None:
    hand = views_hand(RIGHT)
    harder(hand)
    assert hand.board.candidate_source((0, 0)) == []
    assert (hand.board.shown.confidence == 1).all()
    first = hand.playhead.trace.segments()[-1].answer
    np.testing.assert_array_equal(hand.board.shown.changed, hand.board.shown.answer != first)
    hand.trigger("back")
    assert len(hand.board.candidate_source((0, 0))) == 5


def test_a_vote_is_called_a_vote_and_is_as_sure_as_the_views_agree(views_hand: Callable[..., Hand]) -> None:
    hand = views_hand(NEVER)
    hand.session.segments = 3
    harder(hand)
    said = hand.window.verdict.text
    assert said.startswith("No view is valid; the answer is the vote of 32 views, weighted by q_halt. ")
    again = "Think longer, or Solve harder again, with other views. · 3 segments, "
    assert again in said and "Not solved" not in said
    assert "Think longer: allow more segments." in hand.window.verdict._text.toolTip()
    assert hand.window.verdict._sign.text() == "✕"
    assert said in hand.window.verdict._text.toolTip()
    assert (hand.board.shown.confidence == 1).all()  # all of these views say the same


def test_an_unsolved_run_offers_to_try_harder(views_hand: Callable[..., Hand]) -> None:
    hand = views_hand(NEVER)
    hand.solve()
    assert ". Think longer, or Solve harder with 32 views. · 2 segments, " in hand.window.verdict.text
    hand.window.tools._views.setValue(5)
    assert "or Solve harder with 5 views." in hand.window.verdict.text
    harder(hand)
    assert hand.playhead.trace.info.views == 5 and "the vote of 5 views" in hand.window.verdict.text


def test_on_the_way_the_board_shows_view_1_and_the_window_says_so(views_hand: Callable[..., Hand]) -> None:
    hand = views_hand(RIGHT)
    hand.window.tools._views.setValue(4)
    assert (
        hand.window.verdict.text == "Ready. Solve lets scripted think about 4 views for at most 16 segments."
    )
    hand.trigger("step")
    hand.qtbot.waitUntil(lambda: len(hand.playhead.trace or ()) == 1)
    assert hand.window.verdict.text == (
        "Paused in segment 1 of 16 after 1 update of 4 views; the board shows view 1. Step on, or continue."
    )
    hand.playhead.select_cell((0, 0))
    cell = hand.window.workspace.docks["cell"].widget()
    hand.qtbot.waitUntil(lambda: cell.panel is not None and cell.panel._name.text().endswith("in view 1"))


def test_several_views_leave_no_choice_of_policy(views_hand: Callable[..., Hand]) -> None:
    hand = views_hand(RIGHT)
    tools = hand.window.tools
    tools._views.setValue(6)
    assert tools._policy.text() == "Verified ▾" and not tools._policy.isEnabled()
    assert "until one is verified" in tools._policy.toolTip()
    assert tools._views.text() == "6 views" and hand.session.policy == "q"
    hand.solve()
    trace = hand.playhead.trace
    assert trace and (trace.info.policy, trace.info.views) == ("verified", 6)
    tools._views.setValue(1)
    assert tools._policy.text() == "Halting head ▾" and tools._policy.isEnabled()
    assert tools._views.text() == "1 view"


def test_solve_harder_names_its_key_and_its_views(hand: Hand) -> None:
    action = hand.window.action["harder"]
    assert action.toolTip() == "Think about 32 views at once, until one is verified (Ctrl+Alt+Return)"
    hand.window.tools._views.setValue(7)
    assert action.toolTip().startswith("Think about 7 views at once")
    assert hand.window.tools._harder.defaultAction() is action


def test_solve_harder_can_be_asked_for_when_it_can_be_done(views_hand: Callable[..., Hand]) -> None:
    hand = views_hand({**NEVER, "halts_at": 300})
    action = hand.window.action["harder"]
    hand.session.policy, hand.session.segments = "fixed", 256
    hand.session.step()
    hand.qtbot.waitUntil(lambda: len(hand.playhead.trace or ()) == 1)
    assert action.isEnabled()  # with one view: it starts over
    action.trigger()
    hand.qtbot.waitUntil(lambda: bool(hand.playhead.trace and hand.playhead.trace.info.views == HARDER))
    assert not action.isEnabled()
    hand.session.pause()
    run = hand.playhead.trace.info.run
    assert action.isEnabled()
    action.trigger()  # goes on
    assert hand.session.phase is Phase.RUNNING and hand.playhead.trace.info.run == run
    hand.trigger("cancel")
    assert "32 views; the board shows view 1" in hand.window.verdict.text
    hand.trigger("close")
    assert not action.isEnabled()


def test_while_solve_harder_is_on_the_toolbar_tells_its_views(views_hand: Callable[..., Hand]) -> None:
    hand = views_hand({**NEVER, "halts_at": 300})
    hand.session.segments, tools = 256, hand.window.tools
    hand.session.solve_harder()
    hand.qtbot.waitUntil(lambda: "view 1 until one is verified …" in hand.window.verdict.text)
    assert tools._views.text() == "32 views" and not tools._views.isEnabled()
    assert tools._policy.text() == "Verified ▾" and hand.session.views == 1
    hand.session.cancel()
    assert tools._views.text() == "1 view" and tools._views.isEnabled()
    assert tools._policy.text() == "Halting head ▾"


def test_solve_harder_again_takes_other_views(views_hand: Callable[..., Hand]) -> None:
    hand = views_hand(NEVER)
    hand.session.segments = 2
    seeds = []
    for _ in range(3):
        harder(hand)
        seeds.append(hand.playhead.trace.info.seed)
    hand.solve()
    harder(hand)
    assert [*seeds, hand.playhead.trace.info.seed] == [0, 1, 2, 0]


@pytest.mark.parametrize("several", [True, False])
def test_a_maze_of_several_shortest_paths_is_called_so(
    views_hand: Callable[..., Hand], several: bool
) -> None:
    hand = views_hand(NEVER, "maze")
    walls = np.zeros((7, 7), np.bool_)
    hand.session.take(Maze(walls, (0, 0), (2, 2) if several else (0, 4)))
    hand.solve()
    said = "This maze has several shortest paths, on which the model is weak; Solve harder may find one. · "
    assert (said in hand.window.verdict.text) is several
    assert ("Think longer, or Solve harder with 32 views." in hand.window.verdict.text) is not several


def test_the_views_come_to_the_front_and_go_again(views_hand: Callable[..., Hand]) -> None:
    hand = views_hand(RIGHT)
    window = hand.window
    assert front(window, "dynamics") and not front(window, "views")
    harder(hand)
    hand.qtbot.waitUntil(lambda: front(window, "views") and not front(window, "dynamics"))
    harder(hand)
    assert front(window, "views")
    hand.solve()
    hand.qtbot.waitUntil(lambda: front(window, "dynamics") and not front(window, "views"))
    window.workspace.docks["views"].close()
    harder(hand)
    assert front(window, "dynamics") and not window.workspace.docks["views"].isVisible()
    hand.trigger("reset_layout")
    hand.qtbot.waitUntil(lambda: front(window, "dynamics") and not front(window, "views"))


def test_solve_harder_waits_for_a_model(make_hand: Callable[..., Hand], scripted: Scripted) -> None:
    scripted.script = RIGHT
    scripted.may_open.clear()
    hand = make_hand()
    hand.show_solvable()
    hand.trigger("harder")
    assert hand.session.phase is Phase.WAITING
    scripted.may_open.set()
    hand.wait_for(Phase.FINISHED)
    assert hand.playhead.trace.info.views == HARDER


def test_views_of_the_real_engine(make_hand: Callable[..., Hand], monkeypatch: pytest.MonkeyPatch) -> None:
    def real(self: Scripted, path: Path, device: str, fast: bool) -> Mind:
        backend = TorchBackend(model_of(tiny()))
        return Mind(backend, ModelReady("tiny", "sudoku", backend.device, {}, (9, 9), backend.config))

    monkeypatch.setattr(Scripted, "__call__", real)
    hand = make_hand()
    hand.show_solvable()
    hand.wait_until_ready()
    hand.window.tools._views.setValue(3)
    hand.window.tools._segments.setValue(2)
    harder(hand)
    ended, panel = hand.session.finished, hand.window.workspace.docks["views"].widget()
    assert ended and (ended.views, ended.view) == (3, None)
    np.testing.assert_array_equal(hand.board.shown.answer, ended.answer)
    shares = hand.board.shown.confidence
    assert ((shares > 0) & (shares <= 1)).all() and shares.min() < 1  # they do not agree everywhere
    hand.qtbot.waitUntil(lambda: panel.panel is not None and not panel.panel.stale)
    assert [view.number for view in panel.panel.grid.shown.views] == [0, 1, 2]
