"""The page of the New dialog that makes mazes: what is previewed is what one gets."""

from __future__ import annotations

from random import Random
from typing import Literal

import numpy as np
from PySide6.QtWidgets import QComboBox

from app.language import tr
from app.puzzles.generate import STYLES, Style, fresh
from app.puzzles.maze import LARGEST, SMALLEST, Maze
from app.ui.dialog_parts import BLANK, hint_label
from app.ui.maze_preview import MazePreview, about
from app.ui.preview_page import PreviewPage
from app.ui.theme import Theme
from app.ui.words import STYLE_NAMES


def blank_maze(rows: int, columns: int) -> Maze:
    """A maze without walls, its ends in opposite corners."""
    return Maze(np.zeros((rows, columns), np.bool_), (0, 0), (rows - 1, columns - 1))


class MazePage(PreviewPage):
    """Style, size and seed, beside the maze that they make."""

    def __init__(self, theme: Theme) -> None:
        self.style_box, self.preview = QComboBox(), MazePreview(theme)
        for style in STYLES:
            self.style_box.addItem(STYLE_NAMES[style], style)
        self.style_box.addItem(BLANK, "")
        self._made: tuple[tuple[object, ...], Maze] | None = None
        another = tr("Another seed, so another maze of this style and size (Alt+A)")
        hint = hint_label(
            tr(
                "Perfect has one way between any two cells, braided no dead ends, scattered strewn "
                "walls. The same seed makes the same maze."
            )
        )
        super().__init__(self.style_box, (SMALLEST, LARGEST, 15), another, self.preview, hint)

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

    def show_made(self) -> None:
        """Show the maze."""
        generated = bool(self.style_box.currentData())
        self.seed.setEnabled(generated)
        self.another.setEnabled(generated)
        if self.isVisible():
            made = self.made()
            self.preview.show_maze(made)
            self._about.setText(about(made))
