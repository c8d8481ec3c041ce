"""A new puzzle: blank, or generated to order."""

from __future__ import annotations

from random import Random

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import KINDS, Kind, Puzzle
from app.puzzles.generate import STYLES, fresh
from app.puzzles.maze import LARGEST, SMALLEST, Maze
from app.puzzles.sudoku import Sudoku
from app.ui.words import KIND_NAMES

BLANK = "Blank, to draw"
FEWEST_GIVENS, MOST_GIVENS = 17, 80


def spin(low: int, high: int, value: int, name: str) -> QSpinBox:
    """A number box."""
    box = QSpinBox()
    box.setRange(low, high)
    box.setValue(value)
    box.setAccessibleName(name)
    box.setToolTip(f"{name}, {low} to {high}")
    return box


def blank(kind: Kind, rows: int = 15, columns: int = 15) -> Puzzle:
    """An empty Sudoku, a maze without walls, or an ARC task of one demonstration and one test, all black.

    Args:
        rows: of a maze or of ARC grids; columns likewise.
    """
    if kind == "sudoku":
        return Sudoku(np.zeros((9, 9), dtype=np.uint8))
    grid = np.zeros((rows, columns), dtype=np.uint8)
    if kind == "maze":
        return Maze(grid > 0, (0, 0), (rows - 1, columns - 1))
    return ArcTask((Pair(grid, grid),), (Pair(grid),))


class NewDialog(QDialog):
    """Asks what the new puzzle is to be like."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("New puzzle")
        self._tabs = QTabWidget()
        pages = {"sudoku": self._sudoku_page(), "maze": self._maze_page(), "arc": self._arc_page()}
        for each in KINDS:
            name = KIND_NAMES[each]
            self._tabs.addTab(pages[each], name[0].upper() + name[1:])
        self._tabs.setCurrentIndex(KINDS.index(kind))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText("Make it")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._tabs)
        column.addWidget(buttons)

    def _sudoku_page(self) -> QWidget:
        self.sudoku_style = QComboBox()
        self.sudoku_style.addItems(["Generated, one solution", BLANK])
        self.givens = spin(FEWEST_GIVENS, MOST_GIVENS, 30, "Givens")
        self.sudoku_style.currentTextChanged.connect(lambda text: self.givens.setEnabled(text != BLANK))
        hint = "Below 23 givens it gives as few as it finds, mostly 22 or 23."
        return self._page([("Puzzle", self.sudoku_style), ("Givens", self.givens)], hint)

    def _maze_page(self) -> QWidget:
        self.maze_style = QComboBox()
        for style in STYLES:
            self.maze_style.addItem(style.capitalize(), style)
        self.maze_style.addItem(BLANK, "")
        self.rows = spin(SMALLEST, LARGEST, 15, "Rows")
        self.columns = spin(SMALLEST, LARGEST, 15, "Columns")
        hint = "Perfect has one way between any two cells, braided no dead ends, scattered strewn walls."
        return self._page([("Puzzle", self.maze_style), ("Rows", self.rows), ("Columns", self.columns)], hint)

    def _arc_page(self) -> QWidget:
        self.arc_rows, self.arc_columns = spin(1, 30, 6, "Rows"), spin(1, 30, 6, "Columns")
        hint = "A blank task: draw what the demonstrations show, then the test's input."
        return self._page([("Rows", self.arc_rows), ("Columns", self.arc_columns)], hint)

    @staticmethod
    def _page(rows: list[tuple[str, QWidget]], hint: str) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(14, 14, 14, 14)
        for name, widget in rows:
            form.addRow(name, widget)
        label = QLabel(hint)
        label.setWordWrap(True)
        label.setProperty("soft", True)
        label.setMinimumWidth(320)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        form.addRow(label)
        return page

    @property
    def kind(self) -> Kind:
        """The kind of the page shown."""
        return KINDS[self._tabs.currentIndex()]

    def puzzle(self, rng: Random) -> Puzzle:
        """The puzzle ordered."""
        if self.kind == "sudoku" and self.sudoku_style.currentText() != BLANK:
            return fresh("sudoku", rng, givens=self.givens.value())
        if self.kind == "maze":
            size = self.rows.value(), self.columns.value()
            style = self.maze_style.currentData()
            return (
                fresh("maze", rng, rows=size[0], columns=size[1], style=style)
                if style
                else blank("maze", *size)
            )
        return blank(self.kind, self.arc_rows.value(), self.arc_columns.value())
