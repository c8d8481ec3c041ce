"""The answer as z_H holds it after each of its updates: a small board each, as many as have room."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolTip, QVBoxLayout, QWidget

from app.engine.progress import Progress
from app.engine.trace import Trace
from app.puzzles.base import Cell
from app.ui.boards.paint import colour, pen, small_font
from app.ui.boards.small import small_board
from app.ui.panels.base import Panel, end_of_turn
from app.ui.panels.gauge import Cover, covered
from app.ui.panels.readings import place_of
from app.ui.panels.scales import shown_segments
from app.ui.panels.view_grid import CAPTION, GAP, RIM, Standing, Tiles, border, draw_sign
from app.ui.playhead import FRAME, Playhead
from app.ui.theme import Theme

EMPTY = (
    "Solve a puzzle: the answer read out of z_H after each of its updates appears here, a small board each."
)
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
        progress: what is known of all read-outs. total: so many there will be, as far as one can tell.
        cursor: the update under the playhead. cell: the selected one.
    """

    trace: Trace
    progress: Progress
    total: int
    cursor: int
    cell: Cell | None


class LensGrid(QWidget):
    """Boards in the order of time; new ones are drawn a few a frame.

    Signals:
        picked: the update that a pressed board shows.
    """

    picked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.lens: Lens | None = None
        self._pictures: dict[int, QImage] = {}
        self._look: object = None
        self._later = QTimer(self, singleShot=True, interval=FRAME)
        self._later.timeout.connect(self.update)
        self.setAccessibleName("Read-outs of z_H")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def minimumSizeHint(self) -> QSize:
        """As small as a dock may be."""
        return QSize(120, 60)

    def show_lens(self, lens: Lens | None) -> None:
        """Show these read-outs."""
        if lens is None or self.lens is None or lens.trace is not self.lens.trace:
            self._pictures = {}
        self.lens = lens
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self.theme = theme
        self.update()

    @property
    def every(self) -> int:
        """So many read-outs stand for one board."""
        return stride(self.lens.total, self._room()) if self.lens else 1

    def shown(self) -> list[int]:
        """The read-outs that have a board."""
        return strided(len(self.lens.progress.index), self.every) if self.lens else []

    def tiles(self) -> Tiles | None:
        """Where the boards are, room being kept for those to come."""
        if self.lens is None:
            return None
        count = max(len(strided(self.lens.total, self.every)), len(self.shown()), 1)
        return Tiles.fit(count, self.lens.trace.info.puzzle, self._area(), self.devicePixelRatioF())

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(8, 2, -8, -4)

    def _room(self) -> int:
        """How many boards fit that are not too small."""
        assert self.lens is not None
        puzzle, area = self.lens.trace.info.puzzle, self._area()
        rows, columns = (1, 1) if puzzle.kind == "arc" else puzzle.canvas
        scale, frame = SMALLEST / max(rows, columns), 2 * RIM + GAP
        across = math.floor((area.width() + GAP) / (columns * scale + frame))
        down = math.floor((area.height() + GAP) / (rows * scale + frame + CAPTION))
        return min(max(1, across) * max(1, down), MOST)

    def at(self, point: QPointF) -> int | None:
        """The read-out whose board is under a point."""
        tiles = self.tiles()
        if tiles is None:
            return None
        return next((n for place, n in enumerate(self.shown()) if tiles.tile(place).contains(point)), None)

    def describe(self, number: int) -> str:
        """A read-out in words."""
        assert self.lens is not None
        progress, trace = self.lens.progress, self.lens.trace
        update = trace[int(progress.index[number])]
        where = "before the first H update" if number == 0 else place_of(update)
        said = [where[0].upper() + where[1:]]
        wrong = "cells wrong" if trace.info.puzzle.kind == "arc" else "rules broken"
        for value, words in ((progress.changed[number], "cells changed"), (progress.broken[number], wrong)):
            if math.isfinite(value):
                said.append(f"{value:.0f} {words}")
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
        shown, end, before = self.shown(), end_of_turn(), self._pictures
        self._pictures = {n: before[n] for n in shown if n in before}
        at_cursor = max((n for n in shown if lens.progress.index[n] <= lens.cursor), default=-1)
        for place, number in enumerate(shown):
            if number not in self._pictures and time.perf_counter() < end:
                self._pictures[number] = self._drawn(number, tiles)
            self._paint_board(painter, tiles, place, number, number == at_cursor)
        if len(self._pictures) < len(shown):
            self._later.start()

    def _drawn(self, number: int, tiles: Tiles) -> QImage:
        assert self.lens is not None
        info, update = self.lens.trace.info, self.lens.trace[int(self.lens.progress.index[number])]
        answer = info.puzzle.answer(update.tokens, info.canvas)
        picture = small_board(info.puzzle, answer, tiles.room, self.theme, self.font())
        picture.setDevicePixelRatio(tiles.ratio)
        return picture

    def _paint_board(self, painter: QPainter, tiles: Tiles, place: int, number: int, at_cursor: bool) -> None:
        assert self.lens is not None
        theme, room, tile = self.theme, tiles.board(place), tiles.tile(place)
        right = bool(self.lens.progress.solved[number])
        painter.fillRect(room, colour(theme.window))
        picture = self._pictures.get(number)
        if picture is not None and not picture.isNull():
            size = picture.deviceIndependentSize()
            spare = QPointF((room.width() - size.width()) // 2, (room.height() - size.height()) // 2)
            box = QRectF(room.topLeft() + spare, size)
            painter.drawImage(box.topLeft(), picture)
            self._paint_cell(painter, box, number)
        border(painter, room, colour(theme.solved if right else theme.line_strong), RIM if right else 1.0)
        if tiles.caption:
            line = QRectF(tile.x(), tile.y(), tile.width(), CAPTION)
            painter.setPen(colour(theme.ink if at_cursor else theme.ink_soft))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(line.adjusted(3, 0, 0, 0), flags, self._caption(number))
            if right:
                sign = line.center() + QPointF(line.width() / 2 - 8, 0)
                draw_sign(painter, sign, 9, Standing.VALID, theme.solved)
        if at_cursor:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(theme.ink, 1.5))
            painter.drawRoundedRect(tile.adjusted(-1, -1, 1, 1), 4, 4)

    def _paint_cell(self, painter: QPainter, box: QRectF, number: int) -> None:
        """A frame around the selected cell, where cells are large enough."""
        assert self.lens is not None
        cell, info = self.lens.cell, self.lens.trace.info
        tokens = self.lens.trace[int(self.lens.progress.index[number])].tokens
        rows, columns = info.puzzle.answer(tokens, info.canvas).shape
        if cell is None or cell[0] >= rows or cell[1] >= columns or box.width() < 4 * columns:
            return
        w, h = box.width() / columns, box.height() / rows
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(self.theme.entry, 1.4))
        painter.drawRect(QRectF(box.x() + cell[1] * w, box.y() + cell[0] * h, w, h))

    def _caption(self, number: int) -> str:
        """Segment and H cycle, counted from 1."""
        assert self.lens is not None
        update = self.lens.trace[int(self.lens.progress.index[number])]
        return "start" if number == 0 else f"{update.segment + 1}.{update.cycle + 1}"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        number = self.at(event.position())
        if number is not None and self.lens:
            self.picked.emit(int(self.lens.progress.index[number]))

    def event(self, event: QEvent) -> bool:
        """Tell of the board under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self.at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if number is None else self.describe(number), self)
            return True
        return super().event(event)


class LensPanel(Panel):
    """Small boards of z_H's read-outs over the run."""

    key = "lens"
    title = "Logit lens"

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self.sentence, self.head, self.grid = Cover(), QLabel(), LensGrid(theme)
        self.head.setContentsMargins(10, 4, 10, 0)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.grid, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(covered(filled, self.sentence))
        self._progress: Progress | None = None
        self.grid.picked.connect(playhead.move_to)
        playhead.cell_changed.connect(self.note_change)
        self.dress(theme)

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self._progress = None
        self.grid.show_lens(None)
        self.sentence.say(None if trace else EMPTY)

    def draw(self, trace: Trace) -> bool:
        """Verify read-outs for a turn."""
        more = trace.progress.extend(trace, end_of_turn())
        self._progress = trace.progress.value
        return more

    def point(self, trace: Trace, cursor: int) -> None:
        """Show the read-outs, the one under the cursor framed."""
        if self._progress is None:
            return
        expected = shown_segments(trace) * trace.info.H_cycles + 1
        total = len(self._progress.index) if trace.finished else expected
        self.grid.show_lens(Lens(trace, self._progress, total, cursor, self.playhead.cell))
        every = self.grid.every
        self.head.setText(
            f"z_H read out after {f'one H update in {every}' if every > 1 else 'every H update'}"
        )

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.sentence.dress(theme)
        self.head.setStyleSheet(f"color: {theme.ink_soft}; font-size: 11px;")
        self.grid.set_theme(theme)


PANEL = LensPanel
