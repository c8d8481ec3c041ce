"""The window with a stopwatch: when it first shows, when the puzzle is solved, how evenly it stays awake.

``hrmscope bench`` runs it in a process of its own: ``python -m app.probe BORN [words of hrmscope open]``,
BORN being the time at which that process was asked for. It prints one JSON object.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from app.__main__ import open_mind
from app.engine.devices import Asked
from app.engine.service import Mind
from app.ui.launch import launch

TICK = 4
"""Milliseconds between two turns of the event loop that are asked for."""


@dataclass
class Marks:
    """Seconds since the epoch, 0 where it never came to that.

    Besides: the processor's seconds until the window was shown, and whether torch was there by then.
    """

    shown: float = 0.0
    worked: float = 0.0
    torch: bool = False
    ready: float = 0.0
    began: float = 0.0
    ended: float = 0.0
    ticks: list[float] = field(default_factory=list)


class Watched:
    """A backend that notes when thinking begins and ends; all else is the backend's own."""

    def __init__(self, backend: Any, marks: Marks) -> None:
        self._backend, self._marks = backend, marks

    def __getattr__(self, name: str) -> Any:
        return getattr(self._backend, name)

    def begin(self, *puzzle: Any) -> None:
        """A run begins."""
        self._marks.began = time.time()
        self._backend.begin(*puzzle)

    def halt(self) -> tuple[float, float]:
        """A segment ends, perhaps the last one."""
        self._marks.ended = time.time()
        q: tuple[float, float] = self._backend.halt()
        return q


class FirstPaint(QObject):
    """Notes when a window is painted for the first time."""

    def __init__(self, marks: Marks) -> None:
        super().__init__()
        self._marks = marks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Look at every event of the application."""
        if not self._marks.shown and event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            self._marks.shown, self._marks.worked = time.time(), time.process_time()
            self._marks.torch = "torch" in sys.modules
        return False


def peak_memory() -> float | None:
    """The most memory this process ever held, MB; None where the system does not tell.

    Linux's ``ru_maxrss`` begins with what the process that started this one held, so it is not asked.
    """
    status = Path("/proc/self/status")
    if status.exists():
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(peak.split()[1]) * 1024 / 1e6
    try:
        import resource
    except ImportError:  # Windows
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6  # bytes on macOS


def main(argv: Sequence[str]) -> int:
    """Open the window as asked, wait until it closes, print the times."""
    born = float(argv[0])
    marks = Marks()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    first_paint = FirstPaint(marks)
    app.installEventFilter(first_paint)
    timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: marks.ticks.append(time.time()))
    timer.start()

    def opener(path: Path, device: Asked, fast: bool) -> Mind:
        mind = open_mind(path, device, fast)
        marks.ready = time.time()
        return replace(mind, backend=Watched(mind.backend, marks))

    code = launch(argv[1:], opener)
    timer.stop()
    turns = np.array([at for at in marks.ticks if marks.began <= at <= marks.ended])
    gaps = 1000 * np.diff(turns)
    found = {
        "code": code,
        "first_window_s": marks.shown - born if marks.shown else None,
        "first_window_cpu_s": marks.worked,
        "torch_before_window": marks.torch,
        "ready_s": marks.ready - born if marks.ready else None,
        "first_solve_s": marks.ended - born if marks.ended else None,
        "thinking_s": marks.ended - marks.began,
        "ticks": len(gaps),
        "tick_p99_ms": float(np.percentile(gaps, 99)) if len(gaps) else None,
        "tick_max_ms": float(gaps.max()) if len(gaps) else None,
        "peak_memory_mb": peak_memory(),
    }
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
