"""A batch study of the window's: asked of the engine, its rows as they come in; without any widget."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Signal

from app.engine.service import EngineService
from app.engine.study import Group, Opening, Over, Plan, Pooled, Row, StudyEvent, Unusable
from app.language import tr
from app.ui.bridge import Bridge

State = Literal["none", "on", "held", "over"]


class Batch(QObject):
    """One study at a time; its rows stay until the next one.

    Attributes:
        plan: what is done. rows: done so far. pools: of every group so far.
        opening: the model being opened, or "". troubles: sentences on what took no part.

    Signals:
        begun: another one. grew: a Row came in. changed: where it stands.
    """

    begun = Signal()
    grew = Signal(object)
    changed = Signal()

    def __init__(self, service: EngineService, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service, self._bridge = service, bridge
        self._number = 0
        self.state: State = "none"
        self.plan: Plan | None = None
        self.rows: list[Row] = []
        self.pools: dict[Group, Pooled] = {}
        self.opening = ""
        self.troubles: list[str] = []
        bridge.studied.connect(self._on_event)
        bridge.given_up.connect(self._give_up)

    @property
    def on(self) -> bool:
        """Whether there is one that has not ended."""
        return self.state in ("on", "held")

    def start(self, plan: Plan) -> None:
        """Begin one in place of the last."""
        self.plan, self.rows, self.pools, self.troubles = plan, [], {}, []
        self._number = self._service.study(plan)
        self._bridge.expect_study(True)
        self.state = "on"
        self.begun.emit()
        self.changed.emit()

    def hold(self, held: bool) -> None:
        """Pause it at its next update, or let it go on."""
        if self.on:
            self._service.hold_study(held)
            self._bridge.expect_study(not held)
            self.state = "held" if held else "on"
            self.changed.emit()

    def cancel(self) -> None:
        """End it; its rows stay."""
        if self.on:
            self._service.end_study()
            self._bridge.expect_study(True)  # until it has said that it is over

    def pool_of(self, model: str) -> Pooled | None:
        """The newest pool of a model's runs."""
        found = [pool for group, pool in self.pools.items() if group.model == model]
        return found[-1] if found else None

    def _give_up(self) -> None:
        if self.on:
            self._on_event(Over(self._number, tr("The model did not answer, so the study has ended.")))

    def _on_event(self, event: StudyEvent) -> None:
        if event.study != self._number:
            self._bridge.expect_study(self.state == "on")  # the end of an older one is not this one's
            return
        if isinstance(event, Pooled):
            self.pools.pop(event.group, None)  # the newest last
            self.pools[event.group] = event
            return
        self.opening = event.name if isinstance(event, Opening) else ""
        if isinstance(event, Row):
            self.rows.append(event)
            self.grew.emit(event)
        elif isinstance(event, Unusable):
            self.troubles.append(tr("{model} takes no part. {why}", model=event.name, why=event.why))
        elif isinstance(event, Over):
            self.state = "over"
            self.troubles += [event.why] * bool(event.why)
        self.changed.emit()
