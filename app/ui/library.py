"""The puzzles that come with HRMscope: what they are called, how hard they are, what to try on each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from app.language import tr
from app.puzzles.base import Kind
from app.ui.words import KIND_NAMES

FILE = "library.json"


@dataclass(frozen=True)
class Example:
    """One of them.

    Attributes:
        path: its file. story: what to try on it, and what is seen then.
    """

    path: Path
    kind: Kind
    title: str
    grade: str
    story: str

    @property
    def beside(self) -> str:
        """Its kind and grade."""
        kind = KIND_NAMES[self.kind]
        return tr("{kind}, {grade}", kind=kind[0].upper() + kind[1:], grade=self.grade)


def read_library(folder: Path) -> list[Example]:
    """All examples, in the user's language, easy ones first in each kind."""
    told = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return [
        Example(folder / one["file"], one["kind"], tr(one["title"]), tr(one["grade"]), tr(one["story"]))
        for one in told
    ]
