"""Hints for Sudokus, step by step: where to look, which technique, what follows; from rules alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.language import tr, within
from app.puzzles.base import Cell, Puzzle, place
from app.puzzles.rating import TECHNIQUES, next_step, rate
from app.puzzles.sudoku import SIDE, Sudoku, conflicts
from app.puzzles.techniques import Marks, Step, named
from app.ui.boards.hint_paint import Highlight, unit_block
from app.ui.boards.lattice import cells_of
from app.ui.boards.sudoku_edits import without_marks

WHERE, WHICH, WHAT = 1, 2, 3
"""The stages of a hint."""

NO_FURTHER = tr("The rules known here lead no further: this takes chains or guesses. The model may solve it.")

FEW_NODES = 2_000
"""Guesses to tell whether a puzzle that no technique solves has one solution: some 20 ms at most."""


def cell_of(index: int) -> Cell:
    """Row and column of a cell 0 to 80."""
    return divmod(index, SIDE)


class Trouble(NamedTuple):
    """Why there can be no hint, and what to do; with the user's own digits that are to blame."""

    text: str = ""
    cells: tuple[Cell, ...] = ()


def trouble(puzzle: Sudoku) -> Trouble:
    """Why there can be no hint; of no text where there can."""
    if broken := puzzle.violations():
        said = within(broken[0].text)
        return Trouble(tr("This puzzle contradicts itself: {fault} Change one.", fault=said))
    if broken := conflicts(puzzle.digits):
        own = tuple(cell for cell in broken[0].cells if puzzle.entries[cell])
        return Trouble(tr("{rule} Clear one of yours, then ask again.", rule=broken[0].text), own)
    if puzzle.digits.all():
        return Trouble(tr("Every cell is filled, and nothing contradicts."))
    search = puzzle.search()
    if len(search.solutions) == 2:
        return Trouble(
            tr("This Sudoku has several solutions, and rules lead to none of them. Set more digits.")
        )
    if search.gave_up:  # one solution or none so far, and perhaps others
        return Trouble()
    if not search.solutions:
        return Trouble(tr("This Sudoku has no solution. Take back the digits entered last (Ctrl+Z)."))
    return _mistakes(puzzle, search.solutions[0])


def _mistakes(puzzle: Sudoku, solution: Sequence[int]) -> Trouble:
    """The user's own digits that are not as in the only solution."""
    right = np.reshape(solution, puzzle.canvas)
    wrong = tuple(cells_of((puzzle.entries > 0) & (puzzle.entries != right)))
    if len(wrong) == 1:
        digit, at = puzzle.entries[wrong[0]], place(wrong[0])
        return Trouble(
            tr("Your {digit} at {place} is wrong. Clear it, then ask again.", digit=digit, place=at), wrong
        )
    if wrong:
        said = tr(
            "{count} of your digits are wrong; they are framed. Clear them, then ask again.", count=len(wrong)
        )
        return Trouble(said, wrong)
    return Trouble()


def told(step: Step, stage: int) -> str:
    """A step in words, as far as the stage goes."""
    if stage == WHERE:
        return tr("Look at {where}.", where=step.where)
    if stage == WHICH:
        technique, cells = TECHNIQUES[step.technique].phrase, named(step.cells)
        return tr("Look for {technique} at {cells}.", technique=technique, cells=cells)
    return step.text


def pointed_at(step: Step, stage: int) -> Highlight:
    """What the board shows of a step."""
    last = stage == WHAT
    return Highlight(
        tuple(unit_block(unit) for unit in step.units),
        tuple(cell_of(index) for index in step.cells) if stage >= WHICH else (),
        ((cell_of(step.places[0]), step.places[1]),) if last and step.places else (),
        tuple((cell_of(index), digit) for index, digit in step.removes) if last else (),
    )


def difficulty(puzzle: Puzzle | None) -> str:
    """How hard a Sudoku with one solution is, in words; "" of anything else."""
    if not isinstance(puzzle, Sudoku) or puzzle.violations() or puzzle.cells.all():
        return ""
    rating = rate(puzzle.cells.ravel().tolist())
    proper = rating.grade != "beyond these" or puzzle.solution_count(FEW_NODES) == 1
    return rating.text if proper else ""


class Hints:
    """How far the hints on a Sudoku have come.

    What a hint has ruled out stays so while digits are added: the next one builds on it.

    Attributes:
        step: what the hint is about, if there is one.
        stage: how much of it is told.
        accused: the user's own digits that are wrong, so that there is none.
        text: the hint in words, or why there is none; "" before the first.
    """

    def __init__(self) -> None:
        self.step: Step | None = None
        self.stage = 0
        self.text = ""
        self.accused: tuple[Cell, ...] = ()
        self._puzzle: Sudoku | None = None
        self._ruled_out: list[tuple[int, int]] = []

    @property
    def highlight(self) -> Highlight | None:
        """What the board is to point at."""
        if self.step:
            return pointed_at(self.step, self.stage)
        return Highlight((), self.accused) if self.accused else None

    @property
    def target(self) -> tuple[Cell, int] | None:
        """The cell, and the digit that goes in or out, once they are told."""
        if self.step is None or self.stage < WHAT:
            return None
        cell, digit = self.step.places or self.step.removes[0]
        return cell_of(cell), digit

    @property
    def cell(self) -> Cell | None:
        """The cell that the hint names, the first of several; None while it names none."""
        if self.step is None or self.stage < WHICH:
            return None
        return self.target[0] if self.target else cell_of(self.step.cells[0])

    @property
    def placed(self) -> int:
        """The digit that is to be set before another hint makes sense; 0 for none."""
        return self.step.places[1] if self.step and self.step.places and self.stage == WHAT else 0

    def ask(self, puzzle: Sudoku) -> None:
        """Tell more of the step, or begin with the next one."""
        if self.step is None or (self.stage == WHAT and not self.placed):
            self._begin(puzzle)
        else:
            self.stage = min(self.stage + 1, WHAT)
        if self.step:
            self.text = told(self.step, self.stage)

    def is_about(self, puzzle: Puzzle | None) -> bool:
        """Whether the digits are those that the hint was asked of, whatever the pencil marks."""
        old = self._puzzle
        return isinstance(puzzle, Sudoku) and old is not None and without_marks(old) == without_marks(puzzle)

    def follow(self, puzzle: Puzzle | None) -> bool:
        """Other digits stand there, and the hint is over; whether what it ruled out still holds.

        It does while givens are only added; and whatever the user does with digits of their own.
        """
        old, self._puzzle, self.step, self.stage = self._puzzle, None, None, WHAT
        self.text, self.accused = "", ()
        if isinstance(puzzle, Sudoku) and old and ((old.cells == 0) | (old.cells == puzzle.cells)).all():
            self._puzzle = puzzle
            return True
        self._ruled_out = []
        return False

    def _begin(self, puzzle: Sudoku) -> None:
        if self.step:
            self._ruled_out += self.step.removes
        self._puzzle, self.stage, self.step = puzzle, WHERE, None
        self.text, self.accused = trouble(puzzle)
        if not self.text:
            marks = Marks(puzzle.digits.ravel().tolist())
            for cell, digit in self._ruled_out:
                marks.rule_out(cell, digit)
            self.step, self.text = next_step(marks), NO_FURTHER
