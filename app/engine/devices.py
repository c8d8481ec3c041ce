"""Where a model thinks: what was asked for, what is used, and why not the other; in words, without torch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from app.language import tr

Used = Literal["cpu", "cuda"]
Asked = Literal["auto", "cpu", "cuda"]
DEVICES: tuple[Asked, ...] = get_args(Asked)
"""``auto`` is the GPU where there is one that agrees with the CPU on a puzzle."""

PROVEN_ON: tuple[str, ...] = ()
"""The GPUs of the self-checks in docs/benchmarks."""
UNPROVEN = tr("Its makers have run this extension in emulation only, not yet on hardware.")

TRYING = tr(
    "Fast arithmetic is tried on held-out puzzles first. That takes a minute or more, once for each model."
)
"""What to say where int8 or bf16 is asked for."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Where a model thinks, and why.

    Attributes:
        gpu: the name of the GPU that was found; "" where there is none, or nobody looked for one.
        why: why this device and not the other, in a sentence.
        fast: int8 or bf16 where it thinks in that; "" for float32.
        fast_why: why so, in a sentence; "" where nobody asked for it and nothing is known against it.
    """

    asked: Asked = "auto"
    used: Used = "cpu"
    gpu: str = ""
    why: str = ""
    fast: str = ""
    fast_why: str = ""

    @property
    def disappoints(self) -> bool:
        """Whether a GPU was asked for, or found, and the CPU is used all the same."""
        return self.used == "cpu" and (self.asked == "cuda" or (self.asked == "auto" and self.gpu != ""))

    @property
    def complaint(self) -> str:
        """What to say then."""
        return tr("{why} The CPU is used.", why=self.why)
