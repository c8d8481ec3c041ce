"""What lies over a maze: its ends, what a tool spans or selects, crossings, the exact solver's path."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from app.puzzles.base import Cell
from app.puzzles.maze import Maze
from app.ui.boards.lattice import Lattice, cells_of
from app.ui.boards.maze_path import draw_path
from app.ui.boards.paint import Lettering, mark_cell, sized, tint
from app.ui.theme import Theme

FADED = 0.35
"""Opacity of a path that was there before the end was moved that is held."""


def paint_shape(painter: QPainter, lattice: Lattice, cells: Sequence[Cell], wall: bool, theme: Theme) -> None:
    """The cells that a line or a rectangle would take, as they would be, framed."""
    mask = np.zeros((lattice.rows, lattice.columns), np.bool_)
    mask[tuple(zip(*cells, strict=True))] = True
    tint(painter, lattice, mask, QColor(theme.wall if wall else theme.floor))
    for cell in cells:
        mark_cell(painter, lattice, cell, QColor(theme.entry), 1)


def paint_box(painter: QPainter, lattice: Lattice, box: tuple[int, int, int, int], theme: Theme) -> None:
    """A selection: a dashed frame on a pale one, so that it is seen on walls too."""
    top, left, bottom, right = box
    edge: QRectF = lattice.span(top, left, bottom - top + 1, right - left + 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ink, style in ((theme.floor, Qt.PenStyle.SolidLine), (theme.entry, Qt.PenStyle.DashLine)):
        painter.setPen(QPen(QColor(ink), 3 if style is Qt.PenStyle.SolidLine else 2, style))
        painter.drawRect(edge)


def paint_faded(painter: QPainter, lattice: Lattice, path: NDArray[np.bool_], theme: Theme) -> None:
    """The path of before, faintly, while an end is held."""
    draw_path(painter, lattice, path, path, np.full(path.shape, FADED), QColor(theme.path), 0.22)


def paint_exact(painter: QPainter, lattice: Lattice, path: Sequence[Cell], theme: Theme) -> None:
    """A thin dashed line with a rim, over the model's broad one: told apart by shape as well."""
    spine = QPolygonF([QPointF(lattice.cell_rect(cell).center()) for cell in path])
    width = max(1.4, lattice.cell * 0.08)
    rim = QPen(QColor(theme.floor), 1.8 * width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    dashes = QPen(QColor(theme.ink), width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    dashes.setDashPattern([3.0, 2.0])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for each in (rim, dashes):
        painter.setPen(each)
        painter.drawPolyline(spine)


def paint_crossings(painter: QPainter, lattice: Lattice, crossing: NDArray[np.bool_], theme: Theme) -> None:
    """A cross where the path goes through a wall: not by colour alone."""
    arm = lattice.cell * 0.26
    painter.setPen(QPen(QColor(theme.conflict), max(1.0, lattice.cell * 0.09)))
    middles = [lattice.cell_rect(cell).center() for cell in cells_of(crossing)]
    arms = QPointF(arm, arm), QPointF(arm, -arm)
    painter.drawLines([QLineF(middle - to, middle + to) for middle in middles for to in arms])


def paint_ends(painter: QPainter, lattice: Lattice, maze: Maze, font: QFont, theme: Theme) -> None:
    """Start: a disc with S. Goal: a diamond with G. At least so large that they can be found."""
    half = max(lattice.cell * 0.42, 4.5)
    letters = Lettering(sized(font, half * 1.12, QFont.Weight.Bold))
    painter.setFont(letters.font)
    for end, fill, sign in ((maze.start, theme.start, "S"), (maze.goal, theme.goal, "G")):
        middle = lattice.cell_rect(end).center()
        painter.setPen(QPen(QColor(theme.floor), max(1.0, lattice.cell * 0.06)))
        painter.setBrush(QColor(fill))
        if sign == "S":
            painter.drawEllipse(middle, half, half)
        else:
            reach = half * 1.18
            corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
            painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
        if half >= 6:
            painter.setPen(QPen(QColor(theme.floor)))
            letters.draw(painter, sign, middle)
