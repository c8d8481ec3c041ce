"""What may be done to the run that is on, and how the next one begins; without any widget."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import QObject, Signal

from app.engine.events import Level, ModelReady
from app.engine.interventions import (
    STORED,
    Act,
    Freeze,
    Intervention,
    Saved,
    SkipL,
    Start,
    embedding_text,
)
from app.language import tr

Edits = Literal["end", "keep", "anew"]
"""What an edit does to a run that is on: ends it, or goes into it with the states kept or begun anew."""
EDITS: tuple[Edits, ...] = get_args(Edits)

NO_RUN = tr("No run is on. Step, Watch or Solve first.")
LEARNING = tr("A model that learns cannot be acted on. Let it end, then solve.")
OVER = tr("This run is over. Step, Watch or Solve starts one to act on.")
ONE_VIEW = tr("A state can be put into one view only. Choose one view, then solve.")


class Lab(QObject):
    """The hands on a run.

    Attributes:
        refusal: why nothing can be done to a run now, in a sentence; "" where it can.
        patch_refusal: likewise of states from elsewhere.
        L_cycles: how many L updates of a cycle can be left out. rows: of the model's table of embeddings.
        edits: what an edit does to a run that is on.
        start, puzzle_id: how the next run begins. saved: the last start that was saved.

    Signals:
        changed: one of these. asked: an Intervention is wanted.
    """

    changed = Signal()
    asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.refusal = self.patch_refusal = NO_RUN
        self.L_cycles, self.rows = 1, 1
        self.edits: Edits = "end"
        self.start: Start = STORED
        self.puzzle_id = 0
        self.saved: Saved | None = None

    def look(self, refusal: str, patch_refusal: str, model: ModelReady | None) -> None:
        """Take in where the window stands; an embedding that the model has not is chosen no more."""
        L_cycles, rows = self.L_cycles, self.rows
        if model:
            L_cycles, rows = model.config.L_cycles, model.config.num_puzzle_identifiers
        known = refusal, patch_refusal, L_cycles, rows
        if known != (self.refusal, self.patch_refusal, self.L_cycles, self.rows):
            self.refusal, self.patch_refusal, self.L_cycles, self.rows = known
            self.puzzle_id = self.puzzle_id if self.puzzle_id < rows else 0
            self.changed.emit()

    def do(self, what: Intervention) -> None:
        """Do something to the run that is on."""
        if not self.refusal:
            self.asked.emit(what)

    def choose_edits(self, edits: Edits) -> None:
        """Let edits end a run, or go into it."""
        self.edits = edits
        self.changed.emit()

    def choose_start(self, start: Start) -> None:
        """Let the next runs begin so."""
        self.start = start
        self.saved = start if isinstance(start, Saved) else self.saved
        self.changed.emit()

    def choose_embedding(self, puzzle_id: int) -> None:
        """Give the next runs this puzzle embedding."""
        self.puzzle_id = puzzle_id
        self.changed.emit()

    @property
    def beginning(self) -> str:
        """How the next run begins, in words, where that is not as usual; else ""."""
        return beginning(self.start, self.puzzle_id)


def beginning(start: Start, puzzle_id: int) -> str:
    """How a run begins, in words, where that is not as usual; else ""."""
    said = [] if start == STORED else [tr("start {start}", start=start.text)]
    if puzzle_id:
        said.append(tr("embedding {embedding}", embedding=embedding_text(puzzle_id)))
    return ", ".join(said)


def frozen(acts: list[Act], level: Level) -> bool:
    """Whether a module is frozen after all that was done."""
    found = [act.what.on for act in acts if isinstance(act.what, Freeze) and act.what.level == level]
    return bool(found) and found[-1]


def left_out(acts: list[Act]) -> int:
    """How many L updates of a cycle are left out after all that was done."""
    found = [act.what.count for act in acts if isinstance(act.what, SkipL)]
    return found[-1] if found else 0
