"""What every panel does: follow the playhead, and draw no more often than anybody can see."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import ClassVar

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.engine.tables import Table
from app.engine.trace import Trace
from app.ui.panels.view_mark import ViewMark
from app.ui.playhead import FRAME, Playhead
from app.ui.theme import Theme

TURN = 0.002
"""Seconds after which taking in a record is left for another turn."""

GROWTH = 100
"""Milliseconds between two drawings of a growing record at the least: gauges may lag a little behind
the board, so that no frame has too much to draw."""

CATCH_UP = 0.05
"""Seconds that a panel may hold up the window when it comes on screen; the rest is drawn in turns."""

REST = 3
"""Drawing a record that grew is followed by a rest of so many times as long as it took, so that
a long run cannot hold up the window."""


_unhurried = False


@contextmanager
def unhurried() -> Iterator[None]:
    """Turns have no end meanwhile: a picture that is kept has to be whole."""
    global _unhurried
    before, _unhurried = _unhurried, True
    try:
        yield
    finally:
        _unhurried = before


def end_of_turn() -> float:
    """When the turn that begins now is over, on the clock of ``time.perf_counter``."""
    return math.inf if _unhurried else time.perf_counter() + TURN


class Panel(QWidget):
    """A gauge of the run on screen.

    The signals of the playhead only note what is stale; a timer draws it, once, and only
    while the panel is visible.

    Attributes:
        key: for remembering where it was docked. title: the dock's.
        stale: whether what is drawn is no longer so.
        led: whether somebody else says when it draws, by ``take_in``.
    """

    key: ClassVar[str]
    title: ClassVar[str]

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__()
        self.playhead, self.theme = playhead, theme
        self.setAccessibleName(self.title)
        self.led = False
        self._begun: Trace | None = None
        self._grew = self.stale = True
        self._pause = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._refresh)
        playhead.trace_changed.connect(self.note_growth)
        playhead.grew.connect(self.note_growth)
        playhead.moved.connect(self.note_change)

    # What a kind of panel does.

    def begin(self, trace: Trace | None) -> None:
        """Another record is on screen, or none: forget what was drawn of the last one."""
        raise NotImplementedError

    def draw(self, trace: Trace) -> bool:
        """Draw the record, which grew since; whether a part is left for another turn."""
        raise NotImplementedError

    def point(self, trace: Trace, cursor: int) -> None:
        """Show where the cursor is; cheap, as it follows the mouse."""
        raise NotImplementedError

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        raise NotImplementedError

    def tables(self) -> Mapping[str, Table]:
        """The numbers behind it, by what they are called; none where there are none."""
        return {}

    def commands(self) -> list[QAction]:
        """What it can do beside its buttons, for the palette, which asks just before it lists them."""
        return []

    # What all of them share.

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self.theme = theme
        self.dress(theme)
        self.note_growth()
        self.update()

    def note_growth(self) -> None:
        """What is drawn of the record is no longer so."""
        self._grew = True
        self.note_change()

    def note_change(self) -> None:
        """Where it is read is no longer so."""
        self.stale = True
        if self._seen() and not self._timer.isActive():
            self._timer.start(self.playhead.turn(max(GROWTH, self._pause)) if self._grew else FRAME)

    def _seen(self) -> bool:
        """Whether any of it is on screen: neither closed nor behind another tab."""
        return not self.led and self.isVisible() and not self.visibleRegion().isEmpty()

    def _refresh(self) -> None:
        self._timer.stop()
        if not self._seen():
            return
        self.playhead.claim()
        self.take_in()

    def take_in(self) -> None:
        """Draw what is stale."""
        started = time.perf_counter()
        trace, cursor = self.playhead.trace, self.playhead.cursor
        grew, self._grew, self.stale = self._grew, False, False
        if trace is None or cursor < 0:
            self._begin(None)
            return
        if trace is not self._begun:
            self._begin(trace)
        if grew:
            if self.draw(trace):
                self._grew = self.stale = True
                self._timer.start(self.playhead.turn(FRAME))
            self._pause = round(REST * 1000 * (time.perf_counter() - started))
        self.point(trace, cursor)

    def _begin(self, trace: Trace | None) -> None:
        self._begun = trace
        self.begin(trace)
        for mark in self.findChildren(ViewMark):
            mark.setVisible(trace is not None and trace.info.views > 1)

    def finish(self) -> None:
        """Draw all that is stale, seen or not, however long it takes."""
        with unhurried():
            while self.stale:
                self.take_in()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        end = time.perf_counter() + CATCH_UP
        while self.stale and self._seen() and time.perf_counter() < end:
            self._refresh()

    def minimumSizeHint(self) -> QSize:
        """Small enough for a column of docks."""
        return QSize(220, 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface; being painted may mean that the tab before it has gone."""
        if self.stale and not self._timer.isActive():
            self._timer.start(self.playhead.turn(0))
        QPainter(self).fillRect(self.rect(), QColor(self.theme.panel))


class Turning(QBoxLayout):
    """Parts side by side in a wide box, one below the other in a tall one."""

    def __init__(self, parent: QWidget, wide: float = 1.15) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)
        self._wide = wide
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)

    def turn(self, event: QResizeEvent) -> None:
        """Choose by the box's new size."""
        size = event.size()
        wide = size.width() >= self._wide * size.height()
        self.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
