"""What survives a restart: one frozen value, as versioned JSON on disk."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

from app.engine.config import MOST_SEGMENTS
from app.engine.devices import DEVICES, Asked
from app.engine.halting import POLICIES, Policy
from app.engine.overlays import Measure
from app.engine.views import MOST_VIEWS
from app.language import LANGUAGES, tr
from app.puzzles.base import KINDS, Kind, PuzzleError
from app.puzzles.formats.files import write_atomic

VERSION = 1
MOST_RECENT = 10
SLOWEST, FASTEST = 1, 60
LEARNING = (30, 60, 120, 300)
"""Seconds that Adapt may be given."""
DAMAGED, NEWER = "is damaged", "was written by a newer HRMscope"
"""What may be wrong with the file."""
SET_BACK = {
    DAMAGED: tr("The settings were set back, because their file is damaged"),
    NEWER: tr("The settings were set back, because their file was written by a newer HRMscope"),
}
ThemeChoice = Literal["dark", "light", "system"]
Ground = Literal["theme", "clear", "print"]
PICTURE_SCALES = (1, 2, 4)
"""Pixels of a picture in one of the screen's."""


@dataclass(frozen=True)
class Settings:
    """A user's choices.

    Attributes:
        segments: the most to think for; 0 leaves it to the model.
        views: how many views of a puzzle to think about at once.
        fast: whether to think in int8 or bf16 where a model solves as much in it.
        learning: seconds that Adapt may take.
        speed: updates a second while watching.
        arc_safe, arc_symbols: colours for the colour-blind, and digits, in ARC's grids.
        timer, advance: on a Sudoku, show the time spent; go to the next cell after a digit.
        picture_scale, picture_ground: how pictures are made that are kept.
        recent_files, recent_models: paths, newest first.
        models: the model last used for a kind, as a path.
        overlay: what colours the cells.
        commands: the last used of the palette, newest first. stage: the presenter's two panels.
        toured: whether the tour was shown.
        language: a code, or "system".
        geometry, layout: the window's size and its docks, base64 as Qt gives them.
    """

    theme: ThemeChoice = "dark"
    kind: Kind = "sudoku"
    policy: Policy = "q"
    segments: int = 0
    views: int = 1
    device: Asked = "auto"
    fast: bool = False
    learning: int = 120
    speed: int = 12
    arc_safe: bool = False
    arc_symbols: bool = False
    timer: bool = False
    advance: bool = False
    picture_scale: int = 2
    picture_ground: Ground = "theme"
    recent_files: tuple[str, ...] = ()
    recent_models: tuple[str, ...] = ()
    models: Mapping[str, str] = field(default_factory=dict)
    overlay: Measure = "none"
    commands: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    toured: bool = False
    language: str = "system"
    geometry: str = ""
    layout: str = ""


def with_recent(recent: tuple[str, ...], path: str) -> tuple[str, ...]:
    """A list of recent paths with ``path`` in front, at most MOST_RECENT."""
    return (path, *(other for other in recent if other != path))[:MOST_RECENT]


def merged(before: Settings, now: Settings, stored: Settings) -> Settings:
    """What another window has stored since, with what this one changed from ``before`` to ``now``."""
    changes: dict[str, Any] = {}
    for entry in fields(Settings):
        old, new, other = (getattr(settings, entry.name) for settings in (before, now, stored))
        if new == old:
            continue
        if entry.name in ("recent_files", "recent_models", "commands"):
            changes[entry.name] = _merged_recent(old, new, other)
        elif entry.name == "models":
            changes[entry.name] = {**other, **{k: path for k, path in new.items() if old.get(k) != path}}
        else:
            changes[entry.name] = new
    return replace(stored, **changes)


def _merged_recent(old: tuple[str, ...], new: tuple[str, ...], stored: tuple[str, ...]) -> tuple[str, ...]:
    """What came to the front of a list comes to the front of the stored one; what was taken off goes."""
    behind, waiting = 0, iter(reversed(old))
    for path in reversed(new):
        if path not in waiting:  # which takes it, and all before it, off the iterator
            break
        behind += 1
    fresh, gone = new[: len(new) - behind], set(old) - set(new)
    return (*fresh, *(path for path in stored if path not in gone and path not in fresh))[:MOST_RECENT]


def _is_paths(value: object) -> bool:
    return isinstance(value, list) and len(value) <= MOST_RECENT and all(isinstance(v, str) for v in value)


def _is_models(value: object) -> bool:
    return isinstance(value, dict) and all(k in KINDS and isinstance(v, str) for k, v in value.items())


def _is_number(low: int, high: int) -> Callable[[object], bool]:
    return lambda value: type(value) is int and low <= value <= high


def _is_one_of(choices: tuple[object, ...]) -> Callable[[object], bool]:
    return lambda value: value in choices


_VALID: Mapping[str, Callable[[object], bool]] = {
    "theme": _is_one_of(get_args(ThemeChoice)),
    "kind": _is_one_of(KINDS),
    "policy": _is_one_of(POLICIES),
    "segments": _is_number(0, MOST_SEGMENTS),
    "views": _is_number(1, MOST_VIEWS),
    "device": _is_one_of(DEVICES),
    "fast": lambda value: type(value) is bool,
    "learning": _is_one_of(LEARNING),
    "speed": _is_number(SLOWEST, FASTEST),
    "arc_safe": lambda value: type(value) is bool,
    "arc_symbols": lambda value: type(value) is bool,
    "timer": lambda value: type(value) is bool,
    "advance": lambda value: type(value) is bool,
    "picture_scale": _is_one_of(PICTURE_SCALES),
    "picture_ground": _is_one_of(get_args(Ground)),
    "recent_files": _is_paths,
    "recent_models": _is_paths,
    "models": _is_models,
    "overlay": _is_one_of(get_args(Measure)),
    "commands": _is_paths,
    "stage": _is_paths,
    "toured": lambda value: type(value) is bool,
    "language": _is_one_of(("system", *LANGUAGES)),
    "geometry": lambda value: isinstance(value, str),
    "layout": lambda value: isinstance(value, str),
}


def to_json(settings: Settings) -> str:
    """The settings as they are stored."""
    return json.dumps({"version": VERSION, **asdict(settings)}, indent=2, ensure_ascii=False) + "\n"


def from_json(text: str) -> Settings:
    """Read ``to_json``'s output back; an entry that is missing has its default.

    Raises:
        ValueError: it is something else, or of another version; the text is DAMAGED or NEWER.
    """
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError):
        raise ValueError(DAMAGED) from None
    if not isinstance(stored, dict):
        raise ValueError(DAMAGED)
    version = stored.get("version")
    if type(version) is int and version > VERSION:
        raise ValueError(NEWER)
    names = [f.name for f in fields(Settings) if f.name in stored]
    if version != VERSION or not all(_VALID[name](stored[name]) for name in names):
        raise ValueError(DAMAGED)
    values: dict[str, Any] = {
        name: tuple(stored[name]) if isinstance(stored[name], list) else stored[name] for name in names
    }
    return Settings(**values)


class SettingsFile:
    """The settings on disk. Nothing here raises: a window must open whatever the disk says."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._complained = False

    def load(self) -> tuple[Settings, str]:
        """The stored settings, or the defaults; and a sentence for people where something was wrong.

        A file that cannot be understood is kept aside under another name, never overwritten.
        """
        try:
            return from_json(self.path.read_text(encoding="utf-8")), ""
        except FileNotFoundError:
            return Settings(), ""
        except UnicodeDecodeError:
            why = DAMAGED
        except OSError as error:
            said = tr("The settings cannot be read ({reason}), so defaults are used.", reason=error.strerror)
            return Settings(), said
        except ValueError as error:
            why = str(error)
        return Settings(), self._set_aside(SET_BACK[why])

    def _set_aside(self, why: str) -> str:
        """Rename the file; why, and what became of it, in a sentence."""
        names = (self.path.with_name(f"settings.kept-{n}.json") for n in itertools.count(1))
        aside = next(name for name in names if not name.exists())
        try:
            self.path.replace(aside)
        except OSError:
            return tr("{why}; it stays where it is.", why=why)
        return tr("{why}; it is kept as {name}.", why=why, name=aside.name)

    def save(self, settings: Settings) -> str:
        """Store the settings whole or not at all; a sentence the first time it fails, else ""."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self.path, to_json(settings))
        except (PuzzleError, OSError):
            if not self._complained:
                self._complained = True
                return tr(
                    "Settings cannot be saved in {folder}; they last until the window closes.",
                    folder=self.path.parent,
                )
        return ""

    def update(self, before: Settings, now: Settings) -> str:
        """Store what one window changed, and let what another has stored meanwhile stand; as ``save``."""
        there = self.path.exists()
        stored, trouble = self.load()
        return self.save(merged(before, now, stored) if there and not trouble else now)
