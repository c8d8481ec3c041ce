"""From cells to a folder with the network and its card, measured on pictures in families it never saw."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.atomic import replacing
from app.puzzles.photo import PhotoError, read_picture
from app.puzzles.photo.recogniser import WEIGHTS, Weights
from app.training.digits.crops import TUNING, Glyphs
from app.training.digits.learning import Recipe, learn
from app.training.digits.pictures import COUNT, shots

CARD = "card.json"
SEED = 20261121
"""Of the pictures that are measured."""


@dataclass(frozen=True)
class Score:
    """How pictures were read.

    Attributes:
        pictures: how many; found: in how many of them the grid was.
        without_wrong_digit: how many hold no digit that is wrong and not marked as doubtful.
        all_right: how many hold no wrong digit at all, marked or not.
        cells: how many were read; doubtful: how many of them are marked; wrong: how many are wrong.
    """

    pictures: int
    found: int
    without_wrong_digit: int
    all_right: int
    cells: int
    doubtful: int
    wrong: int


def measure(weights: Weights | None = None, count: int = COUNT, seed: int = SEED) -> Score:
    """Read pictures in the unseen families; by the bundled network by default."""
    found = trusted = right = doubtful = wrong = 0
    for shot in shots(Glyphs.read("unseen"), count, seed):
        try:
            reading = read_picture(shot.pixels, weights)
        except PhotoError:
            continue
        off = reading.digits != shot.digits
        found += 1
        trusted += not (off & ~reading.doubtful).any()
        right += not off.any()
        doubtful += int(reading.doubtful.sum())
        wrong += int(off.sum())
    return Score(count, found, trusted, right, 81 * found, doubtful, wrong)


def train(recipe: Recipe, folder: Path, report: Callable[[int, float, float], None]) -> Score:
    """Learn, measure, and write both into ``folder``."""
    halves = learn(recipe, report)
    score = measure({name: value.astype(np.float32) for name, value in halves.items()})
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder, halves, card(recipe, score))
    return score


def card(recipe: Recipe, score: Score) -> Mapping[str, Any]:
    """What the network is, what it learned from and how well it reads."""
    seen, unseen = (sorted(set(Glyphs.read(name).families)) for name in ("seen", "unseen"))
    return {
        "title": "A small convolutional network that reads the printed digits of a Sudoku's cells",
        "licence": "Apache-2.0",
        "data": "Digits of the seen families, drawn into cells while training: of any size and slant, with "
        "lines left at the borders and pencil marks that are no digits, blurred, grainy, unevenly lit, "
        "compressed, dark on light or light on dark.",
        "families": {"seen": seen, "of these to tune its confidence": sorted(TUNING), "unseen": unseen},
        "training": asdict(recipe) | {"cells": recipe.steps * recipe.batch},
        "accuracy": {
            "on": "Pictures in the unseen families: a quarter screenshots, light and dark, the rest photos, "
            "warped, bent, unevenly lit, blurred, grainy, as JPEG.",
            **asdict(score),
        },
        "known failures": [
            "Handwriting.",
            "Grids upside down, which may be read as other digits.",
            "Grids turned by about 45 degrees.",
            "Cells of under 12 pixels.",
        ],
    }


def _write(folder: Path, weights: Mapping[str, NDArray[np.float16]], card: Mapping[str, Any]) -> None:
    with replacing(folder / WEIGHTS) as file:
        np.savez_compressed(file, allow_pickle=False, **weights)
    with replacing(folder / CARD) as file:
        file.write((json.dumps(card, indent=2, ensure_ascii=False) + "\n").encode())
