"""Data-set folders as HRM's own scripts write them: numpy arrays of tokens, opened without pickle."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.language import tr
from app.puzzles.arc import LARGEST, ArcTask, Pair, read_grid
from app.puzzles.base import Puzzle, PuzzleError
from app.puzzles.formats.files import read_text
from app.puzzles.formats.listed import Listed
from app.puzzles.maze import GOAL, START, WALL, Maze
from app.puzzles.sudoku import Sudoku


@dataclass(frozen=True)
class Numbered:
    """A puzzle and the identifier by which a model's table of embeddings knows it."""

    puzzle: Puzzle
    identifier: int


FACTS = "dataset.json"
SPLITS = ("test", "train")


def looks_like_one(path: Path) -> bool:
    """Whether a path is a data-set folder, one of its splits, or the file that describes one."""
    if path.name == FACTS:
        return any(path.parent.glob("*__inputs.npy"))
    return any((path / split / FACTS).is_file() for split in (*SPLITS, "."))


def opened(path: Path) -> Sequence[Puzzle]:
    """The puzzles of what ``looks_like_one``: of a whole data set those for testing, else for training.

    Raises:
        PuzzleError: as ``read``; of a damaged example when it is asked for.
    """
    folder = path.parent if path.name == FACTS else path
    if not (folder / FACTS).is_file():
        folder /= next(split for split in SPLITS if (folder / split / FACTS).is_file())
    examples = _examples(folder.parent, folder.name)
    return Listed(range(len(examples)), lambda i: examples[i].puzzle, "")


def read(folder: Path, split: str = "test") -> list[Numbered]:
    """The examples of a split, all of its sets one after another.

    Raises:
        PuzzleError: it is not such a folder, or an example is no puzzle.
    """
    return [*_examples(folder, split)]


@dataclass(frozen=True)
class _Set:
    """One of a split's sets; the arrays stay on disk until an example is asked for."""

    name: str
    vocab: int
    inputs: NDArray[Any]
    labels: NDArray[Any]
    identifiers: NDArray[Any]
    puzzle_of: NDArray[Any]

    def example(self, i: int) -> Numbered:
        """Read one."""
        puzzle = _puzzle(self.vocab, self.inputs[i], self.labels[i], f"{self.name} {i + 1}")
        return Numbered(puzzle, int(self.identifiers[self.puzzle_of[i]]))


def _examples(folder: Path, split: str) -> Sequence[Numbered]:
    facts = _facts(folder / split / FACTS)
    sets = [_set(folder, split, name, facts) for name in facts["sets"]]
    ends = [*accumulate(len(each.inputs) for each in sets)]
    if not ends or not ends[-1]:
        raise PuzzleError(tr("The {part} part of {folder} holds no examples.", part=split, folder=folder))

    def example(i: int) -> Numbered:
        n = bisect_right(ends, i)
        return sets[n].example(i - (ends[n - 1] if n else 0))

    return Listed(range(ends[-1]), example, "")


def _set(folder: Path, split: str, name: str, facts: dict[str, Any]) -> _Set:
    inputs, labels, identifiers = (
        _array(folder / split / f"{name}__{part}.npy", dimensions)
        for part, dimensions in (("inputs", 2), ("labels", 2), ("puzzle_identifiers", 1))
    )
    puzzle_of = _puzzle_of(_array(folder / split / f"{name}__puzzle_indices.npy", 1), len(inputs))
    if inputs.shape != labels.shape or inputs.shape[1] != facts["seq_len"]:
        raise PuzzleError(
            tr("The arrays of the set {name} in {folder} do not fit together.", name=name, folder=folder)
        )
    if len(identifiers) <= puzzle_of.max(initial=-1):
        raise PuzzleError(
            tr("The set {name} in {folder} has fewer identifiers than puzzles.", name=name, folder=folder)
        )
    return _Set(name, facts["vocab_size"], inputs, labels, identifiers, puzzle_of)


def _facts(path: Path) -> dict[str, Any]:
    if not path.is_file():
        folder, part = path.parent.parent, path.parent.name
        raise PuzzleError(
            tr("{folder} is no data set: it has no {part}/dataset.json.", folder=folder, part=part)
        )
    try:
        facts = json.loads(read_text(path))
    except (ValueError, RecursionError) as error:
        raise PuzzleError(tr("{path} is not valid JSON.", path=path)) from error
    sizes = ("vocab_size", "seq_len")
    if (
        not isinstance(facts, dict)
        or not all(type(facts.get(size)) is int for size in sizes)
        or not isinstance(facts.get("sets"), list)
        or not all(isinstance(name, str) and name.isidentifier() for name in facts["sets"])
    ):
        raise PuzzleError(tr("{path} does not say its vocab_size, seq_len and sets.", path=path))
    return facts


def _array(path: Path, dimensions: int) -> NDArray[Any]:
    if not path.is_file():
        raise PuzzleError(tr("{path} is missing: the data set is not whole.", path=path))
    try:
        array = np.load(path, mmap_mode="r", allow_pickle=False)
    except Exception as error:  # a damaged head makes numpy fail in any way at all
        raise PuzzleError(tr("{path} is not a readable numpy array.", path=path)) from error
    if not isinstance(array, np.ndarray) or array.ndim != dimensions or array.dtype.kind not in "iu":
        raise PuzzleError(
            tr("{path} does not hold whole numbers in {count} dimensions.", path=path, count=dimensions)
        )
    return array


def _puzzle_of(starts: NDArray[Any], examples: int) -> NDArray[Any]:
    """Which puzzle each example belongs to: those of puzzle p are ``starts[p]:starts[p + 1]``."""
    if not len(starts) or starts[0] != 0 or starts[-1] != examples or (np.diff(starts) < 0).any():
        raise PuzzleError(tr("A data set's puzzle_indices do not cover its examples."))
    return np.repeat(np.arange(len(starts) - 1), np.diff(starts))


def _puzzle(vocab: int, tokens: NDArray[Any], answer: NDArray[Any], name: str) -> Puzzle:
    side = round(len(tokens) ** 0.5)
    if not side or side * side != len(tokens) or tokens.min() < 0 or tokens.max() >= vocab:
        raise PuzzleError(tr("Example {name} is no square board of {count} tokens.", name=name, count=vocab))
    board = np.asarray(tokens).reshape(side, side)
    if vocab == 11 and side == 9:
        return Sudoku(np.maximum(board, 1) - 1)
    if vocab == 6:
        ends = [np.argwhere(board == end).tolist() for end in (START, GOAL)]
        if any(len(found) != 1 for found in ends):
            raise PuzzleError(tr("Example {name} has not one start and one goal.", name=name))
        (start,), (goal,) = ends
        return Maze(board <= WALL, (start[0], start[1]), (goal[0], goal[1]))
    if vocab == 12 and side == LARGEST:
        asked = Pair(
            read_grid(tokens, (side, side)), read_grid(np.maximum(np.asarray(answer), 0), (side, side))
        )
        return ArcTask(train=(), tests=(asked,), name=name)
    raise PuzzleError(
        tr(
            "A data set of {tokens} tokens on {positions} positions is none that HRMscope knows.",
            tokens=vocab,
            positions=len(tokens),
        )
    )
