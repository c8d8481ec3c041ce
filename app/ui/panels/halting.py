"""The halting head, segment by segment, and where each policy would stop."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QVBoxLayout

from app.engine import tables
from app.engine.analysis import sigmoid
from app.engine.events import Segment
from app.engine.halting import Policy, would_stop
from app.engine.tables import Table
from app.engine.trace import Trace
from app.language import tr
from app.ui.boards.paint import pen
from app.ui.panels.axes import SegmentAxis, ValueAxis
from app.ui.panels.base import Panel
from app.ui.panels.gauge import Entry, Gauge, Switch
from app.ui.panels.lanes import Lanes, Mark
from app.ui.panels.plotting import FINE, Curve, Plot
from app.ui.panels.readings import change
from app.ui.panels.scales import shown_segments
from app.ui.playhead import Playhead
from app.ui.theme import Theme

EMPTY = tr("Solve a puzzle: every segment's halting values appear here, and where each policy would stop.")
FIRST = tr("The halting values appear when the first segment ends.")


class HaltingPanel(Panel):
    """q_halt and q_continue, the decision line, stops and right answers."""

    key = "halting"
    title = tr("Halting")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self._segments: list[Segment] = []
        self._trained_continue = True
        self._under_mouse: int | None = None
        self.plot = Plot(theme, SegmentAxis("bottom"), ValueAxis("left"), tr("Halting values per segment"))
        self.plot.borders.per = 1.0
        self.lanes = Lanes(self.plot, rows=5)
        self.scale = Switch(tr("Scale"), {"sigmoid": tr("sigmoid"), "logits": tr("logits")}, theme)
        self.gauge = Gauge(tr("Q-values"), self.plot, [self.scale], theme)
        self.decision = pg.InfiniteLine(angle=0)
        self.q_continue, self.q_halt = Curve(FINE, 2.0, Qt.PenStyle.DashLine), Curve(1.8, 2.0)
        for z, item in enumerate((self.decision, self.q_continue, self.q_halt)):
            item.setZValue(z)
            self.plot.addItem(item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.gauge)
        self.scale.changed.connect(self._rescale)
        self.plot.picked.connect(self._pick)
        self.plot.hovered.connect(self._hover)
        self.dress(theme)

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self._segments, self._under_mouse = [], None
        self.plot.cross(None)
        self.plot.forget()
        self.gauge.explain(FIRST if trace else EMPTY)
        if trace is not None:
            self._trained_continue = trace.info.trained_continue
            self.q_continue.setVisible(self._trained_continue)
            self.decision.setVisible(not self._trained_continue)
            self._name()

    def draw(self, trace: Trace) -> bool:
        """Draw every segment that ended."""
        self._segments = trace.segments()
        self.decision.setPos(0.5 if self.scale.chosen == "sigmoid" else 0.0)
        self.plot.span(0, shown_segments(trace) + 0.5)
        self.plot.say(tr("segment"), "sigmoid(q)" if self.scale.chosen == "sigmoid" else tr("q, logits"))
        if not self._segments:
            return False
        self.gauge.explain(None)
        x = np.arange(1, len(self._segments) + 1)
        q = self._values()
        self.q_halt.draw(x, q[:, 0])
        if self._trained_continue:
            self.q_continue.draw(x, q[:, 1])
        if self.scale.chosen == "sigmoid":
            self.plot.contain(0.0, 1.0)
        else:
            shown = q if self._trained_continue else q[:, :1]
            self.plot.contain(min(0.0, float(shown.min())), max(0.0, float(shown.max())))
        self.lanes.show_marks(
            self._marks(trace),
            [segment.verdict.solved for segment in self._segments],
            tr("view 1") if trace.info.views > 1 else tr("solved"),
            tr("not in this run") if trace.ended else tr("not yet"),
        )
        return False

    def point(self, trace: Trace, cursor: int) -> None:
        """Put the cursor there and read the segment last ended."""
        per = trace.info.updates_per_segment
        self.plot.mark((cursor + 1) / per)
        reading = self._under_mouse or min((cursor + 1) // per, len(self._segments))
        entries = len(self.gauge.readout.entries)
        if not reading:
            self.gauge.readout.read([""] * entries)
            return
        values = [f"{v:.{2 if abs(v) < 10 else 1}f}" for v in self._values()[reading - 1]]
        segment = self._segments[reading - 1]
        where = tr("segment {segment}", segment=reading)
        moved = tr("z_H moved {change}", change=change(segment.fixed_point))
        self.gauge.readout.read(
            values if self._trained_continue else [values[0], ""], f"{where}, {moved}", where
        )

    def tables(self) -> Mapping[str, Table]:
        """Of every segment."""
        trace = self.playhead.trace
        return {tr("Segments"): tables.halting(trace)} if trace and trace.segments() else {}

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.gauge.dress(theme)
        self.decision.setPen(pen(theme.ink_soft, FINE, Qt.PenStyle.DashLine))
        self.q_halt.dress(theme.halt, theme.halt)
        self.q_continue.dress(theme.go_on, theme.panel)
        self.lanes.dress()
        self._name()

    def _name(self) -> None:
        halt = Entry("q_halt", self.theme.halt, "-0.00")
        if self._trained_continue:
            other = Entry("q_continue", self.theme.go_on, "-0.00", "dashed")
        else:
            other = Entry(tr("stop above"), self.theme.ink_soft, "", "dashed")
        self.gauge.readout.name([halt, other])

    def _values(self) -> np.ndarray:
        """[segments, 2] as shown."""
        q = np.array([segment.q for segment in self._segments])
        return sigmoid(q) if self.scale.chosen == "sigmoid" else q

    def _marks(self, trace: Trace) -> list[Mark]:
        rule = "q_halt > q_continue" if self._trained_continue else "q_halt > 0"
        marks = [self._verified(trace)]
        lanes: tuple[tuple[Policy, str, str], ...] = (
            ("q", rule, self.theme.halt),
            ("fixed-point", tr("fixed point"), self.theme.z_H),
        )
        for policy, words, ink in lanes:
            stop = would_stop(policy, self._segments, self._trained_continue)
            marks.append(Mark(words, ink, None if stop is None else stop + 1))
        return [*marks, Mark(tr("maximum"), self.theme.ink_soft, trace.info.segments)]

    def _verified(self, trace: Trace) -> Mark:
        """Where the answer was first right; of several views any one's, as that ends the run."""
        words, stop = tr("answer verified"), would_stop("verified", self._segments, self._trained_continue)
        if trace.info.views > 1:
            found = (s.segment for s in self._segments if any(view.solved for view in s.views))
            words, stop = tr("a view verified"), next(found, None)
        return Mark(words, self.theme.solved, None if stop is None else stop + 1)

    def _rescale(self) -> None:
        self.plot.forget()
        self.note_growth()

    def _pick(self, at: QPointF) -> None:
        if self._segments:
            segment = min(max(1, round(at.x())), len(self._segments))
            self.playhead.move_to(self._segments[segment - 1].update)

    def _hover(self, at: QPointF | None) -> None:
        count = len(self._segments)
        self._under_mouse = None if at is None or not count else min(max(1, round(at.x())), count)
        self.plot.cross(self._under_mouse)
        self.note_change()


PANEL = HaltingPanel
