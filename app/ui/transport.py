"""The transport: start, hold and end a run, and move through its record."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QVBoxLayout, QWidget

from app.language import tr
from app.settings import FASTEST, SLOWEST
from app.ui.actions import Actions
from app.ui.playhead import Playhead
from app.ui.session import Phase, Session
from app.ui.theme import Theme


class Transport(QWidget):
    """Buttons of the run above, of its record below.

    Signals:
        speed_chosen: updates a second for Watch.
    """

    speed_chosen = Signal(int)

    def __init__(self, actions: Actions, session: Session, playhead: Playhead, speed: int) -> None:
        super().__init__()
        self._actions, self._session, self._playhead = actions, session, playhead
        self._theme: Theme | None = None
        self._where = QLabel()
        self._where.setProperty("soft", True)
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._where.setMinimumWidth(
            self.fontMetrics().horizontalAdvance(tr("{update} of {count}", update="0000", count="0000")) + 12
        )
        self._speed, self._speed_label = self._speed_slider(speed)
        self._pause = self._pause_button()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        column.addLayout(self._run_row())
        column.addLayout(self._record_row())
        session.changed.connect(self.refresh)
        session.study.changed.connect(self.refresh)
        playhead.moved.connect(self.refresh)
        playhead.grew.connect(self.refresh)
        self.refresh()

    def _button(self, name: str, *, text: bool) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[name])
        button.setIconSize(QSize(16, 16))
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(style.ToolButtonTextBesideIcon if text else style.ToolButtonIconOnly)
        return button

    def _pause_button(self) -> QToolButton:
        """Holds and goes on; what starts a run is the button beside it."""
        button = QToolButton()
        button.setIconSize(QSize(16, 16))
        button.clicked.connect(self._actions["pause"].trigger)
        return button

    def _run_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        solve = self._button("solve", text=True)
        solve.setProperty("primary", True)
        row.addWidget(solve)
        for name in ("watch", "step"):
            row.addWidget(self._button(name, text=True))
        row.addWidget(self._pause)
        for name in ("cancel", "reset"):
            row.addWidget(self._button(name, text=False))
        row.addStretch(1)
        return row

    def _record_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for name in ("first", "back"):
            row.addWidget(self._button(name, text=False))
        row.addWidget(self._where)
        for name in ("next", "last"):
            row.addWidget(self._button(name, text=False))
        row.addStretch(1)
        row.addWidget(self._speed)
        row.addWidget(self._speed_label)
        return row

    def _speed_slider(self, speed: int) -> tuple[QSlider, QLabel]:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(SLOWEST, FASTEST)
        slider.setFixedWidth(92)
        slider.setToolTip(
            tr("Speed of Watch, {slowest} to {fastest} updates a second", slowest=SLOWEST, fastest=FASTEST)
        )
        slider.setAccessibleName(tr("Speed of Watch"))
        label = QLabel()
        label.setProperty("soft", True)
        label.setFixedWidth(self.fontMetrics().horizontalAdvance("60 /s") + 4)
        slider.valueChanged.connect(lambda value: label.setText(f"{value} /s"))
        slider.valueChanged.connect(self.speed_chosen)
        slider.setValue(speed)
        return slider, label

    def set_theme(self, theme: Theme) -> None:
        """Other icons from now on."""
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Enable what can be done now."""
        session, playhead = self._session, self._playhead
        running = session.phase is Phase.RUNNING
        recorded = len(playhead.trace) if playhead.trace else 0
        may_pause = session.puzzle is not None and bool(session.model or session.loading)
        can_start = may_pause and not session.study.active  # learning is not to be lost by a slip
        free = running and not session.watching
        self._actions["solve"].setEnabled(can_start and not free)
        tries = free and session.tries_harder
        self._actions["harder"].setEnabled(can_start and not tries and not session.one_view_only)
        self._actions["watch"].setEnabled(can_start)
        self._actions["watch"].setChecked(running and session.watching)
        self._actions["step"].setEnabled(can_start and not running)
        self._actions["pause"].setEnabled(may_pause)
        self._actions["cancel"].setEnabled(session.active or session.phase is Phase.WAITING)
        shown = session.study.choice is not None
        self._actions["reset"].setEnabled(bool(recorded) or session.phase is Phase.FAILED or shown)
        at_start, at_end = playhead.cursor <= 0, playhead.cursor >= recorded - 1
        for name in ("first", "back", "segment_back"):
            self._actions[name].setEnabled(bool(recorded) and not at_start)
        for name in ("last", "segment_on"):
            self._actions[name].setEnabled(bool(recorded) and not at_end)
        self._actions["next"].setEnabled(bool(recorded) and (not at_end or session.phase is Phase.PAUSED))
        self._where.setText(
            tr("{update} of {count}", update=playhead.cursor + 1, count=recorded)
            if recorded
            else tr("no run yet")
        )
        self._show_pause(running)

    def _show_pause(self, running: bool) -> None:
        action, active = self._actions["pause"], self._session.active
        text = tr("Continue") if active and not running else tr("Pause") if active else tr("Run")
        if action.text() != text:
            action.setText(text)
            self._actions.explain(action, text)
        if self._theme:
            self._actions.set_icon("pause", "continue" if active and not running else "pause", self._theme)
        self._pause.setIcon(action.icon())
        self._pause.setToolTip(action.toolTip())
        self._pause.setAccessibleName(text)
        self._pause.setEnabled(active)
