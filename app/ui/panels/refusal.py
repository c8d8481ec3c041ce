"""A sentence in a panel's place that says why the model cannot tell, and offers what would help."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout

from app.engine.inquiries import GONE
from app.ui.panels.gauge import Cover
from app.ui.playhead import Playhead


class Refusal(Cover):
    """A cover with a button below its sentence, where the run would have to be made once more."""

    def __init__(self, playhead: Playhead) -> None:
        super().__init__()
        self._playhead = playhead
        self.again = QToolButton()
        self.again.hide()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.again)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)

    def say(self, sentence: str | None) -> None:
        """Cover it with a sentence, and offer to reproduce the run where its states are gone."""
        super().say(sentence)
        action = self._playhead.reproduce
        if sentence == GONE and action:
            self.again.setDefaultAction(action)
        self.again.setVisible(sentence == GONE and action is not None)
