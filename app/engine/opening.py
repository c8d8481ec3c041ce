"""Opening a model for the engine's thread: checkpoint to backend. Imports torch."""

from __future__ import annotations

from pathlib import Path

from app.engine.backends.torch_cpu import TorchBackend
from app.engine.checkpoint import load
from app.engine.events import ModelReady
from app.engine.service import Mind


def open_mind(path: Path) -> Mind:
    """Load a model onto the CPU.

    Raises:
        CheckpointError: with a sentence for people.
    """
    loaded = load(path)
    backend = TorchBackend(loaded.model)
    ready = ModelReady(
        name=loaded.name,
        kind=loaded.kind,
        device=backend.device,
        card={**loaded.card, "notes": list(loaded.notes)},
        canvas=loaded.canvas,
        config=loaded.config,
    )
    return Mind(backend, ready)
