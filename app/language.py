"""The language that people read: every sentence of the window goes through ``tr``, whatever room says it.

What is written in the code is English. Before anything of the window is imported, ``speak`` may be
handed a translator, so that constants are read in the user's language too; no room needs Qt for that.
"""

from __future__ import annotations

from collections.abc import Callable


def _english(text: str) -> str:
    return text


_translate: Callable[[str], str] = _english


def speak(translate: Callable[[str], str] | None) -> None:
    """Say everything from now on as ``translate`` puts it; in English for None."""
    global _translate
    _translate = translate or _english


def tr(text: str, **values: object) -> str:
    """A text in the user's language, its named fields filled in.

    Args:
        text: in English, as a literal, so that it is found for translating.
        values: for fields such as ``{count}``, with format specifications as usual.
    """
    translated = _translate(text)
    return translated.format(**values) if values else translated
