"""Sets of ARC tasks in the window: read, looked through, opened on the desk, and sent in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.language import tr
from app.puzzles.arc_attempts import Submission, submission
from app.puzzles.arc_sets import TaskSet, opened, public_sets, read_set
from app.puzzles.base import PuzzleError
from app.puzzles.formats.files import write_atomic
from app.ui.actions import Actions
from app.ui.appearance import Appearance
from app.ui.attempting import Attempting
from app.ui.desks import Desks
from app.ui.document import Document, Series
from app.ui.files import Files
from app.ui.reading import Reading

if TYPE_CHECKING:
    from app.ui.browser.window import BrowserWindow


class Browsing(QObject):
    """Lets the parts of the window know of each other where many tasks are looked through.

    Attributes:
        window: None before it was asked for. reading: reads sets.
    """

    def __init__(
        self, files: Files, desks: Desks, attempting: Attempting, actions: Actions, appearance: Appearance,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._files, self._desks, self._attempting = files, desks, attempting
        self._appearance, self._parent = appearance, parent
        self._document: Document | None = None
        self.reading = Reading(self)
        self.window: BrowserWindow | None = None
        files.set_opener = self.open
        actions["browse"].triggered.connect(lambda: self.show())
        actions["export_submission"].triggered.connect(lambda: self._begin_export())
        self._steps = {1: actions["next_of_file"], -1: actions["previous_of_file"]}
        for by, action in self._steps.items():
            action.triggered.connect(lambda _=False, by=by: desks.current.series.step(by))
        desks.documents_changed.connect(self._offer)
        self._offer()

    def show(self) -> BrowserWindow:
        """Show the window, as it was when it was closed."""
        if self.window is None:
            self.window = self._made()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        return self.window

    def _offer(self) -> None:
        """Offer to go on where the open puzzle is one of several."""
        series = self._desks.current.document.series
        for by, action in self._steps.items():
            action.setEnabled(series is not None and 0 <= series.index + by < len(series.puzzles))

    def _made(self) -> BrowserWindow:
        from app.ui.browser.tasks import TaskModel
        from app.ui.browser.window import BrowserWindow

        model = TaskModel(self._attempting.at, self)
        window = BrowserWindow(model, self._appearance.theme, self._parent)
        self._appearance.changed.connect(window.set_theme)
        self._attempting.changed.connect(model.renew)
        window.opened.connect(self.open_task)
        window.folder_wanted.connect(self._ask_folder)
        window.file_wanted.connect(self._ask_file)
        window.public_wanted.connect(self.bring_public)
        window.exported.connect(self._ask_export)
        window.dropped.connect(self._take)
        return window

    # Sets

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self.window, tr("Open a folder of tasks"), self._folder())
        if name:
            self.open(Path(name))

    def _ask_file(self) -> None:
        patterns = tr("ARC tasks (*.json)")
        name, _ = QFileDialog.getOpenFileName(self.window, tr("Open tasks"), self._folder(), patterns)
        if name:
            self.open(Path(name))

    def _folder(self) -> str:
        return str(self._files.folder())

    def _take(self, data: QMimeData) -> None:
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.open(paths[0])

    def open(self, path: Path) -> bool:
        """Read a folder or a file; it shows as soon as it is read."""
        self._read(tr("Reading {name}…", name=path.name), partial(read_set, path), path)
        return True

    def bring_public(self) -> None:
        """Read the public sets."""
        self._read(tr("Reading the public sets…"), public_sets, None)

    def _read(self, doing: str, read: Callable[[], TaskSet], path: Path | None) -> None:
        if self.window is not None:
            self.window.say(doing)
        self.reading.start(doing, read, partial(self._show_read, path))

    def _show_read(self, path: Path | None, read: Callable[[], TaskSet]) -> None:
        try:
            found = read()
        except PuzzleError as error:
            self._complain(f"{path.name}: {error}" if path else str(error))
            return
        if path:
            self._files.remember(path)
        if len(found.tasks) == 1 and path and not path.is_dir():
            self._files.show_puzzles([found.tasks[0].task], path)
        else:
            self.show().show_set(found)

    def _complain(self, text: str) -> None:
        """Where people look: in this window, if it is there."""
        if self.window is not None and self.window.isVisible():
            self.window.say(text)
        else:
            self._files.complained.emit(text)

    # Tasks

    def open_task(self, row: int) -> None:
        """Open a task on the desk, the others that are shown before and after it."""
        assert self.window is not None
        model = self.window.model
        whole, items = model.whole, model.items
        if whole is None:
            return
        self._attempting.flush()
        document = self._room(whole)
        if not self._files.may_leave([document]):
            return
        series = Series(opened(items), whole.name, whole.path, row, [item.path for item in items])
        try:
            document.open_at(series)
        except PuzzleError as error:
            self._complain(f"{items[row].task.name}: {error}")
            return
        self._document = document
        self._desks.turn_to(document)
        self._parent.raise_()
        self._parent.activateWindow()

    def _room(self, whole: TaskSet) -> Document:
        """One tab for all tasks of a set, so that going through them does not fill the bar."""
        last = self._document
        if last in self._desks.documents and last.series and last.series.name == whole.name:
            return last
        return self._desks.room_for("arc")

    # Submission

    def _begin_export(self) -> None:
        """Of the set that is open; where none is, it says so."""
        window = self.show()
        if window.model.whole is None:
            window.say(tr("Open a set of tasks first; a submission holds your attempts at all of them."))
        else:
            self._ask_export()

    def _ask_export(self) -> None:
        patterns = tr("Submission (*.json)")
        name, _ = QFileDialog.getSaveFileName(
            self.window, tr("Export the submission"), str(Path(self._folder()) / "submission.json"), patterns
        )
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write all attempts at the tasks of the set."""
        assert self.window is not None
        try:
            made = submission(self.window.model.submitted())
            write_atomic(path, made.text)
        except PuzzleError as error:
            self.window.say(str(error))
            return
        self.window.say(_said_of(path.name, made))


def _said_of(name: str, made: Submission) -> str:
    """What is in a submission, and what is not."""
    said = tr("Written to {name}: 1 task.", name=name)
    if made.tasks > 1:
        said = tr("Written to {name}: {tasks} tasks, {untried} without an attempt.",
                  name=name, tasks=made.tasks, untried=made.untried)  # fmt: skip
    said += " " + tr("Attempts of yours {own}, of models {models}.", own=made.own, models=made.models)
    if made.empty:
        said += " " + tr(
            "Other tests without an attempt, sent as 2×2 of colour 0: {empty}.", empty=made.empty
        )
    if made.doubled:
        names = ", ".join(made.doubled[:3]) + ("…" if len(made.doubled) > 3 else "")
        said += " " + tr("Several tasks are called {names}; one of each is written.", names=names)
    if made.nameless:
        said += " " + tr("Left out, as they have no name: {count}.", count=made.nameless)
    return said
