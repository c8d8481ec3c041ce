"""Sudoku as people solve it: one sound step of reasoning at a time, the easiest first, never a guess.

Each technique is a small function that yields the steps it finds. Candidates are bit boards:
bit ``cell`` of ``Marks.where[digit]`` says that the open cell may still hold the digit. Units are
numbered as in ``exact.UNITS``: rows 0 to 8, columns 9 to 17, boxes 18 to 26.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from operator import or_

from app.language import tr
from app.puzzles.base import place
from app.puzzles.exact import ALL_CELLS, PEERS, UNITS
from app.puzzles.sudoku import UNIT_NAMES

DIGITS = range(1, 10)
GROUPS = {2: "pair", 3: "triple", 4: "quad"}
ROWS, COLUMNS, BOXES = range(9), range(9, 18), range(18, 27)
UNIT_BITS = tuple(sum(1 << cell for cell in unit) for unit in UNITS)
_CROSSING = tuple(
    tuple(other for other in range(27) if other // 9 != unit // 9 and UNIT_BITS[other] & UNIT_BITS[unit])
    for unit in range(27)
)
"""The units of the other sorts that share cells with each."""


class Marks:
    """The pencil marks of a Sudoku.

    Attributes:
        cells: 81 digits, 0 where the cell is open.
        where: [10] for each digit, index 0 unused, the open cells that may hold it.
    """

    def __init__(self, cells: Sequence[int]) -> None:
        self.cells = [0] * 81
        self.where = [0] + [ALL_CELLS] * 9
        for cell, digit in enumerate(cells):
            if digit:
                self.place(cell, digit)

    def place(self, cell: int, digit: int) -> None:
        """Put a digit into a cell."""
        self.cells[cell] = digit
        for other in DIGITS:
            self.where[other] &= ~(1 << cell)
        self.where[digit] &= ~PEERS[cell]

    def rule_out(self, cell: int, digit: int) -> None:
        """Take a candidate away."""
        self.where[digit] &= ~(1 << cell)

    def take(self, step: Step) -> None:
        """Do what a step concludes."""
        if step.places:
            self.place(*step.places)
        for cell, digit in step.removes:
            self.rule_out(cell, digit)

    def of_cells(self) -> list[int]:
        """[81] the candidates of each cell: bit ``digit`` of its number."""
        marks = [0] * 81
        for digit in DIGITS:
            for cell in cells_in(self.where[digit]):
                marks[cell] |= 1 << digit
        return marks


@dataclass(frozen=True)
class Step:
    """One conclusion.

    Attributes:
        technique: its name, a key of ``rating.TECHNIQUES``.
        units: where to look.
        cells: what it rests on, 0 to 80.
        digits: which digits it is about.
        why: the reason, without a full stop.
        places: the (cell, digit) that it settles, if any.
        removes: the (cell, digit) that it rules out.
    """

    technique: str
    units: tuple[int, ...]
    cells: tuple[int, ...]
    digits: tuple[int, ...]
    why: str
    places: tuple[int, int] | None = None
    removes: tuple[tuple[int, int], ...] = ()

    @property
    def text(self) -> str:
        """The whole step in words."""
        if self.places:
            return f"{self.why}."
        gone = [
            tr("{digit} in {cells}", digit=digit, cells=named(cells))
            for digit in DIGITS
            if (cells := [cell for cell, other in self.removes if other == digit])
        ]
        return tr("{why}: this rules out {gone}.", why=self.why, gone="; ".join(gone))

    @property
    def where(self) -> str:
        """Where to look, in words."""
        return units_named(self.units)


def cells_in(bits: int) -> Iterator[int]:
    """The cells of a bit board, ascending."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low


def listed(words: Sequence[str]) -> str:
    """Words one after the other: "a, b and c"."""
    *first, last = words
    return tr("{words} and {last}", words=", ".join(first), last=last) if first else last


def named(cells: Sequence[int]) -> str:
    """One cell as it is called everywhere; several in the short way of Sudoku books: "r4c7 and r4c9"."""
    return place(divmod(cells[0], 9)) if len(cells) == 1 else listed([_brief(cell) for cell in cells])


def _brief(cell: int) -> str:
    return tr("r{row}c{column}", row=cell // 9 + 1, column=cell % 9 + 1)


_SEVERAL = (tr("rows {numbers}"), tr("columns {numbers}"), tr("boxes {numbers}"))


def units_named(units: Sequence[int]) -> str:
    """Units in words: "row 4", "rows 2 and 7", "row 4 and box 2"."""
    sorts = {unit // 9 for unit in units}
    if len(units) == 1 or len(sorts) > 1:
        return listed([UNIT_NAMES[unit] for unit in units])
    return _SEVERAL[sorts.pop()].format(numbers=listed([str(unit % 9 + 1) for unit in units]))


def _digits_named(digits: Iterable[int]) -> str:
    return listed([str(digit) for digit in digits])


def _either(words: Sequence[str]) -> str:
    """Two words, of which one holds."""
    return tr("{one} or {other}", one=words[0], other=words[1])


def _stands(unit: str, digits: Iterable[int], place: str) -> str:
    """Why digits are nowhere else in a unit, or in several."""
    return tr(
        "In {unit}, {digits} can only stand in {place}", unit=unit, digits=_digits_named(digits), place=place
    )


def _digits_in(mask: int) -> tuple[int, ...]:
    return tuple(digit for digit in DIGITS if mask >> digit & 1)


def _removals(marks: Marks, digits: Iterable[int], bits: int) -> tuple[tuple[int, int], ...]:
    """These digits, wherever they are still candidates among these cells."""
    return tuple((cell, digit) for digit in digits for cell in cells_in(marks.where[digit] & bits))


def hidden_singles(marks: Marks) -> Iterator[Step]:
    """Only one cell of a unit can hold the digit; boxes first, where eyes find it soonest."""
    for unit in (*BOXES, *ROWS, *COLUMNS):
        for digit in DIGITS:
            if (here := marks.where[digit] & UNIT_BITS[unit]).bit_count() == 1:
                cell = here.bit_length() - 1
                why = tr(
                    "In {unit}, {digit} can only stand at {cell}",
                    unit=UNIT_NAMES[unit],
                    cell=named([cell]),
                    digit=digit,
                )
                yield Step("hidden single", (unit,), (cell,), (digit,), why, (cell, digit))


def naked_singles(marks: Marks) -> Iterator[Step]:
    """Only one digit is left to a cell."""
    once = twice = 0
    for digit in DIGITS:
        twice |= once & marks.where[digit]
        once |= marks.where[digit]
    for cell in cells_in(once & ~twice):
        digit = next(d for d in DIGITS if marks.where[d] >> cell & 1)
        box = next(unit for unit in BOXES if cell in UNITS[unit])
        why = tr("Only {digit} can stand at {cell}", cell=named([cell]), digit=digit)
        yield Step("naked single", (box,), (cell,), (digit,), why, (cell, digit))


def _locked(marks: Marks, name: str, units: Iterable[int], others: range) -> Iterator[Step]:
    """A digit's places in a unit all lie in one other unit, so it goes from the rest of that one."""
    for unit in units:
        for digit in DIGITS:
            here = marks.where[digit] & UNIT_BITS[unit]
            for other in _CROSSING[unit]:
                if other not in others or here.bit_count() < 2 or here & ~UNIT_BITS[other]:
                    continue
                if gone := _removals(marks, (digit,), UNIT_BITS[other] & ~UNIT_BITS[unit]):
                    why = _stands(UNIT_NAMES[unit], (digit,), UNIT_NAMES[other])
                    yield Step(name, (unit,), tuple(cells_in(here)), (digit,), why, None, gone)


def pointing(marks: Marks) -> Iterator[Step]:
    """Of a box, a digit's places all lie in one line."""
    return _locked(marks, "pointing", BOXES, range(18))


def claiming(marks: Marks) -> Iterator[Step]:
    """Of a line, a digit's places all lie in one box."""
    return _locked(marks, "claiming", (*ROWS, *COLUMNS), BOXES)


def naked(marks: Marks, size: int) -> Iterator[Step]:
    """So many cells of a unit hold as many digits between them."""
    name = f"naked {GROUPS[size]}"
    of_cells = marks.of_cells()
    for unit in range(27):
        few = [cell for cell in UNITS[unit] if 2 <= of_cells[cell].bit_count() <= size]
        for cells in combinations(few, size):
            mask = reduce(or_, (of_cells[cell] for cell in cells))
            if mask.bit_count() != size:
                continue
            digits = _digits_in(mask)
            rest = UNIT_BITS[unit] & ~sum(1 << cell for cell in cells)
            if gone := _removals(marks, digits, rest):
                why = tr(
                    "In {unit}, {cells} can only hold {digits}",
                    unit=UNIT_NAMES[unit],
                    cells=named(cells),
                    digits=_digits_named(digits),
                )
                yield Step(name, (unit,), cells, digits, why, None, gone)


def hidden(marks: Marks, size: int) -> Iterator[Step]:
    """So many digits have as many cells of a unit between them."""
    name = f"hidden {GROUPS[size]}"
    for unit in range(27):
        places = {digit: marks.where[digit] & UNIT_BITS[unit] for digit in DIGITS}
        few = [digit for digit in DIGITS if 2 <= places[digit].bit_count() <= size]
        for digits in combinations(few, size):
            here = reduce(or_, (places[digit] for digit in digits))
            if here.bit_count() != size:
                continue
            if gone := _removals(marks, (d for d in DIGITS if d not in digits), here):
                cells = tuple(cells_in(here))
                why = _stands(UNIT_NAMES[unit], digits, named(cells))
                yield Step(name, (unit,), cells, digits, why, None, gone)


def fish(marks: Marks, size: int) -> Iterator[Step]:
    """In so many lines a digit can only stand in as many lines that cross them."""
    name = {2: "X-wing", 3: "swordfish"}[size]
    for digit in DIGITS:
        where = marks.where[digit]
        for bases in (ROWS, COLUMNS):
            few = [line for line in bases if 2 <= (where & UNIT_BITS[line]).bit_count() <= size]
            for lines in combinations(few, size):
                here = where & reduce(or_, (UNIT_BITS[line] for line in lines))
                across = ROWS if bases is COLUMNS else COLUMNS
                covers = tuple(line for line in across if here & UNIT_BITS[line])
                if len(covers) != size:
                    continue
                if gone := _removals(marks, (digit,), reduce(or_, (UNIT_BITS[c] for c in covers)) & ~here):
                    why = _stands(units_named(lines), (digit,), units_named(covers))
                    yield Step(name, lines, tuple(cells_in(here)), (digit,), why, None, gone)


def xy_wings(marks: Marks) -> Iterator[Step]:
    """A cell of two digits that leaves one of two others, either way, the same third digit."""
    of_cells = marks.of_cells()
    pairs = [cell for cell in range(81) if of_cells[cell].bit_count() == 2]
    for pivot in pairs:
        near = [cell for cell in pairs if PEERS[pivot] >> cell & 1]
        for wings in combinations(near, 2):
            one, two, mine = of_cells[wings[0]], of_cells[wings[1]], of_cells[pivot]
            shared = one & two & ~mine
            if shared.bit_count() != 1 or one ^ two != mine:
                continue
            digit = shared.bit_length() - 1
            if gone := _removals(marks, (digit,), PEERS[wings[0]] & PEERS[wings[1]]):
                units = tuple(next(u for u in range(27) if {pivot, wing} <= {*UNITS[u]}) for wing in wings)
                why = tr(
                    "{pivot} is {either}, so {wings} is {digit}",
                    pivot=_brief(pivot),
                    either=_either([str(each) for each in _digits_in(mine)]),
                    wings=_either([_brief(wing) for wing in wings]),
                    digit=digit,
                )
                cells = (pivot, *wings)
                yield Step("XY-wing", units, cells, (*_digits_in(mine), digit), why, None, gone)
