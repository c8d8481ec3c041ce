"""``hrmscope train``: follow a recipe from first step to model folder; stopped, it goes on from there."""

from __future__ import annotations

import argparse
import ctypes
import json
import platform
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import app.training
from app import paths
from app.commands.common import INTERRUPTED, OK, CommandError, add_json, put_json, say, whole_number
from app.commands.evaluate import measure, standard_ways, table
from app.training import recipe as recipes

if TYPE_CHECKING:
    from app.commands.common import Commands
    from app.engine.model import HRM
    from app.engine.score import Row

RECIPES = Path(app.training.__file__).parent / "recipes"
DIGITS = "digits"
"""The recipe of the network that reads pictures; the only one that is no TOML file."""


def add(commands: Commands) -> None:
    """Put the command's parser under ``hrmscope``."""
    parser = commands.add_parser("train", help="train a model; stopped, the same command goes on")
    parser.add_argument(
        "recipe", metavar="RECIPE", help=f"a recipe ({known_recipes()}) or a TOML file of one"
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="of state, log and model (runs/RECIPE)")
    parser.add_argument("--fresh", action="store_true", help="start over even where a state is there")
    parser.add_argument(
        "--steps", type=whole_number(1), metavar="N",
        help="stop at step N (the recipe's last); past that one, the learning rate falls to 0 at N",
    )  # fmt: skip
    parser.add_argument(
        "--validate", type=whole_number(1), default=500, metavar="N", help="steps between saves (500)"
    )
    parser.add_argument(
        "--count", type=whole_number(1), metavar="N", help="held-out puzzles of each set, for the card (all)"
    )
    parser.add_argument("--threads", type=whole_number(1, 1024), metavar="N", help="(PyTorch's own choice)")
    parser.add_argument("--no-compile", action="store_true", help="do without torch.compile")
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Train, measure, save."""
    if args.recipe == DIGITS:
        return learn_digits(args)
    recipe = recipes.load(recipe_path(args.recipe))
    folder: Path = args.out or Path("runs") / recipe.name
    keep_pages()
    import torch

    from app.training.run import Progress, Stopped, train
    from app.training.team import joined

    if args.threads:
        torch.set_num_threads(args.threads)

    def report(progress: Progress) -> None:
        if args.json:
            put_json(asdict(progress))

    with joined() as team:
        try:
            model = train(
                recipe, folder, fresh=args.fresh, compiled=not args.no_compile and can_compile(),
                stop_at=args.steps, validate_every=args.validate, report=report, tell=say, team=team,
            )  # fmt: skip
        except Stopped as stopped:
            say(stopped)
            return INTERRUPTED
        if team.leads:
            finish(recipe, model, folder, args)
    return OK


def learn_digits(args: argparse.Namespace) -> int:
    """Train the network that reads Sudokus from pictures; it takes minutes, so it keeps no state."""
    import torch

    from app.training.digits.learning import Recipe
    from app.training.digits.run import train

    if args.threads:
        torch.set_num_threads(args.threads)
    recipe = replace(Recipe(), steps=args.steps) if args.steps else Recipe()
    folder: Path = args.out or Path("runs") / DIGITS

    def report(step: int, loss: float, right: float) -> None:
        if args.json:
            put_json({"step": step, "loss": loss, "right": right})
        else:
            say(f"Step {step} of {recipe.steps}: {right:.1%} of cells read right.")

    score = train(recipe, folder, report)
    if args.json:
        put_json(asdict(score))
    else:
        good = f"{score.without_wrong_digit} of {score.pictures} pictures read without a wrong digit"
        print(f"{good}, {score.doubtful} of {score.cells} cells doubtful. The network is in {folder}.")
    return OK


def recipe_path(asked: str) -> Path:
    """The file of a recipe known by name, or the one that a path names.

    Raises:
        CommandError: there is neither.
    """
    for path in (RECIPES / f"{asked}.toml", Path(asked)):
        if path.is_file():
            return path
    raise CommandError(f"There is no recipe {asked}. Known are: {known_recipes()}; or name a TOML file.")


def known_recipes() -> str:
    """The names of the bundled recipes."""
    return ", ".join(sorted([DIGITS, *(path.stem for path in RECIPES.glob("*.toml"))]))


def finish(recipe: recipes.Recipe, model: HRM, folder: Path, args: argparse.Namespace) -> None:
    """Write the model into ``folder``, measure it on held-out puzzles, and write its whole card."""
    import torch

    from app.engine import suites
    from app.engine.card import IDENTIFIERS
    from app.engine.checkpoint import Loaded, save
    from app.training import arcs
    from app.training.card import describe
    from app.training.saved import STATE

    canvas = (9, 9) if recipe.kind == "sudoku" else None
    loaded = Loaded(recipe.name, recipe.kind, canvas, model.config, model, {})
    state = torch.load(folder / STATE, weights_only=True)
    bundled = {"default": True} if recipe_path(args.recipe).parent == RECIPES else {}
    rows: list[Row] = []
    save(model, canvas, describe(recipe, state, rows) | bundled, folder)
    if isinstance(recipe.data, recipes.ArcData):
        names = arcs.identifiers(recipe.data)
        (folder / IDENTIFIERS).write_text(json.dumps(names, indent=0) + "\n", encoding="utf-8")
        say(f"The model is in {folder}.")
        return  # it answers nothing before it has adapted to a task
    shorter = "" if args.count else ", --count N shortens it"
    say(f"Measuring on held-out puzzles; this takes minutes to hours{shorter}.")
    sets = suites.standard(recipe.kind, args.count)
    for way in standard_ways(recipe.kind):
        for name, puzzles in suites.measured(sets, way.views).items():
            rows += measure(loaded, {name: puzzles}, way)
            save(model, canvas, describe(recipe, state, rows) | bundled, folder)
            if args.json:
                put_json({"model": loaded.name, **asdict(rows[-1])})
    if not args.json:
        print(f"{table(rows)}\n\nThe model is in {folder}. Use it with --model {folder}.")


def can_compile() -> bool:
    """Whether ``torch.compile`` finds what it needs, a C++ compiler and Python's headers; says so if not."""
    if paths.frozen():
        say("This program carries no torch.compile; without it training is at two thirds of the speed.")
        return False
    import torch

    try:
        torch.compile(torch.neg)(torch.ones(4))
    except (RuntimeError, OSError):
        say("No C++ compiler works here, so training goes without torch.compile, at two thirds of the speed.")
        return False
    return True


def keep_pages() -> None:
    """Let glibc keep freed memory: handing it back after every step makes training 1.75 times slower."""
    if platform.libc_ver()[0] != "glibc":
        return
    libc = ctypes.CDLL(None)
    trim_threshold, mmap_threshold = -1, -3  # malloc.h's names for mallopt
    libc.mallopt(mmap_threshold, 32 * 2**20)  # the most it takes
    libc.mallopt(trim_threshold, 2**30)
