"""Learning one ARC task from its demonstrations: fast learning on top of the base model's slow one.

The base model knows many rules by their embeddings. A new task begins at the mean of these, learns
embeddings of its own from the demonstrations, and then all weights with them, in a copy: the base
model never changes (arXiv 2511.02886). Every one of the eight views of the task has an embedding,
because to the model a mirrored rule is another rule. Colours need no views: the model treats them alike.

Some demonstrations are left out in some views; how well these are answered tells what was understood
rather than remembered.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from app.engine.config import HRMConfig
from app.engine.grids import by_token
from app.engine.lessons import (
    Attempt,
    Learned,
    Learning,
    LearningEvent,
    LearningRecord,
    Lesson,
    Look,
    Plan,
    ranked,
)
from app.engine.losses import segment_loss
from app.engine.model import HRM
from app.engine.starts import first_states
from app.language import tr
from app.puzzles import dihedral
from app.puzzles.arc import ArcSymmetry, ArcTask, Pair, grid_tokens, read_grid
from app.puzzles.base import Answer, PuzzleError

VIEWS = tuple(ArcSymmetry(k, ArcSymmetry.identity().colours) for k in range(dihedral.COUNT))
SURE = 2
"""Looks in a row that must find the task understood before learning ends early."""
LEAVING = 4
"""Views from this one on leave a demonstration out."""


def adapts(config: HRMConfig) -> bool:
    """Whether a model of this shape can learn a task here: it takes grids of any size and is small."""
    return config.mixer == "grids"


@dataclass(frozen=True)
class _Board:
    """A pair in a view: tokens and labels [T] on the canvas, and the output as it is outside the view."""

    wanted: Answer
    view: int
    tokens: NDArray[np.int64]
    labels: NDArray[np.int64]


class Adapter:
    """A copy of a model, learning one task.

    Attributes:
        model: the copy; row v of its table of puzzle embeddings is view v's.
        canvas: the square on which all views of the task fit.
        step: how many were made. seconds: that learning and looking took; pauses between do not count.
    """

    def __init__(self, base: HRM, task: ArcTask, plan: Plan, run: int = 0) -> None:
        """Begin at the base model's mean embedding.

        Raises:
            PuzzleError: the task has no demonstrations.
        """
        if not task.train:
            raise PuzzleError(tr("This task has no demonstrations to learn from."))
        self.task, self.plan, self.run = task, plan, run
        side = max(task.canvas)
        self.canvas = (side, side)
        self.model = _copy(base, side)
        self.averaged = _copy(self.model, side)
        self.step = 0
        self.seconds = 0.0
        self._random = torch.Generator().manual_seed(self.plan.seed)
        boards = [self._board(pair, view) for view in range(len(VIEWS)) for pair in task.train]
        left = {(view, view % len(task.train)) for view in range(LEAVING, len(VIEWS))}
        if len(task.train) == 1:
            left = set()
        numbered = [(divmod(n, len(task.train)), board) for n, board in enumerate(boards)]
        self._learned = [board for place, board in numbered if place not in left]
        self._left_out = [board for place, board in numbered if place in left]
        table = self.model.puzzle_emb.weight
        others = [p for p in self.model.parameters() if p is not table]
        self._optimiser = torch.optim.AdamW(
            [{"params": [table], "lr": self.plan.embedding_rate, "weight_decay": 0.0},
             {"params": others, "lr": self.plan.rate, "weight_decay": 0.01}],
            betas=(0.9, 0.95),
        )  # fmt: skip
        self._order: list[int] = []
        self._rows = [self._draw() for _ in range(self.plan.batch)]
        self._z_H, self._z_L = self._starts(self.plan.batch)
        self._thought = torch.zeros(self.plan.batch, dtype=torch.long)

    def _board(self, pair: Pair, view: int) -> _Board:
        assert pair.output is not None
        tokens, labels = (
            grid_tokens(VIEWS[view].apply_answer(grid), self.canvas).astype(np.int64)
            for grid in (pair.input, pair.output)
        )
        return _Board(pair.output, view, tokens, labels)

    def _draw(self) -> int:
        """The next board to learn from: all of them in turn, shuffled anew each time."""
        if not self._order:
            self._order = torch.randperm(len(self._learned), generator=self._random).tolist()
        return self._order.pop()

    def _starts(self, count: int) -> tuple[Tensor, Tensor]:
        """First states, each board's with noise of its own strength."""
        shape = (count, self.model.config.prefix_len + self.canvas[0] ** 2, self.model.config.hidden_size)
        strength = self.plan.noise * torch.rand(count, 1, 1, generator=self._random)
        z_H, z_L = (
            start + strength * torch.randn(shape, generator=self._random)
            for start in (self.model.H_init, self.model.L_init)
        )
        return z_H, z_L

    @property
    def alone(self) -> bool:
        """Whether only the embeddings learn as yet."""
        return self.step < self.plan.alone * self.plan.steps

    @property
    def done(self) -> bool:
        """Whether all steps were made, or the time is over."""
        return self.step >= self.plan.steps or self.seconds >= self.plan.seconds

    def learn(self) -> Lesson:
        """One step: a segment of every board in the batch, and the descent that follows from it."""
        began = time.perf_counter()
        boards = [self._learned[row] for row in self._rows]
        tokens = torch.from_numpy(np.stack([board.tokens for board in boards]))
        labels = torch.from_numpy(np.stack([board.labels for board in boards]))
        with torch.enable_grad():
            x = self.model.embed(tokens, torch.tensor([board.view for board in boards]))
            z_H, z_L, logits, q = self.model.segment(self._z_H, self._z_L, x)
            loss = segment_loss(logits, q, labels, q.new_zeros(()), 0.05, 0.0)
            self._optimiser.zero_grad(set_to_none=True)
            loss.total.backward()  # type: ignore[no-untyped-call]  # torch's own gap
        alone = self.alone
        if alone:
            for parameter in self._optimiser.param_groups[1]["params"]:
                parameter.grad = None
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self._optimiser.step()
        self.step += 1
        self._average()
        self._carry_on(z_H.detach(), z_L.detach(), loss.right)
        self.seconds += time.perf_counter() - began
        right = float(loss.right.float().mean())
        return Lesson(self.run, self.step, self.seconds, float(loss.cell), right, alone)

    @torch.no_grad()
    def _average(self) -> None:
        """What answers is the average of the last steps' weights, which sways less than the newest."""
        keep = min(self.plan.averaging, 1 - 1 / (self.step + 1))
        for mean, new in zip(self.averaged.parameters(), self.model.parameters(), strict=True):
            mean.lerp_(new, 1 - keep)

    def _carry_on(self, z_H: Tensor, z_L: Tensor, right: Tensor) -> None:
        """Go on with boards that are not right yet, for a while; put others in place of the rest."""
        self._z_H, self._z_L = z_H, z_L
        self._thought += 1
        over = (right & (self._thought > 1)) | (self._thought >= self.plan.segments)
        at = over.nonzero()[:, 0]
        if len(at):
            self._z_H[at], self._z_L[at] = self._starts(len(at))
            self._thought[at] = 0
            for row in at.tolist():
                self._rows[row] = self._draw()

    def look(self) -> Look:
        """Answer the demonstrations as they are, and those left out in their views."""
        began = time.perf_counter()
        answers, fits = self._answered([board for board in self._learned if board.view == 0])
        _, left_out = self._answered(self._left_out)
        share = sum(left_out) / len(left_out) if left_out else None
        self.seconds += time.perf_counter() - began
        return Look(self.run, self.step, tuple(answers), tuple(fits), share)

    def _answered(self, boards: Sequence[_Board]) -> tuple[list[Answer], list[bool]]:
        """Answers, mapped back, and whether each is right."""
        if not boards:
            return [], []
        said, _ = self._think([b.tokens for b in boards], [b.view for b in boards], [None] * len(boards))
        answers = [VIEWS[b.view].inverse().apply_answer(a) for a, b in zip(said, boards, strict=True)]
        return answers, [np.array_equal(a, b.wanted) for a, b in zip(answers, boards, strict=True)]

    def attempts(self, grid: NDArray[np.uint8]) -> tuple[Attempt, ...]:
        """What all views answer to an input, the most frequent first, then by q_halt.

        Raises:
            PuzzleError: the input is larger than the canvas.
        """
        pair = Pair(grid)
        views = [v for v in range(len(VIEWS)) for _ in range(self.plan.starts)]
        tokens = [grid_tokens(VIEWS[v].apply_answer(pair.input), self.canvas).astype(np.int64) for v in views]
        seeds = [None if n % self.plan.starts == 0 else n for n in range(len(views))]
        answers, q_halt = self._think(tokens, views, seeds)
        return ranked(
            [VIEWS[v].inverse().apply_answer(a) for v, a in zip(views, answers, strict=True)], q_halt
        )

    @torch.inference_mode()
    def _think(
        self, tokens: Sequence[NDArray[np.int64]], views: Sequence[int], seeds: Sequence[int | None]
    ) -> tuple[list[Answer], list[float]]:
        """Answers and q_halt after all segments, by the averaged weights."""
        x = self.averaged.embed(torch.from_numpy(np.stack(tokens)), torch.tensor(views))
        z_H, z_L = first_states(self.averaged, x, seeds)
        for _ in range(self.plan.segments):
            z_H, z_L, logits, q = self.averaged.segment(z_H, z_L, x)
        return [read_grid(row, self.canvas) for row in logits.argmax(-1).numpy()], q[:, 0].tolist()


def learn(adapter: Adapter) -> Iterator[LearningEvent]:
    """Learn until the task is understood, or the plan's steps or seconds are over.

    Yields:
        Learning, then Lessons with a Look now and then, then Learned.
    """
    record = LearningRecord(adapter.task, adapter.plan)
    yield Learning(adapter.run, record)
    understood = 0
    while not adapter.done and understood < SURE:
        lesson = adapter.learn()
        record.add(lesson)
        yield lesson
        if adapter.done or adapter.step % adapter.plan.every == 0:
            look = adapter.look()
            understood = understood + 1 if look.understood else 0
            record.add(look)
            yield look
    fits = record.looks[-1].fits if record.looks else adapter.look().fits
    attempts = tuple(adapter.attempts(test.input) for test in adapter.task.tests)
    views = len(VIEWS) * adapter.plan.starts
    learned = Learned(adapter.run, adapter.seconds, adapter.step, views, fits, attempts)
    record.add(learned)
    yield learned


def _copy(base: HRM, side: int) -> HRM:
    """A model with the base's weights and a row for each view, which begins at the base's row 0.

    Row 0 holds the mean of all that the base has learned. That mean prefers some colours, which no
    task should before its demonstrations say so: colours 1 to 9 begin alike.
    """
    config = replace(base.config, num_puzzle_identifiers=len(VIEWS))
    model = HRM(config, side)
    state = dict(base.state_dict())
    table = state.pop("puzzle_emb.weight")
    if len(table) != len(VIEWS):
        first = by_token(table[0]).clone()
        first[3:] = first[3:].mean(0)
        table = first.flatten().expand(len(VIEWS), -1)
    model.load_state_dict({**state, "puzzle_emb.weight": table})
    return model
