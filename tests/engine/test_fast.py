"""Whether int8 or bf16 is offered: only to models that solve as much in it, on processors that can."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from app.engine import fast, opening
from app.engine.backends.packed import FAST
from app.engine.checkpoint import Loaded, save
from app.engine.config import HRMConfig
from app.engine.devices import TRYING
from app.engine.fast import Verdict, refusal, sample_for, try_out, verdict
from app.puzzles import generate
from app.puzzles.base import Puzzle
from app.puzzles.sudoku import Sudoku
from tests.engine.models import model_of, tiny, tiny_trm

pytestmark = pytest.mark.skipif("int8" not in FAST, reason="this processor has no exact int8 products")


@pytest.fixture(autouse=True)
def fast_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speed does not count: these models are too small to gain any."""
    monkeypatch.setattr(fast, "FASTER", 0.0)
    monkeypatch.setattr(fast, "WIDE", 0)
    monkeypatch.setattr(fast, "FAST", ("int8",))


@pytest.fixture
def full() -> list[Puzzle]:
    """Sudokus with nothing left to find."""
    return [Sudoku(np.reshape(generate.sudoku(Random(i), 81)[0], (9, 9))) for i in range(6)]


@torch.no_grad()
def copying(full: list[Puzzle], outlier: float) -> Loaded:
    """A model that reads every token back, with large weights for a feature that no state ever has.

    In float32 they change nothing. In int8 they take the whole range of their products' weights.
    """
    model = model_of(tiny(hidden_size=64, puzzle_emb_ndim=0, max_segments=1), seed=1)
    for part in (model.H_init, model.L_init, model.embed_tokens.weight):
        part[..., 0] = 0
    for name, weight in model.named_parameters():
        if name.endswith(("o_proj.weight", "down_proj.weight")):
            weight[0] = 0
        elif name.endswith(("qkv_proj.weight", "gate_up_proj.weight")):
            weight[:, 0] = outlier
    tokens = torch.from_numpy(np.stack([puzzle.tokens((9, 9)) for puzzle in full]))
    x = model.embed(tokens, torch.zeros(len(full), dtype=torch.long))
    z_H, *_ = model.segment(*model.initial(x), x)
    wanted = F.one_hot(tokens.long(), 11).float()
    found = torch.linalg.lstsq(z_H[:, 1:].flatten(0, 1), wanted.flatten(0, 1), driver="gelsd").solution
    model.lm_head.weight.copy_(found.T)
    return Loaded("copying", "sudoku", (9, 9), model.config, model, {})


def test_a_model_that_solves_as_much_in_int8_may_use_it(full: list[Puzzle]) -> None:
    judged = try_out(copying(full, outlier=0.0), full)
    assert judged.fast == "int8" and judged.why.startswith(
        "In int8 it solves 6 of 6 held-out puzzles, in float32 6, at "
    )


def test_a_model_whose_answers_are_worse_in_int8_is_refused(full: list[Puzzle]) -> None:
    loaded = copying(full, outlier=1000.0)
    judged = try_out(loaded, full)
    assert not judged.fast
    assert judged.why.startswith("In int8 it solves only ")
    assert judged.why.endswith(" of 6 held-out puzzles, in float32 6.")
    assert fast._solved(loaded, full) == 6  # it is left in float32


@pytest.mark.skipif("bf16" not in FAST, reason="this processor has no fast bf16 products")
def test_where_int8_is_too_coarse_bf16_may_do(full: list[Puzzle], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast, "FAST", ("int8", "bf16"))
    judged = try_out(copying(full, outlier=1000.0), full)
    assert judged.fast == "bf16" and judged.why.startswith("In int8 it solves only ")
    assert " In bf16 it solves 6 of 6 held-out puzzles, in float32 6, at " in judged.why


def test_what_shows_nothing_is_no_reason_to_trust(
    full: list[Puzzle], monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = copying(full, outlier=0.0)
    assert "no held-out" in try_out(loaded, []).why
    with monkeypatch.context() as patch:
        patch.setattr(fast, "FASTER", 1e9)
        assert "not faster here" in try_out(loaded, full).why
    loaded.model.lm_head.weight.zero_()
    assert try_out(loaded, full) == Verdict(
        "float32", "It solves none of 6 held-out puzzles, so they cannot show whether int8 does as well."
    )


def test_who_is_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast, "WIDE", 256)
    assert refusal(HRMConfig(vocab_size=11, seq_len=81)) == ""
    assert "small" in refusal(tiny())
    assert "small" in refusal(tiny(vocab_size=6, seq_len=49, mixer="local", positions="none"))
    assert "Token mixing" in refusal(tiny_trm())
    monkeypatch.setattr(fast, "FAST", ())
    assert "processor" in refusal(HRMConfig(vocab_size=11, seq_len=81))


def test_a_verdict_is_remembered_for_these_weights(
    full: list[Puzzle], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []

    def count(loaded: Loaded, sample: list[Puzzle]) -> Verdict:
        tried.append(len(sample))
        return Verdict("int8", "It does as well.")

    monkeypatch.setattr(fast, "try_out", count)
    monkeypatch.setattr(fast, "sample_for", lambda loaded: full)
    memory = tmp_path / "new" / "arithmetic.json"
    loaded = copying(full, outlier=0.0)
    assert verdict(loaded, memory) == verdict(loaded, memory) == Verdict("int8", "It does as well.")
    assert tried == [6] and len(json.loads(memory.read_text())) == 1
    loaded.model.lm_head.weight.mul_(2)
    verdict(loaded, memory)
    memory.write_text("[1, 2")  # damaged: as if there were none
    told: list[str] = []
    verdict(loaded, memory, told.append)
    verdict(loaded, memory, told.append)  # remembered: nothing takes long
    assert tried == [6] * 3 and told == [TRYING]


def test_the_sample_fits_the_model() -> None:
    small = model_of(tiny(vocab_size=6, seq_len=225))
    puzzles = sample_for(Loaded("small", "maze", (15, 15), small.config, small, {}))
    assert len(puzzles) == fast.SAMPLE["maze"]["up to 15×15"]


def test_int8_is_used_where_it_was_asked_for_and_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HRMSCOPE_HOME", str(tmp_path))
    save(model_of(tiny()), (9, 9), {}, tmp_path / "tiny")
    judged = Verdict("int8", "It does as well.")
    monkeypatch.setattr(opening, "verdict", lambda loaded, memory, tell: judged)
    mind = opening.open_mind(tmp_path / "tiny", "cpu", fast=True)
    assert mind.ready.device == "CPU (int8)" and mind.ready.choice.fast == "int8"
    judged = Verdict("float32", "It does worse.")
    mind = opening.open_mind(tmp_path / "tiny", "cpu", fast=True)
    assert mind.ready.device == "CPU" and mind.ready.choice.fast == ""
    assert mind.ready.choice.fast_why == "It does worse."
    assert opening.open_mind(tmp_path / "tiny", "cpu").ready.choice.fast_why == ""
