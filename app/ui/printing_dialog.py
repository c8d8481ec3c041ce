"""Which puzzles are to be printed, and how; the first page is shown as it will be."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from app.puzzles.base import Puzzle, PuzzleError
from app.puzzles.sudoku import Sudoku
from app.ui.document import Document
from app.ui.printing_pages import A_PAGE, Layout, Sheet, page_count, picture, sheet

PREVIEW = QSize(300, 424)
MOST = 600
"""Puzzles that are printed in one go."""


class PrintDialog(QDialog):
    """Asks what is to be printed; ``to_file`` says where, once it is accepted.

    Attributes:
        to_file: whether a PDF file is wanted, rather than a printer.
    """

    def __init__(self, document: Document, to_file: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Print or save as PDF"))
        self._document, self.to_file = document, to_file
        count = len(document.series.puzzles) if document.series else 1
        index = document.series.index if document.series else 0
        self.first, self.last = (self._number(count, index + 1) for _ in range(2))
        self.first.setAccessibleName(tr("First puzzle"))
        self.last.setAccessibleName(tr("Last puzzle"))
        self.each, self.titled, self.solved, self.bare = QComboBox(), QCheckBox(), QCheckBox(), QCheckBox()
        for number in A_PAGE:
            self.each.addItem(f"{number}", number)
        self.each.setAccessibleName(tr("Puzzles a page"))
        self.titled.setText(tr("Name and grade of each"))
        self.titled.setChecked(True)
        self.solved.setText(tr("Solutions at the end, by the exact solver"))
        self.bare.setText(tr("Leave out my digits and pencil marks"))
        self.bare.setVisible(isinstance(document.puzzle, Sudoku))
        self.said = QLabel()
        self.said.setProperty("soft", True)
        self._page = QLabel()
        self._page.setFixedSize(PREVIEW)
        self._page.setAccessibleName(tr("The first page"))
        self._arrange(count)
        self._sheets: dict[tuple[str, Layout], Sheet] = {}
        for box in (self.first, self.last):
            box.valueChanged.connect(self._show)
        self.first.valueChanged.connect(lambda n: self.last.setMinimum(n))
        self.each.currentIndexChanged.connect(self._show)
        for check in (self.titled, self.solved, self.bare):
            check.toggled.connect(self._show)
        self._show()

    @staticmethod
    def _number(count: int, value: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(1, count)
        box.setValue(value)
        box.setToolTip(tr("Number of the puzzle in the file, 1 to {count}", count=f"{count:,}"))
        return box

    def _arrange(self, count: int) -> None:
        form = QFormLayout()
        if count > 1:
            form.addRow(tr("From puzzle"), self.first)
            form.addRow(tr("to puzzle"), self.last)
        form.addRow(tr("Puzzles a page"), self.each)
        form.addRow(self.titled)
        form.addRow(self.bare)
        form.addRow(self.solved)
        form.addRow(self.said)
        self.printing, self.saving = QPushButton(tr("Print…")), QPushButton(tr("Save as PDF…"))
        cancel = QPushButton(tr("Cancel"))
        self.printing.setToolTip(tr("Choose a printer"))
        self.saving.setToolTip(tr("Choose a file"))
        (self.saving if self.to_file else self.printing).setDefault(True)
        self.printing.clicked.connect(lambda: self._take(False))
        self.saving.clicked.connect(lambda: self._take(True))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        for button in (cancel, self.saving, self.printing):
            button.setAutoDefault(button.isDefault())
            foot.addWidget(button)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addStretch(1)
        side.addLayout(foot)
        row = QHBoxLayout(self)
        row.addWidget(self._page)
        row.addLayout(side)

    @property
    def layout_wanted(self) -> Layout:
        """How puzzles are to be laid out."""
        checked = (box.isChecked() for box in (self.titled, self.solved, self.bare))
        return Layout(self.each.currentData(), *checked)

    @property
    def count(self) -> int:
        """How many puzzles."""
        return self.last.value() - self.first.value() + 1

    def puzzles(self, most: int = MOST) -> list[tuple[Puzzle, str]]:
        """The first of them, with their names.

        Raises:
            PuzzleError: one of them is damaged.
        """
        series = self._document.series
        if series is None or self.count == 1 and self.first.value() == series.index + 1:
            return [(self._document.puzzle, self._document.name)] if self._document.puzzle else []
        first = self.first.value() - 1
        last = min(self.last.value(), first + most)
        return [(series.puzzles[n], f"{series.name} {n + 1}") for n in range(first, last)]

    @property
    def title(self) -> str:
        """What the foot of the pages says."""
        return (
            self._document.name
            if self.count == 1 or not self._document.series
            else self._document.series.name
        )

    def _take(self, to_file: bool) -> None:
        self.to_file = to_file
        self.accept()

    def _show(self) -> None:
        """The first page, and how many there are."""
        layout, sheets, trouble = self.layout_wanted, [], ""
        try:
            sheets = self._first_page(layout)
        except PuzzleError as error:
            trouble = str(error)
        if self.count > MOST:
            trouble = tr("At most {most} puzzles are printed in one go.", most=MOST)
        pages = page_count(self.count, layout)
        self.said.setText(trouble or (tr("1 page") if pages == 1 else tr("{count} pages", count=pages)))
        for button in (self.printing, self.saving):
            button.setEnabled(not trouble)
        if sheets:
            ratio = self.devicePixelRatioF()
            font = QApplication.font()
            shown = QPixmap.fromImage(picture(sheets, self.count, layout, self.title, font, PREVIEW * ratio))
            shown.setDevicePixelRatio(ratio)
            self._page.setPixmap(shown)
            self._page.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _first_page(self, layout: Layout) -> list[Sheet]:
        plain = replace(layout, solved=False)
        found = []
        for puzzle, name in self.puzzles(layout.each):
            if (name, plain) not in self._sheets:
                self._sheets[name, plain] = sheet(puzzle, name, plain)
            found.append(self._sheets[name, plain])
        return found
