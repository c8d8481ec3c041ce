"""The last step of a recipe: teaching the halting head what a false halt costs.

While a model trains, its head is asked "is everything right?" and halts above one half,
mostly on boards easier than the hard ones it will meet. A wrong answer is worse than a
late one, so the head alone (one linear map of z_H at the first position) is fitted again
on fresh puzzles, every segment of each, with false halts weighing more.
"""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from app.engine.model import HRM
from app.training.data import block
from app.training.recipe import Data, MazeData, Recipe

BLOCKS = 14
"""Of fresh puzzles, from which the head is fitted."""
WATCHED = 0.75
"""Of the segments that a puzzle is worth at most; hardly anything changes after them."""
LARGEST_MAZE = 21
"""The head must also know mazes larger than those the rest has learned from."""


def fresh(data: Data) -> Data:
    """Data as in training, from a seed that is neither training's nor any test set's."""
    other = replace(data, seed=data.seed + 1)
    return replace(other, largest=LARGEST_MAZE) if isinstance(other, MazeData) else other


@torch.no_grad()
def thoughts(model: HRM, tokens: Tensor, labels: Tensor, segments: int) -> tuple[Tensor, Tensor]:
    """What the head sees and should say, at every segment.

    Args:
        tokens, labels: [B, T].

    Returns:
        z_H at the first position [B * segments, D], and whether all was right there [B * segments].
    """
    seen, right = [], []
    x = model.embed(tokens, torch.zeros(len(tokens), dtype=torch.long))
    z_H, z_L = model.initial(x)
    for _ in range(segments):
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


def refit(model: HRM, recipe: Recipe, blocks: int = BLOCKS) -> None:
    """Fit a model's halting head on fresh puzzles, every segment that they are worth, in place."""
    data = fresh(recipe.data)
    pairs = []
    for index in range(blocks):
        examples = block(data, index)
        tokens, labels = (torch.from_numpy(np.stack(part)) for part in list(zip(*examples, strict=True))[:2])
        cells = tokens.shape[1]
        model.columns = math.isqrt(cells)
        pairs.append(thoughts(model, tokens, labels, round(WATCHED * model.config.segments_for(cells))))
    seen, right = (torch.cat(part) for part in zip(*pairs, strict=True))
    fit_head(model.q_head, seen, right, recipe.schedule.false_halt)
