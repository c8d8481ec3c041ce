"""Room for a panel, made before the panel is."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.panels.base import Panel
from app.ui.playhead import Playhead
from app.ui.theme import Theme


class Slot(QWidget):
    """Makes its panel once it was painted.

    Importing pyqtgraph takes a third of a second, which the window is not to wait for.

    Attributes:
        key: the name of the panel's module, and the dock's. title: the dock's.
        panel: None until it is made. behind: the key of the dock that it shares a place with at first.
        closed: whether it waits in the View menu at first.
    """

    def __init__(
        self, key: str, title: str, least: int, playhead: Playhead, theme: Theme,
        behind: str = "", closed: bool = False,
    ) -> None:  # fmt: skip
        """``least``: pixels of height that the panel needs."""
        super().__init__()
        self.key, self.title, self.behind, self.closed = key, title, behind, closed
        self.panel: Panel | None = None
        self._least, self._playhead, self._theme = least, playhead, theme
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)

    def fill(self) -> None:
        """Make the panel."""
        if self.panel is None:
            module = import_module(f"app.ui.panels.{self.key}")
            self.panel = module.PANEL(self._playhead, self._theme)
            self.panel.windowTitleChanged.connect(self.setWindowTitle)
            self._room.addWidget(self.panel)

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self._theme = theme
        if self.panel is not None:
            self.panel.set_theme(theme)

    def sizeHint(self) -> QSize:
        """The same before and after, so that no dock moves."""
        return QSize(300, 260)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a column of docks."""
        return QSize(220, self._least)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bare surface, once."""
        QPainter(self).fillRect(self.rect(), QColor(self._theme.panel))
        if self.panel is None:
            QTimer.singleShot(0, self.fill)
