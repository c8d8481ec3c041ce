"""The moment at which several runs are looked at, and what tells them apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal

from app.engine.lockstep import Lock, Lockstep
from app.ui.runs import Run
from app.ui.theme import Theme

DARK = ("#56b4e9", "#e69f00", "#2fc99a", "#f0e442", "#e48fc0")
LIGHT = ("#0072b2", "#b35400", "#007a5a", "#6b5b00", "#a63d7f")
"""After Okabe and Ito's palette, which those who do not see all colours can tell apart as well."""

_STYLES = (
    (Qt.PenStyle.SolidLine, "line"),
    (Qt.PenStyle.DashLine, "dashed"),
    (Qt.PenStyle.DotLine, "dotted"),
    (Qt.PenStyle.DashDotLine, "dash-dot"),
    (Qt.PenStyle.DashDotDotLine, "dash-dot-dot"),
)
MOST = len(_STYLES)
"""Runs side by side; more could not be told apart."""


@dataclass(frozen=True)
class Look:
    """A run's letter, colour and kind of line. sign: the line's name in a legend."""

    letter: str
    ink: str
    style: Qt.PenStyle
    sign: str


def look(number: int, theme: Theme) -> Look:
    """How a run is told apart from the others."""
    return Look("ABCDE"[number], (DARK if theme.dark else LIGHT)[number], *_STYLES[number])


class Clock(QObject):
    """All runs at one moment.

    Signals:
        moved: to another moment. relocked: what a moment is, or how long a run, has changed.
    """

    moved = Signal()
    relocked = Signal()

    def __init__(self, runs: Sequence[Run], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runs = tuple(runs)
        self.traces = tuple(run.trace for run in runs)
        self.steps = Lockstep(self.traces, "update")
        self.tick = self.steps.ticks - 1

    @property
    def updates(self) -> tuple[int, ...]:
        """The update that each run shows."""
        return self.steps.updates_at(self.tick)

    def move_to(self, tick: int) -> None:
        """To another moment."""
        tick = max(0, min(tick, self.steps.ticks - 1))
        if tick != self.tick:
            self.tick = tick
            self.moved.emit()

    def step(self, by: int) -> None:
        """So many updates on."""
        self.move_to(self.tick + by)

    def step_segment(self, by: int) -> None:
        """To the next end of a segment, or to the one before."""
        self.move_to(self.steps.next_end(self.tick, by))

    def choose(self, lock: Lock) -> None:
        """Let the runs go by another clock; the longest one stays where it is."""
        here = self.updates
        longest = max(range(len(here)), key=lambda n: here[n])
        self.steps = Lockstep(self.traces, lock)
        self.tick = self.steps.tick_of(longest, here[longest])
        self.relocked.emit()

    def take_in(self) -> None:
        """A run grew; who looks at the end goes along."""
        at_end = self.tick == self.steps.ticks - 1
        self.steps = Lockstep(self.traces, self.steps.lock)
        if at_end:
            self.tick = self.steps.ticks - 1
        self.relocked.emit()
