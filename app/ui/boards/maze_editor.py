"""The maze board over its tools and its size."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QToolButton, QWidget

from app.language import tr
from app.puzzles.base import Puzzle
from app.puzzles.maze import LARGEST, SMALLEST
from app.ui.boards.base import BoardEditor
from app.ui.boards.maze import MazeBoard
from app.ui.boards.maze_edits import Tool
from app.ui.boards.strip import show_value, size_box, tool_button
from app.ui.theme import Theme


class MazeTools(QButtonGroup):
    """A button for every tool of a board; the one in its hand is down.

    Attributes:
        drawing: those that draw walls. ends: those that put the ends, and the one that selects.
    """

    def __init__(self, board: MazeBoard, parent: QWidget) -> None:
        super().__init__(parent)
        self._board = board
        self.by_tool = {tool: self._tool(tool, *said) for tool, said in self._tools().items()}
        self.by_tool[board.tool].setChecked(True)
        self.drawing, self.ends = self.buttons()[:5], self.buttons()[5:]
        board.tool_changed.connect(lambda tool: self.by_tool[tool].setChecked(True))

    @staticmethod
    def _tools() -> dict[Tool, tuple[str, str]]:
        """What is written on each tool, and what is said of it."""
        return {
            "brush": (
                tr("Brush"),
                tr("Drag from open to draw walls, from a wall to erase (B; Space at the cursor)"),
            ),
            "line": (tr("Line"), tr("Drag a line; from a wall it erases (L; Space at both ends)")),
            "rectangle": (
                tr("Rectangle"),
                tr("Drag a rectangle, filled with Shift; from a wall it erases (R; Space at two corners)"),
            ),
            "fill": (tr("Fill"), tr("Wall an open area, or open one of walls (F; Space at the cursor)")),
            "eraser": (tr("Eraser"), tr("Erase walls (E; Space at the cursor)")),
            "start": (tr("Start"), tr("Click to put the start (S puts it at the cursor)")),
            "goal": (tr("Goal"), tr("Click to put the goal (G puts it at the cursor)")),
            "select": (
                tr("Select"),
                tr("Drag a box to crop to it (M; Space at two corners, Esc drops it)"),
            ),
        }

    def _tool(self, tool: Tool, text: str, tip: str) -> QToolButton:
        button = tool_button(text, tip, partial(self._board.take_tool, tool), checkable=True)
        self.addButton(button)
        return button


class MazeEditor(BoardEditor):
    """The board over its tools and its size.

    Signals:
        size_wanted: somebody wants to resize or crop it at every side.
    """

    size_wanted = Signal()

    board: MazeBoard

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(MazeBoard(theme), parent)
        self.tools = MazeTools(self.board, self)
        self.rows = size_box(tr("Rows"), SMALLEST, LARGEST, self._resize)
        self.columns = size_box(tr("Columns"), SMALLEST, LARGEST, self._resize)
        size_tip = tr("Grow, shrink or crop at every side (Ctrl+Alt+Z)")
        self.sides = tool_button(tr("Size…"), size_tip, self.size_wanted.emit)
        self.clear = tool_button(tr("Clear"), tr("Take all walls away"), self.board.clear)
        self.add_row(*self.tools.drawing)
        self.add_row(*self.tools.ends, 8, self.rows, QLabel("×"), self.columns, self.sides, 8, self.clear)
        self._show_size()
        self.board.edited.connect(self._show_size)

    def set_puzzle(self, puzzle: Puzzle) -> None:
        """Show a maze and its size."""
        super().set_puzzle(puzzle)
        self._show_size()

    def _show_size(self) -> None:
        rows, columns = self.board.puzzle.canvas
        show_value(self.rows, rows)
        show_value(self.columns, columns)

    def _resize(self) -> None:
        self.board.resize_maze(self.rows.value(), self.columns.value())
