"""Several views of one puzzle at work: what each answers, and whether that is valid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.engine import tables
from app.engine.events import Finished, Segment
from app.engine.tables import Table
from app.engine.trace import Trace
from app.language import tr
from app.puzzles.base import Answer, Kind
from app.puzzles.maze import PATH
from app.ui.boards.paint import colour, small_font
from app.ui.panels.base import Panel
from app.ui.panels.gauge import Cover, covered
from app.ui.panels.view_grid import Shown, Standing, ViewGrid, draw_sign, standing, standing_ink
from app.ui.playhead import Playhead
from app.ui.theme import Theme

EMPTY = tr(
    "Solve harder thinks about several views of a puzzle at once: turned, mirrored or relabelled, each from "
    "a start of its own. Every view's answer appears here, and whether it is valid."
)
ONE = tr("This run has one view, the puzzle as it is. {empty}", empty=EMPTY)


def differing(kind: Kind, answer: Answer, other: Answer) -> int | None:
    """In how many cells two answers differ, of mazes in how many of the path's; None: they differ in size."""
    if answer.shape != other.shape:
        return None
    if kind == "maze":
        return int(np.count_nonzero((answer == PATH) != (other == PATH)))
    return int(np.count_nonzero(answer != other))


def unlike(kind: Kind, answer: Answer, other: Answer, name: str) -> str:
    """The same in words."""
    cells = differing(kind, answer, other)
    if cells is None:
        return tr("another size than {name}", name=name)
    if cells == 0:
        return tr("the same as {name}", name=name)
    if cells == 1:
        return tr("1 cell unlike {name}", name=name)
    return tr("{count} cells unlike {name}", count=cells, name=name)


class Tally(QWidget):
    """How many views think, are not done, wrong or valid; the legend of the signs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.counts: tuple[tuple[Standing, int], ...] = ()
        self.note = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line of text."""
        return QSize(80, self.theme.px(22))

    def tell(self, standings: Sequence[Standing], note: str) -> None:
        """Count these; the note says when that was."""
        counted = Counter(standings)
        self.counts = tuple((state, counted[state]) for state in Standing if counted[state])
        self.note = note
        self.setAccessibleName(", ".join([*(f"{n} {state.words}" for state, n in self.counts), note]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sign, number and word of each; the note at the right where there is room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font(self))
        metrics, x = QFontMetricsF(painter.font()), 10.0
        size = self.theme.px(9)
        middle, left = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeft
        for state, number in self.counts:
            ink = standing_ink(state, self.theme)
            draw_sign(painter, QPointF(x + self.theme.px(5), self.height() / 2), size, state, ink)
            text = f"{number} {state.words}"
            painter.setPen(colour(self.theme.ink))
            painter.drawText(QRectF(x + size + 6, 0, self.width(), self.height()), middle | left, text)
            x += size + 6 + metrics.horizontalAdvance(text) + 12
        rest = QRectF(x, 0, self.width() - 10 - x, self.height())
        if metrics.horizontalAdvance(self.note) <= rest.width():
            painter.setPen(colour(self.theme.ink_soft))
            painter.drawText(rest, middle | Qt.AlignmentFlag.AlignRight, self.note)


class ViewsPanel(Panel):
    """A small board for every view, as it was when the segment before the cursor ended."""

    key = "views"
    title = tr("Views")

    def __init__(self, playhead: Playhead, theme: Theme) -> None:
        super().__init__(playhead, theme)
        self._segments: list[Segment] = []
        self._finished: Finished | None = None
        self._ended: int | None = None
        self.sentence, self.tally, self.grid, self.foot = Cover(), Tally(theme), ViewGrid(theme), QLabel()
        self.foot.setWordWrap(True)
        self.foot.setContentsMargins(10, 0, 10, 6)
        self.foot.setMinimumHeight(36)
        self.foot.setAlignment(Qt.AlignmentFlag.AlignTop)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.tally)
        column.addWidget(self.grid, 1)
        column.addWidget(self.foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(covered(filled, self.sentence))
        self.grid.describe = self.describe
        self.grid.chosen.connect(self._tell)
        self.dress(theme)

    def begin(self, trace: Trace | None) -> None:
        """Forget the last run."""
        self._segments, self._finished, self._ended = [], None, None
        self.grid.choose(None)
        self.grid.show_views(None)
        several = trace is not None and trace.info.views > 1
        self.sentence.say(None if several else ONE if trace else EMPTY)

    def draw(self, trace: Trace) -> bool:
        """What is new is a segment's end, or the run's."""
        segments = trace.segments()
        if len(segments) != len(self._segments) or trace.finished is not self._finished:
            self._segments, self._finished, self._ended = segments, trace.finished, None
        return False

    def point(self, trace: Trace, cursor: int) -> None:
        """Show the views as they were when the last segment before the cursor ended."""
        ended = min((cursor + 1) // trace.info.updates_per_segment, len(self._segments))
        if trace.info.views == 1 or ended == self._ended:
            return
        self._ended = ended
        over = self._over
        views = self._segments[ended - 1].views if ended else (None,) * trace.info.views
        early = over and ended < trace.info.segments
        standings = tuple(standing(view, over, early) for view in views)
        winner = self._finished.view if over and self._finished else None
        self.grid.show_views(Shown(trace.puzzle_at(cursor), views, standings, winner))
        self.tally.tell(
            standings, tr("after segment {segment}", segment=ended) if ended else tr("in segment 1")
        )
        self._tell(self.grid.choice)

    @property
    def _over(self) -> bool:
        """Whether the run's end is shown."""
        return self._finished is not None and self._ended == len(self._segments)

    def describe(self, number: int) -> str:
        """A view in words: its number, how it stands, how sure it is, how its answer differs."""
        shown = self.grid.shown
        assert shown is not None
        view, stands = shown.views[number], shown.standings[number].words
        said = tr("View {view}, {standing}", view=number + 1, standing=stands)
        if number == 0:
            said = tr("View 1, the puzzle as it is, {standing}", standing=stands)
        if view is None:
            return tr("{view}: its first segment has not ended.", view=said)
        first = shown.views[0]
        other, name = (first.answer if first else view.answer), tr("view 1")
        if self._finished:
            vote = self._finished.view is None
            other, name = self._finished.answer, tr("the vote") if vote else tr("the final answer")
        compared = unlike(shown.puzzle.kind, view.answer, other, name)
        return tr("{view}: q_halt {q:.2f}, {compared}.", view=said, q=view.q_halt, compared=compared)

    def _tell(self, number: int | None) -> None:
        """The chosen view in words, or whose answer the board shows."""
        if number is not None:
            self.foot.setText(self.describe(number))
        elif not self._over or self._finished is None:
            self.foot.setText(tr("The board shows view 1, the puzzle as it is."))
        elif self._finished.view is None:
            self.foot.setText(tr("No view is valid: the board shows their vote, weighted by q_halt."))
        else:
            self.foot.setText(
                tr("The board shows view {view}, the first that is valid.", view=self._finished.view + 1)
            )

    def tables(self) -> Mapping[str, Table]:
        """Of every view after every segment."""
        trace = self.playhead.trace
        return {tr("Views"): tables.views(trace)} if trace and trace.info.views > 1 else {}

    def dress(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self.sentence.dress(theme)
        self.foot.setStyleSheet(f"color: {theme.ink_soft}; font-size: {theme.px(12)}px;")
        self.tally.theme = theme
        self.tally.update()
        self.grid.set_theme(theme)


PANEL = ViewsPanel
