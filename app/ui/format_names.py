"""What people call the formats of files."""

from __future__ import annotations

from app.language import tr
from app.puzzles.base import Kind
from app.puzzles.formats import SUFFIXES
from app.ui.words import KIND_NAMES


def format_names(kind: Kind) -> dict[str, str]:
    """The formats in which a puzzle of a kind can be saved, by suffix."""
    known = {
        ".sdk": tr("Sudoku with your digits and notes on it"),
        ".sdx": tr("Sudoku with your digits and pencil marks"),
        ".opensudoku": tr("OpenSudoku, with your digits and pencil marks"),
        ".sdm": tr("Sudokus, one a line"),
        ".json": tr("ARC task"),
    }
    if kind == "sudoku":
        known |= {".txt": tr("81 characters"), ".csv": tr("HRM data set, answer by the exact solver")}
    elif kind == "maze":
        known |= {".txt": tr("Maze as text"), ".csv": tr("HRM data set, answer by the exact solver")}
    return {suffix: known.get(suffix, KIND_NAMES[kind]) for suffix in SUFFIXES[kind]}


def save_patterns(kind: Kind) -> str:
    """The same for a file dialog."""
    return ";;".join(f"{name} (*{suffix})" for suffix, name in format_names(kind).items())
