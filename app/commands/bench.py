"""``hrmscope bench``: how fast the engine and the window are on this machine."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from app import paths
from app.commands.common import OK, CommandError, add_device, add_json, insist, model_path, put_json, say
from app.engine.devices import Asked
from app.puzzles import formats, generate
from app.puzzles.base import Puzzle

if TYPE_CHECKING:
    from app.commands.common import Commands
    from app.engine.checkpoint import Loaded
    from app.engine.model import HRM

SEGMENTS = 16
VIEWS = 32
WANTED = {81: {"float32": 1.35, "int8": 2.3}, 900: {"float32": 1.1, "int8": 1.5}}
"""How many times as fast as plain PyTorch the published size is to be on the CPU, by the puzzle's cells."""
UNSOLVABLE = "12345678." + 71 * "." + "9"
"""A Sudoku without a solution: the first row lacks a 9, which its last column has."""
LONG = 256
"""Segments of the run during which the window's event loop is watched."""
PROBE = ("--probe",) if paths.frozen() else ("-m", "app.probe")
"""How the process with the watched window is started."""
PATIENCE = 300
"""Seconds after which a window that does not come back is given up."""
FIRST_WINDOW = 1.2 if paths.frozen() else 0.8
READY = 3.5
"""Seconds after the start within which the window is to be seen, and a model to be ready."""

Result = dict[str, Any]


def add(commands: Commands) -> None:
    """Put the command's parser under ``hrmscope``."""
    parser = commands.add_parser("bench", help="measure the speed of engine and window here")
    parser.add_argument(
        "--model", metavar="DIR|NAME", help="a Sudoku model (the one that comes with HRMscope)"
    )
    parser.add_argument("--quick", action="store_true", help="fewer repeats")
    add_device(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--no-window", action="store_true", help="the engine only")
    what.add_argument("--startup", action="store_true", help="only how soon the window is there")
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Measure and print, one result at a time."""
    if args.startup:
        tell(startup(3 if args.quick else 9), args.json)
        return OK
    path = model_path(args.model, "sudoku")
    from app.engine import checkpoint, opening

    loaded = checkpoint.load(path)
    if loaded.kind != "sudoku":
        raise CommandError(
            f"The benchmark thinks about a Sudoku, and {loaded.name} solves {loaded.kind} puzzles."
        )
    insist(opening.place(loaded.model, args.device)[1])
    puzzle = generate.fresh("sudoku", Random("bench"), givens=26)
    results = [engine(loaded, puzzle, args.quick, args.device), runs(loaded, puzzle, args.quick)]
    if not args.no_window:
        results.append(window(path, puzzle))
    for part in results:
        tell(part, args.json)
    return OK


def tell(results: Iterator[Result], as_json: bool) -> None:
    """Print results as they come."""
    for result in results:
        if as_json:
            put_json(result)
        else:
            name, *numbers = result.items()
            print(f"{name[1]}: " + ", ".join(f"{key} {shown(value)}" for key, value in numbers))


def shown(value: object) -> str:
    """At most three significant digits."""
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def engine(loaded: Loaded, puzzle: Puzzle, quick: bool, device: Asked) -> Iterator[Result]:
    """Segments against plain PyTorch, streaming against none, and a whole run."""
    import torch

    from app.engine import bench
    from app.engine.model import HRM

    few = 3 if quick else 9
    yield from segments(
        f"{loaded.name}, {loaded.config.positions_total} positions", loaded.model, 10 * few, device
    )
    torch.manual_seed(0)
    for name, config in bench.PUBLISHED.items():
        repeats = few if config.seq_len < 500 else max(1, few // 3)
        model = HRM(config).eval().requires_grad_(False)
        yield from segments(name, model, repeats, device, WANTED.get(config.seq_len, {}))
    found = bench.streaming_against_bare(loaded, puzzle, SEGMENTS, 3 * few)
    yield {"name": f"{SEGMENTS} segments streamed", "seconds": found.ours, "wanted_seconds": 0.3}
    yield {
        "name": "streaming over not streaming",
        "ms": 1000 * found.ours,
        "bare_ms": 1000 * found.theirs,
        "over": found.ratio - 1,
        "wanted_over": 0.1,
    }
    updates = SEGMENTS * loaded.config.updates_per_segment
    bare_calls = bench.calls_seconds(loaded.config, 10 * few)
    yield {
        "name": "overhead of one update",
        "update_ms": 1000 * found.theirs / updates,
        "calls_ms": 1000 * bare_calls,
        "streaming_ms": 1000 * (found.ours - found.theirs) / updates,
        "both_ms": 1000 * (bare_calls + (found.ours - found.theirs) / updates),
        "wanted_ms": 0.3,
    }


def segments(
    name: str, model: HRM, repeats: int, device: Asked, wanted: Mapping[str, float] | None = None
) -> Iterator[Result]:
    """One segment of a model in every arithmetic, each against the plain model in the same run."""
    from app.engine import bench

    where, seconds = bench.segment_against_plain(model, repeats, device)
    attends = model.config.mixer == "attention"
    products = {"16 bits": "", "float32": "product", "int8": "product int8", "bf16": "product bf16"}
    for arithmetic, product in products.items():
        if arithmetic not in seconds:
            continue
        ours, plain = seconds[arithmetic], seconds["plain"]
        result: Result = {
            "name": f"one segment, {name}, {arithmetic}", "device": where if not product else "CPU",
            "ms": 1000 * ours, "plain_ms": 1000 * plain, "ratio": ours / plain, "times_as_fast": plain / ours,
        }  # fmt: skip
        if wanted and arithmetic in wanted:
            result["wanted_times_as_fast"] = wanted[arithmetic]
        if attends:
            result["gflops"] = bench.segment_operations(model.config) / ours / 1e9
        if product in seconds:
            result["product_gflops"] = bench.gate_operations(model.config) / seconds[product] / 1e9
        yield result


def runs(sudoku: Loaded, puzzle: Puzzle, quick: bool) -> Iterator[Result]:
    """Whole runs as users make them: a Sudoku in one pass and in many views, a large maze."""
    from app.engine import bench, checkpoint
    from app.engine.stepper import Request

    few = 3 if quick else 9
    seconds = bench.run_seconds(sudoku, Request(puzzle, "q", SEGMENTS), few)
    yield {"name": "a 9×9 in one pass", "seconds": seconds, "wanted_seconds": 0.15}
    yield from harder(sudoku, few)
    maze = checkpoint.load(model_path(None, "maze"))
    large = generate.fresh("maze", Random("bench"), rows=30, columns=30)
    seconds = bench.run_seconds(maze, Request(large, "q", maze.config.segments_for(900)), few)
    yield {"name": "a 30×30 maze in one pass", "seconds": seconds, "wanted_seconds": 1.0}


def harder(sudoku: Loaded, few: int) -> Iterator[Result]:
    """What Solve harder does: until a view of a hard Sudoku is verified, and where none ever is."""
    from app.engine import bench, suites
    from app.engine.stepper import Request

    own = sudoku.config.segments_for(81)

    def seconds(puzzle: Puzzle, segments: int, repeats: int) -> float:
        return bench.run_seconds(sudoku, Request(puzzle, "verified", segments, views=VIEWS), repeats)

    hard = [seconds(each, own, 1) for each in suites.drawn("sudoku", "hard", few)]
    yield {
        "name": f"{VIEWS} views until one is verified, at most {own} segments each, median of {few} hard 9×9",
        "seconds": median(hard),
        "longest_seconds": max(hard),
    }
    (unsolvable,) = formats.parse_text(UNSOLVABLE)
    name = f"{VIEWS} views of a 9×9 that stays unsolved"
    yield {
        "name": f"{name}, {SEGMENTS} segments each",
        "seconds": seconds(unsolvable, SEGMENTS, max(1, few // 3)),
        "wanted_seconds": 2.0,
    }
    yield {"name": f"{name}, {own} segments each", "seconds": seconds(unsolvable, own, max(1, few // 3))}


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


def startup(repeats: int) -> Iterator[Result]:
    """How soon the window is seen and a model is ready; files are in the system's cache by then."""
    words = ["--solve", "--quit"]
    if probed(words) is None:
        return
    starts = [found for _ in range(repeats) if (found := probed(words))]
    yield {
        "name": f"start, median of {len(starts)}",
        "first_window_s": median(found["first_window_s"] for found in starts),
        "slowest_first_window_s": max(found["first_window_s"] for found in starts),
        "wanted_first_window_s": FIRST_WINDOW,
        "first_window_cpu_s": median(found["first_window_cpu_s"] for found in starts),
        "ready_s": median(found["ready_s"] for found in starts),
        "wanted_ready_s": READY,
        "torch_before_window": any(found["torch_before_window"] for found in starts),
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
