"""The boards of several runs at the same moment, with the cells that differ."""

from __future__ import annotations

from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.engine.lockstep import disagreement
from app.language import tr
from app.puzzles.base import Answer
from app.puzzles.maze import Maze
from app.ui.boards.lattice import cells_of
from app.ui.boards.paint import pen, sized, small_font
from app.ui.boards.small import small_board
from app.ui.compare.clock import Clock, Look, look
from app.ui.panels.readings import place_of
from app.ui.panels.view_grid import border
from app.ui.run_words import answer_at
from app.ui.saying import count
from app.ui.theme import Theme

HEAD, FOOT, GAP = 36.0, 22.0, 14.0
"""Pixels above a board, below all of them, between two."""

MARKED_FROM = 7.0
"""Pixels of a cell from which it is framed; smaller ones are filled."""


class Boards(QWidget):
    """A board for every run."""

    def __init__(self, clock: Clock, theme: Theme) -> None:
        super().__init__()
        self.clock, self.theme = clock, theme
        self.differing: NDArray[np.bool_] | None = None
        self.answers: list[Answer] = []
        self._pictures: dict[object, QImage] = {}
        first = clock.traces[0].info.puzzle
        self._exact = first.steps() if isinstance(first, Maze) else None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        clock.moved.connect(self.refresh)
        clock.relocked.connect(self.refresh)
        self.refresh()

    def minimumSizeHint(self) -> QSize:
        """Small enough for a small window."""
        return QSize(360, 220)

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.theme = theme
        self.update()

    def refresh(self) -> None:
        """The answers of this moment."""
        clock = self.clock
        pairs = zip(clock.traces, clock.updates, strict=True)
        self.answers = [answer_at(trace, update) for trace, update in pairs]
        self.differing = disagreement(clock.traces[0].info.puzzle.kind, self.answers)
        if len({trace.info.puzzle.kind for trace in clock.traces}) > 1:
            self.differing = None
        self.setAccessibleName(
            tr("Boards of {count} runs. {sentence}", count=len(clock.runs), sentence=self.sentence)
        )
        self.update()

    @property
    def sentence(self) -> str:
        """In how many cells they differ; of one maze also how long the paths are."""
        maze = self.clock.traces[0].info.puzzle
        if isinstance(maze, Maze) and len({trace.info.puzzle for trace in self.clock.traces}) == 1:
            return f"{self._difference} {self._lengths(maze)}"
        return self._difference

    @property
    def _difference(self) -> str:
        if len({trace.info.puzzle.kind for trace in self.clock.traces}) > 1:
            return tr("These are different kinds of puzzle, so cells are not compared.")
        if self.differing is None:
            return tr("The answers differ in size, so cells are not compared.")
        cells = int(self.differing.sum())
        if len({t.info.puzzle for t in self.clock.traces}) > 1:
            if not cells:
                return tr("All answers are alike here, though of different puzzles.")
            if cells == 1:
                return tr("1 cell differs (of different puzzles).")
            return tr("{count} cells differ (of different puzzles).", count=cells)
        if not cells:
            return tr("All answers are alike here.")
        return tr("1 cell differs.") if cells == 1 else tr("{count} cells differ.", count=cells)

    def _lengths(self, maze: Maze) -> str:
        """The steps of every run's path, and of the exact solver's."""
        said = []
        for number, answer in enumerate(self.answers):
            letter, path = look(number, self.theme).letter, maze.path_cells(answer)
            if not path:
                said.append(tr("{run} not whole", run=letter))
            elif any(maze.walls[cell] for cell in path):
                said.append(tr("{run} {steps}, through walls", run=letter, steps=len(path) - 1))
            else:
                said.append(tr("{run} {steps}", run=letter, steps=len(path) - 1))
        if self._exact is None:
            return tr("Steps of the path: {runs}; the exact solver finds none.", runs="; ".join(said))
        return tr("Steps of the path: {runs}; exact solver {steps}.", runs="; ".join(said), steps=self._exact)

    def tiles(self) -> list[QRectF]:
        """Where each run is, its head included: as large as they can be."""
        px, runs = self.theme.px, len(self.clock.runs)
        room = QRectF(self.rect()).adjusted(px(12), px(6), -px(12), -px(FOOT))
        gap = px(GAP)

        def side(columns: int) -> float:
            rows = ceil(runs / columns)
            wide = (room.width() - (columns - 1) * gap) / columns
            return min(wide, (room.height() - (rows - 1) * gap) / rows - px(HEAD))

        columns = max(range(1, runs + 1), key=side)
        rows, each = ceil(runs / columns), max(1.0, side(columns))
        across, down = (room.width() + gap) / columns, (room.height() + gap) / rows
        high = each + px(HEAD)
        return [
            QRectF(
                room.x() + n % columns * across + (across - gap - each) / 2,
                room.y() + n // columns * down + max(0.0, (down - gap - high) / 2),
                each,
                high,
            )
            for n in range(runs)
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every run, and the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        before, self._pictures = self._pictures, {}
        for number, tile in enumerate(self.tiles()):
            self._paint_head(painter, tile, number)
            self._paint_board(painter, tile, number, before)
        self._paint_legend(painter)

    def _paint_head(self, painter: QPainter, tile: QRectF, number: int) -> None:
        """The run's line and letter, its name, and where it stands."""
        theme, px, clock = self.theme, self.theme.px, self.clock
        run, update, seen = clock.runs[number], clock.updates[number], look(number, theme)
        line = QRectF(tile.x(), tile.y(), tile.width(), px(17))
        x = paint_look(painter, line.topLeft() + QPointF(0, px(8.5)), seen, theme)
        painter.setFont(sized(self.font(), px(12), QFont.Weight.DemiBold))
        painter.setPen(QColor(theme.ink))
        name = QRectF(x, line.y(), line.right() - x, line.height())
        _cut(painter, name, run.name)
        painter.setFont(small_font(self))
        painter.setPen(QColor(theme.ink_soft))
        trace = run.trace
        over = update == len(trace) - 1 and trace.finished is not None
        stands = self._standing(number) if over else place_of(trace[update])
        _cut(painter, line.translated(0, px(17)), stands)

    def _standing(self, number: int) -> str:
        """How an ended run ended."""
        end = self.clock.traces[number].finished
        assert end is not None
        said = {True: tr("✓ solved"), False: tr("✕ not solved"), None: tr("○ nothing can verify it")}[
            end.verdict.solved
        ]
        return tr("{verdict} after {segments}", verdict=said, segments=count(end.segments, "segment"))

    def _paint_board(
        self, painter: QPainter, tile: QRectF, number: int, before: dict[object, QImage]
    ) -> None:
        ratio, answer = self.devicePixelRatioF(), self.answers[number]
        trace, update = self.clock.traces[number], self.clock.updates[number]
        puzzle = trace.puzzle_at(update)
        room = tile.adjusted(0, self.theme.px(HEAD), 0, 0)
        size = QSize(int(room.width() * ratio), int(room.height() * ratio))
        key = (number, size.width(), self.theme.name, answer.shape, answer.tobytes(), id(puzzle))
        picture = before.get(key)
        if picture is None:
            picture = small_board(puzzle, answer, size, self.theme, self.font())
            picture.setDevicePixelRatio(ratio)
        self._pictures[key] = picture
        shown = picture.deviceIndependentSize()
        if not shown.width():
            return
        box = QRectF(round(room.x()), round(room.y()), shown.width(), shown.height())
        painter.drawImage(box.topLeft(), picture)
        border(painter, box, QColor(self.theme.line_strong), 1.0)
        if self.differing is not None and self.differing.any():
            self._mark(painter, box, self.differing)

    def _mark(self, painter: QPainter, box: QRectF, mask: NDArray[np.bool_]) -> None:
        """A frame and a corner on every cell that differs."""
        rows, columns = mask.shape
        wide, high = box.width() / columns, box.height() / rows
        for row, column in cells_of(mask):
            cell = QRectF(box.x() + column * wide, box.y() + row * high, wide, high)
            paint_mark(painter, cell, self.theme.differs)

    def _paint_legend(self, painter: QPainter) -> None:
        theme, px = self.theme, self.theme.px
        foot = QRectF(self.rect())
        foot.setTop(foot.bottom() - px(FOOT))
        painter.setFont(small_font(self))
        painter.setPen(QColor(theme.ink_soft))
        text, side = self.sentence, float(px(11))
        marked = self.differing is not None and bool(self.differing.any())
        wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
        left = foot.center().x() - (wide + marked * (side + px(6))) / 2
        if marked:
            paint_mark(painter, QRectF(round(left), foot.center().y() - side / 2, side, side), theme.differs)
            painter.setPen(QColor(theme.ink_soft))
            left += side + px(6)
        painter.drawText(QRectF(left, foot.y(), wide + 2, foot.height()), Qt.AlignmentFlag.AlignVCenter, text)


def _cut(painter: QPainter, box: QRectF, text: str) -> None:
    cut = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)


def paint_look(painter: QPainter, at: QPointF, seen: Look, theme: Theme) -> float:
    """A run's line and letter from a point on; where they end."""
    long = theme.px(22)
    painter.setPen(pen(seen.ink, 2.2, seen.style))
    painter.drawLine(at, at + QPointF(long, 0))
    painter.setFont(sized(painter.font(), theme.px(12), QFont.Weight.Bold))
    painter.setPen(QColor(seen.ink))
    box = QRectF(at.x() + long + theme.px(5), at.y() - theme.px(9), theme.px(12), theme.px(18))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, seen.letter)
    return box.right() + theme.px(2)


def paint_mark(painter: QPainter, cell: QRectF, ink: str) -> None:
    """A cell that differs: framed, its corner filled; all of it where it is small."""
    if cell.width() < MARKED_FROM:
        painter.fillRect(cell, QColor(ink))
        return
    thick = max(1.2, cell.width() / 16)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(ink, thick))
    inner = cell.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
    painter.drawRect(inner)
    reach = 0.3 * cell.width()
    corner = inner.topRight()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    painter.drawPolygon(QPolygonF([corner, corner - QPointF(reach, 0), corner + QPointF(0, reach)]))
