"""Every edit of the open puzzle is one tiny undo command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QUndoCommand

from app.language import tr
from app.puzzles.base import Puzzle

_MERGING, VISIT, _ALONE = 1, 2, -1


class ReplacePuzzle(QUndoCommand):
    """One puzzle for another; commands of the same stroke become one."""

    def __init__(
        self, show: Callable[[Puzzle], None], before: Puzzle, after: Puzzle, text: str, merge: str = ""
    ) -> None:
        """``show`` puts a puzzle in place; equal ``merge`` keys in a row are one step to undo."""
        super().__init__(text)
        self._show, self._before, self._after, self._merge = show, before, after, merge

    def redo(self) -> None:
        """Put the new puzzle in place."""
        self._show(self._after)

    def undo(self) -> None:
        """Put the old puzzle back."""
        self._show(self._before)

    def id(self) -> int:
        """Qt offers ``mergeWith`` only commands whose id is the same and not -1."""
        return _MERGING if self._merge else _ALONE

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        """Swallow the next command of the same stroke; a stroke that leads back to its start vanishes."""
        if not isinstance(other, ReplacePuzzle) or other._merge != self._merge:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True


Place = tuple[Puzzle, Path | None, str]
"""A puzzle, its file and its name."""


class Visit(QUndoCommand):
    """Another puzzle to look at, with a name of its own and no file; one visit after another is one step."""

    def __init__(self, put: Callable[[Place], None], before: Place, after: Place) -> None:
        """``put`` puts a puzzle, its file and its name in place."""
        super().__init__(tr("Look at {name}", name=after[2]))
        self._put, self.before, self._after = put, before, after

    def redo(self) -> None:
        """Go there."""
        self._put(self._after)

    def undo(self) -> None:
        """Come back."""
        self._put(self.before)

    def id(self) -> int:
        """By which a document knows that it is visiting."""
        return VISIT

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        """Go on to the next one; what was before the first stays so."""
        if isinstance(other, Visit):
            self._after = other._after
            self.setText(other.text())
        return isinstance(other, Visit)
