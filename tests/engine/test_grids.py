import numpy as np
import pytest
import torch
from torch import Tensor

from app.engine.config import ConfigError, HRMConfig
from app.engine.evaluate import solve_many
from app.engine.grids import TOKENS, images
from app.engine.model import HRM
from app.puzzles.arc import ArcTask, Pair, grid_tokens
from tests.engine.models import model_of, tiny

GRID = np.array([[0, 0, 0, 0], [0, 0, 3, 4], [0, 5, 6, 0]], dtype=np.uint8)
SIDE = 6


def grids(**changes: object) -> HRMConfig:
    settings = {
        "vocab_size": 12, "seq_len": SIDE**2, "hidden_size": 24, "puzzle_emb_ndim": 24,
        "mixer": "grids", "positions": "none", "halts": "halt",
    }  # fmt: skip
    return tiny(**settings | changes)


def on_canvas(grid: np.ndarray) -> Tensor:
    return torch.from_numpy(grid_tokens(grid, (SIDE, SIDE))).long()[None]


def brought() -> list[np.ndarray]:
    tokens = on_canvas(GRID)
    return [tokens[0][place].reshape(SIDE, SIDE).numpy() - 2 for place in images(tokens, SIDE)[0]]


def test_images_are_what_numpy_makes_of_the_grid() -> None:
    tiled, across, down, turned, twice, thrice, half, cropped = brought()
    h, w = GRID.shape
    whole = np.pad(GRID, ((0, SIDE - h), (0, SIDE - w)), mode="wrap")
    assert np.array_equal(tiled, whole)
    assert np.array_equal(across[:h, :w], GRID[:, ::-1]) and np.array_equal(down[:h, :w], GRID[::-1])
    assert np.array_equal(turned[:w, :h], GRID.T)
    assert np.array_equal(twice, GRID.repeat(2, 0).repeat(2, 1)[:SIDE, :SIDE])
    assert np.array_equal(thrice, GRID.repeat(3, 0).repeat(3, 1)[:SIDE, :SIDE])
    assert np.array_equal(half[:2, :2], GRID[::2, ::2])
    assert np.array_equal(cropped[:2, :3], GRID[1:, 1:])


def test_a_canvas_without_a_grid_has_images_too() -> None:
    assert images(torch.zeros(1, 9, dtype=torch.long), 3).max() == 0


def answers(model: HRM, tokens: Tensor, identifiers: Tensor) -> Tensor:
    x = model.embed(tokens, identifiers)
    z_H, z_L = model.initial(x)
    for _ in range(2):
        z_H, z_L, logits, q = model.segment(z_H, z_L, x)
    return torch.cat([logits.flatten(1), q], dim=1)


def test_colours_are_alike_but_for_the_tasks_embedding() -> None:
    model, tokens = model_of(grids(num_puzzle_identifiers=2)), on_canvas(GRID)
    new = torch.tensor([0, 1, 2, 7, 5, 3, 11, 4, 6, 10, 8, 9])  # padding, end and black stay
    table = model.puzzle_emb.weight.view(2, TOKENS, 2)
    table[1][new] = table[0].clone()
    said = answers(model, torch.cat([tokens, new[tokens]]), torch.tensor([0, 1]))
    here, there = said[:, :-2].view(2, SIDE**2, TOKENS)
    assert torch.allclose(here, there[:, new], atol=1e-4) and torch.allclose(
        said[0, -2:], said[1, -2:], atol=1e-4
    )
    assert not torch.allclose(here, there, atol=1e-2)


def test_boards_of_a_batch_do_not_hear_of_each_other_even_when_some_are_done() -> None:
    model = model_of(grids())
    tasks = [ArcTask((), (Pair(grid, grid),)) for grid in (GRID, GRID[:2, ::-1], GRID.T)]
    with torch.inference_mode():
        first = answers(model, on_canvas(GRID), torch.tensor([0]))[0, :-2].view(-1, TOKENS).argmax(-1)
    right = tasks[0].answer(first.numpy(), (SIDE, SIDE))
    if right.size:  # solved after two segments, so that the batch shrinks
        tasks[0] = ArcTask((), (Pair(GRID, right),))
    together = solve_many(model, tasks, (SIDE, SIDE), "verified", 4)
    apart = [solve_many(model, [task], (SIDE, SIDE), "verified", 4)[0] for task in tasks]
    for one, other in zip(together, apart, strict=True):
        assert np.array_equal(one.answer, other.answer) and one.segments == other.segments


@pytest.mark.parametrize("changes", [{"hidden_size": 20}, {"vocab_size": 11}, {"positions": "learned"}])
def test_what_cannot_mix_grids_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ConfigError):
        grids(**{"puzzle_emb_ndim": 8, **changes})
