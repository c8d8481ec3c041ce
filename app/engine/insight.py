"""Answers to what only the model can say of a record."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from app.engine import basin
from app.engine.backends.base import Look
from app.engine.backends.packed import PackedBlock
from app.engine.backends.torch_cpu import probabilities_of
from app.engine.events import Level, ModelReady
from app.engine.inquiries import (
    GONE,
    Answer,
    Heard,
    NoAnswer,
    Question,
    QuestionError,
    Readings,
    ReadL,
    TryStarts,
    WhatItHears,
    state_before,
)
from app.engine.interventions import LEVELS, Saved, Seeded
from app.engine.model import HRM, Attention, Place
from app.engine.model import Level as Stack
from app.engine.section import SectionError
from app.engine.starts import first_states, inputs, stored
from app.engine.trace import Trace
from app.language import tr

SLICE = 0.02
"""Seconds after which the rest of a question is left for another time: a run may be waiting."""


@dataclass(frozen=True)
class Moment:
    """A model as it stood before an update: its input and its states, each [1, N, D]."""

    model: HRM
    x: Tensor
    z_H: Tensor
    z_L: Tensor

    def entering(self, level: Level) -> Tensor:
        """What goes into an update of a level."""
        return self.z_L + (self.z_H + self.x) if level == "L" else self.z_H + self.z_L


class Insight:
    """What a model says of records of its own."""

    def __init__(self, model: HRM, ready: ModelReady) -> None:
        self._model, self._ready = model, ready
        self._plain: HRM | None = None

    def answer(self, question: Question) -> Answer:
        """The answer, or why there is none."""
        try:
            self._check(question.trace)
            if isinstance(question, TryStarts):
                return basin.arrivals(self, question)
            return self._hears(question) if isinstance(question, WhatItHears) else self._reads(question)
        except (QuestionError, SectionError) as error:
            return NoAnswer(str(error))

    def _check(self, trace: Trace) -> None:
        info = trace.info
        if info.model != self._ready.title or info.sha256 != self._ready.sha256:
            raise QuestionError(
                tr(
                    "Only the model that thought this can tell, {model}, and another one is open.",
                    model=info.model,
                )
            )

    # The model, and what it stood before.

    def _thinker(self) -> HRM:
        """A model to ask, apart from the one at work unless it attends, which leaves nothing behind.

        Its blocks compute plainly, so that they can be differentiated.
        """
        if self._model.config.mixer == "attention":
            return self._model
        if self._plain is None:
            with torch.device("meta"):
                self._plain = HRM(self._model.config)
            self._plain.load_state_dict(self._model.state_dict(), assign=True)
            self._plain.eval().requires_grad_(False)
        return self._plain

    def input(self, trace: Trace, update: int, count: int = 1) -> tuple[HRM, Tensor]:
        """The model, and its input at an update, so many times: [count, N, D]."""
        info, model = trace.info, self._thinker()
        if model is not self._model:
            model.columns = info.canvas[1]
        look = Look(trace.puzzle_at(update).tokens(info.canvas))
        return model, inputs(model, [look] * count, info.puzzle_id)

    def entering(self, trace: Trace, level: Level, update: int) -> NDArray[np.float32]:
        """The state [N, D] of a level that an update started from."""
        return state_before(trace, level, update, _Beginnings(self, trace))

    @torch.no_grad()
    def _moment(self, trace: Trace, update: int) -> Moment:
        states = [self.entering(trace, level, update) for level in LEVELS]
        z_H, z_L = (torch.from_numpy(state.copy())[None] for state in states)
        return Moment(*self.input(trace, update), z_H, z_L)

    # What a cell hears.

    def _hears(self, question: WhatItHears) -> Heard:
        trace, model = question.trace, self._model
        moment = self._moment(trace, question.update)
        level = trace[question.update].level
        position = question.cell[0] * trace.info.canvas[1] + question.cell[1]
        prefix = model.config.prefix_len
        if model.config.mixer == "attention":
            names, rows = _attention(moment, level, prefix + position)
            return Heard("attention", names, rows[:, prefix:], rows[:, :prefix].sum(1))
        token = int(trace[question.update].tokens[position])
        lengths = _influence(moment, level, position, token)[None]
        return Heard("influence", ("influence",), lengths[:, prefix:], lengths[:, :prefix].sum(1))

    # What z_L holds.

    @torch.inference_mode()
    def _reads(self, question: ReadL) -> Readings:
        end, config = time.perf_counter() + SLICE, self._model.config
        tokens, probabilities = [], []
        for update in question.updates:
            moment = self._moment(question.trace, update)
            z_L = _kept(question.trace, update)
            logits = moment.model.read(moment.model.update_H(moment.z_H, z_L))[0]
            probabilities.append(probabilities_of(logits, config.stablemax).numpy())
            tokens.append(probabilities[-1].argmax(-1).astype(np.uint8))
            if time.perf_counter() > end:
                break
        return Readings(question.updates[: len(tokens)], np.stack(tokens), np.stack(probabilities))


@dataclass(frozen=True)
class _Beginnings:
    """What a run began with."""

    insight: Insight
    trace: Trace

    def first(self, level: Level, update: int) -> NDArray[np.float32]:
        """The state [N, D] that it begins with, of the puzzle that an update is about."""
        start = self.trace.info.start
        if isinstance(start, Saved):
            return start.z_H if level == "H" else start.z_L
        model, x = self.insight.input(self.trace, update)
        states = first_states(model, x, [start.seed if isinstance(start, Seeded) else None])
        return np.asarray(states[LEVELS.index(level)][0].numpy())

    def stored(self, level: Level) -> NDArray[np.float32]:
        """The state [N, D] that the model stores."""
        model, x = self.insight.input(self.trace, 0)
        return np.broadcast_to(stored(model, level), x.shape[1:])


def _attention(moment: Moment, level: Level, position: int) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    """Of every head and layer what a position attends to: names [K], and rows [K, N]."""
    model = moment.model
    names, rows = [], []
    with torch.inference_mode():
        h = moment.entering(level)
        for number, block in enumerate(_stack(model, level).layers):
            q, k, _ = _asked(block, h, model.place)
            shares = (q[0, :, position, None] @ k[0].transpose(-1, -2) / math.sqrt(q.shape[-1])).softmax(-1)
            names += [f"layer {number + 1}, head {head + 1}" for head in range(len(shares))]
            rows.append(shares[:, 0].numpy())
            h = block(h, model.place)
    return tuple(names), np.concatenate(rows)


def _influence(moment: Moment, level: Level, position: int, token: int) -> NDArray[np.float32]:
    """[N] the length of the gradient of log p(token) at a position by what goes in at each."""
    model = moment.model
    with torch.enable_grad():
        h = moment.entering(level).requires_grad_()
        out = _stack(model, level)(h, model.place)
        z_H = out if level == "H" else model.update_H(moment.z_H, out)
        p = probabilities_of(model.read(z_H)[0, position], model.config.stablemax)
        (gradient,) = torch.autograd.grad(p[token].log(), h)
    lengths: NDArray[np.float32] = gradient[0].norm(dim=-1).numpy()
    return lengths


def _asked(block: nn.Module, h: Tensor, place: Place) -> tuple[Tensor, Tensor, Tensor]:
    """Queries, keys and values of a block, packed or plain."""
    if isinstance(block.forward, PackedBlock):
        return block.forward.asked(h, place)
    attend = block.get_submodule("self_attn")
    assert isinstance(attend, Attention)
    return attend.asked(h, place.rotary)


def _stack(model: HRM, level: Level) -> Stack:
    stack: Stack = model.H_level if level == "H" and not model.config.shared else model.L_level
    return stack


def _kept(trace: Trace, update: int) -> Tensor:
    """The state [1, N, D] that an update made."""
    state = trace[update].state
    if state is None:
        raise QuestionError(GONE)
    return torch.from_numpy(state.copy())[None]
