"""The list of runs in the window: kept, shown again, named, found, deleted, saved and opened."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox

from app.engine.interventions import BLANK, Seeded
from app.puzzles.formats import format_text
from app.puzzles.sudoku import Sudoku
from app.ui import runs as runs_module
from app.ui.panels.runs import EMPTY, NONE_FOUND, RunsPanel
from app.ui.run_files import SaveDialog, file_name, megabytes
from app.ui.run_words import settings
from app.ui.runs import Run, Runs
from app.ui.session import Phase
from app.ui.words import describe
from tests.engine.scripted import record, solved
from tests.ui.conftest import Hand
from tests.ui.window_hands import answer_with, drop, files_of, press

Key = Qt.Key


def panel_of(hand: Hand) -> RunsPanel:
    """The panel, in front."""
    dock = hand.window.workspace.docks["runs"]
    dock.show()
    dock.raise_()
    dock.slot.fill()
    assert isinstance(dock.slot.panel, RunsPanel)
    QApplication.processEvents()
    return dock.slot.panel


def names(panel: RunsPanel) -> list[str]:
    """As they are listed."""
    model = panel.list.filtered
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def click(panel: RunsPanel, row: int, qtbot, on_pin: bool = False) -> None:  # type: ignore[no-untyped-def]
    box = panel.list.visualRect(panel.list.filtered.index(row, 0))
    at = QPoint(box.right() - 10, box.y() + 14) if on_pin else box.center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture
def two(hand: Hand) -> Hand:
    """Two puzzles solved, one after the other."""
    hand.solve()
    other = np.array(hand.puzzle.cells)
    other[tuple(np.argwhere(other)[0])] = 0
    hand.window.files.show_puzzles([Sudoku(other)], name="one fewer")
    hand.solve()
    return hand


def test_every_run_is_kept_and_shown_again(two: Hand, qtbot) -> None:  # type: ignore[no-untyped-def]
    runs, panel = two.playhead.runs, panel_of(two)
    newest, first = runs.all()
    assert names(panel) == ["one fewer", "Untitled"] and runs.shown is newest
    assert not two.session.replaying and two.window.replaying.band.text == ""
    own = two.puzzle
    click(panel, 1, qtbot)
    assert two.playhead.trace is first.trace and runs.shown is first
    assert two.puzzle == first.trace.info.puzzle != own
    assert "Replaying an earlier run: “Untitled”" in two.window.replaying.band.text
    assert describe(two.session).text.startswith("Solved and verified: 4 segments")
    assert two.board.shown is not None
    two.playhead.move_to(3)
    assert two.playhead.cursor == 3
    click(panel, 0, qtbot)
    assert two.playhead.trace is newest.trace and two.puzzle == own


def test_solving_again_is_a_new_run_of_that_puzzle(two: Hand) -> None:
    runs = two.playhead.runs
    first = runs[1]
    runs.chosen.emit(first)
    two.window.replaying.band.again.click()
    two.wait_for(Phase.FINISHED)
    assert len(runs) == 3 and runs.shown is runs[0] and runs[0].trace.info.puzzle == first.trace.info.puzzle
    assert two.window.replaying.band.text == ""


def test_no_edit_is_lost_by_looking_at_a_run(
    two: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.sdk"
    path.write_text(format_text([solved("sudoku")[0]], ".sdk"))
    two.window.files.open(path)
    document = two.window.desks.current.document
    edited = Sudoku(np.where(np.arange(81).reshape(9, 9) == 80, 0, two.puzzle.cells))
    if edited == two.puzzle:
        edited = Sudoku(np.where(two.puzzle.cells > 0, two.puzzle.cells, 0) * 0)
    document.edit(edited, "Clear a cell")
    runs = two.playhead.runs
    for run in runs.all():
        runs.chosen.emit(run)
    assert document.visiting and document.path is None and document.dirty
    two.window.replaying.leave()
    assert two.puzzle == edited and document.path == path and document.title == "mine •"
    runs.chosen.emit(runs[0])
    asked = answer_with(monkeypatch, QMessageBox.StandardButton.Cancel)
    assert not two.window.files.may_leave(two.window.desks.dirty())
    assert asked == ["Save the changes to “mine”?"] and two.puzzle == edited
    two.trigger("undo")
    assert not document.dirty
    runs.chosen.emit(runs[1])
    assert not document.dirty and two.window.files.may_leave(two.window.desks.dirty())


def test_a_run_that_is_on_is_not_ended_unasked(two: Hand) -> None:
    runs = two.playhead.runs
    two.session.step()
    two.qtbot.waitUntil(lambda: len(runs) == 3)
    on = two.playhead.trace
    runs.chosen.emit(runs[2])
    assert two.playhead.trace is on and two.session.active
    assert "A run is on" in two.window.message.text
    two.window.message._action.click()
    assert two.playhead.trace is runs[2].trace and not two.session.active


def test_rows_are_renamed_tagged_found_pinned_and_deleted_by_keys(
    two: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs, panel = two.playhead.runs, panel_of(two)
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.list.filtered.index(1, 0))
    press(two, Key.Key_F2)
    two.qtbot.keyClicks(QApplication.focusWidget(), "late insight")
    two.qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    two.qtbot.waitUntil(lambda: names(panel) == ["one fewer", "late insight"])
    assert not two.session.replaying
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (" #talk, hard,, talk ", True))
    panel.list.ask_tags(runs[1])
    assert runs[1].tags == ("talk", "hard")
    panel.filter.setText("#TALK insight")
    assert names(panel) == ["late insight"] and panel.foot.text().startswith("1 of 2 runs")
    panel.filter.setText("neither")
    assert names(panel) == [] and panel.sentence.text() == NONE_FOUND
    panel.filter.clear()
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.list.filtered.index(1, 0))
    press(two, Key.Key_P)
    assert runs.pinned == [runs[1]] and not panel.compare.isEnabled()
    press(two, Key.Key_Delete)
    assert names(panel) == ["one fewer"] and "Deleted “late insight”" in panel.foot.text()
    panel.undo.click()
    assert names(panel) == ["one fewer", "late insight"] and not panel.undo.isVisible()
    panel.list.setCurrentIndex(panel.list.filtered.index(1, 0))
    press(two, Key.Key_Space)  # the window's own space bar runs and pauses
    assert runs.shown is runs[1] and two.session.replaying


def test_the_pin_is_pressed_without_showing_the_run(two: Hand, qtbot) -> None:  # type: ignore[no-untyped-def]
    runs, panel = two.playhead.runs, panel_of(two)
    click(panel, 1, qtbot, on_pin=True)
    assert runs[1].pinned and runs.shown is runs[0]
    click(panel, 1, qtbot, on_pin=True)
    assert not runs[1].pinned


def test_rows_tell_all_to_those_who_do_not_see_them(two: Hand) -> None:
    panel = panel_of(two)
    index = panel.list.filtered.index(0, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "one fewer" in said and "4 segments" in said and "halting head" in said and "not saved" in said
    entries = [action.text() for action in panel.list.menu(index).actions()]
    assert entries == ["Show", "Pin", "Rename", "Tags…", "Save as…", "Delete"]


def test_an_empty_list_says_what_will_be_there(hand: Hand) -> None:
    panel = panel_of(hand)
    assert panel.sentence.text() == EMPTY and not hand.window.action["save_run"].isEnabled()


def test_the_oldest_unpinned_run_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs_module, "MOST", 3)
    runs = Runs()
    traces = [record(policy="fixed", segments=1) for _ in range(6)]
    for n, trace in enumerate(traces):
        runs.next_name = f"{n}"
        runs.notice(trace)
        runs.notice(trace)
        if n == 0:
            runs.pin(runs[0], True)
    assert [run.name for run in runs.all()] == ["5", "4", "0"] and runs.gone == 3
    monkeypatch.setattr(runs_module, "MOST_BYTES", traces[0].weight)
    runs.notice(traces[5])
    assert [run.name for run in runs.all()] == ["5", "0"]
    runs.delete(runs[0])
    runs.notice(traces[5])
    assert len(runs) == 1  # what was deleted does not come back by growing


@pytest.mark.parametrize("states", [False, True])
def test_a_saved_run_opens_without_a_model(
    two: Hand, make_hand: Callable[..., Hand], tmp_path: Path, states: bool
) -> None:
    run = two.playhead.runs[0]
    two.playhead.runs.tag(run, ["kept"])
    two.window.replaying.files.save(run, tmp_path / "late", states)
    two.qtbot.waitUntil(lambda: run.path is not None)
    path = tmp_path / "late.hrmrun"
    assert run.path == path and path.exists()
    assert two.window.replaying.files._writing == []

    shutil.rmtree(tmp_path / "models" / "sudoku")
    other = make_hand(kinds=("maze",))
    drop(other, files_of(path))
    back = other.playhead.runs[0]
    assert (back.name, back.tags, back.when) == (
        "one fewer",
        ("kept",),
        run.when and run.when.replace(microsecond=0),
    )
    assert other.puzzle == run.trace.info.puzzle and other.session.model is None
    assert "Replaying a saved run" in other.window.replaying.band.text
    assert describe(other.session).text == describe(two.session).text
    assert (back.trace[3].state is not None) is states
    assert other.window.files._preferences.settings.recent_files == (str(path),)
    assert other.playhead.runs.why_no_weights(back.trace).startswith("This needs the weights of")
    assert two.playhead.runs.why_no_weights(back.trace) == ""


def test_the_run_on_screen_that_is_deleted_and_brought_back_is_still_shown(two: Hand) -> None:
    runs = two.playhead.runs
    shown = runs.shown
    assert shown is not None
    runs.delete(shown)
    assert runs.shown is None and not two.window.action["save_run"].isEnabled()
    runs.restore()
    assert runs.shown is shown and two.window.action["save_run"].isEnabled() and len(runs) == 2


def test_a_message_is_of_the_record_on_screen(two: Hand, tmp_path: Path) -> None:
    path, runs, message = tmp_path / "broken.hrmrun", two.playhead.runs, two.window.message
    path.write_bytes(b"nonsense")
    two.window.files.open(path)
    assert "is not a record" in message.text and message.tone == "bad"
    runs.chosen.emit(runs[1])
    assert message.text == ""
    two.trigger("reproduce")
    two.qtbot.waitUntil(lambda: message.text.startswith("The same: "))
    assert message.tone == "calm"
    runs.chosen.emit(runs[1])
    assert message.text == ""


def test_what_sets_a_run_apart_is_said_first() -> None:
    plain, blank = (Run(record(policy="fixed", segments=1, puzzle_id=n), "") for n in (0, BLANK))
    begun = Run(record(policy="fixed", segments=1, start=Seeded(4)), "")
    assert "embedding" not in settings(plain)
    assert settings(blank) == f"embedding blank · {settings(plain)}"
    assert settings(begun) == f"start random, seed 4 · {settings(plain)}"


@pytest.mark.parametrize("contents", [b"", b"nonsense", b"PK\x03\x04 more nonsense"])
def test_what_is_no_run_is_explained_and_nothing_lost(two: Hand, tmp_path: Path, contents: bytes) -> None:
    path = tmp_path / "broken.hrmrun"
    path.write_bytes(contents)
    shown = two.playhead.trace
    assert not two.window.files.open(path)
    assert "“broken.hrmrun” is not a record" in two.window.message.text
    assert two.playhead.trace is shown and len(two.playhead.runs) == 2


def test_saving_asks_with_the_size_of_whole_states(
    two: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialogs: list[SaveDialog] = []

    def accept(dialog: SaveDialog) -> bool:
        dialogs.append(dialog)
        return True

    monkeypatch.setattr(SaveDialog, "exec", accept)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    runs, panel = two.playhead.runs, panel_of(two)
    (tmp_path / "Untitled.hrmrun").write_text("taken")
    runs.to_save.emit(runs.all())
    two.qtbot.waitUntil(lambda: all(run.path for run in runs.all()))
    assert sorted(path.name for path in tmp_path.glob("*.hrmrun")) == [
        "Untitled (2).hrmrun", "Untitled.hrmrun", "one fewer.hrmrun",
    ]  # fmt: skip
    assert (
        dialogs[0].states.text().startswith("With whole states, up to ") and not dialogs[0].states.isChecked()
    )
    assert panel.foot.text().startswith("Saved ")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "where"), ""))
    two.trigger("save_run")
    two.qtbot.waitUntil(lambda: "cannot be saved" in two.window.message.text)


@pytest.mark.parametrize(("name", "file"), [("a/b: c?", "a-b- c-"), ("..", "run"), ("Größe 9", "Größe 9")])
def test_names_become_file_names(name: str, file: str) -> None:
    assert file_name(name) == file
    assert megabytes(300) == "1 kB" and megabytes(5 * 2**18) == "1.25 MB"
