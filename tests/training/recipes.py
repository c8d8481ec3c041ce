"""A recipe of a few steps, and examples made in this process."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import torch

from app.training.data import Feed, block
from app.training.recipe import BLOCK, Data, MazeData, Recipe, Schedule, SudokuData
from tests.engine.models import tiny

DATA = SudokuData(seed=5, hard=0.0, minimal=0.0, fewest=60, most=70, reuse=2)
SCHEDULE = Schedule(
    steps=12, batch=8, learning_rate=5e-3, embedding_rate=1.0, warmup=2, decay_from=8, weight_decay=0.1,
    max_segments=3, explore=0.5, noise=0.5, ema=0.5, halt_weight=0.05, hint_weight=0.0, false_halt=1.0,
    clip=1.0, seed=3, bf16=False,
)  # fmt: skip


def tiny_recipe(**schedule: object) -> Recipe:
    model = tiny(mixer="tokens", positions="learned", halts="halt", H_cycles=1, L_cycles=1)
    return Recipe("tiny", "sudoku", "A tiny one", model, DATA, replace(SCHEDULE, **schedule))  # type: ignore[arg-type]


def tiny_maze_recipe(**schedule: object) -> Recipe:
    model = tiny(
        vocab_size=6, seq_len=49, mixer="local", positions="none", halts="halt", H_cycles=1, L_cycles=1
    )
    learned = replace(SCHEDULE, hint_weight=0.5, **schedule)  # type: ignore[arg-type]
    return Recipe("tiny-maze", "maze", "A tiny one", model, MazeData(5, 5, 7, 0.3, 0.4), learned)


def examples(data: Data = DATA, start: int = 0, *_: int) -> Feed:
    """As ``app.training.data.feed``, without a process of its own, and in order."""
    for index in count(start // BLOCK):
        for example in block(data, index)[start % BLOCK if index == start // BLOCK else 0 :]:
            tokens, labels, hints, identifier = map(torch.as_tensor, example)
            yield tokens, labels, hints, identifier
