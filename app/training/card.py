"""What is told of a trained model: made from its recipe, its training and its held-out results."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from app import __version__
from app.engine.suites import Row
from app.training.recipe import Recipe

WEAK = 0.99
"""A set of which less than this share is solved is named among the known failures."""


def hardware() -> str:
    """The processor in words."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        model = platform.processor() or platform.machine()
    return f"{model}, {torch.get_num_threads()} threads of {os.cpu_count()}"


def describe(
    recipe: Recipe, state: dict[str, Any], rows: Sequence[Row], policy: str, segments: int
) -> dict[str, Any]:
    """The card of a model, in JSON values; ``checkpoint.save`` adds what follows from the weights.

    Args:
        recipe: what was followed.
        state: where training ended: "step", "examples" and "seconds".
        rows: the held-out results, found with ``policy`` and at most ``segments``.
        policy: when thinking stopped.
        segments: the most that was thought.
    """
    data, schedule = recipe.data, recipe.schedule
    return {
        "title": recipe.title,
        "licence": "Apache-2.0",
        "recipe": recipe.name,
        "data": (
            f"Fresh Sudokus with one solution and {data.fewest} to {data.most} givens, generated while "
            f"training (seed {data.seed}), {data.reuse} symmetric copies of each."
        ),
        "training": {
            "steps": state["step"],
            "batch": schedule.batch,
            "examples": state["examples"],
            "minutes": round(state["seconds"] / 60, 1),
            "hardware": hardware(),
            "software": f"HRMscope {__version__}, PyTorch {torch.__version__}",
        },
        "accuracy": [
            {
                "set": row.name, "policy": policy, "segments": segments, "views": 1, "solved": row.solved,
                "count": row.count, "share": row.share, "low": row.low, "high": row.high,
                "mean_segments": row.mean_segments,
            }
            for row in rows
        ],
        "known_failures": [
            f"Leaves {100 * (1 - row.share):.1f} % of the set “{row.name}” unsolved in one pass of at most "
            f"{segments} segments."
            for row in rows
            if row.share < WEAK
        ],
    }  # fmt: skip
