"""Text files: read with limits, written all or nothing."""

from __future__ import annotations

from pathlib import Path

from app.atomic import replacing
from app.puzzles.base import PuzzleError

MOST_BYTES = 32 * 2**20
_NO_TEXT = "This file is not text, so it holds no puzzle."


def read_text(source: Path | bytes | str) -> str:
    """The text of a file or of its contents, without a byte-order mark.

    Raises:
        PuzzleError: it cannot be read, is over 32 MB or is no UTF-8 text.
    """
    try:
        size = source.stat().st_size if isinstance(source, Path) else len(source)
        if size > MOST_BYTES:
            raise PuzzleError(f"This file is too large: {size / 2**20:.0f} MB, where 32 MB is the most.")
        contents = source.read_bytes() if isinstance(source, Path) else source
        text = contents if isinstance(contents, str) else contents.decode("utf-8")
    except OSError as error:
        raise PuzzleError(f"This file cannot be read: {_reason(error)}.") from error
    except UnicodeDecodeError as error:
        raise PuzzleError(_NO_TEXT) from error
    if "\0" in text:
        raise PuzzleError(_NO_TEXT)
    return text.removeprefix("\ufeff")


def write_atomic(path: Path, text: str) -> None:
    """Write a file so that, whatever happens, either the old or the new contents are there, whole.

    Raises:
        PuzzleError: it cannot be written.
    """
    try:
        with replacing(path) as file:
            file.write(text.encode(errors="replace"))
    except OSError as error:
        raise PuzzleError(f"“{path.name}” cannot be saved: {_reason(error)}.") from error


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
