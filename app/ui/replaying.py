"""Earlier runs in the window: shown again under a band that says so, saved, opened, compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.language import tr
from app.ui.actions import Actions
from app.ui.appearance import Appearance
from app.ui.boards.strip import compact, tool_button
from app.ui.desks import Desks
from app.ui.files import Files
from app.ui.run_files import RunFiles, megabytes
from app.ui.run_words import clock
from app.ui.runs import Run
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.verdict_bar import MessageStrip, OneLine


class Band(QWidget):
    """Says that what is on screen is no run of now, and offers what can be done about it."""

    def __init__(self, solve_again: Callable[[], object], close: Callable[[], object], theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = OneLine()
        self._text.setAccessibleName(tr("Replay"))
        self.again = QPushButton(tr("Solve again"))
        self.again.setToolTip(
            tr("Let the model in use think about this puzzle anew; this run stays in the list")
        )
        self.again.clicked.connect(lambda: solve_again())
        leave = tool_button("✕", tr("Back to your own puzzle"), close)
        compact(leave, 26, 26)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(QLabel("↺"))
        row.addWidget(self._text, 1)
        row.addWidget(self.again)
        row.addWidget(leave)
        self.set_theme(theme)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence, "" while nothing is replayed."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str) -> None:
        """Show a sentence; "" for none."""
        self._text.setText(text)
        self._text.setToolTip(text)
        self._text.update()
        self.setVisible(bool(text))

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.setStyleSheet(f"Band {{ background: {theme.raised}; border-left: 4px solid {theme.entry}; }}")


class Replaying(QObject):
    """Lets the parts of the window know of each other where earlier runs are shown."""

    def __init__(
        self, session: Session, desks: Desks, files: Files, actions: Actions,
        message: MessageStrip, appearance: Appearance, window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._desks, self._actions, self._message = session, desks, actions, message
        self._appearance, self._window = appearance, window
        self.runs = runs = session.playhead.runs
        runs.model = lambda: session.model
        self.files = RunFiles(runs, files, window)
        self.band = Band(session.solve, self.leave, appearance.theme)
        self._compared: QWidget | None = None
        appearance.changed.connect(self.band.set_theme)
        desks.title_changed.connect(self._name_next)
        session.changed.connect(self._look)
        session.playhead.trace_changed.connect(self._look)
        runs.chosen.connect(self.show)
        runs.to_save.connect(self.files.ask_save)
        runs.to_open.connect(self.files.ask_open)
        runs.to_compare.connect(self.compare)
        self.files.complained.connect(message.say)
        self.files.saved.connect(self._tell_saved)
        for told in (runs.added, runs.removed, runs.changed, runs.shown_changed):
            told.connect(self._offer)
        actions["open_run"].triggered.connect(self.files.ask_open)
        actions["save_run"].triggered.connect(lambda: self.files.ask_save([runs.shown] if runs.shown else []))
        actions["compare"].triggered.connect(lambda: self.compare(runs.pinned))
        self._offer()

    # Showing

    def show(self, run: Run) -> None:
        """Put a run on screen, over its own puzzle."""
        session = self._session
        if run.trace is session.playhead.trace:
            return
        if session.active:
            self._message.say(
                tr("A run is on, and showing another one ends it."),
                tr("End it and show"),
                lambda: self._end_and(run),
            )
            return
        trace = run.trace
        puzzle = trace.puzzle_at(len(trace) - 1)
        if self._desks.kind != puzzle.kind:
            self._desks.show_kind(puzzle.kind)
        self._desks.current.document.visit(puzzle, run.name)
        session.replay(trace, run.held)

    def _end_and(self, run: Run) -> None:
        self._message.hide()
        self._session.cancel()
        self.show(run)

    def leave(self) -> None:
        """Back to the user's own puzzle."""
        document = self._desks.current.document
        if document.visiting:
            document.come_back()
        else:
            self._session.reset()

    def _look(self) -> None:
        """Say whether this is a replay; note of a run of now whether it was held."""
        session, run = self._session, self.runs.shown
        if not session.replaying:
            self.band.say("")
            if run and session.finished:
                run.held = session.was_held
            return
        assert session.playhead.trace is not None
        named = tr("“{name}”", name=run.name) if run else tr("a run that is no longer listed")
        if run and run.when:
            named = f"{named}, {clock(run)}"
        if session.playhead.trace.stored:
            said = tr("Replaying a saved run: {run}. Solve again starts a new one.", run=named)
        else:
            said = tr("Replaying an earlier run: {run}. Solve again starts a new one.", run=named)
        self.band.say(said)
        self.band.again.setEnabled(session.model is not None or bool(session.loading))

    def _name_next(self) -> None:
        document = self._desks.current.document
        puzzle = document.puzzle
        self.runs.next_name = getattr(puzzle, "name", "") or document.name

    # Menu entries

    def _offer(self) -> None:
        self._actions["save_run"].setEnabled(self.runs.shown is not None)
        self._actions["compare"].setEnabled(len(self.runs.pinned) > 1)

    def _tell_saved(self, run: Run, size: int) -> None:
        assert run.path is not None
        self.runs.said.emit(tr("Saved {file}, {size}.", file=run.path.name, size=megabytes(size)))

    def compare(self, runs: Sequence[Run]) -> None:
        """Show runs side by side, in a window of their own."""
        from app.ui.compare.window import CompareWindow  # it draws, and pyqtgraph takes its time

        if len(runs) < 2:
            return
        if self._compared is not None:
            self._compared.close()
        self._compared = CompareWindow(
            runs, self.runs, self._session.playhead, self._appearance, self._window
        )
        self._compared.destroyed.connect(self._forget_window)
        self._compared.show()

    def _forget_window(self) -> None:
        self._compared = None
