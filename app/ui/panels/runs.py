"""The list of runs: to show again, name, pin, compare, save and delete."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.engine.trace import Trace
from app.language import tr
from app.ui.boards.strip import tool_button
from app.ui.panels.base import Panel
from app.ui.panels.gauge import Cover, covered
from app.ui.panels.run_rows import RUN, Filtered, RowPainter, Rows
from app.ui.playhead import Playhead
from app.ui.run_files import megabytes
from app.ui.runs import MOST, MOST_BYTES, Run, Runs
from app.ui.saying import count
from app.ui.theme import Theme

EMPTY = tr(
    "Solve a puzzle: every run of this session is kept here, with its board and its verdict, to show again, "
    "compare and save. Open brings back a saved one."
)
NONE_FOUND = tr("No run says that. Empty the field to see all.")
_PLAIN = {Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_P}


class RunList(QListView):
    """Rows that keys and the mouse choose from."""

    def __init__(self, runs: Runs, theme: Theme) -> None:
        super().__init__()
        self.runs = runs
        self.rows = Rows(runs, self)
        self.filtered = Filtered(self.rows)
        self.painter = RowPainter(runs, theme, self)
        self.setModel(self.filtered)
        self.setItemDelegate(self.painter)
        self.setAccessibleName(tr("Runs"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)

    @property
    def current(self) -> Run | None:
        """The run that keys act on."""
        index = self.currentIndex()
        return index.data(RUN) if index.isValid() else None

    def event(self, event: QEvent) -> bool:
        """Claim the keys that mean something here before the window's shortcuts take them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if plain and event.key() in _PLAIN:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space show it, F2 renames, P pins, Delete deletes."""
        run, key = self.current, event.key()
        editing = self.state() is QAbstractItemView.State.EditingState  # a name's Return comes here, too
        if run is None or editing or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.runs.chosen.emit(run)
        elif key == Qt.Key.Key_P:
            self.runs.pin(run, not run.pinned)
        elif key == Qt.Key.Key_Delete:
            self.runs.delete(run)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click shows the run under it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        on_row = index.isValid() and not self.painter.on_pin(index, event.position())
        if on_row and event.button() == Qt.MouseButton.LeftButton:
            self.runs.chosen.emit(index.data(RUN))

    def _offer(self, at: QPoint) -> None:
        """Everything that can be done with a run."""
        index = self.indexAt(at)
        index = index if index.isValid() else self.currentIndex()
        if index.isValid():
            where = at if self.visualRect(index).contains(at) else self.visualRect(index).center()
            self.menu(index).popup(self.viewport().mapToGlobal(where))

    def menu(self, index: QModelIndex) -> QMenu:
        """The context menu of a row."""
        run, runs = index.data(RUN), self.runs
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pin = tr("Unpin") if run.pinned else tr("Pin")
        entries: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            ("show", tr("Show"), "Return", lambda: runs.chosen.emit(run)),
            ("pin", pin, "P", lambda: runs.pin(run, not run.pinned)),
            ("rename", tr("Rename"), "F2", lambda: self.edit(index)),
            ("tags", tr("Tags…"), "", lambda: self.ask_tags(run)),
            ("save", tr("Save as…"), "", lambda: runs.to_save.emit([run])),
            ("delete", tr("Delete"), "Del", lambda: runs.delete(run)),
        )
        for name, text, key, do in entries:
            action = menu.addAction(text)
            action.setObjectName(f"run_{name}")
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # it is only named here
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(lambda _=False, do=do: do())
        return menu

    def ask_tags(self, run: Run) -> None:
        """Let the user say what a run is about."""
        told, meant = QInputDialog.getText(
            self,
            tr("Tags"),
            tr("Tags of “{run}”, separated by commas:", run=run.name),
            text=", ".join(run.tags),
        )
        if meant:
            self.runs.tag(run, told.split(","))


class RunsPanel(Panel):
    """The list with its filter, what can be done with all, and what is kept."""

    key = "runs"
    title = tr("Runs")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self.runs = runs = playhead.runs
        self.list, self.sentence, self.foot = RunList(runs, theme), Cover(), QLabel()
        self.filter = QLineEdit(placeholderText=tr("Filter"), clearButtonEnabled=True)
        self.filter.setAccessibleName(tr("Filter runs"))
        self.filter.setToolTip(tr("Show runs with these words in name, tags, verdict, model or settings"))
        self.compare = QPushButton(tr("Compare"))
        self.compare.clicked.connect(lambda: runs.to_compare.emit(runs.pinned))
        self.more = self._more_button()
        self.undo = QPushButton(tr("Undo"))
        self.undo.setToolTip(tr("Bring the deleted run back"))
        self.undo.clicked.connect(runs.restore)
        self._arrange()
        self._said = QTimer(self, singleShot=True, interval=6000)
        self._said.timeout.connect(self._tell)
        self._word = ""
        self._menu: QMenu | None = None
        self.filter.textChanged.connect(self._look_for)
        for told in (runs.added, runs.removed, runs.changed, runs.shown_changed):
            told.connect(self._tell)
        runs.said.connect(self._say)
        self.dress(theme)
        self._tell()

    def _more_button(self) -> QToolButton:
        button = tool_button("⋯", tr("Open a run, save runs"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        runs = self.runs
        menu.addAction(tr("Open run…"), lambda: runs.to_open.emit())
        save = menu.addAction(tr("Save all as…"), lambda: runs.to_save.emit(runs.all()))
        pinned = menu.addAction(tr("Save pinned as…"), lambda: runs.to_save.emit(runs.pinned))
        menu.aboutToShow.connect(lambda: save.setEnabled(bool(len(runs))))
        menu.aboutToShow.connect(lambda: pinned.setEnabled(bool(runs.pinned)))
        button.setMenu(menu)
        return button

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 6, 8, 4)
        head.setSpacing(6)
        head.addWidget(self.filter, 1)
        head.addWidget(self.compare)
        head.addWidget(self.more)
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 3, 8, 5)
        self.foot.setWordWrap(True)
        self.foot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        foot.addWidget(self.foot, 1)
        foot.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(covered(self._listed(), self.sentence), 1)
        column.addLayout(foot)

    def _listed(self) -> QWidget:
        room = QWidget()
        inner = QVBoxLayout(room)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.list)
        return room

    def sizeHint(self) -> QSize:
        """A column of docks."""
        return QSize(300, 320)

    # What every panel does: the list follows the runs themselves.

    def begin(self, trace: Trace | None) -> None:
        """The list is of all runs."""

    def draw(self, trace: Trace) -> bool:
        """Nothing is left for another turn."""
        return False

    def point(self, trace: Trace, cursor: int) -> None:
        """The list has no cursor in time."""

    def commands(self) -> list[QAction]:
        """All that can be done with the row that keys act on, else with the run on screen."""
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None
        run = self.list.current or self.runs.shown
        rows = (self.list.filtered.index(row, 0) for row in range(self.list.filtered.rowCount()))
        index = next((index for index in rows if index.data(RUN) is run), None)
        if run is None or index is None:
            return []
        self._menu = self.list.menu(index)
        for action in self._menu.actions():
            what, name = action.text().removesuffix("…").rstrip(), run.name.replace("&", "&&")
            action.setText(tr("{what}: run “{name}”", what=what, name=name))
        return self._menu.actions()

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.sentence.dress(theme)
        self.list.painter.theme = theme
        self.list.setStyleSheet(f"QListView {{ background: {theme.panel}; }}")
        self.foot.setStyleSheet(f"color: {theme.ink_soft}; font-size: {theme.px(11)}px;")
        self.list.doItemsLayout()
        self.list.viewport().update()

    # What is said.

    def _look_for(self, text: str) -> None:
        self.list.filtered.look_for(text)
        self._tell()

    def _say(self, text: str) -> None:
        self._word = text
        self._said.start()
        self._tell()

    def _tell(self) -> None:
        runs, pinned = self.runs, len(self.runs.pinned)
        found = self.list.filtered.rowCount()
        self.sentence.say(None if found else NONE_FOUND if len(runs) else EMPTY)
        self.compare.setText(tr("Compare {count}", count=pinned) if pinned > 1 else tr("Compare"))
        self.compare.setEnabled(pinned > 1)
        self.compare.setToolTip(
            tr("Show the pinned runs side by side") if pinned > 1 else tr("Pin two runs or more first")
        )
        self.undo.setVisible(runs.deleted is not None)
        if self._said.isActive():
            self.foot.setText(self._word)
        elif runs.deleted is not None:
            self.foot.setText(tr("Deleted “{run}” from the list.", run=runs.deleted.name))
        elif len(runs):
            self.foot.setText(self._kept(found))
        else:
            self.foot.setText("")

    def _kept(self, found: int) -> str:
        """How many there are, what they take, and which goes next."""
        runs = self.runs
        many = (
            tr("{found} of {runs}", found=found, runs=count(len(runs), "run"))
            if found < len(runs)
            else count(len(runs), "run")
        )
        said = [f"{many}, {megabytes(runs.weight)}."]
        if runs.gone:
            said.append(tr("{count} went to make room.", count=runs.gone))
        said.append(
            tr("Up to {most}, {size}; the oldest unpinned goes first.", most=MOST, size=megabytes(MOST_BYTES))
        )
        return " ".join(said)


PANEL = RunsPanel
