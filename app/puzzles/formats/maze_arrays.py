"""Mazes as maze-dataset keeps them: a connection list in a numpy file, opened without pickle."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from app.language import tr
from app.puzzles.base import Cell, PuzzleError
from app.puzzles.formats.listed import Listed
from app.puzzles.maze import LARGEST, SMALLEST, Maze

SUFFIXES = (".npy", ".npz")
CONNECTIONS = "connection_list"
_STARTS, _ENDS = ("start_pos", "start"), ("end_pos", "end")

MOST_BYTES = 32 * 2**20
"""Of an array once it is unpacked."""

MOST_ROOMS = (LARGEST - 1) // 2
LEAST_ROOMS = (SMALLEST - 1) // 2


def contents_of(source: Path | bytes | str) -> bytes | None:
    """The contents of a numpy file, by its suffix, or by how contents begin; None of any other.

    Raises:
        PuzzleError: it cannot be read, or is too large.
    """
    if isinstance(source, bytes):
        return source if source.startswith((b"\x93NUMPY", b"PK\x03\x04")) else None
    if not isinstance(source, Path) or source.suffix.lower() not in SUFFIXES:
        return None
    try:
        if source.stat().st_size > MOST_BYTES:
            raise PuzzleError(_too_large())
        return source.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise PuzzleError(tr("This file cannot be read: {reason}.", reason=reason)) from error


def parse(contents: bytes) -> Sequence[Maze]:
    """The mazes of a .npy or .npz file, each read when it is asked for.

    An array is bool [2, rows, columns], or several such, [n, 2, rows, columns]: the first tells from which
    rooms one can go down, the second from which to the right. An archive calls it ``connection_list`` and may
    hold ``start_pos`` and ``end_pos``; else a maze goes from its first room to its last.

    Raises:
        PuzzleError: it cannot be read without pickle, is too large, or is no such array.
    """
    arrays = _archive(contents) if contents.startswith(b"PK") else {CONNECTIONS: _array(contents)}
    if CONNECTIONS not in arrays:
        raise PuzzleError(
            tr("This archive holds no array called {name}, so no maze of maze-dataset.", name=CONNECTIONS)
        )
    connections = arrays[CONNECTIONS]
    if connections.ndim == 3:
        connections = connections[None]
    if connections.ndim != 4 or connections.shape[1] != 2 or not _are_truths(connections):
        raise PuzzleError(
            tr("This array is no connection list: bool of the shape 2 × rows × columns was expected.")
        )
    count, _, rows, columns = connections.shape
    if not count or not all(LEAST_ROOMS <= side <= MOST_ROOMS for side in (rows, columns)):
        raise PuzzleError(
            tr(
                "A connection list has {least} to {most} rows and columns of rooms, not {rows}×{columns}.",
                least=LEAST_ROOMS, most=MOST_ROOMS, rows=rows, columns=columns,
            )
        )  # fmt: skip
    starts = _rooms(arrays, _STARTS, count, (0, 0))
    ends = _rooms(arrays, _ENDS, count, (rows - 1, columns - 1))

    def read(n: int) -> Maze:
        return from_connections(connections[n], starts(n), ends(n))

    return Listed(range(count), read, tr("Maze {n} of this file"))


def from_connections(connections: NDArray[Any], start: Cell, end: Cell) -> Maze:
    """A maze of which every room is one cell, and so is every wall or door between two.

    Args:
        connections: [2, rows, columns] whether one can go down from a room, and to the right.
        start: the room where it begins; ``end`` likewise.
    """
    _, rows, columns = connections.shape
    walls = np.ones((2 * rows + 1, 2 * columns + 1), np.bool_)
    walls[1::2, 1::2] = False
    down, right = connections.astype(np.bool_)
    walls[2:-1:2, 1::2] = ~down[:-1]  # of the last row nothing lies below
    walls[1::2, 2:-1:2] = ~right[:, :-1]
    ends = [(2 * r + 1, 2 * c + 1) for r, c in (start, end)]
    return Maze(walls, ends[0], ends[1])


def _are_truths(array: NDArray[Any]) -> bool:
    return array.dtype.kind == "b" or (array.dtype.kind in "iu" and bool(np.isin(array, (0, 1)).all()))


def _rooms(
    arrays: Mapping[str, NDArray[Any]], names: tuple[str, ...], count: int, usual: Cell
) -> Callable[[int], Cell]:
    """Tells of each maze a room that it has in the array of one of these names."""
    found = next((arrays[name] for name in names if name in arrays), None)
    if found is None:
        return lambda n: usual
    if found.dtype.kind not in "iu" or found.size != 2 * count:
        raise PuzzleError(tr("{name} does not hold a row and a column for every maze.", name=names[0]))
    rooms = found.reshape(count, 2)
    return lambda n: (int(rooms[n, 0]), int(rooms[n, 1]))


def _archive(contents: bytes) -> dict[str, NDArray[Any]]:
    wanted = {f"{name}.npy": name for name in (CONNECTIONS, *_STARTS, *_ENDS)}
    try:
        with zipfile.ZipFile(io.BytesIO(contents)) as file:
            members = [info for info in file.infolist() if info.filename in wanted]
            if any(info.file_size > MOST_BYTES for info in members):
                raise PuzzleError(_too_large())
            return {wanted[info.filename]: _array(file.read(info)) for info in members}
    except PuzzleError:
        raise
    except Exception as error:  # a damaged archive fails in many ways
        raise PuzzleError(tr("This archive is damaged, or no numpy archive.")) from error


def _array(contents: bytes) -> NDArray[Any]:
    """An array whose header is believed only after it was compared with what follows it."""
    file = io.BytesIO(contents)
    try:
        version = npy.read_magic(file)
        read = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
        shape, _, dtype = read(file)
        if dtype.hasobject:
            raise PuzzleError(tr("This array holds Python objects, which HRMscope never unpacks."))
        size = dtype.itemsize
        for side in shape:
            size *= side
        if size > MOST_BYTES:
            raise PuzzleError(_too_large())
        if size > len(contents) - file.tell():
            raise PuzzleError(tr("This array is cut short."))
        file.seek(0)
        array: NDArray[Any] = np.load(file, allow_pickle=False)
    except PuzzleError:
        raise
    except Exception as error:  # so does a header, which numpy reads as Python
        raise PuzzleError(tr("This is not a readable numpy array.")) from error
    return array


def _too_large() -> str:
    return tr("This array is too large: {most} MB is the most.", most=MOST_BYTES // 2**20)
