"""A scripted mind of the engine's own protocol: for tests of the window and demos of faults."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.engine.backends.base import Look, Readout, StateView
from app.engine.config import HRMConfig
from app.engine.devices import Asked
from app.engine.events import Level, ModelReady
from app.engine.service import Mind, OpenError
from app.puzzles.base import Kind

COUNTED = 2**20
"""In whose parts a state tells its number of updates: so small that no change of it is seen."""


@dataclass(frozen=True)
class Script:
    """What the scripted mind does.

    Attributes:
        target: [T] tokens that it arrives at. arrives: the segment (1-based) at which it does.
        halts_at: the segment (1-based) from which its halting head says stop.
        fails_at: the update (1-based) that raises; never by default.
    """

    target: NDArray[np.int32]
    arrives: int = 4
    halts_at: int = 4
    fails_at: int = 0


class FakeBackend:
    """Shows more of the target with every H update; its states spiral into a fixed point."""

    device = "CPU (scripted)"
    fault = ""
    threads = 0

    def __init__(self, config: HRMConfig, script: Script) -> None:
        self.config, self.script = config, script

    def begin(self, looks: Sequence[Look], puzzle_id: int, columns: int) -> None:
        """Start over."""
        self._tokens, self._views = looks[0].tokens, len(looks)
        self._done: dict[Level, int] = {"H": 0, "L": 0}

    def feed(self, looks: Sequence[Look]) -> None:
        """What it is asked changes nothing of what it answers."""

    def update(self, level: Level) -> None:
        """Count an update, failing where the script says so."""
        self._done[level] += 1
        if sum(self._done.values()) == self.script.fails_at:
            raise RuntimeError("the script said so")

    def _state(self, level: Level, count: int) -> NDArray[np.float32]:
        config = self.config
        rng = np.random.default_rng(0 if level == "H" else 1)
        shape = (config.positions_total, config.hidden_size)
        base, a, b = (rng.standard_normal(shape) for _ in range(3))
        fade = 0.8**count
        made = np.asarray(base + fade * (a * np.cos(count) + b * np.sin(count)), dtype=np.float32)
        made[0, 0] = count / COUNTED  # so that another can go on from it
        return made

    def view(self, level: Level) -> StateView:
        """The scripted state."""
        count = self._done[level]
        state, before = self._state(level, count), self._state(level, max(0, count - 1))
        return StateView(state, float(np.linalg.norm(state)), float(np.linalg.norm(state - before)))

    def states(self, level: Level) -> NDArray[np.float32]:
        """The scripted state, the same in every view."""
        return np.stack([self._state(level, self._done[level])] * self._views)

    def write(self, level: Level, states: NDArray[np.float32]) -> None:
        """Go on from another's states."""
        self._done[level] = round(float(states[0, 0, 0]) * COUNTED)

    def stored(self, level: Level) -> NDArray[np.float32]:
        """No updates yet."""
        return np.zeros(1, dtype=np.float32)

    def logits(self) -> NDArray[np.float32]:
        """The target where it is already shown, its neighbour token elsewhere."""
        config, script = self.config, self.script
        share = min(1.0, self._done["H"] / (script.arrives * config.H_cycles))
        order = np.random.default_rng(2).permutation(config.seq_len)
        neighbour = script.target % (config.vocab_size - 1) + 1
        shown = np.where(order < round(share * config.seq_len), script.target, neighbour)
        return np.asarray(4.0 * (np.arange(config.vocab_size) == shown[:, None]), dtype=np.float32)

    def read(self) -> Readout:
        """Probabilities of the scripted logits."""
        e = np.exp(self.logits())
        p = e / e.sum(-1, keepdims=True)
        return Readout(p.argmax(-1).astype(np.uint8), p.astype(np.float32))

    def all_views(self) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
        """Every view shows what the first one does, which only there can be right."""
        shown, q_halt = self.read().tokens, self.halt()[0]
        return np.stack([shown] * self._views), np.full(self._views, q_halt, dtype=np.float32)

    def halt(self) -> tuple[float, float]:
        """Rises from -4 through 0 at the scripted segment."""
        segment = self._done["H"] / self.config.H_cycles
        return 2.0 * (segment - self.script.halts_at) + 1.0, 0.0


def fake_mind(script: Script, kind: Kind, canvas: tuple[int, int], name: str = "scripted") -> Mind:
    """A mind that plays ``script``."""
    vocab = {"sudoku": 11, "maze": 6, "arc": 12}[kind]
    config = HRMConfig(
        vocab_size=vocab, seq_len=canvas[0] * canvas[1], hidden_size=8, num_heads=2, H_cycles=2,
        L_cycles=3, H_layers=1, L_layers=1, puzzle_emb_ndim=8, halts="halt",
    )  # fmt: skip
    ready = ModelReady(name, kind, FakeBackend.device, {"title": "A scripted mind"}, canvas, config)
    return Mind(FakeBackend(config, script), ready)


def failing_opener(path: Path, device: Asked, fast: bool) -> Mind:
    """Opens nothing."""
    raise OpenError(f"{path.name} is not a model.")
