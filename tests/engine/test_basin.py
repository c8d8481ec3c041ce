"""The basin map: its plane against numpy, its answers against runs begun by hand from the same starts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch

from app.engine import basin
from app.engine.config import HRMConfig
from app.engine.events import ModelReady
from app.engine.inquiries import GONE, Arrivals, NoAnswer, TryStarts
from app.engine.insight import Insight
from app.engine.interventions import Saved
from app.engine.progress import broken_rules
from app.engine.request import Request
from app.engine.section import (
    NO_PLANE,
    REACH,
    TOO_SHORT,
    Section,
    SectionError,
    order,
    section_of,
    spread_out,
)
from app.engine.stepper import think
from app.engine.trace import Trace
from app.puzzles.arc import ArcTask, Pair
from tests.engine.models import tiny, tiny_trm
from tests.engine.scripted import record
from tests.engine.test_insight import DIGITS, run

CORNERS = ((0, 0), (-20, 20), (7, -3), (20, 20), (1, 0))


@pytest.fixture(scope="module")
def trace() -> Trace:
    return record(policy="fixed", segments=6)


def states_H(trace: Trace) -> np.ndarray[Any, Any]:
    return np.stack([u.state.ravel() for u in trace.updates() if u.level == "H" and u.state is not None])


def test_the_plane_is_that_of_the_first_two_principal_components(trace: Trace) -> None:
    states = states_H(trace).astype(np.float64)
    section = section_of(trace, np.zeros((82, 8), np.float32), 81)
    _, values, axes = np.linalg.svd(states - states.mean(0), full_matrices=False)
    np.testing.assert_array_equal(section.centre.ravel(), states[-1].astype(np.float32))
    assert section.step == pytest.approx((81 * 8) ** 0.5 / 8)
    np.testing.assert_allclose(np.abs(section.axes @ axes[:2].T), np.eye(2), atol=1e-5)
    np.testing.assert_allclose(section.axes @ section.axes.T, np.eye(2), atol=1e-5)
    np.testing.assert_allclose(section.shares, values[:2] ** 2 / np.square(values).sum(), rtol=1e-4)
    wanted = states[-1] + section.step * (np.array(CORNERS) @ section.axes.astype(np.float64))
    np.testing.assert_allclose(section.starts(CORNERS).reshape(5, -1), wanted, atol=1e-4)


def test_starts_and_states_are_seen_where_they_are(trace: Trace) -> None:
    section = section_of(trace, np.zeros((82, 8), np.float32), 81)
    np.testing.assert_allclose(section.place(section.starts(CORNERS)), CORNERS, atol=1e-4)
    beside = section.starts(CORNERS) + 3.0  # off the plane: seen from straight above
    offset = np.full(82 * 8, 3.0) @ section.axes.T.astype(np.float64) / section.step
    np.testing.assert_allclose(section.place(beside), np.array(CORNERS) + offset, atol=1e-4)


def test_the_order_is_coarse_to_fine_and_complete() -> None:
    points = order()
    assert len(points) == len(set(points)) == (2 * REACH + 1) ** 2 and points[0] == (0, 0)
    assert {(i % 4, j % 4) for i, j in points[:121]} == {(0, 0)}
    assert {(i % 2, j % 2) for i, j in points[:441]} == {(0, 0)}


def test_a_rough_map_covers_all_of_it() -> None:
    values = np.full((41, 41), np.nan, dtype=np.float32)
    for i, j in order()[:121]:
        values[i + REACH, j + REACH] = i
    assert spread_out(values)[REACH + 5, 0] == 4 and not np.isnan(spread_out(values)).any()
    values[REACH + 5, 0] = 9
    assert spread_out(values)[REACH + 5, 0] == 9


def test_runs_without_a_plane_say_so(trace: Trace) -> None:
    short, still = Trace(trace.info), Trace(trace.info)
    for update in trace.updates()[:8]:
        short.add(update)
    for update in trace.updates()[:12]:
        still.add(replace(update, state=np.ones((82, 8), dtype=np.float32)))
    for made, why in ((short, TOO_SHORT), (still, NO_PLANE)):
        with pytest.raises(SectionError, match=why[:20]):
            section_of(made, np.zeros((82, 8), np.float32), 81)


@pytest.mark.parametrize("config", [DIGITS, tiny(hidden_size=16), tiny_trm()], ids=["digits", "heads", "trm"])
def test_the_map_is_what_runs_from_there_do(config: HRMConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run of one segment begun there gives the same answer, broken rules and change of z_H."""
    monkeypatch.setattr(basin, "SLICE", 60.0)
    insight, trace, model = run(config)
    answer = insight.answer(TryStarts(trace, 9, CORNERS))
    assert isinstance(answer, Arrivals) and answer.points == CORNERS
    section = answer.section
    z_L = next(u.state for u in reversed(trace.updates()[:10]) if u.level == "L")
    np.testing.assert_array_equal(section.z_L, z_L)
    for k, point in enumerate(CORNERS):
        start = Saved(section.starts([point])[0], section.z_L)
        request = Request(trace.info.puzzle, "fixed", 1, start=start)
        *_, ended, _ = think(_backend(model), request, (9, 9), "m")
        last = _last_H(request, model)
        np.testing.assert_array_equal(trace.info.puzzle.answer(answer.tokens[k], (9, 9)), ended.answer)
        assert answer.broken[k] == broken_rules(trace.info.puzzle, ended.answer)[0]
        np.testing.assert_allclose(answer.moves[k] + point, section.place(last[None])[0], atol=2e-3)


def _backend(model: Any) -> Any:
    from app.engine.backends.torch_cpu import TorchBackend

    return TorchBackend(model)


def _last_H(request: Request, model: Any) -> np.ndarray[Any, Any]:
    first, *_ = events = list(think(_backend(model), request, (9, 9), "m"))
    state = first.trace[-1].state
    assert events and state is not None
    return state


def test_where_time_is_short_the_rest_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch at least, the plane told once and kept; a run's number of threads stays its own."""
    monkeypatch.setattr(basin, "SLICE", 0.0)
    monkeypatch.setattr(basin, "POSITIONS", 2 * 82)
    insight, trace, _ = run(DIGITS)
    torch.set_num_threads(2)
    first = insight.answer(TryStarts(trace, 9, CORNERS))
    assert isinstance(first, Arrivals) and first.points == CORNERS[:2] and len(first.broken) == 2
    assert torch.get_num_threads() == 2
    rest = insight.answer(TryStarts(trace, 9, CORNERS[2:], first.section))
    assert isinstance(rest, Arrivals) and rest.section is first.section and rest.points == CORNERS[2:4]


def test_who_cannot_map_says_why() -> None:
    insight, trace, model = run(DIGITS)
    trace.budget = 1
    trace._thin()
    assert insight.answer(TryStarts(trace, 4, CORNERS)) == NoAnswer(GONE)
    grid = np.zeros((9, 9), dtype=np.uint8)
    task = ArcTask((Pair(grid, grid),), (Pair(grid),))
    unknown = Trace(replace(trace.info, puzzle=task))
    for update in trace.updates():
        unknown.add(update)
    refused = Insight(model, ModelReady("m", "arc", "CPU", {}, (9, 9), DIGITS)).answer(
        TryStarts(unknown, 4, CORNERS)
    )
    assert refused == NoAnswer(basin.UNKNOWN)


def test_one_start_is_to_the_bit_what_it_is_among_many() -> None:
    rng = np.random.default_rng(0)
    axes = rng.standard_normal((2, 82 * 8)).astype(np.float32)
    state = rng.standard_normal((82, 8)).astype(np.float32)
    section = Section(state, axes, 3.18, np.ones(2), state)
    many = section.starts(order()[:64])
    for k in (0, 1, 63):
        np.testing.assert_array_equal(section.starts([order()[k]])[0], many[k])
