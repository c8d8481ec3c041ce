"""Held-out puzzles with fixed seeds, and how well a model does on them."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from app.engine.checkpoint import Loaded
from app.engine.evaluate import Outcome, solve_many
from app.engine.halting import Policy
from app.puzzles import generate
from app.puzzles.base import Puzzle, PuzzleError
from app.puzzles.sudoku import Sudoku

Draw = Callable[[Random], tuple[list[int], list[int]]]

SUDOKU_SETS: dict[str, tuple[int, Draw]] = {
    "1-20 blanks": (200, lambda rng: generate.blanked(rng, rng.randint(1, 20))),
    "36-60 givens": (500, lambda rng: generate.sudoku(rng, rng.randint(36, 60))),
    "24-40 givens": (500, lambda rng: generate.sudoku(rng, rng.randint(24, 40))),
    "minimal": (200, lambda rng: generate.sudoku(rng, 0)),
}
"""How many puzzles a set has, and how one of them is drawn."""


def seed_of(name: str, index: int) -> str:
    """Puzzle ``index`` of a test set is a function of this seed alone.

    Training draws from seeds "<number>:<index>" and validation from "validation", so the
    streams are different ones by construction.
    """
    return f"test {name}:{index}"


def sudoku_set(name: str, count: int | None = None) -> list[Sudoku]:
    """The first ``count`` puzzles of a named set, all of them by default.

    Raises:
        KeyError: there is no set of this name.
    """
    usual, draw = SUDOKU_SETS[name]
    puzzles = (draw(Random(seed_of(name, i)))[0] for i in range(usual if count is None else count))
    return [Sudoku(np.reshape(cells, (9, 9))) for cells in puzzles]


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """The 95 % confidence interval of a share (Wilson 1927, JASA 22, 209); (0, 1) without trials."""
    if not trials:
        return 0.0, 1.0
    z = 1.959964
    p = successes / trials
    centre = p + z * z / (2 * trials)
    reach = z * math.sqrt(p * (1 - p) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    return max(0.0, (centre - reach) / scale), min(1.0, (centre + reach) / scale)


@dataclass(frozen=True)
class Row:
    """How a model did on one set.

    Attributes:
        name: of the set.
        count: puzzles whose answer can be verified; the others are in ``unverifiable`` and
            count nowhere else but in the segments and the seconds.
        solved: by exact verification; share: of ``count``; low, high: its 95 % interval.
        mean_segments, median_segments: thought before stopping.
        halted: share that the policy ended before or at the maximum.
        halted_right: share of those that are solved; None when none halted.
        running_wrong: share of the others that are not solved; None when all halted.
        seconds: per puzzle.
    """

    name: str
    count: int
    unverifiable: int
    solved: int
    share: float
    low: float
    high: float
    mean_segments: float
    median_segments: float
    halted: float
    halted_right: float | None
    running_wrong: float | None
    seconds: float


def _share(flags: Sequence[bool]) -> float | None:
    return sum(flags) / len(flags) if flags else None


def row_of(name: str, outcomes: Sequence[Outcome], seconds: float) -> Row:
    """Sum up one set; ``outcomes`` is not empty, ``seconds`` is for all of them."""
    judged = [o for o in outcomes if o.solved is not None]
    solved = sum(o.solved is True for o in judged)
    low, high = wilson(solved, len(judged))
    segments = [o.segments for o in outcomes]
    return Row(
        name=name,
        count=len(judged),
        unverifiable=len(outcomes) - len(judged),
        solved=solved,
        share=_share([o.solved is True for o in judged]) or 0.0,
        low=low,
        high=high,
        mean_segments=statistics.fmean(segments),
        median_segments=float(statistics.median(segments)),
        halted=_share([o.halted for o in judged]) or 0.0,
        halted_right=_share([o.solved is True for o in judged if o.halted]),
        running_wrong=_share([o.solved is False for o in judged if not o.halted]),
        seconds=seconds / len(outcomes),
    )


def run_suite(
    loaded: Loaded,
    sets: Mapping[str, Sequence[Puzzle]],
    policy: Policy,
    segments: int,
    progress: Callable[[str, int, int], None] | None = None,
) -> list[Row]:
    """Let a model solve sets of puzzles.

    Args:
        loaded: the model.
        sets: puzzles by the name of their set; empty sets are left out.
        policy: "fixed", "q" or "verified".
        segments: the most to think for.
        progress: called with the name of the set, the puzzles done and the puzzles in it.

    Raises:
        PuzzleError: a puzzle is of another kind than the model's, or too large for it.
    """
    for puzzle in (p for puzzles in sets.values() for p in puzzles):
        if puzzle.kind != loaded.kind:
            raise PuzzleError(f"{loaded.name} solves {loaded.kind} puzzles; one of these is {puzzle.kind}.")
        puzzle.tokens(loaded.canvas)
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

        began = time.perf_counter()
        outcomes = solve_many(loaded.model, puzzles, loaded.canvas, policy, segments, progress=tell)
        rows.append(row_of(name, outcomes, time.perf_counter() - began))
    return rows
