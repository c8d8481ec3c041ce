"""What the New dialog is asked for, it makes."""

from random import Random

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.puzzles.arc import ArcTask
from app.puzzles.base import Kind
from app.puzzles.maze import Maze
from app.puzzles.rating import rate
from app.puzzles.rules import FAMILIES
from app.puzzles.sudoku import Sudoku
from app.ui.new_dialog import ANY_RULE, BLANK, NewDialog


@pytest.fixture
def dialog(qtbot: QtBot, request: pytest.FixtureRequest) -> NewDialog:
    """Opened at the page of a kind."""
    kind: Kind = request.param
    made = NewDialog(kind)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("dialog", ["sudoku"], indirect=True)
def test_sudokus(dialog: NewDialog) -> None:
    dialog.givens.setValue(40)
    made = dialog.order()(Random(0))
    assert isinstance(made, Sudoku) and int((made.cells > 0).sum()) == 40
    dialog.sudoku_style.setCurrentText(BLANK)
    assert not dialog.givens.isEnabled() and not dialog.grade.isEnabled()
    assert dialog.order()(Random(0)) == Sudoku(np.zeros((9, 9), dtype=np.uint8))


@pytest.mark.parametrize("dialog", ["sudoku"], indirect=True)
def test_sudokus_by_grade(dialog: NewDialog) -> None:
    assert dialog.long_search == ""
    dialog.grade.setCurrentText("Expert")
    assert "swordfish" in dialog.grade_hint.text() and not dialog.givens.isEnabled()
    assert dialog.long_search == "a Sudoku of grade expert"
    made = dialog.order()(Random(0))
    assert isinstance(made, Sudoku) and rate(made.cells.ravel().tolist()).grade == "expert"
    dialog.grade.setCurrentText("Beyond these rules")
    made = dialog.order()(Random(0))
    assert isinstance(made, Sudoku) and rate(made.cells.ravel().tolist()).grade == "beyond these"
    dialog.number.setValue(12)
    assert (
        dialog.count == 12 and dialog.long_search == "12 Sudokus" and "one list" in dialog.grade_hint.text()
    )
    dialog.sudoku_style.setCurrentText(BLANK)
    assert dialog.long_search == "" and dialog.count == 1 and not dialog.number.isEnabled()


@pytest.mark.parametrize("dialog", ["maze"], indirect=True)
def test_the_maze_previewed_is_the_one_made(dialog: NewDialog, qtbot: QtBot) -> None:
    dialog.show()
    page = dialog.maze
    page.rows.setValue(7)
    page.columns.setValue(11)
    made = dialog.order()(Random(0))
    assert isinstance(made, Maze) and made.canvas == (7, 11) and made.walls.any()
    assert page.preview.maze == made
    seed = page.seed.value()
    page.seed.setValue(1)
    other = page.preview.maze
    page.seed.setValue(seed)
    assert page.preview.maze == made != other
    with qtbot.waitSignal(page.seed.valueChanged):
        qtbot.mouseClick(page.another, Qt.MouseButton.LeftButton)
    assert page.preview.maze != made and page.preview.maze == dialog.order()(Random(0))


@pytest.mark.parametrize("dialog", ["maze"], indirect=True)
def test_enter_in_a_size_shows_the_maze_and_the_next_one_makes_it(dialog: NewDialog, qtbot: QtBot) -> None:
    dialog.show()
    page = dialog.maze
    page.rows.setFocus()
    page.rows.selectAll()
    qtbot.keyClicks(page.rows, "21")
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    assert dialog.isVisible() and page.preview.maze and page.preview.maze.canvas == (21, 15)
    page.seed.setValue(406878)
    assert dialog.called == "Perfect 21×15 #406878"
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    assert not dialog.isVisible() and dialog.result() == NewDialog.DialogCode.Accepted


@pytest.mark.parametrize("dialog", ["maze"], indirect=True)
def test_a_blank_maze_needs_no_seed(dialog: NewDialog) -> None:
    dialog.maze.style_box.setCurrentText(BLANK)
    made = dialog.order()(Random(0))
    assert isinstance(made, Maze) and made.canvas == (15, 15) and not made.walls.any()
    assert not dialog.maze.seed.isEnabled() and not dialog.maze.another.isEnabled()


@pytest.mark.parametrize("dialog", ["arc"], indirect=True)
def test_a_task_of_any_rule(dialog: NewDialog) -> None:
    assert dialog.arc.rule.currentText() == ANY_RULE and not dialog.arc.rows.isEnabled()
    made = []
    for seed in range(8):
        dialog.arc.seed.setValue(seed)
        made.append(dialog.order()(Random(0)))
    assert all(isinstance(task, ArcTask) and len(task.train) > 1 for task in made)
    assert len({task.extra["rule"] for task in made if isinstance(task, ArcTask)}) > 4


@pytest.mark.parametrize("dialog", ["arc"], indirect=True)
def test_a_task_of_a_rule(dialog: NewDialog) -> None:
    listed = {dialog.arc.rule.itemData(i) for i in range(dialog.arc.rule.count())}
    assert listed - {"", None} == set(FAMILIES)
    dialog.arc.rule.setCurrentText("Sort bars")
    assert dialog.arc.hint.text() == FAMILIES["sort-bars"].about and not dialog.arc.rows.isEnabled()
    made = dialog.order()(Random(0))
    assert isinstance(made, ArcTask) and made.extra["rule"] == "sort-bars"


@pytest.mark.parametrize("dialog", ["arc"], indirect=True)
def test_the_task_previewed_is_the_one_made(dialog: NewDialog, qtbot: QtBot) -> None:
    dialog.show()
    page = dialog.arc
    before = page.preview.task
    assert before == dialog.order()(Random(0))
    page.grab()
    with qtbot.waitSignal(page.seed.valueChanged):
        qtbot.mouseClick(page.another, Qt.MouseButton.LeftButton)
    assert page.preview.task != before and page.preview.task == dialog.order()(Random(0))
    page.rule.setCurrentText(BLANK)
    assert not page.seed.isEnabled() and page.preview.task.asked.input.shape == (6, 6)


@pytest.mark.parametrize("dialog", ["arc"], indirect=True)
def test_a_blank_task(dialog: NewDialog) -> None:
    dialog.arc.rule.setCurrentText(BLANK)
    assert "draw" in dialog.arc.hint.text()
    dialog.arc.rows.setValue(4)
    made = dialog.order()(Random(0))
    assert isinstance(made, ArcTask) and made.asked.input.shape == (4, 6) and not made.asked.input.any()
