"""The gauges around the board, in the order they are docked."""

from __future__ import annotations

from functools import partial

from app.ui.panels.slot import Slot

PANELS = (
    partial(Slot, "halting", "Halting", 244),
    partial(Slot, "dynamics", "Dynamics", 160),
    partial(Slot, "cell", "Cell", 156),
    partial(Slot, "views", "Views", 160, behind="dynamics"),
    partial(Slot, "runs", "Runs", 160, behind="dynamics"),
    partial(Slot, "dimensions", "Dimensionality", 160, behind="dynamics", closed=True),
    partial(Slot, "timescales", "Time scales", 160, behind="dynamics", closed=True),
    partial(Slot, "lens", "Logit lens", 160, behind="dynamics", closed=True),
    partial(Slot, "hearing", "Attention", 156, behind="cell", closed=True),
    partial(Slot, "change", "Change", 156, behind="cell", closed=True),
    partial(Slot, "states", "States", 156, behind="cell", closed=True),
    partial(Slot, "basin", "Basin map", 260, behind="dynamics", closed=True),
    partial(Slot, "interventions", "Interventions", 160, behind="dynamics", closed=True),
    partial(Slot, "adapt", "Adapt", 160, behind="dynamics", closed=True),
)
"""Each makes, of a playhead and a theme, the room for a panel."""
