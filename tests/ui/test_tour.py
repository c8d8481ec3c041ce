"""The tour: six steps, beside what they speak of, left and remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.settings import SettingsFile
from app.ui.showing import STEPS
from app.ui.tour import Tour, beside
from tests.ui.conftest import Hand
from tests.ui.window_hands import drop, files_of

Key = Qt.Key


def begun(hand: Hand) -> Tour:
    hand.trigger("tour")
    assert hand.window.showing.tour is not None
    return hand.window.showing.tour


def test_it_goes_through_its_steps_by_keys_and_ends(hand: Hand) -> None:
    hand.board.setFocus()
    tour = begun(hand)
    seen = []
    for number in range(len(STEPS)):
        assert tour.number == number and tour.card.isVisible() and tour.card.next.hasFocus()
        seen.append(tour.card.title.text())
        assert not tour.shade.hole.isEmpty() and hand.window.rect().contains(tour.shade.hole)
        assert hand.window.rect().contains(tour.card.geometry())
        hand.qtbot.keyClick(tour.card.next, Key.Key_Right)
    assert seen == [title for title, _ in STEPS] and len(seen) == 6
    assert hand.window.showing.tour is None and hand.board.hasFocus()


def test_back_and_leave_and_again(hand: Hand) -> None:
    tour = begun(hand)
    assert not tour.card.back.isEnabled()
    tour.card.next.click()
    tour.card.back.click()
    assert tour.number == 0
    hand.trigger("tour")  # while it is on, nothing new
    assert hand.window.showing.tour is tour
    hand.qtbot.keyClick(tour.card.next, Key.Key_Escape)
    assert hand.window.showing.tour is None and not tour.card.isVisible()
    again = begun(hand)
    again.card.leave.click()
    assert hand.window.showing.tour is None


def test_the_frame_follows_what_it_is_around(hand: Hand) -> None:
    tour = begun(hand)
    for _ in range(2):
        tour.card.next.click()  # to the timeline
    timeline = hand.window.timeline

    def around() -> QRect:
        return QRect(timeline.mapTo(hand.window, QPoint(0, 0)), timeline.size())

    assert tour.shade.hole == around()
    for size in (QSize(1024, 680), QSize(1500, 900)):
        hand.window.resize(size)
        hand.qtbot.waitUntil(lambda: tour.shade.hole == around())
        assert tour.shade.size() == hand.window.size()
        assert hand.window.rect().contains(tour.card.geometry())
    hand.trigger("theme")
    assert tour.shade.theme is hand.board.theme
    hand.trigger("theme")


def test_the_window_can_be_used_meanwhile_which_ends_it(hand: Hand, tmp_path: Path) -> None:
    showing = hand.window.showing
    begun(hand)
    cell = hand.board.mapTo(hand.window, hand.board.lattice().cell_rect((4, 4)).center().toPoint())
    assert hand.window.childAt(cell) is hand.board  # the shade lets the mouse through
    hand.solve()
    assert showing.tour is None and hand.board.hasFocus()
    begun(hand)
    QGuiApplication.clipboard().setText("0" * 81)
    hand.trigger("paste")
    assert showing.tour is None
    begun(hand)
    drop(hand, files_of(tmp_path / "gone.txt"))
    assert showing.tour is None and "gone.txt" in hand.window.message.text


def test_without_panels_the_view_menu_is_shown(hand: Hand) -> None:
    hand.window.workspace.show_only([])
    tour = begun(hand)
    for _ in range(3):
        tour.card.next.click()
    assert tour.shade.hole.height() < 40
    tour.end()


def test_it_comes_by_itself_once_and_only_where_it_is_wanted(
    make_hand: Callable[..., Hand], tmp_path: Path
) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    first = make_hand(file=file, show=False)
    first.window.showing.welcome()
    first.window.show()
    first.qtbot.waitUntil(lambda: first.window.showing.tour is not None)
    assert not QApplication.activeModalWidget()
    first.window.showing.tour.end()
    assert first.window.close()

    second = make_hand(file=file, show=False)
    second.window.showing.welcome()
    second.window.show()
    second.qtbot.waitUntil(lambda: second.session.begun)
    assert second.window.showing.tour is None
    third = make_hand()  # whoever makes a window without asking for the tour gets none
    assert third.window.showing.tour is None


@pytest.mark.parametrize("thing", [QRect(0, 30, 400, 500), QRect(900, 40, 80, 30), QRect(0, 600, 1024, 60)])
def test_the_card_stands_beside(thing: QRect) -> None:
    card, window = QSize(360, 160), QRect(0, 0, 1024, 680)
    at = QRect(beside(thing, card, window), card)
    assert window.contains(at) and not at.intersects(thing)


def test_the_card_stands_inside_where_nothing_else_has_room() -> None:
    window = QRect(0, 0, 1024, 680)
    assert window.contains(QRect(beside(window, QSize(360, 160), window), QSize(360, 160)))
