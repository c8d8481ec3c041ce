"""One cell: its likeliest tokens, how sure the model is, and how that came about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.engine import tables
from app.engine.analysis import age, entropy, margin, probability
from app.engine.tables import Table
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import place
from app.ui.boards.card import percent
from app.ui.boards.paint import colour, sized, small_font
from app.ui.boards.prediction import candidates_at, token_label
from app.ui.panels.axes import SegmentAxis, ValueAxis
from app.ui.panels.base import Panel, Turning
from app.ui.panels.gauge import Cover, Entry, Gauge, covered
from app.ui.panels.plotting import Curve, Plot
from app.ui.panels.readings import places_of
from app.ui.panels.scales import shown_segments
from app.ui.playhead import Playhead
from app.ui.saying import count
from app.ui.theme import Theme

EMPTY = tr("Solve a puzzle, then point at a cell: its likeliest symbols appear here.")
POINT = tr("Point at a cell of the board: its likeliest symbols appear here.")
COUNT = 5
"""Candidates shown."""

BESIDE, BELOW = 400, 215
"""Width, or height, from which there is room for the plot."""

_ROW, _FACT = 16, 35


class Bars(QWidget):
    """Candidates, likeliest first: label, bar, percentage."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.rows: tuple[tuple[str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for all candidates."""
        return QSize(160, COUNT * self.theme.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """No candidate is left out."""
        return self.sizeHint()

    def show_rows(self, rows: Sequence[tuple[str, float]]) -> None:
        """Show these."""
        self.rows = tuple(rows)
        self.setAccessibleName(", ".join(f"{label} {percent(p)}" for label, p in rows))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(small_font(self), self.theme.px(12)))
        metrics = QFontMetricsF(painter.font())
        labels = max([18.0, *(metrics.horizontalAdvance(label) for label, _ in self.rows)])
        numbers = metrics.horizontalAdvance("> 99.9 %")
        track = self.width() - labels - numbers - 20
        middle, high = Qt.AlignmentFlag.AlignVCenter, self.theme.px(_ROW)
        for i, (label, p) in enumerate(self.rows):
            line = QRectF(0, i * high, self.width(), high)
            painter.setPen(colour(self.theme.ink if i == 0 else self.theme.ink_soft))
            painter.drawText(QRectF(0, line.y(), labels, high), middle | Qt.AlignmentFlag.AlignRight, label)
            painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, percent(p))
            bar = QRectF(labels + 10, line.center().y() - 3.5, track, 7)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self.theme.line, 0.6))
            painter.drawRoundedRect(bar, 2, 2)
            bar.setWidth(max(1.5, track * p))
            painter.setBrush(colour(self.theme.prediction, 1.0 if i == 0 else 0.6))
            painter.drawRoundedRect(bar, 2, 2)


class Facts(QWidget):
    """A few numbers in a row, each under its caption; in a second row what the first has no room for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.facts: tuple[tuple[str, str], ...] = ()
        self._rows = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(
            tr(
                "Entropy: −Σ p log p over all symbols. Margin: the likeliest symbol's lead over the next.\n"
                "Unchanged for: updates since the symbol shown last changed."
            )
        )

    def sizeHint(self) -> QSize:
        """Two lines a row."""
        return QSize(160, self._rows * self.theme.px(_FACT))

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show (caption, value) pairs."""
        self.facts = tuple(facts)
        self.setAccessibleName(", ".join(f"{caption} {value}" for caption, value in facts))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for more in a row, or for less."""
        self._fit()

    def _fit(self) -> None:
        rows = 1 + max((row for row, _ in self.places()), default=0)
        if rows != self._rows:
            self._rows = rows
            self.updateGeometry()

    def places(self) -> list[tuple[int, float]]:
        """The row and the left of each, in columns as wide as what they hold."""
        small = QFontMetricsF(small_font(self))
        large = QFontMetricsF(sized(small_font(self), self.theme.px(14)))
        found, row, left = [], 0, 0.0
        for caption, value in self.facts:
            width = max(small.horizontalAdvance(caption), large.horizontalAdvance(value))
            if left and left + width > self.width():
                row, left = row + 1, 0.0
            found.append((row, left))
            left += width + 12
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them."""
        painter = QPainter(self)
        small = small_font(self)
        large = sized(small, self.theme.px(14))
        for (row, left), (caption, value) in zip(self.places(), self.facts, strict=True):
            top = row * self.theme.px(_FACT)
            painter.setFont(small)
            painter.setPen(colour(self.theme.ink_soft))
            painter.drawText(QPointF(left, top + self.theme.px(13)), caption)
            painter.setFont(large)
            painter.setPen(colour(self.theme.ink))
            painter.drawText(QPointF(left, top + self.theme.px(31)), value)


class CellPanel(Panel):
    """What the model thinks of the cell under the mouse."""

    key = "cell"
    title = tr("Cell")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self._under_mouse: int | None = None
        self._which: tuple[int, int] | None = None
        self._history: NDArray[np.float64] = np.zeros(0)
        self._name, self.sentence = QLabel(), Cover()
        self.bars, self.facts = Bars(theme), Facts(theme)
        self.plot = Plot(
            theme, SegmentAxis("bottom"), ValueAxis("left"), tr("Probability of the shown symbol")
        )
        self.curve = Curve(1.6)
        self.plot.addItem(self.curve)
        self.gauge = Gauge("", self.plot, [], theme)
        self.gauge.explain(None)
        numbers, filled = QWidget(), QWidget()
        column = QVBoxLayout(numbers)
        column.setContentsMargins(10, 4, 10, 0)
        column.setSpacing(3)
        for part in (self._name, self.bars, self.facts):
            column.addWidget(part)
        column.addStretch(1)
        self._turning = Turning(filled, wide=1.6)
        self._turning.addWidget(numbers, 1)
        self._turning.addWidget(self.gauge, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(covered(filled, self.sentence))
        playhead.cell_changed.connect(self.note_change)
        self.plot.picked.connect(lambda at: playhead.move_to(round(at.x())))
        self.plot.hovered.connect(self._hover)
        self.dress(theme)

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self._under_mouse = self._which = None
        self.plot.cross(None)
        self.sentence.say(POINT if trace else EMPTY)

    def draw(self, trace: Trace) -> bool:
        """All of it depends on the cursor."""
        return False

    def point(self, trace: Trace, cursor: int) -> None:
        """Show the selected cell as the cursor's update has it."""
        cell, info = self.playhead.cell, trace.info
        if cell is None or not all(at < side for at, side in zip(cell, info.canvas, strict=True)):
            self.sentence.say(POINT)
            return
        self.sentence.say(None)
        update, position = trace[cursor], cell[0] * info.canvas[1] + cell[1]
        kind, token = info.puzzle.kind, int(update.tokens[position])
        candidates = candidates_at(trace, cursor, cell, COUNT)
        where = place(cell)[0].upper() + place(cell)[1:]
        self._name.setText(tr("{cell}, in view 1", cell=where) if info.views > 1 else where)
        self.bars.show_rows([(token_label(kind, c.token), c.probability) for c in candidates])
        p, since = update.probabilities[position], age(trace, cursor, position)
        self.facts.show_facts([
            (tr("entropy"), tr("{entropy:.2f} nats", entropy=float(entropy(p)))),
            (tr("margin"), f"{float(margin(p)):.2f}"),
            (tr("unchanged for"), count(since, "update")),
        ])  # fmt: skip
        self._draw_history(trace, cursor, position, token)

    def _draw_history(self, trace: Trace, cursor: int, position: int, token: int) -> None:
        label = token_label(trace.info.puzzle.kind, token)
        which = (position, token)
        if which != self._which:
            self._which, self._history = which, np.zeros(0)
        self._history = probability(trace, position, token, self._history)
        history = 100 * self._history
        self.plot.span_updates(shown_segments(trace), trace.info.updates_per_segment)
        self.plot.contain(0, 100)
        self.curve.draw(np.arange(len(history)), history)
        self.plot.mark(cursor)
        at = cursor if self._under_mouse is None else min(self._under_mouse, len(history) - 1)
        self.gauge.rename(tr("Probability of {symbol}", symbol=label))
        self.gauge.readout.name([Entry("", self.theme.prediction, "> 99.9 %")])
        self.gauge.readout.read([percent(history[at] / 100)], *places_of(trace[at]))

    def _hover(self, at: QPointF | None) -> None:
        count = len(self.playhead.trace) if self.playhead.trace is not None else 0
        self._under_mouse = None if at is None or not count else min(max(0, round(at.x())), count - 1)
        self.plot.cross(self._under_mouse)
        self.note_change()

    def tables(self) -> Mapping[str, Table]:
        """Of the selected cell."""
        trace, cell = self.playhead.trace, self.playhead.cell
        if (
            trace is None
            or cell is None
            or any(at >= n for at, n in zip(cell, trace.info.canvas, strict=True))
        ):
            return {}
        return {tr("Cell"): tables.cell(trace, cell)}

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.gauge.dress(theme)
        self.bars.theme = self.facts.theme = theme
        self.curve.dress(theme.prediction, theme.prediction)
        self._name.setStyleSheet(f"color: {theme.ink}; font-weight: 600; font-size: {theme.px(12)}px;")
        self.sentence.dress(theme)
        self.plot.say(tr("segment"), "p, %")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn with the box; the plot is left out where it has room neither beside the numbers nor below."""
        self._turning.turn(event)
        beside = self._turning.direction() == Turning.Direction.LeftToRight
        self.gauge.setVisible(self.width() >= BESIDE if beside else self.height() >= BELOW)


PANEL = CellPanel
