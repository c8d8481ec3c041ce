"""Which run is on screen and at which update: everything shown belongs to this one place."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from app.engine.trace import Trace
from app.puzzles.base import Cell
from app.ui.colouring import Colouring
from app.ui.hearing import Hearing
from app.ui.lab import Lab
from app.ui.learning import Study
from app.ui.runs import Runs

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from app.ui.inquiries import Inquiries
    from app.ui.study_batch import Batch

FRAME = 16
"""Milliseconds of one frame of a common screen."""

AFTER_PAINTING = -100
"""A priority below that of Qt's own requests to paint."""


class Playhead(QObject):
    """The record being watched or scrubbed, its cursor, the selected cell, what was learned, all runs.

    Signals:
        trace_changed: another record (Trace or None). grew: new updates or segments were
            recorded. moved: the cursor (index of an update, -1 for none).
        cell_changed: the selected or hovered (row, column), or None.
        ordered: a Request: somebody wants this run on screen.
        drawing: True when something is about to be drawn, False once all of it was painted.

    Attributes:
        cell: the one that the inspector shows, under the mouse or chosen. chosen: by a click or by keys.
        inquiries: asks the model, where there is an engine. reproduce: the action that makes a run anew.
    """

    trace_changed = Signal(object)
    grew = Signal()
    moved = Signal(int)
    cell_changed = Signal(object)
    ordered = Signal(object)
    drawing = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.trace: Trace | None = None
        self.cursor = -1
        self.following = True
        self.cell: Cell | None = None
        self.chosen: Cell | None = None
        self.inquiries: Inquiries | None = None
        self.batch: Batch | None = None
        self.reproduce: QAction | None = None
        self.study, self.runs, self.lab = Study(self), Runs(self), Lab(self)
        self.hearing = Hearing(self)
        self.colouring = Colouring(self)
        self.moved.connect(self.study.put_away)
        self._next_turn = 0.0
        self._drawing = False

    def listen(self, inquiries: Inquiries) -> None:
        """From here on the model can be asked about the record."""
        self.inquiries = inquiries
        inquiries.outdated.connect(self.hearing.forget)

    def claim(self) -> None:
        """Something is about to be drawn."""
        if not self._drawing:
            self._drawing = True
            self.drawing.emit(True)
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), AFTER_PAINTING)

    def event(self, event: QEvent) -> bool:
        """All has been painted."""
        if event.type() == QEvent.Type.User:
            self._drawing = False
            self.drawing.emit(False)
            return True
        return super().event(event)

    def turn(self, pause: int) -> int:
        """When one of those who draw the record may draw: in so many milliseconds, at least ``pause``.

        Everybody gets a frame of their own, so that no frame has to draw everything.
        """
        now = 1000 * time.monotonic()
        at = max(now + pause, self._next_turn)
        self._next_turn = at + FRAME
        return round(at - now)

    def show_trace(self, trace: Trace | None) -> None:
        """Put another record on screen, at its newest update, following its growth."""
        self.claim()
        self.trace = trace
        self.following = True
        self.cursor = len(trace) - 1 if trace else -1
        self.trace_changed.emit(trace)
        self.runs.notice(trace)
        self.moved.emit(self.cursor)

    def notice_growth(self) -> None:
        """The record grew; the cursor goes along unless the user scrubbed back."""
        self.claim()
        self._next_turn = max(self._next_turn, 1000 * time.monotonic() + FRAME / 2)  # after the board
        self.grew.emit()
        self.runs.notice(self.trace)
        if self.following and self.trace:
            self._set(len(self.trace) - 1)

    def move_to(self, index: int) -> None:
        """Put the cursor on an update; the newest one means following again."""
        if self.trace and len(self.trace):
            self.claim()
            last = len(self.trace) - 1
            self.following = index >= last
            self._set(max(0, min(index, last)))

    def step(self, by: int) -> None:
        """Move by so many updates."""
        self.move_to(self.cursor + by)

    def step_segment(self, by: int) -> None:
        """Move to the next end of a segment (``by`` = 1), the one before (-1), or further."""
        if self.trace and self.cursor >= 0:
            per = self.trace.info.updates_per_segment
            here = (self.cursor + 1) // per if by > 0 else self.cursor // per + 1
            self.move_to(max(0, (here + by) * per - 1))

    def select_cell(self, cell: Cell | None) -> None:
        """Choose the cell that the inspector shows."""
        news = cell != self.chosen
        self.chosen = cell
        self.point_at(cell, news)

    def point_at(self, cell: Cell | None, news: bool = False) -> None:
        """Let the inspector show the cell under the mouse; another one may be chosen."""
        if news or cell != self.cell:
            self.cell = cell
            self.cell_changed.emit(cell)

    def _set(self, cursor: int) -> None:
        if cursor != self.cursor:
            self.cursor = cursor
            self.moved.emit(cursor)
