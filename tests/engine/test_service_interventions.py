"""Acting on runs through the service: free ones, held ones, those that are over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest

from app.engine.events import Finished, Intervened, Refused, Update
from app.engine.interventions import Act, Freeze, Reset, SkipL
from tests.engine.test_service import LONG, SHORT, Desk, trace_of


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.slow.leave.release(10_000)
    assert desk.service.close()


def acts(desk: Desk) -> list[Act]:
    return [event.act for event in desk.said if isinstance(event, Intervened)]


def test_a_held_run_is_acted_on_at_once_and_before_its_next_update(desk: Desk) -> None:
    desk.open("good")
    run = desk.service.run(SHORT, held=True)
    desk.until_type(Update, run)
    desk.service.intervene(run, Reset("L"))
    told = cast(Intervened, desk.until_type(Intervened))
    assert (told.run, told.update, told.act) == (run, 0, Act(1, Reset("L")))
    assert trace_of(desk, run).acts() == [told.act] and len(trace_of(desk, run)) == 1
    desk.service.go()
    desk.until_type(Finished)
    assert len(trace_of(desk, run)) == 16


def test_a_free_run_is_acted_on_before_the_update_after_the_one_being_made(desk: Desk) -> None:
    desk.open("slow")
    run = desk.service.run(SHORT)
    for _ in range(3):
        desk.slow.entered.acquire()
        desk.slow.leave.release()
    desk.slow.entered.acquire()  # the fourth update is being made
    desk.service.intervene(run, Freeze("H", True))
    desk.slow.leave.release(100)
    desk.until_type(Finished)
    assert acts(desk) == [Act(4, Freeze("H", True))]


def test_none_of_many_is_lost_and_they_stand_between_their_updates(desk: Desk) -> None:
    desk.open("slow")
    run = desk.service.run(SHORT)
    desk.slow.entered.acquire()
    for count in range(50):
        desk.service.intervene(run, SkipL(count % 4))
    desk.slow.leave.release(100)
    desk.until_type(Finished)
    assert acts(desk) == [Act(1, SkipL(count % 4)) for count in range(50)]
    assert trace_of(desk, run).acts() == acts(desk)


def test_runs_that_are_over_or_unknown_are_left_alone(desk: Desk) -> None:
    desk.open("good")
    over = desk.service.run(SHORT)
    desk.until_type(Finished, over)
    desk.said.clear()
    run = desk.service.run(SHORT, held=True)
    for number in (over, run + 7):
        desk.service.intervene(number, Reset("H"))
    desk.service.go()
    desk.until_type(Finished, run)
    assert acts(desk) == [] and trace_of(desk, run).acts() == []


def test_what_cannot_be_done_is_told_and_the_run_goes_on(desk: Desk) -> None:
    desk.open("good")
    run = desk.service.run(SHORT, held=True)
    desk.service.intervene(run, SkipL(9))
    refused = cast(Refused, desk.until_type(Refused))
    assert refused.text == "A cycle of this model has 3 L updates; leave out at most so many."
    desk.service.go()
    desk.until_type(Finished)
    assert acts(desk) == []


def test_a_script_is_told_as_it_is_played(desk: Desk) -> None:
    desk.open("good")
    script = (Act(0, SkipL(1)), Act(9, Reset("H")), Act(2000, Reset("L")))
    run = desk.service.run(replace(LONG, segments=2, script=script))
    desk.until_type(Finished, run)
    assert acts(desk) == trace_of(desk, run).acts() == list(script[:2])
