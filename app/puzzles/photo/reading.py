"""From a grey picture to the digits of a Sudoku, and which of them are doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.language import tr
from app.puzzles.base import Cell, PuzzleError
from app.puzzles.photo.cells import crops, normalised, unrest, usual_contrast
from app.puzzles.photo.finding import find_grid, grid_within
from app.puzzles.photo.light import Picture, workable
from app.puzzles.photo.recogniser import Weights, bundled, probabilities
from app.puzzles.photo.shapes import LEAST_SIDE, convex, from_upper_left, plausible
from app.puzzles.sudoku import SIDE, conflicts

SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic")
"""Of files that are taken for pictures, whether or not this machine can read them."""

SURE = 0.9
"""A cell read with less is doubtful."""

SMUDGED = 0.2
"""A cell with more to see in it than that is not blank for sure, whatever it was read as."""

CLEAR, _CLEARER = 0.9, 0.15
"""Digits read with that on average stand upright; else a turned picture has to be so much clearer."""

NO_GRID = tr(
    "No whole Sudoku grid was found in this picture. Open it in the window and put the four corners on the "
    "grid, or take it again, whole, from straight above and in even light."
)
NO_DIGITS = tr(
    "A grid was found in this picture, but no digit in it. Take it closer and sharper, and try again."
)
BAD_CORNERS = tr(
    "No grid looks like that. Put each of the four corners on a corner of the grid, and read again."
)


class PhotoError(PuzzleError):
    """A picture that no Sudoku can be read from."""


@dataclass(frozen=True)
class Reading:
    """What was read.

    Attributes:
        digits: [9, 9], 0 where blank.
        likely: [9, 9, 10] how likely each cell is blank (0) or a digit.
        doubtful: [9, 9] where the reader is not sure, or digits contradict each other.
        mesh: [10, 10, 2] where the grid's lines cross, as (x, y) in the picture's pixels; the first point is
            the grid's upper left corner as its digits stand.
    """

    digits: NDArray[np.uint8]
    likely: NDArray[np.float32]
    doubtful: NDArray[np.bool_]
    mesh: NDArray[np.float32]

    @property
    def doubts(self) -> list[Cell]:
        """The doubtful cells, row by row."""
        return [(row, column) for row, column in np.argwhere(self.doubtful).tolist()]


def is_picture(name: str) -> bool:
    """Whether a file is a picture, by its name."""
    return Path(name).suffix.lower() in SUFFIXES


def read_picture(
    pixels: NDArray[Any], weights: Weights | None = None, corners: NDArray[np.floating[Any]] | None = None
) -> Reading:
    """Read a Sudoku.

    Args:
        pixels: [h, w] grey from 0, black, to 255.
        weights: of the network; the bundled one's by default.
        corners: [4, 2] (x, y) of the grid in the picture, in any order, where somebody knows them.

    Raises:
        PhotoError: there is no grid in the picture, or no digit in the grid.
    """
    if min(pixels.shape) < LEAST_SIDE:
        raise PhotoError(NO_GRID)
    grey, scale = workable(pixels)
    mesh = find_grid(pixels, grey, scale) if corners is None else _within(pixels, grey, scale, corners)
    if mesh is None:
        raise PhotoError(NO_GRID)
    cells = crops(grey, mesh)
    cells = normalised(cells, usual_contrast(cells))
    likely, turns = _upright(cells, weights or bundled())
    digits = likely.argmax(axis=-1).astype(np.uint8)
    if not digits.any():
        raise PhotoError(NO_DIGITS)
    smudged = np.rot90(unrest(cells).reshape(SIDE, SIDE), turns) > SMUDGED
    doubtful = (likely.max(axis=-1) < SURE) | ((digits == 0) & smudged)
    for violation in conflicts(digits):
        doubtful[tuple(np.transpose(violation.cells))] = True
    mesh = np.rot90(mesh, turns) if turns else mesh
    return Reading(digits, likely, doubtful, (mesh + 0.5) * scale - 0.5)


def _within(
    pixels: NDArray[Any], grey: Picture, scale: float, corners: NDArray[np.floating[Any]]
) -> NDArray[np.float32]:
    """Where the lines cross between corners that somebody gave in the picture's own pixels."""
    scaled = from_upper_left(((corners + 0.5) / scale - 0.5).astype(np.float32))
    if not (convex(scaled) and plausible(scaled)):
        raise PhotoError(BAD_CORNERS)
    return grid_within(pixels, grey, scale, scaled)


def _upright(cells: NDArray[np.float32], weights: Weights) -> tuple[NDArray[np.float32], int]:
    """How likely each cell is what, and by how many quarter turns to the left the picture was set upright.

    It is turned only where the digits can then be read far better.
    """
    held = unrest(cells) > SMUDGED / 2
    turned = [_read(cells, weights)]
    if not held.any() or _clearness(turned[0], held) > CLEAR:
        return turned[0].reshape(SIDE, SIDE, 10), 0
    turned += [_read(np.rot90(cells, k, (1, 2)), weights) for k in (1, 2, 3)]
    clear = [_clearness(likely, held) for likely in turned]
    best = clear.index(max(clear)) if max(clear) > clear[0] + _CLEARER else 0
    return np.rot90(turned[best].reshape(SIDE, SIDE, 10), best), best


def _read(cells: NDArray[np.float32], weights: Weights) -> NDArray[np.float32]:
    return probabilities(np.ascontiguousarray(cells), weights)


def _clearness(likely: NDArray[np.float32], held: NDArray[np.bool_]) -> float:
    """How likely cells that hold something are to hold the digit they look like."""
    return float(likely[held, 1:].max(axis=-1).mean())
