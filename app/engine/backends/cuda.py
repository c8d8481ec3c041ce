"""The GPU, through our own kernels: it cannot be told from the CPU's backend but by its speed."""

from __future__ import annotations

import weakref
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from app.engine.backends.base import Look, Readout, StateView
from app.engine.config import HRMConfig
from app.engine.cuda import pack
from app.engine.cuda.driver import CudaError, Device, Graph
from app.engine.cuda.launches import MOST_TOKENS, Views, Weights, attention_shared, digits_shared, padded
from app.engine.cuda.plan import OnDevice, Plan
from app.engine.digits import DIGITS
from app.engine.events import Level
from app.engine.model import HRM
from app.engine.starts import first_states, inputs, stored
from app.language import tr

CELL = np.dtype(
    [("probability", np.float32), ("entropy", np.float32), ("token", np.int32), ("changed", np.int32)]
)
"""A cell after an H update: its token, how likely it is, the entropy in nats, whether the token changed."""


def why_not(config: HRMConfig, shared_limit: int) -> str:
    """Why a model cannot run on a GPU, in a sentence; "" if it can.

    Args:
        shared_limit: bytes of shared memory that a block may have there.
    """
    if config.vocab_size > MOST_TOKENS:
        return tr(
            "The GPU's kernels read models of at most {most} tokens; this one has {count}.",
            most=MOST_TOKENS, count=config.vocab_size,
        )  # fmt: skip
    if config.mixer == "grids":
        return tr("The GPU's kernels do not mix ARC's grids.")
    if config.mixer == "digits":
        size = config.hidden_size // DIGITS
        if size % 16 or digits_shared(size, 4 * size) > shared_limit:
            return tr("The GPU's kernels have no SwiGLU for digits of {size}.", size=size)
    if config.mixer == "attention":
        size = config.hidden_size // config.num_heads
        room = pack.head_size(size, config.num_heads)
        if size % 2 or not room or attention_shared(room) > shared_limit:
            return tr("The GPU's kernels have no attention for heads of {size}.", size=size)
    return ""


class Arena:
    """Memory of a GPU and of the host that is given back together, at the latest with its owner."""

    def __init__(self, device: Device) -> None:
        self._device = device
        self._taken: list[int] = []
        self._pinned: list[int] = []
        self.close = weakref.finalize(self, _give_back, device, self._taken, self._pinned)

    def allocate(self, size: int) -> int:
        """So many bytes of zeros on the GPU."""
        pointer = self._device.allocate(size)
        self._taken.append(pointer)
        return pointer

    def put(self, array: NDArray[np.generic]) -> int:
        """A copy of an array on the GPU."""
        pointer = self.allocate(array.nbytes)
        self._device.upload(pointer, array)
        return pointer

    def pinned(self, size: int) -> tuple[int, NDArray[np.uint8]]:
        """Bytes of the host that the GPU writes to: their address and an array over them."""
        address, array = self._device.pinned(size)
        self._pinned.append(address)
        return address, array


def _give_back(device: Device, taken: list[int], pinned: list[int]) -> None:
    for pointer in taken:
        device.free(pointer)
    for address in pinned:
        device.free_pinned(address)


class Session:
    """A model at work on batches of one shape: memory, a graph an update, and what comes back by itself."""

    def __init__(self, device: Device, config: HRMConfig, on: OnDevice, views: Views) -> None:
        self.views, self.device, self.arena = views, device, Arena(device)
        self.plan = plan = Plan(device, self.arena.allocate, config, on, views)
        self.cells_count = cells = views.positions - views.prefix
        sizes = {
            "H": 8, "L": 8,
            "cells": cells * CELL.itemsize, "probabilities": cells * config.vocab_size * 4,
            "q": views.views * 8, "state": views.positions * plan.width * 4,
        }  # fmt: skip
        found = {name: self.arena.pinned(size) for name, size in sizes.items()}
        self._address = {name: address for name, (address, _) in found.items()}
        self._size = sizes
        self.norms: dict[Level, NDArray[np.float32]] = {
            "H": found["H"][1].view(np.float32), "L": found["L"][1].view(np.float32),
        }  # fmt: skip
        self.cells = found["cells"][1].view(CELL)
        self.probabilities = found["probabilities"][1].view(np.float32).reshape(cells, config.vocab_size)
        self._state = found["state"][1].view(np.float32).reshape(-1, plan.width)
        self.q = found["q"][1].view(np.float32).reshape(-1, 2)
        answer = plan.answer()
        self.answer = device.graph([answer], self._send_answer)
        self.updates: dict[Level, Graph] = {
            "L": device.graph(plan.updates["L"], lambda: self._send("L", plan.memory.norms["L"])),
            "H": device.graph([*plan.updates["H"], answer], self._send_after_H),
        }

    def _send(self, name: str, pointer: int) -> None:
        self.device.send(self._address[name], pointer, self._size[name])

    def _send_answer(self) -> None:
        for name in ("cells", "probabilities", "q"):
            self._send(name, getattr(self.plan.memory, name))

    def _send_after_H(self) -> None:
        self._send("H", self.plan.memory.norms["H"])
        self._send_answer()

    def first(self, level: Level, width: int) -> NDArray[np.float32]:
        """The first view's state [N, width], by way of pinned memory: the fastest."""
        self._send("state", self.plan.memory.z[level])
        self.device.synchronize()
        return self._state[:, :width].copy()

    def write(self, pointer: int, states: NDArray[np.float32]) -> None:
        """States [V, N, D] into padded memory."""
        whole = np.zeros((self.plan.rows, self.plan.width), np.float32)
        whole[: self.views.rows, : states.shape[-1]] = states.reshape(self.views.rows, -1)
        self.device.upload(pointer, whole)

    def fetch(self, pointer: int, width: int) -> NDArray[np.float32]:
        """The states [V, N, width] of all views."""
        whole = np.empty((self.views.views, self.views.positions, self.plan.width), np.float32)
        self.device.download(pointer, whole)
        return whole[..., :width]


class CudaBackend:
    """One puzzle at a time, in all its views at once, on a GPU: operands of 16 bits, sums of float32."""

    fault = ""
    threads = 0

    def __init__(self, model: HRM, device: Device) -> None:
        """Copy the model's weights to the GPU.

        Raises:
            CudaError: it cannot run there.
        """
        if sentence := why_not(model.config, device.shared_limit):
            raise CudaError(sentence)
        self.model = model.eval().requires_grad_(False)
        self.config: HRMConfig = model.config
        self.device = device.name
        self._device, self._arena = device, Arena(device)
        self._on = self._packed(model)
        self._session: Session | None = None

    def _packed(self, model: HRM) -> OnDevice:
        config = model.config

        def weights(packed: torch.Tensor) -> Weights:
            pointer = self._arena.put(pack.bits(packed, self._device.operands))
            return Weights(pointer, packed.shape[-2], packed.shape[-1])

        blocks = {
            name: [{key: weights(w) for key, w in block.items()} for block in level]
            for name, level in pack.levels(model).items()
        }
        q_head = torch.cat([pad_width(model.q_head.weight).flatten(), model.q_head.bias])
        lm_head = pad_width(pack.lm_head(model))
        attends = config.mixer == "attention"
        tables = pack.rotary(model) if attends else (torch.zeros(1), torch.zeros(1))
        heads = (self._arena.put(t.contiguous().numpy()) for t in (lm_head, q_head, *tables))
        return OnDevice(blocks, *heads)

    @torch.inference_mode()
    def begin(self, looks: Sequence[Look], puzzle_id: int, columns: int) -> None:
        """Take up a puzzle, on a canvas so many columns wide."""
        self.model.columns = columns
        self._puzzle_id = puzzle_id
        x = inputs(self.model, looks, puzzle_id)
        z_H, z_L = first_states(self.model, x, [look.seed for look in looks])
        views = Views(len(looks), x.shape[1], self.config.prefix_len, columns)
        if self._session is None or self._session.views != views:
            self._session = None  # its memory first
            self._session = Session(self._device, self.config, self._on, views)
        session = self._session
        session.write(session.plan.memory.x, x.numpy())
        for level, z in (("H", z_H), ("L", z_L)):
            self.write(level, z.numpy())  # type: ignore[arg-type]  # mypy sees a str
        self._read_answer()

    @torch.inference_mode()
    def feed(self, looks: Sequence[Look]) -> None:
        """Take other tokens of the same shape; the states stay as they are."""
        self._now.write(self._now.plan.memory.x, inputs(self.model, looks, self._puzzle_id).numpy())

    def update(self, level: Level) -> None:
        """One L or H update; started, not waited for."""
        self._now.updates[level].launch()

    def view(self, level: Level) -> StateView:
        """The state as the last update left it; waits for it."""
        state = self._now.first(level, self.config.hidden_size)
        state.flags.writeable = False
        norm, residual = self._now.norms[level].tolist()
        return StateView(state, norm, residual)

    def read(self) -> Readout:
        """The answer as z_H holds it; waits for it."""
        self._device.synchronize()
        tokens, probabilities = self._now.cells["token"].astype(np.uint8), self._now.probabilities.copy()
        tokens.flags.writeable = probabilities.flags.writeable = False
        return Readout(tokens, probabilities)

    def cells(self) -> NDArray[np.void]:
        """What is known of every cell [T]: see ``CELL``."""
        self._device.synchronize()
        return self._now.cells.copy()

    def all_views(self) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
        """Of every view the answer's tokens [V, T] and the logit q_halt [V]."""
        cells = np.empty((self._now.views.views, self._now.cells_count), CELL)
        self._device.download(self._now.plan.memory.cells, cells)
        tokens = cells["token"].astype(np.uint8)
        tokens.flags.writeable = False
        return tokens, self._now.q[:, 0].copy()

    def logits(self) -> NDArray[np.float32]:
        """Raw logits [T, V] of z_H."""
        out = np.empty((self._now.cells_count, self.config.vocab_size), np.float32)
        self._device.download(self._now.plan.memory.logits, out)
        return out

    def halt(self) -> tuple[float, float]:
        """(q_halt, q_continue) logits of z_H."""
        self._device.synchronize()
        halt, go_on = self._now.q[0].tolist()
        return halt, go_on

    def states(self, level: Level) -> NDArray[np.float32]:
        """A level's states [V, N, D] in every view."""
        return self._now.fetch(self._now.plan.memory.z[level], self.config.hidden_size)

    def write(self, level: Level, states: NDArray[np.float32]) -> None:
        """Put other states [V, N, D] in place of a level's; they have not moved."""
        session = self._now
        session.write(session.plan.memory.z[level], states)
        session.norms[level][:] = np.linalg.norm(states[0]), 0
        if level == "H":
            self._read_answer()

    def stored(self, level: Level) -> NDArray[np.float32]:
        """The first state that the model stores for a level, the same [D] at every position."""
        return stored(self.model, level)

    def _read_answer(self) -> None:
        self._now.answer.launch()

    @property
    def _now(self) -> Session:
        assert self._session is not None, "begin comes first"
        return self._session


def pad_width(weight: torch.Tensor) -> torch.Tensor:
    """Rows as wide as a padded state."""
    return torch.nn.functional.pad(weight, (0, padded(weight.shape[1]) - weight.shape[1]))
