"""States of a record, to be put into another run or to start one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.engine.events import Level
from app.engine.interventions import InterventionError, Patch, Saved
from app.engine.trace import Trace
from app.language import tr


def why_not_borrowed(trace: Trace, level: Level, update: int, target: Trace | None = None) -> str:
    """Why a state cannot be had from a record after an update, in a sentence; "" where it can.

    ``target``: the run that it is for, whose states have to be as large.
    """
    if not 0 <= update < len(trace):
        return tr("There is no such update.")
    found = _last(trace, level, update)
    if found is None:
        return tr("z_{level} was not updated until then.", level=level)
    if trace[found].state is None:
        if trace.stored:
            return tr("The record was opened from a file without whole states.")
        return tr("This state was let go to save memory; take a later update.")
    return _why_not_as_large(trace, found, target) if target is not None and target is not trace else ""


def _why_not_as_large(trace: Trace, update: int, target: Trace) -> str:
    """Why a state does not fit into another run: its size, or that of the canvas where they are alike."""
    state, own = trace[update].state, _newest_state(target)
    if state is None or own is None:
        return ""
    if state.shape != own.shape:
        found, wanted = ("×".join(map(str, values.shape)) for values in (state, own))
        return tr(
            "That state is {found}, this run's are {wanted}: take one of the same model.",
            found=found, wanted=wanted,
        )  # fmt: skip
    if trace.info.canvas != target.info.canvas:
        rows, columns = trace.info.canvas
        return tr(
            "That run is on a canvas of {rows}×{columns}: take one of the same size.",
            rows=rows, columns=columns,
        )  # fmt: skip
    return ""


def _newest_state(trace: Trace) -> NDArray[np.float32] | None:
    return next((state for i in reversed(range(len(trace))) if (state := trace[i].state) is not None), None)


def patch_from(trace: Trace, level: Level, update: int, name: str = "") -> Patch:
    """A level's state as it was after an update of a record.

    Raises:
        InterventionError: it is not there.
    """
    return Patch(level, _state(trace, level, update), _source(trace, update, name))


def start_from(trace: Trace, update: int, name: str = "") -> Saved:
    """Both states as they were after an update of a record.

    Raises:
        InterventionError: one of them is not there.
    """
    return Saved(_state(trace, "H", update), _state(trace, "L", update), _source(trace, update, name))


def _state(trace: Trace, level: Level, update: int) -> NDArray[np.float32]:
    if refusal := why_not_borrowed(trace, level, update):
        raise InterventionError(refusal)
    found = _last(trace, level, update)
    state = None if found is None else trace[found].state
    assert state is not None
    return state


def _last(trace: Trace, level: Level, update: int) -> int | None:
    """The last update of a level up to one."""
    return next((i for i in range(update, -1, -1) if trace[i].level == level), None)


def _source(trace: Trace, update: int, name: str) -> str:
    run = name or tr("run {number}", number=trace.info.run)
    return tr("{run}, update {update}", run=run, update=update + 1)
