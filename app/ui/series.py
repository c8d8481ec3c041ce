"""Going through the puzzles of a file that holds many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QToolButton, QWidget

from app.puzzles.base import Puzzle


class SeriesStrip(QWidget):
    """“sudokus.sdm: puzzle 3 of 200”, with previous and next; hidden for a single puzzle.

    Signals:
        asked: the user wants the puzzle at this index; ``show_index`` confirms it.
    """

    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.puzzles: Sequence[Puzzle] = ()
        self.name = ""
        self._index = 0
        self._label = QLabel()
        self._label.setProperty("soft", True)
        self._number = QSpinBox()
        self._number.setMinimum(1)
        self._number.setKeyboardTracking(False)
        self._number.setToolTip("Which puzzle of the file")
        self._number.setAccessibleName("Number of the puzzle in the file")
        self._number.valueChanged.connect(lambda number: self._ask(number - 1))
        self._previous = self._button(Qt.ArrowType.LeftArrow, "The puzzle before", -1)
        self._next = self._button(Qt.ArrowType.RightArrow, "The next puzzle", 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 0)
        for widget in (self._label, self._previous, self._number, self._next):
            row.addWidget(widget)
        row.addStretch(1)
        self.show_series((), "")

    def _button(self, arrow: Qt.ArrowType, tip: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setArrowType(arrow)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self._ask(self._index + by))
        return button

    def show_series(self, puzzles: Sequence[Puzzle], name: str) -> None:
        """Offer the puzzles of a file, the first of which is open."""
        self.puzzles, self.name = puzzles, name
        self._number.blockSignals(True)
        self._number.setMaximum(max(1, len(puzzles)))
        self._number.setSuffix(f" of {len(puzzles):,}")
        self._number.blockSignals(False)
        self._label.setText(f"{name}: puzzle")
        self.setVisible(len(puzzles) > 1)
        self.show_index(0)

    def show_index(self, index: int) -> None:
        """Say which puzzle is open."""
        self._index = index
        self._number.blockSignals(True)
        self._number.setValue(index + 1)
        self._number.blockSignals(False)
        self._previous.setEnabled(index > 0)
        self._next.setEnabled(index < len(self.puzzles) - 1)

    def _ask(self, index: int) -> None:
        if index != self._index and 0 <= index < len(self.puzzles):
            self.asked.emit(index)
            self.show_index(self._index)  # as it was, unless it was granted
