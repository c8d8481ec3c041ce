"""Interventions in the window: on the run, on the puzzle in mid-run, and a run once more from its record."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from app.engine.events import Intervened
from app.engine.interventions import Edit
from app.engine.reproduce import again, compare
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import KINDS, Kind, Puzzle
from app.ui.actions import Actions
from app.ui.desks import Desks
from app.ui.lab import LEARNING, NO_RUN, ONE_VIEW, OVER
from app.ui.phase import Phase
from app.ui.session import Session

TIP = tr("Run what is on screen once more from its record, and say whether it is the same")
NOTHING = tr("Nothing was recorded yet. Solve a puzzle first.")
STILL_ON = tr("This run is still on. Let it end or cancel it first.")


class Intervening(QObject):
    """Lets the parts of the window know of each other where a run is acted on."""

    def __init__(self, session: Session, desks: Desks, actions: Actions) -> None:
        super().__init__(session)
        self._session, self._desks, self._actions = session, desks, actions
        self._lab, self._playhead = session.playhead.lab, session.playhead
        self._repeated: Trace | None = None
        self._lab.asked.connect(session.intervene)
        self._lab.changed.connect(session.changed)
        session.intervened.connect(self._on_intervened)
        session.changed.connect(self._look)
        self._playhead.grew.connect(self._look_at_repetition)
        self._playhead.trace_changed.connect(self._look)
        for kind in KINDS:
            desks[kind].edited.connect(partial(self._on_edited, kind))
        actions["reproduce"].triggered.connect(self.reproduce)
        self._look()

    # Acting on a run

    def _look(self) -> None:
        """Offer what can be done now, or say why it cannot."""
        session, trace = self._session, self._playhead.trace
        refusal = "" if session.can_be_acted_on else OVER if trace else NO_RUN
        if session.study.active:
            refusal = LEARNING
        several = trace is not None and trace.info.views > 1
        self._lab.look(refusal, refusal or (ONE_VIEW if several else ""), session.model)
        action = self._actions["reproduce"]
        why_not = STILL_ON if session.active else "" if trace and len(trace) else NOTHING
        action.setEnabled(not why_not)
        self._actions.explain(action, why_not or TIP)
        self._look_at_repetition()

    def _on_edited(self, kind: Kind, puzzle: Puzzle) -> None:
        """An edit goes into the run where that is wanted."""
        before, wanted = self._session.puzzle, kind == self._desks.kind and self._lab.edits != "end"
        if wanted and before and puzzle.question != before.question and self._session.can_be_acted_on:
            self._session.edit(puzzle, keep=self._lab.edits == "keep")

    def _on_intervened(self, event: Intervened) -> None:
        """What a script edits is shown on the board too."""
        edit, document = event.act.what, self._desks.current.document
        if self._repeated and isinstance(edit, Edit) and edit.puzzle != document.puzzle:
            self._session.expect_edit(edit.puzzle)
            document.visit(edit.puzzle, document.name)

    # A run once more

    def reproduce(self) -> None:
        """Run what is on screen once more from its record, and tell whether it is the same."""
        trace = self._playhead.trace
        if trace is None or self._session.active:
            return
        if self._desks.kind != trace.info.puzzle.kind:
            self._desks.show_kind(trace.info.puzzle.kind)
        document = self._desks.current.document
        document.visit(trace.info.puzzle, document.name)
        self._session.repeat(again(trace), 0 if trace.finished else len(trace))
        self._repeated = trace

    def _look_at_repetition(self) -> None:
        """Compare as soon as it came as far; give up where it ends before."""
        old, new, session = self._repeated, self._playhead.trace, self._session
        if old is None or session.phase is Phase.WAITING:
            return
        reached = new is not None and (
            session.phase is Phase.FINISHED or not old.finished and len(new) >= len(old)
        )
        if new is not None and new is not old and reached:
            self._repeated = None
            if not old.finished:
                session.pause()
            found = compare(old, new)
            (session.told if found.same else session.complained).emit(found.text)
        elif not session.active:
            self._repeated = None
