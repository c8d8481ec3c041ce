"""The last step of a recipe: teaching the halting head what a false halt costs.

While a model trains, its head is asked "is everything right?" and halts above one half,
mostly on boards easier than the hard ones it will meet. A wrong answer is worse than a
late one, so the head alone (one linear map of z_H at the first position) is fitted again
on fresh puzzles, all segments of each, with false halts weighing more.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from app.engine.model import HRM
from app.puzzles.base import Canvas, Puzzle

BATCH = 128


@torch.no_grad()
def thoughts(
    model: HRM, puzzles: Sequence[Puzzle], canvas: Canvas, segments: int
) -> tuple[Tensor, Tensor]:
    """What the head sees and should say, at every segment of every puzzle.

    Returns:
        z_H at the first position [puzzles * segments, D], and whether all was right there.
    """
    seen, right = [], []
    for at in range(0, len(puzzles), BATCH):
        batch = puzzles[at : at + BATCH]
        tokens = torch.from_numpy(np.stack([puzzle.tokens(canvas) for puzzle in batch]))
        x = model.embed(tokens, torch.zeros(len(batch), dtype=torch.long))
        z_H, z_L = model.initial(len(batch))
        for _ in range(segments):
            z_H, z_L, logits, _ = model.segment(z_H, z_L, x)
            answers = logits.argmax(-1).numpy()
            seen.append(z_H[:, 0].clone())
            right += [p.verdict(p.answer(a, canvas)).solved is True for p, a in zip(batch, answers, strict=True)]
    return torch.cat(seen), torch.tensor(right)


def fit(head: nn.Linear, seen: Tensor, right: Tensor, false_halt: float) -> None:
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
