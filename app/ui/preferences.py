"""The settings while the window is open: changed by replacing, written after a pause."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal

from app.settings import Settings, SettingsFile

PAUSE = 500
"""Milliseconds without a change before the file is written."""


def as_text(state: QByteArray) -> str:
    """A state of Qt's, for the settings."""
    return bytes(state.toBase64().data()).decode("ascii")


def from_text(text: str) -> QByteArray:
    """Read ``as_text``'s output back; Qt refuses what is no state."""
    return QByteArray.fromBase64(text.encode("ascii", "replace"))


class Preferences(QObject):
    """The user's settings and their file.

    Signals:
        complained: a sentence for people, when the file cannot be read or written.
    """

    complained = Signal(str)

    def __init__(self, file: SettingsFile | None, parent: QObject | None = None) -> None:
        """Without a file the settings are the defaults, and forgotten at the end."""
        super().__init__(parent)
        self._file = file
        self.settings, self.notice = file.load() if file else (Settings(), "")
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.write)

    def update(self, **changes: Any) -> None:
        """Change some settings (fields of ``Settings``)."""
        changed = replace(self.settings, **changes)
        if changed != self.settings:
            self.settings = changed
            self._timer.start()

    def write(self) -> None:
        """Write the file now, if there is anything new."""
        self._timer.stop()
        complaint = self._file.save(self.settings) if self._file else ""
        if complaint:
            self.complained.emit(complaint)
