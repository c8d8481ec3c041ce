"""Autocorrelations worked out the long way, and time constants of processes that are known."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine.timescales import LAGS, LONGEST, SHORTEST, GrowingMemory, Memory, apart, time_constants
from app.engine.trace import Trace
from tests.engine.scripted import record


@pytest.fixture(scope="module")
def like() -> Trace:
    return record(policy="fixed", segments=1)


def memory_of(like: Trace, series: np.ndarray) -> Memory | None:
    """What is learned of states [K, N, D] as z_L."""
    planted = Trace(like.info)
    for index, state in enumerate(series.astype(np.float32)):
        planted.add(replace(like[0], index=index, state=state))
    growing = GrowingMemory("L")
    growing.extend(planted)
    return growing.value


def ar1(factors: np.ndarray, updates: int, positions: int) -> np.ndarray:
    """x(t + 1) = factor * x(t) + noise, [K, N, D], far from the origin."""
    rng = np.random.default_rng(5)
    x = rng.standard_normal((positions, len(factors))) / np.sqrt(1 - factors**2)
    series = []
    for _ in range(updates):
        series.append(x + 20.0)
        x = factors * x + rng.standard_normal(x.shape)
    return np.stack(series)


@pytest.mark.parametrize("updates", [8, 39, 150])
def test_autocorrelations_are_those_worked_out_anew(like: Trace, updates: int) -> None:
    series = ar1(np.array([0.2, 0.9, -0.5]), updates, 7)
    memory = memory_of(like, series)
    lags = min(LAGS, updates // 4)
    assert memory is not None and memory.updates == updates and memory.correlation.shape == (3, lags + 1)
    x = series - series.mean(axis=0)
    sums = np.stack([(x[: updates - k] * x[k:]).sum(axis=(0, 1)) for k in range(lags + 1)], axis=1)
    np.testing.assert_allclose(memory.correlation, sums / sums[:, :1], atol=1e-4)


def test_time_constants_of_a_known_process(like: Trace) -> None:
    factors = np.array([0.5, 0.8, 0.9, 0.95])
    memory = memory_of(like, ar1(factors, 1500, 40))
    assert memory is not None
    np.testing.assert_allclose(time_constants(memory.correlation), -1 / np.log(factors), rtol=0.1)


@pytest.mark.parametrize("tau", [0.5, 1.0, 7.3, 60.0])
def test_time_constants_of_an_exact_decay(tau: float) -> None:
    decay = np.exp(-np.arange(13) / tau)[None]
    assert time_constants(decay) == pytest.approx([tau], rel=1e-3)


def test_what_never_or_at_once_decays_is_at_the_ends(like: Trace) -> None:
    ends = np.array([np.ones(9), [1.0, *[-0.4] * 8]])
    assert time_constants(ends) == pytest.approx([LONGEST, SHORTEST])


def test_units_that_stand_still_have_none(like: Trace) -> None:
    series = ar1(np.array([0.5, 0.5]), 60, 5)
    series[:, :, 1] = 20.0
    memory = memory_of(like, series)
    assert memory is not None and not memory.correlation[1].any()
    assert len(time_constants(memory.correlation)) == 1


def test_a_short_series_says_nothing(like: Trace) -> None:
    series = ar1(np.array([0.5]), 8, 5)
    assert memory_of(like, series[:7]) is None
    assert memory_of(like, series) is not None


def test_a_series_ends_before_a_gap(like: Trace) -> None:
    series = ar1(np.array([0.5, 0.7]), 40, 5)
    holed = Trace(like.info)
    for index, state in enumerate(series.astype(np.float32)):
        holed.add(replace(like[0], index=index, state=None if index == 20 else state))
    growing = GrowingMemory("L")
    growing.extend(holed)
    wanted = memory_of(like, series[:20])
    assert growing.value is not None and wanted is not None and growing.value.updates == 20
    np.testing.assert_array_equal(growing.value.correlation, wanted.correlation)


def test_both_levels_are_on_the_runs_own_axis() -> None:
    assert (apart("H", 3), apart("L", 3), apart("H", 1), apart("L", 1)) == (4, 4 / 3, 2, 2)
