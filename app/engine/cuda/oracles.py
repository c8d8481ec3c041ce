"""Beside every kernel the same in plain PyTorch, at float64: what the kernels are held against."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional as F

from app.engine.backends.torch_cpu import probabilities_of
from app.engine.cuda import pack
from app.engine.model import HRM, rotate


def scale(h: Tensor, width: int, eps: float) -> Tensor:
    """RMSNorm's factor of each row [rows, 1]."""
    mean: Tensor = h.square().sum(-1, keepdim=True) / width
    return torch.rsqrt(mean + eps)


def rotary(a: Tensor, weight: Tensor, factor: Tensor, cos: Tensor, sin: Tensor, heads: int) -> Tensor:
    """Queries and keys turned, and values: a [V, N, D] -> [V, N, 3, heads, head]."""
    v, n, d = a.shape
    q, k, value = (factor * (a @ weight.T)).view(v, n, 3, heads, d // heads).permute(2, 0, 3, 1, 4)
    turned = torch.stack([rotate(q, cos, sin), rotate(k, cos, sin), value])
    return turned.permute(1, 3, 0, 2, 4)


def attention(qkv: Tensor) -> Tensor:
    """[V, N, 3, heads, head] -> [V, N, heads, head]."""
    q, k, v = qkv.permute(2, 0, 3, 1, 4)
    weights = (q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1])).softmax(-1)
    out: Tensor = (weights @ v).transpose(1, 2)
    return out


def gated(a: Tensor, weight: Tensor, factor: Tensor | float = 1.0) -> Tensor:
    """SwiGLU's inner layer [..., inner]."""
    gate, up = (factor * (a @ weight.transpose(-1, -2))).chunk(2, dim=-1)
    return F.silu(gate) * up


def add(a: Tensor, weight: Tensor, residual: Tensor, factor: Tensor | float) -> Tensor:
    """The residual stream, normalised, and a product."""
    return residual * factor + a @ weight.transpose(-1, -2)


def convolved(h: Tensor, weight: Tensor, prefix: int, columns: int) -> Tensor:
    """A 3×3 convolution's inner layer of [V, N, D], zero at the prefix."""
    v, _, d = h.shape
    grid = h[:, prefix:].view(v, -1, columns, d).permute(0, 3, 1, 2)
    gate, up = F.conv2d(grid, weight, padding=1).permute(0, 2, 3, 1).flatten(1, 2).chunk(2, dim=-1)
    return torch.cat([torch.zeros(v, prefix, d, dtype=h.dtype), F.silu(gate) * up], dim=1)


def pooled(h: Tensor, prefix: int, box: int) -> list[Tensor]:
    """Sums over rows, columns, boxes [V, box², D] and boards [V, 1, D]."""
    grid = h[:, prefix:].reshape(len(h), box, box, box, box, -1)
    units = [grid.sum((3, 4)), grid.sum((1, 2)), grid.sum((2, 4))]
    return [*(unit.flatten(1, 2) for unit in units), h.sum(1, keepdim=True)]


def gathered(h: Tensor, heard: list[Tensor], prefix: int, box: int) -> Tensor:
    """The stream with what its units say: the prefix hears the board only."""
    rows, columns, boxes = (unit.view(len(h), box, box, -1) for unit in heard[:3])
    cells = rows[:, :, :, None, None] + columns[:, None, None] + boxes[:, :, None, :, None]
    return h + F.pad(cells.flatten(1, 4), (0, 0, prefix, 0)) + heard[3]


def answer(logits: Tensor, stablemax: bool) -> dict[str, Tensor]:
    """What the logits [..., tokens] say."""
    p = probabilities_of(logits, stablemax)
    entropy = -(p * p.clamp(min=1e-300).log()).sum(-1)
    return {"logits": logits, "probabilities": p, "entropy": entropy, "token": logits.argmax(-1)}


def reference(model: HRM, operands: str) -> HRM:
    """The model at float64 with its modules' weights as the GPU has them."""
    exact = HRM(model.config, model.columns).eval().requires_grad_(False)
    exact.load_state_dict(
        {
            name: pack.rounded(weight, operands) if "_level." in name else weight
            for name, weight in model.state_dict().items()
        }
    )
    return exact.double()
