"""The small button at a board's foot that chooses what colours the cells."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from app.language import tr
from app.ui.boards.legend import HEIGHT
from app.ui.theme import Theme


class ColourButton(QToolButton):
    """Opens a menu; it lies in the corner beside the legend, and is not there without a menu."""

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self.setText(tr("Colours ▾"))
        self.setAccessibleName(tr("Colour cells by"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.setStyleSheet(f"""
            QToolButton {{ background: transparent; color: {theme.ink_soft}; border: none; border-radius: 4px;
                padding: 0 5px; min-height: 0; font-size: {theme.px(11)}px; }}
            QToolButton:hover, QToolButton:focus {{ background: {theme.line}; color: {theme.ink}; }}
            QToolButton::menu-indicator {{ image: none; width: 0; }}
        """)

    def place(self, box: QRect, theme: Theme) -> None:
        """Put it into the lower right corner of a box."""
        height = theme.px(HEIGHT)
        width = self.sizeHint().width()
        self.setGeometry(box.right() + 1 - width, box.bottom() + 1 - height, width, height)
