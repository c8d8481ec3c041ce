"""Hypothesis strategies of puzzles and symmetries, and small builders."""

from random import Random

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from numpy.typing import NDArray

from app.puzzles import generate
from app.puzzles.arc import ArcSymmetry, ArcTask, Pair
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku, SudokuSymmetry

seeds = st.integers(0, 2**32 - 1)


def rows(text: str) -> NDArray[np.uint8]:
    """A grid of digits from words of digits, "." for 0."""
    return np.array([[int(c) for c in word.replace(".", "0")] for word in text.split()], dtype=np.uint8)


def maze(*lines: str) -> Maze:
    """A maze from rows of ``# SG``; path cells count as open."""
    board = np.array([list(line) for line in lines])
    start, goal = (tuple(np.argwhere(board == end)[0].tolist()) for end in "SG")
    return Maze(board == "#", start, goal)


def maze_answer(*lines: str) -> NDArray[np.uint8]:
    """Token codes from rows of ``# SGo``."""
    return np.array([["?# SGo".index(c) for c in line] for line in lines], dtype=np.uint8)


@st.composite
def solved_sudokus(draw: st.DrawFn) -> tuple[Sudoku, NDArray[np.uint8]]:
    """A Sudoku with one solution, and that."""
    puzzle, solution = generate.sudoku(Random(draw(seeds)), draw(st.integers(24, 80)))
    return Sudoku(np.reshape(puzzle, (9, 9))), np.reshape(solution, (9, 9)).astype(np.uint8)


def digit_boards() -> st.SearchStrategy[NDArray[np.uint8]]:
    """Any digits [9, 9], legal or not."""
    return npst.arrays(np.uint8, (9, 9), elements=st.integers(0, 9))


@st.composite
def mazes(draw: st.DrawFn, largest: int = 14, square: bool = False) -> Maze:
    """Mazes of any size, style and walls, the goal perhaps out of reach."""
    h = draw(st.integers(5, largest))
    w = h if square else draw(st.integers(5, largest))
    rng = Random(draw(seeds))
    if draw(st.booleans()):
        return generate.maze(rng, h, w, draw(st.sampled_from(generate.STYLES)))
    walls = np.array([[rng.random() < 0.3 for _ in range(w)] for _ in range(h)])
    start, goal = rng.sample([(r, c) for r in range(h) for c in range(w)], 2)
    walls[start] = walls[goal] = False
    return Maze(walls, start, goal)


def colour_grids(largest: int = 30) -> st.SearchStrategy[NDArray[np.uint8]]:
    """ARC grids."""
    return npst.arrays(
        np.uint8,
        st.tuples(st.integers(1, largest), st.integers(1, largest)),
        elements=st.integers(0, 9),
    )


def _pairs(known: bool, least: int) -> st.SearchStrategy[tuple[Pair, ...]]:
    grids = colour_grids(6)
    outputs = grids if known else st.none() | grids
    return st.lists(st.builds(Pair, grids, outputs), min_size=least, max_size=3).map(tuple)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def arc_tasks() -> st.SearchStrategy[ArcTask]:
    """ARC tasks, with and without known outputs, names and other keys."""
    keys = st.text(min_size=1).filter(lambda key: key not in ("name", "train", "test"))
    return st.builds(
        ArcTask,
        train=_pairs(known=True, least=0),
        tests=_pairs(known=False, least=1),
        name=st.text(),
        extra=st.dictionaries(keys, _json, max_size=2),
    )


def sudoku_symmetries() -> st.SearchStrategy[SudokuSymmetry]:
    """Views of a Sudoku."""
    return seeds.map(lambda seed: SudokuSymmetry.random(np.random.default_rng(seed)))


def arc_symmetries() -> st.SearchStrategy[ArcSymmetry]:
    """Views of a task."""
    return seeds.map(lambda seed: ArcSymmetry.random(np.random.default_rng(seed)))
