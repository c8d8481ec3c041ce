"""Small boxes in a panel that scrolls: the wheel of who scrolls past does not turn them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget


class Choice(QComboBox):
    """Some choices; it gives way where room is short."""

    def __init__(self, name: str, tip: str, texts: Sequence[str] = ()) -> None:
        super().__init__()
        self.addItems(list(texts))
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def refill(self, texts: Sequence[str]) -> None:
        """Offer these choices from now on."""
        if texts != [self.itemText(place) for place in range(self.count())]:
            self.clear()
            self.addItems(texts)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let it pass."""
        event.ignore()


class Number(QSpinBox):
    """A whole number; it tells of numbers, not of every key on the way to them."""

    def __init__(self, name: str, least: int, most: int) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let it pass."""
        event.ignore()


def offer(widget: QWidget, why_not: str, tip: str) -> None:
    """Offer something, or say why it cannot be had."""
    widget.setEnabled(not why_not)
    widget.setToolTip(why_not or tip)
