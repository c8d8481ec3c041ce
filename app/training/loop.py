"""The training loop: deep supervision with carried state (HRM, arXiv 2506.21734).

Every step thinks one segment on a batch of boards, learns from its answer and carries
the states on; a board that halts is replaced by a fresh one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, cast

import torch
from torch import Tensor, nn

from app.engine import grids
from app.engine.losses import SegmentLoss, hint_loss, segment_loss
from app.engine.model import HRM
from app.training.data import Feed
from app.training.recipe import Recipe, Schedule
from app.training.team import Team


@dataclass
class Carry:
    """The boards being thought about.

    States [B, N, D]; tokens, labels, hints [B, T]; segments so far and at least, identifiers [B].
    """

    z_H: Tensor
    z_L: Tensor
    tokens: Tensor
    labels: Tensor
    hints: Tensor
    thought: Tensor
    at_least: Tensor
    identifiers: Tensor


def rate_at(step: int, schedule: Schedule) -> float:
    """The learning rate: a linear warm-up, a plateau, then a cosine to 0."""
    peak = schedule.learning_rate
    if step < schedule.warmup:
        return peak * (step + 1) / schedule.warmup
    if step < schedule.decay_from:
        return peak
    done = (step - schedule.decay_from) / max(1, schedule.steps - schedule.decay_from)
    return peak * 0.5 * (1 + math.cos(math.pi * min(1.0, done)))


class Lesson(nn.Module):
    """One segment and its loss: the model, and the head for hints that is thrown away afterwards."""

    def __init__(self, recipe: Recipe, compiled: bool) -> None:
        super().__init__()
        self.schedule = recipe.schedule
        self.model = HRM(recipe.model)
        if recipe.schedule.hint_weight > 0:
            self.guide = nn.Linear(recipe.model.hidden_size, 8)
        if compiled:
            grids.picked = torch.compiler.disable(grids.picked)
        self._think = torch.compile(self._thought) if compiled else self._thought

    def forward(self, carry: Carry) -> tuple[Tensor, Tensor, Tensor, SegmentLoss]:
        """z_H, z_L and q after one more segment of every board, without gradients, and the loss."""
        # The embedding stays outside: the compiler cannot scatter into a table of one row.
        x = self.model.embed(carry.tokens, carry.identifiers)
        return self._think(carry.z_H, carry.z_L, x, carry.labels, carry.hints)

    def _thought(
        self, z_H: Tensor, z_L: Tensor, x: Tensor, labels: Tensor, hints: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, SegmentLoss]:
        schedule = self.schedule
        with torch.autocast(x.device.type, torch.bfloat16, enabled=schedule.bf16):
            z_H, z_L, logits, q = self.model.segment(z_H, z_L, x)
            guided = schedule.hint_weight > 0
            said = self.guide(z_H[:, self.model.config.prefix_len :]) if guided else None
        hint = q.new_zeros(()) if said is None else hint_loss(said, hints)
        loss = segment_loss(logits, q, labels, hint, schedule.halt_weight, schedule.hint_weight)
        return z_H.detach().float(), z_L.detach().float(), q.detach(), loss


class Trainer:
    """A model in training and everything needed to go on after a stop."""

    def __init__(
        self,
        recipe: Recipe,
        feed: Feed,
        compiled: bool,
        state: dict[str, Any] | None = None,
        team: Team | None = None,
    ) -> None:
        """Start from fresh weights, or go on from a state.

        Args:
            feed: where a state is given, it stands at ``state["examples"]``.
            compiled: whether to use ``torch.compile`` (needs a C++ compiler).
            team: with whom to learn; alone by default.
        """
        torch.manual_seed(recipe.schedule.seed)
        self.recipe, self.feed, self.team = recipe, feed, team or Team()
        self.lesson = Lesson(recipe, compiled).to(self.team.device)
        self.model = self.lesson.model
        self._learn = self.team.shared(self.lesson)
        self.averaged = torch.optim.swa_utils.AveragedModel(
            self.model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(recipe.schedule.ema)
        )
        self.optimiser = torch.optim.AdamW(
            self._groups(), betas=(0.9, 0.95), weight_decay=recipe.schedule.weight_decay
        )
        self.step = 0
        self.examples = 0
        torch.manual_seed(recipe.schedule.seed + self.team.rank)  # noise of its own for each learner
        if state:
            self._restore(state)
        else:
            self.carry = self._first_carry()

    def _groups(self) -> list[dict[str, Any]]:
        """Of parameters, by the multiple of the learning rate at which they learn."""
        times, table = self.recipe.schedule.embedding_rate, self.model.puzzle_emb.weight
        if times == 1:
            return [{"params": list(self.lesson.parameters())}]
        others = [parameter for parameter in self.lesson.parameters() if parameter is not table]
        return [{"params": others}, {"params": [table], "times": times}]

    @property
    def result(self) -> HRM:
        """The model with averaged weights."""
        return cast(HRM, self.averaged.module)

    def _take(self, count: int) -> tuple[Tensor, ...]:
        """Fresh boards: tokens, labels and hints, [count, T] each, and identifiers [count]."""
        examples = [next(self.feed) for _ in range(count)]
        self.examples += count
        return tuple(torch.stack(column).to(self.team.device) for column in zip(*examples, strict=True))

    def _first_carry(self) -> Carry:
        batch = self.recipe.schedule.batch
        tokens, labels, hints, identifiers = self._take(batch)
        zeros = torch.zeros_like(tokens[:, 0])
        return Carry(*self._start(tokens), tokens, labels, hints, zeros, self._minimum(batch), identifiers)

    def _start(self, tokens: Tensor) -> tuple[Tensor, Tensor]:
        """First states: the stored ones, each board's with noise of its own strength from 0 to ``noise``."""
        config = self.recipe.model
        shape = (len(tokens), config.positions_total, config.hidden_size)
        z_H, z_L = (start.expand(shape) for start in (self.model.H_init, self.model.L_init))
        strength = self.recipe.schedule.noise * torch.rand(len(tokens), 1, 1, device=z_H.device)
        return z_H + strength * torch.randn_like(z_H), z_L + strength * torch.randn_like(z_L)

    def _minimum(self, count: int) -> Tensor:
        """Segments each fresh board must stay: 1, or with ``explore`` a random number of them."""
        schedule = self.recipe.schedule
        stays = torch.randint(2, schedule.max_segments + 1, (count,))
        drawn = torch.where(torch.rand(count) < schedule.explore, stays, torch.ones_like(stays))
        return drawn.to(self.team.device)

    def advance(self) -> SegmentLoss:
        """One optimiser step on one segment of every board in the batch."""
        schedule, carry = self.recipe.schedule, self.carry
        for group in self.optimiser.param_groups:
            group["lr"] = rate_at(self.step, schedule) * group.get("times", 1.0)
        self.optimiser.zero_grad(set_to_none=True)
        z_H, z_L, q, loss = self._learn(carry)
        loss.total.backward()
        nn.utils.clip_grad_norm_(self.lesson.parameters(), schedule.clip)
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
        carry.tokens[at], carry.labels[at], carry.hints[at], carry.identifiers[at] = self._take(len(at))
        carry.z_H[at], carry.z_L[at] = self._start(carry.tokens[at])
        carry.thought[at] = 0
        carry.at_least[at] = self._minimum(len(at))

    def state(self) -> dict[str, Any]:
        """Everything to resume from; tensors and plain values only."""
        on_cuda = self.team.device.type == "cuda"
        return {
            "lesson": self.lesson.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "carry": vars(self.carry),
            "step": self.step,
            "examples": self.examples,
            "random": torch.get_rng_state(),
            "cuda_random": torch.cuda.get_rng_state(self.team.device) if on_cuda else None,
        }

    def _restore(self, state: dict[str, Any]) -> None:
        self.lesson.load_state_dict(state["lesson"])
        self.averaged.load_state_dict(state["averaged"])
        groups = self.optimiser.param_groups
        asked: list[dict[str, Any]] = [
            {name: group[name] for name in ("weight_decay", "times") if name in group} for group in groups
        ]
        self.optimiser.load_state_dict(state["optimiser"])
        for group, values in zip(self.optimiser.param_groups, asked, strict=True):
            group.update(values)  # the recipe's, which may have changed
        carry = {"identifiers": torch.zeros_like(state["carry"]["thought"])} | state["carry"]  # older states
        full = {name: t.float() if t.dtype == torch.float16 else t for name, t in carry.items()}  # kept short
        self.carry = Carry(**{name: t.to(self.team.device) for name, t in full.items()})
        self.step, self.examples = state["step"], state["examples"]
        torch.set_rng_state(state["random"])
        if self.team.device.type == "cuda" and state.get("cuda_random") is not None:
            torch.cuda.set_rng_state(state["cuda_random"], self.team.device)
