"""Hands for the tests of panels: putting one on screen, waiting for it, pointing into its plots."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.engine.trace import Trace
from app.ui.panels.base import Panel
from app.ui.panels.plotting import Plot
from app.ui.playhead import Playhead
from app.ui.theme import DARK
from tests.engine.scripted import record


def long_record() -> Trace:
    """Twelve segments of eight updates; right from the fourth on, halting from the fifth."""
    return record(script={"arrives": 4, "halts_at": 5}, policy="fixed", segments=12)


def show(
    qtbot: QtBot, kind: type[Panel], playhead: Playhead, trace: Trace | None = None,
    size: tuple[int, int] = (420, 320),
) -> Panel:  # fmt: skip
    """A panel on screen, with a record if there is one."""
    panel = kind(playhead, DARK)
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.show()
    qtbot.waitExposed(panel)
    if trace is not None:
        playhead.show_trace(trace)
        settle(qtbot, panel)
    return panel


def settle(qtbot: QtBot, *panels: Panel) -> None:
    """Until they have drawn what there is."""
    qtbot.waitUntil(lambda: not any(panel.stale for panel in panels))


def at(plot: Plot, x: float, y: float) -> QPoint:
    """Where a point of a plot is on its viewport."""
    QApplication.processEvents()
    return plot.mapFromScene(plot.plotItem.vb.mapViewToScene(QPointF(x, y)))


def middle(plot: Plot, x: float) -> QPoint:
    """A point at half the height."""
    low, high = plot.plotItem.vb.viewRange()[1]
    return at(plot, x, (low + high) / 2)


def click(qtbot: QtBot, plot: Plot, where: QPoint) -> None:
    """Press and let go."""
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=where)
