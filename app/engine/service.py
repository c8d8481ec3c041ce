"""The one engine thread: commands go in by a queue, events come out through a mailbox.

A command never waits for more than one update: the thread looks for the next one before it thinks on.

No torch here: how a model is opened is handed in, and runs on the engine's thread, so the
window stands before torch is imported.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
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
from app.engine.inquiries import Answer, Answered, NoAnswer, Question
from app.engine.interventions import Intervention, InterventionError
from app.engine.lessons import LearningEvent, Lesson, Plan
from app.engine.mailbox import Mailbox
from app.engine.stepper import Request, is_last, think
from app.engine.study import Plan as StudyPlan
from app.engine.study import Thinker, carry_out
from app.engine.trace import RunInfo
from app.puzzles.arc import ArcTask
from app.puzzles.base import PuzzleError

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


class EngineService:
    """Owns the engine's thread. Its methods return at once; answers come by the mailbox."""

    def __init__(self, mailbox: Mailbox, opener: Opener) -> None:
        self.mailbox = mailbox
        self._opener = opener
        self._commands: queue.Queue[Callable[[], None] | None] = queue.Queue()
        self._newest_run = self._newest_study = 0
        self._aside = Aside(mailbox.put)
        self._mind: Mind | None = None
        self._learned: Mind | None = None
        self._run: _Run | None = None
        self._interface_idle = threading.Event()
        self._interface_idle.set()
        self._thread = threading.Thread(target=self._serve, name="engine", daemon=True)
        self._thread.start()

    def open(self, path: Path, device: Asked = "auto", fast: bool = False) -> None:
        """Open a model between two updates; the one in use and its run go on if that fails."""
        self._commands.put(partial(self._open, path, device, fast))

    def run(self, request: Request, *, held: bool = False) -> int:
        """Start a run, cancelling the one before; its number is returned and stamped on events.

        Args:
            held: wait for permits (watch, step) instead of running freely.
        """
        self._newest_run += 1
        numbered = replace(request, run=self._newest_run)
        self._commands.put(partial(self._begin, numbered, held))
        return self._newest_run

    def adapt(self, task: ArcTask, plan: Plan) -> int:
        """Let the model learn a task; from then on one that has learned it thinks about it.

        This is a run as any other: it can be held, cancelled, and ends the one before.
        """
        self._newest_run += 1
        self._commands.put(partial(self._begin_learning, task, plan, self._newest_run))
        return self._newest_run

    def study(self, plan: StudyPlan) -> int:
        """Begin a study, ending the one before; its number is returned and stamped on what it says.

        Runs go first: it goes on an update at a time while none is on. It opens models of its own.
        """
        self._newest_study += 1
        steps = carry_out(self._newest_study, plan, self._thinker)
        self._commands.put(partial(self._aside.begin, self._newest_study, steps))
        return self._newest_study

    def hold_study(self, held: bool) -> None:
        """Pause the study at its next update, or let it go on."""
        self._commands.put(partial(self._aside.hold, held))

    def end_study(self) -> None:
        """End the study within one update."""
        self._commands.put(self._aside.end)

    def intervene(self, run: int, what: Intervention) -> None:
        """Do something to a run before its next update, be it held or free; nothing where it is over.

        Intervened says that it was done, Refused why not.
        """
        self._commands.put(partial(self._intervene, run, what))

    def ask(self, number: int, question: Question) -> None:
        """Ask what only the model can say of a record, between two updates; Answered brings the answer."""
        self._commands.put(partial(self._answer, number, question))

    def hold(self) -> None:
        """Pause at the next update."""
        self._commands.put(partial(self._set_free, False))

    def go(self) -> None:
        """Run freely from here."""
        self._commands.put(partial(self._set_free, True))

    def permit(self, count: int = 1) -> None:
        """Let a held run make so many updates."""
        self._commands.put(partial(self._permit, count))

    def cancel(self) -> None:
        """End the run within one update."""
        self._commands.put(self._stop)

    def let_interface_go_first(self, busy: bool) -> None:
        """The interface's thread has something to do, or is done; updates wait for it, but not for long.

        Two threads that both run Python hand its lock to and fro thousands of times a second, and a
        frame then takes several times as long as it needs.
        """
        (self._interface_idle.clear if busy else self._interface_idle.set)()

    def close(self, timeout: float = 5.0) -> bool:
        """End the run, stop the thread, wait at most ``timeout`` seconds; whether it ended."""
        self._commands.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    # From here on all is the engine's thread's.

    def _serve(self) -> None:
        while (command := self._next()) is not None:
            command()

    def _next(self) -> Callable[[], None] | None:
        """The next command; while there is none, to think on where the run may, or the study without one."""
        may_go_on = self._run is not None and (self._run.free or self._run.permits > 0)
        may_study = self._run is None and self._aside.wants
        try:
            return self._commands.get(block=not (may_go_on or may_study))
        except queue.Empty:
            return self._think_on if may_go_on else self._study_on

    def _open(self, path: Path, device: Asked, fast: bool) -> None:
        self.mailbox.put(ModelLoading(path.name))
        try:
            mind = self._opener(path, device, fast)
        except Exception as error:  # the thread must survive whatever a foreign file does
            if not isinstance(error, ValueError):
                log.exception("opening %s", path)
            self.mailbox.put(ModelFailed(path.name, _sentence(error)))
        else:
            self._stop()
            self._mind, self._learned = mind, None
            self.mailbox.put(mind.ready)

    def _begin(self, request: Request, held: bool) -> None:
        self._stop()
        if request.run != self._newest_run:
            return
        with self._surviving(request.run):
            hand = Hand()
            thoughts = self._thoughts(request, hand)
            started = next(thoughts)
            assert isinstance(started, Started)
            self.mailbox.put(started)
            self._run = _Run(request.run, thoughts, not held, started.trace.info, hand=hand)
            self._think_on()

    def _begin_learning(self, task: ArcTask, plan: Plan, number: int) -> None:
        self._stop()
        if number != self._newest_run:
            return
        with self._surviving(number):
            if self._mind is None or self._mind.learn is None:
                raise PuzzleError("This model cannot adapt to a task. Open one that can, such as arc-small.")
            self._run = _Run(number, self._mind.learn(task, plan, number), free=True)
            self._think_on()

    def _thoughts(self, request: Request, hand: Hand) -> Iterator[RunEvent]:
        mind = self._mind
        if mind is None:
            raise PuzzleError("No model is open yet. Open one, then solve.")
        if self._learned and self._learned.ready.has_learned(request.puzzle):
            mind = self._learned
        ready = mind.ready
        if ready.kind != request.puzzle.kind:
            raise PuzzleError(
                f"{ready.name} solves {ready.kind} puzzles, this is a {request.puzzle.kind} puzzle. "
                "Open a model for it."
            )
        return think(mind.backend, request, ready.room(request.puzzle), ready.title, ready.sha256, hand)

    def _intervene(self, number: int, what: Intervention) -> None:
        run = self._run
        if run is None or run.number != number or run.hand is None:
            return
        with self._surviving(number):
            try:
                self.mailbox.put(Intervened(number, run.hand.act(what)))
            except (InterventionError, PuzzleError) as error:
                self.mailbox.put(Refused(number, str(error)))

    def _answer(self, number: int, question: Question) -> None:
        title, mind = question.trace.info.model, self._mind
        if self._learned and self._learned.ready.title == title:
            mind = self._learned
        answer: Answer = NoAnswer("No model is open that could tell. Open the one that thought this.")
        if mind and mind.answer:
            try:
                answer = mind.answer(question)
            except Exception as error:  # a record may be from anywhere
                log.exception("question %d", number)
                answer = NoAnswer(_sentence(error))
        self.mailbox.put(Answered(number, answer))

    def _set_free(self, free: bool) -> None:
        if self._run:
            self._run.free, self._run.permits = free, 0

    def _permit(self, count: int) -> None:
        if self._run:
            self._run.permits += count

    def _stop(self) -> None:
        if self._run:
            self._close(self._run)
            self.mailbox.put(Cancelled(self._run.number))
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
        with self._surviving(run.number):
            for event in run.thoughts:
                if isinstance(event, Mind):
                    self._learned = event
                    continue
                self.mailbox.put(event)
                if _is_resting_place(event, run.info):
                    run.permits -= 1
                    break
            else:
                self._run = None
        self._interface_idle.wait(MANNERS)

    def _study_on(self) -> None:
        """One update of the study further."""
        self._aside.step(_told)
        self._interface_idle.wait(MANNERS)

    def _thinker(self, path: Path, device: Asked, fast: bool) -> Thinker:
        mind = self._opener(path, device, fast)
        return mind.backend, mind.ready

    @contextmanager
    def _surviving(self, run: int) -> Iterator[None]:
        """Whatever a run meets ends only the run; the person gets a sentence."""
        try:
            yield
        except Exception as error:
            if self._run:
                self._close(self._run)
            self._run = None
            if not isinstance(error, (PuzzleError, InterventionError)):
                log.exception("run %d", run)
            self.mailbox.fail(Failed(run, _sentence(error)))


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
    if isinstance(error, MemoryError) or "out of memory" in str(error).lower():
        return "There is not enough memory for this. Close other programs or choose a smaller model."
    return f"The engine met an error and stopped this run: {error or type(error).__name__}."
