"""What rules make of small grids, worked out by hand.

A rule's hidden choices are drawn, so each grid has as many outputs as there are choices. A new
colour is written as x.
"""

from random import Random

import numpy as np
import pytest

from app.puzzles.rules import FAMILIES, USUAL
from app.puzzles.rules.grids import Grid
from tests.puzzles.strategies import rows

BY_HAND: dict[str, tuple[str, set[str]]] = {
    "mirror": ("12. 3.4", {".21 4.3", "3.4 12."}),
    "rotate": ("12. 3.4", {".4 2. 13", "4.3 .21", "31 .2 4."}),
    "transpose": ("12. 3.4", {"13 2. .4", "4. .2 31"}),
    "shift": (
        "123 456 789",
        {
            "... 123 456", "... ... 123", "456 789 ...", "789 ... ...",
            ".12 .45 .78", "..1 ..4 ..7", "23. 56. 89.", "3.. 6.. 9..",
        },
    ),
    "roll": ("123 456 789", {"789 123 456", "456 789 123", "312 645 978", "231 564 897"}),
    "tile": (
        "12",
        {"1212", "12 12", "1212 1212", "121212", "12 12 12", "121212 121212 121212"},
    ),
    "hinge": ("12 34", {"1221 3443", "2112 4334", "12 34 34 12", "34 12 12 34"}),
    "kaleidoscope": (
        "12 34",
        {
            "1221 3443 3443 1221", "2112 4334 4334 2112",
            "3443 1221 1221 3443", "4334 2112 2112 4334",
        },
    ),
    "scale-up": ("12 3.", {"1122 1122 33.. 33..", "111222 111222 111222 333... 333... 333..."}),
    "fractal": ("1. .2", {"1... .2.. ..1. ...2", "..1. ...2 1... .2.."}),
    "squeeze": ("1.2 ... 3.4", {"12 34"}),
    "recolour": ("12", {"x2", "1x"}),
    "commonest-fills": ("112 121 222", {"222 222 222"}),
    "majority-fills-row": ("112 121 222", {"111 111 222", "122 122 122"}),
    "invert": ("1. 11", {".1 .."}),
    "recolour-largest": ("11.2 11.2 .... .3..", {"xx.2 xx.2 .... .3..", "11.2 11.2 .... .x.."}),
    "keep-largest": ("11.2 11.2 .... .3..", {"11.. 11.. .... ....", ".... .... .... .3.."}),
    "crop-to-largest": ("11.2 11.2 .... .3..", {"11 11", "3"}),
    "crop-to-object": (".... .12. ....", {"12"}),
    "erase-specks": ("11. ... ..2", {"11. ... ..."}),
    "recolour-odd-shape": ("11.. 1..1 .... 11.. 1...", {"11.. 1..x .... 11.. 1..."}),
    "recolour-ringed": ("111. 1.1. 111. ...1", {"xxx. x.x. xxx. ...1"}),
    "erase-at-edge": ("1... ..2. ....", {".... ..2. ...."}),
    "outline": ("..... ..... ..1.. ..... .....", {"..... .xxx. .x1x. .xxx. ....."}),
    "hollow": ("1111 1111 1111", {"1111 1..1 1111"}),
    "fill-enclosed": (".111. .1.1. .111. ..... 11.1.", {".111. .1x1. .111. ..... 11.1."}),
    "fill-boxes": ("1.. 11. ...", {"1x. 11. ..."}),
    "mark-centres": ("111. 111. 111. ....", {"111. 1x1. 111. ...."}),
    "mark-corners": ("1111 1111 1111", {"x11x 1111 x11x"}),
    "connect-pairs": ("1...1 ..... 2.... ..... 2....", {"1xxx1 ..... 2.... x.... 2...."}),
    "box-from-corners": ("...1 .... 1...", {"xxx1 x..x 1xxx"}),
    "rays": (
        "1... .... ..2.",
        {"1111 .... ..22", "1... .... 222.", "1... 1... 1.2.", "1.2. ..2. ..2."},
    ),
    "crosses": ("... .1. ...", {".x. x1x .x."}),
    "diagonals": ("... .1. ...", {"x.x .1. x.x"}),
    "border": ("... .1. ...", {"xxx x1x xxx"}),
    "gravity": ("1.. .2. 3.3", {"... 1.. 323", "123 3.. ...", "..1 ..2 .33", "1.. 2.. 33."}),
    "shadow": ("... .1. ...", {"... .1. .x.", ".x. .1. ...", "... .1x ...", "... x1. ..."}),
    "spread": (".... .1.. ....", {".1.. 111. .1..", "111. 111. 111."}),
    "count-objects": ("1.1 ... 1.1", {"xxxx", "x x x x"}),
    "count-colours": ("12. ...", {"xx xx"}),
    "rank-colours": ("112 132 1..", {"1 2 3", "3 2 1", "123", "321"}),
    "bar-chart": (
        "112 132 1..",
        {"1111 22.. 3...", "1.. 1.. 12. 123", "...3 ..22 1111", "321 .21 ..1 ..1"},
    ),
    "sort-bars": (".1. 11. 111", {"..1 .11 111", "1.. 11. 111", "111 11. .1.", ".1. 11. 111"}),
    "halves-and": ("11.51.1 ..15..1", {"x.. ..x"}),
    "halves-or": ("11.51.1 ..15..1", {"xxx ..x"}),
    "halves-xor": ("11.51.1 ..15..1", {".xx ..."}),
    "halves-nor": ("11.51.1 ..15..1", {"... xx."}),
    "halves-without": ("11.51.1 ..15..1", {".x. ...", "..x ..."}),
    "overlay": ("12.5.33 ...5..1", {"123 ..1", "133 ..1"}),
    "reverse-frames": ("111 121 111", {"222 212 222"}),
}  # fmt: skip


def told(output: Grid, given: Grid) -> str:
    """A grid in words, a colour that was not given as x."""
    known = {0: ".", **{c: str(c) for c in np.unique(given).tolist() if c}}
    return " ".join("".join(known.get(c, "x") for c in row) for row in output.tolist())


@pytest.mark.parametrize("name", BY_HAND)
def test_a_rule_makes_what_it_says(name: str) -> None:
    text, wanted = BY_HAND[name]
    given = rows(text)
    shapes = {rows(each.replace("x", "9")).shape for each in wanted}
    drawn = [FAMILIES[name].rule(Random(f"{name} {i}"), USUAL).apply(given) for i in range(150)]
    made = {told(output, given) for output in drawn if output.shape in shapes}
    if any("x" in each for each in wanted):  # else the new colour is by chance one of those given
        made = {each for each in made if "x" in each}
    assert made == wanted
