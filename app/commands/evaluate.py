"""``hrmscope eval``: how many held-out puzzles a model solves."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
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
from app.engine.views import MOST_VIEWS, Way
from app.puzzles.base import Kind, Puzzle
from app.puzzles.formats import npy_sets

if TYPE_CHECKING:
    from app.commands.common import Commands
    from app.engine.checkpoint import Loaded
    from app.engine.halting import Policy
    from app.engine.score import Row


ONE_PASS = Way("q", 32)
BY_VIEWS = Way("verified", 32, 32)
"""How Sudoku models are measured, unless options ask for another way."""
MAZE_ONE_PASS, MAZE_BY_VIEWS = Way("q"), Way("verified", 0, 8)
"""How maze models are: with the segments that a maze's size is worth."""


def add(commands: Commands) -> None:
    """Put the command's parser under ``hrmscope``."""
    parser = commands.add_parser(
        "eval",
        help="measure a model on held-out puzzles",
        description="Without --policy and --views the held-out sets are measured both in one pass that the "
        "halting head ends, and by views until one is verified.",
    )
    add_model(parser)
    parser.add_argument("--kind", choices=("sudoku", "maze"), default="sudoku", help="whose model (sudoku)")
    parser.add_argument("--policy", choices=("fixed", "q", "verified"), help="when to stop (q)")
    parser.add_argument(
        "--views", type=whole_number(1, MOST_VIEWS), metavar="N", help="views of each, until verified (1)"
    )
    parser.add_argument("--count", type=whole_number(1), metavar="N", help="puzzles of each set (all of it)")
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--suite",
        choices=("standard",),
        default="standard",
        help="the held-out sets, in one pass and by views",
    )
    what.add_argument(
        "--file", metavar="FILE", help="puzzles of your own instead: a file, or a data-set folder of HRM's"
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print a table, or a line a set."""
    own = read_own(args.file)[: args.count] if args.file else []
    path = model_path(args.model, own[0].puzzle.kind if own else args.kind)
    from app.engine import checkpoint, suites  # import torch

    loaded = checkpoint.load(path)
    sets: Mapping[str, Sequence[Puzzle]]
    sets = (
        {Path(args.file).name: [each.puzzle for each in own]}
        if own
        else suites.standard(loaded.kind, args.count)
    )
    if not sets:
        raise CommandError(f"There are no held-out {loaded.kind} puzzles; name a file with --file.")
    identifiers = [each.identifier for each in own] or None
    rows = []
    for way in ways(args, loaded.kind):
        for name, puzzles in sets.items():
            rows += measure(loaded, {name: puzzles}, way, identifiers)
            if args.json:
                put_json({"model": loaded.name, **asdict(rows[-1])})
    if not args.json:
        print(f"{loaded.name}\n\n{table(rows)}")
    return OK


def read_own(file: str) -> list[npy_sets.Numbered]:
    """The puzzles of a file, all with identifier 0, or the test examples of a data-set folder.

    Raises:
        PuzzleError: it holds none.
    """
    if Path(file).is_dir():
        return npy_sets.read(Path(file))
    return [npy_sets.Numbered(puzzle, 0) for puzzle in read(file)]


def ways(args: argparse.Namespace, kind: Kind) -> list[Way]:
    """How to solve: as asked, or both in one pass and by views where nothing was asked."""
    if args.policy or args.views:
        views = args.views or 1
        if views > 1 and args.policy not in (None, "verified"):
            raise CommandError("Several views are looked at until an answer is verified: --policy verified.")
        policy: Policy = "verified" if views > 1 else args.policy or "q"
        return [Way(policy, args.segments or 0, views)]
    if args.file:
        return [Way("q", args.segments or 0)]
    return [replace(way, segments=args.segments or way.segments) for way in standard_ways(kind)]


def standard_ways(kind: Kind) -> tuple[Way, Way]:
    """In one pass, and by views."""
    return (MAZE_ONE_PASS, MAZE_BY_VIEWS) if kind == "maze" else (ONE_PASS, BY_VIEWS)


def measure(
    loaded: Loaded,
    sets: Mapping[str, Sequence[Puzzle]],
    way: Way,
    identifiers: Sequence[int] | None = None,
) -> list[Row]:
    """``run_suite`` with a bar on stderr, on a terminal only."""
    from app.engine.score import run_suite

    ahead = dict(zip(sets, accumulate(map(len, sets.values()), initial=0), strict=False))
    total = sum(map(len, sets.values()))
    with tqdm(total=total, unit="puzzle", leave=False, disable=not sys.stderr.isatty()) as bar:

        def tell(name: str, done: int, _: int) -> None:
            bar.update(ahead[name] + done - bar.n)

        return run_suite(loaded, sets, way, tell, identifiers)


def way_words(row: Row) -> str:
    """How a set was solved, in a few words."""
    views = "one pass" if row.most_views == 1 else f"≤ {row.most_views} views"
    return f"{row.policy}, ≤ {row.most_segments}, {views}"


def percent(share: float | None) -> str:
    """A share in words; nothing where there is none."""
    return "–" if share is None else f"{100 * share:.1f} %"


def table(rows: Sequence[Row]) -> str:
    """Rows as Markdown."""
    head = (
        "set",
        "policy",
        "solved",
        "share",
        "95 % interval",
        "segments",
        "views",
        "halted",
        "right if halted",
        "ms each",
    )
    lines = [head, tuple("-" * len(word) for word in head)]
    for row in rows:
        lines.append(
            (
                row.name,
                way_words(row),
                f"{row.solved} of {row.count}",
                percent(row.share),
                f"{percent(row.low)} to {percent(row.high)}",
                f"{row.mean_segments:.1f}",
                f"{row.mean_views:.1f}",
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
