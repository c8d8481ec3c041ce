"""Generators keep what they promise."""

from random import Random

import numpy as np
import pytest

from app.puzzles import generate
from app.puzzles.arc import ArcTask
from app.puzzles.base import PuzzleError
from app.puzzles.exact import maze_distances, neighbours, shortest_path_count, solve_sudoku
from app.puzzles.generate import STYLES, Style
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku


@pytest.mark.parametrize("givens", [30, 45, 60, 81])
def test_sudokus_have_one_solution_and_as_many_givens_as_asked(givens: int) -> None:
    for seed in range(15):
        puzzle, solution = generate.sudoku(Random(seed), givens)
        assert sum(map(bool, puzzle)) == givens
        assert solve_sudoku(puzzle).solutions == [tuple(solution)]
        assert all(digit in (0, solution[cell]) for cell, digit in enumerate(puzzle))


def test_other_grids_are_tried_for_few_givens() -> None:
    assert generate.sudoku(Random(0), 23)[0].count(0) < 81 - 23  # or nothing is tried
    assert generate.sparsest(Random(0), 23).count(0) == 81 - 23
    assert generate.sparsest(Random(0), 40) == generate.sudoku(Random(0), 40)[0]
    rng, same = Random(0), Random(0)
    every = [generate.sudoku(rng, 17)[0].count(0) for _ in range(generate.GRIDS)]
    assert generate.sparsest(same, 17).count(0) == max(every) and rng.random() == same.random()


def test_a_seed_makes_one_puzzle_and_another_another() -> None:
    assert generate.sudoku(Random(1), 30) == generate.sudoku(Random(1), 30)
    assert generate.sudoku(Random(1), 30) != generate.sudoku(Random(2), 30)
    assert generate.maze(Random(1), 9, 9) == generate.maze(Random(1), 9, 9)
    assert generate.maze(Random(1), 9, 9) != generate.maze(Random(2), 9, 9)


def test_of_a_minimal_sudoku_no_given_can_go() -> None:
    for seed in range(5):
        puzzle, solution = generate.minimal(Random(seed))
        assert solve_sudoku(puzzle).solutions == [tuple(solution)]
        for cell in (cell for cell in range(81) if puzzle[cell]):
            assert len(solve_sudoku([*puzzle[:cell], 0, *puzzle[cell + 1 :]]).solutions) == 2


def test_blanked_sudokus_have_one_solution() -> None:
    for blanks in (0, 1, 20, 40):
        puzzle, solution = generate.blanked(Random(blanks), blanks)
        assert puzzle.count(0) == blanks
        assert solve_sudoku(puzzle).solutions == [tuple(solution)]


def test_cells_and_digits_are_cleared_without_favour() -> None:
    made = np.array([generate.sudoku(Random(seed), 40) for seed in range(400)])  # [400, 2, 81]
    given = (made[:, 0] > 0).mean(axis=0)
    assert np.abs(given - 40 / 81).max() < 4.5 * np.sqrt(0.25 / 400)
    corner = np.bincount(made[:, 1, 80], minlength=10)[1:]
    assert np.abs(corner - 400 / 9).max() < 4.5 * np.sqrt(400 / 9)


SIZES = [(5, 5), (5, 12), (9, 9), (10, 10), (15, 8), (30, 30)]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("size", SIZES)
def test_mazes_have_their_size_and_a_way(style: Style, size: tuple[int, int]) -> None:
    for seed in range(5):
        puzzle = generate.maze(Random(seed), *size, style)
        assert puzzle.canvas == size
        assert puzzle.steps() is not None


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("size", SIZES)
def test_a_unique_shortest_path_on_demand(style: Style, size: tuple[int, int]) -> None:
    for seed in range(5):
        puzzle = generate.maze(Random(seed), *size, style, unique=True)
        assert shortest_path_count(maze_distances(~puzzle.walls, puzzle.start), puzzle.goal) == 1


def corridors(puzzle: Maze) -> tuple[int, int, list[int]]:
    """How many open cells and links between them, and the links of every cell."""
    open_cells = {(r, c) for r, c in np.argwhere(~puzzle.walls).tolist()}
    links = [len(open_cells.intersection(neighbours(cell))) for cell in open_cells]
    return len(open_cells), sum(links) // 2, links


@pytest.mark.parametrize("size", SIZES)
def test_perfect_mazes_are_trees_that_fill_the_size(size: tuple[int, int]) -> None:
    puzzle = generate.maze(Random(0), *size, "perfect")
    cells, links, _ = corridors(puzzle)
    assert links == cells - 1
    assert (maze_distances(~puzzle.walls, puzzle.start) >= 0).sum() == cells
    assert not puzzle.walls[1 : size[0] - 1 : 2, 1 : size[1] - 1 : 2].any()
    border = np.ones(size, bool)
    border[1:-1, 1:-1] = False
    assert puzzle.walls[border].all()


@pytest.mark.parametrize("size", SIZES)
def test_braided_mazes_have_no_dead_ends(size: tuple[int, int]) -> None:
    puzzle = generate.maze(Random(0), *size, "braided")
    cells, links, each = corridors(puzzle)
    assert (maze_distances(~puzzle.walls, puzzle.start) >= 0).sum() == cells
    assert min(each) == 2
    assert links >= cells


def test_starts_and_goals_are_anywhere() -> None:
    made = [generate.maze(Random(seed), 7, 7) for seed in range(300)]
    open_anywhere = 9 + 12  # rooms and doors
    assert len({puzzle.start for puzzle in made}) == open_anywhere
    assert len({puzzle.goal for puzzle in made}) == open_anywhere


@pytest.mark.parametrize("style", STYLES)
def test_the_path_takes_the_least_steps_asked(style: Style) -> None:
    steps = [generate.maze(Random(seed), 21, 21, style, least_steps=8).steps() or 0 for seed in range(20)]
    assert np.mean(np.array(steps) >= 8) > 0.8  # scattered walls may shut the start in
    assert style == "scattered" or min(steps) >= 8


def test_the_largest_maze_and_sizes_out_of_range() -> None:
    assert generate.maze(Random(0), 99, 99).canvas == (99, 99)
    for rows, columns in ((4, 9), (9, 100)):
        with pytest.raises(PuzzleError, match="5 to 99"):
            generate.maze(Random(0), rows, columns)


def test_fresh_puzzles() -> None:
    sudoku = generate.fresh("sudoku", Random(0), givens=35)
    assert isinstance(sudoku, Sudoku)
    assert int(np.count_nonzero(sudoku.cells)) == 35
    assert sudoku.solution_count() == 1
    puzzle = generate.fresh("maze", Random(0), rows=12, columns=17, style="braided", unique=True)
    assert puzzle.canvas == (12, 17)
    assert isinstance(puzzle, Maze)
    assert (puzzle.steps() or 0) >= 14
    task = generate.fresh("arc", Random(0), rule="gravity")
    assert isinstance(task, ArcTask) and task.extra["rule"] == "gravity"
    assert task == generate.fresh("arc", Random(0), rule="gravity")
    assert len({generate.fresh("arc", Random(seed)) for seed in range(9)}) == 9  # of any rule
    with pytest.raises(PuzzleError, match="no rule called telepathy"):
        generate.fresh("arc", Random(0), rule="telepathy")
