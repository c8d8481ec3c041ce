"""Pictures of boards and panels: their size, their ground, drawings that show the same."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QPoint
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.ui.export.picture import Style, image, seen, svg
from tests.ui.conftest import Hand

PANELS = ("halting", "dynamics", "cell")


@pytest.fixture
def solved(hand: Hand) -> Hand:
    """A window in which a run ended, the mouse and the cursor on a cell."""
    hand.solve()
    hand.board.select((4, 4))
    hand.board.hover((0, 0))
    panels = [hand.window.workspace.docks[key].slot for key in PANELS]
    hand.qtbot.waitUntil(lambda: all(slot.panel is not None for slot in panels))
    return hand


def subjects(hand: Hand) -> list[QWidget]:
    """The board and some panels."""
    docks = hand.window.workspace.docks
    return [hand.board, *(docks[key].slot.panel for key in PANELS)]  # type: ignore[list-item]


def pixels(picture: QImage) -> NDArray[np.float64]:
    """[h, w, 3], 0 to 255."""
    made = picture.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(made.constBits(), np.uint8).reshape(made.height(), made.bytesPerLine())
    return rows.reshape(made.height(), -1, 4)[..., :3].astype(float)


def rendered(drawing: bytes, size: Any) -> QImage:
    """An SVG file as pixels."""
    renderer = QSvgRenderer(QByteArray(drawing))
    assert renderer.isValid()
    made = QImage(size, QImage.Format.Format_RGB32)
    with QPainter(made) as painter:
        renderer.render(painter)
    return made


@pytest.mark.parametrize("scale", [1, 2, 4])
def test_a_picture_has_the_size_and_the_ground_that_were_chosen(solved: Hand, scale: int) -> None:
    for widget in subjects(solved):
        theme = widget.theme  # type: ignore[attr-defined]
        picture = image(widget, Style(scale, "theme"))
        assert picture.size() == scale * seen(widget).size()
        ground = theme.window if widget is solved.board else theme.panel
        assert picture.pixelColor(QPoint(1, 1)) == QColor(ground)
        assert image(widget, Style(scale, "clear")).pixelColor(1, 1).alpha() == 0
        assert image(widget, Style(scale, "print")).pixelColor(1, 1) == QColor("white")
        assert widget.theme is theme  # type: ignore[attr-defined]


def test_a_picture_is_painted_anew_and_bears_no_cursor(solved: Hand) -> None:
    board = solved.board
    with_marks = image(board, Style(2))
    board.cursor_cell = board.hover_cell = None
    assert image(board, Style(2)) == with_marks
    edges = np.abs(np.diff(pixels(image(board, Style(4))), axis=1)).max(-1)
    blown_up = np.arange(edges.shape[1]) % 4 == 3  # where a picture of the screen's pixels has its edges
    assert edges[:, ~blown_up].sum() > edges[:, blown_up].sum()
    assert edges.max() > 150  # and they are sharp


def test_a_drawing_of_shapes_shows_what_the_picture_shows(solved: Hand) -> None:
    for widget in subjects(solved):
        style = Style(2)
        picture, drawing = image(widget, style), svg(widget, style, "it")
        assert b"<image" not in drawing
        apart = np.abs(pixels(rendered(drawing, picture.size())) - pixels(picture)).mean()
        assert apart < 6, widget


def test_the_window_is_as_it_was(solved: Hand) -> None:
    before = solved.board.cursor_cell, solved.board.hover_cell
    halting = solved.window.workspace.docks["halting"].slot.panel
    assert halting
    image(halting, Style(4, "print"))
    image(solved.board, Style(4, "print"))
    assert (solved.board.cursor_cell, solved.board.hover_cell) == before
    assert halting.gauge.switches[0].isVisibleTo(halting)  # type: ignore[attr-defined]


@pytest.fixture
def choose_file(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, str], None]:
    """Says which file people choose, and as what."""

    def choose(path: Path, pattern: str) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), pattern))

    return choose


def test_the_menu_saves_and_copies(
    solved: Hand, tmp_path: Path, choose_file: Callable[[Path, str], None]
) -> None:
    window = solved.window
    choose_file(tmp_path / "board", "PNG picture (*.png)")
    size = 2 * seen(solved.board).size()
    solved.trigger("board_picture")
    solved.qtbot.waitUntil(lambda: window.message.text == "Saved board.png.")
    assert QImage(str(tmp_path / "board.png")).size() == size
    choose_file(tmp_path / "board.svg", "SVG drawing (*.svg)")
    solved.trigger("board_picture")
    solved.qtbot.waitUntil((tmp_path / "board.svg").exists)
    choose_file(tmp_path / "cells", "CSV table (*.csv)")
    solved.trigger("board_data")
    solved.qtbot.waitUntil((tmp_path / "cells.csv").exists)
    assert len((tmp_path / "cells.csv").read_text().splitlines()) == 82
    solved.trigger("copy_picture")
    assert QGuiApplication.clipboard().image().size() == 2 * seen(solved.board).size()


def test_a_panel_offers_what_it_has(
    solved: Hand, tmp_path: Path, choose_file: Callable[[Path, str], None]
) -> None:
    dock = solved.window.workspace.docks["halting"]
    menu = dock.take.menu()
    menu.aboutToShow.emit()
    texts = {action.text(): action for action in menu.actions()}
    assert {"Save picture…", "Save data…", "Copy picture"} <= set(texts)
    choose_file(tmp_path / "halting.csv", "")
    texts["Save data…"].trigger()
    solved.qtbot.waitUntil((tmp_path / "halting.csv").exists)
    trace = solved.playhead.trace
    assert trace and len((tmp_path / "halting.csv").read_text().splitlines()) == 1 + len(trace.segments())


def test_the_right_button_offers_the_same(solved: Hand) -> None:
    dock = solved.window.workspace.docks["halting"]
    panel = dock.slot.panel
    assert panel
    view = panel.plot.viewport()  # type: ignore[attr-defined]
    at = QPoint(40, 40)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, event)
    menu = dock.take.menu()
    assert menu.isVisible() and "Save picture…" in [action.text() for action in menu.actions()]
    menu.close()


def test_a_place_that_cannot_be_written_gives_a_sentence(
    solved: Hand, tmp_path: Path, choose_file: Callable[[Path, str], None]
) -> None:
    choose_file(tmp_path / "nowhere" / "x.png", "")
    solved.trigger("board_picture")
    solved.qtbot.waitUntil(lambda: "cannot be saved" in solved.window.message.text)
    assert not list(tmp_path.glob("*.png"))
