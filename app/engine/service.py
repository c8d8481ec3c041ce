"""The one engine thread: commands go in by a queue, events come out through a mailbox.

No torch here: how a model is opened is handed in, and runs on the engine's thread, so the
window stands before torch is imported.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from app.engine.backends.base import Backend
from app.engine.events import (
    Cancelled,
    Failed,
    ModelFailed,
    ModelLoading,
    ModelReady,
    RunEvent,
    Segment,
    Update,
)
from app.engine.mailbox import Mailbox
from app.engine.stepper import Request, think
from app.puzzles.base import PuzzleError

log = logging.getLogger(__name__)


class OpenError(ValueError):
    """A model that cannot be opened; the text is a sentence for people."""


@dataclass(frozen=True)
class Mind:
    """An opened model on a device, and what is to be said of it."""

    backend: Backend
    ready: ModelReady


Opener = Callable[[Path], Mind]
"""Opens a model; raises OpenError (or a subclass of ValueError) with a sentence for people."""


MANNERS = 0.05
"""Seconds for which the engine lets a busy interface go first, at most, before its next update."""


class Gate:
    """One run's: lets the engine's thread pass freely, or one update a permit; cancelling opens it."""

    def __init__(self, free: bool) -> None:
        self._condition = threading.Condition()
        self._free = free
        self._permits = 0
        self._cancelled = False

    def set_free(self, free: bool) -> None:
        """Let go, or hold at the next update."""
        with self._condition:
            self._free, self._permits = free, 0
            self._condition.notify_all()

    def permit(self, count: int = 1) -> None:
        """Let ``count`` more updates pass while held."""
        with self._condition:
            self._permits += count
            self._condition.notify_all()

    def cancel(self) -> None:
        """Open for good, telling the passer to stop."""
        with self._condition:
            self._cancelled = True
            self._condition.notify_all()

    def passes(self) -> bool:
        """Wait for leave to go on; False when cancelled."""
        with self._condition:
            self._condition.wait_for(lambda: self._cancelled or self._free or self._permits > 0)
            if self._cancelled:
                return False
            if not self._free:
                self._permits -= 1
            return True


class EngineService:
    """Owns the engine's thread. Its methods return at once; answers come by the mailbox."""

    def __init__(self, mailbox: Mailbox, opener: Opener) -> None:
        self.mailbox = mailbox
        self._opener = opener
        self._commands: queue.Queue[Callable[[], None] | None] = queue.Queue()
        self._gate = Gate(free=True)  # of the newest run
        self._mind: Mind | None = None
        self._newest_run = 0
        self._interface_idle = threading.Event()
        self._interface_idle.set()
        self._thread = threading.Thread(target=self._serve, name="engine", daemon=True)
        self._thread.start()

    def open(self, path: Path) -> None:
        """Open a model; the one in use stays if that fails. Cancels a run on the way."""
        self._gate.cancel()
        self._commands.put(lambda: self._open(path))

    def run(self, request: Request, *, held: bool = False) -> int:
        """Start a run, cancelling the one before; its number is returned and stamped on events.

        Args:
            held: wait for permits (watch, step) instead of running freely.
        """
        self._newest_run += 1
        numbered = replace(request, run=self._newest_run)
        self._gate.cancel()
        self._gate = gate = Gate(free=not held)
        self._commands.put(lambda: self._run(numbered, gate))
        return self._newest_run

    def hold(self) -> None:
        """Pause at the next update."""
        self._gate.set_free(False)

    def go(self) -> None:
        """Run freely from here."""
        self._gate.set_free(True)

    def permit(self, count: int = 1) -> None:
        """Let a held run make so many updates."""
        self._gate.permit(count)

    def cancel(self) -> None:
        """End the run within one update."""
        self._gate.cancel()

    def let_interface_go_first(self, busy: bool) -> None:
        """The interface's thread has something to do, or is done; updates wait for it, but not for long.

        Two threads that both run Python hand its lock to and fro thousands of times a second, and a
        frame then takes several times as long as it needs.
        """
        (self._interface_idle.clear if busy else self._interface_idle.set)()

    def close(self, timeout: float = 5.0) -> bool:
        """Cancel, stop the thread, wait at most ``timeout`` seconds; whether it ended."""
        self._gate.cancel()
        self._commands.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _serve(self) -> None:
        while (command := self._commands.get()) is not None:
            command()

    def _open(self, path: Path) -> None:
        self.mailbox.put(ModelLoading(path.name))
        try:
            self._mind = self._opener(path)
        except Exception as error:  # the thread must survive whatever a foreign file does
            if not isinstance(error, ValueError):
                log.exception("opening %s", path)
            self.mailbox.put(ModelFailed(path.name, _sentence(error)))
        else:
            self.mailbox.put(self._mind.ready)

    def _run(self, request: Request, gate: Gate) -> None:
        if request.run != self._newest_run:
            return
        try:
            self._think(request, gate)
        except Exception as error:  # the thread must survive; the person gets a sentence
            if not isinstance(error, PuzzleError):
                log.exception("run %d", request.run)
            self.mailbox.fail(Failed(request.run, _sentence(error)))

    def _think(self, request: Request, gate: Gate) -> None:
        if self._mind is None:
            raise PuzzleError("No model is open yet. Open one, then solve.")
        ready = self._mind.ready
        if ready.kind != request.puzzle.kind:
            raise PuzzleError(
                f"{ready.name} solves {ready.kind} puzzles, this is a {request.puzzle.kind} puzzle. "
                "Open a model for it."
            )
        per_segment = self._mind.backend.config.updates_per_segment
        for event in think(self._mind.backend, request, ready.canvas, ready.name):
            self.mailbox.put(event)
            if _is_resting_place(event, per_segment) and not gate.passes():
                self.mailbox.put(Cancelled(request.run))
                return
            self._interface_idle.wait(MANNERS)


def _is_resting_place(event: RunEvent, per_segment: int) -> bool:
    """After every update; after a segment's last one not before its Q-values are out."""
    if isinstance(event, Update):
        return (event.index + 1) % per_segment != 0
    return isinstance(event, Segment)


def _sentence(error: Exception) -> str:
    if isinstance(error, ValueError):
        return str(error)
    if isinstance(error, MemoryError) or "out of memory" in str(error).lower():
        return "There is not enough memory for this. Close other programs or choose a smaller model."
    return f"The engine met an error and stopped this run: {error or type(error).__name__}."
