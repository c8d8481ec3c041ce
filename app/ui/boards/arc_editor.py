"""The ARC board between its strip of pairs and its tools."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QWidget

from app.puzzles.arc import LARGEST
from app.ui.boards.arc import ArcBoard
from app.ui.boards.arc_edits import Place, with_demonstration, without_demonstration
from app.ui.boards.arc_film import FilmStrip
from app.ui.boards.arc_paint import COLOUR_NAMES, PALETTE
from app.ui.boards.base import BoardEditor
from app.ui.boards.strip import show_value, size_box, tool_button
from app.ui.theme import Theme


class Swatch(QAbstractButton):
    """A colour to take in hand."""

    def __init__(self, index: int, theme: Theme) -> None:
        super().__init__()
        self.index, self.theme = index, theme
        self.setCheckable(True)
        self.setFixedSize(24, 24)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(f"Colour {index}, {COLOUR_NAMES[index]} (key {index})")
        self.setAccessibleName(self.toolTip())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A square of the colour, ringed while in hand."""
        theme = self.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(1.0 if self.isEnabled() else 0.4)
            box = QRectF(self.rect())
            if self.isChecked() or self.hasFocus():
                painter.setPen(QPen(QColor(theme.entry), 2))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
            painter.setPen(QPen(QColor(theme.line_strong), 1))
            painter.setBrush(QColor(PALETTE[self.index]))
            painter.drawRoundedRect(box.adjusted(3.5, 3.5, -3.5, -3.5), 3, 3)


class ArcEditor(BoardEditor):
    """Pairs above, the board, colours and tools below."""

    board: ArcBoard

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(ArcBoard(theme), parent)
        board = self.board
        self.film = FilmStrip(theme)
        self.column.insertWidget(0, self.film)
        self.swatches = [Swatch(i, theme) for i in range(len(PALETTE))]
        use = board.use
        self.draw = tool_button("Draw", "Draw by click and drag (D)", partial(use, "draw"), checkable=True)
        self.fill = tool_button(
            "Fill", "Fill an area of one colour (F)", partial(use, "fill"), checkable=True
        )
        self.rows = size_box("Rows", 1, LARGEST, self._resize)
        self.columns = size_box("Columns", 1, LARGEST, self._resize)
        self.clear = tool_button("Clear", "Paint the whole grid in colour 0", board.clear)
        self.remove = tool_button("Remove", "Remove the demonstration shown", self._remove)
        self.known = tool_button("Known output", "Show the known output beside the answer", checkable=True)
        self._exclusive(self.swatches)
        self._exclusive([self.draw, self.fill])
        for swatch in self.swatches:
            swatch.clicked.connect(partial(board.take, swatch.index))
        self.add_row(*self.swatches, 8, self.draw, self.fill)
        self.add_row(self.rows, QLabel("×"), self.columns, 8, self.clear, self.remove, self.known)
        self.known.toggled.connect(board.set_known_shown)
        self.film.demonstration_pressed.connect(self._show_demonstration)
        self.film.test_pressed.connect(self.choose_test)
        self.film.added.connect(self._add)
        board.view_changed.connect(self._refresh)
        self._refresh()

    def set_editable(self, editable: bool) -> None:
        """Whether the task may be changed; looking at other pairs and the known output stays possible."""
        self.board.set_editable(editable)
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        super().set_theme(theme)
        self.film.set_theme(theme)
        for swatch in self.swatches:
            swatch.theme = theme
            swatch.update()

    def _exclusive(self, buttons: Sequence[QAbstractButton]) -> None:
        group = QButtonGroup(self)
        for button in buttons:
            group.addButton(button)

    def _refresh(self) -> None:
        """Let strip and tools show what the board shows."""
        board = self.board
        task, editable = board.puzzle, board.editable
        self.film.show_task(task, board.demonstration)
        self.film.add.setEnabled(editable)
        self.swatches[board.pen].setChecked(True)
        (self.draw if board.tool == "draw" else self.fill).setChecked(True)
        lattice = board.active_pane().lattice
        show_value(self.rows, lattice.rows)
        show_value(self.columns, lattice.columns)
        for tool in (*self.swatches, self.draw, self.fill, self.rows, self.columns, self.clear):
            tool.setEnabled(editable)
        self.remove.setEnabled(editable and board.demonstration is not None)
        self.known.setEnabled(board.demonstration is None and task.asked.output is not None)

    def _show_demonstration(self, index: int) -> None:
        self.board.activate(Place(index))

    def choose_test(self, index: int) -> None:
        """Ask this test."""
        self.board.activate(Place())
        self.board.change(replace(self.board.puzzle, chosen=index), f"Choose test {index + 1}")

    def _resize(self) -> None:
        self.board.resize_grid(self.rows.value(), self.columns.value())

    def _add(self) -> None:
        self.board.change(with_demonstration(self.board.puzzle), "Add a demonstration")
        self.board.activate(Place(len(self.board.puzzle.train) - 1))

    def _remove(self) -> None:
        index = self.board.demonstration
        if index is not None:
            task = without_demonstration(self.board.puzzle, index)
            self.board.change(task, f"Remove demonstration {index + 1}")
