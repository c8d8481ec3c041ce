"""How long a segment takes: ours, and the same model through PyTorch's CUDA build, in turns."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from typing import Any

import torch

from app.engine.backends.cuda import CudaBackend
from app.engine.config import HRMConfig
from app.engine.cuda import whole
from app.engine.cuda.driver import CudaError, Device
from app.engine.model import HRM

Way = Callable[[int], None]
"""Do so many segments, and wait until they are done."""


def able(ways: Mapping[str, Way]) -> dict[str, Way]:
    """Those ways that work at all, warmed up; of the others it is told why not."""
    found = {}
    for name, way in ways.items():
        try:
            way(2)
        except Exception as error:  # whatever a compiler or a library of others may raise
            first_line = str(error).partition("\n")[0]
            print(f"  {name} is left out: {type(error).__name__}: {first_line}")
        else:
            found[name] = way
    return found


def in_turns(ways: Mapping[str, Way], segments: int, rounds: int) -> dict[str, float]:
    """Median milliseconds a segment of each way; all are warmed up first, and go in turns."""
    took: dict[str, list[float]] = {name: [] for name in ways}
    for way in ways.values():
        way(2)
    for _ in range(rounds):
        for name, way in ways.items():
            began = time.perf_counter()
            way(segments)
            took[name].append((time.perf_counter() - began) * 1000 / segments)
    return {name: statistics.median(times) for name, times in took.items()}


def model_of(config: HRMConfig) -> HRM:
    """Random weights, the same ones every time."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        return HRM(config).eval().requires_grad_(False)


def ours(model: HRM, device: Device, views: int) -> dict[str, Way]:
    """This engine: updates alone, with launches that overlap, and with all that the window is told."""
    columns = int(model.config.seq_len**0.5)
    looks, updates = whole.looks_for(model.config, views, seed=0), whole.order(model.config)

    def backend(overlap: bool) -> CudaBackend:
        made = CudaBackend(model, device)
        device.overlap = overlap  # while its graphs are captured
        try:
            made.begin(looks, 0, columns)
        finally:
            device.overlap = False
        return made

    def bare(on: CudaBackend) -> Way:
        def run(segments: int) -> None:
            for _ in range(segments):
                for level in updates:
                    on.update(level)
            device.synchronize()

        return run

    def streaming(segments: int) -> None:
        for _ in range(segments):
            stream(plain)

    plain = backend(overlap=False)
    found: dict[str, Way] = {"ours": bare(plain), "ours, streaming": streaming}
    if device.capability >= (9, 0):
        try:
            found["ours, overlapping"] = bare(backend(overlap=True))
        except CudaError as error:  # drivers before CUDA 12.3 do not take such launches into a graph
            print(f"  ours, overlapping, is left out: {error}")
    return found


def stream(backend: CudaBackend) -> None:
    """One segment as the stepper drives it: every state and every answer is looked at."""
    for level in whole.order(backend.config):
        backend.update(level)
        if level == "H":
            backend.read()
        backend.view(level)
    backend.halt()


def torch_ways(model: HRM, views: int, compiled: bool = True) -> dict[str, Way]:
    """The same model in bfloat16 through PyTorch: eager, in a CUDA graph, compiled."""
    where = torch.device("cuda")
    moved = HRM(model.config)
    moved.load_state_dict(model.state_dict())
    moved = moved.eval().requires_grad_(False).to(where, torch.bfloat16)
    tokens = torch.randint(1, model.config.vocab_size, (views, model.config.seq_len), device=where)
    x = moved.embed(tokens, torch.zeros(views, dtype=torch.long, device=where))
    z_H, z_L = (z.contiguous() for z in moved.initial(x))

    def segment(z_H: torch.Tensor, z_L: torch.Tensor, x: torch.Tensor) -> tuple[torch.Tensor, ...]:
        z_H, z_L, logits, q = moved.segment(z_H, z_L, x)
        return z_H, z_L, logits.softmax(-1), logits.argmax(-1), q

    def way(run: Callable[[], Any]) -> Way:
        def repeated(segments: int) -> None:
            with torch.no_grad():
                for _ in range(segments):
                    run()
            torch.cuda.synchronize()

        return repeated

    found = {"eager": way(lambda: segment(z_H, z_L, x))}
    with torch.no_grad():
        aside = torch.cuda.Stream()  # type: ignore[no-untyped-call]  # torch's own gap
        with torch.cuda.stream(aside):
            segment(z_H, z_L, x)
        aside.synchronize()
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            segment(z_H, z_L, x)
    found["eager in a graph"] = way(graph.replay)
    if compiled:
        fast = torch.compile(segment, mode="max-autotune")
        found["torch.compile"] = way(lambda: fast(z_H, z_L, x))
    return found


def drift(model: HRM, device: Device, segments: int) -> int:
    """Bytes of the GPU's memory that so many segments, in runs of sixteen, have not given back."""
    backend = CudaBackend(model, device)
    looks, free = whole.looks_for(model.config, 2, seed=0), []
    for number in range(max(segments, 64)):
        if number % 16 == 0:  # one view, two views, one view, …
            backend.begin(looks[: 1 + number // 16 % 2], 0, int(model.config.seq_len**0.5))
        stream(backend)
        if number % 32 == 31:
            free.append(device.free_memory())
    return free[0] - free[-1]
