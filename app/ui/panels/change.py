"""How the answer comes about: cells changed, rules broken, and the pieces of a maze's path."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QVBoxLayout

from app.engine import tables
from app.engine.progress import Progress
from app.engine.tables import Table
from app.engine.trace import Trace
from app.language import tr
from app.ui.panels.axes import CountAxis, SegmentAxis
from app.ui.panels.base import Panel, end_of_turn
from app.ui.panels.gauge import Entry, Gauge
from app.ui.panels.plotting import Curve, Plot
from app.ui.panels.readings import places_of
from app.ui.panels.scales import shown_segments
from app.ui.playhead import Playhead
from app.ui.theme import Theme

EMPTY = tr(
    "Solve a puzzle: how many cells change with every read-out, and how many rules break, appears here."
)


class ChangePanel(Panel):
    """Counts of every read-out on the run's axis."""

    key = "change"
    title = tr("Change")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self.plot = Plot(theme, SegmentAxis("bottom"), CountAxis("left"), tr("Changes and broken rules"))
        self.plot.say(tr("segment"), tr("count"))
        self.gauge = Gauge(tr("Answer per read-out"), self.plot, [], theme, below=True)
        self.curves = {
            "pieces": Curve(1.2, 1.5, Qt.PenStyle.DotLine),
            "broken": Curve(1.4, 1.8, Qt.PenStyle.DashLine),
            "changed": Curve(1.6, 2.0),
        }
        for curve in self.curves.values():
            self.plot.addItem(curve)
        self.progress: Progress | None = None
        self._kind = "sudoku"
        self._under_mouse: int | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.gauge)
        self.plot.picked.connect(lambda at: playhead.move_to(round(at.x())))
        self.plot.hovered.connect(self._hover)
        self.dress(theme)

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self.progress, self._under_mouse = None, None
        self.plot.cross(None)
        self.plot.forget()
        self.gauge.explain(None if trace else EMPTY)
        if trace is not None:
            self._kind = trace.info.puzzle.kind
            self._name()

    def draw(self, trace: Trace) -> bool:
        """Verify read-outs for a turn, and draw what is known."""
        more = trace.progress.extend(trace, end_of_turn())
        self.progress = found = trace.progress.value
        if found is not None:
            self.plot.span_updates(shown_segments(trace), trace.info.updates_per_segment)
            self.plot.contain(0.0, 1.0)
            for name in self._names:
                heights = np.log10(1 + getattr(found, name))
                self.curves[name].draw(found.index, heights)
                if np.isfinite(heights).any():
                    self.plot.contain(0.0, float(np.nanmax(heights)))
        return more

    def point(self, trace: Trace, cursor: int) -> None:
        """Put the cursor there and read the answer shown."""
        self.plot.mark(cursor)
        at = cursor if self._under_mouse is None else min(self._under_mouse, len(trace) - 1)
        self.gauge.readout.read([self._value(name, at) for name in self._names], *places_of(trace[at]))

    @property
    def _names(self) -> tuple[str, ...]:
        return ("changed", "broken", "pieces") if self._kind == "maze" else ("changed", "broken")

    def _value(self, name: str, at: int) -> str:
        if self.progress is None:
            return ""
        row = int(np.searchsorted(self.progress.index, at, side="right")) - 1
        value = getattr(self.progress, name)[row]
        return f"{value:.0f}" if row >= 0 and np.isfinite(value) else "–"

    def tables(self) -> Mapping[str, Table]:
        """Of every read-out."""
        trace = self.playhead.trace
        return {tr("Read-outs"): tables.readouts(trace)} if trace and len(trace) else {}

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.gauge.dress(theme)
        for name, ink in self._inks(theme).items():
            self.curves[name].dress(ink, ink if name == "changed" else theme.panel)
        self._name()

    @staticmethod
    def _inks(theme: Theme) -> dict[str, str]:
        return {"changed": theme.changed, "broken": theme.conflict, "pieces": theme.path}

    def _name(self) -> None:
        inks = self._inks(self.theme)
        words = {
            "changed": tr("cells changed"),
            "broken": tr("cells wrong") if self._kind == "arc" else tr("rules broken"),
            "pieces": tr("pieces"),
        }
        signs = {"changed": "line", "broken": "dashed", "pieces": "ring"}
        self.curves["pieces"].setVisible(self._kind == "maze")
        self.gauge.readout.name([Entry(words[name], inks[name], "000", signs[name]) for name in self._names])

    def _hover(self, at: QPointF | None) -> None:
        self._under_mouse = None if at is None or self.progress is None else max(0, round(at.x()))
        self.plot.cross(self._under_mouse)
        self.note_change()


PANEL = ChangePanel
