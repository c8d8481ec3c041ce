"""After a run, moving a maze's start or goal solves it again: while it is dragged, if that is quick."""

from __future__ import annotations

import time
from collections import deque
from statistics import median

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer

from app.engine.events import Finished
from app.language import tr
from app.puzzles.base import Canvas, Puzzle
from app.puzzles.maze import Maze
from app.ui.boards.maze import MazeBoard
from app.ui.phase import Phase
from app.ui.saying import duration
from app.ui.session import Session

AT_ONCE = 0.3
"""Seconds that a run takes at most to be begun while an end is still held."""


class MovingEnds(QObject):
    """Begins a run for where an end is now; the one for where it was is ended, so that none waits."""

    def __init__(self, session: Session, board: MazeBoard) -> None:
        super().__init__(session)
        self._session, self._runs, self._board = session, session.playhead.runs, board
        self._took: deque[float] = deque(maxlen=3)
        self._measured: tuple[Canvas, Finished] | None = None
        self._again = self._ours = self._held = self._behind = self._by_hand = False
        self._began = 0.0
        self._old_path: NDArray[np.bool_] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)  # of many moves at once the last one counts
        self._soon.timeout.connect(self._solve)
        board.end_moving.connect(self._on_moving)
        board.end_moved.connect(self._on_moved)
        board.end_dropped.connect(self._on_dropped)
        session.changed.connect(self._measure)
        session.model_opened.connect(lambda *_: self._took.clear())

    @property
    def quick(self) -> bool:
        """Whether the model answers at once, by its last runs on mazes of this size."""
        return bool(self._took) and median(self._took) <= AT_ONCE

    def on_edited(self, maze: Puzzle) -> None:
        """The open maze was edited, perhaps by undoing: an end that this moves is as one moved by hand."""
        before = self._session.puzzle
        if self._by_hand or not isinstance(before, Maze) or not isinstance(maze, Maze):
            return
        if before != maze and np.array_equal(before.walls, maze.walls):
            self._on_moving()
            self._on_moved(False)

    def _on_moving(self) -> None:
        """Before the maze changes: whether there is a run to do again; one of ours is not to be edited."""
        session = self._session
        self._by_hand = True
        if not self._held:
            self._old_path = self._board.drawn
            over = session.playhead.trace is not None and not session.active
            self._again = over or (self._ours and session.active) or self._soon.isActive()
        if self._again and self._ours and session.active:
            if (spent := time.monotonic() - self._began) > AT_ONCE:
                self._took.append(spent)  # it was slow, though nobody saw its end
            session.cancel()

    def _on_moved(self, held: bool) -> None:
        self._held, self._behind, self._by_hand = held, self._again, False
        if self._again and (self.quick or not held):
            self._runs.passing = held
            self._soon.start()
        elif self._again:
            self._board.show_faded(self._old_path)
            took = duration(median(self._took)) if self._took else ""
            timed = tr("Solves when you let go ({time} a run).", time=took)
            self._say(timed if took else tr("Solves when you let go."))

    def _say(self, aside: str) -> None:
        if aside != self._session.aside:
            self._session.aside = aside
            self._session.changed.emit()

    def _on_dropped(self) -> None:
        """Where no run was begun on the way, it is now; only the last one is kept."""
        if self._behind:
            self._soon.start()
        self._held = self._runs.passing = False
        self._board.show_faded(None)
        self._say("")
        self._runs.notice(self._session.playhead.trace)

    def _solve(self) -> None:
        self._behind, self._began = False, time.monotonic()
        self._session.solve()
        self._ours = True

    def _measure(self) -> None:
        """How long runs take that nobody held up."""
        session = self._session
        if session.active:
            return
        self._ours = False
        ended, puzzle = session.finished, session.puzzle
        if session.phase is not Phase.FINISHED or ended is None or puzzle is None or session.was_held:
            return
        if self._measured and self._measured[0] != puzzle.canvas:
            self._took.clear()
        if self._measured is None or self._measured[1] is not ended:
            self._measured = puzzle.canvas, ended
            self._took.append(ended.seconds)
