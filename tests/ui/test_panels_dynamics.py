"""Residuals and trajectory against the record that they draw."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.engine.analysis import BATCH, aligned, residuals, trajectory
from app.engine.events import Started
from app.engine.trace import Trace
from app.ui.panels.dynamics import DynamicsPanel
from app.ui.panels.plotting import FINE, LONG
from app.ui.playhead import Playhead
from app.ui.theme import DARK
from tests.engine.scripted import events, record
from tests.ui.panel_hands import at, click, middle, settle, show

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has none


@pytest.fixture
def dynamics(qtbot: QtBot, playhead: Playhead, trace: Trace) -> DynamicsPanel:
    return show(qtbot, DynamicsPanel, playhead, trace, (720, 400))


def test_residual_curves_are_the_records(dynamics: DynamicsPanel, trace: Trace, qtbot: QtBot) -> None:
    gauge = dynamics.residuals
    for level in ("H", "L"):
        found = residuals(trace, level)
        for key, wanted in (("relative", 100 * found.relative), ("absolute", found.absolute)):
            gauge.measure.choose(key)
            for scale, heights in (("linear", wanted), ("log", np.log10(wanted))):
                gauge.scale.choose(scale)
                settle(qtbot, dynamics)
                x, y = gauge.curves[level].getData()
                assert x.tolist() == found.index.tolist()
                np.testing.assert_allclose(y, heights)


@pytest.mark.parametrize(("segments", "width"), [(LONG // 2, 1.8), (LONG // 2 + 1, FINE)])
def test_long_curves_are_drawn_finely(playhead: Playhead, qtbot: QtBot, segments: int, width: float) -> None:
    trace = record(policy="fixed", segments=segments)
    panel = show(qtbot, DynamicsPanel, playhead, trace)
    assert panel.residuals.curves["H"].opts["pen"].widthF() == width
    dotted = panel.residuals.plot.grab().toImage()
    panel.residuals.curves["H"]._radius = 0.0
    assert (panel.residuals.plot.grab().toImage() == dotted) == (width == FINE)


def test_a_state_that_stood_still_leaves_a_gap_on_the_logarithmic_axis(
    dynamics: DynamicsPanel, playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    still = Trace(trace.info)
    for update in trace.updates():
        still.add(replace(update, residual=0.0) if update.index in (3, 11) else update)
    playhead.show_trace(still)
    settle(qtbot, dynamics)
    _, y = dynamics.residuals.curves["H"].getData()
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
    drawn = gauge.path
    np.testing.assert_allclose(drawn.points, points, atol=1e-3 * np.ptp(points))
    assert path.index[drawn.row] <= 50 < path.index[drawn.row + 1]
    assert path.index[drawn.ends].tolist() == [
        max(i for i in path.index if i <= s.update) for s in trace.segments()
    ]
    assert gauge.plot.bottom.labelText == f"PC 1, {100 * path.explained[0]:.0f} %"
    assert gauge.plot.left.labelText == f"PC 2, {100 * path.explained[1]:.0f} %"


def test_the_path_behind_the_cursor_is_in_the_levels_ink(
    dynamics: DynamicsPanel, playhead: Playhead, qtbot: QtBot
) -> None:
    def inked() -> int:
        image = dynamics.trajectory.plot.grab().toImage()
        spots = [(x, y) for x in range(60, image.width()) for y in range(image.height())]
        return sum(image.pixelColor(x, y).hue() == QColor(DARK.z_H).hue() for x, y in spots)

    playhead.move_to(0)
    settle(qtbot, dynamics)
    before = inked()
    playhead.move_to(95)
    settle(qtbot, dynamics)
    assert inked() > before + 50


def test_a_live_trajectory_is_aligned_with_what_was_drawn(playhead: Playhead, qtbot: QtBot) -> None:
    live = events(script={"arrives": 4, "halts_at": 5}, policy="fixed", segments=6)
    panel = show(qtbot, DynamicsPanel, playhead)
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
            wanted = drawn.points - drawn.points[0]
            np.testing.assert_allclose(panel.trajectory.points, wanted, atol=1e-3 * np.ptp(wanted))
    assert drawn is not None and len(drawn.index) == 12


def test_a_long_run_is_taken_in_over_several_turns(
    playhead: Playhead, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.panels.base.TURN", 0.0)
    turns: list[int] = []
    panel = show(qtbot, DynamicsPanel, playhead)
    draw = panel.trajectory.draw
    monkeypatch.setattr(
        panel.trajectory, "draw", lambda t: (draw(t), turns.append(len(panel.trajectory.points)))[0]
    )
    playhead.show_trace(record(policy="fixed", segments=32))
    settle(qtbot, panel)
    assert turns == list(range(BATCH, 65, BATCH))


def test_a_stored_run_is_drawn_from_its_products(playhead: Playhead, trace: Trace, qtbot: QtBot) -> None:
    stored = Trace(trace.info)
    for update in trace.updates():
        stored.add(replace(update, state=None))
    stored.recall({level: trace.gram(level) for level in ("H", "L")})
    panel = show(qtbot, DynamicsPanel, playhead, stored)
    wanted = trajectory(trace, "H").points
    np.testing.assert_allclose(panel.trajectory.points, wanted - wanted[0])


@pytest.mark.parametrize(("segments", "title"), [(1, "no second axis yet"), (2, "PC 2")])
def test_two_states_have_no_second_axis(playhead: Playhead, qtbot: QtBot, segments: int, title: str) -> None:
    panel = show(qtbot, DynamicsPanel, playhead, record(policy="fixed", segments=segments))
    plot = panel.trajectory.plot
    assert plot.left.labelText.startswith(title) and plot.bottom.labelText.startswith("PC 1")
    assert plot.left.style["showValues"] == (segments > 1)


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


def test_what_comes_between_the_two_gauges_turns_is_drawn(
    playhead: Playhead, trace: Trace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = show(qtbot, DynamicsPanel, playhead)
    growing = Trace(trace.info)
    for update in trace.updates()[:-1]:
        growing.add(update)
    draw = panel.residuals.draw

    def draw_and_grow(record: Trace) -> None:
        draw(record)
        if len(record) < len(trace):
            record.add(trace[-1])
            playhead.notice_growth()

    monkeypatch.setattr(panel.residuals, "draw", draw_and_grow)
    playhead.show_trace(growing)
    settle(qtbot, panel)
    assert panel.residuals.curves["H"].getData()[0][-1] == 95
    assert panel.trajectory.path.row == 23


def test_three_axes_are_turned_by_dragging_and_picked_by_a_click(
    dynamics: DynamicsPanel, playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    gauge = dynamics.trajectory
    gauge.axes.choose("3")
    settle(qtbot, dynamics)
    wanted = trajectory(trace, "H", 3).points
    wanted = wanted - wanted[:1]
    apart = np.linalg.norm(wanted[:, None] - wanted[None], axis=-1)
    for down in (1000, -1000):  # from straight above, and below: the plane of PC 1 and PC 2
        gauge.plot.dragged.emit(QPointF(0, down))
        seen = np.linalg.norm(gauge.points[:, None] - gauge.points[None], axis=-1)
        flat = np.linalg.norm((wanted[:, None] - wanted[None])[..., :2], axis=-1)
        np.testing.assert_allclose(seen, flat, atol=1e-4 * apart.max())
    before, turn = gauge.points, gauge.aspect.turn
    spot = at(gauge.plot, *before[3].tolist())
    view = gauge.plot.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=spot)
    assert playhead.cursor == trajectory(trace, "H").index[3] and gauge.aspect.turn == turn
    drag = QMouseEvent(
        QMouseEvent.Type.MouseMove, QPointF(spot) + QPointF(30, 0), QPointF(spot) + QPointF(30, 0),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=spot)
    gauge.plot.mouseMoveEvent(drag)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=spot)
    assert gauge.aspect.turn == pytest.approx(turn + 0.3) and not np.allclose(gauge.points, before)
    gauge.axes.choose("2")
    settle(qtbot, dynamics)
    np.testing.assert_allclose(np.abs(gauge.points), np.abs(wanted[:, :2]), atol=1e-4 * apart.max())
