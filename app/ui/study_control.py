"""Batch studies in the window: their window, their puzzles, and the run behind a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.atomic import replacing
from app.engine.card import CheckpointError
from app.engine.catalogue import Catalogue
from app.engine.study import Plan, Row
from app.language import tr
from app.puzzles.base import Kind, Puzzle, PuzzleError
from app.ui.actions import Actions
from app.ui.appearance import Appearance
from app.ui.desks import Desks
from app.ui.ordering import Ordering
from app.ui.reading import Reading
from app.ui.session import Session

if TYPE_CHECKING:
    from app.ui.study_form import Named
    from app.ui.study_window import StudyWindow


class Studying(QObject):
    """Lets the parts of the window know of each other where many puzzles are studied.

    Attributes:
        window: None before it was asked for.
    """

    def __init__(
        self, session: Session, desks: Desks, catalogue: Catalogue, ordering: Ordering, actions: Actions,
        appearance: Appearance, parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._desks, self._catalogue, self._ordering = session, desks, catalogue, ordering
        self._appearance, self._parent = appearance, parent
        self._reading = Reading(self)
        self.window: StudyWindow | None = None
        session.playhead.batch = session.batch
        session.changed.connect(self._look)
        actions["study"].triggered.connect(self.show)

    def show(self) -> None:
        """Show the window, as it was when it was closed."""
        batch = self._session.batch
        if self.window is None:
            from app.ui.study_window import StudyWindow

            window = StudyWindow(batch, self._catalogue, self._opened, self._appearance, self._parent)
            window.wanted.connect(self.start)
            window.unwanted.connect(self.cancel)
            window.opened.connect(self.open)
            window.exported.connect(self.ask_export)
            self.window = window
        if not batch.on and not self._reading.on:
            self.window.form.show_kind(self._desks.kind)
        self._look()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _opened(self, kind: Kind) -> Sequence[Puzzle]:
        document = self._desks[kind].document
        if document.series:
            return document.series.puzzles
        return [document.puzzle.question] if document.puzzle else []

    def _look(self) -> None:
        if self.window is not None:
            self.window.wait(self._session.active)

    def start(self) -> None:
        """Draw or find the puzzles, then begin."""
        assert self.window is not None
        self.window.do(tr("Getting {count:,} puzzles…", count=self.window.form.count.value()))
        self._reading.start("", self.window.form.puzzles(), self._begin)

    def cancel(self) -> None:
        """End it, or what is done before it begins."""
        assert self.window is not None
        self._reading.stop()
        self._session.batch.cancel()
        self.window.do("")

    def _begin(self, read: Callable[[], Named]) -> None:
        window, session = self.window, self._session
        assert window is not None
        window.do("")
        try:
            puzzles, names = read()
            models = tuple(self._catalogue.find(name) for name in window.form.model_names)
        except (PuzzleError, CheckpointError) as error:
            window.said.setText(str(error))
            return
        session.batch.start(Plan(puzzles, names, models, window.form.ways, session.device, session.fast))

    def open(self, row: Row) -> None:
        """Do the run of a row once more in the main window, exactly as it was."""
        plan = self._session.batch.plan
        name = plan.names[row.puzzle] if plan else ""
        self._ordering.run(row.request, name, row.group.path)
        self._parent.raise_()
        self._parent.activateWindow()

    def ask_export(self) -> None:
        """Ask where the table is to be written."""
        name, _ = QFileDialog.getSaveFileName(self.window, tr("Export the table"), "study.csv", "CSV (*.csv)")
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write the table as it is shown."""
        assert self.window is not None
        try:
            with replacing(path) as file:
                file.write(self.window.listed(",").encode())
        except OSError as error:
            self.window.said.setText(
                tr("{file} cannot be written: {why}.", file=path.name, why=error.strerror)
            )
        else:
            self.window.said.setText(tr("Written to {file}.", file=path.name))
