"""What a model's folder says about it: files, errors and the card, all read without torch."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from app.language import tr
from app.puzzles.base import KINDS, Kind

WEIGHTS, CARD, PUBLISHED = "model.safetensors", "card.json", "all_config.yaml"
IDENTIFIERS = "identifiers.json"
"""What the rows of a model's table of puzzle embeddings stand for: a list of names, in order."""
KIND_OF_VOCAB: dict[int, Kind] = {11: "sudoku", 6: "maze", 12: "arc"}
LONGEST_TEXT = 100_000
"""Bytes; a card or a configuration is a few thousand."""


class CheckpointError(ValueError):
    """A model that cannot be opened or saved; the text is a sentence for people."""


def listed(names: Iterable[object], most: int = 4) -> str:
    """The first few of many names in words: "a, b and 7 more"."""
    every = ["".join(filter(str.isprintable, str(name)))[:80] for name in names]
    shown = ", ".join(every[:most])
    if len(every) <= most:
        return shown
    return tr("{names} and {count} more", names=shown, count=len(every) - most)


def read_text(path: Path) -> str:
    """A small text file.

    Raises:
        CheckpointError: it cannot be read, is no UTF-8 or far too large.
    """
    try:
        if path.stat().st_size > LONGEST_TEXT:
            raise CheckpointError(tr("{path} is far too large to describe a model.", path=path))
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CheckpointError(tr("{path} is not a text file.", path=path)) from error
    except OSError as error:
        raise CheckpointError(tr("{path} cannot be read: {why}.", path=path, why=error.strerror)) from error


def _is_canvas(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(type(n) is int and 0 < n < 100 for n in value)


def read_card(folder: Path) -> dict[str, Any]:
    """The card of one of our models: plain JSON values.

    It holds at least ``kind``, ``canvas`` ([rows, columns], none for a grid of any size) and ``config``
    (``HRMConfig.to_dict``); ``name``, ``title``, ``default``, ``sha256`` and what is known of data,
    training and accuracy are usual.

    Raises:
        CheckpointError: there is no card, or it is malformed.
    """
    path = folder / CARD
    text = read_text(path)
    try:
        card = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CheckpointError(tr("{path} is not valid JSON; get the model again.", path=path)) from error
    if not isinstance(card, dict):
        raise CheckpointError(tr("{path} is not a model card; get the model again.", path=path))
    fits = {
        "kind": card.get("kind") in KINDS,
        "canvas": "canvas" in card and (card["canvas"] is None or _is_canvas(card["canvas"])),
        "config": isinstance(card.get("config"), dict),
    }
    if not all(fits.values()):
        wrong = listed(name for name, good in fits.items() if not good)
        said = tr("{path} lacks a usable {entry}; get the model again.", path=path, entry=wrong)
        raise CheckpointError(said)
    return card
