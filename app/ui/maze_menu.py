"""The maze board's tools as a menu, so that the palette finds them."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.language import tr
from app.ui.boards.maze import TOOL_KEYS
from app.ui.boards.maze_editor import MazeEditor
from app.ui.desks import Desks


class MazeMenu(QMenu):
    """Presses the board's buttons."""

    def __init__(self, desks: Desks, parent: QWidget) -> None:
        super().__init__(tr("Maze tools"), parent)
        editor = desks["maze"].editor
        assert isinstance(editor, MazeEditor)
        self._desks, self._editor = desks, editor
        self.setToolTipsVisible(True)
        keys = {tool: QKeySequence(key).toString() for key, tool in TOOL_KEYS.items()}
        buttons = editor.tools.by_tool
        for tool, button in buttons.items():
            named = button.text() + (f"\t{keys[tool]}" if tool in keys else "")
            self._add(f"maze-{tool}", named, button)
        self.addSeparator()
        self._add("maze-clear", tr("Clear all walls"), editor.clear)
        self.aboutToShow.connect(self._refresh)
        self._refresh()

    def _add(self, name: str, text: str, button: QToolButton) -> None:
        action = self.addAction(text)
        action.setObjectName(name)
        action.setToolTip(button.toolTip())
        action.setCheckable(button.isCheckable())
        action.triggered.connect(partial(self._press, button))

    def _press(self, button: QToolButton, _: bool = False) -> None:
        button.click()
        self._editor.board.setFocus()
        self._refresh()

    def _refresh(self) -> None:
        """Of no use to other kinds; the tool in the hand is marked."""
        open_maze = self._desks.kind == "maze" and self._desks.current.document.puzzle is not None
        held = f"maze-{self._editor.board.tool}"
        for action in self.actions():
            action.setEnabled(open_maze and self._editor.board.editable)
            action.setChecked(action.objectName() == held)
