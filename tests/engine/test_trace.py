import numpy as np
import pytest

from app.engine.events import Level, Started, Update
from app.engine.trace import Trace
from tests.engine.scripted import events, record

STATE = 82 * 8 * 4  # bytes of one scripted state
READOUT = 81 * 11 * 4


def run_into(budget: int, segments: int) -> tuple[Trace, list[Update]]:
    """A record with this budget, and all that was said to it."""
    said = list(events(policy="fixed", segments=segments))
    first = said[0]
    assert isinstance(first, Started)
    trace = Trace(first.trace.info, budget)
    for event in said[1:]:
        trace.add(event)
    return trace, [e for e in said if isinstance(e, Update)]


def heavy(trace: Trace) -> int:
    states = sum(u.state.nbytes for u in trace.updates() if u.state is not None)
    return states + len({id(u.probabilities) for u in trace.updates()}) * READOUT


@pytest.mark.parametrize("kept", [100, 37, 20])
def test_a_long_record_keeps_within_its_budget(kept: int) -> None:
    segments = 40
    budget = (2 * segments + 1) * READOUT + kept * STATE
    trace, _ = run_into(budget, segments)
    assert heavy(trace) <= budget + READOUT
    states = sum(u.state is not None for u in trace.updates())
    assert states > kept // 4  # and makes use of it


def test_thinning_keeps_scalars_and_answers() -> None:
    trace, said = run_into(60 * STATE, 40)
    assert any(u.state is None for u in trace.updates())
    for kept, update in zip(trace.updates(), said, strict=True):
        assert (kept.index, kept.level, kept.norm, kept.residual) == (
            update.index, update.level, update.norm, update.residual,
        )  # fmt: skip
        assert kept.tokens is update.tokens and kept.probabilities is update.probabilities
        assert kept.state is None or kept.state is update.state


def test_thinning_spares_both_levels_evenly() -> None:
    """Whole cycles go, so no level is lost to its place in the rhythm."""
    trace, _ = run_into((2 * 40 + 1) * READOUT + 60 * STATE, 40)
    for level in ("H", "L"):
        left = [u.index for u in trace.updates()[:-8] if u.level == level and u.state is not None]
        assert len(left) >= 5
        gaps = [b - a for a, b in zip(left, left[1:], strict=False)]
        assert left[0] < 8 and max(gaps) <= 128


def test_the_newest_update_keeps_its_state() -> None:
    said = list(events(policy="fixed", segments=10))
    first = said[0]
    assert isinstance(first, Started)
    trace = Trace(first.trace.info, budget=1)
    for event in said[1:]:
        trace.add(event)
        assert trace[-1].state is not None
    assert sum(u.state is not None for u in trace.updates()) <= 8


def direct(trace: Trace, level: Level) -> tuple[list[int], np.ndarray]:
    kept = [u for u in trace.updates() if u.level == level and u.state is not None]
    flat = np.stack([u.state.ravel() for u in kept]).astype(np.float64)
    return [u.index for u in kept], flat @ flat.T


@pytest.mark.parametrize("level", ["H", "L"])
@pytest.mark.parametrize("budget", [10**9, 150 * STATE])
def test_gram_is_the_inner_products_however_it_was_asked_for(level: Level, budget: int) -> None:
    said = list(events(policy="fixed", segments=20))
    first = said[0]
    assert isinstance(first, Started)
    trace = Trace(first.trace.info, budget)
    for number, event in enumerate(said[1:]):
        trace.add(event)
        if number % 7 == 0:
            trace.gram(level)
    index, products = trace.gram(level)
    wanted_index, wanted = direct(trace, level)
    assert index.tolist() == wanted_index
    np.testing.assert_allclose(products, wanted, rtol=1e-4)
    assert (budget == 10**9) == (len(index) == {"H": 40, "L": 120}[level])


def test_an_empty_record_has_no_products() -> None:
    first = next(iter(events(policy="fixed", segments=1)))
    assert isinstance(first, Started)
    index, products = Trace(first.trace.info).gram("H")
    assert index.shape == (0,) and products.shape == (0, 0)


def test_lists_are_copies_as_they_stand() -> None:
    trace = record(policy="fixed", segments=2)
    trace.updates().clear()
    trace.segments().clear()
    assert len(trace) == 16 and len(trace.segments()) == 2
    assert trace[-1] is trace[15] and trace.segment_of(8) == 1
