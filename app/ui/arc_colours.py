"""What ARC's ten colours look like."""

from __future__ import annotations

from dataclasses import dataclass

from app.language import tr

STANDARD = (
    "#000000", "#0074D9", "#FF4136", "#2ECC40", "#FFDC00",
    "#AAAAAA", "#F012BE", "#FF851B", "#7FDBFF", "#870C25",
)  # fmt: skip
SAFE = (
    "#000000", "#2D4FE6", "#890000", "#22A952", "#F9FF92",
    "#9E9E9E", "#7C4B96", "#F6A917", "#84F0FF", "#882E50",
)  # fmt: skip
"""Of the same names, searched so that no two are alike to eyes that lack any one of the three cones: the
nearest two are more than three times as far apart as in the standard palette."""

NAMES = (
    tr("black"), tr("blue"), tr("red"), tr("green"), tr("yellow"),
    tr("grey"), tr("magenta"), tr("orange"), tr("sky"), tr("maroon"),
)  # fmt: skip


@dataclass(frozen=True)
class ArcLook:
    """How grids are painted. ``symbols``: whether the colours' digits stand in the cells."""

    palette: tuple[str, ...] = STANDARD
    symbols: bool = False
