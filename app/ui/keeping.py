"""What no file holds is kept on disk while the window is open, and found there after a crash.

Every window has a folder of its own, and beside it a lock that says whether its process still lives.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from app.atomic import replacing
from app.language import tr
from app.puzzles.formats.files import read_text
from app.puzzles.parcel import pack, unpack
from app.ui.commands import Place
from app.ui.document import Document

PAUSE = 1000
"""Milliseconds within which an edit is kept."""

VERSION = 1
SUFFIX, LOCK = ".json", ".lock"


def _lock_of(folder: Path) -> QLockFile:
    """A lock that is stale only when its process is gone, however long it lasts."""
    lock = QLockFile(str(folder.with_name(folder.name + LOCK)))
    lock.setStaleLockTime(0)
    return lock


@dataclass(frozen=True)
class Kept:
    """An open puzzle, as it is to come back.

    Attributes:
        place: the user's own puzzle, its file and its name. edited: whether there is something to save.
        series: the file of many that it is one of. index: its place among them.
    """

    place: Place
    edited: bool = True
    series: Path | None = None
    index: int = 0

    @classmethod
    def of(cls, document: Document) -> Kept | None:
        """What is open in a document; None for nothing."""
        series = document.series
        where = (series.path, series.index) if series else (None, 0)
        return cls(document.home, document.dirty, *where) if document.home else None


def _write(path: Path, kept: Kept) -> None:
    puzzle, file, name = kept.place
    path.parent.mkdir(parents=True, exist_ok=True)
    written = {
        "version": VERSION, "name": name, "path": str(file or ""), "puzzle": pack(puzzle),
        "edited": kept.edited, "series": str(kept.series or ""), "index": kept.index,
    }  # fmt: skip
    with replacing(path) as draft:
        draft.write(json.dumps(written).encode())


def _read(path: Path) -> Kept | None:
    """A kept puzzle; None for what is none, or is damaged."""
    try:
        kept = json.loads(read_text(path))
        puzzle, file, name = unpack(kept["puzzle"]), kept["path"], kept["name"]
        series, index = kept.get("series", ""), int(kept.get("index", 0))
        if kept["version"] != VERSION or not all(isinstance(each, str) for each in (file, name, series)):
            return None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    place = puzzle, Path(file) if file else None, name
    return Kept(place, kept.get("edited") is not False, Path(series) if series else None, max(0, index))


class Keeping(QObject):
    """Keeps what is in no file.

    Signals:
        complained: a sentence for people, once, when that cannot be done.
    """

    complained = Signal(str)

    def __init__(
        self, folder: Path, documents: Callable[[], Sequence[Document]], parent: QObject | None = None
    ) -> None:
        """``folder`` is shared by all windows; ``documents`` tells which are open."""
        super().__init__(parent)
        self._folder = folder / f"{os.getpid()}-{secrets.token_hex(4)}"
        self._documents = documents
        self._kept: dict[Document, tuple[Path, Kept]] = {}
        self._count = 0
        self._lock: QLockFile | None = None
        self._writer = ThreadPoolExecutor(1, "keeping")  # a slow disk must not hold up the window
        self._writing: list[Future[None]] = []
        self._complained = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.keep)

    def notice(self) -> None:
        """Some document changed; it is kept soon, also while it changes on and on."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Let the folder hold what is unsaved now."""
        self._keep()

    def keep_then(self, do: Callable[[], None]) -> None:
        """Keep what is unsaved now, and do something once that is done; not where it cannot be."""
        writing = self._keep()

        def go_on() -> None:
            if not any(future.exception() for future in writing):
                do()

        if all(document in self._kept for document in self._documents() if document.only_here):
            self._submit(go_on)

    def _keep(self) -> list[Future[None]]:
        unsaved = {document: Kept.of(document) for document in self._documents() if document.only_here}
        writing = []
        for document in self._kept.keys() - unsaved.keys():
            path, _ = self._kept.pop(document)
            self._submit(partial(path.unlink, missing_ok=True))
        for document, kept in unsaved.items():
            known = self._kept.get(document)
            if kept and (known is None or kept != known[1]) and self._claim():
                path = known[0] if known else self._new_path()
                self._kept[document] = path, kept
                writing.append(self._submit(partial(_write, path, kept)))
        self._look()
        return writing

    def _submit(self, do: Callable[[], None]) -> Future[None]:
        """Do it on the writer's thread, after all that was submitted before."""
        future = self._writer.submit(do)
        self._writing.append(future)
        return future

    def close(self) -> None:
        """All is saved, or not wanted: leave nothing behind."""
        self._timer.stop()
        self._writer.shutdown()
        if self._lock:
            _remove(self._folder, [path for path, _ in self._kept.values()])
            self._lock.unlock()

    def _claim(self) -> bool:
        """Have the folder to oneself, from the first unsaved edit on."""
        if self._lock is None:
            with suppress(OSError):  # where there is no folder, nothing can be locked either
                self._folder.parent.mkdir(parents=True, exist_ok=True)
            lock = _lock_of(self._folder)
            if not lock.tryLock(0):
                self._complain()
                return False
            self._lock = lock
        return True

    def _new_path(self) -> Path:
        self._count += 1
        return self._folder / f"{self._count}{SUFFIX}"

    def _look(self) -> None:
        """Hear of what could not be written; look again as long as something is being written."""
        if any(future.done() and future.exception() for future in self._writing):
            self._complain()
        self._writing = [future for future in self._writing if not future.done()]
        if self._writing:
            self.notice()

    def _complain(self) -> None:
        if not self._complained:
            self._complained = True
            where = self._folder.parent
            self.complained.emit(
                tr(
                    "Unsaved edits cannot be kept in {folder}, so save them before a crash does.",
                    folder=where,
                )
            )


def _remove(folder: Path, paths: Iterable[Path]) -> None:
    """Take what a window kept away, and its folder unless it holds something else."""
    for path in (*paths, *folder.glob(".*.part")):
        path.unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()


@dataclass(eq=False)
class Left:
    """What a window left behind that was not closed properly; no other window finds it meanwhile."""

    folder: Path
    kept: Mapping[Path, Kept]
    lock: QLockFile

    def remove(self) -> None:
        """It is not needed any more."""
        _remove(self.folder, self.kept)
        self.lock.unlock()

    def release(self) -> None:
        """Leave it for the next start."""
        self.lock.unlock()


def find_left(folder: Path) -> list[Left]:
    """What processes that are gone have left in the folder that all windows share."""
    if not folder.is_dir():
        return []
    locks = {path.name.removesuffix(LOCK) for path in folder.glob(f"*{LOCK}")}
    names = locks | {path.name for path in folder.iterdir() if path.is_dir()}
    return [left for name in sorted(names) if (left := _left_in(folder / name))]


def _left_in(folder: Path) -> Left | None:
    lock = _lock_of(folder)
    if not lock.tryLock(0):  # that window is open still
        return None
    read = {path: _read(path) for path in sorted(folder.glob(f"*{SUFFIX}"))}
    left = Left(folder, {path: kept for path, kept in read.items() if kept}, lock)
    if left.kept:
        return left
    left.remove()
    return None
