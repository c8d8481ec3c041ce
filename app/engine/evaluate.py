"""Thinking about many puzzles at once, without a record: for validation and evaluation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from app.engine.halting import Policy, q_says_halt
from app.engine.model import HRM
from app.puzzles.base import Answer, Canvas, Puzzle


@dataclass(frozen=True)
class Outcome:
    """What became of one puzzle.

    Attributes:
        answer: the model's own, at the segment where the policy stopped.
        solved: by exact verification; None where nothing can verify.
        segments: how many it thought for. halted: whether the policy, not the maximum, ended it.
    """

    answer: Answer
    solved: bool | None
    segments: int
    halted: bool


@torch.inference_mode()
def solve_many(
    model: HRM,
    puzzles: Sequence[Puzzle],
    canvas: Canvas,
    policy: Policy,
    segments: int,
    batch: int = 64,
    progress: Callable[[int], None] | None = None,
) -> list[Outcome]:
    """Solve puzzles of one kind with identifier 0, ``batch`` at a time.

    Args:
        policy: "fixed", "q" or "verified".
        segments: the most to think for.
        progress: called with the number of puzzles just done.
    """
    if policy == "fixed-point":
        raise ValueError("solve_many knows the policies fixed, q and verified.")
    outcomes: list[Outcome] = []
    for at in range(0, len(puzzles), batch):
        outcomes += _solve_batch(model, puzzles[at : at + batch], canvas, policy, segments)
        if progress:
            progress(min(batch, len(puzzles) - at))
    return outcomes


def _solve_batch(
    model: HRM, puzzles: Sequence[Puzzle], canvas: Canvas, policy: Policy, segments: int
) -> list[Outcome]:
    tokens = torch.from_numpy(np.stack([p.tokens(canvas) for p in puzzles]))
    x = model.embed(tokens, torch.zeros(len(puzzles), dtype=torch.long))
    z_H, z_L = model.initial(len(puzzles))
    open_ = list(range(len(puzzles)))  # which puzzle each row of the shrinking batch is
    done: dict[int, Outcome] = {}
    trained_continue = model.config.halts == "q"
    for segment in range(1, segments + 1):
        z_H, z_L, logits, q = model.segment(z_H, z_L, x)
        read = logits.argmax(-1).numpy()
        keep = []
        for row, which in enumerate(open_):
            halted = policy == "q" and q_says_halt((float(q[row, 0]), float(q[row, 1])), trained_continue)
            if not (halted or policy == "verified" or segment == segments):
                keep.append(row)
                continue
            answer = puzzles[which].answer(read[row], canvas)
            solved = puzzles[which].verdict(answer).solved
            stop = halted or (policy == "verified" and solved is True)
            if stop or segment == segments:
                done[which] = Outcome(answer, solved, segment, stop)
            else:
                keep.append(row)
        if not keep:
            break
        if len(keep) < len(open_):
            z_H, z_L, x, open_ = z_H[keep], z_L[keep], x[keep], [open_[row] for row in keep]
    return [done[i] for i in range(len(puzzles))]
