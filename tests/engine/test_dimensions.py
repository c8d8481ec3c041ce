"""The participation ratio against covariances that are known, and against numpy's long way."""

from dataclasses import replace

import numpy as np
import pytest

from app.engine.dimensions import GrowingSpread, participation_ratio, spectrum
from app.engine.events import Level
from app.engine.trace import Trace
from tests.engine.scripted import record


@pytest.fixture(scope="module")
def trace() -> Trace:
    """Six segments of two cycles of three L updates and one H update."""
    return record(policy="fixed", segments=6)


def pooled(trace: Trace, level: Level, last: int) -> np.ndarray:
    """[K * N, D] all vectors of a level up to an update, in double precision."""
    kept = [u.state for u in trace.updates()[: last + 1] if u.level == level and u.state is not None]
    return np.concatenate(kept).astype(np.float64)


def by_eigenvalues(vectors: np.ndarray) -> float:
    values = np.linalg.eigvalsh(np.cov(vectors.T, bias=True))
    return float(values.sum() ** 2 / np.square(values).sum())


def test_ratio_of_a_known_covariance() -> None:
    values = np.array([5.0, 3.0, 1.0, 0.5, 0.0])
    turn, _ = np.linalg.qr(np.random.default_rng(1).standard_normal((5, 5)))
    covariance = turn @ np.diag(values) @ turn.T
    assert participation_ratio(covariance) == pytest.approx(9.5**2 / 35.25)
    np.testing.assert_allclose(spectrum(covariance), values / 9.5, atol=1e-12)


@pytest.mark.parametrize("filled", [1, 3, 8])
def test_as_many_equal_directions_as_the_states_fill(trace: Trace, filled: int) -> None:
    """States of the unit vectors ±e1 … ±ek, far from the origin, have a ratio of exactly k."""
    axes = np.eye(8, dtype=np.float32)[:filled]
    planted = Trace(trace.info)
    for index in range(4):
        state = 3.0 + np.concatenate([axes, -axes])
        planted.add(replace(trace[index], index=index, state=np.repeat(state, 50, axis=0)))
    spread = GrowingSpread("L")
    assert not spread.extend(planted)
    assert spread.value is not None
    np.testing.assert_allclose(spread.value.ratio, filled, rtol=1e-4)


@pytest.mark.parametrize("level", ["H", "L"])
def test_the_ratio_grows_with_the_run_as_if_it_were_worked_out_anew(trace: Trace, level: Level) -> None:
    growing = trace.spreads[level]
    growing.extend(trace)
    spread = growing.value
    assert spread is not None and spread.index.tolist() == [
        u.index for u in trace.updates() if u.level == level
    ]
    wanted = [by_eigenvalues(pooled(trace, level, last)) for last in spread.index]
    np.testing.assert_allclose(spread.ratio, wanted, rtol=1e-4)
    whole = pooled(trace, level, len(trace))
    np.testing.assert_allclose(spread.covariance, np.cov(whole.T, bias=True), atol=1e-4)
    assert participation_ratio(spread.covariance) == pytest.approx(spread.ratio[-1], rel=1e-4)


def test_a_slice_is_one_update_where_there_is_no_time(trace: Trace) -> None:
    growing = GrowingSpread("L")
    slices = [growing.extend(trace, until=0.0) for _ in range(len(trace))]
    assert slices == [True] * (len(trace) - 1) + [False]
    whole = GrowingSpread("L")
    assert not whole.extend(trace) and not whole.extend(trace)
    assert growing.value is not None and whole.value is not None
    assert growing.value.ratio.tolist() == whole.value.ratio.tolist()


def test_states_let_go_are_left_out(trace: Trace) -> None:
    thinned = Trace(trace.info)
    for update in trace.updates():
        thinned.add(replace(update, state=None) if update.segment % 2 else update)
    growing = GrowingSpread("H")
    assert growing.value is None
    growing.extend(thinned)
    assert growing.value is not None and growing.value.index.tolist() == [3, 7, 19, 23, 35, 39]


def test_states_that_never_differ_have_no_dimensions(trace: Trace) -> None:
    still = Trace(trace.info)
    still.add(replace(trace[0], state=np.zeros((82, 8), dtype=np.float32)))
    growing = GrowingSpread("L")
    growing.extend(still)
    assert growing.value is not None and growing.value.ratio.tolist() == [0.0]
    assert spectrum(growing.value.covariance).tolist() == [0.0] * 8
