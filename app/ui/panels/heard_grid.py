"""What one cell hears of all others: a small map a head, their mean first."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from app.engine.inquiries import Heard
from app.engine.overlays import amount, called, heard_by, most_heard, region
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import Cell, place
from app.puzzles.maze import Maze
from app.puzzles.sudoku import Sudoku
from app.ui.boards.grain import ratio_of
from app.ui.boards.lattice import Lattice, cells_of
from app.ui.boards.paint import colour, mark_cell, pen, rule, small_font
from app.ui.boards.shades import Shading, draw_fills, draw_insets, opaque
from app.ui.boards.sudoku import digit_tile
from app.ui.panels.tile_choice import TileChoice, moved
from app.ui.panels.view_grid import CAPTION, Tiles, border
from app.ui.theme import Theme

INSETS_FROM, DIGITS_FROM = 5.0, 15.0
"""Pixels of a cell from which walls and digits can be told."""


@dataclass(frozen=True, eq=False)
class HeardMaps:
    """What the grid shows.

    Attributes:
        update: the one that was asked about. cell: whose ears these are.
        row: the one that was chosen, None for the mean.
    """

    trace: Trace
    update: int
    cell: Cell
    heard: Heard
    row: int | None

    @property
    def rows(self) -> list[int | None]:
        """Of every map: the mean first, where there are several."""
        count = len(self.heard.names)
        return [None, *range(count)] if count > 1 else [None]

    @property
    def unit(self) -> str:
        """Of its numbers."""
        return "%" if self.heard.kind == "attention" else ""

    def describe(self, row: int | None) -> str:
        """A map in words."""
        told = most_heard(self.trace, self.heard, row)
        most = ", ".join(f"{place(cell)} ({amount(value, self.unit)})" for cell, value in told)
        name = called(self.heard, row)
        prefix = self.prefix(row)
        return tr(
            "{name}. Most heard: {most}. {prefix}.",
            name=name[0].upper() + name[1:], most=most, prefix=prefix[0].upper() + prefix[1:],
        )  # fmt: skip

    def prefix(self, row: int | None) -> str:
        """What is heard of the positions before the puzzle's."""
        whole = self.heard.prefix
        return tr(
            "prefix {amount}", amount=amount(float(whole.mean() if row is None else whole[row]), self.unit)
        )


class HeardGrid(TileChoice):
    """Maps to choose one of.

    Signals:
        chosen: a row, or None for the mean.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Heads"), theme)
        self.maps: HeardMaps | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_maps(self, maps: HeardMaps | None) -> None:
        """Show these."""
        self.maps = maps
        if maps:
            self.setAccessibleDescription(maps.describe(maps.row))
        self.update()

    def tiles(self) -> Tiles | None:
        """Where the maps are."""
        if self.maps is None:
            return None
        area, count = QRectF(self.rect()).adjusted(8, 2, -8, -4), len(self.maps.rows)
        caption = self.theme.px(CAPTION) if count > 1 else 0.0
        return Tiles.fit(count, self.maps.trace.info.puzzle, area, ratio_of(self), caption)

    def at(self, point: QPointF) -> int | None:
        """The number of the map under a point."""
        tiles = self.tiles()
        if tiles is None or self.maps is None:
            return None
        return next((n for n in range(len(self.maps.rows)) if tiles.tile(n).contains(point)), None)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every map under its name."""
        painter = QPainter(self)
        tiles, maps = self.tiles(), self.maps
        if tiles is None or maps is None:
            return
        painter.setFont(small_font(self))
        shape = region(maps.trace, maps.update)
        for number, row in enumerate(maps.rows):
            room = tiles.board(number)
            painter.fillRect(room, colour(self.theme.window))
            lattice = Lattice.fit(*shape, room, tiles.ratio)
            shading = Shading.of(heard_by(maps.trace, maps.heard, row, shape))
            self._paint_map(painter, lattice, shading, maps)
            chosen = row == maps.row and len(maps.rows) > 1
            border(painter, room, colour(self.theme.entry if chosen else self.theme.line_strong), 1 + chosen)
            if tiles.caption:
                tile = tiles.tile(number)
                painter.setPen(colour(self.theme.ink if chosen else self.theme.ink_soft))
                line = QRectF(tile.x() + 3, tile.y(), tile.width(), tiles.caption)
                flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
                painter.drawText(line, flags, _short(maps.heard, row))
            if chosen and self.hasFocus():
                painter.setPen(pen(self.theme.entry, 1.5))
                painter.drawRect(tiles.tile(number).adjusted(-1, -1, 1, 1))

    def _paint_map(self, painter: QPainter, lattice: Lattice, shading: Shading, maps: HeardMaps) -> None:
        """The puzzle as far as it can be told: walls, boxes, digits; and whose ears these are."""
        theme, puzzle = self.theme, maps.trace.puzzle_at(maps.update)
        if isinstance(puzzle, Maze) and lattice.cell >= INSETS_FROM:
            walls = np.where(puzzle.walls, opaque(theme.wall), shading.fills)
            draw_insets(painter, lattice, walls, shading.fills)
        else:
            draw_fills(painter, lattice, shading.fills)
        if isinstance(puzzle, Sudoku):
            rule(painter, lattice, colour(theme.line_strong), 1, every=3)
            if lattice.cell >= DIGITS_FROM:
                self._paint_digits(painter, lattice, shading, maps, puzzle)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if maps.cell[0] < lattice.rows and maps.cell[1] < lattice.columns:
            if lattice.cell >= INSETS_FROM:
                mark_cell(painter, lattice, maps.cell, QColor("#000000"), 2)
            mark_cell(painter, lattice, maps.cell, QColor("#ffffff"), 1)

    def _paint_digits(
        self, painter: QPainter, lattice: Lattice, shading: Shading, maps: HeardMaps, puzzle: Sudoku
    ) -> None:
        answer = puzzle.answer(maps.trace[maps.update].tokens, maps.trace.info.canvas)
        given, font = puzzle.cells > 0, self.font().toString()
        digits = np.where(given, puzzle.cells, answer)
        for cell in cells_of(digits > 0):
            ink = "#000000" if shading.bright[cell] else "#ffffff"
            digit_tile(lattice, font, int(digits[cell]), bool(given[cell]), False, ink).stamp(painter, cell)

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the map."""
        number = self.at(event.position())
        if number is not None:
            self.take(number)

    def wanted(self, event: QKeyEvent) -> int | None:
        """Arrows, Home and End lead to another map."""
        tiles, maps = self.tiles(), self.maps
        if tiles is None or maps is None:
            return None
        return moved(event, maps.rows.index(maps.row), len(maps.rows), tiles.columns)

    def take(self, number: int) -> None:
        """Choose the map."""
        if self.maps:
            self.chosen.emit(self.maps.rows[number])

    def about(self, point: QPointF) -> str:
        """The map under a point in words."""
        number = self.at(point)
        return self.maps.describe(self.maps.rows[number]) if self.maps and number is not None else ""


def _short(heard: Heard, row: int | None) -> str:
    """The name of a map where there is little room: layer.head."""
    return tr("mean") if row is None else heard.names[row].replace("layer ", "").replace(", head ", ".")
