"""The program's icon in the formats that systems want, drawn from resources/icons/hrmscope.svg."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).parents[1] / "resources" / "icons" / "hrmscope.svg"
SIZES = (16, 32, 48, 64, 128, 256, 512)


def draw(size: int) -> QImage:
    """The icon, so many pixels wide."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    return image


def write(folder: Path) -> Path:
    """Write hrmscope-SIZE.png, hrmscope.ico and hrmscope.icns; the folder is returned."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        draw(size).save(str(folder / f"hrmscope-{size}.png"))
    draw(256).save(str(folder / "hrmscope.ico"))
    draw(512).save(str(folder / "hrmscope.icns"))
    return folder


if __name__ == "__main__":
    write(Path(sys.argv[1]))
