"""Several runs at the same moment, and in one plane."""

import time
from dataclasses import replace
from typing import Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.lockstep import Lockstep, disagreement
from app.engine.together import MOST, Together, why_not_together
from app.engine.trace import Trace
from app.puzzles.base import frozen
from app.puzzles.maze import PATH
from tests.engine.scripted import events, record


def partial_record(updates: int) -> Trace:
    """A run held in the middle of a segment."""
    said = iter(events(policy="fixed", segments=4))
    trace: Trace = next(said).trace  # type: ignore[union-attr]
    while len(trace) < updates:
        next(said)
    return trace


RECORDS = {n: partial_record(n) for n in (1, 7, 8, 13, 20)}


def skipping() -> Trace:
    whole = record(policy="fixed", segments=3)
    made = Trace(whole.info)
    ends = {s.update: s for s in whole.segments()}
    index = 0
    for update in whole.updates():
        if update.segment == 1 and update.level == "L":
            continue
        made.add(replace(update, index=index))
        if update.index in ends:
            made.add(replace(ends[update.index], update=index))
        index += 1
    return made


@given(
    numbers=st.lists(st.sampled_from(sorted(RECORDS)), min_size=1, max_size=4),
    lock=st.sampled_from(["update", "segment"]),
    odd=st.booleans(),
)
def test_every_update_is_shown_at_its_tick(
    numbers: list[int], lock: Literal["update", "segment"], odd: bool
) -> None:
    traces = [RECORDS[n] for n in numbers] + [skipping()] * odd
    steps = Lockstep(traces, lock)
    for run, trace in enumerate(traces):
        for update in range(len(trace)):
            tick = steps.tick_of(run, update)
            assert 0 <= tick < steps.ticks
            assert steps.updates_at(tick)[run] == update
            assert tick == 0 or steps.updates_at(tick - 1)[run] < update
    assert steps.updates_at(steps.ticks - 1) == tuple(len(trace) - 1 for trace in traces)


def test_segments_end_together_however_many_updates_they_have() -> None:
    whole, short = record(policy="fixed", segments=3), skipping()
    by_update, by_segment = (Lockstep([whole, short], lock) for lock in ("update", "segment"))  # type: ignore[arg-type]
    assert by_update.updates_at(15) == (15, 15)
    assert by_segment.updates_at(15) == (15, 9)
    assert [whole[15].segment, short[9].segment] == [1, 1] and short[10].segment == 2
    assert (
        by_segment.next_end(3, 1) == 7 and by_segment.next_end(7, 1) == 15 and by_segment.next_end(7, -1) == 0
    )
    assert by_segment.next_end(15, -1) == 7 and by_segment.next_end(23, 1) == 23


def test_where_answers_differ() -> None:
    one, two = frozen([[1, 2], [3, 4]]), frozen([[1, 2], [4, 4]])
    found = disagreement("sudoku", [one, two, one])
    assert found is not None and found.tolist() == [[False, False], [True, False]]
    assert disagreement("arc", [one, frozen([[1]])]) is None
    walls, path = frozen([[1, 2]]), frozen([[2, PATH]])
    assert disagreement("maze", [walls, path]).tolist() == [[False, True]]  # type: ignore[union-attr]


def test_paths_in_one_plane_are_the_pca_of_all_states() -> None:
    traces = [record(policy="fixed", segments=n) for n in (3, 5, 2)]
    together = Together(traces, "L")
    slices = 1
    while together.extend(time.perf_counter()):
        slices += 1
    assert slices > 1
    paths = together.paths()
    stacked = np.stack([u.state.ravel() for t in traces for u in t.updates() if u.level == "L"]).astype(float)
    centred = stacked - stacked.mean(0)
    left, values, _ = np.linalg.svd(centred, full_matrices=False)
    expected = left[:, :2] * values[:2]
    found = np.concatenate([path.points for path in paths])
    signs = np.sign((found * expected).sum(0))
    np.testing.assert_allclose(found, expected * signs, atol=1e-3 * np.abs(expected).max())
    np.testing.assert_allclose(paths[0].explained, values[:2] ** 2 / (values**2).sum(), rtol=1e-3)
    assert [len(path.index) for path in paths] == [18, 30, 12]
    assert paths[1].index.tolist() == [u.index for u in traces[1].updates() if u.level == "L"]


def test_long_runs_are_thinned_evenly_and_keep_their_last_state() -> None:
    traces = [record(policy="fixed", segments=64), record(policy="fixed", segments=1)]
    together = Together(traces, "L")
    together.extend()
    long, short = together.paths()
    assert len(long.index) <= MOST // 2 and long.index[-1] == len(traces[0]) - 2 and len(short.index) == 6


@pytest.mark.parametrize("level", ["H", "L"])
def test_why_runs_have_no_common_plane(level: Literal["H", "L"]) -> None:
    whole = record(policy="fixed", segments=1)
    bare = Trace(whole.info)
    bare.add(replace(whole[0], state=None))
    assert why_not_together([whole, whole], level) == ""
    assert "whole states" in why_not_together([whole, bare], level)
    assert "differ in size" in why_not_together([whole, record("maze", policy="fixed", segments=1)], level)
    other = Trace(replace(whole.info, model="other"))
    assert "different models" in why_not_together([whole, other], level)
