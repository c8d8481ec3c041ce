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
from app.puzzles.base import KINDS, Kind, Puzzle
from app.puzzles.generate import fresh
from app.puzzles.rating import GRADE_WORDS, GRADES
from app.puzzles.sudoku import Sudoku
from app.ui.arc_page import ANY_RULE as ANY_RULE
from app.ui.arc_page import ArcPage
from app.ui.dialog_parts import BLANK as BLANK
from app.ui.dialog_parts import hint_label
from app.ui.dialog_parts import spin as spin
from app.ui.maze_page import MazePage
from app.ui.theme import DARK, Theme
from app.ui.words import KIND_NAMES

BY_GIVENS = tr("Any, by its givens")
GRADE_HINTS = {
    "": tr("Below 23 givens it gives as few as it finds, mostly 22 or 23."),
    "easy": tr("Naked and hidden singles are enough."),
    "medium": tr("Takes locked candidates or pairs."),
    "hard": tr("Takes a triple or an X-wing. Finding one may take a few seconds."),
    "expert": tr("Takes a swordfish, an XY-wing or a quad."),
    "beyond these": tr("Takes chains or guesses: no technique of Hint carries it to its end."),
}
FEWEST_GIVENS, MOST_GIVENS = 17, 80
MOST_AT_ONCE = 100
"""Sudokus that are generated in one go."""


def blank_sudoku() -> Sudoku:
    """An empty board."""
    return Sudoku(np.zeros((9, 9), dtype=np.uint8))


class NewDialog(QDialog):
    """Asks what the new puzzle is to be like."""

    def __init__(self, kind: Kind, parent: QWidget | None = None, theme: Theme = DARK) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New puzzle"))
        self._tabs = QTabWidget()
        self.maze, self.arc = MazePage(theme), ArcPage(theme)
        pages = {"sudoku": self._sudoku_page(), "maze": self.maze, "arc": self.arc}
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
        self.number = spin(1, MOST_AT_ONCE, 1, tr("Count"))
        self.grade_hint = hint_label("")
        for box in (self.sudoku_style, self.grade):
            box.currentIndexChanged.connect(self._show_grade)
        self.number.valueChanged.connect(self._show_grade)
        self._show_grade()
        rows = [
            (tr("Puzzle"), self.sudoku_style), (tr("Grade"), self.grade), (tr("Givens"), self.givens),
            (tr("Count"), self.number),
        ]  # fmt: skip
        return self._page(rows, self.grade_hint)

    def _show_grade(self) -> None:
        """Say what the grade chosen takes."""
        generated, grade = self.sudoku_style.currentText() != BLANK, self.grade.currentData()
        self.grade.setEnabled(generated)
        self.givens.setEnabled(generated and not grade)
        self.number.setEnabled(generated)
        said = GRADE_HINTS[grade] if generated else tr("An empty board: type your own puzzle.")
        if self.count > 1:
            said = f"{said} {tr('They open as one list, and can be printed several a page.')}"
        self.grade_hint.setText(said)

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
        if self.count > 1:
            return tr("{count} Sudokus", count=self.count)
        return tr("a Sudoku of grade {grade}", grade=GRADE_WORDS[grade]) if grade else ""

    @property
    def count(self) -> int:
        """How many are ordered."""
        generated = self.kind == "sudoku" and self.sudoku_style.currentText() != BLANK
        return self.number.value() if generated else 1

    @property
    def called(self) -> str:
        """What the puzzle is called by where it comes from; "" for a blank one."""
        if self.kind == "maze":
            return self.maze.name
        grade = self.grade.currentData()
        if self.kind == "sudoku" and self.sudoku_style.currentText() != BLANK and grade:
            return tr("Generated, {grade}", grade=GRADE_WORDS[grade])
        styles = {
            "sudoku": self.sudoku_style, "maze": self.maze.style_box, "arc": self.arc.rule,
        }  # fmt: skip
        return "" if styles[self.kind].currentText() == BLANK else tr("Generated")

    def order(self) -> Callable[[Random], Puzzle]:
        """What makes the puzzle ordered, on any thread."""
        if self.kind == "sudoku" and self.sudoku_style.currentText() != BLANK:
            return partial(
                fresh, "sudoku", givens=self.givens.value(), grade=self.grade.currentData() or None
            )
        if self.kind == "maze":
            made = self.maze.made()
            return lambda _: made
        task = self.arc.made() if self.kind == "arc" else blank_sudoku()
        return lambda _: task
