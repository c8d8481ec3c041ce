"""What survives a restart: one frozen value, as versioned JSON on disk."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from app.engine.config import MOST_SEGMENTS
from app.engine.devices import DEVICES, Asked
from app.engine.halting import POLICIES, Policy
from app.engine.overlays import Measure
from app.engine.views import MOST_VIEWS
from app.puzzles.base import KINDS, Kind, PuzzleError
from app.puzzles.formats.files import write_atomic

VERSION = 1
MOST_RECENT = 10
SLOWEST, FASTEST = 1, 60
LEARNING = (30, 60, 120, 300)
"""Seconds that Adapt may be given."""
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
        picture_scale, picture_ground: how pictures are made that are kept.
        recent_files, recent_models: paths, newest first.
        models: the model last used for a kind, as a path.
        overlay: what colours the cells.
        commands: the last used of the palette, newest first. stage: the presenter's two panels.
        toured: whether the tour was shown.
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
    picture_scale: int = 2
    picture_ground: Ground = "theme"
    recent_files: tuple[str, ...] = ()
    recent_models: tuple[str, ...] = ()
    models: Mapping[str, str] = field(default_factory=dict)
    overlay: Measure = "none"
    commands: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    toured: bool = False
    geometry: str = ""
    layout: str = ""


def with_recent(recent: tuple[str, ...], path: str) -> tuple[str, ...]:
    """A list of recent paths with ``path`` in front, at most MOST_RECENT."""
    return (path, *(other for other in recent if other != path))[:MOST_RECENT]


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
    "picture_scale": _is_one_of(PICTURE_SCALES),
    "picture_ground": _is_one_of(get_args(Ground)),
    "recent_files": _is_paths,
    "recent_models": _is_paths,
    "models": _is_models,
    "overlay": _is_one_of(get_args(Measure)),
    "commands": _is_paths,
    "stage": _is_paths,
    "toured": lambda value: type(value) is bool,
    "geometry": lambda value: isinstance(value, str),
    "layout": lambda value: isinstance(value, str),
}


def to_json(settings: Settings) -> str:
    """The settings as they are stored."""
    return json.dumps({"version": VERSION, **asdict(settings)}, indent=2, ensure_ascii=False) + "\n"


def from_json(text: str) -> Settings:
    """Read ``to_json``'s output back; an entry that is missing has its default.

    Raises:
        ValueError: it is something else, or of another version; the text completes "…, because it ".
    """
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError):
        raise ValueError("is damaged") from None
    if not isinstance(stored, dict):
        raise ValueError("is damaged")
    version = stored.get("version")
    if type(version) is int and version > VERSION:
        raise ValueError("was written by a newer HRMscope")
    names = [f.name for f in fields(Settings) if f.name in stored]
    if version != VERSION or not all(_VALID[name](stored[name]) for name in names):
        raise ValueError("is damaged")
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
            why = "is damaged"
        except OSError as error:
            return Settings(), f"The settings cannot be read ({error.strerror}), so defaults are used."
        except ValueError as error:
            why = str(error)
        return Settings(), f"The settings were set back, because their file {why}; {self._set_aside()}."

    def _set_aside(self) -> str:
        """Rename the file; what became of it, in words."""
        names = (self.path.with_name(f"settings.kept-{n}.json") for n in itertools.count(1))
        aside = next(name for name in names if not name.exists())
        try:
            self.path.replace(aside)
        except OSError:
            return "it stays where it is"
        return f"it is kept as {aside.name}"

    def save(self, settings: Settings) -> str:
        """Store the settings whole or not at all; a sentence the first time it fails, else ""."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self.path, to_json(settings))
        except (PuzzleError, OSError):
            if not self._complained:
                self._complained = True
                return f"Settings cannot be saved in {self.path.parent}; they last until the window closes."
        return ""
