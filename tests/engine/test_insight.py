"""What a model says of a record: held against steps made by hand, a float64 model and finite differences."""

from __future__ import annotations

from collections import deque
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from app.engine.backends.torch_cpu import TorchBackend
from app.engine.config import HRMConfig
from app.engine.events import Level, ModelReady
from app.engine.inquiries import GONE, Heard, NoAnswer, Readings, ReadL, WhatItHears
from app.engine.insight import Insight
from app.engine.interventions import Act, Edit, Noise, Patch, Reset, Saved, Seeded, Start
from app.engine.model import HRM
from app.engine.request import Request
from app.engine.stepper import think
from app.engine.trace import Trace
from app.puzzles.sudoku import Sudoku
from tests.engine.models import model_of, tiny, tiny_trm
from tests.engine.scripted import solved_sudoku

DIGITS = tiny(hidden_size=9, num_heads=1, mixer="digits", positions="none", puzzle_emb_ndim=9)
CELL, POSITION = (4, 7), 43


def puzzle() -> Sudoku:
    return solved_sudoku()[0]


def run(config: HRMConfig, **asked: Any) -> tuple[Insight, Trace, HRM]:
    """A run of two segments, who can tell of it, and a plain model of the same weights."""
    backend = TorchBackend(model_of(config))
    trace = deque(think(backend, Request(puzzle(), "fixed", 2, **asked), (9, 9), "m"), maxlen=None)[0].trace
    ready = ModelReady("m", "sudoku", "CPU", {}, (9, 9), config)
    return Insight(backend.model, ready), trace, model_of(config)


def states(trace: Trace, level: Level, before: int) -> Tensor:
    """The newest state of a level before an update: [1, N, D]."""
    found = [u.state for u in trace.updates()[:before] if u.level == level]
    assert found and found[-1] is not None
    return torch.from_numpy(found[-1].copy())[None]


def x_of(model: HRM, seen: Sudoku) -> Tensor:
    return model.embed(torch.from_numpy(seen.tokens((9, 9)))[None], torch.tensor([0]))


@pytest.mark.parametrize("update", [0, 4, 5])
def test_attention_is_the_softmax_of_queries_and_keys(update: int) -> None:
    """Of every head and layer, in float64, from the weights themselves; the first update's states too."""
    insight, trace, model = run(tiny(hidden_size=16, H_layers=2, L_layers=2))
    heard = insight.answer(WhatItHears(trace, update, CELL))
    assert isinstance(heard, Heard) and heard.kind == "attention"
    level = trace[update].level
    x = x_of(model, puzzle())
    z_H, z_L = (states(trace, "H", update), states(trace, "L", update)) if update else model.initial(x)
    h = (z_L + z_H + x if level == "L" else z_H + z_L).double()
    model = model.double()
    stack, rows = (model.H_level if level == "H" else model.L_level), []
    for block in stack.layers:
        q, k, _ = block.self_attn.qkv_proj(h).view(1, 82, 3, 2, 8).permute(2, 0, 3, 1, 4)
        turns = torch.complex(model.rotary_cos, model.rotary_sin)
        q, k = (torch.complex(*z.chunk(2, -1)) * turns for z in (q, k))
        scores = (q[0, :, 1 + POSITION, None] * k[0].conj()).real.sum(-1) / 8**0.5
        rows.append(scores.softmax(-1).detach().numpy())
        h = block(h, model.place)
    wanted = np.concatenate(rows)
    np.testing.assert_allclose(heard.cells, wanted[:, 1:], atol=1e-5)
    np.testing.assert_allclose(heard.cells.sum(1) + heard.prefix, 1, atol=1e-5)
    assert heard.names[:3] == ("layer 1, head 1", "layer 1, head 2", "layer 2, head 1")


@pytest.mark.parametrize("config", [DIGITS, tiny_trm()], ids=["digits", "tokens"])
@pytest.mark.parametrize("update", [4, 5])
def test_influence_is_the_gradients_length(config: HRMConfig, update: int) -> None:
    """Against central differences of log p in float64, of the cell itself and of near and far ones."""
    insight, trace, model = run(config)
    heard = insight.answer(WhatItHears(trace, update, CELL))
    assert isinstance(heard, Heard) and heard.kind == "influence" and len(heard.names) == 1
    level, token = trace[update].level, int(trace[update].tokens[POSITION])
    x = x_of(model, puzzle()).double()
    z_H, z_L = states(trace, "H", update).double(), states(trace, "L", update).double()
    model = model.double()
    h = z_L + z_H + x if level == "L" else z_H + z_L

    def log_p(h: Tensor) -> float:
        out = (model.L_level if level == "L" or config.shared else model.H_level)(h, model.place)
        z = model.update_H(z_H, out) if level == "L" else out
        logits = model.read(z)[0, POSITION]
        s = torch.where(logits >= 0, logits + 1, 1 / (1 - logits)) if config.stablemax else logits.exp()
        return float((s[token] / s.sum()).log())

    prefix, step = config.prefix_len, 1e-5
    for position in (POSITION, POSITION + 1, 0, 80):
        gradient = []
        for k in range(config.hidden_size):
            up, down = h.clone(), h.clone()
            up[0, prefix + position, k] += step
            down[0, prefix + position, k] -= step
            gradient.append((log_p(up) - log_p(down)) / (2 * step))
        assert heard.cells[0, position] == pytest.approx(np.linalg.norm(gradient), rel=1e-3, abs=1e-6)


@pytest.mark.parametrize("config", [tiny(hidden_size=16), DIGITS], ids=["attention", "digits"])
def test_z_L_is_read_as_the_paper_does(config: HRMConfig) -> None:
    insight, trace, model = run(config)
    updates = tuple(u.index for u in trace.updates() if u.level == "L" and u.index > 3)
    read = insight.answer(ReadL(trace, updates))
    assert isinstance(read, Readings) and read.updates == updates[: len(read.updates)] and read.updates
    for at, tokens, p in zip(read.updates, read.tokens, read.probabilities, strict=True):
        logits = model.read(model.update_H(states(trace, "H", at), states(trace, "L", at + 1)))[0]
        np.testing.assert_allclose(p, logits.softmax(-1).numpy(), atol=1e-4)
        np.testing.assert_array_equal(tokens, p.argmax(-1))


OTHER = Sudoku(np.where(np.eye(9) > 0, 0, puzzle().cells))
STATE = np.random.default_rng(0).normal(size=(82, 9)).astype(np.float32)


@pytest.mark.parametrize("start", [Seeded(3), Saved(STATE, -STATE)], ids=["seeded", "saved"])
@pytest.mark.parametrize(
    "what",
    [
        Reset("L"), Noise("H", 0.5, 7), Patch("L", STATE), Edit(OTHER, keep=True),
        Edit(OTHER, keep=False),
    ],
    ids=lambda what: type(what).__name__,
)  # fmt: skip
def test_what_was_done_to_a_run_is_taken_into_account(start: Start, what: Any) -> None:
    """Read out before and after: the read-out of an L update must be that of the state it really made."""
    insight, trace, _ = run(DIGITS, start=start, script=(Act(0, what), Act(7, what)))
    for update in (0, 1, 7, 8):
        moment = insight._moment(trace, update)
        made = moment.model.update_L(moment.z_H, moment.z_L, moment.x) if trace[update].level == "L" else None
        if made is not None:
            np.testing.assert_allclose(made[0].detach().numpy(), trace[update].state, atol=2e-4)


def test_who_cannot_tell_says_why() -> None:
    insight, trace, _ = run(DIGITS)
    other = Insight(model_of(DIGITS), ModelReady("other", "sudoku", "CPU", {}, (9, 9), DIGITS))
    refused = other.answer(WhatItHears(trace, 4, CELL))
    assert refused == NoAnswer("Only the model that thought this can tell, m, and another one is open.")
    trace.budget = 1
    trace._thin()
    assert insight.answer(ReadL(trace, (4,))) == NoAnswer(GONE)
