"""The answer on its way: a board for each of some read-outs."""

from __future__ import annotations

from math import ceil

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.engine.progress import Progress
from app.engine.trace import Trace
from app.language import tr
from app.ui.boards.grain import ratio_of
from app.ui.boards.paint import colour, sized
from app.ui.boards.small import small_board
from app.ui.panels.view_grid import RIM, Standing, border, draw_sign
from app.ui.saying import count
from app.ui.theme import Theme

MOST = 8
"""Boards in a figure."""

HEAD, GAP = 22.0, 18.0
"""Pixels above a board, and between two."""


def chosen(progress: Progress) -> list[int]:
    """Read-outs evenly over the run as far as the answer changed, the first and the last among them."""
    moved = np.flatnonzero(progress.changed > 0)
    last = int(moved[-1]) if len(moved) else 0
    return sorted({round(place) for place in np.linspace(0, last, MOST).tolist()})


class Predictions(QWidget):
    """Boards in the order of time."""

    def __init__(self, trace: Trace, progress: Progress, theme: Theme) -> None:
        super().__init__()
        self._trace, self._progress, self.theme = trace, progress, theme
        self.numbers = chosen(progress)

    def minimumSizeHint(self) -> QSize:
        """So large that a digit can be read."""
        return QSize(400, 240)

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.theme = theme
        self.update()

    def tiles(self) -> list[QRectF]:
        """Where the boards are, as large as they can be."""
        boards = len(self.numbers)

        def side(columns: int) -> float:
            rows = ceil(boards / columns)
            wide = (self.width() - (columns - 1) * GAP) / columns
            return min(wide, (self.height() - (rows - 1) * GAP) / rows - HEAD)

        columns = max(range(1, boards + 1), key=side)
        each = max(8.0, side(columns))
        left = (self.width() - columns * each - (columns - 1) * GAP) / 2
        return [
            QRectF(left + n % columns * (each + GAP), n // columns * (each + HEAD + GAP) + HEAD, each, each)
            for n in range(boards)
        ]

    def words(self, number: int) -> str:
        """What stands above a read-out."""
        when, broken = self.when(number), self._progress.broken[number]
        if np.isnan(broken):
            return when
        if self._trace.info.puzzle.kind == "arc":
            return tr("{when}: {cells} wrong", when=when, cells=count(int(broken), "cell"))
        return tr("{when}: {rules} broken", when=when, rules=count(int(broken), "rule"))

    def when(self, number: int) -> str:
        """Its segment and H cycle."""
        update = self._trace[int(self._progress.index[number])]
        return f"{update.segment + 1}.{update.cycle + 1}" if number else tr("start")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every board under its words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(self.font(), 12))
        for number, tile in zip(self.numbers, self.tiles(), strict=True):
            solved = bool(self._progress.solved[number])
            picture = self._drawn(number, tile)
            size = picture.deviceIndependentSize()
            box = QRectF(tile.x() + (tile.width() - size.width()) / 2, tile.y(), size.width(), size.height())
            painter.drawImage(box, picture)
            ink = colour(self.theme.solved if solved else self.theme.line_strong)
            border(painter, box, ink, RIM if solved else 1.0)
            painter.setPen(colour(self.theme.ink))
            line = QRectF(box.x(), tile.y() - HEAD, tile.width(), HEAD - 3)
            words = self.when(number) if solved else self.words(number)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            if solved:
                at = QPointF(box.right() - 8, line.center().y())
                draw_sign(painter, at, 10, Standing.VALID, self.theme.solved)

    def _drawn(self, number: int, tile: QRectF) -> QImage:
        index, ratio = int(self._progress.index[number]), ratio_of(self)
        puzzle = self._trace.puzzle_at(index)
        answer = puzzle.answer(self._trace[index].tokens, self._trace.info.canvas)
        room = QSize(int(tile.width() * ratio), int(tile.height() * ratio))
        picture = small_board(puzzle, answer, room, self.theme, self.font())
        picture.setDevicePixelRatio(ratio)
        return picture
