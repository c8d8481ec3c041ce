"""Starts on a plane, thought about for one segment, many at a time (arXiv 2601.10679)."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from app.engine.backends.torch_cpu import threads_for
from app.engine.events import Level
from app.engine.inquiries import Arrivals, QuestionError, TryStarts
from app.engine.model import HRM
from app.engine.progress import broken_rules
from app.engine.section import section_of
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import Puzzle

SLICE = 0.04
"""Seconds after which the rest is left for another time: a run may be waiting."""

POSITIONS = 384
"""Of all starts that are thought about at once: more are no faster, and a run would wait for them."""

UNKNOWN = tr("Nothing can tell how wrong an answer to this test is: its output is not known.")


class Teller(Protocol):
    """Who knows the model and what its runs began with."""

    def input(self, trace: Trace, update: int, count: int = 1) -> tuple[HRM, Tensor]:
        """The model, and its input at an update, so many times."""
        ...

    def entering(self, trace: Trace, level: Level, update: int) -> NDArray[np.float32]:
        """The state of a level that an update started from."""
        ...


@torch.inference_mode()
def arrivals(teller: Teller, asked: TryStarts) -> Arrivals:
    """As many of the starts asked for as there is time for, one batch at least.

    Raises:
        QuestionError, SectionError: the record lacks what it takes, or nothing tells right from wrong.
    """
    end, trace, update = time.perf_counter() + SLICE, asked.trace, asked.update
    puzzle, canvas = trace.puzzle_at(update), trace.info.canvas
    section = asked.section
    if section is None:
        _check(puzzle)
        section = section_of(trace, teller.entering(trace, "L", update + 1), canvas[0] * canvas[1])
    size = max(1, POSITIONS // len(section.centre))
    tokens, moves = [], []
    for at in range(0, len(asked.points), size):
        z_H = section.starts(asked.points[at : at + size])
        model, x = teller.input(trace, update, len(z_H))
        with _threads(threads_for(model, z_H.shape[0] * z_H.shape[1])):
            reached, _, logits, _ = model.segment(torch.from_numpy(z_H), _like(section.z_L, x), x)
        tokens.append(logits.argmax(-1).numpy().astype(np.uint8))
        moves.append(section.directions(reached.numpy() - z_H))
        if time.perf_counter() > end:
            break
    read = np.concatenate(tokens)
    broken = [broken_rules(puzzle, puzzle.answer(each, canvas))[0] for each in read]
    done = asked.points[: len(read)]
    return Arrivals(section, done, read, np.array(broken, dtype=np.float32), np.concatenate(moves))


def _check(puzzle: Puzzle) -> None:
    blank = np.zeros(puzzle.canvas, dtype=np.uint8)
    if puzzle.kind == "arc" and puzzle.verdict(blank).solved is None:
        raise QuestionError(UNKNOWN)


def _like(state: NDArray[np.float32], x: Tensor) -> Tensor:
    return torch.from_numpy(state.copy()).expand_as(x)


@contextmanager
def _threads(count: int) -> Iterator[None]:
    """So many for a while; a run has chosen its own."""
    before = torch.get_num_threads()
    torch.set_num_threads(count)
    try:
        yield
    finally:
        torch.set_num_threads(before)
