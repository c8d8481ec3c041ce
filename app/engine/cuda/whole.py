"""Whole models on the GPU against the same at float64, update by update, and against the CPU's backend."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from app.engine.backends.base import Backend, Look
from app.engine.backends.cuda import CudaBackend
from app.engine.config import HRMConfig
from app.engine.cuda import oracles
from app.engine.cuda.desk import Verdict
from app.engine.events import Level
from app.engine.model import HRM
from app.language import tr

STEP = {"bfloat16": 2**-6, "float16": 2**-9}
"""How far an update may be from float64 arithmetic, as a part of the state: a few times the rounding of
one operand, for it is rounded some dozen times on the way."""
EXACT = 1e-4
"""What is computed of the states in float32 may be off by that."""
START = 0.05
"""How far apart two backends may be after the first update, at start-up."""
ANSWER = 0.2
"""How far apart what they answer then may be: a few times as far, never of another sign."""


def looks_for(config: HRMConfig, views: int, seed: int, cells: int = 0) -> list[Look]:
    """Random puzzles: the first from the stored states, the others with noise on them."""
    random = np.random.default_rng(seed)
    size = views, cells or config.seq_len
    tokens = random.integers(1, max(config.vocab_size, 2), size, dtype=np.int32)
    return [Look(row % config.vocab_size, None if view == 0 else view) for view, row in enumerate(tokens)]


def order(config: HRMConfig) -> list[Level]:
    """The updates of a segment."""
    cycle: list[Level] = ["L"] * config.L_cycles
    return [*cycle, "H"] * config.H_cycles


def relative(got: Tensor, want: Tensor) -> float:
    """How far apart, as a part of what is wanted; the worst view."""
    away = (got.double() - want.double()).flatten(1).norm(dim=1)
    return float((away / want.double().flatten(1).norm(dim=1)).max())


@torch.inference_mode()
def segment(backend: CudaBackend, looks: Sequence[Look], columns: int, operands: str) -> list[Verdict]:
    """One segment. Every update starts from the states as the GPU has them, so that no chaos adds up."""
    exact = oracles.reference(backend.model, operands)
    exact.columns = columns
    backend.begin(looks, 0, columns)
    x = exact.embed(
        torch.from_numpy(np.stack([look.tokens for look in looks])), torch.zeros(len(looks), dtype=torch.long)
    )
    found = []
    z = {level: torch.from_numpy(backend.states(level)).double() for level in ("H", "L")}
    for number, level in enumerate(order(backend.config)):
        want = exact.update_L(z["H"], z["L"], x) if level == "L" else exact.update_H(z["H"], z["L"])
        backend.update(level)
        got, before = torch.from_numpy(backend.states(level)).double(), z[level]
        name = f"{level} update {number}"
        found.append(Verdict(name, relative(got, want) / STEP[operands]))
        found += _view(name, backend, level, got[0], before[0])
        z[level] = got
    return found + _answer(backend, exact, z["H"])


def _view(name: str, backend: CudaBackend, level: Level, now: Tensor, before: Tensor) -> list[Verdict]:
    """What is said of the state is true of it."""
    view = backend.view(level)
    pairs = {
        "state": (torch.from_numpy(view.state.copy()), now),
        "norm": (torch.tensor([view.norm]), now.norm()[None]),
        "residual": (torch.tensor([view.residual]), (now - before).norm()[None]),
    }
    return [Verdict(f"{name}, {what}", relative(a[None], b[None]) / EXACT) for what, (a, b) in pairs.items()]


def _answer(backend: CudaBackend, exact: HRM, z_H: Tensor) -> list[Verdict]:
    """What is said of the answer is true of z_H."""
    q = exact.q_head(z_H[:, 0])
    said = oracles.answer(exact.read(z_H), exact.config.stablemax)
    tokens, q_halt = backend.all_views()
    read = backend.read()
    # Where two tokens are as likely to the last digit, either is right.
    chosen = said["logits"].gather(-1, torch.from_numpy(tokens.astype(np.int64))[..., None])[..., 0]
    pairs = {
        "logits": (backend.logits(), said["logits"][0]),
        "probabilities": (read.probabilities.copy(), said["probabilities"][0]),
        "tokens": (chosen.numpy(), said["logits"].amax(-1)),
        "q": (q_halt, q[:, 0]),
        "q of the first": (np.array(backend.halt()), q[0]),
    }
    return [
        Verdict(f"answer, {what}", relative(torch.from_numpy(np.asarray(a))[None], b[None]) / EXACT)
        for what, (a, b) in pairs.items()
    ]


def distrust(gpu: Backend, cpu: Backend, look: Look, columns: int) -> str:
    """Why a GPU is not to be trusted, after one update of each level and an answer; "" where it is."""
    for backend in (gpu, cpu):
        backend.begin([look], 0, columns)
    for level in ("L", "H"):
        for backend in (gpu, cpu):
            backend.update(level)
        if not (away := _away(gpu.view(level).state, cpu.view(level).state)) <= START:
            return tr(
                "The {device} does not compute what the CPU does ({away:.0%} off), so it is not used.",
                device=gpu.device, away=away,
            )  # fmt: skip
    asked = (
        (tr("logits"), _away(gpu.logits(), cpu.logits())),
        (tr("probabilities"), _away(gpu.read().probabilities, cpu.read().probabilities)),
        (
            tr("halting"),
            float(np.abs(np.subtract(gpu.halt(), cpu.halt())).max()) / (1 + max(map(abs, cpu.halt()))),
        ),
    )
    for name, away in asked:
        if not away <= ANSWER:
            return tr(
                "The {device} does not answer what the CPU does ({name} {away:.0%} off), so it is not used.",
                device=gpu.device, name=name, away=away,
            )  # fmt: skip
    return ""


def _away(got: NDArray[np.float32], want: NDArray[np.float32]) -> float:
    """How far apart, as a part of what is wanted."""
    return float(np.linalg.norm(got - want)) / max(float(np.linalg.norm(want)), 1e-12)
