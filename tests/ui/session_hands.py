"""The window's logic without widgets, for tests."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

from app.engine.mailbox import Mailbox
from app.engine.service import EngineService
from app.ui.playhead import Playhead
from app.ui.session import Phase, Session
from app.ui.words import Words, describe
from tests.engine.scripted import solved_sudoku

if TYPE_CHECKING:
    from tests.ui.conftest import Scripted

SUDOKU = Path("sudoku-9x9")


class Hands:
    """A session, and patience."""

    def __init__(self, qtbot: QtBot, scripted: Scripted) -> None:
        self.qtbot = qtbot
        self.models = {"sudoku": [SUDOKU]}
        self.playhead = Playhead()
        service = EngineService(Mailbox(), scripted)
        self.session = Session(service, self.playhead, lambda kind: self.models.get(kind, []))
        self.complaints: list[str] = []
        self.session.complained.connect(self.complaints.append)

    def begin(self) -> None:
        self.session.take(solved_sudoku()[0])
        self.session.begin()
        self.until(lambda: self.session.model)

    def until(self, found) -> None:  # type: ignore[no-untyped-def]
        self.qtbot.waitUntil(lambda: bool(found()))

    def reach(self, phase: Phase) -> None:
        self.until(lambda: self.session.phase is phase)

    @property
    def recorded(self) -> int:
        return len(self.playhead.trace or ())

    @property
    def words(self) -> Words:
        return describe(self.session)
