"""Dark, light, or as the desktop is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from app.settings import ThemeChoice
from app.ui import theme as themes
from app.ui.arc_colours import ArcLook
from app.ui.theme import Theme


class Appearance(QObject):
    """The theme in force.

    Signals:
        changed: another Theme; widgets that paint themselves take it.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: ThemeChoice) -> None:
        super().__init__(app)
        self._app = app
        self.choice = choice
        self._arc = ArcLook()
        self.theme = self._resolve()
        themes.apply(app, self.theme)
        app.styleHints().colorSchemeChanged.connect(self._refresh)

    def choose(self, choice: ThemeChoice) -> None:
        """Take another theme."""
        self.choice = choice
        self._refresh()

    def paint_arc(self, look: ArcLook) -> None:
        """Paint ARC's grids in another way."""
        self._arc = look
        self._refresh()

    def _resolve(self) -> Theme:
        light = self._app.styleHints().colorScheme() == Qt.ColorScheme.Light
        desktop = themes.LIGHT if light else themes.DARK
        theme = desktop if self.choice == "system" else themes.THEMES[self.choice]
        return theme if theme.arc == self._arc else replace(theme, arc=self._arc)

    def _refresh(self) -> None:
        before, theme = self.theme, self._resolve()
        if theme != before:
            self.theme = theme
            if theme.name != before.name:  # widgets of Qt's own have no ARC grids
                themes.apply(self._app, theme)
            self.changed.emit(theme)
