"""The board in the middle, the panels docked around it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QTabWidget, QWidget

from app.language import tr, within
from app.ui.dock import Dock
from app.ui.panels.slot import Slot
from app.ui.theme import Theme

LAYOUT_VERSION = 3
NARROWEST = 300
TOOL_STRIP = 44
"""Pixels: of a column of docks, and of the tools below a board."""


class Workspace(QMainWindow):
    """Docks can be closed, moved, floated, tabbed and brought back."""

    def __init__(self, centre: QWidget, panels: Sequence[Slot]) -> None:
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockOptions(
            QMainWindow.DockOption.AnimatedDocks
            | QMainWindow.DockOption.AllowNestedDocks
            | QMainWindow.DockOption.AllowTabbedDocks
        )
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setCentralWidget(centre)
        self.restored = False
        self.docks = {panel.key: Dock(panel, self) for panel in panels}
        self._covered: QDockWidget | None = None
        self.reset()

    def reset(self) -> None:
        """Every panel back in its place.

        The second is beside the first, those of no other's place are below the first. A panel that shares
        another's place is behind it, or closed.
        """
        docks = list(self.docks.values())
        for dock in docks:
            dock.setFloating(False)
            self.removeDockWidget(dock)
        first, second, *others = [dock for dock in docks if not dock.slot.behind]
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, first)
        self.splitDockWidget(first, second, Qt.Orientation.Horizontal)
        for dock in others:
            self.splitDockWidget(first, dock, Qt.Orientation.Vertical)
        for dock in docks:
            if dock.slot.behind:
                self.tabifyDockWidget(self.docks[dock.slot.behind], dock)
            dock.setVisible(not dock.slot.closed)
        for dock in (second, *others):
            dock.raise_()
        self._covered = None
        self._share()

    def bring(self, key: str) -> None:
        """In front of those that share its place, unless it was closed."""
        dock = self.docks[key]
        others = self.tabifiedDockWidgets(dock)
        front = next((other for other in others if not other.visibleRegion().isEmpty()), None)
        if front and not dock.isHidden():
            dock.raise_()
            self._covered = front

    def bring_back(self) -> None:
        """What was covered by ``bring`` comes to the front again."""
        if self._covered:
            self._covered.raise_()
            self._covered = None

    def _share(self) -> None:
        """The board is square and as large as the height allows; the columns of docks share the rest."""
        docks = list(self.docks.values())[:2]
        column = max(NARROWEST, (self.width() - self.height() + TOOL_STRIP) // 2)
        self.resizeDocks(docks, [column] * len(docks), Qt.Orientation.Horizontal)

    def showEvent(self, event: QShowEvent) -> None:
        """Now the size is known."""
        super().showEvent(event)
        if not self.restored:
            self._share()

    def show_only(self, keys: Sequence[str]) -> None:
        """Show these panels and close the others."""
        for key, dock in self.docks.items():
            dock.setVisible(key in keys)

    def fill(self, menu: QMenu) -> None:
        """Put a switch for every panel into a menu."""
        for dock in self.docks.values():
            action = dock.toggleViewAction()
            action.setToolTip(tr("Show or hide the panel {panel}", panel=within(dock.windowTitle())))
            action.triggered.connect(lambda _=False, dock=dock: self._raise(dock))
            menu.addAction(action)

    @staticmethod
    def _raise(dock: Dock) -> None:
        """Who asks for a panel wants to see it, not a tab."""
        if not dock.isHidden():
            dock.raise_()

    def restore(self, state: QByteArray) -> None:
        """Put the docks where they were; what is no state of these docks is left aside."""
        self.restored = self.restoreState(state, LAYOUT_VERSION)

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        for dock in self.docks.values():
            dock.set_theme(theme)
