"""The strip that tells hints under the Sudoku board, and beside them what the model believes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.language import tr
from app.puzzles.base import Cell, Puzzle
from app.puzzles.sudoku import Sudoku
from app.puzzles.techniques import named
from app.ui.actions import Actions
from app.ui.boards.card import percent
from app.ui.boards.strip import compact, tool_button
from app.ui.boards.sudoku_editor import SudokuEditor
from app.ui.desks import Desk
from app.ui.hints import WHAT, WHERE, Hints, difficulty
from app.ui.playhead import Playhead
from app.ui.theme import Theme

SOURCE = tr("Rules, not the model.")
NOT_YET = tr("The model has not thought about this puzzle yet.")
AGAIN = tr("Ask again for the next step.")
NO_BREAK = "\N{NO-BREAK SPACE}"
EDITING_PAUSE = 300
"""Milliseconds without an edit before the puzzle is rated."""


class HintStrip(QWidget):
    """Says more every time it is asked; hidden until then.

    It also has the board say how hard the puzzle is, once that rests.
    """

    def __init__(self, desk: Desk, playhead: Playhead, actions: Actions, theme: Theme) -> None:
        super().__init__()
        assert isinstance(desk.editor, SudokuEditor)
        self._desk, self._playhead, self._board = desk, playhead, desk.editor.board
        self._hints = Hints()
        self._rated: Puzzle | None = None
        self._text, self._source, self._more = QLabel(), QLabel(), QPushButton()
        self._model = QPushButton(tr("Ask the model"))
        self._arrange()
        self._rest = QTimer(self, singleShot=True, interval=EDITING_PAUSE)
        self._rest.timeout.connect(lambda: self._board.set_caption(difficulty(self._desk.document.puzzle)))
        actions["hint"].triggered.connect(self.ask)
        desk.editor.hint.clicked.connect(actions["hint"].trigger)
        self._model.clicked.connect(actions["solve"].trigger)
        desk.editor.column.insertWidget(1, self)
        desk.puzzle_changed.connect(self._on_puzzle)
        for signal in (playhead.moved, playhead.grew, playhead.trace_changed):
            signal.connect(self._name_source)
        self.set_theme(theme)
        self.hide()

    def _arrange(self) -> None:
        self._text.setAccessibleName(tr("Hint"))
        self._source.setAccessibleName(tr("Source of the hint"))
        self._source.setProperty("soft", True)
        self._more.clicked.connect(self._press)
        self._model.setToolTip(
            tr("Let the model think, and see what it believes of these cells (Ctrl+Return)")
        )
        for button in (self._model, self._more):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close = tool_button("✕", tr("Close the hint"), self.close_hint)
        compact(close, 26, 26)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._text, self._source):
            label.setWordWrap(True)
            words.addWidget(label)
        self._text.setMinimumHeight(2 * self._text.fontMetrics().lineSpacing())  # the board stays as it is
        box = QWidget()
        box.setObjectName("hint")
        row = QHBoxLayout(box)
        row.setContentsMargins(12, 6, 8, 6)
        row.addLayout(words, 1)
        row.addWidget(self._model)
        row.addWidget(self._more)
        row.addWidget(close)
        around = QVBoxLayout(self)
        around.setContentsMargins(10, 2, 10, 8)
        around.addWidget(box)

    @property
    def text(self) -> str:
        """What it says, "" while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    @property
    def source(self) -> str:
        """Whose words these are, and what the model believes."""
        return self._source.text()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.setStyleSheet(f"#hint {{ background: {theme.raised}; border-left: 4px solid {theme.ink}; }}")

    def ask(self) -> None:
        """Say more of the hint, or begin the next one."""
        puzzle = self._desk.document.puzzle
        if isinstance(puzzle, Sudoku):
            self._hints.ask(puzzle)
            self._tell(self._hints.text)
            if target := self._hints.target:
                self._board.select(target[0])
            elif self._hints.accused:
                self._board.select(self._hints.accused[0])

    def close_hint(self) -> None:
        """Say nothing, point at nothing; the next hint begins anew."""
        self._hints = Hints()
        self._board.set_hint(None)
        self.hide()

    def _tell(self, text: str) -> None:
        hints = self._hints
        self._text.setText(text)
        more = {WHERE: tr("Which technique?"), WHAT - 1: tr("What follows?"), WHAT: tr("Next hint")}
        self._more.setText(tr("Set {digit}", digit=hints.placed) if hints.placed else more[hints.stage])
        self._more.setToolTip(tr("Set it, as typing would") if hints.placed else tr("Hint (Ctrl+Shift+H)"))
        self._more.setVisible(hints.step is not None or not hints.text)
        self._board.set_hint(hints.highlight)
        self._name_source()
        self.show()

    def _press(self) -> None:
        """The button does what it says."""
        if self._hints.placed and self._hints.target:
            self._board.select(self._hints.target[0])
            self._board.enter(self._hints.placed, own=True)
        else:
            self.ask()

    def _on_puzzle(self, puzzle: Puzzle | None) -> None:
        question = puzzle.question if puzzle else None
        if question != self._rated:
            self._rated = question
            self._board.set_caption("")
            self._rest.start()
        if self._hints.is_about(puzzle):
            return
        if self._hints.follow(puzzle) and not self.isHidden():
            self._tell(AGAIN)
        else:
            self.close_hint()

    def _name_source(self, _: object = None) -> None:
        """A hint's words are the rules'; what the model believes of its cell stands beside them."""
        cell, asked = self._hints.cell, self._hints.step is not None
        self._source.setText(f"{SOURCE} {self._belief(cell)}" if cell else SOURCE)
        self._source.setVisible(asked)
        self._model.setVisible(asked and self._board.prediction is None)

    def _belief(self, cell: Cell) -> str:
        """What the model believes of a cell at the update on screen."""
        source, answered = self._board.candidate_source, self._board.prediction
        if source is None or answered is None:
            return NOT_YET
        at = named([9 * cell[0] + cell[1]])
        if not (rows := source(cell)[:3]):  # the answer of several views
            digit = int(answered.answer[cell])
            return tr("The model's answer at {cell}: {digit}.", cell=at, digit=digit or tr("none"))
        likely = (f"{label} ({percent(probability)})".replace(" ", NO_BREAK) for label, probability in rows)
        return tr(
            "The model of {cell} at update {update}: {likely}.",
            cell=at,
            update=self._playhead.cursor + 1,
            likely=", ".join(likely),
        )
