"""What only mazes have in the window: ends that are moved, the exact path, another size, a path as text."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.language import tr
from app.puzzles.formats import maze_text
from app.puzzles.maze import PATH
from app.ui.actions import Actions
from app.ui.boards.maze_editor import MazeEditor
from app.ui.desks import Desks
from app.ui.maze_menu import MazeMenu
from app.ui.moving_ends import MovingEnds
from app.ui.session import Session
from app.ui.verdict_bar import MessageStrip

ACTIONS = ("copy_path", "maze_size", "exact_path")


class Mazes(QObject):
    """Lets the parts of the window know of each other where mazes are concerned.

    Attributes:
        menu: the board's tools.
    """

    def __init__(
        self, session: Session, desks: Desks, actions: Actions, message: MessageStrip, window: QWidget
    ) -> None:
        super().__init__(session)
        editor = desks["maze"].editor
        assert isinstance(editor, MazeEditor)
        self._desks, self._actions, self._message, self._window = desks, actions, message, window
        self._board = editor.board
        self.menu = MazeMenu(desks, window)
        self.moving = MovingEnds(session, editor.board)
        desks["maze"].edited.connect(self.moving.on_edited)
        actions["exact_path"].toggled.connect(editor.board.show_exact)
        actions["copy_path"].triggered.connect(self.copy_path)
        actions["maze_size"].triggered.connect(self.ask_size)
        editor.size_wanted.connect(self.ask_size)
        desks.puzzle_changed.connect(self._offer)
        self._offer()

    def _offer(self) -> None:
        """These are of no use to other kinds."""
        open_maze = self._desks.kind == "maze" and self._desks.current.document.puzzle is not None
        for name in ACTIONS:
            self._actions[name].setEnabled(open_maze)

    def copy_path(self) -> None:
        """Put the maze with the path on screen on the clipboard, as text."""
        maze, shown = self._board.puzzle, self._board.shown
        if shown is None:
            self._message.say(tr("No path is on screen yet. Solve the maze, then copy it."))
            return
        QGuiApplication.clipboard().setText(maze_text.render(maze, shown.answer))
        if ((shown.answer == PATH) & maze.walls).any():
            said = tr("Copied; o marks the model's path. Walls that it goes through stay #.")
        elif maze.verdict(shown.answer).solved:
            said = tr("Copied; o marks the model's path, one of the shortest.")
        elif maze.path_cells(shown.answer):
            said = tr("Copied; o marks the model's path, which is not the shortest.")
        else:
            said = tr("Copied; o marks the model's path, which is not whole.")
        self._message.confirm(said)

    def ask_size(self) -> None:
        """Resize or crop the maze at every side."""
        from app.ui.maze_size import MazeSizeDialog  # it is rarely needed

        board = self._board
        dialog = MazeSizeDialog(board.puzzle, board.selection, board.theme, self._window)
        dialog.accepted.connect(lambda: board.frame_maze(dialog.sides, dialog.walls.isChecked()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
