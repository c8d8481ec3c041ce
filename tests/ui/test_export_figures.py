"""Figures of the paper, made from real records and from a small study."""

import csv
import io
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.engine.dimensions import participation_ratio
from app.engine.trace import Trace
from app.engine.trace_file import load, save
from app.ui.export import scaling
from app.ui.export.figures import FIGURES, participation, predictions
from app.ui.export.picture import Style, image, svg
from app.ui.export.predictions import MOST, Predictions
from app.ui.figuring import BUSY, OF_ARC
from app.ui.theme import DARK, LIGHT
from tests.engine.scripted import record
from tests.ui.conftest import Hand


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("kind", ["sudoku", "maze", "arc"])
def test_a_figure_of_a_run_says_what_was_measured(qtbot: QtBot, name: str, kind: str) -> None:
    trace = record(kind, policy="fixed", segments=6)  # type: ignore[arg-type]
    figure = FIGURES[name](trace, LIGHT, None)
    qtbot.addWidget(figure)
    figure.set_theme(LIGHT)
    said = figure.caption.text()
    assert "scripted on" in said and "policy: all segments" in said and "seed 0" in said
    picture = image(figure, Style(2, "print"))
    assert picture.size() == 2 * figure.size() and picture.pixelColor(2, 2).name() == "#ffffff"
    inked = np.frombuffer(picture.constBits(), np.uint32)
    assert len(np.unique(inked)) > 20
    assert b"HRMscope" in svg(figure, Style(), name)
    figure.set_theme(DARK)
    assert image(figure, Style(1)).pixelColor(2, 2).name() == DARK.panel
    assert figure.tables()


def test_the_boards_go_as_far_as_the_answer_changed(qtbot: QtBot, trace: Trace) -> None:
    figure = predictions(trace, LIGHT)
    qtbot.addWidget(figure)
    boards = figure.findChild(Predictions)
    progress = trace.progress.value
    assert boards and progress
    last = int(np.flatnonzero(progress.changed > 0)[-1])
    assert boards.numbers[0] == 0 and boards.numbers[-1] == last and len(boards.numbers) <= MOST
    assert boards.words(0).startswith("start: ")


def test_the_ratio_is_of_this_run_and_of_the_paper(qtbot: QtBot, trace: Trace, tmp_path: Path) -> None:
    save(trace, tmp_path / "run.hrmrun")
    figure = participation(load(tmp_path / "run.hrmrun"), LIGHT)
    qtbot.addWidget(figure)
    spread = trace.spreads["H"].value
    assert spread is not None
    bars = figure.findChildren(type(figure._parts[0]))[0]
    numbers = [text.toPlainText() for text in bars._numbers]  # type: ignore[attr-defined]
    assert numbers[0] == f"{participation_ratio(spread.covariance):.1f}" and "90.0" in numbers
    assert "not measured here" in figure.caption.text()


def test_the_menu_makes_a_figure_and_saves_it(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    figuring = hand.window.figuring
    assert not hand.window.action["figure_trajectory"].isEnabled()
    hand.solve()
    hand.trigger("figure_trajectory")
    window = figuring.window
    assert window is not None
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "f.png"), ""))
    window.picture.click()
    hand.qtbot.waitUntil((tmp_path / "f.png").exists)
    assert QImage(str(tmp_path / "f.png")).size() == 2 * window.figure.size()
    window.close()
    hand.qtbot.waitUntil(lambda: figuring.window is None)


def test_scaling_counts_fresh_puzzles(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scaling, "PUZZLES", 3)
    monkeypatch.setattr(scaling, "SEGMENTS", 5)
    hand.trigger("figure_scaling")
    batch = hand.session.batch
    hand.qtbot.waitUntil(lambda: batch.state == "over")
    window = hand.window.figuring.window
    assert window is not None and isinstance(window.figure, scaling.ScalingFigure)
    figure = window.figure
    assert len(figure.rows) == 3 and all(len(row.solved_after) == 5 for row in figure.rows)
    file = io.StringIO()
    figure.tables()["Shares"].write(file)
    rows = list(csv.DictReader(io.StringIO(file.getvalue())))
    share = [sum(row.solved_after[n] for row in figure.rows) / 3 for n in range(5)]
    assert [float(row["share"]) for row in rows] == pytest.approx(share)
    assert "Share of 3 fresh Sudokus of" in figure.caption.text()


def test_scaling_that_nobody_looks_at_ends(hand: Hand) -> None:
    hand.trigger("figure_scaling")
    batch = hand.session.batch
    hand.qtbot.waitUntil(lambda: batch.on)
    hand.trigger("figure_scaling")
    assert hand.window.message.text == BUSY
    assert hand.window.figuring.window is not None
    hand.window.figuring.window.close()
    hand.qtbot.waitUntil(lambda: batch.state == "over")
    assert len(batch.rows) < scaling.PUZZLES


def test_arc_has_no_fresh_puzzles(hand: Hand) -> None:
    hand.show_solvable("arc")
    hand.trigger("figure_scaling")
    assert hand.window.message.text == OF_ARC
