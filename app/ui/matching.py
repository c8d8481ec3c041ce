"""How well a few typed words fit a text: words in any order, beginnings of words, initials."""

from __future__ import annotations

import re

WHOLE, START, WORD, INITIALS, INSIDE = 6.0, 4.0, 3.0, 2.5, 1.0
"""What one typed word is worth: it is a word of the text, begins the text, begins a word, is made of
initials, or is found anywhere."""

BESIDE = 0.3
"""What it is worth in the words beside the text, as a share."""


def words_of(text: str) -> list[str]:
    """Letters and digits, in small letters: "Solve harder…" is ["solve", "harder"]."""
    return re.findall(r"\w+", text.casefold())


def _fit(typed: str, text: str) -> float:
    folded, words = text.casefold(), words_of(text)
    if typed in words:
        return WHOLE
    if folded.startswith(typed):
        return START
    if any(word.startswith(typed) for word in words):
        return WORD
    initials = "".join(word[0] for word in words)
    if len(typed) > 1 and typed in initials:
        return INITIALS
    return INSIDE if len(typed) > 1 and typed in folded else 0.0


def score(query: str, text: str, beside: str = "") -> float:
    """How well a query fits a text, and less so the words beside it; 0 where a word is not found at all."""
    total = 0.0
    for typed in query.casefold().split():
        worth = max(_fit(typed, text), BESIDE * _fit(typed, beside))
        if not worth:
            return 0.0
        total += worth
    return total + 1 / (2 + len(text)) if total else 0.0
