"""Draw the digits of font files into the two sets of glyphs that ``hrmscope train digits`` works with.

    python tools/draw_glyphs.py FOLDER …

The folders are searched for the files named here. Which family is in which set is told here and nowhere
else: no family is in both. The sets are kept with the project, so that training needs no fonts.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QRawFont, QTransform

SEEN = {
    "DejaVu Sans": ("DejaVuSans", "DejaVuSans-Bold"),
    "DejaVu Sans Mono": ("DejaVuSansMono",),
    "DejaVu Serif": ("DejaVuSerif", "DejaVuSerif-Bold"),
    "Liberation Sans": ("LiberationSans-Regular", "LiberationSans-Bold", "LiberationSans-Italic"),
    "Liberation Sans Narrow": ("LiberationSansNarrow-Regular", "LiberationSansNarrow-Bold"),
    "Liberation Serif": ("LiberationSerif-Regular", "LiberationSerif-Bold", "LiberationSerif-Italic"),
    "Liberation Mono": ("LiberationMono-Regular", "LiberationMono-Bold"),
    "Lato": ("Lato-Light", "Lato-Regular", "Lato-Bold", "Lato-Black", "Lato-Italic"),
    "Open Sans": ("OpenSans-Light", "OpenSans-Regular", "OpenSans-Bold", "OpenSans-CondBold"),
    "FreeSans": ("FreeSans", "FreeSansBold"),
    "FreeSerif": ("FreeSerif", "FreeSerifBold", "FreeSerifItalic"),
    "FreeMono": ("FreeMono", "FreeMonoBold"),
    "Carlito": ("Carlito-Regular", "Carlito-Bold"),
    "Cabin": ("Cabin-Regular", "Cabin-Bold", "Cabin-Italic"),
    "Comfortaa": ("Comfortaa-Regular", "Comfortaa-Bold"),
    "Linux Biolinum": ("LinBiolinum_R", "LinBiolinum_RB"),
}
UNSEEN = {
    "Roboto": ("Roboto-Light", "Roboto-Regular", "Roboto-Bold", "Roboto-Italic"),
    "Roboto Condensed": ("RobotoCondensed-Regular", "RobotoCondensed-Bold"),
    "Caladea": ("Caladea-Regular", "Caladea-Bold"),
    "Linux Libertine": ("LinLibertine_R", "LinLibertine_RB", "LinLibertine_RI"),
    "Cantarell": ("Cantarell-Regular", "Cantarell-Bold"),
    "Hack": ("Hack-Regular", "Hack-Bold"),
}
SIDE, MARGIN = 48, 4
"""Pixels of a glyph's picture, and those left free around it."""

OUT = Path(__file__).parent.parent / "app" / "training" / "digits"


def digits(file: Path) -> np.ndarray:
    """The digits 1 to 9 of a font, as tall as the picture allows: [9, SIDE, SIDE], 255 is ink."""
    font = QRawFont(str(file), 200.0)
    paths = [font.pathForGlyph(font.glyphIndexesForString(str(digit))[0]) for digit in range(1, 10)]
    boxes = [path.boundingRect() for path in paths]
    top, bottom = min(box.top() for box in boxes), max(box.bottom() for box in boxes)
    scale = (SIDE - 2 * MARGIN) / max(bottom - top, *(box.width() for box in boxes))
    return np.stack(
        [drawn(path, box, (top + bottom) / 2, scale) for path, box in zip(paths, boxes, strict=True)]
    )


def drawn(path: QPainterPath, box: QRectF, middle: float, scale: float) -> np.ndarray:
    """One digit in the middle of its picture."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    image.fill(0)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shift = QTransform().translate(SIDE / 2, SIDE / 2).scale(scale, scale)
        shift.translate(-box.center().x(), -middle)
        painter.setTransform(shift)
        painter.fillPath(path, QColor("white"))
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIDE, -1)[:, :SIDE].copy()


def main() -> None:
    """Find the files, draw, write."""
    app = QGuiApplication([])
    files = {file.stem: file for folder in sys.argv[1:] for file in Path(folder).rglob("*.[ot]tf")}
    for name, families in (("seen", SEEN), ("unseen", UNSEEN)):
        faces = [(family, stem) for family, stems in families.items() for stem in stems]
        np.savez_compressed(
            OUT / f"{name}.npz",
            families=np.array([family for family, _ in faces]),
            glyphs=np.stack([digits(files[stem]) for _, stem in faces]),
        )
    del app


main()
