"""Runs that are asked for elsewhere than in the toolbar: begun from a map, opened from a table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from app.engine.request import Request
from app.ui.desks import Desks
from app.ui.session import Session


class Ordering(QObject):
    """Shows a puzzle and lets the model think about it exactly as it was asked for."""

    def __init__(self, session: Session, desks: Desks) -> None:
        super().__init__(session)
        self._session, self._desks = session, desks
        session.playhead.ordered.connect(self.run)

    def run(self, request: Request, name: str = "", model: Path | None = None) -> None:
        """Begin a run; ``model``: that which is to think, the one in use by default."""
        session, kind = self._session, request.puzzle.kind
        if session.active:
            session.cancel()
        if self._desks.kind != kind:
            self._desks.show_kind(kind)
        document = self._desks.current.document
        document.visit(request.puzzle, name or document.name)
        if model is not None and model != session.model_path:
            session.open_model(model, asked=False)
        session.repeat(request, 0)
