"""The presenter's keys, and the card that tells them."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.language import tr
from app.ui.theme import Theme

KEYS: tuple[tuple[str, str], ...] = (
    (tr("Space"), tr("run or pause; play a finished run again")),
    (tr("Enter"), tr("solve; with Shift, solve harder")),
    (tr("Left, Right"), tr("one update; with Shift, one segment")),
    (tr("Home, End"), tr("first and newest update")),
    (tr("Page down, Page up"), tr("next and previous item; without a demo, solve and go by segments")),
    ("F5", tr("the demo from its start; with Shift, this item again")),
    (tr("1 to 6"), tr("other panels; 0 for the board alone")),
    (tr("B or ."), tr("black screen")),
    (tr("H or ?"), tr("these keys")),
    (tr("Esc or F11"), tr("leave")),
)
"""What they do. A remote clicker sends Page down, Page up, F5, Shift+F5, Esc, and B or a full stop."""

BRIEF = tr("Space run · Enter solve · 1–6 panels · H keys · Esc leave")
BRIEF_DEMO = tr("Page down next · Space pause · 1–6 panels · H keys")


class KeyCard(QFrame):
    """All keys, in the middle of the stage."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setAccessibleName(tr("Presenter's keys"))
        self.text = QLabel()
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Write it in a theme's colours and size."""
        px = theme.px
        self.setStyleSheet(f"""
            #keys {{ background: {theme.raised}; border: 1px solid {theme.line_strong};
                border-radius: {px(12)}px; }}
            #keys QLabel {{ font-size: {px(16)}px; padding: {px(8)}px {px(12)}px; }}
        """)
        rows = "".join(
            f"<tr><td style='padding: {px(4)}px {px(28)}px {px(4)}px 0'><b>{escape(keys)}</b></td>"
            f"<td style='padding: {px(4)}px 0'>{escape(what)}</td></tr>"
            for keys, what in KEYS
        )
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setText(f"<table cellspacing=0>{rows}</table>")
        self.centre()

    def centre(self) -> None:
        """In the middle, above all else."""
        self.adjustSize()
        stage = self.parentWidget()
        assert stage is not None
        self.move(stage.rect().center() - self.rect().center())
        self.raise_()
