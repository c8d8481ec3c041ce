"""A task as a small card: its first demonstration, its name, what it is, and how it stands."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.puzzles.arc_attempts import Standing
from app.puzzles.arc_sets import Item
from app.ui.boards.arc_edits import Grid
from app.ui.boards.arc_paint import draw_arrow
from app.ui.boards.paint import sized
from app.ui.boards.small import small_board
from app.ui.browser.tasks import TaskModel, about
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.browser.tasks import Index

CARD = QSize(196, 152)
_PAD, _ARROW, _LINE = 9, 16, 17
_MOST = 400
"""Pictures that are kept; more than any screen shows."""
SIGNS: dict[Standing, str] = {"unsolved": "", "attempted": "◐", "solved": "✓"}


class Cards(QStyledItemDelegate):
    """Paints cards; pictures are made when they are first seen.

    Attributes:
        made: how many pictures were.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.made = 0
        self._pictures: OrderedDict[tuple[object, ...], QImage] = OrderedDict()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.theme = theme
        self._pictures.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All alike."""
        return CARD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One card."""
        model = index.model()
        assert isinstance(model, TaskModel)
        item, theme = model.item(index.row()), self.theme
        state, font = option.state, option.font
        box = QRectF(option.rect).adjusted(4, 4, -4, -4)
        chosen, over = (
            bool(state & QStyle.StateFlag.State_Selected),
            bool(state & QStyle.StateFlag.State_MouseOver),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.entry if chosen else theme.line), 2 if chosen else 1))
        painter.setBrush(QColor(theme.raised if chosen or over else theme.panel))
        painter.drawRoundedRect(box, 7, 7)
        self._paint_pair(painter, item, box)
        self._write(painter, item, model.standing(item), box, font)
        painter.restore()

    def _paint_pair(self, painter: QPainter, item: Item, box: QRectF) -> None:
        pair = item.task.train[0] if item.task.train else item.task.asked
        width = (box.width() - 2 * _PAD - _ARROW) / 2
        height = box.height() - 2 * _PAD - 2 * _LINE
        top = box.top() + _PAD
        grids = (pair.input, pair.output)
        for grid, left in zip(grids, (box.left() + _PAD, box.right() - _PAD - width), strict=True):
            if grid is not None:
                self._paint_grid(painter, item, grid, QRectF(left, top, width, height))
        draw_arrow(painter, QPointF(box.center().x(), top + height / 2), _ARROW / 2, self.theme)

    def _paint_grid(self, painter: QPainter, item: Item, grid: Grid, room: QRectF) -> None:
        device = painter.device()
        ratio = device.devicePixelRatio() if device else 1.0
        size = QSize(int(room.width() * ratio), int(room.height() * ratio))
        key = (grid.shape, grid.tobytes(), size.width(), size.height())
        picture = self._pictures.pop(key, None)
        if picture is None:
            picture = small_board(item.task, grid, size, self.theme, painter.font())
            picture.setDevicePixelRatio(ratio)
            self.made += 1
        self._pictures[key] = picture
        if len(self._pictures) > _MOST:
            self._pictures.popitem(last=False)
        drawn = picture.deviceIndependentSize()
        at = QPointF(
            round((room.center().x() - drawn.width() / 2) * ratio) / ratio,
            round((room.center().y() - drawn.height() / 2) * ratio) / ratio,
        )
        painter.drawImage(at, picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.line_strong), 1))
        painter.drawRect(QRectF(at, drawn).adjusted(-0.5, -0.5, 0.5, 0.5))

    def _write(self, painter: QPainter, item: Item, standing: Standing, box: QRectF, font: QFont) -> None:
        theme = self.theme
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        line = QRectF(box.left() + _PAD, box.bottom() - _PAD / 2 - 2 * _LINE, box.width() - 2 * _PAD, _LINE)
        painter.setFont(sized(font, 12, QFont.Weight.DemiBold))
        painter.setPen(QColor(theme.solved if standing == "solved" else theme.entry))
        painter.drawText(line, middle | right, SIGNS[standing])
        painter.setPen(QColor(theme.ink))
        room = int(line.width()) - 18
        name = painter.fontMetrics().elidedText(item.task.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, middle | left, name)
        line.translate(0, _LINE)
        painter.setFont(sized(font, 11))
        painter.setPen(QColor(theme.ink_soft))
        said = painter.fontMetrics().elidedText(about(item), Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, middle | left, said)
