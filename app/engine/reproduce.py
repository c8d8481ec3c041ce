"""A run once more from its record, and whether it is the same."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.engine.request import Request
from app.engine.trace import Trace

TOLERANCE = 1e-4
"""By how much of a norm two runs that are the same may differ: other arithmetic rounds otherwise."""


@dataclass(frozen=True)
class Comparison:
    """Two runs side by side.

    Attributes:
        same: whether they are. text: a sentence that says so, or from where on they are not, and why.
        first: index of the first update that differs; None for none.
        apart: by how much of a norm they differ at the most.
    """

    same: bool
    text: str
    first: int | None = None
    apart: float = 0.0


def again(trace: Trace) -> Request:
    """The request of a record, with all that was done to the run."""
    info = trace.info
    return Request(
        info.puzzle, info.policy, info.segments, info.puzzle_id, info.views,
        seed=info.seed, start=info.start, script=tuple(trace.acts()),
    )  # fmt: skip


def compare(old: Trace, new: Trace) -> Comparison:
    """Hold a run against the one that it repeats, as far as that one came.

    Answers have to be equal at every update, the norms of the states within ``TOLERANCE``, and so the
    number of segments and the verdict.
    """
    count = min(len(old), len(new))
    first, apart = None, 0.0
    for mine, yours in zip(old.updates()[:count], new.updates()[:count], strict=True):
        off = abs(mine.norm - yours.norm) / max(mine.norm, 1e-12)
        apart = max(apart, off)
        if off > TOLERANCE or mine.level != yours.level or not np.array_equal(mine.tokens, yours.tokens):
            first = mine.index
            break
    if first is None and (len(old) > len(new) or _is_longer(old, new)):
        first = count
    if first is not None:
        return Comparison(False, f"Not the same from update {first + 1} on{_why(old, new)}", first, apart)
    if old.finished and new.finished and old.finished.verdict != new.finished.verdict:
        return Comparison(False, f"The same until its end, where the verdict is another{_why(old, new)}")
    close = "norms too" if not apart else f"norms within {apart:.0e}"
    updates = f"{count} update{'s' if count != 1 else ''}"
    return Comparison(True, f"The same: {updates}, every answer equal, {close}.", None, apart)


def _is_longer(old: Trace, new: Trace) -> bool:
    return old.finished is not None and len(new) > len(old)


def _why(old: Trace, new: Trace) -> str:
    """What else was not the same, behind a colon; a full stop where nothing was."""
    mine, yours = old.info, new.info
    reasons = []
    if mine.sha256 and mine.sha256 != yours.sha256:
        reasons.append(
            f"the model is {yours.model}, not {mine.model}"
            if mine.model != yours.model
            else "the model's weights are others"
        )
    elif mine.model != yours.model:
        reasons.append(f"the model is {yours.model}, not {mine.model}")
    if _devices(old) != _devices(new):
        reasons.append(f"it thought on {_devices(old)}, and now on {_devices(new)}")
    elif mine.threads and mine.threads != yours.threads:
        reasons.append(f"it took {mine.threads} threads, and now {yours.threads}")
    if old.acts() != new.acts()[: len(old.acts())]:
        reasons.append("something else was done to it")
    return f": {'; '.join(reasons)}." if reasons else ", though model and device are."


def _devices(trace: Trace) -> str:
    began = trace.info.device
    return f"{began} and {trace.moved.device}" if trace.moved else began
