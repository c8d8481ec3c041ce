"""How sure a share is that was counted."""

from __future__ import annotations

import math


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """The 95 % confidence interval of a share (Wilson 1927, JASA 22, 209); (0, 1) without trials."""
    if not trials:
        return 0.0, 1.0
    z = 1.959964
    p = successes / trials
    centre = p + z * z / (2 * trials)
    reach = z * math.sqrt(p * (1 - p) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    return max(0.0, (centre - reach) / scale), min(1.0, (centre + reach) / scale)
