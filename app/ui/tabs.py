"""All open puzzles as tabs above the board; each comes back with the run that was on screen with it."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import ref

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QVBoxLayout, QWidget

from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import Puzzle
from app.ui.actions import Actions
from app.ui.boards.strip import tool_button
from app.ui.desks import Desks
from app.ui.document import Document
from app.ui.files import Files
from app.ui.session import Session
from app.ui.theme import Theme

WIDEST = 130
"""Pixels of a tab's text; tabs beyond the bar's end are reached by its arrows."""


@dataclass(frozen=True)
class Screen:
    """What was on screen with a puzzle.

    Attributes:
        trace: of a run, as long as the list of runs has it. held, earlier: as ``Session.replay`` takes them.
        cursor: the update that was looked at; None for the newest.
    """

    puzzle: Puzzle | None
    trace: ref[Trace]
    held: bool
    earlier: bool
    cursor: int | None


class TabBar(QTabBar):
    """Tabs that can be moved, and closed by a middle click too; the keyboard's focus stays on the board."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Open puzzles"))
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pressed = -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a middle click begins."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pressed = self.tabAt(event.position().toPoint())
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A middle click that ends where it began closes the tab."""
        if event.button() != Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)
        elif 0 <= self._pressed == self.tabAt(event.position().toPoint()):
            self.tabCloseRequested.emit(self._pressed)


class Tabs(QWidget):
    """The tabs above the desks; there are none to see while only one puzzle is open.

    Signals:
        told: a sentence on a run that ended because another puzzle came to the front.

    Attributes:
        bar: one tab for each of the desks' documents, in their order.
    """

    told = Signal(str)

    def __init__(self, desks: Desks, files: Files, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._desks, self._files, self._session = desks, files, session
        self._actions, self._theme = actions, theme
        self._screens: dict[Document, Screen] = {}
        self._ended = ""
        self.bar = TabBar()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(desks, 1)
        self.setFocusProxy(desks)
        self.bar.currentChanged.connect(self._turn)
        self.bar.tabMoved.connect(self._move)
        self.bar.tabCloseRequested.connect(lambda index: files.close(desks.documents[index]))
        actions["next_tab"].triggered.connect(lambda: self.step(1))
        actions["previous_tab"].triggered.connect(lambda: self.step(-1))
        actions["reopen"].triggered.connect(self._reopen)
        desks.documents_changed.connect(self._refresh)
        desks.leaving.connect(self._note_screen)
        desks.turned.connect(self._show_screen)
        self.set_theme(theme)

    def add_notice(self, notice: QWidget) -> None:
        """Put a strip above the tabs."""
        self._column.insertWidget(0, notice)

    def step(self, by: int) -> None:
        """Turn to the next tab or the one before, from the last to the first."""
        documents, document = self._desks.documents, self._desks.current.document
        if document in documents:
            self._desks.turn_to(documents[(documents.index(document) + by) % len(documents)])

    def _reopen(self) -> None:
        self._desks.reopen()
        self._desks.current.setFocus()

    # The bar

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self._theme = t = theme
        self.bar.setStyleSheet(f"""
            QTabBar::tab {{
                background: {t.window}; color: {t.ink_soft}; border: 1px solid {t.line};
                border-top-left-radius: 6px; border-top-right-radius: 6px;
                padding: 4px 2px; margin: 2px 1px 0 1px;
            }}
            QTabBar::tab:selected {{ background: {t.raised}; color: {t.ink}; border-color: {t.line_strong}; }}
            QTabBar::tab:hover {{ color: {t.ink}; }}
            QTabBar::tab:selected:focus {{ border-color: {t.entry}; }}
            #close-tab {{ background: transparent; color: {t.ink_soft}; border: none; }}
            #close-tab:hover {{ background: {t.line}; color: {t.ink}; }}
        """)
        self._refresh()

    def _refresh(self) -> None:
        """Let the bar say which puzzles are open."""
        bar, documents = self.bar, self._desks.documents
        self._screens = {doc: screen for doc, screen in self._screens.items() if doc in documents}
        with QSignalBlocker(bar):
            while bar.count() > len(documents):
                bar.removeTab(bar.count() - 1)
            while bar.count() < len(documents):
                self._add_tab()
            for index, document in enumerate(documents):
                self._label(index, document)
            if self._desks.current.document in documents:
                bar.setCurrentIndex(documents.index(self._desks.current.document))
        several = len(documents) > 1
        bar.setVisible(several)
        for name in ("next_tab", "previous_tab"):
            self._actions[name].setEnabled(several)
        self._actions["reopen"].setEnabled(bool(self._desks.closed))

    def _add_tab(self) -> None:
        index = self.bar.addTab("")
        close = tool_button("✕", tr("Close this puzzle (middle click)"))
        close.setObjectName("close-tab")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+W does it by keys
        close.setFixedSize(18, 18)
        close.clicked.connect(lambda: self._close(close))
        self.bar.setTabButton(index, QTabBar.ButtonPosition.RightSide, close)

    def _close(self, button: QToolButton) -> None:
        side = QTabBar.ButtonPosition.RightSide
        places = (i for i in range(self.bar.count()) if self.bar.tabButton(i, side) is button)
        self.bar.tabCloseRequested.emit(next(places))

    def _label(self, index: int, document: Document) -> None:
        """Say what a tab's puzzle is; a text that is set anew lays the whole bar out again."""
        assert document.puzzle is not None
        bar, room = self.bar, Qt.TextElideMode.ElideMiddle
        text = bar.fontMetrics().elidedText(document.title, room, WIDEST).replace("&", "&&")
        if bar.tabText(index) != text:
            bar.setTabText(index, text)
        kind = document.puzzle.kind
        bar.setTabIcon(index, self._actions.icons.get(kind, self._theme.ink_soft, self._theme.line_strong))
        said = f"{self._actions[kind].text()}: {document.title}"
        bar.setTabToolTip(index, f"{said}\n{document.path}" if document.path else said)
        bar.setAccessibleTabName(index, said)
        close = bar.tabButton(index, QTabBar.ButtonPosition.RightSide)
        close.setAccessibleName(tr("Close {name}", name=document.name))

    def _turn(self, index: int) -> None:
        if index >= 0:
            self._desks.turn_to(self._desks.documents[index])

    def _move(self, start: int, end: int) -> None:
        documents = self._desks.documents
        documents.insert(end, documents.pop(start))

    # The runs

    def _note_screen(self, document: Document) -> None:
        """The run of the puzzle that goes from the front ends, and is shown again with it."""
        session, playhead = self._session, self._session.playhead
        self._screens.pop(document, None)
        if session.active:
            self._ended = (
                tr("The run of “{name}” was ended; its record is kept.", name=document.name)
                if playhead.trace
                else tr("The run of “{name}” was ended.", name=document.name)
            )
        if playhead.trace is not None:
            cursor = None if playhead.following else playhead.cursor
            shown = (document.puzzle, ref(playhead.trace), session.was_held, session.replaying, cursor)
            self._screens[document] = Screen(*shown)
        if playhead.trace is not None or session.active:
            session.reset()

    def _show_screen(self, document: Document) -> None:
        screen = self._screens.get(document)
        trace = screen.trace() if screen else None
        if screen and trace and screen.puzzle is document.puzzle:
            self._session.replay(trace, screen.held, screen.earlier)
            if screen.cursor is not None:
                self._session.playhead.move_to(screen.cursor)
        if self._ended:
            QTimer.singleShot(0, self, self._tell_ended)  # what is shown now hides what was said before

    def _tell_ended(self) -> None:
        ended, self._ended = self._ended, ""
        if ended:
            self.told.emit(ended)
