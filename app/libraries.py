"""System libraries that Qt wants on Linux, and the Debian packages that bring them."""

from __future__ import annotations

import ctypes
import os
import re
import sys

PACKAGES = {
    "libEGL": "libegl1",
    "libGL": "libgl1",
    "libdbus-1": "libdbus-1-3",
    "libfontconfig": "libfontconfig1",
    "libglib-2.0": "libglib2.0-0",
    "libxkbcommon": "libxkbcommon0",
}
"""What importing Qt asks for."""

SCREEN_PACKAGES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What showing a window on X11 asks for besides; Qt ends the program where one is missing."""


def explain(error: ImportError) -> str:
    """Why Qt cannot be imported, and what to install."""
    match = re.search(r"(lib[\w+.-]+?)\.so[\d.]*", str(error))
    if match is None:
        return f"The window needs PySide6, which cannot be loaded ({error}). Install HRMscope again."
    package = PACKAGES.get(match[1])
    return (
        _wanted(match[0], package)
        if package
        else f"The window needs the system library {match[0]}; install it."
    )


def screen_trouble() -> str:
    """Why no window can be shown here, or ""."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY"):
        return ""
    if not os.environ.get("DISPLAY"):
        return "There is no screen here. Set QT_QPA_PLATFORM=offscreen to draw without one."
    for library, package in SCREEN_PACKAGES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            return _wanted(library, package)
    return ""


def _wanted(library: str, package: str) -> str:
    return (
        f"The window needs the system library {library}, which is not here. "
        f"On Debian or Ubuntu: sudo apt install {package}"
    )
