"""What colours the cells: every number against another way to it, on records made up for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from app.engine.events import Finished, Segment, ViewState
from app.engine.inquiries import Heard, NoAnswer
from app.engine.overlays import (
    MOST_AGE,
    NO_SEGMENT,
    ONE_VIEW,
    GrowingAges,
    Overlay,
    age,
    conclusion_at,
    confidence,
    disagreement,
    entropy,
    fitted,
    heard_by,
    most_heard,
    region,
)
from app.engine.trace import Trace
from app.puzzles.arc import grid_tokens
from tests.engine.scripted import record, solved

RNG = np.random.default_rng(3)


@pytest.fixture(scope="module")
def trace() -> Trace:
    """Random read-outs on the rhythm of a real run."""
    whole = record(policy="fixed", segments=20)
    made = Trace(replace(whole.info))
    tokens, p = whole[0].tokens, whole[0].probabilities
    for update in whole.updates():
        if update.level == "H":
            p = RNG.dirichlet(np.ones(11), 81).astype(np.float32)
            few = RNG.random(81) < 0.1
            tokens = np.where(few, RNG.integers(0, 11, 81), tokens).astype(np.uint8)
        made.add(replace(update, tokens=tokens, probabilities=p))
    return made


def test_confidence_and_entropy_cell_by_cell(trace: Trace) -> None:
    for index in (0, 50, len(trace) - 1):
        update = trace[index]
        sure, open_ = confidence(trace, index), entropy(trace, index)
        assert sure.values.shape == open_.values.shape == (9, 9)
        for cell in ((0, 0), (4, 7), (8, 8)):
            p = update.probabilities[9 * cell[0] + cell[1]].astype(np.float64)
            assert sure.values[cell] == pytest.approx(p[update.tokens[9 * cell[0] + cell[1]]])
            assert open_.values[cell] == pytest.approx(-sum(x * np.log(x) for x in p if x > 0), rel=1e-4)
    assert (sure.high, sure.ends) == (1.0, ("0", "1"))
    assert open_.high == pytest.approx(np.log(11)) and open_.ends == ("0", "2.40 nats")
    assert open_.say((4, 7)) == f"{open_.values[4, 7]:.3g} nats" and open_.say((9, 0)) == ""


def test_age_counts_read_outs_back_from_the_one_on_the_board(trace: Trace) -> None:
    ages = GrowingAges(trace)
    for index in (0, 3, 4, 30, len(trace) - 1, 12):  # back again, too
        shown = [trace[0].tokens, *(u.tokens for u in trace.updates()[: index + 1] if u.level == "H")]
        wanted = []
        for position in range(81):
            since = 0
            while since < len(shown) - 1 and shown[-2 - since][position] == shown[-1][position]:
                since += 1
            wanted.append(since)
        overlay = age(trace, index, ages)
        np.testing.assert_array_equal(overlay.values.ravel(), wanted)
    assert overlay.high == MOST_AGE
    assert Overlay("", np.ones((1, 1), np.float32), 1, ("", ""), overlay.unit).say((0, 0)) == "1 H update"


def test_ages_of_a_growing_record_are_those_of_the_whole(trace: Trace) -> None:
    growing, last = Trace(trace.info), len(trace) - 1
    ages = GrowingAges(growing)
    for update in trace.updates():
        growing.add(update)
        found = ages.at(update.index)
    np.testing.assert_array_equal(found, GrowingAges(trace).at(last))


def of_views(*answers: np.ndarray[Any, Any], kind: str = "sudoku") -> Trace:
    """A run of views that gave these answers after its first segment."""
    puzzle, _ = solved(kind)  # type: ignore[arg-type]
    whole = record(kind, policy="fixed", segments=2)  # type: ignore[arg-type]
    made = Trace(replace(whole.info, views=len(answers)))
    views = tuple(ViewState(n, answer, False, 0.0) for n, answer in enumerate(answers))
    per = whole.info.updates_per_segment
    for update in whole.updates():
        made.add(update)
        if update.index == per - 1:
            verdict = puzzle.verdict(answers[0])
            made.add(Segment(0, 0, per - 1, 0.0, (0.0, 0.0), 1.0, answers[0], verdict, views))
    return made


def test_views_that_differ_from_the_first_in_each_cell() -> None:
    first = RNG.integers(1, 10, (9, 9)).astype(np.uint8)
    others = [
        np.where(RNG.random((9, 9)) < share, 10 - first, first).astype(np.uint8) for share in (0.1, 0.6)
    ]
    trace = of_views(first, *others)
    per = trace.info.updates_per_segment
    found = disagreement(trace, per + 2)
    assert isinstance(found, Overlay)
    np.testing.assert_allclose(found.values, sum((other != first).astype(float) for other in others) / 3)
    assert disagreement(trace, per - 2) == NoAnswer(NO_SEGMENT)
    assert disagreement(record(), 0) == NoAnswer(ONE_VIEW)
    # at the end the answer that was taken is the measure
    verdict = trace.info.puzzle.verdict(others[1])
    trace.add(Finished(0, 2, 0.0, others[1], verdict, 3, 2))
    last = len(trace) - 1
    assert conclusion_at(trace, last) and not conclusion_at(trace, last - 1)
    found = disagreement(trace, last)
    assert isinstance(found, Overlay)
    np.testing.assert_allclose(
        found.values, ((first != others[1]) * 1.0 + (others[0] != others[1])) / 3, rtol=1e-6
    )


def test_views_of_other_sizes_differ_where_only_one_has_a_cell() -> None:
    one, two = np.full((2, 3), 4, np.uint8), np.full((4, 2), 4, np.uint8)
    trace = of_views(one, two, kind="arc")
    per = trace.info.updates_per_segment
    larger = grid_tokens(np.full((3, 3), 1, np.uint8), (5, 5))
    trace.add(replace(trace[-1], index=len(trace), tokens=larger.astype(np.uint8)))
    found = disagreement(trace, len(trace) - 1)
    assert isinstance(found, Overlay) and len(trace) > per
    unknown = np.isnan(found.values)  # the board has grown since
    assert found.values.shape == (3, 3) and unknown[2].all() and not unknown[:2].any()
    assert found.values[:2].tolist() == [[0.0, 0.0, 0.5]] * 2
    assert region(trace, len(trace) - 1) == (4, 4)  # the test's input is larger


def test_what_is_heard_is_one_row_or_the_mean_cut_to_the_board() -> None:
    trace = record("maze")
    cells = RNG.random((4, 49)).astype(np.float32)
    heard = Heard(
        "attention", tuple(f"layer 1, head {n}" for n in range(1, 5)), cells, np.ones(4, np.float32)
    )
    mean, third = heard_by(trace, heard, None, (5, 6)), heard_by(trace, heard, 2, (9, 9))
    np.testing.assert_allclose(mean.values, cells.mean(0).reshape(7, 7)[:5, :6], rtol=1e-6)
    np.testing.assert_array_equal(third.values[:7, :7], cells[2].reshape(7, 7))
    assert np.isnan(third.values[7:]).all() and third.high == pytest.approx(cells[2].max())
    assert (mean.name, third.name) == ("attention, mean of 4 heads", "attention, layer 1, head 3")
    assert mean.say((0, 0)).endswith(" %")
    most = most_heard(trace, heard, 2)
    assert [value for _, value in most] == sorted(cells[2].tolist(), reverse=True)[:5]
    assert all(cells[2][7 * row + column] == value for (row, column), value in most)
    silent = heard_by(
        trace, replace(heard, kind="influence", names=("influence",), cells=0 * cells[:1]), 0, (7, 7)
    )
    assert silent.high == 1.0 and silent.name == "influence"  # a scale all the same


def test_fitting_pads_with_nothing() -> None:
    made = fitted(np.arange(6.0).reshape(2, 3), (3, 2))
    np.testing.assert_array_equal(made, [[0, 1], [3, 4], [np.nan, np.nan]])
