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

from app.commands import evaluate_arc
from app.commands.common import (
    OK,
    CommandError,
    add_device,
    add_fast,
    add_json,
    add_model,
    explain_fast,
    insist,
    markdown,
    model_path,
    put_json,
    read,
    say,
    whole_number,
)
from app.engine.card_words import COLUMNS, cells, percent, way_words
from app.engine.views import MOST_VIEWS, Way
from app.puzzles.base import Kind, Puzzle
from app.puzzles.formats import npy_sets

if TYPE_CHECKING:
    from app.commands.common import Commands
    from app.engine.backends.base import Backend
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
    add_device(parser)
    add_fast(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--suite",
        choices=("standard", "arc"),
        default="standard",
        help="the held-out sets, in one pass and by views; or how well held-out ARC tasks are learned",
    )
    what.add_argument(
        "--file", metavar="FILE", help="puzzles of your own instead: a file, or a data-set folder of HRM's"
    )
    arc = parser.add_argument_group("of --suite arc")
    arc.add_argument(
        "--tasks", type=Path, metavar="DIR", help="the training tasks of ARC-AGI-1, for those held out"
    )
    arc.add_argument(
        "--results",
        type=Path,
        metavar="FILE",
        help="a line a task; those in it are not measured again",
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print a table, or a line a set."""
    if args.suite == "arc":
        return evaluate_arc.run(args)
    own = read_own(args.file)[: args.count] if args.file else []
    path = model_path(args.model, own[0].puzzle.kind if own else args.kind)
    from app.engine import checkpoint, opening, suites  # import torch

    loaded = checkpoint.load(path)
    backend, choice = opening.settle(loaded, args.device, args.fast, say)
    insist(choice)
    explain_fast(choice, args.fast)
    elsewhere = backend if choice.used != "cpu" else None
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
        asked = sets if args.policy or args.views else suites.measured(sets, way.views)
        for name, puzzles in asked.items():
            rows += measure(loaded, {name: puzzles}, way, identifiers, elsewhere)
            if args.json:
                put_json({"model": loaded.name, "device": backend.device, **asdict(rows[-1])})
            else:
                say(result_words(rows[-1]))
    if not args.json:
        print(f"{loaded.name} on {backend.device}\n\n{table(rows)}")
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
    backend: Backend | None = None,
) -> list[Row]:
    """``run_suite`` with a bar on stderr, on a terminal only."""
    from app.engine.score import run_suite

    ahead = dict(zip(sets, accumulate(map(len, sets.values()), initial=0), strict=False))
    total = sum(map(len, sets.values()))
    with tqdm(total=total, unit="puzzle", leave=False, disable=not sys.stderr.isatty()) as bar:

        def tell(name: str, done: int, _: int) -> None:
            bar.update(ahead[name] + done - bar.n)

        return run_suite(loaded, sets, way, tell, identifiers, backend)


def result_words(row: Row) -> str:
    """A set's result in a sentence, told long before the table of all sets."""
    return f"{row.name} ({way_words(asdict(row))}): {row.solved} of {row.count}, {percent(row.share)}."


def table(rows: Sequence[Row]) -> str:
    """Rows as Markdown."""
    return markdown(COLUMNS, [cells(asdict(row)) for row in rows])
