"""Mutations without coverage, always the same ones: for the suite, and where there is no atheris."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from random import Random

from tools.fuzz.targets import Find, Target

SLOWEST, LARGEST = 1.0, 500
"""Seconds of computing, and megabytes, that one input may take."""
_TOKENS = (
    b"\0", b"\xff", b"\x7f", b"[", b"]", b"{", b"}", b'"', b",", b":", b"\n", b"\r", b"#", b"-1", b"1e999",
    b"9" * 40, b"null", b"true", b"NaN", b"../", b"/etc/passwd", b"[" * 2000, b"\xef\xbb\xbf", b"\x80\x04",
    b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"0", b"S", b"G",
)  # fmt: skip


def mutations(seeds: Sequence[bytes], largest: int, rng: Random) -> Iterator[bytes]:
    """Without end: seeds with bytes changed, put in, taken out, repeated, or mixed with another seed."""
    while True:
        data = bytearray(rng.choice(seeds))
        for _ in range(rng.choice((1, 1, 2, 4, 16))):
            at, span = rng.randrange(len(data) + 1), rng.choice((1, 1, 2, 8, 64))
            match rng.randrange(6):
                case 0:
                    data[at : at + 1] = bytes([rng.randrange(256)])
                case 1:
                    data[at:at] = rng.choice(_TOKENS)
                case 2:
                    del data[at : at + span]
                case 3:
                    data[at:at] = data[max(0, at - span) : at] * rng.choice((1, 2, 20))
                case 4:
                    other = rng.choice(seeds)
                    cut = rng.randrange(len(other) + 1)
                    data[at:] = other[cut:]
                case _ if at < len(data):
                    data[at] ^= 1 << rng.randrange(8)
        yield bytes(data[:largest])


def tried(target: Target, data: bytes) -> bool:
    """Try one input; whether it was read.

    Raises:
        Find: it took too long, or too much memory, besides what the target itself finds.
    """
    began, held = time.process_time(), _peak()
    read = target(data)
    if (took := time.process_time() - began) > SLOWEST:
        raise Find(f"{took:.1f} s for {len(data)} bytes")
    if (grown := _peak() - held) > LARGEST:
        raise Find(f"{grown} MB for {len(data)} bytes")
    return read


def _peak() -> int:
    """Megabytes that this process ever held at once; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "linux" else 2**20)


def drive(target: Target, runs: int, seed: int = 0) -> int:
    """Try so many inputs; how many were read.

    Raises:
        Exception: the first find, with the input as its note.
    """
    good = mutations(target.seeds(), target.largest, Random(seed))
    read = 0
    for _ in range(runs):
        data = next(good)
        try:
            read += tried(target, data)
        except Exception as error:  # it goes on its way, with the input that led to it
            error.add_note(f"input: {data[:2000]!r}")
            raise
    return read
