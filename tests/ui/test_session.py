"""The window's logic without widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.engine.mailbox import Mailbox
from app.engine.service import EngineService
from app.ui import session as session_module
from app.ui.playhead import Playhead
from app.ui.session import Phase, Session
from app.ui.words import Words, describe
from tests.engine.scripted import solved_maze, solved_sudoku
from tests.ui.conftest import Scripted

SUDOKU, MAZE = Path("sudoku-9x9"), Path("maze-30")


class Hands:
    """A session, and patience."""

    def __init__(self, qtbot: QtBot, scripted: Scripted) -> None:
        self.qtbot = qtbot
        self.models = {"sudoku": [SUDOKU]}
        self.playhead = Playhead()
        service = EngineService(Mailbox(), scripted)
        self.session = Session(service, self.playhead, lambda kind: self.models.get(kind, []))
        self.complaints: list[str] = []
        self.session.complained.connect(self.complaints.append)

    def begin(self) -> None:
        self.session.take(solved_sudoku()[0])
        self.session.begin()
        self.until(lambda: self.session.model)

    def until(self, found) -> None:  # type: ignore[no-untyped-def]
        self.qtbot.waitUntil(lambda: bool(found()), timeout=10_000)

    def reach(self, phase: Phase) -> None:
        self.until(lambda: self.session.phase is phase)

    @property
    def recorded(self) -> int:
        return len(self.playhead.trace or ())

    @property
    def words(self) -> Words:
        return describe(self.session)


@pytest.fixture
def hands(qtbot: QtBot, scripted: Scripted) -> Iterator[Hands]:
    made = Hands(qtbot, scripted)
    yield made
    scripted.may_open.set()
    assert made.session.close()


def test_no_model_is_loaded_before_the_window_stands(hands: Hands, scripted: Scripted) -> None:
    hands.session.take(solved_sudoku()[0])
    assert hands.session.loading == "" and hands.session.phase is Phase.READY
    hands.session.begin()
    assert hands.session.loading == "sudoku-9x9"
    assert hands.words.text == "Loading sudoku-9x9… You can draw meanwhile."
    hands.until(lambda: hands.session.model)
    assert hands.words.text.startswith("Ready.") and scripted.opened == ["sudoku-9x9"]


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
    assert (
        hands.words.text.startswith("Not solved: ")
        and "Think longer: choose all segments." in hands.words.text
    )
    hands.session.policy, hands.session.segments = "fixed", 1
    hands.session.solve()
    hands.reach(Phase.FINISHED)
    assert "Think longer: allow more segments." in hands.words.text and "1 segment," in hands.words.text


def test_the_bridge_rests_when_nothing_is_on(hands: Hands) -> None:
    timer = hands.session._bridge._timer
    hands.begin()
    assert not timer.isActive()
    hands.session.solve()
    assert timer.isActive()
    hands.reach(Phase.FINISHED)
    hands.until(lambda: not timer.isActive())


def test_solve_waits_for_the_model(hands: Hands, scripted: Scripted) -> None:
    scripted.may_open.clear()
    hands.session.take(solved_sudoku()[0])
    hands.session.begin()
    hands.session.solve()
    assert hands.session.phase is Phase.WAITING and "starts as soon as" in hands.words.text
    scripted.may_open.set()
    hands.reach(Phase.FINISHED)


def test_waiting_can_be_cancelled(hands: Hands, scripted: Scripted) -> None:
    scripted.may_open.clear()
    hands.session.take(solved_sudoku()[0])
    hands.session.begin()
    hands.session.solve()
    hands.session.cancel()
    assert hands.session.phase is Phase.READY
    scripted.may_open.set()
    hands.until(lambda: hands.session.model)
    assert hands.session.phase is Phase.READY and not hands.recorded


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


def test_a_model_that_cannot_be_opened_leaves_the_former(hands: Hands) -> None:
    hands.begin()
    hands.session.open_model(Path("broken"))
    assert hands.session.loading == "broken"
    hands.until(lambda: hands.complaints)
    assert hands.complaints == ["broken was not opened. broken is not a model."]
    assert hands.session.model and hands.session.loading == ""
    hands.session.solve()
    hands.reach(Phase.FINISHED)


def test_a_broken_default_is_complained_of_once(hands: Hands, scripted: Scripted) -> None:
    hands.models = {"sudoku": [Path("broken-sudoku")]}
    hands.session.take(solved_sudoku()[0])
    hands.session.begin()
    hands.until(lambda: hands.complaints)
    hands.session.take(solved_sudoku()[0])
    assert hands.session.loading == "" and len(hands.complaints) == 1
    assert hands.words == Words("No Sudoku model is here yet. Open one…", offers_model=True)


def test_a_broken_favourite_gives_way_to_the_usual_model(hands: Hands) -> None:
    hands.models = {"sudoku": [Path("broken-sudoku"), SUDOKU]}
    hands.session.take(solved_sudoku()[0])
    hands.session.begin()
    hands.session.solve()
    hands.reach(Phase.FINISHED)
    assert len(hands.complaints) == 1


def test_each_kind_has_its_model(hands: Hands, scripted: Scripted) -> None:
    hands.begin()
    hands.session.take(solved_maze()[0])
    assert hands.session.model is None and hands.words.offers_model
    hands.session.solve()
    assert hands.session.phase is Phase.READY
    hands.models["maze"] = [MAZE]
    hands.session.take(solved_maze()[0])
    hands.until(lambda: hands.session.model)
    hands.session.solve()
    hands.reach(Phase.FINISHED)
    assert hands.words.text.startswith("Solved and verified: a shortest path of ")


def test_changing_the_kind_while_loading_finds_the_right_model(hands: Hands, scripted: Scripted) -> None:
    hands.models["maze"] = [MAZE]
    scripted.may_open.clear()
    hands.session.take(solved_sudoku()[0])
    hands.session.begin()
    hands.session.take(solved_maze()[0])
    hands.session.solve()
    assert hands.session.phase is Phase.WAITING
    scripted.may_open.set()
    hands.reach(Phase.FINISHED)
    assert scripted.opened == ["sudoku-9x9", "maze-30"]
    assert hands.session.model and hands.session.model.kind == "maze"


def test_two_models_asked_for_at_once_end_with_the_second(hands: Hands, scripted: Scripted) -> None:
    hands.begin()
    opened: list[Path] = []
    hands.session.model_opened.connect(lambda path, ready: opened.append(path))
    hands.session.open_model(Path("sudoku-a"))
    hands.session.open_model(Path("sudoku-b"))
    assert hands.session.loading == "sudoku-b"
    hands.until(lambda: hands.session.loading == "")
    assert opened == [Path("sudoku-a"), Path("sudoku-b")]
    hands.until(lambda: not hands.session._bridge._timer.isActive())


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
