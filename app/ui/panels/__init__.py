"""The gauges around the board, in the order they are docked."""

from __future__ import annotations

from functools import partial

from app.language import tr
from app.ui.panels.slot import Slot

PANELS = (
    partial(Slot, "halting", tr("Halting"), 244),
    partial(Slot, "dynamics", tr("Dynamics"), 160),
    partial(Slot, "cell", tr("Cell"), 156),
    partial(Slot, "views", tr("Views"), 160, behind="dynamics"),
    partial(Slot, "runs", tr("Runs"), 160, behind="dynamics"),
    partial(Slot, "dimensions", tr("Dimensionality"), 160, behind="dynamics", closed=True),
    partial(Slot, "timescales", tr("Time scales"), 160, behind="dynamics", closed=True),
    partial(Slot, "lens", tr("Logit lens"), 160, behind="dynamics", closed=True),
    partial(Slot, "hearing", tr("Attention"), 156, behind="cell", closed=True),
    partial(Slot, "change", tr("Change"), 156, behind="cell", closed=True),
    partial(Slot, "states", tr("States"), 156, behind="cell", closed=True),
    partial(Slot, "basin", tr("Basin map"), 260, behind="dynamics", closed=True),
    partial(Slot, "interventions", tr("Interventions"), 160, behind="dynamics", closed=True),
    partial(Slot, "adapt", tr("Adapt"), 160, behind="dynamics", closed=True),
)
"""Each makes, of a playhead and a theme, the room for a panel."""
