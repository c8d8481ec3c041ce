"""The heart: thinking about one puzzle, as a plain generator of events.

The window, the command line, the tests and the benchmark all drive this one.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from app.engine.backends.base import Backend, Look, StateView
from app.engine.config import MOST_SEGMENTS
from app.engine.events import Finished, Level, Moved, RunEvent, Segment, Started, Update, ViewState
from app.engine.halting import Policy, stops
from app.engine.trace import RunInfo, Trace
from app.engine.views import MOST_VIEWS, View, views_of, vote
from app.puzzles.base import Canvas, Puzzle, PuzzleError


class BrokenModelError(ValueError):
    """A model whose states are no numbers any more; the text is a sentence for people."""


@dataclass(frozen=True)
class Request:
    """A puzzle to think about.

    Attributes:
        segments: the most to think for, 1 to MOST_SEGMENTS.
        puzzle_id: row in the table of puzzle embeddings.
        views: how many views to think about at once; with several, until one's answer is verified.
        seed: which views are drawn.
        run: number that every event of this run carries.
    """

    puzzle: Puzzle
    policy: Policy = "q"
    segments: int = 16
    puzzle_id: int = 0
    views: int = 1
    run: int = 0
    seed: int = 0


def why_not(puzzle: Puzzle) -> str:
    """Why a puzzle cannot be thought about, in a sentence; "" if it can."""
    blocking = next((v.text for v in puzzle.violations() if v.blocking), "")
    if not blocking:
        return ""
    return f"This puzzle contradicts itself: {blocking[0].lower()}{blocking[1:]} Change it, then solve."


def check(request: Request, canvas: Canvas) -> None:
    """Refuse what cannot be run.

    Raises:
        PuzzleError: rules already broken by the givens, a puzzle larger than the model's
            canvas, or a number of segments or views out of range.
    """
    if contradiction := why_not(request.puzzle):
        raise PuzzleError(contradiction)
    if not 1 <= request.segments <= MOST_SEGMENTS:
        raise PuzzleError(f"Ask for 1 to {MOST_SEGMENTS} segments, not {request.segments}.")
    if not 1 <= request.views <= MOST_VIEWS:
        raise PuzzleError(f"Ask for 1 to {MOST_VIEWS} views, not {request.views}.")
    request.puzzle.tokens(canvas)


def think(backend: Backend, request: Request, canvas: Canvas, model: str) -> Iterator[RunEvent]:
    """Think until the policy or the maximum ends it, yielding after every L and every H update.

    Args:
        canvas: (rows, columns) of the model's tokens.
        model: the model's name, for the record.

    Yields:
        Started, then Updates with a Segment after each segment's last one, then Finished. Moved comes
        before the first of them that was made on another device.

    Raises:
        PuzzleError: as ``check``.
        BrokenModelError: a state overflowed.
    """
    check(request, canvas)
    config, puzzle = backend.config, request.puzzle
    info = _info(backend, request, canvas, model)
    trace = Trace(info)
    began = time.perf_counter()
    looks = views_of(puzzle, request.views, request.seed)
    seen = [Look(view.see(puzzle).tokens(canvas), view.seed) for view in looks]
    backend.begin(seen, request.puzzle_id, canvas[1])
    readout = backend.read()
    yield Started(request.run, trace)
    index, start = 0, backend.view("H")
    yield from _move(backend, trace, 0)
    ended: Segment | None = None
    for segment in range(request.segments):
        for cycle in range(config.H_cycles):
            for step in range(config.L_cycles + 1):
                level: Level = "L" if step < config.L_cycles else "H"
                backend.update(level)
                if level == "H":
                    readout = backend.read()
                view = backend.view(level)
                if not math.isfinite(view.norm):
                    raise BrokenModelError(
                        "The model's state is not a number any more; this model is broken."
                    )
                update = Update(
                    request.run, index, segment, cycle, step, level, time.perf_counter() - began,
                    readout.tokens, readout.probabilities, view.state, view.norm, view.residual,
                )  # fmt: skip
                yield from _move(backend, trace, segment)
                trace.add(update)
                index += 1
                yield update
        ended = _segment(backend, request, canvas, update, began, (start, view), ended)
        if request.views > 1:
            ended = replace(ended, views=_all_views(backend, puzzle, canvas, looks))
        yield from _move(backend, trace, segment)
        trace.add(ended)
        yield ended
        start = view
        if is_last(info, ended):
            finished = conclusion(puzzle, ended)
            trace.add(finished)
            yield finished
            return


def _info(backend: Backend, request: Request, canvas: Canvas, model: str) -> RunInfo:
    config = backend.config
    return RunInfo(
        run=request.run, puzzle=request.puzzle, canvas=canvas, model=model, device=backend.device,
        policy=request.policy, segments=request.segments,
        H_cycles=config.H_cycles, L_cycles=config.L_cycles,
        trained_continue=config.halts == "q", stablemax=config.stablemax, views=request.views,
        seed=request.seed,
    )  # fmt: skip


def _move(backend: Backend, trace: Trace, segment: int) -> Iterator[Moved]:
    """That the run went over to another device, once."""
    if backend.fault and trace.moved is None:
        moved = Moved(trace.info.run, len(trace) - 1, segment, backend.device, backend.fault)
        trace.add(moved)
        yield moved


def _segment(
    backend: Backend, request: Request, canvas: Canvas, last: Update, began: float,
    z_H: tuple[StateView, StateView], before: Segment | None,
) -> Segment:  # fmt: skip
    """What a segment ended with: its last update, z_H at its start and end, and the segment before it."""
    start, end = z_H
    answer = request.puzzle.answer(last.tokens, canvas)
    same = before is not None and np.array_equal(before.answer, answer)
    return Segment(
        run=request.run,
        segment=last.segment,
        update=last.index,
        seconds=time.perf_counter() - began,
        q=backend.halt(),
        fixed_point=float(np.linalg.norm(end.state - start.state)) / max(end.norm, 1e-12),
        answer=answer,
        verdict=before.verdict if before and same else request.puzzle.verdict(answer),
    )


def _all_views(
    backend: Backend, puzzle: Puzzle, canvas: Canvas, looks: Sequence[View]
) -> tuple[ViewState, ...]:
    """What every view says, its answer mapped back and verified."""
    tokens, q_halt = backend.all_views()
    states = []
    for number, look in enumerate(looks):
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
