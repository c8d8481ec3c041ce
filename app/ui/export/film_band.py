"""How far a film is, and a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.language import tr
from app.ui.export.filming import Filming
from app.ui.theme import Theme


class FilmBand(QWidget):
    """A line above the timeline, there while a film is made."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text, self.bar, self.stop = QLabel(), QProgressBar(), QPushButton(tr("Stop"))
        self.text.setAccessibleName(tr("Film"))
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.stop.setToolTip(tr("Make no film; nothing is left behind"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.text)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.set_theme(theme)
        self.hide()

    def follow(self, filming: Filming) -> None:
        """Show how far it is."""
        self.text.setText(tr("Making {file} …", file=filming.path.name))
        self.bar.setRange(0, len(filming.plan.updates))
        self.bar.setValue(0)
        filming.progressed.connect(lambda done, _: self.bar.setValue(done))
        self.show()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.setStyleSheet(f"""
            FilmBand {{ background: {theme.raised}; border-left: 4px solid {theme.entry}; }}
            QProgressBar {{ background: {theme.line}; border: none; border-radius: 3px; }}
            QProgressBar::chunk {{ background: {theme.entry}; border-radius: 3px; }}
        """)
