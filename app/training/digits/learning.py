"""The network that reads digits, learned from cells, and its confidence tuned on families held back."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from app.puzzles.photo.cells import SIDE
from app.puzzles.photo.recogniser import CHANNELS, HIDDEN
from app.training.digits.crops import TUNING, Cells, Glyphs


@dataclass(frozen=True)
class Recipe:
    """How long to learn, on how many cells at a time, how fast, and from which seed."""

    steps: int = 3000
    batch: int = 128
    learning_rate: float = 2e-3
    weight_decay: float = 0.05
    dropout: float = 0.2
    seed: int = 20261121


class Network(nn.Module):
    """What ``puzzles.photo.recogniser`` runs in numpy, with dropout while it learns."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        before = (1, *CHANNELS)
        for layer, channels in enumerate(CHANNELS):
            self.add_module(f"conv{layer}", nn.Conv2d(before[layer], channels, 3, padding=1))
        side = SIDE // 2 ** len(CHANNELS)
        self.hidden = nn.Linear(CHANNELS[-1] * side**2, HIDDEN)
        self.out = nn.Linear(HIDDEN, 10)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        """Logits [N, 10] of cells [N, 1, SIDE, SIDE]."""
        for layer in range(len(CHANNELS)):
            x = functional.max_pool2d(functional.relu(self.get_submodule(f"conv{layer}")(x)), 2)
        x = functional.relu(self.hidden(self.dropout(x.flatten(1))))
        return self.out(self.dropout(x))


def learn(recipe: Recipe, report: Callable[[int, float, float], None]) -> dict[str, NDArray[np.float16]]:
    """Train; the weights as ``recogniser.probabilities`` wants them.

    Args:
        recipe: how.
        report: is told, now and then, the step, the loss and the share of cells read right.
    """
    torch.manual_seed(recipe.seed)
    seen = Glyphs.read("seen")
    cells = Cells(seen.of(TUNING, wanted=False), recipe.seed)
    network = Network(recipe.dropout)
    optimiser = torch.optim.AdamW(network.parameters(), weight_decay=recipe.weight_decay)
    loss_then = right_then = 0.0
    for step in range(recipe.steps):
        warm, done = min(1.0, (step + 1) / 200), step / recipe.steps
        for group in optimiser.param_groups:
            group["lr"] = recipe.learning_rate * warm * 0.5 * (1 + math.cos(math.pi * done))
        pictures, labels = cells.draw(recipe.batch)
        logits = network(pictures)
        loss = functional.cross_entropy(logits, labels)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        right = (logits.argmax(1) == labels).float().mean().item()
        loss_then += 0.02 * (loss.item() - loss_then)
        right_then += 0.02 * (right - right_then)
        if step % 250 == 249 or step + 1 == recipe.steps:
            report(step + 1, loss_then, right_then)
    weights = {name: value.numpy().astype(np.float16) for name, value in network.state_dict().items()}
    return weights | {"temperature": np.float16(_temperature(network.eval(), seen, recipe))}


def _temperature(network: Network, seen: Glyphs, recipe: Recipe) -> float:
    """What to divide logits by, so that they are as sure of families held back as they are right."""
    pictures, labels = Cells(seen.of(TUNING), recipe.seed + 1).draw(4000)
    with torch.no_grad():
        logits = network(pictures)
    tried = np.linspace(0.6, 3.0, 49).tolist()
    return min(tried, key=lambda t: functional.cross_entropy(logits / t, labels).item())
