"""The CPU, through PyTorch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from app.engine.backends.base import Look, Readout, StateView
from app.engine.backends.packed import ONEDNN, PACKS, PROJECTIONS, Arithmetic, PackedBlock, laid_out
from app.engine.backends.units import PackedUnits
from app.engine.config import HRMConfig
from app.engine.digits import DIGITS
from app.engine.events import Level
from app.engine.grids import TOKENS
from app.engine.model import HRM, Block, UnitMixer
from app.engine.starts import first_states, inputs, stored
from app.puzzles.base import frozen

BLOCK = 256
"""Without attention, products are summed in runs of this length. TRM's token mixing is chaotic (a
rounding error grows some hundredfold a segment), so the published numbers come out only in the order
of summation that made them."""

WORTH_BLOCKS = 2**14
"""Weights from which a projection is worth oneDNN's call; those of our Sudoku model are not."""

ALL_THREADS = torch.get_num_threads()
WORTH_THREADS = 5e8
"""Multiplications in both levels from which they are worth more than one thread. Below, waking the
others costs what they save, and waiting for them ruins everything on a busy machine."""
UNITS = (9 + 9 + 9 + 1) / 4
"""On how many units of a board the weights for rows, columns, boxes and the board work on average."""


def threads_for(model: HRM, positions: int) -> int:
    """How many threads thinking about so many positions at once is worth."""
    return ALL_THREADS if multiplications(model, positions) >= WORTH_THREADS else 1


def multiplications(model: HRM, positions: int) -> float:
    """How many one pass through both levels takes in its projections, at so many positions at once."""
    boards = positions / model.config.positions_total
    alike = TOKENS if model.config.mixer == "grids" else DIGITS

    def uses(name: str) -> float:
        places = boards * UNITS if ".units." in name else positions
        return places * alike if ".own." in name or ".near." in name else places

    return sum(uses(name) * p.numel() for name, p in model.named_parameters() if "_level." in name)


def blocked_linear(weight: Tensor, bias: Tensor | None = None) -> Callable[[Tensor], Tensor]:
    """A projection x -> x @ weight.T + bias by oneDNN, summed in blocks of ``BLOCK``.

    The blocks are laid out once as oneDNN wants them, which changes nothing in the result.

    Args:
        weight: [outputs, inputs] float32.
        bias: [outputs].

    Returns:
        A function from [..., inputs] to [..., outputs].
    """
    product = torch.ops.mkldnn._linear_pointwise.default
    inputs = weight.shape[1]
    blocks = [slice(start, start + BLOCK) for start in range(0, inputs, BLOCK)]
    pieces = [laid_out(weight[:, block]) for block in blocks]

    def whole(x: Tensor) -> Tensor:
        out: Tensor = product(x.contiguous(), pieces[0], bias, "none", [], "")
        return out

    def blocked(x: Tensor) -> Tensor:
        x = x.contiguous()
        total: Tensor = product(x[..., blocks[0]], pieces[0], bias, "none", [], "")
        for block, piece in zip(blocks[1:], pieces[1:], strict=True):
            total += product(x[..., block], piece, None, "none", [], "")
        return total

    return whole if inputs <= BLOCK else blocked


def prepare(model: HRM, arithmetic: Arithmetic = "float32") -> HRM:
    """Make the modules compute as the processor does it fastest; how they did before is forgotten.

    Blocks with attention are packed, and so are a Sudoku's units; elsewhere every large projection is
    summed in blocks. What oneDNN is needed for stays as it is where oneDNN is not to be had. So do the
    heads, which only read the states.

    Args:
        arithmetic: of the products in packed blocks.
    """
    model.eval().requires_grad_(False)
    attends = model.config.mixer == "attention"
    for name, module in model.named_modules():
        if attends and PACKS and isinstance(module, Block):
            module.forward = PackedBlock(module, PROJECTIONS[arithmetic])  # type: ignore[method-assign]  # for inference
        elif isinstance(module, UnitMixer):
            module.forward = PackedUnits(module)  # type: ignore[method-assign]  # likewise
        elif not attends and ONEDNN and _is_large_projection(name, module):
            module.forward = blocked_linear(module.weight, module.bias)
    return model


def release(model: HRM) -> None:
    """Give back the weights that packed blocks hold in their own layout; of each its shape stays.

    The model thinks on, but cannot be prepared, moved or saved any more.
    """
    for module in model.modules():
        if isinstance(module.forward, PackedBlock):
            for weight in module.parameters():
                weight.data = torch.full((), torch.nan).expand(weight.shape)


def _is_large_projection(name: str, module: nn.Module) -> bool:
    return "_level." in name and isinstance(module, nn.Linear) and module.weight.numel() >= WORTH_BLOCKS


def probabilities_of(logits: Tensor, stablemax: bool) -> Tensor:
    """Softmax, or stablemax p = s(x) / sum s(x), s(x) = x + 1 for x >= 0, else 1 / (1 - x).

    Source: arXiv 2501.04697 for stablemax.
    """
    if not stablemax:
        return F.softmax(logits, dim=-1)
    s = torch.where(logits >= 0, logits + 1, 1 / (1 - logits))
    return s / s.sum(-1, keepdim=True)


def _read_only(tensor: Tensor) -> NDArray[Any]:
    array: NDArray[Any] = tensor.numpy()
    array.flags.writeable = False
    return array


def _first(z: Tensor) -> NDArray[np.float32]:
    """The first view's state [N, D] of all [V, N, D], which it does not keep alive."""
    return _read_only(z[0] if len(z) == 1 else z[0].clone())


class TorchBackend:
    """One puzzle at a time, in all its views at once, in one of several kinds of arithmetic."""

    device = "CPU"
    fault = ""
    threads = 0

    def __init__(self, model: HRM, arithmetic: Arithmetic = "float32") -> None:
        self.model = prepare(model, arithmetic)
        if arithmetic != "float32":
            self.device = f"CPU ({arithmetic})"
        self.config: HRMConfig = model.config

    @torch.inference_mode()
    def begin(self, looks: Sequence[Look], puzzle_id: int, columns: int) -> None:
        """Take up a puzzle, on a canvas so many columns wide."""
        self.model.columns = columns
        self.threads = threads_for(self.model, len(looks) * len(looks[0].tokens))
        torch.set_num_threads(self.threads)
        self._puzzle_id = puzzle_id
        self.feed(looks)
        z_H, z_L = first_states(self.model, self._x, [look.seed for look in looks])
        self._z: dict[Level, Tensor] = {"H": z_H, "L": z_L}
        self._state = {level: _first(z) for level, z in self._z.items()}
        self._before = self._state.copy()

    @torch.inference_mode()
    def feed(self, looks: Sequence[Look]) -> None:
        """Take other tokens of the same shape; the states stay as they are."""
        self._x = inputs(self.model, looks, self._puzzle_id)

    @torch.inference_mode()
    def update(self, level: Level) -> None:
        """One L or H update."""
        z = self._z
        if level == "L":
            z["L"] = self.model.update_L(z["H"], z["L"], self._x)
        else:
            z["H"] = self.model.update_H(z["H"], z["L"])
        self._before[level], self._state[level] = self._state[level], _first(z[level])

    def states(self, level: Level) -> NDArray[np.float32]:
        """A level's states [V, N, D] in every view."""
        return self._z[level].numpy().copy()

    def write(self, level: Level, states: NDArray[np.float32]) -> None:
        """Put other states [V, N, D] in place of a level's; they have not moved."""
        self._z[level] = torch.from_numpy(states.copy())
        self._state[level] = self._before[level] = _first(self._z[level])

    def stored(self, level: Level) -> NDArray[np.float32]:
        """The first state that the model stores for a level, the same [D] at every position."""
        return stored(self.model, level)

    def view(self, level: Level) -> StateView:
        """The state as the last update left it; updates make new tensors, so no copy is needed."""
        state = self._state[level]
        change = (state - self._before[level]).ravel("K")  # a norm does not mind the order
        flat = state.ravel("K")
        return StateView(state, float(flat @ flat) ** 0.5, float(change @ change) ** 0.5)

    @torch.inference_mode()
    def read(self) -> Readout:
        """The answer as z_H holds it."""
        p = _read_only(probabilities_of(self.model.read(self._z["H"])[0], self.config.stablemax))
        return Readout(frozen(p.argmax(-1)), p)

    @torch.inference_mode()
    def all_views(self) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
        """Of every view the answer's tokens [V, T] and the logit q_halt [V]."""
        z_H = self._z["H"]
        return frozen(self.model.read(z_H).argmax(-1).numpy()), self.model.halt(z_H)[:, 0].numpy()

    @torch.inference_mode()
    def logits(self) -> NDArray[np.float32]:
        """Raw logits [T, V] of z_H."""
        out: NDArray[np.float32] = self.model.read(self._z["H"])[0].numpy()
        return out

    @torch.inference_mode()
    def halt(self) -> tuple[float, float]:
        """(q_halt, q_continue) logits of z_H."""
        halt, go_on = self.model.halt(self._z["H"])[0].tolist()
        return halt, go_on
