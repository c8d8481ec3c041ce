"""Random inputs on a device and what kernels make of them, compared: for tests and the self-check alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from app.engine.backends.cuda import Arena
from app.engine.cuda import oracles, pack
from app.engine.cuda.driver import Device, Launch
from app.engine.cuda.launches import PAD_ROWS, Norm, Stream, Weights, padded

EPS = 1e-5


@dataclass(frozen=True)
class Verdict:
    """How far a kernel's output is from its oracle's, in units of what rounding allows: up to 1 is right."""

    name: str
    worst: float

    @property
    def right(self) -> bool:
        """Whether it is within its tolerance; what is no number is not."""
        return self.worst <= 1


class Desk:
    """A device to try kernels on, and fresh random numbers."""

    def __init__(self, device: Device, seed: int) -> None:
        self.device, self._arena = device, Arena(device)
        self._random = torch.Generator().manual_seed(seed)

    def normal(self, *shape: int, std: float = 1.0) -> Tensor:
        """Random numbers, float32."""
        return std * torch.randn(*shape, generator=self._random)

    def operands(self, *shape: int, std: float = 1.0) -> Tensor:
        """Random numbers that an operand holds exactly, float32."""
        return self.round(self.normal(*shape, std=std))

    def round(self, values: Tensor) -> Tensor:
        """To an operand's precision."""
        return pack.rounded(values, self.device.operands)

    def weights(self, *shape: int) -> Tensor:
        """Random weights of a projection, each an operand."""
        return self.operands(*shape, std=shape[-1] ** -0.5)

    def zeros(self, size: int) -> int:
        """Bytes on the device."""
        return self._arena.allocate(size)

    def floats(self, values: Tensor) -> int:
        """Float32 numbers on the device, padded as states are where they have rows."""
        return self._arena.put(self._padded(values).contiguous().numpy())

    def bits(self, values: Tensor) -> int:
        """Operands on the device, padded."""
        return self._arena.put(pack.bits(self._padded(values), self.device.operands))

    def _padded(self, values: Tensor) -> Tensor:
        if values.dim() < 2:
            return values
        rows, columns = values.flatten(0, -2).shape
        out = torch.zeros(padded(rows, PAD_ROWS), padded(columns))
        out[:rows, :columns] = values.flatten(0, -2)
        return out

    def packed(self, weight: Tensor) -> Weights:
        """Weights packed by ``pack`` on the device."""
        pointer = self._arena.put(pack.bits(weight, self.device.operands))
        return Weights(pointer, weight.shape[-2], weight.shape[-1])

    def stream(self, h: Tensor, parts: int = 3) -> Stream:
        """Rows h [..., rows, D] that are not yet normalised, their squares in some partial sums."""
        rows, width = h.flatten(0, -2).shape
        squares = torch.zeros(padded(rows, PAD_ROWS), parts)
        for part, chunk in enumerate(h.flatten(0, -2).tensor_split(parts, dim=1)):
            squares[:rows, part] = chunk.square().sum(1)
        norm = Norm(width, EPS, self._arena.put(squares.numpy()), parts)
        return Stream(self.floats(h), self.bits(h), padded(width), norm)

    def empty_stream(self, rows: int, width: int, norm: Norm | None = None) -> Stream:
        """Room for rows of a stream, and for one square of each."""
        room, stride = padded(rows, PAD_ROWS), padded(width)
        norm = norm or Norm(width, EPS, self.zeros(room * 4), 1)
        return Stream(self.zeros(room * stride * 4), self.zeros(room * stride * 2), stride, norm)

    def run(self, *launches: Launch) -> None:
        """Run kernels and wait."""
        self.device.run(launches)
        self.device.synchronize()

    def read_floats(self, pointer: int, *shape: int, stride: int = 0) -> Tensor:
        """Float32 numbers [..., columns] from rows of ``stride``; 0: of their own length."""
        return torch.from_numpy(self._read(pointer, shape, stride, np.dtype(np.float32)))

    def read_bits(self, pointer: int, *shape: int, stride: int = 0) -> Tensor:
        """Operands as numbers."""
        return pack.from_bits(self._read(pointer, shape, stride, np.dtype(np.uint16)), self.device.operands)

    def _read(self, pointer: int, shape: tuple[int, ...], stride: int, kind: np.dtype[Any]) -> NDArray[Any]:
        whole = np.empty((*shape[:-1], stride or shape[-1]), kind)
        self.device.download(pointer, whole)
        return np.ascontiguousarray(whole[..., : shape[-1]])

    def exact(self, name: str, got: Tensor, want: Tensor) -> Verdict:
        """A float32 output: sums of products of operands differ in their order only."""
        return verdict(name, got, want, 2e-5, 2e-5)

    def rounded(self, name: str, got: Tensor, want: Tensor, slack: float = 1e-4) -> Verdict:
        """An operand: at most its last digit is off."""
        return verdict(name, got, want, 2**-8 if self.device.operands == "bfloat16" else 2**-10, slack)

    def summed(self, name: str, got: Tensor, want: Tensor) -> Verdict:
        """A float32 output: a sum of products with operands that were made and rounded on the way."""
        step = 2**-8 if self.device.operands == "bfloat16" else 2**-11
        return verdict(name, got, want, step, step)

    def softened(self, name: str, got: Tensor, want: Tensor) -> Verdict:
        """An operand made of other rounded operands on the way."""
        return self.rounded(name, got, want, 2**-7 if self.device.operands == "bfloat16" else 2**-9)


def verdict(name: str, got: Tensor, want: Tensor, relative: float, absolute: float) -> Verdict:
    """The worst number, each allowed a part of itself and a part of the largest."""
    got, want = got.double(), want.double()
    allowed = relative * want.abs() + absolute * want.abs().max() + 1e-30
    worst = ((got - want).abs() / allowed).max()
    return Verdict(name, float(worst))


def factor(h: Tensor, width: int) -> Tensor:
    """RMSNorm's factor of random rows, as ``Desk.stream`` has them on the device."""
    return oracles.scale(h.double(), width, EPS)
