"""A Sudoku out of a picture of a printed grid; doubts are told, never solved away."""

from app.puzzles.photo.reading import NO_GRID, SUFFIXES, PhotoError, Reading, is_picture, read_picture

__all__ = ["NO_GRID", "SUFFIXES", "PhotoError", "Reading", "is_picture", "read_picture"]
