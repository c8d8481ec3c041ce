"""Any puzzle as JSON and back."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.puzzles.arc import ArcTask, Attempts, Entry
from app.puzzles.base import Kind, Puzzle, PuzzleError
from app.puzzles.parcel import pack, unpack
from app.puzzles.sudoku import Sudoku
from tests.engine.scripted import solved

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def everything() -> list[Puzzle]:
    """A puzzle of each kind, with all that a person may have put in."""
    sudoku, maze, task = (solved(kind)[0] for kind in ("sudoku", "maze", "arc"))
    assert isinstance(sudoku, Sudoku) and isinstance(task, ArcTask)
    blank = sudoku.cells == 0
    entries, marks = np.zeros((9, 9), np.uint8), np.zeros((9, 9), np.uint16)
    entries[tuple(np.argwhere(blank)[0])], marks[tuple(np.argwhere(blank)[1])] = 7, 1 << 9 | 1 << 1
    own = replace(sudoku, notes=("#D two stars",), entries=entries, marks=marks)
    extra = {"list": [1, {"deep": None}], "record": "Maze", "grid": 0.5}
    attempts = Attempts().put(1, 0, Entry(np.eye(3, dtype=np.uint8), "arc-small"))
    return [own, maze, replace(task, extra=extra, attempts=attempts)]


@pytest.mark.parametrize("puzzle", everything(), ids=lambda puzzle: puzzle.kind)
def test_nothing_is_lost(puzzle: Puzzle) -> None:
    back = unpack(pack(puzzle))
    assert back == puzzle and hash(back) == hash(puzzle)
    assert getattr(back, "notes", ()) == getattr(puzzle, "notes", ())
    assert getattr(back, "extra", {}) == getattr(puzzle, "extra", {})


@settings(max_examples=40)
@given(JSON)
def test_what_is_no_puzzle_is_refused_in_a_sentence(value: object) -> None:
    with pytest.raises(PuzzleError):
        unpack(json.dumps(value))


@pytest.mark.parametrize("kind", ["sudoku", "maze", "arc"])
def test_a_puzzle_cut_short_or_bent_is_refused(kind: Kind) -> None:
    text = pack(solved(kind)[0])
    for bad in (text[:-5], text.replace('"uint8"', '"object"').replace('"bool"', '"object"'), "[" * 100_000):
        with pytest.raises(PuzzleError):
            unpack(bad)
    with pytest.raises(PuzzleError):
        unpack(text.replace('"record": "', '"record": "os.', 1))
