"""A maze out of a picture: a cell is a wall where most of it is. What is guessed can be chosen otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from app.language import tr
from app.puzzles.base import Cell, PuzzleError
from app.puzzles.exact import maze_distances
from app.puzzles.maze import LARGEST, SMALLEST, Maze
from app.puzzles.wall_pieces import Box, Mask, box_of, framed_box, usual_run

Rgb = NDArray[np.uint8]
"""[h, w, 3]."""
Shares = NDArray[np.float64]

LEAST_CONTRAST = 40
"""Between the lightest and the darkest grey of a picture that shows anything."""
THIN = 1.6
"""Ways so many times as wide as walls have walls that are lines."""
DOUBTFUL = 0.3, 0.7
"""A cell of which such a share is wall is neither."""
MOST_DOUBTFUL = 0.25
"""Share of doubtful cells from which a picture shows no maze, as far as can be guessed."""
MARKED = 0.1
"""Share of a cell that is green or red where it is the start or the goal."""


@dataclass(frozen=True)
class Look:
    """How a picture is looked at.

    Attributes:
        rows, columns: cells of the maze, 5 to 99; odd where walls are lines.
        threshold: greys below it are dark, 0 to 255.
        light: whether walls are the lighter ones.
        line: pixels of a wall's thickness where walls are lines; 0 where they are as wide as the ways.
        box: first and last x and y of the maze in the picture, the last ones excluded.
    """

    rows: int
    columns: int
    threshold: int
    light: bool
    line: float
    box: Box


@dataclass(frozen=True)
class Found:
    """What a look found.

    Attributes:
        doubtful: the share of cells that are neither wall nor open for sure.
        marked: whether start and goal were marked green and red; else they were guessed.
    """

    maze: Maze
    doubtful: float
    marked: tuple[bool, bool]


def no_maze() -> PuzzleError:
    """What to say of a picture without one."""
    return PuzzleError(
        tr(
            "No maze was found in this picture. Show one straight from above, its walls all dark or all "
            "light, of 5 to 99 cells a side, and crop the picture to it."
        )
    )


def guess(picture: Rgb, light: bool | None = None, threshold: int | None = None) -> Look:
    """How to look at a picture.

    Args:
        picture: in colours.
        light: whether walls are the lighter ones, where that is known; ``threshold`` likewise.

    Raises:
        PuzzleError: there is no maze in it.
    """
    grey = _grey(picture)
    if grey.size == 0 or int(grey.max()) - int(grey.min()) < LEAST_CONTRAST:
        raise no_maze()
    threshold = _otsu(grey) if threshold is None else threshold
    dark = (grey < threshold) & ~_coloured(picture)
    light = _walls_are_light(dark) if light is None else light
    walls = _walls(picture, threshold, light)
    if not walls.any() or walls.all():
        raise no_maze()
    framed = framed_box(walls)
    x0, y0, x1, y1 = framed or box_of(walls)
    inside = walls[y0:y1, x0:x1]
    wall, way = usual_run(inside, True), usual_run(inside, False)
    if not wall or not way:
        raise no_maze()
    if way >= THIN * wall:
        rows, columns = (2 * round((side - wall) / (wall + way)) + 1 for side in inside.shape)
        look = Look(rows, columns, threshold, light, wall, (x0, y0, x1, y1))
    else:
        pitch = (wall + way) / 2
        x0, y0, x1, y1 = box = framed or _with_open_border((x0, y0, x1, y1), walls.shape, pitch)
        rows, columns = round((y1 - y0) / pitch), round((x1 - x0) / pitch)
        look = Look(rows, columns, threshold, light, 0.0, box)
    if not all(SMALLEST <= side <= LARGEST for side in (look.rows, look.columns)):
        raise no_maze()
    if read(picture, look).doubtful > MOST_DOUBTFUL:
        raise no_maze()
    return look


def with_columns(look: Look, columns: int) -> Look:
    """Another size of cells, as many rows as there is room for."""
    x0, y0, x1, y1 = look.box
    return replace(look, columns=columns, rows=_fitting(columns * (y1 - y0) / (x1 - x0), look.line > 0))


def with_lines(look: Look, lines: bool) -> Look:
    """Walls that are lines, between as many rooms, or such as are as wide as the ways."""
    if lines == (look.line > 0):
        return look
    if lines:
        x0, _, x1, _ = look.box
        line = max(1.0, (x1 - x0) / look.columns / 4)
        return replace(look, line=line, rows=_fitting(look.rows, True), columns=_fitting(look.columns, True))
    return replace(look, line=0.0)


def pitch_of(look: Look) -> tuple[float, float]:
    """Pixels from a cell to the next, or from a room to the next, along x and y."""
    x0, y0, x1, y1 = look.box
    across, down = x1 - x0 - look.line, y1 - y0 - look.line
    each = 2 if look.line else 1
    return across / (look.columns // each), down / (look.rows // each)


def with_box(look: Look, box: Box, pitch: tuple[float, float]) -> Look:
    """Another part of the picture, of as many cells of this pitch as there is room for."""
    x0, y0, x1, y1 = box
    sides = ((x1 - x0 - look.line) / pitch[0], (y1 - y0 - look.line) / pitch[1])
    lines = look.line > 0
    columns, rows = (_fitting(2 * round(side) + 1 if lines else side, lines) for side in sides)
    return replace(look, rows=rows, columns=columns, box=box)


def _fitting(side: float, odd: bool) -> int:
    """A size that a maze may have, odd where it is of rooms and lines between them."""
    whole = 2 * round((side - 1) / 2) + 1 if odd else round(side)
    return min(max(whole, SMALLEST), LARGEST)


def read(picture: Rgb, look: Look) -> Found:
    """The maze that a look finds.

    Raises:
        PuzzleError: nothing is open, or its size is out of range.
    """
    walls = _walls(picture, look.threshold, look.light)
    x0, y0, x1, y1 = look.box
    inside = picture[y0:y1, x0:x1]
    measure = _lines if look.line else _blocks
    shares, measured = measure(walls[y0:y1, x0:x1], look)
    made = shares > 0.5
    low, high = DOUBTFUL
    doubtful = float(((shares > low) & (shares < high))[measured].mean())
    marks = [_marked(_green(inside), look), _marked(_red(inside), look)]
    for mark in marks:
        if mark:
            made[mark] = False
    start, goal = _ends(made, *marks)
    return Found(Maze(made, start, goal), doubtful, (marks[0] == start, marks[1] == goal))


# Pixels


def _grey(picture: Rgb) -> NDArray[np.uint8]:
    red, green, blue = np.moveaxis(picture.astype(np.uint16), -1, 0)
    return np.asarray((77 * red + 150 * green + 29 * blue) >> 8, np.uint8)


def _green(picture: Rgb) -> Mask:
    red, green, blue = np.moveaxis(picture.astype(np.int16), -1, 0)
    return np.asarray((green > 90) & (green - np.maximum(red, blue) > 45))


def _red(picture: Rgb) -> Mask:
    """Red, and not the orange of paths."""
    red, green, blue = np.moveaxis(picture.astype(np.int16), -1, 0)
    return np.asarray((red > 120) & (red - np.maximum(green, blue) > 60) & (2 * green < red))


def _coloured(picture: Rgb) -> Mask:
    """Ends and paths are painted in bright colours, and are open whatever their grey."""
    most, least = picture.max(axis=-1).astype(np.int16), picture.min(axis=-1).astype(np.int16)
    return np.asarray(((most > 170) & (most - least > 80)) | _green(picture) | _red(picture))


def _walls(picture: Rgb, threshold: int, light: bool) -> Mask:
    return np.asarray(((_grey(picture) < threshold) ^ light) & ~_coloured(picture))


def _otsu(grey: NDArray[np.uint8]) -> int:
    """The threshold that parts a picture's greys best."""
    counts = np.bincount(grey.ravel(), minlength=256).astype(np.float64)
    below, levels = np.cumsum(counts), np.arange(256)
    total, mass = below[-1], np.cumsum(counts * levels)
    with np.errstate(divide="ignore", invalid="ignore"):
        between = (mass[-1] * below / total - mass) ** 2 / (below * (total - below))
    best = np.nan_to_num(between)
    top = np.flatnonzero(best >= best.max() * (1 - 1e-9))  # in the middle of a gap between two greys
    return int(round(float(top.mean()))) + 1


def _with_open_border(box: Box, shape: tuple[int, ...], pitch: float) -> Box:
    """All of the picture where its margins are cells, for open ones lie outside of every wall."""
    (x0, y0, x1, y1), (h, w) = box, shape
    off = (margin / pitch - round(margin / pitch) for margin in (x0, y0, w - x1, h - y1))
    return (0, 0, w, h) if all(abs(part) < 0.1 for part in off) else box


def _walls_are_light(dark: Mask) -> bool:
    """Whether a light frame stands in dark margins, which are no ring of dark walls."""
    border = np.concatenate([dark[0], dark[-1], dark[:, 0], dark[:, -1]])
    if border.mean() < 0.9 or dark.all():
        return False
    x0, y0, x1, y1 = box_of(~dark)
    frame = ~dark[y0:y1, x0:x1]
    if min(side.mean() for side in (frame[0], frame[-1], frame[:, 0], frame[:, -1])) < 0.7:
        return False
    h, w = dark.shape
    wall = usual_run(dark[y0:y1, x0:x1], True)
    return not all(0.85 * wall < margin < 1.15 * wall for margin in (x0, y0, w - x1, h - y1))


# Cells


def _means(mask: Mask, ys: NDArray[np.intp], xs: NDArray[np.intp]) -> Shares:
    """The share of a mask in blocks; ``ys``, ``xs``: [n, 2] where each begins and ends."""
    sums = np.pad(mask.astype(np.float64), ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    rows = sums[ys[:, 1]] - sums[ys[:, 0]]
    total = rows[:, xs[:, 1]] - rows[:, xs[:, 0]]
    return np.asarray(total / (np.diff(ys) * np.diff(xs).T))


def _middles(first: float, pitch: float, count: int, part: float, most: int) -> NDArray[np.intp]:
    """The middle part of each of ``count`` intervals, at least a pixel: [count, 2]."""
    edges = first + pitch * np.arange(count)
    low = np.clip(np.floor(edges + (1 - part) / 2 * pitch + 1e-6), 0, most - 1)
    high = np.clip(np.ceil(edges + (1 + part) / 2 * pitch - 1e-6), low + 1, most)
    return np.stack([low, high], axis=1).astype(np.intp)


def _blocks(walls: Mask, look: Look) -> tuple[Shares, Mask]:
    """How much of each cell is wall, [rows, columns], and which were measured: all."""
    h, w = walls.shape
    ys = _middles(0, h / look.rows, look.rows, 0.6, h)
    xs = _middles(0, w / look.columns, look.columns, 0.6, w)
    return _means(walls, ys, xs), np.ones((look.rows, look.columns), np.bool_)


def _lines(walls: Mask, look: Look) -> tuple[Shares, Mask]:
    """The same of rooms and the lines between them; where lines would meet is a wall."""
    shares = np.zeros((look.rows, look.columns))
    measured = np.zeros(shares.shape, np.bool_)
    ys, xs = (_rooms(side, cells, look.line) for side, cells in zip(walls.shape, shares.shape, strict=True))
    shares[1::2, 1::2] = _means(walls, ys, xs)
    shares[::2, 1::2] = _between(walls, xs, look.rows, look.line)
    shares[1::2, ::2] = _between(walls.T, ys, look.columns, look.line).T
    measured[::2, 1::2] = measured[1::2, ::2] = True
    shares[::2, ::2] = 1.0
    return shares, measured


def _rooms(side: int, cells: int, line: float) -> NDArray[np.intp]:
    """The middle of each room along a side of the picture."""
    rooms = cells // 2
    return _middles(line / 2, (side - line) / rooms, rooms, 0.5, side)


def _between(walls: Mask, xs: NDArray[np.intp], cells: int, line: float) -> Shares:
    """How much of a line there is above and below each room, where it is thickest: [rooms + 1, columns]."""
    h, rooms = len(walls), cells // 2
    pitch = (h - line) / rooms
    along = np.pad(walls.astype(np.float64), ((0, 0), (1, 0))).cumsum(axis=1)
    shares = (along[:, xs[:, 1]] - along[:, xs[:, 0]]) / np.diff(xs).T
    reach = max(line, 0.15 * pitch)
    found = []
    for k in range(rooms + 1):
        middle = line / 2 + k * pitch
        low = min(max(int(middle - reach), 0), h - 1)
        found.append(shares[low : max(low + 1, int(np.ceil(middle + reach)))].max(axis=0))
    return np.array(found)


def _marked(mask: Mask, look: Look) -> Cell | None:
    """The cell, or the room, that is marked most; None where none is."""
    h, w = mask.shape
    if look.line:
        ys, xs = _rooms(h, look.rows, look.line), _rooms(w, look.columns, look.line)
    else:
        ys = _middles(0, h / look.rows, look.rows, 1.0, h)
        xs = _middles(0, w / look.columns, look.columns, 1.0, w)
    shares = _means(mask, ys, xs)
    r, c = (int(i) for i in np.unravel_index(int(shares.argmax()), shares.shape))
    if shares[r, c] < MARKED:
        return None
    return (2 * r + 1, 2 * c + 1) if look.line else (r, c)


def _ends(walls: Mask, start: Cell | None, goal: Cell | None) -> tuple[Cell, Cell]:
    """Start and goal: those marked, else the two gaps in the outer wall, else far from each other."""
    if start and goal and start != goal:
        return start, goal
    gaps = _gaps(walls)
    if not start and not goal and len(gaps) == 2:
        return gaps[0], gaps[1]
    free = [(r, c) for r, c in np.argwhere(~walls).tolist()]
    if len(free) < 2:
        raise PuzzleError(tr("Nothing is open in this picture. Choose another threshold, or turn it round."))
    if goal and not start:
        return _farthest(walls, goal, free), goal
    begin = start or free[0]
    return begin, _farthest(walls, begin, free)


def _farthest(walls: Mask, cell: Cell, free: list[Cell]) -> Cell:
    """The open cell that takes most steps to, else any other."""
    steps = maze_distances(~walls, cell)
    r, c = (int(i) for i in np.unravel_index(int(steps.argmax()), steps.shape))
    return (r, c) if (r, c) != cell else next(other for other in free if other != cell)


def _gaps(walls: Mask) -> list[Cell]:
    """The gaps in the outer wall, by their middle cells, from the top left on clockwise."""
    h, w = walls.shape
    ring = [(0, c) for c in range(w)] + [(r, w - 1) for r in range(1, h)]
    ring += [(h - 1, c) for c in range(w - 2, -1, -1)] + [(r, 0) for r in range(h - 2, 0, -1)]
    solid = next((n for n, cell in enumerate(ring) if walls[cell]), None)
    if solid is None:
        return []
    gaps: list[list[Cell]] = []
    before = True
    for cell in ring[solid:] + ring[:solid]:
        if not walls[cell]:
            if before:
                gaps.append([])
            gaps[-1].append(cell)
        before = bool(walls[cell])
    return sorted(gap[len(gap) // 2] for gap in gaps)
