import gc
import weakref

from app.engine.events import Cancelled, Failed, Finished, ModelFailed, ModelLoading, Segment, Started, Update
from app.engine.mailbox import Mailbox
from tests.engine.scripted import events


def test_the_newest_update_wins_and_all_else_stays_in_order() -> None:
    box = Mailbox()
    said = list(events(policy="fixed", segments=3, run=1))
    for event in said:
        box.put(event)
    drained = box.drain()
    assert [type(e) for e in drained] == [Started, Segment, Segment, Update, Segment, Finished]
    assert drained[3] is [e for e in said if isinstance(e, Update)][-1]
    assert box.drain() == []


def test_an_update_stands_after_the_segments_before_it() -> None:
    box = Mailbox()
    for event in list(events(policy="fixed", segments=2, run=1))[:13]:  # into the second segment
        box.put(event)
    assert [type(e) for e in box.drain()] == [Started, Segment, Update]


def test_events_of_an_older_run_are_dropped() -> None:
    box = Mailbox()
    old, new = (
        list(events(policy="fixed", segments=1, run=1)),
        list(events(policy="fixed", segments=1, run=2)),
    )
    for event in [*old[:4], new[0], *old[4:], Cancelled(1), new[1]]:
        box.put(event)
    assert box.drain() == [new[0], new[1]]


def test_a_reader_who_never_reads_makes_nothing_grow() -> None:
    box, traces = Mailbox(), []
    for run in range(20):
        for event in events(policy="fixed", segments=10, run=run):
            box.put(event)
            if isinstance(event, Started):
                traces.append(weakref.ref(event.trace))
    del event
    gc.collect()
    assert sum(trace() is not None for trace in traces) == 1
    assert len(box.drain()) == 13  # Started, ten segments, the newest update, Finished
    gc.collect()
    assert not any(trace() is not None for trace in traces)


def test_news_of_models_come_first_and_none_is_lost() -> None:
    box = Mailbox()
    news = [ModelLoading("a"), ModelFailed("a", "No."), ModelLoading("b")]
    for event in [*events(policy="fixed", segments=1), *news]:
        box.put(event)
    drained = box.drain()
    assert drained[:3] == news and isinstance(drained[3], Started)


def test_a_failure_before_the_start_arrives_and_ends_the_older_run() -> None:
    box = Mailbox()
    said = list(events(policy="fixed", segments=1, run=1))
    box.put(said[0])
    box.drain()
    box.fail(Failed(2, "No."))
    box.put(said[1])
    assert box.drain() == [Failed(2, "No.")]


def test_it_wakes_the_reader_once_a_filling() -> None:
    calls = []
    box = Mailbox(wake=lambda: calls.append(1))
    for event in events(policy="fixed", segments=1):
        box.put(event)
    assert len(calls) == 1
    box.drain()
    box.put(Cancelled(99))  # of a run that never started: dropped
    assert len(calls) == 1
    box.put(ModelLoading("a"))
    assert len(calls) == 2
