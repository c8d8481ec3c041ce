"""A task learned in the whole window: Adapt, its panel, the answers, and which model thinks then."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from app.engine.checkpoint import save
from app.engine.devices import Asked
from app.engine.lessons import Attempt, Learned, Learning, LearningEvent, LearningRecord, Lesson, Look, Plan
from app.engine.opening import open_mind
from app.engine.service import Mind
from app.puzzles.arc import ArcTask, Pair
from app.settings import SettingsFile
from app.ui.panels.adapt import AdaptPanel
from app.ui.session import Phase
from tests.engine.models import model_of
from tests.engine.scripted import mind, solved_arc
from tests.engine.test_adapt import TASK as RECOLOURED
from tests.engine.test_grids import grids
from tests.ui.conftest import Hand, Scripted
from tests.ui.window_hands import CTRL, press

ALT, Key = Qt.KeyboardModifier.AltModifier, Qt.Key
ONE = np.eye(4, dtype=np.uint8)
TASK = replace(solved_arc()[0], train=tuple(Pair(n * ONE, 3 * n * ONE) for n in (1, 2, 3)))
RIGHT, WRONG = TASK.tests[1].output, TASK.tests[0].input
PLAN = Plan(steps=8, seconds=600.0, alone=0.25, every=2)


class Learner:
    """A scripted mind that learns; ``may_go_on`` holds it after two steps.

    Attributes:
        fits: at the end. votes: of the right and of a wrong answer to each test, 16 in all.
    """

    def __init__(self) -> None:
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.fits = (True, True, True)
        self.votes = (13, 3)

    def opened(self) -> Mind:
        made = mind("arc")
        return replace(made, ready=replace(made.ready, adapts=True), learn=self.learn)

    def learn(self, task: ArcTask, plan: Plan, run: int) -> Iterator[LearningEvent | Mind]:
        record = LearningRecord(task, plan)
        yield Learning(run, record)
        for step in range(1, plan.steps + 1):
            if step > 2:
                assert self.may_go_on.wait(10)
            alone = step <= plan.alone * plan.steps
            lesson = Lesson(run, step, float(step), 1 / step, step / plan.steps, alone)
            record.add(lesson)
            yield lesson
            if step % plan.every == 0:
                look = Look(run, step, tuple(WRONG for _ in task.train), (False,) * len(task.train), 0.5)
                record.add(look)
                yield look
        made = self.opened()
        ready = replace(made.ready, learned=task, device="CPU")
        yield Mind(made.backend, ready)
        both = tuple(Attempt(grid, n, 0.5) for grid, n in zip((RIGHT, WRONG), self.votes, strict=True))
        attempts = tuple(tuple(sorted(both, key=lambda a: -a.votes)) for _ in task.tests)
        learned = Learned(run, 8.0, plan.steps, 16, self.fits[: len(task.train)], attempts, ready)
        record.add(learned)
        yield learned


@pytest.fixture
def learner(monkeypatch: pytest.MonkeyPatch) -> Iterator[Learner]:
    made = Learner()
    usual = Scripted.__call__

    def opened(self: Scripted, path: Path, device: Asked, fast: bool) -> Mind:
        return made.opened() if "arc" in path.name else usual(self, path, device, fast)

    monkeypatch.setattr(Scripted, "__call__", opened)
    yield made
    made.may_go_on.set()


@pytest.fixture
def arc(make_hand: Callable[..., Hand], learner: Learner) -> Hand:
    """A window with the task open and a model that adapts."""
    hand = make_hand(kinds=("arc", "sudoku"))
    hand.window.playhead.study.plan = PLAN
    open_task(hand, TASK)
    hand.wait_until_ready()
    return hand


def open_task(hand: Hand, task: ArcTask) -> None:
    """Without a question about edits."""
    hand.window.desks["arc"].load([task], None)
    hand.window.desks.show_kind("arc")


def panel(hand: Hand) -> AdaptPanel:
    slot = hand.window.workspace.docks["adapt"].slot
    hand.qtbot.waitUntil(lambda: slot.panel is not None and not slot.panel.stale)
    assert isinstance(slot.panel, AdaptPanel)
    return slot.panel


def adapt(hand: Hand) -> AdaptPanel:
    hand.trigger("adapt")
    hand.wait_for(Phase.FINISHED)
    return panel(hand)


def answers(shown: AdaptPanel) -> list[tuple[tuple[int, int] | None, str]]:
    return [(tile.key, tile.caption) for tile in shown.boards.tiles() if tile.key is not None]


def test_a_real_model_learns_and_answers_with_votes(
    make_hand: Callable[..., Hand], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "arc-tiny"
    save(model_of(grids(num_puzzle_identifiers=3)), None, {}, folder)
    monkeypatch.setattr(Scripted, "__call__", lambda *_: open_mind(folder, "cpu"))
    monkeypatch.setattr("app.engine.opening.ALL_THREADS", 1)
    hand = make_hand(kinds=("arc",))
    hand.window.playhead.study.plan = Plan(
        steps=20, seconds=600.0, batch=4, segments=1, starts=1, every=10, embedding_rate=3e-2, rate=1e-2
    )
    open_task(hand, RECOLOURED)
    hand.wait_until_ready()
    press(hand, Key.Key_A, CTRL | ALT)
    assert hand.session.phase is Phase.RUNNING
    hand.qtbot.waitUntil(lambda: "Learning this task. Step " in hand.window.verdict.text)
    hand.qtbot.waitUntil(lambda: hand.session.phase is Phase.FINISHED)
    shown, learned = panel(hand), hand.playhead.study.learned
    assert learned and learned.attempts[0] and "20 steps in" in shown.progress.text()
    best = learned.attempts[0][0]
    assert answers(shown)[0][1].startswith(f"{best.votes} vote")
    np.testing.assert_array_equal(hand.board.shown.answer, best.answer)
    assert f"Attempt 1, {best.votes} of 8 views" in hand.window.verdict.text
    hand.session.policy, hand.session.segments = "fixed", 1
    hand.solve()
    assert hand.playhead.trace and hand.playhead.trace.info.model == "arc-tiny, adapted to this task"


def test_the_right_answer_is_told_marked_and_on_the_board(arc: Hand) -> None:
    shown = adapt(arc)
    assert arc.window.verdict.text == (
        "Fits all 3 demonstrations. Test 2, attempt 1, 13 of 16 views: solved and verified. "
        "· 8 steps, 8 s · scripted, adapted to this task."
    )
    assert arc.window.verdict._sign.text() == "✓"
    np.testing.assert_array_equal(arc.board.shown.answer, RIGHT)
    assert np.unique(arc.board.shown.confidence) == np.float32(13 / 16)
    assert shown.outcome.text() == (
        "Fits all 3 demonstrations. Solved and verified within two attempts, where the output is known."
    )
    assert answers(shown) == [
        ((0, 0), "13 votes"), ((0, 1), "3 votes"), ((1, 0), "13 votes"), ((1, 1), "3 votes"),
    ]  # fmt: skip
    assert shown.boards.choice == (1, 0) and shown.boards.accessibleDescription().startswith(
        "Test 2, attempt 1"
    )


def test_the_verified_one_of_two_attempts_is_shown(arc: Hand, learner: Learner) -> None:
    learner.votes = (3, 13)
    adapt(arc)
    assert "Test 2, attempt 2, 3 of 16 views: solved and verified." in arc.window.verdict.text


def test_an_answer_that_does_not_fit_is_not_to_be_trusted(arc: Hand, learner: Learner) -> None:
    learner.fits = (True, False, True)
    shown = adapt(arc)
    assert shown.outcome.text().startswith("Fits 2 of 3 demonstrations, so do not trust the answer.")
    assert arc.window.verdict.text.startswith("Fits 2 of 3 demonstrations, so do not trust the answer.")


def test_a_press_on_an_answer_puts_it_on_the_board(arc: Hand) -> None:
    shown = adapt(arc)
    place = next(place for place in shown.boards._places if place.tile.key == (0, 1))
    arc.qtbot.mouseClick(shown.boards, Qt.MouseButton.LeftButton, pos=place.rooms[0].center().toPoint())
    assert arc.puzzle.chosen == 0
    np.testing.assert_array_equal(arc.board.shown.answer, WRONG)
    assert "Test 1, attempt 2, 3 of 16 views: no output is known for this test" in arc.window.verdict.text
    panel(arc)
    arc.qtbot.keyClick(shown.boards, Key.Key_Right)
    assert arc.playhead.study.choice == (1, 0) and arc.puzzle.chosen == 1
    arc.trigger("reset")
    assert arc.board.shown is None and arc.playhead.study.choice is None
    arc.solve()  # the run takes the answer's place
    assert "adapted to this task" in arc.window.verdict.text


def test_it_pauses_goes_on_and_shows_how_it_does(arc: Hand, learner: Learner) -> None:
    learner.may_go_on.clear()
    arc.trigger("adapt")
    arc.qtbot.waitUntil(lambda: len(getattr(arc.playhead.study.open_record, "looks", ())) == 1)
    shown = panel(arc)
    assert not arc.window.action["solve"].isEnabled() and not arc.window.action["adapt"].isEnabled()
    assert shown.progress.text() == "Step 2 of 8, 2 s of 600 s"
    assert shown.outcome.text() == "Fits 0 of 3 demonstrations so far."
    assert shown.bar.share == 0.25 and shown.sentence.text() == ""
    press(arc, Key.Key_Space)
    assert arc.session.phase is Phase.PAUSED
    learner.may_go_on.set()
    assert arc.window.verdict.text.startswith("Learning is paused. Step 2 of 8")
    press(arc, Key.Key_Space)
    arc.wait_for(Phase.FINISHED)
    assert [lesson.step for lesson in arc.playhead.study.record.lessons] == list(range(1, 9))


def test_esc_cancels_and_the_model_is_as_before(arc: Hand, learner: Learner) -> None:
    learner.may_go_on.clear()
    arc.trigger("adapt")
    arc.qtbot.waitUntil(lambda: bool(arc.playhead.study.open_record))
    press(arc, Key.Key_Escape)
    assert arc.session.phase is Phase.CANCELLED
    assert "; the model is as it was before." in arc.window.verdict.text
    learner.may_go_on.set()
    arc.solve()
    assert arc.playhead.trace and arc.playhead.trace.info.model == "scripted"


def test_another_test_may_be_chosen_while_it_learns_another_task_ends_it(arc: Hand, learner: Learner) -> None:
    learner.may_go_on.clear()
    arc.trigger("adapt")
    arc.window.desks["arc"].editor.choose_test(0)
    assert arc.session.phase is Phase.RUNNING
    open_task(arc, replace(TASK, train=TASK.train[:2]))
    assert arc.session.phase is Phase.READY and arc.playhead.study.open_record is None
    learner.may_go_on.set()


def test_the_base_thinks_about_other_tasks_and_the_adapted_one_about_its_own(arc: Hand) -> None:
    adapt(arc)
    tools, other = arc.window.tools, replace(TASK, train=TASK.train[:2])
    assert tools._model.text() == "scripted, adapted ▾"
    assert tools._model.toolTip() == "scripted, adapted to this task is ready on CPU"
    for task, name in ((other, "scripted"), (TASK, "scripted, adapted to this task")):
        open_task(arc, task)
        assert arc.session.model.title == name
        arc.solve()
        assert arc.playhead.trace.info.model == name
    tests = (Pair(ONE[:2]), TASK.tests[1])
    open_task(arc, replace(TASK, tests=tests))  # other tests of the same rule
    assert arc.session.model.learned
    arc.window.workspace.bring("adapt")
    assert panel(arc).boards.groups[1].title == "The test was changed since: Solve asks the adapted model"
    arc.session.choose_device("cpu")  # opens the model again
    arc.wait_until_ready()
    arc.qtbot.waitUntil(lambda: not arc.session.loading)
    assert arc.session.model.learned is None and arc.playhead.study.record is None


def test_a_model_that_learned_a_task_thinks_in_one_view(arc: Hand) -> None:
    """Its eight views have embeddings of their own, which others would not get."""
    adapt(arc)
    harder = arc.window.action["harder"]
    assert not harder.isEnabled() and "panel shows their votes" in harder.toolTip()
    arc.session.views = 4
    arc.solve()
    assert arc.playhead.trace.info.views == 1
    open_task(arc, replace(TASK, train=TASK.train[:2]))
    assert harder.isEnabled()


def test_adapt_is_for_arc_and_says_why_it_cannot(arc: Hand, learner: Learner) -> None:
    action = arc.window.action["adapt"]
    assert action.isVisible() and action.isEnabled()
    assert action.toolTip().endswith("the model itself stays. Up to 600 s. (Ctrl+Alt+A)")
    open_task(arc, replace(TASK, train=(), name="bare"))
    assert not action.isEnabled() and action.toolTip().startswith("This task has no demonstrations")
    large = Pair(np.zeros((21, 3), np.uint8), ONE)
    open_task(arc, replace(TASK, train=(large,)))
    assert action.isEnabled() and "more than 20 cells a side are slow" in action.toolTip()
    arc.window.show_kind("sudoku")
    assert not action.isVisible()


def test_a_model_that_cannot_adapt_says_so(make_hand: Callable[..., Hand]) -> None:
    hand = make_hand(kinds=("arc",))
    open_task(hand, TASK)
    hand.wait_until_ready()
    assert not hand.window.action["adapt"].isEnabled()
    hand.session.adapt()
    assert hand.window.verdict.text.startswith("scripted cannot adapt to a task.")


def test_the_time_limit_is_remembered(
    make_hand: Callable[..., Hand], learner: Learner, tmp_path: Path
) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    hand = make_hand(kinds=("arc",), file=file)
    hand.window.workspace.docks["adapt"].toggleViewAction().trigger()
    panel(hand).limit.choose("30")
    assert hand.playhead.study.plan.seconds == 30
    hand.window.close()
    again = make_hand(kinds=("arc",), file=file)
    assert again.playhead.study.plan.seconds == 30


def test_the_panel_says_what_adapt_is_and_comes_to_the_front(arc: Hand) -> None:
    dock = arc.window.workspace.docks["adapt"]
    assert dock.isHidden()
    shown = adapt(arc)
    arc.qtbot.waitUntil(lambda: not dock.visibleRegion().isEmpty())
    open_task(arc, replace(TASK, train=()))
    panel(arc)
    assert shown.sentence.text().startswith("The model learns this task from its demonstrations, in a copy")
    assert "no demonstrations to learn from" in shown.sentence.text()


def test_its_first_two_answers_are_kept_as_the_models_attempts(arc: Hand) -> None:
    adapt(arc)
    arc.window.desks["arc"].editor.learned_wanted.emit()
    for test in range(len(TASK.tests)):
        first, second = arc.puzzle.attempts.of(test)
        assert (first.grid.tolist(), second.grid.tolist()) == (RIGHT.tolist(), WRONG.tolist())
        assert first.by == arc.window.playhead.study.ready.name
    assert arc.window.playhead.study.choice is not None  # the answer stays on the board


def test_nothing_is_cut_off_at_1280_with_an_adapted_model(arc: Hand) -> None:
    arc.window.resize(1280, 800)
    adapt(arc)
    bar = arc.window.tools
    for button in bar.findChildren(QToolButton):
        if button.objectName() != "qt_toolbar_ext_button":
            assert button.isVisible(), button.toolTip()
            assert button.mapTo(arc.window, QPoint(button.width(), 0)).x() <= 1280


def test_the_window_closes_while_it_learns(arc: Hand, learner: Learner) -> None:
    learner.may_go_on.clear()
    arc.trigger("adapt")
    arc.qtbot.waitUntil(lambda: bool(arc.playhead.study.open_record))
    learner.may_go_on.set()
    arc.window.close()
    assert not arc.window.isVisible() and not arc.session._service.alive
