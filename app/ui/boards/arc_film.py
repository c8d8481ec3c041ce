"""The strip of small pairs above the ARC board: demonstrations, then tests."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QWidget

from app.language import tr, within
from app.puzzles.arc import ArcTask, Pair
from app.ui.boards.arc_paint import draw_arrow, draw_grid
from app.ui.boards.grain import ratio_of
from app.ui.boards.lattice import Lattice
from app.ui.boards.paint import sized, small_font
from app.ui.boards.strip import tool_button
from app.ui.theme import Theme

_HEIGHT, _CAPTION, _PAD, _ARROW = 92, 16, 7, 18
_MOST_CELL, _BAR = 9.0, 8


class PairThumb(QAbstractButton):
    """A small pair to press; a test's output is a question mark."""

    def __init__(self, caption: str, theme: Theme) -> None:
        super().__init__()
        self.caption, self.theme = caption, theme
        self.pair = Pair(np.zeros((1, 1), dtype=np.uint8))
        self.setCheckable(True)
        self.setAccessibleName(caption)
        self.setToolTip(tr("Show {pair}", pair=within(caption)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_pair(self, pair: Pair, asks: bool) -> None:
        """Show a pair, its output hidden where the test asks for it."""
        self.pair = Pair(pair.input) if asks else pair
        self.setFixedSize(self.sizeHint())
        self.update()

    def _cell(self) -> float:
        grids = [self.pair.input] + ([self.pair.output] if self.pair.output is not None else [])
        px = self.theme.px
        room = px(_HEIGHT) - px(_CAPTION) - 2.5 * px(_PAD)
        return min(px(_MOST_CELL), *(room / max(grid.shape) for grid in grids))

    def _widths(self) -> tuple[float, float]:
        cell, output = self._cell(), self.pair.output
        return self.pair.input.shape[1] * cell, self.theme.px(20) if output is None else output.shape[
            1
        ] * cell

    def sizeHint(self) -> QSize:
        """As wide as its grids and its caption need."""
        px, caption = self.theme.px, self.theme.px(self.fontMetrics().horizontalAdvance(self.caption))
        wide = max(sum(self._widths()) + px(_ARROW), caption) + 2 * px(_PAD)
        return QSize(round(wide), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Caption, input, arrow, output."""
        theme = self.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            strong = self.isChecked() or self.hasFocus()
            painter.setPen(QPen(QColor(theme.entry if strong else theme.line), 1.6 if strong else 1))
            painter.setBrush(QColor(theme.raised if self.underMouse() or self.isChecked() else theme.panel))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            painter.setPen(QPen(QColor(theme.ink if self.isChecked() else theme.ink_soft)))
            painter.setFont(small_font(self))
            pad = theme.px(_PAD)
            line = QRectF(pad, 4, self.width() - 2 * pad, theme.px(_CAPTION))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self.caption)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self._paint_pair(painter)

    def _paint_pair(self, painter: QPainter) -> None:
        pad, head, gap = (self.theme.px(size) for size in (_PAD, _CAPTION, _ARROW))
        top, height = head + pad, self.height() - head - 2.0 * pad
        ratio, (wide, other) = ratio_of(self), self._widths()
        left = (self.width() - wide - other - gap) / 2
        first, second = QRectF(left, top, wide, height), QRectF(left + wide + gap, top, other, height)
        for grid, room in ((self.pair.input, first), (self.pair.output, second)):
            if grid is not None:
                rows, columns = grid.shape
                draw_grid(painter, Lattice.fit(rows, columns, room, ratio, self._cell()), grid, self.theme)
            else:
                painter.setPen(QPen(QColor(self.theme.ink_soft)))
                painter.setFont(sized(self.font(), self.theme.px(18)))
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "?")
        draw_arrow(painter, QPointF(left + wide + gap / 2, top + height / 2), self.theme.px(8), self.theme)


class FilmStrip(QScrollArea):
    """All pairs of a task.

    Signals:
        demonstration_pressed: its index. test_pressed: its index.
        added: the plus behind the demonstrations was pressed. test_added: the one behind the tests.
    """

    demonstration_pressed = Signal(int)
    test_pressed = Signal(int)
    added = Signal()
    test_added = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.demonstrations: list[PairThumb] = []
        self.tests: list[PairThumb] = []
        self._shown: PairThumb | None = None
        self.add = tool_button("+", tr("Add a demonstration (+)"), self.added.emit)
        self.add_test = tool_button("+", tr("Add a test (T)"), self.test_added.emit)
        self.setAccessibleName(tr("Demonstrations and tests"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(10, 8, 10, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self.add)
        self._row.addWidget(self.add_test)
        self._row.addStretch(1)
        self.setWidget(inside)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.theme = theme
        self.setFixedHeight(theme.px(_HEIGHT) + 8 + 3 + _BAR)
        self.setStyleSheet(f"""
            QScrollArea, QScrollArea > QWidget > QWidget {{ background: {theme.window}; }}
            QScrollBar:horizontal {{ height: {_BAR}px; background: transparent; border: none; }}
            QScrollBar::handle:horizontal {{
                background: {theme.line_strong}; border-radius: 3px; margin: 1px 10px; min-width: 30px;
            }}
            QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; }}
            QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
        """)
        for thumb in (*self.demonstrations, *self.tests):
            thumb.theme = theme
            thumb.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """An ordinary wheel scrolls sideways too: there is no other way to go."""
        bar, delta = self.horizontalScrollBar(), event.angleDelta()
        bar.setValue(bar.value() - (delta.x() or delta.y()) // 2)

    def show_task(self, task: ArcTask, demonstration: int | None) -> None:
        """Show a task's pairs, the one on the board marked."""
        shown, asked = self.demonstration_pressed.emit, self.test_pressed.emit
        self._match(self.demonstrations, len(task.train), tr("Demonstration {n}"), shown, 0)
        self._match(self.tests, len(task.tests), tr("Test {n}"), asked, len(task.train) + 1)
        for i, (thumb, pair) in enumerate(zip(self.demonstrations, task.train, strict=True)):
            thumb.show_pair(pair, asks=False)
            thumb.setChecked(i == demonstration)
        for i, (thumb, pair) in enumerate(zip(self.tests, task.tests, strict=True)):
            thumb.show_pair(pair, asks=True)
            thumb.setChecked(demonstration is None and i == task.chosen)
        there = self.tests[task.chosen] if demonstration is None else self.demonstrations[demonstration]
        if there is not self._shown:  # else people may look elsewhere
            self._shown = there
            QTimer.singleShot(0, there, self._bring)  # it has a place only then

    def _bring(self) -> None:
        """Scroll to the pair on the board."""
        if self._shown is not None:
            self._row.activate()
            self.ensureWidgetVisible(self._shown, 10)

    def showEvent(self, event: QShowEvent) -> None:
        """What was shown meanwhile comes into view."""
        super().showEvent(event)
        self._bring()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pair on the board stays in view."""
        super().resizeEvent(event)
        self._bring()

    def _match(
        self, thumbs: list[PairThumb], count: int, called: str, press: Callable[[int], object], first: int
    ) -> None:
        """As many buttons as pairs; kept ones keep the keyboard's focus."""
        while len(thumbs) > count:
            thumb = thumbs.pop()
            self._shown = None if self._shown is thumb else self._shown
            self._row.removeWidget(thumb)
            thumb.deleteLater()
        while len(thumbs) < count:
            index = len(thumbs)
            thumb = PairThumb(called.format(n=index + 1), self.theme)
            thumb.clicked.connect(partial(press, index))
            self._row.insertWidget(first + index, thumb)
            thumbs.append(thumb)
