"""A whole board in a picture of a few dozen pixels: put together in one go from a stencil for each symbol."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPolygonF

from app.puzzles.arc import COLOURS, ArcTask
from app.puzzles.base import Answer, Kind, Puzzle
from app.puzzles.maze import PATH, Maze
from app.puzzles.sudoku import SIDE, Sudoku
from app.ui.boards.arc_paint import draw_symbol
from app.ui.boards.maze_path import links, piece
from app.ui.boards.paint import Lettering, mixed, sized
from app.ui.theme import Theme

Codes = NDArray[np.intp]
"""Which stencil stands in each cell: [h, w]."""
Stencils = NDArray[np.uint32]
"""[count, side, side] of opaque pixels."""
Draw = Callable[[QPainter, int], None]
"""Paints a stencil of so many pixels a side."""

DIGITS_FROM = 7
"""Pixels of a cell from which digits can be told apart; smaller ones are squares."""
LINES_FROM = 4
"""Pixels of a cell from which a path is a line; in smaller ones it fills its cells."""
GRID_FROM = 6
"""Pixels of a cell from which ARC's grids are ruled."""
SYMBOLS_FROM = 9
"""Pixels of a cell from which a colour's digit can be read."""

GIVEN, PREDICTED, WRONG = 0, 10, 20
"""What is added to a Sudoku's digit."""
FLOOR, WALL, WAY, CROSSING, START, GOAL = 0, 1, 2, 18, 34, 35
"""A maze's stencils; WAY and CROSSING are followed by the sixteen ways of a path through a cell."""


def small_board(puzzle: Puzzle, answer: Answer | None, room: QSize, theme: Theme, font: QFont) -> QImage:
    """The puzzle with an answer to it, as large as fits in a room, in device pixels; null where it is empty.

    Args:
        puzzle: as it is.
        answer: to this puzzle, None while there is none.
        room: at most so large.
        theme: of the colours.
        font: of the digits.
    """
    codes = _codes(puzzle, answer)
    h, w = codes.shape
    if not codes.size:
        return QImage()
    size = min(room.width() / w, room.height() / h)
    side = floor(cell_size(puzzle.kind, size))
    if size < 1:
        codes, side = _pooled(codes, ceil(1 / size)), 1
    elif puzzle.kind == "maze" and side < LINES_FROM:
        codes, side = _stretched(codes, size), 1
    stencils = _stencils(puzzle.kind, side, theme, font.toString())
    pixels = np.ascontiguousarray(stencils[codes].swapaxes(1, 2)).reshape(codes.shape[0] * side, -1)
    if puzzle.kind == "sudoku":
        pixels[3 * side :: 3 * side] = pixels[:, 3 * side :: 3 * side] = QColor(theme.line_strong).rgba()
    height, width = pixels.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied).copy()


def cell_size(kind: Kind, room: float) -> float:
    """How large a cell becomes where there is room for so many pixels: most often a whole number of them."""
    return room if room < 1 or (kind == "maze" and room < LINES_FROM) else floor(room)


def _codes(puzzle: Puzzle, answer: Answer | None) -> Codes:
    if isinstance(puzzle, Sudoku):
        return _sudoku_codes(puzzle, answer)
    if isinstance(puzzle, Maze):
        return _maze_codes(puzzle, answer)
    assert isinstance(puzzle, ArcTask)
    return np.zeros((0, 0), dtype=np.intp) if answer is None else answer.astype(np.intp)


def _sudoku_codes(puzzle: Sudoku, answer: Answer | None) -> Codes:
    """The givens, and the answer in the other cells; wrong is what stands twice, or denies a given."""
    given = puzzle.cells > 0
    if answer is None:
        return puzzle.cells.astype(np.intp)
    digits = np.where(given, puzzle.cells, answer).astype(np.intp)
    wrong = np.where(given, answer != puzzle.cells, _clashing(digits))
    return digits + np.where(digits == 0, 0, np.where(wrong, WRONG, np.where(given, GIVEN, PREDICTED)))


def _clashing(digits: Codes) -> NDArray[np.bool_]:
    """Which digits stand in their row, column or box a second time."""
    there = digits[..., None] == np.arange(1, SIDE + 1)
    boxes = there.reshape(3, 3, 3, 3, SIDE).sum((1, 3)).repeat(3, 0).repeat(3, 1)
    often = np.maximum(boxes, np.maximum(there.sum(0, keepdims=True), there.sum(1, keepdims=True)))
    return np.asarray((there & (often > 1)).any(-1))


def _maze_codes(puzzle: Maze, answer: Answer | None) -> Codes:
    codes = np.where(puzzle.walls, WALL, FLOOR).astype(np.intp)
    if answer is not None and (answer == PATH).any():
        drawn = answer == PATH
        drawn[puzzle.start] = drawn[puzzle.goal] = True
        codes = np.where(drawn, links(drawn) + np.where(puzzle.walls, CROSSING, WAY), codes)
    codes[puzzle.start], codes[puzzle.goal] = START, GOAL
    return codes


def _stretched(codes: Codes, size: float) -> Codes:
    """A code for every pixel, where cells are between one and a few pixels large."""
    rows, columns = (np.arange(floor(side * size)) * side // floor(side * size) for side in codes.shape)
    return codes[np.ix_(rows, columns)]


def _pooled(codes: Codes, by: int) -> Codes:
    """A maze of fewer cells, so many by so many in one; path and ends are never left out."""
    (h, w), padded = codes.shape, np.pad(codes, [(0, -side % by) for side in codes.shape])
    most = padded.reshape(ceil(h / by), by, ceil(w / by), by).max((1, 3))
    return np.where(most >= WAY, most, padded[::by, ::by])


@lru_cache(maxsize=16)
def _stencils(kind: Kind, side: int, theme: Theme, font: str) -> Stencils:
    match kind:
        case "sudoku":
            draws = _digits(theme, font) if side >= DIGITS_FROM else _squares(theme)
        case "maze":
            draws = _ways(theme) if side >= LINES_FROM else _flats(theme)
        case "arc":
            line = theme.line if side >= GRID_FROM else None
            draws = [partial(_colour, index=n, theme=theme, line=line) for n in range(COLOURS)]
    return np.stack([_drawn(draw, side) for draw in draws])


def _drawn(draw: Draw, side: int) -> NDArray[np.uint32]:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, side)
    rows = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(side, image.bytesPerLine() // 4)
    return rows[:, :side].copy()


def _fill(painter: QPainter, side: int, ink: str | QColor, line: str | None = None) -> None:
    """One colour, perhaps with a line to the right and below."""
    painter.fillRect(0, 0, side, side, QColor(ink))
    if line:
        painter.fillRect(side - 1, 0, 1, side, QColor(line))
        painter.fillRect(0, side - 1, side, 1, QColor(line))


def _colour(painter: QPainter, side: int, index: int, theme: Theme, line: str | None) -> None:
    """One of ARC's colours, its digit in it where that is wanted."""
    _fill(painter, side, theme.arc.palette[index], line)
    if theme.arc.symbols and side >= SYMBOLS_FROM:
        draw_symbol(painter, side, index, theme)


# Sudoku: blank, then nine digits, in each of three styles.


def _digits(theme: Theme, font: str) -> list[Draw]:
    plain = QFont()
    plain.fromString(font)
    styles = (
        (theme.ink, theme.raised, QFont.Weight.DemiBold),
        (theme.prediction, theme.panel, QFont.Weight.Normal),
        (theme.conflict, mixed(theme.conflict, theme.panel, 0.24).name(), QFont.Weight.DemiBold),
    )

    def draw(painter: QPainter, side: int, text: str, ink: str, ground: str, weight: QFont.Weight) -> None:
        _fill(painter, side, ground if text else theme.panel)
        letters = Lettering(sized(plain, max(8, side * 0.72), weight))
        painter.setFont(letters.font)
        painter.setPen(QColor(ink))
        letters.draw(painter, text, QPointF(side / 2, side / 2))

    return [
        partial(draw, text=str(digit) if digit else "", ink=ink, ground=ground, weight=weight)
        for ink, ground, weight in styles
        for digit in range(SIDE + 1)
    ]


def _squares(theme: Theme) -> list[Draw]:
    """Which cells are given, filled and wrong, where no digit can be read: wrong ones are the largest."""

    def draw(painter: QPainter, side: int, ink: str | None, rim: int) -> None:
        _fill(painter, side, theme.panel)
        if ink:
            painter.fillRect(rim, rim, side - 1 - rim, side - 1 - rim, QColor(ink))

    def style(ink: str, rim: int) -> list[Draw]:
        return [partial(draw, ink=ink if digit else None, rim=rim) for digit in range(SIDE + 1)]

    return [*style(theme.go_on, 0), *style(theme.line, 0), *style(theme.conflict, -1)]


# Maze


def _flats(theme: Theme) -> list[Draw]:
    inks = [theme.floor, theme.wall, *[theme.path] * 16, *[theme.conflict] * 16, theme.start, theme.goal]
    return [partial(_fill, ink=ink) for ink in inks]


def _ways(theme: Theme) -> list[Draw]:
    def way(painter: QPainter, side: int, mask: int, ink: str, ground: str) -> None:
        _fill(painter, side, ground)
        painter.translate(side / 2, side / 2)
        painter.fillPath(piece(mask, side, max(2.0, 0.4 * side)), QColor(ink))

    def end(painter: QPainter, side: int, ink: str, corners: bool) -> None:
        _fill(painter, side, theme.floor)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        middle, half = side / 2, side / 2
        if corners:
            reach = ((0, -half), (half, 0), (0, half), (-half, 0))
            painter.drawPolygon(QPolygonF([QPointF(middle + x, middle + y) for x, y in reach]))
        else:
            painter.drawEllipse(QRectF(0, 0, side, side))

    return [
        partial(_fill, ink=theme.floor),
        partial(_fill, ink=theme.wall),
        *(partial(way, mask=mask, ink=theme.path, ground=theme.floor) for mask in range(16)),
        *(partial(way, mask=mask, ink=theme.conflict, ground=theme.wall) for mask in range(16)),
        partial(end, ink=theme.start, corners=False),
        partial(end, ink=theme.goal, corners=True),
    ]
