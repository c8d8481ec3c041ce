"""A new puzzle: blank, or generated to order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from random import Random

import numpy as np
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import KINDS, Kind, Puzzle
from app.puzzles.generate import fresh
from app.puzzles.rating import GRADE_WORDS, GRADES
from app.puzzles.rules import FAMILIES
from app.puzzles.sudoku import Sudoku
from app.ui.dialog_parts import BLANK as BLANK
from app.ui.dialog_parts import hint_label
from app.ui.dialog_parts import spin as spin
from app.ui.maze_page import MazePage
from app.ui.theme import DARK, Theme
from app.ui.words import KIND_NAMES

BY_GIVENS = tr("Any, by its givens")
ANY_RULE = tr("Any rule")
HINTS = {
    BLANK: tr("A blank task: draw what the demonstrations show, then the test's input."),
    ANY_RULE: tr("Two to five demonstrations of some rule, and a test or two."),
}
"""What is said of the choices of ARC tasks; of a rule, what it is about."""
GRADE_HINTS = {
    "": tr("Below 23 givens it gives as few as it finds, mostly 22 or 23."),
    "easy": tr("Naked and hidden singles are enough."),
    "medium": tr("Takes locked candidates or pairs."),
    "hard": tr("Takes a triple or an X-wing. Finding one may take a few seconds."),
    "expert": tr("Takes a swordfish, an XY-wing or a quad."),
}
FEWEST_GIVENS, MOST_GIVENS = 17, 80


def blank(kind: Kind, rows: int = 15, columns: int = 15) -> Puzzle:
    """An empty Sudoku, or an ARC task of one demonstration and one test, all black, of so many cells."""
    if kind == "sudoku":
        return Sudoku(np.zeros((9, 9), dtype=np.uint8))
    grid = np.zeros((rows, columns), dtype=np.uint8)
    return ArcTask((Pair(grid, grid),), (Pair(grid),))


class NewDialog(QDialog):
    """Asks what the new puzzle is to be like."""

    def __init__(self, kind: Kind, parent: QWidget | None = None, theme: Theme = DARK) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New puzzle"))
        self._tabs = QTabWidget()
        self.maze = MazePage(theme)
        pages = {"sudoku": self._sudoku_page(), "maze": self.maze, "arc": self._arc_page()}
        for each in KINDS:
            name = KIND_NAMES[each]
            self._tabs.addTab(pages[each], name[0].upper() + name[1:])
        self._tabs.setCurrentIndex(KINDS.index(kind))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Make it"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._tabs)
        column.addWidget(buttons)

    def _sudoku_page(self) -> QWidget:
        self.sudoku_style = QComboBox()
        self.sudoku_style.addItems([tr("Generated, one solution"), BLANK])
        self.grade = QComboBox()
        self.grade.addItem(BY_GIVENS, "")
        for grade in GRADES:
            self.grade.addItem(GRADE_WORDS[grade].capitalize(), grade)
        self.givens = spin(FEWEST_GIVENS, MOST_GIVENS, 30, tr("Givens"))
        self.grade_hint = hint_label("")
        for box in (self.sudoku_style, self.grade):
            box.currentIndexChanged.connect(self._show_grade)
        self._show_grade()
        rows = [(tr("Puzzle"), self.sudoku_style), (tr("Grade"), self.grade), (tr("Givens"), self.givens)]
        return self._page(rows, self.grade_hint)

    def _show_grade(self) -> None:
        """Say what the grade chosen takes."""
        generated, grade = self.sudoku_style.currentText() != BLANK, self.grade.currentData()
        self.grade.setEnabled(generated)
        self.givens.setEnabled(generated and not grade)
        blank_hint = tr("An empty board: type your own puzzle.")
        self.grade_hint.setText(GRADE_HINTS[grade] if generated else blank_hint)

    def _arc_page(self) -> QWidget:
        self.arc_rule = QComboBox()
        for text in (ANY_RULE, BLANK):
            self.arc_rule.addItem(text, "")
        self.arc_rule.insertSeparator(self.arc_rule.count())
        for name in sorted(FAMILIES):
            self.arc_rule.addItem(tr(FAMILIES[name].title), name)
        self.arc_rule.currentIndexChanged.connect(self._show_rule)
        self.arc_rows, self.arc_columns = spin(1, 30, 6, tr("Rows")), spin(1, 30, 6, tr("Columns"))
        self.arc_hint = hint_label("")
        self._show_rule()
        rows = [
            (tr("Puzzle"), self.arc_rule), (tr("Rows"), self.arc_rows), (tr("Columns"), self.arc_columns),
        ]  # fmt: skip
        return self._page(rows, self.arc_hint)

    def _show_rule(self) -> None:
        """Say what the rule chosen is about."""
        text, name = self.arc_rule.currentText(), self.arc_rule.currentData()
        self.arc_hint.setText(tr(FAMILIES[name].about) if name else HINTS[text])
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
        grade = self.grade.currentData() if generated else None
        return tr("a Sudoku of grade {grade}", grade=GRADE_WORDS[grade]) if grade else ""

    def order(self) -> Callable[[Random], Puzzle]:
        """What makes the puzzle ordered, on any thread."""
        if self.kind == "sudoku" and self.sudoku_style.currentText() != BLANK:
            return partial(
                fresh, "sudoku", givens=self.givens.value(), grade=self.grade.currentData() or None
            )
        if self.kind == "maze":
            made = self.maze.made()
            return lambda _: made
        if self.kind == "arc" and self.arc_rule.currentText() != BLANK:
            return partial(fresh, "arc", rule=self.arc_rule.currentData())
        kind, rows, columns = self.kind, self.arc_rows.value(), self.arc_columns.value()
        return lambda _: blank(kind, rows, columns)
