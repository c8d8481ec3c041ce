from itertools import islice

import numpy as np
import pytest

from app.puzzles.sudoku import Sudoku
from app.training.data import PuzzleStream, feed, sudoku_examples, symmetric_copy
from tests.training.recipes import DATA


def test_examples_are_puzzles_with_their_solutions() -> None:
    for index in range(5):
        for tokens, labels in sudoku_examples(DATA, index):
            puzzle = Sudoku(tokens.reshape(9, 9) - 1)
            assert DATA.fewest <= (puzzle.cells > 0).sum() <= DATA.most
            assert puzzle.verdict(labels.reshape(9, 9).astype(np.uint8) - 1).solved is True
            assert puzzle.solution_count() == 1


def test_the_same_index_gives_the_same_examples() -> None:
    first, again, other = (sudoku_examples(DATA, index) for index in (3, 3, 4))
    np.testing.assert_array_equal(first, again)
    assert not np.array_equal(first, other)
    assert len(first) == DATA.reuse and not np.array_equal(first[0], first[1])


def test_a_symmetric_copy_relabels_and_moves() -> None:
    rng = np.random.default_rng(0)
    labels = sudoku_examples(DATA, 0)[0][1].reshape(9, 9) - 1
    copies = [symmetric_copy(np.array([labels, labels]), rng) for _ in range(20)]
    assert all(np.array_equal(a, b) for a, b in copies)
    assert len({a.tobytes() for a, _ in copies}) == 20
    assert all(Sudoku(a).verdict(a.astype(np.uint8)).solved for a, _ in copies)


def test_a_stream_resumes_where_it_is_told_to() -> None:
    pool = DATA.reuse
    once = list(islice(PuzzleStream(DATA, 0, pool), 10))
    again = list(islice(PuzzleStream(DATA, 0, pool), 10))
    np.testing.assert_array_equal(once, again)
    later = {tokens.tobytes() for tokens, _ in islice(PuzzleStream(DATA, 3, pool), 10)}
    skipped = {tokens.tobytes() for index in range(3) for tokens, _ in sudoku_examples(DATA, index)}
    assert not later & skipped


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")  # PyTorch's loader forks
def test_the_process_beside_makes_the_same_examples() -> None:
    wanted = islice(PuzzleStream(DATA, 2), 3)
    for (tokens, labels), (t, l_) in zip(feed(DATA, 2), wanted, strict=False):
        np.testing.assert_array_equal(tokens, t)
        np.testing.assert_array_equal(labels, l_)
