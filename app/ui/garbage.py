"""Collecting reference cycles on the window's thread, and on no other.

Python looks for cycles on whichever thread happens to allocate. A cycle may hold widgets, and a
widget that dies on the engine's thread takes the program with it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

PAUSE = 2000
"""Milliseconds between two looks."""


@contextmanager
def collected_here(pause: int = PAUSE) -> Iterator[None]:
    """While this lasts, only this thread's event loop collects."""
    timer = QTimer(interval=pause)
    timer.timeout.connect(_collect)
    timer.start()
    gc.disable()
    try:
        yield
    finally:
        timer.stop()
        gc.collect()  # so that a thread which is still at work finds no widgets to collect
        gc.enable()


def _collect() -> None:
    """Collect the oldest generation that is due, as Python itself would."""
    due = [
        generation
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if 0 < threshold < count
    ]
    if due:
        gc.collect(due[-1])
