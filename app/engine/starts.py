"""Where thinking starts: the inputs, and the model's stored first states, or those with noise on them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from app.engine.backends.base import Look
from app.engine.events import Level
from app.engine.model import HRM

STRENGTH = 0.5
"""Deviation of the noise on a start drawn by a seed; the stored states' own is 1. Our models have
learned from starts with at least as much."""


def inputs(model: HRM, looks: Sequence[Look], puzzle_id: int) -> Tensor:
    """The inputs x [B, N, D] of a puzzle in its views; a negative identifier is a blank embedding."""
    tokens = torch.from_numpy(np.stack([look.tokens for look in looks]))
    return model.embed(tokens, None if puzzle_id < 0 else torch.full((len(looks),), puzzle_id))


def stored(model: HRM, level: Level) -> NDArray[np.float32]:
    """The first state that a model stores for a level: [D]."""
    state: NDArray[np.float32] = (model.H_init if level == "H" else model.L_init).numpy()
    return state


@torch.inference_mode()
def first_states(model: HRM, x: Tensor, seeds: Sequence[int | None]) -> tuple[Tensor, Tensor]:
    """z_H and z_L [B, N, D] for the inputs x [B, N, D]: the stored ones where the seed is None.

    The numbers depend on the seed alone, neither on the batch nor on the device.
    """
    z_H, z_L = (z.clone() for z in model.initial(x))
    for row, seed in enumerate(seeds):
        if seed is not None:
            drawn = torch.Generator().manual_seed(seed)
            for z in (z_H, z_L):
                z[row] += STRENGTH * torch.randn(z[row].shape, generator=drawn).to(z)
    return z_H, z_L
