"""The states in motion: how far each update moves them, and along which path."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent

from app.engine import tables
from app.engine.tables import Table
from app.engine.trace import Trace
from app.language import tr
from app.ui.panels.base import Panel, Turning
from app.ui.panels.residuals import ResidualGauge
from app.ui.panels.trajectory import TrajectoryGauge
from app.ui.playhead import Playhead
from app.ui.theme import Theme


class DynamicsPanel(Panel):
    """Residuals and trajectory, side by side or one below the other."""

    key = "dynamics"
    title = tr("Dynamics")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self.residuals = ResidualGauge(playhead, theme)
        self.trajectory = TrajectoryGauge(playhead, theme)
        self._late = False
        self._layout = Turning(self)
        for gauge in (self.residuals, self.trajectory):
            self._layout.addWidget(gauge, 1)
            gauge.outdated.connect(self.note_growth)
            gauge.pointed.connect(self.note_change)

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self._late = False
        self.residuals.begin(trace)
        self.trajectory.begin(trace)

    def draw(self, trace: Trace) -> bool:
        """Draw one, and the other at the next turn: both together are too much for a frame."""
        if not self._late:
            self.residuals.draw(trace)
            self._late = True
        else:
            self._late = self.trajectory.draw(trace)
        if not self._late and self.residuals.behind(trace):
            self.note_growth()
        return self._late

    def point(self, trace: Trace, cursor: int) -> None:
        """Put both cursors there."""
        self.residuals.point(trace, cursor)
        self.trajectory.point(trace, cursor)

    def tables(self) -> Mapping[str, Table]:
        """Of every update."""
        trace = self.playhead.trace
        return {tr("Updates"): tables.dynamics(trace)} if trace and len(trace) else {}

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.residuals.dress(theme)
        self.trajectory.dress(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn with the box."""
        self._layout.turn(event)


PANEL = DynamicsPanel
