"""What the model learns, or has learned, of the open task; without any widget."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.engine.events import ModelReady
from app.engine.lessons import ATTEMPTS, Attempt, Learned, Learning, LearningRecord, Plan
from app.language import tr
from app.puzzles.arc import ArcTask
from app.puzzles.base import Puzzle, Verdict
from app.ui.phase import Phase


def why_not_adapt(puzzle: Puzzle | None, model: ModelReady | None, loading: str = "") -> str:
    """Why a model cannot learn a puzzle from its demonstrations, in a sentence; "" where it can.

    ``loading``: the name of the model on its way.
    """
    if not isinstance(puzzle, ArcTask):
        return tr("Only ARC tasks have demonstrations to learn from.")
    if not puzzle.train:
        return tr("This task has no demonstrations to learn from. Add one with + above the board.")
    if model is None and loading:
        return tr("{model} is being loaded.", model=loading)
    if model is None:
        return tr("No ARC model is open yet. Open one that can adapt, such as arc-small.")
    if not model.adapts:
        return tr(
            "{model} cannot adapt to a task. Open a model that can, such as arc-small.", model=model.name
        )
    return ""


class Study(QObject):
    """What is known of learning the open task.

    Attributes:
        target: the task that is being learned, or was last; None once something else was done.
        phase: how that stands. plan: how the next learning goes.
        task: the open task; None where something else is open.
        refusal: why it cannot be learned now; "" where it can.
        record: of the last learning, of whatever task. ready: the model that came of one.
        choice: the attempt on the board, as (test, place); None for none.

    Signals:
        changed: another of these. grew: the record has more.
        shown: an attempt is to be put on the board: (test, Attempt, share of the views that gave it).
        limited: another time limit was chosen, in seconds.
    """

    changed = Signal()
    grew = Signal()
    shown = Signal(int, object, float)
    limited = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.target: ArcTask | None = None
        self.phase = Phase.EMPTY
        self.plan = Plan()
        self.task: ArcTask | None = None
        self.refusal = ""
        self.record: LearningRecord | None = None
        self.ready: ModelReady | None = None
        self.choice: tuple[int, int] | None = None

    def limit(self, seconds: int) -> None:
        """Let learning take so long, from the next one on."""
        self.plan = replace(self.plan, seconds=float(seconds))
        self.limited.emit(seconds)

    def look(self, puzzle: Puzzle | None, refusal: str, phase: Phase) -> None:
        """Take in where the window stands."""
        task = puzzle if isinstance(puzzle, ArcTask) else None
        if (task, refusal, phase) != (self.task, self.refusal, self.phase):
            self.task, self.refusal, self.phase = task, refusal, phase
            self.changed.emit()

    @property
    def active(self) -> bool:
        """Whether a task is being learned, be it paused."""
        return self.target is not None and self.phase in (Phase.RUNNING, Phase.PAUSED)

    @property
    def open_record(self) -> LearningRecord | None:
        """The record, where it is of the open task; its tests may differ."""
        known = self.record and self.task and self.record.task.train == self.task.train
        return self.record if known else None

    @property
    def learned(self) -> Learned | None:
        """What came of learning the open task."""
        return self.open_record.learned if self.open_record else None

    @property
    def answers_open_tests(self) -> bool:
        """Whether the open task's tests are those that were learned for."""
        return bool(self.open_record and self.task and self.open_record.task.tests == self.task.tests)

    def is_about(self, puzzle: Puzzle | None) -> bool:
        """Whether what is being learned now is this task; another of its tests may be chosen."""
        learns = self.target
        if learns is None or not self.active or not isinstance(puzzle, ArcTask):
            return False
        return (puzzle.train, puzzle.tests) == (learns.train, learns.tests)

    def mind_for(self, puzzle: Puzzle | None) -> ModelReady | None:
        """The model that has learned a puzzle; None where there is none."""
        return self.ready if self.ready and puzzle and self.ready.has_learned(puzzle) else None

    # What the engine says.

    def begin(self, event: Learning) -> None:
        """A task is being learned."""
        self.record, self.choice = event.record, None
        self.changed.emit()

    def end(self, event: Learned) -> None:
        """It has been learned; its answer to the chosen test goes on the board."""
        self.ready = event.ready
        if self.task and event.attempts[self.task.chosen]:
            self.choose(self.task.chosen, self._best(self.task.chosen, event))

    def _best(self, test: int, event: Learned) -> int:
        """The attempt that is verified, or the first."""
        places = range(min(ATTEMPTS, len(event.attempts[test])))
        return next((n for n in places if self.verdict(test, event.attempts[test][n]).solved), 0)

    def forget(self) -> None:
        """Another model was opened: what was learned is gone."""
        self.record = self.ready = self.choice = None

    # What the user looks at.

    def choose(self, test: int, place: int) -> None:
        """Put an attempt on the board."""
        learned = self.learned
        if learned is None or not self.answers_open_tests:
            return
        attempt = learned.attempts[test][place]
        self.shown.emit(test, attempt, attempt.votes / learned.views)
        self.choice = test, place
        self.changed.emit()

    def put_away(self) -> None:
        """Something else is on the board."""
        if self.choice is not None:
            self.choice = None
            self.changed.emit()

    def chosen(self) -> tuple[Attempt, Verdict] | None:
        """The attempt on the board, and what the rules say of it."""
        if self.choice is None or self.learned is None:
            return None
        test, place = self.choice
        attempt = self.learned.attempts[test][place]
        return attempt, self.verdict(test, attempt)

    def verdict(self, test: int, attempt: Attempt) -> Verdict:
        """What the rules say of an attempt."""
        assert self.record is not None
        return replace(self.record.task, chosen=test).verdict(attempt.answer)
