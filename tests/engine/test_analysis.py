from math import log

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from app.engine import analysis
from app.engine.analysis import (
    Trajectory,
    age,
    aligned,
    changed,
    entropy,
    margin,
    principal_axes,
    probability,
    residuals,
    sigmoid,
    top_candidates,
    trajectory,
)
from app.engine.backends.torch_cpu import probabilities_of
from app.engine.events import Level, Started
from app.engine.trace import Trace
from tests.engine.scripted import events, record

LEVELS: tuple[Level, ...] = ("H", "L")


@pytest.fixture(scope="module")
def trace() -> Trace:
    """Six segments of two cycles of three L updates and one H update."""
    return record(policy="fixed", segments=6)


def states(trace: Trace, level: Level) -> np.ndarray:
    """[K, N * D] of one level, in double precision."""
    kept = [u.state for u in trace.updates() if u.level == level]
    return np.stack([state.ravel() for state in kept if state is not None]).astype(np.float64)


def by_svd(points: np.ndarray, dimensions: int = 2) -> tuple[np.ndarray, np.ndarray]:
    """PCA the long way: coordinates (signs open) and shares of variance."""
    u, s, _ = np.linalg.svd(points - points.mean(0), full_matrices=False)
    return (u * s)[:, :dimensions], (s**2 / np.sum(s**2))[:dimensions]


def same_up_to_signs(a: np.ndarray, b: np.ndarray, tolerance: float) -> None:
    signs = np.sign(np.sum(a * b, axis=0))
    np.testing.assert_allclose(a * signs, b, atol=tolerance * np.abs(b).max())


def test_entropy_in_closed_form() -> None:
    uniform, certain = np.full(11, 1 / 11), np.eye(11)[3]
    half = np.array([0.5, 0.25, 0.25])
    assert entropy(uniform) == pytest.approx(log(11))
    assert entropy(certain) == 0
    assert entropy(half) == pytest.approx(1.5 * log(2))
    assert entropy(np.stack([uniform, certain]).astype(np.float32)) == pytest.approx([log(11), 0], abs=1e-6)


def test_margin_is_first_minus_second() -> None:
    p = np.array([[0.1, 0.7, 0.2], [0.4, 0.2, 0.4]])
    assert margin(p) == pytest.approx([0.5, 0.0])


def test_candidates_are_sorted_and_ties_keep_the_vocabularys_order() -> None:
    found = top_candidates(np.array([0.1, 0.3, 0.0, 0.3, 0.3]), 4)
    assert [(c.token, c.probability) for c in found] == [(1, 0.3), (3, 0.3), (4, 0.3), (0, 0.1)]
    assert len(top_candidates(np.array([0.6, 0.4]), 5)) == 2


@given(st.floats(-700, 700))
def test_sigmoid_is_the_logistic_function(x: float) -> None:
    assert sigmoid(x) == pytest.approx(1 / (1 + np.exp(-np.float64(x))), rel=1e-9, abs=1e-15)


def test_sigmoid_does_not_overflow() -> None:
    assert sigmoid(np.array([-1e6, 0.0, 1e6])).tolist() == [0.0, 0.5, 1.0]


@pytest.mark.parametrize("stablemax", [True, False])
def test_probabilities_from_logits(stablemax: bool) -> None:
    x = np.array([[-3.0, -0.5, 0.0, 0.5, 4.0], [7.0, 7.0, -1.0, 0.0, -90.0]])
    s = np.array([[v + 1 if v >= 0 else 1 / (1 - v) for v in row] for row in x]) if stablemax else np.exp(x)
    found = probabilities_of(torch.from_numpy(x), stablemax).numpy()
    np.testing.assert_allclose(found, s / s.sum(-1, keepdims=True), rtol=1e-9)


@pytest.mark.parametrize("level", LEVELS)
def test_residuals_are_the_distances_between_states(trace: Trace, level: Level) -> None:
    found, z = residuals(trace, level), states(trace, level)
    steps = np.linalg.norm(np.diff(z, axis=0), axis=1)
    assert found.index.tolist() == [u.index for u in trace.updates() if u.level == level]
    np.testing.assert_allclose(found.absolute[1:], steps, rtol=1e-4)
    np.testing.assert_allclose(found.relative[1:], steps / np.linalg.norm(z[1:], axis=1), rtol=1e-4)


def test_residuals_of_an_empty_record() -> None:
    first = next(events(segments=1))
    assert isinstance(first, Started)
    found = residuals(Trace(first.trace.info), "H")
    assert found.index.shape == found.absolute.shape == found.relative.shape == (0,)


@pytest.mark.parametrize("count", [5, 60, 200])
def test_axes_recover_a_planted_plane(count: int) -> None:
    """Points of a plane somewhere in 300 dimensions come back as they were, but for signs."""
    rng = np.random.default_rng(count)
    flat = rng.standard_normal((count, 2)) * (5.0, 2.0)
    flat, _ = by_svd(flat)
    frame, _ = np.linalg.qr(rng.standard_normal((300, 2)))
    lifted = flat @ frame.T + rng.standard_normal(300)
    points, share = principal_axes(lifted @ lifted.T)
    same_up_to_signs(points, flat, 1e-6)
    spread = np.square(flat).sum(axis=0)
    np.testing.assert_allclose(share, spread / spread.sum(), atol=1e-9)
    assert share.sum() == pytest.approx(1)


@pytest.mark.parametrize("count", [3, 100, 129, 400])
@pytest.mark.parametrize("dimensions", [2, 3])
def test_axes_agree_with_a_singular_value_decomposition(count: int, dimensions: int) -> None:
    rng = np.random.default_rng(count)
    z = rng.standard_normal((count, 50)) * 0.7 ** np.arange(50)
    points, share = principal_axes(z @ z.T, dimensions)
    wanted, wanted_share = by_svd(z, dimensions)
    same_up_to_signs(points, wanted, 1e-5)
    np.testing.assert_allclose(share, wanted_share, atol=1e-9)
    largest = points[np.abs(points).argmax(axis=0), np.arange(dimensions)]
    assert (largest > -1e-9).all()


def test_axes_of_too_few_or_equal_states() -> None:
    assert principal_axes(np.zeros((0, 0)))[0].shape == (0, 2)
    for gram in (np.ones((1, 1)), np.full((6, 6), 9.0)):
        points, share = principal_axes(gram)
        assert not points.any() and not share.any() and np.isfinite(points).all()
    points, share = principal_axes(np.diag([8.0, 0.0]))  # two points: a line
    assert np.abs(points[0, 0] - points[1, 0]) == pytest.approx(np.sqrt(8))
    assert share.tolist() == pytest.approx([1, 0])


@pytest.mark.parametrize("level", LEVELS)
def test_a_trajectory_is_the_pca_of_its_states(trace: Trace, level: Level) -> None:
    found = trajectory(trace, level)
    wanted, share = by_svd(states(trace, level))
    assert found.index.tolist() == [u.index for u in trace.updates() if u.level == level]
    same_up_to_signs(found.points, wanted, 1e-3)  # the products were taken in single precision
    np.testing.assert_allclose(found.explained, share, atol=1e-4)
    assert found.axes == (0, 1)


def test_a_long_trajectory_is_drawn_from_some_of_its_states(
    trace: Trace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analysis, "MOST_POINTS", 10)
    found = trajectory(trace, "L")
    kept = np.append(np.arange(0, 36, 4), 35)
    assert found.index.tolist() == residuals(trace, "L").index[kept].tolist()
    wanted, _ = by_svd(states(trace, "L")[kept])
    same_up_to_signs(found.points, wanted, 1e-3)


@given(
    points=arrays(np.float64, (8, 3), elements=st.floats(-9, 9, width=16)),
    order=st.permutations(range(3)),
    signs=st.tuples(*[st.sampled_from([-1.0, 1.0])] * 3),
)
def test_alignment_undoes_flips_and_swaps(
    points: np.ndarray, order: list[int], signs: tuple[float, ...]
) -> None:
    points = points + np.diag([100.0, 80.0, 60.0, 0, 0, 0, 0, 0])[:, :3]  # directions that differ
    share = np.array([0.5, 0.3, 0.2])
    before = Trajectory(np.arange(8), points, share, (0, 1, 2))
    turned = Trajectory(np.arange(8), points[:, order] * signs, share[order], tuple(order))
    found = aligned(turned, before)
    np.testing.assert_array_equal(found.points, points)
    np.testing.assert_array_equal(found.explained, share)
    assert found.axes == (0, 1, 2)


def test_alignment_goes_by_common_states_and_keeps_new_ones() -> None:
    rng = np.random.default_rng(0)
    points = rng.standard_normal((9, 2)) * (3, 1)
    before = Trajectory(np.arange(0, 12, 2), points[:6], np.array([0.9, 0.1]))
    now = Trajectory(np.arange(0, 18, 2), -points + 5.0, np.array([0.8, 0.2]))
    found = aligned(now, before)
    np.testing.assert_allclose(found.points, points - 5.0)
    assert found.index is now.index and found.axes == (0, 1)


def test_alignment_without_common_states_changes_nothing() -> None:
    now = Trajectory(np.arange(4), np.ones((4, 2)), np.array([0.8, 0.2]))
    assert aligned(now, Trajectory(np.arange(9, 12), np.ones((3, 2)), np.array([0.8, 0.2]))) is now


def test_a_trajectory_that_grows_does_not_jump() -> None:
    """Without alignment this very run flips its axes."""
    stream = events(policy="fixed", segments=12)
    first = next(stream)
    assert isinstance(first, Started)
    drawn, raw, flips = None, None, 0
    for _ in stream:
        fresh = trajectory(first.trace, "H")
        if len(fresh.index) >= 5:
            shown = fresh if drawn is None else aligned(fresh, drawn)
            if drawn is not None and raw is not None:
                common = len(drawn.index)
                for column in range(2):
                    step = shown.points[:common, column] - drawn.points[:, column]
                    span = np.ptp(drawn.points[:, column])
                    assert np.abs(step - step.mean()).max() < 0.6 * span
                flips += bool((np.sum(fresh.points[:common] * raw.points, axis=0) < 0).any())
            drawn, raw = shown, fresh
    assert drawn is not None and len(drawn.index) == 24 and flips


def test_changed_compares_with_the_read_out_before(trace: Trace) -> None:
    previous, shown = trace[0].tokens, trace[0].tokens
    for update in trace.updates():
        if update.level == "H":
            previous, shown = shown, update.tokens
        np.testing.assert_array_equal(changed(trace, update.index), shown != previous)
    assert any(changed(trace, u.index).any() for u in trace.updates())


def test_age_counts_updates_since_the_last_change(trace: Trace) -> None:
    seen: set[int] = set()
    for position in range(0, 81, 5):
        since, shown = 0, int(trace[0].tokens[position])
        for update in trace.updates():
            token = int(update.tokens[position])
            since = 0 if token != shown or update.index == 0 else since + 1
            shown = token
            assert age(trace, update.index, position) == since
            seen.add(since)
    assert len(seen) > 10


def test_probability_of_a_token_over_the_run(trace: Trace) -> None:
    found = probability(trace, 40, 7)
    assert found.tolist() == [float(u.probabilities[40, 7]) for u in trace.updates()]
