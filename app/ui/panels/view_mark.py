"""Whose values a panel shows in a run of several views."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy

from app.language import tr
from app.ui.theme import Theme


class ViewMark(QLabel):
    """Says that only the first view is shown; the panel that it is on shows it where there are several."""

    def __init__(self) -> None:
        super().__init__(tr("view 1"))
        self.setToolTip(
            tr("Of several views the record holds every update of the first: the puzzle as it is.")
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.hide()

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.setStyleSheet(f"color: {theme.ink_soft}; font-size: {theme.px(11)}px;")
