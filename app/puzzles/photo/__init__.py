"""A Sudoku out of a picture of a printed grid; doubts are told, never solved away."""

from app.puzzles.photo.mesh import even
from app.puzzles.photo.reading import NO_GRID, SUFFIXES, PhotoError, Reading, is_picture, read_picture
from app.puzzles.photo.shapes import LEAST_SIDE, Corners, convex

__all__ = [
    "LEAST_SIDE", "NO_GRID", "SUFFIXES", "Corners", "PhotoError", "Reading", "convex", "even", "is_picture",
    "read_picture",
]  # fmt: skip
