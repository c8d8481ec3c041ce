"""The picture that a Sudoku was read from: its grid outlined, what was read written into its cells."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.language import tr
from app.puzzles.base import Cell
from app.puzzles.sudoku import SIDE
from app.ui.boards.paint import Lettering, colour, sized
from app.ui.theme import Theme

MARGIN = 10.0


class PictureView(QWidget):
    """The part of a picture around its grid.

    Signals:
        chosen: the (row, column) of a cell that was clicked.
    """

    chosen = Signal(object)

    def __init__(self, image: QImage, mesh: NDArray[np.float32], theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.cell: Cell | None = None
        self.digits: NDArray[np.uint8] = np.zeros((SIDE, SIDE), np.uint8)
        self.doubtful: NDArray[np.bool_] = np.zeros((SIDE, SIDE), np.bool_)
        self._image, self._mesh = image, mesh
        self.setAccessibleName(tr("The picture"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_reading(self, digits: NDArray[np.uint8], doubtful: NDArray[np.bool_], cell: Cell | None) -> None:
        """Write other digits, mark other doubts, point at another cell."""
        self.digits, self.doubtful, self.cell = digits, doubtful, cell
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the board beside it."""
        return QSize(560, 560)

    def _shown(self) -> QRectF:
        """The part of the picture that is shown: the grid and a cell around it."""
        points = self._mesh.reshape(-1, 2)
        (left, top), (right, bottom) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
        room = 0.07 * max(right - left, bottom - top)
        around = QRectF(left, top, right - left, bottom - top).adjusted(-room, -room, room, room)
        return around.intersected(QRectF(self._image.rect()))

    def _placed(self) -> tuple[QRectF, float]:
        """Where that part stands, and how many times as large."""
        part = self._shown()
        area = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        scale = min(area.width() / part.width(), area.height() / part.height())
        box = QRectF(0, 0, part.width() * scale, part.height() * scale)
        box.moveCenter(area.center())
        return box, scale

    def _points(self) -> NDArray[np.float32]:
        """Where the grid's lines cross, on this widget."""
        box, scale = self._placed()
        part = self._shown()
        origin = np.array([part.x(), part.y()])
        return ((self._mesh - origin) * scale + np.array([box.x(), box.y()])).astype(np.float32)

    def outline(self, cell: Cell) -> QPolygonF:
        """A cell's four corners, on this widget."""
        row, column = cell
        points = self._points()
        around = (points[row, column], points[row, column + 1], points[row + 1, column + 1])
        corners = (*around, points[row + 1, column])
        return QPolygonF([QPointF(*corner.tolist()) for corner in corners])

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, its grid, the digits, the marks."""
        theme = self.theme
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            painter.drawImage(self._placed()[0], self._image, self._shown())
            points = self._points()
            for width, ink in ((5.0, colour(theme.panel, 0.7)), (2.0, QColor(theme.entry))):
                painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                border = (points[0], points[:, -1], points[-1, ::-1], points[::-1, 0])
                for line in border:
                    painter.drawPolyline(QPolygonF([QPointF(*point) for point in line.tolist()]))
            self._paint_digits(painter, points)
            if self.cell:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(theme.entry), 3))
                painter.drawPolygon(self.outline(self.cell))

    def _paint_digits(self, painter: QPainter, points: NDArray[np.float32]) -> None:
        """Small chips in the upper left of the cells, so that what is printed stays in sight."""
        theme = self.theme
        side = float(np.linalg.norm(points[0, 0] - points[0, -1])) / SIDE
        letters = Lettering(sized(self.font(), max(8.0, side * 0.27), self.font().Weight.DemiBold))
        painter.setFont(letters.font)
        half = QPointF(side, side) * 0.17
        for row, column in np.argwhere((self.digits > 0) | self.doubtful).tolist():
            doubtful = self.doubtful[row, column]
            at = points[row, column] * 0.79 + points[row + 1, column + 1] * 0.21
            middle = QPointF(*at.tolist())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.differs if doubtful else theme.panel))
            painter.setOpacity(1.0 if doubtful else 0.85)
            painter.drawRoundedRect(QRectF(middle - half, middle + half), side * 0.06, side * 0.06)
            painter.setOpacity(1.0)
            painter.setPen(QColor(theme.panel if doubtful else theme.entry))
            letters.draw(painter, "?" if doubtful else str(self.digits[row, column]), middle)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell."""
        for row, column in np.ndindex(SIDE, SIDE):
            if self.outline((row, column)).containsPoint(event.position(), Qt.FillRule.OddEvenFill):
                self.chosen.emit((row, column))
                return
