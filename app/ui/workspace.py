"""The board in the middle, the panels docked around it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QTabWidget, QWidget

from app.ui.panels.slot import Slot
from app.ui.theme import Theme

LAYOUT_VERSION = 2
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
        self.panels = panels
        self.restored = False
        self.docks = {panel.key: self._dock(panel) for panel in panels}
        self._covered: QDockWidget | None = None
        self.reset()

    def _dock(self, panel: Slot) -> QDockWidget:
        dock = QDockWidget(panel.title, self)
        dock.setObjectName(panel.key)
        dock.setWidget(panel)
        return dock

    def reset(self) -> None:
        """Every panel back in its place.

        The second is beside the first, the last behind the second, the others are below the first.
        """
        docks = list(self.docks.values())
        for dock in docks:
            dock.setFloating(False)
            self.removeDockWidget(dock)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, docks[0])
        for number, dock in enumerate(docks[1:-1]):
            turned = Qt.Orientation.Vertical if number else Qt.Orientation.Horizontal
            self.splitDockWidget(docks[0], dock, turned)
        self.tabifyDockWidget(docks[1], docks[-1])
        for dock in docks:
            dock.show()
        docks[1].raise_()
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
            action.setToolTip(f"Show or hide {dock.windowTitle().lower()}")
            menu.addAction(action)

    def restore(self, state: QByteArray) -> None:
        """Put the docks where they were; what is no state of these docks is left aside."""
        self.restored = self.restoreState(state, LAYOUT_VERSION)

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        for panel in self.panels:
            panel.set_theme(theme)
