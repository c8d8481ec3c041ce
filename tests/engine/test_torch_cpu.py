from random import Random

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from app.engine.backends import torch_cpu
from app.engine.backends.base import Look
from app.engine.backends.packed import FAST, Arithmetic
from app.engine.backends.torch_cpu import (
    BLOCK,
    TorchBackend,
    blocked_linear,
    multiplications,
    prepare,
    threads_for,
)
from app.engine.backends.units import MANY
from app.engine.config import HRMConfig
from app.engine.model import HRM
from tests.engine.models import model_of, tiny
from tests.engine.scripted import solved_sudoku

NEEDS_ONEDNN = pytest.mark.skipif(not torch.backends.mkldnn.is_available(), reason="there is no oneDNN here")


@NEEDS_ONEDNN
@pytest.mark.parametrize("inputs", [1, 82, BLOCK, BLOCK + 1, 3 * BLOCK])
@pytest.mark.parametrize("biased", [False, True])
def test_a_blocked_projection_is_a_projection(inputs: int, biased: bool) -> None:
    torch.manual_seed(0)
    weight, x = torch.randn(24, inputs), torch.randn(2, 5, inputs)
    bias = torch.randn(24) if biased else None
    wanted = F.linear(x.double(), weight.double(), bias.double() if biased else None)
    project = blocked_linear(weight, bias)
    for given in (x, x.transpose(0, 1).contiguous().transpose(0, 1)):
        torch.testing.assert_close(project(given).double(), wanted, atol=1e-4, rtol=1e-5)


@NEEDS_ONEDNN
def test_blocks_are_summed_one_after_the_other() -> None:
    """In this order and no other: the published numbers of a chaotic model hang on it."""
    torch.manual_seed(0)
    weight, x = torch.randn(64, 3 * BLOCK), torch.randn(7, 3 * BLOCK)
    parts = [
        blocked_linear(weight[:, i : i + BLOCK].contiguous())(x[:, i : i + BLOCK])
        for i in range(0, 3 * BLOCK, BLOCK)
    ]
    assert torch.equal(blocked_linear(weight)(x), (parts[0] + parts[1]) + parts[2])


def test_a_prepared_model_computes_the_same() -> None:
    config = tiny(hidden_size=320, num_heads=4, puzzle_emb_ndim=320)
    plain, prepared = model_of(config), prepare(model_of(config))
    x = plain.embed(torch.randint(1, 11, (2, 81)), torch.tensor([0, 0]))
    for a, b in zip(
        plain.segment(*plain.initial(x), x), prepared.segment(*prepared.initial(x), x), strict=True
    ):
        torch.testing.assert_close(a, b, atol=1e-4, rtol=1e-4)
    assert plain.state_dict().keys() == prepared.state_dict().keys()


@pytest.mark.parametrize(("arithmetic", "most"), [("int8", 0.04), ("bf16", 0.01)])
def test_fast_arithmetic_computes_nearly_the_same(arithmetic: Arithmetic, most: float) -> None:
    """So near is one update to float32's, in the norm; batches and positions of every kind."""
    if arithmetic not in FAST:
        pytest.skip(f"this processor has no fast {arithmetic} products")
    for config in (tiny(hidden_size=64), tiny(hidden_size=64, positions="learned")):
        exact, quick = prepare(model_of(config)), prepare(model_of(config), arithmetic)
        x = exact.embed(torch.randint(1, 11, (3, 81)), torch.tensor([0, 0, 0]))
        z_H, z_L = exact.initial(x)
        wanted, found = exact.update_L(z_H, z_L, x), quick.update_L(z_H, z_L, x)
        assert 0 < (found - wanted).norm() / wanted.norm() < most
        exactly_none = quick.update_H(torch.zeros_like(x), torch.zeros_like(x))
        assert torch.equal(exactly_none, torch.zeros_like(x))


def test_a_sudokus_units_compute_the_same_at_once() -> None:
    config = tiny(
        hidden_size=36, num_heads=1, mixer="digits", positions="none", puzzle_emb_ndim=36, prefix_len=2
    )
    plain, prepared = model_of(config), prepare(model_of(config))
    for views in (1, MANY - 1, MANY):
        h = torch.randn(views, config.positions_total, 36)
        for a, b in zip(plain.update_H(h, h), prepared.update_H(h, h), strict=True):
            torch.testing.assert_close(a, b, atol=1e-5, rtol=1e-5)


def test_shared_weights_count_as_often_as_they_work() -> None:
    """A digit's own weights work nine times at a position, a unit's at seven of its units on average."""
    model = model_of(tiny(hidden_size=9, num_heads=1, mixer="digits", positions="none", puzzle_emb_ndim=9))
    weights = {name: p.numel() for name, p in model.named_parameters() if "_level." in name}
    positions = model.config.positions_total
    wanted = sum(
        number * (7 if ".units." in name else positions) * (9 if ".own." in name else 1)
        for name, number in weights.items()
    )
    assert multiplications(model, positions) == pytest.approx(wanted)
    assert multiplications(model_of(tiny()), 82) == 82 * sum(
        p.numel() for name, p in model_of(tiny()).named_parameters() if "_level." in name
    )


def test_only_large_models_are_worth_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch_cpu, "ALL_THREADS", 7)
    with torch.device("meta"):
        published = HRM(HRMConfig(vocab_size=11, seq_len=81))
    assert (threads_for(model_of(tiny()), 81), threads_for(published, 81)) == (1, 7)


def test_views_are_of_their_moment_and_read_only() -> None:
    puzzle, _ = solved_sudoku()
    backend = TorchBackend(model_of(tiny()))
    backend.begin([Look(puzzle.tokens((9, 9)))], 0, 9)
    first = backend.view("L")
    assert first.residual == 0 and first.norm > 0
    kept = first.state.copy()
    backend.update("L")
    second = backend.view("L")
    np.testing.assert_array_equal(first.state, kept)
    assert second.residual == pytest.approx(float(np.linalg.norm(second.state - kept)), rel=1e-5)
    readout = backend.read()
    for array in (first.state, second.state, readout.tokens, readout.probabilities):
        assert not array.flags.writeable


def test_a_readout_is_the_softmax_of_the_logits() -> None:
    backend = TorchBackend(model_of(tiny()))
    tokens = np.array([Random(1).randrange(1, 11) for _ in range(81)], dtype=np.int32)
    backend.begin([Look(tokens)], 0, 9)
    backend.update("H")
    readout, logits = backend.read(), backend.logits()
    wanted = np.exp(logits - logits.max(-1, keepdims=True))
    np.testing.assert_allclose(readout.probabilities, wanted / wanted.sum(-1, keepdims=True), atol=1e-6)
    np.testing.assert_array_equal(readout.tokens, logits.argmax(-1))
    assert readout.tokens.dtype == np.uint8 and readout.probabilities.shape == (81, 11)
