"""Where on the board a state moves, and how large it is there: a heat map of positions and updates."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QVBoxLayout

from app.engine import tables
from app.engine.tables import Table
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import Cell, place
from app.ui.panels.axes import RowAxis, SegmentAxis
from app.ui.panels.base import Panel
from app.ui.panels.gauge import Gauge, Switch
from app.ui.panels.heat import ColourScale, Heat
from app.ui.panels.plotting import Plot
from app.ui.panels.readings import places_of
from app.ui.panels.scales import shown_segments
from app.ui.playhead import Playhead
from app.ui.theme import Theme

EMPTY = tr("Solve a puzzle: how far every position's state moves with every update appears here.")
OLDER = tr("This older record does not hold the norms of its states. Solve the puzzle again to see them.")
DECADES = 3.0
"""Changes are shaded by their logarithm, so far down from the largest."""

FLAT = 0.01
"""Relative width of a scale for norms that are all alike."""


class StatesPanel(Panel):
    """The norm of z_H or z_L, or of its change, at every position after every update."""

    key = "states"
    title = tr("States")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self.level = Switch(tr("State"), {"H": "z_H", "L": "z_L"}, theme)
        self.measure = Switch(tr("Measure"), {"change": "‖Δz‖", "norm": "‖z‖"}, theme)
        self.rows = RowAxis("left")
        self.plot = Plot(theme, SegmentAxis("bottom"), self.rows, tr("State by position and update"))
        self.plot.plotItem.vb.invertY(True)
        self.plot.say(tr("segment"), tr("row"))
        self.gauge = Gauge(tr("States by position"), self.plot, [self.level, self.measure], theme)
        self.heat, self.scale = Heat(theme), ColourScale(theme)
        self.plot.addItem(self.heat)
        self.gauge.readout.hide()
        self.gauge.legend.addWidget(self.scale)
        self._forget()
        self._under_mouse: tuple[int, int] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.gauge)
        for switch in (self.level, self.measure):
            switch.changed.connect(self._choose)
        playhead.cell_changed.connect(self.note_change)
        self.plot.picked.connect(self._pick)
        self.plot.hovered.connect(self._hover)
        self.dress(theme)

    def _forget(self) -> None:
        self._values: NDArray[np.float32] = np.zeros((0, 1), dtype=np.float32)
        self._count = 0
        self._low, self._high = math.inf, -math.inf
        self._met = False

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self._forget()
        self._under_mouse = None
        self.plot.cross(None)
        self.gauge.explain((None if trace.measured else OLDER) if trace else EMPTY)

    def draw(self, trace: Trace) -> bool:
        """Add the new updates' columns."""
        rows, columns = trace.info.canvas
        self.rows.rows, self.rows.columns = rows, columns
        self.plot.show_range(yRange=(-0.5, rows * columns - 0.5))
        self.plot.span_updates(shown_segments(trace), trace.info.updates_per_segment)
        self._take(trace, rows * columns)
        if not self._low <= self._high:
            return False
        low, high = self._ends()
        self.heat.show_values(self._values[: self._count], low, high)
        self.scale.say(*(self._text(end) for end in (low, high)))
        return False

    def _take(self, trace: Trace, cells: int) -> None:
        """A state stays as it is while the other one is updated; nothing is known before its first update."""
        fresh = trace.extents(self._count)
        if self._count + len(fresh) > len(self._values):
            grown = np.full((2 * (self._count + len(fresh)), cells), np.nan, dtype=np.float32)
            grown[: self._count] = self._values[: self._count]
            self._values = grown
        changes = self.measure.chosen == "change"
        for norms, moved in fresh:
            row, update = self._values[self._count], trace[self._count]
            if update.level == self.level.chosen:
                unknown = changes and not self._met and not moved.any()
                self._met = True
                row[:] = np.nan if unknown else moved if changes else norms
                if changes and not unknown:
                    np.log10(np.maximum(row, 1e-12), out=row)
                if not unknown:
                    self._low, self._high = min(self._low, row.min()), max(self._high, row.max())
            elif self._count:
                row[:] = self._values[self._count - 1]
            self._count += 1

    def _ends(self) -> tuple[float, float]:
        """Of the scale: changes some decades down from the largest; norms that are alike in its middle."""
        if self.measure.chosen == "change":
            return max(self._low, self._high - DECADES), self._high
        room = max(0.0, FLAT * self._high - (self._high - self._low)) / 2
        return self._low - room, self._high + room

    def _text(self, value: float) -> str:
        return f"{10**value if self.measure.chosen == 'change' else value:.3g}"

    def point(self, trace: Trace, cursor: int) -> None:
        """Put the cursor there, mark the selected cell, and read it."""
        self.plot.mark(cursor)
        cell = self._position(trace, self.playhead.cell)
        self.heat.mark(cell)
        at, position = self._under_mouse or (cursor, cell)
        at = min(at, len(trace) - 1)
        where, short = places_of(trace[at])
        if at >= self._count or position is None:
            self.scale.read("", tr("point at a cell to read it"), "")
            return
        value = float(self._values[at, position])
        sign = "‖Δz‖" if self.measure.chosen == "change" else "‖z‖"
        said = f"{sign} {self._text(value)}" if math.isfinite(value) else f"{sign} –"
        spot = place(divmod(position, trace.info.canvas[1]))
        self.scale.read(said, f"{spot}, {where}", f"{spot}, {short}", spot, short)

    @staticmethod
    def _position(trace: Trace, cell: Cell | None) -> int | None:
        rows, columns = trace.info.canvas
        return cell[0] * columns + cell[1] if cell and cell[0] < rows and cell[1] < columns else None

    def tables(self) -> Mapping[str, Table]:
        """Of every position after every update."""
        trace = self.playhead.trace
        return (
            {tr("Norms"): tables.states(trace, 0), tr("Changes"): tables.states(trace, 1)}
            if trace and trace.measured
            else {}
        )

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.gauge.dress(theme)
        self.heat.theme = self.scale.theme = theme
        self.heat.update()
        self.scale.update()

    def _choose(self) -> None:
        self._forget()
        self.note_growth()

    def _place(self, at: QPointF) -> tuple[int, int] | None:
        """The update and the position at a point of the map."""
        update, position = round(at.x()), round(at.y())
        inside = 0 <= update < self._count and 0 <= position < self._values.shape[1]
        return (update, position) if inside else None

    def _pick(self, at: QPointF) -> None:
        found, trace = self._place(at), self.playhead.trace
        if found and trace:
            self.playhead.move_to(found[0])
            self.playhead.select_cell(divmod(found[1], trace.info.canvas[1]))

    def _hover(self, at: QPointF | None) -> None:
        self._under_mouse = None if at is None else self._place(at)
        self.plot.cross(self._under_mouse[0] if self._under_mouse else None)
        self.note_change()


PANEL = StatesPanel
