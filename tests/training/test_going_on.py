"""Stopping and going on: from where, with which recipe, and until when."""

import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from app.training import run
from app.training.card import describe
from app.training.ctrl_c import leave_to_parent, noticed
from app.training.data import Feed
from app.training.loop import Trainer, rate_at
from app.training.recipe import Data, Recipe, RecipeError
from app.training.run import Stopped, train
from app.training.saved import lengthened
from app.training.team import Team
from tests.training.recipes import DATA, SCHEDULE, examples, tiny_maze_recipe, tiny_recipe

pytestmark = pytest.mark.usefixtures("in_this_process")


def state_in(folder: Path) -> dict[str, Any]:
    state: dict[str, Any] = torch.load(folder / "state.pt", weights_only=True)
    return state


def steps_in(folder: Path) -> list[str]:
    return [line.split(",")[0] for line in (folder / "log.csv").read_text("utf-8").splitlines()[1:]]


def assert_same(a: Any, b: Any, where: str = "state") -> None:
    """Bit for bit."""
    if isinstance(a, dict):
        assert a.keys() == b.keys(), where
        for key in a:
            assert_same(a[key], b[key], f"{where}.{key}")
    elif isinstance(a, torch.Tensor):
        assert torch.equal(a, b), where
    else:
        assert a == b, where


def pressing(times: int, at: int) -> Callable[..., Feed]:
    """A feed during whose example ``at`` Ctrl+C is pressed so many times."""

    def source(data: Data = DATA, start: int = 0, *_: int) -> Iterator[Any]:
        for number, example in enumerate(examples(data, start), start):
            for _press in range(times if number == at else 0):
                signal.raise_signal(signal.SIGINT)
            yield example

    return source


def test_ctrl_c_in_the_middle_of_a_step_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = tiny_recipe(steps=14)
    train(recipe, tmp_path / "straight", compiled=False)
    train(recipe, tmp_path / "parts", compiled=False, stop_at=7)
    monkeypatch.setattr(run, "feed", pressing(1, at=state_in(tmp_path / "parts")["examples"] + 1))
    with pytest.raises(Stopped, match="goes on from there"):
        train(recipe, tmp_path / "parts", compiled=False)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert 7 < state_in(tmp_path / "parts")["step"] < 14
    monkeypatch.setattr(run, "feed", examples)
    train(recipe, tmp_path / "parts", compiled=False)
    whole, parts = (state_in(tmp_path / name) for name in ("straight", "parts"))
    for name in ("seconds", "recent"):  # a row of the log was due at step 7 too
        whole.pop(name), parts.pop(name)
    assert_same(whole, parts)


def test_a_second_ctrl_c_stops_at_once_and_saves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(tiny_recipe(), tmp_path, compiled=False, stop_at=4)
    before = (tmp_path / "state.pt").read_bytes()
    monkeypatch.setattr(run, "feed", pressing(2, at=state_in(tmp_path)["examples"] + 1))
    with pytest.raises(KeyboardInterrupt):
        train(tiny_recipe(), tmp_path, compiled=False)
    assert (tmp_path / "state.pt").read_bytes() == before


def test_ctrl_c_is_left_alone_elsewhere() -> None:
    def aside() -> None:
        with noticed():
            assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        ran.append(True)

    ran: list[bool] = []
    thread = threading.Thread(target=aside)
    thread.start()
    thread.join()
    assert ran
    usual = signal.getsignal(signal.SIGINT)
    try:
        leave_to_parent(0)
        with noticed() as pressed:
            signal.raise_signal(signal.SIGINT)
        assert not pressed.is_set()
    finally:
        signal.signal(signal.SIGINT, usual)


def test_a_validation_that_was_cut_off_is_made_up_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> float:
        raise SystemExit

    reached: list[run.Progress] = []
    with monkeypatch.context() as patched, pytest.raises(SystemExit):
        patched.setattr(run, "_solved", killed)
        train(tiny_recipe(), tmp_path, compiled=False, validate_every=4)
    assert state_in(tmp_path)["step"] == 4 and not (tmp_path / "log.csv").exists()
    for _ in range(2):  # the second time nothing is left to do
        train(tiny_recipe(), tmp_path, compiled=False, validate_every=4, report=reached.append)
    assert steps_in(tmp_path) == ["4", "8", "12"] == [str(progress.step) for progress in reached]


@pytest.mark.parametrize(
    ("other", "entry"),
    [
        (tiny_maze_recipe(), "kind = sudoku, not maze"),
        (replace(tiny_recipe(), data=replace(DATA, seed=6)), "data.seed = 5, not 6"),
        (replace(tiny_recipe(), model=replace(tiny_recipe().model, H_cycles=2)), "model.H_cycles = 1, not 2"),
        (tiny_recipe(batch=16), "schedule.batch = 8, not 16"),
        (tiny_recipe(seed=4), "schedule.seed = 3, not 4"),
    ],
)
def test_another_recipe_is_refused(tmp_path: Path, other: Recipe, entry: str) -> None:
    train(tiny_recipe(), tmp_path, compiled=False, stop_at=2)
    before = (tmp_path / "state.pt").read_bytes()
    with pytest.raises(RecipeError, match="--out") as refused:
        train(other, tmp_path, compiled=False)
    assert entry in str(refused.value)
    assert (tmp_path / "state.pt").read_bytes() == before and steps_in(tmp_path) == ["2"]


def test_another_schedule_is_told_and_kept(tmp_path: Path) -> None:
    told: list[str] = []
    train(tiny_recipe(), tmp_path, compiled=False, stop_at=2, tell=told.append)
    assert not any("nstead" in sentence for sentence in told)
    recipe = tiny_recipe(clip=0.5, weight_decay=0.3)
    for stop in (4, 6):
        train(recipe, tmp_path, compiled=False, stop_at=stop, tell=told.append)
    assert [sentence for sentence in told if "nstead" in sentence] == [
        "Instead of weight_decay = 0.1, clip = 1.0, this run goes on with weight_decay = 0.3, clip = 0.5."
    ]
    state = state_in(tmp_path)
    assert describe(recipe, state, [])["training"]["recipe_changes"] == [
        {"step": 2, "entry": "weight_decay", "from": 0.1, "to": 0.3},
        {"step": 2, "entry": "clip", "from": 1.0, "to": 0.5},
    ]
    assert state["optimiser"]["param_groups"][0]["weight_decay"] == 0.3  # it is followed, too
    assert "recipe_changes" not in describe(recipe, state | {"recipe_changes": []}, [])["training"]


def test_more_steps_than_the_recipe_has_end_at_no_learning_rate(tmp_path: Path) -> None:
    train(tiny_recipe(), tmp_path, compiled=False)
    train(tiny_recipe(), tmp_path, compiled=False, stop_at=20)
    state = state_in(tmp_path)
    longer = replace(SCHEDULE, steps=20)
    assert state["step"] == 20
    assert state["optimiser"]["param_groups"][0]["lr"] == rate_at(19, longer) < rate_at(12, longer)
    assert rate_at(20, longer) == pytest.approx(0)
    assert state["recipe_changes"] == [{"step": 12, "entry": "steps", "from": 12, "to": 20}]
    train(tiny_recipe(), tmp_path, compiled=False)  # nothing is left to do, and nothing is said to change
    assert state_in(tmp_path)["recipe_changes"] == state["recipe_changes"]
    assert lengthened(tiny_recipe(), 5) == lengthened(tiny_recipe(), None) == tiny_recipe()


def test_a_state_from_before_recipes_were_kept_goes_on(tmp_path: Path) -> None:
    train(tiny_recipe(), tmp_path, compiled=False, stop_at=4)
    new = ("recipe", "recipe_changes", "team", "recent", "cuda_random")
    old = {name: value for name, value in state_in(tmp_path).items() if name not in new}
    torch.save(old, tmp_path / "state.pt")
    train(tiny_recipe(), tmp_path, compiled=False, stop_at=14)
    state = state_in(tmp_path)
    assert state["step"] == 14 and steps_in(tmp_path) == ["4", "14"]
    assert [change["to"] for change in state["recipe_changes"]] == [14]


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device here")
def test_on_cuda_the_noise_goes_on_too() -> None:
    team = Team(device=torch.device("cuda", 0))
    trainer = Trainer(tiny_recipe(), examples(), compiled=False, team=team)
    state = trainer.state()
    tokens = trainer.carry.tokens
    drawn = trainer._start(tokens)
    again = Trainer(tiny_recipe(), examples(start=8), False, state, team)._start(tokens)
    assert torch.equal(drawn[0], again[0]) and torch.equal(drawn[1], again[1])
