"""Opening a model for the engine's thread: checkpoint to backend. Imports torch."""

from __future__ import annotations

from pathlib import Path

import torch

from app.engine.backends.torch_cpu import TorchBackend, threads_for
from app.engine.checkpoint import load
from app.engine.events import ModelReady
from app.engine.service import Mind


def open_mind(path: Path) -> Mind:
    """Load a model onto the CPU, with as many threads as its size is worth.

    Raises:
        CheckpointError: with a sentence for people.
    """
    loaded = load(path)
    torch.set_num_threads(threads_for(loaded.model))
    backend = TorchBackend(loaded.model)
    ready = ModelReady(
        name=loaded.name,
        kind=loaded.kind,
        device=backend.device,
        card={**loaded.card, "notes": list(loaded.notes)},
        canvas=loaded.canvas,
        max_segments=loaded.config.max_segments,
        trained_continue=loaded.config.halts == "q",
    )
    return Mind(backend, ready)
