"""The theme's menu entries, and who wears the theme."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject

from app.language import tr
from app.settings import ThemeChoice
from app.ui.actions import Actions
from app.ui.appearance import Appearance
from app.ui.preferences import Preferences
from app.ui.theme import Theme


class Dressed(Protocol):
    """What takes a theme's colours."""

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""


class Looks(QObject):
    """Dresses the window's parts, and lets people choose in what."""

    def __init__(
        self, appearance: Appearance, actions: Actions, preferences: Preferences, parts: Sequence[Dressed]
    ) -> None:
        super().__init__(actions)
        self._appearance, self._actions = appearance, actions
        self._preferences, self._parts = preferences, parts
        actions["theme"].triggered.connect(self._toggle)
        actions["system_theme"].triggered.connect(self._toggle_system)
        appearance.changed.connect(self._dress)
        self._dress(appearance.theme)

    def _toggle(self) -> None:
        self._choose("light" if self._appearance.theme.dark else "dark")

    def _toggle_system(self) -> None:
        fixed: ThemeChoice = "dark" if self._appearance.theme.dark else "light"
        self._choose("system" if self._appearance.choice != "system" else fixed)

    def _choose(self, choice: ThemeChoice) -> None:
        self._appearance.choose(choice)
        self._preferences.update(theme=choice)
        self._tick()

    def _tick(self) -> None:
        other = tr("Light theme") if self._appearance.theme.dark else tr("Dark theme")
        self._actions["theme"].setText(other)
        self._actions.explain(self._actions["theme"], other)
        self._actions["system_theme"].setChecked(self._appearance.choice == "system")

    def _dress(self, theme: Theme) -> None:
        for part in self._parts:
            part.set_theme(theme)
        self._tick()
