"""``hrmscope --self-test``: whether the program does its work as it was installed, from solving to films."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from app import __version__, paths
from app.commands.common import NOT_SOLVED, OK, catalogue
from app.commands.doctor import MARKS, Finding
from app.engine import trace_file
from app.engine.events import Finished, Started
from app.engine.stepper import Request, think
from app.engine.trace import Trace
from app.puzzles.base import KINDS, Kind
from app.puzzles.formats import read_puzzles

EXAMPLES: dict[Kind, str] = {
    "sudoku": "sudoku-easy.sdk",
    "maze": "maze-9-perfect.txt",
    "arc": "arc-mirror.json",
}
CARRIED = ("demos", "digits", "guide", "icons", "models", "puzzles")

Window = Callable[[Sequence[str]], int]
"""Opens the window with the words of ``hrmscope open``, and returns its exit code."""
Check = Callable[[], str]
"""Tries something, and says in a sentence what came of it; an exception is a failure."""


class NotHere(Exception):
    """Something that nothing depends on cannot be tried; the text says why."""


def run(window: Window) -> int:
    """Try one thing after the other, and tell each; exit code 1 where one failed.

    No screen is needed, and nothing of the user's is read or written.
    """
    began = time.perf_counter()
    with TemporaryDirectory(prefix="hrmscope-") as name:
        folder = Path(name)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ[paths.HOME_VARIABLE] = str(folder / "home")
        findings = []
        for title, check in checks(folder, window):
            findings.append(found := tried(title, check))
            print(f"{MARKS[found.ok]:<6}{found.name:<10}{found.text}", flush=True)
    good = all(found.ok is not False for found in findings)
    where = "frozen" if paths.frozen() else f"on Python {platform.python_version()}"
    took = f"HRMscope {__version__}, {where}, {time.perf_counter() - began:.1f} s"
    print(f"{took}: everything works." if good else f"{took}: something does not work; see above.")
    return OK if good else NOT_SOLVED


def tried(title: str, check: Check) -> Finding:
    """What came of a check; whatever goes wrong is told and ends nothing."""
    try:
        return Finding(title, True, check())
    except NotHere as reason:
        return Finding(title, None, str(reason))
    except Exception as error:  # what is wrong is what this is to find
        return Finding(title, False, f"{type(error).__name__}: {error}")


def checks(folder: Path, window: Window) -> Iterator[tuple[str, Check]]:
    """All of them, by title."""
    yield "files", files
    for kind in KINDS:
        yield kind, partial(solved, kind)
    yield "run", partial(kept, folder / "run.hrmrun")
    yield "learning", learned
    yield "window", partial(shown, folder, window)


def example(kind: Kind) -> Path:
    """A puzzle that comes with HRMscope."""
    return paths.resources() / "puzzles" / EXAMPLES[kind]


def files() -> str:
    """What comes with HRMscope."""
    wanted = (*CARRIED, "licences") if paths.frozen() else CARRIED
    missing = [name for name in wanted if not any((paths.resources() / name).glob("*"))]
    if missing:
        raise FileNotFoundError(f"{', '.join(missing)} in {paths.resources()}")
    return f"models, puzzles, guide and the rest are in {paths.resources()}"


def thought(kind: Kind) -> Trace:
    """The record of the model that comes with HRMscope thinking about an example."""
    name = catalogue().default_for(kind)
    (puzzle,) = read_puzzles(example(kind))
    if name is None:
        raise NotHere(f"{example(kind).name} was read; no model for {kind} puzzles comes with HRMscope.")
    from app.engine.opening import open_mind  # imports torch

    mind = open_mind(catalogue().find(name))
    ready = mind.ready
    request = Request(puzzle, "q", ready.segments_for(puzzle))
    started, *_, ended = think(mind.backend, request, ready.room(puzzle), ready.name)
    assert isinstance(started, Started) and isinstance(ended, Finished)
    if ended.verdict.solved is False:
        raise AssertionError(f"{name} did not solve {example(kind).name}: {ended.verdict.text}")
    return started.trace


def solved(kind: Kind) -> str:
    """A puzzle of this kind, solved by the model that comes with HRMscope."""
    trace = thought(kind)
    assert trace.finished is not None
    return f"{trace.info.model} solved {example(kind).name} in {1000 * trace.finished.seconds:.0f} ms"


def kept(path: Path) -> str:
    """A run, saved and opened again."""
    trace = thought("sudoku")
    assert trace.finished is not None
    trace_file.save(trace, path)
    back = trace_file.load(path)
    same = all(
        np.array_equal(a.tokens, b.tokens) for a, b in zip(trace.updates(), back.updates(), strict=True)
    )
    if not (
        same and back.info == trace.info and back.finished and back.finished.verdict == trace.finished.verdict
    ):
        raise AssertionError("the run that was opened again is not the one that was saved")
    return f"{len(back)} updates were saved and opened again"


def learned() -> str:
    """A step of the optimiser that adapts a model to a task, and weights that are written and read."""
    import torch

    weight = torch.nn.Parameter(torch.ones(3))
    optimiser = torch.optim.AdamW([weight])
    weight.square().sum().backward()
    optimiser.step()
    if not (weight < 1).all():
        raise AssertionError("a step of the optimiser changed nothing")
    file = BytesIO()
    torch.save({"weight": weight.data}, file)
    file.seek(0)
    if not torch.equal(torch.load(file, weights_only=True)["weight"], weight):
        raise AssertionError("weights that were read are not those that were written")
    return "an optimiser made a step, and weights were written and read"


def shown(folder: Path, window: Window) -> str:
    """The window with every panel, solving a maze and filming it."""
    film = folder / "film.mp4"
    words = [str(example("maze")), "--solve", "--panels", "all", "--film", str(film), "--quit"]
    if code := window(words):
        raise AssertionError(f"the window ended with {code}")
    return f"a maze was solved in the window, and a film of {film.stat().st_size // 1000} kB made of it"
