"""Boards: painting puzzles and predictions, and drawing puzzles by hand."""

from __future__ import annotations

from app.puzzles.base import Kind
from app.ui.boards.arc_editor import ArcEditor
from app.ui.boards.base import BoardEditor
from app.ui.boards.maze_editor import MazeEditor
from app.ui.boards.sudoku_editor import SudokuEditor
from app.ui.theme import Theme


def editor_for(kind: Kind, theme: Theme) -> BoardEditor:
    """The board of a kind with its tools."""
    match kind:
        case "sudoku":
            return SudokuEditor(theme)
        case "maze":
            return MazeEditor(theme)
        case "arc":
            return ArcEditor(theme)
