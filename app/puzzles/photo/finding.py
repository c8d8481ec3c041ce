"""Which part of a picture is a Sudoku's grid, in dark lines or light ones, photographed or from a screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.puzzles.photo.light import Picture, box_mean, ink
from app.puzzles.photo.mesh import Mesh, even, follow
from app.puzzles.photo.ruled import ruled
from app.puzzles.photo.shapes import Corners, frames, plausible

_MOST_TRIED = 20
"""Frames that are looked into; where none of the likeliest is a grid, none is."""

_ALIKE = 3.0
"""Pixels by which the corners of one frame may differ from another's that it is the same as."""


@dataclass(frozen=True)
class _Sight:
    """A picture whose lines are the dark ones.

    Attributes:
        fine: as it came.
        grey: at a size to work with.
        calm: that without its grain.
        scale: how many pixels of ``fine`` one of ``grey`` is.
    """

    fine: NDArray[Any]
    grey: Picture
    calm: Picture
    scale: float

    def mesh(self, corners: Corners) -> Mesh:
        """The lines between four corners, as paper bends them or else as a screen shows them."""
        bent = follow(self.calm, corners)
        if bent.lines == 16:
            return bent
        straight = ruled(self.fine, corners, self.scale)
        return straight if straight.whole and straight.lines >= bent.lines else bent


def find_grid(fine: NDArray[Any], grey: Picture, scale: float) -> NDArray[np.float32] | None:
    """Where the lines of the most likely grid cross in ``grey``, [10, 10, 2]; None where there is none.

    Args:
        fine: the picture as it came.
        grey: the picture at a size to work with.
        scale: how many pixels of ``fine`` one of ``grey`` is.
    """
    best: Mesh | None = None
    for sight, corners in islice(_candidates(_sights(fine, grey, scale)), _MOST_TRIED):
        best = _better(best, sight.mesh(corners))
        if best and best.lines == 16:
            break
    return best.points if best else None


def grid_within(fine: NDArray[Any], grey: Picture, scale: float, corners: Corners) -> NDArray[np.float32]:
    """Where its lines cross if these are about its corners in ``grey``; evenly spaced if none are seen."""
    sights = _sights(fine, grey, scale)
    reach = 0.5 * float(np.linalg.norm(corners[2] - corners[0])) / (9 * 2**0.5)  # half a cell
    near = (found for found in _candidates(sights) if np.abs(found[1] - corners).max() < reach)
    best: Mesh | None = None
    for sight, tried in islice(chain(((sight, corners) for sight in sights), near), _MOST_TRIED):
        best = _better(best, sight.mesh(tried))
        if best and best.lines == 16:
            break
    return best.points if best else even(corners)


def _better(best: Mesh | None, mesh: Mesh) -> Mesh | None:
    if not mesh.whole or (best and (best.lines, best.strength) >= (mesh.lines, mesh.strength)):
        return best
    return mesh


def _sights(fine: NDArray[Any], grey: Picture, scale: float) -> list[_Sight]:
    """For dark lines, then for light ones."""
    calm = box_mean(grey, max(grey.shape) // 600)
    return [_Sight(fine, grey, calm, scale), _Sight(255.0 - fine, 255 - grey, 255 - calm, scale)]


def _candidates(sights: list[_Sight]) -> Iterator[tuple[_Sight, Corners]]:
    """Frames of dark lines, then of light ones; then those of lines with gaps, which a thick pen closes."""
    masks = [ink(sight.grey) for sight in sights]
    tried: list[list[Corners]] = [[] for _ in sights]
    for thickened in (0, 1, max(sights[0].grey.shape) // 120):
        for sight, mask, before in zip(sights, masks, tried, strict=True):
            for corners in frames(_thickened(mask, thickened)):
                known = any(np.abs(corners - other).max() <= _ALIKE for other in before)
                if plausible(corners) and not known:
                    before.append(corners)
                    yield sight, corners


def _thickened(mask: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    """Every pixel with its surroundings of so many pixels."""
    for axis in (0, 1) if reach else ():
        room = [(0, 0), (0, 0)]
        room[axis] = (reach, reach)
        padded = np.pad(mask, room)
        near = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1, axis=axis)
        mask = np.asarray(near.any(axis=-1))
    return mask
