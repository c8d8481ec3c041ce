"""The engine's thread: everything in this file runs on it, but for making it, telling it and giving it up."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.engine.aside import Aside
from app.engine.backends.base import Backend
from app.engine.devices import Asked
from app.engine.events import (
    Cancelled,
    Failed,
    Intervened,
    ModelFailed,
    ModelLoading,
    ModelReady,
    Refused,
    RunEvent,
    Segment,
    Started,
    Update,
)
from app.engine.hand import Hand
from app.engine.heap import Heap
from app.engine.inquiries import Answer, Answered, NoAnswer, Question
from app.engine.interventions import Intervention, InterventionError
from app.engine.lessons import LearningEvent, Lesson, Plan
from app.engine.mailbox import Left, Mailbox
from app.engine.request import Request
from app.engine.stepper import is_last, think
from app.engine.study import Thinker
from app.engine.trace import RunInfo
from app.language import tr
from app.puzzles.arc import ArcTask
from app.puzzles.base import KIND_WORDS, PuzzleError

log = logging.getLogger(__name__)


class OpenError(ValueError):
    """A model that cannot be opened; the text is a sentence for people."""


@dataclass(frozen=True)
class Mind:
    """An opened model on a device, and what is to be said of it.

    Attributes:
        learn: makes another mind of it that has learned a task, telling how it goes under a run's
            number; None where it cannot.
        answer: says what only a model can say of a record; None where it cannot.
    """

    backend: Backend
    ready: ModelReady
    learn: Callable[[ArcTask, Plan, int], Iterator[LearningEvent | Mind]] | None = None
    answer: Callable[[Question], Answer] | None = None


Opener = Callable[[Path, Asked, bool], Mind]
"""Opens a model on a device, in int8 or bf16 where that is asked for and does as well; raises OpenError (or a
subclass of ValueError) with a sentence for people."""


NO_MEMORY = ("out of memory", "not enough memory", "allocate memory")
"""Words of PyTorch's errors on GPU, Windows and Linux."""
LONGEST_REASON = 300
"""Characters of somebody else's error that are shown."""
MANNERS = 0.05
"""Seconds for which the engine lets a busy interface go first, at most, before its next update."""


@dataclass
class _Run:
    """The run that is on; only the engine's thread touches it.

    Attributes:
        info: of a run that thinks; None of one that learns. hand: that acts on it, likewise.
        free: goes on by itself. permits: updates that it may still make while it is not; the first one
            needs no asking.
    """

    number: int
    thoughts: Iterator[RunEvent | LearningEvent | Mind]
    free: bool
    info: RunInfo | None = None
    permits: int = 1
    hand: Hand | None = None


class Post:
    """The way into the mailbox until it is closed: an engine that was given up says nothing more."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox
        self._lock = threading.Lock()
        self._open = True

    def put(self, event: Left) -> None:
        """Leave an event."""
        with self._lock:
            if self._open:
                self._mailbox.put(event)

    def fail(self, event: Failed) -> None:
        """Leave a failure."""
        with self._lock:
            if self._open:
                self._mailbox.fail(event)

    def close(self) -> None:
        """Nothing is left from here on."""
        with self._lock:
            self._open = False


class Worker:
    """The thread, and what it does command by command.

    Attributes:
        commands: functions of it to be called on its thread; None ends it.
        newest_run: commands of older runs are not begun any more.
        opening: whether it is opening a model, which may take long.
    """

    def __init__(self, mailbox: Mailbox, opener: Opener, interface_idle: threading.Event, run: int) -> None:
        self._post = Post(mailbox)
        self._opener = opener
        self._interface_idle = interface_idle
        self.commands: queue.Queue[Callable[[], None] | None] = queue.Queue()
        self.newest_run = run
        self.opening = False
        self.aside = Aside(self._post.put)
        self._given_up = False
        self._began: float | None = None
        self._mind: Mind | None = None
        self._learned: Mind | None = None
        self._run: _Run | None = None
        self._heap, self._untidy = Heap(), False
        self._thread = threading.Thread(target=self._serve, name="engine", daemon=True)
        self._thread.start()

    # For other threads

    @property
    def alive(self) -> bool:
        """Whether the thread has not ended."""
        return self._thread.is_alive()

    @property
    def busy_for(self) -> float:
        """Seconds that it has been at what it does now, such as one update; 0 while it waits."""
        began = self._began
        return time.monotonic() - began if began is not None else 0.0

    def join(self, timeout: float) -> None:
        """Wait for the thread's end."""
        self._thread.join(timeout)

    def give_up(self) -> None:
        """Leave the thread to itself: whatever it still does is not heard of, and it ends where it can."""
        self._given_up = True
        self._post.close()
        self.commands.put(None)
        if run := self._run:
            self._close(run)

    # On its thread

    def _serve(self) -> None:
        while (command := self._next()) is not None and not self._given_up:
            self._began = time.monotonic()
            try:
                command()
            except Exception as error:  # a fault of our own is told as such, and does not end the thread
                threading.excepthook(
                    threading.ExceptHookArgs((type(error), error, error.__traceback__, None))
                )
            finally:
                self._began = None

    def _next(self) -> Callable[[], None] | None:
        """The next command; while there is none, to think on where the run may, or the study without one."""
        may_go_on = self._run is not None and (self._run.free or self._run.permits > 0)
        may_study = self._run is None and self.aside.wants
        rests = not (may_go_on or may_study)
        if rests and self._untidy and self.commands.empty():
            self._untidy = False
            self._heap.tidy()
        try:
            return self.commands.get(block=rests)
        except queue.Empty:
            return self._think_on if may_go_on else self._study_on

    def open(self, path: Path, device: Asked, fast: bool) -> None:
        """Open a model in place of the one in use, which goes on if that fails."""
        self._post.put(ModelLoading(path.name))
        try:
            mind = self._opened(path, device, fast)
        except Exception as error:  # the thread must survive whatever a foreign file does
            if not isinstance(error, ValueError):
                log.exception("opening %s", path)
            self._post.put(ModelFailed(path.name, _sentence(error)))
        else:
            self.stop()
            self._mind, self._learned = mind, None
            self._post.put(mind.ready)

    def begin(self, request: Request, held: bool) -> None:
        """Begin a run, unless a newer one was asked for meanwhile."""
        self.stop()
        if request.run != self.newest_run:
            return
        with self._surviving(request.run):
            hand = Hand()
            thoughts = self._thoughts(request, hand)
            started = next(thoughts)
            assert isinstance(started, Started)
            self._post.put(started)
            self._run = _Run(request.run, thoughts, not held, started.trace.info, hand=hand)
            self._think_on()

    def begin_learning(self, task: ArcTask, plan: Plan, number: int) -> None:
        """The same, to learn a task."""
        self.stop()
        if number != self.newest_run:
            return
        with self._surviving(number):
            if self._mind is None or self._mind.learn is None:
                raise PuzzleError(
                    tr("This model cannot adapt to a task. Open one that can, such as arc-small.")
                )
            self._run = _Run(number, self._mind.learn(task, plan, number), free=True)
            self._think_on()

    def _thoughts(self, request: Request, hand: Hand) -> Iterator[RunEvent]:
        mind = self._mind
        if mind is None:
            raise PuzzleError(tr("No model is open yet. Open one, then solve."))
        if self._learned and self._learned.ready.has_learned(request.puzzle):
            mind = self._learned
        ready = mind.ready
        if ready.kind != request.puzzle.kind:
            raise PuzzleError(
                tr(
                    "{model} solves {solves} puzzles, this is a {kind} puzzle. Open a model for it.",
                    model=ready.name,
                    solves=KIND_WORDS[ready.kind],
                    kind=KIND_WORDS[request.puzzle.kind],
                )
            )
        return think(mind.backend, request, ready.room(request.puzzle), ready.title, ready.sha256, hand)

    def intervene(self, number: int, what: Intervention) -> None:
        """Do something to a run, if it is on."""
        run = self._run
        if run is None or run.number != number or run.hand is None:
            return
        with self._surviving(number):
            try:
                self._post.put(Intervened(number, run.hand.act(what)))
            except (InterventionError, PuzzleError) as error:
                self._post.put(Refused(number, str(error)))

    def answer(self, number: int, question: Question) -> None:
        """Say what only a model can say of a record."""
        title, mind = question.trace.info.model, self._mind
        if self._learned and self._learned.ready.title == title:
            mind = self._learned
        answer: Answer = NoAnswer(tr("No model is open that could tell. Open the one that thought this."))
        if mind and mind.answer:
            try:
                answer = mind.answer(question)
            except Exception as error:  # a record may be from anywhere
                log.exception("question %d", number)
                answer = NoAnswer(_sentence(error))
        self._post.put(Answered(number, answer))

    def set_free(self, free: bool) -> None:
        """Let the run go on by itself, or only by permits."""
        if self._run:
            self._run.free, self._run.permits = free, 0

    def permit(self, count: int) -> None:
        """Let the run make so many updates."""
        if self._run:
            self._run.permits += count

    def stop(self) -> None:
        """End the run, if there is one."""
        if self._run:
            self._close(self._run)
            self._post.put(Cancelled(self._run.number))
            self._run = None

    @staticmethod
    def _close(run: _Run) -> None:
        """Nothing more comes of it."""
        if run.hand:
            run.hand.trace.ended = True

    def _think_on(self) -> None:
        """One update further, or to the end of the run where it was the last."""
        run = self._run
        assert run
        self._untidy = True
        with self._surviving(run.number):
            for event in run.thoughts:
                if isinstance(event, Mind):
                    self._learned = event
                    continue
                self._post.put(event)
                if _is_resting_place(event, run.info):
                    run.permits -= 1
                    break
            else:
                self._run = None
        self._interface_idle.wait(MANNERS)

    def _study_on(self) -> None:
        """One update of the study further."""
        self.aside.step(_told)
        self._interface_idle.wait(MANNERS)

    def thinker(self, path: Path, device: Asked, fast: bool) -> Thinker:
        """Open a model of a study's own."""
        mind = self._opened(path, device, fast)
        return mind.backend, mind.ready

    def _opened(self, path: Path, device: Asked, fast: bool) -> Mind:
        self.opening = True
        try:
            return self._opener(path, device, fast)
        finally:
            self.opening = False

    @contextmanager
    def _surviving(self, run: int) -> Iterator[None]:
        """Whatever a run meets ends only the run; the person gets a sentence."""
        try:
            yield
        except Exception as error:  # whatever a model or a device does, the thread must live
            if self._run:
                self._close(self._run)
            self._run = None
            if not isinstance(error, (PuzzleError, InterventionError)):
                log.exception("run %d", run)
            self._post.fail(Failed(run, _sentence(error)))


def _is_resting_place(event: RunEvent | LearningEvent, info: RunInfo | None) -> bool:
    """After every update; after a segment's last one not before its Q-values are out; not before the end."""
    if info is None:
        return isinstance(event, Lesson)
    if isinstance(event, Segment):
        return not is_last(info, event)
    return isinstance(event, Update) and (event.index + 1) % info.updates_per_segment != 0


def _told(error: Exception) -> str:
    """What ended a study, in a sentence."""
    log.exception("study")
    return _sentence(error)


def _sentence(error: Exception) -> str:
    if isinstance(error, ValueError):
        return str(error)
    said = " ".join(str(error).split())[:LONGEST_REASON]
    if isinstance(error, MemoryError) or any(words in said.lower() for words in NO_MEMORY):
        return tr(
            "There is not enough memory for this. Close other programs, think in fewer views or choose a "
            "smaller model."
        )
    return tr(
        "The engine met an error and stopped this run: {why}.", why=said.rstrip(".") or type(error).__name__
    )
