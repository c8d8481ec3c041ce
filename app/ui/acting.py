"""Acting on the run that is on: what the window asks of the engine between two updates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.engine.events import Intervened, Refused
from app.engine.interventions import Edit, Intervention
from app.engine.service import EngineService
from app.puzzles.base import Kind, Puzzle
from app.ui.learning import Study
from app.ui.model_in_use import ModelInUse


class Acting(ModelInUse):
    """Has a model in use, and acts on its run.

    Signals:
        intervened: Intervened: something was done to the run.
    """

    intervened = Signal(object)

    def __init__(
        self,
        service: EngineService,
        study: Study,
        models_for: Callable[[Kind], Sequence[Path]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(service, study, models_for, parent)
        self._edited: Puzzle | None = None
        self._bridge.intervened.connect(self._on_intervened)

    @property
    def can_be_acted_on(self) -> bool:
        """Whether a run is on that thinks, be it paused."""
        return self._bridge.run is not None and self.study.target is None

    def intervene(self, what: Intervention) -> None:
        """Do something to the run before its next update."""
        if self._bridge.run is not None and self.can_be_acted_on:
            self._service.intervene(self._bridge.run, what)

    def edit(self, puzzle: Puzzle, keep: bool) -> None:
        """Put an edit of the open puzzle into the run, which goes on; to be followed by ``take``."""
        self.expect_edit(puzzle)
        self.intervene(Edit(puzzle.question, keep))

    def expect_edit(self, puzzle: Puzzle) -> None:
        """The puzzle that is taken next is the run's own, edited."""
        self._edited = puzzle

    def _takes_edit(self, puzzle: Puzzle | None) -> bool:
        """Take the run's own puzzle, edited, or the open one with other entries; whether it is either."""
        edited, self._edited = self._edited, None
        if puzzle is None or self.puzzle is None:
            return False
        entered = puzzle != self.puzzle and puzzle.question == self.puzzle.question
        if not entered and (puzzle is not edited or not self.can_be_acted_on):
            return False
        self.puzzle = puzzle
        self.changed.emit()
        return True

    def _on_intervened(self, event: Intervened | Refused) -> None:
        if isinstance(event, Refused):
            self.complained.emit(event.text)
        else:
            self.intervened.emit(event)
