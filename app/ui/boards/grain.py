"""How finely things are painted: by the screen's pixels, or anew for a picture that is to be kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtGui import QPaintDevice


@dataclass(frozen=True)
class Grain:
    """How a picture is painted.

    Attributes:
        ratio: its pixels in a logical one; None as the screen has it.
        vectors: whether shapes are wanted where stamps of pixels would be quicker.
    """

    ratio: float | None = None
    vectors: bool = False


_now = Grain()


@contextmanager
def painted(grain: Grain) -> Iterator[None]:
    """Whatever is painted meanwhile is painted so (on the window's thread)."""
    global _now
    before, _now = _now, grain
    try:
        yield
    finally:
        _now = before


def ratio_of(device: QPaintDevice) -> float:
    """Device pixels in a logical one, where something is painted on a widget.

    A widget itself tells of its screen, whatever picture it is being painted into.
    """
    return _now.ratio or device.devicePixelRatioF()


def stretch() -> float:
    """By how much lines are broadened that Qt measures in pixels of what is painted on."""
    return 1.0 if _now.ratio is None or _now.vectors else _now.ratio


def vectors() -> bool:
    """Whether shapes are wanted."""
    return _now.vectors
