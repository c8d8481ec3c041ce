"""Sudokus from pictures: what is read, what is doubted, what is refused."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from app.puzzles.photo import NO_GRID, PhotoError, is_picture, read_picture
from app.puzzles.photo.reading import NO_DIGITS
from app.training.digits.crops import Glyphs
from app.training.digits.jpeg import compressed
from app.training.digits.pictures import shots
from app.training.digits.run import SEED, measure
from tests.puzzles.drawn_grids import CELL, ROOM, drawn, some_digits


def test_pictures_in_families_never_seen_are_read_without_a_wrong_digit() -> None:
    score = measure(count=30)
    assert score.found >= 29 and score.without_wrong_digit >= 29 and score.all_right >= 28
    assert score.doubtful < 0.02 * score.cells


def test_the_grid_is_where_it_was_drawn() -> None:
    digits = some_digits()
    reading = read_picture(drawn(digits))
    assert (reading.digits == digits).all() and not reading.doubts
    expected = ROOM + CELL * np.arange(10)
    assert np.abs(reading.mesh[..., 0] - expected).max() < 3
    assert np.abs(reading.mesh[..., 1] - expected[:, None]).max() < 3


@pytest.mark.parametrize("turns", [1, 3])
def test_a_picture_lying_on_its_side_is_set_upright(turns: int) -> None:
    digits = some_digits()
    pixels = np.rot90(drawn(digits), -turns)
    reading = read_picture(pixels)
    assert (reading.digits == digits).all()
    first = {1: (pixels.shape[1], 0), 3: (0, pixels.shape[0])}[turns]
    assert np.abs(reading.mesh[0, 0] - first).max() < ROOM + 4  # the corner where the first digit stands


@pytest.mark.parametrize("scale", [0.45, 3.0])
def test_small_and_large_pictures(scale: float) -> None:
    digits, pixels = some_digits(), drawn(some_digits()).astype(np.float32)
    if scale > 1:
        pixels = np.repeat(np.repeat(pixels, int(scale), axis=0), int(scale), axis=1)
    else:
        at = (np.arange(int(len(pixels) * scale)) / scale).astype(int)
        near = sum(pixels[np.minimum(at + i, len(pixels) - 1)] for i in range(2)) / 2
        pixels = sum(near[:, np.minimum(at + i, len(pixels) - 1)] for i in range(2)) / 2
    reading = read_picture(pixels)
    assert (reading.digits == digits).all()
    assert np.abs(reading.mesh[-1, -1] - scale * (ROOM + 9 * CELL)).max() < 3 * scale + 2


def test_digits_that_contradict_each_other_are_read_as_they_are_and_doubted() -> None:
    digits = np.zeros((9, 9), np.uint8)
    digits[2, 1], digits[2, 7], digits[5, 5] = 4, 4, 8
    reading = read_picture(drawn(digits))
    assert (reading.digits == digits).all() and reading.doubts == [(2, 1), (2, 7)]


def test_a_smudged_cell_is_doubted() -> None:
    digits, pixels = some_digits(), drawn(some_digits())
    row, column = np.argwhere(digits == 8)[0].tolist()
    top, left = ROOM + row * CELL, ROOM + column * CELL
    smear = np.random.default_rng(1).integers(0, 256, (CELL - 12, CELL - 12))
    pixels[top + 6 : top + CELL - 6, left + 6 : left + CELL - 6] = smear
    assert (row, column) in read_picture(pixels).doubts


def _noise() -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (600, 700))


def _text() -> np.ndarray:
    random, pixels = Random(3), np.full((700, 700), 250)
    glyphs = (Glyphs.read("seen").pictures * 240).astype(int)
    for top in range(20, 640, 60):
        for left in range(20, 640, 40):
            pixels[top : top + 48, left : left + 48] -= glyphs[random.randrange(9), random.randrange(9)] // 2
    return compressed(np.clip(pixels, 0, 255).astype(np.float32), 60)


def _chessboard() -> np.ndarray:
    squares = np.indices((8, 8)).sum(axis=0) % 2
    return np.pad(np.kron(squares, np.ones((70, 70))) * 180 + 40, 30, constant_values=255)


def _table(lines: int) -> np.ndarray:
    return drawn(np.zeros((9, 9), np.uint8), lines)


@pytest.mark.parametrize(
    "pixels",
    [np.zeros((300, 300)), np.zeros((1, 1)), np.zeros((3, 900)), _noise(), _text(), _chessboard(),
     _table(8), _table(10), _table(12), _table(4)],
    ids=["black", "one pixel", "a strip", "noise", "text", "chessboard", "8×8", "10×10", "12×12", "4×4"],
)  # fmt: skip
def test_what_is_no_grid_is_said_to_be_none(pixels: np.ndarray) -> None:
    with pytest.raises(PhotoError) as caught:
        read_picture(pixels)
    assert str(caught.value) == NO_GRID


def test_an_empty_grid_is_told_from_none() -> None:
    with pytest.raises(PhotoError) as caught:
        read_picture(drawn(np.zeros((9, 9), np.uint8)))
    assert str(caught.value) == NO_DIGITS


def test_what_was_measured_is_the_same_every_time() -> None:
    first, again = (next(shots(Glyphs.read("unseen"), 1, SEED)) for _ in range(2))
    assert (first.pixels == again.pixels).all() and (first.digits == again.digits).all()


def test_families_are_seen_or_unseen() -> None:
    assert not set(Glyphs.read("seen").families) & set(Glyphs.read("unseen").families)


def test_pictures_are_known_by_their_names() -> None:
    assert is_picture("IMG_1.JPG") and is_picture("a/b.png") and not is_picture("puzzle.sdk")
