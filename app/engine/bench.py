"""How fast the engine is: always against something else measured in the same run, turn by turn."""

from __future__ import annotations

import statistics
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import torch

from app.engine.backends.base import Look
from app.engine.backends.torch_cpu import TorchBackend, threads_for
from app.engine.checkpoint import Loaded
from app.engine.config import HRMConfig
from app.engine.mailbox import Mailbox
from app.engine.model import HRM
from app.engine.stepper import Request, think
from app.engine.views import views_of
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


def think_through(backend: TorchBackend, segments: int) -> None:
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


def segment_against_plain(model: HRM, repeats: int) -> Comparison:
    """One segment by this engine against the model's own eager ``segment``, answers included."""
    torch.set_num_threads(threads_for(model, model.config.seq_len))
    plain = same_model(model)
    backend = TorchBackend(model)
    tokens = np.ones(model.config.seq_len, dtype=np.int32)
    backend.begin([Look(tokens)], 0, model.columns)
    with torch.inference_mode():
        x = plain.embed(torch.from_numpy(tokens)[None], torch.tensor([0]))
        z_H, z_L = plain.initial(x)

        def reference() -> None:
            nonlocal z_H, z_L
            z_H, z_L, logits, _ = plain.segment(z_H, z_L, x)
            logits.softmax(-1).argmax(-1)

        found = in_turns({"ours": lambda: think_through(backend, 1), "theirs": reference}, repeats)
    return Comparison(**found)


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


def views_seconds(loaded: Loaded, puzzle: Puzzle, views: int, segments: int, repeats: int) -> float:
    """Median seconds of so many views at once, none of which is valid before the last segment."""
    backend = TorchBackend(loaded.model)
    canvas = loaded.canvas or puzzle.canvas
    looks = [Look(view.see(puzzle).tokens(canvas), view.seed) for view in views_of(puzzle, views)]

    def all_of_them() -> None:
        backend.begin(looks, 0, canvas[1])
        think_through(backend, segments)
        backend.all_views()

    return in_turns({"views": all_of_them}, repeats)["views"]
