"""Dimensionality, time scales and change against the record that they draw."""

from dataclasses import replace
from itertools import count
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.engine.dimensions import spectrum
from app.engine.timescales import apart, time_constants
from app.engine.trace import LEVELS, Trace
from app.puzzles.base import KINDS, Kind
from app.ui.panels.base import Panel
from app.ui.panels.change import ChangePanel
from app.ui.panels.dimensions import DimensionsPanel
from app.ui.panels.states import StatesPanel
from app.ui.panels.timescales import BINS, TimescalesPanel
from app.ui.playhead import Playhead
from app.ui.theme import DARK
from tests.engine.scripted import record
from tests.ui.panel_hands import at, click, middle, settle, show

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has none


def older(trace: Trace) -> Trace:
    """As a file of an earlier version gives it back: without states, and without anything of them."""
    made = Trace(trace.info)
    for update in trace.updates():
        made.add(replace(update, state=None))
    made.recall({level: trace.gram(level) for level in LEVELS})
    return made


def recalled(trace: Trace) -> Trace:
    """As a file of this version gives it back: without states, but with what was learned of them."""
    made = older(trace)
    for learned in (*trace.spreads.values(), *trace.memories.values()):
        learned.extend(trace)
    made.recall(
        {level: trace.gram(level) for level in LEVELS},
        {level: spread for level in LEVELS if (spread := trace.spreads[level].value)},
        {level: memory for level in LEVELS if (memory := trace.memories[level].value)},
        trace.extents(),
    )
    return made


@pytest.mark.parametrize("stored", [False, True])
def test_ratios_and_spectra_are_the_records(
    playhead: Playhead, trace: Trace, qtbot: QtBot, stored: bool
) -> None:
    panel = show(qtbot, DimensionsPanel, playhead, recalled(trace) if stored else trace, (500, 400))
    for level in LEVELS:
        trace.spreads[level].extend(trace)
        spread = trace.spreads[level].value
        x, y = panel.ratio.curves[level].getData()
        assert x.tolist() == spread.index.tolist() and y.tolist() == spread.ratio.tolist()
        _, heights = panel.spectrum.curves[level].getData()
        np.testing.assert_allclose(10**heights / 100, spectrum(spread.covariance), rtol=1e-6)
    playhead.move_to(50)
    settle(qtbot, panel)
    ratios = {level: trace.spreads[level].value for level in LEVELS}
    wanted = [f"{r.ratio[r.index <= 50][-1]:.1f}" for r in ratios.values()]
    assert list(panel.ratio.readout.values) == wanted and panel.ratio.plot.marker.value() == 50
    assert "of 8, segment 7, H cycle 1, L update 3" in panel.ratio.readout.text()
    panel.spectrum.plot.hovered.emit(QPointF(2, 0))
    settle(qtbot, panel)
    assert "axis 2" in panel.spectrum.readout.text()


def test_before_its_first_update_a_level_has_no_ratio(playhead: Playhead, trace: Trace, qtbot: QtBot) -> None:
    panel = show(qtbot, DimensionsPanel, playhead, trace)
    playhead.move_to(1)
    settle(qtbot, panel)
    assert panel.ratio.readout.values[0] == "" and float(panel.ratio.readout.values[1]) > 0


def test_a_long_run_is_taken_in_over_several_turns(
    playhead: Playhead, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.panels.base.TURN", 0.0)
    trace = record(policy="fixed", segments=4)
    panel = show(qtbot, DimensionsPanel, playhead)
    lengths: list[int] = []
    draw = panel.ratio.draw
    monkeypatch.setattr(
        panel.ratio, "draw", lambda t, s: (draw(t, s), lengths.append(sum(len(x.index) for x in s.values())))
    )
    playhead.show_trace(trace)
    settle(qtbot, panel)
    assert len(lengths) >= 16 and lengths == sorted(lengths) and lengths[-1] == 32
    assert set(panel.spectrum.shares) == set(LEVELS)


@pytest.mark.parametrize("stored", [False, True])
def test_time_constants_are_the_records(playhead: Playhead, trace: Trace, qtbot: QtBot, stored: bool) -> None:
    panel = show(qtbot, TimescalesPanel, playhead, recalled(trace) if stored else trace)
    for level in LEVELS:
        trace.memories[level].extend(trace)
        taus = apart(level, 3) * time_constants(trace.memories[level].value.correlation)
        np.testing.assert_array_equal(panel.taus[level], taus)
        heights = panel.bars[level].opts["height"]
        assert sum(heights) == pytest.approx(100)
        assert panel.medians[level].value() == pytest.approx(np.log10(np.median(taus)))
        assert f"z_{level} median {np.median(taus):.3g}" in panel.gauge.readout.text()
    low, high = panel.plot.plotItem.vb.viewRange()[0]
    bins = (BINS[:-1] + BINS[1:]) / 2
    shown = np.histogram(np.log10(np.concatenate(list(panel.taus.values()))), BINS)[0] > 0
    assert low < bins[shown].min() and bins[shown].max() < high
    panel.plot.hovered.emit(QPointF(float(bins[shown][0]), 1))
    settle(qtbot, panel)
    assert "τ from" in panel.gauge.readout.text() and "%" in panel.gauge.readout.text()


def test_a_level_whose_turn_is_to_come_is_not_called_too_short(
    playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    panel = TimescalesPanel(playhead, DARK)
    qtbot.addWidget(panel)
    panel.begin(trace)
    while not panel.taus:
        panel.draw(trace)
    panel.point(trace, 0)
    (fitted,) = panel.taus
    said = dict(zip(LEVELS, panel.gauge.readout.values, strict=True))
    assert said.pop(fitted).startswith("median") and list(said.values()) == ["…"]


def test_a_run_too_short_for_time_constants_says_what_to_do(playhead: Playhead, qtbot: QtBot) -> None:
    panel = show(qtbot, TimescalesPanel, playhead, record(policy="fixed", segments=1))
    assert "need 8 updates" in panel.gauge.sentence and "All segments" in panel.gauge.sentence
    playhead.show_trace(record(policy="fixed", segments=2))  # twelve L updates, four H updates
    settle(qtbot, panel)
    assert not panel.gauge.sentence and panel.gauge.readout.values[0] == "too short"


def test_a_long_run_is_not_called_too_short_while_it_is_taken_in(
    playhead: Playhead, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.panels.base.TURN", 0.0)
    panel = show(qtbot, TimescalesPanel, playhead)
    said: set[str] = set()
    read = panel.gauge.readout.read
    monkeypatch.setattr(
        panel.gauge.readout, "read", lambda values, *n: (said.update(values), read(values, *n))
    )
    playhead.show_trace(record(policy="fixed", segments=12))
    settle(qtbot, panel)
    assert "…" in said and "too short" not in said and set(panel.taus) == set(LEVELS)


@pytest.mark.parametrize("kind", [DimensionsPanel, TimescalesPanel])
def test_a_turn_that_ends_between_the_levels_is_gone_on_with(
    playhead: Playhead, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: type[Panel]
) -> None:
    ticks = count()  # a clock that ticks once an update: all sixteen of z_H, then four of z_L
    monkeypatch.setattr("app.engine.growing.time", SimpleNamespace(perf_counter=lambda: next(ticks)))
    monkeypatch.setattr(f"{kind.__module__}.end_of_turn", lambda: next(ticks) + 20)
    panel = show(qtbot, kind, playhead)
    playhead.show_trace(trace := record(policy="fixed", segments=2))
    settle(qtbot, panel)
    learned = trace.spreads if kind is DimensionsPanel else trace.memories
    assert not any(each.behind(trace) for each in learned.values())


@pytest.mark.parametrize("kind", [DimensionsPanel, TimescalesPanel, StatesPanel])
def test_an_older_record_is_said_to_be_one(
    kind: type[Panel], playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    panel = show(qtbot, kind, playhead, older(trace))
    gauges = [panel.ratio, panel.spectrum] if isinstance(panel, DimensionsPanel) else [panel.gauge]
    assert all("older record" in gauge.sentence for gauge in gauges)
    playhead.show_trace(trace)
    settle(qtbot, panel)
    assert not any(gauge.sentence for gauge in gauges)


@pytest.mark.parametrize("kind", KINDS)
def test_changes_and_broken_rules_are_the_records(playhead: Playhead, qtbot: QtBot, kind: Kind) -> None:
    trace = record(kind, {"arrives": 4}, policy="fixed", segments=6)
    panel = show(qtbot, ChangePanel, playhead, trace)
    found = trace.progress.value
    assert found is not None
    for name in ("changed", "broken", "pieces") if kind == "maze" else ("changed", "broken"):
        x, y = panel.curves[name].getData()
        assert x.tolist() == found.index.tolist()
        np.testing.assert_allclose(10**y - 1, getattr(found, name), atol=1e-9)
    assert panel.curves["pieces"].isVisible() == (kind == "maze")
    playhead.move_to(13)
    settle(qtbot, panel)
    row = int(np.searchsorted(found.index, 13, side="right")) - 1
    said = panel.gauge.readout.text()
    assert f"cells changed {found.changed[row]:.0f}" in said and "segment 2" in said
    assert ("cells wrong –" if kind == "arc" else f"rules broken {found.broken[row]:.0f}") in said
    click(qtbot, panel.plot, middle(panel.plot, 33))
    assert playhead.cursor == 33


def test_counts_are_named_on_a_scale_that_has_a_zero(playhead: Playhead, trace: Trace, qtbot: QtBot) -> None:
    axis = show(qtbot, ChangePanel, playhead, trace).plot.left
    ((_, values),) = axis.tickValues(-0.1, np.log10(81), 300)
    assert axis.tickStrings(values, 1.0, 1.0) == ["0", "1", "2", "5", "10", "20", "50"]
    np.testing.assert_allclose(values, np.log10(1 + np.array([0, 1, 2, 5, 10, 20, 50])))
    ((_, few),) = axis.tickValues(-0.1, np.log10(81), 60)
    assert len(few) < 5 and few[0] == 0


def test_a_new_run_under_a_resting_mouse(playhead: Playhead, trace: Trace, qtbot: QtBot) -> None:
    """No index of the last run is looked up in the next."""
    panels = [show(qtbot, kind, playhead, trace) for kind in (ChangePanel, DimensionsPanel, StatesPanel)]
    for panel in panels:
        plot = panel.ratio.plot if isinstance(panel, DimensionsPanel) else panel.plot
        qtbot.mouseMove(plot.viewport(), at(plot, 90, float(np.mean(plot.plotItem.vb.viewRange()[1]))))
        settle(qtbot, panel)
    short = Trace(trace.info)
    short.add(trace[0])
    playhead.show_trace(short)
    settle(qtbot, *panels)
    assert "segment 1" in panels[0].gauge.readout.text()
