"""Views are the puzzle in other clothes, and their answers come back to it."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
import torch

from app.engine.backends.torch_cpu import TorchBackend
from app.engine.evaluate import solve_by_views, solve_many
from app.engine.events import Finished, Segment, Started
from app.engine.starts import first_states
from app.engine.stepper import Request, is_last, think
from app.engine.views import agreement, views_of, vote
from app.puzzles import generate
from app.puzzles.base import Kind, PuzzleError, frozen
from tests.engine.models import model_of, tiny
from tests.engine.scripted import CANVAS, events, solved, solved_sudoku

LATE = {"arrives": 9, "right": (3, 2)}
"""The fourth view is right at the end of the second segment."""


@pytest.mark.parametrize("kind", ["sudoku", "maze", "arc"])
def test_an_answer_that_is_right_in_a_view_is_right_when_mapped_back(kind: Kind) -> None:
    puzzle, target = solved(kind)
    answer = puzzle.answer(target, CANVAS[kind])
    views = views_of(puzzle, 12)
    assert views == views_of(puzzle, 12) and views[0].see(puzzle) == puzzle
    seen = [view.see(puzzle) for view in views]
    assert len(set(seen)) > 4 and all(each.canvas == puzzle.canvas for each in seen)
    for view in views[1:]:
        there = view.symmetry.apply_answer(answer) if view.symmetry else answer
        assert view.see(puzzle).verdict(there).solved is True
        np.testing.assert_array_equal(view.back(there), answer)


def test_another_seed_draws_other_views_after_the_puzzle_itself() -> None:
    puzzle, _ = solved_sudoku()
    first, again, other = views_of(puzzle, 64), views_of(puzzle, 64, 0), views_of(puzzle, 64, 1)
    assert first == again and first[0] == other[0]
    assert not {view.seed for view in first[1:]} & {view.seed for view in other[1:]}
    assert all(one.symmetry != two.symmetry for one, two in zip(first[1:], other[1:], strict=True))


def test_views_of_a_long_maze_keep_its_shape() -> None:
    maze = generate.maze(Random(1), 5, 9)
    assert {view.see(maze).canvas for view in views_of(maze, 20)} == {(5, 9)}


def test_a_vote_goes_by_the_weights() -> None:
    one, two = frozen([[1, 1]]), frozen([[1, 2]])
    np.testing.assert_array_equal(vote([one, two, two], [0.0, 0.0, 0.0]), two)
    np.testing.assert_array_equal(vote([one, two, two], [5.0, -3.0, -3.0]), one)
    np.testing.assert_array_equal(vote([frozen([[7]]), one, two], [9.0, 0.0, 1.0]), two)


def test_agreement_is_the_share_of_the_weights() -> None:
    one, two, wide = frozen([[1, 1]]), frozen([[1, 2]]), frozen([[1, 2, 3]])
    np.testing.assert_allclose(agreement(two, [one, two, two], [0.0, 0.0, 0.0]), [[1, 2 / 3]])
    np.testing.assert_allclose(agreement(one, [one, two, wide], [0.0, 0.0, 0.0]), [[2 / 3, 1 / 3]])
    sure = 1 / (1 + np.exp(-2.0))
    np.testing.assert_allclose(agreement(one, [one, two], [2.0, 0.0])[0, 1], sure / (sure + 0.5), rtol=1e-6)


def test_a_start_is_its_seeds_alone() -> None:
    model = model_of(tiny())
    x = torch.zeros(3, 82, 8)
    z_H, z_L = first_states(model, x, [None, 4, 9])
    again, _ = first_states(model, x[:1], [4])
    stored, _ = model.initial(x)
    assert torch.equal(z_H[0], stored[0]) and torch.equal(z_H[1], again[0])
    assert not torch.equal(z_H[1], z_H[2]) and not torch.equal(z_H[1], z_L[1])


def test_the_first_verified_view_ends_the_run() -> None:
    puzzle, target = solved_sudoku()
    said = list(events(script=LATE, policy="verified", segments=8, views=5))
    first, last = said[0], said[-1]
    assert isinstance(first, Started) and isinstance(last, Finished)
    assert (last.segments, last.views, last.view, last.verdict.solved) == (2, 5, 3, True)
    np.testing.assert_array_equal(last.answer, puzzle.answer(target, (9, 9)))
    one, two = (e for e in said if isinstance(e, Segment))
    assert [v.solved for v in one.views] == [False] * 5
    assert [v.number for v in two.views if v.solved] == [3]


def test_without_a_verified_view_they_vote() -> None:
    puzzle, _ = solved_sudoku()
    backend = TorchBackend(model_of(tiny()))
    *_, last = think(backend, Request(puzzle, "verified", 2, views=4), (9, 9), "tiny")
    assert isinstance(last, Finished)
    assert (last.segments, last.views, last.view, last.verdict.solved) == (2, 4, None, False)
    with pytest.raises(PuzzleError, match="1 to 64 views"):
        next(think(backend, Request(puzzle, views=65), (9, 9), "tiny"))


def test_the_first_view_of_several_is_the_puzzle_alone() -> None:
    puzzle, _ = solved_sudoku()
    alone, together = (
        [e for e in think(TorchBackend(model_of(tiny())), Request(puzzle, "fixed", 2, views=n), (9, 9), "")]
        for n in (1, 6)
    )
    for a, b in zip(alone, together, strict=True):
        if isinstance(a, Segment) and isinstance(b, Segment):
            np.testing.assert_array_equal(a.answer, b.answer)
            assert a.q == pytest.approx(b.q, abs=1e-4) and len(b.views) == 6
            np.testing.assert_array_equal(b.answer, b.views[0].answer)


def test_views_in_turns_find_what_views_at_once_find() -> None:
    puzzle, _ = solved_sudoku()
    model = model_of(tiny())
    (outcome,) = solve_by_views(model, [puzzle], (9, 9), 2, 4)
    *_, last = think(TorchBackend(model_of(tiny())), Request(puzzle, "verified", 2, views=4), (9, 9), "")
    assert isinstance(last, Finished)
    np.testing.assert_array_equal(outcome.answer, last.answer)
    assert (outcome.views, outcome.segments, outcome.solved) == (4, 8, False)
    (alone,) = solve_many(model, [puzzle], (9, 9), "verified", 2)
    assert (alone.views, alone.segments) == (1, 2)


def test_a_run_of_views_is_over_where_one_is_verified() -> None:
    said = list(events(script=LATE, policy="verified", segments=8, views=5))
    info = said[0].trace.info
    assert [is_last(info, e) for e in said if isinstance(e, Segment)] == [False, True]
