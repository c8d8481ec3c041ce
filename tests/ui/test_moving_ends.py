"""After a run, an end that is moved solves the maze again: while it is held by a quick model, else let go."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.puzzles.base import Cell
from app.ui.boards.maze import MazeBoard
from app.ui.document import Document
from app.ui.moving_ends import MovingEnds
from app.ui.session import Phase
from app.ui.theme import DARK
from app.ui.words import describe
from tests.engine.scripted import solved
from tests.ui.board_hands import LEFT
from tests.ui.session_hands import Hands

MAZE: Any = solved("maze")[0]
WAY: list[Cell] = [(MAZE.start[0], MAZE.start[1] + n) for n in range(4)]
"""Open cells from the start on to the right."""


class Mover:
    """A session with a board that edits its puzzle, and a hand that drags the start."""

    def __init__(self, hands: Hands) -> None:
        self.hands, self.session = hands, hands.session
        self.board = MazeBoard(DARK)
        hands.qtbot.addWidget(self.board)
        self.board.resize(400, 400)
        hands.models["maze"] = [Path("maze")]
        hands.session.take(MAZE)
        self.board.set_puzzle(MAZE)
        self.moving = MovingEnds(hands.session, self.board)
        self.document = Document(MAZE)
        self.board.edited.connect(self.document.edit)
        self.document.edited.connect(self.moving.on_edited)
        self.document.puzzle_changed.connect(self.board.set_puzzle)
        self.document.puzzle_changed.connect(self.session.take)
        hands.session.begin()
        hands.until(lambda: hands.session.model)

    def solve(self) -> None:
        self.session.solve()
        self.hands.reach(Phase.FINISHED)

    def at(self, cell: Cell) -> Any:
        return self.board.lattice().cell_rect(cell).center().toPoint()

    def hold(self) -> None:
        QTest.mousePress(self.board, LEFT, pos=self.at(self.board.puzzle.start))

    def move(self, cell: Cell) -> None:
        QTest.mouseMove(self.board, self.at(cell))
        assert self.board.puzzle.start == cell

    def drop(self) -> None:
        QTest.mouseRelease(self.board, LEFT, pos=self.at(self.board.puzzle.start))

    @property
    def thought_of(self) -> Any:
        trace = self.hands.playhead.trace
        return trace and trace.info.puzzle


@pytest.fixture
def mover(hands: Hands) -> Mover:
    return Mover(hands)


def test_the_cells_are_open() -> None:
    assert not any(MAZE.walls[cell] for cell in WAY) and MAZE.goal not in WAY


def test_before_a_run_nothing_is_solved(mover: Mover) -> None:
    mover.hold()
    mover.move(WAY[1])
    mover.drop()
    QApplication.processEvents()
    assert mover.session.phase is Phase.READY and len(mover.hands.playhead.runs) == 0


def test_a_quick_model_answers_while_an_end_is_held_and_one_run_is_kept(mover: Mover) -> None:
    mover.solve()
    runs = mover.hands.playhead.runs
    assert mover.moving.quick and len(runs) == 1
    mover.hold()
    for cell in WAY[1:]:
        mover.move(cell)
        assert mover.thought_of is None
        mover.hands.reach(Phase.FINISHED)
        assert mover.thought_of == mover.board.puzzle and len(runs) == 1
    mover.drop()
    assert len(runs) == 2 and mover.session.phase is Phase.FINISHED


def test_a_slow_model_answers_when_the_end_is_let_go(mover: Mover) -> None:
    mover.solve()
    mover.moving._took.extend([2.0, 2.0])
    mover.hold()
    for cell in WAY[1:3]:
        mover.move(cell)
    QApplication.processEvents()
    assert not mover.moving.quick and mover.session.phase is Phase.READY
    assert describe(mover.session).text == "Solves when you let go (2 s a run)."
    mover.drop()
    assert not mover.session.aside
    mover.hands.reach(Phase.FINISHED)
    assert mover.thought_of == mover.board.puzzle and len(mover.hands.playhead.runs) == 2


def test_of_many_moves_at_once_the_last_one_is_solved(mover: Mover) -> None:
    mover.solve()
    begun = mover.session._service._newest_run
    mover.hold()
    for cell in WAY[1:]:
        mover.move(cell)
    mover.drop()
    mover.hands.reach(Phase.FINISHED)
    assert mover.session._service._newest_run == begun + 1 and mover.thought_of == mover.board.puzzle


def test_keys_solve_again_but_not_a_run_of_the_users_own(mover: Mover) -> None:
    mover.solve()
    mover.board.select(WAY[1])
    QTest.keyClick(mover.board, Qt.Key.Key_S)
    mover.hands.reach(Phase.FINISHED)
    assert mover.thought_of == mover.board.puzzle and mover.board.puzzle.start == WAY[1]
    mover.session.reset()
    mover.session.step()
    mover.hands.until(lambda: mover.thought_of)
    mover.board.put_end("start", WAY[2])
    QApplication.processEvents()
    assert mover.session.phase is Phase.READY  # the edit ended it, as any other does


def test_the_old_path_stays_faintly_while_a_slow_model_waits(mover: Mover) -> None:
    mover.solve()
    bare = mover.board.grab().toImage()
    path = np.zeros(MAZE.canvas, np.bool_)
    path[tuple(zip(*MAZE.solution(), strict=True))] = True
    mover.board.drawn = path  # as a run of this model would have it
    mover.moving._took.extend([2.0, 2.0])
    mover.hold()
    mover.move(WAY[1])
    assert mover.board.drawn is None
    held = mover.board.grab().toImage()
    cell = mover.at(MAZE.solution()[-2])
    assert held.pixelColor(cell) != bare.pixelColor(cell)
    mover.drop()
    assert mover.board.grab().toImage().pixelColor(cell) == bare.pixelColor(cell)
    mover.hands.reach(Phase.FINISHED)


def test_a_model_that_was_not_timed_yet_waits_as_well(mover: Mover) -> None:
    mover.solve()
    mover.moving._took.clear()  # as after a saved run, or with another model
    mover.hold()
    mover.move(WAY[1])
    assert describe(mover.session).text == "Solves when you let go."
    mover.drop()
    mover.hands.reach(Phase.FINISHED)


def test_undoing_and_redoing_a_move_solves_again(mover: Mover) -> None:
    mover.solve()
    mover.board.select(WAY[2])
    QTest.keyClick(mover.board, Qt.Key.Key_S)
    mover.hands.reach(Phase.FINISHED)
    for step, start in ((mover.document.undo_stack.undo, WAY[0]), (mover.document.undo_stack.redo, WAY[2])):
        step()
        assert mover.thought_of is None
        mover.hands.reach(Phase.FINISHED)
        assert mover.thought_of == mover.board.puzzle and mover.board.puzzle.start == start
    assert len(mover.hands.playhead.runs) == 4
