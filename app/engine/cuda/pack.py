"""Weights as the kernels want them: padded, rounded to operands, neighbours where two numbers meet."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from app.engine.cuda.launches import HEADS, padded
from app.engine.digits import DIGITS, DigitHead, DigitLinear, DigitSwiGLU
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


def fragments(weight: Tensor) -> Tensor:
    """[columns, depth] -> the same numbers as a warp reads them: tiles of 16 × 16, eight numbers a lane."""
    columns, depth = weight.shape
    tiles = weight.reshape(columns // 16, 2, 8, depth // 16, 2, 4, 2)
    return tiles.permute(0, 3, 2, 5, 1, 4, 6).reshape(columns, depth)


def side_by_side(projection: DigitLinear) -> Tensor:
    """What each digit says for itself, and beside it what all have in common [outputs, 2 inputs]."""
    return torch.cat([projection.own.weight, projection.mean.weight], dim=1)


def lm_head(model: HRM) -> Tensor:
    """The projection from a state to its tokens' logits."""
    head = model.lm_head
    if isinstance(head, DigitHead):
        common = head.common.weight.repeat(1, DIGITS) / DIGITS
        return torch.cat([common, torch.kron(torch.eye(DIGITS), head.digit.weight)])
    assert isinstance(head, nn.Linear)
    return head.weight


def swiglu(module: nn.Module) -> tuple[Tensor, Tensor]:
    """The weights of its gates and ups, and of its way down, each [columns, depth]."""
    if isinstance(module, DigitSwiGLU):
        both = pairs(*side_by_side(module.gate_up_proj).chunk(2))
        return fragments(both), fragments(side_by_side(module.down_proj))
    assert isinstance(module, SwiGLU)
    return gated(module.gate_up_proj.weight), pad(module.down_proj.weight)


def mixer(layer: nn.Module) -> dict[str, Tensor]:
    """The weights of a block's first half."""
    module = next(module for name, module in layer.named_children() if name != "mlp")
    if isinstance(module, Attention):
        heads = module.heads
        return {"in": qkv(module.qkv_proj.weight, heads), "out": output(module.o_proj.weight, heads)}
    if isinstance(module, SwiGLU):
        there, back = swiglu(module)
        return {"in": there, "out": back}
    if isinstance(module, UnitMixer):
        units = (swiglu(unit) for unit in (module.rows, module.columns, module.boxes, module.board))
        all_there, all_back = zip(*units, strict=True)
        return {"in": torch.stack(all_there), "out": torch.stack(all_back)}
    assert isinstance(module, LocalMixer)
    both = [pad(module.down_proj.weight), pad(module.pool_proj.weight)]
    return {"in": convolution(module.conv.weight), "out": torch.cat(both, dim=1)}


def block(layer: nn.Module) -> dict[str, Tensor]:
    """A block's weights by the name of their product, each [columns, depth] or [groups, columns, depth]."""
    gate_up, down = swiglu(layer.get_submodule("mlp"))
    mix = {f"mix_{name}": weights for name, weights in mixer(layer).items()}
    return {"gate_up": gate_up, "down": down, **mix}


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
