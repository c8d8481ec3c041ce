"""Small files that would become huge are refused in a sentence, before there is room made for them."""

from __future__ import annotations

import io
import json
import pickle
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.engine.card import CARD, CheckpointError, read_card
from app.engine.published import read_tensors
from app.engine.trace_file import TraceFileError, load
from app.puzzles.base import PuzzleError
from app.puzzles.formats import read_puzzles
from app.puzzles.photo import PhotoError
from app.settings import from_json
from app.ui import pictures
from tools.fuzz import seeds
from tools.fuzz.targets import zipped

LITTLE = 24 * 2**20
"""Bytes that a refusal may take."""
HUGE = 66 * 2**20


@pytest.fixture(autouse=True)
def takes_little() -> Iterator[None]:
    """Python's own memory, in which archives, arrays and texts are unpacked."""
    seeds.run_arrays(), seeds.weights()  # made before it is counted
    yield


def refused(do: Callable[[], object], error: type[Exception]) -> str:
    """The sentence; it took little memory."""
    tracemalloc.start()
    try:
        with pytest.raises(error) as caught:
            do()
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < LITTLE, f"{peak / 2**20:.0f} MB"
    return str(caught.value)


def run_of(tmp_path: Path, members: dict[str, bytes], kind: int, claim: int | None = None) -> Path:
    """A record; ``claim``: how large its tokens say that they are."""
    with zipfile.ZipFile(out := io.BytesIO(), "w", kind) as archive:
        for name, contents in members.items():
            archive.writestr(name, contents)
    data = out.getvalue()
    if claim is not None:
        size = struct.pack("<I", len(members["tokens.npy"]))
        assert data.count(size) == 2
        data = data.replace(size, struct.pack("<I", claim))
    path = tmp_path / "bomb.hrmrun"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("kind", "claim", "said"),
    [
        (zipfile.ZIP_DEFLATED, None, "far too large"),
        (zipfile.ZIP_DEFLATED, 1000, "damaged"),  # it unpacks to more than it says
        (zipfile.ZIP_BZIP2, 1000, "damaged"),
    ],
)
def test_a_record_that_unpacks_to_far_more(tmp_path: Path, kind: int, claim: int | None, said: str) -> None:
    path = run_of(tmp_path, {**seeds.run_arrays(), "tokens.npy": bytes(HUGE)}, kind, claim)
    assert path.stat().st_size < 2**18
    assert said in refused(lambda: load(path), TraceFileError)


def test_a_record_whose_header_is_all_brackets(tmp_path: Path) -> None:
    members = {**seeds.run_arrays(), "header.npy": b"[" * (17 * 2**20)}
    path = run_of(tmp_path, members, zipfile.ZIP_DEFLATED)
    assert "far too large" in refused(lambda: load(path), TraceFileError)


def packed(tmp_path: Path, contents: bytes, kind: int = zipfile.ZIP_STORED) -> Path:
    """Weights as torch writes them, with this in place of what tells of them."""
    good = seeds.pickles()[0]
    path = tmp_path / "bomb.pt"
    with zipfile.ZipFile(io.BytesIO(good)) as old, zipfile.ZipFile(path, "w", kind) as new:
        for name in old.namelist():
            new.writestr(name, contents if name.endswith("data.pkl") else old.read(name))
    return path


class Room:
    """Unpickled, it would be so many bytes."""

    def __reduce__(self) -> tuple[object, ...]:
        return (bytearray, (HUGE,))


def test_weights_that_unpack_to_far_more(tmp_path: Path) -> None:
    path = packed(tmp_path, pickle.dumps({}, 2) + bytes(HUGE), zipfile.ZIP_DEFLATED)
    assert "claims more weights than it holds" in refused(lambda: read_tensors(path), CheckpointError)


def test_a_pickle_that_asks_for_room(tmp_path: Path) -> None:
    bomb = pickle.dumps({"a": Room()}, 2)
    old_format = tmp_path / "old.pt"
    old_format.write_bytes(bomb)
    for path in (packed(tmp_path, bomb), old_format):
        assert "something else than weights" in refused(lambda path=path: read_tensors(path), CheckpointError)


def test_safetensors_that_claim_more_than_they_hold(tmp_path: Path) -> None:
    path = tmp_path / "bomb.safetensors"
    told = {"a": {"dtype": "F32", "shape": [10**9, 10**3], "data_offsets": [0, 4 * 10**12]}}
    head = json.dumps(told).encode()
    for data in (struct.pack("<Q", len(head)) + head, struct.pack("<Q", 2**62) + head, b"[" * 10**6):
        path.write_bytes(data)
        assert "get it again" in refused(lambda: read_tensors(path), CheckpointError)


def png(width: int, height: int, rows: bytes) -> bytes:
    """A grey picture of this size, whatever is in it."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (png(100_000, 100_000, b""), "too large"),
        (png(2**31 - 1, 2**31 - 1, b""), "cannot be read"),
        (b"P5 99999 99999 255\n", "cannot be read"),
        (png(40, 40, b"")[:60], "cannot be read"),
    ],
)
def test_a_picture_of_more_pixels_than_it_may_have(data: bytes, said: str) -> None:
    assert said in refused(lambda: pictures.load(data), PhotoError)


def test_json_nested_without_end_and_numbers_without_end(tmp_path: Path) -> None:
    for text in ("[" * 200_000, '{"a":' * 100_000, "9" * 100_000, "[" + "9" * 100_000 + "]"):
        (tmp_path / CARD).write_text(text if len(text) < 10**5 else text[: 10**5])
        assert "get the model again" in refused(lambda: read_card(tmp_path), CheckpointError)
        assert refused(lambda text=text: from_json(text), ValueError) == "is damaged"
        assert refused(lambda text=text: read_puzzles(text.encode()), PuzzleError).endswith(".")


def test_what_was_not_tampered_with_is_read(tmp_path: Path) -> None:
    """Else all of the above would be refused for something else."""
    path = tmp_path / "run.hrmrun"
    path.write_bytes(zipped(seeds.run_arrays()))
    assert len(load(path)) > 0
    weights = tmp_path / "w.pt"
    for data in seeds.pickles():
        weights.write_bytes(data)
        assert set(read_tensors(weights)) == set(seeds.weights())
