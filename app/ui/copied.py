"""Which files are meant by what was pasted or dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

MOST_OF_PATH = 4096
"""Characters of a text that may be the path of a file."""


def files_of(data: QMimeData) -> list[Path]:
    """The files that were copied, or the one whose path or address was copied as text."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files or data.hasImage() or not data.hasText() or len(data.text()) > MOST_OF_PATH:
        return files
    word = data.text().strip().strip("\"'")
    if not word.isprintable():
        return []
    path = Path(QUrl(word).toLocalFile() if word.startswith("file:") else word)
    if word.startswith("~/"):
        path = Path.home() / word[2:]
    return [path] if path.is_absolute() else []
