"""Hands and eyes for the tests of boards: real mouse events, and the colours they lead to."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from app.puzzles.base import Cell, Puzzle
from app.ui.boards.arc import ArcBoard
from app.ui.boards.base import Board
from app.ui.boards.lattice import Lattice
from app.ui.boards.prediction import Prediction
from app.ui.document import Document

LEFT = Qt.MouseButton.LeftButton


def show(qtbot, editor, size: int = 500):
    """An editor on screen with the keyboard's focus on its board."""
    qtbot.addWidget(editor)
    editor.resize(size, size)
    with qtbot.waitActive(editor):
        editor.show()
    editor.board.setFocus()
    return editor


def edited_by(editor, puzzle: Puzzle) -> Document:
    """A document that the editor edits and shows."""
    document = Document(puzzle)
    editor.edited.connect(document.edit)
    if isinstance(editor.board, ArcBoard):
        editor.board.turned.connect(document.turn)
        document.edited.connect(editor.board.follow)
    document.puzzle_changed.connect(editor.set_puzzle)
    return document


def click(board: Board, cell: Cell, lattice: Lattice | None = None) -> None:
    """Press and let go in the middle of a cell."""
    drag(board, [cell], lattice)


def drag(board: Board, cells: Sequence[Cell], lattice: Lattice | None = None) -> None:
    """Press on the first cell, move over the others, let go."""
    lattice = lattice or board.lattice()
    points = [lattice.cell_rect(cell).center().toPoint() for cell in cells]
    QTest.mousePress(board, LEFT, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(board, point)
    QTest.mouseRelease(board, LEFT, pos=points[-1])


def point_at(board: Board, cell: Cell) -> None:
    """Move the mouse onto a cell."""
    QTest.mouseMove(board, board.lattice().cell_rect(cell).center().toPoint())


def colour_at(
    board: Board, cell: Cell, dx: float = 0.0, dy: float = 0.0, lattice: Lattice | None = None
) -> str:
    """What is painted in a cell, ``dx`` and ``dy`` cells from its middle, as #rrggbb."""
    lattice = lattice or board.lattice()
    at = lattice.cell_rect(cell).center() + QPointF(dx * lattice.cell, dy * lattice.cell)
    picture = board.grab()
    ratio = picture.devicePixelRatio()
    return picture.toImage().pixelColor(int(at.x() * ratio), int(at.y() * ratio)).name()


def colours_in(board: Board, cell: Cell, lattice: Lattice | None = None) -> set[str]:
    """Every colour painted in a cell."""
    box = (lattice or board.lattice()).cell_rect(cell)
    image = board.grab(box.toAlignedRect()).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def blend(over: str, under: str, alpha: float) -> np.ndarray:
    """Two colours, one over the other."""
    top, ground = (np.array(QColor(name).getRgb()[:3]) for name in (over, under))
    return alpha * top + (1 - alpha) * ground


def close(name: str, wanted: np.ndarray | str, by: float = 6.0) -> bool:
    """Whether a painted colour is as wanted, up to rounding."""
    wanted = np.array(QColor(wanted).getRgb()[:3]) if isinstance(wanted, str) else wanted
    return bool(np.abs(np.array(QColor(name).getRgb()[:3]) - wanted).max() <= by)


def predicted(answer: np.ndarray, confidence: float = 1.0, changed: Sequence[Cell] = ()) -> Prediction:
    """A prediction, equally sure everywhere."""
    mask = np.zeros(answer.shape, dtype=np.bool_)
    for cell in changed:
        mask[cell] = True
    return Prediction(answer, np.full(answer.shape, confidence, dtype=np.float32), mask)
