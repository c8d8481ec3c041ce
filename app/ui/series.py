"""Going through the puzzles of a file that holds many."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QToolButton, QWidget

from app.language import tr
from app.puzzles.base import PuzzleError
from app.ui.boards.strip import show_value
from app.ui.document import Series


def readable_from(series: Series, index: int) -> int:
    """The puzzle asked for; where it is the next one and damaged, the first behind it that is not.

    Raises:
        PuzzleError: it is damaged, and no step from the open one or all behind it are damaged too.
    """
    step = index - series.index
    try:
        series.puzzles[index]
    except PuzzleError:
        if abs(step) != 1:
            raise
        for further in range(index + step, len(series.puzzles) if step > 0 else -1, step):
            with suppress(PuzzleError):
                series.puzzles[further]
                return further
        raise
    return index


def skipped(first: int, found: int) -> str:
    """That the puzzles from one to before the one that was found are damaged."""
    last = found - 1 if found > first else found + 1
    low, high = sorted((first + 1, last + 1))
    if low == high:
        return tr("Puzzle {n} is damaged, and was skipped.", n=low)
    return tr("Puzzles {low} to {high} are damaged, and were skipped.", low=low, high=high)


class SeriesStrip(QWidget):
    """“sudokus.sdm: puzzle 3 of 200”, with previous and next; hidden for a single puzzle.

    Signals:
        asked: the user wants the puzzle at this index; ``show_series`` confirms it.
        list_asked: the user wants to see all of them.

    Attributes:
        series: what is shown; None for a single puzzle.
    """

    asked = Signal(int)
    list_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.series: Series | None = None
        self._label = QLabel()
        self._label.setProperty("soft", True)
        self._number = QSpinBox()
        self._number.setMinimum(1)
        self._number.setKeyboardTracking(False)
        self._number.setToolTip(tr("Which puzzle of the file"))
        self._number.setAccessibleName(tr("Number of the puzzle in the file"))
        self._number.valueChanged.connect(lambda number: self._ask(number - 1))
        self._previous = self._button(Qt.ArrowType.LeftArrow, tr("The puzzle before"), -1)
        self._next = self._button(Qt.ArrowType.RightArrow, tr("The next puzzle"), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 0)
        self.all = QToolButton()
        self.all.setText(tr("List"))
        self.all.setToolTip(tr("All puzzles of the file (Ctrl+J)"))
        self.all.setAccessibleName(tr("All puzzles of the file"))
        self.all.clicked.connect(self.list_asked)
        for widget in (self._label, self._previous, self._number, self._next, self.all):
            row.addWidget(widget)
        row.addStretch(1)
        self.hide()

    def _button(self, arrow: Qt.ArrowType, tip: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setArrowType(arrow)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.step(by))
        return button

    def step(self, by: int) -> None:
        """Ask for the puzzle so many further on."""
        self._ask(self._index + by)

    @property
    def _index(self) -> int:
        return self.series.index if self.series else 0

    def show_series(self, series: Series | None) -> None:
        """Offer the puzzles of a file, and say which of them is open; None for a single puzzle."""
        if series is self.series:
            return
        self.series = series
        if series:
            with QSignalBlocker(self._number):
                self._number.setMaximum(len(series.puzzles))
            self._number.setSuffix(f" {tr('of {count:,}', count=len(series.puzzles))}")
            self._label.setText(tr("{file}: puzzle", file=series.name))
        self.setVisible(series is not None)
        self._show_index()

    def _show_index(self) -> None:
        show_value(self._number, self._index + 1)
        self._previous.setEnabled(self._index > 0)
        self._next.setEnabled(self.series is not None and self._index < len(self.series.puzzles) - 1)

    def _ask(self, index: int) -> None:
        if self.series and index != self._index and 0 <= index < len(self.series.puzzles):
            self.asked.emit(index)
            self._show_index()  # as it was, unless it was granted
