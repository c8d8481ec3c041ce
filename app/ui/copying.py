"""The puzzle in other forms on the clipboard, and its answers as text, each named by whose it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from app.language import tr
from app.puzzles.base import Puzzle
from app.puzzles.formats.sudoku_text import render_link, render_sdx
from app.puzzles.sudoku import Sudoku
from app.ui.actions import COPY, ENTRIES
from app.ui.export.writing import write_bytes

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

OF_SUDOKU = ("copy_marks", "copy_link")
OF_ANY = ("copy_solution", "save_texts", "bare_picture")


class Copying(QObject):
    """Copies what is wanted, or writes it.

    Attributes:
        menu: everything that the puzzle can be copied as.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._playhead = window, window.playhead
        doing: dict[str, Callable[[], object]] = {
            "copy_marks": self._copy_marks,
            "copy_link": self._copy_link,
            "copy_answer": self._copy_answer,
            "copy_solution": self._copy_solution,
            "save_texts": self._save_texts,
            "bare_picture": self._save_bare,
        }
        for name, do in doing.items():
            window.action[name].triggered.connect(lambda _=False, do=do: do())
        window.action["copy"].triggered.connect(
            lambda: window.message.confirm(tr("The puzzle is on the clipboard, as text."))
        )
        self.menu = QMenu(COPY, window)
        self.menu.setToolTipsVisible(True)
        self.menu.addActions([window.action[entry.name] for entry in ENTRIES if entry.below == COPY])
        window.desks.puzzle_changed.connect(self._enable)
        self._playhead.moved.connect(self._enable_answer)
        self._playhead.trace_changed.connect(self._enable_answer)
        self._enable(None)

    def _enable(self, puzzle: Puzzle | None) -> None:
        for name in OF_ANY:
            self._window.action[name].setEnabled(puzzle is not None)
        for name in OF_SUDOKU:
            self._window.action[name].setEnabled(isinstance(puzzle, Sudoku))
        self._enable_answer()

    def _enable_answer(self, _: object = None) -> None:
        there = bool(self._playhead.trace) and self._playhead.cursor >= 0
        self._window.action["copy_answer"].setEnabled(there)

    @property
    def _puzzle(self) -> Puzzle:
        puzzle = self._window.desks.current.document.puzzle
        assert puzzle is not None
        return puzzle

    def _put(self, text: str, said: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._window.message.confirm(said)

    def _copy_marks(self) -> None:
        assert isinstance(self._puzzle, Sudoku)
        self._put(
            render_sdx(self._puzzle), tr("The grid is on the clipboard, with your digits and pencil marks.")
        )

    def _copy_link(self) -> None:
        assert isinstance(self._puzzle, Sudoku)
        self._put(render_link(self._puzzle), tr("A link to the givens is on the clipboard."))

    def _copy_answer(self) -> None:
        self._put(self._answer(), tr("The model's answer is on the clipboard."))

    def _copy_solution(self) -> None:
        from app.ui.answer_texts import exact

        self._put(exact(self._puzzle), tr("What the exact solver says is on the clipboard."))

    def _answer(self) -> str:
        from app.ui.answer_texts import of_model

        trace, cursor = self._playhead.trace, self._playhead.cursor
        return of_model(trace, cursor) if trace and cursor >= 0 else ""

    def _save_texts(self) -> None:
        """Puzzle, the model's answer where there is one, and the exact solution, in one text."""
        from app.ui.answer_texts import exact, question

        exporting = self._window.exporting
        path = exporting.ask(tr("Save puzzle and answers"), tr("answers"), tr("Text") + " (*.txt)")
        if path:
            parts = [question(self._puzzle), self._answer(), exact(self._puzzle)]
            contents = "\n".join(filter(None, parts)).encode()
            exporting.writer.write(path, partial(write_bytes, contents=contents))

    def _save_bare(self) -> None:
        """The board as if there were no run."""
        from app.ui.exporting import PICTURES

        exporting, board = self._window.exporting, self._window.desks.current.editor.board
        path = exporting.ask(tr("Save a picture"), tr("puzzle"), PICTURES)
        if path:
            shown = board.prediction
            board.set_prediction(None)
            try:
                exporting.save_picture(path, board)
            finally:
                board.set_prediction(shown)
