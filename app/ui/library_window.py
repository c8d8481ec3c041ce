"""The library: every puzzle that comes with HRMscope, with its picture, its grade and its story."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from app.puzzles.base import KINDS
from app.puzzles.formats import read_puzzles
from app.ui.library import Example
from app.ui.matching import score
from app.ui.picture_rows import BESIDE, WORDS, PictureRows, thumbnail
from app.ui.theme import Theme
from app.ui.words import KIND_NAMES

SIDE = 92
"""Pixels of a picture."""
EXAMPLE = BESIDE + 1
KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
"""That go to the list while the line has the focus."""


class LibraryWindow(QDialog):
    """A list that a kind and a few letters narrow down; Enter opens the chosen puzzle.

    Signals:
        chosen: an Example.
    """

    chosen = Signal(object)

    def __init__(self, examples: Sequence[Example], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Library"))
        self.resize(760, 620)
        self.kind, self.line, self.list = QComboBox(), QLineEdit(), QListWidget()
        self.kind.addItem(tr("Every kind"), None)
        for kind in KINDS:
            name = KIND_NAMES[kind]
            self.kind.addItem(name[0].upper() + name[1:], kind)
        self.kind.setAccessibleName(tr("Kind of puzzle"))
        self.kind.setToolTip(tr("Which kind of puzzles to list"))
        self.line.setPlaceholderText(tr("Find by name, grade or story"))
        self.line.setAccessibleName(tr("Find an example"))
        self.line.setClearButtonEnabled(True)
        self.list.setAccessibleName(tr("Examples"))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = PictureRows(SIDE, theme, self)
        self.list.setItemDelegate(self._rows)
        for example in examples:
            self.list.addItem(self._item(example))
        opening, closing = QPushButton(tr("Open")), QPushButton(tr("Close"))
        opening.setDefault(True)
        opening.setToolTip(tr("Open the chosen puzzle (Enter)"))
        closing.setToolTip(tr("Close the library (Esc)"))
        opening.clicked.connect(self.accept)
        closing.clicked.connect(self.reject)
        self._arrange(opening, closing)
        self.kind.currentIndexChanged.connect(self._filter)
        self.line.textChanged.connect(self._filter)
        self.line.installEventFilter(self)
        self.list.itemDoubleClicked.connect(self.accept)
        self.set_theme(theme)
        self._filter()
        self.line.setFocus()

    def _arrange(self, opening: QPushButton, closing: QPushButton) -> None:
        top, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        top.addWidget(self.kind)
        top.addWidget(self.line, 1)
        foot.addStretch(1)
        foot.addWidget(closing)
        foot.addWidget(opening)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    @staticmethod
    def _item(example: Example) -> QListWidgetItem:
        item = QListWidgetItem(example.title)
        item.setData(WORDS, example.story)
        item.setData(BESIDE, example.beside)
        item.setData(EXAMPLE, example)
        item.setToolTip(example.story)
        told = tr(
            "{title}. {beside}. {story}", title=example.title, beside=example.beside, story=example.story
        )
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        return item

    def set_theme(self, theme: Theme) -> None:
        """Draw the pictures in other colours."""
        self._rows.theme = theme
        for row in range(self.list.count()):
            item = self.list.item(row)
            (puzzle, *_) = read_puzzles(item.data(EXAMPLE).path)
            picture = thumbnail(puzzle, SIDE, self.devicePixelRatioF(), theme, QApplication.font())
            item.setData(Qt.ItemDataRole.DecorationRole, picture)

    def _filter(self) -> None:
        kind, query = self.kind.currentData(), self.line.text()
        seen = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            example: Example = item.data(EXAMPLE)
            fits = not query.strip() or score(query, example.title, f"{example.beside} {example.story}") > 0
            item.setHidden(not fits or kind not in (None, example.kind))
            if not item.isHidden():
                seen.append(item)
        if self.list.currentItem() not in seen:
            self.list.setCurrentRow(self.list.row(seen[0]) if seen else -1)

    def accept(self) -> None:
        """Open the chosen one, if there is one."""
        if item := self.list.currentItem():
            super().accept()
            self.chosen.emit(item.data(EXAMPLE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move in the list, while the line has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in KEYS:
            QApplication.sendEvent(self.list, event)
            return True
        return False
