"""A full disk or a protected place: what was there before is there still, whole, and a sentence says so."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from app.commands.common import CommandError
from app.commands.solve import Recorder
from app.engine import checkpoint, trace_file
from app.engine.card import CheckpointError
from app.engine.tables import halting
from app.engine.trace_file import TraceFileError
from app.puzzles import formats
from app.puzzles.base import PuzzleError
from app.settings import Settings, SettingsFile
from app.ui.export.writing import png, refusal, write_bytes, write_table
from tests.engine.models import model_of, tiny
from tests.engine.scripted import mind, record, solved


class Full(io.FileIO):
    """A file on a disk without room."""

    def write(self, data: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def full(self: Path, mode: str = "r", *rest: Any) -> Any:
        return Full(str(self), "wb") if mode == "wb" else opened(self, mode, *rest)

    monkeypatch.setattr(Path, "open", full)


def raising(target: str, error: int) -> Callable[[pytest.MonkeyPatch], None]:
    def fail(*_args: object) -> None:
        raise OSError(error, os.strerror(error))

    return lambda monkeypatch: monkeypatch.setattr(target, fail)


TROUBLES = {
    "no room while writing": no_room,
    "no room at the end": raising("os.fsync", errno.ENOSPC),
    "it cannot be put in place": raising("pathlib.Path.replace", errno.EACCES),
    "the folder is protected": raising("pathlib.Path.open", errno.EACCES),
    "the file is protected": lambda monkeypatch: monkeypatch.setattr("os.access", lambda *_: False),
}


def no_room_for_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first file still fits."""
    synced, real = [], os.fsync

    def fsync(handle: int) -> None:
        synced.append(handle)
        if len(synced) == 2:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(handle)

    monkeypatch.setattr("os.fsync", fsync)


def sentence(do: Callable[[], object], *kinds: type[Exception]) -> str:
    """What it is refused with."""
    with pytest.raises(kinds) as caught:
        do()
    return str(caught.value)


def a_puzzle(path: Path) -> str:
    return sentence(lambda: formats.save(path, solved("sudoku")[0]), PuzzleError)


def a_run(path: Path) -> str:
    return sentence(lambda: trace_file.save(record(policy="fixed", segments=1), path), TraceFileError)


def settings(path: Path) -> str:
    return SettingsFile(path).save(replace(Settings(), speed=40))


def a_picture(path: Path) -> str:
    with pytest.raises(OSError) as caught:
        write_bytes(path, png(QImage(4, 4, QImage.Format.Format_RGB32)))
    return refusal(path, caught.value)


def a_table(path: Path) -> str:
    table = halting(record(policy="fixed", segments=1))
    with pytest.raises(OSError) as caught:
        write_table(path, table)
    return refusal(path, caught.value)


def a_dump(path: Path) -> str:
    recorder = Recorder(mind())
    return sentence(lambda: recorder.save(path), CommandError)


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("save", [a_puzzle, a_run, settings, a_picture, a_table, a_dump])
def test_a_file_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, save: Callable[[Path], str], trouble: str
) -> None:
    path = tmp_path / "file.sdk"
    path.write_bytes(b"old")
    with monkeypatch.context() as patched:
        TROUBLES[trouble](patched)
        said = save(path)
    assert said.endswith(".") and "cannot be" in said
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("trouble", [*TROUBLES.values(), no_room_for_two], ids=[*TROUBLES, "no room for two"])
def test_a_model_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: Callable[[pytest.MonkeyPatch], None]
) -> None:
    old, new = model_of(tiny(), 0), model_of(tiny(), 1)
    checkpoint.save(old, (9, 9), {}, tmp_path / "model")
    before = {path.name: path.read_bytes() for path in (tmp_path / "model").iterdir()}
    with monkeypatch.context() as patched:
        trouble(patched)
        said = sentence(lambda: checkpoint.save(new, (9, 9), {}, tmp_path / "model"), CheckpointError)
    assert "cannot be saved" in said and said.endswith(".")
    assert {path.name: path.read_bytes() for path in (tmp_path / "model").iterdir()} == before
    checkpoint.save(new, (9, 9), {}, tmp_path / "model")
    assert checkpoint.load(tmp_path / "model").notes == ()


def test_a_device_is_written_to_and_stays_one() -> None:
    write_bytes(Path(os.devnull), b"nowhere")
    assert not Path(os.devnull).is_file()
