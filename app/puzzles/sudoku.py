"""Sudoku: 9×9 digits, each once in every row, column and box."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from app.language import tr
from app.puzzles.base import (
    Answer,
    ByValue,
    Canvas,
    Kind,
    PuzzleError,
    Verdict,
    Violation,
    digit_grid,
    frozen,
    not_solved,
    place,
)
from app.puzzles.exact import UNITS, Search, solve_sudoku

SIDE = 9
UNIT_NAMES = tuple(
    sort.format(number=n)
    for sort in (tr("row {number}"), tr("column {number}"), tr("box {number}"))
    for n in range(1, 10)
)
_COUNTS = {
    2: tr("Two"), 3: tr("Three"), 4: tr("Four"), 5: tr("Five"), 6: tr("Six"), 7: tr("Seven"), 8: tr("Eight"),
    9: tr("Nine"),
}  # fmt: skip


def conflicts(grid: NDArray[Any]) -> tuple[Violation, ...]:
    """Digits that repeat in a row, column or box of a [9, 9] grid, 0 being empty; takes microseconds."""
    values = np.asarray(grid).ravel().tolist()
    found = []
    for unit, name in zip(UNITS, UNIT_NAMES, strict=True):
        digits = [values[i] for i in unit]
        once = set(digits)
        if len(once) == SIDE:
            continue
        for digit in sorted(once - {0}):
            if (times := digits.count(digit)) > 1:
                at = tuple(divmod(i, SIDE) for i in unit if values[i] == digit)
                found.append(Violation(_repeated(times, digit, name), at))
    return tuple(found)


@cache
def _repeated(times: int, digit: int, unit: str) -> str:
    return tr("{times} {digit}s in {unit}.", times=_COUNTS[times], digit=digit, unit=unit)


_EVERY_MARK = sum(1 << digit for digit in range(1, 10))


def _blank() -> NDArray[Any]:
    return np.zeros((SIDE, SIDE), dtype=np.uint8)


def _mark_grid(values: Any) -> NDArray[np.uint16]:
    """Pencil marks [9, 9], each a set of the bits 1 to 9.

    Raises:
        PuzzleError: it is anything else.
    """
    marks = np.array(values)
    if (
        marks.shape != (SIDE, SIDE)
        or marks.dtype.kind not in "iu"
        or not 0 <= marks.min() <= marks.max() <= _EVERY_MARK
        or (marks & 1).any()
    ):
        raise PuzzleError(tr("Pencil marks are sets of the digits 1 to 9, in 9 rows of 9 cells."))
    return marks.astype(np.uint16)


@dataclass(frozen=True, eq=False)
class Sudoku(ByValue):
    """A Sudoku.

    Attributes:
        cells: [9, 9] the givens, 0 where blank; read-only.
        notes: header lines of the file it came from ("#D two stars"), for writing it back.
        entries: [9, 9] uint8 the digits that the person put in, 0 for none; never where a given stands.
        marks: [9, 9] uint16 the person's pencil marks, bit ``digit`` for each; none in a filled cell.

    Raises:
        PuzzleError: the cells are not 9×9 digits, or the entries or marks are not 9×9 of theirs.
    """

    cells: NDArray[np.uint8]
    notes: tuple[str, ...] = field(default=(), compare=False)
    entries: NDArray[np.uint8] = field(default_factory=_blank)
    marks: NDArray[np.uint16] = field(default_factory=_blank)
    kind: ClassVar[Kind] = "sudoku"
    canvas: ClassVar[Canvas] = (SIDE, SIDE)

    def __post_init__(self) -> None:
        """Check and freeze the cells."""
        wanted = tr("A Sudoku has 9 rows of 9 cells, each a digit or blank.")
        cells, entries = digit_grid(self.cells, wanted), digit_grid(self.entries, wanted)
        if not cells.shape == entries.shape == self.canvas:
            raise PuzzleError(wanted)
        entries = frozen(np.where(cells > 0, 0, entries))
        marks = np.where((cells > 0) | (entries > 0), np.uint16(0), _mark_grid(self.marks))
        marks.setflags(write=False)
        for name, grid in (("cells", cells), ("entries", entries), ("marks", marks)):
            object.__setattr__(self, name, grid)

    @property
    def question(self) -> Self:
        """The givens alone."""
        return (
            replace(self, entries=_blank(), marks=_blank())
            if self.entries.any() or self.marks.any()
            else self
        )

    @property
    def digits(self) -> NDArray[np.uint8]:
        """[9, 9] what stands in the cells: the givens and the person's entries, 0 for neither."""
        return self.cells + self.entries

    @property
    def solved_by_hand(self) -> bool:
        """Whether the person's entries complete it rightly, whichever of several solutions they make."""
        return bool(self.entries.any()) and self.verdict(self.digits).solved is True

    def violations(self) -> tuple[Violation, ...]:
        """Givens that contradict each other directly; see ``warnings`` for what takes a search."""
        return conflicts(self.cells)

    def search(self, most_nodes: int = 20_000) -> Search:
        """Up to two solutions of the givens, by exact search of so many guesses at most."""
        return solve_sudoku(self.cells.ravel().tolist(), limit=2, most_nodes=most_nodes)

    def solution_count(self, most_nodes: int = 20_000) -> int | None:
        """0, 1 or 2 (for two or more) solutions, by exact search; most often in a millisecond.

        None where that takes more than ``most_nodes`` guesses (a fifth of a second) to tell.
        """
        search = self.search(most_nodes)
        undecided = search.gave_up and len(search.solutions) < 2
        return None if undecided else len(search.solutions)

    def warnings(self) -> tuple[Violation, ...]:
        """That there is no solution or more than one; neither forbids solving."""
        count = self.solution_count()
        if count is None or count == 1:
            return ()
        text = tr("This Sudoku has several solutions.") if count else tr("This Sudoku has no solution.")
        return (Violation(text, (), blocking=False),)

    def tokens(self, canvas: Canvas) -> NDArray[np.int32]:
        """HRM's tokens [81]: blank 1, digit d is d + 1 (PAD 0 is not used).

        Raises:
            PuzzleError: the canvas is not 9×9.
        """
        if tuple(canvas) != self.canvas:
            rows, columns = canvas
            raise PuzzleError(
                tr("A Sudoku needs a model for 9×9 cells, not {rows}×{columns}.", rows=rows, columns=columns)
            )
        return self.cells.ravel().astype(np.int32) + 1

    def answer(self, tokens: NDArray[Any], canvas: Canvas) -> Answer:
        """Read tokens [81] back as digits [9, 9], 0 where the token is no digit."""
        codes = np.asarray(tokens).reshape(canvas)
        return frozen(np.where((codes > 1) & (codes < 11), codes - 1, 0))

    def verdict(self, answer: Answer) -> Verdict:
        """Check digits [9, 9]: givens kept, nothing repeated, nothing empty. Any valid completion counts."""
        changed = np.argwhere((self.cells > 0) & (answer != self.cells)).tolist()
        broken = [
            Violation(
                tr("The given {digit} at {place} was changed.", digit=self.cells[r, c], place=place((r, c))),
                ((r, c),),
            )
            for r, c in changed
        ]
        broken += conflicts(answer)
        empty = tuple((r, c) for r, c in np.argwhere(answer == 0).tolist())
        if empty:
            one = len(empty) == 1
            text = tr("1 cell is empty.") if one else tr("{count} cells are empty.", count=len(empty))
            broken.append(Violation(text, empty))
        return not_solved(broken) if broken else Verdict(True, tr("Solved and verified."))

    def random_symmetry(self, rng: np.random.Generator) -> SudokuSymmetry:
        """A random view: relabelled, perhaps transposed, rows and columns permuted."""
        return SudokuSymmetry.random(rng)


def _inverse(permutation: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(np.argsort(permutation).tolist())


@dataclass(frozen=True)
class SudokuSymmetry:
    """A change of view that keeps a Sudoku a Sudoku.

    Attributes:
        transpose: swap rows and columns first.
        rows: new row i is row ``rows[i]``; bands stay together.
        columns: new column j is column ``columns[j]``; stacks stay together.
        digits: digit d becomes ``digits[d]``; 0 stays 0.
    """

    transpose: bool
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    digits: tuple[int, ...]

    @classmethod
    def identity(cls) -> Self:
        """The view that changes nothing."""
        return cls(False, tuple(range(9)), tuple(range(9)), tuple(range(10)))

    @classmethod
    def random(cls, rng: np.random.Generator) -> Self:
        """One of the 2 · 6⁸ · 9! views, each equally likely."""

        def lines() -> tuple[int, ...]:
            bands = rng.permutation(3).tolist()
            return tuple(3 * band + row for band in bands for row in rng.permutation(3).tolist())

        digits = (0, *(rng.permutation(9) + 1).tolist())
        return cls(bool(rng.integers(2)), lines(), lines(), digits)

    def apply(self, puzzle: Sudoku) -> Sudoku:
        """The Sudoku in this view, without what the person put in."""
        return replace(puzzle.question, cells=self.apply_answer(puzzle.cells))

    def apply_answer(self, answer: Answer) -> Answer:
        """Digits [9, 9] in this view."""
        turned = answer.T if self.transpose else answer
        return frozen(np.array(self.digits)[turned[np.ix_(self.rows, self.columns)]])

    def inverse(self) -> Self:
        """The view that undoes this one."""
        rows, columns = _inverse(self.rows), _inverse(self.columns)
        if self.transpose:
            rows, columns = columns, rows
        return replace(self, rows=rows, columns=columns, digits=_inverse(self.digits))
