"""What every test stands on: no screen, nobody's real settings, no thread left behind."""

import gc
import os
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from app.engine.cuda import driver

settings.register_profile("deterministic", derandomize=True, deadline=None, database=None, max_examples=60)
settings.load_profile("deterministic")

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported
os.environ["HRMSCOPE_LANGUAGE"] = "en"  # in processes of their own, whatever this machine speaks


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, models and logs of the user go to a folder of the test's own."""
    monkeypatch.setenv("HRMSCOPE_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def no_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever this machine has, models think on the CPU; tests of the GPU bring an emulated one."""
    monkeypatch.setattr(driver, "LIBRARY", "no-driver.so")


@pytest.fixture(autouse=True)
def cycles_die_here() -> Iterator[None]:
    """No thread of a test collects the widgets of an earlier one: Qt objects must die on this thread."""
    gc.disable()
    yield
    for thread in threading.enumerate():
        if thread.name == "reading":  # of a file that nobody wants any more
            thread.join()
    gc.enable()


@pytest.fixture(autouse=True)
def no_engine_left() -> Iterator[None]:
    """A test that starts an engine closes it."""
    yield
    assert "engine" not in [thread.name for thread in threading.enumerate()]


@pytest.fixture(autouse=True, scope="session")
def ctrl_c_as_usual() -> None:
    """A job in the background is started with Ctrl+C ignored, and Python then leaves it so."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


PATIENCE = 60_000
"""Milliseconds. What a test waits for comes in a few of them; a machine that stands still is no failure."""


class PatientBot(QtBot):
    """Waits for as long as a busy machine may take."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **kwargs: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **kwargs)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE) -> Any:
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """Instead of pytest-qt's own."""
    return PatientBot(request)
