"""An error nobody foresaw: the window stays, says so in a sentence, and has a report to copy."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtGui import QGuiApplication

from app import __version__

log = logging.getLogger(__name__)

Say = Callable[[str, str, Callable[[], object]], object]
"""Shows a sentence, with a button of this text that does this."""


@contextmanager
def log_kept(path: Path) -> Iterator[None]:
    """Write warnings and errors to a file, where that is possible."""
    handler: logging.Handler
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=500_000, backupCount=1, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What a developer needs to know."""
    python = f"Python {platform.python_version()}, {platform.platform()}"
    versions = f"HRMscope {__version__}, PySide6 {qt_version}, {python}"
    return versions + "\n\n" + "".join(traceback.format_exception(kind, error, trace))


@contextmanager
def errors_told(say: Say) -> Iterator[None]:
    """An unhandled exception is logged and told, and the window lives."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("unhandled", exc_info=(kind, error, trace))
        text = report(kind, error, trace)
        say(
            f"Something went wrong inside HRMscope ({kind.__name__}). Your puzzle is still here; "
            "save it, and send the report.",
            "Copy report",
            lambda: QGuiApplication.clipboard().setText(text),
        )

    before, sys.excepthook = sys.excepthook, tell
    try:
        yield
    finally:
        sys.excepthook = before
