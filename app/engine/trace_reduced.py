"""What a stored record holds in place of states: all that panels draw of them, reduced."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.engine.dimensions import Spread
from app.engine.timescales import LAGS, LEAST, SHARE, Memory
from app.engine.trace import LEVELS, Extents, Trace

Arrays = Mapping[str, NDArray[Any]]

REDUCED: dict[str, tuple[str, int]] = {
    "norms": ("<f4", 2),  # [U, T] of each update's state at each of the puzzle's positions
    "changes": ("<f4", 2),  # [U, T] of its change
    "spread_H": ("<i8", 1),  # [K] updates, and
    "ratio_H": ("<f8", 1),  # [K] the participation ratio up to each
    "covariance_H": ("<f4", 1),  # [D (D + 1) / 2] the upper half, row by row
    "series_H": ("<i8", 1),  # [1] updates in the series; [0] where it is too short, and
    "correlation_H": ("<f4", 2),  # [D, lags + 1] the autocorrelation of each unit in it
    "spread_L": ("<i8", 1),
    "ratio_L": ("<f8", 1),
    "covariance_L": ("<f4", 1),
    "series_L": ("<i8", 1),
    "correlation_L": ("<f4", 2),
}
"""The type and the number of axes of each array. Where there is nothing to say, an array is empty."""

WIDEST = 1024
"""Wider states' covariances are not stored, nor believed: their spectrum would take too long."""


def reduced(trace: Trace) -> dict[str, NDArray[Any]]:
    """What is learned of a record's states so far, as arrays."""
    arrays: dict[str, NDArray[Any]] = {name: np.zeros((0,) * axes) for name, (_, axes) in REDUCED.items()}
    if extents := trace.extents():
        arrays["norms"], arrays["changes"] = (np.stack(rows) for rows in zip(*extents, strict=True))
    for level in LEVELS:
        for growing in (trace.spreads[level], trace.memories[level]):
            while growing.extend(trace, until=0.0):  # one by one: a panel may wait for its value
                pass
        spread, memory = trace.spreads[level].value, trace.memories[level].value
        if spread and len(spread.covariance) <= WIDEST:
            arrays[f"spread_{level}"], arrays[f"ratio_{level}"] = spread.index, spread.ratio
            arrays[f"covariance_{level}"] = spread.covariance[np.triu_indices(len(spread.covariance))]
        if memory and len(memory.correlation) <= WIDEST:
            arrays[f"series_{level}"] = np.array([memory.updates])
            arrays[f"correlation_{level}"] = memory.correlation
    return arrays


def fits(arrays: Arrays, levels: NDArray[Any], cells: int) -> bool:
    """Whether the sizes go together and the values can be what they are said to be; all are finite.

    Args:
        arrays: those named in REDUCED.
        levels: [U] of each update, an index in LEVELS.
        cells: of the canvas.
    """
    norms, changes = arrays["norms"], arrays["changes"]
    good = norms.shape == changes.shape and norms.shape[1] in (cells, 0) and len(norms) <= len(levels)
    good = good and bool((norms >= 0).all() and (changes >= 0).all())
    return good and all(
        _fits_spread(arrays, level, np.flatnonzero(levels == number))
        and _fits_series(arrays, level, int((levels == number).sum()))
        for number, level in enumerate(LEVELS)
    )


def _fits_spread(arrays: Arrays, level: str, updates: NDArray[Any]) -> bool:
    index, ratio, half = (arrays[f"{name}_{level}"] for name in ("spread", "ratio", "covariance"))
    width = _width(half)
    return (
        ratio.shape == index.shape
        and width <= WIDEST
        and width * (width + 1) // 2 == len(half)
        and bool(width) == bool(len(index))
        and bool(np.isin(index, updates).all() and (np.diff(index) > 0).all())
        and bool((ratio >= 0).all() and (ratio <= width + 1e-6).all())
    )


def _fits_series(arrays: Arrays, level: str, updates: int) -> bool:
    series, correlation = arrays[f"series_{level}"], arrays[f"correlation_{level}"]
    if not len(series):
        return correlation.shape == (0, 0)
    width, lags = correlation.shape[0], correlation.shape[1] - 1
    return (
        series.shape == (1,)
        and SHARE * LEAST <= series[0] <= updates
        and lags == min(LAGS, series[0] // SHARE)
        and 0 < width <= WIDEST
        and bool((np.abs(correlation) <= 1.001).all())
    )


def _width(half: NDArray[Any]) -> int:
    """D of D (D + 1) / 2."""
    return (math.isqrt(8 * len(half) + 1) - 1) // 2


def recall(trace: Trace, arrays: Arrays) -> None:
    """Give a record back what ``reduced`` took from it."""
    spreads = {level: _spread(arrays, level) for level in LEVELS if len(arrays[f"spread_{level}"])}
    memories = {
        level: Memory(int(arrays[f"series_{level}"][0]), arrays[f"correlation_{level}"])
        for level in LEVELS
        if len(arrays[f"series_{level}"])
    }
    extents: list[Extents] = list(zip(arrays["norms"], arrays["changes"], strict=True))
    grams = {level: (arrays[f"index_{level}"], arrays[f"gram_{level}"]) for level in LEVELS}
    trace.recall(grams, spreads, memories, extents)


def _spread(arrays: Arrays, level: str) -> Spread:
    index, ratio, half = (arrays[f"{name}_{level}"] for name in ("spread", "ratio", "covariance"))
    width = _width(half)
    covariance = np.zeros((width, width), dtype=np.float32)
    rows, columns = np.triu_indices(width)
    covariance[rows, columns] = covariance[columns, rows] = half
    return Spread(index, ratio, covariance)
