"""Weights as the kernels want them: padded, rounded to operands, neighbours where two numbers meet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from app.engine.cuda.launches import HEADS, padded
from app.engine.digits import DIGITS, DigitHead, DigitLinear
from app.engine.layers import SwiGLU
from app.engine.model import HRM, Attention, LocalMixer, UnitMixer

FORMATS = {"bfloat16": torch.bfloat16, "float16": torch.float16}


def rounded(values: Tensor, operands: str) -> Tensor:
    """The same numbers with an operand's precision, as float32."""
    return values.to(FORMATS[operands]).float()


def bits(values: Tensor, operands: str) -> NDArray[np.uint16]:
    """Numbers as operands, to be copied to the GPU."""
    array: NDArray[Any] = values.to(FORMATS[operands]).contiguous().view(torch.int16).numpy()
    return array.view(np.uint16)


def from_bits(array: NDArray[np.uint16], operands: str) -> Tensor:
    """Operands as numbers again."""
    return torch.from_numpy(array.view(np.int16)).view(FORMATS[operands]).float()


def pad(matrix: Tensor) -> Tensor:
    """Zeros to the right and below, up to whole tiles."""
    rows, columns = matrix.shape[-2:]
    return F.pad(matrix, (0, padded(columns) - columns, 0, padded(rows) - rows))


def head_size(config_head: int, heads: int) -> int:
    """A head's size with padding; 0 where it is too large for any kernel."""
    return next((size for size in HEADS if size >= config_head and size * heads % 64 == 0), 0)


def pairs(first: Tensor, second: Tensor) -> Tensor:
    """Rows of two matrices in turn: those that meet become neighbours."""
    return torch.stack([first, second], dim=-2).flatten(-3, -2)


def gated(gate_up: Tensor) -> Tensor:
    """[2 inner, size] -> gate and up in turn, padded so that the inner layer is whole tiles."""
    gate, up = gate_up.chunk(2)
    return pairs(pad(gate), pad(up))


def qkv(weight: Tensor, heads: int) -> Tensor:
    """[3 D, D] -> heads padded, and the halves of queries and keys that turn together side by side."""
    size = weight.shape[1] // heads
    room = head_size(size, heads)
    parts = weight.view(3, heads, size, -1)
    out = weight.new_zeros(3, heads, room, weight.shape[1])
    out[:2, :, :size] = pairs(parts[:2, :, : size // 2], parts[:2, :, size // 2 :])
    out[2, :, :size] = parts[2]
    return pad(out.flatten(0, 2))


def output(weight: Tensor, heads: int) -> Tensor:
    """[D, D] -> for padded heads."""
    size = weight.shape[1] // heads
    parts = weight.view(len(weight), heads, size)
    return pad(F.pad(parts, (0, head_size(size, heads) - size)).flatten(1))


def convolution(weight: Tensor) -> Tensor:
    """[2 D, D, 3, 3] -> [2 D in turn, 9 taps × D], a product over the nine neighbours."""
    inputs = weight.shape[1]
    taps = F.pad(weight.flatten(2).transpose(1, 2), (0, padded(inputs) - inputs))
    return gated(taps.flatten(1))


def spread(own: Tensor, mean: Tensor) -> Tensor:
    """All nine digits' projection as one matrix: ``own`` for each, ``mean`` for what they have in common."""
    each, all_ = torch.eye(DIGITS), torch.full((DIGITS, DIGITS), 1 / DIGITS)
    return torch.kron(each, own) + torch.kron(all_, mean)


def dense(projection: nn.Module) -> Tensor:
    """A projection's weights [outputs, inputs]."""
    if isinstance(projection, DigitLinear):
        return spread(projection.own.weight, projection.mean.weight)
    assert isinstance(projection, nn.Linear)
    return projection.weight


def gate_up(projection: nn.Module) -> Tensor:
    """The weights of all gates above those of all ups [2 inner, inputs]."""
    if not isinstance(projection, DigitLinear):
        return dense(projection)
    halves = zip(projection.own.weight.chunk(2), projection.mean.weight.chunk(2), strict=True)
    return torch.cat([spread(own, mean) for own, mean in halves])


def lm_head(model: HRM) -> Tensor:
    """The projection from a state to its tokens' logits."""
    head = model.lm_head
    if isinstance(head, DigitHead):
        common = head.common.weight.repeat(1, DIGITS) / DIGITS
        return torch.cat([common, torch.kron(torch.eye(DIGITS), head.digit.weight)])
    return dense(head)


def swiglus(units: Sequence[nn.Module]) -> dict[str, Tensor]:
    """Several SwiGLUs of one shape [units, columns, depth]."""
    return {
        "in": torch.stack([gated(gate_up(unit.get_submodule("gate_up_proj"))) for unit in units]),
        "out": torch.stack([pad(dense(unit.get_submodule("down_proj"))) for unit in units]),
    }


def mixer(layer: nn.Module) -> dict[str, Tensor]:
    """The weights of a block's first half."""
    module = next(module for name, module in layer.named_children() if name != "mlp")
    if isinstance(module, Attention):
        heads = module.heads
        return {"in": qkv(module.qkv_proj.weight, heads), "out": output(module.o_proj.weight, heads)}
    if isinstance(module, SwiGLU):
        return swiglus([module])
    if isinstance(module, UnitMixer):
        return swiglus([module.rows, module.columns, module.boxes, module.board])
    assert isinstance(module, LocalMixer)
    both = [pad(module.down_proj.weight), pad(module.pool_proj.weight)]
    return {"in": convolution(module.conv.weight), "out": torch.cat(both, dim=1)}


def block(layer: nn.Module) -> dict[str, Tensor]:
    """A block's weights by the name of their product, each [columns, depth] or [groups, columns, depth]."""
    mlp = {name: weights[0] for name, weights in swiglus([layer.get_submodule("mlp")]).items()}
    mix = {f"mix_{name}": weights for name, weights in mixer(layer).items()}
    return {"gate_up": mlp["in"], "down": mlp["out"], **mix}


def levels(model: HRM) -> dict[str, list[dict[str, Tensor]]]:
    """The blocks of both modules; a shared module appears once, as "L"."""
    modules = {"L": model.L_level} if model.config.shared else {"L": model.L_level, "H": model.H_level}
    return {name: [block(layer) for layer in module.layers] for name, module in modules.items()}


def rotary(model: HRM) -> tuple[Tensor, Tensor]:
    """(cos, sin) [positions, padded head / 2]; nothing turns in a model without rotary positions."""
    config = model.config
    size = config.hidden_size // config.num_heads
    room = head_size(size, config.num_heads)
    if hasattr(model, "rotary_cos"):
        fill = (0, (room - size) // 2)
        return F.pad(model.rotary_cos, fill), F.pad(model.rotary_sin, fill)
    return torch.ones(config.positions_total, room // 2), torch.zeros(config.positions_total, room // 2)
