"""Films in the window: asked for, made beside it, stopped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from app.engine.overlays import Measure
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import Cell
from app.ui.export.film_band import FilmBand
from app.ui.export.filming import Filming
from app.ui.export.reel import Plan
from app.ui.theme import Theme
from app.ui.verdict_bar import MessageStrip


class Films(QObject):
    """One film at a time."""

    def __init__(self, band: FilmBand, message: MessageStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._band, self._message = band, message
        self.filming: Filming | None = None
        band.stop.clicked.connect(self.stop)

    @property
    def on(self) -> bool:
        """Whether one is being made."""
        return self.filming is not None

    def make(
        self, trace: Trace, plan: Plan, path: Path, theme: Theme, cell: Cell | None, measure: Measure
    ) -> None:
        """Begin; one that is being made is stopped."""
        self.stop()
        self.filming = Filming(trace, plan, path, theme, cell, measure, self)
        self._band.follow(self.filming)
        self.filming.ended.connect(self._on_ended)
        self.filming.start()

    def stop(self) -> None:
        """Want it no more."""
        if self.filming:
            self.filming.stop()
            self._forget()

    def _on_ended(self, why: str) -> None:
        assert self.filming is not None
        name = self.filming.path.name
        self._forget()
        if why:
            self._message.say(why)
        else:
            self._message.confirm(tr("Saved {file}.", file=name))

    def _forget(self) -> None:
        if self.filming:
            self.filming.deleteLater()
        self.filming = None
        self._band.hide()
