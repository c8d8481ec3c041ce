"""The heat map of states, and the logit lens, against the record that they draw."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.engine.trace import Trace
from app.ui.boards.shades import SHADES, shades
from app.ui.boards.small import small_board
from app.ui.panels.heat import scaled
from app.ui.panels.lens import LensPanel
from app.ui.panels.lens_grid import stride, strided
from app.ui.panels.states import DECADES, StatesPanel
from app.ui.playhead import Playhead
from app.ui.theme import DARK
from tests.engine.scripted import record
from tests.ui.panel_hands import at, click, settle, show

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has none


@pytest.fixture
def states(qtbot: QtBot, playhead: Playhead, trace: Trace) -> StatesPanel:
    return show(qtbot, StatesPanel, playhead, trace, (700, 420))


@pytest.mark.parametrize("level", ["H", "L"])
@pytest.mark.parametrize("measure", ["change", "norm"])
def test_the_map_is_the_records(
    states: StatesPanel, trace: Trace, qtbot: QtBot, level: str, measure: str
) -> None:
    states.level.choose(level)
    states.measure.choose(measure)
    settle(qtbot, states)
    wanted, held = [], np.full(81, np.nan)
    for update, (norms, changes) in zip(trace.updates(), trace.extents(), strict=True):
        if update.level == level:
            held = np.log10(changes) if measure == "change" else norms
        wanted.append(held)
    np.testing.assert_allclose(states.heat.values, np.stack(wanted), rtol=1e-5)
    known = np.stack(wanted)[~np.isnan(np.stack(wanted))]
    assert states.heat.high == pytest.approx(known.max(), rel=0.02)
    least = max(known.min(), known.max() - DECADES) if measure == "change" else known.min()
    assert states.heat.low == pytest.approx(least, abs=0.2)


def test_a_cell_of_the_map_has_the_shade_of_its_value(
    states: StatesPanel, trace: Trace, qtbot: QtBot
) -> None:
    image = states.plot.grab().toImage()
    heat = states.heat
    for update, position in ((20, 5), (51, 40), (90, 80)):
        spot = at(states.plot, update, position)
        share = (heat.values[update, position] - heat.low) / (heat.high - heat.low)
        wanted = QColor.fromRgba(int(shades()[int(np.clip(share, 0, 1) * (SHADES - 1))]))
        assert image.pixelColor(spot) == wanted
    assert image.pixelColor(at(states.plot, 1, 40)) == QColor(DARK.panel)  # nothing is known of z_H yet


def test_growing_is_the_same_as_beginning_anew(playhead: Playhead, trace: Trace, qtbot: QtBot) -> None:
    growing = Trace(trace.info)
    panel = show(qtbot, StatesPanel, playhead)
    for update in trace.updates():
        growing.add(update)
        if update.index in (0, 3, 4, 30):
            if playhead.trace is growing:
                playhead.notice_growth()
            else:
                playhead.show_trace(growing)
            settle(qtbot, panel)
            assert len(panel.heat.values) in (0, update.index + 1)
    playhead.notice_growth()
    settle(qtbot, panel)
    whole = show(qtbot, StatesPanel, Playhead(), trace).heat.values
    later = 2 * trace.info.L_cycles + 2  # nobody told the growing one where the states began
    np.testing.assert_array_equal(panel.heat.values[later - 1 :], whole[later - 1 :])
    assert np.isnan(panel.heat.values[: later - 1]).all() and not np.isnan(whole[later // 2 - 1 :]).any()


def test_the_selected_cell_is_marked_and_read(states: StatesPanel, playhead: Playhead, qtbot: QtBot) -> None:
    assert states.heat.position is None and "point at a cell" in states.scale.notes[0]
    playhead.select_cell((2, 4))
    playhead.move_to(50)
    settle(qtbot, states)
    assert states.heat.position == 22 and states.plot.marker.value() == 50
    value = 10 ** states.heat.values[50, 22]
    assert states.scale.value == f"‖Δz‖ {value:.3g}"
    assert states.scale.notes[0].startswith("row 3, column 5, segment 7, H cycle 1, L update 3")
    playhead.select_cell((40, 4))
    settle(qtbot, states)
    assert states.heat.position is None


def test_a_click_goes_there_and_selects_the_cell(
    states: StatesPanel, playhead: Playhead, qtbot: QtBot
) -> None:
    click(qtbot, states.plot, at(states.plot, 33, 40))
    assert playhead.cursor == 33 and playhead.cell == (4, 4)


def test_rows_of_the_board_are_named(states: StatesPanel) -> None:
    ((_, values),) = states.rows.tickValues(-0.5, 80.5, 300)
    assert states.rows.tickStrings(values, 1.0, 1.0) == [str(row) for row in range(1, 10)]
    assert values == [4 + 9 * row for row in range(9)]
    ((_, few),) = states.rows.tickValues(-0.5, 80.5, 90)
    assert states.rows.tickStrings(few, 1.0, 1.0) == ["1", "3", "5", "7", "9"]


def test_the_largest_of_those_that_share_a_pixel_is_seen() -> None:
    values = np.array([[1.0, 9.0, 2.0, 3.0, np.nan, 4.0]])
    assert scaled(values, 3, 1).tolist() == [[9.0, 3.0, 4.0]]
    assert scaled(values, 12, 1)[0, :4].tolist() == [1.0, 1.0, 9.0, 9.0]
    assert scaled(values, 6, 1)[0, :4].tolist() == [1.0, 9.0, 2.0, 3.0]


# Logit lens


@pytest.mark.parametrize("count", [1, 2, 17, 64, 513])
@pytest.mark.parametrize("room", [2, 5, 20, 96])
def test_as_many_boards_as_have_room(count: int, room: int) -> None:
    every = stride(count, room)
    chosen = strided(count, every)
    assert chosen[0] == 0 and chosen[-1] == count - 1 and len(chosen) <= room
    assert every == 1 or len(strided(count, every // 2)) > room
    assert chosen[:-1] == list(range(0, count - 1, every))


@pytest.fixture
def lens(qtbot: QtBot, playhead: Playhead, trace: Trace) -> LensPanel:
    panel = show(qtbot, LensPanel, playhead, trace, (400, 420))
    drawn(qtbot, panel)
    return panel


def drawn(qtbot: QtBot, panel: LensPanel) -> None:
    """Until every board is."""
    panel.grid.update()
    qtbot.waitUntil(lambda: len(panel.grid._pictures) == len(panel.grid.shown()) > 0)


def test_boards_are_the_read_outs(lens: LensPanel, trace: Trace, playhead: Playhead) -> None:
    grid, info = lens.grid, trace.info
    shown, tiles = grid.shown(), grid.tiles()
    assert tiles is not None and tiles.room.width() >= 60
    assert shown[0] == 0 and shown[-1] == 24 and 4 < len(shown) < 25
    image = grid.grab().toImage()
    for place in (0, 2, len(shown) - 1):
        update = trace[grid.lens.updates[shown[place]]]
        answer = info.puzzle.answer(update.tokens, info.canvas)
        wanted = small_board(info.puzzle, answer, tiles.room, DARK, grid.font())
        corner = tiles.board(place).topLeft().toPoint()
        got = image.copy(corner.x(), corner.y(), wanted.width(), wanted.height())
        assert got.convertToFormat(wanted.format()) == wanted
    assert grid.every > 1 and lens.head.text() == f"z_H read out after one H update in {grid.every}"


def test_a_click_on_a_board_goes_there(lens: LensPanel, playhead: Playhead, qtbot: QtBot) -> None:
    grid = lens.grid
    tiles, shown = grid.tiles(), grid.shown()
    where = tiles.tile(3).center().toPoint()
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=where)
    assert playhead.cursor == grid.lens.updates[shown[3]] > 0
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert playhead.cursor > 0


def test_a_board_is_told_in_words(lens: LensPanel) -> None:
    assert lens.grid.describe(0).startswith("Before the first H update, ")
    said = lens.grid.describe(24)
    assert said == "Segment 12, H cycle 2, H update, 0 cells changed, 0 rules broken."


def test_the_selected_cell_is_framed_on_every_board(
    lens: LensPanel, playhead: Playhead, qtbot: QtBot
) -> None:
    before = lens.grid.grab().toImage()
    playhead.select_cell((0, 0))
    settle(qtbot, lens)
    after = lens.grid.grab().toImage()
    tiles = lens.grid.tiles()
    for place in range(len(lens.grid.shown())):
        box = tiles.board(place).toRect()
        cell = box.adjusted(0, 0, -box.width() * 8 // 9, -box.height() * 8 // 9)
        assert before.copy(cell) != after.copy(cell)


def test_boards_to_come_have_their_room_already(playhead: Playhead, qtbot: QtBot) -> None:
    whole = record(policy="fixed", segments=8)
    growing = Trace(whole.info)
    panel = show(qtbot, LensPanel, playhead)
    seen = set()
    for update in whole.updates():
        growing.add(update)
        if update.index in (0, 7, 40, 63):
            if playhead.trace is not growing:
                playhead.show_trace(growing)
            playhead.notice_growth()
            settle(qtbot, panel)
            drawn(qtbot, panel)
            tiles = panel.grid.tiles()
            seen.add((tiles.room.width(), tiles.columns))
            assert math.isclose(panel.grid.lens.total, 17)
    assert len(seen) == 1
