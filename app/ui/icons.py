"""Icons in the theme's ink: SVG files whose ``currentColor`` is filled in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 20, 32, 48, 64)
"""Pixels; enough for 100 to 300 % scaling of a small icon."""


class Icons:
    """The icons of a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, str, str], QIcon] = {}

    def get(self, name: str, ink: str, faded: str) -> QIcon:
        """An icon in one colour, and in another while it is disabled; both as #rrggbb."""
        key = (name, ink, faded)
        if key not in self._drawn:
            self._drawn[key] = self._draw(*key)
        return self._drawn[key]

    def _draw(self, name: str, ink: str, faded: str) -> QIcon:
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        icon = QIcon()
        for mode, colour in ((QIcon.Mode.Normal, ink), (QIcon.Mode.Disabled, faded)):
            drawing = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
            for size in SIZES:
                pixmap = QPixmap(size, size)
                pixmap.fill(Qt.GlobalColor.transparent)
                painter = QPainter(pixmap)
                drawing.render(painter, QRectF(0, 0, size, size))
                painter.end()
                icon.addPixmap(pixmap, mode)
        return icon
