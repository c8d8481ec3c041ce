"""When to stop thinking: one predicate a policy, each on what a segment ended with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, get_args

from app.engine.events import Segment

Policy = Literal["fixed", "q", "fixed-point", "verified"]
POLICIES: tuple[Policy, ...] = get_args(Policy)

FIXED_POINT = 0.02
"""Relative change of z_H over a segment below which the state counts as converged."""


def q_says_halt(q: tuple[float, float], trained_continue: bool) -> bool:
    """q_halt > q_continue (HRM), or q_halt > 0 where only halting was trained (TRM)."""
    return q[0] > (q[1] if trained_continue else 0.0)


def _rule(policy: Policy, trained_continue: bool) -> Callable[[Segment], bool]:
    match policy:
        case "fixed":
            return lambda segment: False
        case "q":
            return lambda segment: q_says_halt(segment.q, trained_continue)
        case "fixed-point":
            return lambda segment: segment.fixed_point < FIXED_POINT
        case "verified":
            return lambda segment: segment.verdict.solved is True


def stops(policy: Policy, segment: Segment, trained_continue: bool) -> bool:
    """Whether ``policy`` ends the run after this segment.

    fixed: never before the maximum. q: the halting head says so. fixed-point: z_H no
    longer moves. verified: exact checking accepts the model's answer.
    """
    return _rule(policy, trained_continue)(segment)


def would_stop(policy: Policy, segments: Sequence[Segment], trained_continue: bool) -> int | None:
    """The first segment (0-based) after which ``policy`` would have stopped, if any did."""
    rule = _rule(policy, trained_continue)
    return next((segment.segment for segment in segments if rule(segment)), None)
