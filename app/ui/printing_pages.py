"""Pages of puzzles: what is on them, and drawing them on paper, in a file or as a picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from app.language import tr
from app.puzzles.arc import ArcTask
from app.puzzles.base import Answer, Puzzle
from app.puzzles.maze import Maze
from app.puzzles.rating import rate
from app.puzzles.sudoku import Sudoku
from app.ui import paper

A_PAGE: dict[int, tuple[int, int]] = {1: (1, 1), 2: (1, 2), 4: (2, 2), 6: (2, 3)}
"""Columns and rows of so many puzzles a page."""
SOLUTIONS_A_PAGE = 6
PAGE = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(42, 42, 42, 42)
)
HEAD, FOOT, GAP = 34.0, 28.0, 20.0
"""Points for a puzzle's name and grade, for the foot of a page and what keeps it apart, between puzzles."""


@dataclass(frozen=True)
class Sheet:
    """A puzzle as it is to be printed.

    Attributes:
        grade: a few words below its name. solution: for ``paper.draw``. remark: what is to be said of it.
    """

    puzzle: Puzzle
    title: str
    grade: str = ""
    solution: Answer | None = None
    remark: str = ""


@dataclass(frozen=True)
class Layout:
    """How puzzles are laid out.

    Attributes:
        each: puzzles a page. titled: whether they have name and grade. solved: whether solutions follow.
        bare: whether what the user put in is left out.
    """

    each: int = 1
    titled: bool = True
    solved: bool = False
    bare: bool = False


def grade(puzzle: Puzzle) -> str:
    """How hard a puzzle is, or how large."""
    if isinstance(puzzle, Sudoku):
        return rate(puzzle.cells.ravel().tolist()).text if puzzle.solution_count() == 1 else ""
    if isinstance(puzzle, Maze):
        return tr("{rows}×{columns}", rows=puzzle.canvas[0], columns=puzzle.canvas[1])
    return ""


def solved(puzzle: Puzzle) -> tuple[Answer | None, str]:
    """An exact solution for ``paper.draw`` and a remark on it; of an ARC task what its file has."""
    if isinstance(puzzle, Sudoku):
        found = puzzle.search()
        if not found.solutions:
            return None, tr("No solution") if not found.gave_up else tr("No solution found in time")
        answer = np.reshape(found.solutions[0], puzzle.canvas).astype(np.uint8)
        return answer, tr("One of several solutions") if len(found.solutions) > 1 else ""
    if isinstance(puzzle, Maze):
        if not puzzle.solution():
            return None, tr("No way leads to the goal")
        several = puzzle.has_several_solutions()
        return np.ones((1, 1), np.uint8), tr("One of several shortest paths") if several else ""
    assert isinstance(puzzle, ArcTask)
    known = all(pair.output is not None for pair in puzzle.tests)
    return (np.ones((1, 1), np.uint8), "") if known else (None, tr("The output is not known"))


def sheet(puzzle: Puzzle, title: str, layout: Layout) -> Sheet:
    """What is printed of a puzzle."""
    answer, remark = solved(puzzle) if layout.solved else (None, "")
    asked = puzzle.question if layout.bare else puzzle
    return Sheet(asked, title, grade(puzzle) if layout.titled else "", answer, remark)


def page_count(count: int, layout: Layout) -> int:
    """How many pages so many puzzles take."""
    return ceil(count / layout.each) + (ceil(count / SOLUTIONS_A_PAGE) if layout.solved else 0)


def pdf(sheets: Sequence[Sheet], layout: Layout, title: str, font: QFont) -> bytes:
    """The pages as a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("HRMscope")
    writer.setPageLayout(PAGE)
    write_pages(writer, sheets, layout, title, font)
    return bytes(buffer.data().data())


def write_pages(
    device: QPagedPaintDevice, sheets: Sequence[Sheet], layout: Layout, title: str, font: QFont
) -> bool:
    """Paint all pages on a printer or into a PDF; whether it takes them."""
    area = QRectF(device.pageLayout().paintRect(QPageLayout.Unit.Point))
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = painter.viewport().width() / area.width()
    painter.scale(scale, scale)
    for n, contents in enumerate(pages(sheets, layout)):
        if n:
            device.newPage()
        foot = _foot(title, n, len(sheets), layout)
        draw_page(painter, area.size().toSize(), contents, layout, foot, font)
    return painter.end()


def picture(
    sheets: Sequence[Sheet], count: int, layout: Layout, title: str, font: QFont, size: QSize
) -> QImage:
    """The first page of so many puzzles as a picture of at most this size, for looking at it."""
    page = PAGE.fullRect(QPageLayout.Unit.Point).size()
    scale = min(size.width() / page.width(), size.height() / page.height())
    made = QImage(round(scale * page.width()), round(scale * page.height()), QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    area = PAGE.paintRect(QPageLayout.Unit.Point)
    with QPainter(made) as painter:
        painter.scale(scale, scale)
        painter.translate(area.topLeft())
        contents = next(iter(pages(sheets, layout)))
        draw_page(painter, area.size().toSize(), contents, layout, _foot(title, 0, count, layout), font)
    return made


Page = tuple[Sequence[Sheet], bool]
"""What is on it, and whether it is of solutions."""


def pages(sheets: Sequence[Sheet], layout: Layout) -> Iterable[Page]:
    """What is on each page: puzzles, then solutions."""
    for first in range(0, len(sheets), layout.each):
        yield sheets[first : first + layout.each], False
    if layout.solved:
        for first in range(0, len(sheets), SOLUTIONS_A_PAGE):
            yield sheets[first : first + SOLUTIONS_A_PAGE], True


def _foot(title: str, page: int, count: int, layout: Layout) -> str:
    of = page_count(count, layout)
    return tr("{title}, page {page} of {count}", title=title, page=page + 1, count=of) if of > 1 else title


def draw_page(painter: QPainter, size: QSize, contents: Page, layout: Layout, foot: str, font: QFont) -> None:
    """Paint one page, in points from its upper left."""
    sheets, of_solutions = contents
    room = QRectF(0, 0, size.width(), size.height() - FOOT)
    if of_solutions:
        arc = isinstance(sheets[0].puzzle, ArcTask)
        said = tr("Solutions, as the files give them") if arc else tr("Solutions, by the exact solver")
        _write(painter, room, said, font, 13, QFont.Weight.DemiBold)
        room.setTop(room.top() + HEAD)
    _write(
        painter, QRectF(0, size.height() - FOOT, size.width(), FOOT), foot, font, 8,
        flags=Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter,
    )  # fmt: skip
    columns, rows = A_PAGE[SOLUTIONS_A_PAGE if of_solutions else layout.each]
    wide = (room.width() - (columns - 1) * GAP) / columns
    high = (room.height() - (rows - 1) * GAP) / rows
    for n, each in enumerate(sheets):
        r, c = divmod(n, columns)
        slot = QRectF(c * (wide + GAP), room.top() + r * (high + GAP), wide, high)
        _draw_sheet(painter, slot, each, layout.titled or of_solutions, of_solutions, font)


def _draw_sheet(
    painter: QPainter, slot: QRectF, each: Sheet, titled: bool, with_solution: bool, font: QFont
) -> None:
    if titled:
        _write(painter, slot, each.title, font, 11, QFont.Weight.DemiBold)
        below = slot.adjusted(0, 15, 0, 0)
        _write(painter, below, each.remark if with_solution else each.grade, font, 9)
        slot = slot.adjusted(0, HEAD, 0, 0)
    paper.draw(painter, slot, each.puzzle, each.solution if with_solution else None, font)


def _write(
    painter: QPainter, room: QRectF, text: str, font: QFont, size: int,
    weight: QFont.Weight = QFont.Weight.Normal,
    flags: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
) -> None:  # fmt: skip
    letters = QFont(font)
    letters.setPixelSize(size)
    letters.setWeight(weight)
    painter.setFont(letters)
    painter.setPen(QColor("black") if weight > QFont.Weight.Normal else QColor("#4b5563"))
    painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, text)
