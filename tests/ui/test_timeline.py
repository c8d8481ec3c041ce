"""The timeline by real mouse, wheel and keys, and what it paints."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.engine.analysis import residuals
from app.engine.events import Level, Started, Update
from app.engine.trace import Trace
from app.ui.playhead import Playhead
from app.ui.theme import DARK, LIGHT, Theme
from app.ui.timeline import EMPTY, Timeline
from tests.engine.scripted import events, record

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"support raise\("
)  # the offscreen platform has none
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def trace() -> Trace:
    """Ten segments of eight updates; right from the fourth on, halting from the sixth."""
    return record(script={"arrives": 4, "halts_at": 6}, policy="fixed", segments=10)


@pytest.fixture
def playhead(trace: Trace) -> Playhead:
    made = Playhead()
    made.show_trace(trace)
    return made


@pytest.fixture
def timeline(qtbot: QtBot, playhead: Playhead) -> Timeline:
    return shown(qtbot, playhead)


def shown(qtbot: QtBot, playhead: Playhead, theme: Theme = DARK) -> Timeline:
    made = Timeline(playhead, theme)
    qtbot.addWidget(made)
    made.resize(700, 124)
    made.show()
    qtbot.waitExposed(made)
    made._look()
    return made


def spot(timeline: Timeline, index: int, level: Level = "L") -> QPoint:
    """In the middle of an update's slot."""
    return QPointF(timeline.x_of(index + 0.5), timeline.lane(level).center().y()).toPoint()


def pixels(timeline: Timeline, area) -> np.ndarray:
    """[h, w, 3] of an area as painted."""
    image = timeline.grab(area.toAlignedRect()).toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def painted(timeline: Timeline, area, ink: str) -> bool:
    return bool((pixels(timeline, area) == QColor(ink).getRgb()[:3]).all(axis=-1).any())


@pytest.mark.parametrize("index", [0, 17, 43, 79])
def test_a_click_takes_the_cursor_there(
    timeline: Timeline, playhead: Playhead, qtbot: QtBot, index: int
) -> None:
    playhead.move_to(30)
    qtbot.mouseClick(timeline, LEFT, pos=spot(timeline, index))
    assert playhead.cursor == index
    assert playhead.following == (index == 79)


def test_the_edges_lead_to_the_first_and_last_update(
    timeline: Timeline, playhead: Playhead, qtbot: QtBot
) -> None:
    qtbot.mouseClick(timeline, LEFT, pos=QPoint(1, 60))
    assert playhead.cursor == 0
    qtbot.mouseClick(timeline, LEFT, pos=QPoint(698, 60))
    assert playhead.cursor == 79


def test_every_pixel_belongs_to_the_slot_that_it_is_in(timeline: Timeline) -> None:
    for index in range(80):
        for part in (0.02, 0.5, 0.98):
            assert timeline.index_at(timeline.x_of(index + part)) == index


def test_dragging_scrubs_and_other_buttons_do_not(
    timeline: Timeline, playhead: Playhead, qtbot: QtBot
) -> None:
    seen: list[int] = []
    playhead.moved.connect(seen.append)
    qtbot.mousePress(timeline, LEFT, pos=spot(timeline, 10))
    for index in (20, 35, 33):
        qtbot.mouseMove(timeline, spot(timeline, index))
    qtbot.mouseRelease(timeline, LEFT, pos=spot(timeline, 33))
    qtbot.mouseMove(timeline, spot(timeline, 60))
    qtbot.mouseClick(timeline, Qt.MouseButton.RightButton, pos=spot(timeline, 5))
    assert seen == [10, 20, 35, 33]


def turn(timeline: Timeline, dx: int, dy: int) -> None:
    middle = QPointF(timeline.rect().center())
    event = QWheelEvent(
        middle, timeline.mapToGlobal(middle), QPoint(), QPoint(dx, dy), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(timeline, event)


def test_the_wheel_steps_by_whole_notches(timeline: Timeline, playhead: Playhead) -> None:
    playhead.move_to(40)
    turn(timeline, 0, -120)
    assert playhead.cursor == 41
    turn(timeline, 0, 240)
    assert playhead.cursor == 39
    for _ in range(4):  # a touchpad sends parts of a notch
        turn(timeline, -30, 0)
    assert playhead.cursor == 40


def test_keys_step_updates_and_segments(timeline: Timeline, playhead: Playhead, qtbot: QtBot) -> None:
    playhead.move_to(20)
    shift = Qt.KeyboardModifier.ShiftModifier
    for key, modifier, cursor in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 21),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 20),
        (Qt.Key.Key_Right, shift, 23),
        (Qt.Key.Key_Right, shift, 31),
        (Qt.Key.Key_Left, shift, 23),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 79),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
    ):
        qtbot.keyClick(timeline, key, modifier)
        assert playhead.cursor == cursor


def test_updates_are_told_in_words(timeline: Timeline, playhead: Playhead, trace: Trace) -> None:
    change = trace[20].residual / trace[20].norm
    text = f"segment 3, H cycle 2, L update 1: change {100 * change:.2g} %"
    assert timeline.describe(20) == text
    assert timeline.describe(23).startswith("segment 3, H cycle 2, H update: change ")
    where = spot(timeline, 20)
    QApplication.sendEvent(timeline, QHelpEvent(QHelpEvent.Type.ToolTip, where, timeline.mapToGlobal(where)))
    assert QToolTip.text() == text
    QToolTip.hideText()
    playhead.move_to(20)
    assert timeline.accessibleName() == "Timeline"
    assert timeline.accessibleDescription() == f"Update 21 of 80: {text}"


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_bars_are_as_high_as_the_changes(
    playhead: Playhead, trace: Trace, qtbot: QtBot, theme: Theme
) -> None:
    timeline = shown(qtbot, playhead, theme)
    for level, ink, at in (("H", theme.z_H, 1.5), ("L", theme.z_L, 0.5)):
        found, lane = residuals(trace, level), timeline.lane(level)
        shares = np.sqrt(found.relative / found.relative.max())
        colour = QColor(ink).getRgb()[:3]
        for row in (0, 1, 4, 9):
            column = lane.toRect()
            column.setLeft(round(timeline.x_of(found.index[row] + (0.5 if level == "L" else -at))))
            column.setWidth(1)
            full = (pixels(timeline, column.toRectF()) == colour).all(axis=-1).sum()
            assert full == pytest.approx(max(2, lane.height() * shares[row]), abs=2.5)


def test_what_is_ahead_of_the_cursor_is_faint(timeline: Timeline, playhead: Playhead) -> None:
    playhead.move_to(31)
    lane = timeline.lane("H")
    behind, ahead = lane.adjusted(0, 0, 0, 0), lane.adjusted(0, 0, 0, 0)
    behind.setRight(timeline.x_of(31))
    ahead.setLeft(timeline.x_of(33))
    assert painted(timeline, behind, DARK.z_H) and not painted(timeline, ahead, DARK.z_H)
    playhead.move_to(79)
    assert painted(timeline, ahead, DARK.z_H)


def test_solved_segments_are_underlined_and_marks_are_set(timeline: Timeline, playhead: Playhead) -> None:
    playhead.move_to(0)
    line = timeline.lane("L")
    line.setTop(line.bottom() + 2)
    line.setHeight(2)
    wrong, right = line.adjusted(0, 0, 0, 0), line.adjusted(0, 0, 0, 0)
    wrong.setRight(timeline.x_of(24) - 2)
    wrong.setLeft(timeline.x_of(1))
    right.setLeft(timeline.x_of(24) + 2)
    assert painted(timeline, right, DARK.solved) and not painted(timeline, wrong, DARK.solved)
    marks = timeline.rect().toRectF()
    marks.setTop(timeline.height() - 18)
    halting = marks.adjusted(0, 0, 0, 0)
    halting.setLeft(timeline.x_of(47.5) - 5)
    halting.setWidth(10)
    before = marks.adjusted(0, 0, 0, 0)
    before.setRight(timeline.x_of(31.5) - 8)
    assert painted(timeline, halting, DARK.halt) and not painted(timeline, before, DARK.solved)


def test_it_fills_by_eights_as_the_model_thinks(qtbot: QtBot) -> None:
    playhead = Playhead()
    timeline = shown(qtbot, playhead)
    empty = timeline.grab().toImage()
    assert timeline.accessibleDescription() == EMPTY and timeline.index_at(300) is None
    qtbot.mouseClick(timeline, LEFT, pos=QPoint(300, 50))
    assert playhead.cursor == -1
    stream = events(policy="fixed", segments=12)
    first = next(stream)
    assert isinstance(first, Started)
    playhead.show_trace(first.trace)
    assert timeline.grab().toImage() == empty
    spans = []
    for event in stream:
        playhead.notice_growth()
        if isinstance(event, Update):
            slots = (timeline.x_of(1000) - timeline.x_of(0)) / 1000
            spans.append(round((timeline.lane("L").width()) / slots / 8))
    assert spans == [8] * 64 + [12] * 32
    playhead.show_trace(None)
    assert timeline.grab().toImage() == empty


def test_a_new_record_starts_its_heights_afresh(timeline: Timeline, playhead: Playhead, trace: Trace) -> None:
    before = timeline.grab().toImage()
    halved = Trace(trace.info)
    for update in trace.updates():
        halved.add(replace(update, residual=update.residual / 2))
    for segment in trace.segments():
        halved.add(segment)
    playhead.show_trace(halved)
    assert timeline.grab().toImage() == before  # heights are relative to the run's own largest


def test_a_long_run_is_painted_quickly_enough_to_scrub(qtbot: QtBot) -> None:
    playhead = Playhead()
    playhead.show_trace(record(policy="fixed", segments=256))
    timeline = shown(qtbot, playhead)
    qtbot.mouseClick(timeline, LEFT, pos=spot(timeline, 1000))
    assert abs(playhead.cursor - 1000) <= 3  # three updates a pixel
    assert painted(timeline, timeline.lane("H"), DARK.z_H)


def test_a_column_that_stands_for_many_updates_is_as_high_as_the_highest(qtbot: QtBot) -> None:
    whole = record(policy="fixed", segments=256)
    trace = Trace(whole.info)
    for update in whole.updates():
        high = update.index == 1000
        trace.add(replace(update, residual=1.0 if high else 0.0001, norm=1.0))
    playhead = Playhead()
    playhead.show_trace(trace)
    timeline = shown(qtbot, playhead)
    top = timeline.lane("L")
    top.setHeight(4)
    around, elsewhere = top.adjusted(0, 0, 0, 0), top.adjusted(0, 0, 0, 0)
    around.setLeft(timeline.x_of(1000) - 2)
    around.setWidth(4)
    elsewhere.setRight(timeline.x_of(1000) - 3)
    assert painted(timeline, around, DARK.z_L) and not painted(timeline, elsewhere, DARK.z_L)


def test_a_record_that_grows_while_it_is_looked_at(qtbot: QtBot, trace: Trace) -> None:
    class Growing(Trace):
        """One update more every time somebody asks how many there are."""

        shown = 0

        def __len__(self) -> int:
            self.shown = min(self.shown + 1, len(self._updates))
            return self.shown

    growing = Growing(trace.info)
    for update in trace.updates():
        growing.add(update)
    playhead = Playhead()
    timeline = shown(qtbot, playhead)
    playhead.show_trace(growing)
    for _ in range(30):
        playhead.notice_growth()
        timeline.grab()
    assert timeline.index_at(10_000) == 79
    assert painted(timeline, timeline.lane("H"), DARK.z_H) and painted(timeline, timeline.lane("L"), DARK.z_L)


def test_updates_that_changed_nothing_have_a_bar_too(qtbot: QtBot, trace: Trace) -> None:
    still = Trace(trace.info)
    for update in trace.updates():
        still.add(replace(update, residual=update.residual if update.index < 8 else 0.0))
    playhead = Playhead()
    playhead.show_trace(still)
    timeline = shown(qtbot, playhead)
    for level, ink in (("H", DARK.z_H), ("L", DARK.z_L)):
        late = timeline.lane(level)
        late.setLeft(timeline.x_of(20))
        assert painted(timeline, late, ink)


def test_a_second_timeline_comes_to_a_record_that_is_there(
    playhead: Playhead, trace: Trace, qtbot: QtBot
) -> None:
    second = Timeline(playhead, DARK)
    qtbot.addWidget(second)
    assert second.accessibleDescription().startswith(f"Update {len(trace)} of {len(trace)}: ")
