"""Losses of deep supervision, shared by training, adaptation and studies."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F


@dataclass(frozen=True)
class SegmentLoss:
    """One segment's loss and what it tells.

    Attributes:
        total: scalar to descend. cell: mean cross-entropy over cells. halt: mean BCE.
        right: [B] bool, every cell of the puzzle right.
    """

    total: Tensor
    cell: Tensor
    halt: Tensor
    right: Tensor


def segment_loss(logits: Tensor, q: Tensor, labels: Tensor, halt_weight: float) -> SegmentLoss:
    """Cross-entropy over all cells plus BCE of q_halt against "all cells right" (arXiv 2510.04871).

    Args:
        logits: [B, T, V]. q: [B, 2]. labels: [B, T] tokens.
        halt_weight: weight of the halting loss.
    """
    logits = logits.float()
    cell = F.cross_entropy(logits.flatten(0, 1), labels.flatten().long())
    right = (logits.detach().argmax(-1) == labels).all(-1)
    halt = F.binary_cross_entropy_with_logits(q[:, 0], right.to(torch.float32))
    return SegmentLoss(cell + halt_weight * halt, cell.detach(), halt.detach(), right)
