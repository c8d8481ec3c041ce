"""What the window is doing, without any widget: the open puzzle, the model in use, the run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from app.engine.events import (
    Cancelled,
    Failed,
    Finished,
    Moved,
    Started,
)
from app.engine.halting import Policy
from app.engine.lessons import Learned, Learning
from app.engine.service import EngineService
from app.engine.stepper import Request, why_not
from app.engine.trace import Trace
from app.puzzles.arc import ArcTask
from app.puzzles.base import Kind, Puzzle
from app.settings import FASTEST, SLOWEST
from app.ui.acting import Acting
from app.ui.inquiries import Inquiries
from app.ui.learning import why_not_adapt
from app.ui.phase import Phase as Phase  # who knows the session knows its phases
from app.ui.playhead import Playhead

HARDER = 32
"""Views that Solve harder takes where no number was chosen."""

PATIENCE = 250
"""Milliseconds that Watch waits for a board to be painted, which a hidden one never is."""


class Session(Acting):
    """Joins the engine, the record on screen and the open puzzle.

    Attributes:
        segments: the most to think for; 0 leaves it to the model.
        views: how many to think about at once; several until one is verified, whatever the policy.
        watching: whether running means one update after the other, at the chosen speed.
        was_held: whether the run's time is more than its thinking.
        aside: a sentence on what is waited for before a run, "" for nothing.
    """

    def __init__(
        self,
        service: EngineService,
        playhead: Playhead,
        models_for: Callable[[Kind], Sequence[Path]],
        parent: QObject | None = None,
    ) -> None:
        """``models_for`` tells which models to try for a kind of puzzle, best first."""
        super().__init__(service, playhead.study, models_for, parent)
        self.playhead = playhead
        self.phase = Phase.EMPTY
        self.policy: Policy = "q"
        self.segments = 0
        self.views = 1
        self.finished: Finished | None = None
        self.failure = ""
        self.watching = False
        self.was_held = False
        self.aside = ""
        self._wanted: Callable[[], None] | None = None
        self._speed = 12
        self._run_views = 1
        self._unpainted = False
        self._replayed: Trace | None = None
        self._pacer = QTimer(self, singleShot=True)
        self._pacer.timeout.connect(self._service.permit)
        self.changed.connect(self._tell_study)
        playhead.listen(Inquiries(service, self._bridge, self._runs_freely, self))
        self._bridge.started.connect(self._on_started)
        self._bridge.grew.connect(self._on_grew)
        self._bridge.moved.connect(self._on_moved)
        self.intervened.connect(playhead.notice_growth)
        self._bridge.ended.connect(self._on_ended)

    # The model

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

    def open_model(self, path: Path, *, asked: bool = True) -> None:
        """Open a model; it ends a run that is on, but the one in use and its run go on if that fails.

        Args:
            asked: the user chose it, so its kind of puzzle is to be shown.
        """
        self.was_held |= self.active  # a run waits while the engine reads the model
        super().open_model(path, asked=asked)

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
        """Another puzzle, or another state of it: ends the run and clears its record.

        An edit that goes into the run does not, nor do the user's own digits in a Sudoku; nor does choosing
        another test of a task end learning it.
        """
        if self._takes_edit(puzzle):
            return
        learns = self.study.is_about(puzzle)
        self.puzzle = puzzle
        if learns:
            self.changed.emit()
        else:
            self.reset()
            self.find_model()

    def reset(self) -> None:
        """Back to the bare puzzle."""
        self._stop_run()
        self.study.target = None
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
    def shown_views(self) -> int:
        """How many views were chosen; where that is one and Solve harder is on, how many it takes."""
        harder = self.tries_harder and self.views == 1 and not self.study.target
        return self._run_views if harder else self.views

    @property
    def tries_harder(self) -> bool:
        """Whether a run of several views is on."""
        return self.active and self._run_views > 1

    @property
    def _fresh_seed(self) -> int:
        """Of views that were not tried yet, where the run on screen had several and none was valid."""
        trace = self.playhead.trace
        if trace and trace.info.views > 1 and trace.finished and trace.finished.verdict.solved is False:
            return trace.info.seed + 1
        return 0

    def solve_harder(self) -> None:
        """Run freely with several views: from here if such a run is on, else from the start."""
        if self.tries_harder:
            self.solve()
        else:
            self.watching = False
            self._start(held=False, views=self.harder_views, seed=self._fresh_seed)

    def adapt(self) -> None:
        """Let the model learn the open task from its demonstrations: on from here where it does."""
        if self.study.active:
            self.solve()
        elif self._clear() and not self._is_loading(self.adapt):
            self.watching = False
            if refusal := why_not_adapt(self.puzzle, self.model):
                self.failure = refusal
                self._set(Phase.FAILED)
            elif isinstance(self.puzzle, ArcTask):
                self.study.target = self.puzzle
                self._bridge.expect_run(self._service.adapt(self.puzzle, self.study.plan))
                self._set(Phase.RUNNING)

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

    def replay(self, trace: Trace, held: bool, earlier: bool = True) -> None:
        """Put a record of the open puzzle on screen.

        ``held``: its time is more than its thinking; ``earlier``: it is not the run that was here last.
        """
        self._stop_run()
        self.study.target = None
        self.finished, self.was_held, self._replayed = trace.finished, held, trace if earlier else None
        self.phase = Phase.FINISHED if trace.finished else Phase.CANCELLED
        self.playhead.show_trace(trace)
        self.changed.emit()

    @property
    def replaying(self) -> bool:
        """Whether what is on screen was run earlier."""
        return self._replayed is not None and self._replayed is self.playhead.trace

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

    def _start(self, *, held: bool, phase: Phase = Phase.RUNNING, views: int = 0, seed: int = 0) -> None:
        """``views``: 0 for as many as were chosen; ``seed``: which ones."""
        if not self._clear() or self.puzzle is None:
            return
        if contradiction := why_not(self.puzzle):
            self.failure = contradiction
            self._set(Phase.FAILED)
        elif self._is_loading(lambda: self._start(held=held, phase=phase, views=views, seed=seed)):
            return
        elif self.model is None:
            self._set(Phase.READY)
        else:
            self.was_held, self._run_views = held, 1 if self.one_view_only else views or self.views
            policy: Policy = "verified" if self._run_views > 1 else self.policy
            lab = self.playhead.lab
            begin = lab.puzzle_id, self._run_views, 0, seed, lab.start
            self._launch(Request(self.puzzle.question, policy, self.most_segments, *begin), held, phase)

    def _launch(self, request: Request, held: bool, phase: Phase = Phase.RUNNING) -> None:
        self._bridge.expect_run(self._service.run(request, held=held))
        self._set(phase)

    def repeat(self, request: Request, updates: int) -> None:
        """Run what was run earlier once more, for so many updates at most; 0: to its end."""
        if not self._clear() or self._is_loading(lambda: self.repeat(request, updates)):
            return
        if self.model is None:
            self._set(Phase.READY)
            return
        self.watching, self.was_held, self._run_views = False, updates > 0, request.views
        self._launch(request, held=updates > 0)
        if updates > 1:
            self._service.permit(updates - 1)  # the first one needs none

    def _clear(self) -> bool:
        """Make room for another run; whether there is a puzzle for one."""
        self._stop_run()
        if self.puzzle:
            self.playhead.show_trace(None)
            self.finished = self.study.target = None
        return self.puzzle is not None

    def _is_loading(self, then: Callable[[], None]) -> bool:
        """Whether a model is on its way, and something waits for it."""
        if self._opening:
            self._wanted = then
            self._set(Phase.WAITING)
        return bool(self._opening)

    def _runs_freely(self) -> bool:
        return self.phase is Phase.RUNNING and not self.watching

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

    def _on_started(self, event: Started | Learning) -> None:
        if isinstance(event, Learning):
            self.study.begin(event)
        else:
            self.playhead.show_trace(event.trace)

    def _on_grew(self) -> None:
        if self.study.target:
            self.study.grew.emit()
            return
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

    def _on_ended(self, event: Finished | Learned | Cancelled | Failed) -> None:
        self._pacer.stop()
        self._unpainted = False
        self.playhead.notice_growth()
        if isinstance(event, Finished):
            self.finished = event
            self._set(Phase.FINISHED)
        elif isinstance(event, Learned):
            self.study.end(event)
            self._set(Phase.FINISHED)
            self.model_opened.emit(self._path, event.ready, False)
        elif isinstance(event, Failed):
            self.failure = event.text
            self._set(Phase.FAILED)
        else:
            self._set(Phase.CANCELLED)

    def _tell_study(self) -> None:
        self.study.look(self.puzzle, why_not_adapt(self.puzzle, self.model, self.loading), self.phase)

    def _set(self, phase: Phase) -> None:
        self.phase = phase
        self.changed.emit()
