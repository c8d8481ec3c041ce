"""Solving a Sudoku by hand: what keys write, whether there is one solution, the time, the end."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.language import tr
from app.puzzles.base import Puzzle
from app.puzzles.sudoku import Sudoku
from app.ui.actions import Actions
from app.ui.appearance import Appearance
from app.ui.boards.strip import explain
from app.ui.boards.sudoku_editor import SudokuEditor
from app.ui.boards.sudoku_solving import Mode
from app.ui.desks import Desks
from app.ui.document import Document
from app.ui.exact_strip import ExactStrip
from app.ui.preferences import Preferences
from app.ui.returning import Returning
from app.ui.session import Session
from app.ui.solve_clock import SolveClock
from app.ui.verdict_bar import MessageStrip


class Solving(QObject):
    """Joins the Sudoku board, its menu entries and the settings.

    Attributes:
        exact: says whether there is one solution; None until it is asked.
    """

    def __init__(
        self, desks: Desks, session: Session, actions: Actions, message: MessageStrip,
        preferences: Preferences, appearance: Appearance,
    ) -> None:  # fmt: skip
        super().__init__(desks)
        self._desk, playhead = desks["sudoku"], session.playhead
        editor = self._desk.editor
        assert isinstance(editor, SudokuEditor)
        self._editor, self._board, self._message = editor, editor.board, message
        self._actions, self._preferences, self._appearance = actions, preferences, appearance
        self._puzzle: Sudoku | None = None
        self._modes: WeakKeyDictionary[Document, Mode] = WeakKeyDictionary()
        self._in_use = self._desk.document
        self._edits = self._told_of_givens = False
        self.exact: ExactStrip | None = None
        self.clock = SolveClock(editor.clock)
        self.returning = Returning(session, desks)
        self._offer()
        self._desk.edited.connect(self._note_edit)
        self._desk.puzzle_changed.connect(self._choose_mode)
        self._board.mode_changed.connect(self._note_mode)
        self._board.given_kept.connect(self._tell_of_givens)
        desks.puzzle_changed.connect(self._on_puzzle)
        for signal in (playhead.trace_changed, playhead.moved):
            signal.connect(self._close_exact)
        appearance.changed.connect(lambda theme: self.exact and self.exact.set_theme(theme))

    def _offer(self) -> None:
        """Menu entries, buttons, settings."""
        board, editor, settings = self._board, self._editor, self._preferences.settings
        deeds: dict[str, Callable[[], object]] = {
            "unique": self.check,
            "fill_marks": board.fill_marks,
            "clear_marks": board.clear_marks,
        }
        for name, do in deeds.items():
            self._actions[name].triggered.connect(lambda _=False, do=do: do())
        menu = QMenu(editor)
        menu.setToolTipsVisible(True)
        menu.addActions([self._actions["fill_marks"], self._actions["clear_marks"]])
        editor.marks.setMenu(menu)
        explain(editor.unique, self._actions["unique"].toolTip())
        editor.unique.clicked.connect(self._actions["unique"].trigger)
        self._actions["timer"].toggled.connect(self._set_timer)
        self._actions["advance"].toggled.connect(self._set_advance)
        self._actions["timer"].setChecked(settings.timer)
        self._actions["advance"].setChecked(settings.advance)

    # What keys write

    def _note_edit(self, _: Puzzle) -> None:
        self._edits = True

    def _note_mode(self, mode: Mode) -> None:
        self._modes[self._desk.document] = mode

    def _choose_mode(self, puzzle: Puzzle | None) -> None:
        """Digits are the user's own beside givens, and givens on a blank board; a tab keeps what it had."""
        document, edits, self._edits = self._desk.document, self._edits, False
        turned, self._in_use = document is not self._in_use, document
        if edits or not isinstance(puzzle, Sudoku):
            return
        self._told_of_givens = False
        fitting: Mode = "digits" if puzzle.cells.any() else "givens"
        self._board.set_mode(self._modes.get(document, fitting) if turned else fitting)

    def _tell_of_givens(self) -> None:
        """Once for each puzzle."""
        if not self._told_of_givens:
            self._told_of_givens = True
            self._message.tell(tr("That is a given; M switches to givens."))

    # What the menu offers

    def _set_timer(self, on: bool) -> None:
        self.clock.set_on(on)
        self._preferences.update(timer=on)

    def _set_advance(self, on: bool) -> None:
        self._board.advances = on
        self._preferences.update(advance=on)

    def check(self) -> None:
        """Say whether there is one solution."""
        if self._puzzle is None:
            return
        if self.exact is None:
            self.exact = ExactStrip(self._board, self._appearance.theme)
            self._editor.column.insertWidget(1, self.exact)
        self.exact.tell(self._puzzle)

    def _close_exact(self, _: object = None) -> None:
        """The board belongs to another puzzle, or to a run."""
        if self.exact:
            self.exact.close_strip()

    def _on_puzzle(self, puzzle: Puzzle | None) -> None:
        before, self._puzzle = self._puzzle, puzzle if isinstance(puzzle, Sudoku) else None
        for name in ("unique", "fill_marks", "clear_marks"):
            self._actions[name].setEnabled(self._puzzle is not None)
        same = bool(before and self._puzzle and before.question == self._puzzle.question)
        if not same:
            self._close_exact()
        self.clock.follow(self._puzzle)
        if same and self._puzzle and before and self._puzzle.solved_by_hand and not before.solved_by_hand:
            self._congratulate()

    def _congratulate(self) -> None:
        """Calmly."""
        time = self.clock.text
        self._message.confirm(tr("You solved it in {time}.", time=time) if time else tr("You solved it."))
