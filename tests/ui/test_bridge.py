"""How often the bridge looks into the mailbox."""

import pytest
from pytestqt.qtbot import QtBot

from app.engine.events import Started
from app.engine.mailbox import Mailbox
from app.ui import bridge as bridges
from app.ui.bridge import SHARE, TICK, Bridge
from tests.engine.scripted import events


@pytest.mark.parametrize(("took", "wait"), [(0.002, TICK - 2), (0.030, 30 * SHARE - 30)])
def test_where_showing_takes_long_the_engine_gets_the_rest(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, took: float, wait: int
) -> None:
    now = [0.0]
    monkeypatch.setattr(bridges.time, "perf_counter", lambda: now[0])
    mailbox = Mailbox()
    bridge = Bridge(mailbox)

    def show() -> None:
        now[0] += took

    bridge.grew.connect(show)
    run = events(policy="fixed", segments=1)
    first = next(run)
    assert isinstance(first, Started)
    bridge.expect_run(first.run)
    mailbox.put(first)
    mailbox.put(next(run))
    bridge._drain()
    qtbot.waitUntil(lambda: bridge._timer.interval() == wait)
    bridge.forget_run()
    qtbot.waitUntil(lambda: not bridge._timer.isActive())
