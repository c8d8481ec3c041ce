"""The gauges around the board, in the order they are docked."""

from __future__ import annotations

from app.ui.panels.base import Panel
from app.ui.panels.cell import CellPanel
from app.ui.panels.dynamics import DynamicsPanel
from app.ui.panels.halting import HaltingPanel

PANELS: tuple[type[Panel], ...] = (HaltingPanel, DynamicsPanel, CellPanel)
