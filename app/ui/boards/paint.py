"""Strokes that every board is painted with."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from app.puzzles.base import Cell
from app.ui.boards.grain import ratio_of, stretch, vectors
from app.ui.boards.lattice import Lattice, cells_of
from app.ui.theme import Theme

FAINTEST = 0.35
"""Opacity of a prediction without any confidence; full confidence is 1."""

TINT = 0.30
"""Opacity of the tint of changed cells."""


def colour(name: str, alpha: float = 1.0) -> QColor:
    """A theme's colour with an opacity."""
    made = QColor(name)
    made.setAlphaF(alpha)
    return made


def rgba(ink: QColor) -> NDArray[np.uint8]:
    """Red, green, blue and opacity, 0 to 255: [4]."""
    return np.array([ink.red(), ink.green(), ink.blue(), ink.alpha()], dtype=np.uint8)


def mixed(name: str, ground: str, share: float) -> QColor:
    """A theme's colour on a ground, opaque: quicker to paint than a translucent one."""
    red, green, blue, _ = np.rint(share * rgba(QColor(name)) + (1 - share) * rgba(QColor(ground))).tolist()
    return QColor(int(red), int(green), int(blue))


def opacity(confidence: NDArray[np.floating]) -> NDArray[np.floating]:
    """How strongly predictions are painted: FAINTEST to 1 as confidence goes from 0 to 1."""
    return FAINTEST + (1 - FAINTEST) * confidence


def draw_cells(painter: QPainter, lattice: Lattice, fills: NDArray[np.uint8]) -> None:
    """Fill every cell with its colour in one go: [rows, columns, 4], as ``rgba`` gives them.

    The picture has the screen's own pixels: Qt shares out the work of scaling a smaller one to other
    threads, and waits for them where all cores are busy.
    """
    if vectors():
        _fill_cells(painter, lattice, fills)
        return
    alpha = fills[..., 3].astype(np.uint32)
    red, green, blue = np.moveaxis((fills[..., :3] * alpha[..., None] + 127) // 255, -1, 0)
    draw_picture(painter, lattice, magnified(lattice, alpha << 24 | red << 16 | green << 8 | blue))


def magnified(lattice: Lattice, cells: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """A pixel a cell, [rows, columns], in the screen's own pixels."""
    side = round(lattice.cell / lattice.pixel)
    return np.repeat(np.repeat(cells, side, axis=1), side, axis=0)


def draw_picture(painter: QPainter, lattice: Lattice, pixels: NDArray[np.uint32]) -> None:
    """Draw a picture of all cells in the screen's own pixels."""
    h, w = pixels.shape
    image = QImage(pixels.data, w, h, 4 * w, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(1 / lattice.pixel)
    painter.drawImage(lattice.rect.topLeft(), image)


def _fill_cells(painter: QPainter, lattice: Lattice, fills: NDArray[np.uint8]) -> None:
    """The same as rectangles, neighbours of one colour in one."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for row, line in enumerate(fills.tolist()):
        column = 0
        for fill, equal in groupby(line):
            count = sum(1 for _ in equal)
            if fill[3]:
                painter.fillRect(lattice.span(row, column, 1, count), QColor(*fill))
            column += count
    painter.restore()


def tint(painter: QPainter, lattice: Lattice, mask: NDArray[np.bool_], fill: QColor) -> None:
    """Lay a colour over the cells of a mask [rows, columns]."""
    draw_cells(painter, lattice, np.where(mask[..., None], rgba(fill), np.uint8(0)))


@dataclass(frozen=True)
class Tile:
    """A picture of one cell to be stamped on many, far quicker than to draw it as often.

    Attributes:
        lattice: the cells.
        draw: paints it, antialiased, in device pixels: it is told how many the side has.
    """

    lattice: Lattice
    draw: Callable[[QPainter, int], None]

    @property
    def _side(self) -> int:
        return round(self.lattice.cell / self.lattice.pixel)

    @cached_property
    def image(self) -> QImage:
        """Its pixels."""
        image = QImage(self._side, self._side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw(painter, self._side)
        image.setDevicePixelRatio(1 / self.lattice.pixel)
        return image

    def stamp(self, painter: QPainter, cell: Cell) -> None:
        """Put it on a cell; as shapes, where these are wanted."""
        at = self.lattice.cell_rect(cell).topLeft()
        if not vectors():
            painter.drawImage(at, self.image)
            return
        painter.save()
        painter.translate(at)
        painter.scale(self.lattice.pixel, self.lattice.pixel)
        self.draw(painter, self._side)
        painter.restore()


def outline_tile(lattice: Lattice, ink: QColor, width: float) -> Tile:
    """A frame inside the cell."""

    def draw(painter: QPainter, side: int) -> None:
        thick = round(lattice.whole(width) / lattice.pixel)
        for y in (0, side - thick):
            painter.fillRect(0, y, side, thick, ink)
        for x in (0, side - thick):
            painter.fillRect(x, thick, thick, side - 2 * thick, ink)

    return Tile(lattice, draw)


def stamp(painter: QPainter, mask: NDArray[np.bool_], tile: Tile) -> None:
    """Put a tile on every cell of a mask [rows, columns]."""
    for cell in cells_of(mask):
        tile.stamp(painter, cell)


def rule(painter: QPainter, lattice: Lattice, ink: QColor, width: float, every: int = 1) -> None:
    """Rule lines between the cells, the border left out.

    Args:
        painter: what to paint with.
        lattice: the cells.
        ink: the lines' colour.
        width: in logical pixels; rounded to whole device pixels.
        every: a line after every so many cells.
    """
    box, thick = lattice.rect, lattice.whole(width)
    back = int(thick / lattice.pixel) // 2 * lattice.pixel
    for row in range(every, lattice.rows, every):
        painter.fillRect(QRectF(box.x(), box.y() + row * lattice.cell - back, box.width(), thick), ink)
    for column in range(every, lattice.columns, every):
        painter.fillRect(QRectF(box.x() + column * lattice.cell - back, box.y(), thick, box.height()), ink)


def frame(painter: QPainter, lattice: Lattice, box: QRectF, ink: QColor, width: float) -> None:
    """A crisp frame just outside ``box``."""
    t = lattice.whole(width)
    outer = box.adjusted(-t, -t, t, t)
    painter.fillRect(QRectF(outer.x(), outer.y(), outer.width(), t), ink)
    painter.fillRect(QRectF(outer.x(), box.bottom(), outer.width(), t), ink)
    painter.fillRect(QRectF(outer.x(), box.y(), t, box.height()), ink)
    painter.fillRect(QRectF(box.right(), box.y(), t, box.height()), ink)


def mark_cell(painter: QPainter, lattice: Lattice, cell: Cell, ink: QColor, width: float) -> None:
    """A crisp frame inside one cell."""
    t = lattice.whole(width)
    frame(painter, lattice, lattice.cell_rect(cell).adjusted(t, t, -t, -t), ink, width)


def sized(font: QFont, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font at a height in logical pixels."""
    made = QFont(font)
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(weight)
    return made


class Dressed(Protocol):
    """A widget that wears a theme."""

    theme: Theme

    def font(self) -> QFont:
        """As every widget has one."""
        ...


def small_font(widget: Dressed) -> QFont:
    """The application's font at the size of gauges, its digits of one width."""
    font = QFont(widget.font())
    font.setPixelSize(widget.theme.px(11))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def pen(
    name: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine, alpha: float = 1.0
) -> QPen:
    """A pen as wide on screen whatever the plot's scale."""
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    made = QPen(colour(name, alpha), width * stretch(), style, cap, join)
    made.setCosmetic(True)
    return made


@lru_cache(maxsize=32)
def _dot(radius: float, width: float, ink: str, fill: str, ratio: float) -> QImage:
    side = 2 * math.ceil((radius + width) * ratio) + 1
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(ink), width * ratio))
        painter.setBrush(QColor(fill))
        painter.drawEllipse(QPointF(side / 2, side / 2), radius * ratio, radius * ratio)
    image.setDevicePixelRatio(ratio)
    return image


def draw_dots(
    painter: QPainter, at: Iterable[QPointF], radius: float, ink: str, fill: str, width: float = 1.3
) -> None:
    """Stamp discs with a rim, which is fifteen times as quick as to draw them."""
    if vectors():
        painter.setPen(QPen(QColor(ink), width))
        painter.setBrush(QColor(fill))
        for point in at:
            painter.drawEllipse(point, radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        return
    image = _dot(radius, width, ink, fill, ratio_of(painter.device()))
    half = image.deviceIndependentSize().width() / 2
    for point in at:
        painter.drawImage(QPointF(point.x() - half, point.y() - half), image)


class Lettering:
    """Digits and capitals of one font, set in the optical middle of a cell."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.height = self._metrics.capHeight()

    def draw(self, painter: QPainter, text: str, middle: QPointF) -> None:
        """Write with the painter's pen and opacity; ``painter.setFont(self.font)`` comes first."""
        left = middle.x() - self._metrics.horizontalAdvance(text) / 2
        painter.drawText(QPointF(left, middle.y() + self.height / 2), text)


def heading(painter: QPainter, at: QRectF, title: str, note: str, theme: Theme) -> None:
    """A title in ink and, behind it, a soft note, on one line of a box; cut where too long."""
    metrics = QFontMetricsF(painter.font())
    painter.setPen(QPen(QColor(theme.ink)))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(at, flags, title)
    rest = at.adjusted(metrics.horizontalAdvance(title + "  "), 0, 0, 0)
    painter.setPen(QPen(QColor(theme.ink_soft)))
    note = metrics.elidedText(note, Qt.TextElideMode.ElideRight, max(0.0, rest.width()))
    painter.drawText(rest, flags, note)
