"""The open puzzle, its history of edits and its place on disk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from app.puzzles import formats
from app.puzzles.base import Puzzle
from app.ui.commands import VISIT, Place, ReplacePuzzle, Visit

UNTITLED = "Untitled"


class Document(QObject):
    """What is open; nothing until the first ``load``.

    Signals:
        puzzle_changed: the puzzle, after any edit, undo, redo or load; None after ``close``.
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
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self._tell_title)

    @property
    def dirty(self) -> bool:
        """Whether there are edits that no file holds."""
        stack = self.undo_stack
        return not (stack.isClean() or (self.visiting and stack.cleanIndex() == stack.index() - 1))

    @property
    def visiting(self) -> bool:
        """Whether this is a puzzle that was only to be looked at, and not edited since."""
        index = self.undo_stack.index()
        return index > 0 and self.undo_stack.command(index - 1).id() == VISIT

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

    def visit(self, puzzle: Puzzle, name: str) -> None:
        """Look at another puzzle; undoing leads back to the open one, its edits and its file."""
        if self.puzzle is None:
            self.load(puzzle, name=name)
        elif puzzle != self.puzzle:
            before = (self.puzzle, self.path, self.name)
            self.undo_stack.push(Visit(self._put, before, (puzzle, None, name)))
            self._tell_title()

    def come_back(self) -> None:
        """From a puzzle that was only looked at to the user's own."""
        if self.visiting:
            self.undo_stack.undo()

    def load(self, puzzle: Puzzle, path: Path | None = None, name: str = "") -> None:
        """Open another puzzle with a history of its own; its name is the file's unless given."""
        self.path = path
        self.name = name or (path.stem if path else UNTITLED)
        self.puzzle = puzzle
        self.undo_stack.clear()
        self.puzzle_changed.emit(puzzle)
        self._tell_title()

    def close(self) -> None:
        """Have nothing open."""
        self.path, self.name, self.puzzle = None, UNTITLED, None
        self.undo_stack.clear()
        self.puzzle_changed.emit(None)
        self._tell_title()

    def save(self, path: Path) -> None:
        """Write the puzzle to ``path``, which becomes its place and gives it its name.

        Raises:
            PuzzleError: the format that the suffix names cannot hold this puzzle.
            OSError: the file cannot be written.
        """
        if self.puzzle is None:
            return
        formats.save(path, self.puzzle)
        self.path, self.name = path, path.stem
        self.undo_stack.setClean()
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
