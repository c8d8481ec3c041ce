"""How a task is learned, over its steps: the loss, and what is right."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QGraphicsSceneResizeEvent, QVBoxLayout, QWidget

from app.engine.lessons import LearningRecord
from app.language import tr
from app.ui.boards.paint import colour, pen, small_font
from app.ui.panels.axes import ValueAxis
from app.ui.panels.gauge import Entry, Gauge
from app.ui.panels.plotting import FINE, Curve, Plot
from app.ui.theme import Theme

SMOOTH = 10
"""Steps over whose mean the share right is drawn: of one step's few boards it jumps."""
SHORTEST = 40
"""Steps that the plots span at the least."""
HEADROOM = 0.35
"""Share of the loss's range that is left free above it for the names of the stages."""


def smoothed(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Every value's mean with those before it, SMOOTH at most."""
    total = np.concatenate([[0.0], np.cumsum(values)])
    ends = np.arange(1, len(values) + 1)
    starts = np.maximum(ends - SMOOTH, 0)
    return np.asarray((total[ends] - total[starts]) / (ends - starts))


def span(steps: int, most: int) -> int:
    """Steps that the plots show: it doubles as they grow, so that nothing jumps often."""
    shown = SHORTEST
    while shown < steps:
        shown *= 2
    return min(shown, max(most, 1))


class StepAxis(ValueAxis):
    """Steps, their title at the left of them, which saves a line."""

    height = 20

    def resizeEvent(self, ev: QGraphicsSceneResizeEvent | None = None) -> None:
        """Keep the title in the margin."""
        super().resizeEvent(ev)
        if self.label is not None:
            box = self.label.boundingRect()
            self.label.setPos(-box.width() - 8, (self.height - box.height()) / 2 - 1)


class Curves(QWidget):
    """The loss above, what is right below, over the same steps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._record: LearningRecord | None = None
        self._reading: int | None = None
        left = ValueAxis("left")
        left.decades = True
        self.loss = Plot(theme, StepAxis("bottom", showValues=False), left, tr("Loss per step"))
        self.share = Plot(theme, StepAxis("bottom"), ValueAxis("left"), tr("Share right per step"))
        self.losses, self.right = Curve(1.4), Curve(1.4)
        self.left_out = Curve(FINE, 2.5, Qt.PenStyle.DashLine)
        self.loss.addItem(self.losses)
        for curve in (self.right, self.left_out):
            self.share.addItem(curve)
        self.border = [pg.InfiniteLine(angle=90) for _ in (self.loss, self.share)]
        for plot, line in zip((self.loss, self.share), self.border, strict=True):
            plot.addItem(line)
            plot.hovered.connect(self._hover)
        self.stages = [pg.TextItem(text, anchor=(0.5, 0)) for text in (tr("embeddings"), tr("all weights"))]
        for text in self.stages:
            self.loss.addItem(text)
        self.gauges = [Gauge(tr("Loss"), self.loss, [], theme), Gauge(tr("Right, %"), self.share, [], theme)]
        self.share.say(tr("step"), "")
        self.share.show_range(yRange=(-4.0, 104.0))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for gauge in self.gauges:
            gauge.explain(None)
            column.addWidget(gauge, 1)

    def begin(self, record: LearningRecord) -> None:
        """Another record."""
        self._record, self._reading = record, None
        for plot in (self.loss, self.share):
            plot.cross(None)
        self.loss.forget()

    def draw(self) -> None:
        """All of the record."""
        record = self._record
        if record is None:
            return
        lessons, looks = record.lessons[:], [look for look in record.looks[:] if look.left_out is not None]
        step = np.array([lesson.step for lesson in lessons], dtype=float)
        loss = np.log10(np.maximum([lesson.loss for lesson in lessons], 1e-6))
        self.losses.draw(step, loss)
        self.right.draw(step, 100 * smoothed(np.array([lesson.right for lesson in lessons])))
        left_out = np.array([100 * (look.left_out or 0.0) for look in looks])
        self.left_out.draw(np.array([look.step for look in looks], dtype=float), left_out)
        shown = span(len(lessons), record.plan.steps)
        for plot in (self.loss, self.share):
            plot.span(0.0, float(shown))
        if len(loss):
            low, high = float(loss.min()), float(loss.max())
            self.loss.contain(low, high + HEADROOM * (high - low))
        self._mark_stages(record.plan.alone * record.plan.steps, shown)
        self._read()

    def _mark_stages(self, border: float, shown: float) -> None:
        """A line where all weights begin to learn, and what learns on both sides of it."""
        for line in self.border:
            line.setPos(border)
            line.setVisible(0 < border < shown)
        top = self.loss.plotItem.vb.viewRange()[1][1]
        for text, low, high in zip(self.stages, (0, border), (min(border, shown), shown), strict=True):
            text.setVisible(high - low > 0.24 * shown)
            text.setPos((low + high) / 2, top)

    def _hover(self, at: QPointF | None) -> None:
        lessons = len(self._record.lessons) if self._record else 0
        step = round(at.x()) if at is not None else 0
        self._reading = step if 1 <= step <= lessons else None
        for plot in (self.loss, self.share):
            plot.cross(None if self._reading is None else float(self._reading))
        self._read()

    def _read(self) -> None:
        """Values at the step under the mouse, or at the newest."""
        record = self._record
        if record is None or not record.lessons:
            return
        reading = self._reading or len(record.lessons)
        lesson = record.lessons[reading - 1]
        recent = [one.right for one in record.lessons[max(0, reading - SMOOTH) : reading]]
        looks = [look for look in record.looks[:] if look.step <= reading and look.left_out is not None]
        left_out = f"{100 * (looks[-1].left_out or 0.0):.0f} %" if looks else "–"
        self.gauges[0].readout.read([f"{lesson.loss:.3g}"], tr("step {step}", step=reading))
        self.gauges[1].readout.read([f"{100 * float(np.mean(recent)):.0f} %", left_out])

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.theme = theme
        for gauge in self.gauges:
            gauge.dress(theme)
        self.share.bottom.setHeight(StepAxis.height)
        self.losses.dress(theme.prediction, theme.panel)
        self.right.dress(theme.go_on, theme.panel)
        self.left_out.dress(theme.solved, theme.solved)
        for line in self.border:
            line.setPen(pen(theme.line_strong, FINE, Qt.PenStyle.DashLine))
        for text in self.stages:
            text.setColor(colour(theme.ink_soft))
            text.setFont(small_font(self))
        self.gauges[0].readout.name([Entry(tr("cross-entropy"), theme.prediction, "0.00123")])
        self.gauges[1].readout.name(
            [
                Entry(tr("learned from"), theme.go_on, "100 %"),
                Entry(tr("left out"), theme.solved, "100 %", "dashed"),
            ]
        )
        self._read()
