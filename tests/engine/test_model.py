"""What the network must satisfy whatever its weights are."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from app.engine.config import HRMConfig
from app.engine.model import HRM, rms_norm, rotary_angles, rotate
from tests.engine.models import model_of, tiny, tiny_trm

VARIANTS = {
    "rope": tiny(),
    "rope2d": tiny(positions="rope2d"),
    "learned": tiny(positions="learned"),
    "none": tiny(positions="none"),
    "tokens": tiny(mixer="tokens"),
    "trm": tiny_trm(),
    "trm attention": tiny_trm(mixer="attention", positions="rope"),
}


def boards(count: int, config: HRMConfig) -> torch.Tensor:
    draw = torch.Generator().manual_seed(1)
    return torch.randint(1, config.vocab_size, (count, config.seq_len), generator=draw)


def think(model: HRM, tokens: torch.Tensor, segments: int = 1) -> tuple[torch.Tensor, ...]:
    x = model.embed(tokens, torch.zeros(len(tokens), dtype=torch.long))
    z_H, z_L = model.initial(len(tokens))
    for _ in range(segments):
        z_H, z_L, logits, q = model.segment(z_H, z_L, x)
    return z_H, z_L, logits, q


@pytest.mark.parametrize("config", VARIANTS.values(), ids=VARIANTS)
def test_a_segment_has_the_documented_shapes(config: HRMConfig) -> None:
    z_H, z_L, logits, q = think(model_of(config), boards(3, config))
    assert z_H.shape == z_L.shape == (3, config.positions_total, 8)
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
    z_H, z_L = model.initial(1)
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
    z_H, z_L = (z.clone().requires_grad_(True) for z in model.initial(1))
    x = model.embed(boards(1, config), torch.zeros(1, dtype=torch.long))
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
    z_H, z_L = model.initial(1)
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
