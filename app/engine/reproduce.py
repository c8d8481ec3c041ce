"""A run once more from its record, and whether it is the same."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.engine.request import Request
from app.engine.trace import Trace
from app.language import tr

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
        if why := _why(old, new):
            text = tr("Not the same from update {update} on: {why}.", update=first + 1, why=why)
        else:
            text = tr("Not the same from update {update} on, though model and device are.", update=first + 1)
        return Comparison(False, text, first, apart)
    if old.finished and new.finished and old.finished.verdict != new.finished.verdict:
        if why := _why(old, new):
            text = tr("The same until its end, where the verdict is another: {why}.", why=why)
        else:
            text = tr("The same until its end, where the verdict is another, though model and device are.")
        return Comparison(False, text)
    close = tr("norms within {apart:.0e}", apart=apart) if apart else tr("norms too")
    updates = tr("1 update") if count == 1 else tr("{count} updates", count=count)
    text = tr("The same: {updates}, every answer equal, {norms}.", updates=updates, norms=close)
    return Comparison(True, text, None, apart)


def _is_longer(old: Trace, new: Trace) -> bool:
    return old.finished is not None and len(new) > len(old)


def _why(old: Trace, new: Trace) -> str:
    """What else was not the same; "" where nothing was."""
    mine, yours = old.info, new.info
    reasons = []
    if mine.sha256 and mine.sha256 != yours.sha256:
        reasons.append(
            tr("the model is {new}, not {old}", new=yours.model, old=mine.model)
            if mine.model != yours.model
            else tr("the model's weights are others")
        )
    elif mine.model != yours.model:
        reasons.append(tr("the model is {new}, not {old}", new=yours.model, old=mine.model))
    if _devices(old) != _devices(new):
        reasons.append(tr("it thought on {old}, and now on {new}", old=_devices(old), new=_devices(new)))
    elif mine.threads and mine.threads != yours.threads:
        reasons.append(tr("it took {old} threads, and now {new}", old=mine.threads, new=yours.threads))
    if old.acts() != new.acts()[: len(old.acts())]:
        reasons.append(tr("something else was done to it"))
    return "; ".join(reasons)


def _devices(trace: Trace) -> str:
    began = trace.info.device
    return tr("{one} and {other}", one=began, other=trace.moved.device) if trace.moved else began
