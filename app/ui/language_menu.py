"""The languages to choose from; another one is spoken from the next start on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.language import LANGUAGES, tr
from app.ui.preferences import Preferences


class LanguageMenu(QMenu):
    """The desktop's language, or one by its own name.

    Signals:
        told: that another language takes a new start.
    """

    told = Signal(str)

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(tr("Language"), parent)
        self.setObjectName("language")
        self._preferences, group = preferences, QActionGroup(self)
        for code, name in {"system": tr("As the desktop"), **LANGUAGES}.items():
            action = self.addAction(name)
            action.setObjectName(f"language-{code}")
            action.setCheckable(True)
            action.setChecked(preferences.settings.language == code)
            action.triggered.connect(partial(self._choose, code))
            group.addAction(action)

    def _choose(self, code: str, checked: bool = True) -> None:
        self._preferences.update(language=code)
        self.told.emit(tr("HRMscope speaks this language from its next start on."))
