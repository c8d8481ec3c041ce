"""What colours the board's cells: chosen by the user, read off the record on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.engine import overlays
from app.engine.inquiries import NoAnswer
from app.engine.overlays import GrowingAges, Measure, Overlay
from app.engine.trace import Trace
from app.language import tr

if TYPE_CHECKING:
    from app.ui.playhead import Playhead

NO_RUN = tr("Cells are coloured as soon as the model thinks.")
NO_CELL = tr("Click a cell to see what it hears of the others.")
ASKING = tr("Asking the model …")
NOBODY = tr("No model is open that could tell.")


class Colouring(QObject):
    """The numbers of the update under the cursor.

    Signals:
        changed: other numbers are to be shown.

    Attributes:
        measure: what colours the cells.
    """

    changed = Signal()

    def __init__(self, playhead: Playhead) -> None:
        super().__init__(playhead)
        self.measure: Measure = "none"
        self._playhead = playhead
        self._ages: tuple[Trace, GrowingAges] | None = None
        playhead.grew.connect(self._on_grew)
        playhead.cell_changed.connect(self._on_hearing)
        playhead.hearing.changed.connect(self._on_hearing)

    def choose(self, measure: Measure) -> None:
        """Colour the cells by this from now on."""
        self.measure = measure
        self.changed.emit()

    def overlay(self) -> Overlay | NoAnswer | None:
        """What is chosen, or why it cannot be told; None where nothing is to colour the cells."""
        return None if self.measure == "none" else self.of(self.measure, ask=True)

    def why_not(self, measure: Measure) -> str:
        """Why something cannot colour the cells now, or ""."""
        found = None if measure == "none" else self.of(measure, ask=False)
        return found.why if isinstance(found, NoAnswer) else ""

    def of(self, measure: Measure, ask: bool) -> Overlay | NoAnswer:
        """Some numbers, or why there are none; ``ask``: the model, if that is needed."""
        trace, cursor = self._playhead.trace, self._playhead.cursor
        if trace is None or cursor < 0:
            return NoAnswer(NO_RUN)
        if measure == "disagreement":
            return overlays.disagreement(trace, cursor)
        if overlays.conclusion_at(trace, cursor):
            return NoAnswer(overlays.OF_VIEW_1)
        if measure == "confidence":
            return overlays.confidence(trace, cursor)
        if measure == "entropy":
            return overlays.entropy(trace, cursor)
        if measure == "age":
            return overlays.age(trace, cursor, self._ages_of(trace))
        return self._heard(trace, cursor, ask)

    def _heard(self, trace: Trace, cursor: int, ask: bool) -> Overlay | NoAnswer:
        hearing = self._playhead.hearing
        if hearing.cell is None:
            return NoAnswer(NO_CELL)
        if self._playhead.inquiries is None:
            return NoAnswer(NOBODY)
        told = hearing.look() if ask else hearing.told
        if told is None or told.trace is not trace:
            return NoAnswer(ASKING if ask else "")
        if isinstance(told.answer, NoAnswer):
            return told.answer
        row = hearing.row(told.answer)
        return overlays.heard_by(trace, told.answer, row, overlays.shape_at(trace, cursor))

    def _ages_of(self, trace: Trace) -> GrowingAges:
        if self._ages is None or self._ages[0] is not trace:
            self._ages = trace, GrowingAges(trace)
        return self._ages[1]

    def _on_grew(self) -> None:
        """Views are compared when a segment has ended, which is told after its last update."""
        if self.measure == "disagreement":
            self.changed.emit()

    def _on_hearing(self) -> None:
        if self.measure == "hearing":
            self.changed.emit()
