"""The one engine thread: commands go in by a queue, events come out through a mailbox.

A command never waits for more than one update: the thread looks for the next one before it thinks on.
What it does is in ``worker.py``; a thread that hangs can be left to itself, and another one begun.

No torch here: how a model is opened is handed in, and runs on the engine's thread, so the
window stands before torch is imported.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from app.engine.devices import Asked
from app.engine.events import Failed
from app.engine.inquiries import Question
from app.engine.interventions import Intervention
from app.engine.lessons import Plan
from app.engine.mailbox import Mailbox
from app.engine.stepper import Request
from app.engine.study import Plan as StudyPlan
from app.engine.study import carry_out
from app.engine.worker import Mind as Mind  # who knows the service knows what it opens
from app.engine.worker import Opener as Opener
from app.engine.worker import OpenError as OpenError
from app.engine.worker import Worker
from app.language import tr
from app.puzzles.arc import ArcTask

GIVEN_UP = tr("The model did not answer, so this run was given up. What it thought until then is still here.")


class EngineService:
    """Owns the engine's thread. Its methods return at once; answers come by the mailbox."""

    def __init__(self, mailbox: Mailbox, opener: Opener) -> None:
        self.mailbox = mailbox
        self._opener = opener
        self._newest_run = self._newest_study = 0
        self._interface_idle = threading.Event()
        self._interface_idle.set()
        self._worker = Worker(mailbox, opener, self._interface_idle, 0)

    def open(self, path: Path, device: Asked = "auto", fast: bool = False) -> None:
        """Open a model between two updates; the one in use and its run go on if that fails."""
        self._tell(partial(self._worker.open, path, device, fast))

    def run(self, request: Request, *, held: bool = False) -> int:
        """Start a run, cancelling the one before; its number is returned and stamped on events.

        Args:
            held: wait for permits (watch, step) instead of running freely.
        """
        self._number_run()
        numbered = replace(request, run=self._newest_run)
        self._tell(partial(self._worker.begin, numbered, held))
        return self._newest_run

    def adapt(self, task: ArcTask, plan: Plan) -> int:
        """Let the model learn a task; from then on one that has learned it thinks about it.

        This is a run as any other: it can be held, cancelled, and ends the one before.
        """
        self._number_run()
        self._tell(partial(self._worker.begin_learning, task, plan, self._newest_run))
        return self._newest_run

    def study(self, plan: StudyPlan) -> int:
        """Begin a study, ending the one before; its number is returned and stamped on what it says.

        Runs go first: it goes on an update at a time while none is on. It opens models of its own.
        """
        self._newest_study += 1
        steps = carry_out(self._newest_study, plan, self._worker.thinker)
        self._tell(partial(self._worker.aside.begin, self._newest_study, steps))
        return self._newest_study

    def hold_study(self, held: bool) -> None:
        """Pause the study at its next update, or let it go on."""
        self._tell(partial(self._worker.aside.hold, held))

    def end_study(self) -> None:
        """End the study within one update."""
        self._tell(self._worker.aside.end)

    def intervene(self, run: int, what: Intervention) -> None:
        """Do something to a run before its next update, be it held or free; nothing where it is over.

        Intervened says that it was done, Refused why not.
        """
        self._tell(partial(self._worker.intervene, run, what))

    def ask(self, number: int, question: Question) -> None:
        """Ask what only the model can say of a record, between two updates; Answered brings the answer."""
        self._tell(partial(self._worker.answer, number, question))

    def hold(self) -> None:
        """Pause at the next update."""
        self._tell(partial(self._worker.set_free, False))

    def go(self) -> None:
        """Run freely from here."""
        self._tell(partial(self._worker.set_free, True))

    def permit(self, count: int = 1) -> None:
        """Let a held run make so many updates."""
        self._tell(partial(self._worker.permit, count))

    def cancel(self) -> None:
        """End the run within one update."""
        self._tell(self._worker.stop)

    def let_interface_go_first(self, busy: bool) -> None:
        """The interface's thread has something to do, or is done; updates wait for it, but not for long.

        Two threads that both run Python hand its lock to and fro thousands of times a second, and a
        frame then takes several times as long as it needs.
        """
        (self._interface_idle.clear if busy else self._interface_idle.set)()

    def close(self, timeout: float = 5.0) -> bool:
        """End the run, stop the thread, wait at most ``timeout`` seconds; whether it ended."""
        self._tell(None)
        self._worker.join(timeout)
        return not self.alive

    @property
    def alive(self) -> bool:
        """Whether the engine's thread has not ended."""
        return self._worker.alive

    @property
    def busy_for(self) -> float:
        """Seconds that the engine has been at what it does now, such as one update; 0 while it waits."""
        return self._worker.busy_for

    @property
    def opening(self) -> bool:
        """Whether what it does now is opening a model, which may take long."""
        return self._worker.opening

    def start_anew(self) -> None:
        """Leave a thread that does not answer to itself and begin another, without a model.

        The run that was on has failed; of models, questions and studies that were on nothing comes any more.
        """
        self._worker.give_up()
        self.mailbox.drain()
        self._worker = Worker(self.mailbox, self._opener, self._interface_idle, self._newest_run)
        self.mailbox.fail(Failed(self._newest_run, GIVEN_UP))

    def _number_run(self) -> None:
        self._newest_run += 1
        self._worker.newest_run = self._newest_run

    def _tell(self, command: Callable[[], None] | None) -> None:
        self._worker.commands.put(command)
