"""How well a model learns ARC tasks that it never saw: held-out families of rules, held-out public tasks.

A task counts as solved when every test is right within two attempts. Answers are asked for at fixed
times while the model learns, so that one run gives the whole learning curve.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path

import torch

from app.engine.adapt import Adapter, learn
from app.engine.backends.torch_cpu import ALL_THREADS
from app.engine.lessons import Learned, Lesson, Look, Plan
from app.engine.model import HRM
from app.puzzles import rules
from app.puzzles.arc import ArcTask
from app.puzzles.base import PuzzleError
from app.puzzles.formats import arc_json
from app.puzzles.rules import HELD_OUT, Sizes
from app.puzzles.rules.public import held_out

COUNT = 30
"""Tasks of each set."""
LARGEST = 12
"""Cells a side of their largest grid."""
MARKS = (15.0, 30.0, 60.0, 120.0)
"""Seconds of learning after which answers are asked for; the last is all the time there is."""


@dataclass(frozen=True)
class Result:
    """What became of one task.

    Attributes:
        set, name: which. side: of its largest grid. demonstrations: how many there were.
        solved: after each of MARKS; the last one counts. fits: whether every demonstration was right.
        left_out: the share right of those left out. votes: of the first attempt at the first test,
            of ``views``. steps, seconds: of learning.
    """

    set: str
    name: str
    side: int
    demonstrations: int
    solved: tuple[bool, ...]
    fits: bool
    left_out: float | None
    votes: int
    views: int
    steps: int
    seconds: float


def generated(count: int = COUNT) -> list[ArcTask]:
    """Tasks of held-out families in turn; they are functions of family and number alone."""
    numbered = ((name, n // len(HELD_OUT)) for n, name in enumerate(islice(cycle(HELD_OUT), count)))
    return [rules.task(name, f"test {n}", Sizes(largest=LARGEST)) for name, n in numbered]


def public(folder: Path, count: int = COUNT) -> list[ArcTask]:
    """The first held-out tasks of a folder of public training tasks, by name, that are small enough.

    Raises:
        PuzzleError: there is none, or one cannot be read.
    """
    files = [file for file in sorted(folder.glob("*.json")) if held_out(file.stem)]
    try:
        tasks = [each for file in files for each in arc_json.parse(file.read_text("utf-8"), file.stem)]
    except (OSError, UnicodeDecodeError) as error:
        raise PuzzleError(f"The tasks in {folder} cannot be read: {error}.") from error
    fitting = [each for each in tasks if side_of(each) <= LARGEST]
    if not fitting:
        raise PuzzleError(f"{folder} holds no held-out training tasks of ARC-AGI-1.")
    return fitting[:count]


def side_of(task: ArcTask) -> int:
    """The side of a task's largest grid, its tests' outputs too."""
    outputs = [pair.output for pair in task.tests if pair.output is not None]
    return int(max([*task.canvas, *(max(grid.shape) for grid in outputs)]))


def measure(base: HRM, name: str, task: ArcTask, plan: Plan) -> Result:
    """Let a copy of a model learn a task until it is understood, or for as long as the last mark."""
    torch.set_num_threads(ALL_THREADS)
    adapter = Adapter(base, task, replace(plan, seconds=MARKS[-1]))
    solved: list[bool] = []
    learned, left_out = Learned(0, 0.0, 0, 0, (), ()), None
    for event in learn(adapter):
        if isinstance(event, Lesson) and event.seconds >= MARKS[len(solved)] and len(solved) < len(MARKS) - 1:
            attempts = tuple(adapter.attempts(test.input) for test in task.tests)
            solved.append(bool(replace(learned, attempts=attempts).solved(task)))
        elif isinstance(event, Look):
            left_out = event.left_out
        elif isinstance(event, Learned):
            learned = event
    solved += [bool(learned.solved(task))] * (len(MARKS) - len(solved))
    first = learned.attempts[0]
    return Result(
        set=name, name=task.name, side=side_of(task), demonstrations=len(task.train), solved=tuple(solved),
        fits=all(learned.fits), left_out=left_out, votes=first[0].votes if first else 0,
        views=learned.views, steps=learned.steps, seconds=round(learned.seconds, 1),
    )  # fmt: skip


def unmeasured(sets: dict[str, list[ArcTask]], results: Sequence[Result]) -> Iterator[tuple[str, ArcTask]]:
    """The tasks that no result is there for, with the names of their sets."""
    known = {(result.set, result.name) for result in results}
    for name, tasks in sets.items():
        yield from ((name, each) for each in tasks if (name, each.name) not in known)
