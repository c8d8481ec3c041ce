"""The training loop: deep supervision with carried state (HRM, arXiv 2506.21734).

Every step thinks one segment on a batch of boards, learns from its answer and carries
the states on; a board that halts is replaced by a fresh one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any, cast

import torch
from torch import Tensor, nn

from app.engine.losses import SegmentLoss, segment_loss
from app.engine.model import HRM
from app.training.recipe import Recipe, Schedule


@dataclass
class Carry:
    """The boards being thought about: states [B, N, D], tokens and labels [B, T], segments so far [B]."""

    z_H: Tensor
    z_L: Tensor
    tokens: Tensor
    labels: Tensor
    thought: Tensor
    at_least: Tensor


def rate_at(step: int, schedule: Schedule) -> float:
    """The learning rate: a linear warm-up, a plateau, then a cosine to 0."""
    peak = schedule.learning_rate
    if step < schedule.warmup:
        return peak * (step + 1) / schedule.warmup
    if step < schedule.decay_from:
        return peak
    done = (step - schedule.decay_from) / max(1, schedule.steps - schedule.decay_from)
    return peak * 0.5 * (1 + math.cos(math.pi * min(1.0, done)))


class Trainer:
    """A model in training and everything needed to go on after a stop."""

    def __init__(self, recipe: Recipe, feed: Iterator[tuple[Tensor, Tensor]], compiled: bool) -> None:
        """Start from fresh weights.

        Args:
            feed: endless (tokens [T], labels [T]).
            compiled: whether to use ``torch.compile`` (needs a C++ compiler).
        """
        torch.manual_seed(recipe.schedule.seed)
        self.recipe, self.feed = recipe, feed
        self.model = HRM(recipe.model)
        self.averaged = torch.optim.swa_utils.AveragedModel(
            self.model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(recipe.schedule.ema)
        )
        self.optimiser = torch.optim.AdamW(
            self.model.parameters(), betas=(0.9, 0.95), weight_decay=recipe.schedule.weight_decay
        )
        self._learn = torch.compile(self._forward) if compiled else self._forward
        self.step = 0
        self.examples = 0
        self.carry = self._first_carry()

    @property
    def result(self) -> HRM:
        """The model with averaged weights."""
        return cast(HRM, self.averaged.module)

    def _take(self, count: int) -> tuple[Tensor, Tensor]:
        pairs = [next(self.feed) for _ in range(count)]
        self.examples += count
        return torch.stack([p[0] for p in pairs]), torch.stack([p[1] for p in pairs])

    def _first_carry(self) -> Carry:
        batch = self.recipe.schedule.batch
        tokens, labels = self._take(batch)
        z_H, z_L = self.model.initial(batch)
        zeros = torch.zeros(batch, dtype=torch.long)
        return Carry(z_H.clone(), z_L.clone(), tokens, labels, zeros, self._minimum(batch))

    def _minimum(self, count: int) -> Tensor:
        """Segments each fresh board must stay: 1, or with ``explore`` a random number of them."""
        schedule = self.recipe.schedule
        stays = torch.randint(2, schedule.max_segments + 1, (count,))
        return torch.where(torch.rand(count) < schedule.explore, stays, torch.ones_like(stays))

    def _precision(self) -> AbstractContextManager[Any]:
        if self.recipe.schedule.bf16:
            return torch.autocast("cpu", torch.bfloat16)
        return nullcontext()

    def _forward(self, z_H: Tensor, z_L: Tensor, x: Tensor, labels: Tensor) -> tuple[Any, ...]:
        with self._precision():
            z_H, z_L, logits, q = self.model.segment(z_H, z_L, x)
        loss = segment_loss(logits, q, labels, self.recipe.schedule.halt_weight)
        return z_H.detach().float(), z_L.detach().float(), q.detach(), loss

    def advance(self) -> SegmentLoss:
        """One optimiser step on one segment of every board in the batch."""
        schedule, carry = self.recipe.schedule, self.carry
        for group in self.optimiser.param_groups:
            group["lr"] = rate_at(self.step, schedule)
        self.optimiser.zero_grad(set_to_none=True)
        # The embedding stays outside: the compiler cannot scatter into a table of one row.
        x = self.model.embed(carry.tokens, torch.zeros(len(carry.tokens), dtype=torch.long))
        z_H, z_L, q, loss = self._learn(carry.z_H, carry.z_L, x, carry.labels)
        loss.total.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), schedule.clip)
        self.optimiser.step()
        self.averaged.update_parameters(self.model)
        self._carry_on(z_H, z_L, q)
        self.step += 1
        out: SegmentLoss = loss
        return out

    def _carry_on(self, z_H: Tensor, z_L: Tensor, q: Tensor) -> None:
        """Keep thinking where the model does not halt; put fresh boards where it does."""
        carry, schedule = self.carry, self.recipe.schedule
        carry.z_H, carry.z_L = z_H, z_L
        carry.thought += 1
        halted = (q[:, 0] > 0) & (carry.thought >= carry.at_least)
        at = (halted | (carry.thought >= schedule.max_segments)).nonzero()[:, 0]
        if len(at) == 0:
            return
        carry.tokens[at], carry.labels[at] = self._take(len(at))
        first_H, first_L = self.model.initial(len(at))
        carry.z_H[at], carry.z_L[at] = first_H, first_L
        carry.thought[at] = 0
        carry.at_least[at] = self._minimum(len(at))

    def state(self) -> dict[str, Any]:
        """Everything to resume from; tensors and plain values only."""
        return {
            "model": self.model.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "carry": vars(self.carry),
            "step": self.step,
            "examples": self.examples,
            "random": torch.get_rng_state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from ``state``; the feed must already stand at ``state["examples"]``."""
        self.model.load_state_dict(state["model"])
        self.averaged.load_state_dict(state["averaged"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.carry = Carry(**state["carry"])
        self.step, self.examples = state["step"], state["examples"]
        torch.set_rng_state(state["random"])
