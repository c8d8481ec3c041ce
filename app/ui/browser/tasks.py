"""The tasks of a set as a list that a view shows: those that are wanted, and how attempts at them stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.language import tr
from app.puzzles.arc import ArcTask, Attempts
from app.puzzles.arc_attempts import Standing, standing
from app.puzzles.arc_sets import Filter, Item, TaskSet

if TYPE_CHECKING:  # to ask PySide6 for a union takes it a twentieth of a second
    Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

STANDING_NAMES: dict[Standing, str] = {
    "unsolved": tr("Unsolved"),
    "attempted": tr("Attempted"),
    "solved": tr("Solved"),
}


def about(item: Item) -> str:
    """What a task is, in a few words."""
    side, colours, pairs = item.facts.side, item.facts.colours, item.facts.pairs
    if pairs == 1:
        return tr("1 pair · up to {side} · {colours} colours", side=side, colours=colours)
    return tr("{pairs} pairs · up to {side} · {colours} colours", pairs=pairs, side=side, colours=colours)


class TaskModel(QAbstractListModel):
    """Tasks by their rows.

    Attributes:
        whole: the set. rows: the places in it of those that are wanted.
    """

    def __init__(self, attempts_at: Callable[[str], Attempts], parent: QObject | None = None) -> None:
        """``attempts_at``: those kept under the key of a task."""
        super().__init__(parent)
        self.whole: TaskSet | None = None
        self.rows: list[int] = []
        self._attempts_at = attempts_at
        self._filter = Filter()
        self._standings: dict[str, Standing] = {}

    def show_set(self, whole: TaskSet) -> None:
        """Another set."""
        self.whole = whole
        self._standings.clear()
        self.narrow(self._filter)

    def narrow(self, wanted: Filter) -> None:
        """Only those tasks."""
        self.beginResetModel()
        self._filter = wanted
        items = self.whole.tasks if self.whole else ()
        self.rows = [n for n, item in enumerate(items) if wanted.admits(item, self.standing(item))]
        self.endResetModel()

    def item(self, row: int) -> Item:
        """The task in a row."""
        assert self.whole
        return self.whole.tasks[self.rows[row]]

    @property
    def items(self) -> list[Item]:
        """All that are wanted."""
        return [self.item(row) for row in range(len(self.rows))]

    def standing(self, item: Item) -> Standing:
        """How attempts at a task stand."""
        if item.key not in self._standings:
            self._standings[item.key] = standing(item.task, self._attempts_at(item.key))
        return self._standings[item.key]

    def renew(self, key: str) -> None:
        """Attempts at a task are others; it stays in its row until tasks are looked for anew."""
        self._standings.pop(key, None)
        for row, item in enumerate(self.items):
            if item.key == key:
                self.dataChanged.emit(self.index(row), self.index(row))

    def submitted(self) -> list[tuple[ArcTask, Attempts]]:
        """All tasks of the set with the attempts at them."""
        items = self.whole.tasks if self.whole else ()
        return [(item.task, self._attempts_at(item.key)) for item in items]

    # What Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many are wanted."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A task's name, and for those who do not see its picture what it is."""
        if not index.isValid():
            return None
        item = self.item(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return item.task.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return f"{about(item)}. {STANDING_NAMES[self.standing(item)]}."
        return None
