"""Attention, influence and z_L in panels, against what a real model says when it is asked by itself."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from app.engine.backends.torch_cpu import TorchBackend
from app.engine.config import HRMConfig
from app.engine.events import ModelReady
from app.engine.inquiries import GONE, Answer, Heard, NoAnswer, Question, Readings, ReadL, WhatItHears
from app.engine.insight import Insight
from app.engine.mailbox import Mailbox
from app.engine.request import Request
from app.engine.service import EngineService, Mind
from app.engine.stepper import think
from app.engine.trace import Trace
from app.ui.bridge import Bridge
from app.ui.colouring import NO_CELL
from app.ui.inquiries import Inquiries
from app.ui.panels.hearing import HearingPanel
from app.ui.panels.lens import LensPanel
from app.ui.playhead import Playhead
from tests.engine.models import model_of, tiny
from tests.engine.scripted import solved_sudoku
from tests.ui.panel_hands import settle, show

ATTENDS = tiny(hidden_size=16, H_layers=2, L_layers=2)
DIGITS = tiny(hidden_size=9, num_heads=1, mixer="digits", positions="none", puzzle_emb_ndim=9)
CELL = (4, 7)


class Asked:
    """A playhead whose model is real, and what it was asked."""

    def __init__(self, config: HRMConfig) -> None:
        backend = TorchBackend(model_of(config))
        request = Request(solved_sudoku()[0], "fixed", 2)
        self.trace: Trace = deque(think(backend, request, (9, 9), "m"), maxlen=None)[0].trace
        ready = ModelReady("m", "sudoku", "CPU", {}, (9, 9), config)
        self.insight, self.questions = Insight(backend.model, ready), list[Question]()
        mailbox, mind = Mailbox(), Mind(backend, ready, answer=self._answer)
        self.service = EngineService(mailbox, lambda *_: mind)
        self.playhead, self.bridge = Playhead(), Bridge(mailbox)
        self.playhead.listen(Inquiries(self.service, self.bridge))
        self.service.open(Path("m"))

    def _answer(self, question: Question) -> Answer:
        self.questions.append(question)
        return self.insight.answer(question)


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[Callable[[HRMConfig], Asked]]:
    made: list[Asked] = []

    def make(config: HRMConfig) -> Asked:
        made.append(Asked(config))
        return made[-1]

    yield make
    for one in made:
        assert one.service.close()


def hearing(qtbot: QtBot, one: Asked, update: int = 5) -> HearingPanel:
    panel = show(qtbot, HearingPanel, one.playhead, one.trace)
    assert isinstance(panel, HearingPanel) and panel.sentence.text() == NO_CELL
    one.playhead.move_to(update)
    one.playhead.select_cell(CELL)
    qtbot.waitUntil(lambda: panel.grid.maps is not None and not panel.stale)
    return panel


def test_every_head_has_a_map_of_what_the_model_says(asked: Any, qtbot: QtBot) -> None:
    one = asked(ATTENDS)
    panel = hearing(qtbot, one)
    wanted = one.insight.answer(WhatItHears(one.trace, 5, CELL))
    assert isinstance(wanted, Heard) and panel.grid.maps.rows == [None, 0, 1, 2, 3]
    np.testing.assert_allclose(panel.grid.maps.heard.cells, wanted.cells, atol=1e-6)
    assert panel.head.text() == "Attention of row 5, column 8" and panel.windowTitle() == "Attention"
    assert panel.scale.value == f"mean of 4 heads, prefix {100 * wanted.prefix.mean():.3g} %"
    tiles = panel.grid.tiles()
    qtbot.mouseClick(panel.grid, Qt.MouseButton.LeftButton, pos=tiles.tile(3).center().toPoint())
    settle(qtbot, panel)
    assert one.playhead.hearing.head == 2 and "layer 2, head 1" in panel.scale.value
    most = divmod(int(wanted.cells[2].argmax()), 9)
    assert f"Most heard: row {most[0] + 1}, column {most[1] + 1} (" in panel.grid.maps.describe(2)
    (table,) = panel.tables().values()
    ahead, *rows = table.rows()
    assert ahead[4:8] == (5, 8, 0, 0) and rows[43][6:8] == (5, 8) and table.columns[8] == "layer 1, head 1"
    np.testing.assert_allclose([row[8:] for row in rows], wanted.cells.T, atol=1e-6)
    np.testing.assert_allclose(ahead[8:], wanted.prefix, atol=1e-6)


def test_where_nothing_attends_it_is_called_influence(asked: Any, qtbot: QtBot) -> None:
    one = asked(DIGITS)
    panel = hearing(qtbot, one)
    wanted = one.insight.answer(WhatItHears(one.trace, 5, CELL))
    assert isinstance(wanted, Heard) and panel.windowTitle() == "Influence"
    assert panel.head.text() == "Influence on row 5, column 8"
    largest = np.sort(wanted.cells[0])[::-1][:5]
    assert all(f"{value:.3g}" in panel.most.text() for value in largest) and panel.most.isVisible()


def test_only_the_newest_is_asked_one_at_a_time_and_nothing_when_hidden(asked: Any, qtbot: QtBot) -> None:
    one = asked(ATTENDS)
    panel = hearing(qtbot, one)
    before = len(one.questions)
    for update in range(len(one.trace)):
        one.playhead.move_to(update)
        panel.point(one.trace, update)
    last = len(one.trace) - 1
    qtbot.waitUntil(lambda: panel.grid.maps.update == last)
    assert len(one.questions) - before <= 3
    panel.hide()
    asked_by_now = len(one.questions)
    one.playhead.move_to(3)
    qtbot.wait(60)
    assert len(one.questions) == asked_by_now


def test_a_record_without_states_says_so_and_offers_to_make_it_anew(asked: Any, qtbot: QtBot) -> None:
    one = asked(ATTENDS)
    stored = Trace(one.trace.info)
    for update in one.trace.updates():
        stored.add(replace(update, state=None))
    one.playhead.reproduce = QAction("Reproduce this run")
    panel = show(qtbot, HearingPanel, one.playhead, stored)
    one.playhead.select_cell(CELL)
    qtbot.waitUntil(lambda: panel.sentence.text() == GONE)
    assert panel.sentence.again.isVisible() and panel.sentence.again.text() == "Reproduce this run"
    lens = show(qtbot, LensPanel, one.playhead)
    one.playhead.show_trace(stored)
    lens.level.choose("L")
    qtbot.waitUntil(lambda: lens.sentence.text() == GONE)
    assert not [q for q in one.questions if isinstance(q, ReadL)]
    lens.level.choose("H")
    qtbot.waitUntil(lambda: not lens.sentence.text())


@pytest.mark.parametrize("config", [ATTENDS, DIGITS], ids=["attention", "digits"])
def test_z_L_is_read_after_every_L_update(asked: Any, qtbot: QtBot, config: HRMConfig) -> None:
    one = asked(config)
    panel = show(qtbot, LensPanel, one.playhead, one.trace, (900, 700))
    assert isinstance(panel, LensPanel)
    panel.level.choose("L")
    settle(qtbot, panel)
    qtbot.waitUntil(lambda: not panel.grid.missing() and panel.grid.lens is not None)
    read, L = panel.grid.lens.read, [u.index for u in one.trace.updates() if u.level == "L"]
    assert list(panel.grid.lens.updates) == L and "lm_head(H(z_H + z_L))" in panel.head.text()
    for update in L:
        wanted = one.insight.answer(ReadL(one.trace, (update,)))
        assert isinstance(wanted, Readings)
        np.testing.assert_array_equal(
            read.answer(update), one.trace.info.puzzle.answer(wanted.tokens[0], (9, 9))
        )
    facts = read.facts(L[1])
    assert facts.changed == np.count_nonzero(read.answer(L[1]) != read.answer(L[0]))
    assert read.caption(L[1]) == "1.1.2" and panel.grid.describe(1).startswith("Segment 1, H cycle 1, L upd")
    count = len(one.questions)
    one.playhead.move_to(3)
    settle(qtbot, panel)
    assert len(one.questions) == count  # all is known


def test_a_refusal_is_shown_where_the_boards_would_be(asked: Any, qtbot: QtBot) -> None:
    one = asked(ATTENDS)
    other = Trace(replace(one.trace.info, model="another"))
    for update in one.trace.updates():
        other.add(update)
    panel = show(qtbot, LensPanel, one.playhead, other)
    panel.level.choose("L")
    qtbot.waitUntil(lambda: panel.sentence.text().startswith("Only the model that thought this"))
    assert len(one.questions) == 1 and isinstance(one.insight.answer(one.questions[0]), NoAnswer)
    assert panel.sentence.again.isHidden()
