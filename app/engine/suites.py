"""Held-out puzzles with fixed seeds: what ``hrmscope eval`` measures models on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from random import Random

import numpy as np

from app.paths import resources
from app.puzzles import formats, generate
from app.puzzles.base import Kind, Puzzle
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku

HARD_NODES = 50
"""Guesses that the exact solver needs at least for each of the hard Sudokus."""
FILES = {"hard": "sudoku-hard.sdm", "well-known": "sudoku-well-known.sdm"}
"""Sets of Sudokus that come as files. Finding a hard one takes a second: puzzle i is
``hard_sudoku(Random(seed_of("hard", i)), HARD_NODES)``. The well-known ones are other people's."""

ONE_PASS_ONLY = ("30×30, several shortest paths", "61×61")
"""Sets that the standard measurement leaves out by views, where they would take hours."""

Draw = Callable[[Random], Puzzle]


def _sudoku(cells: list[int]) -> Sudoku:
    return Sudoku(np.reshape(cells, (9, 9)))


def _maze(rng: Random, smallest: int, largest: int, *, unique: bool = True) -> Maze:
    rows, columns = rng.randint(smallest, largest), rng.randint(smallest, largest)
    return generate.maze(rng, rows, columns, rng.choice(generate.STYLES), unique=unique)


SETS: Mapping[Kind, Mapping[str, tuple[int, Draw]]] = {
    "sudoku": {
        "1-20 blanks": (1000, lambda rng: _sudoku(generate.blanked(rng, rng.randint(1, 20))[0])),
        "36-60 givens": (1000, lambda rng: _sudoku(generate.sudoku(rng, rng.randint(36, 60))[0])),
        "24-40 givens": (1000, lambda rng: _sudoku(generate.sudoku(rng, rng.randint(24, 40))[0])),
        "minimal": (1000, lambda rng: _sudoku(generate.minimal(rng)[0])),
    },
    "maze": {
        "up to 15×15": (500, lambda rng: _maze(rng, 5, 15)),
        "30×30": (500, lambda rng: _maze(rng, 30, 30)),
        "30×30, several shortest paths": (500, lambda rng: _maze(rng, 30, 30, unique=False)),
        "61×61": (500, lambda rng: _maze(rng, 61, 61)),
    },
    "arc": {},
}
"""How many puzzles a set has, and how one of them is drawn. Mazes are of all three styles, start and
goal anywhere, with one shortest path unless the name says otherwise."""


def seed_of(name: str, index: int) -> str:
    """Puzzle ``index`` of a test set is a function of this seed alone.

    Training draws from seeds "<number>:<index>" and validation from "validation", so the
    streams are different ones by construction.
    """
    return f"test {name}:{index}"


def names_of(kind: Kind) -> tuple[str, ...]:
    """The names of the sets of a kind."""
    return (*SETS[kind], *FILES) if kind == "sudoku" else tuple(SETS[kind])


def drawn(kind: Kind, name: str, count: int | None = None) -> list[Puzzle]:
    """The first ``count`` puzzles of a named set, all of them by default.

    Raises:
        KeyError: there is no set of this name.
    """
    if kind == "sudoku" and name in FILES:
        return list(islice(formats.read_puzzles(resources() / "suites" / FILES[name]), count))
    usual, draw = SETS[kind][name]
    return [draw(Random(seed_of(name, i))) for i in range(usual if count is None else count)]


def standard(kind: Kind, count: int | None = None) -> dict[str, list[Puzzle]]:
    """Every set of a kind, the first ``count`` puzzles of each."""
    return {name: drawn(kind, name, count) for name in names_of(kind)}


def measured(sets: Mapping[str, Sequence[Puzzle]], views: int) -> dict[str, Sequence[Puzzle]]:
    """Those of the sets that the standard measurement solves in so many views."""
    return {name: some for name, some in sets.items() if views == 1 or name not in ONE_PASS_ONLY}
