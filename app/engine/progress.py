"""How the answer comes about: cells changed, rules broken and pieces of the path, read-out by read-out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.engine.events import Update
from app.engine.growing import Growing
from app.engine.interventions import Act, edited
from app.puzzles.base import Answer, Canvas, Puzzle
from app.puzzles.maze import Maze


@dataclass(frozen=True)
class Progress:
    """Every read-out of a run so far; not a number where something cannot be told.

    Attributes:
        index: [R] the first update that shows each.
        changed: [R] cells unlike the read-out before.
        broken: [R] rules that the answer breaks; of an ARC task cells that are wrong.
        pieces: [R] connected pieces of a maze's drawn path.
        solved: [R] 1 by exact verification, else 0.
    """

    index: NDArray[np.float64]
    changed: NDArray[np.float64]
    broken: NDArray[np.float64]
    pieces: NDArray[np.float64]
    solved: NDArray[np.float64]


def broken_rules(puzzle: Puzzle, answer: Answer) -> tuple[float, float]:
    """How many rules an answer breaks (of an ARC task: its wrong cells), and whether it is solved."""
    verdict = puzzle.verdict(answer)
    if puzzle.kind != "arc" or verdict.solved:
        return float(len(verdict.violations)), float(verdict.solved is True)
    cells = sum(len(violation.cells) for violation in verdict.violations)
    return float(cells) if cells else np.nan, 0.0  # another size, or nobody knows


class GrowingProgress(Growing[Progress]):
    """The read-outs of a run; one like the last is not verified again."""

    def __init__(self, puzzle: Puzzle, canvas: Canvas, acts: Sequence[Act] = ()) -> None:
        """``acts``: what was done to the run, growing."""
        super().__init__()
        self._first, self._canvas, self._acts = puzzle, canvas, acts
        self._puzzle = puzzle
        self._tokens: NDArray[np.uint8] | None = None
        self._rows: list[tuple[float, ...]] = []

    def _take(self, update: Update) -> None:
        before, self._tokens = self._tokens, update.tokens
        if before is update.tokens:
            return
        changed = np.nan if before is None else float(np.count_nonzero(before != update.tokens))
        puzzle, before_it = edited(self._first, self._acts, update.index), self._puzzle
        self._puzzle = puzzle
        if changed == 0 and puzzle is before_it:
            self._rows.append((update.index, 0.0, *self._rows[-1][2:]))
            return
        answer = puzzle.answer(update.tokens, self._canvas)
        broken, solved = broken_rules(puzzle, answer)
        pieces = float(puzzle.path_pieces(answer)) if isinstance(puzzle, Maze) else np.nan
        self._rows.append((update.index, changed, broken, pieces, solved))

    def _now(self) -> Progress | None:
        return Progress(*np.array(self._rows).T) if self._rows else None
