"""The puzzles of a file that holds many, in a list that draws only what is seen of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIntValidator, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from app.puzzles.arc import ArcTask
from app.puzzles.base import KINDS, Puzzle, PuzzleError
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku
from app.ui.actions import Actions
from app.ui.appearance import Appearance
from app.ui.desks import Desks
from app.ui.files import Files
from app.ui.picture_rows import PAD, WORDS, PictureRows, thumbnail
from app.ui.theme import Theme

SIDE = 72
"""Pixels of a picture."""
KEPT = 400
"""Rows that are kept drawn."""
KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
"""That go to the list while the line has the focus."""

if TYPE_CHECKING:  # to ask PySide6 for a union takes it a twentieth of a second
    Index = QModelIndex | QPersistentModelIndex
Row = tuple[str, str, QPixmap | None]


def in_words(puzzle: Puzzle) -> str:
    """How large a puzzle is."""
    if isinstance(puzzle, Sudoku):
        return tr("{count} givens", count=int((puzzle.cells > 0).sum()))
    if isinstance(puzzle, Maze):
        return tr("{rows}×{columns}", rows=puzzle.canvas[0], columns=puzzle.canvas[1])
    assert isinstance(puzzle, ArcTask)
    return tr("Demonstrations: {shown}. Tests: {asked}.", shown=len(puzzle.train), asked=len(puzzle.tests))


class SeriesModel(QAbstractListModel):
    """Rows that are read and drawn when they come into sight."""

    def __init__(self, puzzles: Sequence[Puzzle], theme: Theme, ratio: float) -> None:
        super().__init__()
        self.puzzles, self._theme, self._ratio = puzzles, theme, ratio
        self._row = lru_cache(maxsize=KEPT)(self._read)

    def rowCount(self, parent: Index | None = None) -> int:
        """One a puzzle."""
        return 0 if parent and parent.isValid() else len(self.puzzles)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """A puzzle's name, words and picture; of a damaged one, why it cannot be read."""
        roles = {
            int(Qt.ItemDataRole.DisplayRole): 0, WORDS: 1, int(Qt.ItemDataRole.ToolTipRole): 1,
            int(Qt.ItemDataRole.DecorationRole): 2,
        }  # fmt: skip
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            return "{}. {}".format(*self._row(index.row())[:2])
        return self._row(index.row())[roles[role]] if role in roles else None

    def _read(self, row: int) -> Row:
        number = f"{row + 1:,}"
        try:
            puzzle = self.puzzles[row]
        except PuzzleError as error:
            return number, str(error), None
        if isinstance(puzzle, ArcTask) and puzzle.name:
            number = tr("{number}: {name}", number=number, name=puzzle.name)
        picture = thumbnail(puzzle, SIDE, self._ratio, self._theme, QApplication.font())
        return number, in_words(puzzle), picture


class SeriesList(QDialog):
    """A line for a number over the list; Enter opens the chosen puzzle."""

    def __init__(self, name: str, puzzles: Sequence[Puzzle], row: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Puzzles of {name}", name=name))
        self.resize(460, 560)
        self.line, self.list = QLineEdit(), QTableView()
        self.line.setPlaceholderText(tr("Number, 1 to {count}", count=f"{len(puzzles):,}"))
        self.line.setAccessibleName(tr("Number of the puzzle"))
        self.line.setValidator(QIntValidator(0, len(puzzles), self))
        self.line.setClearButtonEnabled(True)
        self._model = SeriesModel(puzzles, theme, self.devicePixelRatioF())
        self._dress(theme)
        buttons = QDialogButtonBox()
        opening = buttons.addButton(tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        opening.setDefault(True)
        opening.setToolTip(tr("Open the chosen puzzle (Enter)"))
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(tr("{count} puzzles", count=f"{len(puzzles):,}")))
        for widget in (self.line, self.list, buttons):
            column.addWidget(widget)
        self.line.textChanged.connect(self._jump)
        self.line.installEventFilter(self)
        self.list.doubleClicked.connect(self.accept)
        self._choose(row)
        self.line.setFocus()

    def _dress(self, theme: Theme) -> None:
        """A table of one column: a list would look at every one of its rows to lay them out."""
        self.list.setAccessibleName(tr("Puzzles"))
        self.list.setItemDelegate(PictureRows(SIDE, theme, self))
        self.list.setShowGrid(False)
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.list.setTabKeyNavigation(False)
        self.list.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.list.verticalHeader().setDefaultSectionSize(SIDE + 2 * PAD)
        self.list.horizontalHeader().setStretchLastSection(True)
        for header in (self.list.verticalHeader(), self.list.horizontalHeader()):
            header.hide()
        self.list.setModel(self._model)

    @property
    def row(self) -> int:
        """The chosen one."""
        return self.list.currentIndex().row()

    def _choose(self, row: int) -> None:
        index = self._model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, QTableView.ScrollHint.PositionAtCenter)

    def _jump(self, text: str) -> None:
        if text.isdecimal() and 0 < int(text) <= len(self._model.puzzles):
            self._choose(int(text) - 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move in the list, while the line has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in KEYS:
            QApplication.sendEvent(self.list, event)
            return True
        return False


class Listing(QObject):
    """Opens the list of the file that the puzzle in use is of."""

    def __init__(
        self, desks: Desks, files: Files, actions: Actions, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desks, self._files, self._appearance, self._window = desks, files, appearance, parent
        self.dialog: SeriesList | None = None
        actions["series"].triggered.connect(self.show)
        for kind in KINDS:
            desks[kind].series.list_asked.connect(self.show)

    def show(self) -> None:
        """Ask which puzzle, and open it."""
        desk = self._desks.current
        series = desk.document.series
        if series is None:
            self._files.complained.emit(
                tr("There is no list: this puzzle is not one of many. Open a file that holds several.")
            )
            return
        self.dialog = dialog = SeriesList(
            series.name, series.puzzles, series.index, self._appearance.theme, self._window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._files.show_from_series(desk, dialog.row))
        dialog.open()
