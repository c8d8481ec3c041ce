"""The gauges around the board, in the order they are docked."""

from __future__ import annotations

from functools import partial

from app.ui.panels.slot import Slot

PANELS = (
    partial(Slot, "halting", "Halting", 244),
    partial(Slot, "dynamics", "Dynamics", 160),
    partial(Slot, "cell", "Cell", 156),
    partial(Slot, "views", "Views", 160),
)
"""Each makes, of a playhead and a theme, the room for a panel."""
