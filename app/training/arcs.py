"""ARC to learn from: fresh examples of generated rules, and public training tasks in several views.

Every rule and every view of a task has a row of its own in the table of puzzle embeddings. Colours
are not permuted: the model treats them alike (see ``app.engine.grids``), so that would teach it nothing.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

import numpy as np

from app.puzzles.arc import ArcSymmetry, ArcTask, Pair, grid_tokens
from app.puzzles.base import PuzzleError
from app.puzzles.formats import arc_json
from app.puzzles.rules import FAMILIES, TRAINED, Rule, Sizes
from app.puzzles.rules.grids import Grid
from app.puzzles.rules.public import held_out
from app.training.recipe import BLOCK, ArcData, Example, RecipeError

PATIENCE = 200
"""Inputs drawn for one that its rule leaves no doubt about."""


@cache
def rules(data: ArcData) -> list[tuple[str, Rule]]:
    """Every generated rule and what it is called, in the order of the table."""
    sizes = Sizes(largest=data.largest)
    return [
        (f"{name}:{k}", FAMILIES[name].rule(Random(f"arc {data.seed}:{name}:{k}"), sizes))
        for name in TRAINED
        for k in range(data.rules)
    ]


@cache
def public(data: ArcData) -> list[ArcTask]:
    """The public training tasks that fit on the canvas, without those held out.

    Raises:
        RecipeError: their folder is not there, or a file in it is no task.
    """
    if not data.tasks or not data.public:
        return []
    files = sorted(Path(data.tasks).glob("*.json"))
    if not files:
        raise RecipeError(
            f"There are no ARC tasks in {data.tasks}. Get the training tasks of ARC-AGI-1, or say public = 0."
        )
    try:
        tasks = [task for file in files for task in arc_json.parse(file.read_text("utf-8"), file.stem)]
    except (OSError, UnicodeDecodeError, PuzzleError) as error:
        raise RecipeError(f"The ARC tasks in {data.tasks} cannot be read: {error}") from error
    return [task for task in tasks if _side(task) <= data.largest and not held_out(task.name)]


def _side(task: ArcTask) -> int:
    """Of the largest grid, the tests' outputs too."""
    known = [pair.output for pair in task.tests if pair.output is not None]
    return max(*task.canvas, *(max(grid.shape) for grid in known))


def identifiers(data: ArcData) -> list[str]:
    """What the rows of the table of puzzle embeddings stand for; the first one is the blank one."""
    views = (ArcSymmetry(k, tuple(range(10))) for k in range(data.views))
    names = [view.hrm_name("") for view in views]
    tasks = [task.name + view for task in public(data) for view in names]
    return ["<blank>", *(name for name, _ in rules(data)), *tasks]


def example(pair: Pair, largest: int, identifier: int) -> Example:
    """A pair of grids on a square canvas."""
    assert pair.output is not None
    tokens, labels = (
        grid_tokens(grid, (largest, largest)).astype(np.int64) for grid in (pair.input, pair.output)
    )
    return Example(tokens, labels, np.zeros(0, dtype=np.uint8), np.int64(identifier))


def examples(data: ArcData, index: int) -> list[Example]:
    """The BLOCK training examples of number ``index``."""
    rng = Random(f"{data.seed}:{index}")
    made: list[Example] = []
    while len(made) < BLOCK:
        asks_public = rng.random() < data.public and public(data)
        found = _of_task(data, rng) if asks_public else _of_rule(data, rng)
        if found:
            made.append(found)
    return made


def fresh_tests(data: ArcData, rng: Random, count: int) -> list[tuple[ArcTask, int]]:
    """Tasks of one test and no demonstrations: a fresh input of a rule, and the rule's row in the table."""
    asked = []
    for number in rng.sample(range(len(rules(data))), min(count, len(rules(data)))):
        name, rule = rules(data)[number]
        grid = _drawn(rule, rng)
        if grid is not None:
            asked.append((ArcTask((), (Pair(grid, rule.apply(grid)),), name=name), 1 + number))
    return asked


def _of_rule(data: ArcData, rng: Random) -> Example | None:
    number = rng.randrange(len(rules(data)))
    _, rule = rules(data)[number]
    grid = _drawn(rule, rng)
    return None if grid is None else example(Pair(grid, rule.apply(grid)), data.largest, 1 + number)


def _drawn(rule: Rule, rng: Random) -> Grid | None:
    for _ in range(PATIENCE):
        grid = rule.draw(rng)
        if rule.fair(grid):
            return grid
    return None


def _of_task(data: ArcData, rng: Random) -> Example | None:
    tasks = public(data)
    number, k = rng.randrange(len(tasks)), rng.randrange(data.views)
    view = ArcSymmetry(k, tuple(range(10)))
    task = view.apply(tasks[number])
    seen = rng.choice([pair for pair in (*task.train, *task.tests) if pair.output is not None])
    return example(seen, data.largest, 1 + len(rules(data)) + data.views * number + k)
