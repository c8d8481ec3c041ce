"""What several commands share: exit codes, output, and finding a model for a puzzle."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import paths
from app.commands.pictures import Decode, sudoku_of
from app.engine.catalogue import Catalogue
from app.engine.config import MOST_SEGMENTS
from app.engine.devices import DEVICES, Choice
from app.puzzles.base import Kind, Puzzle, PuzzleError
from app.puzzles.formats import is_puzzle, read_puzzles
from app.puzzles.photo import is_picture

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

OK, NOT_SOLVED, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130


class CommandError(Exception):
    """A command that cannot be carried out; the text is a sentence for people."""


def say(sentence: object) -> None:
    """Tell people something that is no result: on stderr."""
    print(f"hrmscope: {sentence}", file=sys.stderr)


def put_json(values: Mapping[str, Any]) -> None:
    """One result, as one line of JSON on stdout."""
    print(json.dumps(values, allow_nan=False), flush=True)


def add_json(parser: argparse.ArgumentParser) -> None:
    """The option that every command has."""
    parser.add_argument("--json", action="store_true", help="one JSON object a line on stdout, nothing else")


def whole_number(low: int, high: int = 10**9) -> Any:
    """An argument's type: a whole number from ``low`` to ``high``."""

    def number(text: str) -> int:
        value = int(text)
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"{value} is not from {low} to {high}")
        return value

    return number


def add_model(parser: argparse.ArgumentParser) -> None:
    """The options of commands that let a model think."""
    parser.add_argument("--model", metavar="DIR|NAME", help="the model (the one that comes with HRMscope)")
    parser.add_argument(
        "--segments",
        type=whole_number(1, MOST_SEGMENTS),
        metavar="N",
        help="at most so many (the model's own)",
    )


def add_device(parser: argparse.ArgumentParser) -> None:
    """The option of commands that can do their work on a GPU."""
    parser.add_argument(
        "--device", choices=DEVICES, default="auto",
        help="where the model thinks; auto is the GPU where it computes what the CPU does (auto)",
    )  # fmt: skip


def add_fast(parser: argparse.ArgumentParser) -> None:
    """The option of commands that can do their work in int8 or bf16."""
    parser.add_argument(
        "--fast", action="store_true",
        help="think in int8 or bf16 on the CPU, if held-out puzzles, tried once, are solved as well "
        "as in float32",
    )  # fmt: skip


def insist(choice: Choice) -> None:
    """Go no further where the GPU was asked for and is not to be had.

    Raises:
        CommandError: that is so.
    """
    if choice.asked == "cuda" and choice.disappoints:
        raise CommandError(f"{choice.why} Leave --device at auto or cpu.")


def explain_fast(choice: Choice, asked: bool) -> None:
    """Say why a model does not think in int8 or bf16 where that was asked for."""
    if asked and not choice.fast:
        say(f"{choice.fast_why} It thinks in float32.")


def catalogue() -> Catalogue:
    """The bundled models and the user's."""
    return Catalogue(paths.resources() / "models", paths.models())


def model_path(asked: str | None, kind: Kind) -> Path:
    """Where the model asked for is, or else the one that comes with HRMscope for a kind of puzzle.

    Raises:
        CheckpointError: there is no such model.
        CommandError: none was asked for and none comes with HRMscope.
    """
    models = catalogue()
    name = asked or models.default_for(kind)
    if name is None:
        raise CommandError(f"No model for {kind} puzzles is here yet. Name one with --model.")
    return models.find(name)


def read(file: str, kind: Kind | None = None, decode: Decode | None = None) -> list[Puzzle]:
    """The puzzles of a file, or of stdin where ``file`` is "-"; ``decode`` reads picture files.

    Where ``file`` names none it may be the 81 cells of a Sudoku.

    Raises:
        PuzzleError: it holds none.
    """
    if is_puzzle(file):
        return read_puzzles(file, kind=kind)
    if Path(file).is_dir():
        raise PuzzleError(
            "This is a folder; hrmscope eval --file measures a model on HRM's data-set folders."
        )
    if is_picture(file):
        return [sudoku_of(file, kind, decode, say)]
    return read_puzzles(sys.stdin.buffer.read() if file == "-" else Path(file), kind=kind)


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["-" * len(word) for word in head], *rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
        for line in lines
    )
