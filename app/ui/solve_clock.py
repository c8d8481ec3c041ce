"""How long the user has been at a Sudoku."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel

from app.puzzles.sudoku import Sudoku

TICK = 250
"""Milliseconds after which the label is looked at again."""


def clock_text(seconds: float) -> str:
    """A time as clocks show it: "4:32", "1:04:32"."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


class SolveClock(QObject):
    """Counts while it is on, a Sudoku is in front and not solved; each puzzle keeps its own time."""

    def __init__(self, label: QLabel, now: Callable[[], float] = monotonic) -> None:
        super().__init__(label)
        self._label, self._now, self._on = label, now, False
        self._puzzle: Sudoku | None = None
        self._spent: dict[Sudoku, float] = {}
        self._since: float | None = None
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self._write)

    @property
    def text(self) -> str:
        """The time spent on the puzzle in front; "" while it is off."""
        return clock_text(self._seconds) if self._on and self._puzzle else ""

    def set_on(self, on: bool) -> None:
        """Count and show it, or neither."""
        self._on = on
        self.follow(self._puzzle)

    def follow(self, puzzle: Sudoku | None) -> None:
        """This is in front now, or no Sudoku is."""
        if self._since is not None and self._puzzle:
            self._spent[self._puzzle.question] = self._seconds
        self._puzzle = puzzle
        counts = self._on and puzzle is not None and not puzzle.cells.all() and not puzzle.solved_by_hand
        self._since = self._now() if counts else None
        (self._tick.start if counts else self._tick.stop)()
        self._label.setVisible(self._on)
        self._write()

    @property
    def _seconds(self) -> float:
        before = self._spent.get(self._puzzle.question, 0.0) if self._puzzle else 0.0
        return before if self._since is None else before + self._now() - self._since

    def _write(self) -> None:
        self._label.setText(self.text)
