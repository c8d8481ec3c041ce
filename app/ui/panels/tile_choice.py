"""Small boards side by side: what each is, under the mouse, and a choice that the arrow keys move."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.ui.boards.base import modifiers
from app.ui.theme import Theme


def moved(event: QKeyEvent, here: int, count: int, columns: int) -> int | None:
    """Where a key moves a choice among tiles in rows of ``columns``; None for a key that does not.

    Args:
        here: the number of the chosen tile, -1 where none is.
    """
    if not count or modifiers(event):
        return None
    places = {
        Qt.Key.Key_Left: here - 1, Qt.Key.Key_Right: here + 1, Qt.Key.Key_Up: here - columns,
        Qt.Key.Key_Down: here + columns, Qt.Key.Key_Home: 0, Qt.Key.Key_End: count - 1,
    }  # fmt: skip
    wanted = places.get(Qt.Key(event.key()))
    return None if wanted is None else max(0, min(wanted, count - 1))


class TileChoice(QWidget):
    """What such boards have in common; the numbers of the tiles are each one's own."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)

    def about(self, point: QPointF) -> str:
        """What to tell of the tile under a point; "" where there is none."""
        raise NotImplementedError

    def wanted(self, event: QKeyEvent) -> int | None:
        """The number of the tile that a key leads to; None for a key that is not for the tiles."""
        return None

    def take(self, number: int) -> None:
        """Choose a tile."""

    def minimumSizeHint(self) -> QSize:
        """As small as a dock may be."""
        return QSize(120, 60)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self.theme = theme
        self.update()

    def event(self, event: QEvent) -> bool:
        """Claim the arrows before the window's shortcuts take them; tell of the tile under the mouse."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(self.wanted(event) is not None)
            return event.isAccepted()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.about(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End move the choice."""
        number = self.wanted(event)
        if number is None:
            super().keyPressEvent(event)
        else:
            self.take(number)
