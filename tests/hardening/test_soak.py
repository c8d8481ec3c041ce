"""A short soak on scripted minds: nothing grows, nothing strays, nothing fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.puzzles.base import KINDS
from app.ui import crash
from app.ui.appearance import Appearance
from tests.engine.scripted import solved
from tests.ui.conftest import Hand
from tools.soak import Found, Sample, Soak

RUNS = 12


def test_a_dozen_runs_leave_nothing_behind(
    make_hand: Callable[..., Hand], qapp: QApplication, tmp_path: Path
) -> None:
    hand = make_hand(KINDS)
    puzzles = {kind: [solved(kind)[0]] for kind in KINDS}
    models = {kind: [tmp_path / "models" / kind] for kind in KINDS}
    appearance = qapp.findChildren(Appearance)[-1]
    hand.window.workspace.show_only(["runs"])  # it has a line for every run
    with crash.errors_told(hand.window):
        found = Soak(hand.window, appearance, puzzles, models, seed=3, hurry=12).run(RUNS, RUNS // 4)
    assert found.faults == [] and hand.window.findChildren(crash.ReportDialog) == []
    assert sum(found.ends.values()) == RUNS and len(found.ends) > 1
    threads = {sample.threads for sample in found.samples}
    assert len(threads) == 1, threads
    widgets = [sample.widgets for sample in found.samples]
    assert max(widgets[1:]) - min(widgets[1:]) <= 8, widgets


@pytest.mark.parametrize(("last", "grown"), [(100.0, False), (104.0, False), (107.0, True)])
def test_growth_is_noticed(last: float, grown: bool) -> None:
    sizes = [60.0, *[100.0] * 7, last, last]
    found = Found([Sample(n, size, 0, 0, ()) for n, size in enumerate(sizes)])
    assert (found.growth() > 0.05) == grown
