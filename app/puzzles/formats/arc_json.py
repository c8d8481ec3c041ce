"""ARC tasks as JSON: single tasks, and Kaggle's challenges, solutions and submissions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import isfinite
from typing import Any, NoReturn

import numpy as np
from numpy.typing import NDArray

from app.language import tr
from app.puzzles.arc import ArcTask, Pair, checked_grid
from app.puzzles.base import PuzzleError, brief

_DEEPEST = 50


def parse(text: str, name: str = "") -> list[ArcTask]:
    """Read a task, or Kaggle's ``{id: task}``.

    Args:
        text: JSON.
        name: for a single task that has no "name" of its own.

    Raises:
        PuzzleError: it is no JSON, or no ARC task.
    """
    data = _load(text)
    if not isinstance(data, dict) or not any(isinstance(value, (dict, list)) for value in data.values()):
        raise PuzzleError(tr('This JSON is no ARC task: it needs the keys "train" and "test".'))
    if any(isinstance(data.get(key), list) for key in ("train", "test")):  # not tasks of these names
        return [_task(data, name)]
    tasks = []
    for key, value in data.items():
        try:
            tasks.append(_task(value, key))
        except PuzzleError as error:
            raise PuzzleError(tr("Task {name}: {why}", name=brief(key), why=error)) from error
    return tasks


def _load(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_no_number, parse_float=_number)
    except json.JSONDecodeError as error:
        raise PuzzleError(
            tr(
                "This JSON is damaged or cut short at line {line}, column {column}.",
                line=error.lineno,
                column=error.colno,
            )
        ) from error
    except RecursionError:
        raise PuzzleError(tr("This JSON is nested too deeply to be an ARC task.")) from None
    except PuzzleError:
        raise
    except ValueError as error:  # an integer of thousands of digits
        raise PuzzleError(tr("This JSON holds a number far too large for an ARC task.")) from error


def _no_number(constant: str) -> NoReturn:
    raise PuzzleError(
        tr("This JSON holds {found}, which is no number; an ARC task has colours 0 to 9.", found=constant)
    )


def _number(text: str) -> float:
    value = float(text)
    return value if isfinite(value) else _no_number(text)


def _task(data: Any, name: str) -> ArcTask:
    if not isinstance(data, dict) or not isinstance(data.get("train"), list) or "test" not in data:
        raise PuzzleError(tr('An ARC task needs the lists "train" and "test".'))
    extra = {key: value for key, value in data.items() if key not in ("train", "test", "name")}
    if _deeper(extra, _DEEPEST):
        raise PuzzleError(tr("This JSON is nested too deeply to be an ARC task."))
    train = _pairs(data["train"], tr("Demonstration {n}"))
    tests = _pairs(data["test"], tr("Test {n}"))
    named = data.get("name", name)
    if not isinstance(named, str):
        raise PuzzleError(tr('The "name" of an ARC task is a text.'))
    return ArcTask(train, tests, name=named, extra=extra)


def _deeper(value: Any, levels: int) -> bool:
    """Whether JSON nests more than so many levels."""
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return levels == 0 or any(_deeper(item, levels - 1) for item in inside)


def _pairs(data: Any, called: str) -> tuple[Pair, ...]:
    if not isinstance(data, list):
        raise PuzzleError(tr('An ARC task needs the lists "train" and "test".'))
    pairs = []
    for n, pair in enumerate(data, 1):
        if not isinstance(pair, dict) or "input" not in pair:
            raise PuzzleError(tr('{pair} needs an "input".', pair=called.format(n=n)))
        try:
            pairs.append(Pair(pair["input"], pair.get("output")))
        except PuzzleError as error:
            raise PuzzleError(f"{called.format(n=n)}: {error}") from error
    return tuple(pairs)


def render(tasks: Sequence[ArcTask]) -> str:
    """One task as itself, several as Kaggle's ``{name: task}``.

    Raises:
        PuzzleError: several tasks and two of one name, or one without.
    """
    if len(tasks) == 1:
        return _render_task(tasks[0]) + "\n"
    if len({task.name for task in tasks}) < len(tasks) or not all(task.name for task in tasks):
        raise PuzzleError(tr("To be saved in one file, ARC tasks need names that differ."))
    return "{" + ",\n".join(f"{json.dumps(task.name)}: {_render_task(task)}" for task in tasks) + "}\n"


def _render_task(task: ArcTask) -> str:
    """JSON with a line for every pair."""
    entries = [f'"name": {json.dumps(task.name)}'] if task.name else []
    entries += [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in task.extra.items()]
    for key, pairs in (("train", task.train), ("test", task.tests)):
        lines = ",\n".join(f"  {_render_pair(pair)}" for pair in pairs)
        entries.append(f'"{key}": [\n{lines}\n]')
    return "{\n" + ",\n".join(entries) + "\n}"


def _render_pair(pair: Pair) -> str:
    grids = {"input": pair.input.tolist()}
    if pair.output is not None:
        grids["output"] = pair.output.tolist()
    return json.dumps(grids, separators=(",", ":"))


def with_solutions(tasks: Sequence[ArcTask], text: str) -> list[ArcTask]:
    """Tasks with the test outputs that Kaggle keeps apart, ``{id: [grid for each test]}``.

    Raises:
        PuzzleError: it is no such JSON, or does not fit the tasks.
    """
    data = _load(text)
    if not isinstance(data, dict):
        raise PuzzleError(tr("Solutions are JSON with a list of grids for every task."))
    solved = []
    for task in tasks:
        grids = data.get(task.name, [None] * len(task.tests))
        if not isinstance(grids, list) or len(grids) != len(task.tests):
            raise PuzzleError(
                tr(
                    "Task {name} has {count} tests, and needs as many solutions.",
                    name=brief(task.name),
                    count=len(task.tests),
                )
            )
        tests = tuple(Pair(test.input, grid) for test, grid in zip(task.tests, grids, strict=True))
        solved.append(replace(task, tests=tests))
    return solved


def render_submission(attempts: Mapping[str, Sequence[tuple[NDArray[np.uint8], NDArray[np.uint8]]]]) -> str:
    """Kaggle's submission: for every task and test the two attempts, grids [h, w]."""
    keys = ("attempt_1", "attempt_2")
    data = {
        name: [dict(zip(keys, (checked_grid(grid).tolist() for grid in pair), strict=True)) for pair in tests]
        for name, tests in attempts.items()
    }
    return json.dumps(data) + "\n"
