import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app.engine.backends.base import StateView
from app.engine.devices import Asked
from app.engine.events import (
    Cancelled,
    Event,
    Failed,
    Finished,
    ModelFailed,
    ModelReady,
    Segment,
    Started,
    Update,
)
from app.engine.fake import FakeBackend, Script, failing_opener
from app.engine.halting import Policy
from app.engine.mailbox import Mailbox
from app.engine.service import EngineService, Mind
from app.engine.stepper import Request
from tests.engine.scripted import mind, solved_maze, solved_sudoku

LONG = Request(solved_sudoku()[0], policy="fixed", segments=256)
SHORT = replace(LONG, segments=2)


class Slow(FakeBackend):
    """Makes an update only when told to."""

    def __init__(self) -> None:
        made = mind().backend
        assert isinstance(made, FakeBackend)
        super().__init__(made.config, Script(solved_sudoku()[1]))
        self.entered, self.leave = threading.Semaphore(0), threading.Semaphore(0)

    def update(self, level) -> None:  # type: ignore[no-untyped-def]
        self.entered.release()
        assert self.leave.acquire(timeout=10)
        super().update(level)


class NotANumber(FakeBackend):
    """Its states are broken."""

    def view(self, level) -> StateView:  # type: ignore[no-untyped-def]
        return StateView(np.zeros((1, 1), np.float32), float("nan"), 0.0)


class Desk:
    """A service with scripted models, and a patient reader."""

    def __init__(self) -> None:
        self.said: list[Event] = []
        self.slow = Slow()
        self._woken = threading.Event()
        self.service = EngineService(Mailbox(wake=self._woken.set), self._open)

    def _open(self, path: Path, device: Asked, fast: bool) -> Mind:
        match path.name:
            case "good":
                return mind()
            case "failing":
                return mind(fails_at=5)
            case "slow":
                return replace(mind(), backend=self.slow)
            case "broken":
                return replace(mind(), backend=NotANumber(self.slow.config, self.slow.script))
            case "no memory":
                raise MemoryError
        return failing_opener(path, device, fast)

    def until(self, wanted: Callable[[Event], bool]) -> Event:
        """Read until such an event."""
        seen = 0
        while True:
            for event in self.said[seen:]:
                if wanted(event):
                    return event
            seen = len(self.said)
            self._woken.clear()
            if not (news := self.service.mailbox.drain()):
                assert self._woken.wait(10), f"never came; last was {self.said[-1:]}"
            self.said += news

    def until_type(self, wanted: type, run: int | None = None) -> Event:
        return self.until(lambda e: isinstance(e, wanted) and run in (None, getattr(e, "run", None)))

    def open(self, name: str) -> None:
        self.service.open(Path(name))
        self.until(lambda e: isinstance(e, (ModelReady, ModelFailed)))
        self.said.clear()


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.slow.leave.release(10_000)
    assert desk.service.close()


def trace_of(desk: Desk, run: int):  # type: ignore[no-untyped-def]
    started = desk.until_type(Started, run)
    assert isinstance(started, Started)
    return started.trace


def test_a_free_run_goes_to_its_end(desk: Desk) -> None:
    desk.open("good")
    run = desk.service.run(SHORT)
    finished = desk.until_type(Finished)
    assert isinstance(finished, Finished) and (finished.run, finished.segments) == (run, 2)
    assert [e.segment for e in desk.said if isinstance(e, Segment)] == [0, 1]
    assert len(trace_of(desk, run)) == 16


def test_without_a_model_it_says_so(desk: Desk) -> None:
    desk.service.run(SHORT)
    failed = desk.until_type(Failed)
    assert isinstance(failed, Failed) and "No model is open" in failed.text


def test_a_puzzle_of_another_kind_is_refused(desk: Desk) -> None:
    desk.open("good")
    desk.service.run(Request(solved_maze()[0]))
    failed = desk.until_type(Failed)
    assert isinstance(failed, Failed) and "solves sudoku puzzles, this is a maze" in failed.text


@pytest.mark.parametrize(("name", "said"), [("nothing", "not a model"), ("no memory", "not enough memory")])
def test_a_model_that_does_not_open_leaves_the_one_in_use(desk: Desk, name: str, said: str) -> None:
    desk.open("good")
    desk.service.open(Path(name))
    failed = desk.until_type(ModelFailed)
    assert isinstance(failed, ModelFailed) and said in failed.text
    desk.service.run(SHORT)
    desk.until_type(Finished)


def test_a_model_that_does_not_open_leaves_a_run_on(desk: Desk) -> None:
    desk.open("slow")
    run = desk.service.run(SHORT)
    desk.slow.entered.acquire()  # the first update is being made
    desk.service.open(Path("nothing"))
    desk.slow.leave.release(100)
    desk.until_type(ModelFailed)
    desk.until_type(Finished, run)
    assert len(trace_of(desk, run)) == 16


def test_a_model_is_opened_while_a_run_is_held(desk: Desk) -> None:
    desk.open("good")
    run = desk.service.run(LONG, held=True)
    desk.service.open(Path("nothing"))
    desk.until_type(ModelFailed)
    desk.service.permit()
    desk.until(lambda e: isinstance(e, Update) and e.index == 1)
    desk.service.open(Path("good"))
    desk.until_type(Cancelled, run)
    desk.until_type(ModelReady)
    assert len(trace_of(desk, run)) == 2


def test_another_model_ends_the_run_and_thinks_in_the_next(desk: Desk) -> None:
    desk.open("slow")
    old = desk.service.run(LONG)
    desk.slow.entered.acquire()
    desk.service.open(Path("good"))
    new = desk.service.run(SHORT)
    desk.slow.leave.release()  # one update, and no more of this mind's
    desk.until_type(Finished, new)
    assert not any(isinstance(e, Finished) and e.run == old for e in desk.said)


@pytest.mark.parametrize(("name", "said"), [("failing", "the script said so"), ("broken", "not a number")])
def test_the_thread_survives_a_failing_run(desk: Desk, name: str, said: str) -> None:
    desk.open(name)
    desk.service.run(SHORT)
    failed = desk.until_type(Failed)
    assert isinstance(failed, Failed) and said in failed.text
    desk.open("good")
    desk.service.run(SHORT)
    desk.until_type(Finished)


def test_a_held_run_advances_by_permits(desk: Desk) -> None:
    desk.open("good")
    run = desk.service.run(LONG, held=True)
    desk.until(lambda e: isinstance(e, Update) and e.index == 0)
    desk.service.permit(3)
    desk.until(lambda e: isinstance(e, Update) and e.index == 3)
    desk.service.cancel()
    desk.until_type(Cancelled)
    assert len(trace_of(desk, run)) == 4


def test_a_permit_given_at_once_is_not_lost(desk: Desk) -> None:
    desk.open("good")
    desk.service.run(LONG, held=True)
    desk.service.permit()
    desk.until(lambda e: isinstance(e, Update) and e.index == 1)


def test_the_last_update_of_a_segment_comes_with_its_q_values(desk: Desk) -> None:
    desk.open("good")
    desk.service.run(LONG, held=True)
    desk.service.permit(7)
    desk.until(lambda e: isinstance(e, Segment) and e.segment == 0)


@pytest.mark.parametrize(("policy", "segments", "updates"), [("fixed", 2, 16), ("verified", 16, 32)])
def test_the_last_permit_ends_the_run(desk: Desk, policy: Policy, segments: int, updates: int) -> None:
    desk.open("good")
    run = desk.service.run(replace(SHORT, policy=policy, segments=segments), held=True)
    desk.service.permit(updates - 1)  # the first one needs none
    desk.until_type(Finished, run)
    assert len(trace_of(desk, run)) == updates


def test_hold_and_go(desk: Desk) -> None:
    desk.open("slow")
    run = desk.service.run(SHORT)
    desk.slow.entered.acquire()
    desk.service.hold()
    desk.slow.leave.release(100)
    desk.service.permit()
    desk.until(lambda e: isinstance(e, Update) and e.index == 1)
    assert len(trace_of(desk, run)) == 2
    desk.service.go()
    desk.until_type(Finished)
    assert len(trace_of(desk, run)) == 16


def test_a_cancel_takes_at_most_one_update(desk: Desk) -> None:
    desk.open("slow")
    run = desk.service.run(LONG)
    for _ in range(3):
        desk.slow.entered.acquire()
        desk.slow.leave.release()
    desk.slow.entered.acquire()  # the fourth update is being made
    desk.service.cancel()
    desk.slow.leave.release(100)
    desk.until_type(Cancelled)
    assert len(trace_of(desk, run)) == 4


def test_a_cancel_before_the_run_began_holds(desk: Desk) -> None:
    desk.open("slow")
    desk.slow.leave.release(100)
    run = desk.service.run(LONG)
    desk.service.cancel()
    desk.until_type(Cancelled, run)
    assert len(trace_of(desk, run)) <= 1


def test_a_new_run_ends_the_old_one_whose_events_are_dropped(desk: Desk) -> None:
    desk.open("slow")
    old = desk.service.run(LONG)
    desk.slow.entered.acquire()
    new = desk.service.run(SHORT)
    desk.slow.leave.release(100)
    desk.until_type(Finished, new)
    at = next(i for i, e in enumerate(desk.said) if isinstance(e, Started) and e.run == new)
    assert all(e.run == new for e in desk.said[at:])  # type: ignore[union-attr]
    assert not any(isinstance(e, Finished) and e.run == old for e in desk.said)


def test_of_runs_asked_for_in_a_hurry_only_the_last_thinks(desk: Desk) -> None:
    desk.open("slow")
    desk.service.run(LONG)
    desk.slow.entered.acquire()
    runs = [desk.service.run(SHORT) for _ in range(5)]
    desk.slow.leave.release(100)
    desk.until_type(Finished)
    assert {e.run for e in desk.said if isinstance(e, Finished)} == {runs[-1]}
    assert not any(isinstance(e, Started) and e.run in runs[:-1] for e in desk.said)


def test_closing_ends_a_run(desk: Desk) -> None:
    desk.open("good")
    desk.service.run(LONG)
    desk.until_type(Started)
    assert desk.service.close()
    assert not any(isinstance(e, Finished) for e in desk.service.mailbox.drain())


def test_an_engine_nobody_reads_keeps_one_record(desk: Desk) -> None:
    desk.open("good")
    for _ in range(5):
        run = desk.service.run(SHORT)
    desk.service.close()
    held = desk.service.mailbox.drain()
    assert len(held) <= 5 and {e.run for e in held} <= {run}  # type: ignore[union-attr]
