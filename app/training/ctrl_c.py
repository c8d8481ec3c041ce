"""Ctrl+C while learning: a step is finished before it counts."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

NOTICED = b"\nStopping after this step. Ctrl+C again stops at once, without saving.\n"


@contextmanager
def noticed() -> Iterator[threading.Event]:
    """Whether Ctrl+C was pressed in this block, which goes on; a second one interrupts it as usual.

    Outside the main thread, or where Ctrl+C means something else already, it is left as it is.
    """
    pressed = threading.Event()
    usual = signal.default_int_handler
    in_main = threading.current_thread() is threading.main_thread()
    if not in_main or signal.getsignal(signal.SIGINT) is not usual:
        yield pressed
        return

    def notice(*_: object) -> None:
        signal.signal(signal.SIGINT, usual)
        pressed.set()
        with suppress(OSError):
            os.write(2, NOTICED)  # stderr; print may be in the middle of a line of its own

    signal.signal(signal.SIGINT, notice)
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, usual)


def leave_to_parent(_: int) -> None:
    """Let a worker process outlive Ctrl+C, which reaches it too; the one that learns ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
