"""The window in which several runs are compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.language import tr
from app.ui.appearance import Appearance
from app.ui.compare.boards import Boards
from app.ui.compare.clock import MOST, Clock
from app.ui.compare.curves import overlays
from app.ui.compare.plane import Plane
from app.ui.compare.scrubber import Scrubber
from app.ui.panels.base import GROWTH, end_of_turn
from app.ui.panels.gauge import Switch
from app.ui.playhead import FRAME, Playhead
from app.ui.runs import Run, Runs
from app.ui.theme import Theme

LOCKS = {"update": tr("by update"), "segment": tr("by segment")}


class CompareWindow(QWidget):
    """Boards and paths above, curves below them, a scrubber for all at the foot."""

    def __init__(
        self, chosen: Sequence[Run], runs: Runs, playhead: Playhead, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("compare")
        theme = appearance.theme
        self.clock = Clock(chosen[:MOST], self)
        left_out = len(chosen) - len(self.clock.runs)
        self.setWindowTitle(tr("Compare {count} runs – HRMscope", count=len(self.clock.runs)))
        self._playhead = playhead
        self.lock = Switch(tr("Time-locked"), LOCKS, theme)
        self.boards, self.plane = Boards(self.clock, theme), Plane(self.clock, theme)
        self.overlays = overlays(self.clock, theme)
        self.scrubber = Scrubber(self.clock, theme)
        self.where, self.note = QLabel(), QLabel()
        self.note.setText(
            tr("{count} more are pinned; {most} can be told apart.", count=left_out, most=MOST)
            if left_out
            else ""
        )
        self._arrange()
        self._work = QTimer(self, interval=FRAME)
        self._work.timeout.connect(self._go_on)
        self._grown = QTimer(self, singleShot=True, interval=3 * GROWTH)
        self._grown.timeout.connect(self.clock.take_in)
        self.lock.changed.connect(self.clock.choose)
        self.plane.level.changed.connect(self._find_plane)
        self.clock.moved.connect(self._tell)
        self.clock.relocked.connect(self._draw)
        playhead.grew.connect(self._on_grew)
        runs.changed.connect(self._on_changed)
        appearance.changed.connect(self.set_theme)
        self._make_keys()
        self.set_theme(theme)
        self.resize(parent.size())
        self._draw()
        self.scrubber.setFocus()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 14, 0)
        head.addWidget(self.where)
        head.addStretch(1)
        head.addWidget(self.note)
        head.addWidget(QLabel(tr("Time-locked")))
        head.addWidget(self.lock)
        upper = QHBoxLayout()
        upper.setContentsMargins(0, 0, 0, 0)
        upper.addWidget(self.boards, 5)
        upper.addWidget(self.plane, 2)
        gauges = QWidget()
        gauges.setObjectName("gauges")
        lower = QHBoxLayout(gauges)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(8)
        for overlay in self.overlays:
            lower.addWidget(overlay, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(upper, 3)
        column.addWidget(gauges, 2)
        column.addWidget(self.scrubber)

    def _make_keys(self) -> None:
        clock = self.clock
        keys: dict[str, Callable[[], object]] = {
            "Left": lambda: clock.step(-1), ",": lambda: clock.step(-1),
            "Right": lambda: clock.step(1), ".": lambda: clock.step(1),
            "Shift+Left": lambda: clock.step_segment(-1), "Shift+Right": lambda: clock.step_segment(1),
            "Home": lambda: clock.move_to(0), "End": lambda: clock.move_to(clock.steps.ticks - 1),
            "Esc": self.close, "Ctrl+W": self.close,
        }  # fmt: skip
        for key, do in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(do)

    # Drawing

    def _draw(self) -> None:
        """Everything anew: now what is known, counts and paths as they are found."""
        for overlay in self.overlays:
            overlay.draw()
        self._find_plane()
        self._tell()

    def _find_plane(self) -> None:
        self.plane.begin()
        self._work.start()

    def _go_on(self) -> None:
        """Verify read-outs, then find the plane, for a turn."""
        end, behind = end_of_turn(), False
        for trace in self.clock.traces:
            if trace.progress.behind(trace):
                behind = True
                trace.progress.extend(trace, end)
        if behind:
            if not any(trace.progress.behind(trace) for trace in self.clock.traces):
                for overlay in self.overlays[2:]:
                    overlay.draw()
        elif not self.plane.go_on():
            self._work.stop()
            for overlay in self.overlays[2:]:
                overlay.draw()

    @property
    def busy(self) -> bool:
        """Whether something is still to be drawn."""
        return self._work.isActive() or self._grown.isActive()

    def _tell(self) -> None:
        self.where.setText(self.scrubber.text)

    def _on_grew(self) -> None:
        if self._playhead.trace in self.clock.traces and not self._grown.isActive():
            self._grown.start()

    def _on_changed(self, run: Run) -> None:
        if run in self.clock.runs:
            self.boards.update()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.setStyleSheet(
            f"#compare {{ background: {theme.window}; }} #gauges {{ background: {theme.panel}; }}"
        )
        self.where.setStyleSheet(f"font-size: {theme.px(14)}px; font-weight: 600; color: {theme.ink};")
        self.note.setStyleSheet(f"color: {theme.ink_soft};")
        self.lock.dress(theme)
        self.boards.set_theme(theme)
        self.scrubber.set_theme(theme)
        for gauge in (self.plane, *self.overlays):
            gauge.dress(theme)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Draw no more."""
        self._work.stop()
        self._grown.stop()
        event.accept()
