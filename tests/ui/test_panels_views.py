"""The panel of views against the record that it shows."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.engine.events import ViewState
from app.engine.trace import Trace
from app.puzzles.base import KINDS, Kind, Puzzle, frozen
from app.puzzles.maze import Maze
from app.ui.panels import view_grid
from app.ui.panels.view_grid import Standing, Tiles, standing
from app.ui.panels.views import EMPTY, ONE, ViewsPanel, differing
from app.ui.playhead import Playhead
from app.ui.theme import DARK, LIGHT
from tests.engine.scripted import events, record, solved
from tests.ui.panel_hands import settle, show

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has none

PUZZLES: tuple[Puzzle, ...] = (
    solved("sudoku")[0],
    solved("arc")[0],
    *(Maze(np.zeros(shape, np.bool_), (0, 0), (4, 4)) for shape in ((5, 31), (30, 30), (99, 99))),
)
T, W, V, U = Standing.THINKING, Standing.WRONG, Standing.VALID, Standing.UNCHECKED


def many(kind: Kind = "sudoku", view: int = 6, views: int = 8) -> Trace:
    """Two segments of eight updates; view 7 is right in the second one, views 2 and 6 say halt too soon."""
    script = {"arrives": 9, "right": (view, 2)}
    return record(kind, script, policy="verified", segments=2, views=views)


@pytest.fixture
def panel(qtbot: QtBot, playhead: Playhead) -> ViewsPanel:
    made = show(qtbot, ViewsPanel, playhead, many())
    assert isinstance(made, ViewsPanel)
    return made


def seek(panel: ViewsPanel, qtbot: QtBot, cursor: int) -> None:
    panel.playhead.move_to(cursor)
    settle(qtbot, panel)


@pytest.mark.parametrize(
    ("solved", "q_halt", "on_the_way", "at_the_end"),
    [(True, -3.0, V, V), (False, -3.0, T, W), (False, 3.0, W, W), (None, -3.0, T, U), (None, 3.0, U, U)],
)
def test_how_a_view_stands(
    solved: bool | None, q_halt: float, on_the_way: Standing, at_the_end: Standing
) -> None:
    view = ViewState(0, frozen([[1]]), solved, q_halt)
    assert (standing(view, False), standing(view, True)) == (on_the_way, at_the_end)
    assert standing(None, False) is T


def test_views_that_another_one_cut_short_are_not_done(qtbot: QtBot, playhead: Playhead) -> None:
    script = {"arrives": 9, "right": (6, 2)}
    trace = record(script=script, policy="verified", segments=3, views=8)
    panel = show(qtbot, ViewsPanel, playhead, trace)
    assert isinstance(panel, ViewsPanel)
    assert panel.tally.accessibleName() == "5 not done, 2 wrong, 1 valid, after segment 2"
    assert panel.describe(0).startswith("View 1, the puzzle as it is, not done: q_halt -1.00, ")


def test_it_follows_the_timeline(panel: ViewsPanel, qtbot: QtBot) -> None:
    grid, tally = panel.grid, panel.tally
    assert grid.shown and grid.shown.standings == (W, W, W, W, W, W, V, W) and grid.shown.winner == 6
    assert tally.accessibleName() == "7 wrong, 1 valid, after segment 2"
    assert panel.foot.text() == "The board shows view 7, the first that is valid."
    for cursor, standings, said in (
        (14, (T, W, T, T, T, W, T, T), "6 thinking, 2 wrong, after segment 1"),
        (7, (T, W, T, T, T, W, T, T), "6 thinking, 2 wrong, after segment 1"),
        (6, (T,) * 8, "8 thinking, in segment 1"),
        (15, (W, W, W, W, W, W, V, W), "7 wrong, 1 valid, after segment 2"),
    ):
        seek(panel, qtbot, cursor)
        assert grid.shown.standings == standings and tally.accessibleName() == said
        assert grid.shown.winner == (6 if cursor == 15 else None)
        assert (cursor == 15) == ("view 7" in panel.foot.text())


def test_live_it_shows_every_segments_end(qtbot: QtBot, playhead: Playhead) -> None:
    panel = show(qtbot, ViewsPanel, playhead)
    assert isinstance(panel, ViewsPanel) and panel.sentence.text() == EMPTY
    live = events(script={"arrives": 9, "right": (6, 2)}, policy="verified", segments=2, views=8)
    playhead.show_trace(next(live).trace)
    seen: list[tuple[Standing, ...]] = []
    for _ in live:
        playhead.notice_growth()
        settle(qtbot, panel)
        assert panel.sentence.isHidden() and panel.grid.shown
        if panel.grid.shown.standings not in seen:
            seen.append(panel.grid.shown.standings)
    assert [standings.count(T) for standings in seen] == [8, 6, 5, 0]  # the end, and that it is the end


def test_a_vote_is_called_a_vote(qtbot: QtBot, playhead: Playhead) -> None:
    panel = show(qtbot, ViewsPanel, playhead, many(view=9))
    assert isinstance(panel, ViewsPanel) and panel.grid.shown
    assert panel.grid.shown.winner is None and panel.grid.shown.standings == (W,) * 8
    assert panel.foot.text() == "No view is valid: the board shows their vote, weighted by q_halt."
    assert panel.describe(3).endswith("the same as the vote.")


def test_one_view_says_what_would_appear(qtbot: QtBot, playhead: Playhead, trace: Trace) -> None:
    panel = show(qtbot, ViewsPanel, playhead, trace)
    assert isinstance(panel, ViewsPanel)
    assert panel.sentence.isVisible() and panel.sentence.text() == ONE and "Solve harder" in ONE
    playhead.show_trace(many())
    settle(qtbot, panel)
    assert panel.sentence.isHidden()
    playhead.show_trace(None)
    settle(qtbot, panel)
    assert panel.sentence.text() == EMPTY and panel.grid.shown is None


def test_a_click_tells_of_the_view(panel: ViewsPanel, qtbot: QtBot) -> None:
    tiles = panel.grid.tiles()
    assert tiles
    qtbot.mouseClick(panel.grid, Qt.MouseButton.LeftButton, pos=tiles.board(2).center().toPoint())
    assert panel.grid.choice == 2
    shown = panel.grid.shown
    assert shown and shown.views[2] and shown.views[6]
    unlike = int((shown.views[2].answer != shown.views[6].answer).sum())
    assert panel.foot.text() == f"View 3, wrong: q_halt -1.00, {unlike} cells unlike the final answer."
    assert panel.grid.accessibleDescription() == panel.foot.text()
    seek(panel, qtbot, 3)
    assert panel.foot.text() == "View 3, thinking: its first segment has not ended."
    qtbot.mouseClick(panel.grid, Qt.MouseButton.LeftButton, pos=QPoint(1, panel.grid.height() - 1))
    assert panel.grid.choice is None and "view 1" in panel.foot.text()


def test_keys_move_the_choice_and_are_claimed(panel: ViewsPanel, qtbot: QtBot) -> None:
    grid, key = panel.grid, Qt.Key
    tiles = grid.tiles()
    assert tiles and 1 < tiles.columns < 8
    panel.activateWindow()
    grid.setFocus()
    for pressed, choice in (
        (key.Key_Right, 0), (key.Key_Right, 1), (key.Key_Down, 1 + tiles.columns), (key.Key_Up, 1),
        (key.Key_Left, 0), (key.Key_Left, 0), (key.Key_End, 7), (key.Key_Right, 7), (key.Key_Home, 0),
    ):  # fmt: skip
        qtbot.keyClick(grid, pressed)
        assert grid.choice == choice
    assert panel.foot.text().startswith("View 1, the puzzle as it is, wrong: ")
    before = grid.choice
    qtbot.keyClick(grid, key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert grid.choice == before


def test_a_tooltip_tells_of_the_view_under_the_mouse(panel: ViewsPanel) -> None:
    tiles = panel.grid.tiles()
    assert tiles
    at = tiles.board(6).center().toPoint()
    QApplication.sendEvent(panel.grid, QHelpEvent(QHelpEvent.Type.ToolTip, at, panel.grid.mapToGlobal(at)))
    assert QToolTip.text() == "View 7, valid: q_halt -1.00, the same as the final answer."


@pytest.mark.parametrize("kind", KINDS)
def test_differences_are_counted(kind: Kind) -> None:
    one, two = frozen([[1, 5, 5]]), frozen([[2, 5, 1]])
    assert differing(kind, one, two) == (1 if kind == "maze" else 2)  # of a maze, what lies on the path
    assert differing(kind, one, one) == 0 and differing(kind, one, frozen([[1, 5]])) is None


@pytest.mark.parametrize("count", [2, 3, 4, 7, 16, 32, 64])
@pytest.mark.parametrize("size", [(220, 120), (300, 480), (360, 460), (820, 1100), (900, 200)])
@pytest.mark.parametrize("puzzle", PUZZLES, ids=lambda puzzle: f"{puzzle.kind}-{puzzle.canvas}")
def test_boards_fit_and_do_not_overlap(count: int, size: tuple[int, int], puzzle: Puzzle) -> None:
    area = QRectF(0, 0, *size)
    tiles = Tiles.fit(count, puzzle, area, 1.0)
    boxes = [tiles.tile(number) for number in range(count)]
    assert all(area.adjusted(-1, -1, 1, 1).contains(box) for box in boxes)
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert min(tiles.room.width(), tiles.room.height()) >= 1
    larger = Tiles.fit(count, puzzle, QRectF(0, 0, 2 * size[0], 2 * size[1]), 1.0)
    assert larger.room.width() >= tiles.room.width()


def test_state_is_a_sign_as_well_as_a_colour(panel: ViewsPanel, qtbot: QtBot) -> None:
    """In one ink for all of them the states still look different."""
    drawn = {}
    for state in Standing:
        image = panel.grid.grab(panel.grid.rect()).toImage()
        image.fill(0)
        with view_grid.QPainter(image) as painter:
            view_grid.draw_sign(painter, view_grid.QPointF(20, 20), 12, state, "#ffffff")
        drawn[state] = image
    assert all(drawn[a] != drawn[b] for a in Standing for b in Standing if a is not b)


@pytest.mark.parametrize("size", [(420, 320), (230, 170)], ids=["captions", "badges"])
def test_the_winner_is_marked(qtbot: QtBot, playhead: Playhead, size: tuple[int, int]) -> None:
    trace = many(views=32)
    panel = show(qtbot, ViewsPanel, playhead, trace, size)
    assert isinstance(panel, ViewsPanel) and panel.grid.shown
    tiles = panel.grid.tiles()
    assert tiles
    where = tiles.tile(6).toAlignedRect().adjusted(-1, -1, 1, 1)
    won = panel.grid.grab(where).toImage()
    panel.grid.show_views(replace(panel.grid.shown, winner=None))
    assert panel.grid.grab(where).toImage() != won


def test_only_new_answers_are_drawn(panel: ViewsPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    real, drawn = view_grid.small_board, []
    monkeypatch.setattr(view_grid, "small_board", lambda *args: (drawn.append(1), real(*args))[1])
    panel.grid.grab()
    assert drawn == []
    seek(panel, qtbot, 7)
    panel.grid.grab()
    assert len(drawn) == 0  # the puzzle itself, as seven views had it in the end
    seek(panel, qtbot, 15)
    panel.grid.grab()
    assert len(drawn) == 1  # view 7's
    panel.set_theme(LIGHT)
    panel.grid.grab()
    assert len(drawn) == 3


def test_updates_within_a_segment_paint_nothing(panel: ViewsPanel, qtbot: QtBot) -> None:
    seek(panel, qtbot, 9)
    before = panel.grid.shown
    seek(panel, qtbot, 12)
    assert panel.grid.shown is before


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_every_kind_is_painted_in_both_themes(kind: Kind, theme, playhead: Playhead, qtbot: QtBot) -> None:
    panel = show(qtbot, ViewsPanel, playhead, many(kind))
    panel.set_theme(theme)
    settle(qtbot, panel)
    seen = []
    for cursor in (3, 8, 15):
        playhead.move_to(cursor)
        settle(qtbot, panel)
        seen.append(panel.grab().toImage())
    assert seen[0] != seen[1] != seen[2] and seen[2].pixelColor(2, 60).name() == theme.panel
    colours = {seen[2].pixelColor(x, y).name() for x in range(420) for y in range(0, 320, 2)}
    assert theme.solved in colours and theme.conflict in colours


def test_an_answer_of_another_size_is_said_so(qtbot: QtBot, playhead: Playhead) -> None:
    whole = many("arc")
    last = whole.segments()[-1]
    trace = Trace(whole.info)
    for update in whole.updates():
        trace.add(update)
    small = replace(last.views[0], answer=frozen(np.zeros((1, 2))))
    for segment in (*whole.segments()[:-1], replace(last, views=(small, *last.views[1:]))):
        trace.add(segment)
    assert whole.finished
    trace.add(whole.finished)
    panel = show(qtbot, ViewsPanel, playhead, trace)
    assert isinstance(panel, ViewsPanel)
    assert panel.describe(0).endswith("q_halt -1.00, another size than the final answer.")
