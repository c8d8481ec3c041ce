"""Everything that can be done, found by typing a few letters (Ctrl+K)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.language import tr
from app.ui.actions import key_text
from app.ui.boards.paint import colour
from app.ui.matching import score
from app.ui.theme import Theme

WIDE, ROWS, ROW = 640, 11, 36
"""Pixels of width, rows seen at once, and pixels of a row."""

COMMAND = int(Qt.ItemDataRole.UserRole)
NOT_NOW = tr("Not possible just now")
NOTHING = tr("Nothing is called that. Try other words, such as “solve”, “panel” or “theme”.")


@dataclass(frozen=True)
class Command:
    """One row.

    Attributes:
        where: the menus that lead to it. key: as the platform writes it, or "".
        tip: what it does, or why it cannot be done now. on: whether it is switched on.
        called: its action's name, where it has one.
    """

    text: str
    where: str
    key: str
    tip: str
    enabled: bool
    run: Callable[[], object]
    on: bool = False
    called: str = ""

    @property
    def name(self) -> str:
        """Which one it is, for remembering it: its text may change with what it would do."""
        return self.called or f"{self.where} ▸ {self.text}"


def plain(text: str) -> str:
    """A menu entry's text without the mark of its letter, without dots and a key that it only names."""
    text, _, _ = text.partition("\t")
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…").rstrip()


def commands_of(menu: QMenu, where: str) -> list[Command]:
    """All entries of a menu and of those below it, as they are now."""
    menu.aboutToShow.emit()  # some are filled only then
    found: list[Command] = []
    for action in menu.actions():
        text, below = plain(action.text()), action.menu()
        if not text or not action.isVisible() or action.isSeparator():
            continue
        if isinstance(below, QMenu):
            inside = commands_of(below, f"{where} ▸ {text}")
            found += inside if action.isEnabled() else [replace(one, enabled=False) for one in inside]
        else:
            found.append(command_of(action, text, where))
    return found


def command_of(action: QAction, text: str, where: str) -> Command:
    """An action as a row; what is switched on says so."""
    key, tip = key_text(action) or action.text().partition("\t")[2], action.toolTip()
    tip = tip.removesuffix(f" ({key})") if key else tip
    enabled, on = action.isEnabled(), action.isCheckable() and action.isChecked()
    said = "" if tip == text and enabled else NOT_NOW if tip == text else tip
    return Command(text, where, key, said, enabled, action.trigger, on, action.objectName())


def ranked(commands: Sequence[Command], query: str, recent: Sequence[str]) -> list[Command]:
    """Those that fit, best first; without a query all of them, the last used first."""
    if not query.strip():
        used = {name: place for place, name in enumerate(recent)}
        return sorted(commands, key=lambda command: used.get(command.name, len(used)))
    worth = [(score(query, c.text, f"{c.where} {c.tip}"), c.enabled, c) for c in commands]
    fitting = [entry for entry in worth if entry[0]]
    return [c for _, _, c in sorted(fitting, key=lambda entry: entry[:2], reverse=True)]


class Rows(QStyledItemDelegate):
    """Paints a row: text, where it is or why not, key."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All alike."""
        return QSize(WIDE, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """From left to right; what is in the middle gives way."""
        theme, command = self._theme, index.data(COMMAND)
        assert isinstance(command, Command)
        box: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(theme.selection))
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), 6, 6)
        room = box.adjusted(14, 0, -14, 0)
        right = _paint_key(painter, command.key, room, theme) if command.key else room.right()
        font = QFont(option.font)
        font.setPixelSize(14)
        painter.setFont(font)
        painter.setPen(colour(theme.ink if command.enabled else theme.ink_soft))
        text = f"{command.text} ✓" if command.on else command.text
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        left = room.left() + QFontMetrics(font).horizontalAdvance(text) + 14
        beside = command.where if command.enabled else command.tip or command.where
        small = QFont(font)
        small.setPixelSize(12)
        small.setItalic(not command.enabled)
        painter.setFont(small)
        painter.setPen(colour(theme.ink_soft))
        rest = QRect(left, room.top(), max(0, right - 12 - left), room.height())
        said = QFontMetrics(small).elidedText(beside, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()


def _paint_key(painter: QPainter, key: str, room: QRect, theme: Theme) -> int:
    """A key's cap at the right; where it begins."""
    small = QFont(painter.font())
    small.setPixelSize(12)
    painter.setFont(small)
    wide = QFontMetrics(small).horizontalAdvance(key) + 14
    cap = QRect(room.right() - wide, room.center().y() - 10, wide, 21)
    painter.setPen(colour(theme.line_strong, 0.6))
    painter.setBrush(colour(theme.window))
    painter.drawRoundedRect(cap, 5, 5)
    painter.setPen(colour(theme.ink_soft))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
    return cap.left()


class Palette(QFrame):
    """A line to type in over a list; Enter does the row, Esc or a press elsewhere closes it.

    Signals:
        used: the name of the command that was run.
    """

    used = Signal(str)

    def __init__(
        self, commands: Iterable[Command], recent: Sequence[str], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setAccessibleName(tr("Command palette"))
        self._commands, self._recent = list(commands), recent
        self.line, self.list, self.none = QLineEdit(), QListWidget(), QLabel(NOTHING, wordWrap=True)
        self.line.setPlaceholderText(tr("What would you like to do?"))
        self.line.setAccessibleName(tr("Command"))
        self.line.setClearButtonEnabled(True)
        self.list.setItemDelegate(Rows(theme, self))
        self.list.setAccessibleName(tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none.setFixedHeight(2 * ROW)
        self.setFixedWidth(WIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (self.line, self.list, self.none):
            column.addWidget(part)
        self.setStyleSheet(f"""
            #palette {{ background: {theme.raised}; border: 1px solid {theme.line_strong}; }}
            QLineEdit {{ background: {theme.window}; color: {theme.ink}; border: 1px solid {theme.line};
                border-radius: 6px; padding: 8px 10px; font-size: 16px; }}
            QLineEdit:focus {{ border-color: {theme.entry}; }}
            QListWidget {{ background: {theme.raised}; border: none; }}
            QLabel {{ color: {theme.ink_soft}; padding: 0 10px; }}
        """)
        self.line.textChanged.connect(self._filter)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._run())
        self._filter("")

    def show_over(self, window: QWidget) -> None:
        """At the top middle of a window."""
        self.adjustSize()
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, 64)))
        self.show()
        self.line.setFocus()

    @property
    def shown(self) -> list[Command]:
        """The rows, from the top."""
        return [self.list.item(row).data(COMMAND) for row in range(self.list.count())]

    def _filter(self, query: str) -> None:
        self.list.clear()
        for command in ranked(self._commands, query, self._recent):
            item = QListWidgetItem(self.list)
            item.setData(COMMAND, command)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{command.text}, {command.where} {command.key}")
            item.setToolTip(command.tip)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(min(ROWS, self.list.count()) * ROW + 4)
        self.list.setVisible(self.list.count() > 0)
        self.none.setVisible(self.list.count() == 0)
        self.setFixedHeight(self.sizeHint().height())

    def _run(self) -> None:
        """Do the row, after the palette has gone; what cannot be done stays and says why."""
        item = self.list.currentItem()
        command = item.data(COMMAND) if item else None
        if isinstance(command, Command) and command.enabled:
            self.close()
            self.used.emit(command.name)
            command.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that are the list's, while the line has the focus."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        row, last = self.list.currentRow(), self.list.count() - 1
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow((row + by) % (last + 1) if last >= 0 else -1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                by = ROWS if event.key() == Qt.Key.Key_PageDown else -ROWS
                self.list.setCurrentRow(max(0, min(row + by, last)))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run()
            case Qt.Key.Key_Escape:
                self.close()
            case _:
                return False
        return True
