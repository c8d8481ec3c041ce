"""The page of the New dialog that makes ARC tasks: what is previewed is what one gets."""

from __future__ import annotations

from random import Random

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from app.language import tr
from app.puzzles.arc import LARGEST, ArcTask, Pair
from app.puzzles.generate import fresh
from app.puzzles.rules import FAMILIES
from app.ui.boards.arc_paint import draw_arrow, draw_grid
from app.ui.boards.grain import ratio_of
from app.ui.boards.lattice import Lattice
from app.ui.dialog_parts import BLANK, hint_label
from app.ui.preview_page import PreviewPage
from app.ui.theme import Theme

ANY_RULE = tr("Any rule")
HINTS = {
    BLANK: tr("A blank task: draw what the demonstrations show, then the test's input."),
    ANY_RULE: tr("Two to five demonstrations of some rule, and a test or two."),
}
"""What is said of the choices; of a rule, what it is about."""
SIDE, ARROW, GAP = 260, 26, 12
"""Logical pixels of the picture, and between grids in it."""
SHOWN = 3
"""Demonstrations in the picture, at most."""
MOST_CELL = 16.0


def blank_task(rows: int, columns: int) -> ArcTask:
    """One demonstration and one test, all black, of so many cells."""
    grid = np.zeros((rows, columns), dtype=np.uint8)
    return ArcTask((Pair(grid, grid),), (Pair(grid),))


def about(task: ArcTask) -> str:
    """How much there is of it."""
    side = "×".join(map(str, task.canvas))
    return tr("Demonstrations: {pairs}, tests: {tests}; grids up to {side}.",
              pairs=len(task.train), tests=len(task.tests), side=side)  # fmt: skip


class TaskPreview(QWidget):
    """The first demonstrations of a task, below each other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.task: ArcTask | None = None
        self.setMinimumSize(SIDE, SIDE)
        self.setAccessibleName(tr("Preview"))

    def show_task(self, task: ArcTask) -> None:
        """Show another task."""
        self.task = task
        self.setAccessibleDescription(about(task))
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Input, arrow, output."""
        pairs = self.task.train[:SHOWN] if self.task else ()
        with QPainter(self) as painter:
            for n, pair in enumerate(pairs):
                height = (self.height() - GAP * (len(pairs) - 1)) / len(pairs)
                self._paint_pair(painter, pair, n * (height + GAP), height)

    def _paint_pair(self, painter: QPainter, pair: Pair, top: float, height: float) -> None:
        width = (self.width() - ARROW) / 2
        for grid, left in ((pair.input, 0.0), (pair.output, width + ARROW)):
            if grid is not None:
                room = QRectF(left, top, width, height).adjusted(1, 1, -1, -1)
                rows, columns = grid.shape
                lattice = Lattice.fit(rows, columns, room, ratio_of(self), MOST_CELL)
                draw_grid(painter, lattice, grid, self._theme)
        draw_arrow(painter, QPointF(self.width() / 2, top + height / 2), ARROW / 2, self._theme)


class ArcPage(PreviewPage):
    """Rule, size and seed, beside the task that they make."""

    def __init__(self, theme: Theme) -> None:
        self.rule, self.preview, self.hint = QComboBox(), TaskPreview(theme), hint_label("")
        for text in (ANY_RULE, BLANK):
            self.rule.addItem(text, "")
        self.rule.insertSeparator(self.rule.count())
        for name in sorted(FAMILIES):
            self.rule.addItem(tr(FAMILIES[name].title), name)
        another = tr("Another seed, so another task of this rule (Alt+A)")
        super().__init__(self.rule, (1, LARGEST, 6), another, self.preview, self.hint)
        self.show_made()

    def made(self) -> ArcTask:
        """The task that is chosen: the one shown."""
        if self.rule.currentText() == BLANK:
            return blank_task(self.rows.value(), self.columns.value())
        made = fresh("arc", Random(self.seed.value()), rule=self.rule.currentData())
        assert isinstance(made, ArcTask)
        return made

    def show_made(self) -> None:
        """Show the task, and what the rule is about."""
        text, name = self.rule.currentText(), self.rule.currentData()
        self.hint.setText(tr(FAMILIES[name].about) if name else HINTS[text])
        for box in (self.rows, self.columns):
            box.setEnabled(text == BLANK)
        for part in (self.seed, self.another):
            part.setEnabled(text != BLANK)
        if self.isVisible():
            made = self.made()
            self.preview.show_task(made)
            self._about.setText(about(made))
