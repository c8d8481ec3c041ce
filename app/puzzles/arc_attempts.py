"""Attempts at ARC tasks: how they stand, kept for the user, and as a submission."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from app.language import tr
from app.puzzles.arc import PLACES, ArcTask, Attempts, Entries, Entry
from app.puzzles.base import PuzzleError
from app.puzzles.formats import arc_json
from app.puzzles.formats.files import read_text, write_atomic

VERSION = 1
NOTHING = np.zeros((2, 2), dtype=np.uint8)
"""What a submission holds where there is no attempt, as Kaggle's own sample does."""

Standing = Literal["unsolved", "attempted", "solved"]
STANDINGS: tuple[Standing, ...] = ("unsolved", "attempted", "solved")


def key_of(task: ArcTask) -> str:
    """What attempts at a task are kept under: its demonstrations and tests, whatever its file is called."""
    digest = sha256()
    grids = [grid for pair in task.train for grid in (pair.input, pair.output)]
    for grid in (*grids, *(pair.input for pair in task.tests)):
        assert grid is not None  # demonstrations have outputs
        digest.update(bytes(grid.shape) + grid.tobytes())
    return digest.hexdigest()[:20]


def is_blank(task: ArcTask) -> bool:
    """Whether nothing is drawn: every new task is like that, so its attempts are no other one's."""
    grids = [grid for pair in (*task.train, *task.tests) for grid in (pair.input, pair.output)]
    return not any(grid is not None and grid.any() for grid in grids)


def right(task: ArcTask, test: int, entry: Entry) -> bool:
    """Whether an attempt is the known output of a test."""
    return bool(replace(task, chosen=test).verdict(entry.grid).solved)


def standing(task: ArcTask, attempts: Attempts) -> Standing:
    """Solved where every test has a right attempt; where outputs are unknown nothing can tell."""
    if not attempts.any:
        return "unsolved"
    solved = all(
        any(entry is not None and right(task, test, entry) for entry in attempts.of(test))
        for test in range(len(task.tests))
    )
    return "solved" if solved else "attempted"


# The file of this user


class AttemptsFile:
    """The attempts on disk, as JSON. Nothing here raises: sentences say what went wrong."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> tuple[dict[str, Attempts], str]:
        """All that is kept, and a sentence where that cannot be read; such a file is put aside, not lost."""
        if not self.path.exists():
            return {}, ""
        try:
            text = read_text(self.path)
        except PuzzleError as error:
            return {}, tr("Your attempts at ARC tasks cannot be read. {why}", why=error)
        try:
            return _read(text), ""
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return {}, self._set_aside()

    def _set_aside(self) -> str:
        names = (self.path.with_name(f"{self.path.stem}.kept-{n}.json") for n in itertools.count(1))
        aside = next(name for name in names if not name.exists())
        try:
            self.path.replace(aside)
        except OSError:
            return tr("The file of your attempts at ARC tasks is damaged: {path}", path=self.path)
        return tr("The file of your attempts was damaged; it is kept as {name}.", name=aside.name)

    def save(self, changed: Mapping[str, Attempts]) -> str:
        """Keep attempts beside what another window may have kept; a sentence where that fails."""
        kept, trouble = self.load()
        if trouble and self.path.exists():
            return trouble
        kept = {key: attempts for key, attempts in {**kept, **changed}.items() if attempts.any}
        tasks = {key: [list(map(_entry_json, test)) for test in kept[key].tests] for key in kept}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self.path, json.dumps({"version": VERSION, "tasks": tasks}) + "\n")
        except (PuzzleError, OSError) as error:
            return tr("Your attempts last until the window closes. {why}", why=error)
        return trouble


def _entry_json(entry: Entry | None) -> dict[str, Any] | None:
    if entry is None:
        return None
    return {"by": entry.by, "grid": ["".join(map(str, row)) for row in entry.grid.tolist()]}


def _read(text: str) -> dict[str, Attempts]:
    stored = json.loads(text)
    if stored["version"] != VERSION:
        raise ValueError
    return {key: Attempts(tuple(map(_read_test, tests))) for key, tests in stored["tasks"].items()}


def _read_test(test: Any) -> Entries:
    if len(test) != PLACES:
        raise ValueError
    return tuple(None if entry is None else _entry(entry) for entry in test)


def _entry(stored: Any) -> Entry:
    grid = [[int(colour) for colour in row] for row in stored["grid"]]
    return Entry(np.array(grid, dtype=np.uint8), str(stored["by"]))


# Submission


@dataclass(frozen=True)
class Submission:
    """Kaggle's JSON, and what is in it.

    Attributes:
        tasks: how many. untried: those of them without an attempt.
        own, models: attempts by a person and by models. empty: tests without any, of tasks with some.
        doubled: names that several tasks have. nameless: tasks left out as they have none.
    """

    text: str
    tasks: int
    untried: int
    own: int
    models: int
    empty: int
    doubled: tuple[str, ...]
    nameless: int


def submission(tasks: Iterable[tuple[ArcTask, Attempts]]) -> Submission:
    """All tasks, as Kaggle wants them; of several of one name, the first that has an attempt.

    Every test needs both: a single attempt stands for both, none is NOTHING.

    Raises:
        PuzzleError: no task has an attempt.
    """
    named: dict[str, tuple[ArcTask, Attempts]] = {}
    doubled: dict[str, None] = {}
    nameless = 0
    for task, attempts in tasks:
        nameless += not task.name
        if task.name in named:
            doubled[task.name] = None
        if task.name and (task.name not in named or (attempts.any and not named[task.name][1].any)):
            named[task.name] = task, attempts
    found: dict[str, list[tuple[NDArray[np.uint8], NDArray[np.uint8]]]] = {name: [] for name in named}
    kept: list[Entry] = []
    empty = 0
    for name, (task, attempts) in named.items():
        for test in range(len(task.tests)):
            entries = [entry for entry in attempts.of(test) if entry is not None]
            grids = [entry.grid for entry in entries] or [NOTHING]
            found[name].append((grids[0], grids[-1]))
            kept += entries
            empty += attempts.any and not entries
    if not kept:
        raise PuzzleError(tr("No task here has an attempt yet. Open one and draw or keep an answer first."))
    models = sum(bool(entry.by) for entry in kept)
    untried = sum(not attempts.any for _, attempts in named.values())
    return Submission(
        arc_json.render_submission(found), len(found), untried, len(kept) - models, models, empty,
        tuple(doubled), nameless,
    )  # fmt: skip
