"""Data-set folders as HRM's own scripts write them: numpy arrays of tokens, opened without pickle."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.puzzles.arc import LARGEST, ArcTask, Pair, read_grid
from app.puzzles.base import Puzzle, PuzzleError
from app.puzzles.formats.files import read_text
from app.puzzles.maze import GOAL, START, WALL, Maze
from app.puzzles.sudoku import Sudoku


@dataclass(frozen=True)
class Numbered:
    """A puzzle and the identifier by which a model's table of embeddings knows it."""

    puzzle: Puzzle
    identifier: int


def read(folder: Path, split: str = "test") -> list[Numbered]:
    """The examples of a split, all of its sets one after another.

    Raises:
        PuzzleError: it is not such a folder, or an example is no puzzle.
    """
    facts = _facts(folder / split / "dataset.json")
    found = []
    for name in facts["sets"]:
        inputs, labels, identifiers = (
            _array(folder / split / f"{name}__{part}.npy", dimensions)
            for part, dimensions in (("inputs", 2), ("labels", 2), ("puzzle_identifiers", 1))
        )
        puzzle_of = _puzzle_of(_array(folder / split / f"{name}__puzzle_indices.npy", 1), len(inputs))
        if inputs.shape != labels.shape or inputs.shape[1] != facts["seq_len"]:
            raise PuzzleError(f"The arrays of the set {name} in {folder} do not fit together.")
        if len(identifiers) <= max(puzzle_of, default=-1):
            raise PuzzleError(f"The set {name} in {folder} has fewer identifiers than puzzles.")
        for i, (tokens, answer) in enumerate(zip(inputs, labels, strict=True)):
            puzzle = _puzzle(facts["vocab_size"], tokens, answer, f"{name} {i + 1}")
            found.append(Numbered(puzzle, int(identifiers[puzzle_of[i]])))
    if not found:
        raise PuzzleError(f"The {split} part of {folder} holds no examples.")
    return found


def _facts(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise PuzzleError(f"{path.parent.parent} is no data set: it has no {path.parent.name}/dataset.json.")
    try:
        facts = json.loads(read_text(path))
    except (ValueError, RecursionError) as error:
        raise PuzzleError(f"{path} is not valid JSON.") from error
    sizes = ("vocab_size", "seq_len")
    if (
        not isinstance(facts, dict)
        or not all(type(facts.get(size)) is int for size in sizes)
        or not isinstance(facts.get("sets"), list)
        or not all(isinstance(name, str) and name.isidentifier() for name in facts["sets"])
    ):
        raise PuzzleError(f"{path} does not say its vocab_size, seq_len and sets.")
    return facts


def _array(path: Path, dimensions: int) -> NDArray[Any]:
    if not path.is_file():
        raise PuzzleError(f"{path} is missing: the data set is not whole.")
    try:
        array = np.load(path, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise PuzzleError(f"{path} is not a readable numpy array.") from error
    if not isinstance(array, np.ndarray) or array.ndim != dimensions or array.dtype.kind not in "iu":
        raise PuzzleError(f"{path} does not hold whole numbers in {dimensions} dimensions.")
    return array


def _puzzle_of(starts: NDArray[Any], examples: int) -> list[int]:
    """Which puzzle each example belongs to: those of puzzle p are ``starts[p]:starts[p + 1]``."""
    if not len(starts) or starts[0] != 0 or starts[-1] != examples or (np.diff(starts) < 0).any():
        raise PuzzleError("A data set's puzzle_indices do not cover its examples.")
    return np.repeat(np.arange(len(starts) - 1), np.diff(starts)).tolist()


def _puzzle(vocab: int, tokens: NDArray[Any], answer: NDArray[Any], name: str) -> Puzzle:
    side = round(len(tokens) ** 0.5)
    if side * side != len(tokens) or tokens.min() < 0 or tokens.max() >= vocab:
        raise PuzzleError(f"Example {name} is no square board of {vocab} tokens.")
    board = np.asarray(tokens).reshape(side, side)
    if vocab == 11 and side == 9:
        return Sudoku(np.maximum(board, 1) - 1)
    if vocab == 6:
        ends = [np.argwhere(board == end).tolist() for end in (START, GOAL)]
        if any(len(found) != 1 for found in ends):
            raise PuzzleError(f"Example {name} has not one start and one goal.")
        (start,), (goal,) = ends
        return Maze(board <= WALL, (start[0], start[1]), (goal[0], goal[1]))
    if vocab == 12 and side == LARGEST:
        asked = Pair(
            read_grid(tokens, (side, side)), read_grid(np.maximum(np.asarray(answer), 0), (side, side))
        )
        return ArcTask(train=(), tests=(asked,), name=name)
    raise PuzzleError(f"A data set of {vocab} tokens on {len(tokens)} positions is none that HRMscope knows.")
