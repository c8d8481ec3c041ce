"""The field of the notes on an ARC task; its history is the puzzle's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from app.language import tr

PAUSE = 1500
"""Milliseconds without a letter after which what is written is another step to undo."""
_HEIGHT = 76


class NotesField(QPlainTextEdit):
    """A few lines of text.

    Signals:
        noted: (text, merge key) after every letter.
    """

    noted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("What is the rule? What did you try?"))
        self.setAccessibleName(tr("Notes on this task"))
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFixedHeight(_HEIGHT)
        self.hide()
        self._step = 0
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._begin_step)
        self.textChanged.connect(self._note)

    def show_notes(self, text: str) -> None:
        """Other notes, without telling anybody."""
        if self.toPlainText() != text:
            self.blockSignals(True)
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)
            self.blockSignals(False)
            self._begin_step()

    def _note(self) -> None:
        self._rest.start()
        self.noted.emit(self.toPlainText(), f"arc-notes-{self._step}")

    def _begin_step(self) -> None:
        self._step += 1

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is written later is another step."""
        super().focusOutEvent(event)
        self._begin_step()

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            again = event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if again or event.matches(undo) or event.matches(redo):
                event.ignore()
                return False
        return super().event(event)
