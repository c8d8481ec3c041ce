"""Whole states in a stored record, where somebody asks for them: float16, beside what is always there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.engine.events import Update
from app.engine.trace import Trace

WHOLE: dict[str, tuple[str, int]] = {
    "whole": ("<i8", 1),  # [K] updates, and
    "states": ("<f2", 3),  # [K, N, D] their states
}
"""The type and the number of axes of each array."""

LARGEST = 65504.0
"""The largest number in float16."""


def kept(trace: Trace) -> list[Update]:
    """The updates whose whole states are there."""
    return [update for update in trace.updates() if update.state is not None]


def whole_bytes(trace: Trace) -> int:
    """How large whole states make a file, at the most; 0 where there are none."""
    width = np.dtype(WHOLE["states"][0]).itemsize
    return sum(width * update.state.size for update in kept(trace) if update.state is not None)


def whole(trace: Trace) -> dict[str, NDArray[Any]]:
    """The whole states that are there, as arrays."""
    states = {u.index: u.state for u in kept(trace) if u.state is not None}
    if not states:
        return {}
    packed = [np.clip(state, -LARGEST, LARGEST).astype(np.float16) for state in states.values()]
    return {"whole": np.array(list(states)), "states": np.stack(packed)}


def unpacked(arrays: Mapping[str, NDArray[Any]], updates: int, cells: int) -> dict[int, NDArray[np.float32]]:
    """Give a record its whole states back, by update; none where it was saved without.

    Raises:
        ValueError: they are not of so many updates, or not of so many cells.
    """
    index, packed = arrays["whole"], arrays["states"]
    if len(index) != len(packed):
        raise ValueError("other states")
    if not len(index):
        return {}
    if index[0] < 0 or index[-1] >= updates or (np.diff(index) <= 0).any():
        raise ValueError("states of other updates")
    if packed.shape[1] < cells or not packed.shape[2]:
        raise ValueError("states of other cells")
    states = packed.astype(np.float32)
    states.setflags(write=False)
    return dict(zip(index.tolist(), states, strict=True))
