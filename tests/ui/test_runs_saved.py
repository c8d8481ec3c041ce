"""A run of the real engine, saved and opened again: the panels draw the same, and an errand opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from app import paths
from app.engine.analysis import trajectory
from app.engine.checkpoint import save
from app.engine.opening import open_mind
from app.engine.trace import LEVELS
from app.ui.launch import launch
from app.ui.panels.change import ChangePanel
from app.ui.panels.dimensions import DimensionsPanel
from app.ui.panels.halting import HaltingPanel
from app.ui.panels.states import StatesPanel
from app.ui.panels.timescales import TimescalesPanel
from tests.engine.models import model_of, tiny
from tests.ui.conftest import Hand, Scripted

DRAWN = (HaltingPanel, ChangePanel, DimensionsPanel, TimescalesPanel, StatesPanel)


@pytest.fixture
def thought(make_hand: Callable[..., Hand], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Hand:
    """A window with a tiny model of random weights that has thought for eight segments."""
    folder = tmp_path / "sudoku-tiny"
    save(model_of(tiny()), (9, 9), {}, folder)
    monkeypatch.setattr(Scripted, "__call__", lambda *_: open_mind(folder, "cpu"))
    hand = make_hand()
    hand.wait_until_ready()
    hand.show_solvable()
    hand.session.policy, hand.session.segments = "fixed", 8
    hand.solve()
    return hand


def drawn(hand: Hand) -> dict[str, QImage]:
    """Every panel of the run as it is painted, at the same size and cursor."""
    found, trace = {}, hand.playhead.trace
    assert trace is not None
    for kind in DRAWN:
        panel = kind(hand.playhead, hand.board.theme)
        hand.qtbot.addWidget(panel)
        panel.resize(460, 420)
        panel.finish()  # at once: a range that grows in turns may end a little wider
        panel.show()
        hand.qtbot.waitUntil(lambda panel=panel: not panel.stale)
        found[panel.key] = panel.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        panel.hide()
    return found


def pixels(image: QImage) -> np.ndarray:
    return np.frombuffer(image.constBits(), np.uint8).reshape(-1, 4)[:, :3].astype(int)


def saved(hand: Hand, path: Path, states: bool) -> Path:
    run = hand.playhead.runs[0]
    hand.window.replaying.files.save(run, path, states)
    hand.qtbot.waitUntil(lambda: run.path is not None)
    return path


@pytest.mark.parametrize("states", [False, True])
def test_the_panels_draw_the_same(
    thought: Hand, make_hand: Callable[..., Hand], tmp_path: Path, states: bool
) -> None:
    path = saved(thought, tmp_path / "run.hrmrun", states)
    thought.playhead.move_to(20)
    live = drawn(thought)
    other = make_hand()
    assert other.window.files.open(path)
    trace = other.playhead.trace
    assert trace is not None and trace.stored and (trace[0].state is not None) is states
    assert trace.info == thought.playhead.trace.info and trace.info.sha256  # type: ignore[union-attr]
    other.playhead.move_to(20)
    for key, image in drawn(other).items():
        assert (pixels(image) == pixels(live[key])).all(), key
    for level in LEVELS:  # of a live run the path's axes may be mirrored
        one, two = (trajectory(of.playhead.trace, level).points for of in (thought, other))  # type: ignore[arg-type]
        np.testing.assert_array_equal(one, two)


def test_the_plane_of_a_live_run_and_a_saved_one(thought: Hand, tmp_path: Path) -> None:
    path = saved(thought, tmp_path / "run.hrmrun", True)
    thought.window.files.open(path)
    runs = thought.playhead.runs.all()
    assert [run.trace.stored for run in runs] == [True, False]
    thought.window.replaying.compare(runs)
    window = thought.window.replaying._compared
    thought.qtbot.waitUntil(lambda: not window.busy)  # type: ignore[union-attr]
    one, two = window.plane.paths.paths  # type: ignore[union-attr]
    assert np.ptp(one.points[:, 0]) > 0
    np.testing.assert_allclose(one.points, two.points, atol=0.01 * np.abs(two.points).max())


def test_an_errand_opens_a_run_without_any_model(
    thought: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved(thought, tmp_path / "run.hrmrun", False)
    monkeypatch.setattr("app.engine.catalogue.Catalogue.default_for", lambda *_: None)
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    picture = tmp_path / "picture.png"
    words = [str(path), "--panels", "all", "--screenshot", str(picture), "--quit"]
    assert launch(words, lambda *_: pytest.fail("a model was opened")) == 0
    assert not QImage(str(picture)).isNull()
    path.write_bytes(path.read_bytes()[:500])
    assert launch([str(path), "--quit"], lambda *_: pytest.fail("a model was opened")) == 2
    assert "is not a record of HRMscope, or it is damaged" in capsys.readouterr().err
