"""What every kind of puzzle offers, and the small frozen values they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import Field, dataclass
from typing import Any, ClassVar, Literal, Protocol, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.language import tr, within

Kind = Literal["sudoku", "maze", "arc"]
KINDS: tuple[Kind, ...] = ("sudoku", "maze", "arc")
KIND_WORDS: dict[Kind, str] = {"sudoku": tr("sudoku"), "maze": tr("maze"), "arc": tr("arc")}
Cell = tuple[int, int]
Canvas = tuple[int, int]
Answer = NDArray[np.uint8]
P = TypeVar("P")


class PuzzleError(ValueError):
    """Something that is not a puzzle, or does not fit; the text is a sentence for people."""


def frozen(values: Any) -> NDArray[np.uint8]:
    """A read-only uint8 copy."""
    grid = np.array(values, dtype=np.uint8)
    grid.setflags(write=False)
    return grid


def digit_grid(values: Any, wanted: str) -> NDArray[np.uint8]:
    """A read-only uint8 [h, w] copy of whole numbers 0-9.

    Raises:
        PuzzleError: it is anything else; the text is ``wanted``, a sentence that says what it should be.
    """
    try:
        grid = np.array(values)
    except ValueError:  # rows of different lengths
        raise PuzzleError(wanted) from None
    if grid.ndim != 2 or grid.dtype.kind not in "iu" or not grid.size or grid.min() < 0 or grid.max() > 9:
        raise PuzzleError(wanted)
    return frozen(grid)


class ByValue:
    """Equality and hash of a frozen dataclass (with eq=False) that holds arrays."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def question(self) -> Self:
        """What a model is asked: a puzzle without what the person put in besides; most hold nothing else."""
        return self

    def _key(self) -> tuple[object, ...]:
        values = (getattr(self, name) for name, field in self.__dataclass_fields__.items() if field.compare)
        return tuple((v.shape, v.tobytes()) if isinstance(v, np.ndarray) else v for v in values)

    def __eq__(self, other: object) -> bool:
        """Same type and same contents."""
        return type(other) is type(self) and isinstance(other, ByValue) and self._key() == other._key()

    def __hash__(self) -> int:
        """Of the contents."""
        return hash(self._key())


@dataclass(frozen=True)
class Violation:
    """One broken rule.

    Attributes:
        text: a sentence ("Two 7s in row 3.").
        cells: (row, column) of every cell concerned.
        blocking: nothing can be solved while it stands; false for a mere warning.
    """

    text: str
    cells: tuple[Cell, ...]
    blocking: bool = True


@dataclass(frozen=True)
class Verdict:
    """What exact checking says of an answer.

    Attributes:
        solved: None where nothing can verify it (an ARC test without a known output).
        text: the verdict in words.
        violations: the rules broken.
    """

    solved: bool | None
    text: str
    violations: tuple[Violation, ...] = ()


LONGEST_NAME = 60
"""Letters of a name in a sentence."""


def not_solved(violations: Sequence[Violation]) -> Verdict:
    """The verdict on an answer that breaks rules: the first three in words, all of them listed."""
    said = [within(v.text).rstrip(".") for v in violations[:3]]
    if len(violations) > 3:
        said.append(tr("and {count} more", count=len(violations) - 3))
    return Verdict(False, tr("Not solved: {faults}.", faults="; ".join(said)), tuple(violations))


def quoted(symbol: str) -> str:
    """A character of a foreign file in quotation marks, by its number where it cannot be seen."""
    return f"“{symbol if symbol.isprintable() else f'U+{ord(symbol):04X}'}”"


def brief(name: str) -> str:
    """A name out of a foreign file, as much of it as a sentence can hold."""
    seen = "".join(letter if letter.isprintable() else " " for letter in name)
    return seen if len(seen) <= LONGEST_NAME else f"{seen[: LONGEST_NAME - 1]}…"


def place(cell: Cell) -> str:
    """A cell in words, counted from 1."""
    return tr("row {row}, column {column}", row=cell[0] + 1, column=cell[1] + 1)


class Symmetry(Protocol[P]):
    """A change of view under which a puzzle stays a puzzle."""

    def apply(self, puzzle: P) -> P:
        """The puzzle in this view."""
        ...

    def apply_answer(self, answer: Answer) -> Answer:
        """An answer of the original puzzle, in this view."""
        ...

    def inverse(self) -> Self:
        """The view that undoes this one."""
        ...


class Puzzle(Protocol):
    """A frozen puzzle of one kind, compared by value."""

    @property
    def kind(self) -> Kind:
        """Which rules apply."""
        ...

    @property
    def canvas(self) -> Canvas:
        """The (rows, columns) it needs at least."""
        ...

    @property
    def question(self) -> Self:
        """What a model is asked: the puzzle without what the person put in besides."""
        ...

    def violations(self) -> tuple[Violation, ...]:
        """What is wrong with the puzzle itself; only blocking ones forbid solving."""
        ...

    def tokens(self, canvas: Canvas) -> NDArray[np.int32]:
        """HRM's tokens on a canvas, row by row: [rows * columns].

        Raises:
            PuzzleError: the puzzle is larger than the canvas.
        """
        ...

    def answer(self, tokens: NDArray[Any], canvas: Canvas) -> Answer:
        """Read a model's tokens [rows * columns] back as an answer in the kind's own symbols.

        Sudoku: [9, 9] digits, 0 for none. Maze: [h, w] token codes 1-5, 0 for none.
        ARC: [h, w] colours 0-9.
        """
        ...

    def verdict(self, answer: Answer) -> Verdict:
        """Check an answer exactly; never changes it."""
        ...

    def random_symmetry(self, rng: np.random.Generator) -> Symmetry[Self]:
        """A random view of this puzzle."""
        ...
