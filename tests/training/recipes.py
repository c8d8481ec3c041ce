"""A recipe of a few steps, and examples made in this process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import torch

from app.training.data import PuzzleStream
from app.training.recipe import Recipe, Schedule, SudokuData
from tests.engine.models import tiny

DATA = SudokuData(seed=5, fewest=60, most=70, reuse=2)
SCHEDULE = Schedule(
    steps=12, batch=8, learning_rate=5e-3, warmup=2, decay_from=8, weight_decay=0.1, max_segments=3,
    explore=0.5, ema=0.5, halt_weight=0.05, false_halt=1.0, clip=1.0, seed=3, bf16=False,
)  # fmt: skip


def tiny_recipe(**schedule: object) -> Recipe:
    model = tiny(mixer="tokens", positions="learned", halts="halt", H_cycles=1, L_cycles=1)
    return Recipe("tiny", "sudoku", "A tiny one", model, DATA, replace(SCHEDULE, **schedule))  # type: ignore[arg-type]


def examples(data: SudokuData = DATA, start: int = 0) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """As ``app.training.data.feed``, without a process of its own."""
    for tokens, labels in PuzzleStream(data, start, pool=16):
        yield torch.from_numpy(tokens), torch.from_numpy(labels)


def examples_from(position: int) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """The same examples, the first ``position`` of them skipped."""
    return islice(examples(), position, None)
