"""Small grids of a task being learned: what was wanted beside what is said, and answers with their votes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)

from app.language import tr
from app.puzzles.arc import ArcTask
from app.puzzles.base import Answer
from app.ui.boards.paint import colour, pen, sized, small_font
from app.ui.boards.small import small_board
from app.ui.panels.tile_choice import TileChoice, moved
from app.ui.panels.view_grid import Standing, border, draw_sign, standing_ink
from app.ui.theme import Theme

LARGEST, LEAST, STEP = 112, 36, 4
"""Logical pixels of a grid's longer side: at most, at least, and from one size that is tried to the next."""
GAP, EDGE, HEAD, CAPTION = 12.0, 10.0, 19.0, 16.0
BETWEEN = 5.0
"""Between the grid that was wanted and the one that is said."""

Key = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Tile:
    """A grid, or two.

    Attributes:
        said: the model's; None while there is none. wanted: what it should be, drawn before it.
        standing: how it stands. caption: a few words above it. about: it all in words.
        key: what is told of a press on it; None where it cannot be chosen.
        counts: whether it is one of the two attempts.
    """

    said: Answer | None
    wanted: Answer | None
    standing: Standing
    caption: str
    about: str
    key: Key | None = None
    counts: bool = False

    @property
    def grids(self) -> int:
        """How many it shows side by side."""
        return 1 if self.wanted is None else 2


@dataclass(frozen=True, eq=False)
class Group:
    """Tiles under a title."""

    title: str
    tiles: tuple[Tile, ...]

    def room(self, longer: float) -> tuple[float, float]:
        """Width and height for any of its grids, whose longer side has so many pixels."""
        grids = [grid for tile in self.tiles for grid in (tile.said, tile.wanted) if grid is not None]
        h, w = np.max([grid.shape for grid in grids if grid.size] or [(1, 1)], axis=0).tolist()
        return (longer, max(12.0, longer * h / w)) if w >= h else (max(12.0, longer * w / h), longer)


@dataclass(frozen=True, eq=False)
class Place:
    """Where a tile is: its whole box, and the rooms of its grids."""

    tile: Tile
    box: QRectF
    rooms: tuple[QRectF, ...]


def lay_out(
    groups: Sequence[Group], width: float, longer: float, wide: float
) -> tuple[list[Place], list[QRectF], float]:
    """Places of all tiles, lines of the titles, and the height of it all.

    Args:
        groups: one below the other, their tiles from left to right.
        width: of the whole.
        longer: pixels of a grid's longer side.
        wide: pixels that a caption needs at the least.
    """
    places, titles, y = [], [], 2.0
    for group in groups:
        w, h = group.room(longer)
        titles.append(QRectF(EDGE, y, width - 2 * EDGE, HEAD))
        x, y = EDGE, y + HEAD
        if not group.tiles:
            continue
        for tile in group.tiles:
            across = max(wide, tile.grids * w + (tile.grids - 1) * BETWEEN)
            if x > EDGE and x + across > width - EDGE:
                x, y = EDGE, y + CAPTION + h + GAP / 2
            rooms = tuple(QRectF(x + n * (w + BETWEEN), y + CAPTION, w, h) for n in range(tile.grids))
            places.append(Place(tile, QRectF(x, y, across, CAPTION + h), rooms))
            x += across + GAP
        y += CAPTION + h + GAP
    return places, titles, y


class LessonBoards(TileChoice):
    """As large as all of them can be; scrolled where that would be too small.

    Signals:
        picked: the key of a tile.
    """

    picked = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Demonstrations and answers"), theme)
        self.groups: tuple[Group, ...] = ()
        self.choice: Key | None = None
        self._task: ArcTask | None = None
        self._room = QSize(0, 0)
        self._places: list[Place] = []
        self._titles: list[QRectF] = []
        self._pictures: dict[object, QImage] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_groups(self, task: ArcTask, groups: Sequence[Group], choice: Key | None) -> None:
        """Show these; ``choice`` is the tile whose grid is on the board."""
        self._task, self.groups, self.choice = task, tuple(groups), choice
        chosen = [tile.about for tile in self.tiles() if tile.key is not None and tile.key == choice]
        self.setAccessibleDescription(chosen[0] if chosen else "")
        self._lay_out()

    def tiles(self) -> list[Tile]:
        """All of them."""
        return [tile for group in self.groups for tile in group.tiles]

    def give_room(self, room: QSize) -> None:
        """So much can be seen at once."""
        self._room = room
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._pictures = {}
        super().set_theme(theme)

    def _lay_out(self) -> None:
        width, height = float(self._room.width()), float(self._room.height())
        metrics = QFontMetricsF(small_font(self))
        wide = max((metrics.horizontalAdvance(tile.caption) + 18 for tile in self.tiles()), default=0.0)
        sizes = range(LARGEST, LEAST - 1, -STEP)
        tried = (lay_out(self.groups, width, size, wide) for size in sizes)
        fitting = next((made for made in tried if made[2] <= height), None)
        self._places, self._titles, needed = fitting or lay_out(self.groups, width, LEAST, wide)
        self.setMinimumHeight(0 if fitting else round(needed))
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Titles, captions, signs and grids."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self.theme.panel))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(self.font(), 12, QFont.Weight.DemiBold))
        painter.setPen(colour(self.theme.ink))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for group, line in zip(self.groups, self._titles, strict=True):
            painter.drawText(line, left, group.title)
        before, self._pictures = self._pictures, {}
        for place in self._places:
            self._paint_tile(painter, place, before)

    def _paint_tile(self, painter: QPainter, place: Place, before: dict[object, QImage]) -> None:
        tile, theme = place.tile, self.theme
        ink = standing_ink(tile.standing, theme)
        painter.setFont(small_font(self))
        draw_sign(painter, place.box.topLeft() + QPointF(5, CAPTION / 2), 9, tile.standing, ink)
        painter.setPen(colour(theme.ink if tile.counts else theme.ink_soft))
        line = QRectF(place.box.x() + 14, place.box.y(), place.box.width() - 14, CAPTION)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, tile.caption)
        *first, last = place.rooms
        for room in first:
            self._paint_grid(painter, room, tile.wanted, before)
        drawn = self._paint_grid(painter, last, tile.said, before)
        if tile.wanted is not None and tile.said is not None and drawn is not None:
            self._outline_wrong(painter, drawn, tile.said, tile.wanted)
        if tile.counts and drawn is not None:
            border(painter, drawn, colour(ink), 2.0)
        if tile.key is not None and tile.key == self.choice:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(theme.entry, 1.5 if self.hasFocus() else 1.0))
            painter.drawRoundedRect(place.box.adjusted(-4, -1, 4, 4), 4, 4)

    def _paint_grid(
        self, painter: QPainter, room: QRectF, grid: Answer | None, before: dict[object, QImage]
    ) -> QRectF | None:
        """A grid at the left of its room; where it came to lie, None where there is none."""
        if grid is None or not grid.size or self._task is None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(self.theme.line_strong, 1.0, Qt.PenStyle.DashLine))
            painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
            return None
        ratio = self.devicePixelRatioF()
        size = QSize(floor(room.width() * ratio), floor(room.height() * ratio))
        key = (size.width(), size.height(), grid.shape, grid.tobytes())
        picture = self._pictures.get(key) or before.get(key)
        if picture is None:
            picture = small_board(self._task, grid, size, self.theme, self.font())
            picture.setDevicePixelRatio(ratio)
        self._pictures[key] = picture
        at = QPointF(round(room.x() * ratio) / ratio, round(room.y() * ratio) / ratio)
        painter.drawImage(at, picture)
        drawn = QRectF(at, picture.deviceIndependentSize())
        border(painter, drawn, colour(self.theme.line_strong), 1.0)
        return drawn

    def _outline_wrong(self, painter: QPainter, box: QRectF, said: Answer, wanted: Answer) -> None:
        """A frame, light within red, around every wrong cell; around all of a grid of another size."""
        if said.shape != wanted.shape:
            border(painter, box, colour(self.theme.conflict), 2.0)
            return
        side = box.width() / said.shape[1]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for row, column in np.argwhere(said != wanted).tolist():
            cell = QRectF(box.x() + column * side, box.y() + row * side, side, side)
            painter.setPen(pen(self.theme.conflict, 1.5))
            painter.drawRect(cell.adjusted(0.75, 0.75, -0.75, -0.75))
            if side >= 8:
                painter.setPen(pen("#ffffff", 1.0, alpha=0.85))
                painter.drawRect(cell.adjusted(2, 2, -2, -2))

    # Mouse and keys

    def _at(self, point: QPointF) -> Tile | None:
        return next((place.tile for place in self._places if place.box.contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose an answer."""
        tile = self._at(event.position())
        if tile and tile.key is not None:
            self.picked.emit(*tile.key)

    def _keys(self) -> list[Key]:
        return [tile.key for tile in self.tiles() if tile.key is not None]

    def wanted(self, event: QKeyEvent) -> int | None:
        """Arrows, Home and End lead to an answer."""
        keys = self._keys()
        return moved(event, keys.index(self.choice) if self.choice in keys else -1, len(keys), columns=1)

    def take(self, number: int) -> None:
        """Choose the answer."""
        self.picked.emit(*self._keys()[number])

    def about(self, point: QPointF) -> str:
        """The tile under a point in words."""
        tile = self._at(point)
        return tile.about if tile else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        if event.size().width() != self._room.width():
            self.give_room(QSize(event.size().width(), self._room.height()))
