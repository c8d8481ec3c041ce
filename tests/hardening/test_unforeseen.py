"""What nobody foresaw is logged and told, on whatever thread it happens."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui import crash


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    with crash.errors_told(made):
        yield made


def dialogs(window: QWidget) -> list[crash.ReportDialog]:
    return window.findChildren(crash.ReportDialog)


def fail(name: str = "unforeseen") -> None:
    raise RuntimeError(name)


def in_a_slot(qtbot: QtBot) -> None:
    try:
        fail()
    except RuntimeError:
        sys.excepthook(*sys.exc_info())  # as PySide does for a slot


def in_a_thread(qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def while_dying(qtbot: QtBot) -> None:
    class Dying:
        def __del__(self) -> None:
            fail()

    Dying()


@pytest.mark.parametrize("where", [in_a_slot, in_a_thread, while_dying])
def test_there_is_a_dialog_with_a_report_to_copy(
    qtbot: QtBot, window: QWidget, where: Callable[[QtBot], None]
) -> None:
    where(qtbot)
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    (dialog,) = dialogs(window)
    assert not dialog.isModal()
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy report")
    copy.click()
    text = QGuiApplication.clipboard().text()
    assert "RuntimeError: unforeseen" in text and text.startswith("HRMscope ")
    dialog.reject()


def test_what_fails_again_and_again_is_told_once(qtbot: QtBot, window: QWidget) -> None:
    told = 0
    for _ in range(3):
        in_a_slot(qtbot)
        told += len(dialogs(window))
        for dialog in dialogs(window):
            with qtbot.waitSignal(dialog.destroyed):
                dialog.reject()
    assert told == 1


def test_the_hooks_are_as_before_afterwards(qtbot: QtBot) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    made = QWidget()
    qtbot.addWidget(made)
    with crash.errors_told(made):
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_the_log_is_written_and_stays_small(tmp_path: Path) -> None:
    path = tmp_path / "logs" / "log.txt"
    with crash.log_kept(path):
        for number in range(1500):
            logging.getLogger("app").error("%d %s", number, "x" * 1000)
    kept = sorted(path.parent.iterdir())
    assert len(kept) == 2 and all(each.stat().st_size <= 500_000 for each in kept)
    assert "1499 xxx" in path.read_text()
    with crash.log_kept(tmp_path / "logs" / "log.txt" / "no folder"):
        logging.getLogger("app").error("said nowhere")
