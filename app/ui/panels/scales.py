"""Where time and values lie on a scale: plain numbers, for plots and the timeline alike."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import groupby
from typing import TypeVar

from app.engine.trace import Trace

Value = TypeVar("Value")


def shown_segments(trace: Trace) -> int:
    """How many segments a time axis spans: by eights as the run goes on, up to its maximum."""
    begun = -(-len(trace) // trace.info.updates_per_segment)
    return min(trace.info.segments, max(8, -(-begun // 8) * 8))


def round_step(span: float, most: int) -> float:
    """The smallest of 1, 2, 5 times a power of ten that divides ``span`` into at most ``most`` parts."""
    raw = max(span, 1e-300) / max(most, 1)
    power = 10.0 ** math.floor(math.log10(raw))
    return next(power * m for m in (1, 2, 5, 10) if power * m >= raw * (1 - 1e-9))


def multiples(step: float, low: float, high: float) -> list[float]:
    """The multiples of ``step`` from ``low`` to ``high``."""
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [step * i for i in range(first, last + 1)]


def runs(values: Iterable[Value]) -> list[tuple[Value, int, int]]:
    """Every unbroken run of equal values: the value, and where it begins and ends (exclusive)."""
    found, start = [], 0
    for value, equal in groupby(values):
        end = start + sum(1 for _ in equal)
        found.append((value, start, end))
        start = end
    return found
