"""The maze board: walls drawn by hand, the predicted path as a line."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from app.language import tr
from app.puzzles.base import Cell, place
from app.puzzles.maze import PATH, Maze
from app.ui.boards import maze_edits as edits
from app.ui.boards import maze_marks as marks
from app.ui.boards.base import Board, KeyAction, modifiers
from app.ui.boards.lattice import Lattice, line
from app.ui.boards.maze_edits import End, Shape, Sides, Tool
from app.ui.boards.maze_path import draw_path
from app.ui.boards.paint import TINT, colour, frame, mark_cell, mixed, opacity, rule, tint
from app.ui.boards.shades import Shading, draw_insets, opaque
from app.ui.theme import Theme

_LINES_FROM = 11.0
"""Cells at least so large, in logical pixels, are ruled."""

_WHOLE, _BROKEN = 0.30, 0.22
"""Width of the path's line, in cells."""

_THINNEST = 2.8
"""Least width of the path's line, in logical pixels."""

_GLOW = 0.2
"""Opacity of the glow around a whole path."""

_WALL_TINT = 0.1
"""Opacity of the tint of changed walls: there are many, and what is said of them matters less."""

_END_KEYS: dict[int, End] = {Qt.Key.Key_S: "start", Qt.Key.Key_G: "goal"}

TOOL_KEYS: dict[int, Tool] = {
    Qt.Key.Key_B: "brush",
    Qt.Key.Key_L: "line",
    Qt.Key.Key_R: "rectangle",
    Qt.Key.Key_F: "fill",
    Qt.Key.Key_E: "eraser",
    Qt.Key.Key_M: "select",
}


def _blank() -> Maze:
    return Maze(np.zeros((15, 15), dtype=np.bool_), (1, 1), (13, 13))


class MazeBoard(Board):
    """Draws walls with a tool; start and goal can be dragged away.

    Signals:
        tool_changed: another Tool is in the hand.
        end_moving: an end is about to be moved. end_moved: it was, and whether it is still held.
        end_dropped: it was let go.

    Attributes:
        tool: what a press does; the brush walls or opens what it crosses.
        shape: what a line, a rectangle or a selection spans that is not finished yet.
        selection: the box selected, first row and column, last row and column; None for none.
        exact: whether the exact solver's path is shown, distinct from the model's.
    """

    tool_changed = Signal(str)
    end_moving = Signal()
    end_moved = Signal(bool)
    end_dropped = Signal()

    puzzle: Maze

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_blank(), theme, parent)
        self.setAccessibleName(tr("Maze board"))
        self.tool: Tool = "brush"
        self.shape: Shape | None = None
        self.selection: tuple[int, int, int, int] | None = None
        self.exact = False
        self._exact_path: tuple[Maze, list[Cell]] | None = None
        self._faded: NDArray[np.bool_] | None = None
        self._dragged: End | bool | None = None  # an end, or whether the stroke draws walls
        self._last: Cell = (0, 0)
        self._merge = ""
        self.derive()

    def lattice(self) -> Lattice:
        """The maze's own size."""
        return self.fit(*self.puzzle.canvas)

    def describe(self, cell: Cell) -> str:
        """The place and what is there."""
        words = tr("padding"), tr("wall"), tr("open"), tr("start"), tr("goal")
        said = f"{super().describe(cell)}: {words[self.puzzle.codes()[cell]]}"
        on_path = self.drawn is not None and bool(self.drawn[cell])
        return tr("{said}, on the predicted path", said=said) if on_path else said

    def derive(self) -> None:
        """The drawn path, bool [h, w], whether it is one simple path, and one as short as there is."""
        self.drawn, self.whole, self.solved = None, False, False
        shown = self.shown
        if shown and (shown.answer == PATH).any():
            self.drawn = shown.answer == PATH
            self.drawn[self.puzzle.start] = self.drawn[self.puzzle.goal] = True
            self.whole = bool(self.puzzle.path_cells(shown.answer))
            self.solved = self.whole and self.puzzle.verdict(shown.answer).solved is True
        self.caption = self.lengths() if self.exact else ""

    def show_faded(self, path: NDArray[np.bool_] | None) -> None:
        """Paint the path of before, bool [h, w], faintly as long as there is no other; None for none."""
        self._faded = path
        self.update()

    # The exact solver's path.

    def show_exact(self, exact: bool) -> None:
        """Draw the exact solver's path, or not."""
        self.exact = exact
        self._changed()

    def exact_path(self) -> list[Cell]:
        """One exact shortest path, found once for a maze; empty where there is none."""
        if self._exact_path is None or self._exact_path[0] is not self.puzzle:
            self._exact_path = self.puzzle, self.puzzle.solution()
        return self._exact_path[1]

    def lengths(self) -> str:
        """How long the exact solver's path is, and the model's; brief, for there is little room."""
        exact = len(self.exact_path()) - 1
        said = tr("Exact solver {steps} steps", steps=exact) if exact > 0 else tr("Exact solver no path")
        if self.shown is None:
            return tr("{said}, dashed", said=said) if exact > 0 else said
        path = self.puzzle.path_cells(self.shown.answer)
        if not path:
            return tr("{said}, model no whole path", said=said)
        if any(self.puzzle.walls[cell] for cell in path):
            return tr("{said}, model {steps}, through walls", said=said, steps=len(path) - 1)
        return tr("{said}, model {steps}", said=said, steps=len(path) - 1)

    # Edits.

    def take_tool(self, tool: Tool) -> None:
        """Put another tool into the hand; what the one before had begun is dropped."""
        self.tool = tool
        self._drop_shape()
        self.tool_changed.emit(tool)

    def use_tool(self, filled: bool = False) -> None:
        """What the tool does at the cursor; a line, a rectangle or a selection begins, or ends, there."""
        cell = self.cursor_cell
        if cell is None:
            return
        match self.tool:
            case "start" | "goal":
                self.put_end(self.tool, cell)
            case "fill":
                self.fill(cell)
            case "brush" | "eraser":
                if cell not in (self.puzzle.start, self.puzzle.goal):
                    self._draw([cell], self.tool == "brush" and not self.puzzle.walls[cell], "")
            case _ if self.shape:
                self.shape = replace(self.shape, filled=filled or self.shape.filled)
                self._finish_shape()
            case _:
                self._begin_shape(cell, filled)

    def put_end(self, end: End, cell: Cell | None = None, merge: str = "") -> None:
        """Put start or goal on a cell, else on the cursor's; with ``merge`` the mouse still holds it."""
        cell = cell or self.cursor_cell
        moved = edits.with_end(self.puzzle, end, cell) if cell else self.puzzle
        if moved != self.puzzle:
            self.end_moving.emit()
            self.change(moved, tr("Move the start") if end == "start" else tr("Move the goal"), merge)
            self.end_moved.emit(bool(merge))

    def fill(self, cell: Cell) -> None:
        """Wall an open area, or open one of walls."""
        wall = not self.puzzle.walls[cell]
        text = tr("Fill with walls") if wall else tr("Open an area")
        self.change(edits.with_walls(self.puzzle, edits.area(self.puzzle, cell), wall), text)

    def clear(self) -> None:
        """Take all walls away."""
        self.change(edits.without_walls(self.puzzle), tr("Clear the walls"))

    def resize_maze(self, rows: int, columns: int) -> None:
        """Another size, keeping the top left."""
        text = tr("Resize to {rows}×{columns}", rows=rows, columns=columns)
        self.change(edits.resized(self.puzzle, rows, columns), text, "maze-resize")

    def frame_maze(self, sides: Sides, wall: bool) -> None:
        """More or fewer rows and columns at every side."""
        self.selection = None
        made = edits.framed(self.puzzle, sides, wall)
        rows, columns = made.canvas
        self.change(made, tr("Resize to {rows}×{columns}", rows=rows, columns=columns))

    def _draw(self, cells: list[Cell], wall: bool, merge: str) -> None:
        text = tr("Draw walls") if wall else tr("Erase walls")
        if len(cells) == 1 and not merge:
            at = place(cells[0])
            text = tr("Wall {place}", place=at) if wall else tr("Open {place}", place=at)
        self.change(edits.with_walls(self.puzzle, cells, wall), text, merge)

    # Lines, rectangles, selections.

    def _begin_shape(self, cell: Cell, filled: bool) -> None:
        wall = not self.puzzle.walls[cell]
        self.shape = Shape(self.tool, cell, cell, wall, filled)
        self.update()

    def _drop_shape(self) -> None:
        self.shape = None
        self.update()

    def _drop_selection(self) -> None:
        self.selection = None
        self.update()

    def _finish_shape(self) -> None:
        """Draw it, as one step, or select it."""
        shape, self.shape = self.shape, None
        self.update()
        if shape is None:
            return
        if shape.tool == "select":
            self.selection = shape.box if shape.anchor != shape.to else None
            return
        made = edits.with_walls(self.puzzle, shape.cells(), shape.wall)
        if shape.tool == "line":
            self.change(made, tr("Draw a line") if shape.wall else tr("Erase a line"))
        else:
            self.change(made, tr("Draw a rectangle") if shape.wall else tr("Erase a rectangle"))

    def select(self, cell: Cell) -> None:
        """Move the cursor; what a tool spans goes along."""
        if self.shape:
            self.shape = replace(self.shape, to=cell)
        super().select(cell)

    def set_editable(self, editable: bool) -> None:
        """Whether mouse and keys may change the maze; what was begun is dropped."""
        super().set_editable(editable)
        self._drop_shape()

    def _keep_cells_inside(self) -> None:
        """The maze may have shrunk, or be another one."""
        super()._keep_cells_inside()
        rows, columns = self.puzzle.canvas
        boxes = [box for box in (self.shape and self.shape.box, self.selection) if box]
        if any(bottom >= rows or right >= columns for _, _, bottom, right in boxes):
            self.shape = self.selection = None

    # Keys and mouse.

    def key_action(self, event: QKeyEvent) -> KeyAction | None:
        """Space uses the tool, letters take one, S and G put the ends, and what every board does."""
        key, held = event.key(), modifiers(event)
        shifted = held == Qt.KeyboardModifier.ShiftModifier
        if self.editable and (shifted or not held):
            if key == Qt.Key.Key_Space and self.cursor_cell and (not shifted or self.tool == "rectangle"):
                return partial(self.use_tool, shifted)
            if key in _END_KEYS and self.cursor_cell:
                return partial(self.put_end, _END_KEYS[key])
            if key in TOOL_KEYS:
                return partial(self.take_tool, TOOL_KEYS[key])
        if key == Qt.Key.Key_Escape and not held and (self.shape or self.selection):
            return self._drop_shape if self.shape else self._drop_selection
        return super().key_action(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take up an end, or use the tool."""
        self._drop_shape()
        cell = self.lattice().cell_at(event.position())
        if cell is None:
            return
        self.select(cell)
        if not self.editable or event.button() != Qt.MouseButton.LeftButton:
            return
        self._merge, self._last = self.new_stroke(), cell
        if cell in (self.puzzle.start, self.puzzle.goal) and self.tool != "select":
            self._dragged = "start" if cell == self.puzzle.start else "goal"
            return
        match self.tool:
            case "start" | "goal":
                self._dragged = self.tool
                self.put_end(self.tool, cell, self._merge)
            case "fill":
                self.fill(cell)
            case "brush" | "eraser":
                self._dragged = self.tool == "brush" and not bool(self.puzzle.walls[cell])
                self._draw([cell], self._dragged, self._merge)
            case _:
                self._begin_shape(cell, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the stroke; between two positions it crosses what a line crosses."""
        super().mouseMoveEvent(event)
        pressed = bool(event.buttons() & Qt.MouseButton.LeftButton)
        spans = pressed and self.shape is not None
        if not self.editable or (self._dragged is None and not spans):
            return
        cell = self.lattice().nearest(event.position())
        if cell is None or cell == self._last:
            return
        if isinstance(self._dragged, bool):
            self._draw(line(self._last, cell), self._dragged, self._merge)
        elif self._dragged:
            self.put_end(self._dragged, cell, self._merge)
        self._last = cell
        self.select(cell)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        dragged, self._dragged = self._dragged, None
        if self.shape:
            self._finish_shape()
        elif isinstance(dragged, str):
            self.end_dropped.emit()

    # Painting.

    def paint(self, painter: QPainter) -> None:
        """From the back to the front: floor, lines, walls, tints, path, ends, cursor."""
        lattice, theme = self.lattice(), self.theme
        painter.fillRect(lattice.rect, QColor(theme.floor))
        if lattice.cell >= _LINES_FROM:
            rule(painter, lattice, mixed(theme.line, theme.floor, 0.75), 1)
        tint(painter, lattice, self.puzzle.walls, QColor(theme.wall))
        if self.shading:
            self._paint_shading(painter, lattice, self.shading)
        elif self.shown:
            changed, walls = self.shown.changed, self.puzzle.walls
            tint(painter, lattice, changed & ~walls, colour(theme.changed, TINT))
            tint(painter, lattice, changed & walls, colour(theme.changed, _WALL_TINT))
        frame(painter, lattice, lattice.rect, QColor(theme.solved if self.solved else theme.line_strong), 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.drawn is not None:
            self._paint_path(painter, lattice)
        elif self._faded is not None and self._faded.shape == self.puzzle.canvas:
            marks.paint_faded(painter, lattice, self._faded, theme)
        if self.exact:
            marks.paint_exact(painter, lattice, self.exact_path(), theme)
        marks.paint_ends(painter, lattice, self.puzzle, self.font(), theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self.selection:
            marks.paint_box(painter, lattice, self.selection, theme)
        if self.shape and self.shape.tool == "select":
            marks.paint_box(painter, lattice, self.shape.box, theme)
        elif self.shape:
            marks.paint_shape(painter, lattice, self.shape.cells(), self.shape.wall, theme)
        if self.hover_cell and self.hover_cell != self.cursor_cell:
            mark_cell(painter, lattice, self.hover_cell, colour(theme.line_strong, 0.9), 1)
        if self.cursor_cell:
            if lattice.cell > _LINES_FROM:  # a pale rim inside, for walls are as dark as the cursor
                mark_cell(painter, lattice, self.cursor_cell, QColor(theme.floor), 3)
            mark_cell(painter, lattice, self.cursor_cell, self.cursor_ink(), 2 if lattice.cell > 8 else 1)

    def _paint_shading(self, painter: QPainter, lattice: Lattice, shading: Shading) -> None:
        """A floor is filled, a wall only in its middle, so that it can be told."""
        walls = self.puzzle.walls
        bare = np.where(walls, opaque(self.theme.wall), opaque(self.theme.floor))
        fills = shading.over(bare)
        draw_insets(painter, lattice, np.where(walls, bare, fills), fills)

    def _paint_path(self, painter: QPainter, lattice: Lattice) -> None:
        """A broad line with a glow where it is whole, a narrower one where it is in pieces; red in walls.

        On coloured cells it has a border, for some are as bright as it is.
        """
        assert self.drawn is not None and self.shown is not None
        strength = opacity(self.shown.confidence)
        strength[self.puzzle.start] = strength[self.puzzle.goal] = 1.0
        width = min(0.5, max(_WHOLE if self.whole else _BROKEN, _THINNEST / lattice.cell))
        open_cells, ink = self.drawn & ~self.puzzle.walls, QColor(self.theme.path)
        if self.shading:
            border = QColor(self.theme.floor)
            draw_path(painter, lattice, self.drawn, self.drawn, np.ones_like(strength), border, 1.8 * width)
            strength[:] = 1.0
        elif self.whole:
            draw_path(painter, lattice, self.drawn, open_cells, _GLOW * strength, ink, 2 * width)
        draw_path(painter, lattice, self.drawn, open_cells, strength, ink, width)
        crossing = self.drawn & self.puzzle.walls
        draw_path(painter, lattice, self.drawn, crossing, strength, QColor(self.theme.conflict), width)
        marks.paint_crossings(painter, lattice, crossing, self.theme)
