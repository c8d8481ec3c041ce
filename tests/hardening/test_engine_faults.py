"""Whatever the engine meets ends in a sentence, and the window goes on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.engine.backends.base import StateView
from app.engine.devices import Asked
from app.engine.events import Level
from app.engine.fake import FakeBackend
from app.engine.inquiries import WhatItHears
from app.engine.service import Mind
from app.engine.study import Plan
from app.engine.views import Way
from app.ui import watchdog
from app.ui.inquiries import Inquiries
from app.ui.session import Phase
from app.ui.theme import DARK
from app.ui.verdict_bar import MessageStrip
from tests.engine.scripted import mind, solved_sudoku
from tests.ui.conftest import Hand, Scripted
from tests.ui.session_hands import SUDOKU, Hands


class Faulty(FakeBackend):
    """Meets what it is told to at its third update, once.

    Attributes:
        fault: raised; "NaN" for a state that is no number, "hang" for one that waits until ``leave`` is set.
    """

    what: Exception | str = ""
    leave = threading.Event()
    hangs = threading.Event()

    def update(self, level: Level) -> None:
        super().update(level)
        if sum(self._done.values()) != 3 or self.what in ("", "NaN in q"):
            return
        what, Faulty.what = self.what, ""
        if isinstance(what, Exception):
            raise what
        if what == "hang":
            Faulty.hangs.set()
            assert self.leave.wait(10)
        else:
            self.broken = True

    def view(self, level: Level) -> StateView:
        if getattr(self, "broken", False):
            self.broken = False
            return StateView(np.full((1, 1), np.nan, np.float32), float("nan"), 0.0)
        return super().view(level)

    def halt(self) -> tuple[float, float]:
        what = self.what
        if what == "NaN in q":
            Faulty.what = ""
        return (float("nan"), 0.0) if what == "NaN in q" else super().halt()


@pytest.fixture
def fault(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Faulty]]:
    """What minds opened from here on meet."""

    def opened(self: Scripted, path: Path, device: Asked, fast: bool) -> Mind:
        assert self.may_open.wait(10)
        made = mind("sudoku")
        assert isinstance(made.backend, FakeBackend)
        return replace(made, backend=Faulty(made.backend.config, made.backend.script))

    monkeypatch.setattr(Scripted, "__call__", opened)
    Faulty.leave.clear()
    Faulty.hangs.clear()
    yield Faulty
    Faulty.what = ""
    Faulty.leave.set()
    for thread in threading.enumerate():
        if thread.name == "engine":
            thread.join(10)


FAULTS: list[tuple[Exception | str, str]] = [
    ("NaN", "this model is broken"),
    ("NaN in q", "this model is broken"),
    (MemoryError(), "There is not enough memory for this. Close other programs"),
    (RuntimeError("CUDA out of memory. Tried to allocate 20.00 GiB"), "not enough memory"),
    (RuntimeError("[alloc] DefaultCPUAllocator: can't allocate memory: you tried"), "not enough memory"),
    (RuntimeError("a fault\nin two lines."), "stopped this run: a fault in two lines."),
    (KeyError(), "stopped this run: KeyError."),
]


def test_a_fault_ends_the_run_in_a_sentence_and_the_next_one_thinks(
    fault: type[Faulty], hands: Hands
) -> None:
    hands.begin()
    for what, said in FAULTS:
        fault.what = what
        hands.session.solve()
        hands.reach(Phase.FAILED)
        sentence = hands.words.text
        assert said in sentence and sentence.endswith(".") and "\n" not in sentence
        hands.session.solve()
        hands.reach(Phase.FINISHED)
        assert hands.session.finished and hands.session.finished.verdict.solved


@pytest.fixture
def strip(hands: Hands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MessageStrip:
    """Where an impatient watchdog complains."""
    monkeypatch.setattr(watchdog, "LOOK", 10)
    monkeypatch.setattr(watchdog, "PATIENCE", 0.05)
    monkeypatch.setattr(watchdog, "PATIENCE_OPENING", 0.05)
    made = MessageStrip(DARK)
    qtbot.addWidget(made)
    made.dog = watchdog.Watchdog(hands.session, made, made)  # type: ignore[attr-defined]
    hands.session.complained.connect(made.say)
    return made


def hang(hands: Hands, fault: type[Faulty], strip: MessageStrip) -> None:
    """Until the window says so."""
    hands.begin()
    fault.what = "hang"
    hands.session.solve()
    hands.until(lambda: "has not answered" in strip.text)


def engines() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "engine"]


def test_a_hung_run_is_given_up_and_another_engine_solves(
    fault: type[Faulty], hands: Hands, strip: MessageStrip
) -> None:
    hang(hands, fault, strip)
    (old,), record = engines(), hands.playhead.trace
    strip._action.click()
    hands.reach(Phase.FAILED)
    assert "was given up" in hands.words.text
    assert record is not None and hands.playhead.trace is record and len(record) == 2 and record.ended
    hands.until(lambda: hands.session.model)
    assert strip.text == ""
    hands.session.solve()
    hands.reach(Phase.FINISHED)
    assert hands.session.finished and hands.session.finished.verdict.solved
    fault.leave.set()  # what the old one says now is not heard
    old.join(10)
    hands.qtbot.waitUntil(lambda: engines() != [] and old not in engines())
    assert hands.session.phase is Phase.FINISHED and hands.playhead.trace is not record


def test_questions_and_studies_of_a_hung_engine_end_too(
    fault: type[Faulty], hands: Hands, strip: MessageStrip
) -> None:
    hang(hands, fault, strip)
    heard: list[object] = []
    session, record = hands.session, hands.playhead.trace
    assert record is not None
    inquiries = Inquiries(session._service, session._bridge, parent=session)
    inquiries.ask("tester", WhatItHears(record, 0, (0, 0)), heard.append)
    session.batch.start(Plan((solved_sudoku()[0],), ("one",), (SUDOKU,), (Way(),)))
    session.start_anew()
    assert [answer.why for answer in heard] == ["The model did not answer."]  # type: ignore[attr-defined]
    assert session.batch.state == "over" and "has ended" in session.batch.troubles[0]


def test_one_that_answers_after_all_is_not_complained_of_any_more(
    fault: type[Faulty], hands: Hands, strip: MessageStrip
) -> None:
    hang(hands, fault, strip)
    fault.leave.set()
    hands.reach(Phase.FINISHED)
    assert strip.text == ""


def test_a_model_that_never_opens_can_be_given_up(
    hands: Hands, scripted: Scripted, strip: MessageStrip
) -> None:
    hands.begin()
    scripted.may_open.clear()
    hands.session.open_model(Path("sudoku-stuck"))
    hands.until(lambda: "has been opening" in strip.text)
    (stuck,) = engines()
    strip._action.click()
    assert strip.text == "sudoku-stuck did not open and was given up."
    scripted.may_open.set()
    stuck.join(10)
    hands.until(lambda: hands.session.model)
    assert hands.session.model_path == SUDOKU
    hands.session.solve()
    hands.reach(Phase.FINISHED)


def test_the_window_has_a_watchdog(hand: Hand) -> None:
    hand.session.open_model(Path("sudoku"))
    assert hand.window.watchdog._timer.isActive()
    hand.wait_until_ready()
    hand.qtbot.waitUntil(lambda: not hand.window.watchdog._timer.isActive())
