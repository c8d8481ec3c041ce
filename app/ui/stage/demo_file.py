"""A demo: what to show one after the other, with a caption each, in a TOML file of its own folder."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

from app.engine.config import MOST_SEGMENTS
from app.engine.halting import POLICIES, Policy
from app.engine.views import MOST_VIEWS
from app.language import tr
from app.settings import FASTEST, SLOWEST

SUFFIX = ".hrmdemo"
MOST_BYTES, MOST_ITEMS = 2**18, 100
LONGEST_TITLE, LONGEST_CAPTION = 80, 300
Deed = Literal["show", "solve", "watch", "harder", "replay"]
Word = TypeVar("Word", bound=str)


class DemoError(ValueError):
    """A demo that cannot be played; the text is a sentence for people."""


@dataclass(frozen=True)
class Item:
    """One thing to show.

    Attributes:
        file: a puzzle, or the record of a run. replays: which of the two.
        do: what happens once it is on screen.
        panels: keys of two panels, none for those that are there.
        segments: the most to think for, 0 for the model's own number. views: for Solve harder.
        speed: updates a second, where it is watched or replayed.
    """

    file: Path
    replays: bool
    title: str
    caption: str
    do: Deed
    panels: tuple[str, ...]
    policy: Policy
    segments: int
    views: int
    speed: int


@dataclass(frozen=True)
class Demo:
    """Items in their order."""

    title: str
    items: tuple[Item, ...]


def read_demo(path: Path, panels: Collection[str]) -> Demo:
    """Read a demo; whether its puzzles and records are sound shows when they are played.

    Args:
        path: the file; nothing outside its folder is ever opened.
        panels: the keys that there are.

    Raises:
        DemoError: it cannot be read, is no demo, or leads out of its folder.
    """
    try:
        return _demo(_read(path), path.parent, panels)
    except DemoError as error:
        raise DemoError(tr("“{file}” cannot be played: {why}", file=path.name, why=error)) from None


def _read(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            contents = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise DemoError(f"{(error.strerror or str(error)).lower()}.") from error
    if len(contents) > MOST_BYTES:
        raise DemoError(tr("it is larger than {size} kB.", size=MOST_BYTES // 1024))
    try:
        return tomllib.loads(contents.decode("utf-8"))
    except UnicodeDecodeError:
        raise DemoError(tr("it is no text.")) from None
    except (ValueError, RecursionError) as error:
        raise DemoError(tr("it is no TOML ({why}).", why=" ".join(str(error).split())[:120])) from None


def _demo(told: dict[str, Any], folder: Path, panels: Collection[str]) -> Demo:
    items = told.pop("item", None)
    title = _text(told.pop("title", ""), "title", LONGEST_TITLE)
    if told:
        raise DemoError(
            tr("“{name}” means nothing here; write a title and [[item]] tables.", name=_name(told))
        )
    if not isinstance(items, list) or not items or not all(isinstance(item, dict) for item in items):
        raise DemoError(tr("it has no [[item]] to show."))
    if len(items) > MOST_ITEMS:
        raise DemoError(tr("it has more than {most} items.", most=MOST_ITEMS))
    made = []
    for number, item in enumerate(items, 1):
        try:
            made.append(_item(item, folder, panels))
        except DemoError as error:
            raise DemoError(tr("item {number}: {why}", number=number, why=error)) from None
    return Demo(title, tuple(made))


def _item(told: dict[str, Any], folder: Path, panels: Collection[str]) -> Item:
    given = [key for key in ("puzzle", "run") if key in told]
    if len(given) != 1:
        raise DemoError(tr("name one puzzle or one run."))
    replays = given[0] == "run"
    file = _inside(folder, told.pop(given[0]))
    deeds: tuple[Deed, ...] = ("replay", "show") if replays else ("solve", "show", "watch", "harder")
    item = Item(
        file,
        replays,
        _text(told.pop("title", ""), "title", LONGEST_TITLE),
        _text(told.pop("caption", ""), "caption", LONGEST_CAPTION),
        _choice(told.pop("do", deeds[0]), "do", deeds),
        _panels(told.pop("panels", []), panels),
        _choice(told.pop("policy", "q"), "policy", POLICIES),
        _number(told.pop("segments", 0), "segments", 0, MOST_SEGMENTS),
        _number(told.pop("views", 32), "views", 2, MOST_VIEWS),
        _number(told.pop("speed", 12), "speed", SLOWEST, FASTEST),
    )
    if told:
        raise DemoError(tr("“{name}” means nothing here.", name=_name(told)))
    return item


def _inside(folder: Path, name: object) -> Path:
    """The file of this name, which is in the folder or below it."""
    if not isinstance(name, str) or not name or "\\" in name or not name.isprintable():
        raise DemoError(tr("a file is named by its path below the demo's folder, with slashes."))
    try:
        home, file = folder.resolve(), (folder / name).resolve()
        inside, there = file.is_relative_to(home), file.is_file()
    except (OSError, ValueError, RuntimeError):  # a name too long, links in a circle
        inside = there = False
    if not inside:
        raise DemoError(tr("“{name}” leads out of the demo's folder.", name=name[:80]))
    if not there:
        raise DemoError(tr("“{name}” is not there.", name=name[:80]))
    return file


def _name(told: Mapping[str, Any]) -> str:
    return "".join(letter for letter in next(iter(told)) if letter.isprintable())[:40]


def _text(value: object, name: str, most: int) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise DemoError(tr("{name} is a text of at most {most} letters.", name=name, most=most))
    return " ".join(value.split())


def _number(value: object, name: str, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise DemoError(tr("{name} is a number from {least} to {most}.", name=name, least=least, most=most))
    return value


def _choice(value: object, name: str, choices: Collection[Word]) -> Word:
    for choice in choices:
        if value == choice:
            return choice
    raise DemoError(tr("{name} is one of {choices}.", name=name, choices=", ".join(choices)))


def _panels(value: object, panels: Collection[str]) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) not in (0, 2) or len(value) != len(set(map(str, value))):
        raise DemoError(tr("panels are two keys."))
    return tuple(_choice(key, tr("a panel"), panels) for key in value)
