"""Dark, light, or as the desktop is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from app.settings import ThemeChoice
from app.ui import theme as themes
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
        self.theme = self._resolve()
        themes.apply(app, self.theme)
        app.styleHints().colorSchemeChanged.connect(self._refresh)

    def choose(self, choice: ThemeChoice) -> None:
        """Take another theme."""
        self.choice = choice
        self._refresh()

    def _resolve(self) -> Theme:
        if self.choice == "system":
            light = self._app.styleHints().colorScheme() == Qt.ColorScheme.Light
            return themes.LIGHT if light else themes.DARK
        return themes.THEMES[self.choice]

    def _refresh(self) -> None:
        theme = self._resolve()
        if theme is not self.theme:
            self.theme = theme
            themes.apply(self._app, theme)
            self.changed.emit(theme)
