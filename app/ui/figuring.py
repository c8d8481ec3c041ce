"""Figures of the paper in the window: made by one click, shown, taken along."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QPushButton

from app.language import tr
from app.puzzles.base import Puzzle, PuzzleError
from app.ui.actions import ENTRIES, FIGURES
from app.ui.reading import Reading

if TYPE_CHECKING:
    from app.ui.export.figure import Figure
    from app.ui.export.figure_window import FigureWindow
    from app.ui.exporting import Exporting
    from app.ui.main_window import MainWindow

SCALING = "figure_scaling"
OF_ARC = tr("Every ARC task is a kind of its own, so there are no fresh ones. Choose a Sudoku or a maze.")
BUSY = tr("A batch study is on. End it, then make this figure.")
NO_MODEL = tr("Open a model for this puzzle first.")


class Figuring(QObject):
    """Makes figures of the run on screen, and one of fresh puzzles.

    Attributes:
        window: the newest figure's.
    """

    def __init__(self, main: MainWindow, exporting: Exporting) -> None:
        super().__init__(main)
        self._main, self._exporting = main, exporting
        self._reading = Reading(self)
        self.window: FigureWindow | None = None
        self.menu = QMenu(FIGURES, main)
        self.menu.setToolTipsVisible(True)
        exporting.menu.insertMenu(exporting.menu.actions()[-3], self.menu)
        for entry in ENTRIES:
            if entry.below == FIGURES:
                action = main.action[entry.name]
                self.menu.addAction(action)
                made = self.scale if entry.name == SCALING else partial(self.make, entry.name)
                action.triggered.connect(lambda _=False, made=made: made())
        for told in (main.playhead.trace_changed, main.playhead.grew):
            told.connect(self._enable)
        self._enable()

    def _enable(self) -> None:
        for entry in ENTRIES:
            if entry.below == FIGURES and entry.name != SCALING:
                self._main.action[entry.name].setEnabled(bool(self._main.playhead.trace))

    def make(self, name: str) -> None:
        """A figure of the run on screen."""
        from app.ui.export.figures import FIGURES as MAKERS
        from app.ui.export.figures import FigureError
        from app.ui.theme import LIGHT

        playhead = self._main.playhead
        trace = playhead.trace
        if not trace:
            return
        pool = playhead.batch.pool_of(trace.info.model) if playhead.batch else None
        try:
            self._show(MAKERS[name](trace, LIGHT, pool))
        except FigureError as error:
            self._main.message.say(str(error))

    # Inference-time scaling

    def scale(self) -> None:
        """Let the model in use solve fresh puzzles like the open one, beside the window."""
        from app.ui.export.scaling import order, puzzles

        session = self._main.session
        if session.puzzle is None:
            return
        found = order(session.puzzle)
        if session.batch.on:
            self._main.message.say(BUSY)
        elif found is None:
            self._main.message.say(OF_ARC)
        elif session.model is None or session.model_path is None:
            self._main.message.say(NO_MODEL)
        else:
            what, make = found
            self._main.message.tell(tr("Drawing fresh {puzzles} …", puzzles=what))
            self._reading.start("", partial(puzzles, make), partial(self._begin, what))

    def _begin(self, what: str, read: Callable[[], tuple[Puzzle, ...]]) -> None:
        from app.ui.export.scaling import ScalingFigure, plan_for
        from app.ui.theme import LIGHT

        session = self._main.session
        self._main.message.hide()
        try:
            found = read()
        except PuzzleError as error:
            self._main.message.say(str(error))
            return
        if session.model is None or session.model_path is None:
            return
        plan = plan_for(found, session.model_path, session.device, session.fast)
        figure = ScalingFigure(session.batch, plan, what, session.model.title, LIGHT)
        window = self._show(figure)
        stop = QPushButton(tr("Stop"))
        stop.setToolTip(tr("Keep the figure as it is"))
        stop.clicked.connect(session.batch.cancel)
        window.row.insertWidget(3, stop)
        figure.grew.connect(
            lambda done, of: stop.setText(tr("Stop ({done} of {count})", done=done, count=of))
        )
        figure.over.connect(stop.hide)
        window.destroyed.connect(partial(self._end, plan))
        session.batch.start(plan)

    def _end(self, plan: object) -> None:
        """Nobody looks any more."""
        batch = self._main.session.batch
        if batch.plan is plan:
            batch.cancel()

    def _show(self, figure: Figure) -> FigureWindow:
        from app.ui.export.figure_window import FigureWindow

        exporting = self._exporting
        window = FigureWindow(
            figure, exporting.ask_picture, exporting.ask_data, exporting.copy, exporting.add_to, self._main
        )
        window.destroyed.connect(partial(self._forget, window))
        self.window = window
        window.show()
        return window

    def _forget(self, window: FigureWindow) -> None:
        if self.window is window:
            self.window = None
