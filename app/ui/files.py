"""Puzzles from and to files and the clipboard; asks before anything unsaved is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.language import tr
from app.puzzles import arc_sets
from app.puzzles.arc import ArcTask
from app.puzzles.base import Kind, Puzzle, PuzzleError
from app.puzzles.formats import SUFFIXES, format_text, lost, open_puzzles
from app.puzzles.photo import SUFFIXES as PICTURES
from app.settings import with_recent
from app.ui.copied import files_of
from app.ui.desks import Desk, Desks
from app.ui.document import UNTITLED, Document
from app.ui.format_names import save_patterns
from app.ui.preferences import Preferences
from app.ui.reading import Read, Reading
from app.ui.series import readable_from, skipped
from app.ui.several import EVERY_SUFFIX, Several, looks_like_model, puzzles_in

AT_ONCE = 2**20
"""Bytes up to which reading takes no longer than anybody notices."""

MOST_NAMED = 12
"""Puzzles whose names a question lists."""

MANY = 20
"""Files that are opened at once without a question."""

PASTED = tr("Pasted")
WHOLE = ".sdx"
"""Of Sudoku files that keep all that the user put in."""


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
        told, confirmed: a sentence on what is neither good nor bad, on what went well.
        opened: puzzles come to the front now, so what was said before is over.
        recent_changed: the list of recent files is another one.
        model_offered: a path that was dropped or pasted is a model.
        picture_offered: a picture was dropped or pasted, as a QImage.

    Attributes:
        reading: reads what is large. several: opens many files.
        openers: who opens files that hold no puzzles, by suffix.
        set_opener: who opens folders and files of many ARC tasks.
    """

    complained = Signal(str)
    told = Signal(str)
    confirmed = Signal(str)
    opened = Signal()
    recent_changed = Signal()
    model_offered = Signal(object)
    picture_offered = Signal(object)

    def __init__(self, desks: Desks, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._desks, self._preferences, self._window = desks, preferences, window
        self.reading = Reading(self)
        self.several = Several(self._take_path, self.reading)
        self.complained.connect(self.several.note)
        self.several.complained.connect(self.complained)
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

    def _show_read(
        self, called: str, path: Path | None, read: Read, example: bool = False, name: str = ""
    ) -> bool:
        try:
            puzzles = read()
            if path is None and not name:
                name = self._name_of(puzzles[0])
            self.show_puzzles(puzzles, path, name, example=example)
        except PuzzleError as error:
            self.complained.emit(f"{called}: {error}")
            if path:
                self.forget(path)
            return False
        if path:
            self.remember(path)
        return True

    def _name_of(self, puzzle: Puzzle) -> str:
        """What a puzzle without a file is called: as it says itself, else by where it came from."""
        return puzzle.name if isinstance(puzzle, ArcTask) and puzzle.name else self.numbered(PASTED)

    def numbered(self, name: str) -> str:
        """A name that no open puzzle has yet: "Pasted", "Pasted 2"."""
        taken = {document.name for document in self._desks.documents if not document.free}
        number = 1
        while (made := f"{name} {number}" if number > 1 else name) in taken:
            number += 1
        return made

    def make(
        self, order: Callable[[Random], Puzzle], long_search: str = "", name: str = "", count: int = 1
    ) -> None:
        """Show a new puzzle; one that has to be looked for, which ``long_search`` names, once it is found.

        ``name`` is what its tab is called; ``count``: so many, one after the other.
        """
        self.reading.stop()
        called = self.numbered(name or UNTITLED)
        make, show = (
            lambda: [order(Random()) for _ in range(count)],
            partial(self._show_read, tr("New puzzle"), None, name=called),
        )
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
        self.opened.emit()
        self._desks.turn_to(document)

    def show_from_series(self, desk: Desk, index: int) -> None:
        """Open another puzzle of a desk's file."""
        document, series = desk.document, desk.series.series
        if series is None:
            return
        try:
            found = readable_from(series, index)
        except PuzzleError as error:
            more = tr("The open puzzle stays; go on to another by its number.")
            self.complained.emit(f"{series.name}: {error} {more}")
            return
        if self.may_leave([document]):
            document.go_to(found)
            if found != index:
                self.told.emit(skipped(index, found))

    def open_text(self, text: str, called: str, kind: Kind | None = None) -> bool:
        """Open a text that is a puzzle, and where it came from; whether that went well so far."""
        return self._open(text, called, None, kind)

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
        paths = files_of(data) if data else []
        files = [file for path in paths for file in puzzles_in(path) or [path]]
        if len(files) > 1:
            if len(files) <= MANY or self._may_open(len(files)):
                self.several.open(files)
        elif files:
            self._take_path(files[0])
        elif data and data.hasImage() and (data.hasUrls() or not data.hasText()):  # else of a table's cells
            self.picture_offered.emit(QImage(data.imageData()))
        elif data and data.hasText():
            self.open_text(data.text(), source)
        else:
            self.complained.emit(
                tr("{source} holds no puzzle. Copy one as text or picture, or open its file.", source=source)
            )

    def _take_path(self, path: Path) -> None:
        if looks_like_model(path):
            self.model_offered.emit(path)
        else:
            self.open(path)

    def _may_open(self, count: int) -> bool:
        text = tr("Open {count} files, each in a tab of its own?", count=count)
        return self._asked(tr("Many files"), text, QMessageBox.StandardButton.Open)

    def _asked(self, title: str, text: str, do: QMessageBox.StandardButton) -> bool:
        """Whether the user wants that; Cancel is what Return and Esc choose."""
        cancel = QMessageBox.StandardButton.Cancel
        return QMessageBox.question(self._window, title, text, do | cancel, cancel) == do

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
        if document.path is None:
            return self.save_as(document)
        if document.overtaken and not self._may_overwrite(document.path):
            return False
        return self._write(document, document.path)

    def _may_overwrite(self, path: Path) -> bool:
        text = tr(
            "“{name}” was changed by another program since it was opened or saved here. Overwrite it? "
            "“Save as” keeps both.",
            name=path.name,
        )
        return self._asked(tr("The file has changed"), text, QMessageBox.StandardButton.Save)

    def save_as(self, document: Document | None = None, suffix: str = "") -> bool:
        """Ask where, and save there; ``suffix`` is proposed."""
        document = document or self._desks.current.document
        if document.puzzle is None:
            return False
        kind = document.puzzle.kind
        suffixes = SUFFIXES[kind]
        start = str(self.folder() / f"{document.name}{suffix or suffixes[0]}")
        patterns = save_patterns(kind)
        name, chosen = QFileDialog.getSaveFileName(self._window, tr("Save the puzzle"), start, patterns)
        if not name:
            return False
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(chosen.rpartition("*")[2].rstrip(")") or suffixes[0])
        return self._write(document, path)

    def _write(self, document: Document, path: Path) -> bool:
        missing = lost(document.puzzle, path.suffix) if document.puzzle else ""
        if missing and document.thinned != path.suffix:
            button = QMessageBox.StandardButton
            text = tr("{lost} Save as .sdx instead, so that all of it is kept?", lost=missing)
            answer = QMessageBox.question(
                self._window, tr("Not all of it is kept"), text, button.Yes | button.No | button.Cancel
            )
            if answer != button.No:
                return answer == button.Yes and self.save_as(document, WHOLE)
        try:
            document.save(path, whole=not missing)
        except PuzzleError as error:
            self.complained.emit(str(error))
            return False
        self.remember(path)
        if missing:
            document.thinned = path.suffix
            self.told.emit(tr("Saved “{name}”. {lost}", name=path.name, lost=missing))
        else:
            self.confirmed.emit(tr("Saved “{name}”.", name=path.name))
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
