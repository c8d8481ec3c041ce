"""Choosing what colours the board's cells: in a menu, by keys, at the board's foot; remembered."""

from __future__ import annotations

from functools import partial
from typing import get_args

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from app.engine.overlays import Measure
from app.language import tr
from app.puzzles.base import KINDS
from app.ui.actions import COLOURS, ENTRIES, Actions
from app.ui.desks import Desks
from app.ui.playhead import Playhead
from app.ui.preferences import Preferences


def action_of(measure: Measure) -> str:
    """The name of the action that chooses it."""
    return f"colour_{measure}"


class Overlaying(QObject):
    """Joins the choice, its menu entries, the boards' buttons and the settings."""

    def __init__(self, playhead: Playhead, desks: Desks, actions: Actions, preferences: Preferences) -> None:
        super().__init__(playhead)
        self._colouring, self._actions, self._preferences = playhead.colouring, actions, preferences
        self.menu = QMenu(COLOURS, desks)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._explain)
        self._tips = {entry.name: tr(entry.tip) for entry in ENTRIES}
        group = QActionGroup(self)
        for measure in get_args(Measure):
            action = actions[action_of(measure)]
            group.addAction(action)
            self.menu.addAction(action)
            action.triggered.connect(partial(self._choose, measure))
        for kind in KINDS:
            desks[kind].editor.board.colours.setMenu(self.menu)
        playhead.reproduce = actions["reproduce"]
        chosen = preferences.settings.overlay
        actions[action_of(chosen)].setChecked(True)
        self._colouring.choose(chosen)

    def _choose(self, measure: Measure, _checked: bool = True) -> None:
        self._colouring.choose(measure)
        self._preferences.update(overlay=measure)

    def _explain(self) -> None:
        """Every entry says what it shows, and why it cannot be shown now."""
        for measure in get_args(Measure):
            name = action_of(measure)
            why_not = self._colouring.why_not(measure)
            self._actions.explain(self._actions[name], why_not.removesuffix(".") or self._tips[name])
