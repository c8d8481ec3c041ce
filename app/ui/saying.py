"""How the window says things: sentences in a tone, numbers with their units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.language import tr

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
    return tr("{n} min {rest} s", n=minutes, rest=rest)


_COUNTED = {
    "broken rule": (tr("{n} broken rule"), tr("{n} broken rules")),
    "cell": (tr("{n} cell"), tr("{n} cells")),
    "demonstration": (tr("{n} demonstration"), tr("{n} demonstrations")),
    "picture": (tr("{n} picture"), tr("{n} pictures")),
    "read-out": (tr("{n} read-out"), tr("{n} read-outs")),
    "rule": (tr("{n} rule"), tr("{n} rules")),
    "run": (tr("{n} run"), tr("{n} runs")),
    "segment": (tr("{n} segment"), tr("{n} segments")),
    "step": (tr("{n} step"), tr("{n} steps")),
    "update": (tr("{n} update"), tr("{n} updates")),
    "view": (tr("{n} view"), tr("{n} views")),
    "vote": (tr("{n} vote"), tr("{n} votes")),
    "wrong cell": (tr("{n} wrong cell"), tr("{n} wrong cells")),
}
"""One and several of everything that is counted, by its name in English."""


def count(number: int, what: str) -> str:
    """A number of things: "1 segment", "14 segments"."""
    one, several = _COUNTED[what]
    return (one if number == 1 else several).format(n=number)
