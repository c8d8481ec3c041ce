"""Puzzles as shapes and letters on white paper."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPolygonF

from app.puzzles.arc import ArcTask, Pair
from app.puzzles.base import Answer, Puzzle
from app.puzzles.maze import Maze
from app.puzzles.sudoku import SIDE, Sudoku
from app.ui.theme import LIGHT

INK, SOFT, SOLUTION, WALL = QColor("#000000"), QColor("#8a93a3"), QColor("#1d4ed8"), QColor("#3b4252")
ARROW, APART, LARGEST_CELL = 20.0, 14.0, 22.0
"""Points between the two grids of a pair and between pairs, and of a cell at most."""


def draw(painter: QPainter, room: QRectF, puzzle: Puzzle, solution: Answer | None, font: QFont) -> None:
    """A puzzle as large as the room allows.

    Args:
        painter: on paper, in points.
        room: where there is room.
        puzzle: as it is.
        solution: to be shown with it: digits of a Sudoku, a maze's path as bool [h, w]; of an ARC task
            anything has the outputs of its tests shown.
        font: of digits.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if isinstance(puzzle, Sudoku):
        _draw_sudoku(painter, _square(room), puzzle, solution, font)
    elif isinstance(puzzle, Maze):
        _draw_maze(painter, room, puzzle, solution)
    elif isinstance(puzzle, ArcTask):
        _draw_task(painter, room, puzzle, solution is not None, font)
    painter.restore()


def _square(room: QRectF) -> QRectF:
    side = min(room.width(), room.height())
    return QRectF(room.center().x() - side / 2, room.top(), side, side)


def _letters(font: QFont, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(1, round(size)))
    made.setWeight(weight)
    return made


def _pen(ink: QColor, width: float) -> QPen:
    return QPen(
        QBrush(ink), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin
    )


def _draw_sudoku(
    painter: QPainter, box: QRectF, sudoku: Sudoku, solution: Answer | None, font: QFont
) -> None:
    cell = box.width() / SIDE
    given, plain = (
        _letters(font, 0.62 * cell, weight) for weight in (QFont.Weight.Bold, QFont.Weight.Normal)
    )
    small = _letters(font, 0.24 * cell)
    for r, c in np.ndindex(SIDE, SIDE):
        at = QRectF(box.left() + c * cell, box.top() + r * cell, cell, cell)
        for digits, letters, ink in (
            (sudoku.cells, given, INK), (solution, plain, SOLUTION), (sudoku.entries, plain, SOFT),
        ):  # fmt: skip
            if digits is not None and digits[r, c]:
                painter.setFont(letters)
                painter.setPen(ink)
                painter.drawText(at, Qt.AlignmentFlag.AlignCenter, str(digits[r, c]))
                break
        else:
            painter.setFont(small)
            painter.setPen(SOFT)
            _draw_marks(painter, at, int(sudoku.marks[r, c]))
    for n in range(SIDE + 1):
        painter.setPen(_pen(INK, 1.6 if n % 3 == 0 else 0.4))
        along = n * cell
        painter.drawLine(QLineF(box.left() + along, box.top(), box.left() + along, box.bottom()))
        painter.drawLine(QLineF(box.left(), box.top() + along, box.right(), box.top() + along))


def _draw_marks(painter: QPainter, cell: QRectF, marks: int) -> None:
    third = cell.width() / 3
    for digit in (digit for digit in range(1, 10) if marks >> digit & 1):
        r, c = divmod(digit - 1, 3)
        at = QRectF(cell.left() + c * third, cell.top() + r * third, third, third)
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, str(digit))


def _draw_maze(painter: QPainter, room: QRectF, maze: Maze, path: Answer | None) -> None:
    rows, columns = maze.canvas
    cell = min(room.width() / columns, room.height() / rows)
    left = room.center().x() - columns * cell / 2

    def middle(r: int, c: int) -> QPointF:
        return QPointF(left + (c + 0.5) * cell, room.top() + (r + 0.5) * cell)

    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # else fine lines show between walls
    for r, row in enumerate(maze.walls.tolist()):
        ends = np.flatnonzero(np.diff([False, *row, False])).tolist()
        for first, end in zip(ends[::2], ends[1::2], strict=True):
            box = QRectF(left + first * cell, room.top() + r * cell, (end - first) * cell, cell)
            painter.fillRect(box, WALL)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(INK, 0.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(left, room.top(), columns * cell, rows * cell))
    if path is not None:
        painter.setPen(_pen(SOLUTION, max(0.8, 0.28 * cell)))
        painter.drawPolyline([middle(r, c) for r, c in maze.solution()])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(LIGHT.start)))
    half = 0.42 * cell
    painter.drawEllipse(middle(*maze.start), half, half)
    painter.setBrush(QBrush(QColor(LIGHT.goal)))
    at = middle(*maze.goal)
    painter.drawPolygon(
        QPolygonF([at + QPointF(x, y) for x, y in ((0, -half), (half, 0), (0, half), (-half, 0))])
    )


def _draw_task(painter: QPainter, room: QRectF, task: ArcTask, solved: bool, font: QFont) -> None:
    """All pairs in rows, the tests last, all cells alike; as many beside each other as makes them largest."""
    pairs = [*task.train, *(pair if solved else Pair(pair.input) for pair in task.tests)]
    cell, across = max((_cell(pairs, across, room), across) for across in range(1, len(pairs) + 1))
    wide, top = room.width() / across, room.top()
    for first in range(0, len(pairs), across):
        row = pairs[first : first + across]
        high = _rows(row) * cell
        for n, pair in enumerate(row):
            _draw_pair(painter, QRectF(room.left() + n * wide, top, wide, high), pair, cell, font)
        top += high + APART


def _cell(pairs: Sequence[Pair], across: int, room: QRectF) -> float:
    """The size of a cell where so many pairs stand beside each other."""
    rows = [_rows(pairs[first : first + across]) for first in range(0, len(pairs), across)]
    columns = max(grid.shape[1] for pair in pairs for grid in (pair.input, pair.output) if grid is not None)
    down = (room.height() - APART * (len(rows) - 1)) / sum(rows)
    return min(LARGEST_CELL, down, (room.width() / across - APART - ARROW) / (2 * columns))


def _rows(pairs: Sequence[Pair]) -> int:
    return max(grid.shape[0] for pair in pairs for grid in (pair.input, pair.output) if grid is not None)


def _draw_pair(painter: QPainter, box: QRectF, pair: Pair, cell: float, font: QFont) -> None:
    middle = box.center()
    left, right = middle.x() - ARROW / 2, middle.x() + ARROW / 2
    _draw_grid(painter, QPointF(left - pair.input.shape[1] * cell, middle.y()), pair.input, cell)
    painter.setPen(INK)
    painter.setFont(_letters(font, 0.6 * ARROW))
    painter.drawText(QRectF(left, box.top(), ARROW, box.height()), Qt.AlignmentFlag.AlignCenter, "→")
    if pair.output is not None:
        _draw_grid(painter, QPointF(right, middle.y()), pair.output, cell)
    else:
        painter.setFont(_letters(font, 1.4 * ARROW))
        painter.setPen(SOFT)
        room = QRectF(right, box.top(), pair.input.shape[1] * cell, box.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "?")


def _draw_grid(painter: QPainter, left_middle: QPointF, grid: Answer, cell: float) -> None:
    h, w = grid.shape
    left, top = left_middle.x(), left_middle.y() - h * cell / 2
    painter.setPen(_pen(SOFT, 0.3))
    for r, c in np.ndindex(h, w):
        painter.setBrush(QColor(LIGHT.arc.palette[grid[r, c]]))
        painter.drawRect(QRectF(left + c * cell, top + r * cell, cell, cell))
