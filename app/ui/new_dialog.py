"""A new puzzle: blank, or generated to order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
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
from app.puzzles.rating import GRADES
from app.puzzles.rules import FAMILIES
from app.puzzles.sudoku import Sudoku
from app.ui.words import KIND_NAMES

BLANK = "Blank, to draw"
BY_GIVENS = "Any, by its givens"
ANY_RULE = "Any rule"
HINTS = {
    BLANK: "A blank task: draw what the demonstrations show, then the test's input.",
    ANY_RULE: "Two to five demonstrations of some rule, and a test or two.",
}
"""What is said of the choices of ARC tasks; of a rule, what it is about."""
GRADE_HINTS = {
    "": "Below 23 givens it gives as few as it finds, mostly 22 or 23.",
    "easy": "Naked and hidden singles are enough.",
    "medium": "Takes locked candidates or pairs.",
    "hard": "Takes a triple or an X-wing. Finding one may take a few seconds.",
    "expert": "Takes a swordfish, an XY-wing or a quad.",
}
FEWEST_GIVENS, MOST_GIVENS = 17, 80


def spin(low: int, high: int, value: int, name: str) -> QSpinBox:
    """A number box."""
    box = QSpinBox()
    box.setRange(low, high)
    box.setValue(value)
    box.setAccessibleName(name)
    box.setToolTip(f"{name}, {low} to {high}")
    return box


def hint_label(text: str) -> QLabel:
    """A few soft words below the choices, with room for two lines."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("soft", True)
    label.setMinimumSize(320, 2 * label.fontMetrics().lineSpacing())
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


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
        self.grade = QComboBox()
        self.grade.addItem(BY_GIVENS, "")
        for grade in GRADES:
            self.grade.addItem(grade.capitalize(), grade)
        self.givens = spin(FEWEST_GIVENS, MOST_GIVENS, 30, "Givens")
        self.grade_hint = hint_label("")
        for box in (self.sudoku_style, self.grade):
            box.currentIndexChanged.connect(self._show_grade)
        self._show_grade()
        rows = [("Puzzle", self.sudoku_style), ("Grade", self.grade), ("Givens", self.givens)]
        return self._page(rows, self.grade_hint)

    def _show_grade(self) -> None:
        """Say what the grade chosen takes."""
        generated, grade = self.sudoku_style.currentText() != BLANK, self.grade.currentData()
        self.grade.setEnabled(generated)
        self.givens.setEnabled(generated and not grade)
        self.grade_hint.setText(GRADE_HINTS[grade] if generated else "An empty board: type your own puzzle.")

    def _maze_page(self) -> QWidget:
        self.maze_style = QComboBox()
        for style in STYLES:
            self.maze_style.addItem(style.capitalize(), style)
        self.maze_style.addItem(BLANK, "")
        self.rows = spin(SMALLEST, LARGEST, 15, "Rows")
        self.columns = spin(SMALLEST, LARGEST, 15, "Columns")
        hint = hint_label(
            "Perfect has one way between any two cells, braided no dead ends, scattered strewn walls."
        )
        return self._page([("Puzzle", self.maze_style), ("Rows", self.rows), ("Columns", self.columns)], hint)

    def _arc_page(self) -> QWidget:
        self.arc_rule = QComboBox()
        for text in (ANY_RULE, BLANK):
            self.arc_rule.addItem(text, "")
        self.arc_rule.insertSeparator(self.arc_rule.count())
        for name in sorted(FAMILIES):
            self.arc_rule.addItem(name.replace("-", " ").capitalize(), name)
        self.arc_rule.currentIndexChanged.connect(self._show_rule)
        self.arc_rows, self.arc_columns = spin(1, 30, 6, "Rows"), spin(1, 30, 6, "Columns")
        self.arc_hint = hint_label("")
        self._show_rule()
        rows = [("Puzzle", self.arc_rule), ("Rows", self.arc_rows), ("Columns", self.arc_columns)]
        return self._page(rows, self.arc_hint)

    def _show_rule(self) -> None:
        """Say what the rule chosen is about."""
        text, name = self.arc_rule.currentText(), self.arc_rule.currentData()
        self.arc_hint.setText(FAMILIES[name].about if name else HINTS[text])
        for box in (self.arc_rows, self.arc_columns):
            box.setEnabled(text == BLANK)

    @staticmethod
    def _page(rows: Sequence[tuple[str, QWidget]], hint: QLabel) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(14, 14, 14, 14)
        for name, widget in rows:
            form.addRow(name, widget)
        form.addRow(hint)
        return page

    @property
    def kind(self) -> Kind:
        """The kind of the page shown."""
        return KINDS[self._tabs.currentIndex()]

    @property
    def long_search(self) -> str:
        """What has to be looked for, perhaps for seconds; "" for what is made at once."""
        generated = self.kind == "sudoku" and self.sudoku_style.currentText() != BLANK
        grade = self.grade.currentData() if generated else ""
        return f"a Sudoku of grade {grade}" if grade else ""

    def order(self) -> Callable[[Random], Puzzle]:
        """What makes the puzzle ordered, on any thread."""
        if self.kind == "sudoku" and self.sudoku_style.currentText() != BLANK:
            return partial(
                fresh, "sudoku", givens=self.givens.value(), grade=self.grade.currentData() or None
            )
        rows, columns, style = self.rows.value(), self.columns.value(), self.maze_style.currentData()
        if self.kind == "maze" and style:
            return partial(fresh, "maze", rows=rows, columns=columns, style=style)
        if self.kind == "maze":
            return lambda _: blank("maze", rows, columns)
        if self.kind == "arc" and self.arc_rule.currentText() != BLANK:
            return partial(fresh, "arc", rule=self.arc_rule.currentData())
        kind, rows, columns = self.kind, self.arc_rows.value(), self.arc_columns.value()
        return lambda _: blank(kind, rows, columns)
