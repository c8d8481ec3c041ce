"""Colouring cells in the window: by menu, keys and button; remembered; and what is asked of the model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.engine import overlays
from app.engine.inquiries import Answer, Heard, NoAnswer, Question, WhatItHears
from app.engine.overlays import NO_SEGMENT, OF_VIEW_1, ONE_VIEW, Overlay
from app.settings import SettingsFile
from app.ui.colouring import NO_CELL, NO_RUN
from app.ui.session import Phase
from tests.ui.board_hands import click, point_at
from tests.ui.conftest import Hand, Scripted
from tests.ui.window_hands import SHIFT, press

ALT = Qt.KeyboardModifier.AltModifier


def colours(hand: Hand) -> Any:
    return hand.board.overlay


def test_a_key_colours_the_board_as_the_record_says(hand: Hand) -> None:
    press(hand, Qt.Key.Key_2, ALT | SHIFT)
    assert hand.window.action["colour_entropy"].isChecked()
    assert colours(hand) == NoAnswer(NO_RUN)
    hand.solve()
    hand.playhead.move_to(6)
    wanted = overlays.entropy(hand.playhead.trace, 6)
    np.testing.assert_array_equal(colours(hand).values, wanted.values)
    press(hand, Qt.Key.Key_3, ALT | SHIFT)
    assert colours(hand).name == "unchanged for"
    assert not hand.window.action["colour_entropy"].isChecked()
    press(hand, Qt.Key.Key_0, ALT | SHIFT)
    assert colours(hand) is None and hand.board.shading is None


def test_the_button_at_the_foot_opens_the_menu_which_says_why_not(hand: Hand) -> None:
    hand.solve()
    button = hand.board.colours
    assert button.isVisible() and button.menu() is hand.window.overlaying.menu
    hand.window.overlaying.menu.aboutToShow.emit()
    action = hand.window.action["colour_disagreement"]
    assert ONE_VIEW.removesuffix(".") in action.toolTip() and "Alt+Shift+4" in action.toolTip()
    assert "probability" in hand.window.action["colour_confidence"].toolTip()
    view = next(a.menu() for a in hand.window.menuBar().actions() if a.text() == "&View")
    assert button.menu() in [action.menu() for action in view.actions()]
    hand.trigger("colour_disagreement")
    assert colours(hand) == NoAnswer(ONE_VIEW) and button.toolTip() == ONE_VIEW


def test_the_mouse_reads_the_value_below_it(hand: Hand) -> None:
    hand.solve()
    hand.trigger("colour_confidence")
    foot = hand.board.rect().adjusted(0, hand.board.height() - 16, 0, 0)
    before = hand.board.grab(foot).toImage()
    point_at(hand.board, (4, 4))
    assert hand.board.hover_cell == (4, 4) and hand.board.grab(foot).toImage() != before


def test_what_was_chosen_is_remembered(make_hand: Callable[..., Hand], tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    first = make_hand(file=file)
    first.trigger("colour_age")
    assert first.window.close()
    second = make_hand(file=SettingsFile(tmp_path / "settings.json"))
    assert second.window.action["colour_age"].isChecked() and second.playhead.colouring.measure == "age"


def test_several_views_are_compared_and_their_answer_is_not_the_records(
    make_hand: Callable[..., Hand], scripted: Scripted
) -> None:
    hand = make_hand()
    hand.wait_until_ready()
    hand.show_solvable()
    hand.session.views = 4
    hand.trigger("colour_disagreement")
    hand.session.step()
    hand.qtbot.waitUntil(lambda: len(hand.playhead.trace or ()) == 1)
    assert colours(hand) == NoAnswer(NO_SEGMENT)
    hand.session.solve()
    hand.wait_for(Phase.FINISHED)
    assert isinstance(colours(hand), Overlay)
    hand.trigger("colour_entropy")
    assert colours(hand) == NoAnswer(OF_VIEW_1)
    hand.playhead.step(-1)
    assert isinstance(colours(hand), Overlay)


def test_another_size_of_an_answer_breaks_nothing(make_hand: Callable[..., Hand]) -> None:
    hand = make_hand(kinds=("arc",))
    hand.show_solvable("arc")
    hand.wait_until_ready()
    hand.trigger("colour_confidence")
    hand.solve()
    sizes = set()
    for update in range(len(hand.playhead.trace)):
        hand.playhead.move_to(update)
        assert colours(hand).values.shape == hand.board.shown.answer.shape
        sizes.add(colours(hand).values.shape)
        hand.board.grab()
    assert len(sizes) > 1


class Telling(Scripted):
    """Minds that say what a cell hears, and remember what they were asked."""

    def __init__(self) -> None:
        super().__init__()
        self.questions: list[Question] = []
        self.refusal: NoAnswer | None = None

    def __call__(self, *how: Any) -> Any:
        return replace(super().__call__(*how), answer=self._answer)

    def _answer(self, question: Question) -> Answer:
        self.questions.append(question)
        if self.refusal:
            return self.refusal
        assert isinstance(question, WhatItHears)
        row, column = question.cell
        cells = np.zeros((2, 81), np.float32)
        cells[0, 9 * row + column] = 1.0
        cells[1] = 1 / 81
        return Heard("attention", ("layer 1, head 1", "layer 1, head 2"), cells, np.zeros(2, np.float32))


@pytest.fixture
def scripted() -> Any:
    made = Telling()
    yield made
    made.may_open.set()


def test_what_the_chosen_cell_hears_stays_while_the_mouse_reads_it(hand: Hand, scripted: Telling) -> None:
    hand.solve()
    hand.trigger("colour_hearing")
    assert colours(hand) == NoAnswer(NO_CELL) and not scripted.questions
    click(hand.board, (4, 4))
    hand.qtbot.waitUntil(lambda: isinstance(colours(hand), Overlay))
    assert colours(hand).values[4, 4] == pytest.approx((1 + 1 / 81) / 2)
    point_at(hand.board, (0, 0))
    hand.qtbot.wait(60)
    assert {q.cell for q in scripted.questions} == {(4, 4)} and hand.playhead.cell == (0, 0)
    assert colours(hand).say((0, 0)) == "0.617 %"
    hand.playhead.hearing.choose(0)
    assert colours(hand).values[0, 0] == 0 and "layer 1, head 1" in colours(hand).name
    hand.trigger("colour_none")
    asked = len(scripted.questions)
    hand.playhead.move_to(3)
    hand.qtbot.wait(60)
    assert len(scripted.questions) == asked  # nobody looks


def test_a_free_run_is_asked_seldom(hand: Hand, scripted: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ui.inquiries.PAUSE", 60_000)
    hand.trigger("colour_hearing")
    click(hand.board, (4, 4))
    hand.solve()
    assert len(scripted.questions) <= 2 < len(hand.playhead.trace)
    hand.playhead.move_to(2)  # it is over, and may be asked at once
    hand.playhead.hearing._later.stop()
    hand.playhead.hearing.changed.emit()
    hand.qtbot.waitUntil(lambda: [question.update for question in scripted.questions[-1:]] == [2])


def test_the_model_that_cannot_tell_says_so_and_another_one_is_asked_anew(
    hand: Hand, scripted: Telling
) -> None:
    hand.solve()
    refused = scripted.refusal = NoAnswer("Only the model that thought this can tell.")
    click(hand.board, (4, 4))
    hand.trigger("colour_hearing")
    hand.qtbot.waitUntil(lambda: colours(hand) == refused)
    scripted.refusal = None
    hand.session.open_model(Path("sudoku again"))
    hand.qtbot.waitUntil(lambda: isinstance(colours(hand), Overlay))
