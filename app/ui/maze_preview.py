"""A small picture of a maze in a dialog, and what is said of it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.language import tr
from app.puzzles.maze import Maze
from app.ui.boards.small import small_board
from app.ui.theme import Theme

SIDE = 260
"""Logical pixels of the picture."""


class MazePreview(QWidget):
    """Shows a maze as large as there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.maze: Maze | None = None
        self.setMinimumSize(SIDE, SIDE)
        self.setAccessibleName(tr("Preview"))

    def show_maze(self, maze: Maze | None) -> None:
        """Show another maze, or none."""
        self.maze = maze
        self.setAccessibleDescription(about(maze) if maze else "")
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The maze in the middle."""
        if self.maze is None:
            return
        ratio = self.devicePixelRatioF()
        image = small_board(self.maze, None, self.size() * ratio, self._theme, self.font())
        image.setDevicePixelRatio(ratio)
        shown = image.deviceIndependentSize()
        with QPainter(self) as painter:
            left, top = (self.width() - shown.width()) / 2, (self.height() - shown.height()) / 2
            painter.drawImage(round(left), round(top), image)


def about(maze: Maze) -> str:
    """Its size and how long its shortest path is."""
    rows, columns = maze.canvas
    facts = {"rows": rows, "columns": columns, "steps": maze.steps()}
    if facts["steps"] is None:
        return tr("{rows}×{columns} cells; the goal cannot be reached.", **facts)
    if maze.has_several_solutions():
        return tr("{rows}×{columns} cells; several shortest paths, of {steps} steps.", **facts)
    return tr("{rows}×{columns} cells; one shortest path, of {steps} steps.", **facts)
