"""Puzzles on paper, in PDF files, and as text on the clipboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import Puzzle
from app.puzzles.formats import format_text, parse_text
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku
from app.ui import answer_texts
from app.ui.printing_dialog import PrintDialog
from app.ui.printing_pages import Layout, page_count, pages, pdf, picture, sheet
from tests.engine.scripted import solved
from tests.ui.conftest import Hand
from tests.ui.window_hands import CTRL, SHIFT, drop, files_of, press

Key = Qt.Key
SHUT = Maze([[0, 1, 0, 0, 0]] * 5, (0, 0), (4, 4))
UNKNOWN = ArcTask((Pair([[1, 2]], [[2, 1]]),), (Pair([[3, 4]]),))
KNOWN = ArcTask((Pair([[1, 2]], [[2, 1]]),), (Pair([[3, 4]], [[4, 3]]),))
SOLVED = Layout(4, titled=True, solved=True)
SIZE = QSize(300, 424)


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    return qapp.font()


def ink(image: QImage) -> int:
    """Pixels that are not white."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return int((rows[:, : grey.width()] < 250).sum())


def test_every_kind_is_printed_and_solved_or_says_why_not(font: QFont) -> None:
    cases: list[tuple[Puzzle, str]] = [
        (solved("sudoku")[0], ""), (Sudoku([[0] * 9] * 9), "several"), (solved("maze")[0], ""),
        (SHUT, "No way"), (UNKNOWN, "not known"), (KNOWN, ""),
    ]  # fmt: skip
    for puzzle, remark in cases:
        plain, told = (sheet(puzzle, "name", layout) for layout in (Layout(titled=False), SOLVED))
        assert (remark in told.remark) and bool(told.remark) is bool(remark)
        images = [picture([each], 1, Layout(titled=False), "", font, SIZE) for each in (plain, told)]
        assert ink(images[0]) > 300 and images[0] == images[1]  # no solution among the puzzles
        if told.solution is not None:
            (page,) = (page for page in pages([told], SOLVED) if page[1])
            assert page[0] == [told]


def test_own_digits_are_left_out_on_request_and_the_foot_keeps_apart(font: QFont) -> None:
    givens = solved("sudoku")[0]
    mine = Sudoku(givens.cells, entries=np.where(givens.cells == 0, 1, 0))
    assert sheet(mine, "name", Layout()).puzzle == mine
    assert sheet(mine, "name", Layout(bare=True)).puzzle == givens
    grey = picture([sheet(givens, "", Layout(6))] * 6, 6, Layout(6, titled=False), "", font, 3 * SIZE)
    rows = [y for y in range(grey.height()) if grey.pixelColor(grey.width() // 4, y).lightness() < 250]
    assert grey.height() * (1 - 42 / 842) - max(rows) > 3 * 424 / 842 * 20


@pytest.mark.parametrize(("count", "each", "wanted"), [(1, 1, 2), (7, 6, 4), (12, 4, 5), (3, 2, 3)])
def test_pages_are_counted_and_written(count: int, each: int, wanted: int, font: QFont) -> None:
    layout = Layout(each, titled=False, solved=True)
    sheets = [sheet(UNKNOWN, f"{n}", layout) for n in range(count)]
    contents = pdf(sheets, layout, "title", font)
    assert page_count(count, layout) == len(list(pages(sheets, layout))) == wanted
    assert contents.startswith(b"%PDF-") and contents.count(b"/Type /Page\n") == wanted


@pytest.fixture
def dialog(hand: Hand, tmp_path: Path) -> Iterator[PrintDialog]:
    """Of a file of five puzzles, the last but one damaged, opened by its key."""
    path = tmp_path / "five.sdm"
    text = format_text([solved("sudoku")[0]])
    path.write_text(text * 3 + "bad\n" + text)
    drop(hand, files_of(path))
    press(hand, Key.Key_P, CTRL | SHIFT)
    made = hand.window.printing.dialog
    assert made is not None
    yield made


def test_several_puzzles_of_a_file_are_saved_as_pdf(
    hand: Hand, dialog: PrintDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (dialog.count, dialog.said.text()) == (1, "1 page")
    dialog.last.setValue(4)
    dialog.each.setCurrentIndex(2)
    assert "Puzzle 4" in dialog.said.text() and not dialog.saving.isEnabled()
    dialog.last.setValue(3)
    hand.qtbot.keyClick(dialog.solved, Key.Key_Space)
    assert dialog.said.text() == "2 pages" and dialog.saving.isEnabled()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / "out"), ""))
    hand.qtbot.keyClick(dialog, Key.Key_Return)
    hand.qtbot.waitUntil(lambda: hand.window.message.text == "Saved out.pdf.", timeout=10_000)
    assert (tmp_path / "out.pdf").read_bytes().count(b"/Type /Page\n") == 2
    # Where nothing can be written a sentence says so
    hand.trigger("pdf")
    dialog = hand.window.printing.dialog
    nowhere = tmp_path / "none" / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(nowhere), ""))
    hand.qtbot.keyClick(dialog, Key.Key_Return)
    hand.qtbot.waitUntil(lambda: "cannot be saved" in hand.window.message.text, timeout=10_000)


def test_a_puzzle_and_its_answers_go_to_the_clipboard_and_to_a_file(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard = QGuiApplication.clipboard()
    assert not hand.window.action["copy_answer"].isEnabled()
    for name in ("copy_marks", "copy_link"):
        hand.trigger(name)
        assert parse_text(clipboard.text()) == [hand.puzzle]
    assert clipboard.text().partition("bd=")[2].isdigit()  # 0 where blank
    hand.trigger("copy")
    assert hand.window.message.text == "The puzzle is on the clipboard, as text."
    hand.solve()
    hand.trigger("copy_answer")
    answer = "\n".join("".join(map(str, row)) for row in hand.board.shown.answer.tolist())
    said, _, text = clipboard.text().partition("\n")
    assert (
        said.startswith("# The model's answer (")
        and "Solved and verified." in said
        and text.strip() == answer
    )
    hand.trigger("copy_solution")
    assert parse_text(clipboard.text())[0].cells.all()
    assert clipboard.text() == f"# The solution, by the exact solver, not by the model:\n{answer}\n"
    path = tmp_path / "all.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    hand.trigger("save_texts")
    hand.qtbot.waitUntil(lambda: hand.window.message.text == "Saved all.txt.", timeout=10_000)
    assert path.read_text().count(answer) == 2 and format_text([hand.puzzle], ".sdk") in path.read_text()

    # The puzzle alone is a picture without the answer
    hand.qtbot.waitUntil(lambda: hand.board.caption != "")
    paths = [tmp_path / name for name in ("before.png", "after.png")]
    for path in paths:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args, path=path: (str(path), ""))
        hand.trigger("bare_picture")
        hand.qtbot.waitUntil(path.exists, timeout=10_000)
        assert (hand.board.shown is not None) is (path is paths[0])
        hand.session.reset()
    assert QImage(str(paths[0])) == QImage(str(paths[1]))


@pytest.mark.parametrize(
    ("puzzle", "said"),
    [
        (Sudoku([[0] * 9] * 9), "One of several solutions"),
        (Sudoku([[1, 2, 3, 4, 5, 6, 7, 8, 0], [0] * 8 + [9]] + [[0] * 9] * 7), "finds no solution"),
        (SHUT, "No way leads"),
        (UNKNOWN, "nothing here solves it"),
        (solved("maze")[0], "A shortest path, by the exact solver"),
        (KNOWN, "The output that the task came with"),
    ],
)
def test_exact_answers_say_whose_they_are(puzzle: Puzzle, said: str) -> None:
    assert said in answer_texts.exact(puzzle)
