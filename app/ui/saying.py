"""How the window says things: sentences in a tone, numbers with their units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["calm", "busy", "good", "bad"]


@dataclass(frozen=True)
class Words:
    """A sentence, the tone it is shown in, whether to offer opening a model, and all that could be said."""

    text: str
    tone: Tone = "calm"
    offers_model: bool = False
    more: str = ""


def duration(seconds: float) -> str:
    """At most three significant digits, with a unit: "82 ms", "1.24 s", "3 min 20 s"."""
    if seconds < 0.9995:
        return f"{1000 * seconds:.3g} ms"
    if seconds < 99.95:
        return f"{seconds:.3g} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s"


def count(number: int, what: str) -> str:
    """A number of things: "1 segment", "14 segments"."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
