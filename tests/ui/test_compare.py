"""The window that shows several runs side by side."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.engine.trace import Trace
from app.engine.trace_file import load, save
from app.puzzles.base import Kind
from app.ui.appearance import Appearance
from app.ui.compare.clock import MOST
from app.ui.compare.window import CompareWindow
from app.ui.playhead import Playhead
from app.ui.runs import Run, Runs
from app.ui.theme import DARK, LIGHT
from tests.engine.scripted import record
from tests.ui.conftest import Hand
from tests.ui.panel_hands import click, middle

SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def traces(kind: Kind = "sudoku") -> list[Trace]:
    """One that arrives early and ends, one that arrives late and goes on."""
    return [
        record(kind, {"arrives": 2}, policy="fixed", segments=3),
        record(kind, {"arrives": 5}, policy="fixed", segments=6),
    ]


class Compared:
    def __init__(self, qtbot, qapp: QApplication, of: list[Trace]) -> None:  # type: ignore[no-untyped-def]
        self.qtbot, self.playhead, self.runs = qtbot, Playhead(), Runs()
        self.appearance, self.parent = Appearance(qapp, "dark"), QWidget()
        self.parent.resize(1280, 800)
        qtbot.addWidget(self.parent)
        chosen = [Run(trace, f"run {n}") for n, trace in enumerate(of)]
        self.window = CompareWindow(chosen, self.runs, self.playhead, self.appearance, self.parent)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.busy)

    def press(self, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.window.scrubber, key, modifier)


@pytest.fixture
def compared(qtbot, qapp: QApplication) -> Iterator[Compared]:  # type: ignore[no-untyped-def]
    made = Compared(qtbot, qapp, traces())
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made


def test_boards_are_of_the_same_moment_and_mark_what_differs(compared: Compared) -> None:
    window, clock = compared.window, compared.window.clock
    assert clock.updates == (23, 47) and window.boards.sentence == "All answers are alike here."
    clock.move_to(15)
    assert clock.updates == (15, 15)
    early, late = window.boards.answers
    assert window.boards.differing is not None
    assert int(window.boards.differing.sum()) == int((early != late).sum()) > 0
    assert window.boards.sentence in window.boards.accessibleName()
    assert marks(compared) > 200
    clock.move_to(47)
    assert marks(compared) == 0


def marks(compared: Compared) -> int:
    """Pixels in the colour of cells that differ."""
    picture = compared.window.boards.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint32) & 0xFFFFFF
    return int((pixels == QColor(compared.appearance.theme.differs).rgb() & 0xFFFFFF).sum())


def test_keys_scrub_all_runs(compared: Compared) -> None:
    clock = compared.window.clock
    for key, modifier, expected in (
        (Key.Key_Home, None, 0), (Key.Key_Right, None, 1), (Key.Key_Period, None, 2), (Key.Key_Left, None, 1),
        (Key.Key_Comma, None, 0), (Key.Key_Right, SHIFT, 7), (Key.Key_Right, SHIFT, 15),
        (Key.Key_Left, SHIFT, 7), (Key.Key_End, None, 47), (Key.Key_Right, None, 47),
    ):  # fmt: skip
        compared.press(key, modifier or Qt.KeyboardModifier.NoModifier)
        assert clock.tick == expected, key
    assert compared.window.where.text() == "Update 48, segment 6"
    compared.window.lock.choose("segment")
    assert compared.window.where.text() == "Segment 6" and clock.updates == (23, 47)


def test_the_scrubber_is_dragged(compared: Compared) -> None:
    scrubber, clock = compared.window.scrubber, compared.window.clock
    at = QPoint(round(scrubber.x_of(10)), 20)
    compared.qtbot.mousePress(scrubber, Qt.MouseButton.LeftButton, pos=at)
    assert clock.tick == 10
    compared.qtbot.mouseMove(scrubber, QPoint(round(scrubber.x_of(30)), 20))
    assert scrubber.accessibleDescription() == f"Update {clock.tick + 1}, segment {clock.tick // 8 + 1}"


def test_curves_lie_over_one_another_and_are_read_at_the_cursor(compared: Compared) -> None:
    window = compared.window
    halting, moved, changed, broken = window.overlays
    one, two = window.clock.traces
    assert [len(curve.xData) for curve in halting.curves] == [3, 6]
    assert halting.curves[1].xData.tolist() == [s.update for s in two.segments()]
    assert broken.curves[0].yData[-1] == 0 and changed.curves[0].yData[-1] == 0
    window.clock.move_to(15)
    assert broken.readout.values[0] == "0" and int(broken.readout.values[1]) > 0
    residuals = moved.curves[0].yData.copy()
    assert residuals[0] == pytest.approx(np.log10(100 * one[3].residual / one[3].norm))
    assert [curve.xData[0] for curve in moved.curves] == [3, 3]
    moved.switches[0].choose("L")
    assert [curve.xData[0] for curve in moved.curves] == [0, 0]
    click(compared.qtbot, halting.plot, middle(halting.plot, 23))
    assert window.clock.tick == 23
    looks = {(entry.ink, entry.sign) for entry in halting.readout.entries}
    assert len(looks) == 2 and len({entry.sign for entry in halting.readout.entries}) == 2


def test_paths_share_a_plane_where_states_are_there(compared: Compared) -> None:
    plane = compared.window.plane
    assert plane.sentence == "" and [len(path.index) for path in plane.paths.paths] == [6, 12]
    compared.window.clock.move_to(4)
    assert plane.paths.rows == [0, 0]
    plane.level.choose("L")
    compared.settle()
    assert [len(path.index) for path in plane.paths.paths] == [18, 36]
    plane._pick(plane.plot.plotItem.vb.mapToView(plane.plot.plotItem.vb.rect().center()))
    assert 0 <= compared.window.clock.tick < 48


def test_without_states_the_plane_says_why_and_the_rest_is_drawn(qtbot, qapp, tmp_path) -> None:  # type: ignore[no-untyped-def]
    one, two = traces()
    save(two, tmp_path / "two.hrmrun")
    compared = Compared(qtbot, qapp, [one, load(tmp_path / "two.hrmrun")])
    window = compared.window
    assert "whole states" in window.plane.sentence
    assert len(window.overlays[3].curves[1].xData) == 13
    save(two, tmp_path / "two.hrmrun", states=True)
    compared = Compared(qtbot, qapp, [one, load(tmp_path / "two.hrmrun")])
    assert compared.window.plane.sentence == ""


@pytest.mark.parametrize("kind", ["maze", "arc"])
def test_other_kinds_and_themes(qtbot, qapp, kind: Kind) -> None:  # type: ignore[no-untyped-def]
    compared = Compared(qtbot, qapp, traces(kind))
    compared.window.clock.move_to(12)
    compared.appearance.choose("light")
    assert compared.window.boards.theme is LIGHT
    assert not compared.window.grab().isNull()
    compared.appearance.choose("dark")
    assert compared.window.scrubber.theme is DARK
    told = {"maze": "1 cell differs.", "arc": "differ in size"}[kind]  # its early answer is too large
    assert told in compared.window.boards.sentence


def test_runs_of_two_kinds_are_shown_side_by_side(qtbot, qapp) -> None:  # type: ignore[no-untyped-def]
    compared = Compared(qtbot, qapp, [traces("maze")[0], traces("sudoku")[0]])
    assert compared.window.boards.differing is None
    assert not compared.window.grab().isNull()


def test_pinned_runs_are_compared_from_the_menu(hand: Hand) -> None:
    hand.solve()
    hand.solve()
    runs = hand.playhead.runs
    assert not hand.window.action["compare"].isEnabled()
    for run in runs.all():
        runs.pin(run, True)
    hand.trigger("compare")
    window = hand.window.replaying._compared
    assert isinstance(window, CompareWindow) and window.isVisible()
    assert window.clock.runs == tuple(runs.all())
    hand.qtbot.waitUntil(lambda: not window.busy)
    hand.trigger("compare")  # anew, not twice
    other = hand.window.replaying._compared
    assert other is not window and isinstance(other, CompareWindow)
    with hand.qtbot.waitSignal(other.destroyed):
        other.close()
    assert hand.window.replaying._compared is None


def test_a_run_that_grows_is_taken_in(hand: Hand) -> None:
    hand.solve()
    hand.session.step()
    hand.qtbot.waitUntil(lambda: len(hand.playhead.runs) == 2)
    runs = hand.playhead.runs.all()
    hand.window.replaying.compare(runs)
    window = hand.window.replaying._compared
    assert isinstance(window, CompareWindow)
    before = len(runs[0].trace)
    hand.session.step()
    hand.qtbot.waitUntil(lambda: len(runs[0].trace) > before)
    hand.qtbot.waitUntil(
        lambda: not window.busy and window.clock.steps.updates_at(10**4)[0] == len(runs[0].trace) - 1
    )


def test_no_more_runs_than_can_be_told_apart(qtbot, qapp) -> None:  # type: ignore[no-untyped-def]
    compared = Compared(qtbot, qapp, [record(policy="fixed", segments=1) for _ in range(MOST + 2)])
    assert len(compared.window.clock.runs) == MOST and "2 more" in compared.window.note.text()
    tiles = compared.window.boards.tiles()
    assert len(tiles) == MOST and all(not a.intersects(b) for a in tiles for b in tiles if a is not b)


def test_kinds_that_differ_are_said_to_differ_not_their_sizes(qtbot, qapp: QApplication) -> None:  # type: ignore[no-untyped-def]
    both = Compared(qtbot, qapp, [traces("sudoku")[0], traces("maze")[0]])
    assert both.window.boards.sentence.startswith("These are different kinds of puzzle")
