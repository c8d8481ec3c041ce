"""The basin map's panel: drawn bit by bit, read, stopped, kept; a run begun on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from app.engine.inquiries import GONE, Answer, Arrivals, NoAnswer, TryStarts
from app.engine.interventions import Saved
from app.engine.request import Request
from app.engine.section import section_of
from app.engine.trace import Trace
from app.ui.panels.basin import DRAW, GO_ON, READY, STOP, BasinPanel
from app.ui.panels.basin_maps import ALL
from app.ui.panels.basin_paint import picture, rim
from app.ui.panels.refusal import Refusal
from app.ui.playhead import Playhead
from tests.engine.scripted import record
from tests.ui.conftest import Hand
from tests.ui.panel_hands import settle, show


class Asked(QObject):
    """Stands in for the model: answers when it is told to, ten starts at a time, right where i > 0."""

    outdated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.question: TryStarts | None = None
        self.then: Callable[[Answer], object] = print

    def ask(self, asker: str, question: TryStarts, then: Callable[[Answer], object]) -> None:
        self.question, self.then = question, then

    def forget(self, asker: str) -> None:
        self.question = None

    def pause(self, asker: str) -> int:
        return 0

    def answer(self, many: int = 10) -> None:
        asked, self.question = self.question, None
        assert asked is not None
        info = asked.trace.info
        section = asked.section or section_of(asked.trace, np.zeros((82, 8), np.float32), 81)
        points = asked.points[:many]
        tokens = np.stack([asked.trace[-1].tokens] * len(points))
        broken = np.array([0 if i > 0 else 5 for i, _ in points], np.float32)
        assert info.canvas == (9, 9)
        self.then(Arrivals(section, points, tokens, broken, -0.5 * np.array(points, np.float64)))


@pytest.fixture(scope="module")
def other() -> Trace:
    return record(policy="fixed", segments=4)


@pytest.fixture
def asked(playhead: Playhead, monkeypatch: pytest.MonkeyPatch) -> Asked:
    playhead.inquiries = made = Asked()  # type: ignore[assignment]  # it is asked as one
    monkeypatch.setattr(playhead.runs, "why_no_weights", lambda trace: "")
    return made


@pytest.fixture
def panel(qtbot: QtBot, playhead: Playhead, asked: Asked, trace: Trace) -> BasinPanel:
    made = show(qtbot, BasinPanel, playhead, trace, size=(560, 360))
    assert isinstance(made, BasinPanel)
    return made


def test_nothing_is_asked_before_it_is_wanted(panel: BasinPanel, asked: Asked) -> None:
    assert asked.question is None and panel.gauge.sentence == READY and panel.button.text() == DRAW


def test_it_fills_slice_by_slice_and_is_whole_in_the_end(
    panel: BasinPanel, asked: Asked, qtbot: QtBot, trace: Trace
) -> None:
    panel.button.click()
    assert panel.button.text() == STOP and asked.question is not None
    assert asked.question.update == len(trace) - 1 and asked.question.section is None
    asked.answer()
    qtbot.waitUntil(lambda: asked.question is not None)
    assert panel.gauge.sentence == "" and panel.bar.value() == 10 and asked.question.section is not None
    for _ in range(-(-(ALL - 10) // 48)):
        qtbot.waitUntil(lambda: asked.question is not None)
        asked.answer(48)
    assert asked.question is None and panel.button.isHidden() and panel.bar.isHidden()
    assert (panel.layer.broken[21:] == 0).all() and (panel.layer.broken[:21] == 5).all()
    np.testing.assert_array_equal(panel.layer.moves[40, 0], [-10, 10])
    settle(qtbot, panel)
    kept = [u for u in trace.updates() if u.level == "H"]
    assert len(panel.path.points) == len(kept) and panel.path.points[-1] == pytest.approx([0, 0], abs=1e-5)


def test_stopped_it_stays_and_goes_on(
    panel: BasinPanel, asked: Asked, qtbot: QtBot, playhead: Playhead, trace: Trace, other: Trace
) -> None:
    panel.button.click()
    asked.answer()
    panel.button.click()
    assert panel.button.text() == GO_ON and asked.question is None
    playhead.show_trace(other)
    settle(qtbot, panel)
    assert panel.gauge.sentence == READY and panel.button.text() == DRAW
    playhead.show_trace(trace)
    settle(qtbot, panel)
    assert np.isfinite(panel.layer.broken).sum() == 10 and panel.button.text() == GO_ON
    panel.button.click()
    assert asked.question is not None and len(asked.question.points) == 48
    assert asked.question.points[0] not in panel.maps.own(trace).tokens  # type: ignore[union-attr]


def test_a_refusal_is_said_and_can_be_tried_again(panel: BasinPanel, asked: Asked) -> None:
    panel.button.click()
    asked.then(NoAnswer("There is no plane."))
    assert panel.gauge.sentence == "There is no plane." and panel.button.text() == DRAW


def test_where_no_map_can_be_drawn_it_is_said_at_once(
    panel: BasinPanel, asked: Asked, qtbot: QtBot, playhead: Playhead, trace: Trace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    assert panel.button.isEnabled() and panel.button.toolTip() == ""
    monkeypatch.setattr(playhead.runs, "why_no_weights", lambda trace: "Another model.")
    asked.outdated.emit()
    qtbot.waitUntil(lambda: panel.gauge.sentence == "Another model.")
    assert not panel.button.isEnabled() and panel.button.toolTip() == "Another model."
    monkeypatch.setattr(playhead.runs, "why_no_weights", lambda trace: "")
    asked.outdated.emit()
    qtbot.waitUntil(lambda: panel.gauge.sentence == READY)
    playhead.reproduce = QAction("Reproduce this run")
    stored = Trace(trace.info)
    for update in trace.updates():
        stored.add(replace(update, state=None))
    playhead.show_trace(stored)
    settle(qtbot, panel)
    assert panel.gauge.sentence == GONE == panel.button.toolTip() and not panel.button.isEnabled()
    again = panel.findChild(Refusal).again
    assert again.isVisible() and again.text() == "Reproduce this run"


def test_a_start_is_read_and_begun(
    panel: BasinPanel, asked: Asked, qtbot: QtBot, playhead: Playhead, trace: Trace, other: Trace
) -> None:
    panel.button.click()
    asked.answer()
    ordered: list[Request] = []
    playhead.ordered.connect(ordered.append)
    panel.plot.hovered.emit(QPointF(0.2, 4.3))
    assert panel.scale.value == "✓ solved" and panel.beside.board.shown is not None
    panel.plot.hovered.emit(QPointF(3, 3))
    assert panel.scale.value == "not tried yet" and not panel.beside.start.isEnabled()
    rows = {tuple(row[:2]): tuple(row[2:]) for row in panel.tables()["Basin map"].rows()}
    assert len(rows) == 10 and rows[0, 4] == (5, 0, -2) and rows[4, 0] == (0, -2, 0)
    panel.plot.picked.emit(QPointF(-4, 0))
    panel.beside.start.click()
    (request,) = ordered
    section = panel.maps.own(trace).section  # type: ignore[union-attr]
    assert isinstance(request.start, Saved) and section is not None
    np.testing.assert_array_equal(request.start.z_H, section.starts([(-4, 0)])[0])
    assert (request.policy, request.segments, request.views) == ("fixed", 12, 1)
    begun = Trace(other.info.__class__(**{**other.info.__dict__, "start": request.start}))
    for update in other.updates():
        begun.add(update)
    playhead.show_trace(begun)  # its path is drawn on the map that it was begun from
    settle(qtbot, panel)
    assert np.isfinite(panel.layer.broken).sum() == 10
    assert panel.path.points[0] == pytest.approx([-4, 0], abs=1e-4)


def test_shades_and_rim_are_where_they_belong() -> None:
    broken = np.full((41, 41), 7, np.float32)
    broken[40, 40] = 0  # i and j at their largest: the upper right corner
    image = picture(broken)
    assert image.pixelColor(40, 0).lightnessF() > 0.5 > image.pixelColor(0, 0).lightnessF()
    assert image.pixelColor(40, 40) == image.pixelColor(0, 0)
    edges = {(line.x1(), line.y1(), line.x2(), line.y2()) for line in rim(broken == 0)}
    low, high = 19.5, 20.5
    assert edges == {(x, low, x, high) for x in (low, high)} | {(low, y, high, y) for y in (low, high)}


def test_an_ordered_run_is_begun_in_the_window(hand: Hand) -> None:
    """As it was asked for, over its own puzzle; the user's own comes back afterwards."""
    hand.solve()
    trace = hand.playhead.trace
    assert trace is not None
    puzzle = trace.info.puzzle.random_symmetry(np.random.default_rng(1)).apply(trace.info.puzzle)
    hand.playhead.ordered.emit(Request(puzzle, "fixed", 3))
    hand.qtbot.waitUntil(lambda: hand.session.finished is not None and hand.playhead.trace is not trace)
    new = hand.playhead.trace
    assert new is not None and new.info.segments == 3 and hand.puzzle == puzzle
    hand.window.desks.current.document.come_back()
    assert hand.puzzle == trace.info.puzzle
