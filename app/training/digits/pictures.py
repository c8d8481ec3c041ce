"""Pictures of printed Sudokus as screens and cameras give them, to measure the reading of whole grids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.puzzles.photo.light import Picture, box_mean, sampled
from app.puzzles.photo.mesh import CELL, homography, projected
from app.puzzles.sudoku import SIDE, SudokuSymmetry
from app.training.digits.crops import Glyphs
from app.training.digits.jpeg import compressed

COUNT = 100
"""Pictures that a card's figure is of."""

_CELL, _ROOM = 60, 75
"""Pixels of a cell as it is printed, and of the paper around the grid."""


@dataclass(frozen=True)
class Shot:
    """A picture [h, w] from 0 to 255, the digits [9, 9] on it, and whether it is a photo or a screenshot."""

    pixels: NDArray[np.uint8]
    digits: NDArray[np.uint8]
    photo: bool


def shots(glyphs: Glyphs, count: int, seed: int) -> Iterator[Shot]:
    """So many pictures, three photos to every screenshot, a function of the seed."""
    for number in range(count):
        random = np.random.default_rng((seed, number))
        digits = _puzzle(random)
        photo = number % 4 > 0
        printed = _printed(digits, random.choice(glyphs.pictures), random)
        pixels = _photographed(printed, random) if photo else _shown(printed, random)
        yield Shot(pixels.astype(np.uint8), digits, photo)


def _puzzle(random: np.random.Generator) -> NDArray[np.uint8]:
    """Digits that do not contradict each other, in 22 to 40 cells."""
    row, column = np.indices((SIDE, SIDE))
    solved = ((3 * row + row // 3 + column) % 9 + 1).astype(np.uint8)
    cells = SudokuSymmetry.random(random).apply_answer(solved).copy()
    cells.flat[random.permutation(81)[random.integers(22, 41) :]] = 0
    return cells


def _printed(digits: NDArray[np.uint8], face: NDArray[np.float32], random: np.random.Generator) -> Picture:
    """The sheet from straight above, its ink from 0 to 1: the grid and some lines of text around it."""
    side = SIDE * _CELL + 2 * _ROOM
    sheet = np.zeros((side, side), np.float32)
    thin, thick = int(random.integers(1, 4)), int(random.integers(3, 8))
    faint = random.uniform(0.35, 1.0)
    for line in sorted(range(10), key=lambda line: line % 3 == 0):
        wide, strength = (thick, 1.0) if line % 3 == 0 else (thin, faint)
        at = _ROOM + line * _CELL - wide // 2
        sheet[at : at + wide, _ROOM : side - _ROOM] = strength
        sheet[_ROOM : side - _ROOM, at : at + wide] = strength
    tall = int(random.uniform(0.5, 0.82) * _CELL * 48 / 40)
    axis = (np.arange(tall, dtype=np.float32) + 0.5) * 48 / tall - 0.5
    places = np.stack(np.meshgrid(axis, axis), axis=-1)
    shapes = [sampled(glyph, places) for glyph in face]
    for row, column in np.argwhere(digits).tolist():
        off = (_CELL - tall) // 2 + random.integers(-3, 4, 2)
        top, left = _ROOM + row * _CELL + int(off[0]), _ROOM + column * _CELL + int(off[1])
        spot = sheet[top : top + tall, left : left + tall]
        np.maximum(spot, shapes[digits[row, column] - 1], out=spot)
    for top in (10, 38, side - 60, side - 32):  # words, as bars with gaps
        ends = np.sort(random.integers(20, side - 20, 10))
        for start, end in zip(ends[::2], ends[1::2], strict=True):
            sheet[top : top + 14 : 2, start:end] = 0.8
    return sheet


def _shown(sheet: Picture, random: np.random.Generator) -> Picture:
    """A screenshot, dark or light, of some size."""
    ground, contrast = random.uniform(205, 255), random.uniform(90, 200)
    grey = ground - contrast * sheet
    if random.random() < 0.4:
        grey = 255 - grey
    shrunk = random.uniform(0.42, 1.0)
    axis = np.arange(int(len(sheet) * shrunk), dtype=np.float32) / shrunk
    smooth = box_mean(grey, 1) if shrunk < 0.7 else grey
    return compressed(
        sampled(smooth, np.stack(np.meshgrid(axis, axis), axis=-1)), int(random.integers(60, 96))
    )


def _photographed(sheet: Picture, random: np.random.Generator) -> Picture:
    """A photo: on a table, from some side, the paper a little bent, in uneven light, blurred, grainy."""
    h, w = int(random.integers(640, 960)), int(random.integers(640, 960))
    corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) + random.uniform(-0.16, 0.16, (4, 2))
    turn = random.normal(0, 0.12)
    turned = corners @ np.array([(np.cos(turn), np.sin(turn)), (-np.sin(turn), np.cos(turn))])
    turned = (turned - turned.min(axis=0)) / np.ptp(turned, axis=0).max()  # the whole grid is to be in it
    size = min(h, w) * random.uniform(0.6, 0.9)
    place = (np.array([w, h]) - turned.max(axis=0) * size) * random.uniform(0.3, 0.7, 2)
    into_grid = np.linalg.inv(homography((turned * size + place).astype(np.float32)))
    x, y = np.meshgrid(np.arange(w, dtype=np.float32), np.arange(h, dtype=np.float32))
    on_grid = projected(into_grid, np.stack([x, y], axis=-1)) / CELL  # in cells
    for axis in (0, 1):
        bend, wave = random.uniform(-0.18, 0.18), random.uniform(0.6, 1.1)
        on_grid[..., axis] += bend * np.sin(wave * np.pi * np.clip(on_grid[..., 1 - axis], -2, 11) / 9)
    on_sheet = on_grid * _CELL + _ROOM
    paper = random.uniform(150, 235)
    grey = paper - random.uniform(0.45, 0.85) * paper * sampled(sheet, on_sheet)
    beside = ((on_sheet < 0) | (on_sheet > len(sheet))).any(axis=-1)
    grey[beside] = random.uniform(30, 200)
    grey = grey * _light(x / w, y / h, random)
    for _ in range(int(random.integers(1, 3))):
        grey = box_mean(grey, int(random.integers(0, 3)) if min(h, w) > 800 else int(random.integers(0, 2)))
    grey = grey + random.normal(0, random.uniform(1, 7), grey.shape)
    return compressed(np.clip(grey, 0, 255).astype(np.float32), int(random.integers(30, 92)))


def _light(x: NDArray[Any], y: NDArray[Any], random: np.random.Generator) -> Picture:
    """Brighter on one side, and a soft shadow's edge across."""
    side, angle = random.uniform(-0.4, 0.4), random.uniform(0, 2 * np.pi)
    along = (x - 0.5) * np.cos(angle) + (y - 0.5) * np.sin(angle)
    shadow = random.uniform(0, 0.45) / (
        1 + np.exp(-(along - random.uniform(-0.3, 0.3)) * random.uniform(6, 40))
    )
    return np.asarray(1 + side * (x - 0.5) - shadow, dtype=np.float32)
