"""What the selected cell hears of the others: asked of the model only where somebody looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.engine.inquiries import Answer, Heard, NoAnswer, WhatItHears
from app.engine.trace import Trace
from app.puzzles.base import Cell

if TYPE_CHECKING:
    from app.ui.playhead import Playhead

ASKER = "hearing"


@dataclass(frozen=True, eq=False)
class Told:
    """What the model said of a cell in an update of a record."""

    trace: Trace
    update: int
    cell: Cell
    answer: Heard | NoAnswer


class Hearing(QObject):
    """The newest answer, shared by all who show it.

    Who shows it calls ``look`` whenever it draws, and draws when told: what nobody looks at is not asked.

    Signals:
        changed: there is something else to see; look again.

    Attributes:
        told: the newest answer. head: the row of it that was chosen, None for the mean of all.
    """

    changed = Signal()

    def __init__(self, playhead: Playhead) -> None:
        super().__init__(playhead)
        self.told: Told | None = None
        self.head: int | None = None
        self._playhead = playhead
        self._asked: tuple[Trace, int, Cell] | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.changed)

    @property
    def cell(self) -> Cell | None:
        """The chosen cell, so that the mouse can read what it hears; while there is none, that under it."""
        trace = self._playhead.trace
        if trace is None:
            return None
        rows, columns = trace.info.canvas
        cells = (self._playhead.chosen, self._playhead.cell)
        return next((cell for cell in cells if cell and cell[0] < rows and cell[1] < columns), None)

    def row(self, heard: Heard) -> int | None:
        """The row that was chosen, where there is one of this number."""
        return self.head if self.head is not None and self.head < len(heard.names) else None

    def choose(self, head: int | None) -> None:
        """Show one row, or the mean of all."""
        self.head = head
        self.changed.emit()

    def look(self) -> Told | None:
        """What is known of the record on screen, perhaps of an update before; the rest is asked."""
        trace, cell = self._playhead.trace, self.cell
        if trace is None or cell is None or self._playhead.cursor < 0:
            return None
        told, about = self.told, (trace, self._playhead.cursor, cell)
        if told is None or (told.trace, told.update, told.cell) != about:
            self._ask(about)
        return told if told and told.trace is trace else None

    def forget(self) -> None:
        """Another model may say something else."""
        self.told = None
        self.changed.emit()

    def _ask(self, about: tuple[Trace, int, Cell]) -> None:
        inquiries = self._playhead.inquiries
        if inquiries is None or inquiries.waits(ASKER) or self._later.isActive():
            return
        if pause := inquiries.pause(ASKER):
            self._later.start(pause)
        else:
            self._asked = about
            inquiries.ask(ASKER, WhatItHears(*about), self._take)

    def _take(self, answer: Answer) -> None:
        assert self._asked is not None and isinstance(answer, Heard | NoAnswer)
        self.told = Told(*self._asked, answer)
        self.changed.emit()
