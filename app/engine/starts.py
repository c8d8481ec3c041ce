"""Where thinking starts: the model's stored first states, or those with noise on them."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from app.engine.model import HRM

STRENGTH = 0.5
"""Deviation of the noise on a start drawn by a seed; the stored states' own is 1. Our models have
learned from starts with at least as much."""


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
