from dataclasses import replace

import pytest

from app.engine.halting import POLICIES, q_says_halt, stops, would_stop
from app.puzzles.base import Verdict
from tests.engine.scripted import record


@pytest.mark.parametrize(
    ("q", "trained_continue", "halts"),
    [
        ((1.0, 0.5), True, True),
        ((1.0, 2.0), True, False),
        ((1.0, 2.0), False, True),
        ((-1.0, -2.0), False, False),
    ],
)
def test_q(q: tuple[float, float], trained_continue: bool, halts: bool) -> None:
    assert q_says_halt(q, trained_continue) is halts


def test_where_each_policy_would_have_stopped() -> None:
    segments = record(script={"arrives": 3, "halts_at": 5}, policy="fixed", segments=40).segments()
    assert would_stop("fixed", segments, False) is None
    assert would_stop("q", segments, False) == 4
    assert would_stop("verified", segments, False) == 2
    still = would_stop("fixed-point", segments, False)
    assert still is not None and segments[still].fixed_point < 0.02 <= segments[still - 1].fixed_point


def test_an_answer_that_nothing_can_verify_does_not_stop_the_verified_policy() -> None:
    segment = record(policy="fixed", segments=1).segments()[0]
    assert not stops("verified", replace(segment, verdict=Verdict(None, "Unknown.")), False)
    assert stops("verified", replace(segment, verdict=Verdict(True, "Solved.")), False)


def test_all_policies_are_known_to_all() -> None:
    segment = record(policy="fixed", segments=1).segments()[0]
    assert [stops(policy, replace(segment, q=(9.0, 0.0), fixed_point=0.0), True) for policy in POLICIES] == [
        False, True, True, False,
    ]  # fmt: skip
