"""``hrmscope eval``: how many held-out puzzles a model solves."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from app.commands.common import (
    OK,
    CommandError,
    add_json,
    add_model,
    model_path,
    put_json,
    read,
    whole_number,
)
from app.puzzles.base import Puzzle

if TYPE_CHECKING:
    from app.commands.common import Commands
    from app.engine.checkpoint import Loaded
    from app.engine.halting import Policy
    from app.engine.suites import Row


def add(commands: Commands) -> None:
    """Put the command's parser under ``hrmscope``."""
    parser = commands.add_parser("eval", help="measure a model on held-out puzzles")
    add_model(parser)
    parser.add_argument("--policy", choices=("fixed", "q", "verified"), default="q", help="when to stop (q)")
    parser.add_argument("--count", type=whole_number(1), metavar="N", help="puzzles of each set (all of it)")
    parser.add_argument("--file", metavar="FILE", help="puzzles of your own instead of the held-out sets")
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print a table, or a line a set."""
    own = read(args.file)[: args.count] if args.file else []
    path = model_path(args.model, own[0].kind if own else "sudoku")
    from app.engine import checkpoint, suites  # import torch

    loaded = checkpoint.load(path)
    sets: Mapping[str, Sequence[Puzzle]]
    if own:
        sets = {Path(args.file).name: own}
    elif loaded.kind == "sudoku":
        sets = {name: suites.sudoku_set(name, args.count) for name in suites.SUDOKU_SETS}
    else:
        raise CommandError(f"There are no held-out {loaded.kind} puzzles; name a file with --file.")
    segments = args.segments or loaded.config.max_segments
    rows = measure(loaded, sets, args.policy, segments)
    facts = {"model": loaded.name, "policy": args.policy, "segments": segments}
    if args.json:
        for row in rows:
            put_json({**facts, **asdict(row)})
    else:
        print(f"{loaded.name}, policy {args.policy}, at most {segments} segments, one pass\n")
        print(table(rows))
    return OK


def measure(loaded: Loaded, sets: Mapping[str, Sequence[Puzzle]], policy: Policy, segments: int) -> list[Row]:
    """``run_suite`` with a bar on stderr, on a terminal only."""
    from app.engine.suites import run_suite

    ahead = dict(zip(sets, accumulate(map(len, sets.values()), initial=0), strict=False))
    total = sum(map(len, sets.values()))
    with tqdm(total=total, unit="puzzle", leave=False, disable=not sys.stderr.isatty()) as bar:

        def tell(name: str, done: int, _: int) -> None:
            bar.update(ahead[name] + done - bar.n)

        return run_suite(loaded, sets, policy, segments, tell)


def percent(share: float | None) -> str:
    """A share in words; nothing where there is none."""
    return "–" if share is None else f"{100 * share:.1f} %"


def table(rows: Sequence[Row]) -> str:
    """Rows as Markdown."""
    head = ("set", "solved", "share", "95 % interval", "segments", "halted", "right if halted", "ms each")
    lines = [head, tuple("-" * len(word) for word in head)]
    for row in rows:
        lines.append(
            (
                row.name,
                f"{row.solved} of {row.count}",
                percent(row.share),
                f"{percent(row.low)} to {percent(row.high)}",
                f"{row.mean_segments:.1f}",
                percent(row.halted),
                percent(row.halted_right),
                f"{1000 * row.seconds:.1f}",
            )
        )
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
        for line in lines
    )
