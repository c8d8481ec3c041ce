"""Puzzles from and to files and the clipboard; asks before anything unsaved is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.engine.card import CARD, PUBLISHED
from app.puzzles.base import Kind, Puzzle, PuzzleError
from app.puzzles.formats import SUFFIXES, format_text, read_puzzles
from app.puzzles.photo import SUFFIXES as PICTURES
from app.settings import with_recent
from app.ui.desks import Desk, Desks
from app.ui.preferences import Preferences
from app.ui.reading import Read, Reading
from app.ui.words import KIND_NAMES

EVERY_SUFFIX = sorted({suffix for suffixes in SUFFIXES.values() for suffix in suffixes})
MODEL_SUFFIXES = (".safetensors", ".pt", ".pth")
AT_ONCE = 2**20
"""Bytes up to which reading takes no longer than anybody notices."""


def looks_like_model(path: Path) -> bool:
    """Whether something dropped or opened is a model rather than a puzzle."""
    return path.is_dir() or path.suffix in MODEL_SUFFIXES or path.name in (CARD, PUBLISHED)


def _size(source: Path | str) -> int:
    """Its bytes; 0 where it cannot be looked at, as reading it tells why."""
    try:
        return source.stat().st_size if isinstance(source, Path) else len(source)
    except OSError:
        return 0


class Files(QObject):
    """Opens and saves the puzzles on the desks.

    Signals:
        complained: a sentence for people; the open puzzle stays as it was.
        recent_changed: the list of recent files is another one.
        model_offered: a path that was dropped or pasted is a model.
        picture_offered: a picture was dropped or pasted, as a QImage.

    Attributes:
        reading: reads what is large. openers: who opens files that hold no puzzles, by suffix.
    """

    complained = Signal(str)
    recent_changed = Signal()
    model_offered = Signal(object)
    picture_offered = Signal(object)

    def __init__(self, desks: Desks, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._desks, self._preferences, self._window = desks, preferences, window
        self.reading = Reading(self)
        self.openers: dict[str, Callable[[Path], bool]] = {}

    # Opening

    def ask_open(self) -> None:
        """Let the user choose a file."""
        puzzles, pictures = (" ".join(f"*{suffix}" for suffix in each) for each in (EVERY_SUFFIX, PICTURES))
        patterns = f"Puzzles and pictures of them ({puzzles} {pictures});;All files (*)"
        name, _ = QFileDialog.getOpenFileName(self._window, "Open a puzzle", str(self.folder()), patterns)
        if name:
            self.open(Path(name))

    def open(self, path: Path, kind: Kind | None = None) -> bool:
        """Open a puzzle file, a large one as soon as it is read; whether that went well so far.

        What is no puzzle by its suffix is left to who opens such files.
        """
        for suffix, opener in self.openers.items():
            if path.name.lower().endswith(suffix):
                return opener(path)
        return self._open(path, path.name, path, kind)

    def _open(self, source: Path | str, called: str, path: Path | None, kind: Kind | None = None) -> bool:
        self.reading.stop()
        read, show = partial(read_puzzles, source, kind=kind), partial(self._show_read, called, path)
        if (size := _size(source)) <= AT_ONCE:
            return show(read)
        doing = f"Reading {called}, {size / 2**20:.0f} MB… The open puzzle stays until it is read."
        self.reading.start(doing, read, show)
        return True

    def _show_read(self, called: str, path: Path | None, read: Read) -> bool:
        try:
            puzzles = read()
        except PuzzleError as error:
            self.complained.emit(f"{called}: {error}")
            if path:
                self.forget(path)
            return False
        if not self.show_puzzles(puzzles, path):
            return False
        if path:
            self.remember(path)
        return True

    def make(self, order: Callable[[Random], Puzzle], long_search: str = "") -> None:
        """Show a new puzzle; one that has to be looked for, which ``long_search`` names, once it is found."""
        self.reading.stop()
        make, show = (lambda: [order(Random())]), partial(self._show_read, "New puzzle", None)
        if long_search:
            doing = f"Looking for {long_search}… The open puzzle stays until it is found."
            self.reading.start(doing, make, show)
        else:
            show(make)

    def show_puzzles(self, puzzles: Sequence[Puzzle], path: Path | None = None, name: str = "") -> bool:
        """Put puzzles on the desk of their kind, unless the user keeps what is there."""
        desk = self._desks[puzzles[0].kind]
        if not self.may_leave([desk]):
            return False
        desk.load(puzzles, path, name)
        if self._desks.kind != desk.kind:
            self._desks.show_kind(desk.kind)
        return True

    def show_from_series(self, desk: Desk, index: int) -> None:
        """Open another puzzle of a desk's file."""
        if self.may_leave([desk]):
            desk.load_from_series(index)

    # The clipboard and what is dropped

    def paste(self) -> None:
        """Open the puzzle, or the file, that is on the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData(), "The clipboard")

    def take(self, data: QMimeData | None, source: str) -> None:
        """Open what was pasted or dropped; an empty clipboard has no data."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data else []
        if paths and looks_like_model(paths[0]):
            self.model_offered.emit(paths[0])
        elif paths:
            self.open(paths[0])
        elif data and data.hasImage() and (data.hasUrls() or not data.hasText()):  # else of a table's cells
            self.picture_offered.emit(QImage(data.imageData()))
        elif data and data.hasText():
            self._open(data.text(), source, None)
        else:
            self.complained.emit(f"{source} holds no puzzle. Copy one as text or picture, or open its file.")

    def copy(self) -> None:
        """Put the open puzzle on the clipboard, as text."""
        desk = self._desks.current
        if desk.document.puzzle:
            suffix = ".json" if desk.kind == "arc" else ".txt"
            QGuiApplication.clipboard().setText(format_text([desk.document.puzzle], suffix))

    # Saving

    def save(self, desk: Desk | None = None) -> bool:
        """Save a desk's puzzle, the current one's by default; False when the user thought better of it."""
        desk = desk or self._desks.current
        path = desk.document.path
        return self._write(desk, path) if path else self.save_as(desk)

    def save_as(self, desk: Desk | None = None) -> bool:
        """Ask where, and save there."""
        desk = desk or self._desks.current
        if desk.document.puzzle is None:
            return False
        suffixes = SUFFIXES[desk.kind]
        patterns = ";;".join(f"{KIND_NAMES[desk.kind]} (*{suffix})" for suffix in suffixes)
        start = self.folder() / f"{desk.document.name}{suffixes[0]}"
        name, chosen = QFileDialog.getSaveFileName(self._window, "Save the puzzle", str(start), patterns)
        if not name:
            return False
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(chosen.rpartition("*")[2].rstrip(")") or suffixes[0])
        return self._write(desk, path)

    def _write(self, desk: Desk, path: Path) -> bool:
        try:
            desk.document.save(path)
        except PuzzleError as error:
            self.complained.emit(str(error))
            return False
        self.remember(path)
        return True

    def may_leave(self, desks: Sequence[Desk]) -> bool:
        """Ask about unsaved edits on these desks; whether they may go."""
        return all(self._may_leave(desk) for desk in desks if desk.document.dirty)

    def _may_leave(self, desk: Desk) -> bool:
        desk.document.come_back()  # the edits are of the user's own puzzle
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            "Unsaved changes",
            f"Save the changes to “{desk.document.name}”?",
            button.Save | button.Discard | button.Cancel,
            button.Save,
        )
        return self.save(desk) if answer == button.Save else answer == button.Discard

    # Where files were

    def folder(self) -> Path:
        """Where the last file was."""
        recent = self._preferences.settings.recent_files
        return Path(recent[0]).parent if recent else Path.home()

    def remember(self, path: Path) -> None:
        """Put a file at the top of the recent ones."""
        recent = with_recent(self._preferences.settings.recent_files, str(path.absolute()))
        self._preferences.update(recent_files=recent)
        self.recent_changed.emit()

    def forget(self, path: Path) -> None:
        """Take a file that is gone off the recent ones."""
        if not path.exists():
            gone = str(path.absolute())
            recent = tuple(other for other in self._preferences.settings.recent_files if other != gone)
            self._preferences.update(recent_files=recent)
            self.recent_changed.emit()
