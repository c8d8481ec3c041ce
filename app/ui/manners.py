"""Who gets a key that several want: the focused widget or the window's shortcut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication

from app.ui.boards.base import Board

_SLIDER_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


class KeyManners(QObject):
    """Filters Qt's question whether a widget wants a key for itself.

    A focused button keeps its space bar and a focused slider its arrows. The board keeps what it
    claims, but for the space bar while a run is on: it pauses, it does not draw.
    """

    def __init__(self, run_is_on: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._run_is_on = run_is_on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept for the focused widget, or hide the question from the board."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        is_space = event.key() == Qt.Key.Key_Space
        if isinstance(watched, Board):
            return is_space and self._run_is_on()
        focus = QApplication.focusWidget()
        wanted = (isinstance(focus, QAbstractButton) and is_space) or (
            isinstance(focus, QAbstractSlider) and event.key() in _SLIDER_KEYS
        )
        if wanted:
            event.accept()
        return wanted
