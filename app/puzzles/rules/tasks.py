"""Tasks that show a rule well enough to be solved."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from random import Random

import numpy as np

from app.language import tr
from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import PuzzleError
from app.puzzles.rules.rule import FAMILIES, USUAL, Family, Rule, Sizes

RIVALS = 12
"""How many other rules of its family a task is tried on: none may fit its demonstrations only."""
TRIES = 20
"""Inputs drawn for each that is needed before another rule of the family is taken."""


def task(
    name: str,
    seed: object,
    sizes: Sizes = USUAL,
    *,
    demonstrations: int | None = None,
    tests: int | None = None,
) -> ArcTask:
    """A task of a family; it is a function of the arguments alone.

    Args:
        name: of the family.
        seed: which of its tasks, by ``str(seed)``.
        sizes: bounds of the grids.
        demonstrations: how many; 2 to 5 by default.
        tests: how many; 1, sometimes 2 by default.

    Raises:
        PuzzleError: there is no such family.
    """
    family = FAMILIES.get(name)
    if family is None:
        raise PuzzleError(tr("There is no rule called {name}.", name=name))
    rng = Random(f"rule {name}:{seed}")
    shown = rng.randint(2, 5) if demonstrations is None else demonstrations
    asked = rng.choice((1, 1, 1, 2)) if tests is None else tests
    while True:
        rule = family.rule(rng, sizes)
        pairs = _pairs(rule, rng, shown + asked)
        train, test = pairs[:shown], pairs[shown:]
        if len(test) == asked and shows(rule, train, test) and not _rivalled(family, rng, sizes, train, test):
            told = {"rule": name, "description": family.about}
            return ArcTask(tuple(train), tuple(test), name=f"{name}-{seed}", extra=told)


def _pairs(rule: Rule, rng: Random, count: int) -> list[Pair]:
    """So many different pairs, each changed by the rule; fewer where that takes too long."""
    found: list[Pair] = []
    for _ in range(TRIES * count):
        grid = rule.draw(rng)
        if rule.fair(grid):
            output = rule.apply(grid)
            pair = Pair(grid, output)
            if not np.array_equal(grid, output) and pair not in found:
                found.append(pair)
                if len(found) == count:
                    break
    return found


def shows(rule: Rule, train: Sequence[Pair], tests: Sequence[Pair]) -> bool:
    """Whether the outputs of demonstrations differ, and they have every case that the tests make use of."""
    seen = set(chain.from_iterable(rule.cases(pair.input) for pair in train))
    outputs = {(pair.output.shape, pair.output.tobytes()) for pair in train if pair.output is not None}
    return len(outputs) >= min(2, len(train)) and all(rule.cases(pair.input) <= seen for pair in tests)


def fits(rule: Rule, pairs: Sequence[Pair]) -> bool:
    """Whether a rule makes these outputs of their inputs."""
    return all(
        pair.output is not None and np.array_equal(rule.apply(pair.input), pair.output) for pair in pairs
    )


def _rivalled(
    family: Family, rng: Random, sizes: Sizes, train: Sequence[Pair], tests: Sequence[Pair]
) -> bool:
    """Whether some other rule of the family fits the demonstrations but answers a test otherwise."""
    rivals = (family.rule(rng, sizes) for _ in range(RIVALS))
    return any(fits(rival, train) and not fits(rival, tests) for rival in rivals)
