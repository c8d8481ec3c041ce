"""How fast the engine is: always against something else measured in the same run, turn by turn."""

from __future__ import annotations

import statistics
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import torch
from torch import Tensor

from app.engine.backends.base import Backend, Look
from app.engine.backends.packed import FAST, PACKS, PROJECTIONS, Float32, Projection
from app.engine.backends.torch_cpu import TorchBackend, threads_for
from app.engine.checkpoint import Loaded
from app.engine.config import HRMConfig
from app.engine.devices import Asked
from app.engine.digits import DIGITS
from app.engine.mailbox import Mailbox
from app.engine.model import HRM
from app.engine.opening import place
from app.engine.stepper import Request, think
from app.puzzles.base import Puzzle

PUBLISHED = {
    "published size, 82 positions": HRMConfig(vocab_size=11, seq_len=81),
    "published size, 901 positions": HRMConfig(vocab_size=6, seq_len=900),
}
"""HRM as published: 512 wide, 8 heads, 4 + 4 layers, 2 × 2 cycles (arXiv 2506.21734)."""


@dataclass(frozen=True)
class Comparison:
    """Median seconds of two ways of doing the same; ``ratio`` is the first over the second."""

    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """Below 1 where ours is faster."""
        return self.ours / self.theirs


def in_turns(ways: Mapping[str, Callable[[], object]], repeats: int) -> dict[str, float]:
    """Median seconds of each way, measured in turns so that a busy machine slows all alike; one warm-up."""
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for turn in range(repeats + 1):
        for name, way in ways.items():
            began = time.perf_counter()
            way()
            if turn:
                seconds[name].append(time.perf_counter() - began)
    return {name: statistics.median(values) for name, values in seconds.items()}


def think_through(backend: Backend, segments: int) -> None:
    """Segments of updates and their answers, without streaming."""
    for _ in range(segments):
        for _ in range(backend.config.H_cycles):
            for _ in range(backend.config.L_cycles):
                backend.update("L")
            backend.update("H")
        backend.read()
        backend.halt()


def same_model(model: HRM) -> HRM:
    """The same weights in a model that was never prepared for the engine."""
    plain = HRM(model.config)
    plain.load_state_dict(model.state_dict())
    return plain.eval().requires_grad_(False)


def segment_against_plain(model: HRM, repeats: int, device: Asked = "cpu") -> tuple[str, dict[str, float]]:
    """Seconds of one segment, answers included, in each arithmetic, and of what to hold them against.

    Returns:
        The device, and by name: "plain", the model's own eager ``segment`` on the CPU with as many
        threads; "float32", this engine on the CPU; "int8" and "bf16", the same where the processor and
        the model allow it; "16 bits", this engine on the GPU where that is used; "product", "product int8"
        and "product bf16", one gate's matrix product by itself, in attention models.
    """
    config, tokens = model.config, np.ones(model.config.seq_len, dtype=np.int32)
    plain = same_model(model)
    backend, _ = place(model, device)
    on_cpu = isinstance(backend, TorchBackend)
    contenders: dict[str, Backend] = {"float32": backend if on_cpu else TorchBackend(same_model(model))}
    if not on_cpu:
        contenders["16 bits"] = backend
    products: dict[str, type[Projection]] = {}
    if config.mixer == "attention" and PACKS:
        products["product"] = Float32
        for name in FAST:
            contenders[name] = TorchBackend(same_model(model), name)
            products[f"product {name}"] = PROJECTIONS[name]
    for contender in contenders.values():
        contender.begin([Look(tokens)], 0, model.columns)
    torch.set_num_threads(threads_for(model, config.seq_len))
    with torch.inference_mode():
        x = plain.embed(torch.from_numpy(tokens)[None], torch.tensor([0]))
        z_H, z_L = plain.initial(x)

        def reference() -> None:
            nonlocal z_H, z_L
            z_H, z_L, logits, _ = plain.segment(z_H, z_L, x)
            logits.softmax(-1).argmax(-1)

        ways: dict[str, Callable[[], object]] = {"plain": reference}
        ways |= {name: partial(think_through, each, 1) for name, each in contenders.items()}
        ways |= {name: gate_product(plain, x, project) for name, project in products.items()}
        return backend.device, in_turns(ways, repeats)


def gate_product(model: HRM, x: Tensor, project: type[Projection]) -> Callable[[], object]:
    """The product that makes the gate of a block's SwiGLU, by itself."""
    weight = model.get_parameter("L_level.layers.0.mlp.gate_up_proj.weight").chunk(2)[0]
    return partial(project(weight), project.ready(x))


def gate_operations(config: HRMConfig) -> float:
    """Multiplications and additions of ``gate_product``."""
    return 2 * config.positions_total * config.hidden_size * config.inner_size(config.hidden_size)


def segment_operations(config: HRMConfig) -> float:
    """Multiplications and additions of an attention model's projections and attention in one segment."""
    n, d = config.positions_total, config.hidden_size
    blocks = config.H_cycles * (config.L_cycles * config.L_layers + config.H_layers)
    return blocks * 2 * n * (4 * d * d + 3 * d * config.inner_size(d) + 2 * n * d)


def calls_seconds(config: HRMConfig, repeats: int) -> float:
    """What one update of a model costs apart from its arithmetic: of the same one at its least width."""
    least = DIGITS if config.mixer == "digits" else 4 * config.num_heads
    backend = TorchBackend(HRM(replace(config, hidden_size=least, puzzle_emb_ndim=0)))
    backend.begin([Look(np.ones(config.seq_len, dtype=np.int32))], 0, backend.model.columns)
    return in_turns({"update": partial(backend.update, "L")}, repeats)["update"]


def streaming_against_bare(loaded: Loaded, puzzle: Puzzle, segments: int, repeats: int) -> Comparison:
    """A whole run with its events, record and mailbox against the bare updates and answers."""
    backend = TorchBackend(loaded.model)
    request = Request(puzzle, "fixed", segments)
    canvas = loaded.canvas or puzzle.canvas
    tokens = puzzle.tokens(canvas)

    def streaming() -> None:
        mailbox = Mailbox()
        for event in think(backend, request, canvas, loaded.name):
            mailbox.put(event)

    def bare() -> None:
        backend.begin([Look(tokens)], 0, canvas[1])
        think_through(backend, segments)

    return Comparison(**in_turns({"ours": streaming, "theirs": bare}, repeats))


def run_seconds(loaded: Loaded, request: Request, repeats: int) -> float:
    """Median seconds of a whole run, its events and record included."""
    backend = TorchBackend(loaded.model)
    canvas = loaded.canvas or request.puzzle.canvas
    way = {"run": lambda: deque(think(backend, request, canvas, loaded.name), maxlen=0)}
    return in_turns(way, repeats)["run"]
