"""Rows of a list that show a puzzle, its name and a few words on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.puzzles.arc import ArcTask
from app.puzzles.base import Puzzle
from app.ui.boards.small import small_board
from app.ui.theme import Theme

if TYPE_CHECKING:  # to ask PySide6 for a union takes it a twentieth of a second
    Index = QModelIndex | QPersistentModelIndex

WORDS = int(Qt.ItemDataRole.UserRole)
"""What stands below the name."""
BESIDE = WORDS + 1
"""What stands at the right of the name."""

PAD = 10


def thumbnail(puzzle: Puzzle, side: int, ratio: float, theme: Theme, font: QFont) -> QPixmap:
    """A puzzle in a square of logical pixels; an ARC task by what its first pair makes of what."""
    made = QPixmap(QSize(side, side) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        if isinstance(puzzle, ArcTask):
            pair = (*puzzle.train, *puzzle.tests)[0]
            _paint_pair(painter, [
                small_board(puzzle, grid, QSize(side, (side - 6) // 2) * ratio, theme, font)
                for grid in (pair.input, pair.output) if grid is not None
            ], side, ratio)  # fmt: skip
        else:
            _paint(painter, small_board(puzzle, None, QSize(side, side) * ratio, theme, font),
                   QRect(0, 0, side, side), ratio)  # fmt: skip
    return made


def _paint_pair(painter: QPainter, images: list[QImage], side: int, ratio: float) -> None:
    high = (side - 6) // 2
    for n, image in enumerate(images):
        _paint(painter, image, QRect(0, n * (high + 6), side, high), ratio)


def _paint(painter: QPainter, image: QImage, room: QRect, ratio: float) -> None:
    image.setDevicePixelRatio(ratio)
    box = QRect(0, 0, round(image.width() / ratio), round(image.height() / ratio))
    box.moveCenter(room.center())
    painter.drawImage(box.topLeft(), image)


class PictureRows(QStyledItemDelegate):
    """Paints a row: its picture, then name and words; all rows are alike."""

    def __init__(self, side: int, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._side, self.theme = side, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All alike."""
        return QSize(320, self._side + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """From left to right; words that find no room are cut, and the tooltip has them."""
        theme, box = self.theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), 6, 6)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QPixmap):
            painter.drawPixmap(box.left() + PAD, box.top() + PAD, picture)
        room = box.adjusted(self._side + 2 * PAD + 4, PAD, -PAD - 4, -PAD)
        font = QFont(option.font)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink if chosen else theme.ink_soft))
        beside = str(index.data(BESIDE) or "")
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, beside)
        name = QFont(option.font)
        name.setPixelSize(14)
        name.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(name)
        words = room.adjusted(0, metrics.height() + 4, 0, 0)
        painter.drawText(words, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, str(index.data(WORDS)))
        painter.setFont(name)
        painter.setPen(QColor(theme.ink))
        wide = room.width() - QFontMetrics(font).horizontalAdvance(beside) - 12
        title = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, wide)
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, title)
        painter.restore()
