"""Generators of fresh puzzles: Sudokus with one solution, mazes of three styles, ARC-like tasks."""

from __future__ import annotations

from random import Random
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from app.language import tr
from app.puzzles import rules
from app.puzzles.base import Cell, Kind, Puzzle, PuzzleError
from app.puzzles.exact import (
    ALL_CELLS,
    PEERS,
    UNITS,
    is_forced,
    maze_distances,
    neighbours,
    shortest_path_counts,
    solve_sudoku,
)
from app.puzzles.maze import Maze, check_size
from app.puzzles.rating import GRADE_WORDS, GRADES, Grade, rate
from app.puzzles.sudoku import Sudoku

Style = Literal["perfect", "braided", "scattered"]
STYLES: tuple[Style, ...] = ("perfect", "braided", "scattered")
GRIDS = 20
"""How many grids ``fresh`` tries for a Sudoku of as few givens as asked; it takes a tenth of a second."""

EASY_GIVENS = 32
"""An easy Sudoku has as many; with fewer, singles may still be enough but are long to look for."""
GRADED = 600
"""How many puzzles ``graded`` draws. A hard one takes some 60, about a second; others a few."""
EASED = 20
"""In how many ways it tries to make one that is too hard easier."""

_UNITS_OF = tuple(tuple(sum(1 << j for j in unit) for unit in UNITS if i in unit) for i in range(81))


def random_solution(rng: Random) -> list[int]:
    """A random completed Sudoku, 81 digits: three free boxes drawn at random, the rest searched."""
    grid = [0] * 81
    for box in (0, 4, 8):
        digits = rng.sample(range(1, 10), 9)
        for cell, digit in zip(UNITS[18 + box], digits, strict=True):
            grid[cell] = digit
    return list(solve_sudoku(grid, limit=1, rng=rng).solutions[0])


def _seen_from(cells: int) -> int:
    """The cells that share a unit with any of ``cells`` (bit boards)."""
    seen = 0
    while cells:
        low = cells & -cells
        seen |= PEERS[low.bit_length() - 1]
        cells ^= low
    return seen


def _is_plain_single(blank: int, seen: list[int], cell: int, digit: int) -> bool:
    """Whether ``digit`` follows at the blank ``cell`` from the givens alone, by one naked or hidden single.

    Args:
        blank: bit board of the blank cells.
        seen: per digit, index 0 unused, the bit board of cells that a given of that digit rules out.
        cell: 0 to 80.
        digit: 1 to 9.
    """
    bit = 1 << cell
    if all(seen[d] & bit for d in range(1, 10) if d != digit):
        return True
    open_to_it = blank & ~seen[digit]
    return any(open_to_it & unit == bit for unit in _UNITS_OF[cell])


def sudoku(rng: Random, givens: int) -> tuple[list[int], list[int]]:
    """A Sudoku with one solution and ``givens`` givens, or as few more as its grid allows.

    Cells are cleared in random order. A cell that its neighbours determine directly may
    go at once; any other only when the exact solver still finds a single solution.

    Returns:
        (puzzle, solution), 81 digits each, 0 for a blank.
    """
    solution = random_solution(rng)
    grid = solution.copy()
    placed = [0] * 10
    for cell, digit in enumerate(grid):
        placed[digit] |= 1 << cell
    seen = [ALL_CELLS] * 10  # of a full grid; only its blank cells will be asked about
    blank, left = 0, 81
    for cell in rng.sample(range(81), 81):
        if left <= givens:
            break
        digit, bit = grid[cell], 1 << cell
        before = seen[digit]
        seen[digit] = _seen_from(placed[digit] ^ bit)
        grid[cell] = 0
        if _is_plain_single(blank | bit, seen, cell, digit) or is_forced(grid, cell, digit):
            placed[digit] ^= bit
            blank |= bit
            left -= 1
        else:
            grid[cell] = digit
            seen[digit] = before
    return grid, solution


def sparsest(rng: Random, givens: int) -> list[int]:
    """A Sudoku as ``sudoku`` makes it, from the first of ``GRIDS`` grids that allows ``givens`` givens.

    Where none of them does, from the one that needs the fewest.
    """
    best = sudoku(rng, givens)[0]
    for _ in range(GRIDS - 1):
        if best.count(0) >= 81 - givens:
            break
        best = max(best, sudoku(rng, givens)[0], key=lambda grid: grid.count(0))
    return best


def minimal(rng: Random) -> tuple[list[int], list[int]]:
    """A Sudoku with one solution of which no given can go; as ``sudoku`` returns it."""
    return sudoku(rng, 0)


def graded(rng: Random, grade: Grade) -> list[int]:
    """A Sudoku of a grade of ``GRADES``: drawn so, or drawn harder and eased by one more given.

    Hard ones are rare: of the minimal puzzles two thirds are easier and one third is harder.

    Raises:
        PuzzleError: none of ``GRADED`` puzzles is, nor could be eased to it.
    """
    for _ in range(GRADED):
        puzzle, solution = sudoku(rng, EASY_GIVENS if grade == "easy" else 0)
        found = rate(puzzle).grade
        if found == grade:
            return puzzle
        if found in GRADES[: GRADES.index(grade)]:
            continue
        for cell in rng.sample([cell for cell in range(81) if not puzzle[cell]], EASED):
            eased = [*puzzle[:cell], solution[cell], *puzzle[cell + 1 :]]
            if rate(eased).grade == grade:
                return eased
    raise PuzzleError(
        tr(
            "Of {count} Sudokus none came out {grade}. Try again, with another seed if you gave one.",
            count=GRADED,
            grade=GRADE_WORDS[grade],
        )
    )


def blanked(rng: Random, blanks: int) -> tuple[list[int], list[int]]:
    """A random solution with ``blanks`` cells cleared, redrawn until one solution is left."""
    while True:
        solution = random_solution(rng)
        grid = solution.copy()
        for cell in rng.sample(range(81), blanks):
            grid[cell] = 0
        if len(solve_sudoku(grid).solutions) == 1:
            return grid, solution


def _perfect(rng: Random, rows: int, columns: int) -> NDArray[np.bool_]:
    """Walls [rows, columns] with exactly one way between any two rooms, by depth-first search.

    The rooms are the cells at odd rows and columns; an even side gets a second wall at its end.
    """
    walls = np.ones((rows, columns), dtype=np.bool_)
    trail = [(1 + 2 * rng.randrange((rows - 1) // 2), 1 + 2 * rng.randrange((columns - 1) // 2))]
    walls[trail[0]] = False
    while trail:
        ahead = [(door, room) for door, room in _doors(trail[-1], rows, columns) if walls[room]]
        if ahead:
            door, room = rng.choice(ahead)
            walls[door] = walls[room] = False
            trail.append(room)
        else:
            trail.pop()
    return walls


def _doors(room: Cell, rows: int, columns: int) -> list[tuple[Cell, Cell]]:
    """The (door, room behind it) on every side of a room."""
    r, c = room
    return [
        ((i, j), (2 * i - r, 2 * j - c))
        for i, j in neighbours(room)
        if 0 < 2 * i - r < rows - 1 and 0 < 2 * j - c < columns - 1
    ]


def _braided(rng: Random, rows: int, columns: int) -> NDArray[np.bool_]:
    """A perfect maze with a second door broken into every dead end: full of loops."""
    walls = _perfect(rng, rows, columns)
    for room in ((r, c) for r in range(1, rows - 1, 2) for c in range(1, columns - 1, 2)):
        closed = [door for door, _ in _doors(room, rows, columns) if walls[door]]
        if closed and sum(not walls[cell] for cell in neighbours(room)) == 1:
            walls[rng.choice(closed)] = False
    return walls


def _scattered(rng: Random, rows: int, columns: int) -> NDArray[np.bool_]:
    """Every cell a wall with the same chance, 15 to 40 %: open halls up to near-fragments."""
    density = rng.uniform(0.15, 0.4)
    return np.array([[rng.random() < density for _ in range(columns)] for _ in range(rows)])


def maze(
    rng: Random,
    rows: int,
    columns: int,
    style: Style = "perfect",
    *,
    unique: bool = False,
    least_steps: int = 1,
) -> Maze:
    """A maze with start and goal anywhere, connected.

    Args:
        rng: the source of all randomness.
        rows: 5 to 99.
        columns: 5 to 99.
        style: "perfect" (one way between any two cells), "braided" (no dead ends, many loops)
            or "scattered" (walls strewn at random).
        unique: only one shortest path.
        least_steps: the shortest path takes so many steps, or as many as the drawn start allows.

    Raises:
        PuzzleError: the size is out of range.
    """
    check_size(rows, columns)
    build = {"perfect": _perfect, "braided": _braided, "scattered": _scattered}[style]
    while True:
        walls = build(rng, rows, columns)
        start: Cell = rng.choice([(r, c) for r, c in np.argwhere(~walls).tolist()])
        steps = maze_distances(~walls, start)
        if unique:
            steps = np.where(shortest_path_counts(steps) == 1, steps, -1)
        least = min(least_steps, int(steps.max()))
        if least > 0:  # else the start is shut in
            return Maze(walls, start, rng.choice([(r, c) for r, c in np.argwhere(steps >= least).tolist()]))


def fresh(
    kind: Kind,
    rng: Random,
    *,
    givens: int = 30,
    grade: Grade | None = None,
    rows: int = 15,
    columns: int = 15,
    style: Style = "perfect",
    unique: bool = False,
    rule: str = "",
) -> Puzzle:
    """A new puzzle of a kind, as asked for.

    A Sudoku of this grade, or else of so many givens (see ``sparsest``), a maze of this size and style, its
    ends well apart, or a task of this family of rules, of any by default.

    Raises:
        PuzzleError: the size of the maze is out of range, there is no such family, or no Sudoku of this grade
            was found.
    """
    if kind == "sudoku" and grade:
        return Sudoku(np.reshape(graded(rng, grade), (9, 9)))
    if kind == "sudoku":
        return Sudoku(np.reshape(sparsest(rng, givens), (9, 9)))
    if kind == "maze":
        return maze(rng, rows, columns, style, unique=unique, least_steps=(rows + columns) // 2)
    return rules.task(rule or rng.choice(tuple(rules.FAMILIES)), f"{rng.getrandbits(48):012x}")
