"""Opening a model for the engine's thread: checkpoint to backend, on the device it is to think on.

Imports torch; the GPU's side is imported only where there is a GPU.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import torch

from app import paths
from app.engine.adapt import Adapter, adapts, learn
from app.engine.backends.base import Backend
from app.engine.backends.torch_cpu import ALL_THREADS, TorchBackend, release
from app.engine.checkpoint import Loaded, fingerprint, load
from app.engine.cuda import CudaError, Gpu, Reason, find
from app.engine.devices import Asked, Choice
from app.engine.events import ModelReady
from app.engine.fast import refusal, verdict
from app.engine.insight import Insight
from app.engine.lessons import Learned, LearningEvent, Plan
from app.engine.model import HRM
from app.engine.service import Mind
from app.language import tr
from app.puzzles.arc import ArcTask

CHOSEN = tr("The CPU was chosen.")
CHAOTIC = tr(
    "Token mixing makes a small error grow a hundredfold a segment, so the GPU's 16-bit arithmetic would "
    "change this model's answers."
)
AGREES = tr("It computes what the CPU does, as was checked on a puzzle.")
NOT_THERE = tr("Int8 and bf16 are for the CPU, and the model thinks on the GPU.")


def open_mind(
    path: Path, device: Asked = "auto", fast: bool = False, tell: Callable[[str], object] = str
) -> Mind:
    """Load a model onto a device; where the GPU, int8 or bf16 cannot be used, ``ready.choice`` says why.

    Args:
        fast: think in int8 or bf16 where that solves as much as float32.
        tell: is told when that has to be tried first.

    Raises:
        CheckpointError: with a sentence for people.
    """
    loaded = load(path)
    backend, choice = settle(loaded, device, fast, tell)
    if choice.used == "cpu":
        release(loaded.model)
    ready = ModelReady(
        name=loaded.name,
        kind=loaded.kind,
        device=backend.device,
        card={**loaded.card, "notes": list(loaded.notes)},
        canvas=loaded.canvas,
        config=loaded.config,
        choice=choice,
        sha256=loaded.sha256,
    )
    insight = Insight(loaded.model, ready)
    if not adapts(loaded.config):
        return Mind(backend, ready, answer=insight.answer)
    ready = replace(ready, adapts=True)
    return Mind(backend, ready, partial(learned_mind, loaded.model, ready), insight.answer)


def learned_mind(
    model: HRM, ready: ModelReady, task: ArcTask, plan: Plan, run: int
) -> Iterator[LearningEvent | Mind]:
    """Learn a task in a copy of a model; then that copy's mind, which learns other tasks as its base does.

    Raises:
        PuzzleError: the task has nothing to learn from.
    """
    adapter = Adapter(model, task, plan, run)
    torch.set_num_threads(ALL_THREADS)
    for event in learn(adapter):
        if isinstance(event, Learned):
            config = adapter.averaged.config
            now = replace(
                ready, canvas=adapter.canvas, config=config, device="CPU", learned=task,
                sha256=fingerprint(adapter.averaged),
            )  # fmt: skip
            answer = Insight(adapter.averaged, now).answer
            yield Mind(TorchBackend(adapter.averaged), now, partial(learned_mind, model, ready), answer)
            event = replace(event, ready=now)
        yield event


def settle(
    loaded: Loaded, device: Asked, fast: bool, tell: Callable[[str], object] = str
) -> tuple[Backend, Choice]:
    """``place``, and int8 or bf16 instead of float32 where that was asked for and has earned it."""
    backend, choice = place(loaded.model, device)
    if choice.used != "cpu":
        return backend, replace(choice, fast_why=NOT_THERE)
    if not fast:
        return backend, replace(choice, fast_why=refusal(loaded.config))
    judged = verdict(loaded, paths.verdicts_file(), tell)
    if judged.arithmetic != "float32":
        backend = TorchBackend(loaded.model, judged.arithmetic)
    return backend, replace(choice, fast=judged.fast, fast_why=judged.why)


def place(model: HRM, asked: Asked, look: Callable[[], Gpu | Reason] = find) -> tuple[Backend, Choice]:
    """A backend for a model: the GPU only where it computes what the CPU does.

    Args:
        look: looks for a GPU.
    """
    cpu = TorchBackend(model)
    if asked == "cpu":
        return cpu, Choice(asked, why=CHOSEN)
    found = look()
    if isinstance(found, Reason):
        return cpu, Choice(asked, why=found.text)
    try:
        gpu = _trusted(found, cpu)
    except CudaError as error:
        return cpu, Choice(asked, gpu=found.name, why=str(error))
    return gpu, Choice(asked, "cuda", found.name, AGREES)


def _trusted(gpu: Gpu, cpu: TorchBackend) -> Backend:
    """A model on the GPU after it was checked, and the CPU behind it.

    Raises:
        CudaError: it cannot be there, or not be trusted.
    """
    if cpu.config.mixer == "tokens":
        raise CudaError(CHAOTIC)
    from app.engine.backends.cuda import CudaBackend
    from app.engine.backends.fallback import WithFallback
    from app.engine.cuda.whole import distrust, looks_for

    backend = CudaBackend(cpu.model, gpu.open())
    (look,) = looks_for(cpu.config, 1, seed=0)
    if doubt := distrust(backend, cpu, look, cpu.model.columns):
        raise CudaError(doubt)
    return WithFallback(backend, cpu)
