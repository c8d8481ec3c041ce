"""What a rule is: inputs to draw and what becomes of them; and the families that rules come from."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Hashable, Set
from dataclasses import dataclass
from random import Random

from app.language import tr
from app.puzzles.arc import LARGEST
from app.puzzles.base import PuzzleError
from app.puzzles.dihedral import INVERSE, turned
from app.puzzles.rules.grids import Grid

LEAST_ROOM = 10
"""The smallest ``Sizes.largest``: every family can draw its inputs within 10×10."""


@dataclass(frozen=True)
class Sizes:
    """Bounds of the grids to draw.

    Attributes:
        smallest: the rows and columns of an input at least, where its rule leaves the choice; outputs
            may be smaller.
        largest: the rows and columns of inputs and outputs at most.

    Raises:
        PuzzleError: the bounds leave too little room.
    """

    smallest: int = 3
    largest: int = 12

    def __post_init__(self) -> None:
        """Check."""
        if not 3 <= self.smallest <= self.largest or not LEAST_ROOM <= self.largest <= LARGEST:
            raise PuzzleError(
                tr(
                    "Generated grids have sides from 3 or more to {room} to {most}, not from {smallest} to "
                    "{largest}.",
                    room=LEAST_ROOM,
                    most=LARGEST,
                    smallest=self.smallest,
                    largest=self.largest,
                )
            )

    def side(self, rng: Random, least: int = 3, most: int = LARGEST) -> int:
        """A number of rows or columns that also suits a rule which wants from ``least`` to ``most``."""
        most = min(most, self.largest)
        return rng.randint(min(max(least, self.smallest), most), most)

    def shape(self, rng: Random, least: int = 3, most: int = LARGEST) -> tuple[int, int]:
        """Rows and columns; see ``side``."""
        return self.side(rng, least, most), self.side(rng, least, most)


USUAL = Sizes()

Draw = Callable[[Random], Grid]
Apply = Callable[[Grid], Grid]


def _any(grid: Grid) -> bool:
    return True


def _nothing(grid: Grid) -> Set[Hashable]:
    return frozenset()


@dataclass(frozen=True)
class Rule:
    """One concrete rule: everything that its family leaves open is fixed.

    Attributes:
        draw: a random input.
        apply: the output [h, w] of an input [h, w]. Defined for the inputs of every rule of the family.
        fair: whether the rule leaves no doubt about an input, such as which of two objects is larger.
        cases: what an input makes use of and only demonstrations can tell, such as the colours that a
            table recolours.
    """

    draw: Draw
    apply: Apply
    fair: Callable[[Grid], bool] = _any
    cases: Callable[[Grid], Set[Hashable]] = _nothing

    def turned(self, k: int) -> Rule:
        """The same rule in a world turned or mirrored, ``k`` as in ``dihedral``."""
        back = INVERSE[k]
        return Rule(
            lambda rng: turned(self.draw(rng), k),
            lambda grid: turned(self.apply(turned(grid, back)), k),
            lambda grid: self.fair(turned(grid, back)),
            lambda grid: self.cases(turned(grid, back)),
        )


Make = Callable[[Random, Sizes], Rule]


@dataclass(frozen=True)
class Family:
    """Rules that are alike.

    Attributes:
        name: such as "recolour-largest".
        topic: what it is about, such as "objects".
        about: a sentence that tells the rule but for what is left open.
        rule: draws a concrete rule.
    """

    name: str
    topic: str
    about: str
    rule: Make

    @property
    def title(self) -> str:
        """Its name in words."""
        return self.name.replace("-", " ").capitalize()


FAMILIES: dict[str, Family] = {}
"""Every family by its name."""


def family(make: Make) -> Make:
    """Register a function as a family: named as it is, about what its docstring says."""
    name = make.__name__.replace("_", "-")
    assert name not in FAMILIES, name
    topic = make.__module__.rpartition(".")[2]
    FAMILIES[name] = Family(name, topic, inspect.getdoc(make) or "", make)
    return make
