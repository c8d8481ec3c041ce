"""A board or a plot as a picture: painted anew as finely as is wanted, or as shapes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.settings import Ground
from app.ui.boards.arc import ArcBoard
from app.ui.boards.base import MARGIN, Board
from app.ui.boards.grain import Grain, painted
from app.ui.panels.base import Panel, unhurried
from app.ui.panels.plotting import Plot
from app.ui.theme import LIGHT, Theme

FINE = 4.0
"""Pixels in a logical one of what stays a picture within a drawing of shapes."""

PAPER = "#ffffff"


@dataclass(frozen=True)
class Style:
    """How pictures are made.

    Attributes:
        scale: pixels in one of the screen's.
    """

    scale: int = 2
    ground: Ground = "theme"

    def theme(self, worn: Theme, board: bool) -> Theme:
        """The colours of a picture of what wears a theme; the cells of a board keep their own ground."""
        if self.ground == "print":
            light = replace(LIGHT, scale=worn.scale)
            return replace(light, window=PAPER) if board else light
        if self.ground == "clear":
            return (
                replace(worn, window=clear(worn.window)) if board else replace(worn, panel=clear(worn.panel))
            )
        return worn


def clear(ink: str) -> str:
    """A colour of which nothing is seen."""
    return "#00" + ink[-6:]


def image(widget: QWidget, style: Style) -> QImage:
    """A picture of a board or a panel."""
    with posed(widget, style, Grain(float(style.scale))) as ground:
        box = seen(widget)
        made = QImage(box.size() * style.scale, QImage.Format.Format_ARGB32_Premultiplied)
        made.setDevicePixelRatio(style.scale)
        made.fill(ground)
        widget.render(made, QPoint(), QRegion(box), QWidget.RenderFlag.DrawChildren)
    return made if style.ground == "clear" else made.convertToFormat(QImage.Format.Format_RGB32)


def svg(widget: QWidget, style: Style, title: str) -> bytes:
    """The same as shapes and text."""

    def draw(painter: QPainter) -> None:
        painter.fillRect(QRect(QPoint(), box.size()), ground)
        widget.render(painter, QPoint(), QRegion(box), QWidget.RenderFlag.DrawChildren)

    with posed(widget, style, Grain(FINE, vectors=True)) as ground:
        box = seen(widget)
        return drawn(box.size(), title, draw)


def drawn(size: QSize, title: str, draw: Callable[[QPainter], object]) -> bytes:
    """An SVG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)  # a browser's: else it would come out larger
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    generator.setDescription("HRMscope")
    with QPainter(generator) as painter:
        draw(painter)
    return bytes(buffer.data().data())


def seen(widget: QWidget) -> QRect:
    """What of it is worth keeping: of a square board nothing beside its cells."""
    if not isinstance(widget, Board) or isinstance(widget, ArcBoard):
        return widget.rect()
    cells, room = widget.lattice().rect, round(MARGIN)
    left, right = int(cells.left()) - room, int(cells.right()) + room
    return widget.rect().intersected(QRect(left, 0, right - left, widget.height()))


@contextmanager
def posed(widget: QWidget, style: Style, grain: Grain) -> Iterator[QColor]:
    """A board or a panel as it is to be kept: whole, in its colours, without what hands leave on it.

    Its ground is given. Lines are as broad as the grain says because all of it is dressed anew.
    """
    board, worn = isinstance(widget, Board), widget.theme  # type: ignore[attr-defined]  # all that is kept has one
    theme = style.theme(worn, board)
    with ExitStack() as after:
        after.callback(widget.set_theme, worn)  # type: ignore[attr-defined]  # likewise
        after.enter_context(painted(grain))
        after.enter_context(unhurried())
        if isinstance(widget, Board):
            after.callback(_mark, widget, (widget.cursor_cell, widget.hover_cell))
            widget.cursor_cell = widget.hover_cell = None
        for button in widget.findChildren(QAbstractButton):
            if button.isVisibleTo(widget):
                button.hide()
                after.callback(button.show)
        for plot in widget.findChildren(Plot):
            plot.hovered.emit(None)
        widget.set_theme(theme)  # type: ignore[attr-defined]  # likewise
        if isinstance(widget, Panel):
            widget.finish()
        yield QColor(theme.window if board else theme.panel)


def _mark(board: Board, marks: tuple[tuple[int, int] | None, tuple[int, int] | None]) -> None:
    board.cursor_cell, board.hover_cell = marks
