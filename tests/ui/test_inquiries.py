"""Questions of the window: answered by the engine's thread, in the midst of a run too; the newest only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.engine.devices import Asked
from app.engine.inquiries import Answer, NoAnswer, Question, ReadL
from app.engine.mailbox import Mailbox
from app.engine.service import EngineService, Mind
from app.engine.stepper import Request
from app.engine.trace import Trace
from app.ui.bridge import Bridge
from app.ui.inquiries import Inquiries
from tests.engine.scripted import mind, record, solved_sudoku

TRACE = record(policy="fixed", segments=1)


def answer(question: Question) -> Answer:
    assert isinstance(question, ReadL)
    if not question.updates:
        raise RuntimeError("what nobody thought of")
    return NoAnswer(f"asked about {question.updates}")


class Asking:
    """A service, and who asks it."""

    def __init__(self) -> None:
        mailbox = Mailbox()
        self.service = EngineService(mailbox, self._open)
        self.bridge = Bridge(mailbox)
        self.inquiries = Inquiries(self.service, self.bridge)
        self.heard: list[Answer] = []

    @staticmethod
    def _open(path: Path, device: Asked, fast: bool) -> Mind:
        return replace(mind(), answer=answer)

    def ask(self, *updates: int, asker: str = "me", trace: Trace = TRACE) -> None:
        self.inquiries.ask(asker, ReadL(trace, updates), self.heard.append)


@pytest.fixture
def asking(qtbot: QtBot) -> Iterator[Asking]:
    made = Asking()
    yield made
    made.bridge.forget_run()
    assert made.service.close()


def test_without_a_model_nobody_can_tell(asking: Asking, qtbot: QtBot) -> None:
    asking.ask(1)
    qtbot.waitUntil(lambda: len(asking.heard) == 1)
    assert asking.heard == [NoAnswer("No model is open that could tell. Open the one that thought this.")]


def test_the_newest_question_of_an_asker_is_answered(asking: Asking, qtbot: QtBot) -> None:
    asking.service.open(Path("m"))
    asking.ask(1)
    asking.ask(2)
    asking.ask(3, asker="another")
    asking.ask(4, asker="a third")
    asking.inquiries.forget("a third")
    assert asking.inquiries.waits("me") and not asking.inquiries.waits("a third")
    qtbot.waitUntil(lambda: len(asking.heard) == 2)
    assert asking.heard == [NoAnswer("asked about (2,)"), NoAnswer("asked about (3,)")]
    assert not asking.inquiries.waits("me")


def test_a_run_does_not_keep_a_question_waiting_nor_the_other_way_round(asking: Asking, qtbot: QtBot) -> None:
    asking.service.open(Path("m"))
    ended: list[object] = []
    asking.bridge.ended.connect(ended.append)
    run = asking.service.run(Request(solved_sudoku()[0], "fixed", 256))
    asking.bridge.expect_run(run)
    asking.ask(1)
    qtbot.waitUntil(lambda: bool(asking.heard))
    qtbot.waitUntil(lambda: bool(ended))


def test_an_answer_that_fails_is_a_sentence(asking: Asking, qtbot: QtBot) -> None:
    asking.service.open(Path("m"))
    asking.ask()
    qtbot.waitUntil(lambda: len(asking.heard) == 1)
    (failed,) = asking.heard
    assert isinstance(failed, NoAnswer) and failed.why.endswith("what nobody thought of.")
