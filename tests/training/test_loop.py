import copy
import csv
import io
from pathlib import Path
from typing import Any

import pytest
import torch

from app.engine.model import HRM
from app.training import run
from app.training.loop import Trainer, rate_at
from app.training.recipe import RecipeError
from app.training.run import train
from app.training.saved import save_state
from tests.training.recipes import SCHEDULE, examples, tiny_maze_recipe, tiny_recipe

pytestmark = pytest.mark.usefixtures("in_this_process")


def weights(module: torch.nn.Module) -> dict[str, torch.Tensor]:
    return {name: tensor.clone() for name, tensor in module.state_dict().items()}


def assert_same(a: dict[str, Any], b: dict[str, Any]) -> None:
    assert a.keys() == b.keys()
    for name, tensor in a.items():
        assert torch.equal(tensor, b[name]), name


def test_the_rate_rises_stays_and_falls() -> None:
    rates = [rate_at(step, SCHEDULE) for step in range(13)]
    assert rates[0] < rates[1] == rates[5] == SCHEDULE.learning_rate
    assert rates[8:] == sorted(rates[8:], reverse=True) and rates[12] == pytest.approx(0)


def test_learning_lowers_the_loss() -> None:
    trainer = Trainer(tiny_recipe(steps=60, decay_from=60), examples(), compiled=False)
    losses = [float(trainer.advance().cell) for _ in range(60)]
    assert sum(losses[-10:]) < 0.8 * sum(losses[:10])


def test_a_board_that_is_done_makes_room_for_a_fresh_one() -> None:
    trainer = Trainer(tiny_recipe(explore=0.0, noise=0.0), examples(), compiled=False)
    with torch.no_grad():
        trainer.model.q_head.bias[0] = -9.0  # never halts by itself
    trainer.advance()
    before = trainer.carry.tokens.clone()
    assert trainer.examples == 8 and trainer.carry.thought.tolist() == [1] * 8
    trainer.advance()
    assert torch.equal(trainer.carry.tokens, before)
    trainer.advance()
    assert trainer.examples == 16 and trainer.carry.thought.tolist() == [0] * 8
    assert not torch.equal(trainer.carry.tokens, before)
    assert torch.equal(trainer.carry.z_H[0], trainer.model.H_init.expand(82, -1))


def test_a_resumed_run_equals_one_that_was_never_stopped() -> None:
    whole = Trainer(tiny_recipe(), examples(), compiled=False)
    for _ in range(10):
        whole.advance()
    first = Trainer(tiny_recipe(), examples(), compiled=False)
    for _ in range(5):
        first.advance()
    stored = io.BytesIO()
    torch.save(first.state(), stored)
    stored.seek(0)
    state = torch.load(stored, weights_only=True)
    second = Trainer(tiny_recipe(), examples(start=state["examples"]), False, copy.deepcopy(state))
    for _ in range(5):
        second.advance()
    assert (second.step, second.examples) == (10, whole.examples)
    assert_same(weights(whole.model), weights(second.model))
    assert_same(weights(whole.result), weights(second.result))


def test_training_writes_a_state_and_a_log_and_goes_on_from_them(tmp_path: Path) -> None:
    train(tiny_recipe(), tmp_path, compiled=False, validate_every=4, stop_at=6)
    assert torch.load(tmp_path / "state.pt", weights_only=True)["step"] == 6
    seen: list[run.Progress] = []
    train(tiny_recipe(), tmp_path, compiled=False, validate_every=4, report=seen.append)
    assert [p.step for p in seen] == [8, 12] and seen[-1].steps == 12
    with (tmp_path / "log.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["step"] for row in rows] == ["4", "6", "8", "12"]
    minutes = [float(row["minutes"]) for row in rows]
    assert minutes == sorted(minutes)


def test_starting_over_forgets_state_and_log(tmp_path: Path) -> None:
    for _ in range(2):
        train(tiny_recipe(steps=2), tmp_path, compiled=False, fresh=True)
    assert len((tmp_path / "log.csv").read_text(encoding="utf-8").splitlines()) == 2


def test_a_write_that_is_cut_off_leaves_the_old_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "state.pt"
    save_state(path, {"step": 1})

    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(torch, "save", cut_off)
    with pytest.raises(KeyboardInterrupt):
        save_state(path, {"step": 2})
    assert torch.load(path, weights_only=True) == {"step": 1}


def test_a_state_that_does_not_fit_is_explained(tmp_path: Path) -> None:
    train(tiny_recipe(steps=1), tmp_path, compiled=False)
    other = tiny_recipe()
    wider = type(other)(
        **vars(other) | {"model": type(other.model)(**vars(other.model) | {"hidden_size": 16})}
    )
    with pytest.raises(RecipeError, match="another recipe"):
        train(wider, tmp_path, compiled=False)
    for contents in (b"", b"not a state"):
        (tmp_path / "state.pt").write_bytes(contents)
        with pytest.raises(RecipeError, match="--fresh"):
            train(tiny_recipe(), tmp_path, compiled=False)
    torch.save([1, 2], tmp_path / "state.pt")
    with pytest.raises(RecipeError, match="--fresh"):
        train(tiny_recipe(), tmp_path, compiled=False)


def test_hints_are_learned_and_their_head_is_not_kept() -> None:
    recipe = tiny_maze_recipe(steps=40, decay_from=40)
    trainer = Trainer(recipe, examples(recipe.data), compiled=False)
    losses = [float(trainer.advance().hint) for _ in range(40)]
    assert sum(losses[-10:]) < 0.95 * sum(losses[:10])
    assert trainer.result.state_dict().keys() == HRM(recipe.model).state_dict().keys()


def test_noise_is_on_the_first_states_only_where_asked_for() -> None:
    for noise, same in ((0.0, True), (1.0, False)):
        carry = Trainer(tiny_recipe(noise=noise), examples(), compiled=False).carry
        assert torch.equal(carry.z_H[0], carry.z_H[1]) is same
