"""Memory that was freed goes back to the system: glibc keeps it, which after many views is a gigabyte."""

from __future__ import annotations

import ctypes
import mmap
import sys
from functools import cache
from pathlib import Path

WORTH = 128 * 2**20
"""Bytes more than after the last time from which on it is done again: it takes up to a tenth of a second."""
_STATM = Path("/proc/self/statm")


class Heap:
    """This process's memory, as far as it is known here: Linux with glibc; elsewhere nothing is done."""

    def __init__(self) -> None:
        self._settled = 0

    def tidy(self) -> None:
        """Give back what is free, if it may be much."""
        if sys.platform != "linux" or (give_back := _malloc_trim()) is None:
            return
        if resident() > self._settled + WORTH:
            give_back(0)
            self._settled = resident()
        self._settled = min(self._settled, resident())


def resident() -> int:
    """Bytes that this process holds in memory."""
    return int(_STATM.read_text().split()[1]) * mmap.PAGESIZE


@cache
def _malloc_trim() -> ctypes._NamedFuncPointer | None:
    try:
        return ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):  # another C library
        return None
