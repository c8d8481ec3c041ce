"""An attention block as the CPU computes it fastest, in float32, bf16 or int8.

The weights are laid out once as oneDNN wants them. Its products add the residual and apply the gate
while a result is still in the cache, and norms work in place: of a block's passes over memory only
those of attention are left.
"""

from __future__ import annotations

import platform
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import torch
from torch import Tensor
from torch.nn import functional as F

from app.engine.model import Block, Place, rotate

ONEDNN = bool(torch.backends.mkldnn.is_available())  # type: ignore[no-untyped-call]  # torch's own gap
ON_X86 = platform.machine() in ("x86_64", "AMD64")
PACKS = ONEDNN and ON_X86
"""Whether this module's products are to be had; oneDNN for other processors has not all of them."""
Arithmetic = Literal["float32", "bf16", "int8"]
_HAS = torch.cpu.get_capabilities() if PACKS else {}
_FAST: dict[Arithmetic, bool] = {
    "int8": bool(_HAS.get("avx512_vnni")),  # without it oneDNN's sums may overflow
    "bf16": bool(_HAS.get("amx_bf16") or _HAS.get("avx512_bf16")),  # without them it is slower than float32
}
FAST: tuple[Arithmetic, ...] = tuple(name for name, there in _FAST.items() if there)
"""What this processor multiplies faster than float32, the fastest first."""


def laid_out(weight: Tensor) -> Tensor:
    """A weight [outputs, inputs] as oneDNN wants it; this changes nothing in the result."""
    weight = weight.detach().contiguous()
    if not ON_X86:
        return weight
    packed: Tensor = torch.ops.mkldnn._reorder_linear_weight(weight, None)
    return packed


class Projection(Protocol):
    """A projection x -> x @ weight.T, and what its product can do on the way."""

    def __init__(self, weight: Tensor) -> None:
        """Lay out a weight [outputs, inputs]."""
        ...

    @staticmethod
    def ready(x: Tensor) -> Any:
        """[B, N, inputs] as the projections want it; several may share it."""
        ...

    def __call__(self, x: Any) -> Tensor:
        """[B, N, outputs]."""
        ...

    def plus(self, x: Any, other: Tensor) -> Tensor:
        """Its product and ``other``."""
        ...

    def silu(self, x: Any) -> Tensor:
        """Its product through SiLU."""
        ...

    def times(self, x: Any, other: Tensor) -> Tensor:
        """Its product times ``other``, which may be overwritten."""
        ...


class Float32:
    """In the weight's own precision; of a float32 weight only the order of summation is another."""

    def __init__(self, weight: Tensor) -> None:
        self._weight = laid_out(weight)

    @staticmethod
    def ready(x: Tensor) -> Tensor:
        """Nothing is to be done."""
        return x

    def __call__(self, x: Tensor, then: str = "none") -> Tensor:
        """[B, N, outputs]."""
        out: Tensor = torch.ops.mkldnn._linear_pointwise.default(x, self._weight, None, then, [], "")
        return out

    def plus(self, x: Tensor, other: Tensor) -> Tensor:
        """Its product and ``other``."""
        return self._with(x, other, "add")

    def silu(self, x: Tensor) -> Tensor:
        """Its product through SiLU."""
        return self(x, "swish")

    def times(self, x: Tensor, other: Tensor) -> Tensor:
        """Its product times ``other``."""
        return self._with(x, other, "mul")

    def _with(self, x: Tensor, other: Tensor, how: str) -> Tensor:
        out: Tensor = torch.ops.mkldnn._linear_pointwise.binary(x, other, self._weight, None, how)
        return out


class Bf16:
    """Weights and activations in bf16, sums and residual in float32."""

    def __init__(self, weight: Tensor) -> None:
        self._product = Float32(weight.detach().bfloat16())

    @staticmethod
    def ready(x: Tensor) -> Tensor:
        """Rounded."""
        return x.bfloat16()

    def __call__(self, x: Tensor) -> Tensor:
        """[B, N, outputs]."""
        return self._product(x)

    def plus(self, x: Tensor, other: Tensor) -> Tensor:
        """Its product and ``other``, in ``other``'s precision."""
        return other + self._product(x)

    def silu(self, x: Tensor) -> Tensor:
        """Its product through SiLU."""
        return self._product.silu(x)

    def times(self, x: Tensor, other: Tensor) -> Tensor:
        """Its product times ``other``."""
        return self._product.times(x, other)


ZERO = 128
"""The byte that stands for 0 in quantised activations: oneDNN multiplies unsigned by signed bytes."""
ROUNDING = torch.tensor(ZERO + 0.5)
"""What is added before cutting off the fraction."""


@dataclass(frozen=True, slots=True)
class Bytes:
    """Activations, quantised: the value is scale * (byte - ZERO)."""

    values: Tensor
    scale: float


class Int8:
    """Weights as signed bytes with a scale for each output, activations as bytes with one for all."""

    def __init__(self, weight: Tensor) -> None:
        weight = weight.detach().float()
        self._scales = weight.abs().amax(1).clamp(min=1e-12) / 127
        whole = (weight / self._scales[:, None]).round().to(torch.int8)
        self._weight = torch.ops.onednn.qlinear_prepack(whole, None)
        self._zeros = torch.zeros(len(weight), dtype=torch.int32)

    @staticmethod
    def ready(x: Tensor) -> Bytes:
        """Quantise, by the largest number there is."""
        low, high = torch.aminmax(x)
        scale = max(-float(low), float(high)) / 127 or 1.0
        return Bytes(torch.add(ROUNDING, x, alpha=1 / scale).to(torch.uint8), scale)

    def __call__(self, x: Bytes, then: str = "none") -> Tensor:
        """[B, N, outputs]."""
        out: Tensor = torch.ops.onednn.qlinear_pointwise.default(
            x.values, x.scale, ZERO, self._weight, self._scales, self._zeros, None,
            1.0, 0, torch.float32, then, [], "",
        )  # fmt: skip
        return out

    def plus(self, x: Bytes, other: Tensor) -> Tensor:
        """Its product and ``other``."""
        out: Tensor = torch.ops.onednn.qlinear_pointwise.binary(
            x.values, x.scale, ZERO, self._weight, self._scales, self._zeros, other, None,
            1.0, 0, torch.float32, 1.0, 0, "add", 1.0, "none", [], "",
        )  # fmt: skip
        return out

    def silu(self, x: Bytes) -> Tensor:
        """Its product through SiLU."""
        return self(x, "swish")

    def times(self, x: Bytes, other: Tensor) -> Tensor:
        """Its product times ``other``, in its place."""
        return other.mul_(self(x))


PROJECTIONS: dict[Arithmetic, type[Projection]] = {"float32": Float32, "bf16": Bf16, "int8": Int8}


def normalise(h: Tensor, eps: float) -> Tensor:
    """``rms_norm``, in place."""
    norm = torch.linalg.vector_norm(h, dim=-1, keepdim=True)
    return h.mul_(norm.square_().mul_(1 / h.shape[-1]).add_(eps).rsqrt_())


class PackedBlock:
    """What an attention ``Block`` computes."""

    def __init__(self, block: Block, project: type[Projection]) -> None:
        weight = block.get_parameter
        self._eps, self._heads, self._ready = block.eps, block.self_attn.heads, project.ready
        self._qkv = project(weight("self_attn.qkv_proj.weight"))
        self._out = project(weight("self_attn.o_proj.weight"))
        self._gate, self._up = map(project, weight("mlp.gate_up_proj.weight").chunk(2))
        self._down = project(weight("mlp.down_proj.weight"))

    def __call__(self, h: Tensor, place: Place) -> Tensor:
        """[B, N, D] -> [B, N, D]."""
        h = normalise(self._out.plus(self._ready(self._mixed(h, place)), h), self._eps)
        x = self._ready(h)
        inner = self._up.times(x, self._gate.silu(x))
        return normalise(self._down.plus(self._ready(inner), h), self._eps)

    def asked(self, h: Tensor, place: Place) -> tuple[Tensor, Tensor, Tensor]:
        """Queries, keys and values of [B, N, D], turned: each [B, heads, N, head_dim]."""
        b, n, d = h.shape
        qkv = self._qkv(self._ready(h)).float()
        qkv = qkv.view(b, n, 3, self._heads, d // self._heads).permute(2, 0, 3, 1, 4)
        q, k = rotate(qkv[:2], *place.rotary) if place.rotary else qkv[:2]
        return q, k, qkv[2]

    def _mixed(self, h: Tensor, place: Place) -> Tensor:
        return F.scaled_dot_product_attention(*self.asked(h, place)).transpose(1, 2).reshape(h.shape)
