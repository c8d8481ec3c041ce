"""Colours for numbers: one map, and how it is laid over the cells of every kind of board."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from app.engine.overlays import Overlay
from app.ui.boards.grain import vectors
from app.ui.boards.lattice import Lattice
from app.ui.boards.paint import draw_cells, draw_picture, magnified

SHADES = 256
_CIVIDIS = (
    "00204d00214e00225000225200235300245500255700255800265a00275c00275e002860002961002a63002a65002b67"
    "002c69002c6a002d6c002e6e002e6f002f6f002f6f00306f00306f00316f00326f00336f00336f00346f00356e01366e"
    "06366e0b376e0f386e12386d15396d183a6d1a3b6d1d3b6d1f3c6d213d6d233e6c243e6c263f6c28406c2a406c2b416c"
    "2d426c2e436c30436c31446b32456b34456b35466b36476b38486b39486b3a496b3b4a6b3d4a6b3e4b6b3f4c6b404d6b"
    "414d6b424e6b434f6b444f6b46506b47516b48526b49526b4a536b4b546c4c546c4d556c4e566c4f576c50576c51586c"
    "52596c53596c545a6c555b6d565c6d575c6d585d6d595e6d595f6d5a5f6d5b606e5c616e5d616e5e626e5f636e60646f"
    "61646f62656f63666f64666f646770656870666970676970686a71696b716a6c716b6c716c6d726c6e726d6e726e6f73"
    "6f70737071737171747272747273747374757474757575757676767777767877777878777979777a7a787b7a787c7b78"
    "7d7c787e7d787f7d78807e79817f798280798380798481798482798583798683798784798885798986798a87798b8779"
    "8c88798d89798e8a798f8a79908b79918c78928d78938e78948e78958f789690789791789892789992789a93779b9477"
    "9c95779d96779e96779f9777a09877a19976a29a76a39a76a49b76a59c76a69d75a89e75a99f75aa9f75aba074aca174"
    "ada274aea374afa473b0a473b1a573b2a672b3a772b4a872b5a971b6a971b7aa71b8ab70b9ac70baad70bbae6fbcaf6f"
    "beaf6fbfb06ec0b16ec1b26dc2b36dc3b46dc4b56cc5b56cc6b66bc7b76bc8b86ac9b96acbba69ccbb69cdbc68cebc68"
    "cfbd67d0be67d1bf66d2c066d3c165d4c264d6c364d7c463d8c563d9c562dac661dbc761dcc860ddc95fdeca5fe0cb5e"
    "e1cc5de2cd5ce3ce5ce4cf5be5d05ae6d159e8d259e9d358ead357ebd456ecd555edd654efd753f0d852f1d951f2da50"
    "f3db4ff4dc4ef6dd4df7de4cf8df4bf9e04afae149fbe248fde346fee445ffe544ffe642ffe742ffe843ffe944ffea46"
)
INSET = 0.5
"""Side of a square within a cell that keeps its own colour around it."""

RIM_FROM = 8
"""Pixels of a cell from which that square has a rim."""

_LINEAR = np.where(
    (ramp := np.arange(256) / 255) <= 0.04045, ramp / 12.92, ((ramp + 0.055) / 1.055) ** 2.4
)  # sRGB without its gamma


@lru_cache(maxsize=1)
def shades() -> NDArray[np.uint32]:
    """[SHADES] of cividis, seen alike with and without red-green blindness (Nuñez 2018, PLoS ONE 13).

    Stored as numbers: pyqtgraph, which has it too, is not to be waited for by the first paint.
    """
    red, green, blue = np.frombuffer(bytes.fromhex(_CIVIDIS), np.uint8).reshape(-1, 3).astype(np.uint32).T
    return np.asarray(255 << 24 | red << 16 | green << 8 | blue, dtype=np.uint32)


def luminance(pixels: NDArray[np.uint32]) -> NDArray[np.float64]:
    """Relative luminance of opaque colours, as WCAG 2.1 has it: 0 to 1."""
    red, green, blue = (_LINEAR[pixels >> shift & 255] for shift in (16, 8, 0))
    return np.asarray(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def bright(pixels: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Where black can be read better than white; the better one has a contrast of 4.58 at the least."""
    return np.asarray((luminance(pixels) + 0.05) ** 2 > 1.05 * 0.05)


@dataclass(frozen=True, eq=False)
class Shading:
    """An overlay in colours.

    Attributes:
        fills: [h, w] opaque pixels, 0 where there is no number. known: [h, w] where there is one.
    """

    fills: NDArray[np.uint32]
    known: NDArray[np.bool_]

    @classmethod
    def of(cls, overlay: Overlay) -> Shading:
        """Every number's shade."""
        known = ~np.isnan(overlay.values)
        place = np.where(known, overlay.values, 0.0) * ((SHADES - 1) / overlay.high)
        index = np.clip(place, 0, SHADES - 1).astype(np.intp)
        return cls(np.where(known, shades()[index], np.uint32(0)), known)

    @cached_property
    def bright(self) -> NDArray[np.bool_]:
        """[h, w] where black is to be written, not white."""
        return bright(self.fills)

    def over(self, ground: NDArray[np.uint32]) -> NDArray[np.uint32]:
        """The fills, and the ground's own pixels where there are none."""
        return np.where(self.known, self.fills, ground)


def draw_fills(painter: QPainter, lattice: Lattice, pixels: NDArray[np.uint32]) -> None:
    """Fill every cell with its pixel, [h, w], opaque or 0."""
    if vectors():
        draw_cells(painter, lattice, _bytes(pixels))
    else:
        draw_picture(painter, lattice, magnified(lattice, pixels))


def draw_insets(
    painter: QPainter,
    lattice: Lattice,
    ground: NDArray[np.uint32],
    fills: NDArray[np.uint32],
    rimmed: bool = False,
) -> None:
    """Fill every cell with its ground, and a square in its middle with its fill.

    ``rimmed``: where they are unlike and there is room, with a rim that stands out from any ground.
    """
    side = round(lattice.cell / lattice.pixel)
    inner = max(1, round(side * INSET))
    start, thick = (side - inner) // 2, int(rimmed and side >= RIM_FROM)
    plain = np.where(bright(ground), np.uint32(0xFF000000), np.uint32(0xFFFFFFFF))
    rims = np.where(fills == ground, ground, plain)
    squares = ((start - thick, inner + 2 * thick, rims), (start, inner, fills))
    if vectors():
        draw_fills(painter, lattice, ground)
        for begin, wide, colours in squares:
            _draw_squares(painter, lattice, begin, wide, colours)
        return
    picture = magnified(lattice, ground)
    cells = picture.reshape(lattice.rows, side, lattice.columns, side)
    for begin, wide, colours in squares:
        within = slice(begin, begin + wide)
        cells[:, within, :, within] = colours[:, None, :, None]
    draw_picture(painter, lattice, picture)


def _draw_squares(
    painter: QPainter, lattice: Lattice, begin: int, wide: int, colours: NDArray[np.uint32]
) -> None:
    """The same squares of all cells, as shapes; in pixels."""
    offset, length = QPointF(begin, begin) * lattice.pixel, wide * lattice.pixel
    for cell in np.ndindex(colours.shape):
        row, column = cell
        at = lattice.cell_rect((row, column)).topLeft() + offset
        painter.fillRect(QRectF(at, QSizeF(length, length)), QColor.fromRgba(int(colours[cell])))


def _bytes(pixels: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """Red, green, blue and opacity: [h, w, 4]."""
    return np.stack([pixels >> shift & 255 for shift in (16, 8, 0, 24)], axis=-1).astype(np.uint8)


def opaque(name: str) -> np.uint32:
    """A theme's colour as a pixel."""
    return np.uint32(QColor(name).rgba())


def draw_scale(painter: QPainter, box: QRectF) -> None:
    """All shades from left to right."""
    scale = shades()
    image = QImage(scale.data, SHADES, 1, 4 * SHADES, QImage.Format.Format_ARGB32_Premultiplied)
    painter.drawImage(box, image)
