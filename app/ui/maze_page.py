"""The page of the New dialog that makes mazes: what is previewed is what one gets."""

from __future__ import annotations

from random import Random, SystemRandom
from typing import Literal

import numpy as np
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from app.puzzles.generate import STYLES, Style, fresh
from app.puzzles.maze import LARGEST, SMALLEST, Maze
from app.ui.dialog_parts import BLANK, EnterShows, hint_label, spin
from app.ui.maze_preview import MazePreview, about
from app.ui.theme import Theme
from app.ui.words import STYLE_NAMES

MOST_SEED = 999_999


def blank_maze(rows: int, columns: int) -> Maze:
    """A maze without walls, its ends in opposite corners."""
    return Maze(np.zeros((rows, columns), np.bool_), (0, 0), (rows - 1, columns - 1))


class MazePage(QWidget):
    """Style, size and seed, beside the maze that they make."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.style_box = QComboBox()
        for style in STYLES:
            self.style_box.addItem(STYLE_NAMES[style], style)
        self.style_box.addItem(BLANK, "")
        self.rows = spin(SMALLEST, LARGEST, 15, tr("Rows"))
        self.columns = spin(SMALLEST, LARGEST, 15, tr("Columns"))
        self.seed = spin(0, MOST_SEED, SystemRandom().randint(0, MOST_SEED), tr("Seed"))
        self.another = QPushButton(tr("Another"))
        self.another.setAutoDefault(False)
        self.another.setToolTip(tr("Another seed, so another maze of this style and size (Alt+A)"))
        self.another.setShortcut("Alt+A")
        self.preview, self._about = MazePreview(theme), QLabel()
        self._about.setProperty("soft", True)
        self._made: tuple[tuple[object, ...], Maze] | None = None
        self._arrange()
        self.another.clicked.connect(lambda: self.seed.setValue(SystemRandom().randint(0, MOST_SEED)))
        self.style_box.currentIndexChanged.connect(self._show)
        for box in (self.rows, self.columns, self.seed):
            box.setKeyboardTracking(False)
            box.valueChanged.connect(self._show)
            EnterShows(box)

    def _arrange(self) -> None:
        form, row, choices, shown = QFormLayout(), QHBoxLayout(self), QVBoxLayout(), QVBoxLayout()
        seed = QHBoxLayout()
        seed.addWidget(self.seed, 1)
        seed.addWidget(self.another)
        form.addRow(tr("Puzzle"), self.style_box)
        form.addRow(tr("Rows"), self.rows)
        form.addRow(tr("Columns"), self.columns)
        form.addRow(tr("Seed"), seed)
        choices.addLayout(form)
        choices.addWidget(
            hint_label(
                tr(
                    "Perfect has one way between any two cells, braided no dead ends, scattered strewn "
                    "walls. The same seed makes the same maze."
                )
            )
        )
        choices.addStretch(1)
        shown.addWidget(self.preview, 1)
        shown.addWidget(self._about)
        row.setContentsMargins(14, 14, 14, 14)
        row.setSpacing(18)
        row.addLayout(choices)
        row.addLayout(shown, 1)

    def made(self) -> Maze:
        """The maze that is chosen: the one shown."""
        style, rows, columns = self.style_box.currentData(), self.rows.value(), self.columns.value()
        chosen = (style, rows, columns, self.seed.value())
        if self._made is None or self._made[0] != chosen:  # it may take a tenth of a second
            self._made = chosen, self._make(*chosen)
        return self._made[1]

    @property
    def name(self) -> str:
        """What the maze chosen is called; "" for a blank one."""
        style = self.style_box.currentData()
        return style and tr(
            "{style} {rows}×{columns} #{seed}",
            style=STYLE_NAMES[style], rows=self.rows.value(), columns=self.columns.value(),
            seed=self.seed.value(),
        )  # fmt: skip

    def _make(self, style: Style | Literal[""], rows: int, columns: int, seed: int) -> Maze:
        if not style:
            return blank_maze(rows, columns)
        made = fresh("maze", Random(seed), rows=rows, columns=columns, style=style)
        assert isinstance(made, Maze)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing is made before somebody looks."""
        self._show()

    def _show(self) -> None:
        generated = bool(self.style_box.currentData())
        self.seed.setEnabled(generated)
        self.another.setEnabled(generated)
        if self.isVisible():
            made = self.made()
            self.preview.show_maze(made)
            self._about.setText(about(made))
