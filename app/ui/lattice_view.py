"""A picture of a maze; over it the lines between the cells that are read, in a frame that can be dragged."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.language import tr
from app.puzzles.maze_image import Look
from app.puzzles.wall_pieces import Box
from app.ui.boards.paint import colour
from app.ui.theme import Theme

NEAR = 7.0
"""Logical pixels from a side of the frame within which a press takes it."""
LEAST = 10
"""Pixels of the picture between two sides of the frame."""

_LEFT, _TOP, _RIGHT, _BOTTOM = range(4)
_ACROSS, _DOWN = (_LEFT, _RIGHT), (_TOP, _BOTTOM)


def with_side(box: Box, side: int, to: int, size: QSize) -> Box:
    """A frame with one of its sides elsewhere: left, top, right, bottom; within the picture."""
    across = side in _ACROSS
    edges, most = list(box), size.width() if across else size.height()
    if side in (_LEFT, _TOP):
        edges[side] = max(0, min(to, box[side + 2] - LEAST))
    else:
        edges[side] = min(most, max(to, box[side - 2] + LEAST))
    left, top, right, bottom = edges
    return left, top, right, bottom


class LatticeView(QWidget):
    """Shows how a picture is looked at.

    Signals:
        dragged: a Box where the frame is held now. dropped: it was let go.

    Attributes:
        look: the one that is drawn.
    """

    dragged = Signal(object)
    dropped = Signal()

    def __init__(self, picture: NDArray[np.uint8], look: Look, theme: Theme) -> None:
        super().__init__()
        h, w, _ = picture.shape
        self._image = QImage(picture.data, w, h, 3 * w, QImage.Format.Format_RGB888).copy()
        self._theme, self.look = theme, look
        self._held: tuple[int, ...] = ()
        self.setAccessibleName(tr("The picture"))
        self.setToolTip(tr("Drag the sides of the frame to where the maze ends"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    @property
    def picture_size(self) -> QSize:
        """Of the picture, in its own pixels."""
        return self._image.size()

    def sizeHint(self) -> QSize:
        """As large as the board beside it."""
        return QSize(520, 520)

    def show_look(self, look: Look) -> None:
        """Draw other lines."""
        self.look = look
        self.update()

    def _place(self) -> tuple[QPointF, float]:
        """Where the picture's top left is, and how large a pixel of it is shown."""
        area = QRectF(self.rect()).adjusted(10, 10, -10, -10)
        scale = min(area.width() / self._image.width(), area.height() / self._image.height())
        box = QRectF(0, 0, self._image.width() * scale, self._image.height() * scale)
        box.moveCenter(area.center())
        return box.topLeft(), scale

    def frame(self) -> QRectF:
        """Where the frame is shown."""
        at, scale = self._place()
        x0, y0, x1, y1 = (scale * edge for edge in self.look.box)
        return QRectF(x0, y0, x1 - x0, y1 - y0).translated(at)

    # Dragging

    def _sides_at(self, at: QPointF) -> tuple[int, ...]:
        """The side of the frame that is there, or the two of a corner."""
        frame = self.frame()
        if not frame.adjusted(-NEAR, -NEAR, NEAR, NEAR).contains(at):
            return ()
        off = {
            _LEFT: abs(at.x() - frame.left()), _RIGHT: abs(at.x() - frame.right()),
            _TOP: abs(at.y() - frame.top()), _BOTTOM: abs(at.y() - frame.bottom()),
        }  # fmt: skip
        nearest = (min(pair, key=lambda side: off[side]) for pair in (_ACROSS, _DOWN))
        return tuple(side for side in nearest if off[side] <= NEAR)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a side, or two."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = self._sides_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held; else show what could be."""
        if not self._held:
            self._show_cursor(self._sides_at(event.position()))
            return
        at, scale = self._place()
        to, box = (event.position() - at) / scale, self.look.box
        for side in self._held:
            box = with_side(box, side, round(to.x() if side in _ACROSS else to.y()), self.picture_size)
        if box != self.look.box:
            self.dragged.emit(box)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._held:
            self._held = ()
            self.dropped.emit()

    def _show_cursor(self, sides: tuple[int, ...]) -> None:
        shape = Qt.CursorShape
        if len(sides) == 2:
            rising = (sides[0] == _LEFT) != (sides[1] == _TOP)
            self.setCursor(shape.SizeBDiagCursor if rising else shape.SizeFDiagCursor)
        elif sides:
            self.setCursor(shape.SizeHorCursor if sides[0] in _ACROSS else shape.SizeVerCursor)
        else:
            self.unsetCursor()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture as large as it can be, the lines, and the frame with its handles."""
        (at, scale), part = self._place(), self.frame()
        shown = QRectF(at.x(), at.y(), self._image.width() * scale, self._image.height() * scale)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 2)
            painter.drawImage(shown, self._image)
            painter.setPen(QPen(colour(self._theme.entry, 0.75), 1))
            painter.drawLines(self._lines(part))
            painter.setPen(QPen(QColor(self._theme.entry), 2))
            painter.drawRect(part)
            middle = part.center()
            for point in (
                QPointF(part.left(), middle.y()), QPointF(part.right(), middle.y()),
                QPointF(middle.x(), part.top()), QPointF(middle.x(), part.bottom()),
            ):  # fmt: skip
                painter.fillRect(QRectF(point.x() - 4, point.y() - 4, 8, 8), QColor(self._theme.entry))

    def _lines(self, part: QRectF) -> list[QLineF]:
        """Between cells, or along walls that are lines."""
        look = self.look
        rows, columns = (side // 2 if look.line else side for side in (look.rows, look.columns))
        xs = [part.x() + n * part.width() / columns for n in range(1, columns)]
        ys = [part.y() + n * part.height() / rows for n in range(1, rows)]
        down = [QLineF(x, part.top(), x, part.bottom()) for x in xs]
        return down + [QLineF(part.left(), y, part.right(), y) for y in ys]
