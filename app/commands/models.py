"""``hrmscope models``: which models there are, and what their cards say."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from app import paths
from app.commands.common import OK, add_json, catalogue, put_json

if TYPE_CHECKING:
    from app.commands.common import Commands


def add(commands: Commands) -> None:
    """Put the command's parser under ``hrmscope``."""
    parser = commands.add_parser("models", help="list the models and their cards")
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print a line a model."""
    models = catalogue()
    for name in models.names():
        card = models.card(name)
        if args.json:
            default = card is not None and models.default_for(card["kind"]) == name
            put_json({"name": name, "path": str(models.find(name)), "default": default, "card": card})
        elif card:
            print(f"{name}: {card['kind']}. {card.get('title', '')}".rstrip())
        else:
            print(f"{name}: a published checkpoint, without a card.")
    if not args.json:
        print(f"Put more of them, or published checkpoint folders, into {paths.models()}.")
    return OK
