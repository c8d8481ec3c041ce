"""Every edit of the open puzzle is one tiny undo command."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from app.puzzles.base import Puzzle

_MERGING, _ALONE = 1, -1


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
