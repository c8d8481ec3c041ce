"""Exact solvers. They verify and generate; they never answer in the model's place.

The Sudoku solver keeps a whole board as one integer: bit 81 * (digit - 1) + cell says
that the cell may still hold the digit. Placing a digit is one AND, and all naked (or
hidden) singles of the board are found together in a few dozen bit operations.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from random import Random
from sys import maxsize

import numpy as np
from numpy.typing import NDArray

UNITS: tuple[tuple[int, ...], ...] = (
    *(tuple(9 * r + c for c in range(9)) for r in range(9)),
    *(tuple(9 * r + c for r in range(9)) for c in range(9)),
    *(
        tuple(9 * (3 * br + r) + 3 * bc + c for r in range(3) for c in range(3))
        for br in range(3)
        for bc in range(3)
    ),
)


def _bits(indices: Iterable[int]) -> int:
    return sum(1 << i for i in indices)


ALL_CELLS = _bits(range(81))
PEERS = tuple(_bits({j for unit in UNITS if i in unit for j in unit} - {i}) for i in range(81))
_BOARD = _bits(range(729))
# What stays possible on the board once candidate 81 * (digit - 1) + cell is placed.
_KEPT = tuple(
    _BOARD & ~(PEERS[cell] << 81 * digit) & ~_bits(81 * d + cell for d in range(9) if d != digit)
    for digit in range(9)
    for cell in range(81)
)
# The nine candidates of a group, relative to its first; and the first of every group on the board.
_CELL, _ROW, _COLUMN, _BOX = (
    _bits(offsets)
    for offsets in (range(0, 729, 81), range(9), range(0, 81, 9), (0, 1, 2, 9, 10, 11, 18, 19, 20))
)
_ROW_FIRSTS, _COLUMN_FIRSTS, _BOX_FIRSTS = (
    _bits(81 * digit + unit[0] for digit in range(9) for unit in UNITS[sort : sort + 9])
    for sort in (0, 9, 18)
)


@dataclass
class Search:
    """What a search found.

    Attributes:
        most_nodes: it gives up after so many guesses.
        solutions: 81 digits each.
        nodes: the guesses tried (0: naked and hidden singles sufficed).
    """

    most_nodes: int = maxsize
    solutions: list[tuple[int, ...]] = field(default_factory=list)
    nodes: int = 0

    @property
    def gave_up(self) -> bool:
        """Whether there may be more solutions than those found."""
        return self.nodes >= self.most_nodes


def _three(once: int, twice: int, step: int) -> tuple[int, int]:
    """Pool three neighbours ``step`` bits apart into the first: what holds at least once, and twice."""
    second, third = once >> step, once >> 2 * step
    return (
        once | second | third,
        twice | twice >> step | twice >> 2 * step | once & second | (once | second) & third,
    )


def _settle(board: int, placed: int) -> tuple[int, int]:
    """Place every naked or hidden single until none is left.

    Args:
        board: the candidates.
        placed: those of them that were placed already.

    Returns:
        The two, as they are now; (0, 0) on a contradiction.
    """
    while True:
        once, twice = _three(*_three(board, 0, 81), 243)
        if once & ALL_CELLS != ALL_CELLS:
            return 0, 0
        if placed.bit_count() == 81:
            return board, placed
        singles = (ALL_CELLS & ~twice) * _CELL & board & ~placed
        if not singles:
            across, down = _three(board, 0, 1), _three(board, 0, 9)
            for (once, twice), firsts, group in (
                (_three(*across, 3), _ROW_FIRSTS, _ROW),
                (_three(*across, 9), _BOX_FIRSTS, _BOX),
                (_three(*down, 27), _COLUMN_FIRSTS, _COLUMN),
            ):
                if once & firsts != firsts:
                    return 0, 0
                singles |= (firsts & ~twice) * group & board
            singles &= ~placed
            if not singles:
                return board, placed
        placed |= singles
        while singles:
            low = singles & -singles
            board &= _KEPT[low.bit_length() - 1]
            singles ^= low


def _branch_cell(board: int) -> int:
    """The open cell with the fewest candidates (its index)."""
    ones = twos = fours = eights = 0  # binary digits of every cell's number of candidates
    for shift in range(0, 729, 81):
        carry = board >> shift & ALL_CELLS
        ones, carry = ones ^ carry, ones & carry
        twos, carry = twos ^ carry, twos & carry
        fours, carry = fours ^ carry, fours & carry
        eights ^= carry
    fewest = twos | fours | eights
    for digit in (eights, fours, twos, ones):
        fewest = fewest & ~digit or fewest
    return (fewest & -fewest).bit_length() - 1


def _search(board: int, placed: int, limit: int, found: Search, rng: Random | None) -> None:
    if placed.bit_count() == 81:
        digit_of = {i % 81: i // 81 + 1 for i in range(729) if board >> i & 1}
        found.solutions.append(tuple(digit_of[cell] for cell in range(81)))
        return
    cell = _branch_cell(board)
    candidates = [i for i in range(cell, 729, 81) if board >> i & 1]
    if rng:
        rng.shuffle(candidates)
    for i in candidates:
        if len(found.solutions) >= limit or found.gave_up:
            return
        found.nodes += 1
        trial = _settle(board & _KEPT[i], placed | 1 << i)
        if trial[0]:
            _search(*trial, limit, found, rng)


def _given(givens: Sequence[int]) -> tuple[int, int]:
    """The board and what is placed on it after 81 givens, nothing concluded yet."""
    board, placed = _BOARD, 0
    for cell, digit in enumerate(givens):
        if digit:
            i = 81 * (digit - 1) + cell
            board &= _KEPT[i]
            placed |= 1 << i
    return board, placed


def solve_sudoku(
    givens: Sequence[int], limit: int = 2, rng: Random | None = None, most_nodes: int = maxsize
) -> Search:
    """Find up to ``limit`` solutions of a Sudoku.

    Args:
        givens: 81 digits row by row, 0 for a blank.
        limit: stop after so many solutions; 2 tells unique from several.
        rng: shuffles the order of guesses (to draw a random solution).
        most_nodes: give up after so many guesses, some 10 µs each. Proper puzzles take hundreds
            at most; to refute one without a solution can take millions.

    Returns:
        The solutions and the number of guesses. Contradicting givens give no solution.
    """
    found = Search(most_nodes)
    board, placed = _settle(*_given(givens))
    if board:
        _search(board, placed, limit, found, rng)
    return found


def is_forced(givens: Sequence[int], cell: int, digit: int) -> bool:
    """Whether no solution of the 81 givens has anything but ``digit`` in the blank ``cell``.

    Far cheaper than counting solutions: most often the other candidates fail at once.
    """
    board, placed = _given(givens)
    found = Search()
    board, placed = _settle(board & ~(1 << 81 * (digit - 1) + cell), placed)
    if board:
        _search(board, placed, 1, found, None)
    return not found.solutions


def maze_distances(open_cells: NDArray[np.bool_], source: tuple[int, int]) -> NDArray[np.int32]:
    """Steps from ``source`` to every open cell by breadth-first search.

    Args:
        open_cells: [h, w], true where one can walk (4-neighbourhood).
        source: (row, column) of an open cell.

    Returns:
        [h, w] int32, -1 where there is no way.
    """
    h, w = open_cells.shape
    free = np.pad(open_cells, 1).ravel().tolist()  # a border saves asking who has a neighbour
    dist = [-1] * len(free)
    start = (source[0] + 1) * (w + 2) + source[1] + 1
    dist[start] = 0
    queue = deque([start])
    while queue:
        i = queue.popleft()
        for j in (i - w - 2, i + w + 2, i - 1, i + 1):
            if free[j] and dist[j] < 0:
                dist[j] = dist[i] + 1
                queue.append(j)
    return np.array(dist, dtype=np.int32).reshape(h + 2, w + 2)[1:-1, 1:-1]


def neighbours(cell: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """The cells above, below, left and right, inside the maze or not."""
    r, c = cell
    return (r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)


def shortest_path_counts(dist: NDArray[np.int32], limit: int = 2) -> NDArray[np.int32]:
    """How many shortest paths lead to every cell, counted up to ``limit``.

    Args:
        dist: [h, w] distances from the start, as ``maze_distances`` gives them.
        limit: larger numbers are cut to this.

    Returns:
        [h, w] int32, 0 where there is no way.
    """
    h, w = dist.shape
    near = np.pad(dist, 1, constant_values=-1).ravel().tolist()  # a border saves asking who has a neighbour
    counts = [0] * len(near)
    for i in sorted((i for i, d in enumerate(near) if d >= 0), key=near.__getitem__):
        steps = near[i] - 1
        ways = sum(counts[j] for j in (i - w - 2, i + w + 2, i - 1, i + 1) if near[j] == steps)
        counts[i] = min(limit, ways) if steps >= 0 else 1
    return np.array(counts, dtype=np.int32).reshape(h + 2, w + 2)[1:-1, 1:-1]


def shortest_path_count(dist: NDArray[np.int32], goal: tuple[int, int], limit: int = 2) -> int:
    """How many shortest paths lead to the cell ``goal``; see ``shortest_path_counts``."""
    return int(shortest_path_counts(dist, limit)[goal])


def shortest_path(dist: NDArray[np.int32], goal: tuple[int, int]) -> list[tuple[int, int]]:
    """One shortest path from the start to ``goal``, both ends included; [] if there is none."""
    if dist[goal] < 0:
        return []
    h, w = dist.shape
    path = [goal]
    for steps in range(int(dist[goal]) - 1, -1, -1):
        near = neighbours(path[-1])
        path.append(next((r, c) for r, c in near if 0 <= r < h and 0 <= c < w and dist[r, c] == steps))
    return path[::-1]
