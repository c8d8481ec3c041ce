"""Hints for Sudokus, step by step: where to look, which technique, what follows; from rules alone."""

from __future__ import annotations

from app.puzzles.base import Cell, Puzzle
from app.puzzles.rating import TECHNIQUES, next_step, rate
from app.puzzles.sudoku import SIDE, Sudoku
from app.puzzles.techniques import Marks, Step, named
from app.ui.boards.hint_paint import Highlight, unit_block

WHERE, WHICH, WHAT = 1, 2, 3
"""The stages of a hint."""

NO_FURTHER = "The rules known here lead no further: this takes chains or guesses. The model may solve it."

FEW_NODES = 2_000
"""Guesses to tell whether a puzzle that no technique solves has one solution: some 20 ms at most."""


def cell_of(index: int) -> Cell:
    """Row and column of a cell 0 to 80."""
    return divmod(index, SIDE)


def trouble(puzzle: Sudoku) -> str:
    """Why there can be no hint, and what to do; "" where there can."""
    if broken := puzzle.violations():
        return f"This puzzle contradicts itself: {broken[0].text[0].lower()}{broken[0].text[1:]} Change one."
    if puzzle.cells.all():
        return "Every cell is filled, and nothing contradicts."
    match puzzle.solution_count():
        case 0:
            return "This Sudoku has no solution. Take back the digits entered last (Ctrl+Z)."
        case 2:
            return "This Sudoku has several solutions, and rules lead to none of them. Set more digits."
    return ""


def told(step: Step, stage: int) -> str:
    """A step in words, as far as the stage goes."""
    if stage == WHERE:
        return f"Look at {step.where}."
    if stage == WHICH:
        return f"Look for {TECHNIQUES[step.technique].phrase} at {named(step.cells)}."
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
        text: the hint in words, or why there is none; "" before the first.
    """

    def __init__(self) -> None:
        self.step: Step | None = None
        self.stage = 0
        self.text = ""
        self._puzzle: Sudoku | None = None
        self._ruled_out: list[tuple[int, int]] = []

    @property
    def highlight(self) -> Highlight | None:
        """What the board is to point at."""
        return pointed_at(self.step, self.stage) if self.step else None

    @property
    def target(self) -> tuple[Cell, int] | None:
        """The cell, and the digit that goes in or out, once they are told."""
        if self.step is None or self.stage < WHAT:
            return None
        cell, digit = self.step.places or self.step.removes[0]
        return cell_of(cell), digit

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

    def follow(self, puzzle: Puzzle | None) -> bool:
        """The puzzle has changed, and the hint is over; whether it only has more digits than before."""
        old, self._puzzle, self.step, self.text = self._puzzle, None, None, ""
        if isinstance(puzzle, Sudoku) and old and ((old.cells == 0) | (old.cells == puzzle.cells)).all():
            self._puzzle = puzzle
            return True
        self._ruled_out = []
        return False

    def _begin(self, puzzle: Sudoku) -> None:
        if self.step:
            self._ruled_out += self.step.removes
        self._puzzle, self.stage, self.step = puzzle, WHERE, None
        self.text = trouble(puzzle)
        if not self.text:
            marks = Marks(puzzle.cells.ravel().tolist())
            for cell, digit in self._ruled_out:
                marks.rule_out(cell, digit)
            self.step, self.text = next_step(marks), NO_FURTHER
