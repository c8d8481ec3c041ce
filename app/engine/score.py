"""How well a model does on sets of puzzles: shares with their intervals, segments, seconds."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.engine.backends.base import Backend
from app.engine.checkpoint import Loaded
from app.engine.evaluate import Outcome, solve_by_views, solve_in_turn, solve_many
from app.engine.halting import Policy
from app.engine.shares import wilson as wilson
from app.engine.views import Way
from app.puzzles.base import Puzzle, PuzzleError


@dataclass(frozen=True)
class Row:
    """How a model did on one set.

    Attributes:
        name: of the set. policy, most_segments, most_views: how it was solved.
        count: puzzles whose answer can be verified; the others are in ``unverifiable`` and
            count nowhere else but in the segments and the seconds.
        solved: by exact verification; share: of ``count``; low, high: its 95 % interval.
        mean_segments, median_segments: thought before stopping, in all views together.
        mean_views: views looked at.
        halted: share that the policy ended before or at the maximum.
        halted_right: share of those that are solved; None when none halted.
        running_wrong: share of the others that are not solved; None when all halted.
        seconds: per puzzle.
    """

    name: str
    policy: Policy
    most_segments: int
    most_views: int
    count: int
    unverifiable: int
    solved: int
    share: float
    low: float
    high: float
    mean_segments: float
    median_segments: float
    mean_views: float
    halted: float
    halted_right: float | None
    running_wrong: float | None
    seconds: float


def _share(flags: Sequence[bool]) -> float | None:
    return sum(flags) / len(flags) if flags else None


def row_of(name: str, way: Way, outcomes: Sequence[Outcome], seconds: float) -> Row:
    """Sum up one set; ``outcomes`` is not empty, ``seconds`` is for all of them."""
    judged = [o for o in outcomes if o.solved is not None]
    solved = sum(o.solved is True for o in judged)
    low, high = wilson(solved, len(judged))
    segments = [o.segments for o in outcomes]
    return Row(
        name=name,
        policy=way.policy,
        most_segments=way.segments,
        most_views=way.views,
        count=len(judged),
        unverifiable=len(outcomes) - len(judged),
        solved=solved,
        share=_share([o.solved is True for o in judged]) or 0.0,
        low=low,
        high=high,
        mean_segments=statistics.fmean(segments),
        median_segments=float(statistics.median(segments)),
        mean_views=statistics.fmean(o.views for o in outcomes),
        halted=_share([o.halted for o in judged]) or 0.0,
        halted_right=_share([o.solved is True for o in judged if o.halted]),
        running_wrong=_share([o.solved is False for o in judged if not o.halted]),
        seconds=seconds / len(outcomes),
    )


def run_suite(
    loaded: Loaded,
    sets: Mapping[str, Sequence[Puzzle]],
    way: Way,
    progress: Callable[[str, int, int], None] | None = None,
    identifiers: Sequence[int] | None = None,
    backend: Backend | None = None,
) -> list[Row]:
    """Let a model solve sets of puzzles.

    Args:
        loaded: the model.
        sets: puzzles by the name of their set; empty sets are left out.
        way: how; where it says 0 segments, a set may take those that its largest puzzle is worth.
        progress: called with the name of the set, the puzzles done and the puzzles in it.
        identifiers: each puzzle's row in the table of puzzle embeddings, where there is one set.
        backend: where the model thinks instead, about one puzzle after the other.

    Raises:
        PuzzleError: a puzzle is of another kind than the model's, too large for it, or its
            identifier is none of the model's.
    """
    rows_of_table = loaded.config.num_puzzle_identifiers
    if identifiers and not all(0 <= identifier < rows_of_table for identifier in identifiers):
        raise PuzzleError(
            f"{loaded.name} knows {rows_of_table} puzzle identifiers; the data set has others. "
            "Take the model that was trained on it."
        )
    for puzzle in (p for puzzles in sets.values() for p in puzzles):
        if puzzle.kind != loaded.kind:
            raise PuzzleError(f"{loaded.name} solves {loaded.kind} puzzles; one of these is {puzzle.kind}.")
        puzzle.tokens(loaded.canvas or puzzle.canvas)
    rows = []
    for name, puzzles in sets.items():
        if not puzzles:
            continue
        done = 0

        def tell(more: int, name: str = name, total: int = len(puzzles)) -> None:
            nonlocal done
            done += more
            if progress:
                progress(name, done, total)

        cells = max(p.canvas[0] * p.canvas[1] for p in puzzles)
        here = replace(way, segments=way.segments or loaded.config.segments_for(cells))
        began = time.perf_counter()
        rows.append(
            row_of(
                name,
                here,
                _solved(loaded, puzzles, here, tell, identifiers, backend),
                time.perf_counter() - began,
            )
        )
    return rows


def _solved(
    loaded: Loaded,
    puzzles: Sequence[Puzzle],
    way: Way,
    tell: Callable[[int], None],
    identifiers: Sequence[int] | None,
    backend: Backend | None,
) -> list[Outcome]:
    model, canvas = loaded.model, loaded.canvas
    if backend:
        return solve_in_turn(backend, puzzles, canvas, way, identifiers, tell)
    if way.views > 1:
        return solve_by_views(model, puzzles, canvas, way.segments, way.views, identifiers, tell)
    return solve_many(
        model, puzzles, canvas, way.policy, way.segments, identifiers=identifiers, progress=tell
    )
