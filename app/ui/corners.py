"""Where no grid was found: the picture, and four corners to be put where it is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from app.puzzles.photo import Corners, convex, even
from app.ui.boards.paint import colour
from app.ui.theme import Theme

MARGIN, HANDLE = 14.0, 8.0
FAR = 10
"""How many times as far a corner goes with Shift."""

LEGEND = tr(
    "Drag the corners. Tab goes to the next one, arrows move it, with Shift farther; Enter reads the grid."
)
PLACES = (
    tr("Upper left corner"),
    tr("Upper right corner"),
    tr("Lower right corner"),
    tr("Lower left corner"),
)
_STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class CornersView(QWidget):
    """A picture, and over it the grid that four corners span.

    Signals:
        moved: a corner is elsewhere, or another one is chosen.
        confirmed: Enter was pressed.

    Attributes:
        corners: [4, 2] (x, y) in the picture's pixels, from the upper left one clockwise.
        chosen: the one that keys move.
    """

    moved = Signal()
    confirmed = Signal()

    def __init__(self, image: QImage, corners: Corners | None, theme: Theme) -> None:
        super().__init__()
        self._image, self._theme = image, theme
        self.corners = _square(image) if corners is None else corners.astype(np.float32)
        self.chosen = 0
        self._held: QPointF | None = None
        self._box, self._scale = QRectF(), 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(tr("The picture and the grid's corners"))
        self.setToolTip(LEGEND)

    def sizeHint(self) -> QSize:
        """Room enough to see the lines."""
        return QSize(640, 560)

    def place(self, corner: int) -> QPointF:
        """Where a corner is, on this widget."""
        return self._on_widget(self.corners[corner])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture as large as it can be."""
        area = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        w, h = self._image.width(), self._image.height()
        self._scale = max(0.01, min(area.width() / w, area.height() / h))
        self._box = QRectF(0, 0, w * self._scale, h * self._scale)
        self._box.moveCenter(area.center())

    def _on_widget(self, point: NDArray[np.float32]) -> QPointF:
        x, y = ((point + 0.5) * self._scale).tolist()
        return self._box.topLeft() + QPointF(x, y)

    def _choose(self, corner: int) -> None:
        self.chosen = corner
        self.update()
        self.moved.emit()

    def _move(self, by: tuple[float, float]) -> None:
        """The chosen corner, within the picture."""
        last = (self._image.width() - 1, self._image.height() - 1)
        self.corners[self.chosen] = np.clip(self.corners[self.chosen] + by, 0, last)
        self.update()
        self.moved.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the nearest corner."""
        self._held = event.position()
        away = [self.place(corner) - self._held for corner in range(4)]
        self._choose(min(range(4), key=lambda corner: away[corner].manhattanLength()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """It goes along."""
        if self._held is not None:
            way = (event.position() - self._held) / self._scale
            self._held = event.position()
            self._move((way.x(), way.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter confirms."""
        if (step := _STEPS.get(Qt.Key(event.key()))) is not None:
            far = FAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            pixels = far * max(1.0, 1 / self._scale)  # one that is seen
            self._move((step[0] * pixels, step[1] * pixels))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, onwards: bool) -> bool:
        """Tab goes through the corners first, then on to the buttons."""
        ahead = self.chosen + (1 if onwards else -1)
        if 0 <= ahead < 4:
            self._choose(ahead)
            return True
        return super().focusNextPrevChild(onwards)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, dimmed outside; the lines where a grid would have them; the corners."""
        theme = self._theme
        around = QPolygonF([self.place(corner) for corner in range(4)])
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            painter.drawImage(self._box, self._image)
            outside = QPainterPath()
            outside.addRect(self._box)
            outside.addPolygon(around)
            painter.fillPath(outside, colour(theme.window, 0.5))
            self._paint_lines(painter)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for width, ink in ((5.0, colour(theme.panel, 0.7)), (2.0, QColor(theme.entry))):
                painter.setPen(QPen(ink, width))
                painter.drawPolygon(around)
            for corner, at in enumerate(around.toList()):
                chosen = corner == self.chosen
                painter.setPen(QPen(QColor(theme.panel if chosen else theme.entry), 2))
                painter.setBrush(QColor(theme.entry if chosen else theme.panel))
                side = HANDLE * (1.3 if chosen and self.hasFocus() else 1)
                painter.drawEllipse(at, side, side)

    def _paint_lines(self, painter: QPainter) -> None:
        if not convex(self.corners):
            return
        painter.setPen(QPen(colour(self._theme.entry, 0.6), 1))
        mesh = even(self.corners)
        for ends in (*mesh[1:-1, [0, -1]], *mesh[[0, -1], 1:-1].swapaxes(0, 1)):
            painter.drawLine(self._on_widget(ends[0]), self._on_widget(ends[1]))


def _square(image: QImage) -> Corners:
    """A square in the middle."""
    w, h = image.width(), image.height()
    half = 0.4 * min(w, h)
    signs = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], np.float32)
    return np.asarray(np.array([w, h]) / 2 + half * signs, dtype=np.float32)


class CornersDialog(QDialog):
    """Asks where the grid is.

    Signals:
        asked: the grid within the corners is to be read.
    """

    asked = Signal()

    def __init__(
        self, image: QImage, corners: Corners | None, said: str, name: str, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("{name}: where is the grid?", name=name))
        self.resize(parent.window().size() * 0.9)
        self.view = CornersView(image, corners, theme)
        self._said, self._corner = QLabel(said), QLabel()
        legend = QLabel(LEGEND)
        named = (self._said, tr("What to do")), (legend, tr("Legend")), (self._corner, tr("This corner"))
        for label, called in named:
            label.setWordWrap(True)
            label.setAccessibleName(called)
        for label in (legend, self._corner):
            label.setProperty("soft", True)
        words, foot, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        words.addWidget(self._corner)
        words.addWidget(legend)
        foot.addLayout(words, 1)
        foot.addWidget(self._buttons())
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self._said)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        self.view.moved.connect(self._tell)
        self.view.confirmed.connect(self.asked)
        self._tell()
        self.view.setFocus()

    def _buttons(self) -> QDialogButtonBox:
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Ok | button.Cancel)
        buttons.button(button.Ok).setText(tr("Read the grid"))
        buttons.button(button.Ok).setToolTip(tr("Read the Sudoku within these corners (Enter)"))
        buttons.button(button.Ok).setDefault(True)
        buttons.button(button.Cancel).setToolTip(tr("Leave all as it is (Esc)"))
        buttons.accepted.connect(self.asked)
        buttons.rejected.connect(self.reject)
        return buttons

    @property
    def text(self) -> str:
        """What is said above."""
        return self._said.text()

    def complain(self, text: str) -> None:
        """Say why nothing was read there."""
        self._said.setText(text)

    def _tell(self) -> None:
        x, y = np.rint(self.view.corners[self.view.chosen]).astype(int).tolist()
        told = tr("{corner}: {x} from the left, {y} from the top.", corner=PLACES[self.view.chosen], x=x, y=y)
        self._corner.setText(told)
        self.view.setAccessibleDescription(told)
