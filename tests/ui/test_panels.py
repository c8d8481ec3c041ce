"""What all panels do: follow the playhead, draw seldom and only while seen; and the slots that make them."""

import math
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.engine.events import RunEvent, Started
from app.engine.trace import Trace
from app.ui.panels import PANELS
from app.ui.panels.adapt import AdaptPanel
from app.ui.panels.base import Panel
from app.ui.panels.basin import BasinPanel
from app.ui.panels.cell import CellPanel
from app.ui.panels.change import ChangePanel
from app.ui.panels.dimensions import DimensionsPanel
from app.ui.panels.dynamics import DynamicsPanel
from app.ui.panels.gauge import Cover
from app.ui.panels.halting import HaltingPanel
from app.ui.panels.hearing import HearingPanel
from app.ui.panels.interventions import InterventionsPanel
from app.ui.panels.lens import LensPanel
from app.ui.panels.runs import RunsPanel
from app.ui.panels.states import StatesPanel
from app.ui.panels.timescales import TimescalesPanel
from app.ui.panels.views import ViewsPanel
from app.ui.playhead import Playhead
from app.ui.theme import DARK, LIGHT
from tests.engine.scripted import events
from tests.ui.panel_hands import settle, show

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has none

STUDIES = (DimensionsPanel, TimescalesPanel, LensPanel, ChangePanel, StatesPanel)
GAUGES: tuple[type[Panel], ...] = (HaltingPanel, DynamicsPanel, CellPanel, *STUDIES)
KINDS = (HaltingPanel, DynamicsPanel, CellPanel, ViewsPanel, *STUDIES)
MADE = (
    *KINDS[:4], RunsPanel, *STUDIES[:3], HearingPanel, *STUDIES[3:], BasinPanel, InterventionsPanel,
    AdaptPanel,
)  # fmt: skip


def test_the_window_does_not_wait_for_pyqtgraph() -> None:
    code = "import sys, app.ui.launch; sys.exit('pyqtgraph' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_docks_have_names_and_order(playhead: Playhead, qtbot: QtBot) -> None:
    slots = [make(playhead, DARK) for make in PANELS]
    for slot in slots:
        qtbot.addWidget(slot)
    assert [(slot.key, slot.title) for slot in slots] == [(kind.key, kind.title) for kind in MADE]


@pytest.mark.parametrize(("make", "kind"), list(zip(PANELS, MADE, strict=True)))
def test_a_slot_makes_its_panel_after_it_was_painted(
    make, kind: type[Panel], playhead: Playhead, qtbot: QtBot
) -> None:
    slot = make(playhead, DARK)
    qtbot.addWidget(slot)
    slot.resize(300, 260)
    sizes = slot.sizeHint(), slot.minimumSizeHint()
    slot.set_theme(LIGHT)
    assert slot.panel is None and slot.grab().toImage().pixelColor(3, 3) == QColor(LIGHT.panel)
    slot.show()
    qtbot.waitUntil(lambda: slot.panel is not None and slot.panel.isVisible())
    panel = slot.panel
    assert type(panel) is kind and panel.theme is LIGHT and panel.size() == slot.size()
    slot.set_theme(DARK)
    slot.fill()
    assert slot.panel is panel and panel.theme is DARK
    assert sizes == (slot.sizeHint(), slot.minimumSizeHint())


def test_the_engine_is_told_to_wait_until_all_is_painted(
    playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    seen: list[object] = []

    class Gauge(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            seen.append("painted")

    gauge = Gauge()
    qtbot.addWidget(gauge)
    gauge.show()
    qtbot.waitUntil(lambda: bool(seen))
    panel = show(qtbot, HaltingPanel, playhead, trace)
    QApplication.processEvents()
    playhead.drawing.connect(seen.append)
    playhead.moved.connect(gauge.update)
    for begin in (lambda: playhead.show_trace(trace), lambda: playhead.move_to(3), panel._refresh):
        seen.clear()
        begin()
        gauge.update()
        assert seen == [True]
        qtbot.waitUntil(lambda: len(seen) > 1 and seen[-1] is False)
        assert seen == [True, "painted", False]
        panel._timer.stop()


@pytest.fixture
def live() -> Iterator[RunEvent]:
    return events(script={"arrives": 4, "halts_at": 5}, policy="fixed", segments=6)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[Panel], list[str]]:
    """Counts a panel's drawings; a turn lasts as long as needed, however busy the machine."""
    monkeypatch.setattr("app.ui.panels.base.TURN", math.inf)
    monkeypatch.setattr("app.ui.panels.base.CATCH_UP", math.inf)

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
    """The dynamics panel draws its two gauges one after the other, others take their levels in turn."""
    return ["draw", "point"] * {DynamicsPanel: 2, DimensionsPanel: 3, TimescalesPanel: 3}.get(type(panel), 1)


@pytest.mark.parametrize("kind", KINDS)
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


@pytest.mark.parametrize("kind", KINDS)
def test_a_burst_of_growth_is_drawn_once(
    kind: type[Panel], playhead: Playhead, qtbot: QtBot, counted, live: Iterator[RunEvent]
) -> None:
    panel = show(qtbot, kind, playhead)
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


@pytest.mark.parametrize("kind", GAUGES)
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_every_state_can_be_painted_in_both_themes(
    kind: type[Panel], theme, playhead: Playhead, qtbot: QtBot, live: Iterator[RunEvent]
) -> None:
    panel = show(qtbot, kind, playhead)
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


def test_empty_gauges_say_what_will_appear(playhead: Playhead, qtbot: QtBot) -> None:
    halting, dynamics = show(qtbot, HaltingPanel, playhead), show(qtbot, DynamicsPanel, playhead)
    sentences = [g.sentence for g in (halting.gauge, dynamics.residuals, dynamics.trajectory)]
    cell = show(qtbot, CellPanel, playhead)
    sentences.append(cell.sentence.text())
    for kind in STUDIES:
        panel = show(qtbot, kind, playhead)
        covers = panel.findChildren(Cover)
        sentences += [cover.text() for cover in covers]
        assert covers and all(cover.isVisible() for cover in covers)
    assert all(sentence.startswith("Solve a puzzle") for sentence in sentences)


def test_ranges_grow_during_a_run_and_start_afresh_with_the_next(
    playhead: Playhead, trace: Trace, qtbot: QtBot, live: Iterator[RunEvent]
) -> None:
    panel = show(qtbot, DynamicsPanel, playhead)
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
