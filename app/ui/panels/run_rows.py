"""The rows of the list of runs: what is in them, and how they are painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from app.language import tr
from app.ui.boards.paint import pen, sized
from app.ui.boards.small import small_board
from app.ui.run_words import all_of_it, answer_at, clock, ended, settings
from app.ui.runs import Run, Runs
from app.ui.theme import Theme
from app.ui.verdict_bar import SIGNS, tone_colour

if TYPE_CHECKING:  # to ask PySide6 for a union takes it a twentieth of a second
    Index = QModelIndex | QPersistentModelIndex
RUN = Qt.ItemDataRole.UserRole
PICTURE, PAD, LINE, PIN = 52, 8, 17, 24
"""Pixels: of a thumbnail, around it, of a line of text, of the pin's place."""


class Rows(QAbstractListModel):
    """The runs, the newest first."""

    def __init__(self, runs: Runs, parent: QWidget) -> None:
        super().__init__(parent)
        self._runs = runs
        self._listed = runs.all()
        runs.added.connect(self._reset)
        runs.removed.connect(self._reset)
        runs.changed.connect(self._redraw)
        runs.shown_changed.connect(self._redraw_all)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """As many as there are."""
        return 0 if parent.isValid() else len(self._listed)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A run; its name to edit, and it all in words."""
        run = self._listed[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return run
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return run.name
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return all_of_it(run)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename."""
        self._runs.rename(self._listed[index.row()], str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A row can be chosen and renamed."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def _reset(self) -> None:
        before, now = self._listed, self._runs.all()
        for row in reversed([row for row, run in enumerate(before) if run not in now]):
            self.beginRemoveRows(QModelIndex(), row, row)
            del before[row]
            self.endRemoveRows()
        for row, run in enumerate(now):
            if row >= len(before) or before[row] is not run:
                self.beginInsertRows(QModelIndex(), row, row)
                before.insert(row, run)
                self.endInsertRows()

    def _redraw(self, run: Run) -> None:
        if run in self._listed:
            index = self.index(self._listed.index(run))
            self.dataChanged.emit(index, index)

    def _redraw_all(self) -> None:
        if self._listed:
            self.dataChanged.emit(self.index(0), self.index(len(self._listed) - 1))


class Filtered(QSortFilterProxyModel):
    """Those of which all words are said somewhere."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(rows)
        self._words: list[str] = []
        self.setSourceModel(rows)

    def look_for(self, text: str) -> None:
        """Show runs with all these words only."""
        self.beginFilterChange()
        self._words = text.lower().split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Words are looked for in all that is said of a run."""
        if not self._words:
            return True
        said = all_of_it(self.sourceModel().index(row, 0, parent).data(RUN)).lower()
        return all(word.removeprefix("#") in said for word in self._words)


class RowPainter(QStyledItemDelegate):
    """Thumbnail, name, verdict and settings; a pin at the right, which a click sets."""

    def __init__(self, runs: Runs, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.theme = theme
        self._runs, self._view = runs, view
        self._pictures: dict[Run, tuple[object, QImage]] = {}
        runs.removed.connect(lambda run: self._pictures.pop(run, None))

    @property
    def _px(self) -> Callable[[float], int]:
        return self.theme.px

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as a thumbnail with some air."""
        return QSize(self._px(200), self._px(PICTURE + 2 * PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row."""
        theme, run, px = self.theme, index.data(RUN), self._px
        box = QRect(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(theme.selection if chosen else theme.raised))
        if run is self._runs.shown:
            painter.fillRect(box.x(), box.y(), px(3), box.height(), QColor(theme.entry))
        painter.fillRect(box.x(), box.bottom(), box.width(), 1, QColor(theme.line))
        self._paint_picture(painter, run, box)
        self._paint_words(painter, run, self._text_box(box), theme.ink if chosen else theme.ink_soft)
        self._paint_pin(painter, self._pin_box(box), run.pinned, chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(pen(theme.entry, 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(box).adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_picture(self, painter: QPainter, run: Run, box: QRect) -> None:
        px, ratio = self._px, painter.device().devicePixelRatioF()
        side = px(PICTURE)
        trace = run.trace
        key = (len(trace.segments()), trace.finished is not None, side, ratio, self.theme.name)
        known = self._pictures.get(run)
        if known is None or known[0] != key:
            last, room = len(trace) - 1, QSize(round(side * ratio), round(side * ratio))
            puzzle, answer = trace.puzzle_at(last), answer_at(trace, last)
            picture = small_board(puzzle, answer, room, self.theme, self._view.font())
            picture.setDevicePixelRatio(ratio)
            self._pictures[run] = known = (key, picture)
        size = known[1].deviceIndependentSize()
        left = box.x() + px(PAD) + (side - size.width()) // 2
        top = box.y() + (box.height() - size.height()) // 2
        frame = QRectF(left - 1, top - 1, size.width() + 2, size.height() + 2)
        painter.fillRect(frame, QColor(self.theme.line_strong))
        painter.drawImage(QPointF(left, top), known[1])

    def _paint_words(self, painter: QPainter, run: Run, box: QRect, soft: str) -> None:
        theme, px = self.theme, self._px
        end = ended(run)
        tags = "".join(f"#{tag}  " for tag in run.tags)
        lines = (
            (run.name, theme.ink, self._font(12, QFont.Weight.DemiBold)),
            (f"{SIGNS[end.tone]} {end.text}", tone_colour(end.tone, theme), self._font(11)),
            (f"{tags}{settings(run)}", soft, self._font(11)),
        )
        when = f"  {clock(run)}"
        small = QFontMetrics(lines[1][2])
        for row, (text, ink, font) in enumerate(lines):
            room = small.horizontalAdvance(when) if row == 0 else 0
            line = QRect(box.x(), box.y() + row * px(LINE), box.width() - room, px(LINE))
            painter.setFont(font)
            painter.setPen(QColor(ink))
            cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        painter.setPen(QColor(soft))  # the last font is the small one
        first = QRect(box.x(), box.y(), box.width(), px(LINE))
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, when)

    def _paint_pin(self, painter: QPainter, box: QRectF, pinned: bool, chosen: bool) -> None:
        """A drawing pin, filled where it is set."""
        theme, unit = self.theme, box.width() / 24
        ink = theme.entry if pinned else theme.ink_soft if chosen else theme.line_strong
        painter.setPen(pen(ink, 1.4))
        painter.setBrush(QColor(ink) if pinned else Qt.BrushStyle.NoBrush)
        middle = box.center()
        painter.drawRoundedRect(
            QRectF(middle.x() - 3.5 * unit, middle.y() - 7 * unit, 7 * unit, 7 * unit), 2, 2
        )
        painter.drawLine(middle + QPointF(-5.5 * unit, 0.5 * unit), middle + QPointF(5.5 * unit, 0.5 * unit))
        painter.drawLine(middle + QPointF(0, 0.5 * unit), middle + QPointF(0, 7 * unit))

    def _font(self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = sized(self._view.font(), self._px(pixels), weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _text_box(self, box: QRect) -> QRect:
        px = self._px
        height = 3 * px(LINE)
        top = box.y() + (box.height() - height) // 2
        left = box.x() + px(PICTURE + 2 * PAD + 2)
        return QRect(left, top, box.right() - left - px(PIN), height)

    def _pin_box(self, box: QRect) -> QRectF:
        side = self._px(PIN)
        return QRectF(box.right() - side, box.y() + self._px(4), side, side)

    # Hands

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A press on the pin sets it, or takes it away."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            on_pin = self._pin_box(option.rect).contains(event.position())
            if on_pin and event.type() == QEvent.Type.MouseButtonPress:
                run = index.data(RUN)
                self._runs.pin(run, not run.pinned)
            return on_pin
        return False

    def on_pin(self, index: QModelIndex, at: QPointF) -> bool:
        """Whether a point of the view is on a row's pin."""
        return self._pin_box(self._view.visualRect(index)).contains(at)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """A name is edited where it stands."""
        box = self._text_box(option.rect)
        editor.setGeometry(QRect(box.x() - 4, box.y() - 4, box.width(), self._px(LINE) + 10))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """What the pin does, or the run in words."""
        if not index.isValid():
            return False
        on_pin = self._pin_box(option.rect).contains(QPointF(event.pos()))
        pin = (
            tr("Pinned: it is kept, and compared (P)")
            if index.data(RUN).pinned
            else tr("Keep and compare it (P)")
        )
        QToolTip.showText(event.globalPos(), pin if on_pin else all_of_it(index.data(RUN)), view)
        return True
