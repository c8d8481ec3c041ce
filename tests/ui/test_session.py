"""The window's logic without widgets: the run."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.ui import session as session_module
from app.ui.session import Phase
from tests.engine.scripted import solved_sudoku
from tests.ui.conftest import Scripted
from tests.ui.session_hands import SUDOKU, Hands


def test_solve_runs_to_the_end(hands: Hands) -> None:
    hands.begin()
    hands.session.solve()
    assert hands.session.phase is Phase.RUNNING
    hands.reach(Phase.FINISHED)
    assert hands.playhead.cursor == hands.recorded - 1 == 4 * 8 - 1
    assert hands.session.finished and hands.session.finished.verdict.solved
    assert hands.words.tone == "good"
    assert hands.words.text.startswith("Solved and verified: 4 segments, ")
    assert hands.words.text.endswith("s · scripted on CPU (scripted).")


def test_scrubbed_back_the_words_belong_to_the_update_on_the_board(hands: Hands) -> None:
    hands.begin()
    hands.session.solve()
    hands.reach(Phase.FINISHED)
    hands.playhead.move_to(10)
    assert hands.words.tone == "calm"
    assert hands.words.text.startswith(
        "Update 11 of 32, in segment 2. At the end: solved and verified: 4 segments"
    )
    hands.playhead.move_to(31)
    assert hands.words.tone == "good"


def test_an_unsolved_run_says_what_is_wrong_and_what_to_do(hands: Hands, scripted: Scripted) -> None:
    scripted.script = {"arrives": 300, "halts_at": 2}
    hands.begin()
    hands.session.solve()
    hands.reach(Phase.FINISHED)
    assert hands.words.tone == "bad"
    assert hands.words.text.startswith("Not solved: ")
    assert ". Think longer, or Solve harder with 32 views. · 2 segments, " in hands.words.text
    assert hands.words.more.startswith("Think longer: choose all segments.")
    hands.session.policy, hands.session.segments = "fixed", 1
    hands.session.solve()
    hands.reach(Phase.FINISHED)
    assert "Think longer: allow more segments." in hands.words.more and "1 segment," in hands.words.text


def test_the_bridge_rests_when_nothing_is_on(hands: Hands) -> None:
    timer = hands.session._bridge._timer
    hands.begin()
    assert not timer.isActive()
    hands.session.solve()
    assert timer.isActive()
    hands.reach(Phase.FINISHED)
    hands.until(lambda: not timer.isActive())


def test_every_step_is_one_update(hands: Hands) -> None:
    hands.begin()
    for wanted in (1, 2, 3):
        hands.session.step()
        hands.until(lambda wanted=wanted: hands.recorded == wanted)
        assert hands.session.phase is Phase.PAUSED
    assert hands.words.text == "Paused in segment 1 of 16 after 3 updates. Step on, or continue."


def test_the_last_step_of_a_segment_shows_its_q_values(hands: Hands) -> None:
    hands.begin()
    for wanted in range(1, 9):
        hands.session.step()
        hands.until(lambda wanted=wanted: hands.recorded == wanted)
    assert hands.playhead.trace
    hands.until(lambda: hands.playhead.trace.segments())
    assert hands.recorded == 8


def test_the_last_step_ends_the_run(hands: Hands, scripted: Scripted) -> None:
    scripted.script = {"arrives": 1, "halts_at": 1}
    hands.begin()
    for wanted in range(1, 9):
        assert hands.session.phase is not Phase.FINISHED
        hands.session.step()
        hands.until(lambda wanted=wanted: hands.recorded == wanted)
    hands.reach(Phase.FINISHED)
    assert hands.recorded == 8


def test_forward_looks_back_first_and_thinks_then(hands: Hands) -> None:
    hands.begin()
    hands.session.step()
    hands.until(lambda: hands.recorded == 1)
    hands.session.step()
    hands.until(lambda: hands.recorded == 2)
    hands.playhead.move_to(0)
    hands.session.forward()
    assert hands.playhead.cursor == 1 and hands.recorded == 2
    hands.session.forward()
    hands.until(lambda: hands.recorded == 3 and hands.playhead.cursor == 2)


def test_watch_goes_on_only_after_the_board_was_painted(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "PATIENCE", 3_600_000)
    hands.begin()
    hands.session.set_speed(60)
    hands.session.watch()
    for wanted in range(1, 6):
        hands.until(lambda wanted=wanted: hands.playhead.cursor == wanted - 1)
        assert hands.recorded == wanted
        assert hands.session._pacer.remainingTime() > 1_000_000  # nothing else makes it go on
        hands.session.painted()


def test_watch_does_not_hang_on_a_board_that_nobody_sees(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "PATIENCE", 1)
    hands.begin()
    hands.session.set_speed(60)
    hands.session.watch()
    hands.until(lambda: hands.recorded > 3)


def test_watch_may_end_in_a_free_run_and_the_other_way_round(hands: Hands) -> None:
    hands.begin()
    hands.playhead.grew.connect(hands.session.painted)
    hands.session.watch()
    hands.until(lambda: hands.recorded)
    hands.session.pause()
    assert hands.session.phase is Phase.PAUSED
    hands.session.watch()
    hands.session.set_speed(60)
    seen = hands.recorded
    hands.until(lambda: hands.recorded > seen)
    hands.session.solve()
    hands.reach(Phase.FINISHED)
    assert "with its pauses" in hands.words.text


def test_cancel_keeps_what_was_thought(hands: Hands) -> None:
    hands.begin()
    hands.session.step()
    hands.until(lambda: hands.recorded == 1)
    hands.session.cancel()
    assert hands.session.phase is Phase.CANCELLED and hands.recorded == 1
    assert hands.words.text.startswith("Cancelled in segment 1 of 16")
    hands.session.reset()
    assert hands.session.phase is Phase.READY and not hands.recorded


def test_an_edit_ends_the_run_and_clears_its_record(hands: Hands) -> None:
    hands.begin()
    hands.session.step()
    hands.until(lambda: hands.recorded == 1)
    puzzle = solved_sudoku()[0]
    cells = puzzle.cells.copy()
    cells[cells > 0] = 0
    blank = replace(puzzle, cells=cells)
    hands.session.take(blank)
    assert hands.session.phase is Phase.READY and hands.playhead.trace is None
    hands.session.solve()
    hands.reach(Phase.FINISHED)
    assert hands.playhead.trace.info.puzzle == blank  # and nothing of the older run


def test_givens_that_contradict_each_other_are_explained_not_run(hands: Hands) -> None:
    hands.begin()
    cells = solved_sudoku()[0].cells.copy()
    cells[2, 0] = cells[2, 1] = 7
    hands.session.take(replace(solved_sudoku()[0], cells=cells))
    hands.session.solve()
    assert hands.session.phase is Phase.FAILED and not hands.recorded
    assert "7s in row 3" in hands.words.text and hands.words.text.endswith("Change it, then solve.")


def test_a_failing_engine_is_told_and_survived(hands: Hands, scripted: Scripted) -> None:
    scripted.script = {"fails_at": 5}
    hands.begin()
    hands.session.solve()
    hands.reach(Phase.FAILED)
    assert hands.recorded == 4 and "the script said so" in hands.words.text
    scripted.script = {}
    hands.session.open_model(SUDOKU)
    hands.session.solve()
    hands.reach(Phase.FINISHED)


def test_a_run_cancelled_before_it_began_does_not_run(hands: Hands) -> None:
    hands.begin()
    hands.session.policy, hands.session.segments = "fixed", 256
    hands.session.solve()
    hands.session.cancel()
    hands.session.step()
    hands.until(lambda: hands.recorded == 1)


def test_nothing_open_says_so(hands: Hands) -> None:
    hands.session.begin()
    assert hands.session.phase is Phase.EMPTY and hands.words.text.startswith("Nothing is open.")
    hands.session.solve()
    assert hands.session.phase is Phase.EMPTY
