"""The halting panel against the record that it draws."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.engine.halting import would_stop
from app.engine.trace import Trace
from app.ui.panels.change import ChangePanel
from app.ui.panels.halting import HaltingPanel
from app.ui.playhead import Playhead
from tests.engine.scripted import record
from tests.ui.panel_hands import click, middle, settle, show

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has none


def with_continue(trace: Trace) -> Trace:
    """The same record of a model whose q_continue was trained, and falls."""
    made = Trace(replace(trace.info, trained_continue=True))
    for update in trace.updates():
        made.add(update)
    for segment in trace.segments():
        made.add(replace(segment, q=(segment.q[0], 3.0 - segment.segment)))
    return made


@pytest.fixture
def halting(qtbot: QtBot, playhead: Playhead, trace: Trace) -> HaltingPanel:
    return show(qtbot, HaltingPanel, playhead, trace)


def test_halting_draws_what_the_head_said(halting: HaltingPanel, trace: Trace, qtbot: QtBot) -> None:
    q = np.array([segment.q[0] for segment in trace.segments()])
    x, y = halting.q_halt.getData()
    assert x.tolist() == list(range(1, 13))
    np.testing.assert_allclose(y, 1 / (1 + np.exp(-q)))
    assert halting.decision.value() == 0.5
    halting.scale.choose("logits")
    settle(qtbot, halting)
    np.testing.assert_array_equal(halting.q_halt.getData()[1], q)
    assert halting.decision.value() == 0
    low, high = halting.plot.plotItem.vb.viewRange()[1]
    assert low < q.min() and q.max() < high


def test_q_continue_shows_only_where_it_was_trained(
    halting: HaltingPanel, playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    assert not halting.q_continue.isVisible() and halting.decision.isVisible()
    assert "q_continue" not in halting.gauge.readout.text()
    playhead.show_trace(with_continue(trace))
    settle(qtbot, halting)
    assert halting.q_continue.isVisible() and not halting.decision.isVisible()
    y = halting.q_continue.getData()[1]
    np.testing.assert_allclose(y, 1 / (1 + np.exp(-(3.0 - np.arange(12)))))
    assert "q_continue" in halting.gauge.readout.text()


@pytest.mark.parametrize("trained", [False, True])
def test_marks_say_where_each_policy_would_stop(
    halting: HaltingPanel, playhead: Playhead, trace: Trace, qtbot: QtBot, trained: bool
) -> None:
    run = with_continue(trace) if trained else trace
    playhead.show_trace(run)
    settle(qtbot, halting)
    stops = {mark.words: mark.segment for mark in halting.lanes.marks}
    rule = "q_halt > q_continue" if trained else "q_halt > 0"
    first = next(n for n, s in enumerate(run.segments(), 1) if s.q[0] > (s.q[1] if trained else 0))
    moved = would_stop("fixed-point", run.segments(), trained)
    assert moved is not None
    assert stops == {"answer verified": 4, rule: first, "fixed point": moved + 1, "maximum": 12}
    assert halting.lanes.right == (False,) * 3 + (True,) * 9


def test_of_several_views_any_one_counts_and_the_first_is_named(
    halting: HaltingPanel, playhead: Playhead, qtbot: QtBot
) -> None:
    assert halting.gauge.view.isHidden() and halting.lanes.named == "solved"
    script = {"arrives": 9, "right": (6, 2)}
    several = record(script=script, policy="verified", segments=4, views=8)
    playhead.show_trace(several)
    change = show(qtbot, ChangePanel, playhead)
    settle(qtbot, halting, change)
    assert (halting.lanes.marks[0].words, halting.lanes.marks[0].segment) == ("a view verified", 2)
    assert halting.lanes.right == (False, False) and halting.lanes.named == "view 1"
    assert halting.gauge.view.isVisible() and change.gauge.view.text() == "view 1"
    assert change.gauge.view.isVisible()


def test_what_never_came_is_said_to_come_no_more(
    halting: HaltingPanel, playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    assert trace.ended and halting.lanes.never == "not in this run"
    growing = Trace(trace.info)
    for event in (*trace.updates()[:8], trace.segments()[0]):
        growing.add(event)
    playhead.show_trace(growing)
    settle(qtbot, halting)
    assert halting.lanes.marks[0].segment is None and halting.lanes.never == "not yet"
    growing.ended = True  # cancelled
    playhead.notice_growth()
    settle(qtbot, halting)
    assert halting.lanes.never == "not in this run"


def test_reading_follows_the_cursor_and_the_mouse(
    halting: HaltingPanel, playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    playhead.move_to(6 * 8 + 2)
    settle(qtbot, halting)
    assert "segment 6" in halting.gauge.readout.text()
    assert halting.plot.marker.value() == pytest.approx(6 + 3 / 8)
    qtbot.mouseMove(halting.plot.viewport(), middle(halting.plot, 9.2))
    settle(qtbot, halting)
    assert "segment 9" in halting.gauge.readout.text()
    assert halting.plot.crosshair.isVisible() and halting.plot.crosshair.value() == 9


def test_clicking_a_segment_goes_to_its_end(halting: HaltingPanel, playhead: Playhead, qtbot: QtBot) -> None:
    click(qtbot, halting.plot, middle(halting.plot, 5.2))
    assert playhead.cursor == 5 * 8 - 1 and not playhead.following
