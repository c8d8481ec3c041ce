"""A task learned on the engine's thread, by a real small model."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.engine.checkpoint import save
from app.engine.events import Cancelled, Failed, Finished, ModelReady, Started
from app.engine.lessons import Learned, Learning, LearningEvent, Lesson, Plan
from app.engine.mailbox import Mailbox
from app.engine.opening import open_mind
from app.engine.service import EngineService, Mind
from app.engine.stepper import Request
from tests.engine.models import model_of, tiny
from tests.engine.test_adapt import TASK
from tests.engine.test_grids import grids

PLAN = Plan(steps=3, seconds=600.0, batch=4, segments=2, starts=1, every=2)


class Watcher:
    """A service and a patient reader."""

    def __init__(self, folder: Path) -> None:
        self.news = threading.Event()
        self.box = Mailbox(self.news.set)
        self.service = EngineService(self.box, open_mind)
        self.service.open(folder)
        self.until(ModelReady)

    def until(self, wanted: type) -> list[object]:
        seen: list[object] = []
        while not any(isinstance(event, wanted) for event in seen):
            assert self.news.wait(60)
            self.news.clear()
            seen += self.box.drain()
            assert not isinstance(seen[-1] if seen else None, Failed) or wanted is Failed, seen[-1]
        return seen


@pytest.fixture
def arc(tmp_path: Path) -> Iterator[Watcher]:
    save(model_of(grids(num_puzzle_identifiers=3)), None, {}, tmp_path / "arc-tiny")
    watcher = Watcher(tmp_path / "arc-tiny")
    yield watcher
    assert watcher.service.close()


def test_a_task_is_learned_and_the_learned_model_thinks(arc: Watcher) -> None:
    arc.service.adapt(TASK, PLAN)
    learning, *_, learned = arc.until(Learned)
    assert isinstance(learning, Learning) and isinstance(learned, Learned) and learned.ready
    assert learning.record.learned and len(learning.record.lessons) == 3
    assert learned.ready.adapts and learned.ready.learned == TASK and learned.ready.canvas == (4, 4)
    arc.service.run(Request(TASK, "fixed", 1))
    started, *_ = arc.until(Finished)
    assert isinstance(started, Started) and started.trace.info.canvas == (4, 4)


def test_another_task_is_learned_from_the_base_again(arc: Watcher) -> None:
    other = replace(TASK, name="other", train=TASK.train[:2])
    said = []
    for task in (TASK, other, TASK):
        arc.service.adapt(task, PLAN)
        learned = arc.until(Learned)[-1]
        assert isinstance(learned, Learned)
        said.append([attempt.q_halt for attempt in learned.attempts[0]])
    assert said[0] == said[2] != said[1]


def test_learning_is_held_and_cancelled_as_any_run(arc: Watcher) -> None:
    arc.service.adapt(TASK, replace(PLAN, steps=10_000))
    arc.until(Lesson)
    arc.service.cancel()
    assert isinstance(arc.until(Cancelled)[-1], Cancelled)
    arc.service.run(Request(TASK, "fixed", 1))  # the base is still there
    arc.until(Finished)


def test_a_model_that_cannot_adapt_says_so(tmp_path: Path) -> None:
    save(model_of(tiny()), (9, 9), {}, tmp_path / "tiny")
    watcher = Watcher(tmp_path / "tiny")
    watcher.service.adapt(TASK, PLAN)
    failed = watcher.until(Failed)[-1]
    assert isinstance(failed, Failed) and "cannot adapt" in failed.text
    assert watcher.service.close()


def test_nothing_to_learn_from_is_told(arc: Watcher) -> None:
    arc.service.adapt(replace(TASK, train=()), PLAN)
    failed = arc.until(Failed)[-1]
    assert isinstance(failed, Failed) and "no demonstrations" in failed.text


def test_learning_goes_on_where_it_was_held(arc: Watcher) -> None:
    arc.service.adapt(TASK, replace(PLAN, steps=40))
    arc.service.hold()
    arc.service.go()
    events: list[LearningEvent | Mind | object] = arc.until(Learned)
    assert [event.step for event in events if isinstance(event, Lesson)] == list(range(1, 41))
