"""A run acted on in the whole window, on a real engine, and run once more from its record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from app.engine.checkpoint import save
from app.engine.interventions import BLANK, Act, Edit, Freeze, Noise, Patch, Reset, Seeded, SkipL
from app.engine.opening import open_mind
from app.engine.trace import Trace
from app.puzzles.sudoku import Sudoku
from app.ui.lab import NO_RUN
from app.ui.panels.interventions import InterventionsPanel
from app.ui.session import Phase
from tests.engine.models import model_of, tiny
from tests.engine.scripted import solved_sudoku
from tests.ui.conftest import Hand, Scripted
from tests.ui.window_hands import CTRL, press

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def lab(make_hand: Callable[..., Hand], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Hand:
    """A window with a tiny model of random weights, three segments of six updates."""
    folder = tmp_path / "sudoku-tiny"
    save(model_of(tiny(num_puzzle_identifiers=3)), (9, 9), {}, folder)
    monkeypatch.setattr(Scripted, "__call__", lambda *_: open_mind(folder, "cpu"))
    hand = make_hand()
    hand.wait_until_ready()
    hand.show_solvable()
    hand.session.policy, hand.session.segments = "fixed", 3
    return hand


def panel(hand: Hand) -> InterventionsPanel:
    dock = hand.window.workspace.docks["interventions"]
    dock.show()
    dock.raise_()
    hand.qtbot.waitUntil(lambda: dock.slot.panel is not None and not dock.slot.panel.stale)
    assert isinstance(dock.slot.panel, InterventionsPanel)
    return dock.slot.panel


def trace(hand: Hand) -> Trace:
    assert hand.playhead.trace is not None
    return hand.playhead.trace


def click(hand: Hand, button: QWidget) -> None:
    assert button.isEnabled(), button.toolTip()
    hand.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def step(hand: Hand, times: int = 1) -> None:
    for _ in range(times):
        before = len(hand.playhead.trace or ()) if hand.session.active else 0
        hand.trigger("step")
        hand.qtbot.waitUntil(lambda before=before: len(hand.playhead.trace or ()) == before + 1)
    hand.qtbot.waitUntil(lambda: hand.session.phase is Phase.PAUSED)


def acts(hand: Hand, count: int) -> list[Act]:
    hand.qtbot.waitUntil(lambda: len(trace(hand).acts()) == count)
    hand.qtbot.waitUntil(lambda: len(hand.window.timeline._acts) == count)
    return trace(hand).acts()


def test_a_reset_while_paused_is_marked_listed_and_in_the_record(lab: Hand) -> None:
    shown = panel(lab)
    assert not shown.reset["H"].isEnabled() and shown.reset["H"].toolTip() == NO_RUN
    step(lab, 3)
    line = lab.window.timeline
    x = round(line.x_of(3))
    place = QRect(x - 6, 0, 12, 14)
    bare = line.grab(place).toImage()
    click(lab, shown.reset["H"])
    assert acts(lab, 1) == [Act(3, Reset("H"))]
    assert line.grab(place).toImage() != bare
    lab.qtbot.waitUntil(lambda: shown.done.count() == 1)
    assert shown.done.item(0).text() == "4  z_H reset to the stored state"
    assert line._acts_at(x, 6) == "Before update 4: z_H reset to the stored state"
    assert line._acts_at(x + 40, 6) == "" == line._acts_at(x, 40)
    step(lab)
    assert "before it z_H reset" in line.describe(3)


def test_every_button_does_what_it_says(lab: Hand) -> None:
    shown = panel(lab)
    step(lab, 4)
    lab.qtbot.waitUntil(lambda: shown.update_number.value() == 4)
    shown.noise_size.setValue(0.25)
    shown.noise_seed.setValue(7)
    click(lab, shown.noise["L"])
    click(lab, shown.freeze["H"])
    acts(lab, 2)
    click(lab, shown.freeze["H"])
    acts(lab, 3)
    shown.skip.setValue(1)
    acts(lab, 4)
    click(lab, shown.patch["L"])
    told = [act.what for act in acts(lab, 5)]
    assert told[:4] == [Noise("L", 0.25, 7), Freeze("H", True), Freeze("H", False), SkipL(1)]
    assert isinstance(told[4], Patch) and told[4].text == "z_L taken from this run, update 4"
    assert (told[4].states == trace(lab)[3].state).all()
    lab.qtbot.waitUntil(lambda: shown.done.count() == 5)
    shown.done.setFocus()
    lab.playhead.move_to(0)
    lab.qtbot.keyClick(shown.done, Key.Key_Down)
    shown.done.itemActivated.emit(shown.done.item(0))
    assert lab.playhead.cursor == len(trace(lab)) - 1


def test_a_state_of_an_earlier_run_is_patched_in(lab: Hand) -> None:
    lab.solve()
    first = trace(lab)
    shown = panel(lab)
    step(lab, 1)
    lab.qtbot.waitUntil(lambda: shown.source.count() == 2)
    shown.source.setCurrentIndex(1)
    shown.source.activated.emit(1)
    assert shown.update_number.value() == 18
    shown.update_number.setValue(6)
    click(lab, shown.patch["H"])
    (act,) = acts(lab, 1)
    assert isinstance(act.what, Patch) and (act.what.states == first[5].state).all()
    shown.update_number.setValue(1)
    assert not shown.patch["H"].isEnabled() and "not updated until then" in shown.patch["H"].toolTip()


def test_the_next_runs_begin_as_chosen_and_it_is_said(lab: Hand) -> None:
    shown = panel(lab)
    shown.start.setCurrentIndex(1)
    shown.start.activated.emit(1)
    shown.start_seed.setValue(4)
    shown.embedding.setCurrentIndex(1)
    shown.embedding.activated.emit(1)
    lab.qtbot.waitUntil(lambda: "start random, seed 4, embedding blank" in lab.window.verdict.text)
    lab.solve()
    assert (trace(lab).info.start, trace(lab).info.puzzle_id) == (Seeded(4), BLANK)
    panel(lab)
    click(lab, shown.take)
    saved = lab.playhead.lab.start
    assert shown.start.currentText().startswith("From “")
    lab.solve()
    assert trace(lab).info.start == saved
    assert "Begun with start from “" in panel(lab).begun.text()


def test_an_edit_goes_into_the_run_where_that_was_chosen(lab: Hand) -> None:
    shown = panel(lab)
    step(lab, 2)
    grid = lab.puzzle.cells.copy()
    row, column = np.argwhere(grid == 0)[0]
    grid[row, column] = solved_sudoku()[1].reshape(9, 9)[row, column] - 1
    edited = Sudoku(grid)
    shown.edits.setCurrentIndex(1)
    shown.edits.activated.emit(1)
    lab.window.desks["sudoku"].document.edit(edited, "Fill a cell")
    assert acts(lab, 1) == [Act(2, Edit(edited, keep=True))]
    assert lab.session.phase is Phase.PAUSED and lab.session.puzzle is edited
    step(lab)
    assert trace(lab).puzzle_at(2) == edited != trace(lab).puzzle_at(1)
    twice = grid.copy()
    twice[row] = 5
    lab.window.desks["sudoku"].document.edit(Sudoku(twice), "Break it")
    lab.qtbot.waitUntil(lambda: "goes on with the puzzle as it was" in lab.window.message.text)
    lab.window.desks["sudoku"].document.load(edited)  # another puzzle ends the run all the same
    assert lab.session.phase is Phase.READY


def test_a_run_that_was_acted_on_is_reproduced(lab: Hand) -> None:
    shown = panel(lab)
    assert not lab.window.action["reproduce"].isEnabled()
    step(lab, 3)
    click(lab, shown.noise["H"])
    shown.edits.setCurrentIndex(2)
    shown.edits.activated.emit(2)
    grid = np.zeros((9, 9), np.uint8)
    grid[4, 4] = 5
    acts(lab, 1)
    lab.window.desks["sudoku"].document.edit(Sudoku(grid), "Clear it")
    old = trace(lab)
    acts(lab, 2)
    lab.solve()
    assert lab.window.action["reproduce"].isEnabled()
    press(lab, Key.Key_R, CTRL | ALT)
    lab.qtbot.waitUntil(lambda: lab.window.message.text != "")
    assert lab.window.message.text == "The same: 18 updates, every answer equal, norms too."
    assert trace(lab) is not old and trace(lab).acts() == old.acts()
    assert lab.puzzle == Sudoku(grid) and lab.session.phase is Phase.FINISHED


def test_a_run_that_was_ended_early_is_reproduced_as_far_and_may_go_on(lab: Hand) -> None:
    step(lab, 8)
    lab.trigger("cancel")
    lab.trigger("reproduce")
    lab.qtbot.waitUntil(lambda: lab.window.message.text.startswith("The same: 8 updates"))
    assert lab.session.phase is Phase.PAUSED and len(trace(lab)) == 8
    assert trace(lab).info.sha256 == lab.session.model.card["sha256"] and trace(lab).info.threads == 1
    lab.solve()
    assert len(trace(lab)) == 18
