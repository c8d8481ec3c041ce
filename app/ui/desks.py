"""A desk for each kind of puzzle: its documents, its board; nothing is lost by changing either."""

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
from app.puzzles.arc import ArcTask
from app.puzzles.base import KINDS, Cell, Kind, Puzzle
from app.ui.boards import editor_for
from app.ui.boards.arc_editor import ArcEditor
from app.ui.boards.prediction import Prediction, candidates_at, predict, token_label
from app.ui.document import Document
from app.ui.playhead import Playhead
from app.ui.series import SeriesStrip
from app.ui.theme import Theme

MOST_CLOSED = 10
"""Closed puzzles that can be opened again."""


class Desk(QWidget):
    """One kind's board, and the one of its open puzzles that is in use.

    Signals:
        puzzle_changed, edited, title_changed: what the document in use says, whichever that is.
        told: a Document of this desk, in use or not, said something.
    """

    puzzle_changed = Signal(object)
    edited = Signal(object)
    title_changed = Signal(str)
    told = Signal(object)

    def __init__(self, kind: Kind, playhead: Playhead, theme: Theme, undo_group: QUndoGroup) -> None:
        super().__init__()
        self.kind = kind
        self.editor = editor_for(kind, theme)
        self.series = SeriesStrip()
        self._playhead, self._undo_group = playhead, undo_group
        self._beside_run = False
        self.document = self.new_document()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.series)
        column.addWidget(self.editor, 1)
        self.setFocusProxy(self.editor)
        self.editor.edited.connect(self._edit)
        self.editor.hovered.connect(self._point)
        self.editor.selected.connect(playhead.select_cell)
        self.editor.board.candidate_source = self._candidates
        if isinstance(self.editor, ArcEditor):
            self.editor.board.turned.connect(lambda task: self.document.turn(task))

    def new_document(self) -> Document:
        """One more, with nothing in it; it is not in use yet."""
        document = Document(parent=self)
        self._undo_group.addStack(document.undo_stack)
        document.puzzle_changed.connect(partial(self._on_puzzle, document))
        document.edited.connect(partial(self._on_edited, document))
        document.title_changed.connect(partial(self._on_title, document))
        return document

    def use(self, document: Document) -> None:
        """Put another document in use."""
        self.document = document
        self._show()
        self.puzzle_changed.emit(document.puzzle)
        self.title_changed.emit(document.title)

    def load(self, puzzles: Sequence[Puzzle], path: Path | None, name: str = "") -> None:
        """Open puzzles in place of the one in use."""
        self.document.open(puzzles, path, name)

    def _edit(self, puzzle: Puzzle, text: str, merge: str) -> None:
        self.document.edit(puzzle, text, merge)

    def _on_puzzle(self, document: Document, puzzle: Puzzle | None) -> None:
        if document is self.document:
            self._show()
            self.puzzle_changed.emit(puzzle)
        self.told.emit(document)

    def _on_edited(self, document: Document, puzzle: Puzzle) -> None:
        if document is self.document:
            if isinstance(self.editor, ArcEditor) and isinstance(puzzle, ArcTask):
                self.editor.board.follow(puzzle)
            self.edited.emit(puzzle)

    def _on_title(self, document: Document, title: str) -> None:
        if document is self.document:
            self.series.show_series(document.series)
            self.title_changed.emit(title)
        self.told.emit(document)

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

    def _show(self) -> None:
        self.series.show_series(self.document.series)
        if self.document.puzzle:
            self.editor.set_puzzle(self.document.puzzle)

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

    Attributes:
        kind: of the desk in front. documents: the open ones of all kinds, as their tabs are ordered.
        closed: those that can be opened again, the last one last.

    Signals:
        puzzle_changed: the puzzle now shown, or None.
        title_changed: its title.
        documents_changed: one was opened, closed, edited or saved, or another is in front.
        leaving, turned: a Document goes from the front, is there now.
        painted: a board was painted.
    """

    puzzle_changed = Signal(object)
    title_changed = Signal(str)
    documents_changed = Signal()
    leaving = Signal(object)
    turned = Signal(object)
    painted = Signal()

    def __init__(self, playhead: Playhead, theme: Theme, welcome: QWidget) -> None:
        super().__init__()
        self.undo_group = QUndoGroup(self)
        self._playhead = playhead
        self._welcome = welcome
        self._desks = {kind: Desk(kind, playhead, theme, self.undo_group) for kind in KINDS}
        self.kind: Kind = "sudoku"
        self.documents: list[Document] = []
        self.closed: list[Document] = []
        welcome.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored
        )  # it must not widen boards
        self.addWidget(welcome)
        for desk in self._desks.values():
            self.addWidget(desk)
            desk.puzzle_changed.connect(partial(self._on_puzzle, desk))
            desk.title_changed.connect(partial(self._on_title, desk))
            desk.told.connect(self._on_told)
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

    def dirty(self) -> list[Document]:
        """Those with edits that no file holds."""
        return [document for document in self.documents if document.dirty]

    def opened_from(self, path: Path, kind: Kind) -> Document | None:
        """The open puzzle, or puzzles, of a file."""
        wanted = path.resolve()
        mine = (document for document in self.documents if self._desk_of(document).kind == kind)
        return next((doc for doc in mine if doc.source and doc.source.resolve() == wanted), None)

    def room_for(self, kind: Kind) -> Document:
        """Where another puzzle of a kind may be opened so that no other is lost."""
        desk = self[kind]
        return desk.document if desk.document.free else desk.new_document()

    def show_kind(self, kind: Kind) -> None:
        """Turn to another desk."""
        self.turn_to(self[kind].document)

    def turn_to(self, document: Document) -> None:
        """Bring a document to the front, where it is not there already."""
        if document.undo_stack is self.undo_group.activeStack():
            return
        self.leaving.emit(self.current.document)
        desk = self._desk_of(document)
        self.kind = desk.kind
        self.undo_group.setActiveStack(document.undo_stack)
        if desk.document is document:
            self._on_puzzle(desk, document.puzzle)
            self._on_title(desk, document.title)
        else:
            desk.use(document)
        self._playhead.select_cell(desk.editor.board.cursor_cell)
        self.documents_changed.emit()
        self.turned.emit(document)

    def close_document(self, document: Document) -> None:
        """The one beside it comes in its place, or the page for when nothing is open."""
        place = self.documents.index(document)
        others = [other for other in self.documents if other is not document]
        if document is self.current.document and others:
            self.turn_to(others[min(place, len(others) - 1)])
        desk = self._desk_of(document)
        self.documents.remove(document)
        if desk.document is document:
            left = [other for other in others if self._desk_of(other) is desk]
            desk.use(left[-1] if left else desk.new_document())
            if desk is self.current:
                self.undo_group.setActiveStack(desk.document.undo_stack)
        self.closed.append(document)
        for gone in self.closed[:-MOST_CLOSED]:
            gone.deleteLater()
        del self.closed[:-MOST_CLOSED]
        self.documents_changed.emit()

    def reopen(self) -> None:
        """Open the puzzle that was closed last, with its edits; the tab of its file where that is open."""
        if not self.closed:
            return
        document = self.closed.pop()
        desk = self._desk_of(document)
        there = self.opened_from(document.source, desk.kind) if document.source else None
        if there is not None and not document.dirty:
            document.deleteLater()
            document = there
        else:
            self.documents.append(document)
        bare = desk.document
        self.turn_to(document)
        if bare.puzzle is None:
            bare.deleteLater()
        self.documents_changed.emit()

    @staticmethod
    def _desk_of(document: Document) -> Desk:
        desk = document.parent()
        assert isinstance(desk, Desk)
        return desk

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

    def _on_told(self, document: Document) -> None:
        if (document.puzzle is not None) != (document in self.documents):
            (self.documents.append if document.puzzle else self.documents.remove)(document)
        self.documents_changed.emit()

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
