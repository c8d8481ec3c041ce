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
from app.language import tr
from app.puzzles import arc_sets
from app.puzzles.base import Kind, Puzzle, PuzzleError
from app.puzzles.formats import SUFFIXES, format_text, lost, npy_sets, open_puzzles
from app.puzzles.photo import SUFFIXES as PICTURES
from app.settings import with_recent
from app.ui.desks import Desk, Desks
from app.ui.document import Document
from app.ui.format_names import save_patterns
from app.ui.preferences import Preferences
from app.ui.reading import Read, Reading

EVERY_SUFFIX = sorted(
    {".xml", ".npy", ".npz", *(suffix for suffixes in SUFFIXES.values() for suffix in suffixes)}
)
MODEL_SUFFIXES = (".safetensors", ".pt", ".pth")
AT_ONCE = 2**20
"""Bytes up to which reading takes no longer than anybody notices."""

MOST_NAMED = 12
"""Puzzles whose names a question lists."""


def looks_like_model(path: Path) -> bool:
    """Whether something dropped or opened is a model rather than a puzzle."""
    if npy_sets.looks_like_one(path) or arc_sets.looks_like_set(path):
        return False
    return path.is_dir() or path.suffix in MODEL_SUFFIXES or path.name in (CARD, PUBLISHED)


def _size(source: Path | str) -> int:
    """Its bytes; 0 where it cannot be looked at, as reading it tells why."""
    try:
        return source.stat().st_size if isinstance(source, Path) else len(source)
    except OSError:
        return 0


def _question(unsaved: Sequence[Document]) -> str:
    """Whether to save them, named as far as there is room."""
    if len(unsaved) == 1:
        return tr("Save the changes to “{name}”?", name=unsaved[0].name)
    names = [document.name for document in unsaved[:MOST_NAMED]]
    more = ["…"] if len(unsaved) > MOST_NAMED else []
    return tr("Save the changes to {count} puzzles?", count=len(unsaved)) + "\n\n" + "\n".join(names + more)


class Files(QObject):
    """Opens and saves the puzzles on the desks.

    Signals:
        complained: a sentence for people; the open puzzle stays as it was.
        recent_changed: the list of recent files is another one.
        model_offered: a path that was dropped or pasted is a model.
        picture_offered: a picture was dropped or pasted, as a QImage.

    Attributes:
        reading: reads what is large. openers: who opens files that hold no puzzles, by suffix.
        set_opener: who opens folders and files of many ARC tasks.
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
        self.set_opener: Callable[[Path], bool] | None = None

    # Opening

    def ask_open(self) -> None:
        """Let the user choose a file."""
        puzzles, pictures = (" ".join(f"*{suffix}" for suffix in each) for each in (EVERY_SUFFIX, PICTURES))
        patterns = f"{tr('Puzzles and pictures of them')} ({puzzles} {pictures});;{tr('All files')} (*)"
        title = tr("Open a puzzle")
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(self.folder()), patterns)
        if name:
            self.open(Path(name))

    def open(self, path: Path, kind: Kind | None = None, *, example: bool = False) -> bool:
        """Open a puzzle file, a large one as soon as it is read; whether that went well so far.

        What is no puzzle by its suffix is left to who opens such files.

        Args:
            example: it came with HRMscope, so what is opened next may take its place.
        """
        for suffix, opener in self.openers.items():
            if path.name.lower().endswith(suffix):
                return opener(path)
        if self.set_opener and arc_sets.looks_like_set(path):
            return self.set_opener(path)
        return self._open(path, path.name, path, kind, example)

    def _open(
        self,
        source: Path | str,
        called: str,
        path: Path | None,
        kind: Kind | None = None,
        example: bool = False,
    ) -> bool:
        self.reading.stop()
        read = partial(open_puzzles, source, kind=kind)
        show = partial(self._show_read, called, path, example=example)
        if (size := _size(source)) <= AT_ONCE:
            return show(read)
        doing = tr(
            "Reading {name}, {size:.0f} MB… The open puzzle stays until it is read.",
            name=called, size=size / 2**20,
        )  # fmt: skip
        self.reading.start(doing, read, show)
        return True

    def _show_read(self, called: str, path: Path | None, read: Read, example: bool = False) -> bool:
        try:
            self.show_puzzles(read(), path, example=example)
        except PuzzleError as error:
            self.complained.emit(f"{called}: {error}")
            if path:
                self.forget(path)
            return False
        if path:
            self.remember(path)
        return True

    def make(self, order: Callable[[Random], Puzzle], long_search: str = "") -> None:
        """Show a new puzzle; one that has to be looked for, which ``long_search`` names, once it is found."""
        self.reading.stop()
        make, show = (lambda: [order(Random())]), partial(self._show_read, tr("New puzzle"), None)
        if long_search:
            doing = tr("Looking for {puzzle}… The open puzzle stays until it is found.", puzzle=long_search)
            self.reading.start(doing, make, show)
        else:
            show(make)

    def show_puzzles(
        self, puzzles: Sequence[Puzzle], path: Path | None = None, name: str = "", *, example: bool = False
    ) -> None:
        """Put puzzles in the tab of their file, or in one of their own; an untouched example makes room.

        Raises:
            PuzzleError: the first one is damaged.
        """
        kind = puzzles[0].kind
        document = self._desks.opened_from(path, kind) if path else None
        if document is None:
            document = self._desks.room_for(kind)
            document.open(puzzles, path, name)
            document.example = example
        else:
            document.come_back()
            if document.differs_from(puzzles):
                document.open(puzzles, path, name)
        self._desks.turn_to(document)

    def show_from_series(self, desk: Desk, index: int) -> None:
        """Open another puzzle of a desk's file."""
        document, series = desk.document, desk.series.series
        if series is None:
            return
        try:
            series.puzzles[index]
        except PuzzleError as error:
            more = tr("The open puzzle stays; go on to another by its number.")
            self.complained.emit(f"{series.name}: {error} {more}")
            return
        if self.may_leave([document]):
            document.go_to(index)

    def close(self, document: Document | None = None) -> None:
        """Close a puzzle, the one in front by default, unless the user keeps its edits."""
        document = document or self._desks.current.document
        if self.may_leave([document]):
            self._desks.close_document(document)

    # The clipboard and what is dropped

    def paste(self) -> None:
        """Open the puzzle, or the file, that is on the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData(), tr("The clipboard"))

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
            self.complained.emit(
                tr("{source} holds no puzzle. Copy one as text or picture, or open its file.", source=source)
            )

    def copy(self) -> None:
        """Put the open puzzle on the clipboard, as text."""
        desk = self._desks.current
        if desk.document.puzzle:
            suffix = ".json" if desk.kind == "arc" else ".txt"
            QGuiApplication.clipboard().setText(format_text([desk.document.puzzle], suffix))

    # Saving

    def save(self, document: Document | None = None) -> bool:
        """Save a puzzle, the one in front by default; False when the user thought better of it."""
        document = document or self._desks.current.document
        return self._write(document, document.path) if document.path else self.save_as(document)

    def save_as(self, document: Document | None = None) -> bool:
        """Ask where, and save there."""
        document = document or self._desks.current.document
        if document.puzzle is None:
            return False
        kind = document.puzzle.kind
        suffixes = SUFFIXES[kind]
        start = str(self.folder() / f"{document.name}{suffixes[0]}")
        patterns = save_patterns(kind)
        name, chosen = QFileDialog.getSaveFileName(self._window, tr("Save the puzzle"), start, patterns)
        if not name:
            return False
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(chosen.rpartition("*")[2].rstrip(")") or suffixes[0])
        return self._write(document, path)

    def _write(self, document: Document, path: Path) -> bool:
        try:
            document.save(path)
        except PuzzleError as error:
            self.complained.emit(str(error))
            return False
        self.remember(path)
        if document.puzzle and (sentence := lost(document.puzzle, path.suffix)):
            self.complained.emit(tr("Saved “{name}”. {lost}", name=path.name, lost=sentence))
        return True

    def may_leave(self, documents: Sequence[Document]) -> bool:
        """Ask once about the unsaved edits of all these; whether they may go."""
        unsaved = [document for document in documents if document.dirty]
        if not unsaved:
            return True
        for document in unsaved:
            document.come_back()  # the edits are of the user's own puzzle
        button = QMessageBox.StandardButton
        save = button.Save if len(unsaved) == 1 else button.SaveAll
        answer = QMessageBox.question(
            self._window,
            tr("Unsaved changes"),
            _question(unsaved),
            save | button.Discard | button.Cancel,
            save,
        )
        if answer in (button.Save, button.SaveAll):
            return all(self.save(document) for document in unsaved)
        return answer == button.Discard

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
