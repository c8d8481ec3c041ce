"""Read-outs as small boards, as many as have room."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent

from app.language import tr
from app.puzzles.base import Answer, Cell
from app.ui.boards.grain import ratio_of
from app.ui.boards.paint import colour, pen, small_font
from app.ui.boards.small import small_board
from app.ui.panels.base import end_of_turn
from app.ui.panels.read_outs import ReadOuts
from app.ui.panels.tile_choice import TileChoice
from app.ui.panels.view_grid import CAPTION, GAP, RIM, Standing, Tiles, border, draw_sign
from app.ui.playhead import FRAME
from app.ui.theme import Theme

SMALLEST = 66.0
"""Pixels of a board's longer side, so that a Sudoku's digits can be read."""

MOST = 96
"""Boards at once, however large the panel."""


def strided(count: int, every: int) -> list[int]:
    """Every so many of some read-outs, the first and the last always among them."""
    chosen = list(range(0, count, every))
    return chosen if not count or chosen[-1] == count - 1 else [*chosen, count - 1]


def stride(count: int, room: int) -> int:
    """The power of two by which so many read-outs have room; with the next one, every second stays."""
    every = 1
    while len(strided(count, every)) > max(room, 2):
        every *= 2
    return every


@dataclass(frozen=True)
class Lens:
    """What the grid shows.

    Attributes:
        read: what was read. updates: that it was read after.
        total: so many read-outs there will be, as far as one can tell.
        cursor: the update under the playhead. cell: the selected one.
    """

    read: ReadOuts
    updates: Sequence[int]
    total: int
    cursor: int
    cell: Cell | None


def _what(read: ReadOuts) -> tuple[object, object]:
    """Of which record and of which state."""
    return read.trace, type(read)


class LensGrid(TileChoice):
    """Boards in the order of time; new ones are drawn a few a frame.

    Signals:
        picked: the update that a pressed board shows.
    """

    picked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Read-outs"), theme)
        self.lens: Lens | None = None
        self._pictures: dict[int, QImage] = {}
        self._look: object = None
        self._later = QTimer(self, singleShot=True, interval=FRAME)
        self._later.timeout.connect(self.update)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_lens(self, lens: Lens | None) -> None:
        """Show these read-outs."""
        before, self.lens = self.lens, lens
        if lens is None or before is None or _what(lens.read) != _what(before.read):
            self._pictures = {}
        self.update()

    @property
    def every(self) -> int:
        """So many read-outs stand for one board."""
        return stride(self.lens.total, self._room()) if self.lens else 1

    def shown(self) -> list[int]:
        """The read-outs that have a board."""
        return strided(len(self.lens.updates), self.every) if self.lens else []

    def tiles(self) -> Tiles | None:
        """Where the boards are, room being kept for those to come."""
        if self.lens is None:
            return None
        count = max(len(strided(self.lens.total, self.every)), len(self.shown()), 1)
        puzzle, caption = self.lens.read.trace.info.puzzle, self.theme.px(CAPTION)
        return Tiles.fit(count, puzzle, self._area(), ratio_of(self), caption)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(8, 2, -8, -4)

    def _room(self) -> int:
        """How many boards fit that are not too small."""
        assert self.lens is not None
        puzzle, area = self.lens.read.trace.info.puzzle, self._area()
        rows, columns = (1, 1) if puzzle.kind == "arc" else puzzle.canvas
        scale, frame = self.theme.px(SMALLEST) / max(rows, columns), 2 * RIM + GAP
        across = math.floor((area.width() + GAP) / (columns * scale + frame))
        down = math.floor((area.height() + GAP) / (rows * scale + frame + self.theme.px(CAPTION)))
        return min(max(1, across) * max(1, down), MOST)

    def at(self, point: QPointF) -> int | None:
        """The read-out whose board is under a point."""
        tiles = self.tiles()
        if tiles is None:
            return None
        return next((n for place, n in enumerate(self.shown()) if tiles.tile(place).contains(point)), None)

    def missing(self) -> list[int]:
        """The updates whose board has room, but whose answer is not known yet."""
        if self.lens is None:
            return []
        updates = [self.lens.updates[n] for n in self.shown()]
        return [update for update in updates if self.lens.read.answer(update) is None]

    def describe(self, number: int) -> str:
        """A read-out in words."""
        assert self.lens is not None
        read, update = self.lens.read, self.lens.updates[number]
        where = read.where(update)
        facts, said = read.facts(update), [where[0].upper() + where[1:]]
        arc = read.trace.info.puzzle.kind == "arc"
        wrong = tr("{count:.0f} cells wrong") if arc else tr("{count:.0f} rules broken")
        if facts is None:
            said.append(tr("not read yet"))
        else:
            for value, words in ((facts.changed, read.changed), (facts.broken, wrong)):
                if math.isfinite(value):
                    said.append(words.format(count=value))
        return ", ".join(said) + "."

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every board with its caption; those that there is no time for come with the next frame."""
        painter = QPainter(self)
        tiles, lens = self.tiles(), self.lens
        if tiles is None or lens is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font(self))
        look = (tiles.room.width(), tiles.room.height(), self.theme.name)
        if look != self._look:
            self._look, self._pictures = look, {}
        shown = [lens.updates[n] for n in self.shown()]
        self._draw_some(lens, shown, tiles)
        at_cursor = max((update for update in shown if update <= lens.cursor), default=-1)
        for place, update in enumerate(shown):
            self._paint_board(painter, tiles, place, update, update == at_cursor)

    def _draw_some(self, lens: Lens, shown: Sequence[int], tiles: Tiles) -> None:
        """Boards that are new: as many as a turn has time for, but one at least, however slow the machine."""
        self._pictures = {update: self._pictures[update] for update in shown if update in self._pictures}
        end = end_of_turn()
        for update in shown:
            answer = lens.read.answer(update)
            if answer is None or update in self._pictures:
                continue
            self._pictures[update] = self._drawn(update, answer, tiles)
            if time.perf_counter() >= end:
                self._later.start()
                return

    def _drawn(self, update: int, answer: Answer, tiles: Tiles) -> QImage:
        assert self.lens is not None
        puzzle = self.lens.read.trace.puzzle_at(update)
        picture = small_board(puzzle, answer, tiles.room, self.theme, self.font())
        picture.setDevicePixelRatio(tiles.ratio)
        return picture

    def _paint_board(self, painter: QPainter, tiles: Tiles, place: int, update: int, at_cursor: bool) -> None:
        assert self.lens is not None
        theme, room, tile = self.theme, tiles.board(place), tiles.tile(place)
        facts = self.lens.read.facts(update)
        right = facts is not None and facts.solved
        painter.fillRect(room, colour(theme.window))
        picture = self._pictures.get(update)
        if picture is not None and not picture.isNull():
            size = picture.deviceIndependentSize()
            spare = QPointF((room.width() - size.width()) // 2, (room.height() - size.height()) // 2)
            box = QRectF(room.topLeft() + spare, size)
            painter.drawImage(box.topLeft(), picture)
            self._paint_cell(painter, box, update)
        border(painter, room, colour(theme.solved if right else theme.line_strong), RIM if right else 1.0)
        if tiles.caption:
            line = QRectF(tile.x(), tile.y(), tile.width(), tiles.caption)
            painter.setPen(colour(theme.ink if at_cursor else theme.ink_soft))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(line.adjusted(3, 0, 0, 0), flags, self.lens.read.caption(update))
            if right:
                sign = line.center() + QPointF(line.width() / 2 - 8, 0)
                draw_sign(painter, sign, theme.px(9), Standing.VALID, theme.solved)
        if at_cursor:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(theme.ink, 1.5))
            painter.drawRoundedRect(tile.adjusted(-1, -1, 1, 1), 4, 4)

    def _paint_cell(self, painter: QPainter, box: QRectF, update: int) -> None:
        """A frame around the selected cell, where cells are large enough."""
        assert self.lens is not None
        cell, answer = self.lens.cell, self.lens.read.answer(update)
        assert answer is not None
        rows, columns = answer.shape
        if cell is None or cell[0] >= rows or cell[1] >= columns or box.width() < 4 * columns:
            return
        w, h = box.width() / columns, box.height() / rows
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(self.theme.entry, 1.4))
        painter.drawRect(QRectF(box.x() + cell[1] * w, box.y() + cell[0] * h, w, h))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        number = self.at(event.position())
        if number is not None and self.lens:
            self.picked.emit(self.lens.updates[number])

    def about(self, point: QPointF) -> str:
        """The board under a point in words."""
        number = self.at(point)
        return "" if number is None else self.describe(number)
