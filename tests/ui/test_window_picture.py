"""A Sudoku from a picture in the window: read, checked, corrected, taken or left."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QPushButton

from app import paths
from app.puzzles.photo import NO_GRID, PhotoError, Reading, read_picture
from app.puzzles.sudoku import Sudoku
from app.ui import errand, pictures
from app.ui.boards.sudoku import SudokuBoard
from app.ui.from_picture import UNFOUND
from app.ui.launch import launch
from app.ui.picture_dialog import PictureDialog
from app.ui.theme import DARK, LIGHT, Theme
from tests.engine.scripted import solved
from tests.puzzles.drawn_grids import drawn, some_digits
from tests.ui.conftest import Hand, Scripted, install_model
from tests.ui.window_hands import drop, files_of

Key = Qt.Key


def image_of(pixels: np.ndarray) -> QImage:
    grey = np.ascontiguousarray(pixels, dtype=np.uint8)
    h, w = grey.shape
    return QImage(grey.data, w, h, w, QImage.Format.Format_Grayscale8).copy()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A picture without doubts, its name as cameras write it."""
    path = tmp_path / "IMG_1.PNG"
    assert image_of(drawn(some_digits())).save(str(path), "PNG")
    return path


@pytest.fixture
def contradictory(tmp_path: Path) -> Path:
    """A picture of two 5s in a row, which are doubtful, and an 8."""
    digits = np.zeros((9, 9), np.uint8)
    digits[0, 2] = digits[0, 6] = 5
    digits[4, 4] = 8
    path = tmp_path / "wrong.png"
    assert image_of(drawn(digits)).save(str(path))
    return path


def checked(hand: Hand, what: Callable[[], object]) -> PictureDialog:
    """What is shown to be checked after something was opened."""
    what()
    hand.qtbot.waitUntil(lambda: hand.window.from_picture.dialog is not None)
    dialog = hand.window.from_picture.dialog
    assert isinstance(dialog, PictureDialog)
    hand.qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.board)
    return dialog


def type_keys(hand: Hand, *keys: Qt.Key) -> None:
    for key in keys:
        hand.qtbot.keyClick(QApplication.focusWidget(), key)


def test_a_dropped_picture_is_checked_and_becomes_the_puzzle(hand: Hand, photo: Path) -> None:
    before = hand.puzzle
    dialog = checked(hand, lambda: drop(hand, files_of(photo)))
    assert hand.puzzle == before and "No cell is doubtful" in dialog.text
    assert [each.text() for each in dialog.findChildren(QPushButton) if each.isDefault()] == [
        "Use this Sudoku"
    ]
    type_keys(hand, Key.Key_Return)
    assert hand.puzzle == Sudoku(some_digits()) and hand.window.from_picture.dialog is None
    document = hand.window.desks.current.document
    assert document.name == "IMG_1" and document.path is None  # it is not saved over the picture
    hand.board.select((0, 0))
    hand.clear_givens()
    hand.trigger("undo")
    assert hand.puzzle == Sudoku(some_digits())


def test_escape_leaves_the_puzzle(hand: Hand, photo: Path) -> None:
    before = hand.puzzle
    checked(hand, lambda: hand.window.files.open(photo))
    type_keys(hand, Key.Key_Escape)
    assert hand.puzzle == before and hand.window.from_picture.dialog is None


def test_doubtful_cells_are_gone_through_and_settled(hand: Hand, contradictory: Path) -> None:
    dialog = checked(hand, lambda: hand.window.files.open(contradictory))
    board: Any = dialog.board
    assert "2 cells are doubtful" in dialog.text and board.cursor_cell == (0, 2)
    type_keys(hand, Key.Key_5)  # as it was read: this one is right
    assert "1 cell is doubtful" in dialog.text
    type_keys(hand, Key.Key_Tab)
    assert board.cursor_cell == (0, 6) and "5 (" in dialog._cell.text()
    type_keys(hand, Key.Key_Tab)
    assert QApplication.focusWidget() is not board  # there is no other doubtful cell: on to the buttons
    board.setFocus()
    type_keys(hand, Key.Key_6)
    assert dialog.doubts == 0 and "No cell is doubtful" in dialog.text
    type_keys(hand, Key.Key_Enter)
    assert hand.puzzle.cells[0].tolist() == [0, 0, 5, 0, 0, 0, 6, 0, 0]


def test_a_doubtful_cell_has_a_sign_and_a_colour(qtbot: Any) -> None:
    reading = read_picture(drawn(some_digits()))
    doubtful = np.zeros((9, 9), np.bool_)
    doubtful[4, 1] = True
    marked = Reading(reading.digits, reading.likely, doubtful, reading.mesh)
    dialog = PictureDialog(image_of(drawn(some_digits())), marked, "x", LIGHT)
    qtbot.addWidget(dialog)
    pink, image = QColor(LIGHT.differs), dialog.board.grab().toImage()
    ratio = image.devicePixelRatioF()
    corner = (dialog.board.lattice().cell_rect((4, 1)).topRight() * ratio).toPoint()
    assert image.pixelColor(corner.x() - 3, corner.y() + 1) == pink
    other = (dialog.board.lattice().cell_rect((4, 4)).topRight() * ratio).toPoint()
    assert image.pixelColor(other.x() - 3, other.y() + 1) != pink


def test_a_click_on_the_picture_chooses_the_cell(hand: Hand, photo: Path) -> None:
    dialog = checked(hand, lambda: hand.window.files.open(photo))
    middle = dialog.picture.outline((7, 3)).boundingRect().center().toPoint()
    hand.qtbot.mouseClick(dialog.picture, Qt.MouseButton.LeftButton, pos=middle)
    assert dialog.board.cursor_cell == (7, 3) and dialog.picture.cell == (7, 3)


def test_a_pasted_picture_is_read(hand: Hand) -> None:
    QGuiApplication.clipboard().setImage(image_of(drawn(some_digits())))
    checked(hand, lambda: hand.trigger("paste"))
    type_keys(hand, Key.Key_Return)
    assert hand.puzzle == Sudoku(some_digits())


def test_a_picture_without_a_grid_gets_a_sentence(hand: Hand, tmp_path: Path) -> None:
    before, path = hand.puzzle, tmp_path / "cat.png"
    image_of(np.random.default_rng(0).integers(0, 256, (300, 400))).save(str(path))
    hand.window.files.open(path)
    hand.qtbot.waitUntil(lambda: hand.window.message.text == f"cat.png: {NO_GRID}")
    assert hand.puzzle == before and hand.window.from_picture.dialog is None
    asking = hand.window.from_picture.asking
    assert asking and asking.text == UNFOUND
    hand.qtbot.keyClick(asking.view, Key.Key_Escape)
    assert hand.window.from_picture.asking is None and hand.puzzle == before


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_our_own_board_can_be_read_back(qtbot: Any, theme: Theme) -> None:
    board = SudokuBoard(theme)
    qtbot.addWidget(board)
    puzzle = solved("sudoku")[0]
    board.set_puzzle(puzzle)
    board.resize(520, 520)
    reading = read_picture(pictures.grey(board.grab().toImage()))
    assert (reading.digits == puzzle.cells).all()


def test_what_claims_to_be_enormous_is_refused_unread(tmp_path: Path) -> None:
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    path = tmp_path / "bomb.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 9) + b"IDAT")
    with pytest.raises(PhotoError, match="3600 megapixels"):
        pictures.load(path)


@pytest.mark.qt_log_ignore("JPEG datastream")
@pytest.mark.parametrize("contents", [b"", b"no picture", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0JFIF"])
def test_what_is_no_picture_is_said(tmp_path: Path, contents: bytes) -> None:
    path = tmp_path / "x.jpg"
    path.write_bytes(contents)
    with pytest.raises(PhotoError, match=r"cannot be read.*\.$"):
        pictures.load(path)
    with pytest.raises(PhotoError, match="no such file"):
        pictures.load(tmp_path / "gone.jpg")


def test_a_transparent_picture_is_seen_on_white() -> None:
    image = QImage(4, 4, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    assert (pictures.grey(pictures.on_white(image)) == 255).all()


@pytest.mark.usefixtures("qapp", "own_home")
class TestOpenCommand:
    @pytest.fixture(autouse=True)
    def installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(errand, "SETTLING", 20)
        install_model(paths.models(), "sudoku", "sudoku")

    def test_a_clear_picture_is_solved(
        self, photo: Path, scripted: Scripted, capsys: pytest.CaptureFixture[str]
    ) -> None:
        image_of(drawn(solved("sudoku")[0].cells)).save(str(photo), "PNG")
        assert launch([str(photo), "--model", "sudoku", "--solve", "--quit"], scripted) == 0
        assert capsys.readouterr().err == ""

    def test_a_doubtful_one_is_2(
        self, contradictory: Path, scripted: Scripted, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert launch([str(contradictory), "--model", "sudoku", "--solve", "--quit"], scripted) == 2
        assert "2 cells are doubtful" in capsys.readouterr().err

    def test_what_was_read_is_shown(self, photo: Path, tmp_path: Path, scripted: Scripted) -> None:
        out = tmp_path / "out.png"
        assert launch([str(photo), "--screenshot", str(out), "--quit"], scripted) == 0
        assert not QImage(str(out)).isNull()
