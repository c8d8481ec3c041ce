"""What was read from a picture, to be checked beside it before it is taken."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.language import tr
from app.puzzles.base import Cell, place
from app.puzzles.photo import Reading
from app.puzzles.sudoku import Sudoku
from app.ui.boards.base import KeyAction, modifiers
from app.ui.boards.card import percent
from app.ui.boards.paint import Lettering, colour, sized, tint
from app.ui.boards.sudoku import SudokuBoard
from app.ui.picture_view import PictureView
from app.ui.theme import Theme

LEGEND = tr(
    "? is doubtful. Tab goes to the next doubtful cell, digits correct it, 0 clears it; "
    "the same digit again confirms it."
)


class CheckedBoard(SudokuBoard):
    """A Sudoku board on which what is doubtful is marked until somebody types what is there.

    Signals:
        settled: the cell is no longer doubtful.
        confirmed: Enter was pressed.
    """

    settled = Signal(object)
    confirmed = Signal()

    def __init__(self, reading: Reading, theme: Theme) -> None:
        super().__init__(theme)
        self.doubtful = reading.doubtful.copy()
        self.set_puzzle(Sudoku(reading.digits))

    def put(self, digit: int) -> None:
        """Set the cell, which settles it."""
        super().put(digit)
        if self.cursor_cell and self.doubtful[self.cursor_cell]:
            self.doubtful[self.cursor_cell] = False
            self.update()
            self.settled.emit(self.cursor_cell)

    def key_action(self, event: QKeyEvent) -> KeyAction | None:
        """What every Sudoku board does, and Enter."""
        # The dialog's default button is none any more once the focus has been on another one.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers(event):
            return self.confirmed.emit
        return super().key_action(event)

    def describe(self, cell: Cell) -> str:
        """What stands there, and whether that is doubtful."""
        said = super().describe(cell)
        return tr("{cell}, doubtful", cell=said) if self.doubtful[cell] else said

    def focusNextPrevChild(self, onwards: bool) -> bool:
        """Tab goes through the doubtful cells first, then on to the buttons."""
        doubts = [(row, column) for row, column in np.argwhere(self.doubtful).tolist()]
        here = self.cursor_cell or ((-1, -1) if onwards else (9, 9))
        ahead = [cell for cell in doubts if cell > here] if onwards else [c for c in doubts[::-1] if c < here]
        if ahead:
            self.select(ahead[0])
            return True
        return super().focusNextPrevChild(onwards)

    def paint(self, painter: QPainter) -> None:
        """The board, and on doubtful cells a tint and a corner with a question mark."""
        super().paint(painter)
        lattice, theme = self.lattice(), self.theme
        tint(painter, lattice, self.doubtful, colour(theme.differs, 0.22))
        letters = Lettering(sized(self.font(), lattice.cell * 0.24, self.font().Weight.Bold))
        painter.setFont(letters.font)
        for row, column in np.argwhere(self.doubtful).tolist():
            box = lattice.cell_rect((row, column))
            side = box.width() * 0.44
            corner = box.topRight()
            painter.setPen(QColor(theme.differs))
            painter.setBrush(QColor(theme.differs))
            painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))
            painter.setPen(QColor(theme.panel))
            letters.draw(painter, "?", corner + QPointF(-0.32, 0.32) * side)


class PictureDialog(QDialog):
    """The picture, and beside it the board that was read, to correct.

    Signals:
        otherwise: it is to be read as a maze.
        misplaced: the grid is elsewhere in the picture.

    Attributes:
        board: what was read, as corrected so far.
    """

    otherwise = Signal()
    misplaced = Signal()

    def __init__(
        self, image: QImage, reading: Reading, name: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("{name}: check what was read", name=name))
        self.resize(parent.window().size() * 0.9 if parent else QSize(1150, 720))
        self._reading = reading
        self.picture = PictureView(image, reading.mesh, theme)
        self.board = CheckedBoard(reading, theme)
        self._said, self._cell = QLabel(), QLabel()
        self._arrange(theme)
        self.board.edited.connect(self._refresh)
        self.board.settled.connect(self._refresh)
        self.board.selected.connect(self._refresh)
        self.picture.chosen.connect(self._choose)
        self._refresh()
        if reading.doubts:
            self.board.select(reading.doubts[0])
        self.board.setFocus()

    def _arrange(self, theme: Theme) -> None:
        legend = QLabel(LEGEND)
        said, cell = (self._said, tr("What was read")), (self._cell, tr("This cell"))
        for label, name in (said, (legend, tr("Legend")), cell):
            label.setWordWrap(True)
            label.setAccessibleName(name)
        for label in (legend, self._cell):
            label.setProperty("soft", True)
        self._cell.setMinimumHeight(self._cell.fontMetrics().lineSpacing())
        boards = QHBoxLayout()
        boards.addWidget(self.picture, 1)
        boards.addWidget(self.board, 1)
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Ok | button.Cancel)
        buttons.button(button.Ok).setText(tr("Use this Sudoku"))
        buttons.button(button.Ok).setToolTip(tr("Take the board as it stands at the right (Enter)"))
        buttons.button(button.Ok).setDefault(True)
        buttons.button(button.Cancel).setToolTip(tr("Leave the open puzzle as it is (Esc)"))
        self.other = buttons.addButton(tr("Read as a maze"), QDialogButtonBox.ButtonRole.ActionRole)
        self.other.setToolTip(tr("The picture shows a maze, not a Sudoku"))
        self.elsewhere = buttons.addButton(tr("Corners…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.elsewhere.setToolTip(tr("The grid is elsewhere in the picture: show its four corners"))
        self.elsewhere.clicked.connect(lambda: self.misplaced.emit())
        for extra in (self.other, self.elsewhere):
            extra.setAutoDefault(False)
        self.other.clicked.connect(lambda: self.otherwise.emit())
        self.board.confirmed.connect(self.accept)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(self._cell)
        words.addWidget(legend)
        foot.addLayout(words, 1)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self._said)
        column.addLayout(boards, 1)
        column.addLayout(foot)

    @property
    def sudoku(self) -> Sudoku:
        """The board as it stands."""
        return self.board.puzzle

    @property
    def text(self) -> str:
        """What is said above."""
        return self._said.text()

    def complain(self, text: str) -> None:
        """Say why it cannot be otherwise."""
        self._said.setText(text)

    @property
    def doubts(self) -> int:
        """How many cells are doubtful."""
        return int(self.board.doubtful.sum())

    def _choose(self, cell: Cell) -> None:
        self.board.select(cell)
        self.board.setFocus()

    def _refresh(self, *_: object) -> None:
        board = self.board
        self._said.setText(summary(board.puzzle, self.doubts))
        self._cell.setText(self._told(board.cursor_cell) if board.cursor_cell else "")
        self.picture.show_reading(board.puzzle.cells, board.doubtful, board.cursor_cell)

    def _told(self, cell: Cell) -> str:
        """What the reader took a cell for, and what else it may be."""
        likely = self._reading.likely[cell]
        best = [digit for digit in np.argsort(-likely).tolist() if likely[digit] >= 0.01][:3]
        taken = [f"{digit or tr('blank')} ({percent(float(likely[digit]))})" for digit in best]
        return tr("Read at {place}: {taken}.", place=place(cell), taken=f" {tr('or')} ".join(taken))


def summary(sudoku: Sudoku, doubts: int) -> str:
    """How much was read, and what is left to do."""
    count = int((sudoku.cells > 0).sum())
    read = tr("1 digit read.") if count == 1 else tr("{count} digits read.", count=count)
    if doubts == 1:
        left = tr("1 cell is doubtful: compare with the picture, and type what is there.")
    elif doubts:
        left = tr(
            "{count} cells are doubtful: compare with the picture, and type what is there.", count=doubts
        )
    elif wrong := sudoku.violations():
        left = tr("{fault} Compare with the picture, and correct it.", fault=wrong[0].text)
    else:
        left = tr("No cell is doubtful. Compare with the picture all the same, then use it.")
    return f"{read} {left}"
