"""The command line without a window: parsing, and what happens when a command cannot be carried out."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from collections.abc import Container, Sequence
from pathlib import Path

from app import __version__
from app.commands import bench, doctor, evaluate, generate, models, solve, train
from app.commands.common import BAD_INPUT, INTERRUPTED, CommandError, say
from app.commands.pictures import Decode
from app.engine.card import CheckpointError
from app.engine.config import ConfigError
from app.puzzles.base import PuzzleError
from app.training.recipe import RecipeError

EXPLAINED = (CommandError, PuzzleError, CheckpointError, ConfigError, RecipeError)
"""Errors whose text is a sentence for people."""

BROKEN_PIPE = 141
"""What a shell says of a program whose reader went away."""


def parser() -> tuple[argparse.ArgumentParser, Container[str]]:
    """All commands and their options; and the commands' names."""
    whole = argparse.ArgumentParser(
        prog="hrmscope",
        description="Solve Sudoku, maze and ARC puzzles with the Hierarchical Reasoning Model, and watch it "
        "think. Without a command the window opens.",
        epilog="Exit codes: 0 solved or done, 1 not solved, 2 bad input or usage, 130 stopped by Ctrl+C.",
    )
    whole.add_argument("--version", action="version", version=f"HRMscope {__version__}")
    whole.add_argument("--self-test", action="store_true", help="try that everything works here, and say so")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    # The window reads its own options; here it is only listed.
    window = commands.add_parser("open", help="open the window with a puzzle: hrmscope open FILE [--solve] …")
    window.set_defaults(run=_window)
    for command in (solve, evaluate, train, bench, doctor, models, generate):
        command.add(commands)
    for each in commands.choices.values():
        each.set_defaults(parser=each)
    return whole, commands.choices


def _window(args: argparse.Namespace) -> int:
    raise CommandError("The window is opened by “hrmscope open”, not from here.")


def is_file_name(word: str) -> bool:
    """Whether a word that is no command rather names a file: it exists, or has a dot or a slash."""
    return not word.startswith("-") and (Path(word).is_file() or not {".", "/", os.sep}.isdisjoint(word))


def main(argv: Sequence[str] | None = None, decode: Decode | None = None) -> int:
    """Run a command.

    Args:
        argv: the words after ``hrmscope``; those of this process by default.
        decode: reads picture files, for the commands that take them.

    Returns:
        The exit code.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    whole, commands = parser()
    if words and words[0] not in commands and is_file_name(words[0]):
        say(f"Did you mean: {shlex.join(['hrmscope', 'open', *words])}?")
        return BAD_INPUT
    try:
        args, unknown = whole.parse_known_args(words, argparse.Namespace(decode=decode))
        if unknown:  # with the usage of the very command, where parse_args would show the whole program's
            args.parser.error(f"unrecognized arguments: {shlex.join(unknown)}")
    except SystemExit as stop:  # argparse has said why
        return BAD_INPUT if stop.code else 0
    try:
        code: int = args.run(args)
        sys.stdout.flush()
        return code
    except EXPLAINED as error:
        say(error)
    except MemoryError:
        say("There is not enough memory for this. Close other programs or choose a smaller model.")
    except KeyboardInterrupt:
        say("Stopped.")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader went away. What is still buffered goes nowhere, or Python complains at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except OSError as error:
        say(error)
    return BAD_INPUT
