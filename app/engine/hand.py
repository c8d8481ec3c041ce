"""The hand that acts on a run between two of its updates: a script's, or that of whoever watches."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from app.engine.backends.base import Backend, Look
from app.engine.events import Level
from app.engine.interventions import (
    MOST_ACTS,
    MOST_STATES,
    Act,
    Edit,
    Freeze,
    Intervention,
    InterventionError,
    Noise,
    Patch,
    Reset,
    Saved,
    Seeded,
    SkipL,
)
from app.engine.request import Request, why_not
from app.engine.trace import Trace
from app.engine.views import View, views_of
from app.language import tr
from app.puzzles.base import Canvas, Puzzle


class Hand:
    """Acts on one run. Whatever is done to a state or to the puzzle is done in every view.

    Attributes:
        trace: of the run. puzzle: as it is now. views: of the puzzle.
    """

    trace: Trace
    puzzle: Puzzle
    views: list[View]

    def begin(self, backend: Backend, request: Request, canvas: Canvas) -> None:
        """Take up a run: its first states are there.

        Raises:
            InterventionError: they do not fit the model.
        """
        self._backend, self._request, self._canvas = backend, request, canvas
        self._script = deque(sorted(request.script, key=lambda act: act.before))
        self._frozen: set[Level] = set()
        self._left_out = 0
        self._touched = False
        self.puzzle = request.puzzle
        self.views = views_of(request.puzzle, request.views, request.seed)
        self._begin_states(self._looks(request.puzzle))

    def act(self, what: Intervention) -> Act:
        """Do something to the run before its next update.

        Raises:
            InterventionError, PuzzleError: it cannot be done; nothing has changed.
        """
        self._check_room(what)
        match what:
            case Freeze():
                (self._frozen.add if what.on else self._frozen.discard)(what.level)
            case SkipL():
                self._leave_out(what.count)
            case Edit():
                self._edit(what)
            case _:
                self._write(what.level, self._changed(what))
        act = Act(len(self.trace), what)
        self.trace.add(act)
        return act

    def due(self) -> Iterator[Act]:
        """Do what the script wants done before the next update."""
        while self._script and self._script[0].before <= len(self.trace):
            yield self.act(self._script.popleft().what)

    def allows(self, level: Level, step: int) -> bool:
        """Whether an update is made; one that is not stays in the rhythm, and changes nothing."""
        left_out = level == "L" and step >= self._backend.config.L_cycles - self._left_out
        return level not in self._frozen and not left_out

    def touched(self) -> bool:
        """Whether a state was changed since this was asked last."""
        touched, self._touched = self._touched, False
        return touched

    def _looks(self, puzzle: Puzzle) -> list[Look]:
        start = self._request.start
        seeds = [start.seed if isinstance(start, Seeded) else None, *(view.seed for view in self.views[1:])]
        return [
            Look(view.see(puzzle).tokens(self._canvas), seed)
            for view, seed in zip(self.views, seeds, strict=True)
        ]

    def _begin_states(self, looks: list[Look]) -> None:
        self._backend.begin(looks, self._request.puzzle_id, self._canvas[1])
        start = self._request.start
        if isinstance(start, Saved):
            for level, state in (("H", start.z_H), ("L", start.z_L)):
                self._backend.write(level, self._fitting(level, state))  # type: ignore[arg-type]  # mypy sees a str

    def _fitting(self, level: Level, state: NDArray[np.float32]) -> NDArray[np.float32]:
        """A state [N, D] as the states [1, N, D] of a run in one view."""
        wanted = self._backend.states(level).shape[1:]
        if state.shape != wanted:
            found, own = ("×".join(map(str, shape)) for shape in (state.shape, wanted))
            raise InterventionError(
                tr(
                    "That state is {found}, this run's are {wanted}. Take one of a run like it.",
                    found=found,
                    wanted=own,
                )
            )
        return state[None]

    def _changed(self, what: Reset | Noise | Patch) -> NDArray[np.float32]:
        """A level's states [V, N, D] after something was done to them."""
        if isinstance(what, Patch):
            if len(self.views) > 1:
                raise InterventionError(
                    tr("A state can be put into one view only. Choose one view, then solve.")
                )
            return self._fitting(what.level, what.states)
        states = self._backend.states(what.level)
        if isinstance(what, Noise):
            return what.on(states)
        return np.broadcast_to(self._backend.stored(what.level), states.shape)

    def _write(self, level: Level, states: NDArray[np.float32]) -> None:
        self._backend.write(level, states)
        self._note(level)

    def _note(self, level: Level) -> None:
        self.trace.restate(level, self._backend.view(level).state)
        self._touched = True

    def _leave_out(self, count: int) -> None:
        if count > (most := self._backend.config.L_cycles):
            raise InterventionError(
                tr("A cycle of this model has {most} L updates; leave out at most so many.", most=most)
            )
        self._left_out = count

    def _edit(self, edit: Edit) -> None:
        puzzle, here = edit.puzzle, self.puzzle
        if puzzle.kind != here.kind or puzzle.canvas != here.canvas:
            raise InterventionError(
                tr("In mid-run a puzzle keeps its kind and its size. Cancel, then edit it.")
            )
        if contradiction := why_not(puzzle):
            raise InterventionError(
                tr("{why} Until then the run goes on with the puzzle as it was.", why=contradiction)
            )
        looks = self._looks(puzzle)
        if edit.keep:
            self._backend.feed(looks)
        else:
            self._begin_states(looks)
            self._note("H")
            self._note("L")
        self.puzzle = puzzle

    def _check_room(self, what: Intervention) -> None:
        acts = self.trace.acts()
        if len(acts) >= MOST_ACTS:
            raise InterventionError(
                tr("This run has been acted on {count} times; its record takes no more.", count=MOST_ACTS)
            )
        if isinstance(what, Patch):
            brought = sum(act.what.states.nbytes for act in acts if isinstance(act.what, Patch))
            if brought + what.states.nbytes > MOST_STATES:
                raise InterventionError(tr("This run's record has no room for another state."))
