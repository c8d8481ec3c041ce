"""Layers that treat a Sudoku's nine digits alike.

A state holds the same features of every digit, [..., 9 * size], and all digits share one
set of weights: what is learned of one is known of all.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from app.engine.layers import Linear, truncated_normal

DIGITS = 9


def by_digit(x: Tensor) -> Tensor:
    """[..., 9 * size] -> [..., 9, size]."""
    return x.reshape(*x.shape[:-1], DIGITS, -1)


class DigitLinear(nn.Module):
    """One projection for all nine digits, with a second one of what they have in common.

    The only linear map of [..., 9, inputs] that does not tell one digit from another.
    """

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.own = Linear(inputs, outputs)
        self.mean = Linear(inputs, outputs)

    def forward(self, x: Tensor) -> Tensor:
        """[..., 9, inputs] -> [..., 9, outputs]."""
        out: Tensor = self.own(x) + self.mean(x.mean(-2, keepdim=True))
        return out


class DigitSwiGLU(nn.Module):
    """SwiGLU of every digit's features, the same weights for all, however many there are."""

    def __init__(self, size: int, inner: int) -> None:
        super().__init__()
        self.size = size
        self.gate_up_proj = DigitLinear(size, 2 * inner)
        self.down_proj = DigitLinear(inner, size)

    def forward(self, x: Tensor) -> Tensor:
        """[..., digits * size] -> [..., digits * size]."""
        gate, up = self.gate_up_proj(x.reshape(*x.shape[:-1], -1, self.size)).chunk(2, dim=-1)
        out: Tensor = self.down_proj(F.silu(gate) * up).flatten(-2)
        return out


class DigitEmbedding(nn.Module):
    """A token as nine digits' features: what it says of its own digit, and of each other one."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(4, size))  # padding, blank, another digit, this digit
        truncated_normal(self.weight, std=1 / math.sqrt(DIGITS * size))

    def forward(self, tokens: Tensor) -> Tensor:
        """[B, T] -> [B, T, 9 * size]."""
        token = tokens[..., None]
        digits = torch.arange(2, 2 + DIGITS, device=tokens.device)
        says = torch.where(token < 2, token, 2 + (token == digits).to(tokens.dtype))
        return F.embedding(says, self.weight).flatten(-2)


class DigitHead(nn.Module):
    """A digit's logit from its own features; padding's and a blank's from what all have in common."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.common = Linear(size, 2)
        self.digit = Linear(size, 1)

    def forward(self, z: Tensor) -> Tensor:
        """[..., 9 * size] -> [..., 11]."""
        z = by_digit(z)
        return torch.cat([self.common(z.mean(-2)), self.digit(z)[..., 0]], dim=-1)
