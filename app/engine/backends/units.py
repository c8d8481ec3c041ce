"""A Sudoku's units as the CPU computes them fastest: all four kinds at once.

What rows, columns, boxes and the board go through is small, so the calls cost more than the arithmetic,
and a kind at a time it is four times as many of them.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from app.engine.digits import DIGITS, DigitLinear
from app.engine.layers import rms_norm
from app.engine.model import UnitMixer

MANY = 8
"""Views from which the arithmetic is so much that one kind at a time is no slower."""


class _Four:
    """Four ``DigitLinear``, each for a quarter of what comes in."""

    def __init__(self, linears: list[DigitLinear]) -> None:
        self._own = torch.stack([linear.own.weight.detach().T for linear in linears])
        self._mean = torch.stack([linear.mean.weight.detach().T / DIGITS for linear in linears])

    def __call__(self, x: Tensor) -> Tensor:
        """[4, units, 9, inputs] -> [4, units, 9, outputs]."""
        own = torch.bmm(x.flatten(1, 2), self._own).view(*x.shape[:3], -1)
        return own.add_(torch.bmm(x.sum(2), self._mean)[:, :, None])


class PackedUnits:
    """What a ``UnitMixer`` computes."""

    def __init__(self, mixer: UnitMixer) -> None:
        self._mixer = mixer
        four = [mixer.rows, mixer.columns, mixer.boxes, mixer.board]
        self._gate_up = _Four([one.gate_up_proj for one in four])
        self._down = _Four([one.down_proj for one in four])

    def __call__(self, h: Tensor) -> Tensor:
        """[B, N, D] -> [B, N, D]; the board counts as nine units that are all the same."""
        b, k, prefix = len(h), self._mixer.box, self._mixer.prefix
        if b >= MANY:
            return UnitMixer.forward(self._mixer, h)
        grid = h[:, prefix:].view(b, k, k, k, k, -1)  # band, row, stack, column
        board = h.sum(1)[:, None, None].expand(b, k, k, -1)
        units = torch.stack([grid.sum((3, 4)), grid.sum((1, 2)), grid.sum((2, 4)), board])
        x = rms_norm(units, self._mixer.eps).view(4, b * k * k, DIGITS, -1)
        gate, up = self._gate_up(x).chunk(2, dim=-1)
        told = self._down(F.silu(gate).mul_(up)).view(4, b, k, k, -1)
        rows, columns, boxes, board = told
        cells = rows[:, :, :, None, None] + columns[:, None, None] + boxes[:, :, None, :, None]
        board = board[:, 0, :1]
        return torch.cat([board.expand(-1, prefix, -1), cells.flatten(1, 4).add_(board)], dim=1)
