"""A figure to look at, before it is taken along."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from app.engine.tables import Table
from app.language import tr
from app.ui.export.figure import Figure
from app.ui.theme import DARK, LIGHT

SIZE = QSize(940, 620)
"""As it opens."""


class FigureWindow(QWidget):
    """The figure and what can be done with it; its size is the picture's."""

    def __init__(
        self, figure: Figure, ask_picture: Callable[[str, QWidget], object],
        ask_data: Callable[[str, Table], object], copy: Callable[[QWidget], object],
        add_style: Callable[[QMenu], object], parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(f"{figure.accessibleName()} – HRMscope")
        self.figure = figure
        figure.set_theme(LIGHT)
        self.dark = QPushButton(tr("Dark"))
        self.dark.setCheckable(True)
        self.dark.toggled.connect(lambda dark: figure.set_theme(DARK if dark else LIGHT))
        self.picture, self.copying = QPushButton(tr("Save picture…")), QPushButton(tr("Copy picture"))
        self.picture.clicked.connect(lambda: ask_picture(figure.name, figure))
        self.copying.clicked.connect(lambda: copy(figure))
        how = QPushButton(tr("Pictures"))
        how.setToolTip(tr("Size and ground of pictures"))
        menu = QMenu(how)
        add_style(menu)
        how.setMenu(menu)
        self.data = QPushButton(tr("Save data…"))
        choices = QMenu(self.data)
        for title, table in figure.tables().items():
            name = f"{figure.name} {title.lower()}"
            saving = choices.addAction(title)
            saving.triggered.connect(lambda _=False, name=name, table=table: ask_data(name, table))
        self.data.setMenu(choices)
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 10)
        for button in (self.picture, self.data, self.copying):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(how)
        row.addWidget(self.dark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(figure, 1)
        column.addLayout(row)
        self.row = row
        self.resize(SIZE)
