"""How hard a Sudoku is for people: by the hardest technique that the easiest way through it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from app.language import tr
from app.puzzles import techniques
from app.puzzles.techniques import Marks, Step

Grade = Literal["easy", "medium", "hard", "expert", "beyond these"]
GRADES: tuple[Grade, ...] = ("easy", "medium", "hard", "expert", "beyond these")
"""The easiest first; a puzzle that no technique here carries to its end is beyond these."""

GRADE_WORDS: Mapping[Grade, str] = {
    "easy": tr("easy"), "medium": tr("medium"), "hard": tr("hard"), "expert": tr("expert"),
    "beyond these": tr("beyond these rules"),
}  # fmt: skip


@dataclass(frozen=True)
class Technique:
    """A way to reason.

    Attributes:
        grade: of a puzzle whose hardest technique it is.
        phrase: its name as it stands in a sentence.
        find: yields its steps.
    """

    grade: Grade
    phrase: str
    find: Callable[[Marks], Iterator[Step]]


TECHNIQUES: Mapping[str, Technique] = {
    "hidden single": Technique("easy", tr("a hidden single"), techniques.hidden_singles),
    "naked single": Technique("easy", tr("a naked single"), techniques.naked_singles),
    "pointing": Technique("medium", tr("locked candidates (pointing)"), techniques.pointing),
    "claiming": Technique("medium", tr("locked candidates (claiming)"), techniques.claiming),
    "naked pair": Technique("medium", tr("a naked pair"), partial(techniques.naked, size=2)),
    "hidden pair": Technique("medium", tr("a hidden pair"), partial(techniques.hidden, size=2)),
    "naked triple": Technique("hard", tr("a naked triple"), partial(techniques.naked, size=3)),
    "hidden triple": Technique("hard", tr("a hidden triple"), partial(techniques.hidden, size=3)),
    "X-wing": Technique("hard", tr("an X-wing"), partial(techniques.fish, size=2)),
    "swordfish": Technique("expert", tr("a swordfish"), partial(techniques.fish, size=3)),
    "XY-wing": Technique("expert", tr("an XY-wing"), techniques.xy_wings),
    "naked quad": Technique("expert", tr("a naked quad"), partial(techniques.naked, size=4)),
}
"""The easiest first. A hidden quad leaves a naked quad or less, but in a unit without any digit."""

_ORDER = tuple(TECHNIQUES)


@dataclass(frozen=True)
class Rating:
    """How hard a Sudoku is.

    Attributes:
        grade: of the hardest technique used.
        hardest: its name; "" for a full grid.
        steps: how many were taken.
    """

    grade: Grade
    hardest: str
    steps: int

    @property
    def text(self) -> str:
        """The grade and its reason, without a full stop: "Hard: needs an X-wing"."""
        if self.grade == "beyond these":
            return tr("Beyond these rules: needs chains or guesses")
        if self.grade == "easy":
            return tr("Easy: singles are enough")
        grade = GRADE_WORDS[self.grade].capitalize()
        return tr("{grade}: needs {technique}", grade=grade, technique=TECHNIQUES[self.hardest].phrase)


def next_step(marks: Marks) -> Step | None:
    """The easiest step that leads on, always the same of several; None where no technique here does."""
    return next((step for each in TECHNIQUES.values() for step in each.find(marks)), None)


def way(cells: Sequence[int]) -> Iterator[Step]:
    """The steps through a Sudoku of 81 digits, 0 for a blank, until it is full or nothing leads on."""
    marks = Marks(cells)
    while step := next_step(marks):
        yield step
        marks.take(step)


def rate(cells: Sequence[int]) -> Rating:
    """Rate a Sudoku of 81 digits, 0 for a blank, that has one solution."""
    used = [(step.technique, step.places is not None) for step in way(cells)]
    hardest = max((technique for technique, _ in used), key=_ORDER.index, default="")
    if sum(places for _, places in used) < list(cells).count(0):
        return Rating("beyond these", hardest, len(used))
    return Rating(TECHNIQUES[hardest].grade if used else "easy", hardest, len(used))
