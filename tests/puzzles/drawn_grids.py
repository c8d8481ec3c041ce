"""Grids drawn line by line, for what generated pictures do not show."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.training.digits.crops import Glyphs

CELL, ROOM = 48, 30


def drawn(digits: NDArray[np.uint8], lines: int = 9) -> NDArray[np.uint8]:
    """A clean black on white picture of digits in a grid of so many cells a side."""
    side = lines * CELL + 2 * ROOM
    pixels = np.full((side, side), 255, np.uint8)
    for line in range(lines + 1):
        at, wide = ROOM + line * CELL, 3 if line % 3 == 0 else 1
        pixels[at - wide // 2 : at + wide - wide // 2, ROOM : side - ROOM + 1] = 0
        pixels[ROOM : side - ROOM + 1, at - wide // 2 : at + wide - wide // 2] = 0
    face = (255 * Glyphs.read("unseen").pictures[1]).astype(np.uint8)
    for row, column in np.argwhere(digits).tolist():
        top, left = ROOM + row * CELL, ROOM + column * CELL
        pixels[top : top + CELL, left : left + CELL] -= face[digits[row, column] - 1]
    return pixels


def some_digits() -> NDArray[np.uint8]:
    """A third of a solved board."""
    row, column = np.indices((9, 9))
    solved = ((3 * row + row // 3 + column) % 9 + 1).astype(np.uint8)
    return np.where((row + 2 * column) % 3 == 0, solved, 0).astype(np.uint8)
