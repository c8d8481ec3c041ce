from dataclasses import replace

import numpy as np
import pytest

from app.engine.analysis import BATCH, RANK, GrowingPath, trajectory
from app.engine.events import Level
from app.engine.trace import Trace
from tests.engine.scripted import record


def grown(trace: Trace, level: Level = "H") -> GrowingPath:
    """A path that has taken in a whole record."""
    path = GrowingPath(level)
    while path.extend(trace):
        pass
    return path


def walked(states: np.ndarray, budget: int = 2**30) -> Trace:
    """A record whose H updates have these states [K, D], each of one position."""
    whole = record(policy="fixed", segments=1)
    trace, update = Trace(replace(whole.info, segments=256), budget), whole[3]
    for i, state in enumerate(states.astype(np.float32)):
        trace.add(replace(update, index=i, segment=i // 2, cycle=i % 2, state=state[None]))
    return trace


def by_svd(points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Two principal coordinates the long way, and the shares of variance."""
    u, s, _ = np.linalg.svd(points - points.mean(0), full_matrices=False)
    return (u * s)[:, :2], (s**2 / np.sum(s**2))[:2]


def apart(found: np.ndarray, wanted: np.ndarray) -> float:
    """The largest difference but for signs, as a share of the span."""
    signs = np.sign(np.sum(found * wanted, axis=0))
    return float((np.abs(found * signs - wanted).max(axis=0) / np.ptp(wanted, axis=0)).max())


@pytest.mark.parametrize("level", ["H", "L"])
def test_it_is_the_trajectory_of_a_run_that_stays_in_few_directions(level: Level) -> None:
    trace = record(policy="fixed", segments=12)
    found, wanted = grown(trace, level).trajectory(), trajectory(trace, level)
    np.testing.assert_array_equal(found.index, wanted.index)
    np.testing.assert_allclose(found.points, wanted.points, atol=1e-3 * np.ptp(wanted.points))
    np.testing.assert_allclose(found.explained, wanted.explained, atol=1e-4)


def test_a_walk_through_many_directions_is_close_to_its_own_axes() -> None:
    rng = np.random.default_rng(0)
    steps = rng.standard_normal((400, 600)) * 0.9 ** np.arange(600)
    walk = 3 + np.cumsum(steps, axis=0)
    path = grown(walked(walk))
    found = path.trajectory()
    wanted, share = by_svd(walk)
    assert apart(found.points, wanted) < 0.04
    np.testing.assert_allclose(found.explained, share, atol=0.01)
    assert len(path._frame) <= 2 * RANK + BATCH


def test_states_that_the_record_let_go_of_stay_in_the_path() -> None:
    walk = np.cumsum(np.random.default_rng(1).standard_normal((60, 50)), axis=0)
    trace, path = walked(walk[:40]), GrowingPath("H")
    while path.extend(trace):
        pass
    trace.budget = 10 * 50 * 4
    for update in walked(walk).updates()[40:]:
        trace.add(update)
    assert sum(update.state is not None for update in trace.updates()) < 20
    path.extend(trace)
    found = path.trajectory().index.tolist()
    assert found[:40] == list(range(40)) and found[-1] == 59


def test_it_takes_in_few_states_at_once() -> None:
    walk = np.random.default_rng(2).standard_normal((2 * BATCH + 1, 20))
    path, trace = GrowingPath("H"), walked(walk)
    assert [path.extend(trace) for _ in range(3)] == [True, True, False]
    assert len(path.trajectory().index) == 2 * BATCH + 1
    assert not path.extend(trace)


def test_long_states_keep_their_distances_when_folded() -> None:
    rng = np.random.default_rng(3)
    walk = rng.standard_normal((12, 2)) @ rng.standard_normal((2, 50_000))
    found, (wanted, share) = grown(walked(walk)).trajectory(), by_svd(walk)
    assert apart(found.points, wanted) < 0.05
    np.testing.assert_allclose(found.explained, share, atol=0.03)


def test_nothing_and_one_state() -> None:
    for count in (0, 1):
        path = grown(walked(np.ones((count, 8)))).trajectory()
        assert path.points.shape == (count, 2) and not path.points.any() and not path.explained.any()
