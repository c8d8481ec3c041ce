"""The strip that tells whether a Sudoku has one solution, and shows two where it has several."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.language import tr
from app.puzzles.exact import Search
from app.puzzles.sudoku import Sudoku
from app.ui.boards.strip import compact, tool_button
from app.ui.boards.sudoku import Exact, SudokuBoard
from app.ui.theme import Theme


def told(puzzle: Sudoku, search: Search) -> str:
    """What a search says of a puzzle's solutions."""
    if broken := puzzle.violations():
        return tr("No solution: {rule}", rule=broken[0].text)
    count = len(search.solutions)
    if count == 2:
        return tr("Several solutions: the exact solver found two.")
    if search.gave_up:
        return tr("Not decided: the exact solver gave up after {count} guesses.", count=search.most_nodes)
    if count:
        return tr("Unique: the exact solver found one solution, and there is no other.")
    return tr("No solution: the exact solver tried everything.")


class ExactStrip(QWidget):
    """What the exact solver says, which is never the model's answer."""

    def __init__(self, board: SudokuBoard, theme: Theme) -> None:
        super().__init__()
        self._board = board
        self._solutions: list[NDArray[np.uint8]] = []
        self._shown = -1
        self._text, self.more = QLabel(), QPushButton()
        self._text.setWordWrap(True)
        self._text.setAccessibleName(tr("The exact solver's verdict"))
        self.more.clicked.connect(self._show_next)
        close = tool_button(
            "✕", tr("Close this, and take the exact solution off the board"), self.close_strip
        )
        compact(close, 26, 26)
        self._box = QWidget()
        self._box.setObjectName("exact")
        self._box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self._box)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self.more)
        row.addWidget(close)
        around = QHBoxLayout(self)
        around.setContentsMargins(10, 2, 10, 8)
        around.addWidget(self._box)
        self.set_theme(theme)

    @property
    def text(self) -> str:
        """What it says, "" while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.setStyleSheet(
            f"#exact {{ background: {theme.raised}; border-left: 4px solid {theme.ink_soft}; }}"
        )

    def tell(self, puzzle: Sudoku) -> None:
        """Look for two solutions of the givens, and say what there is."""
        search = puzzle.search()
        self._board.show_exact(None)
        self._text.setText(told(puzzle, search))
        found = search.solutions if len(search.solutions) == 2 else []
        self._solutions = [np.reshape(solution, puzzle.canvas).astype(np.uint8) for solution in found]
        self._shown = -1
        self.more.setVisible(bool(found))
        self.more.setText(tr("Show one"))
        self.more.setToolTip(tr("Show a solution of the exact solver's; cells that may differ are tinted"))
        self.show()

    def _show_next(self) -> None:
        """One of the two, then the other."""
        self._shown = (self._shown + 1) % 2
        one, other = self._solutions[self._shown], self._solutions[1 - self._shown]
        self._board.show_exact(Exact(one, one != other))
        count = int((one != other).sum())
        self._text.setText(
            tr("One of several solutions, by the exact solver, not by the model. "
               "In the other, the {count} tinted cells differ.", count=count)
        )  # fmt: skip
        self.more.setText(tr("Show the other"))

    def close_strip(self) -> None:
        """Say nothing; the board is the model's again."""
        self._board.show_exact(None)
        self.hide()
