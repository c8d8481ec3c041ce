"""The rows of a batch study: a table that fills live, can be sorted and filtered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.engine.study import Row
from app.language import tr
from app.ui.boards.grain import ratio_of
from app.ui.boards.paint import small_font
from app.ui.boards.small import small_board
from app.ui.panels.readings import change
from app.ui.run_words import POLICIES
from app.ui.saying import duration
from app.ui.study_batch import Batch
from app.ui.theme import Theme
from app.ui.verdict_bar import SIGNS, tone_colour

if TYPE_CHECKING:  # to ask PySide6 for a union takes it a twentieth of a second
    Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
VALUE = Qt.ItemDataRole.UserRole
"""The role of what a column is sorted by."""
PICTURE = 34
"""Pixels of a thumbnail."""


@dataclass(frozen=True)
class Column:
    """One thing that is told of every row.

    Attributes:
        value: what it is sorted by; None where it is not known. text: of such a value.
    """

    title: str
    tip: str
    value: Callable[[Row, Batch], Any]
    text: Callable[[Any], str] = str
    number: bool = True

    @property
    def side(self) -> Qt.AlignmentFlag:
        """Numbers stand below one another."""
        side = Qt.AlignmentFlag.AlignRight if self.number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def _solved(row: Row, batch: Batch) -> float | None:
    return None if row.answer is None else 0.5 if row.solved is None else float(row.solved)


def _known(value: Callable[[Row], Any]) -> Callable[[Row, Batch], Any]:
    return lambda row, batch: None if row.answer is None else value(row)


def _name(row: Row, batch: Batch) -> str:
    return batch.plan.names[row.puzzle] if batch.plan else ""


def _ratio(level: int) -> Callable[[Row, Batch], float | None]:
    return lambda row, batch: row.ratios[level] if row.ratios else None


SOLVED = {
    1.0: f"{SIGNS['good']} {tr('solved')}",
    0.0: f"{SIGNS['bad']} {tr('not solved')}",
    0.5: tr("nothing verifies it"),
}

PUZZLE = Column(tr("Puzzle"), tr("In the order of the set"), lambda row, _: row.puzzle, number=False)
VERDICT = Column(tr("Solved"), tr("By exact verification"), _solved, SOLVED.__getitem__, number=False)
COLUMNS = (
    PUZZLE,
    Column(tr("Model"), tr("Who thought"), lambda row, _: row.group.model, number=False),
    Column(tr("Halting"), tr("Which policy ended it"), lambda row, _: POLICIES[row.group.way.policy],
           number=False),
    VERDICT,
    Column(tr("Segments"), tr("Thought for"), _known(lambda row: row.segments)),
    Column(tr("Time"), tr("Of thinking"), _known(lambda row: row.seconds), duration),
    Column("PR z_H", tr("Participation ratio of z_H over the run"), _ratio(0), "{:.1f}".format),
    Column("PR z_L", tr("Participation ratio of z_L over the run"), _ratio(1), "{:.1f}".format),
    Column(tr("Residual"), tr("Change of z_H over the last segment"), _known(lambda row: row.fixed_point),
           change),
    Column(tr("Halted"), tr("Whether the policy, not the maximum, ended it"), _known(lambda row: row.halted),
           lambda value: tr("yes") if value else tr("no, at the limit"), number=False),
)  # fmt: skip


class RowsModel(QAbstractTableModel):
    """What the study has so far."""

    def __init__(self, batch: Batch, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._batch, self.theme, self._view = batch, theme, view
        self._count = len(batch.rows)
        self._pictures: dict[int, QImage] = {}
        batch.begun.connect(self._begin)
        batch.grew.connect(self._grow)

    def _begin(self) -> None:
        self.beginResetModel()
        self._count, self._pictures = 0, {}
        self.endResetModel()

    def _grow(self, row: Row) -> None:
        self.beginInsertRows(QModelIndex(), self._count, self._count)
        self._count += 1
        self.endInsertRows()

    def dress(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.theme, self._pictures = theme, {}

    def row(self, index: int) -> Row:
        """One of them."""
        return self._batch.rows[index]

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as came in."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = ROOT) -> int:
        """What is told of each."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles, and what they mean."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.title
            case Qt.ItemDataRole.ToolTipRole:
                return column.tip
            case Qt.ItemDataRole.TextAlignmentRole:
                return column.side
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, what to sort by, alignment, the verdict's colour, a thumbnail."""
        row, column = self.row(index.row()), COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.UserRole:
                value = column.value(row, self._batch)
                return -1.0 if value is None else value
            case Qt.ItemDataRole.TextAlignmentRole:
                return column.side
            case Qt.ItemDataRole.ForegroundRole if column is VERDICT and row.solved is not None:
                return QColor(tone_colour("good" if row.solved else "bad", self.theme))
            case Qt.ItemDataRole.DecorationRole if column is PUZZLE:
                return self._picture(index.row())
            case Qt.ItemDataRole.ToolTipRole:
                return row.why or tr("Double-click, or Return, opens this run in the main window")
        return None

    def _text(self, row: Row, column: Column) -> str:
        if column is PUZZLE:
            return _name(row, self._batch)
        value = column.value(row, self._batch)
        if value is None:
            return tr("could not think") if column is VERDICT else ""
        return column.text(value)

    def _picture(self, place: int) -> QImage:
        if place not in self._pictures:
            row, ratio = self.row(place), ratio_of(self._view)
            room = QSize(PICTURE, PICTURE) * ratio
            font = small_font(_Dressed(self._view, self.theme))
            image = small_board(row.request.puzzle, row.answer, room, self.theme, font)
            image.setDevicePixelRatio(ratio)
            self._pictures[place] = image
        return self._pictures[place]


@dataclass
class _Dressed:
    """A widget and the theme that it wears."""

    widget: QTableView
    theme: Theme

    def font(self) -> QFont:
        return self.widget.font()


class Unsolved(QSortFilterProxyModel):
    """All rows, or those that are not solved."""

    def __init__(self, rows: RowsModel) -> None:
        super().__init__(rows)
        self._rows, self._only = rows, False
        self.setSourceModel(rows)
        self.setSortRole(VALUE)

    def show_only(self, unsolved: bool) -> None:
        """Leave out the solved ones, or do not."""
        self.beginFilterChange()
        self._only = unsolved
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """What nothing can verify stays."""
        return not self._only or self._rows.row(row).solved is not True


class StudyTable(QTableView):
    """The table.

    Signals:
        opened: a Row that the user wants to see.
    """

    opened = Signal(object)

    def __init__(self, batch: Batch, theme: Theme) -> None:
        super().__init__()
        self.rows = RowsModel(batch, theme, self)
        self.shown = Unsolved(self.rows)
        self.setModel(self.shown)
        self.setAccessibleName(tr("Rows of the study"))
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setIconSize(QSize(PICTURE, PICTURE))
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(PICTURE + 6)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place, column in enumerate(COLUMNS):
            head.resizeSection(place, 88 if column.number else 112)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._at(index)))
        self.dress(theme)

    def _at(self, index: Index) -> Row:
        return self.rows.row(self.shown.mapToSource(index).row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the row that keys are on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self._at(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def listed(self) -> list[Row]:
        """The rows as they are shown: filtered and sorted."""
        return [self._at(self.shown.index(place, 0)) for place in range(self.shown.rowCount())]

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.rows.dress(theme)
        self.setStyleSheet(f"""
            QTableView {{ background: {theme.panel}; border: none; color: {theme.ink};
                selection-background-color: {theme.selection}; selection-color: {theme.ink}; }}
            QHeaderView::section {{ background: {theme.window}; color: {theme.ink_soft}; border: none;
                border-bottom: 1px solid {theme.line}; padding: 5px 8px; font-weight: 600; }}
            QTableView::item {{ padding: 0 8px; border-bottom: 1px solid {theme.line}; }}
        """)
        self.viewport().update()
