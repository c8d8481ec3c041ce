"""Families of ARC-like rules, and tasks that show one rule each.

A family is a function from a random generator to one concrete rule: which colours, which direction.
The rule draws inputs and makes their outputs. A task is a few such pairs that leave no doubt; it is
a function of its family's name and a seed.
"""

from app.puzzles.rules import (
    counting,
    geometry,
    halves,
    lines,
    motion,
    objects,
    patterns,
    recolouring,
    shapes,
)
from app.puzzles.rules.rule import FAMILIES, USUAL, Family, Rule, Sizes
from app.puzzles.rules.tasks import fits, task

__all__ = [
    "FAMILIES", "HELD_OUT", "TOPICS", "TRAINED", "USUAL",
    "Family", "Rule", "Sizes", "fits", "task",
]  # fmt: skip

TOPICS = tuple(
    module.__name__.rpartition(".")[2]
    for module in (geometry, recolouring, objects, shapes, lines, motion, counting, halves, patterns)
)
"""What families are about: the modules that hold them."""

HELD_OUT = (
    "transpose", "roll", "kaleidoscope",
    "swap-colours", "stripes",
    "crop-to-largest", "recolour-ringed",
    "fill-boxes", "mark-corners",
    "crosses", "box-from-corners",
    "fall-on-ledges", "shadow",
    "rank-bars",
    "halves-xor",
    "cascade",
)  # fmt: skip
"""Families that no training may draw from, so that they measure how well a new rule is learned.

There is one at least of every topic. Each has relatives among the trained ones, but is no special
case of one: a table that recolours never swaps two colours, and no trained rule mirrors across a diagonal.
"""

TRAINED = tuple(name for name in FAMILIES if name not in HELD_OUT)
"""All other families."""
