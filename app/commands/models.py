"""``hrmscope models``: which models there are, and what their cards say."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Any

from app import paths
from app.commands.common import OK, add_json, catalogue, markdown, put_json
from app.engine.card import CARD, read_card
from app.engine.card_words import COLUMNS, accuracy, at_a_glance, peers, sections

if TYPE_CHECKING:
    from app.commands.common import Commands
    from app.engine.catalogue import Catalogue

WIDTH = 100
"""Columns of a card's text."""
NO_CARD = "a published checkpoint, without a card"


def add(commands: Commands) -> None:
    """Put the command's parser under ``hrmscope``."""
    parser = commands.add_parser("models", help="list the models and their cards")
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="show the whole card of this one, or of a folder"
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print a line a model, or one model's card."""
    models = catalogue()
    if args.name:
        folder = models.find(args.name)
        card = read_card(folder) if (folder / CARD).is_file() else None
        if args.json:
            put(models, args.name, folder, card)
        else:
            print("\n".join(card_lines(folder.name, card)))
        return OK
    names = models.names()
    cards = [models.card(name) for name in names]
    if args.json:
        for name, card in zip(names, cards, strict=True):
            put(models, name, models.find(name), card)
        return OK
    lines = [line(name, card) for name, card in zip(names, cards, strict=True)]
    print(markdown(("model", "kind", "solves of its held-out sets", "what it is"), lines))
    print("\nhrmscope models NAME shows a model's whole card.")
    print(f"Put more of them, or published checkpoint folders, into {paths.models()}.")
    return OK


def put(models: Catalogue, name: str, folder: Path, card: Mapping[str, Any] | None) -> None:
    """A model for a program that reads stdout."""
    default = card is not None and models.default_for(card["kind"]) == name
    put_json({"name": name, "path": str(folder), "default": default, "card": card})


def line(name: str, card: Mapping[str, Any] | None) -> tuple[str, ...]:
    """A model in short."""
    if card is None:
        return name, "–", "–", NO_CARD
    return name, card["kind"], at_a_glance(card), str(card.get("title", ""))


def card_lines(name: str, card: Mapping[str, Any] | None) -> Iterator[str]:
    """A card for people."""
    if card is None:
        yield f"{name}: {NO_CARD}."
        return
    canvas = card["canvas"]
    size = f"of at most {canvas[0]}×{canvas[1]} cells" if canvas else "of any size"
    yield f"{name}: {card['kind']} puzzles {size}"
    yield from (fill(str(text), WIDTH) for text in (card.get("title"), *card.get("notes", ())) if text)
    for key, title, value in sections(card):
        yield f"\n{title}"
        rows = accuracy(value) if key == "accuracy" else None
        if rows is None:
            yield from told(value)
            continue
        yield markdown(COLUMNS, rows)
        if others := peers(card, card["kind"]):
            yield f"\n{fill(others, WIDTH)}"
    yield "\nConfig"
    yield from told(card["config"])


def told(value: object) -> Iterator[str]:
    """A value of a card, indented."""
    if isinstance(value, dict):
        yield from (indented(f"{key.replace('_', ' ')}: {each}") for key, each in value.items())
    elif isinstance(value, list):
        yield from (indented(str(each), "  - ") for each in value)
    else:
        yield indented(f"{value:,}" if type(value) is int else str(value))


def indented(text: str, first: str = "  ") -> str:
    """A paragraph below its title."""
    return fill(text, WIDTH, initial_indent=first, subsequent_indent=" " * len(first))
