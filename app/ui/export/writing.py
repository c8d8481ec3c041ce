"""Files that are taken along: written whole or not at all, and what went wrong in a sentence."""

from __future__ import annotations

import io
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.atomic import replacing
from app.engine.tables import Table
from app.language import tr

TICK = 50
"""Milliseconds between two looks whether it is written."""


def refusal(path: Path, error: OSError) -> str:
    """Why a file cannot be written, in a sentence."""
    why = (error.strerror or str(error)).lower()
    return tr("“{file}” cannot be saved: {why}. Choose another place.", file=path.name, why=why)


def write_bytes(path: Path, contents: bytes) -> None:
    """Write a file. Raises OSError."""
    with replacing(path) as file:
        file.write(contents)


def png(picture: QImage) -> bytes:
    """A picture as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know no str as a format
    return bytes(buffer.data().data())


def write_table(path: Path, table: Table) -> None:
    """Write a table as CSV. Raises OSError."""
    with replacing(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        table.write(text)
        text.flush()
        text.detach()


class Writer(QObject):
    """Writes files one after the other, beside the window; what it has begun is written, even at the end.

    Signals:
        written: a Path. complained: a sentence for people.
    """

    written = Signal(object)
    complained = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, "exporting")
        self._writing: list[tuple[Path, Future[None]]] = []
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._look)
        self.destroyed.connect(partial(self._thread.shutdown, wait=False))

    def write(self, path: Path, do: Callable[[Path], None]) -> None:
        """Let ``do`` write a file; it may raise OSError."""
        self._writing.append((path, self._thread.submit(do, path)))
        self._timer.start()

    def _look(self) -> None:
        done = [entry for entry in self._writing if entry[1].done()]
        self._writing = [entry for entry in self._writing if entry not in done]
        if not self._writing:
            self._timer.stop()
        for path, writing in done:
            try:
                writing.result()
            except OSError as error:
                self.complained.emit(refusal(path, error))
            else:
                self.written.emit(path)
