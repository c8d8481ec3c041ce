"""A desk for each kind of puzzle: its document, its board; nothing is lost by changing desks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QUndoGroup
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.engine.lessons import Attempt
from app.engine.overlays import conclusion_at
from app.puzzles.base import KINDS, Cell, Kind, Puzzle
from app.ui.boards import editor_for
from app.ui.boards.arc_editor import ArcEditor
from app.ui.boards.prediction import Prediction, candidates_at, predict, token_label
from app.ui.document import Document
from app.ui.playhead import Playhead
from app.ui.series import SeriesStrip
from app.ui.theme import Theme


class Desk(QWidget):
    """One kind's open puzzle and its board."""

    def __init__(self, kind: Kind, playhead: Playhead, theme: Theme) -> None:
        super().__init__()
        self.kind = kind
        self.document = Document(parent=self)
        self.editor = editor_for(kind, theme)
        self.series = SeriesStrip()
        self._playhead = playhead
        self._beside_run = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.series)
        column.addWidget(self.editor, 1)
        self.setFocusProxy(self.editor)
        self.editor.edited.connect(self.document.edit)
        self.editor.hovered.connect(self._point)
        self.editor.selected.connect(playhead.select_cell)
        self.editor.board.candidate_source = self._candidates
        self.document.puzzle_changed.connect(self._show_puzzle)

    def load(self, puzzles: Sequence[Puzzle], path: Path | None, name: str = "") -> None:
        """Open the first of a file's puzzles and offer the others.

        One of many is not saved over its file without being asked where: the others would be lost.
        """
        called = name or (path.name if path else "")
        self.series.show_series(puzzles if len(puzzles) > 1 else (), called)
        if len(puzzles) > 1:
            self.load_from_series(0)
        else:
            self.document.load(puzzles[0], path, name)

    def load_from_series(self, index: int) -> None:
        """Open another puzzle of the same file."""
        self.document.load(self.series.puzzles[index], None, f"{self.series.name} {index + 1}")
        self.series.show_index(index)

    def close_puzzle(self) -> None:
        """Leave the desk bare."""
        self.series.show_series((), "")
        self.document.close()

    def show_run(self) -> None:
        """Paint what the model says at the playhead's update, or the bare puzzle."""
        trace, cursor = self._playhead.trace, self._playhead.cursor
        self._beside_run = False
        self.editor.set_prediction(predict(trace, cursor) if trace and cursor >= 0 else None)
        self.show_colours()

    def show_colours(self) -> None:
        """Colour the cells, or not, as it was chosen."""
        self.editor.board.set_overlay(None if self._beside_run else self._playhead.colouring.overlay())

    def show_attempt(self, test: int, attempt: Attempt, share: float) -> None:
        """Paint an answer that no run gave, as sure as the share of views that gave it."""
        assert isinstance(self.editor, ArcEditor)
        self.editor.choose_test(test)
        shape = attempt.answer.shape
        self._beside_run = True
        sure, same = np.full(shape, share, np.float32), np.zeros(shape, np.bool_)
        self.editor.set_prediction(Prediction(attempt.answer, sure, same))
        self.show_colours()

    def _show_puzzle(self, puzzle: Puzzle | None) -> None:
        if puzzle:
            self.editor.set_puzzle(puzzle)

    def _point(self, cell: Cell | None) -> None:
        self._playhead.point_at(cell or self.editor.board.cursor_cell)

    def _candidates(self, cell: Cell) -> list[tuple[str, float]]:
        trace, cursor = self._playhead.trace, self._playhead.cursor
        if self._beside_run or not trace or cursor < 0:
            return []
        if conclusion_at(trace, cursor):  # the record is of the first view only
            return []
        return [(token_label(self.kind, c.token), c.probability) for c in candidates_at(trace, cursor, cell)]


class Desks(QStackedWidget):
    """The three desks, and a page for when nothing is open.

    Signals:
        puzzle_changed: the puzzle now shown, or None.
        title_changed: its title.
        painted: a board was painted.
    """

    puzzle_changed = Signal(object)
    title_changed = Signal(str)
    painted = Signal()

    def __init__(self, playhead: Playhead, theme: Theme, welcome: QWidget) -> None:
        super().__init__()
        self.undo_group = QUndoGroup(self)
        self._playhead = playhead
        self._welcome = welcome
        self._desks = {kind: Desk(kind, playhead, theme) for kind in KINDS}
        self.kind: Kind = "sudoku"
        welcome.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored
        )  # it must not widen boards
        self.addWidget(welcome)
        for desk in self._desks.values():
            self.addWidget(desk)
            self.undo_group.addStack(desk.document.undo_stack)
            desk.document.puzzle_changed.connect(partial(self._on_puzzle, desk))
            desk.document.title_changed.connect(partial(self._on_title, desk))
            desk.editor.board.installEventFilter(self)
        playhead.moved.connect(self._on_moved)
        playhead.grew.connect(self._on_grew)
        playhead.colouring.changed.connect(self._on_colours)

    def __getitem__(self, kind: Kind) -> Desk:
        return self._desks[kind]

    @property
    def current(self) -> Desk:
        """The desk of the kind in use, even while it is bare and the welcome page shows."""
        return self._desks[self.kind]

    def dirty(self) -> list[Desk]:
        """The desks with edits that no file holds."""
        return [desk for desk in self._desks.values() if desk.document.dirty]

    def show_kind(self, kind: Kind) -> None:
        """Turn to another desk."""
        self.kind = kind
        desk = self.current
        self._playhead.select_cell(desk.editor.board.cursor_cell)
        self.undo_group.setActiveStack(desk.document.undo_stack)
        self.setCurrentWidget(desk if desk.document.puzzle else self._welcome)
        self.puzzle_changed.emit(desk.document.puzzle)
        self.title_changed.emit(desk.document.title)

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        for desk in self._desks.values():
            desk.editor.set_theme(theme)

    def _on_puzzle(self, desk: Desk, puzzle: Puzzle | None) -> None:
        if desk is self.current:
            self.setCurrentWidget(desk if puzzle else self._welcome)
            self.puzzle_changed.emit(puzzle)

    def _on_title(self, desk: Desk, title: str) -> None:
        if desk is self.current:
            self.title_changed.emit(title)

    def _on_grew(self) -> None:
        """At the end of several views the last update's board shows whose answer was taken."""
        trace = self._playhead.trace
        if trace and conclusion_at(trace, self._playhead.cursor):
            self.current.show_run()
        self.current.editor.board.update()

    def _on_colours(self) -> None:
        self.current.show_colours()

    def _on_moved(self, cursor: int) -> None:
        self.current.show_run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the board is being painted."""
        if event.type() == QEvent.Type.Paint:
            self.painted.emit()
        return False
