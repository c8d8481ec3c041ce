"""The open puzzle solved by a second model too, and both runs side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import Kind
from app.ui.actions import Actions
from app.ui.models import Models
from app.ui.phase import Phase
from app.ui.replaying import Replaying
from app.ui.session import Session
from app.ui.verdict_bar import MessageStrip
from app.ui.words import KIND_NAMES

Stage = Literal["", "first", "opening", "second"]


RECIPES: dict[Kind, str] = {"sudoku": "hrmscope train sudoku-9x9", "maze": "hrmscope train maze"}
"""The commands that train another model."""


def _question(kind: Kind, others: bool) -> str:
    """What to choose; where there is no other model, how to come by one."""
    if others:
        return tr("Let this model solve the same puzzle, and show both runs:")
    if kind not in RECIPES:
        return tr("No other {kind} model is here yet: open a folder.", kind=KIND_NAMES[kind])
    return tr(
        "No other {kind} model is here yet: open a folder, or train one with {command}.",
        kind=KIND_NAMES[kind],
        command=RECIPES[kind],
    )


class SecondModel(QObject):
    """Runs the model in use where its run is not on screen, then another one; then the first is in use again.

    Attributes:
        stage: what is being waited for, "" for nothing.
    """

    def __init__(
        self, session: Session, models: Models, replaying: Replaying, actions: Actions,
        message: MessageStrip, window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(session)
        self._session, self._models, self._replaying = session, models, replaying
        self._action, self._message, self._window = actions["compare_model"], message, window
        self.stage: Stage = ""
        self._first: Trace | None = None
        self._home: Path | None = None
        self._away: Path | None = None
        self._action.triggered.connect(self.ask)
        session.changed.connect(self._look)
        self._look()

    def ask(self) -> None:
        """Let the user choose the other model."""
        puzzle = self._session.puzzle
        if puzzle is None:
            return
        others = self._models.others(puzzle.kind, self._session.model_path)
        elsewhere = tr("Another folder…")
        names = [*others, elsewhere]
        name, chosen = QInputDialog.getItem(
            self._window, tr("Compare with another model"),
            _question(puzzle.kind, bool(others)), names, 0, False,
        )  # fmt: skip
        if not chosen:
            return
        if name in others:
            self.compare(others[name])
        elif folder := QFileDialog.getExistingDirectory(self._window, tr("The other model's folder")):
            self.compare(Path(folder))

    def compare(self, other: Path) -> None:
        """Let another model solve the open puzzle too."""
        session, trace = self._session, self._session.playhead.trace
        if session.model is None or session.model.learned:
            self._message.say(tr("The adapted model would be forgotten. Open its base again, then compare."))
            return
        self._home, self._away = session.model_path, other
        ended = trace is not None and trace.finished is not None and not session.active
        if trace and ended and not session.playhead.runs.why_no_weights(trace):
            self._open(trace)
        else:
            session.cancel()
            self._solve("first")

    def _open(self, first: Trace) -> None:
        """The first model is done: on to the other."""
        self._first, self.stage = first, "opening"
        assert self._away is not None
        self._session.open_model(self._away, asked=False)

    def _solve(self, stage: Stage) -> None:
        """Begin a run; what is said of the session until it is on means nothing yet."""
        self._session.solve()
        self.stage = stage
        self._look()

    def _look(self) -> None:
        """Go on where what was waited for is there; give up where the user did something else."""
        session = self._session
        self._action.setEnabled(session.model is not None and not self.stage)
        if not self.stage or session.loading or session.phase in (Phase.RUNNING, Phase.WAITING):
            return
        trace = session.playhead.trace
        ended = trace if session.phase is Phase.FINISHED and trace and trace.finished else None
        stage, self.stage = self.stage, ""
        if stage == "first" and ended:
            self._open(ended)
        elif stage == "opening" and session.model and session.model_path == self._away:
            self._solve("second")
        else:
            if stage == "second" and ended and self._first:
                self._show(self._first, ended)
            self._go_home()

    def _show(self, *traces: Trace) -> None:
        """Name both runs by who thought, and show them."""
        listed = self._replaying.runs
        runs = [run for run in (listed.of(trace) for trace in traces) if run]
        for run in runs:
            if not run.name.endswith(f" · {run.trace.info.model}"):
                listed.rename(run, f"{run.name} · {run.trace.info.model}")
        self._replaying.compare(runs)

    def _go_home(self) -> None:
        """The model that was in use is so again."""
        self._first = None
        if self._home and self._session.model_path != self._home:
            self._session.open_model(self._home, asked=False)
