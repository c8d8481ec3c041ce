"""Adapt in the window: its action, its dock, and the answer that comes of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.engine.notes import QUICK
from app.language import tr
from app.ui.actions import Actions
from app.ui.desks import Desks
from app.ui.learning_words import WHAT_IT_IS
from app.ui.phase import Phase
from app.ui.preferences import Preferences
from app.ui.session import Session
from app.ui.workspace import Workspace

KEY = "adapt"
"""Of the panel, and of the action."""


class Adapting(QObject):
    """Lets the parts of the window know of each other where a task is learned."""

    def __init__(
        self, session: Session, desks: Desks, workspace: Workspace, actions: Actions, preferences: Preferences
    ) -> None:
        super().__init__(session)
        self._session, self._study, self._workspace = session, session.study, workspace
        self._actions, self._action = actions, actions[KEY]
        self._was = Phase.EMPTY
        self._study.limit(preferences.settings.learning)
        self._study.limited.connect(lambda seconds: preferences.update(learning=seconds))
        self._study.shown.connect(desks["arc"].show_attempt)
        self._study.changed.connect(self._refresh)
        self._action.triggered.connect(self._adapt)
        self._refresh()

    def _adapt(self) -> None:
        """Whoever asks for it wants to see it."""
        self._workspace.docks[KEY].show()
        self._workspace.bring(KEY)
        self._session.adapt()

    def _refresh(self) -> None:
        """Offer what can be done now, or say why it cannot; at the end the panel tells how it went."""
        study = self._study
        busy = study.active and study.phase is Phase.RUNNING
        self._action.setVisible(study.task is not None)
        self._action.setEnabled(not study.refusal and not busy)
        self._actions.explain(self._action, self._tip())
        was, self._was = self._was, study.phase
        if study.target and study.phase is Phase.FINISHED and was is not Phase.FINISHED:
            self._workspace.bring(KEY)

    def _tip(self) -> str:
        study = self._study
        if study.refusal or study.task is None:
            return study.refusal
        if study.active:
            return tr("Go on learning")
        parts = [WHAT_IT_IS, tr("Up to {seconds:.0f} s.", seconds=study.plan.seconds)]
        if max(study.task.canvas) > QUICK:
            parts.append(tr("Grids of more than {side} cells a side are slow.", side=QUICK))
        return " ".join(parts)
