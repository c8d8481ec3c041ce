"""Losses of deep supervision, shared by training, adaptation and studies."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

PAD = 0
"""The token beyond a puzzle's own cells; what a model says there does not matter."""


@dataclass(frozen=True)
class SegmentLoss:
    """One segment's loss and what it tells.

    Attributes:
        total: scalar to descend. cell: mean cross-entropy over cells. halt, hint: mean BCE.
        right: [B] bool, every cell of the puzzle right.
    """

    total: Tensor
    cell: Tensor
    halt: Tensor
    hint: Tensor
    right: Tensor


def hint_loss(said: Tensor, hints: Tensor) -> Tensor:
    """Mean BCE of what is said of every cell that has hints at all.

    Args:
        said: logits [B, T, 8]. hints: bit masks [B, T], the highest bit first.
    """
    bits = torch.arange(7, -1, -1, device=hints.device)
    wanted = (hints[..., None].long() >> bits & 1).to(torch.float32)
    told = (hints != 0).to(torch.float32)[..., None]
    each = F.binary_cross_entropy_with_logits(said.float(), wanted, reduction="none")
    return (each * told).sum() / (8 * told.sum()).clamp(min=1)


def segment_loss(
    logits: Tensor, q: Tensor, labels: Tensor, hint: Tensor, halt_weight: float, hint_weight: float
) -> SegmentLoss:
    """Cross-entropy over all cells plus BCE of q_halt against "all cells right" (arXiv 2510.04871).

    Args:
        logits: [B, T, V]. q: [B, 2]. labels: [B, T] tokens; where they are PAD, anything is right.
        hint: scalar, ``hint_loss`` or 0.
        halt_weight, hint_weight: weights of the halting loss and of the hints.
    """
    logits = logits.float()
    cell = F.cross_entropy(logits.flatten(0, 1), labels.flatten().long(), ignore_index=PAD)
    right = ((logits.detach().argmax(-1) == labels) | (labels == PAD)).all(-1)
    halt = F.binary_cross_entropy_with_logits(q[:, 0], right.to(torch.float32))
    total = cell + halt_weight * halt + hint_weight * hint
    return SegmentLoss(total, cell.detach(), halt.detach(), hint.detach(), right)
