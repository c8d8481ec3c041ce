"""What a film shows, painted picture by picture: boards and panels of its own, on a cursor of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from app.engine.overlays import Measure
from app.engine.trace import Trace
from app.puzzles.base import Cell
from app.ui.boards.grain import Grain, painted
from app.ui.panels.base import Panel, unhurried
from app.ui.panels.gauge import Switch
from app.ui.panels.slot import Slot
from app.ui.playhead import Playhead
from app.ui.stage.play import told
from app.ui.stage.scene import Scene
from app.ui.theme import Theme

Step = Literal["update", "read-out", "segment"]

LAID_OUT, SMALLER = 720, 600
"""Pixels of height that films are laid out in, and those that are less high: larger ones are the same,
painted more finely."""

LETTERS = QSize(985, 616)
"""The smallest stage that is written for; on a smaller one nothing could be read."""

WIDE = (16, 9)
ROOM = 3
"""Panels that have room beside the board."""


@dataclass(frozen=True)
class Plan:
    """A film.

    Attributes:
        updates: shown one after the other. speed: of them a second. hold: seconds that the last one stays.
        height: of its pictures, in pixels. panels: keys, none for the board alone.
        title: above the board, "" for none.
    """

    updates: tuple[int, ...]
    speed: int = 12
    hold: float = 2.0
    height: int = 1080
    panels: tuple[str, ...] = ("halting", "dynamics")
    timeline: bool = True
    verdict: bool = True
    title: str = ""

    @property
    def seconds(self) -> float:
        """How long it is."""
        return (len(self.updates) - 1) / self.speed + max(self.hold, 1 / self.speed)

    def square(self, trace: Trace) -> bool:
        """Whether there is nothing but a square board."""
        bare = not (self.panels or self.timeline or self.verdict or self.title)
        return bare and trace.info.puzzle.kind != "arc"

    def size(self, trace: Trace) -> QSize:
        """Of its pictures, in pixels, even ones as H.264 needs them."""
        width = self.height if self.square(trace) else round(self.height * WIDE[0] / WIDE[1])
        return QSize(2 * (width // 2), 2 * (self.height // 2))


def whole(trace: Trace, title: str, gif: bool) -> Plan:
    """All of a run, as is usual."""
    panels = ("dynamics",) if gif else ("halting", "dynamics")
    return Plan(tuple(range(len(trace))), height=480 if gif else 1080, panels=panels, title=title)


def steps(trace: Trace, first: int, last: int, step: Step) -> tuple[int, ...]:
    """The updates from one to another that a film shows; both ends are among them."""
    chosen = [
        index
        for index in range(first, last + 1)
        if step == "update"
        or (step == "read-out" and trace[index].level == "H")
        or (index + 1) % trace.info.updates_per_segment == 0
    ]
    return tuple(sorted({first, *chosen, last}))


class Reel(QObject):
    """Paints a plan's pictures, part by part, so that nobody has to wait for a whole one."""

    def __init__(
        self, trace: Trace, plan: Plan, theme: Theme, cell: Cell | None = None, measure: Measure = "none"
    ) -> None:
        """``cell``: the one that panels speak of; ``measure``: what colours the board's cells."""
        super().__init__()
        self.trace, self.plan = trace, plan
        pixels = plan.size(trace)
        high = LAID_OUT if pixels.height() >= LAID_OUT else SMALLER
        self._ratio = pixels.height() / high
        logical = QSize(round(pixels.width() / self._ratio), high)
        self.playhead = Playhead(self)
        self.playhead.select_cell(cell)
        self.playhead.colouring.choose(measure)
        self._grain = Grain(self._ratio)
        with painted(self._grain):
            self.scene = self._set(theme, logical)
        self.panels = self.scene.findChildren(Panel)
        self.picture = QImage(pixels, QImage.Format.Format_RGB32)
        self.picture.setDevicePixelRatio(self._ratio)
        self._ground = QColor(theme.window)

    def _set(self, theme: Theme, size: QSize) -> Scene:
        """The scene, shown on no screen."""
        plan, trace = self.plan, self.trace
        scene = Scene(self.playhead, theme, size.expandedTo(LETTERS))
        scene.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        scene.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        scene.setStyleSheet(f"QLabel {{ color: {theme.ink}; }}")
        scene.gauges.show_pair(plan.panels[:ROOM])
        for slot in scene.findChildren(Slot):
            slot.fill()
        for panel in scene.findChildren(Panel):
            panel.led = True
        scene.say(plan.title, trace.info.model if plan.title else "", "")
        for part, shown in (
            (scene.title, plan.title), (scene.place, plan.title), (scene.hint, False),
            (scene.timeline, plan.timeline), (scene.sign, plan.verdict), (scene.verdict, plan.verdict),
        ):  # fmt: skip
            part.setVisible(bool(shown))
        scene.resize(size)
        scene.show_puzzle(trace.info.puzzle)
        self.playhead.show_trace(trace)
        scene.show()
        for switch in scene.findChildren(Switch):
            switch.hide()
        return scene

    def paint(self, update: int) -> Iterator[None]:
        """Put an update on the picture; after each ``next`` somebody else may have a turn."""
        self.playhead.move_to(update)
        self.scene.show_puzzle(self.trace.puzzle_at(update))
        if self.plan.verdict:
            self.scene.judge(told(self.trace, update))
        for panel in self.panels:
            while panel.stale:
                with painted(self._grain):
                    panel.take_in()
                yield
        self.picture.fill(self._ground)
        for part in self._parts():
            with painted(self._grain), unhurried():
                at = part.mapTo(self.scene, QPoint())
                part.render(self.picture, at, renderFlags=QWidget.RenderFlag.DrawChildren)
            yield

    def _parts(self) -> list[QWidget]:
        """What is seen, each small enough for a turn."""
        scene = self.scene
        head, foot = (scene.title, scene.place), (scene.timeline, scene.sign, scene.verdict)
        parts = (*head, scene.desks, *self._cards(), *foot)
        return [part for part in parts if part.isVisibleTo(scene)]

    def _cards(self) -> list[QWidget]:
        return [card for card in self.scene.gauges.findChildren(QWidget, "card") if not card.isHidden()]

    def close(self) -> None:
        """Let it all go."""
        self.scene.close()
        self.scene.deleteLater()
