"""The language that people read: every sentence of the window goes through ``tr``, whatever room says it.

What is written in the code is English. Before anything that holds sentences is imported, ``speak`` may
be handed a translator, so that constants are in the user's language too; no room needs Qt for that.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

CONTEXT = "HRMscope"
"""Of every text in the files of Qt Linguist."""
LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Their own names, by code."""
VARIABLE = "HRMSCOPE_LANGUAGE"
"""Environment variable that goes before the settings."""


def _english(text: str) -> str:
    return text


_translate: Callable[[str], str] = _english
_spoken = "en"


def speak(translate: Callable[[str], str] | None, code: str = "en") -> None:
    """Say everything from now on as ``translate`` puts it, in a language; in English for None."""
    global _translate, _spoken
    _translate, _spoken = translate or _english, code


def spoken() -> str:
    """The code of the language that is spoken."""
    return _spoken


def tr(text: str, **values: object) -> str:
    """A text in the user's language, its named fields filled in.

    Args:
        text: in English, as a literal, so that it is found for translating.
        values: for fields such as ``{count}``, with format specifications as usual.
    """
    translated = _translate(text)
    return translated.format(**values) if values else translated


def within(text: str) -> str:
    """A text inside of another: English then begins it with a small letter.

    Where nouns are written large nobody can tell from its first letter alone, so others leave it as it is.
    """
    return text[:1].lower() + text[1:] if _translate is _english else text


def asked(settings: Path) -> str:
    """The code of the language that the user asked for, "system" for the desktop's.

    The settings are looked at before they can be understood as a whole: reading those takes modules
    that hold sentences themselves.
    """
    try:
        stored = json.loads(settings.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        stored = None
    wanted = os.environ.get(VARIABLE) or (stored.get("language") if isinstance(stored, dict) else None)
    return wanted if isinstance(wanted, str) and wanted in LANGUAGES else "system"
