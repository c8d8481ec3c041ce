"""One target a format: bytes are read, or refused in one sentence; anything else is a find."""

from __future__ import annotations

import atexit
import io
import os
import shutil
import tempfile
import warnings
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from app.engine.card import CARD, PUBLISHED, CheckpointError, read_card
from app.engine.config import ConfigError, HRMConfig
from app.engine.trace_file import TraceFileError, load_labelled
from app.puzzles import photo
from app.puzzles.base import Kind, Puzzle, PuzzleError
from app.puzzles.formats import arc_json, format_text, npy_sets, parse_text, read_puzzles
from app.settings import from_json, to_json
from app.ui import pictures
from app.ui.stage.demo_file import DemoError, read_demo
from tools.fuzz import seeds

LONGEST = 600
"""Characters of a refusal: it names a path, and says what to do."""
LARGEST = 4096
"""Bytes of an input, but for formats whose seeds are larger."""


class Find(Exception):
    """A reader that did neither read nor refuse as it should."""


@dataclass(frozen=True)
class Target:
    """What is done to a format.

    Attributes:
        read: reads bytes as a file of the format; whether it took them.
        refusals: what it may raise, with a sentence. seeds: to begin with; all of them are good files.
        largest: bytes that are tried.
    """

    read: Callable[[bytes], object]
    refusals: tuple[type[Exception], ...]
    seeds: Callable[[], Sequence[bytes]]
    largest: int = LARGEST

    def __call__(self, data: bytes) -> bool:
        """Try it; whether it was read.

        Raises:
            Find: it was refused, but not in a sentence.
            Exception: whatever else a reader let through.
        """
        try:
            self.read(data)
        except self.refusals as error:
            if not _is_sentence(str(error)):
                raise Find(f"no sentence: {error!r}") from error
            return False
        return True


def _is_sentence(text: str) -> bool:
    return text.endswith(".") and "\n" not in text and len(text) <= LONGEST


@cache
def _folder() -> Path:
    """Where files lie that a reader wants to open by itself; in memory where the system has that."""
    shared = Path("/dev/shm")
    made = Path(tempfile.mkdtemp(prefix="hrmscope-fuzz-", dir=shared if os.access(shared, os.W_OK) else None))
    atexit.register(shutil.rmtree, made)
    (made / "test").mkdir()
    return made


def _written(name: str, data: bytes) -> Path:
    path = _folder() / name
    path.write_bytes(data)
    return path


def _puzzles(kind: Kind, suffix: str) -> Callable[[bytes], None]:
    """Texts of a kind; what was read is written and read back the same."""

    def read(data: bytes) -> None:
        _back(parse_text(data.decode("utf-8", "replace"), kind), suffix)

    return read


def _back(puzzles: Sequence[Puzzle], suffix: str) -> None:
    first = puzzles[0]
    (again,) = parse_text(format_text([first], suffix), first.kind)
    same = np.array_equal(first.tokens(first.canvas), again.tokens(again.canvas))
    if not same or (first.kind == "arc" and first != again):
        raise Find("it is not the same when it was written and read back")


def _csv(data: bytes) -> None:
    parse_text("source,question,answer,rating\n" + data.decode("utf-8", "replace"))


def _any(data: bytes) -> None:
    read_puzzles(data)


def _kaggle(data: bytes) -> None:
    tasks = arc_json.parse(seeds.KAGGLE)
    arc_json.with_solutions(tasks, data.decode("utf-8", "replace"))


def _settings(data: bytes) -> None:
    try:
        settings = from_json(data.decode("utf-8", "replace"))
    except ValueError as error:  # its text completes a sentence
        raise ValueError(f"The file {error}.") from error
    if from_json(to_json(settings)) != settings:
        raise Find("settings are not the same when they were written and read back")


def _demo(data: bytes) -> None:
    demo = read_demo(_written("demo.hrmdemo", data), ("halting", "dynamics"))
    if not all(item.file.is_relative_to(_folder().resolve()) for item in demo.items):
        raise Find("a demo leads out of its folder")


def _card(data: bytes) -> None:
    _written(CARD, data)
    HRMConfig.from_dict(read_card(_folder())["config"])


def _config(data: bytes) -> None:
    from app.engine.published import describe, read_arch

    _written(PUBLISHED, data)
    describe(read_arch(_folder()), seeds.weights())


def _weights(name: str) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        from app.engine.published import read_tensors, renamed

        renamed(read_tensors(_written(name, data)))

    return read


def _run_file(data: bytes) -> None:
    load_labelled(_written("run.hrmrun", data))


def _run_contents(data: bytes) -> None:
    """A record with one array, told by the first byte, replaced by the rest, so that no checksum stops it."""
    arrays = seeds.run_arrays()
    names = list(arrays)
    changed = dict(arrays)
    if data:
        changed[names[data[0] % len(names)]] = data[1:]
    _run_file(zipped(changed))


def _run_header(data: bytes) -> None:
    """A record that says this of itself, JSON as it stands."""
    header = seeds.npy(np.frombuffer(data, dtype=np.uint8))
    _run_file(zipped({**seeds.run_arrays(), "header.npy": header}))


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Files as an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, contents in members.items():
            archive.writestr(zipfile.ZipInfo(name), contents)
    return out.getvalue()


def _data_set(data: bytes) -> None:
    """A folder of a data set with one file, told by the first byte, replaced by the rest."""
    files = seeds.data_set()
    names = list(files)
    changed = dict(files)
    if data:
        changed[names[data[0] % len(names)]] = data[1:]
    for name, contents in changed.items():
        _written(f"test/{name}", contents)
    npy_sets.read(_folder())


def _picture(data: bytes) -> None:
    pictures.decode(data)


def _photo(data: bytes) -> None:
    """Light and shade without a file around it: 96 pixels a row."""
    rows = len(data) // 96
    if rows < 1:
        raise PuzzleError("There is nothing to see.")
    photo.read_picture(np.frombuffer(data[: rows * 96], dtype=np.uint8).reshape(rows, 96))


def _recipe(data: bytes) -> None:
    from app.training.recipe import load

    load(_written("recipe.toml", data))


def _recipe_refusals() -> tuple[type[Exception], ...]:
    from app.training.recipe import RecipeError

    return (RecipeError,)


WIDE = 2**15
TARGETS: dict[str, Target] = {
    "sudoku": Target(_puzzles("sudoku", ".sdx"), (PuzzleError,), lambda: seeds.SUDOKUS),
    "maze": Target(_puzzles("maze", ".txt"), (PuzzleError,), lambda: seeds.MAZES),
    "csv": Target(_csv, (PuzzleError,), lambda: seeds.CSVS),
    "arc": Target(_puzzles("arc", ".json"), (PuzzleError,), lambda: seeds.TASKS),
    "kaggle": Target(_kaggle, (PuzzleError,), lambda: seeds.SOLUTIONS),
    "any": Target(_any, (PuzzleError,), lambda: (*seeds.SUDOKUS, *seeds.MAZES, *seeds.TASKS)),
    "data_set": Target(_data_set, (PuzzleError,), lambda: _numbered(seeds.data_set())),
    "settings": Target(_settings, (ValueError,), lambda: seeds.SETTINGS),
    "demo": Target(_demo, (DemoError,), lambda: seeds.DEMOS),
    "run_file": Target(_run_file, (TraceFileError,), seeds.run_files, WIDE),
    "run_contents": Target(_run_contents, (TraceFileError,), lambda: _numbered(seeds.run_arrays()), WIDE),
    "run_header": Target(_run_header, (TraceFileError,), seeds.headers),
    "card": Target(_card, (CheckpointError, ConfigError), seeds.cards),
    "config": Target(_config, (CheckpointError,), lambda: seeds.CONFIGS),
    "safetensors": Target(_weights("w.safetensors"), (CheckpointError,), seeds.safetensors),
    "pickle": Target(_weights("w.pt"), (CheckpointError,), seeds.pickles),
    "recipe": Target(_recipe, _recipe_refusals(), seeds.recipes),
    "picture": Target(_picture, (photo.PhotoError,), seeds.pictures, WIDE),
    "photo": Target(_photo, (PuzzleError,), seeds.photos, 96 * 96),
}
"""Every format that HRMscope reads, and how."""


def _numbered(files: Mapping[str, bytes]) -> tuple[bytes, ...]:
    """Each file with its number in front."""
    return tuple(bytes([number]) + contents for number, contents in enumerate(files.values()))


warnings.simplefilter("ignore")  # what numpy thinks of odd files is of no interest here
