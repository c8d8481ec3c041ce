"""Batch studies in the window: chosen, filled live, sorted, filtered, opened, exported."""

from __future__ import annotations

import csv
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.engine.catalogue import Catalogue
from app.engine.study import COLUMNS, Pooled
from app.engine.suites import drawn
from app.puzzles.generate import fresh
from app.puzzles.sudoku import Sudoku
from app.ui.panels.dimensions import DimensionsPanel
from app.ui.session import Phase
from app.ui.study_form import FRESH, NO_WAY, OPENED, StudyForm
from app.ui.study_window import WAITING, StudyWindow
from tests.engine.scripted import solved_sudoku
from tests.ui.conftest import Hand, install_model
from tests.ui.panel_hands import settle, show

SOLVABLE = solved_sudoku()[0]
OTHER = Sudoku(np.rot90(SOLVABLE.cells))


@pytest.fixture
def window(hand: Hand) -> StudyWindow:
    """Two puzzles are open: the one that the scripted mind solves, and one that it does not."""
    hand.window.files.show_puzzles([SOLVABLE, OTHER], name="two")
    hand.trigger("study")
    made = hand.window.studying.window
    assert made is not None
    made.form.set.setCurrentIndex(made.form.set.findData(OPENED))
    return made


def run(hand: Hand, window: StudyWindow) -> None:
    window.start.click()
    hand.qtbot.waitUntil(lambda: hand.session.batch.state == "over")


def shown(window: StudyWindow, column: int) -> list[str]:
    model = window.table.shown
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_table_fills_is_sorted_filtered_and_summed_up(hand: Hand, window: StudyWindow) -> None:
    for policy in ("q", "fixed"):
        window.form.policies[policy].setChecked(True)  # type: ignore[index]  # both are policies
    window.form.segments.setValue(8)
    run(hand, window)
    assert len(hand.session.batch.rows) == 4 and "4 of 4 runs done" in window.said.text()
    assert shown(window, 3) == ["✓ solved"] * 2 + ["✕ not solved"] * 2
    assert "1 of 2 solved, <b>50.0 %</b> (9.5 to 90.5 %)" in window.lines.text()
    window.table.sortByColumn(4, Qt.SortOrder.AscendingOrder)
    assert shown(window, 4) == ["4", "4", "8", "8"]
    window.unsolved.setChecked(True)
    assert shown(window, 3) == ["✕ not solved"] * 2


def test_it_is_exported_as_it_is_shown(
    hand: Hand, window: StudyWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(hand, window)
    window.unsolved.setChecked(True)
    target = tmp_path / "study.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.export.click()
    (line,) = csv.DictReader(target.read_text().splitlines())
    assert tuple(line) == COLUMNS and (line["puzzle"], line["solved"]) == ("puzzle 2", "0")
    window.copy.click()
    assert QGuiApplication.clipboard().text().splitlines()[1].split("\t")[0] == "puzzle 2"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "x.csv"), ""))
    window.export.click()
    assert window.said.text().startswith("x.csv cannot be written")


def test_a_row_opens_its_run_with_exactly_its_settings(hand: Hand, window: StudyWindow) -> None:
    window.form.segments.setValue(3)
    run(hand, window)
    window.table.setCurrentIndex(window.table.shown.index(1, 0))
    hand.qtbot.keyClick(window.table, Qt.Key.Key_Return)
    hand.wait_for(Phase.FINISHED)
    trace, row = hand.playhead.trace, hand.session.batch.rows[1]
    assert trace is not None and trace.info.puzzle == OTHER and hand.puzzle == OTHER
    assert (trace.info.segments, trace.info.policy) == (3, row.request.policy)
    assert trace.finished is not None and trace.finished.segments == row.segments
    assert np.array_equal(trace.finished.answer, row.answer)  # type: ignore[arg-type]  # it thought


def test_paused_it_stays_and_goes_on_and_is_cancelled(hand: Hand, window: StudyWindow) -> None:
    window.form.set.setCurrentIndex(window.form.set.findData(FRESH))
    window.form.count.setValue(500)
    window.form.givens.setValue(60)
    window.start.click()
    batch = hand.session.batch
    hand.qtbot.waitUntil(lambda: len(batch.rows) > 0)
    window.pause.click()
    assert window.said.text().startswith("Paused at") and window.pause.text() == "Go on"
    hand.solve()  # the service has obeyed by the end of this run
    held = len(batch.rows)
    hand.session.step()
    assert len(batch.rows) == held and not window.form.isEnabled()
    hand.session.cancel()
    window.pause.click()
    hand.qtbot.waitUntil(lambda: len(batch.rows) > held)
    window.cancel.click()
    hand.qtbot.waitUntil(lambda: batch.state == "over")
    assert len(batch.rows) < 500 and window.start.isEnabled()


def test_it_waits_for_the_run_of_the_window(hand: Hand, window: StudyWindow) -> None:
    hand.session.step()
    hand.qtbot.waitUntil(lambda: bool(hand.playhead.trace and len(hand.playhead.trace)))
    window.start.click()
    hand.qtbot.waitUntil(lambda: hand.session.batch.state == "on")
    assert WAITING in window.said.text() and not hand.session.batch.rows
    hand.session.solve()
    hand.qtbot.waitUntil(lambda: hand.session.batch.state == "over")
    assert hand.session.finished is not None and len(hand.session.batch.rows) == 2


def test_what_cannot_be_studied_is_said(hand: Hand, window: StudyWindow) -> None:
    for box in window.form.policies.values():
        box.setChecked(False)
    assert window.said.text() == NO_WAY and not window.start.isEnabled()
    window.form.views.setValue(4)  # several views are verified
    assert [way.policy for way in window.form.ways] == ["verified"] and window.start.isEnabled()


def test_puzzles_that_take_long_to_find_can_be_given_up(
    hand: Hand, window: StudyWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(window.form, "puzzles", lambda: lambda: (go_on.wait(10), ((SOLVABLE,), ("one",)))[1])
    window.start.click()
    assert window.said.text() == "Getting 50 puzzles…" and not window.start.isEnabled()
    window.cancel.click()
    go_on.set()
    assert window.start.isEnabled() and hand.session.batch.state == "none"
    run(hand, window)
    assert len(hand.session.batch.rows) == 1


def test_closed_and_opened_again_it_is_the_same(hand: Hand, window: StudyWindow) -> None:
    run(hand, window)
    window.close()
    assert window.isHidden() and hand.window.isVisible()
    hand.trigger("study")
    assert window.form.set.currentData() == OPENED
    assert hand.window.studying.window is window and len(shown(window, 0)) == 2


def test_puzzles_are_those_of_the_command_line_and_the_suites(tmp_path: Path) -> None:
    for name, kind in (("a", "sudoku"), ("b", "sudoku"), ("c", "maze")):
        install_model(tmp_path / "models", name, kind)  # type: ignore[arg-type]  # a kind
    form = StudyForm(Catalogue(tmp_path / "models"), lambda kind: [])
    form.count.setValue(2)
    form.set.setCurrentIndex(form.set.findData("minimal"))
    assert form.puzzles()() == (tuple(drawn("sudoku", "minimal", 2)), ("minimal 1", "minimal 2"))
    assert form.model_names == ("a",)
    form.models[1].setCurrentText("b")
    assert form.model_names == ("a", "b") and form.set.findData(OPENED) < 0
    form.show_kind("maze")
    form.set.setCurrentIndex(form.set.findData(FRESH))
    form.side.setValue(9)
    form.seed.setValue(5)
    made, names = form.puzzles()()
    wanted = [
        fresh("maze", Random(f"generate 5:{i}"), rows=9, columns=9, style=form.build.currentData())
        for i in (0, 1)
    ]
    assert list(made) == wanted and names == ("fresh 1", "fresh 2") and form.model_names == ("c",)


def test_dimensions_of_a_batch_stand_beside_those_of_the_run(
    hand: Hand, window: StudyWindow, make_hand: Callable[..., Hand]
) -> None:
    run(hand, window)
    hand.solve()
    trace = hand.playhead.trace
    panel = show(hand.qtbot, DimensionsPanel, hand.playhead, trace, size=(900, 400))
    assert isinstance(panel, DimensionsPanel) and trace is not None
    pool = hand.session.batch.pool_of(trace.info.model)
    assert isinstance(pool, Pooled) and pool.runs == 2
    settle(hand.qtbot, panel)
    assert [panel.ratio.pooled[level].value() for level in ("H", "L")] == list(pool.ratios)
    assert panel.ratio.pooled["H"].isVisible() and panel.ratio.readout.values[2] == f"{pool.ratios[0]:.1f}"
    hand.session.batch.pools = {replace(pool.group, model="another"): replace(pool)}
    panel.note_growth()
    settle(hand.qtbot, panel)
    assert not panel.ratio.pooled["H"].isVisible() and len(panel.ratio.readout.values) == 2
