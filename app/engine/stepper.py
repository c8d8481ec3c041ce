"""The heart: thinking about one puzzle, as a plain generator of events.

The window, the command line, the tests and the benchmark all drive this one.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from app.engine.backends.base import Backend, StateView
from app.engine.config import MOST_SEGMENTS as MOST_SEGMENTS  # who drives it knows its limits
from app.engine.config import HRMConfig
from app.engine.events import (
    Finished,
    Intervened,
    Level,
    Moved,
    RunEvent,
    Segment,
    Started,
    Update,
    ViewState,
)
from app.engine.halting import stops
from app.engine.hand import Hand
from app.engine.request import Request as Request
from app.engine.request import check
from app.engine.request import why_not as why_not
from app.engine.trace import LEVELS, RunInfo, Trace
from app.engine.views import vote
from app.language import tr
from app.puzzles.base import Canvas, Puzzle

BROKEN = tr("The model's state is not a number any more; this model is broken.")


class BrokenModelError(ValueError):
    """A model whose states are no numbers any more; the text is a sentence for people."""


def think(
    backend: Backend, request: Request, canvas: Canvas, model: str, sha256: str = "", hand: Hand | None = None
) -> Iterator[RunEvent]:
    """Think until the policy or the maximum ends it, yielding after every L and every H update.

    Args:
        canvas: (rows, columns) of the model's tokens.
        model: the model's name, for the record. sha256: of its weights, likewise.
        hand: for who wants to act on the run between two updates.

    Yields:
        Started, then Updates with a Segment after each segment's last one, then Finished. Moved comes
        before the first of them that was made on another device, Intervened before the update from which
        on something of the request's script holds.

    Raises:
        PuzzleError: as ``check``.
        InterventionError: the request's script or its first states do not fit the model.
        BrokenModelError: a state overflowed.
    """
    config, hand, began = backend.config, hand or Hand(), time.perf_counter()
    check(request, canvas, config.num_puzzle_identifiers)
    trace, start = _begin(backend, request, canvas, hand, model, sha256)
    readout = backend.read()
    yield Started(request.run, trace)
    yield from _move(backend, trace, 0)
    ended: Segment | None = None
    for segment in range(request.segments):
        for cycle, step, level in rhythm(config):
            for act in hand.due():
                yield Intervened(request.run, act)
            if hand.touched():
                readout = backend.read()
                start = start if cycle or step else backend.view("H")
            if made := hand.allows(level, step):
                backend.update(level)
            if made and level == "H":
                readout = backend.read()
            view = _number(backend.view(level))
            update = Update(
                request.run, len(trace), segment, cycle, step, level, time.perf_counter() - began,
                readout.tokens, readout.probabilities, view.state, view.norm, view.residual if made else 0.0,
            )  # fmt: skip
            yield from _move(backend, trace, segment)
            trace.add(update)
            yield update
        judged = ended if ended and trace.puzzle_at(ended.update) is hand.puzzle else None
        ended = _segment(backend, hand, canvas, update, began, (start, view), judged)
        yield from _move(backend, trace, segment)
        trace.add(ended)
        yield ended
        start = view
        if is_last(trace.info, ended):
            finished = conclusion(hand.puzzle, ended)
            trace.add(finished)
            yield finished
            return


def _begin(
    backend: Backend, request: Request, canvas: Canvas, hand: Hand, model: str, sha256: str
) -> tuple[Trace, StateView]:
    """The record, with the first states in it, and the first z_H."""
    device = backend.device  # that was asked; it may fail at once
    hand.begin(backend, request, canvas)
    info = replace(_info(backend, request, canvas, model), device=device, sha256=sha256)
    trace = hand.trace = Trace(info)
    first = {level: backend.view(level) for level in LEVELS}
    for level, view in first.items():
        trace.restate(level, view.state)
    return trace, first["H"]


def rhythm(config: HRMConfig) -> Iterator[tuple[int, int, Level]]:
    """(H-cycle, step in it, level) of a segment's updates in their order."""
    for cycle in range(config.H_cycles):
        for step in range(config.L_cycles):
            yield cycle, step, "L"
        yield cycle, config.L_cycles, "H"


def _number(view: StateView) -> StateView:
    """The view, unless its state overflowed."""
    if not math.isfinite(view.norm):
        raise BrokenModelError(BROKEN)
    return view


def _numbers(q: tuple[float, float]) -> tuple[float, float]:
    """Halting values, unless one of them is none."""
    if not all(map(math.isfinite, q)):
        raise BrokenModelError(BROKEN)
    return q


def _info(backend: Backend, request: Request, canvas: Canvas, model: str) -> RunInfo:
    config = backend.config
    return RunInfo(
        run=request.run, puzzle=request.puzzle, canvas=canvas, model=model, device=backend.device,
        policy=request.policy, segments=request.segments,
        H_cycles=config.H_cycles, L_cycles=config.L_cycles,
        trained_continue=config.halts == "q", stablemax=config.stablemax, views=request.views,
        seed=request.seed, start=request.start, puzzle_id=request.puzzle_id, threads=backend.threads,
    )  # fmt: skip


def _move(backend: Backend, trace: Trace, segment: int) -> Iterator[Moved]:
    """That the run went over to another device, once."""
    if backend.fault and trace.moved is None:
        moved = Moved(trace.info.run, len(trace) - 1, segment, backend.device, backend.fault)
        trace.add(moved)
        yield moved


def _segment(
    backend: Backend, hand: Hand, canvas: Canvas, last: Update, began: float,
    z_H: tuple[StateView, StateView], before: Segment | None,
) -> Segment:  # fmt: skip
    """What a segment ended with: its last update, z_H at its start and end.

    ``before``: the segment before it, unless the puzzle was another one then.
    """
    start, end = z_H
    answer = hand.puzzle.answer(last.tokens, canvas)
    same = before is not None and np.array_equal(before.answer, answer)
    return Segment(
        run=last.run,
        segment=last.segment,
        update=last.index,
        seconds=time.perf_counter() - began,
        q=_numbers(backend.halt()),
        fixed_point=float(np.linalg.norm(end.state - start.state)) / max(end.norm, 1e-12),
        answer=answer,
        verdict=before.verdict if before and same else hand.puzzle.verdict(answer),
        views=_all_views(backend, hand, canvas) if len(hand.views) > 1 else (),
    )


def _all_views(backend: Backend, hand: Hand, canvas: Canvas) -> tuple[ViewState, ...]:
    """What every view says, its answer mapped back and verified."""
    tokens, q_halt = backend.all_views()
    states, puzzle = [], hand.puzzle
    for number, look in enumerate(hand.views):
        answer = look.back(look.see(puzzle).answer(tokens[number], canvas))
        states.append(ViewState(number, answer, puzzle.verdict(answer).solved, float(q_halt[number])))
    return tuple(states)


def is_last(info: RunInfo, ended: Segment) -> bool:
    """Whether a run ends with this segment: by its maximum, by its policy, or by a view that is verified."""
    if ended.segment == info.segments - 1:
        return True
    if ended.views:
        return any(view.solved for view in ended.views)
    return stops(info.policy, ended, info.trained_continue)


def conclusion(puzzle: Puzzle, ended: Segment) -> Finished:
    """The end of a run that ends with this segment.

    Its answer is the segment's; of several views the first verified one's, or what they vote for.
    """
    count = ended.segment + 1
    if not ended.views:
        return Finished(ended.run, count, ended.seconds, ended.answer, ended.verdict)
    valid = next((view for view in ended.views if view.solved), None)
    answer = valid.answer if valid else vote([v.answer for v in ended.views], [v.q_halt for v in ended.views])
    return Finished(
        ended.run, count, ended.seconds, answer, puzzle.verdict(answer),
        views=len(ended.views), view=valid.number if valid else None,
    )  # fmt: skip
