"""Thinking about many puzzles at once, without a record: for validation and evaluation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch

from app.engine.backends.base import Backend
from app.engine.events import Finished, Segment
from app.engine.halting import Policy, q_says_halt, stops
from app.engine.model import HRM
from app.engine.starts import first_states
from app.engine.stepper import Request, think
from app.engine.views import Way, views_of, vote
from app.puzzles.base import Answer, Canvas, Puzzle

CELLS = 2**16
"""The most cells thought about at once; more would cost memory and gain nothing."""


@dataclass(frozen=True)
class Outcome:
    """What became of one puzzle.

    Attributes:
        answer: the model's own, at the segment where the policy stopped.
        solved: by exact verification; None where nothing can verify it.
        segments: how many it thought for. halted: whether the policy, not the maximum, ended it.
        q_halt: the logit with which it stopped.
        views: how many views were looked at, the last one the answer's own unless it was voted.
    """

    answer: Answer
    solved: bool | None
    segments: int
    halted: bool
    q_halt: float
    views: int = 1


@dataclass(frozen=True)
class Board:
    """A puzzle in a batch, the seed of its first states (None: the stored ones) and its identifier."""

    puzzle: Puzzle
    seed: int | None
    identifier: int


def solve_many(
    model: HRM,
    puzzles: Sequence[Puzzle],
    canvas: Canvas | None,
    policy: Policy,
    segments: int,
    batch: int = 64,
    seeds: Sequence[int | None] | None = None,
    identifiers: Sequence[int] | None = None,
    progress: Callable[[int], None] | None = None,
) -> list[Outcome]:
    """Solve puzzles of one kind, at most ``batch`` at a time.

    Args:
        canvas: (rows, columns) of the model's tokens; None: each puzzle's own size.
        policy: "fixed", "q" or "verified".
        segments: the most to think for.
        seeds: of each puzzle's first states, None for the stored ones (all by default).
        identifiers: each puzzle's row in the table of puzzle embeddings (all 0 by default).
        progress: called with the number of puzzles just done.
    """
    if policy == "fixed-point":
        raise ValueError("solve_many knows the policies fixed, q and verified.")
    seeds = seeds or [None] * len(puzzles)
    identifiers = identifiers or [0] * len(puzzles)
    outcomes: dict[int, Outcome] = {}
    by_canvas = defaultdict(list)
    for index, puzzle in enumerate(puzzles):
        by_canvas[canvas or puzzle.canvas].append(index)
    for (rows, columns), indices in by_canvas.items():
        size = max(1, min(batch, CELLS // (rows * columns)))
        for at in range(0, len(indices), size):
            some = indices[at : at + size]
            boards = [Board(puzzles[i], seeds[i], identifiers[i]) for i in some]
            solved = _solve_batch(model, boards, (rows, columns), policy, segments)
            outcomes.update(zip(some, solved, strict=True))
            if progress:
                progress(len(some))
    return [outcomes[i] for i in range(len(puzzles))]


@torch.inference_mode()
def _solve_batch(
    model: HRM, boards: Sequence[Board], canvas: Canvas, policy: Policy, segments: int
) -> list[Outcome]:
    model.columns = canvas[1]
    tokens = torch.from_numpy(np.stack([board.puzzle.tokens(canvas) for board in boards]))
    device = model.H_init.device
    x = model.embed(tokens.to(device), torch.tensor([board.identifier for board in boards], device=device))
    z_H, z_L = first_states(model, x, [board.seed for board in boards])
    open_ = list(range(len(boards)))  # which puzzle each row of the shrinking batch is
    done: dict[int, Outcome] = {}
    trained_continue = model.config.halts == "q"
    for segment in range(1, segments + 1):
        z_H, z_L, logits, q = model.segment(z_H, z_L, x)
        read, q = logits.argmax(-1).cpu().numpy(), q.cpu()
        keep = []
        for row, which in enumerate(open_):
            q_halt = float(q[row, 0])
            halted = policy == "q" and q_says_halt((q_halt, float(q[row, 1])), trained_continue)
            if not (halted or policy == "verified" or segment == segments):
                keep.append(row)
                continue
            puzzle = boards[which].puzzle
            answer = puzzle.answer(read[row], canvas)
            solved = puzzle.verdict(answer).solved
            stop = halted or (policy == "verified" and solved is True)
            if stop or segment == segments:
                done[which] = Outcome(answer, solved, segment, stop, q_halt)
            else:
                keep.append(row)
        if not keep:
            break
        if len(keep) < len(open_):
            z_H, z_L, x, open_ = z_H[keep], z_L[keep], x[keep], [open_[row] for row in keep]
            model.keep(keep)
    return [done[i] for i in range(len(boards))]


def solve_by_views(
    model: HRM,
    puzzles: Sequence[Puzzle],
    canvas: Canvas | None,
    segments: int,
    views: int,
    identifiers: Sequence[int] | None = None,
    progress: Callable[[int], None] | None = None,
) -> list[Outcome]:
    """Solve puzzles, each in at most ``views`` views, until an answer is verified; else by a vote.

    Here the views take turns, which finds what a batch of them finds and wastes nothing on
    puzzles that are solved already. The segments of all views looked at count.
    """
    looks = [views_of(puzzle, views) for puzzle in puzzles]
    tried: list[list[Outcome]] = [[] for _ in puzzles]
    open_ = list(range(len(puzzles)))
    for number in range(views):
        seen = [looks[i][number].see(puzzles[i]) for i in open_]
        seeds = [looks[i][number].seed for i in open_]
        known = [identifiers[i] for i in open_] if identifiers else None
        outcomes = solve_many(model, seen, canvas, "verified", segments, seeds=seeds, identifiers=known)
        for i, outcome in zip(open_, outcomes, strict=True):
            tried[i].append(replace(outcome, answer=looks[i][number].back(outcome.answer)))
        still = [i for i in open_ if tried[i][-1].solved is False]
        if progress:
            progress(len(open_) - len(still) if number < views - 1 else len(open_))
        open_ = still
    return [_settled(puzzle, outcomes) for puzzle, outcomes in zip(puzzles, tried, strict=True)]


def solve_in_turn(
    backend: Backend,
    puzzles: Sequence[Puzzle],
    canvas: Canvas | None,
    way: Way,
    identifiers: Sequence[int] | None = None,
    progress: Callable[[int], None] | None = None,
) -> list[Outcome]:
    """Solve puzzles one after the other on a device that is fast with one, all its views at once.

    The segments of all views count, as in ``solve_by_views``.
    """
    outcomes = []
    for puzzle, identifier in zip(puzzles, identifiers or [0] * len(puzzles), strict=True):
        request = Request(puzzle, way.policy, way.segments, identifier, way.views)
        *_, ended, finished = think(backend, request, canvas or puzzle.canvas, "")
        assert isinstance(ended, Segment) and isinstance(finished, Finished)
        solved = finished.verdict.solved
        stopped = solved is True if way.views > 1 else stops(way.policy, ended, backend.config.halts == "q")
        outcomes.append(
            Outcome(finished.answer, solved, finished.segments * way.views, stopped, ended.q[0], way.views)
        )
        if progress:
            progress(1)
    return outcomes


def _settled(puzzle: Puzzle, tried: list[Outcome]) -> Outcome:
    last = tried[-1]
    segments = sum(outcome.segments for outcome in tried)
    if last.solved is False and len(tried) > 1:
        answer = vote([outcome.answer for outcome in tried], [outcome.q_halt for outcome in tried])
        last = replace(last, answer=answer, solved=puzzle.verdict(answer).solved)
    return replace(last, segments=segments, views=len(tried))
