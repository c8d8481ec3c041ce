"""What people say of a run: its name, its tags, when it was."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

LONGEST_NAME, LONGEST_TAG, MOST_TAGS = 200, 40, 20


@dataclass(frozen=True)
class Label:
    """What people say of a run.

    Attributes:
        when: local time it began, as ISO 8601; "" where nobody knows.
        held: whether its time is more than its thinking.
    """

    name: str = ""
    tags: tuple[str, ...] = ()
    when: str = ""
    held: bool = False


def to_bytes(label: Label) -> NDArray[np.uint8]:
    """As it is stored."""
    return np.frombuffer(json.dumps(asdict(label)).encode(), dtype=np.uint8)


def from_bytes(stored: NDArray[np.uint8]) -> Label:
    """Read ``to_bytes``'s output back; an empty one is of a record that says nothing.

    Raises:
        ValueError: it is something else.
    """
    if not stored.size:
        return Label()
    told = json.loads(stored.tobytes())
    if not isinstance(told, dict) or set(told) != {"name", "tags", "when", "held"}:
        raise ValueError("no label")
    name, tags, when, held = told["name"], told["tags"], told["when"], told["held"]
    if not (isinstance(tags, list) and len(tags) <= MOST_TAGS and type(held) is bool):
        raise ValueError("no label")
    texts = [(name, LONGEST_NAME), (when, LONGEST_TAG), *((tag, LONGEST_TAG) for tag in tags)]
    if not all(isinstance(text, str) and len(text) <= most and text.isprintable() for text, most in texts):
        raise ValueError("no label")
    if when:
        datetime.fromisoformat(when)
    return Label(name, tuple(tags), when, held)
