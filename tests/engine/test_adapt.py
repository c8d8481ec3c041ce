from dataclasses import replace

import numpy as np
import pytest
import torch

from app.engine.adapt import Adapter, learn
from app.engine.lessons import Attempt, Learned, Learning, Lesson, Look, Plan, ranked
from app.engine.model import HRM
from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import PuzzleError
from tests.engine.models import model_of
from tests.engine.test_grids import grids

RNG = np.random.default_rng(0)
PLAN = Plan(steps=60, batch=8, segments=2, starts=1, embedding_rate=3e-2, rate=5e-3, alone=0.1)


def recoloured(grid: np.ndarray) -> Pair:
    """Red becomes blue."""
    return Pair(grid, np.where(grid == 2, 1, grid))


TASK = ArcTask(
    tuple(recoloured(RNG.integers(0, 4, (4, 4))) for _ in range(3)), (recoloured(RNG.integers(0, 4, (4, 4))),)
)


@pytest.fixture(scope="module")
def base() -> HRM:
    return model_of(grids(num_puzzle_identifiers=3))


def learned(base: HRM, plan: Plan = PLAN, task: ArcTask = TASK) -> Adapter:
    adapter = Adapter(base, task, plan)
    while not adapter.done:
        adapter.learn()
    return adapter


def test_the_demonstrations_are_learned_and_the_base_stays(base: HRM) -> None:
    before = {name: tensor.clone() for name, tensor in base.state_dict().items()}
    adapter = Adapter(base, TASK, PLAN)
    losses = [adapter.learn().loss for _ in range(PLAN.steps)]
    assert np.mean(losses[-10:]) < 0.5 * np.mean(losses[:10])
    assert all(torch.equal(tensor, before[name]) for name, tensor in base.state_dict().items())


def test_first_only_the_embeddings_learn(base: HRM) -> None:
    adapter = Adapter(base, TASK, replace(PLAN, alone=1.0))
    adapter.learn()
    fresh = Adapter(base, TASK, PLAN).model.state_dict()
    changed = {name for name, t in adapter.model.state_dict().items() if not torch.equal(t, fresh[name])}
    assert changed == {"puzzle_emb.weight"}


def test_the_same_seed_learns_the_same(base: HRM) -> None:
    few = replace(PLAN, steps=4)
    one, same, other = (learned(base, replace(few, seed=seed)) for seed in (1, 1, 2))
    weights = [adapter.averaged.lm_head.token.weight for adapter in (one, same, other)]
    assert torch.equal(weights[0], weights[1]) and not torch.equal(weights[0], weights[2])


def test_every_view_leaves_out_what_is_asked_of_it_later(base: HRM) -> None:
    adapter = Adapter(base, TASK, PLAN)
    learned_from = {(board.view, board.tokens.tobytes()) for board in adapter._learned}
    asked = {(board.view, board.tokens.tobytes()) for board in adapter._left_out}
    assert len(asked) == 4 and not asked & learned_from and len(asked | learned_from) == 24
    look = adapter.look()
    assert len(look.fits) == 3 and look.left_out in (0, 0.25, 0.5, 0.75, 1)


def test_with_one_demonstration_nothing_is_left_out(base: HRM) -> None:
    assert Adapter(base, replace(TASK, train=TASK.train[:1]), PLAN).look().left_out is None


def test_attempts_are_mapped_back_and_counted(base: HRM) -> None:
    attempts = Adapter(base, TASK, replace(PLAN, starts=2)).attempts(TASK.asked.input)
    assert sum(attempt.votes for attempt in attempts) <= 16
    assert [a.votes for a in attempts] == sorted((a.votes for a in attempts), reverse=True)


def test_learning_is_told_as_it_goes_and_ends_with_answers(base: HRM) -> None:
    plan = replace(PLAN, steps=6, every=3)
    learning, *middle, learned = learn(Adapter(base, TASK, plan, run=7))
    assert isinstance(learning, Learning) and isinstance(learned, Learned)
    assert [type(event) for event in middle] == [Lesson, Lesson, Lesson, Look] * 2
    assert [e.step for e in middle] == [1, 2, 3, 3, 4, 5, 6, 6] and {e.run for e in middle} == {7}
    assert learning.record.lessons == [e for e in middle if isinstance(e, Lesson)]
    assert learning.record.learned is learned and len(learned.attempts) == len(TASK.tests)
    assert learned.solved(TASK) is False  # six steps teach nothing


def test_learning_ends_when_its_time_is_over(base: HRM) -> None:
    *_, learned = learn(Adapter(base, TASK, replace(PLAN, seconds=0.0)))
    assert isinstance(learned, Learned) and learned.steps == 0


def test_what_is_understood_needs_no_more_lessons(base: HRM) -> None:
    adapter = Adapter(base, TASK, replace(PLAN, every=1))
    right = Look(0, 0, tuple(p.output for p in TASK.train), (True,) * 3, 1.0)
    adapter.look = lambda: right  # type: ignore[method-assign]  # so that all is right at once
    *_, learned = learn(adapter)
    assert isinstance(learned, Learned) and learned.steps == 2
    assert not replace(right, left_out=0.75).understood and not replace(right, fits=(True, False)).understood


def test_whether_a_task_is_solved_is_known_where_its_outputs_are() -> None:
    right, wrong = (Attempt(grid, 1, 0.0) for grid in (TASK.asked.output, TASK.asked.input))
    learned = Learned(0, 1.0, 1, 16, (True,), ((wrong, right),))
    assert learned.solved(TASK) is True
    assert replace(learned, attempts=((wrong, wrong, right),)).solved(TASK) is False
    assert learned.solved(replace(TASK, tests=(Pair(TASK.asked.input),))) is None


def test_ranking_is_by_votes_then_by_confidence() -> None:
    a, b, c = (np.full((1, 1), colour, dtype=np.uint8) for colour in (1, 2, 3))
    none = np.zeros((0, 0), dtype=np.uint8)
    ranking = ranked([a, b, b, c, none, a], [0.0, 1.0, 3.0, 9.0, 9.0, 1.0])
    assert [(int(r.answer[0, 0]), r.votes, r.q_halt) for r in ranking] == [
        (2, 2, 2.0),
        (1, 2, 0.5),
        (3, 1, 9.0),
    ]


def test_a_task_without_demonstrations_cannot_be_learned(base: HRM) -> None:
    with pytest.raises(PuzzleError, match="no demonstrations"):
        Adapter(base, replace(TASK, train=()), PLAN)
