"""The views of a puzzle at work: a small board each, with its state as a colour and a sign."""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
)

from app.engine.events import ViewState
from app.language import tr
from app.puzzles.base import Puzzle
from app.ui.boards.grain import ratio_of
from app.ui.boards.paint import colour, pen, sized, small_font
from app.ui.boards.small import cell_size, small_board
from app.ui.panels.tile_choice import TileChoice, moved
from app.ui.theme import Theme

GAP, RIM = 3.0, 2.0
"""Between two boards with their rims, and the rim, in logical pixels."""
CAPTION, LEAST = 15.0, 40.0
"""Height of a number above a board; boards less wide have none, only their sign in a corner."""


def border(painter: QPainter, box: QRectF, ink: QColor, width: float) -> None:
    """A crisp frame just outside a box."""
    outer = box.adjusted(-width, -width, width, width)
    for side in (
        QRectF(outer.x(), outer.y(), outer.width(), width),
        QRectF(outer.x(), box.bottom(), outer.width(), width),
        QRectF(outer.x(), box.y(), width, box.height()),
        QRectF(box.right(), box.y(), width, box.height()),
    ):
        painter.fillRect(side, ink)


class Standing(enum.Enum):
    """How a view stands."""

    THINKING = "thinking"
    UNFINISHED = "not done"
    WRONG = "wrong"
    VALID = "valid"
    UNCHECKED = "unchecked"

    @property
    def words(self) -> str:
        """What people read."""
        return _STANDINGS[self]


_STANDINGS = {
    Standing.THINKING: tr("thinking"),
    Standing.UNFINISHED: tr("not done"),
    Standing.WRONG: tr("wrong"),
    Standing.VALID: tr("valid"),
    Standing.UNCHECKED: tr("unchecked"),
}


def standing(view: ViewState | None, over: bool, early: bool = False) -> Standing:
    """What a view's answer is worth.

    A view that does not say halt yet may still find it, and might have where the run was over ``early``,
    by another view; one that does, or had all its segments, is wrong unless its answer is valid. Where
    nothing can verify an answer it is neither.
    """
    if view is None:
        return Standing.THINKING
    if view.solved:
        return Standing.VALID
    if view.q_halt <= 0 and (early or not over):
        return Standing.UNFINISHED if over else Standing.THINKING
    return Standing.UNCHECKED if view.solved is None else Standing.WRONG


def standing_ink(standing: Standing, theme: Theme) -> str:
    """Its colour."""
    return {
        Standing.THINKING: theme.ink_soft,
        Standing.UNFINISHED: theme.ink_soft,
        Standing.WRONG: theme.conflict,
        Standing.VALID: theme.solved,
        Standing.UNCHECKED: theme.entry,
    }[standing]


def draw_sign(painter: QPainter, at: QPointF, size: float, standing: Standing, ink: str) -> None:
    """Its sign, about so large, around a point: dots, a dash, a cross, a tick, or a ring."""
    s = size / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(ink, max(1.2, size / 5)))
    match standing:
        case Standing.THINKING:
            for step in (-0.8, 0.0, 0.8):
                painter.drawPoint(at + QPointF(step * s, 0))
        case Standing.UNFINISHED:
            painter.drawLine(at - QPointF(0.7 * s, 0), at + QPointF(0.7 * s, 0))
        case Standing.WRONG:
            for slope in (-1, 1):
                arm = QPointF(0.7 * s, slope * 0.7 * s)
                painter.drawLine(at - arm, at + arm)
        case Standing.VALID:
            strokes = ((-0.9, 0.0), (-0.2, 0.7), (0.9, -0.8))
            painter.drawPolyline(QPolygonF([at + QPointF(x * s, y * s) for x, y in strokes]))
        case Standing.UNCHECKED:
            painter.drawEllipse(at, 0.7 * s, 0.7 * s)


@dataclass(frozen=True)
class Shown:
    """What the grid shows.

    Attributes:
        puzzle: as it is. views: one each, None before the first segment ended.
        standings: one a view. winner: the view whose answer is the run's.
    """

    puzzle: Puzzle
    views: tuple[ViewState | None, ...]
    standings: tuple[Standing, ...]
    winner: int | None = None


@dataclass(frozen=True)
class Tiles:
    """Where the boards are: so many in a row, each a room for its picture below its caption.

    Attributes:
        room: of a picture, in whole device pixels. left, top: of the first tile.
    """

    columns: int
    room: QSize
    caption: float
    left: float
    top: float
    ratio: float

    @classmethod
    def fit(cls, count: int, puzzle: Puzzle, area: QRectF, ratio: float, caption: float = CAPTION) -> Tiles:
        """As large as so many boards of a puzzle can be, in the upper middle of an area."""
        made = cls._fit(count, puzzle, area, ratio, caption)
        small = made.room.width() < LEAST * ratio
        return cls._fit(count, puzzle, area, ratio, 0.0) if small else made

    @classmethod
    def _fit(cls, count: int, puzzle: Puzzle, area: QRectF, ratio: float, caption: float) -> Tiles:
        board = (1, 1) if puzzle.kind == "arc" else puzzle.canvas  # ARC's answers differ in shape

        def cell(columns: int) -> float:
            """Device pixels of a cell."""
            rows = ceil(count / columns)
            width = (area.width() + GAP) / columns - GAP - 2 * RIM
            height = (area.height() + GAP) / rows - GAP - 2 * RIM - caption
            side = ratio * min(width / board[1], height / board[0])
            return max(cell_size(puzzle.kind, side), 1 / max(board))

        columns = max(range(1, count + 1), key=lambda n: (cell(n), -(-count % n), n))
        side = cell(columns)
        room = QSize(max(1, floor(side * board[1])), max(1, floor(side * board[0])))
        wide = columns * (room.width() / ratio + 2 * RIM + GAP) - GAP
        return cls(columns, room, caption, area.x() + max(0.0, (area.width() - wide) / 2), area.y(), ratio)

    def board(self, number: int) -> QRectF:
        """The room of a view's picture, on whole device pixels."""
        row, column = divmod(number, self.columns)
        w, h = self.room.width() / self.ratio, self.room.height() / self.ratio
        x = self.left + column * (w + 2 * RIM + GAP) + RIM
        y = self.top + row * (h + 2 * RIM + GAP + self.caption) + RIM + self.caption
        return QRectF(round(x * self.ratio) / self.ratio, round(y * self.ratio) / self.ratio, w, h)

    def tile(self, number: int) -> QRectF:
        """The board with its rim and caption."""
        return self.board(number).adjusted(-RIM, -RIM - self.caption, RIM, RIM)


class ViewGrid(TileChoice):
    """Small boards, one of which may be chosen with mouse or keys.

    Signals:
        chosen: the number of a view, or None.

    Attributes:
        describe: a view in words.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Views"), theme)
        self.shown: Shown | None = None
        self.choice: int | None = None
        self.describe: Callable[[int], str] = str
        self._pictures: dict[object, QImage] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_views(self, shown: Shown | None) -> None:
        """Show these."""
        self.shown = shown
        self.choose(self.choice)

    def choose(self, number: int | None) -> None:
        """Choose a view, the last one where there are fewer; None for no view."""
        count = len(self.shown.views) if self.shown else 0
        self.choice = None if number is None or not count else max(0, min(number, count - 1))
        if self.choice is not None:
            self.setAccessibleDescription(self.describe(self.choice))
        self.update()

    def tiles(self) -> Tiles | None:
        """Where the boards are."""
        if self.shown is None:
            return None
        area = QRectF(self.rect()).adjusted(8, 2, -8, -4)
        caption = self.theme.px(CAPTION)
        return Tiles.fit(len(self.shown.views), self.shown.puzzle, area, ratio_of(self), caption)

    def view_at(self, point: QPointF) -> int | None:
        """The view under a point."""
        tiles = self.tiles()
        if tiles is None or self.shown is None:
            return None
        return next((n for n in range(len(self.shown.views)) if tiles.tile(n).contains(point)), None)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every view's board, rim and sign."""
        painter = QPainter(self)
        tiles, shown = self.tiles(), self.shown
        if tiles is None or shown is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fonts = small_font(self), sized(small_font(self), self.theme.px(11), QFont.Weight.Bold)
        for number, picture in enumerate(self._pictured(shown, tiles)):
            painter.setFont(fonts[number == shown.winner])
            self._paint_view(painter, tiles, number, picture, shown)

    def _pictured(self, shown: Shown, tiles: Tiles) -> Sequence[QImage]:
        """Each view's board; only answers that were not on screen are drawn anew."""
        before, self._pictures = self._pictures, {}
        size, found = (tiles.room.width(), tiles.room.height(), self.theme.name, shown.puzzle), []
        for view in shown.views:
            answer = view.answer if view else None
            key = (size, answer.shape, answer.tobytes()) if answer is not None else (size, None)
            picture = self._pictures.get(key) or before.get(key)
            if picture is None:
                picture = small_board(shown.puzzle, answer, tiles.room, self.theme, self.font())
                picture.setDevicePixelRatio(tiles.ratio)
            self._pictures[key] = picture
            found.append(picture)
        return found

    def _paint_view(
        self, painter: QPainter, tiles: Tiles, number: int, picture: QImage, shown: Shown
    ) -> None:
        theme, room, state = self.theme, tiles.board(number), shown.standings[number]
        ink, won = standing_ink(state, theme), number == shown.winner
        painter.fillRect(room, colour(theme.window))
        if not picture.isNull():
            size = picture.deviceIndependentSize()
            spare = QPointF(
                floor(room.width() - size.width()) // 2, floor(room.height() - size.height()) // 2
            )
            painter.drawImage(room.topLeft() + spare, picture)
        rim = 1.5 * RIM if won else RIM if state is Standing.VALID else 1.0
        border(painter, room, colour(ink if state is Standing.VALID else theme.line_strong), rim)
        if tiles.caption:
            self._paint_caption(painter, tiles, number, state, won)
        else:
            self._paint_badge(painter, room, state, won)
        if number == self.choice:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(theme.entry if self.hasFocus() else theme.line_strong, 1.5))
            painter.drawRoundedRect(tiles.tile(number).adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4)

    def _paint_caption(
        self, painter: QPainter, tiles: Tiles, number: int, state: Standing, won: bool
    ) -> None:
        """The number at the left, the sign at the right; the winner's is filled."""
        theme, ink = self.theme, standing_ink(state, self.theme)
        tile = tiles.tile(number)
        line = QRectF(tile.x(), tile.y(), tile.width(), tiles.caption)
        if won:
            painter.fillRect(line.adjusted(0, 0, 0, 1), colour(ink))
        text = theme.panel if won else theme.ink_soft
        painter.setPen(colour(text))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(line.adjusted(3, 0, 0, 0), flags, str(number + 1))
        draw_sign(
            painter,
            line.center() + QPointF(line.width() / 2 - 8, 0),
            theme.px(9),
            state,
            text if won else ink,
        )

    def _paint_badge(self, painter: QPainter, room: QRectF, state: Standing, won: bool) -> None:
        """Only the sign, on a disc in a corner of the board; the winner's is filled."""
        theme, ink = self.theme, standing_ink(state, self.theme)
        radius = max(4.5, min(6.5, room.width() / 7))
        middle = room.bottomRight() - QPointF(radius - 1, radius - 1)
        painter.setPen(pen(ink))
        painter.setBrush(colour(ink if won else theme.panel))
        painter.drawEllipse(middle, radius, radius)
        draw_sign(painter, middle, 1.2 * radius, state, theme.panel if won else ink)

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the view, or none beside the boards."""
        self._pick(self.view_at(event.position()))

    def wanted(self, event: QKeyEvent) -> int | None:
        """Arrows, Home and End lead to a view."""
        tiles = self.tiles()
        if tiles is None or self.shown is None:
            return None
        here = -1 if self.choice is None else self.choice
        return moved(event, here, len(self.shown.views), tiles.columns)

    def take(self, number: int) -> None:
        """Choose the view."""
        self._pick(number)

    def about(self, point: QPointF) -> str:
        """The view under a point in words."""
        number = self.view_at(point)
        return "" if number is None else self.describe(number)

    def _pick(self, number: int | None) -> None:
        self.choose(number)
        self.chosen.emit(self.choice)
