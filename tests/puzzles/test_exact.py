"""The exact solvers against slow and plain ones."""

from collections.abc import Iterator
from itertools import islice
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.puzzles import generate
from app.puzzles.exact import (
    is_forced,
    maze_distances,
    neighbours,
    shortest_path,
    shortest_path_count,
    shortest_path_counts,
    solve_sudoku,
)
from app.puzzles.maze import Maze
from tests.puzzles.strategies import mazes, seeds


def allowed(grid: list[int], cell: int) -> list[int]:
    """The digits no peer of a cell holds, by looking at every other cell."""
    r, c = divmod(cell, 9)
    seen = {
        grid[i]
        for i in range(81)
        if i != cell and (i // 9 == r or i % 9 == c or (i // 27, i % 9 // 3) == (r // 3, c // 3))
    }
    return [digit for digit in range(1, 10) if digit not in seen]


def all_solutions(grid: list[int]) -> Iterator[tuple[int, ...]]:
    """Plain backtracking in reading order."""
    if any(digit and digit not in allowed(grid, cell) for cell, digit in enumerate(grid)):
        return
    if 0 not in grid:
        yield tuple(grid)
        return
    cell = grid.index(0)
    for digit in allowed(grid, cell):
        yield from all_solutions([*grid[:cell], digit, *grid[cell + 1 :]])


@given(seeds, st.integers(0, 25), st.booleans())
def test_sudokus_have_the_solutions_plain_backtracking_finds(seed: int, blanks: int, spoilt: bool) -> None:
    rng = Random(seed)
    grid = generate.random_solution(rng)
    for cell in rng.sample(range(81), blanks):
        grid[cell] = 0
    if spoilt:
        grid[rng.randrange(81)] = rng.randint(1, 9)
    expected = set(islice(all_solutions(grid), 50))
    found = solve_sudoku(grid, limit=50).solutions
    assert len(found) == len(set(found))
    if len(expected) < 50:
        assert set(found) == expected
    assert len(found) == len(expected)


def test_two_empty_rows_and_columns_of_a_band_have_many_solutions() -> None:
    grid = generate.random_solution(Random(1))
    grid[:54] = [0] * 54
    search = solve_sudoku(grid, limit=200)
    assert len(set(search.solutions)) == 200
    assert all(list(solution[54:]) == grid[54:] for solution in search.solutions)
    assert not search.gave_up


def test_guesses_are_counted_and_limited() -> None:
    assert solve_sudoku(generate.sudoku(Random(1), 60)[0]).nodes == 0
    search = solve_sudoku([0] * 81, most_nodes=5)
    assert (search.nodes, search.solutions, search.gave_up) == (5, [], True)


@given(seeds)
def test_forced_means_that_the_digit_is_the_same_in_all_solutions(seed: int) -> None:
    rng = Random(seed)
    puzzle, solution = generate.minimal(rng)
    cell = rng.choice([cell for cell in range(81) if puzzle[cell]])
    assert is_forced(puzzle, puzzle.index(0), solution[puzzle.index(0)])
    assert not is_forced(puzzle, puzzle.index(0), solution[puzzle.index(0)] % 9 + 1)
    puzzle[cell] = 0
    assert not is_forced(puzzle, cell, solution[cell])


@given(mazes(largest=8))
def test_distances_and_path_counts_follow_from_walking_step_by_step(puzzle: Maze) -> None:
    open_cells = {(r, c) for r, c in np.argwhere(~puzzle.walls).tolist()}
    dist = maze_distances(~puzzle.walls, puzzle.start)
    counts = shortest_path_counts(dist, limit=10**6)
    reached, ways = {puzzle.start}, {puzzle.start: 1}
    steps = 0
    while ways:
        for cell, count in ways.items():
            assert (dist[cell], counts[cell]) == (steps, count)
            assert shortest_path_count(dist, cell, limit=2) == min(count, 2)
        further: dict[tuple[int, int], int] = {}
        for cell, count in ways.items():
            for near in open_cells.intersection(neighbours(cell)) - reached:
                further[near] = further.get(near, 0) + count
        reached |= further.keys()
        ways, steps = further, steps + 1
    unreached = np.ones(dist.shape, bool)
    unreached[tuple(np.transpose(list(reached)))] = False
    assert np.all(dist[unreached] == -1)
    assert not counts[unreached].any()


@given(mazes())
def test_a_shortest_path_walks_from_start_to_goal(puzzle: Maze) -> None:
    dist = maze_distances(~puzzle.walls, puzzle.start)
    path = shortest_path(dist, puzzle.goal)
    assert len(path) == dist[puzzle.goal] + 1
    if path:
        assert (path[0], path[-1]) == (puzzle.start, puzzle.goal)
        assert all(b in neighbours(a) and not puzzle.walls[b] for a, b in zip(path, path[1:], strict=False))
