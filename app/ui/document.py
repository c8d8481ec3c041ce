"""The open puzzle, its history of edits and its place on disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from app.language import tr
from app.puzzles import formats
from app.puzzles.arc import ArcTask
from app.puzzles.base import Puzzle
from app.ui.commands import VISIT, Place, ReplacePuzzle, Visit

UNTITLED = tr("Untitled")


Stamp = tuple[int, int]
"""When a file was written, and its size: another one means other contents."""


def _stamp_of(path: Path) -> Stamp | None:
    """What the file is like now; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


@dataclass(frozen=True, eq=False)
class Series:
    """The puzzles of a file that holds many, and which of them is open.

    Attributes:
        name: what it is called. path: the file; None where it is none.
        paths: of each puzzle, where they have files of their own.
    """

    puzzles: Sequence[Puzzle]
    name: str
    path: Path | None
    index: int = 0
    paths: Sequence[Path | None] = ()


class Document(QObject):
    """What is open; nothing until the first ``load``.

    Attributes:
        series: of which file's many puzzles it is one; None for none.
        example: whether it came with HRMscope and is there until the user has something else.
        thinned: suffix of a file that, as the user knows, does not keep all of it; "" for none.

    Signals:
        puzzle_changed: the puzzle, after any edit, undo, redo or load.
        edited: the puzzle after an edit, undo or redo, before puzzle_changed tells it.
        title_changed: the title, after the name or whether there is something to save changed.
    """

    puzzle_changed = Signal(object)
    edited = Signal(object)
    title_changed = Signal(str)

    def __init__(self, puzzle: Puzzle | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.puzzle = puzzle
        self.path: Path | None = None
        self.name = UNTITLED
        self.series: Series | None = None
        self.example = False
        self.thinned = ""
        self._stamps: dict[Path, Stamp | None] = {}
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self._tell_title)

    @property
    def dirty(self) -> bool:
        """Whether there are edits that no file holds."""
        stack = self.undo_stack
        return not (stack.isClean() or (self.visiting and stack.cleanIndex() == stack.index() - 1))

    @property
    def only_here(self) -> bool:
        """Whether something of it is in no file: edits, or a puzzle that came from none and is no example."""
        nowhere = self.puzzle is not None and self.source is None and self.series is None
        return self.dirty or (nowhere and not self.example)

    @property
    def overtaken(self) -> bool:
        """Whether somebody else has written its file since it was read or saved here."""
        now = _stamp_of(self.path) if self.path else None
        return now is not None and self.path is not None and now != self._stamps.get(self.path, now)

    @property
    def visiting(self) -> bool:
        """Whether this is a puzzle that was only to be looked at, and not edited since."""
        index = self.undo_stack.index()
        return index > 0 and self.undo_stack.command(index - 1).id() == VISIT

    @property
    def free(self) -> bool:
        """Whether another puzzle may take its place: it is nothing, or an example that nobody touched."""
        return self.puzzle is None or (self.example and not self.undo_stack.count())

    @property
    def home(self) -> Place | None:
        """The user's own puzzle, its file and its name, even while another is only looked at."""
        if self.puzzle is None:
            return None
        last = self.undo_stack.command(self.undo_stack.index() - 1) if self.visiting else None
        return last.before if isinstance(last, Visit) else (self.puzzle, self.path, self.name)

    @property
    def source(self) -> Path | None:
        """The file that it is of."""
        path = self.home[1] if self.home else None
        return path or (self.series.path if self.series else None)

    @property
    def title(self) -> str:
        """The name, with a dot while there is something to save."""
        return f"{self.name} •" if self.dirty else self.name

    def edit(self, puzzle: Puzzle, text: str, merge: str = "") -> None:
        """Make ``puzzle`` the open one as one step that can be undone; an equal one is no step.

        Args:
            puzzle: the puzzle after the edit.
            text: what was done, for the Undo entry ("Draw walls").
            merge: consecutive edits with the same key, such as one brush stroke, are one step.
        """
        if self.puzzle is None:
            self.load(puzzle)
        elif puzzle != self.puzzle:
            self.undo_stack.push(ReplacePuzzle(self._replace, self.puzzle, puzzle, text, merge))

    def turn(self, puzzle: Puzzle) -> None:
        """Look at the open puzzle otherwise, as at another test of a task: no edit, nothing to save."""
        if puzzle != self.puzzle:
            self._show(puzzle)

    def visit(self, puzzle: Puzzle, name: str) -> None:
        """Look at another puzzle; undoing leads back to the open one, its edits and its file.

        One that asks the same as the open one is no other: what the user has put in stays.
        """
        if self.puzzle is None:
            self.load(puzzle, name=name)
        elif puzzle.question != self.puzzle.question:
            before = (self.puzzle, self.path, self.name)
            self.undo_stack.push(Visit(self._put, before, (puzzle, None, name)))
            self._tell_title()

    def come_back(self) -> None:
        """From a puzzle that was only looked at to the user's own."""
        if self.visiting:
            self.undo_stack.undo()

    def load(
        self, puzzle: Puzzle, path: Path | None = None, name: str = "", series: Series | None = None
    ) -> None:
        """Open another puzzle with a history of its own; its name is the file's unless given."""
        self.path = path
        self.name = name or (path.stem if path else UNTITLED)
        self.puzzle, self.series, self.example, self.thinned = puzzle, series, False, ""
        self._stamps = {path: _stamp_of(path)} if path else {}
        self.undo_stack.clear()
        self.puzzle_changed.emit(puzzle)
        self._tell_title()

    def open(self, puzzles: Sequence[Puzzle], path: Path | None, name: str = "") -> None:
        """Open the first of a file's puzzles and offer the others.

        One of many is not saved over its file without being asked where: the others would be lost.
        """
        if len(puzzles) == 1:
            self.load(puzzles[0], path, name)
        else:
            self.open_at(Series(puzzles, name or (path.name if path else ""), path))

    def differs_from(self, puzzles: Sequence[Puzzle]) -> bool:
        """Whether the file, which holds these now, was changed by somebody else; unsaved edits go first."""
        if self.dirty or self.puzzle is None:
            return False
        known = self.series.puzzles if self.series else (self.puzzle,)
        return len(puzzles) != len(known) or _asked(puzzles[0]) != _asked(known[0])

    def go_to(self, index: int) -> None:
        """Open another puzzle of the same file.

        Raises:
            PuzzleError: that one is damaged; the open one stays.
        """
        if self.series:
            self.open_at(replace(self.series, index=index))

    def open_at(self, series: Series) -> None:
        """Open one of many puzzles, and offer the others."""
        index, puzzle = series.index, series.puzzles[series.index]
        named = puzzle.name if isinstance(puzzle, ArcTask) else ""
        path = series.paths[index] if series.paths else None
        self.load(puzzle, path, named or f"{series.name} {index + 1}", series)

    def recover(self, place: Place, edited: bool = True) -> None:
        """Open a puzzle that was kept, with edits that no file holds where it is ``edited``."""
        self.load(*place)
        if edited:
            self.undo_stack.resetClean()

    def join(self, series: Series) -> None:
        """Be one of many again, as it was before a crash."""
        self.series = series
        self._tell_title()

    def save(self, path: Path, *, whole: bool = True) -> None:
        """Write the puzzle to ``path``, which becomes its place and gives it its name.

        Args:
            path: where.
            whole: the file keeps all of it; if not, there is still something to save.

        Raises:
            PuzzleError: the format that the suffix names cannot hold this puzzle.
            OSError: the file cannot be written.
        """
        if self.puzzle is None:
            return
        formats.save(path, self.puzzle)
        self.path, self.name = path, path.stem
        self._stamps[path] = _stamp_of(path)
        if whole:
            self.undo_stack.setClean()
        else:
            self.undo_stack.resetClean()
        self._tell_title()

    def _replace(self, puzzle: Puzzle) -> None:
        self.edited.emit(puzzle)
        self._show(puzzle)

    def _show(self, puzzle: Puzzle) -> None:
        self.puzzle = puzzle
        self.puzzle_changed.emit(puzzle)

    def _put(self, place: Place) -> None:
        puzzle, self.path, self.name = place
        self._show(puzzle)
        self._tell_title()

    def _tell_title(self) -> None:
        self.title_changed.emit(self.title)


def _asked(puzzle: Puzzle) -> Puzzle:
    """What a puzzle asks, whichever of its tests is looked at."""
    question = puzzle.question
    return replace(question, chosen=0) if isinstance(question, ArcTask) else question
