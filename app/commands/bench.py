"""``hrmscope bench``: how fast the engine and the window are on this machine."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from app.commands.common import OK, CommandError, add_json, model_path, put_json, say
from app.puzzles import formats, generate
from app.puzzles.base import Puzzle

if TYPE_CHECKING:
    from app.commands.common import Commands
    from app.engine.checkpoint import Loaded

SEGMENTS = 16
VIEWS = 32
LONG = 256
"""Segments of the run during which the window's event loop is watched."""
PROBE = ("-m", "app.probe")
"""How the process with the watched window is started."""
PATIENCE = 300
"""Seconds after which a window that does not come back is given up."""

Result = dict[str, Any]


def add(commands: Commands) -> None:
    """Put the command's parser under ``hrmscope``."""
    parser = commands.add_parser("bench", help="measure the speed of engine and window here")
    parser.add_argument(
        "--model", metavar="DIR|NAME", help="a Sudoku model (the one that comes with HRMscope)"
    )
    parser.add_argument("--quick", action="store_true", help="fewer repeats")
    parser.add_argument("--no-window", action="store_true", help="the engine only")
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Measure and print, one result at a time."""
    path = model_path(args.model, "sudoku")
    from app.engine import checkpoint

    loaded = checkpoint.load(path)
    if loaded.kind != "sudoku":
        raise CommandError(
            f"The benchmark thinks about a Sudoku, and {loaded.name} solves {loaded.kind} puzzles."
        )
    puzzle = generate.fresh("sudoku", Random("bench"), givens=26)
    results = [engine(loaded, puzzle, args.quick), runs(loaded, puzzle, args.quick)]
    if not args.no_window:
        results.append(window(path, puzzle))
    for result in (each for part in results for each in part):
        if args.json:
            put_json(result)
        else:
            name, *numbers = result.items()
            print(f"{name[1]}: " + ", ".join(f"{key} {shown(value)}" for key, value in numbers))
    return OK


def shown(value: object) -> str:
    """At most three significant digits."""
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def engine(loaded: Loaded, puzzle: Puzzle, quick: bool) -> Iterator[Result]:
    """Segments against plain PyTorch, streaming against none, and a whole run."""
    import torch

    from app.engine import bench
    from app.engine.model import HRM

    few = 3 if quick else 9
    models = {f"{loaded.name}, {loaded.config.positions_total} positions": (loaded.model, 10 * few)}
    torch.manual_seed(0)
    for name, config in bench.PUBLISHED.items():
        repeats = few if config.seq_len < 500 else max(1, few // 3)
        models[name] = (HRM(config).eval().requires_grad_(False), repeats)
    for name, (model, repeats) in models.items():
        found = bench.segment_against_plain(model, repeats)
        yield {
            "name": f"one segment, {name}",
            "ms": 1000 * found.ours,
            "plain_ms": 1000 * found.theirs,
            "ratio": found.ratio,
        }
    found = bench.streaming_against_bare(loaded, puzzle, SEGMENTS, 3 * few)
    yield {"name": f"{SEGMENTS} segments streamed", "seconds": found.ours, "wanted_seconds": 0.3}
    yield {
        "name": "streaming over not streaming",
        "ms": 1000 * found.ours,
        "bare_ms": 1000 * found.theirs,
        "over": found.ratio - 1,
        "wanted_over": 0.1,
    }


def runs(sudoku: Loaded, puzzle: Puzzle, quick: bool) -> Iterator[Result]:
    """Whole runs as users make them: a Sudoku in one pass and in many views, a large maze."""
    from app.engine import bench, checkpoint
    from app.engine.stepper import Request

    few = 3 if quick else 9
    seconds = bench.run_seconds(sudoku, Request(puzzle, "q", SEGMENTS), few)
    yield {"name": "a 9×9 in one pass", "seconds": seconds, "wanted_seconds": 0.15}
    seconds = bench.views_seconds(sudoku, puzzle, VIEWS, SEGMENTS, few)
    yield {"name": f"{VIEWS} views, {SEGMENTS} segments each", "seconds": seconds, "wanted_seconds": 2.0}
    maze = checkpoint.load(model_path(None, "maze"))
    large = generate.fresh("maze", Random("bench"), rows=30, columns=30)
    seconds = bench.run_seconds(maze, Request(large, "q", maze.config.segments_for(900)), few)
    yield {"name": "a 30×30 maze in one pass", "seconds": seconds, "wanted_seconds": 1.0}


def window(model: Path, puzzle: Puzzle) -> Iterator[Result]:
    """A window offscreen, in a process of its own: once as users start it, once thinking for long."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "bench.sdk"
        formats.save(file, puzzle)
        words = [str(file), "--model", str(model.absolute()), "--solve", "--quit"]
        first = probed(words)
        long = probed([*words, "--policy", "fixed", "--segments", str(LONG), "--panels", "all"])
    if first is None or long is None:
        return
    yield {
        "name": "window",
        "first_window_s": first["first_window_s"],
        "wanted_first_window_s": 1.0,
        "first_solve_s": first["first_solve_s"],
    }
    yield {
        "name": f"event loop over {LONG} segments, all panels",
        "tick_p99_ms": long["tick_p99_ms"],
        "wanted_tick_p99_ms": 20.0,
        "tick_max_ms": long["tick_max_ms"],
        "ticks": long["ticks"],
        "thinking_s": long["thinking_s"],
        "peak_memory_mb": long["peak_memory_mb"],
    }


def probed(words: list[str]) -> Result | None:
    """What ``app.probe`` found; None, and a sentence on stderr, where no window can be made."""
    command = [sys.executable, *PROBE, str(time.time()), *words]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=True
        )
    except subprocess.TimeoutExpired:
        say("The window did not come to an end; its times are left out.")
        return None
    except subprocess.CalledProcessError as error:
        last = (error.stderr.strip().splitlines() or ["no reason given"])[-1]
        say(f"No window can be made here, so its times are left out ({last}).")
        return None
    found: Result = json.loads(done.stdout.splitlines()[-1])
    return found
