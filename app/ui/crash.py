"""An error nobody foresaw: the window stays, says so in a dialog, and has a report to copy."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app import __version__
from app.language import tr

log = logging.getLogger(__name__)

MOST_TOLD = 20
"""Errors of a session that a dialog is opened for; the log has them all."""


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


class ReportDialog(QDialog):
    """A sentence, and the report to read and to copy; the window stays usable beside it."""

    def __init__(self, kind: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Something went wrong"))
        self.resize(760, 420)
        said = QLabel(
            tr(
                "Something went wrong inside HRMscope ({kind}). Your puzzle is still here: save it, and send "
                "this report to whoever gave you HRMscope. It names files, but nothing is sent by itself.",
                kind=kind,
            )
        )
        said.setWordWrap(True)
        self.report = QPlainTextEdit(text, readOnly=True)
        self.report.setAccessibleName(tr("Report"))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(tr("Copy the report to the clipboard"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(said)
        column.addWidget(self.report, 1)
        column.addWidget(buttons)


class _Teller(QObject):
    """Takes reports on any thread and shows them on the window's, one at a time, each only once.

    What fails once often fails again, sixty times a second where it is painted.
    """

    _caught = Signal(str, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._told: set[str] = set()
        self._dialog: ReportDialog | None = None
        self._caught.connect(self._show)

    def tell(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log it and show it."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("unhandled", exc_info=(kind, error, trace))
        self._caught.emit(kind.__name__, report(kind, error, trace))

    def _show(self, kind: str, text: str) -> None:
        if self._dialog is None and text not in self._told and len(self._told) < MOST_TOLD:
            self._told.add(text)
            self._dialog = ReportDialog(kind, text, self._window)
            self._dialog.destroyed.connect(self._forget)
            self._dialog.show()

    def _forget(self) -> None:
        self._dialog = None


@contextmanager
def errors_told(window: QWidget) -> Iterator[None]:
    """An unhandled exception, on whatever thread, is logged and told, and the window lives."""
    teller = _Teller(window)

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            teller.tell(args.exc_type, args.exc_value, args.exc_traceback)

    def unraisable(args: sys.UnraisableHookArgs) -> None:  # the object may be dying: it is not touched
        error = args.exc_value or args.exc_type()
        teller.tell(args.exc_type, error, args.exc_traceback)

    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook, threading.excepthook, sys.unraisablehook = teller.tell, in_thread, unraisable
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
