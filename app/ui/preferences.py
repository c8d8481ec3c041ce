"""The settings while the window is open: changed by replacing, written after a pause."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QLockFile, QObject, QTimer, Signal

from app.settings import Settings, SettingsFile

PAUSE = 500
"""Milliseconds without a change before the file is written."""

PATIENCE = 500
"""Milliseconds to wait for another window that is writing."""


def as_text(state: QByteArray) -> str:
    """A state of Qt's, for the settings."""
    return bytes(state.toBase64().data()).decode("ascii")


def from_text(text: str) -> QByteArray:
    """Read ``as_text``'s output back; Qt refuses what is no state."""
    return QByteArray.fromBase64(text.encode("ascii", "replace"))


@contextmanager
def _alone_at(path: Path) -> Iterator[None]:
    """No other window reads and writes the file meanwhile; where it cannot be locked, so be it."""
    with suppress(OSError):  # writing tells why
        path.parent.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(f"{path}.lock")
    lock.tryLock(PATIENCE)
    try:
        yield
    finally:
        lock.unlock()


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
        self._written = self.settings
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.write)

    def update(self, **changes: Any) -> None:
        """Change some settings (fields of ``Settings``)."""
        changed = replace(self.settings, **changes)
        if changed != self.settings:
            self.settings = changed
            self._timer.start()

    def write(self) -> None:
        """Write what is new into the file now; what other windows have written stays."""
        self._timer.stop()
        if self._file is None:
            return
        with _alone_at(self._file.path):
            complaint = self._file.update(self._written, self.settings)
        self._written = self.settings
        if complaint:
            self.complained.emit(complaint)
