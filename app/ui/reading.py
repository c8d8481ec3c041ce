"""Reading what is large on a thread of its own, so that the window stays alive, and saying so."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.language import tr
from app.puzzles.base import Puzzle
from app.ui.theme import Theme

TICK = 50
"""Milliseconds between two looks whether it is read."""

T = TypeVar("T")
Read = Callable[[], Sequence[Puzzle]]


class Reading(QObject):
    """Reads, or makes, one thing at a time; no widget is touched on the other thread.

    Signals:
        began: a sentence on what is being done.
        ended: whether it was read and handed over; if not, it could not be or was not wanted any more.
    """

    began = Signal(str)
    ended = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._future: Future[Any] | None = None
        self._then: Callable[[Callable[[], Any]], object] | None = None
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._look)

    @property
    def on(self) -> bool:
        """Whether something is being read."""
        return self._future is not None

    def start(self, doing: str, read: Callable[[], T], then: Callable[[Callable[[], T]], object]) -> None:
        """Read; ``then`` gets on this thread what gives them, or raises what reading raised.

        ``doing`` is a sentence on it.
        """
        self.stop()
        self._future, self._then = Future(), then
        threading.Thread(target=_fulfil, args=(self._future, read), name="reading", daemon=True).start()
        self._timer.start()
        self.began.emit(doing)

    def stop(self) -> None:
        """Want it no more; the thread ends by itself, and what it read is dropped."""
        if self.on:
            self._forget()
            self.ended.emit(False)

    def _look(self) -> None:
        future, then = self._future, self._then
        if future and then and future.done():
            self._forget()
            try:
                then(future.result)
            finally:
                self.ended.emit(future.exception() is None)

    def _forget(self) -> None:
        self._timer.stop()
        self._future = self._then = None


def _fulfil(future: Future[Any], read: Callable[[], object]) -> None:
    try:
        future.set_result(read())
    except Exception as error:  # it is raised again where somebody can tell it
        future.set_exception(error)


class ReadingStrip(QWidget):
    """What is being read, and a button to stop it; hidden while nothing is."""

    def __init__(self, reading: Reading, theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel()
        self._text.setAccessibleName(tr("Reading"))
        stop = QPushButton(tr("Stop"))
        stop.setToolTip(tr("Do not open it"))
        stop.clicked.connect(reading.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self._text, 1)
        row.addWidget(stop)
        reading.began.connect(self._say)
        reading.ended.connect(self.hide)
        self.set_theme(theme)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence, "" while nothing is being read."""
        return "" if self.isHidden() else self._text.text()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.setStyleSheet(
            f"ReadingStrip {{ background: {theme.raised}; border-left: 4px solid {theme.entry}; }}"
        )

    def _say(self, doing: str) -> None:
        self._text.setText(doing)
        self.show()
