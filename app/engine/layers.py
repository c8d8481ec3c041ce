"""The plain layers that every model is made of."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F


def rms_norm(x: Tensor, eps: float) -> Tensor:
    """Scale the last axis to unit root mean square; no weight."""
    return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + eps)


def truncated_normal(weight: Tensor, std: float, cut: float = 2.0) -> None:
    """Draw numbers between -cut and cut.

    Nothing happens on the meta device: there are no numbers, and asking it would import
    PyTorch's whole compiler, which takes longer than opening a model.
    """
    if not weight.is_meta:
        nn.init.trunc_normal_(weight, std=std, a=-cut, b=cut)


def _lecun(weight: Tensor) -> None:
    """Truncated normal of variance 1 / fan-in, cut at two deviations (0.8796 restores the deviation)."""
    std = weight.shape[1] ** -0.5 / 0.87962566103423978
    truncated_normal(weight, std, cut=2 * std)


class Linear(nn.Linear):
    """A projection without bias."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__(inputs, outputs, bias=False)

    def reset_parameters(self) -> None:
        """LeCun initialisation."""
        _lecun(self.weight)


class Embedding(nn.Embedding):
    """A table of vectors."""

    def reset_parameters(self) -> None:
        """PyTorch's initialisation, but not on the meta device (see ``truncated_normal``)."""
        if not self.weight.is_meta:
            super().reset_parameters()


class SwiGLU(nn.Module):
    """down(silu(gate) * up), over the last axis."""

    def __init__(self, size: int, inner: int) -> None:
        super().__init__()
        self.gate_up_proj = Linear(size, 2 * inner)
        self.down_proj = Linear(inner, size)

    def forward(self, x: Tensor) -> Tensor:
        """[..., size] -> [..., size]."""
        gate, up = self.gate_up_proj(x).chunk(2, dim=-1)
        out: Tensor = self.down_proj(F.silu(gate) * up)
        return out
