"""Several files opened one after the other, each in a tab; what went wrong with any is said at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.engine.card import CARD, PUBLISHED
from app.puzzles import arc_sets
from app.puzzles.formats import SUFFIXES, npy_sets
from app.puzzles.photo import SUFFIXES as PICTURES
from app.ui.reading import Reading

EVERY_SUFFIX = sorted(
    {".xml", ".npy", ".npz", *(suffix for suffixes in SUFFIXES.values() for suffix in suffixes)}
)
MODEL_SUFFIXES = (".safetensors", ".pt", ".pth")

MOST_TOLD = 6
"""Sentences on what could not be opened."""


def looks_like_model(path: Path) -> bool:
    """Whether something dropped or opened is a model rather than a puzzle."""
    if npy_sets.looks_like_one(path) or arc_sets.looks_like_set(path):
        return False
    return path.is_dir() or path.suffix in MODEL_SUFFIXES or path.name in (CARD, PUBLISHED)


def puzzles_in(folder: Path) -> list[Path]:
    """The puzzle files that lie in a folder; none where it is a model's, or is opened as one thing."""
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []
    except OSError:
        return []
    if not looks_like_model(folder) or any(map(looks_like_model, files)):
        return []
    return [path for path in files if path.suffix.lower() in (*EVERY_SUFFIX, *PICTURES)]


class Several(QObject):
    """Opens what waits as soon as nothing else is being read or checked.

    Signals:
        complained: what went wrong with any, once all the others are open, a sentence a line.

    Attributes:
        busy: whether what was opened waits for the user's answer.
    """

    complained = Signal(str)

    def __init__(self, open_one: Callable[[Path], object], reading: Reading) -> None:
        super().__init__(reading)
        self._open, self._reading = open_one, reading
        self.busy: Callable[[], bool] = lambda: False
        self._waiting: list[Path] = []
        self._troubles: list[str] = []
        self._on = False
        self._soon = QTimer(self, singleShot=True, interval=0)  # what is being done now is done first
        self._soon.timeout.connect(self._next)
        reading.ended.connect(self.go_on)

    def open(self, paths: Sequence[Path]) -> None:
        """Open all of them, after what waits already."""
        self._waiting += paths
        self._on = True
        self._next()

    def go_on(self) -> None:
        """Something is over: the next one, where one waits."""
        if self._on:
            self._soon.start()

    def note(self, trouble: str) -> None:
        """Something went wrong; it must not be hidden by what goes well after it."""
        if self._on:
            self._troubles.append(trouble)

    def _next(self) -> None:
        while self._waiting and not self._reading.on and not self.busy():
            self._open(self._waiting.pop(0))
        if self._on and not (self._waiting or self._reading.on or self.busy()):
            self._on = False
            told, self._troubles = self._troubles, []
            more = ["…"] if len(told) > MOST_TOLD else []
            if told:
                self.complained.emit("\n".join(told[:MOST_TOLD] + more))
