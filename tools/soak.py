"""``python -m tools.soak``: run after run in one window, cancelled at random moments; does anything leak?

Kinds, models, themes and ways of running change at random. Told at the end: resident memory, threads,
widgets, and what was unhandled; the exit code is 1 where something grew or failed.
"""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.puzzles import generate
from app.puzzles.base import KINDS, Kind, Puzzle
from app.puzzles.formats import read_puzzles
from app.ui.appearance import Appearance
from app.ui.main_window import MainWindow
from app.ui.session import Phase

GROWTH = 0.05
"""How much more resident memory there may be in the last fifth of the runs than in the second."""
MOST_TABS = 5
"""Puzzles that stay open."""
LONGEST = 60.0
"""Seconds after which a run that does not end is a fault."""
Models = Sequence[Path]


@dataclass
class Sample:
    """How it stands after so many runs; ``records``: megabytes of those that the window keeps, of 50 runs."""

    runs: int
    megabytes: float
    records: float
    widgets: int
    threads: tuple[str, ...]


@dataclass
class Found:
    """What was found: samples, faults in words, and how runs ended."""

    samples: list[Sample] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    ends: dict[str, int] = field(default_factory=dict)

    def growth(self) -> float:
        """Of resident memory, from the second fifth of the runs to the last; 0 for a few samples."""
        fifth = len(self.samples) // 5
        if not fifth:
            return 0.0
        early, late = self.samples[fifth : 2 * fifth], self.samples[-fifth:]
        return median(s.megabytes for s in late) / median(s.megabytes for s in early) - 1


def resident() -> float:
    """Megabytes that this process holds in memory; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def wait(milliseconds: int, until: Callable[[], bool] = lambda: False) -> bool:
    """Let the window live for so long, or until something is; whether it came to that."""
    end = time.monotonic() + milliseconds / 1000
    while not until() and (left := end - time.monotonic()) > 0:
        loop = QEventLoop()
        QTimer.singleShot(min(10, 1 + int(1000 * left)), loop.quit)
        loop.exec()
    return until()


class Soak:
    """Uses one window as an impatient person would."""

    def __init__(
        self, window: MainWindow, appearance: Appearance, puzzles: dict[Kind, list[Puzzle]],
        models: dict[Kind, Models], seed: int = 0, hurry: int = 150,
    ) -> None:  # fmt: skip
        """``hurry``: milliseconds after which a run is cancelled, at the most."""
        self._window, self._session, self._appearance = window, window.session, appearance
        self._puzzles, self._models, self._hurry = puzzles, models, hurry
        self._rng = Random(seed)
        self.found = Found()
        self._session.complained.connect(self.found.faults.append)

    def run(self, runs: int, every: int, tell: Callable[[Sample], object] = str) -> Found:
        """So many runs, and a sample after every few."""
        for number in range(1, runs + 1):
            self._change()
            self._one()
            if number % every == 0:
                self.found.samples.append(self._sample(number))
                tell(self.found.samples[-1])
        return self.found

    def _change(self) -> None:
        rng, window = self._rng, self._window
        kind = rng.choice(list(self._puzzles))
        if rng.random() < 0.5:
            window.show_kind(kind)
        else:
            kind = window.desks.kind
        window.files.show_puzzles([rng.choice(self._puzzles[kind])])
        while len(documents := window.desks.documents) > MOST_TABS:
            window.files.close(rng.choice(documents))
        if rng.random() < 0.15:
            self._appearance.choose(rng.choice(["dark", "light"]))
        if rng.random() < 0.1 and self._models[kind]:
            self._session.open_model(rng.choice(list(self._models[kind])), asked=rng.random() < 0.5)

    def _one(self) -> None:
        session, rng = self._session, self._rng
        wait(1000 * int(LONGEST), lambda: session.model is not None or rng.random() < 0.01)
        begin = rng.choice([session.solve] * 5 + [session.solve_harder] + [session.watch, session.step] * 2)
        begin()
        if rng.random() < 0.75:
            wait(rng.randrange(self._hurry))
            rng.choice([session.cancel, session.cancel, session.reset, session.pause, session.solve])()
            wait(rng.randrange(20))
            session.cancel()
        else:
            session.solve()
            if not wait(int(1000 * LONGEST), lambda: not self._is_on()):
                made = len(self._window.playhead.trace or ())
                self.found.faults.append(
                    f"after {LONGEST:.0f} s a run of {session.shown_views} views had made {made} updates"
                )
                session.cancel()
        if session.phase is Phase.FAILED:
            self.found.faults.append(session.failure)
        name = session.phase.name.lower()
        self.found.ends[name] = self.found.ends.get(name, 0) + 1

    def _is_on(self) -> bool:
        return self._session.active or self._session.phase is Phase.WAITING

    def _sample(self, runs: int) -> Sample:
        wait(50)
        gc.collect()
        threads = tuple(sorted(thread.name for thread in threading.enumerate()))
        records = self._window.playhead.runs.weight / 2**20
        return Sample(runs, resident(), records, len(QApplication.allWidgets()), threads)


def some_puzzles(resources: Path) -> dict[Kind, list[Puzzle]]:
    """A few of every kind."""
    mazes = [generate.fresh("maze", Random(i), rows=side, columns=side) for i, side in enumerate((9, 15, 21))]
    tasks = [read_puzzles(path)[0] for path in sorted((resources / "puzzles").glob("arc-*.json"))[:4]]
    sudokus = [generate.fresh("sudoku", Random(i), givens=30) for i in range(6)]
    return {"sudoku": sudokus, "maze": mazes, "arc": tasks}


def main() -> int:
    """Soak the window with the models that come with HRMscope."""
    parser = argparse.ArgumentParser(prog="python -m tools.soak", description=__doc__)
    parser.add_argument("--runs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["HRMSCOPE_HOME"] = home
        return _soak(asked.runs, asked.seed)


def _soak(runs: int, seed: int) -> int:
    from app import paths
    from app.__main__ import open_mind
    from app.engine.catalogue import Catalogue
    from app.engine.mailbox import Mailbox
    from app.engine.service import EngineService
    from app.ui import crash
    from app.ui.garbage import collected_here
    from app.ui.models import models_for
    from app.ui.preferences import Preferences

    app = QApplication(sys.argv[:1])
    preferences, resources = Preferences(None), paths.resources()
    appearance = Appearance(app, "dark")
    catalogue = Catalogue(resources / "models")
    service = EngineService(Mailbox(), open_mind)
    window = MainWindow(service, catalogue, preferences, appearance, resources)
    window.playhead.drawing.connect(service.let_interface_go_first)
    models = {kind: list(models_for(catalogue, preferences, kind)) for kind in KINDS}
    soak = Soak(
        window, appearance, {k: p for k, p in some_puzzles(resources).items() if models[k]}, models, seed
    )
    log = _Heard()
    logging.getLogger().addHandler(log)
    with collected_here(), crash.errors_told(window):
        window.show()
        wait(int(1000 * LONGEST), lambda: window.session.model is not None)
        before = time.monotonic()
        found = soak.run(runs, max(1, runs // 100), lambda sample: print(sample, flush=True))
        took = time.monotonic() - before
        window.close()
    found.faults += log.heard
    leaks = found.growth() > GROWTH
    stray = len(found.samples[-1].threads) > len(found.samples[0].threads)
    print(f"{runs} runs in {took:.0f} s, seed {seed}; ended {found.ends}")
    print(f"resident memory grew by {100 * found.growth():.1f} %; faults: {found.faults or 'none'}")
    return int(leaks or stray or bool(found.faults))


class _Heard(logging.Handler):
    """Takes down what was logged as an error, unhandled exceptions among it."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.getMessage()} {record.exc_info or ''}")


if __name__ == "__main__":
    sys.exit(main())
