"""How the next run is to be, as the toolbar chooses it: taken by the session, remembered for next time."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from app.engine.devices import Asked
from app.engine.halting import Policy
from app.ui.preferences import Preferences
from app.ui.session import Session
from app.ui.toolbar import ToolBar
from app.ui.transport import Transport


class Choices(QObject):
    """Joins the toolbar's choices, the session and the settings."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session)
        self._session, self._preferences = session, preferences
        settings = preferences.settings
        session.policy, session.segments, session.views = settings.policy, settings.segments, settings.views
        session.device, session.fast = settings.device, settings.fast
        session.set_speed(settings.speed)

    def listen(self, tools: ToolBar, transport: Transport) -> None:
        """Take what is chosen there."""
        tools.policy_chosen.connect(self.policy)
        tools.segments_chosen.connect(lambda segments: self._take(segments=segments))
        tools.views_chosen.connect(lambda views: self._take(views=views))
        tools.device_chosen.connect(self.device)
        tools.fast_chosen.connect(self.fast)
        transport.speed_chosen.connect(self.speed)

    def policy(self, policy: Policy) -> None:
        """When the next run is to halt."""
        self._take(policy=policy)

    def device(self, device: Asked) -> None:
        """Where the model is to think."""
        self._preferences.update(device=device)
        self._session.choose_device(device)

    def fast(self, fast: bool) -> None:
        """Whether in int8 or bf16, where that does as well."""
        self._preferences.update(fast=fast)
        self._session.choose_fast(fast)

    def speed(self, speed: int) -> None:
        """How many updates a second Watch makes."""
        self._session.set_speed(speed)
        self._preferences.update(speed=speed)

    def _take(self, **choice: Any) -> None:
        for name, value in choice.items():
            setattr(self._session, name, value)
        self._preferences.update(**choice)
        self._session.changed.emit()
