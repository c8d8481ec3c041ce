"""Opening a model for the engine's thread: checkpoint to backend, on the device it is to think on.

Imports torch; the GPU's side is imported only where there is a GPU.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.engine.backends.base import Backend
from app.engine.backends.torch_cpu import TorchBackend
from app.engine.checkpoint import load
from app.engine.cuda import CudaError, Gpu, Reason, find
from app.engine.devices import Asked, Choice
from app.engine.events import ModelReady
from app.engine.model import HRM
from app.engine.service import Mind

CHOSEN = "The CPU was chosen."
AGREES = "It computes what the CPU does, as was checked on a puzzle."


def open_mind(path: Path, device: Asked = "auto") -> Mind:
    """Load a model onto a device; where the GPU cannot be used, its ``ready.choice`` says why.

    Raises:
        CheckpointError: with a sentence for people.
    """
    loaded = load(path)
    backend, choice = place(loaded.model, device)
    ready = ModelReady(
        name=loaded.name,
        kind=loaded.kind,
        device=backend.device,
        card={**loaded.card, "notes": list(loaded.notes)},
        canvas=loaded.canvas,
        config=loaded.config,
        choice=choice,
    )
    return Mind(backend, ready)


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
    from app.engine.backends.cuda import CudaBackend
    from app.engine.backends.fallback import WithFallback
    from app.engine.cuda.whole import distrust, looks_for

    backend = CudaBackend(cpu.model, gpu.open())
    (look,) = looks_for(cpu.config, 1, seed=0)
    if doubt := distrust(backend, cpu, look, cpu.model.columns):
        raise CudaError(doubt)
    return WithFallback(backend, cpu)
