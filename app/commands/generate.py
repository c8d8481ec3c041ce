"""``hrmscope generate``: fresh puzzles, each with exactly what was asked for or a word of what is not."""

from __future__ import annotations

import argparse
import secrets
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from app.commands.common import OK, add_json, put_json, say, whole_number
from app.puzzles import formats, generate, rules
from app.puzzles.arc import ArcTask
from app.puzzles.base import Puzzle
from app.puzzles.maze import LARGEST, SMALLEST
from app.puzzles.rating import GRADES, rate
from app.puzzles.sudoku import Sudoku

if TYPE_CHECKING:
    from app.commands.common import Commands

USUAL_GIVENS = 30
ASKED = {grade.partition(" ")[0]: grade for grade in GRADES}
"""Each grade by the word that asks for it."""


def add(commands: Commands) -> None:
    """Put the command's parser under ``hrmscope``."""
    parser = commands.add_parser("generate", help="make fresh puzzles")
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="KIND")
    sudoku = kinds.add_parser("sudoku", help="with exactly one solution")
    either = sudoku.add_mutually_exclusive_group()
    either.add_argument(
        "--givens", type=whole_number(17, 81), metavar="N",
        help=f"how many ({USUAL_GIVENS}); below 23, as few as {generate.GRIDS} grids allow: stderr tells",
    )  # fmt: skip
    either.add_argument("--grade", choices=tuple(ASKED), help="how hard for people, whatever the givens")
    maze = kinds.add_parser("maze", help="with start and goal well apart")
    side = whole_number(SMALLEST, LARGEST)
    maze.add_argument("--rows", type=side, default=15, metavar="N", help="5 to 99 (15)")
    maze.add_argument("--cols", type=side, default=15, metavar="N", help="5 to 99 (15)")
    maze.add_argument("--style", choices=generate.STYLES, default="perfect", help="how it is built (perfect)")
    arc = kinds.add_parser(
        "arc", help="tasks that show a rule", epilog=families(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    arc.add_argument("--rule", default="", metavar="NAME", help="one of those below (any)")
    for kind in (sudoku, maze, arc):
        kind.add_argument("--count", type=whole_number(1), default=1, metavar="N", help="how many (1)")
        kind.add_argument("--seed", type=whole_number(0), metavar="N", help="the same seed, the same puzzles")
        kind.add_argument("--out", type=Path, metavar="FILE", help="write them to a file of a fitting suffix")
        add_json(kind)
        kind.set_defaults(run=run, parser=kind)


def families() -> str:
    """Every family of rules and what it is about, by topics."""
    lines = []
    for topic in rules.TOPICS:
        lines += ["", f"rules, {topic}:"]
        lines += [f"  {each.name:20} {each.about}" for each in rules.FAMILIES.values() if each.topic == topic]
    return "\n".join(lines)


def run(args: argparse.Namespace) -> int:
    """Make puzzles and print or write them."""
    seed = secrets.randbelow(10**9) if args.seed is None else args.seed
    made, reached = [], []
    for index in range(args.count):
        puzzle = make(args, Random(f"generate {seed}:{index}"))
        if args.out:
            made.append(puzzle)
        facts = {"kind": args.kind, "index": index, "seed": seed, "puzzle": text_of(puzzle)}
        if isinstance(puzzle, Sudoku):
            facts["givens"] = int((puzzle.cells > 0).sum())
            reached.append(facts["givens"])
            if args.json:
                rating = rate(puzzle.cells.ravel().tolist())
                facts |= {"grade": rating.grade, "hardest": rating.hardest, "steps": rating.steps}
        if isinstance(puzzle, ArcTask):
            facts["rule"] = puzzle.extra["rule"]
        if args.json:
            put_json(facts)
        elif not args.out:
            print(facts["puzzle"])
    if args.out:
        formats.save(args.out, made)
        if not args.json:
            print(f"{args.out}: {len(made)} written, seed {seed}.")
    if args.kind == "sudoku" and args.givens:
        tell_of_more(reached, args.givens)
    return OK


def tell_of_more(reached: list[int], givens: int) -> None:
    """Say which givens were reached where they are more than asked for."""
    more = [count for count in reached if count > givens]
    if more:
        counts = f"{min(more)}" if min(more) == max(more) else f"{min(more)} to {max(more)}"
        say(
            f"{len(more)} of {len(reached)} made have {counts} givens, not {givens}: "
            f"none of {generate.GRIDS} grids tried for each allowed fewer."
        )


def make(args: argparse.Namespace, rng: Random) -> Puzzle:
    """One puzzle as asked for."""
    if args.kind == "sudoku":
        grade = ASKED[args.grade] if args.grade else None
        return generate.fresh("sudoku", rng, givens=args.givens or USUAL_GIVENS, grade=grade)
    if args.kind == "arc":
        return generate.fresh("arc", rng, rule=args.rule)
    return generate.fresh("maze", rng, rows=args.rows, columns=args.cols, style=args.style)


def text_of(puzzle: Puzzle) -> str:
    """A puzzle as text that can be read back: a Sudoku in one line, a maze row by row, a task as JSON."""
    suffix = ".json" if isinstance(puzzle, ArcTask) else ".txt"
    return formats.format_text([puzzle], suffix).removesuffix("\n")
