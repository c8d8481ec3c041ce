"""The panels against the records that they draw."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.engine.analysis import aligned, entropy, residuals, trajectory
from app.engine.events import RunEvent, Started
from app.engine.halting import would_stop
from app.engine.trace import Trace
from app.ui.panels import PANELS
from app.ui.panels.base import Panel
from app.ui.panels.cell import CellPanel
from app.ui.panels.dynamics import DynamicsPanel
from app.ui.panels.halting import HaltingPanel
from app.ui.panels.plotting import Plot
from app.ui.playhead import Playhead
from app.ui.theme import DARK, LIGHT
from tests.engine.scripted import events, record

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has none

LONG = {"policy": "fixed", "segments": 12}


@pytest.fixture(scope="module")
def trace() -> Trace:
    """Twelve segments of eight updates; right from the fourth on, halting from the fifth."""
    return record(script={"arrives": 4, "halts_at": 5}, **LONG)


def with_continue(trace: Trace) -> Trace:
    """The same record of a model whose q_continue was trained, and falls."""
    made = Trace(replace(trace.info, trained_continue=True))
    for update in trace.updates():
        made.add(update)
    for segment in trace.segments():
        made.add(replace(segment, q=(segment.q[0], 3.0 - segment.segment)))
    return made


@pytest.fixture
def playhead() -> Playhead:
    return Playhead()


@pytest.fixture
def shown(qtbot: QtBot, playhead: Playhead) -> Callable[[type[Panel]], Panel]:
    """Makes a panel that is on screen."""

    def make(kind: type[Panel], size: tuple[int, int] = (420, 320)) -> Panel:
        panel = kind(playhead, DARK)
        qtbot.addWidget(panel)
        panel.resize(*size)
        panel.show()
        qtbot.waitExposed(panel)
        return panel

    return make


def settle(qtbot: QtBot, *panels: Panel) -> None:
    qtbot.waitUntil(lambda: not any(panel.stale for panel in panels))


def at(plot: Plot, x: float, y: float) -> QPoint:
    """Where a point of a plot is on its viewport."""
    QApplication.processEvents()
    return plot.mapFromScene(plot.plotItem.vb.mapViewToScene(QPointF(x, y)))


def middle(plot: Plot, x: float) -> QPoint:
    low, high = plot.plotItem.vb.viewRange()[1]
    return at(plot, x, (low + high) / 2)


def click(qtbot: QtBot, plot: Plot, where: QPoint) -> None:
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_docks_have_names_and_order() -> None:
    assert [(kind.key, kind.title) for kind in PANELS] == [
        ("halting", "Halting"),
        ("dynamics", "Dynamics"),
        ("cell", "Cell"),
    ]


# Halting


@pytest.fixture
def halting(qtbot: QtBot, playhead: Playhead, trace: Trace, shown) -> HaltingPanel:
    panel = shown(HaltingPanel)
    playhead.show_trace(trace)
    settle(qtbot, panel)
    return panel


def test_halting_draws_what_the_head_said(halting: HaltingPanel, trace: Trace, qtbot: QtBot) -> None:
    q = np.array([segment.q[0] for segment in trace.segments()])
    x, y = halting.q_halt.getOriginalDataset()
    assert x.tolist() == list(range(1, 13))
    np.testing.assert_allclose(y, 1 / (1 + np.exp(-q)))
    assert halting.decision.value() == 0.5
    halting.scale.choose("logits")
    settle(qtbot, halting)
    np.testing.assert_array_equal(halting.q_halt.getOriginalDataset()[1], q)
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
    y = halting.q_continue.getOriginalDataset()[1]
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


# Dynamics


@pytest.fixture
def dynamics(qtbot: QtBot, playhead: Playhead, trace: Trace, shown) -> DynamicsPanel:
    panel = shown(DynamicsPanel, (720, 400))
    playhead.show_trace(trace)
    settle(qtbot, panel)
    return panel


def test_residual_curves_are_the_records(dynamics: DynamicsPanel, trace: Trace, qtbot: QtBot) -> None:
    gauge = dynamics.residuals
    for level in ("H", "L"):
        found = residuals(trace, level)
        for key, wanted in (("relative", 100 * found.relative), ("absolute", found.absolute)):
            gauge.measure.choose(key)
            for scale, heights in (("linear", wanted), ("log", np.log10(wanted))):
                gauge.scale.choose(scale)
                settle(qtbot, dynamics)
                x, y = gauge.curves[level].getOriginalDataset()
                assert x.tolist() == found.index.tolist()
                np.testing.assert_allclose(y, heights)


def test_a_state_that_stood_still_leaves_a_gap_on_the_logarithmic_axis(
    dynamics: DynamicsPanel, playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    still = Trace(trace.info)
    for update in trace.updates():
        still.add(replace(update, residual=0.0) if update.index in (3, 11) else update)
    playhead.show_trace(still)
    settle(qtbot, dynamics)
    _, y = dynamics.residuals.curves["H"].getOriginalDataset()
    assert np.isnan(y).tolist() == [i in (0, 2) for i in range(24)]
    assert np.isfinite(dynamics.residuals.plot.plotItem.vb.viewRange()[1]).all()


def test_residuals_are_read_at_the_cursor_and_under_the_mouse(
    dynamics: DynamicsPanel, playhead: Playhead, qtbot: QtBot
) -> None:
    gauge = dynamics.residuals
    playhead.move_to(2)
    settle(qtbot, dynamics)
    assert gauge.readout.values[0] == "" and "segment 1, H cycle 1, L update 3" in gauge.readout.text()
    qtbot.mouseMove(gauge.plot.viewport(), middle(gauge.plot, 20))
    settle(qtbot, dynamics)
    assert "segment 3, H cycle 2, L update 1" in gauge.readout.text()
    assert gauge.plot.crosshair.value() == 20 and gauge.plot.marker.value() == 2


def test_a_new_run_under_a_resting_mouse(
    dynamics: DynamicsPanel, playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    for plot in (dynamics.residuals.plot, dynamics.trajectory.plot):
        qtbot.mouseMove(plot.viewport(), middle(plot, 10))
    empty = Trace(trace.info)
    playhead.show_trace(empty)
    qtbot.mouseMove(dynamics.residuals.plot.viewport(), middle(dynamics.residuals.plot, 90))
    settle(qtbot, dynamics)
    assert dynamics.residuals.sentence and dynamics.trajectory.sentence
    empty.add(trace[0])
    playhead.notice_growth()
    settle(qtbot, dynamics)
    assert not dynamics.residuals.sentence and "segment 1" in dynamics.residuals.readout.text()
    assert dynamics.trajectory.sentence and not dynamics.residuals.plot.crosshair.isVisible()


def test_clicking_a_residual_scrubs(dynamics: DynamicsPanel, playhead: Playhead, qtbot: QtBot) -> None:
    click(qtbot, dynamics.residuals.plot, middle(dynamics.residuals.plot, 33))
    assert playhead.cursor == 33


@pytest.mark.parametrize("level", ["H", "L"])
def test_the_trajectory_starts_at_the_origin_and_ends_at_the_cursor(
    dynamics: DynamicsPanel, playhead: Playhead, trace: Trace, qtbot: QtBot, level
) -> None:
    gauge = dynamics.trajectory
    gauge.level.choose(level)
    playhead.move_to(50)
    settle(qtbot, dynamics)
    path = trajectory(trace, level)
    points = path.points - path.points[0]
    until = int(np.flatnonzero(path.index <= 50)[-1])
    drawn = np.concatenate([np.stack(curve.getData(), axis=1) for curve in gauge.behind])
    np.testing.assert_allclose(np.unique(drawn, axis=0), np.unique(points[: until + 1], axis=0))
    np.testing.assert_allclose(np.ravel(gauge.here.getData()), points[until])
    np.testing.assert_allclose(np.stack(gauge.ahead.getData(), axis=1), points[until:])
    ends = [int(np.flatnonzero(path.index <= s.update)[-1]) for s in trace.segments()]
    np.testing.assert_allclose(np.stack(gauge.ends.getData(), axis=1), points[ends])
    assert gauge.plot.bottom.labelText == f"PC 1, {100 * path.explained[0]:.0f} %"


def test_a_live_trajectory_is_aligned_with_what_was_drawn(
    playhead: Playhead, qtbot: QtBot, shown, live: Iterator[RunEvent]
) -> None:
    panel = shown(DynamicsPanel)
    first = next(live)
    assert isinstance(first, Started)
    playhead.show_trace(first.trace)
    drawn = None
    for _ in live:
        playhead.notice_growth()
        settle(qtbot, panel)
        fresh = trajectory(first.trace, "H")
        settled = drawn is not None and len(drawn.index) >= 5
        drawn = aligned(fresh, drawn) if settled and drawn is not None else fresh
        if len(fresh.index) > 1:
            np.testing.assert_allclose(panel.trajectory.points, drawn.points - drawn.points[0])
    assert drawn is not None and len(drawn.index) == 12


def test_clicking_the_trajectory_goes_to_the_nearest_state(
    dynamics: DynamicsPanel, playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    path = trajectory(trace, "H")
    x, y = path.points[4] - path.points[0]
    click(qtbot, dynamics.trajectory.plot, at(dynamics.trajectory.plot, x, y))
    assert playhead.cursor == path.index[4]


def test_gauges_turn_with_the_box(dynamics: DynamicsPanel) -> None:
    beside = dynamics.trajectory.pos().x() > dynamics.residuals.pos().x()
    dynamics.resize(380, 700)
    QApplication.processEvents()
    below = dynamics.trajectory.pos().y() > dynamics.residuals.pos().y()
    assert beside and below and dynamics.trajectory.pos().x() == dynamics.residuals.pos().x()


# Cell


@pytest.fixture
def cell(qtbot: QtBot, playhead: Playhead, trace: Trace, shown) -> CellPanel:
    panel = shown(CellPanel)
    playhead.show_trace(trace)
    playhead.select_cell((4, 3))
    settle(qtbot, panel)
    return panel


def test_cell_shows_the_cursors_candidates(
    cell: CellPanel, playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    for cursor in (0, 20, 95):
        playhead.move_to(cursor)
        settle(qtbot, cell)
        update = trace[cursor]
        p = update.probabilities[39]
        assert len(cell.bars.rows) == 5
        assert cell.bars.rows[0] == (str(update.tokens[39] - 1), float(p.max()))
        facts = dict(cell.facts.facts)
        assert facts["entropy"] == f"{entropy(p):.2f} nats"
        top = np.sort(p)[::-1]
        assert facts["margin"] == f"{top[0] - top[1]:.2f}"
        x, y = cell.curve.getOriginalDataset()
        assert x.tolist() == list(range(96))
        token = int(update.tokens[39])
        np.testing.assert_allclose(y, [100 * u.probabilities[39, token] for u in trace.updates()])
        assert cell.plot.marker.value() == cursor
    unchanged = next(n for n in range(96) if trace[95 - n].tokens[39] != trace[95].tokens[39]) - 1
    assert facts["unchanged for"] == f"{unchanged} updates"


def test_cell_asks_for_a_cell(cell: CellPanel, playhead: Playhead, qtbot: QtBot) -> None:
    assert not cell.sentence.isVisible() and cell.bars.isVisible()
    playhead.select_cell(None)
    settle(qtbot, cell)
    assert cell.sentence.isVisible() and "Point at a cell" in cell.sentence.text()
    playhead.select_cell((20, 20))  # of a larger board than the record's
    settle(qtbot, cell)
    assert cell.sentence.isVisible()


def test_clicking_a_cells_history_scrubs(cell: CellPanel, playhead: Playhead, qtbot: QtBot) -> None:
    click(qtbot, cell.plot, middle(cell.plot, 12))
    assert playhead.cursor == 12


# All of them


@pytest.fixture
def live() -> Iterator[RunEvent]:
    return events(script={"arrives": 4, "halts_at": 5}, policy="fixed", segments=6)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[Panel], list[str]]:
    """Counts a panel's drawings."""

    def count(panel: Panel) -> list[str]:
        calls: list[str] = []
        for name in ("begin", "draw", "point"):
            real = getattr(panel, name)
            monkeypatch.setattr(
                panel, name, lambda *args, name=name, real=real: (calls.append(name), real(*args))[1]
            )
        return calls

    return count


def parts(panel: Panel) -> list[str]:
    """The dynamics panel draws its two gauges one after the other."""
    return ["draw", "point"] * (2 if isinstance(panel, DynamicsPanel) else 1)


@pytest.mark.parametrize("kind", PANELS)
def test_hidden_panels_do_no_work(
    kind: type[Panel], playhead: Playhead, trace: Trace, qtbot: QtBot, counted
) -> None:
    panel = kind(playhead, DARK)
    qtbot.addWidget(panel)
    calls = counted(panel)
    playhead.show_trace(trace)
    playhead.move_to(3)
    playhead.select_cell((0, 0))
    panel._refresh()  # as a timer that was started before hiding would
    assert calls == [] and not panel._timer.isActive()
    panel.show()
    assert calls == ["begin", *parts(panel)] and not panel.stale
    panel.hide()
    done = len(calls)
    playhead.notice_growth()
    assert len(calls) == done and not panel._timer.isActive() and panel.stale


@pytest.mark.parametrize("kind", PANELS)
def test_a_burst_of_growth_is_drawn_once(
    kind: type[Panel], playhead: Playhead, qtbot: QtBot, shown, counted, live: Iterator[RunEvent]
) -> None:
    panel = shown(kind)
    settle(qtbot, panel)
    first = next(live)
    assert isinstance(first, Started)
    playhead.show_trace(first.trace)
    calls = counted(panel)
    for _ in live:
        playhead.notice_growth()
    settle(qtbot, panel)
    assert calls == ["begin", *parts(panel)]
    drawn = len(calls)
    playhead.move_to(5)
    playhead.move_to(6)
    settle(qtbot, panel)
    assert calls[drawn:] == ["point"]  # scrubbing fits no axes anew


@pytest.mark.parametrize("kind", PANELS)
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_every_state_can_be_painted_in_both_themes(
    kind: type[Panel], theme, playhead: Playhead, qtbot: QtBot, shown, live: Iterator[RunEvent]
) -> None:
    panel = shown(kind)
    panel.set_theme(theme)
    seen = [panel.grab().toImage()]
    assert seen[0].pixelColor(3, 3).name() == theme.panel
    first = next(live)
    assert isinstance(first, Started)
    playhead.show_trace(first.trace)
    playhead.select_cell((0, 2))
    for number, _ in enumerate(live):
        playhead.notice_growth()
        if number in (0, 20, 50):
            settle(qtbot, panel)
            seen.append(panel.grab().toImage())
    playhead.show_trace(None)
    settle(qtbot, panel)
    seen.append(panel.grab().toImage())
    assert all(a != b for a, b in zip(seen, seen[1:], strict=False))


def test_empty_gauges_say_what_will_appear(playhead: Playhead, shown) -> None:
    halting, dynamics = shown(HaltingPanel), shown(DynamicsPanel)
    sentences = [g.sentence for g in (halting.gauge, dynamics.residuals, dynamics.trajectory)]
    cell = shown(CellPanel)
    sentences.append(cell.sentence.text())
    assert all(sentence.startswith("Solve a puzzle") for sentence in sentences)


def test_ranges_grow_during_a_run_and_start_afresh_with_the_next(
    playhead: Playhead, trace: Trace, qtbot: QtBot, shown, live: Iterator[RunEvent]
) -> None:
    panel = shown(DynamicsPanel)
    box = panel.residuals.plot.plotItem.vb
    first = next(live)
    assert isinstance(first, Started)
    playhead.show_trace(first.trace)
    ranges = []
    for _ in live:
        playhead.notice_growth()
        settle(qtbot, panel)
        ranges.append(np.array(box.viewRange()))
    for before, after in zip(ranges, ranges[1:], strict=False):
        assert (after[:, 0] <= before[:, 0] + 1e-9).all() and (after[:, 1] >= before[:, 1] - 1e-9).all()
    assert len({tuple(r.ravel()) for r in ranges}) < len(ranges) / 2  # and not with every update
    short = Trace(trace.info)
    for update in trace.updates()[40:48]:
        short.add(replace(update, index=update.index - 40))
    playhead.show_trace(short)
    settle(qtbot, panel)
    assert np.ptp(box.viewRange()[1]) < np.ptp(ranges[-1][1])
