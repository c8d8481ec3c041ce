"""A figure as papers have them: a title, plots, and a caption that says what was measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.engine.tables import Table
from app.engine.trace import Trace
from app.language import tr
from app.ui.panels.gauge import Gauge, Switch
from app.ui.run_words import POLICIES, peculiarities
from app.ui.saying import count
from app.ui.theme import Theme

USUAL = QSize(900, 520)


def settings(trace: Trace) -> str:
    """Model, device, policy, seed and what was done to the run, as a caption tells them."""
    info = trace.info
    said = (
        tr("{model} on {device}", model=info.model, device=info.device),
        tr("policy: {policy}", policy=POLICIES[info.policy]),
        tr("at most {segments}", segments=count(info.segments, "segment")),
        count(info.views, "view"),
        tr("seed {seed}", seed=info.seed),
        *peculiarities(trace),
    )
    return ", ".join(said)


class Figure(QWidget):
    """Parts side by side between a title and a caption.

    Attributes:
        name: of its file. theme: that it wears.
    """

    def __init__(
        self, name: str, title: str, parts: Sequence[QWidget], tables: Mapping[str, Table], theme: Theme
    ) -> None:
        super().__init__()
        self.name, self.theme, self._parts, self._tables = name, theme, parts, tables
        self.setAccessibleName(title)
        self._title, self.caption = QLabel(title), QLabel(wordWrap=True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in parts:
            row.addWidget(part, 1)
            for switch in part.findChildren(Switch):
                switch.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(row, 1)
        column.addWidget(self.caption)
        self.resize(USUAL)

    def tables(self) -> Mapping[str, Table]:
        """The numbers behind it."""
        return self._tables

    def say(self, caption: str) -> None:
        """Put words under it."""
        self.caption.setText(caption)

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.theme = theme
        for part in self._parts:
            if isinstance(part, Gauge):
                part.plot.mark(None)
            part.dress(theme)  # type: ignore[attr-defined]  # a gauge, or boards that are dressed as one
        self._title.setStyleSheet(f"color: {theme.ink}; font-size: 16px; font-weight: 600;")
        self.caption.setStyleSheet(f"color: {theme.ink_soft}; font-size: 12px;")
        self.update()

    def sizeHint(self) -> QSize:
        """As a column of a paper is wide, twice."""
        return USUAL

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        QPainter(self).fillRect(self.rect(), QColor(self.theme.panel))
