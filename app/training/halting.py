"""The last step of a recipe: teaching the halting head what a false halt costs.

While a model trains, its head is asked "is everything right?" and halts above one half,
mostly on boards easier than the hard ones it will meet. A wrong answer is worse than a
late one, so the head alone (one linear map of z_H at the first position) is fitted again
on fresh puzzles, every segment of each, with false halts weighing more.
"""

from __future__ import annotations

from random import Random

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from app.engine.model import HRM
from app.puzzles import generate

SEED = "halting"
"""Puzzles for the head are drawn from this seed: neither training's nor any test set's."""

PUZZLES, SEGMENTS, BATCH = 1000, 16, 50
FEWEST, MOST = 24, 40


def fresh_batch(rng: Random, count: int) -> tuple[Tensor, Tensor]:
    """Tokens and labels [count, 81] of fresh puzzles with 24 to 40 givens."""
    pairs = [generate.sudoku(rng, rng.randint(FEWEST, MOST)) for _ in range(count)]
    return torch.tensor([p for p, _ in pairs]) + 1, torch.tensor([s for _, s in pairs]) + 1


@torch.no_grad()
def thoughts(model: HRM, tokens: Tensor, labels: Tensor) -> tuple[Tensor, Tensor]:
    """What the head sees and should say, at every one of SEGMENTS segments.

    Args:
        tokens, labels: [B, T].

    Returns:
        z_H at the first position [B * SEGMENTS, D], and whether all was right there [B * SEGMENTS].
    """
    seen, right = [], []
    x = model.embed(tokens, torch.zeros(len(tokens), dtype=torch.long))
    z_H, z_L = model.initial(len(tokens))
    for _ in range(SEGMENTS):
        z_H, z_L, logits, _ = model.segment(z_H, z_L, x)
        seen.append(z_H[:, 0].clone())
        right.append((logits.argmax(-1) == labels).all(-1))
    return torch.cat(seen), torch.cat(right)


def fit_head(head: nn.Linear, seen: Tensor, right: Tensor, false_halt: float) -> None:
    """Fit the row of q_halt by weighted logistic regression, in place.

    Args:
        head: the model's q_head; its row of q_continue is left alone.
        seen: [K, D]. right: [K] bool.
        false_halt: how many late halts a false one weighs.
    """
    weight = head.weight[:1].detach().clone().requires_grad_()
    bias = head.bias[:1].detach().clone().requires_grad_()
    cost = torch.where(right, 1.0, false_halt)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=200, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimiser.zero_grad()
        said = F.linear(seen, weight, bias)[:, 0]
        loss = F.binary_cross_entropy_with_logits(said, right.float(), cost) + 1e-4 * weight.square().sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    with torch.no_grad():
        head.weight[0], head.bias[0] = weight[0], bias[0]


def refit(model: HRM, false_halt: float, puzzles: int = PUZZLES) -> None:
    """Fit a Sudoku model's halting head on fresh puzzles, in place."""
    rng = Random(SEED)
    pairs = [thoughts(model, *fresh_batch(rng, min(BATCH, puzzles))) for _ in range(0, puzzles, BATCH)]
    fit_head(model.q_head, torch.cat([p[0] for p in pairs]), torch.cat([p[1] for p in pairs]), false_halt)
