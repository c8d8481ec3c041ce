"""ARC tasks: pairs of coloured grids that show a rule, and inputs to apply it to."""

from __future__ import annotations

import re
import reprlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from app.language import tr
from app.puzzles import dihedral
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
)

PAD, EOS, COLOUR_0 = 0, 1, 2  # HRM's tokens: colour c is c + 2
COLOURS = 10
_ALL = frozenset(range(COLOURS))
LARGEST = 30
NOTES = "notes"
"""The key of a task's JSON that holds them."""
PLACES = 2
"""Attempts that ARC allows at each test."""


def checked_grid(values: Any) -> NDArray[np.uint8]:
    """A read-only grid [h, w] of colours.

    Raises:
        PuzzleError: it is not 1 to 30 equally long rows of 1 to 30 colours 0-9.
    """
    wanted = tr("A grid has 1 to 30 rows of equal length, 1 to 30 cells each, of colours 0 to 9.")
    grid = digit_grid(values, _wrong_row(values) or wanted)
    if max(grid.shape) > LARGEST:
        rows, columns = grid.shape
        found = tr("This grid is {rows}×{columns}.", rows=rows, columns=columns)
        raise PuzzleError(f"{found} {wanted}")
    return grid


def _wrong_row(values: Any) -> str:
    """Which row of a list of lists is not like the first, or holds no colour; "" where none is to blame."""
    if not isinstance(values, list) or not values or not all(isinstance(row, list) for row in values):
        return ""
    cells = [*chain.from_iterable(values)]
    if (
        set(map(len, values)) == {len(values[0])}
        and set(map(type, cells)) <= {int}
        and _ALL.issuperset(cells)
    ):
        return ""  # a set has ten thousand grids: none is looked at cell by cell where all is well
    for n, row in enumerate(values, 1):
        if len(row) != len(values[0]):
            return tr(
                "Row 1 has {first} cells and row {row} has {count}; rows are of equal length.",
                first=len(values[0]),
                row=n,
                count=len(row),
            )
        wrong = next((cell for cell in row if type(cell) is not int or not 0 <= cell <= 9), None)
        if wrong is not None:
            found = reprlib.repr(wrong)
            return tr("Row {row} holds {found}; a grid has colours 0 to 9.", row=n, found=found)
    return ""


def grid_tokens(grid: NDArray[np.uint8], canvas: Canvas) -> NDArray[np.int32]:
    """HRM's tokens [rows * columns] of a grid at the top left of a canvas.

    EOS is drawn directly below and right of the grid where the canvas goes on; the corner stays PAD.

    Raises:
        PuzzleError: the grid is larger than the canvas.
    """
    h, w = grid.shape
    if h > canvas[0] or w > canvas[1]:
        raise PuzzleError(
            tr(
                "This grid is {h}×{w} and the model takes at most {rows}×{columns}.",
                h=h, w=w, rows=canvas[0], columns=canvas[1],
            )
        )  # fmt: skip
    board = np.full(canvas, PAD, dtype=np.int32)
    board[:h, :w] = grid.astype(np.int32) + COLOUR_0
    board[h : h + 1, :w] = EOS
    board[:h, w : w + 1] = EOS
    return board.ravel()


def read_grid(tokens: NDArray[Any], canvas: Canvas) -> Answer:
    """The largest rectangle of colours at the top left of tokens [rows * columns], as HRM reads it.

    Returns:
        [h, w] colours; [0, 0] where the first token is no colour. Of equally large ones, the lowest
        in height.
    """
    board = np.asarray(tokens).reshape(canvas)
    coloured = (board >= COLOUR_0) & (board < COLOUR_0 + COLOURS)
    run = np.minimum.accumulate(np.logical_and.accumulate(coloured, axis=1).sum(axis=1))
    area = run * np.arange(1, canvas[0] + 1)
    h = int(area.argmax()) + 1
    w = int(run[h - 1])
    return frozen(board[: h if w else 0, :w] - COLOUR_0)


@dataclass(frozen=True, eq=False)
class Pair(ByValue):
    """An input grid and, where it is known, its output; both [h, w], read-only."""

    input: NDArray[np.uint8]
    output: NDArray[np.uint8] | None = None

    def __post_init__(self) -> None:
        """Check and freeze."""
        object.__setattr__(self, "input", checked_grid(self.input))
        if self.output is not None:
            object.__setattr__(self, "output", checked_grid(self.output))


@dataclass(frozen=True, eq=False)
class Entry(ByValue):
    """A grid [h, w] kept as an attempt. ``by``: the model that gave it; "" for a person."""

    grid: NDArray[np.uint8]
    by: str = ""

    def __post_init__(self) -> None:
        """Check and freeze."""
        object.__setattr__(self, "grid", checked_grid(self.grid))


Entries = tuple[Entry | None, ...]


@dataclass(frozen=True)
class Attempts:
    """The attempts at a task: for every test PLACES of them, each perhaps not made."""

    tests: tuple[Entries, ...] = ()

    @property
    def any(self) -> bool:
        """Whether there is one."""
        return any(entry is not None for entries in self.tests for entry in entries)

    def of(self, test: int) -> Entries:
        """Both at a test."""
        return self.tests[test] if test < len(self.tests) else (None,) * PLACES

    def put(self, test: int, place: int, entry: Entry | None) -> Attempts:
        """With another attempt there, or none."""
        tests = [self.of(n) for n in range(max(len(self.tests), test + 1))]
        tests[test] = (*tests[test][:place], entry, *tests[test][place + 1 :])
        return Attempts(tuple(tests))


@dataclass(frozen=True)
class ArcTask:
    """An ARC task, and which of its tests is asked.

    Attributes:
        train: the demonstrations, each with an output.
        tests: one or more; the output is None where it is unknown.
        chosen: the index of the test asked.
        name: as the file or the data set calls it.
        extra: other keys of the task's JSON, kept; among them ``NOTES``.
        attempts: what the person, or a model, has put forward; never part of a file.

    Raises:
        PuzzleError: there is no test, ``chosen`` is none of them, or a demonstration has no output.
    """

    train: tuple[Pair, ...]
    tests: tuple[Pair, ...]
    chosen: int = 0
    name: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)
    attempts: Attempts = Attempts()
    kind: ClassVar[Kind] = "arc"

    def __post_init__(self) -> None:
        """Check."""
        if not self.tests:
            raise PuzzleError(tr("An ARC task needs at least one test input."))
        if not 0 <= self.chosen < len(self.tests):
            raise PuzzleError(
                tr(
                    "This task has {count} tests, there is no test {number}.",
                    count=len(self.tests),
                    number=self.chosen + 1,
                )
            )
        if any(pair.output is None for pair in self.train):
            raise PuzzleError(tr("Every demonstration of an ARC task needs an output."))

    @property
    def question(self) -> Self:
        """The task without attempts and without what people noted."""
        return replace(self, extra={}, attempts=Attempts())

    @property
    def notes(self) -> str:
        """What people noted; "" where that is nothing, or no text."""
        text = self.extra.get(NOTES, "")
        return text if isinstance(text, str) else ""

    def with_notes(self, text: str) -> Self:
        """With other notes; their key goes with them."""
        extra = {key: value for key, value in self.extra.items() if key != NOTES}
        return replace(self, extra={**extra, NOTES: text} if text else extra)

    @property
    def asked(self) -> Pair:
        """The chosen test."""
        return self.tests[self.chosen]

    @property
    def canvas(self) -> Canvas:
        """The box around every grid but the tests' outputs, which must not give their size away."""
        grids = [pair.input for pair in (*self.train, *self.tests)]
        grids += [pair.output for pair in self.train if pair.output is not None]
        return max(grid.shape[0] for grid in grids), max(grid.shape[1] for grid in grids)

    def violations(self) -> tuple[Violation, ...]:
        """Warnings: no demonstrations, or two that contradict each other."""
        if not self.train:
            text = tr("This task has no demonstrations, so nothing shows its rule.")
            return (Violation(text, (), blocking=False),)
        seen: dict[bytes, tuple[int, Pair]] = {}
        found = []
        for n, pair in enumerate(self.train, 1):
            key = bytes(pair.input.shape) + pair.input.tobytes()
            first, other = seen.setdefault(key, (n, pair))
            if other != pair:
                text = tr(
                    "Demonstrations {first} and {other} have the same input but different outputs.",
                    first=first,
                    other=n,
                )
                found.append(Violation(text, (), blocking=False))
        return tuple(found)

    def tokens(self, canvas: Canvas) -> NDArray[np.int32]:
        """HRM's tokens of the chosen test's input, [rows * columns].

        Raises:
            PuzzleError: it is larger than the canvas.
        """
        return grid_tokens(self.asked.input, canvas)

    def answer(self, tokens: NDArray[Any], canvas: Canvas) -> Answer:
        """Read tokens [rows * columns] back as a grid of colours; see ``read_grid``."""
        return read_grid(tokens, canvas)

    def verdict(self, answer: Answer) -> Verdict:
        """Compare a grid [h, w] with the chosen test's output; undecided where that is unknown."""
        wanted = self.asked.output
        if wanted is None:
            return Verdict(None, tr("No output is known for this test, so nothing can verify the answer."))
        if answer.shape != wanted.shape:
            said, right = ("×".join(map(str, grid.shape)) for grid in (answer, wanted))
            text = tr("The grid is {found}, it should be {right}.", found=said, right=right)
            return not_solved([Violation(text if answer.size else tr("No grid was drawn."), ())])
        wrong = tuple((r, c) for r, c in np.argwhere(answer != wanted).tolist())
        if wrong:
            text = tr("{count} of {total} cells have the wrong colour.", count=len(wrong), total=answer.size)
            if len(wrong) == 1:
                text = tr("1 cell has the wrong colour.")
            return not_solved([Violation(text, wrong)])
        return Verdict(True, tr("Solved and verified."))

    def random_symmetry(self, rng: np.random.Generator) -> ArcSymmetry:
        """A random view: turned or mirrored, colours 1-9 permuted."""
        return ArcSymmetry.random(rng)


@dataclass(frozen=True)
class ArcSymmetry:
    """A task turned or mirrored with its colours permuted.

    Attributes:
        k: the turn, numbered as in ``dihedral``.
        colours: colour c becomes ``colours[c]``; 0 stays 0.
    """

    k: int
    colours: tuple[int, ...]

    @classmethod
    def identity(cls) -> Self:
        """The view that changes nothing."""
        return cls(0, tuple(range(COLOURS)))

    @classmethod
    def random(cls, rng: np.random.Generator) -> Self:
        """One of the 8 · 9! views, each equally likely."""
        colours = (0, *(rng.permutation(COLOURS - 1) + 1).tolist())
        return cls(int(rng.integers(dihedral.COUNT)), colours)

    def apply(self, puzzle: ArcTask) -> ArcTask:
        """The task in this view, every pair of it; the name stays."""
        return replace(
            puzzle,
            train=tuple(map(self._apply_pair, puzzle.train)),
            tests=tuple(map(self._apply_pair, puzzle.tests)),
            attempts=Attempts(),
        )

    def _apply_pair(self, pair: Pair) -> Pair:
        output = None if pair.output is None else self.apply_answer(pair.output)
        return Pair(self.apply_answer(pair.input), output)

    def apply_answer(self, answer: Answer) -> Answer:
        """A grid of colours in this view."""
        return frozen(np.array(self.colours)[dihedral.turned(answer, self.k)])

    def inverse(self) -> Self:
        """The view that undoes this one."""
        return type(self)(dihedral.INVERSE[self.k], tuple(np.argsort(self.colours).tolist()))

    def hrm_name(self, task: str) -> str:
        """What HRM's ARC data set calls this view of a task."""
        return f"{task}_t{self.k}_{''.join(map(str, self.colours))}"

    def trm_name(self, task: str) -> str:
        """What TRM's ARC data set calls this view of a task."""
        return f"{task}|||t{self.k}|||{''.join(map(str, self.colours))}"


_AUGMENTED = re.compile(r"(?P<task>.+)(?P<mark>_|\|\|\|)t(?P<k>[0-7])(?P=mark)(?P<colours>0[1-9]{9})")


def parse_name(name: str) -> tuple[str, ArcSymmetry]:
    """Split a data set's puzzle name, HRM's or TRM's, into the task's name and the view."""
    match = _AUGMENTED.fullmatch(name)
    if match is None or len(set(match["colours"])) < COLOURS:
        return name, ArcSymmetry.identity()
    return match["task"], ArcSymmetry(int(match["k"]), tuple(map(int, match["colours"])))
