"""Plays a demo, and any finished record: what is on stage follows from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from app.engine import trace_file
from app.engine.halting import Policy
from app.engine.trace import Trace
from app.engine.trace_file import TraceFileError
from app.language import tr
from app.puzzles.base import Puzzle, PuzzleError
from app.puzzles.formats import read_puzzles
from app.ui.playhead import Playhead
from app.ui.saying import Tone, Words, count, duration
from app.ui.session import Session
from app.ui.stage.demo_file import Demo, Item

LOOK = 1200
"""Milliseconds that people have to look at a puzzle before the model begins."""


class Player(QObject):
    """Moves the cursor through a record, at so many updates a second.

    Signals:
        changed: it plays, or no longer does.
    """

    changed = Signal()

    def __init__(self, playhead: Playhead, parent: QObject) -> None:
        super().__init__(parent)
        self._playhead = playhead
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        playhead.trace_changed.connect(self.stop)

    @property
    def on(self) -> bool:
        """Whether it plays."""
        return self._timer.isActive()

    def start(self, speed: int) -> None:
        """Go on from the cursor, from the start where it is at the end."""
        trace = self._playhead.trace
        if trace is not None and self._playhead.cursor >= len(trace) - 1:
            self._playhead.move_to(0)
        self._timer.start(round(1000 / speed))
        self.changed.emit()

    def stop(self) -> None:
        """Stay where it is."""
        self._timer.stop()
        self.changed.emit()

    def _step(self) -> None:
        self._playhead.step(1)
        if self._playhead.trace is None or self._playhead.following:
            self.stop()


@dataclass(frozen=True)
class Before:
    """How the session was before the first item.

    Attributes:
        held, replayed: of the record. name: of the next run.
    """

    puzzle: Puzzle | None
    trace: Trace | None
    cursor: int
    held: bool
    replayed: bool
    policy: Policy
    segments: int
    views: int
    name: str


class Play(QObject):
    """One demo on stage.

    Attributes:
        demo: what is played, None for nothing. number: the index of the item on stage, -1 before the first.
        trouble: why the item cannot be shown, or "".
        speed: updates a second of a record that is played.

    Signals:
        changed: another item is on stage, or it plays, or no longer does.
    """

    changed = Signal()

    def __init__(self, session: Session, usual_speed: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._playhead, self._usual_speed = session, session.playhead, usual_speed
        self._before: Before | None = None
        self.demo: Demo | None = None
        self.number = -1
        self.trouble = ""
        self.player = Player(self._playhead, self)
        self.player.changed.connect(self.changed)
        self._begin = QTimer(self, singleShot=True, interval=LOOK)
        self._begin.timeout.connect(self._do)

    @property
    def item(self) -> Item | None:
        """What is on stage."""
        return self.demo.items[self.number] if self.demo and self.number >= 0 else None

    @property
    def speed(self) -> int:
        """Updates a second."""
        return self.item.speed if self.item else self._usual_speed()

    # Going through the items

    def open(self, demo: Demo) -> None:
        """Begin with the first item."""
        self.demo, self.number = demo, -1
        self.go(1)

    def go(self, by: int) -> None:
        """The next item, the one before, or (0) this one once more; the ends stay where they are."""
        if self.demo is None:
            self._go_through_the_record(by)
        elif 0 <= (number := max(0, self.number) if by == 0 else self.number + by) < len(self.demo.items):
            self.number = number
            self._show(self.demo.items[number])

    def restart(self) -> None:
        """The first item."""
        if self.demo is not None:
            self.open(self.demo)

    def _go_through_the_record(self, by: int) -> None:
        """Without a demo the keys for the next item solve the puzzle, then go from segment to segment."""
        if by > 0 and self._playhead.trace is None:
            self._session.solve()
        else:
            self._playhead.step_segment(by)

    def _show(self, item: Item) -> None:
        session = self._session
        self._before = self._before or self._as_it_is()
        self._begin.stop()
        self.player.stop()
        self.trouble = ""
        try:
            trace = trace_file.load(item.file) if item.replays else None
            session.take(trace.info.puzzle if trace else read_puzzles(item.file)[0])
        except (TraceFileError, PuzzleError) as error:
            self.trouble = str(error)
            session.take(None)
        else:
            views = item.views if item.do == "harder" else 1
            self._choose(item.policy, item.segments, views, item.speed)
            self._playhead.runs.next_name = item.title or item.file.stem
            if trace:
                session.replay(trace, held=False)
                self._playhead.move_to(0)
            self._begin.start()
        self.changed.emit()

    def _choose(self, policy: Policy, segments: int, views: int, speed: int) -> None:
        session = self._session
        session.policy, session.segments, session.views = policy, segments, views
        session.set_speed(speed)
        session.changed.emit()

    def _do(self) -> None:
        """What the item is about."""
        item, session = self.item, self._session
        match item.do if item else "show":
            case "solve":
                session.solve()
            case "watch":
                session.watch()
            case "harder":
                session.solve_harder()
            case "replay":
                self.player.start(self.speed)

    # Hands

    def run_or_pause(self) -> None:
        """A run goes on or is held; a record is played; a bare puzzle is thought about."""
        waited = self._begin.isActive()
        self._begin.stop()
        if waited:
            self._do()
        elif self.player.on:
            self.player.stop()
        elif self._playhead.trace is not None and not self._session.active:
            self.player.start(self.speed)
        else:
            self._session.run_or_pause()

    def solve(self, harder: bool = False) -> None:
        """Let the model think about what is on stage."""
        self._begin.stop()
        if harder:
            self._session.solve_harder()
        else:
            self._session.solve()

    def forward(self) -> None:
        """One update on."""
        self.player.stop()
        self._session.forward()

    def step(self, by: int, segment: bool = False) -> None:
        """Scrub."""
        self.player.stop()
        (self._playhead.step_segment if segment else self._playhead.step)(by)

    # Before and after

    def _as_it_is(self) -> Before:
        session, playhead = self._session, self._playhead
        return Before(
            session.puzzle, playhead.trace, playhead.cursor, session.was_held, session.replaying,
            session.policy, session.segments, session.views, playhead.runs.next_name,
        )  # fmt: skip

    def close(self) -> None:
        """Put everything back as it was."""
        self._begin.stop()
        self.player.stop()
        before, self._before, self.demo, self.number, self.trouble = self._before, None, None, -1, ""
        if before is None:
            return
        session = self._session
        self._choose(before.policy, before.segments, before.views, self._usual_speed())
        session.take(before.puzzle)
        self._playhead.runs.next_name = before.name
        if before.trace is not None and len(before.trace):
            session.replay(before.trace, before.held, earlier=before.replayed)
            self._playhead.move_to(before.cursor)


def told(trace: Trace, cursor: int) -> Words:
    """A record that is played, in words that do not tell the end before it is there."""
    if cursor < len(trace) - 1:
        return Words(
            tr(
                "Segment {segment} of {most}, update {update}",
                segment=trace[cursor].segment + 1,
                most=trace.info.segments,
                update=cursor + 1,
            ),
            "busy",
        )
    end = trace.finished
    if end is None:
        return Words(tr("This run was ended here."))
    took = f"{count(end.segments, 'segment')}, {duration(end.seconds)}"
    tone: dict[bool | None, Tone] = {True: "good", False: "bad", None: "calm"}
    return Words(f"{end.verdict.text.rstrip('.')} · {took}.", tone[end.verdict.solved])
