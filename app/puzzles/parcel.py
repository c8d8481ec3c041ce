"""Any puzzle as JSON that loses nothing, for keeping it until the next start; people's files have formats."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np

from app.language import tr
from app.puzzles.arc import ArcTask, Attempts, Entry, Pair
from app.puzzles.base import Puzzle, PuzzleError
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku

_RECORDS: dict[str, type[Any]] = {
    record.__name__: record for record in (Sudoku, Maze, ArcTask, Pair, Attempts, Entry)
}
_GRIDS = ("bool", "uint8", "uint16")


def pack(puzzle: Puzzle) -> str:
    """A puzzle as JSON, with all that the person put in."""
    return json.dumps(_packed(puzzle))


def unpack(text: str) -> Puzzle:
    """Read ``pack``'s output back.

    Raises:
        PuzzleError: it is something else.
    """
    try:
        puzzle = _unpacked(json.loads(text))
    except PuzzleError:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        puzzle = None
    if not isinstance(puzzle, Sudoku | Maze | ArcTask):
        raise PuzzleError(tr("This is no kept puzzle, or it is damaged."))
    return puzzle


def _packed(value: Any) -> Any:
    """Each value that JSON does not know under the name of its sort."""
    if isinstance(value, np.ndarray):
        return {"grid": value.astype(int).tolist(), "of": str(value.dtype)}
    if isinstance(value, tuple):
        return {"tuple": [_packed(item) for item in value]}
    if isinstance(value, Mapping):
        return {"mapping": {key: _packed(item) for key, item in value.items()}}
    if isinstance(value, list):
        return [_packed(item) for item in value]
    if is_dataclass(value) and type(value).__name__ in _RECORDS:
        parts = {field.name: _packed(getattr(value, field.name)) for field in fields(value)}
        return {"record": type(value).__name__, "parts": parts}
    return value


def _grid(entry: dict[str, Any]) -> Any:
    if entry["of"] not in _GRIDS:
        raise ValueError
    return np.array(entry["grid"], dtype=entry["of"])


_READERS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "grid": _grid,
    "tuple": lambda entry: tuple(_unpacked(item) for item in entry["tuple"]),
    "mapping": lambda entry: {key: _unpacked(item) for key, item in entry["mapping"].items()},
    "record": lambda entry: _RECORDS[entry["record"]](
        **{name: _unpacked(part) for name, part in entry["parts"].items()}
    ),
}


def _unpacked(value: Any) -> Any:
    if isinstance(value, list):
        return [_unpacked(item) for item in value]
    if isinstance(value, dict):
        return _READERS[next(iter(value), "")](value)
    return value
