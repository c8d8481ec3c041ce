"""What all boards share: geometry, the card, what a prediction is."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from app.engine.fake import Script, fake_mind
from app.engine.stepper import Request, think
from app.puzzles.arc import ArcTask, Pair, grid_tokens
from app.puzzles.base import KINDS
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku
from app.ui.boards import editor_for, legend
from app.ui.boards.arc_panes import TITLE, arrange
from app.ui.boards.card import paint_card, percent
from app.ui.boards.lattice import Lattice, line
from app.ui.boards.prediction import Prediction, candidates_at, predict, token_label
from app.ui.theme import DARK, LIGHT
from tests.engine.scripted import CANVAS, solved
from tests.ui.board_hands import blend, close, colour_at, predicted

sides = st.integers(1, 99)
ratios = st.sampled_from([1.0, 1.25, 1.5, 2.0, 3.0])


@given(sides, sides, st.floats(220, 1200), st.floats(220, 1200), ratios)
def test_cells_fall_on_device_pixels_inside_the_area(rows, columns, width, height, ratio):
    area = QRectF(10, 10, width, height)
    lattice = Lattice.fit(rows, columns, area, ratio)
    for length in (lattice.left, lattice.top, lattice.cell):
        assert length * ratio == pytest.approx(round(length * ratio))
    assert area.adjusted(-1, -1, 1, 1).contains(lattice.rect)
    assert lattice.cell + 1 / ratio > min(width / columns, height / rows)


@given(st.integers(1, 30), st.integers(1, 30), ratios)
def test_the_middle_of_a_cell_is_in_it(rows, columns, ratio):
    lattice = Lattice.fit(rows, columns, QRectF(0, 0, 400, 300), ratio)
    cell = (rows - 1, columns // 2)
    assert lattice.cell_at(lattice.cell_rect(cell).center()) == cell
    assert lattice.cell_at(QPointF(-1, 5)) is None
    assert lattice.nearest(QPointF(-50, 900)) == (rows - 1, 0)


@given(*[st.tuples(st.integers(0, 98), st.integers(0, 98))] * 2)
def test_a_line_has_no_gaps(a, b):
    cells = line(a, b)
    assert (cells[0], cells[-1]) == (a, b)
    for (r, c), (r2, c2) in zip(cells, cells[1:], strict=False):
        assert max(abs(r - r2), abs(c - c2)) == 1


@given(st.lists(st.tuples(st.integers(1, 30), st.integers(1, 30)), min_size=1, max_size=3))
def test_grids_share_the_board_without_overlap(shapes):
    area = QRectF(10, 10, 580, 420)
    slots = arrange(shapes, area)
    for i, slot in enumerate(slots):
        assert area.adjusted(-0.01, -0.01, 0.01, 0.01).contains(slot.box)
        assert slot.box.top() - slot.title.top() == pytest.approx(TITLE)
        for other in slots[:i]:
            assert not slot.box.intersects(other.box)


@pytest.mark.parametrize("shapes", [[(6, 20), (6, 14)], [(6, 14), (6, 20)], [(8, 14), (8, 9), (8, 10)]])
def test_stacked_grids_begin_below_each_other_in_the_middle_as_a_whole(shapes):
    area = QRectF(10, 10, 580, 420)
    boxes = [slot.box for slot in arrange(shapes, area)]
    first, last = boxes[0], boxes[-1]
    assert first.bottom() < last.top() and first.left() == last.left()
    right = max(box.right() for box in boxes)
    assert first.left() - area.left() == pytest.approx(area.right() - right)


def test_input_and_output_are_stacked_only_where_that_is_well_worth_it():
    beside = arrange([(6, 7), (6, 9)], QRectF(0, 0, 780, 640))  # stacked, cells were a little larger
    assert beside[0].box.top() == beside[1].box.top()


def test_grids_are_stacked_where_that_makes_them_larger():
    wide = arrange([(3, 30), (3, 30)], QRectF(0, 0, 600, 600))
    tall = arrange([(30, 3), (30, 3)], QRectF(0, 0, 600, 600))
    assert wide[0].box.left() == wide[1].box.left()
    assert tall[0].box.top() == tall[1].box.top()


@pytest.mark.parametrize(
    ("probability", "said"),
    [
        (1.0, "100.0 %"),
        (0.99999, "> 99.9 %"),
        (0.8449, "84.5 %"),
        (0.0152, "1.52 %"),
        (0.0001, "< 0.1 %"),
        (0.0, "0 %"),
    ],
)
def test_probabilities_are_said_exactly(probability, said):
    assert percent(probability) == said


@given(st.floats(0, 380), st.floats(0, 380), st.floats(3, 60))
def test_the_card_stays_on_the_board_and_beside_its_cell(qapp, x, y, side):
    image = QImage(500, 500, QImage.Format.Format_RGB32)
    bounds, cell = QRectF(0, 0, 500, 500), QRectF(x, y, side, side)
    with QPainter(image) as painter:
        card = paint_card(painter, [("colour 3", 0.5), ("end", 0.25)], cell, bounds, DARK, qapp.font())
    assert bounds.contains(card)
    assert not card.intersects(cell)


def test_tokens_have_names():
    assert [token_label("sudoku", t) for t in (0, 1, 2, 10)] == ["padding", "blank", "1", "9"]
    assert [token_label("maze", t) for t in range(6)] == ["padding", "wall", "open", "start", "goal", "path"]
    assert [token_label("arc", t) for t in (0, 1, 2, 11)] == ["padding", "end", "colour 0", "colour 9"]


def _trace(puzzle, target, canvas):
    mind = fake_mind(Script(target, arrives=2), puzzle.kind, canvas)
    return next(iter(list(think(mind.backend, Request(puzzle, "fixed", 2), canvas, "scripted")))).trace


def test_a_prediction_is_cut_to_the_puzzle_and_knows_what_changed():
    maze = Maze(np.zeros((5, 6), dtype=np.bool_), (0, 0), (4, 5))
    trace = _trace(maze, maze.tokens((8, 8)), (8, 8))
    first, last = predict(trace, 0), predict(trace, len(trace) - 1)
    assert first.answer.shape == first.confidence.shape == first.changed.shape == (5, 6)
    assert not first.changed.any()
    assert (last.answer == maze.codes()).all()
    before = predict(trace, len(trace) - 2).answer
    assert (last.changed == (last.answer != before)).all() and last.changed.any()


def test_the_confidence_is_that_of_the_symbol_shown():
    maze = Maze(np.zeros((5, 6), dtype=np.bool_), (0, 0), (4, 5))
    trace = _trace(maze, maze.tokens((8, 8)), (8, 8))
    probabilities = np.random.default_rng(0).dirichlet(np.ones(6), 64).astype(np.float32)
    trace.add(
        replace(trace[-1], probabilities=probabilities, tokens=probabilities.argmax(1).astype(np.uint8))
    )
    shown = predict(trace, len(trace) - 1)
    assert (shown.confidence == probabilities.max(axis=1).reshape(8, 8)[:5, :6]).all()


def test_candidates_are_those_of_the_cell_on_the_models_canvas():
    task = ArcTask((), (Pair(np.zeros((2, 2), dtype=np.uint8)),))
    target = grid_tokens(np.array([[1, 2], [3, 4]], dtype=np.uint8), (5, 7))
    trace = _trace(task, target, (5, 7))
    best = candidates_at(trace, len(trace) - 1, (1, 0), 2)
    assert len(best) == 2
    assert token_label("arc", best[0].token) == "colour 3"
    assert predict(trace, len(trace) - 1).answer.tolist() == [[1, 2], [3, 4]]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_board_that_can_be_reached_and_named(qtbot, kind):
    editor = editor_for(kind, LIGHT)
    qtbot.addWidget(editor)
    assert editor.board.puzzle.kind == kind
    assert editor.focusProxy() is editor.board
    assert editor.board.accessibleName()
    assert editor.board.sizeHint().width() == editor.board.sizeHint().height()
    editor.resize(300, 340)
    editor.grab()


def test_an_edit_to_the_same_puzzle_is_silent(qtbot):
    editor = editor_for("sudoku", DARK)
    qtbot.addWidget(editor)
    with qtbot.assertNotEmitted(editor.edited):
        editor.board.change(Sudoku(np.zeros((9, 9), dtype=np.uint8)), "Nothing")


def foot(board) -> set[str]:
    """The colours in the legend's place."""
    height = int(legend.HEIGHT)
    image = board.grab(board.rect().adjusted(0, board.height() - height, 0, 0)).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(height)}


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize("kind", KINDS)
def test_a_prediction_comes_with_a_legend_that_moves_nothing(qtbot, kind, theme):
    editor = editor_for(kind, theme)
    qtbot.addWidget(editor)
    editor.resize(430, 460)
    board = editor.board
    puzzle, target = solved(kind)
    answer = puzzle.answer(target.astype(np.uint8), CANVAS[kind])
    editor.set_puzzle(puzzle)
    editor.grab()
    lattice = board.lattice()
    assert foot(board) == {theme.window} and lattice.rect.bottom() <= board.height() - legend.HEIGHT
    editor.set_prediction(predicted(answer))
    assert {theme.changed, theme.prediction} <= foot(board)
    assert kind == "arc" or board.lattice() == lattice
    editor.set_prediction(Prediction(answer[:1, :1], np.ones((1, 1), np.float32), np.zeros((1, 1), np.bool_)))
    assert kind == "arc" or foot(board) == {theme.window}  # of another puzzle: not shown, not explained
    editor.set_prediction(None)
    assert foot(board) == {theme.window}


def test_changed_walls_are_tinted_less_than_changed_floor(qtbot):
    editor = editor_for("maze", DARK)
    qtbot.addWidget(editor)
    editor.resize(430, 460)
    walls = np.zeros((5, 6), dtype=np.bool_)
    walls[2] = True
    maze = Maze(walls, (0, 0), (4, 5))
    editor.set_puzzle(maze)
    editor.set_prediction(predicted(maze.codes(), changed=[(2, 2), (1, 2)]))
    editor.grab()
    assert close(colour_at(editor.board, (2, 2)), blend(DARK.changed, DARK.wall, 0.10))
    assert close(colour_at(editor.board, (1, 2)), blend(DARK.changed, DARK.floor, 0.30))
    assert colour_at(editor.board, (2, 3)) == DARK.wall
