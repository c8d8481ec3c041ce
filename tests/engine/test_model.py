"""What the network must satisfy whatever its weights are."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from app.engine.config import HRMConfig
from app.engine.layers import rms_norm
from app.engine.model import HRM, rotary_angles, rotate
from tests.engine.models import model_of, tiny, tiny_trm

VARIANTS = {
    "rope": tiny(),
    "rope2d": tiny(positions="rope2d"),
    "learned": tiny(positions="learned"),
    "none": tiny(positions="none"),
    "tokens": tiny(mixer="tokens"),
    "digits": tiny(mixer="digits", positions="none", hidden_size=18),
    "local": tiny(mixer="local", positions="none"),
    "trm": tiny_trm(),
    "trm attention": tiny_trm(mixer="attention", positions="rope"),
}


def boards(count: int, config: HRMConfig) -> torch.Tensor:
    draw = torch.Generator().manual_seed(1)
    return torch.randint(1, config.vocab_size, (count, config.seq_len), generator=draw)


def think(model: HRM, tokens: torch.Tensor, segments: int = 1) -> tuple[torch.Tensor, ...]:
    x = model.embed(tokens, torch.zeros(len(tokens), dtype=torch.long))
    z_H, z_L = model.initial(x)
    for _ in range(segments):
        z_H, z_L, logits, q = model.segment(z_H, z_L, x)
    return z_H, z_L, logits, q


@pytest.mark.parametrize("config", VARIANTS.values(), ids=VARIANTS)
def test_a_segment_has_the_documented_shapes(config: HRMConfig) -> None:
    z_H, z_L, logits, q = think(model_of(config), boards(3, config))
    assert z_H.shape == z_L.shape == (3, config.positions_total, config.hidden_size)
    assert logits.shape == (3, 81, 11)
    assert q.shape == (3, 2)
    assert z_H.square().mean(-1) == pytest.approx(torch.ones(3, config.positions_total), abs=1e-3)


@pytest.mark.parametrize("config", VARIANTS.values(), ids=VARIANTS)
def test_boards_of_a_batch_do_not_touch(config: HRMConfig) -> None:
    model, tokens = model_of(config), boards(3, config)
    together = think(model, tokens)[2]
    alone = torch.cat([think(model, one[None])[2] for one in tokens])
    assert torch.allclose(together, alone, atol=1e-4)


def test_a_segment_is_its_updates_in_order() -> None:
    config = tiny(H_cycles=2, L_cycles=3)
    model = model_of(config)
    x = model.embed(boards(1, config), torch.zeros(1, dtype=torch.long))
    z_H, z_L = model.initial(x)
    for _ in range(2):
        for _ in range(3):
            z_L = model.update_L(z_H, z_L, x)
        z_H = model.update_H(z_H, z_L)
    whole = think(model, boards(1, config))
    assert torch.equal(whole[0], z_H)
    assert torch.equal(whole[1], z_L)
    assert torch.equal(whole[2], model.read(z_H))


@pytest.mark.parametrize(("cycles", "reached"), [(1, True), (2, False)])
def test_the_gradient_stays_in_the_last_cycle(cycles: int, reached: bool) -> None:
    config = tiny(H_cycles=cycles)
    model = model_of(config).requires_grad_(True)
    x = model.embed(boards(1, config), torch.zeros(1, dtype=torch.long))
    z_H, z_L = (z.clone().requires_grad_(True) for z in model.initial(x))
    model.segment(z_H, z_L, x)[2].sum().backward()
    assert (z_H.grad is not None) is reached
    weight = model.L_level.layers[0].mlp.down_proj.weight
    assert weight.grad is not None
    assert weight.grad.abs().sum() > 0


def test_without_positions_cells_are_only_a_set() -> None:
    config = tiny(positions="none")
    order = torch.randperm(81, generator=torch.Generator().manual_seed(2))
    tokens = boards(1, config)
    model = model_of(config)
    assert torch.allclose(think(model, tokens[:, order])[2], think(model, tokens)[2][:, order], atol=1e-4)
    model = model_of(replace(config, positions="rope"))
    assert not torch.allclose(think(model, tokens[:, order])[2], think(model, tokens)[2][:, order], atol=1e-2)


def test_one_module_serves_as_both_in_trm() -> None:
    model = model_of(tiny_trm())
    assert not any(name.startswith("H_level") for name in model.state_dict())
    z_H, z_L = model.initial(torch.zeros(1, model.config.positions_total, model.config.hidden_size))
    assert torch.equal(model.update_H(z_H, z_L), model.update_L(z_H, z_L, torch.zeros_like(z_H)))


def test_the_puzzle_embedding_fills_the_prefix_from_the_left() -> None:
    config = tiny_trm(num_puzzle_identifiers=3, puzzle_emb_ndim=12)
    model = model_of(config)
    x = model.embed(boards(2, config), torch.tensor([2, 0]))
    prefix = x[:, :4].reshape(2, 32) / 8**0.5
    assert torch.allclose(prefix[:, :12], model.puzzle_emb.weight[[2, 0]])
    assert torch.equal(prefix[:, 12:], torch.zeros(2, 20))
    assert torch.allclose(x[0, 4:], model.embed_tokens(boards(2, config)[0]) * 8**0.5)


def test_learned_positions_keep_the_variance() -> None:
    config = tiny(positions="learned")
    model, tokens = model_of(config), boards(1, config)
    x = model.embed(tokens, torch.zeros(1, dtype=torch.long))
    expected = 2.0 * (model.embed_tokens(tokens[0]) + model.embed_pos.weight[1:])  # sqrt(8) / sqrt(2)
    assert torch.allclose(x[0, 1:], expected)


def test_rotary_attention_sees_only_differences_of_positions() -> None:
    angles = rotary_angles(tiny(hidden_size=16), columns=9)
    draw = torch.Generator().manual_seed(3)
    q, k = torch.randn(2, 8, generator=draw)
    turned = rotate(torch.stack([q, k])[:, None].expand(2, 82, 8), angles.cos(), angles.sin())
    score = turned[0] @ turned[1].T
    assert torch.allclose(score[5, 3], score[75, 73], atol=1e-4)
    assert not torch.allclose(score[5, 3], score[5, 4], atol=1e-2)
    assert torch.equal(turned[0, 0], q)  # position 0 is not turned


def test_two_dimensional_angles_are_rows_then_columns() -> None:
    angles = rotary_angles(tiny(positions="rope2d", hidden_size=16), columns=9)
    assert angles.shape == (82, 4)
    assert angles[0].tolist() == [0, 0, 0, 0]
    row, column = divmod(40, 9)
    assert angles[41, 0] == row + 1
    assert angles[41, 2] == column + 1
    assert angles[41, 1] == pytest.approx((row + 1) / 100)


def test_rms_norm() -> None:
    assert rms_norm(torch.tensor([3.0, 4.0]), 0.0).tolist() == pytest.approx([3 / 12.5**0.5, 4 / 12.5**0.5])


def test_a_fresh_model_does_not_want_to_halt() -> None:
    assert think(HRM(tiny()), boards(2, tiny()))[3].tolist() == [[-5, -5], [-5, -5]]


def test_boards_that_are_the_same_to_the_rules_are_so_to_a_mixer_of_units() -> None:
    config = tiny(mixer="digits", positions="none", hidden_size=18)
    model, (tokens,) = model_of(config), boards(1, config)
    grid = tokens.reshape(9, 9)
    lines = torch.tensor([5, 3, 4, 1, 0, 2, 6, 8, 7])  # bands stay together
    moved = grid[lines][:, lines]
    logits = think(model, torch.stack([grid.reshape(81), moved.reshape(81)]), segments=2)[2]
    there, here = (each.reshape(9, 9, -1) for each in logits)
    assert torch.allclose(there[lines][:, lines], here, atol=1e-4)
    assert not torch.allclose(there, here, atol=1e-2)


def test_all_digits_are_alike_but_for_where_they_start() -> None:
    config = tiny(mixer="digits", positions="none", hidden_size=18)
    model, tokens = model_of(config), boards(1, config)
    model.H_init.fill_(1.0), model.L_init.fill_(1.0), model.puzzle_emb.weight.zero_()
    new = torch.tensor([0, 1, 5, 3, 10, 2, 4, 9, 6, 8, 7])  # padding and blank stay
    logits, others = think(model, torch.cat([tokens, new[tokens]]), segments=2)[2]
    assert torch.allclose(logits, others[:, new], atol=1e-4)
    assert not torch.allclose(logits, others, atol=1e-2)


def test_cells_of_no_common_unit_hear_of_each_other_only_through_the_board() -> None:
    config = tiny(mixer="digits", positions="none", hidden_size=18, H_cycles=1, L_cycles=1)
    model = model_of(config)
    board = model.L_level.layers[0].units.board.down_proj
    board.own.weight.zero_(), board.mean.weight.zero_()
    x = torch.randn(1, 82, 18, generator=torch.Generator().manual_seed(0))
    other = x.clone()
    other[0, 1] += 1.0  # the cell at the top left
    z = torch.zeros_like(x)
    changed = (model.update_L(z, z, x) - model.update_L(z, z, other)).abs().sum(-1)[0, 1:].reshape(
        9, 9
    ) > 1e-6
    peers = torch.zeros(9, 9, dtype=torch.bool)
    peers[0] = peers[:, 0] = peers[:3, :3] = True
    assert torch.equal(changed, peers)


def test_local_mixing_reaches_the_neighbours_on_a_grid_of_any_size() -> None:
    model = model_of(tiny(mixer="local", positions="none"))
    for rows, columns in ((5, 7), (12, 6)):
        model.columns = columns
        x = torch.randn(1, 1 + rows * columns, 8, generator=torch.Generator().manual_seed(0))
        other = x.clone()
        other[0, 1 + 2 * columns + 3] += 1.0
        z = torch.zeros_like(x)
        changed = (model.update_L(z, z, x) - model.update_L(z, z, other)).abs().sum(-1)[0] > 1e-6
        near = torch.zeros(rows, columns, dtype=torch.bool)
        near[1:4, 2:5] = True
        assert torch.equal(changed[1:].reshape(rows, columns), near)


def test_a_turned_grid_is_another_one_but_works_alike() -> None:
    config = tiny(vocab_size=6, seq_len=20, mixer="local", positions="none")
    model = model_of(config)
    model.columns = 4
    assert think(model, torch.randint(1, 6, (2, 20)))[2].shape == (2, 20, 6)
    model.columns = 6
    assert think(model, torch.randint(1, 6, (2, 54)))[2].shape == (2, 54, 6)
