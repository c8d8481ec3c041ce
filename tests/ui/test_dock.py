"""Docks: what the "?" says and how it goes away, who is behind whom, what a dock behind another costs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.dock import Explanation
from app.ui.panels import PANELS
from app.ui.panels.about import ABOUT, about_html
from app.ui.session import Phase
from tests.ui.conftest import Hand

CLOSED = (
    "dimensions", "timescales", "lens", "hearing", "change", "states", "basin", "interventions", "adapt",
)  # fmt: skip


def explanation() -> Explanation | None:
    found = QApplication.activePopupWidget()
    return found if isinstance(found, Explanation) else None


def test_every_panel_is_explained() -> None:
    keys = [make.args[0] for make in PANELS]
    assert set(keys) == set(ABOUT)
    for key in keys:
        told = ABOUT[key]
        assert all(text.endswith(".") for text in (told.formula, told.look, told.source))
        assert "<b>Look for.</b>" in about_html(key, "Title") and "&lt;" not in about_html(key, "<")


@pytest.mark.parametrize("key", ["halting", "views", "states"])
def test_the_question_mark_explains_until_esc(hand: Hand, key: str) -> None:
    dock = hand.window.workspace.docks[key]
    hand.window.workspace.show_only([key])
    hand.session.step()
    hand.qtbot.waitUntil(lambda: dock.help.isVisible() and len(hand.playhead.trace or ()) == 1)
    assert dock.help.x() > dock.width() / 2 and dock.help.y() < 40
    hand.qtbot.mouseClick(dock.help, Qt.MouseButton.LeftButton)
    shown = explanation()
    assert shown is not None and ABOUT[key].formula[:20] in shown.text.text()
    screen = shown.screen().availableGeometry().adjusted(-2, -2, 2, 2)  # the offscreen platform's frame
    assert screen.contains(shown.geometry())
    hand.qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert explanation() is None
    assert hand.session.phase is Phase.PAUSED  # the run was not ended by it


def test_new_panels_wait_in_the_view_menu_and_come_to_the_front(hand: Hand) -> None:
    workspace = hand.window.workspace
    assert [key for key, dock in workspace.docks.items() if dock.isHidden()] == list(CLOSED)
    menu = next(a.menu() for a in hand.window.menuBar().actions() if a.text() == "&View")
    for key in CLOSED:
        dock = workspace.docks[key]
        assert dock.toggleViewAction() in menu.actions()
        dock.toggleViewAction().trigger()
        hand.qtbot.waitUntil(lambda dock=dock: not dock.visibleRegion().isEmpty())
    hand.trigger("reset_layout")
    assert [key for key, dock in workspace.docks.items() if dock.isHidden()] == list(CLOSED)


def test_a_panel_behind_another_draws_nothing_until_it_is_in_front(hand: Hand) -> None:
    workspace = hand.window.workspace
    workspace.docks["change"].toggleViewAction().trigger()
    slot = workspace.docks["change"].slot
    hand.qtbot.waitUntil(lambda: slot.panel is not None and not slot.panel.stale)
    workspace.docks["cell"].raise_()
    hand.qtbot.waitUntil(lambda: slot.visibleRegion().isEmpty())
    hand.solve()
    assert slot.panel.isVisible() and slot.panel.stale and slot.panel.progress is None
    assert not slot.panel._timer.isActive()
    workspace.docks["change"].raise_()
    hand.qtbot.waitUntil(lambda: not slot.panel.stale)
    assert slot.panel.progress is not None
