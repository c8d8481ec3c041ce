import ctypes

import pytest

from app import libraries


@pytest.mark.parametrize(
    ("message", "package"),
    [
        ("libEGL.so.1: cannot open shared object file: No such file or directory", "libegl1"),
        ("libGL.so.1: cannot open shared object file", "libgl1"),
        ("libxkbcommon.so.0: cannot open shared object file", "libxkbcommon0"),
        ("libdbus-1.so.3: cannot open shared object file", "libdbus-1-3"),
        ("libfontconfig.so.1: cannot open shared object file", "libfontconfig1"),
        ("libglib-2.0.so.0: cannot open shared object file", "libglib2.0-0"),
    ],
)
def test_a_missing_library_is_named_with_its_package(message: str, package: str) -> None:
    said = libraries.explain(ImportError(message))
    assert said.endswith(f"sudo apt install {package}") and message.split(":")[0] in said


def test_an_unknown_library_is_named_at_least() -> None:
    assert "libodd.so.7" in libraries.explain(ImportError("libodd.so.7: cannot open shared object file"))


def test_no_qt_at_all() -> None:
    assert "Install HRMscope again" in libraries.explain(ModuleNotFoundError("No module named 'PySide6'"))


@pytest.fixture
def on_x11(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")


def test_what_x11_lacks_is_told(on_x11: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> None:
        if name.startswith("libxcb-cursor"):
            raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", load)
    assert libraries.screen_trouble().endswith("sudo apt install libxcb-cursor0")


def test_with_everything_there_is_no_trouble(on_x11: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda name: None)
    assert libraries.screen_trouble() == ""


def test_without_a_screen_it_says_what_to_do(on_x11: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY")
    assert "QT_QPA_PLATFORM=offscreen" in libraries.screen_trouble()


def test_offscreen_needs_none_of_it(on_x11: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert libraries.screen_trouble() == ""
