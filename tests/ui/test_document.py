"""The open puzzle: edits, their history, and saving."""

import numpy as np
import pytest

from app.puzzles.base import PuzzleError
from app.puzzles.formats import read_puzzles
from app.puzzles.sudoku import Sudoku
from app.ui.document import Document


def sudoku(first: int = 0) -> Sudoku:
    cells = np.zeros((9, 9), dtype=np.uint8)
    cells[0, 0] = first
    return Sudoku(cells)


@pytest.fixture
def document(qtbot):
    return Document(sudoku())


def test_nothing_is_open_until_something_is(qtbot):
    document = Document()
    assert document.puzzle is None
    document.edit(sudoku(1), "Set 1")
    assert document.puzzle == sudoku(1)
    assert not document.undo_stack.canUndo()


def test_an_edit_can_be_undone_and_redone(document):
    seen = []
    document.puzzle_changed.connect(seen.append)
    document.edit(sudoku(1), "Set 1")
    document.undo_stack.undo()
    document.undo_stack.redo()
    assert seen == [sudoku(1), sudoku(), sudoku(1)]
    assert document.undo_stack.undoText() == "Set 1"


def test_an_equal_puzzle_is_no_edit(document, qtbot):
    with qtbot.assertNotEmitted(document.puzzle_changed):
        document.edit(sudoku(), "Nothing")
    assert document.undo_stack.count() == 0


def test_edits_of_one_stroke_are_one_step(document):
    for digit in (1, 2, 3):
        document.edit(sudoku(digit), "Draw", "stroke-1")
    document.edit(sudoku(4), "Draw", "stroke-2")
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.puzzle == sudoku(3)
    document.undo_stack.undo()
    assert document.puzzle == sudoku()


def test_edits_without_a_key_stay_apart(document):
    document.edit(sudoku(1), "Set 1")
    document.edit(sudoku(2), "Set 2")
    assert document.undo_stack.count() == 2


def test_a_stroke_that_leads_back_is_no_step(document):
    document.edit(sudoku(1), "Draw", "stroke-1")
    document.edit(sudoku(), "Draw", "stroke-1")
    assert document.undo_stack.count() == 0
    assert not document.dirty


def test_a_save_ends_the_step(document, tmp_path):
    document.edit(sudoku(1), "Draw", "stroke-1")
    document.save(tmp_path / "a.sdk")
    document.edit(sudoku(2), "Draw", "stroke-1")
    document.undo_stack.undo()
    assert document.puzzle == sudoku(1)
    assert not document.dirty


def test_the_title_tells_of_unsaved_edits(document, tmp_path):
    titles = []
    document.title_changed.connect(titles.append)
    document.edit(sudoku(1), "Set 1")
    assert document.dirty
    document.save(tmp_path / "mine.sdk")
    assert titles[0] == "Untitled •"
    assert titles[-1] == document.title == document.name == "mine"
    assert document.path == tmp_path / "mine.sdk"
    assert read_puzzles(document.path) == [sudoku(1)]


def test_loading_starts_a_new_history(document, tmp_path):
    document.edit(sudoku(1), "Set 1")
    document.load(sudoku(2), tmp_path / "two.sdk")
    assert (document.name, document.path) == ("two", tmp_path / "two.sdk")
    assert not document.undo_stack.canUndo()
    assert not document.dirty
    document.load(sudoku(3), name="From the clipboard")
    assert (document.name, document.path) == ("From the clipboard", None)


def test_a_failed_save_keeps_everything(document, tmp_path):
    document.edit(sudoku(1), "Set 1")
    with pytest.raises(PuzzleError):
        document.save(tmp_path / "mine.png")
    assert document.dirty
    assert document.path is None
