"""What is told of a trained model: made from its recipe, its training and its held-out results."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from app import __version__
from app.engine.score import Row
from app.puzzles.rules import TRAINED
from app.training.recipe import ArcData, Data, MazeData, Recipe

WEAK = 0.99
"""A set of which less than this share is solved is named among the known failures."""


def hardware() -> str:
    """The processor in words."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        model = platform.processor() or platform.machine()
    return f"{model}, {torch.get_num_threads()} of {os.cpu_count()} threads"


def describe(recipe: Recipe, state: dict[str, Any], rows: Sequence[Row]) -> dict[str, Any]:
    """The card of a model, in JSON values; ``checkpoint.save`` adds what follows from the weights.

    Args:
        recipe: what was followed.
        state: where training ended: "step", "examples", "seconds" and "recipe_changes".
        rows: the held-out results.
    """
    schedule = recipe.schedule
    changed = state.get("recipe_changes")
    return {
        "title": recipe.title,
        "licence": "Apache-2.0",
        "recipe": recipe.name,
        "data": data_words(recipe.data),
        "training": {
            "steps": state["step"],
            "batch": schedule.batch,
            "examples": state["examples"],
            "minutes": round(state["seconds"] / 60, 1),
            "hardware": hardware(),
            "software": f"HRMscope {__version__}, PyTorch {torch.__version__}",
            **({"recipe_changes": changed} if changed else {}),
        },
        "accuracy": [asdict(row) for row in rows],
        "known_failures": [
            f"Leaves {100 * (1 - row.share):.1f} % of the set “{row.name}” unsolved in one pass of at most "
            f"{row.most_segments} segments."
            for row in rows
            if row.share < WEAK and row.most_views == 1
        ],
    }


def data_words(data: Data) -> str:
    """What a model has learned from, in a sentence."""
    if isinstance(data, ArcData):
        return (
            f"Fresh examples of {data.rules} rules of each of {len(TRAINED)} families of our own (seed "
            f"{data.seed}) on grids of at most {data.largest}×{data.largest}, and of the public training "
            f"tasks of ARC-AGI-1 that fit on them, each in {data.views} of its 8 views ({data.public:.0%}). "
            "16 other families and one public task in five are held out."
        )
    if isinstance(data, MazeData):
        return (
            f"Fresh mazes of {data.smallest} to {data.largest} cells a side with one shortest path, start "
            f"and goal anywhere, {data.perfect:.0%} perfect, {data.braided:.0%} braided, the others of "
            f"scattered walls, generated while training (seed {data.seed}). While learning, a second head "
            "tells from which side the shortest ways enter each cell; it is thrown away."
        )
    return (
        f"Fresh Sudokus with one solution, generated while training (seed {data.seed}): {data.hard:.0%} hard "
        "ones, found by exchanging givens of minimal ones towards a longer search, "
        f"{data.minimal:.0%} minimal, the others with {data.fewest} to {data.most} givens; "
        f"{data.reuse} symmetric copies of each."
    )
