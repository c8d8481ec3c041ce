"""What the window is doing, without any widget: the open puzzle, the model in use, the run."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.engine.devices import Asked
from app.engine.events import (
    Cancelled,
    Failed,
    Finished,
    ModelFailed,
    ModelLoading,
    ModelReady,
    Moved,
    Started,
)
from app.engine.halting import Policy
from app.engine.service import EngineService
from app.engine.stepper import Request, why_not
from app.puzzles.base import Kind, Puzzle
from app.settings import FASTEST, SLOWEST
from app.ui.bridge import Bridge
from app.ui.playhead import Playhead

HARDER = 32
"""Views that Solve harder takes where no number was chosen."""

PATIENCE = 250
"""Milliseconds that Watch waits for a board to be painted, which a hidden one never is."""


class Phase(enum.Enum):
    """Where the open puzzle stands."""

    EMPTY = "nothing open"
    READY = "ready"
    WAITING = "waiting for the model"
    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    FINISHED = "finished"
    FAILED = "failed"


class Session(QObject):
    """Joins the engine, the record on screen and the open puzzle.

    Attributes:
        segments: the most to think for; 0 leaves it to the model.
        views: how many to think about at once; several until one is verified, whatever the policy.
        device: where models opened from here on are to think.
        watching: whether running means one update after the other, at the chosen speed.
        was_held: whether the run's time is more than its thinking.

    Signals:
        changed: phase, model or pace; look again.
        model_opened: path and ModelReady of a model, and whether the user asked for it.
        complained: a sentence for people. told: one of which nothing has failed.
    """

    changed = Signal()
    model_opened = Signal(object, object, bool)
    complained = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        service: EngineService,
        playhead: Playhead,
        models_for: Callable[[Kind], Sequence[Path]],
        parent: QObject | None = None,
    ) -> None:
        """``models_for`` tells which models to try for a kind of puzzle, best first."""
        super().__init__(parent)
        self.playhead = playhead
        self.phase = Phase.EMPTY
        self.puzzle: Puzzle | None = None
        self.policy: Policy = "q"
        self.segments = 0
        self.views = 1
        self.device: Asked = "auto"
        self.finished: Finished | None = None
        self.failure = ""
        self.watching = False
        self.was_held = False
        self._service = service
        self._models_for = models_for
        self._ready: ModelReady | None = None
        self._path: Path | None = None
        self._opening: list[tuple[Path, bool]] = []
        self._broken: set[Path] = set()
        self._wanted: Callable[[], None] | None = None
        self.begun = False
        self._speed = 12
        self._run_views = 1
        self._unpainted = False
        self._pacer = QTimer(self, singleShot=True)
        self._pacer.timeout.connect(self._service.permit)
        self._bridge = Bridge(service.mailbox, self)
        self._bridge.model_news.connect(self._on_model)
        self._bridge.started.connect(self._on_started)
        self._bridge.grew.connect(self._on_grew)
        self._bridge.moved.connect(self._on_moved)
        self._bridge.ended.connect(self._on_ended)

    # The model

    @property
    def model(self) -> ModelReady | None:
        """The model that would solve the open puzzle; None while there is none for its kind."""
        if self._ready and self.puzzle and self._ready.kind == self.puzzle.kind:
            return self._ready
        return None

    @property
    def loading(self) -> str:
        """The name of the model being opened, or ""."""
        return self._opening[-1][0].name if self._opening else ""

    @property
    def most_segments(self) -> int:
        """How many segments a run may take: the user's choice, or the model's own."""
        return self.segments or self.own_segments

    @property
    def own_segments(self) -> int:
        """How many segments the model would take for the open puzzle at most."""
        return self.model.segments_for(self.puzzle) if self.model and self.puzzle else 16

    @property
    def harder_views(self) -> int:
        """How many views Solve harder takes."""
        return self.views if self.views > 1 else HARDER

    def begin(self) -> None:
        """The window stands: models may be loaded from here on."""
        self.begun = True
        self.find_model()
        self.changed.emit()

    def open_model(self, path: Path, *, asked: bool = True) -> None:
        """Open a model; it ends a run that is on, but the one in use and its run go on if that fails.

        Args:
            asked: the user chose it, so its kind of puzzle is to be shown.
        """
        self.was_held |= self.active  # a run waits while the engine reads the model
        self._opening.append((path, asked))
        self._service.open(path, self.device)
        self._bridge.expect_model()
        self.changed.emit()

    def choose_device(self, device: Asked) -> None:
        """Let the model, and those after it, think there; it is opened again, even on the same device."""
        self.device = device
        path = self._opening[-1][0] if self._opening else self._path
        if path:
            self.open_model(path, asked=False)
        self.changed.emit()

    def find_model(self) -> None:
        """Open a model for the puzzle's kind, unless a fitting one is in use or on its way."""
        if self.begun and self.puzzle and not self.model and not self._opening:
            untried = (path for path in self._models_for(self.puzzle.kind) if path not in self._broken)
            if path := next(untried, None):
                self.open_model(path, asked=False)

    def _on_model(self, news: ModelLoading | ModelReady | ModelFailed) -> None:
        if isinstance(news, ModelLoading):
            return
        path, asked = self._opening.pop(0)
        if isinstance(news, ModelReady):
            self._ready, self._path = news, path
            self._broken.discard(path)
            self.model_opened.emit(path, news, asked)
        else:
            self._broken.add(path)
            self.complained.emit(f"{news.name} was not opened. {news.text}")
        if not self._opening:
            self._go_on_after_loading()
        self.changed.emit()
        if isinstance(news, ModelReady) and news.choice.disappoints:
            self.told.emit(news.choice.complaint)

    def _go_on_after_loading(self) -> None:
        """Start what was asked for meanwhile, or try the next model where this one does not do."""
        wanted, self._wanted = self._wanted, None
        if self.phase is Phase.WAITING:
            self.phase = Phase.READY
        self.find_model()
        if wanted and self.model:
            wanted()
        elif wanted and self._opening:
            self.phase, self._wanted = Phase.WAITING, wanted

    # The puzzle

    def take(self, puzzle: Puzzle | None) -> None:
        """Another puzzle, or another state of it: ends the run and clears its record."""
        self.puzzle = puzzle
        self.reset()
        self.find_model()

    def reset(self) -> None:
        """Back to the bare puzzle."""
        self._stop_run()
        self.phase = Phase.READY if self.puzzle else Phase.EMPTY
        self.playhead.show_trace(None)
        self.changed.emit()

    # The run

    @property
    def active(self) -> bool:
        """Whether a run is on, paused ones included."""
        return self.phase in (Phase.RUNNING, Phase.PAUSED)

    def solve(self) -> None:
        """Run freely: from here if a run is on, else from the start."""
        self.watching = False
        if self.active:
            self._pacer.stop()
            self._service.go()
            self._set(Phase.RUNNING)
        else:
            self._start(held=False)

    @property
    def tries_harder(self) -> bool:
        """Whether a run of several views is on."""
        return self.active and self._run_views > 1

    def solve_harder(self) -> None:
        """Run freely with several views: from here if such a run is on, else from the start."""
        if self.tries_harder:
            self.solve()
        else:
            self.watching = False
            self._start(held=False, views=self.harder_views)

    def watch(self) -> None:
        """Run at the chosen speed, one update after the other has been painted."""
        self.watching = True
        if self.active:
            self._hold()
            self._service.permit()
            self._set(Phase.RUNNING)
        else:
            self._start(held=True)

    def step(self) -> None:
        """Think one update further and stay there; a run that is on pauses first."""
        if self.phase is Phase.PAUSED:
            self.playhead.step(len(self.playhead.trace or ()))
            self._service.permit()
        elif self.phase is Phase.RUNNING:
            self.pause()
        else:
            self._start(held=True, phase=Phase.PAUSED)

    def pause(self) -> None:
        """Hold at the next update."""
        if self.phase is Phase.RUNNING:
            self._pacer.stop()
            self._hold()
            self._set(Phase.PAUSED)

    def run_or_pause(self) -> None:
        """What the space bar does."""
        if self.phase is Phase.RUNNING:
            self.pause()
        elif self.watching:
            self.watch()
        else:
            self.solve()

    def forward(self) -> None:
        """One update on: the next one recorded, or, at the end of a paused run, a new one."""
        trace = self.playhead.trace
        if trace and self.playhead.cursor < len(trace) - 1:
            self.playhead.step(1)
        elif self.phase is Phase.PAUSED:
            self.step()

    def cancel(self) -> None:
        """End the run within one update; what it thought until then stays on screen."""
        if self.active:
            self._stop_run()
            self._set(Phase.CANCELLED)
        elif self.phase is Phase.WAITING:
            self._stop_run()
            self._set(Phase.READY)

    def set_speed(self, updates_per_second: int) -> None:
        """How fast Watch goes."""
        self._speed = max(SLOWEST, min(updates_per_second, FASTEST))

    def painted(self) -> None:
        """The board shows the newest update: Watch may go on after its time."""
        if self._unpainted:
            self._unpainted = False
            self._pacer.start(round(1000 / self._speed))

    def close(self) -> bool:
        """End the engine's thread; whether it did in time."""
        self._stop_run()
        return self._service.close()

    def _start(self, *, held: bool, phase: Phase = Phase.RUNNING, views: int = 0) -> None:
        """``views``: 0 for as many as were chosen."""
        self._stop_run()
        if self.puzzle is None:
            return
        self.playhead.show_trace(None)
        self.finished = None
        if contradiction := why_not(self.puzzle):
            self.failure = contradiction
            self._set(Phase.FAILED)
        elif self._opening:
            self._wanted = lambda: self._start(held=held, phase=phase, views=views)
            self._set(Phase.WAITING)
        elif self.model is None:
            self._set(Phase.READY)
        else:
            self.was_held, self._run_views = held, views or self.views
            policy: Policy = "verified" if self._run_views > 1 else self.policy
            request = Request(self.puzzle, policy, self.most_segments, views=self._run_views)
            self._bridge.expect_run(self._service.run(request, held=held))
            self._set(phase)

    def _hold(self) -> None:
        self.was_held = True
        self._service.hold()

    def _stop_run(self) -> None:
        self._wanted = None
        self._pacer.stop()
        self._unpainted = False
        self._service.cancel()
        self._bridge.forget_run()
        if self.active:
            self.phase = Phase.CANCELLED

    def _on_started(self, event: Started) -> None:
        self.playhead.show_trace(event.trace)

    def _on_grew(self) -> None:
        if self.watching and self.phase is Phase.RUNNING:
            self._unpainted = True
            self._pacer.start(round(1000 / self._speed) + PATIENCE)
        self.playhead.notice_growth()

    def _on_moved(self, event: Moved) -> None:
        if self._ready:
            choice = replace(self._ready.choice, used="cpu", why=event.why)
            self._ready = replace(self._ready, device=event.device, choice=choice)
        self.changed.emit()
        self.told.emit(event.text)

    def _on_ended(self, event: Finished | Cancelled | Failed) -> None:
        self._pacer.stop()
        self._unpainted = False
        self.playhead.notice_growth()
        if isinstance(event, Finished):
            self.finished = event
            self._set(Phase.FINISHED)
        elif isinstance(event, Failed):
            self.failure = event.text
            self._set(Phase.FAILED)
        else:
            self._set(Phase.CANCELLED)

    def _set(self, phase: Phase) -> None:
        self.phase = phase
        self.changed.emit()
