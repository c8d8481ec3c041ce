"""Undoing an edit that cleared a run's record brings the record back, as turning to a tab does."""

from __future__ import annotations

from weakref import ref

from PySide6.QtCore import QObject

from app.puzzles.base import Puzzle
from app.ui.desks import Desks
from app.ui.session import Session
from app.ui.tabs import Screen


class Returning(QObject):
    """Remembers what was on screen before an edit of the Sudoku in front, until another run is there."""

    def __init__(self, session: Session, desks: Desks) -> None:
        super().__init__(desks)
        self._session, self._playhead = session, session.playhead
        self._gone: Screen | None = None
        self._edited = False
        desks["sudoku"].edited.connect(self._note)
        desks.puzzle_changed.connect(self._return)

    def _note(self, puzzle: Puzzle) -> None:
        """The session has not been told of the edit yet."""
        session, playhead, before = self._session, self._playhead, self._session.puzzle
        self._edited = True
        if playhead.trace is None or before is None or puzzle.question == before.question:
            return
        cursor = None if playhead.following else playhead.cursor
        shown = (ref(playhead.trace), session.was_held, session.replaying, cursor)
        self._gone = Screen(before.question, *shown)

    def _return(self, puzzle: Puzzle | None) -> None:
        """The session has taken the puzzle, and shows no record of another one."""
        edited, self._edited, gone = self._edited, False, self._gone
        if not (edited and gone and puzzle) or puzzle.question != gone.puzzle:
            return
        trace, self._gone = gone.trace(), None
        if trace is not None and self._playhead.trace is None and not self._session.active:
            self._session.replay(trace, gone.held, gone.earlier)
            if gone.cursor is not None:
                self._playhead.move_to(gone.cursor)
