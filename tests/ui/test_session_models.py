"""The window's logic without widgets: which model thinks, and from when on."""

from __future__ import annotations

from pathlib import Path

from app.ui.session import Phase
from app.ui.words import Words
from tests.engine.scripted import solved_maze, solved_sudoku
from tests.ui.conftest import Scripted
from tests.ui.session_hands import SUDOKU, Hands

MAZE = Path("maze-30")


def test_no_model_is_loaded_before_the_window_stands(hands: Hands, scripted: Scripted) -> None:
    hands.session.take(solved_sudoku()[0])
    assert hands.session.loading == "" and hands.session.phase is Phase.READY
    hands.session.begin()
    assert hands.session.loading == "sudoku-9x9"
    assert hands.words.text == "Loading sudoku-9x9… You can draw meanwhile."
    hands.until(lambda: hands.session.model)
    assert hands.words.text.startswith("Ready.") and scripted.opened == ["sudoku-9x9"]


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


def test_a_model_that_cannot_be_opened_leaves_the_former(hands: Hands) -> None:
    hands.begin()
    hands.session.open_model(Path("broken"))
    assert hands.session.loading == "broken"
    hands.until(lambda: hands.complaints)
    assert hands.complaints == ["broken was not opened. broken is not a model."]
    assert hands.session.model and hands.session.loading == ""
    hands.session.solve()
    hands.reach(Phase.FINISHED)


def test_a_model_that_cannot_be_opened_leaves_the_run_on(hands: Hands, scripted: Scripted) -> None:
    hands.begin()
    hands.session.policy, hands.session.segments = "fixed", 256
    hands.session.solve()
    hands.until(lambda: hands.recorded)
    scripted.may_open.clear()
    hands.session.open_model(Path("broken"))
    assert hands.session.loading == "broken" and hands.session.phase is Phase.RUNNING
    scripted.may_open.set()
    hands.until(lambda: hands.complaints)
    assert hands.session.phase is Phase.RUNNING and hands.session.was_held
    seen = hands.recorded
    hands.until(lambda: hands.recorded > seen)
    hands.session.pause()
    hands.session.open_model(Path("broken"))
    hands.until(lambda: len(hands.complaints) == 2)
    assert hands.session.phase is Phase.PAUSED
    seen = hands.recorded
    hands.session.step()
    hands.until(lambda: hands.recorded > seen)


def test_another_model_ends_the_run(hands: Hands) -> None:
    hands.begin()
    hands.session.step()
    hands.until(lambda: hands.recorded == 1)
    hands.session.open_model(Path("sudoku-b"))
    hands.reach(Phase.CANCELLED)
    assert hands.session.model and hands.session.loading == "" and hands.recorded == 1
    hands.session.solve()
    hands.reach(Phase.FINISHED)


def test_another_model_asked_for_while_a_run_waits_is_the_one_that_thinks(
    hands: Hands, scripted: Scripted
) -> None:
    scripted.may_open.clear()
    hands.session.take(solved_sudoku()[0])
    hands.session.begin()
    hands.session.solve()
    hands.session.open_model(Path("sudoku-b"))
    assert hands.session.phase is Phase.WAITING
    scripted.may_open.set()
    hands.reach(Phase.FINISHED)
    assert scripted.opened == ["sudoku-9x9", "sudoku-b"]


def test_a_broken_default_is_complained_of_once(hands: Hands, scripted: Scripted) -> None:
    hands.models = {"sudoku": [Path("broken-sudoku")]}
    hands.session.take(solved_sudoku()[0])
    hands.session.begin()
    hands.until(lambda: hands.complaints)
    hands.session.take(solved_sudoku()[0])
    assert hands.session.loading == "" and len(hands.complaints) == 1
    assert hands.words == Words("No Sudoku model is here yet.", offers_model=True)


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
