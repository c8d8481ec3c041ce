"""Files written whole or not at all; every room may use it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write in place of ``path``, which keeps its old contents until the new are whole on disk.

    Raises:
        OSError: it cannot be written; what was there before is there still.
    """
    target = Path(os.path.realpath(path))  # through a link, to the file it names
    if target.exists() and not os.access(target, os.W_OK):  # whoever protects a file wants to keep it
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    if target.exists() and not target.is_file() and not target.is_dir():  # a device has no contents to keep
        with target.open("wb") as file:
            yield file
        return
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with draft.open("wb") as file:
            yield file
            settle(file)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def settle(file: BinaryIO) -> None:
    """Have what was written on disk. Raises OSError where there is no room."""
    file.flush()
    os.fsync(file.fileno())
