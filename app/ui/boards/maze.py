"""The maze board: walls drawn by hand, the predicted path as a line."""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QButtonGroup, QLabel, QWidget

from app.puzzles.base import Cell, Puzzle, place
from app.puzzles.maze import LARGEST, PATH, SMALLEST, Maze
from app.ui.boards.base import Board, BoardEditor, KeyAction, modifiers
from app.ui.boards.lattice import Lattice, cells_of, line
from app.ui.boards.maze_edits import End, resized, with_end, with_walls, without_walls
from app.ui.boards.maze_path import draw_path
from app.ui.boards.paint import TINT, Lettering, colour, frame, mark_cell, mixed, opacity, rule, sized, tint
from app.ui.boards.shades import Shading, draw_insets, opaque
from app.ui.boards.strip import show_value, size_box, tool_button
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


def _blank() -> Maze:
    return Maze(np.zeros((15, 15), dtype=np.bool_), (1, 1), (13, 13))


class MazeBoard(Board):
    """Draws walls by dragging; start and goal can be dragged away.

    Attributes:
        placing: which end a press puts down; None draws walls.
    """

    puzzle: Maze

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(_blank(), theme, parent)
        self.setAccessibleName("Maze board")
        self.placing: End | None = None
        self._dragged: End | bool | None = None  # an end, or whether the stroke draws walls
        self._last: Cell = (0, 0)
        self._merge = ""
        self.derive()

    def lattice(self) -> Lattice:
        """The maze's own size."""
        return self.fit(*self.puzzle.canvas)

    def describe(self, cell: Cell) -> str:
        """The place and what is there."""
        word = ("padding", "wall", "open", "start", "goal")[self.puzzle.codes()[cell]]
        on_path = self.drawn is not None and bool(self.drawn[cell])
        return f"{super().describe(cell)}: {word}{', on the predicted path' if on_path else ''}"

    def derive(self) -> None:
        """The drawn path, bool [h, w], whether it is one simple path, and one as short as there is."""
        self.drawn, self.whole, self.solved = None, False, False
        shown = self.shown
        if shown and (shown.answer == PATH).any():
            self.drawn = shown.answer == PATH
            self.drawn[self.puzzle.start] = self.drawn[self.puzzle.goal] = True
            self.whole = bool(self.puzzle.path_cells(shown.answer))
            self.solved = self.whole and self.puzzle.verdict(shown.answer).solved is True

    # Edits.

    def toggle(self) -> None:
        """Wall or open the cursor's cell."""
        if self.cursor_cell and self.cursor_cell not in (self.puzzle.start, self.puzzle.goal):
            wall = not self.puzzle.walls[self.cursor_cell]
            self._draw([self.cursor_cell], wall, "")

    def put_end(self, end: End, cell: Cell | None = None, merge: str = "") -> None:
        """Put start or goal on a cell, else on the cursor's."""
        cell = cell or self.cursor_cell
        if cell:
            self.change(with_end(self.puzzle, end, cell), f"Move the {end}", merge)

    def clear(self) -> None:
        """Take all walls away."""
        self.change(without_walls(self.puzzle), "Clear the walls")

    def resize_maze(self, rows: int, columns: int) -> None:
        """Another size, keeping the top left."""
        self.change(resized(self.puzzle, rows, columns), f"Resize to {rows}×{columns}", "maze-resize")

    def _draw(self, cells: list[Cell], wall: bool, merge: str) -> None:
        text = "Draw walls" if wall else "Erase walls"
        if len(cells) == 1 and not merge:
            text = f"{'Wall' if wall else 'Open'} {place(cells[0])}"
        self.change(with_walls(self.puzzle, cells, wall), text, merge)

    # Keys and mouse.

    def key_action(self, event: QKeyEvent) -> KeyAction | None:
        """Space toggles a wall, S and G put the ends, and what every board does."""
        held = modifiers(event)
        if self.editable and self.cursor_cell:
            if event.key() == Qt.Key.Key_Space and not held:
                return self.toggle
            if event.key() in _END_KEYS and not held & ~Qt.KeyboardModifier.ShiftModifier:
                return partial(self.put_end, _END_KEYS[event.key()])
        return super().key_action(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take up an end, or begin a stroke that walls or opens what it crosses."""
        cell = self.lattice().cell_at(event.position())
        if cell is None:
            return
        self.select(cell)
        if not self.editable or event.button() != Qt.MouseButton.LeftButton:
            return
        self._merge, self._last = self.new_stroke(), cell
        if cell in (self.puzzle.start, self.puzzle.goal):
            self._dragged = "start" if cell == self.puzzle.start else "goal"
        elif self.placing:
            self._dragged = self.placing
            self.put_end(self.placing, cell, self._merge)
        else:
            self._dragged = not self.puzzle.walls[cell]
            self._draw([cell], self._dragged, self._merge)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the stroke; between two positions it crosses what a line crosses."""
        super().mouseMoveEvent(event)
        if self._dragged is None or not self.editable:
            return
        cell = self.lattice().nearest(event.position())
        if cell is None or cell == self._last:
            return
        if isinstance(self._dragged, bool):
            self._draw(line(self._last, cell), self._dragged, self._merge)
        else:
            self.put_end(self._dragged, cell, self._merge)
        self._last = cell
        self.select(cell)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        self._dragged = None

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
        self._paint_ends(painter, lattice)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
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
        self._paint_crossings(painter, lattice, crossing)

    def _paint_crossings(self, painter: QPainter, lattice: Lattice, crossing: NDArray[np.bool_]) -> None:
        """A cross where the path goes through a wall: not by colour alone."""
        arm = lattice.cell * 0.26
        painter.setPen(QPen(QColor(self.theme.conflict), max(1.0, lattice.cell * 0.09)))
        middles = [lattice.cell_rect(cell).center() for cell in cells_of(crossing)]
        arms = QPointF(arm, arm), QPointF(arm, -arm)
        painter.drawLines([QLineF(middle - to, middle + to) for middle in middles for to in arms])

    def _paint_ends(self, painter: QPainter, lattice: Lattice) -> None:
        """Start: a disc with S. Goal: a diamond with G. At least so large that they can be found."""
        theme = self.theme
        half = max(lattice.cell * 0.42, 4.5)
        letters = Lettering(sized(self.font(), half * 1.12, QFont.Weight.Bold))
        painter.setFont(letters.font)
        for end, fill, sign in ((self.puzzle.start, theme.start, "S"), (self.puzzle.goal, theme.goal, "G")):
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


class MazeEditor(BoardEditor):
    """The board over its tools and its size."""

    board: MazeBoard

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(MazeBoard(theme), parent)
        tools: tuple[tuple[str, str, End | None], ...] = (
            ("Walls", "Drag from open to draw walls, from a wall to erase (Space)", None),
            ("Start", "Click to put the start (S)", "start"),
            ("Goal", "Click to put the goal (G)", "goal"),
        )
        self.tools = QButtonGroup(self)
        for text, tip, end in tools:
            button = tool_button(text, tip, partial(setattr, self.board, "placing", end), checkable=True)
            button.setChecked(end is None)
            self.tools.addButton(button)
        self.rows = size_box("Rows", SMALLEST, LARGEST, self._resize)
        self.columns = size_box("Columns", SMALLEST, LARGEST, self._resize)
        self.clear = tool_button("Clear", "Take all walls away", self.board.clear)
        self.add_row(*self.tools.buttons(), 8, self.rows, QLabel("×"), self.columns, 8, self.clear)
        self._show_size()
        self.board.edited.connect(self._show_size)

    def set_puzzle(self, puzzle: Puzzle) -> None:
        """Show a maze and its size."""
        super().set_puzzle(puzzle)
        self._show_size()

    def _show_size(self) -> None:
        rows, columns = self.board.puzzle.canvas
        show_value(self.rows, rows)
        show_value(self.columns, columns)

    def _resize(self) -> None:
        self.board.resize_maze(self.rows.value(), self.columns.value())
