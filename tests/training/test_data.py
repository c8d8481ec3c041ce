import os
import signal
from itertools import islice
from multiprocessing import active_children
from random import Random

import numpy as np
import pytest

from app.puzzles import generate
from app.puzzles.exact import solve_sudoku
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku
from app.training.data import CHUNK, PuzzleStream, chunk, feed
from app.training.mazes import example
from app.training.mazes import examples as maze_examples
from app.training.recipe import BLOCK, Example, MazeData, SudokuData
from app.training.sudokus import HARD, puzzles, symmetric_copy
from app.training.sudokus import examples as sudoku_examples
from tests.training.recipes import DATA

MAZES = MazeData(seed=5, smallest=5, largest=9, perfect=0.3, braided=0.4)


def assert_equal(some: list[Example], others: list[Example]) -> None:
    assert len(some) == len(others)
    for a, b in zip(some, others, strict=True):
        for x, y in zip(a, b, strict=True):
            np.testing.assert_array_equal(x, y)


def test_examples_are_puzzles_with_their_solutions() -> None:
    for index in range(3):
        examples = sudoku_examples(DATA, index)
        assert len(examples) == BLOCK
        for tokens, labels, hints, _ in examples:
            puzzle = Sudoku(tokens.reshape(9, 9) - 1)
            assert DATA.fewest <= (puzzle.cells > 0).sum() <= DATA.most and hints.size == 0
            assert puzzle.verdict(labels.reshape(9, 9).astype(np.uint8) - 1).solved is True
            assert puzzle.solution_count() == 1


def fewest_nodes(data: SudokuData) -> int:
    return min(solve_sudoku(puzzle).nodes for puzzle, _ in puzzles(data, Random(1), 6))


def test_the_shares_say_how_hard_the_puzzles_are() -> None:
    hard, minimal, easy = (
        SudokuData(seed=2, hard=h, minimal=m, fewest=60, most=70, reuse=2)
        for h, m in ((1.0, 0.0), (0.0, 1.0), (0.0, 0.0))
    )
    assert fewest_nodes(hard) >= HARD > fewest_nodes(minimal) >= fewest_nodes(easy) == 0
    assert all(81 - puzzle.count(0) <= 32 for puzzle, _ in puzzles(minimal, Random(1), 6))


def test_the_same_index_gives_the_same_examples() -> None:
    for examples, data in ((sudoku_examples, DATA), (maze_examples, MAZES)):
        first, again, other = (examples(data, index) for index in (3, 3, 4))  # type: ignore[operator]
        assert_equal(first, again)
        assert len({e.tokens.tobytes() for e in (*first, *other)}) > 1.5 * BLOCK


def test_a_symmetric_copy_relabels_and_moves() -> None:
    rng = np.random.default_rng(0)
    labels = sudoku_examples(DATA, 0)[0].labels.reshape(9, 9) - 1
    copies = [symmetric_copy(np.array([labels, labels]), rng) for _ in range(20)]
    assert all(np.array_equal(a, b) for a, b in copies)
    assert len({a.tobytes() for a, _ in copies}) == 20
    assert all(Sudoku(a).verdict(a.astype(np.uint8)).solved for a, _ in copies)


def test_maze_examples_are_mazes_with_their_only_shortest_path() -> None:
    for tokens, labels, _, _ in maze_examples(MAZES, 0):
        board = tokens.reshape(9, 9)
        (start,), (goal,) = np.argwhere(board == 3).tolist(), np.argwhere(board == 4).tolist()
        maze = Maze(board == 1, tuple(start), tuple(goal))
        assert maze.verdict(labels.reshape(9, 9).astype(np.uint8)).solved is True


def test_hints_lead_to_start_and_goal() -> None:
    maze = generate.maze(Random(4), 7, 9, "scattered", unique=True)
    hints = example(maze, (9, 9)).hints.reshape(9, 9)
    steps = ((-1, 0), (1, 0), (0, -1), (0, 1))
    for end, bits in ((maze.start, slice(0, 4)), (maze.goal, slice(4, 8))):
        at = maze.goal if end == maze.start else maze.start
        for _ in range(maze.steps() or 0):
            side = int(np.unpackbits(hints[at])[bits].argmax())
            assert np.unpackbits(hints[at])[bits][side]
            at = at[0] + steps[side][0], at[1] + steps[side][1]
        assert at == end
    assert not hints[7:].any()  # nothing is said of what lies outside


def test_a_stream_resumes_at_any_example() -> None:
    wanted = list(islice(PuzzleStream(DATA, 0), CHUNK + 30))
    assert_equal(wanted[:CHUNK], chunk(DATA, 0))
    for start in (10, CHUNK, CHUNK + 7):
        assert_equal(wanted[start : start + 20], list(islice(PuzzleStream(DATA, start), 20)))


def test_several_learners_share_the_chunks() -> None:
    for learner in (0, 1):
        own = list(islice(PuzzleStream(DATA, CHUNK, learner, 2), 5))
        assert_equal(own, chunk(DATA, 2 + learner)[:5])


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")  # PyTorch's loader forks
def test_the_process_beside_makes_the_same_examples() -> None:
    wanted = islice(PuzzleStream(DATA, 2), 3)
    for made, example_ in zip(feed(DATA, 2), wanted, strict=False):
        for ours, theirs in zip(made, example_, strict=True):
            np.testing.assert_array_equal(ours, theirs)


def test_ctrl_c_does_not_end_the_process_beside() -> None:
    source = feed(DATA, 0)
    next(source)
    for child in active_children():
        assert child.pid
        os.kill(child.pid, signal.SIGINT)
    assert sum(1 for _ in islice(source, 2 * CHUNK)) == 2 * CHUNK  # more than it was ahead
