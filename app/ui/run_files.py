"""Runs from and to files: read and written on a thread of their own, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFileDialog, QLabel, QVBoxLayout, QWidget

from app.engine.label import Label
from app.engine.trace import Trace
from app.engine.trace_file import OLD_SUFFIX, SUFFIX, TraceFileError, load_labelled, save
from app.engine.whole_states import whole_bytes
from app.language import tr
from app.ui.files import AT_ONCE, Files
from app.ui.reading import TICK
from app.ui.runs import Run, Runs, labelled
from app.ui.saying import count

PATTERN = tr("Runs (*{suffix} *{older});;All files (*)", suffix=SUFFIX, older=OLD_SUFFIX)

ONE = tr("Puzzle, settings, answers and all that the panels draw are saved. It opens without the model.")
SEVERAL = tr("Puzzle, settings, answers and all that the panels draw are saved. They open without the model.")
"""What goes into a file of one run, and into those of several."""


def megabytes(size: int) -> str:
    """Bytes in words, three digits at most."""
    return f"{size / 2**20:.3g} MB" if size >= 2**20 else f"{max(1, round(size / 2**10))} kB"


def file_name(name: str) -> str:
    """A run's name as that of a file."""
    kept = "".join(c if c.isalnum() or c in " ._-()" else "-" for c in name).strip(" .")
    return kept[:80] or "run"


class SaveDialog(QDialog):
    """What goes into the file, and how large that makes it."""

    def __init__(self, runs: Sequence[Run], parent: QWidget) -> None:
        super().__init__(parent)
        one = len(runs) == 1
        self.setWindowTitle(tr("Save run") if one else tr("Save {count} runs", count=len(runs)))
        self.setMinimumWidth(440)
        what = QLabel(ONE if one else SEVERAL)
        what.setWordWrap(True)
        more = sum(whole_bytes(run.trace) for run in runs)
        self.states = QCheckBox(
            tr("With whole states, up to {size} more", size=megabytes(more))
            if more
            else tr("With whole states: none were kept")
        )
        self.states.setEnabled(bool(more))
        rim = self.palette()
        rim.setColor(QPalette.ColorRole.Window, rim.color(QPalette.ColorRole.PlaceholderText))
        self.states.setPalette(rim)  # of which Fusion makes the box's frame, else too dark to be seen
        why = QLabel(
            tr("Needed to draw paths of several runs in one plane, and to patch them into other runs.")
        )
        why.setWordWrap(True)
        why.setProperty("soft", True)
        why.setContentsMargins(24, 0, 0, 8)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(tr("Choose where…"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        for widget in (what, self.states, why, buttons):
            column.addWidget(widget)


class RunFiles(QObject):
    """Opens and saves runs.

    Signals:
        complained: a sentence for people. saved: a Run and its file's bytes.
    """

    complained = Signal(str)
    saved = Signal(object, int)

    def __init__(self, runs: Runs, files: Files, window: QWidget) -> None:
        super().__init__(window)
        self._runs, self._files, self._window = runs, files, window
        self._writer = ThreadPoolExecutor(1, "saving")  # what it has begun is written, even at the end
        self._writing: list[tuple[Run, Path, Future[None]]] = []
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._look)
        files.openers.update({SUFFIX: self.open, OLD_SUFFIX: self.open})
        self.destroyed.connect(partial(self._writer.shutdown, wait=False))

    # Opening

    def ask_open(self) -> None:
        """Let the user choose files."""
        start = str(self._files.folder())
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Open runs"), start, PATTERN)
        for name in names:
            self.open(Path(name))

    def open(self, path: Path) -> bool:
        """Open a run and show it, a large one as soon as it is read; whether that went well so far."""
        reading = self._files.reading
        reading.stop()
        read = partial(load_labelled, path)
        try:
            size = path.stat().st_size
        except OSError:
            size = 0  # reading it tells why
        if size <= AT_ONCE:
            return self._show_read(path, read)
        doing = tr(
            "Reading {file}, {size}… What is on screen stays until it is read.",
            file=path.name,
            size=megabytes(size),
        )
        reading.start(doing, read, lambda found: self._show_read(path, found))
        return True

    def _show_read(self, path: Path, read: Callable[[], tuple[Trace, Label]]) -> bool:
        try:
            trace, label = read()
        except TraceFileError as error:
            self.complained.emit(str(error))
            self._files.forget(path)
            return False
        run = labelled(trace, label, path)
        self._runs.add(run)
        self._files.remember(path)
        self._runs.chosen.emit(run)
        return True

    # Saving

    def ask_save(self, runs: Sequence[Run]) -> None:
        """Ask what to save and where, a file of its own for each run."""
        if not runs:
            return
        dialog = SaveDialog(runs, self._window)
        if not dialog.exec():
            return
        states = dialog.states.isChecked()
        if len(runs) == 1:
            start = runs[0].path or self._files.folder() / f"{file_name(runs[0].name)}{SUFFIX}"
            name, _ = QFileDialog.getSaveFileName(self._window, tr("Save the run"), str(start), PATTERN)
            if name:
                self.save(runs[0], Path(name), states)
        elif folder := QFileDialog.getExistingDirectory(
            self._window,
            tr("Save {runs} in a folder", runs=count(len(runs), "run")),
            str(self._files.folder()),
        ):
            self.save_all(runs, Path(folder), states)

    def save_all(self, runs: Sequence[Run], folder: Path, states: bool) -> None:
        """Save each run in a folder, under its name; no file there is replaced."""
        taken = {path.name for path in folder.iterdir()}
        for run in runs:
            stem = file_name(run.name)
            names = [f"{stem}{SUFFIX}", *(f"{stem} ({n}){SUFFIX}" for n in range(2, len(taken) + 3))]
            name = next(name for name in names if name not in taken)
            taken.add(name)
            self.save(run, folder / name, states)

    def save(self, run: Run, path: Path, states: bool) -> None:
        """Write a run, soon."""
        if not path.name.endswith((SUFFIX, OLD_SUFFIX)):
            path = path.with_name(path.name + SUFFIX)
        writing = self._writer.submit(save, run.trace, path, run.label, states)
        self._writing.append((run, path, writing))
        self._timer.start()

    def _look(self) -> None:
        done = [entry for entry in self._writing if entry[2].done()]
        self._writing = [entry for entry in self._writing if entry not in done]
        if not self._writing:
            self._timer.stop()
        for run, path, writing in done:
            try:
                writing.result()
                size = path.stat().st_size
            except (TraceFileError, OSError) as error:
                self.complained.emit(str(error))
                continue
            run.path = path
            self._runs.changed.emit(run)
            self._files.remember(path)
            self.saved.emit(run, size)
