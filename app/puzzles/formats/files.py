"""Text files: read with limits, written all or nothing."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from app.atomic import replacing
from app.language import tr
from app.puzzles.base import PuzzleError

MOST_BYTES = 128 * 2**20
"""Of a file; HRM's largest set of test puzzles takes 80 MB."""
MOST_WHOLE = 32 * 2**20
"""Of what cannot be read puzzle by puzzle."""
_MOST_TOLD = 2**16
"""Bytes by which it is told whether something is text."""
_LINE_ENDS = "\v\f\x85\u2028\u2029"
_UNUSUAL = re.compile(
    f"([{_LINE_ENDS}])|([\x1c-\x1f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000])"
    "|[\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""Line ends and spaces of other kinds, and what takes no room at all."""
_NO_TEXT = tr("This file is not text, so it holds no puzzle.")


def read_text(source: Path | bytes | str) -> str:
    """The text of a file or of its contents, without a byte-order mark.

    Raises:
        PuzzleError: it cannot be read, is too large or is no text.
    """
    try:
        size = source.stat().st_size if isinstance(source, Path) else len(source)
        if size > MOST_BYTES:
            raise too_large(size, MOST_BYTES)
        contents = source.read_bytes() if isinstance(source, Path) else source
        text = contents if isinstance(contents, str) else _decoded(contents)
    except OSError as error:
        raise PuzzleError(tr("This file cannot be read: {reason}.", reason=_reason(error))) from error
    except UnicodeDecodeError as error:
        raise PuzzleError(_NO_TEXT) from error
    if "\0" in text:
        raise PuzzleError(_NO_TEXT)
    return text.removeprefix("\ufeff")


def _decoded(contents: bytes) -> str:
    """Unicode where it says so or is, else what Windows wrote in western Europe before."""
    if contents.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return contents.decode("utf-16")
    try:
        return contents.decode("utf-8")
    except UnicodeDecodeError:
        text = contents.decode("cp1252")
        told = text[:_MOST_TOLD]
        if sum(symbol.isprintable() or symbol.isspace() for symbol in told) < 0.98 * len(told):
            raise
        return text


def plain(text: str) -> str:
    """With usual spaces and line ends only, and without what takes no room, as web pages have them."""
    return _UNUSUAL.sub(lambda found: "\n" if found[1] else " " if found[2] else "", text)


def too_large(size: int, most: int) -> PuzzleError:
    """What to say of so many bytes."""
    return PuzzleError(
        tr(
            "This file is too large: {size:.0f} MB, where {most} MB is the most.",
            size=size / 2**20,
            most=most >> 20,
        )
    )


def write_atomic(path: Path, text: str) -> None:
    """Write a file so that, whatever happens, either the old or the new contents are there, whole.

    Raises:
        PuzzleError: it cannot be written.
    """
    try:
        with replacing(path) as file:
            file.write(text.encode(errors="replace"))
    except OSError as error:
        said = tr("“{name}” cannot be saved: {why}.", name=path.name, why=_reason(error))
        raise PuzzleError(said) from error


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
