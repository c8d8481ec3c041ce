"""Mazes in the whole window: ends that solve again, the path as text, a second model, pictures, arrays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from app.puzzles.formats import maze_text
from app.puzzles.maze import PATH
from app.ui.maze_picture import MazePictureDialog
from app.ui.maze_size import MazeSizeDialog
from app.ui.palette import commands_of, ranked
from app.ui.picture_dialog import PictureDialog
from tests.puzzles.drawn_grids import drawn, some_digits
from tests.puzzles.test_maze_image import MAZE
from tests.puzzles.test_maze_image import drawn as drawn_maze
from tests.ui.board_hands import predicted
from tests.ui.conftest import Hand, Scripted, install_model
from tests.ui.window_hands import drop, files_of


@pytest.fixture
def hand(make_hand: Any) -> Hand:
    """A window with a maze model, ready, the solvable maze open."""
    made: Hand = make_hand(("maze",))
    made.window.show_kind("maze")
    made.wait_until_ready()
    made.show_solvable("maze")
    return made


def image_of(picture: np.ndarray) -> QImage:
    h, w, _ = picture.shape
    return QImage(picture.tobytes(), w, h, 3 * w, QImage.Format.Format_RGB888).copy()


def test_the_path_is_copied_as_text(hand: Hand) -> None:
    hand.trigger("copy_path")
    assert "Solve the maze" in hand.window.message.text
    hand.window.files.show_puzzles([MAZE])
    answer = np.array(MAZE.codes())
    for cell in MAZE.solution()[1:-1]:
        answer[cell] = PATH
    hand.board.set_prediction(predicted(answer))
    hand.trigger("copy_path")
    text = QGuiApplication.clipboard().text()
    assert text.count("o") == MAZE.steps() - 1 and maze_text.parse(text) == MAZE  # type: ignore[operator]
    assert "one of the shortest" in hand.window.message.text
    hand.trigger("copy")
    assert QGuiApplication.clipboard().text() == maze_text.render(MAZE)
    answer[0, 0] = PATH
    hand.board.set_prediction(predicted(answer))
    hand.trigger("copy_path")
    assert "stay #" in hand.window.message.text


def test_the_exact_path_and_the_size_are_of_mazes_only(hand: Hand) -> None:
    hand.trigger("exact_path")
    assert hand.board.exact and hand.board.caption.startswith("Exact solver")
    hand.trigger("maze_size")
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MazeSizeDialog))
    dialog.boxes[3].setValue(2)
    dialog.accept()
    assert hand.puzzle.canvas == (7, 9)
    hand.trigger("undo")
    assert hand.puzzle.canvas == (7, 7)
    hand.window.show_kind("sudoku")
    assert not any(hand.window.action[name].isEnabled() for name in ("exact_path", "copy_path", "maze_size"))


def test_a_second_model_solves_it_too_and_the_first_is_in_use_again(
    hand: Hand, tmp_path: Path, scripted: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_model(tmp_path / "models", "maze-second", "maze")
    asked: list[list[str]] = []

    def choose(parent: Any, title: str, label: str, names: list[str], *rest: Any) -> tuple[str, bool]:
        asked.append(names)
        return names[0], True

    monkeypatch.setattr(QInputDialog, "getItem", choose)
    second, home = hand.window.second, hand.session.model_path
    hand.window.files.show_puzzles([hand.puzzle], name="scripted-9-perfect")  # the model's name is in it
    hand.trigger("compare_model")
    hand.qtbot.waitUntil(lambda: hand.window.replaying._compared is not None)
    hand.qtbot.waitUntil(lambda: not hand.session.loading and hand.session.model_path == home)
    assert asked == [["maze-second", "Another folder…"]]
    assert scripted.opened[-3:] == ["maze", "maze-second", "maze"] and second.stage == ""
    compared: Any = hand.window.replaying._compared
    assert [run.name for run in compared.clock.runs] == 2 * ["scripted-9-perfect · scripted"]
    exact = len(hand.puzzle.solution()) - 1
    assert f"exact solver {exact}" in compared.boards.sentence
    compared.close()
    hand.qtbot.waitUntil(lambda: hand.window.replaying._compared is None)
    second.compare(install_model(tmp_path, "broken-maze", "maze"))
    hand.qtbot.waitUntil(lambda: second.stage == "" and not hand.session.loading)
    assert "broken-maze was not opened" in hand.window.message.text
    assert hand.session.model_path == home and hand.window.replaying._compared is None


def test_where_no_other_model_is_the_question_says_so(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(QInputDialog, "getItem", lambda *args: asked.append(args) or ("", False))
    hand.trigger("compare_model")
    said, names = asked[0][2:4]
    assert "No other maze model is here yet" in said and "hrmscope train maze" in said
    assert names == ["Another folder…"]


def test_the_tools_are_in_the_menu_and_a_picture_is_asked_for(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = hand.window.showing._commands()
    for query, text in {
        "share": "Copy maze with path",
        "import": "Open a picture",
        "eraser": "Eraser",
    }.items():
        assert text in [c.text for c in ranked(every, query, [])], query
    found = {c.text: c for c in commands_of(hand.window.mazes.menu, "Puzzle ▸ Maze tools")}
    assert found["Eraser"].key == "E" and found["Eraser"].enabled
    found["Eraser"].run()
    assert hand.board.tool == "eraser"
    found["Clear all walls"].run()
    assert not hand.puzzle.walls.any()
    path = tmp_path / "garden.png"
    assert image_of(drawn_maze(MAZE, 12, 20)).save(str(path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    hand.trigger("open_picture")
    assert dialog_of(hand, MazePictureDialog).maze == MAZE
    hand.window.from_picture.dialog.reject()
    hand.window.show_kind("sudoku")
    assert not any(c.enabled for c in commands_of(hand.window.mazes.menu, "Puzzle ▸ Maze tools"))


def dialog_of(hand: Hand, kind: type) -> Any:
    hand.qtbot.waitUntil(lambda: isinstance(hand.window.from_picture.dialog, kind), timeout=20_000)
    return hand.window.from_picture.dialog


def test_a_dropped_picture_is_checked_and_taken_and_an_array_opened(hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "garden.png"
    assert image_of(drawn_maze(MAZE, 12, 20)).save(str(path))
    drop(hand, files_of(path))
    dialog = dialog_of(hand, MazePictureDialog)
    assert dialog.maze == MAZE and dialog.doubts == 0 and "15×21" in dialog.text
    dialog.columns.setValue(42)
    assert dialog.maze.canvas == (30, 42) and dialog.rows.value() == 30
    dialog.columns.setValue(21)
    dialog.threshold.setValue(40)
    assert dialog.maze == MAZE
    hand.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert hand.puzzle == MAZE and hand.window.desks.current.document.name == "garden"
    image_of(np.full((60, 90, 3), 180, np.uint8)).save(str(path))
    hand.window.files.open(path)
    hand.qtbot.waitUntil(lambda: "No maze was found" in hand.window.message.text)
    assert hand.puzzle == MAZE
    corridor = np.zeros((2, 3, 3), np.bool_)
    corridor[1, :, :2] = corridor[0, :2, 0] = True
    path = tmp_path / "corridor.npy"
    np.save(path, corridor)
    assert hand.window.files.open(path)
    assert hand.puzzle.canvas == (7, 7) and hand.puzzle.goal == (5, 5)


def test_the_kind_in_use_is_looked_for_first_and_the_other_can_be_had(hand: Hand) -> None:
    grey = drawn(some_digits())
    QGuiApplication.clipboard().setImage(image_of(np.repeat(grey[..., None], 3, axis=2).astype(np.uint8)))
    hand.trigger("paste")
    dialog_of(hand, MazePictureDialog).other.click()
    sudoku = dialog_of(hand, PictureDialog)
    assert (sudoku.sudoku.cells == some_digits()).all()
    sudoku.reject()
    hand.window.show_kind("sudoku")
    QGuiApplication.clipboard().setImage(image_of(drawn_maze(MAZE, 12, 20)))
    hand.trigger("paste")  # no Sudoku, but a maze
    dialog = dialog_of(hand, MazePictureDialog)
    dialog.other.click()
    hand.qtbot.waitUntil(lambda: "No whole Sudoku grid" in dialog.text)
    assert hand.window.from_picture.dialog is dialog and dialog.maze == MAZE
    assert hand.window.from_picture.asking  # who says that it is a Sudoku may show where
    dialog.reject()
    assert hand.window.from_picture.asking is None
