"""What was done to a run, and how it began, as its record stores them: in the header, states in an array."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from app.engine.interventions import (
    BLANK,
    MOST_ACTS,
    STORED,
    Act,
    Edit,
    Intervention,
    InterventionError,
    Start,
)
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.arc import ArcTask
from app.puzzles.base import Canvas, Puzzle, PuzzleError
from app.puzzles.formats import format_text, parse_text

BROUGHT: dict[str, tuple[str, int]] = {"brought": ("<f4", 3)}
"""The type and the number of axes of the array: [K, N, D] states from elsewhere."""

States = Sequence[NDArray[np.float32]] | NDArray[np.float32]

KINDS = {kind.__name__: kind for kind in (*get_args(Intervention), *get_args(Start))}
_TEXT_SUFFIX = {"sudoku": ".sdk", "maze": ".txt", "arc": ".json"}
_STATES, _PUZZLE = ("states", "z_H", "z_L"), "puzzle"
"""What fields hold states, stored as their place in the array, and what a puzzle."""
_DAMAGE = tr("This is nothing that can be done to a run.")


def puzzle_values(puzzle: Puzzle) -> dict[str, Any]:
    """A puzzle as plain values."""
    return {
        "kind": puzzle.kind,
        "puzzle": format_text([puzzle], _TEXT_SUFFIX[puzzle.kind]),
        "name": puzzle.name if isinstance(puzzle, ArcTask) else "",
        "test": puzzle.chosen if isinstance(puzzle, ArcTask) else 0,
    }


def puzzle_of(values: Mapping[str, Any]) -> Puzzle:
    """Read ``puzzle_values``'s output back; other entries are left aside.

    Raises:
        ValueError: it is something else.
    """
    (puzzle,) = parse_text(values["puzzle"], values["kind"], values["name"])
    if isinstance(puzzle, ArcTask):
        return ArcTask(puzzle.train, puzzle.tests, values["test"], puzzle.name, puzzle.extra)
    return puzzle


def to_values(what: Intervention | Start, states: list[NDArray[np.float32]]) -> dict[str, Any]:
    """An intervention or a start as plain values; states that it brings along go to the end of ``states``."""
    values: dict[str, Any] = {"do": type(what).__name__}
    for each in fields(what):
        value = getattr(what, each.name)
        if each.name in _STATES:
            states.append(value)
            value = len(states) - 1
        values[each.name] = puzzle_values(value) if each.name == _PUZZLE else value
    return values


def from_values(values: object, states: States) -> Any:
    """Read ``to_values``'s output back.

    Raises:
        InterventionError: it is something else, or cannot be.
    """
    try:
        given = dict(values)  # type: ignore[call-overload]  # what else it may be raises
        kind = KINDS[given.pop("do")]
        for name in given:
            if name in _STATES:
                given[name] = states[_place(given[name], len(states))]
            elif name == _PUZZLE:
                given[name] = puzzle_of(given[name])
        return kind(**given)
    except InterventionError:
        raise
    except (PuzzleError, ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise InterventionError(_DAMAGE) from error


def _place(value: object, limit: int) -> int:
    if type(value) is not int or not 0 <= value < limit:
        raise InterventionError(tr("A state that was brought along is missing."))
    return value


def told(trace: Trace) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """Entries for the header, and the array of the states that were brought along, if there are any."""
    states: list[NDArray[np.float32]] = []
    info = trace.info
    entries = {
        "start": to_values(info.start, states),
        "puzzle_id": info.puzzle_id,
        "sha256": info.sha256,
        "threads": info.threads,
        "acts": [[act.before, to_values(act.what, states)] for act in trace.acts()],
    }
    return entries, {"brought": np.stack(states)} if states else {}


def beginning(header: Mapping[str, Any], states: NDArray[np.float32]) -> dict[str, Any]:
    """How a run began, as entries of its RunInfo; older records began as all did then.

    Raises:
        ValueError: it cannot be.
    """
    begun = {name: header[name] for name in ("puzzle_id", "sha256", "threads") if name in header}
    types = {"puzzle_id": int, "sha256": str, "threads": int}
    if not all(type(value) is types[name] for name, value in begun.items()):
        raise InterventionError(_DAMAGE)
    if begun.get("puzzle_id", 0) < BLANK or begun.get("threads", 0) < 0:
        raise InterventionError(_DAMAGE)
    begun["start"] = from_values(header["start"], states) if "start" in header else STORED
    if not isinstance(begun["start"], get_args(Start)):
        raise InterventionError(_DAMAGE)
    return begun


def acts_of(
    header: Mapping[str, Any], states: NDArray[np.float32], updates: int, canvas: Canvas
) -> list[Act]:
    """What was done to a run of so many updates.

    Raises:
        ValueError: it cannot be.
    """
    stored, acts, last = header.get("acts", []), [], 0
    if not isinstance(stored, list) or len(stored) > MOST_ACTS:
        raise InterventionError(_DAMAGE)
    for before, values in stored:
        what = from_values(values, states)
        if type(before) is not int or not last <= before <= updates:
            raise InterventionError(_DAMAGE)
        if not isinstance(what, get_args(Intervention)):
            raise InterventionError(_DAMAGE)
        if isinstance(what, Edit):
            if what.puzzle.kind != header["kind"]:
                raise InterventionError(_DAMAGE)
            what.puzzle.tokens(canvas)
        last = before
        acts.append(Act(before, what))
    return acts
