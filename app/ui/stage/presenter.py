"""The presenter's window: the whole screen, keys only, and everything as it was afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QCursor, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.language import tr
from app.puzzles.base import Puzzle
from app.ui.saying import Words
from app.ui.session import Session
from app.ui.stage.demo_file import Demo
from app.ui.stage.keys import BRIEF, BRIEF_DEMO, KeyCard
from app.ui.stage.play import Play, told
from app.ui.stage.scene import PRESETS, Scene
from app.ui.theme import Theme
from app.ui.words import describe

REST = 2000
"""Milliseconds without a move after which the mouse's arrow is hidden."""

LOOK = 100
"""Milliseconds between two looks at the mouse."""

HINT = 7000
"""Milliseconds that the line of keys stays."""

Key = Qt.Key


class Presenter(QWidget):
    """Full screen over the window; it shows the window's session and plays demos on it.

    Signals:
        left: it was closed. panels_chosen: the keys of the two gauges now shown.
    """

    left = Signal()
    panels_chosen = Signal(tuple)

    def __init__(
        self, session: Session, play: Play, theme: Theme, panels: Sequence[str], parent: QWidget
    ) -> None:
        """``panels``: the keys of the gauges to begin with."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("HRMscope presenter"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._session, self.play = session, play
        self.scene = Scene(session.playhead, theme, parent.screen().size())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scene)
        self.black, self.keys = QWidget(self), KeyCard(self)
        self.black.setStyleSheet("background: black;")
        self.black.setAccessibleName(tr("Black screen"))
        self.black.hide()
        self._hint = QTimer(self, singleShot=True, interval=HINT)
        self._hint.timeout.connect(self.scene.hint.hide)
        self._mouse, self._rested, self._hidden = QPoint(), 0, False
        self._watch = QTimer(self, interval=LOOK)
        self._watch.timeout.connect(self._look_at_mouse)
        self._deeds = self._make_deeds()
        self.scene.show_panels(panels)
        self.set_theme(theme)
        self._listen()
        self._refresh()
        self._give_hint()

    def _listen(self) -> None:
        session, playhead = self._session, self._session.playhead
        self.scene.desks.painted.connect(session.painted)
        session.changed.connect(self._refresh)
        for moved in (playhead.trace_changed, playhead.grew, playhead.moved):
            moved.connect(self._judge)
        self.play.changed.connect(self._on_item)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keep_focus)

    def _make_deeds(self) -> dict[tuple[int, bool], Callable[[], object]]:
        """By key, and whether Shift is held."""
        play, playhead = self.play, self._session.playhead
        plain: dict[int, Callable[[], object]] = {
            Key.Key_Space: play.run_or_pause,
            Key.Key_Return: play.solve,
            Key.Key_Enter: play.solve,
            Key.Key_Right: play.forward,
            Key.Key_Left: lambda: play.step(-1),
            Key.Key_Home: lambda: playhead.move_to(0),
            Key.Key_End: lambda: playhead.step(len(playhead.trace or ())),
            Key.Key_PageDown: lambda: play.go(1),
            Key.Key_PageUp: lambda: play.go(-1),
            Key.Key_F5: play.restart,
            Key.Key_F11: self.close,
            Key.Key_Escape: self._back,
        }  # fmt: skip
        shifted: dict[int, Callable[[], object]] = {
            Key.Key_Return: lambda: play.solve(harder=True),
            Key.Key_Enter: lambda: play.solve(harder=True),
            Key.Key_Right: lambda: play.step(1, segment=True),
            Key.Key_Left: lambda: play.step(-1, segment=True),
            Key.Key_F5: lambda: play.go(0),
        }
        return {
            **{(key, False): do for key, do in plain.items()},
            **{(key, True): do for key, do in shifted.items()},
        }

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key, or a button of a remote clicker, means here."""
        text = event.text().lower()
        if text in ("b", "."):
            self._set_black(self.black.isHidden())
        elif text in ("h", "?"):
            self.keys.setVisible(self.keys.isHidden())
            self.keys.centre()
        elif text.isdecimal() and int(text) <= len(PRESETS):
            self._choose_panels(PRESETS[int(text) - 1] if int(text) else ())
        elif deed := self._deeds.get(
            (event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        ):
            if event.key() != Key.Key_Escape:
                self._set_black(False)
            deed()
        else:
            self._give_hint()

    def _back(self) -> None:
        """Out of the black, off the sheet of keys, else back to the window."""
        for cover in (self.black, self.keys):
            if cover.isVisible():
                cover.hide()
                return
        self.close()

    def _set_black(self, black: bool) -> None:
        self.black.setVisible(black)
        self.black.raise_()

    def _choose_panels(self, panels: Sequence[str]) -> None:
        self.scene.show_panels(panels)
        if panels:
            self.panels_chosen.emit(tuple(panels))

    def _keep_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Keys are for the presenter, whatever was clicked."""
        if now is not None and now is not self and self.isAncestorOf(now):
            self.setFocus()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes nowhere."""
        return False

    # What is shown

    def open(self, demo: Demo) -> None:
        """Play a demo from its first item."""
        self.play.open(demo)
        self._give_hint()

    def _on_item(self) -> None:
        item = self.play.item
        if item and item.panels and self.scene.gauges.shown != item.panels:
            self.scene.show_panels(item.panels)
        self._refresh()

    def _refresh(self) -> None:
        session, item, demo = self._session, self.play.item, self.play.demo
        self.scene.show_puzzle(session.puzzle)
        if demo and item:
            place = tr("{number} of {count}", number=self.play.number + 1, count=len(demo.items))
            self.scene.say(item.title or demo.title, place, item.caption)
        else:
            self.scene.say(_name(session.puzzle), "", "")
        self._judge()

    def _judge(self) -> None:
        """Say how it stands; a record that is played does not tell its end."""
        trace, play = self._session.playhead.trace, self.play
        replays = play.player.on or self._session.replaying
        if play.trouble:
            self.scene.judge(Words(play.trouble, "bad"))
        elif replays and trace is not None and len(trace) and not self._session.active:
            self.scene.judge(told(trace, self._session.playhead.cursor))
        else:
            self.scene.judge(describe(self._session))

    def _give_hint(self) -> None:
        self.scene.hint.setText(BRIEF_DEMO if self.play.demo else BRIEF)
        self.scene.hint.show()
        self._hint.start()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.scene.set_theme(theme)
        self.keys.set_theme(self.scene.theme)

    # The mouse's arrow

    def _look_at_mouse(self) -> None:
        """Hide it after a rest, show it as soon as it moves."""
        at = QCursor.pos()
        self._rested = self._rested + LOOK if at == self._mouse else 0
        self._mouse = at
        self._hide_arrow(self._rested >= REST)

    def _hide_arrow(self, hidden: bool) -> None:
        if hidden and not self._hidden:
            QApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
        elif self._hidden and not hidden:
            QApplication.restoreOverrideCursor()
        self._hidden = hidden

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys; mind the mouse."""
        super().showEvent(event)
        self.setFocus()
        self._watch.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Letters are as large as the screen asks for, and covers cover."""
        super().resizeEvent(event)
        self.scene.fit(event.size())
        self.keys.set_theme(self.scene.theme)
        self.black.setGeometry(self.rect())
        self.keys.centre()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by the desktop: that is to leave."""
        self._watch.stop()
        self._hide_arrow(False)
        super().closeEvent(event)
        self.left.emit()


def _name(puzzle: Puzzle | None) -> str:
    """What is on the board."""
    if puzzle is None:
        return tr("Nothing is open")
    rows, columns = puzzle.canvas
    return {
        "sudoku": tr("Sudoku"),
        "maze": tr("Maze, {rows} × {columns}", rows=rows, columns=columns),
        "arc": tr("ARC task"),
    }[puzzle.kind]
