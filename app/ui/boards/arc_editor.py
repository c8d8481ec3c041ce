"""The ARC board between its strip of pairs and its tools."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QWidget

from app.language import tr
from app.puzzles.arc import COLOURS, LARGEST, PLACES
from app.ui.boards.arc import ArcBoard
from app.ui.boards.arc_drawing import Tool
from app.ui.boards.arc_edits import Place
from app.ui.boards.arc_film import FilmStrip
from app.ui.boards.arc_notes import NotesField
from app.ui.boards.arc_tools import Swatch, grid_deeds, keep_button, pair_deeds
from app.ui.boards.base import BoardEditor
from app.ui.boards.prediction import Prediction
from app.ui.boards.strip import show_value, size_box, tool_button
from app.ui.theme import Theme


class ArcEditor(BoardEditor):
    """Pairs above, the board, colours and tools below.

    Signals:
        keep_wanted: the answer on the board is to be kept as this attempt, or as any (None).
        learned_wanted: those that Adapt found are.
        look_wanted: grids are to be painted otherwise, as ``symbols`` and ``safe`` say.
    """

    board: ArcBoard
    keep_wanted = Signal(object)
    learned_wanted = Signal()
    look_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(ArcBoard(theme), parent)
        board = self.board
        self.film = FilmStrip(theme)
        self.column.insertWidget(0, self.film)
        self.swatches = [Swatch(i, theme) for i in range(COLOURS)]
        self.draw = self._tool("draw", tr("Draw"), tr("Draw by click and drag (D)"))
        self.fill = self._tool("fill", tr("Fill"), tr("Fill an area of one colour (F)"))
        self.pick = self._tool("pick", tr("Pick"), tr("Take the colour of a cell (P, or the right button)"))
        self.select = self._tool(
            "select", tr("Select"), tr("Select cells by dragging, or Shift and arrows (S); Space fills them")
        )
        self.rows = size_box(tr("Rows"), 1, LARGEST, self._resize)
        self.columns = size_box(tr("Columns"), 1, LARGEST, self._resize)
        self.grid, self.pair = grid_deeds(board), pair_deeds(board)
        self.show_notes = tool_button(tr("Notes"), tr("Notes on this task, kept in its file"), checkable=True)
        self.symbols = tool_button(
            tr("Digits"),
            tr("Write the colours' digits into the cells"),
            self.look_wanted.emit,
            checkable=True,
        )
        self.safe = tool_button(
            tr("Safe colours"), tr("Colours that the colour-blind can tell apart"), self.look_wanted.emit,
            checkable=True,
        )  # fmt: skip
        self.attempts = [self._attempt(place) for place in range(PLACES)]
        self.keep = keep_button(self.keep_wanted.emit, self.learned_wanted.emit)
        self.known = tool_button(
            tr("Known output"),
            tr("Show the known output beside the answer, or draw it"),
            self._want,
            checkable=True,
        )
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._refresh()

    def _tool(self, tool: Tool, text: str, tip: str) -> QAbstractButton:
        return tool_button(text, tip, partial(self.board.use, tool), checkable=True)

    def _attempt(self, place: int) -> QAbstractButton:
        tip = tr("Show attempt {number} beside the test, and draw in it", number=place + 1)
        button = tool_button("", tip, checkable=True)
        button.clicked.connect(lambda shown: self._want_attempt(place, shown))
        return button

    def _lay_out(self) -> None:
        self._exclusive(self.swatches)
        self._exclusive([self.draw, self.fill, self.pick, self.select])
        self.add_row(*self.swatches, 8, self.draw, self.fill, self.pick, self.select)
        self.add_row(
            self.rows, QLabel("×"), self.columns, 8, self.grid, self.pair, 8, self.show_notes, self.symbols,
            self.safe,
        )  # fmt: skip
        self.add_row(*self.attempts, self.keep, 8, self.known)
        self.notes = NotesField()
        self.column.addWidget(self.notes)

    def _connect(self) -> None:
        board = self.board
        for swatch in self.swatches:
            swatch.clicked.connect(partial(board.take, swatch.index))
        self.show_notes.toggled.connect(self._open_notes)
        self.notes.noted.connect(self._note)
        self.film.demonstration_pressed.connect(lambda index: board.activate(Place(index)))
        self.film.test_pressed.connect(board.choose_test)
        self.film.added.connect(board.add_demonstration)
        self.film.test_added.connect(board.add_test)
        board.view_changed.connect(self._refresh)

    def set_editable(self, editable: bool) -> None:
        """Whether the task may be changed; looking at other pairs and the known output stays possible."""
        self.board.set_editable(editable)
        self._refresh()

    def set_prediction(self, prediction: Prediction | None) -> None:
        """Show a prediction, which may be kept."""
        super().set_prediction(prediction)
        self._offer_keeping()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        super().set_theme(theme)
        self.film.set_theme(theme)
        self.symbols.setChecked(theme.arc.symbols)
        self.safe.setChecked(theme.arc.palette != type(theme.arc)().palette)
        for swatch in self.swatches:
            swatch.theme = theme
            swatch.update()

    def choose_test(self, index: int) -> None:
        """Ask this test."""
        self.board.choose_test(index)

    def _exclusive(self, buttons: Sequence[QAbstractButton]) -> None:
        group = QButtonGroup(self)
        for button in buttons:
            group.addButton(button)

    def _refresh(self) -> None:
        """Let strip and tools show what the board shows."""
        board = self.board
        task, editable, of_test = board.puzzle, board.editable, board.demonstration is None
        self.film.show_task(task, board.demonstration)
        self.swatches[board.pen].setChecked(True)
        tools = {"draw": self.draw, "fill": self.fill, "pick": self.pick, "select": self.select}
        tools[board.tool].setChecked(True)
        rows, columns = board.grid.shape
        show_value(self.rows, rows)
        show_value(self.columns, columns)
        for tool in (
            *self.swatches, *tools.values(), self.rows, self.columns, self.grid, self.pair, self.film.add,
            self.film.add_test,
        ):  # fmt: skip
            tool.setEnabled(editable)
        self._show_attempts()
        self.known.setEnabled(of_test and (editable or task.asked.output is not None))
        self.known.setChecked(board.wanted.known)
        self.notes.setReadOnly(not editable)
        self.show_notes.setText(tr("Notes •") if task.notes else tr("Notes"))
        self.notes.show_notes(task.notes)

    # Beside the test

    def _show_attempts(self) -> None:
        board = self.board
        for place, button in enumerate(self.attempts):
            entry = board.puzzle.attempts.of(board.puzzle.chosen)[place]
            whose = tr("empty") if entry is None else entry.by or tr("yours")
            button.setText(tr("Attempt {number}: {whose}", number=place + 1, whose=whose))
            button.setAccessibleName(button.text())
            button.setChecked(board.wanted.attempt == place)
            button.setEnabled(board.demonstration is None)
        self._offer_keeping()

    def _offer_keeping(self) -> None:
        shown = self.board.shown
        self.keep.setEnabled(self.board.editable and shown is not None and shown.answer.size > 0)

    def _want_attempt(self, place: int, shown: bool) -> None:
        """Show it to be drawn in; one that is shown but not active becomes so, else it goes."""
        board, here = self.board, Place(None, "attempt", place)
        if not shown and board.active != here:
            board.activate(here)
        else:
            board.want(replace(board.wanted, attempt=place if shown else None))
        board.setFocus()

    def _want(self) -> None:
        board, known = self.board, self.known.isChecked()
        board.want(replace(board.wanted, known=known))
        if known and board.puzzle.asked.output is None:
            board.activate(Place(None, "output"))

    # Size and notes

    def _resize(self) -> None:
        self.board.resize_grid(self.rows.value(), self.columns.value())

    def _open_notes(self, shown: bool) -> None:
        self.notes.setVisible(shown)
        (self.notes if shown else self.board).setFocus()

    def _note(self, text: str, merge: str) -> None:
        self.board.change(self.board.puzzle.with_notes(text), tr("Edit the notes"), merge)
